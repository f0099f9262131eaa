// SPDX-License-Identifier: MIT
// The search page: the form with its filters, and the ways in for those without scripts. Results are found
// and shown by the theme's search.js.
#include <set>

#include "pages/search_documents.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

View option(std::string_view id, std::string_view text) {
    View item;
    item.set("id", id).set("text", text);
    return item;
}

View::List department_options(const SitePlan& plan) {
    View::List list;
    for (std::size_t d = 0; d < plan.catalog.departments.size(); ++d)
        if (!plan.by_department[d].empty())
            list.push_back(option(plan.catalog.departments[d].id, plan.catalog.departments[d].name));
    return list;
}

View::List grade_options(const SitePlan& plan) {
    std::set<std::string> grades;
    for (const Report& report : plan.catalog.reports)
        if (!report.grade.empty()) grades.insert(report.grade);
    View::List list;
    for (const std::string& grade : grades) list.push_back(option(grade, grade));
    return list;
}

}  // namespace

View search_page(const SitePlan& plan, const Page& page) {
    Frame frame;
    frame.title = plan.words().text("search.title");
    frame.description = plan.words().text("search.description", {plan.catalog.settings.city});
    frame.crumbs = {{plan.words().text("page.home"), "index.html"}, {frame.title, {}}};
    frame.meta.column(frame.title, frame.description, frame.title, plan.words().text("meta.type_list"));
    View view;
    View::List years;
    for (const int year : plan.years) years.push_back(option(std::to_string(year), std::to_string(year)));
    view.set("heading", frame.title)
        .set("search_version", search_version(plan))
        .set("years", std::move(years))
        .set("bodies", department_options(plan))
        .set("grades", grade_options(plan));
    add_frame(view, plan, page, std::move(frame));
    return view;
}

}  // namespace gongkai::pages
