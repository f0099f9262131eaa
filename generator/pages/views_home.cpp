// SPDX-License-Identifier: MIT
// The home page: what this site is, how much of it there is, what came last, and the ways in.
#include <algorithm>

#include "pages/views.h"

namespace gongkai::pages {
namespace {

constexpr std::size_t newest_shown = 10;

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
        row.set("when", entry->published.text.empty() ? "发布日期：记录中没有" : entry->published.text);
        list.push_back(std::move(row));
    }
    return list;
}

View::List year_links(const SitePlan& plan, const Page& page) {
    View::List list;
    for (std::size_t y = 0; y < plan.years.size(); ++y) {
        View item;
        item.set("text", std::to_string(plan.years[y]))
            .set("url", relative_address(page.address, year_address(plan.years[y])))
            .set("count", std::to_string(plan.by_year[y].size()));
        list.push_back(std::move(item));
    }
    return list;
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
    frame.description =
        joined({settings.city, "各部门财政支出绩效自评报告公开：报告全文、自评得分、支出构成与数字核对。"});
    frame.meta.column("首页", frame.description, "绩效自评,部门整体支出,信息公开", "首页");
    View view;
    add_frame(view, plan, page, std::move(frame));
    add_coverage(view, plan);
    view.set_optional("newest", newest(plan, page));
    view.set_optional("years", year_links(plan, page));
    view.set_optional("groups", department_groups(plan, page));
    view.set_optional("bodies", body_links(plan, page));
    return view;
}

}  // namespace gongkai::pages
