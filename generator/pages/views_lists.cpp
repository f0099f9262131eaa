// SPDX-License-Identifier: MIT
// The pages that lead to reports: a year's, a department's, and the row both are made of. Rows stand in
// the registry's order; nothing here ranks departments.
#include <algorithm>
#include <array>

#include "pages/views.h"

namespace gongkai::pages {
namespace {

constexpr MoneyUnit table_unit = MoneyUnit::ten_thousand_yuan;

std::string names_of(const Department& department) {
    std::string names;
    for (const Alias& alias : department.aliases) {
        if (alias.name == department.short_name) continue;
        if (!names.empty()) names += "、";
        names += alias.name;
        const std::string from = alias.from ? std::to_string(*alias.from) : "";
        const std::string to = alias.to ? std::to_string(*alias.to) : "";
        if (alias.from && alias.to) names += joined({"（", from, "—", to, " 年）"});
        if (alias.from && !alias.to) names += joined({"（", from, " 年起）"});
        if (!alias.from && alias.to) names += joined({"（至 ", to, " 年）"});
    }
    return names;
}

/// All registered departments that report here, and how many of them have a report among `reports`.
struct Coverage {
    std::size_t registered = 0;
    std::size_t published = 0;
};
Coverage coverage_of(const SitePlan& plan, const std::vector<std::size_t>& reports) {
    Coverage coverage;
    for (const Department& department : plan.catalog.departments) coverage.registered += !department.external;
    std::vector<bool> seen(plan.catalog.departments.size());
    for (const std::size_t i : reports) {
        const std::size_t d = plan.department_of[i];
        if (!seen[d] && !plan.catalog.departments[d].external) ++coverage.published;
        seen[d] = true;
    }
    return coverage;
}

void add_year_links(View& view, const SitePlan& plan, const Page& page, std::size_t y) {
    const auto link = [&](std::size_t year) {
        View item;
        item.set("text", std::to_string(plan.years[year]))
            .set("url", relative_address(page.address, year_address(plan.years[year])));
        return View::List{std::move(item)};
    };
    view.set("later", y > 0 ? link(y - 1) : View::List{});
    view.set("earlier", y + 1 < plan.years.size() ? link(y + 1) : View::List{});
}

View missing_row(int year) {
    View row;
    row.set("published", false).set("year", std::to_string(year));
    return row;
}

/// Every year from the last report to the first; a year without one says so.
View::List year_rows(const SitePlan& plan, const Page& page) {
    View::List rows;
    std::optional<int> expected;
    for (const std::size_t i : plan.by_department[page.subject]) {
        const int year = plan.catalog.reports[i].year;
        for (; expected && *expected > year; --*expected) rows.push_back(missing_row(*expected));
        View row = report_row(plan, i, page);
        row.set("published", true);
        rows.push_back(std::move(row));
        expected = year - 1;
    }
    return rows;
}

void add_registry_facts(View& view, const SitePlan& plan, const Page& page, const Department& department) {
    const Department* parent =
        department.parent.empty() ? nullptr : plan.catalog.find_department(department.parent);
    std::string parent_url;
    if (parent != nullptr) parent_url = relative_address(page.address, department_address(*parent));
    view.set("heading", department.name)
        .set("external", department.external)
        .set_optional("short_name", department.short_name == department.name ? "" : department.short_name)
        .set_optional("aliases", names_of(department))
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
    std::string outcome = outcome_in_words(standing.verdicts);
    if (outcome.empty()) outcome = absent;

    View row;
    row.set("year", std::to_string(report.year))
        .set("department", department.name)
        .set("linked", linked)
        .set("department_url",
             linked ? relative_address(page.address, department_address(department)) : std::string())
        .set("title", full_title(report, department))
        .set("url", relative_address(page.address, report_address(report)))
        .set("kind", report.kind == ReportKind::overall ? "整体" : "项目")
        .set("score", shown(standing.total))
        .set("grade", report.grade.empty() ? std::string(absent) : report.grade)
        .set("spent", total ? shown(total->money, table_unit) : std::string(absent))
        .set("outcome", std::move(outcome));
    return row;
}

View year_page(const SitePlan& plan, const Page& page) {
    const auto& reports = plan.by_year[page.subject];
    const std::string year = std::to_string(plan.years[page.subject]);
    const Coverage coverage = coverage_of(plan, reports);
    View::List rows;
    rows.reserve(reports.size());
    for (const std::size_t i : reports) rows.push_back(report_row(plan, i, page));

    Frame frame;
    frame.title = year + " 年度部门绩效自评报告";
    frame.description = joined(
        {plan.catalog.settings.city, year, "年度部门财政支出绩效自评报告名单：自评得分、等级、支出。"});
    frame.crumbs = {{"首页", "index.html"}, {joined({year, "年度"}), {}}};
    frame.meta.column(year + "年度绩效自评报告", frame.description,
                      joined({"绩效自评,部门整体支出,", year, "年度"}), "信息公开目录,数据发布");
    View view;
    view.set("heading", frame.title);
    add_frame(view, plan, page, std::move(frame));
    view.set("year", year)
        .set("registered", std::to_string(coverage.registered))
        .set("covered", std::to_string(coverage.published))
        .set("count", std::to_string(reports.size()))
        .set("reports", std::move(rows));
    add_year_links(view, plan, page, page.subject);
    return view;
}

View department_page(const SitePlan& plan, const Page& page) {
    const Department& department = plan.catalog.departments[page.subject];
    const auto& reports = plan.by_department[page.subject];

    Frame frame;
    frame.title = department.name;
    frame.description =
        joined({department.name, department.external ? "：绩效自评报告中提到它的语句。"
                                                     : "历年财政支出绩效自评报告：自评得分、等级、支出。"});
    frame.crumbs = {{"首页", "index.html"}, {"部门", "index.html#departments"}, {department.name, {}}};
    frame.meta.column(department.name, frame.description, joined({department.name, ",绩效自评,部门整体支出"}),
                      "信息公开目录,数据发布");
    View view;
    add_registry_facts(view, plan, page, department);
    add_frame(view, plan, page, std::move(frame));
    view.set("count", std::to_string(reports.size()));
    view.set_optional("reports", year_rows(plan, page));
    add_mentions(view, plan, page);
    add_department_changes(view, plan, page);
    return view;
}

}  // namespace gongkai::pages
