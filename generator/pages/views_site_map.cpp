// SPDX-License-Identifier: MIT
// 网站地图: every page that is no report and no part of one, as plain lists of links. Reports are one step
// further, on the pages of years and departments.
#include "pages/mentions.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

class Links {
public:
    Links(const SitePlan& plan, const Page& page) : plan_(plan), page_(page) {}

    /// Nothing when the site has no such page.
    void add(std::string_view text, std::string_view address) {
        if (plan_.find(address) == nullptr) return;
        View item;
        item.set("text", text).set("url", relative_address(page_.address, address));
        links_.push_back(std::move(item));
    }
    View::List take() { return std::move(links_); }

private:
    const SitePlan& plan_;
    const Page& page_;
    View::List links_;
};

View::List main_pages(const SitePlan& plan, const Page& page) {
    const Words& words = plan.words();
    Links links(plan, page);
    links.add(words.text("page.home"), "index.html");
    links.add(words.text("search.title"), "search.html");
    links.add(words.text("status.heading"), status_address);
    links.add(words.text("page.changes"), changes_address);
    links.add(words.text("site_map.documents"), documents_address);
    links.add(words.text("site_map.indicators"), indicators_address);
    links.add(words.text("site_map.data"), "data/index.html");
    return links.take();
}

View::List text_pages(const SitePlan& plan, const Page& page) {
    Links links(plan, page);
    links.add(plan.words().text("page.about"), "about/index.html");
    for (const TextPage& text : plan.catalog.pages) links.add(text.title, page_address(text));
    links.add(plan.words().text("site_map.rules"), rules_address);
    return links.take();
}

View::List years(const SitePlan& plan, const Page& page) {
    Links links(plan, page);
    for (const int year : plan.years)
        links.add(plan.words().text("site_map.year", {std::to_string(year)}), year_address(year));
    return links.take();
}

View::List departments(const SitePlan& plan, const Page& page) {
    Links links(plan, page);
    for (const Department& department : plan.catalog.departments)
        links.add(department.name, department_address(department));
    return links.take();
}

View::List documents(const SitePlan& plan, const Page& page) {
    Links links(plan, page);
    for (const CitedDocument& document : plan.graph.documents)
        links.add(document_name(document), document_address(document.number));
    return links.take();
}

View::List indicators(const SitePlan& plan, const Page& page) {
    Links links(plan, page);
    for (const IndicatorSeries& series : plan.indicators) {
        const Indicator& indicator = series.rubric->indicators[series.indicator];
        links.add(joined({indicator.name, "（", series.rubric->title, "）"}), indicator_address(series));
    }
    return links.take();
}

}  // namespace

View site_map_page(const SitePlan& plan, const Page& page) {
    const Words& words = plan.words();
    Frame frame;
    frame.title = words.text("site_map.heading");
    frame.description = words.text("site_map.description");
    frame.crumbs = {{words.text("page.home"), "index.html"}, {frame.title, {}}};
    frame.meta.column(frame.title, frame.description, frame.title, words.text("meta.type_list"));
    View::List sections;
    const auto add = [&](const char* key, View::List links) {
        if (links.empty()) return;
        View section;
        section.set("id", std::string("sec-") + std::to_string(sections.size() + 1))
            .set("name", words.text(key))
            .set("links", std::move(links));
        sections.push_back(std::move(section));
    };
    add("site_map.main", main_pages(plan, page));
    add("page.years", years(plan, page));
    add("page.departments", departments(plan, page));
    add("site_map.documents", documents(plan, page));
    add("site_map.indicators", indicators(plan, page));
    add("page.about", text_pages(plan, page));
    View view;
    view.set("heading", frame.title);
    add_frame(view, plan, page, std::move(frame));
    view.set("sections", std::move(sections));
    return view;
}

}  // namespace gongkai::pages
