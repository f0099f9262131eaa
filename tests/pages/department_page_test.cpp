// SPDX-License-Identifier: MIT
// The page of a department or a body: who names it, and in which words.
#include "catch.h"
#include "pages/small_site.h"

using namespace small_site;

namespace {

Files saying(const std::string& paragraphs) {
    Files all = files();
    all["content/reports/2019/skx.md"] += "\n" + paragraphs + "\n";
    return all;
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t times = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++times;
    return times;
}

}  // namespace

TEST_CASE("a department's page quotes the reports that name it, under any of its names") {
    Site site(saying("按照市财政局的要求开展自评。\n\n某市财政局组织了复核。"));
    const std::string html = flush(site.page("departments/czj.html"));
    CHECK(has(html, "<h2 id=\"sec-mentions\">被提及</h2>"));
    CHECK(has(html, "1 份报告的正文提到某市财政局"));
    CHECK(has(html,
              "<blockquote><p>按照<mark>市财政局</mark>的要求开展自评。 <a class=\"at\" "
              "href=\"../reports/2019/skx.html#"));
    CHECK(has(html, "全文共提到 2 次，这里列出第一次。"));
    CHECK(count(html, "<mark>") == 1);
    CHECK(text_of(site.rendering) == "");
}

TEST_CASE("a report that names its own department is no mention of it") {
    Site site(saying("市科协按照市财政局的要求开展自评。"));
    const std::string html = site.page("departments/skx.html");
    CHECK(has(html, "尚无其他部门的报告提到某市科学技术协会"));
    CHECK_FALSE(has(html, "<mark>"));
}

TEST_CASE("a body that does not report here has a page that says so and who names it") {
    Site site(saying("某市人民政府作出部署。"));
    const std::string html = site.page("departments/szf.html");
    CHECK(has(html, "<h1>某市人民政府</h1>"));
    CHECK(has(html, "该单位不在本站公开报告。"));
    CHECK_FALSE(has(html, "本站尚无该部门的报告"));
    CHECK(has(html, "<mark>某市人民政府</mark>作出部署。"));
    CHECK(has(site.page("reports/2019/skx.html"), "href=\"../../departments/szf.html\""));
}

TEST_CASE("a superior body is linked, also when it does not report here") {
    std::string registry = files()["content/departments.yml"];
    const std::string before = "level: 市级, aliases";
    registry.replace(registry.find(before), before.size(), "level: 市级, parent: szf, aliases");
    Site site(with("content/departments.yml", registry));
    CHECK(has(site.page("departments/czj.html"),
              "<dt>上级</dt><dd><a href=\"szf.html\">某市人民政府</a></dd>"));
}

TEST_CASE("a body named in very many reports shows the newest year and leads to a page for each") {
    Files all = files();
    for (const int year : {2018, 2019})
        for (int i = 2; i <= 152; ++i)
            all["content/reports/" + std::to_string(year) + "/skx-" + std::to_string(i) + ".md"] =
                report("市科协" + std::to_string(year) + "年部门整体支出绩效自评报告之" + std::to_string(i),
                       year) +
                "\n市财政局下达了经费。\n";
    Site site(all);
    const std::string html = flush(site.page("departments/czj.html"));
    CHECK(has(html, "302 份报告的正文提到"));
    CHECK(count(html, "<mark>") == 151);
    CHECK(has(html, "<h3>2019 年度</h3>"));
    CHECK_FALSE(has(html, "<h3>2018 年度</h3>"));
    CHECK(has(html,
              "<a href=\"czj.mentions-2018.html\">2018 年度</a> <span class=\"count\">151 份报告</span>"));

    const std::string year = flush(site.page("departments/czj.mentions-2018.html"));
    CHECK(has(year, "<h1>2018 年度报告提到某市财政局的语句</h1>"));
    CHECK(count(year, "<mark>市财政局</mark>") == 151);
    CHECK(has(year, "<li><a href=\"czj.html\">某市财政局</a></li>"));
    CHECK(has(year, "<span>下一年度</span><a href=\"czj.mentions-2019.html\" rel=\"next\">2019 年度</a>"));
    CHECK(text_of(site.rendering) == "");
}
