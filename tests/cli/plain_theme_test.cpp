// SPDX-License-Identifier: MIT
// themes/plain is a theme like any user's: a few files of its own, all else from the built-in one. Here the
// example site of this repository wears it.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "catch.h"
#include "pages/pages.h"
#include "snapshots.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void add_folder(Files& files, const std::string& folder) {
    const std::filesystem::path root = GONGKAI_SOURCE_DIR;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder))
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(root).generic_string()] = bytes_of(entry.path());
}

Files example_site(const std::string& settings) {
    Files files;
    add_folder(files, "content");
    add_folder(files, "themes/plain");
    files.at("content/site.yml") += settings;
    return files;
}

/// `address` seen from `page`, without its fragment and query; nothing for other sites and the page itself.
std::string target_of(const std::string& page, std::string link) {
    link = link.substr(0, link.find_first_of("#?"));
    if (link.empty() || link.find(':') != std::string::npos) return {};
    return (std::filesystem::path(page).parent_path() / link).lexically_normal().generic_string();
}

/// What the page's href and src attributes lead to and the plan does not have.
std::string dead_links(const SitePlan& plan, const std::string& page, const std::string& html) {
    std::string dead;
    for (const std::string mark : {" href=\"", " src=\""}) {
        for (auto at = html.find(mark); at != std::string::npos; at = html.find(mark, at + 1)) {
            const std::size_t begin = at + mark.size();
            const std::string link = html.substr(begin, html.find('"', begin) - begin);
            const std::string target = target_of(page, link);
            if (!target.empty() && target != "SHA256SUMS" && plan.find(target) == nullptr)
                dead += page + " → " + link + "\n";
        }
    }
    return dead;
}

void check_every_page(const Files& files, const std::string& language) {
    Diagnostics diagnostics;
    const auto plan = plan_site(Snapshot::of_files(files), Workers{}, diagnostics);
    Diagnostics rendering;
    std::string dead;
    std::size_t pages = 0;
    for (const Page& page : plan->pages) {
        if (!is_templated(page.kind)) continue;
        const std::string html = render_page(*plan, page, rendering);
        CAPTURE(page.address);
        CHECK(html.find("<html lang=\"" + language + "\">") != std::string::npos);
        CHECK(html.find("<p class=\"wide\"><strong>") != std::string::npos);  // its own masthead
        CHECK(html.ends_with("</html>\n"));
        dead += dead_links(*plan, page.address, html);
        ++pages;
    }
    for (const Diagnostic& d : rendering.items()) FAIL_CHECK(render(d, Language::en));
    CHECK(dead == "");
    CHECK(pages > 10);
}

}  // namespace

TEST_CASE("the example site in the plain theme renders every page, and its links lead somewhere") {
    check_every_page(example_site("theme: plain\n"), "zh-CN");
}

TEST_CASE("the plain theme speaks the site's language") {
    Files files = example_site("theme: plain\n");
    std::string& settings = files.at("content/site.yml");
    settings.replace(settings.find("language: zh-CN"), 15, "language: en");
    check_every_page(files, "en");
}

TEST_CASE("the plain theme puts the text before the figures and has a style sheet of at most 3 KB") {
    Diagnostics diagnostics;
    const auto plan = plan_site(Snapshot::of_files(example_site("theme: plain\n")), Workers{}, diagnostics);
    const std::string html = render_page(*plan, *plan->find("reports/2019/skx.html"), diagnostics);
    CHECK(html.find("id=\"sec-text\"") < html.find("id=\"sec-scores\""));
    CHECK(bytes_of(std::string(GONGKAI_SOURCE_DIR) + "/themes/plain/static/site.css").size() <= 3072);
    CHECK(render_page(*plan, *plan->find("assets/site.css"), diagnostics) ==
          bytes_of(std::string(GONGKAI_SOURCE_DIR) + "/themes/plain/static/site.css"));
}

TEST_CASE("a site's language is one that the theme has words for") {
    Files files = site_files();
    files["content/site.yml"] += "language: fr\n";
    Diagnostics diagnostics;
    const auto plan = plan_site(Snapshot::of_files(files), Workers{}, diagnostics);
    std::string said;
    for (const Diagnostic& d : diagnostics.items())
        if (d.code == Code::field_not_choice) said += render(d, Language::en);
    CHECK(said ==
          "content/site.yml:4:11: error[field-choice]: 'language' cannot be 'fr'\n"
          "  language: fr\n"
          "            ^~ expected one of: zh-CN, en\n");
    CHECK(render_page(*plan, *plan->find("404.html"), diagnostics).find("<html lang=\"zh-CN\">") !=
          std::string::npos);
}
