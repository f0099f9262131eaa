// SPDX-License-Identifier: MIT
// Who writes a theme reads themes/default/contract.md; it must not lag behind the views.
#include <cstdint>
#include <set>

#include "catch.h"
#include "pages/drawing.h"
#include "pages/small_site.h"
#include "pages/views.h"

using namespace small_site;
using namespace gongkai::pages;

namespace {

void collect(const View& view, std::set<std::string>& names) {
    if (const auto* object = std::get_if<View::Object>(&view.value())) {
        std::set<std::string> here;
        for (const auto& [name, value] : *object) {
            CAPTURE(name);
            CHECK(here.insert(name).second);  // a name is set once
            names.insert(name);
            collect(value, names);
        }
    } else if (const auto* list = std::get_if<View::List>(&view.value())) {
        for (const View& item : *list) collect(item, names);
    }
}

View view_of(const SitePlan& plan, const Page& page) {
    switch (page.kind) {
        case PageKind::home: return home_page(plan, page);
        case PageKind::year: return year_page(plan, page);
        case PageKind::department: return department_page(plan, page);
        case PageKind::report: return report_page(plan, page);
        case PageKind::text: return text_page(plan, page);
        case PageKind::about_index: return about_page(plan, page);
        case PageKind::rules: return rules_page(plan, page);
        default: return not_found_page(plan, page);
    }
}

}  // namespace

TEST_CASE("the theme's contract names every key of every view") {
    const Site site;
    std::set<std::string> names;
    collect(site.plan->site, names);
    for (const Page& page : site.plan->pages)
        if (page.address.ends_with(".html")) collect(view_of(*site.plan, page), names);

    std::string contract;
    for (const ThemeFile& file : built_in_theme())
        if (file.path == "contract.md") contract = file.bytes;
    REQUIRE_FALSE(contract.empty());
    for (const std::string& name : names) {
        CAPTURE(name);
        CHECK(has(contract, "`" + name + "`"));
    }
}

TEST_CASE("a bar is cut so that its pieces touch and fill it") {
    const auto cut = [](std::vector<std::int64_t> amounts) {
        std::string text;
        for (const BarPiece piece : cut_bar(amounts))
            text += std::to_string(piece.start) + "+" + std::to_string(piece.length) + " ";
        return text;
    };
    CHECK(cut({1, 1, 1}) == "0+3333 3333+3333 6666+3334 ");
    CHECK(cut({37197, 13713}) == "0+7306 7306+2694 ");
    CHECK(cut({0, 5}) == "0+0 0+10000 ");
    CHECK(cut({INT64_MAX, INT64_MAX}) == "0+5000 5000+5000 ");
    CHECK(cut({-1, 5}) == "");
    CHECK(cut({0, 0}) == "");
    CHECK(cut({}) == "");
}
