// SPDX-License-Identifier: MIT
// The page of what is public: a place for each department and year, which says in words what is there.
#include "catch.h"
#include "pages/small_site.h"

using namespace small_site;

TEST_CASE("every department and year has a place that says in words what is there") {
    Site site;
    const std::string html = flush(site.page("status.html"));
    CHECK(
        has(html, "<th scope=\"col\"><a href=\"years/2021.html\">2021</a></th><th scope=\"col\">2020</th>"));
    CHECK(has(html,
              "<th scope=\"row\"><a href=\"departments/skx.html\">某市科学技术协会</a></th>"
              "<td class=\"whole\"><a href=\"reports/2021/skx.html\">已公开</a></td><td class=\"whole "
              "unknown\">未公开</td>"
              "<td class=\"whole\"><a href=\"reports/2019/skx.html\">已公开</a></td>"
              "<td class=\"whole\"><a href=\"reports/2018/skx.html\">已撤回</a></td><td class=\"num\" "
              "data-value=\"1\">1</td>"));
    CHECK(has(html, "<div><dt>已公开</dt><dd>2</dd></div>"));
    CHECK(has(html, "<div><dt>已撤回</dt><dd>1</dd></div>"));
    CHECK(has(html, "<div><dt>未公开</dt><dd>5</dd></div>"));
    CHECK_FALSE(has(html, "某市人民政府"));  // it does not report here
    CHECK_FALSE(has(html, "批复"));
    CHECK(has(site.page("index.html"), "href=\"status.html\""));
    CHECK(text_of(site.rendering) == "");
}

TEST_CASE("a report is late only where the record has both dates, and only where findings are public") {
    Files all = files();
    std::string& text = all["content/reports/2019/skx.md"];
    text.replace(text.find("{filed: 2020-02-25"), 18, "{filed: 2020-02-25, approved: 2020-03-01");
    Site site(all);
    const std::string html = flush(site.page("status.html"));
    CHECK(has(html, "<a href=\"reports/2019/skx.html\">已公开，批复后 31 日</a>"));
    CHECK(has(html, "<dt>已公开，超过 20 日</dt><dd>1</dd>"));

    std::string& settings = all["content/site.yml"];
    settings.replace(settings.find("public_checks: true"), 19, "public_checks: false");
    Site silent(all);
    const std::string quiet = silent.page("status.html");
    CHECK_FALSE(has(quiet, "批复"));
    CHECK_FALSE(has(quiet, "待说明"));
}

TEST_CASE("what a department has not answered is counted") {
    Files all = files();
    std::string& text = all["content/reports/2019/skx.md"];
    text.replace(text.find("项目支出: 137.13"), 20, "项目支出: 137.14");
    Site site(all);
    std::size_t open = 0;
    for (const Standing& standing : site.plan->standings) open += standing.open;
    CHECK(open > 0);
    CHECK(has(flush(site.page("status.html")), "data-value=\"" + std::to_string(open) + "\""));
}
