// SPDX-License-Identifier: MIT
// A department's page: its names over time, its reports year by year, and what became of its score and
// spending. And the row that tables and lists of reports are made of.
#include <algorithm>

#include "pages/json_ld.h"
#include "pages/series.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

constexpr MoneyUnit table_unit = MoneyUnit::ten_thousand_yuan;

/// “2010—2018 年”, “2019 年起”, “至 2018 年”; empty where the registry gives no year.
std::string span_of(const Words& words, const Alias& alias) {
    const std::string from = alias.from ? std::to_string(*alias.from) : "";
    const std::string to = alias.to ? std::to_string(*alias.to) : "";
    if (alias.from && alias.to) return words.text("names.span", {from, to});
    if (alias.from) return words.text("names.from", {from});
    if (alias.to) return words.text("names.to", {to});
    return {};
}

bool is_dated(const Alias& alias) { return alias.from || alias.to; }

/// Names without years, in one line.
std::string undated_names(const Words& words, const Department& department) {
    std::string names;
    for (const Alias& alias : department.aliases)
        if (alias.name != department.short_name && !is_dated(alias))
            names += joined({names.empty() ? "" : words.text("list.enumeration"), alias.name});
    return names;
}

/// Names with years, oldest first.
View::List dated_names(const Words& words, const Department& department) {
    std::vector<const Alias*> dated;
    for (const Alias& alias : department.aliases)
        if (is_dated(alias)) dated.push_back(&alias);
    std::stable_sort(dated.begin(), dated.end(), [](const Alias* a, const Alias* b) {
        return a->from.value_or(0) < b->from.value_or(0);
    });
    View::List names;
    for (const Alias* alias : dated) {
        View name;
        name.set("text", alias->name).set("when", span_of(words, *alias));
        names.push_back(std::move(name));
    }
    return names;
}

/// Never zero, so that an axis from zero has a length.
Decimal highest(const Series& series) {
    Decimal most{1, 6};
    for (const Decimal value : known_values(series)) most = std::max(most, value);
    return most;
}

View missing_row(int year) {
    View row;
    row.set("published", false).set("year", std::to_string(year));
    return row;
}

/// Every year from the last report to the first; a year without one says so, and one whose score sheet is
/// not that of the years before names it.
View::List year_rows(const SitePlan& plan, const Page& page, const Series& scores) {
    View::List rows;
    std::optional<int> expected;
    for (const std::size_t i : plan.by_department[page.subject]) {
        const Report& report = plan.catalog.reports[i];
        for (; expected && *expected > report.year; --*expected) rows.push_back(missing_row(*expected));
        const YearValue& year =
            scores.years[static_cast<std::size_t>(report.year - scores.years.front().year)];
        const auto sheet = plan.rubrics.find(report.rubric);
        View row = report_row(plan, i, page);
        row.set("published", true)
            .set_optional("new_sheet",
                          year.breaks && sheet != plan.rubrics.end() ? sheet->second.title : std::string());
        rows.push_back(std::move(row));
        expected = report.year - 1;
    }
    return rows;
}

/// The newest report's score and spending, each with what it was before.
void add_newest(View& view, const SitePlan& plan, const Page& page, const Series& scores) {
    const auto& reports = plan.by_department[page.subject];
    View::List newest;
    if (!reports.empty()) {
        const Series spending = spending_series(plan, page.subject);
        View row = report_row(plan, reports.front(), page);
        row.set("score_spark", sparkline(score_caption(plan, "score-spark", page.subject, scores), scores,
                                         rate_range(known_values(scores))))
            .set("spent_spark", sparkline(spent_caption(plan, "spent-spark", page.subject, spending),
                                          spending, {{0, 0}, highest(spending)}));
        newest.push_back(std::move(row));
    }
    view.set("newest", std::move(newest));
}

void add_registry_facts(View& view, const SitePlan& plan, const Page& page, const Department& department) {
    const Department* parent =
        department.parent.empty() ? nullptr : plan.catalog.find_department(department.parent);
    std::string parent_url;
    if (parent != nullptr) parent_url = relative_address(page.address, department_address(*parent));
    view.set("heading", department.name)
        .set("external", department.external)
        .set_optional("short_name", department.short_name == department.name ? "" : department.short_name)
        .set_optional("aliases", undated_names(plan.words(), department))
        .set_optional("names", dated_names(plan.words(), department))
        .set_optional("level", department.level)
        .set_optional("parent", parent != nullptr ? parent->name : std::string())
        .set_optional("parent_url", std::move(parent_url));
}

}  // namespace

View report_row(const SitePlan& plan, std::size_t i, const Page& page) {
    const Report& report = plan.catalog.reports[i];
    const Department& department = plan.catalog.departments[plan.department_of[i]];
    const Standing& standing = plan.standings[i];
    const bool linked = page.kind != PageKind::department;
    const auto& total = report.expenditure.total;
    const std::optional<Decimal> rate = score_rate(plan, i), money = spent(report);
    std::string outcome = outcome_in_words(plan.words(), standing.verdicts);
    if (outcome.empty()) outcome = absent;

    View row;
    row.set("year", std::to_string(report.year))
        .set("department", department.name)
        .set("linked", linked)
        .set("department_url",
             linked ? relative_address(page.address, department_address(department)) : std::string())
        .set("title", full_title(report, department))
        .set("url", relative_address(page.address, report_address(report)))
        .set("kind", plan.words().text(report.kind == ReportKind::overall ? "list.overall" : "list.project"))
        .set("date", publication(report, plan.catalog.settings).text.substr(0, 10))
        .set("score", shown(standing.total))
        .set("rate", shown_percent(rate))
        .set("rate_bar", rate ? rate_bar(*rate) : View::Html{})
        .set("rate_value", rate ? rate->to_string() : std::string())
        .set("spent_value", money ? money->trimmed().to_string() : std::string())
        .set("grade", report.grade.empty() ? std::string(absent) : report.grade)
        .set("spent", total ? shown(total->money, table_unit) : std::string(absent))
        .set("outcome", std::move(outcome));
    return row;
}

View department_page(const SitePlan& plan, const Page& page) {
    const Department& department = plan.catalog.departments[page.subject];
    const auto& reports = plan.by_department[page.subject];

    Frame frame;
    const Words& words = plan.words();
    frame.title = department.name;
    frame.description = words.text(
        department.external ? "department.body_description" : "department.description", {department.name});
    frame.crumbs = {{words.text("page.home"), "index.html"},
                    {words.text("page.departments"), "index.html#departments"},
                    {department.name, {}}};
    frame.meta.column(department.name, frame.description,
                      words.text("meta.keywords_department", {department.name}),
                      words.text("meta.type_lists"));
    frame.json_ld = department_json_ld(plan, page);
    View view;
    add_registry_facts(view, plan, page, department);
    add_frame(view, plan, page, std::move(frame));
    view.set("count", std::to_string(reports.size()));
    const Series scores = score_series(plan, page.subject);
    view.set_optional("reports", year_rows(plan, page, scores));
    add_newest(view, plan, page, scores);
    add_trends(view, plan, page.subject, std::nullopt);
    add_mentions(view, plan, page);
    add_department_changes(view, plan, page);
    return view;
}

}  // namespace gongkai::pages
