// SPDX-License-Identifier: MIT
// What the site hands to the search: its rows, the printed paragraphs, the form.
#include "catch.h"
#include "pages/small_site.h"

using namespace small_site;

TEST_CASE("departments, documents, indicators, reports and texts can be found, in this order") {
    Site site;
    const std::string rows = site.page("search/documents.js");
    std::size_t at = 0;
    for (const char* row :
         {"\\tdepartments/skx.html\\tdepartment\\t\\tskx\\t\\t\\t", "\\tdepartments/szf.html\\t",
          "\\tdocuments/2020-1-1daf8bbd.html\\tdocument\\t", "\\tindicators/sheet-1.html\\tindicator\\t",
          "\\treports/2021/skx.html\\toverall\\t2021\\tskx\\t优\\t",
          "\\treports/2019/skx.html\\toverall\\t2019", "关于本站\\tabout/about.html\\ttext\\t"}) {
        CAPTURE(row);
        const std::size_t found = rows.find(row, at);
        REQUIRE(found != std::string::npos);
        at = found;
    }
    CHECK_FALSE(has(rows, "reports/2018/skx.html"));  // withdrawn
    CHECK_FALSE(has(rows, "财政局草稿"));
}

TEST_CASE("the search has the printed paragraphs with their anchors, and nothing of drafts") {
    Site site;
    const std::string texts = site.page("search/t0.js");
    CHECK(has(
        texts,
        R"(["第一部分-基本情况\ns1-p1\n一职能\ns2-p1","第一部分 基本情况\n正文一段，见说明。\n一、职能\n正文又一段。"])"));
    CHECK(has(texts, R"(["s0-p1","说明。"])"));
    CHECK(has(site.page("search/g0.js"), "gongkai_search(\"g0\",{\""));
    CHECK(site.rendering.items().empty());
}

TEST_CASE("initials come from every name of a department, or from the registry") {
    CHECK(has(Site().page("search/documents.js"), "\\tmskxjsxh skx\\n"));
    Site site(with("content/departments.yml",
                   "departments:\n  - {id: skx, name: 厦门市科协, initials: xmskx, level: 市级}\n"));
    CHECK(has(site.page("search/documents.js"),
              "厦门市科协\\tdepartments/skx.html\\tdepartment\\t\\tskx\\t\\t\\txmskx\\n"));
}

TEST_CASE("open findings can be searched for only where the site shows them") {
    CHECK(has(Site().page("search.html"), "name=\"open\""));
    Site site(
        with("content/site.yml", "name: 测试网站\nowner: {name: 测试单位}\ncity: 某市\noffline: true\n"));
    CHECK_FALSE(has(site.page("search.html"), "name=\"open\""));
    CHECK_FALSE(has(site.page("search/documents.js"), "\\t1\\t"));
}

TEST_CASE("the index's version changes with a word of a text") {
    const auto version = [](const std::string& page) {
        const std::string before = "data-version=\"";
        return page.substr(page.find(before) + before.size(), 12);
    };
    const std::string one = version(Site().page("search.html"));
    CHECK(version(Site().page("search.html")) == one);
    CHECK(version(Site(with("content/pages/about.md", "---\ntitle: 关于本站\n---\n\n说明！\n"))
                      .page("search.html")) != one);
}
