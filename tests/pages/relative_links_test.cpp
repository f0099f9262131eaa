// SPDX-License-Identifier: MIT
// The site works from a folder: every address on every page leads to a page of the plan.
#include <set>
#include <vector>

#include "catch.h"
#include "pages/small_site.h"

using namespace small_site;

namespace {

std::vector<std::string> attribute_values(const std::string& html, const std::string& name) {
    std::vector<std::string> values;
    const std::string before = " " + name + "=\"";
    for (auto at = html.find(before); at != std::string::npos; at = html.find(before, at + 1)) {
        const auto begin = at + before.size();
        values.push_back(html.substr(begin, html.find('"', begin) - begin));
    }
    return values;
}

/// The address a browser would open for `link` on the page at `from`.
std::string opened(const std::string& from, const std::string& link) {
    std::string folder = from.substr(0, from.rfind('/') + 1);
    std::string_view rest = link;
    while (rest.starts_with("../")) {
        REQUIRE_FALSE(folder.empty());
        folder.pop_back();
        folder.erase(folder.rfind('/') + 1);
        rest.remove_prefix(3);
    }
    return folder + std::string(rest.substr(0, rest.find('#')));
}

/// What programs, servers and the search page's script ask for without a link.
const std::set<PageKind> asked_for_by_name = {
    PageKind::robots,         PageKind::build_report, PageKind::not_found,  PageKind::search_documents,
    PageKind::search_folding, PageKind::search_grams, PageKind::search_text};

}  // namespace

TEST_CASE("every link of every page leads to a page of the site, in a file") {
    Site site;
    std::set<std::string> reached;
    for (const Page& page : site.plan->pages) {
        if (!page.address.ends_with(".html")) continue;
        const std::string html = site.page(page.address);
        for (const char* name : {"href", "src"})
            for (const std::string& link : attribute_values(html, name)) {
                if (link.starts_with("#") || link.starts_with("https://")) continue;
                CAPTURE(page.address, link);
                const std::string to = opened(page.address, link);
                CHECK(site.plan->find(to) != nullptr);
                reached.insert(to);
            }
    }
    for (const Page& page : site.plan->pages) {
        if (asked_for_by_name.contains(page.kind)) continue;
        CAPTURE(page.address);
        CHECK(reached.contains(page.address));  // nothing is published that nobody can find
    }
}

TEST_CASE("every anchor a page links to on itself is on the page, once") {
    Site site;
    for (const Page& page : site.plan->pages) {
        if (!page.address.ends_with(".html")) continue;
        CAPTURE(page.address);
        const std::string html = site.page(page.address);
        std::multiset<std::string> ids;
        for (const std::string& id : attribute_values(html, "id")) ids.insert(id);
        for (const std::string& id : ids) CHECK(ids.count(id) == 1);
        for (const std::string& link : attribute_values(html, "href"))
            if (link.starts_with("#")) CHECK(ids.contains(link.substr(1)));
    }
}
