// SPDX-License-Identifier: MIT
// The home page: what this site is, how much of it there is, what came last, and the ways in.
#include <algorithm>

#include "pages/coverage.h"
#include "pages/drawing.h"
#include "pages/json_ld.h"
#include "pages/revisions.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

constexpr std::size_t newest_shown = 10;
constexpr std::size_t corrections_shown = 5;

/// Reports by time of publication, newest first; those of which the record does not say come last.
View::List newest(const SitePlan& plan, const Page& page) {
    struct Entry {
        Publication published;
        std::size_t report;
    };
    std::vector<Entry> entries;
    for (std::size_t i = 0; i < plan.catalog.reports.size(); ++i) {
        Publication published = publication(plan.catalog.reports[i], plan.catalog.settings);
        entries.push_back({std::move(published), i});
    }
    const auto shown_end =
        entries.begin() + static_cast<std::ptrdiff_t>(std::min(newest_shown, entries.size()));
    std::partial_sort(entries.begin(), shown_end, entries.end(), [](const Entry& a, const Entry& b) {
        return a.published.meta != b.published.meta ? a.published.meta > b.published.meta
                                                    : a.report < b.report;
    });
    View::List list;
    for (auto entry = entries.begin(); entry != shown_end; ++entry) {
        View row = report_row(plan, entry->report, page);
        row.set("when",
                entry->published.text.empty() ? plan.words().text("home.no_date") : entry->published.text);
        list.push_back(std::move(row));
    }
    return list;
}

/// What became of reports after they were public, newest first.
View::List corrections(const SitePlan& plan, const Page& page) {
    View::List list;
    for (auto change = plan.changes.rbegin(); change != plan.changes.rend(); ++change) {
        if (list.size() == corrections_shown) break;
        const Chronicle& chronicle = plan.record.chronicles[change->chronicle];
        if (chronicle.revisions[change->revision].kind == RevisionKind::first) continue;
        const ReportName name = name_of(plan, *change);
        View row = revision_view(plan, page, chronicle, change->revision);
        row.set("title", name.title)
            .set("department", name.department)
            .set("url", relative_address(page.address, name.address));
        list.push_back(std::move(row));
    }
    return list;
}

/// How many of the registered departments each year covers.
View::List year_links(const SitePlan& plan, const Page& page) {
    View::List list;
    for (std::size_t y = 0; y < plan.years.size(); ++y) {
        const Coverage coverage = coverage_of(plan, plan.by_year[y]);
        const auto share = percentage(Decimal{static_cast<std::int64_t>(coverage.published), 0},
                                      Decimal{static_cast<std::int64_t>(coverage.registered), 0}, 0);
        View item;
        item.set("text", std::to_string(plan.years[y]))
            .set("url", relative_address(page.address, year_address(plan.years[y])))
            .set("count", std::to_string(plan.by_year[y].size()))
            .set("covered", std::to_string(coverage.published))
            .set("share", shown_percent(share))
            .set("bar", rate_bar(share.value_or(Decimal{})));
        list.push_back(std::move(item));
    }
    return list;
}

/// A page of the plan as a link from this one; empty when the site has none.
std::string link_to(const SitePlan& plan, const Page& page, std::string_view address) {
    return plan.find(address) == nullptr ? std::string() : relative_address(page.address, address);
}

/// Departments that report here, grouped by level; levels and departments in the registry's order.
View::List department_groups(const SitePlan& plan, const Page& page) {
    std::vector<std::pair<std::string_view, View::List>> groups;
    for (std::size_t d = 0; d < plan.catalog.departments.size(); ++d) {
        const Department& department = plan.catalog.departments[d];
        if (department.external) continue;
        auto group = std::find_if(groups.begin(), groups.end(),
                                  [&](const auto& g) { return g.first == department.level; });
        if (group == groups.end()) group = groups.emplace(groups.end(), department.level, View::List{});
        View item;
        item.set("text", department.name)
            .set("url", relative_address(page.address, department_address(department)))
            .set("count", std::to_string(plan.by_department[d].size()))
            .set("none", plan.by_department[d].empty());
        group->second.push_back(std::move(item));
    }
    View::List list;
    for (auto& [level, departments] : groups) {
        View group;
        group.set_optional("level", level);
        group.set("departments", std::move(departments));
        list.push_back(std::move(group));
    }
    return list;
}

/// Bodies that do not report here, with how many reports name them.
View::List body_links(const SitePlan& plan, const Page& page) {
    View::List list;
    for (std::size_t d = 0; d < plan.catalog.departments.size(); ++d) {
        const Department& department = plan.catalog.departments[d];
        if (!department.external) continue;
        View item;
        item.set("text", department.name)
            .set("url", relative_address(page.address, department_address(department)))
            .set("count", std::to_string(plan.graph.named_in[d].size()));
        list.push_back(std::move(item));
    }
    return list;
}

void add_coverage(View& view, const SitePlan& plan) {
    std::size_t registered = 0, covered = 0;
    for (std::size_t d = 0; d < plan.catalog.departments.size(); ++d) {
        if (plan.catalog.departments[d].external) continue;
        ++registered;
        covered += !plan.by_department[d].empty();
    }
    std::string span;
    if (!plan.years.empty()) span = std::to_string(plan.years.back());
    if (plan.years.size() > 1) span += joined({"—", std::to_string(plan.years.front())});
    view.set("registered", std::to_string(registered))
        .set("covered", std::to_string(covered))
        .set("count", std::to_string(plan.catalog.reports.size()))
        .set("documents", std::to_string(plan.graph.documents.size()))
        .set("indicators", std::to_string(plan.indicators.size()))
        .set_optional("span", std::move(span));
}

}  // namespace

View home_page(const SitePlan& plan, const Page& page) {
    const Settings& settings = plan.catalog.settings;
    Frame frame;
    const Words& words = plan.words();
    frame.description = words.text("home.description", {settings.city});
    frame.meta.column(words.text("page.home"), frame.description, words.text("meta.keywords_home"),
                      words.text("page.home"));
    frame.json_ld = site_json_ld(plan);
    View view;
    add_frame(view, plan, page, std::move(frame));
    add_coverage(view, plan);
    view.set_optional("newest", newest(plan, page));
    view.set_optional("corrections", corrections(plan, page));
    view.set_optional("search_url", link_to(plan, page, "search.html"));
    view.set_optional("data_url", link_to(plan, page, "data/index.html"));
    view.set_optional("years", year_links(plan, page));
    view.set_optional("groups", department_groups(plan, page));
    view.set_optional("bodies", body_links(plan, page));
    return view;
}

}  // namespace gongkai::pages
