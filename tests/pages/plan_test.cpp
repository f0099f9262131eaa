// SPDX-License-Identifier: MIT
// What the site consists of.
#include "catch.h"
#include "pages/small_site.h"

using namespace small_site;

namespace {

std::string addresses(const SitePlan& plan) {
    std::string text;
    for (const Page& page : plan.pages)
        if (page.kind != PageKind::asset && !page.address.starts_with("data/") &&
            !page.address.starts_with("search/"))
            text += page.address + "\n";
    return text;
}

}  // namespace

TEST_CASE("a site is a page for each report, year and department, and the pages that lead to them") {
    const Site site;
    CHECK(text_of(site.said) == "");
    CHECK(addresses(*site.plan) ==
          "404.html\n"
          "about/about.html\n"
          "about/index.html\n"
          "about/rules.html\n"
          "build-report.json\n"
          "changes.html\n"
          "departments/czj.html\n"
          "departments/skx.html\n"
          "departments/szf.html\n"
          "documents/2020-1-1daf8bbd.html\n"
          "documents/index.html\n"
          "feed.xml\n"
          "index.html\n"
          "indicators/index.html\n"
          "indicators/sheet-1.html\n"
          "indicators/sheet-2.html\n"
          "indicators/sheet-3.html\n"
          "reports/2018/skx.html\n"
          "reports/2019/skx.csv\n"
          "reports/2019/skx.html\n"
          "reports/2019/skx.json\n"
          "reports/2019/skx.md\n"
          "reports/2019/skx/" +
              content_id_of("%PDF").substr(0, 12) +
              ".pdf\n"
              "reports/2021/skx.csv\n"
              "reports/2021/skx.html\n"
              "reports/2021/skx.json\n"
              "reports/2021/skx.md\n"
              "robots.txt\n"
              "search.html\n"
              "sitemap.html\n"
              "status.html\n"
              "years/2019.html\n"
              "years/2021.html\n");
    CHECK(site.plan->years == std::vector<int>{2021, 2019});
}

TEST_CASE("a draft appears on no page; of a withdrawn report only that it was withdrawn") {
    Site site;
    for (const Page& page : site.plan->pages) {
        CAPTURE(page.address);
        const std::string bytes = site.page(page.address);
        CHECK_FALSE(has(bytes, "财政局草稿"));
        CHECK_FALSE(has(bytes, "2021/czj"));
        CHECK(has(bytes, "市科协撤回的报告") ==
              (page.address == "reports/2018/skx.html" || page.address == "departments/skx.html"));
        if (page.address == "reports/2018/skx.html") CHECK_FALSE(has(bytes, "正文又一段"));
    }
}

TEST_CASE("an attachment is published byte for byte") {
    Site site;
    CHECK(site.page("reports/2019/skx/" + content_id_of("%PDF").substr(0, 12) + ".pdf") == "%PDF");
}

TEST_CASE("two sources for one address are named, both of them") {
    const Site site(with("content/pages/index.md", "---\ntitle: 又一个\n---\n\n正文。\n"));
    CHECK(text_of(site.said) ==
          "content/pages/index.md: error[page-address-taken]: 网址 about/index.html "
          "有两个来源：content/pages/index.md 与 "
          "gongkai\n"
          "  提示：请给其中一个改名；只差大小写也算同一网址\n");
}

TEST_CASE("a page of text cannot take the address of the page of rules") {
    const Site site(with("content/pages/rules.md", "---\ntitle: 规则\n---\n\n正文。\n"));
    CHECK(text_of(site.said) ==
          "content/pages/rules.md: error[page-address-taken]: 网址 about/rules.html "
          "有两个来源：content/pages/rules.md 与 "
          "gongkai\n"
          "  提示：请给其中一个改名；只差大小写也算同一网址\n");
}

TEST_CASE("addresses that differ only in letter case are one address on many disks") {
    Files files = with("content/site.yml", site_yml + "theme: own\n");
    for (const ThemeFile& file : built_in_theme()) files["themes/own/" + file.path] = file.bytes;
    files["themes/own/static/Logo.svg"] = files["themes/own/static/logo.svg"] = "<svg/>";
    const Site site(files);
    CHECK(
        text_of(site.said, Language::en) ==
        "themes/own/static/logo.svg: error[page-address-taken]: the address assets/logo.svg has two sources: "
        "themes/own/static/Logo.svg and themes/own/static/logo.svg\n"
        "  hint: rename one of them; letter case makes no difference\n");
}

TEST_CASE("a theme's file with a Chinese name is no address") {
    Files files = with("content/site.yml", site_yml + "theme: own\n");
    for (const ThemeFile& file : built_in_theme()) files["themes/own/" + file.path] = file.bytes;
    files["themes/own/static/徽标.svg"] = "<svg/>";
    const Site site(files);
    CHECK(text_of(site.said) ==
          "themes/own/static/徽标.svg: error[page-address-not-ascii]: 网址 assets/徽标.svg 含有空格或 ASCII "
          "以外的字符\n"
          "  提示：主题的文件名只用字母、数字、点和连字符\n");
}

TEST_CASE("a theme that is not there is an error, and the built-in one stands in") {
    Site site(with("content/site.yml", site_yml + "theme: blue\n"));
    CHECK(text_of(site.said) ==
          "content/site.yml: error[theme-not-found]: 没有主题“blue”\n"
          "  提示：主题放在 themes/blue/；不写 theme 就用自带的主题\n");
    CHECK(has(site.page("index.html"), "<h1>测试网站</h1>"));
}

TEST_CASE("a theme in the repository wins over the built-in one") {
    Files files = small_site::files();
    for (const ThemeFile& file : built_in_theme()) files["themes/default/" + file.path] = file.bytes;
    files["themes/default/templates/not_found.mustache"] = "<p>{{site_name}}：没有</p>\n";
    CHECK(Site(files).page("404.html") == "<p>测试网站：没有</p>\n");
}

TEST_CASE("one thread and four give the same site") {
    Diagnostics one, four;
    const auto a = plan_site(Snapshot::of_files(files()), Workers{1}, one);
    const auto b = plan_site(Snapshot::of_files(files()), Workers{4}, four);
    REQUIRE(a->pages.size() == b->pages.size());
    for (std::size_t i = 0; i < a->pages.size(); ++i)
        CHECK(render_page(*a, a->pages[i], one) == render_page(*b, b->pages[i], four));
}
