// SPDX-License-Identifier: MIT
// What a report's page says it cites and names, who links to it, and what it has in common with others.
#include "catch.h"
#include "pages/small_site.h"

using namespace small_site;

namespace {

std::string section(Files all, std::string_view address = "reports/2019/skx.html") {
    const std::string html = flush(Site(std::move(all)).page(address));
    const auto begin = html.find("<section class=\"references\"");
    if (begin == std::string::npos) return {};
    return html.substr(begin, html.find("</section>", begin) - begin);
}

Files saying(const std::string& paragraphs, Files all = files()) {
    all["content/reports/2019/skx.md"] += "\n" + paragraphs + "\n";
    return all;
}

}  // namespace

TEST_CASE("a report that cites and names nothing says nothing about it") {
    Site site;
    const std::string html = site.page("reports/2019/skx.html");
    CHECK_FALSE(has(html, "引用与关联"));
    CHECK_FALSE(has(html, "#sec-references"));
}

TEST_CASE("a report lists the documents it cites as first printed, with their page") {
    const std::string html =
        section(saying("按《评价通知》（韶财绩[2020]1 "
                       "号）和韶财绩〔2020〕1号执行。\n\n根据《关于加强科普工作的若干意见》开展工作。"));
    CHECK(has(html, "<h3>引用的文件</h3>"));
    CHECK(has(html, "<li>《评价通知》<a href=\"../../" + document_address("韶财绩〔2020〕1号") +
                        "\">韶财绩[2020]1 号</a> <span class=\"count\">2 次</span></li>"));
    CHECK(has(html,
              "<h3>没有写文号的文件</h3>\n<ul>\n<li>《关于加强科普工作的若干意见》 <span "
              "class=\"count\">1 次</span></li>"));
    CHECK_FALSE(has(html, "提到的单位"));
    CHECK_FALSE(has(html, "<ul>\n</ul>"));
}

TEST_CASE("a report lists the bodies it names and how often") {
    const std::string html = section(saying("市财政局和某市人民政府部署，市财政局复核。"));
    CHECK(has(html, "<h3>提到的单位</h3>"));
    CHECK(has(html,
              "<li><a href=\"../../departments/czj.html\">某市财政局</a> <span class=\"count\">2 "
              "次</span></li>"));
    CHECK(has(html,
              "<li><a href=\"../../departments/szf.html\">某市人民政府</a> <span class=\"count\">1 "
              "次</span></li>"));
}

TEST_CASE("a report that another one links to says so") {
    const Files all = saying("比较见 [[skx/2021]]。");
    const std::string html = section(all, "reports/2021/skx.html");
    CHECK(has(html,
              "<h3>被以下报告引用</h3>\n<ul>\n<li><a "
              "href=\"../2019/skx.html\">市科协2019年部门整体支出绩效自评报告</a></li>"));
    CHECK_FALSE(has(section(all), "被以下报告引用"));
}

TEST_CASE("reports with something in common name it") {
    Files all = saying("按韶财绩〔2020〕1号和某市人民政府的要求执行。");
    all["content/reports/2021/czj.md"] =
        report("市财政局2021年部门整体支出绩效自评报告", 2021, "published", "czj") +
        "\n落实某市人民政府的部署，依据韶财绩〔2020〕1号开展。\n";
    const std::string html = section(all);
    CHECK(has(html, "<h3>相关报告</h3>"));
    CHECK(has(html, "<a href=\"../2021/czj.html\">市财政局2021年部门整体支出绩效自评报告</a>"));
    CHECK(has(html, "<span class=\"small\">共同引用：韶财绩〔2020〕1号</span>"));
    CHECK(has(html, "<span class=\"small\">共同提到：某市人民政府</span>"));
}

TEST_CASE("what two reports have in common is cut after five") {
    std::string numbers = "执行";
    for (int i = 1; i <= 7; ++i) numbers += "国发〔2018〕" + std::to_string(i) + "号、";
    numbers += "等文件。";
    Files all = saying(numbers);
    all["content/reports/2021/czj.md"] =
        report("市财政局2021年部门整体支出绩效自评报告", 2021, "published", "czj") + "\n" + numbers + "\n";
    CHECK(has(section(all), "等 8 件</span>"));
}
