// SPDX-License-Identifier: MIT
// The pages that lead to reports, and the furniture every page carries.
#include "catch.h"
#include "pages/small_site.h"

using namespace small_site;

TEST_CASE("a year between two reports that has none is shown as not published") {
    const std::string html = Site().page("departments/skx.html");
    CHECK(html.find("2020</th>") < html.find(">未公开</td>"));
    CHECK(html.find("2021</th>") < html.find("2020</th>"));
    CHECK(html.find("2020</th>") < html.find("2019</th>"));
    CHECK_FALSE(has(html, "2018</th>"));
}

TEST_CASE("a department without reports says so and keeps its names") {
    const std::string html = Site().page("departments/czj.html");
    CHECK(has(html, "本站尚无该部门的报告"));
    CHECK(has(html, "<dt>其他名称</dt><dd>市财政局（2010 年起）</dd>"));
}

TEST_CASE("a year says how many departments it covers, and that scores do not compare") {
    const std::string html = Site().page("years/2019.html");
    CHECK(has(html, "登记的 2 个部门中，1 个公开了本年度的报告，共 1 份。"));
    CHECK(has(html, "得分不能在部门之间比较"));
    CHECK(has(html, "<td class=\"num\">509.10</td>"));
    CHECK(has(html, "<a href=\"../reports/2019/skx.html\""));
    CHECK(has(html, "项一致"));
}

TEST_CASE("amounts of a year stand in one unit") {
    std::string text = files()["content/reports/2019/skx.md"];
    const auto swap = [&](const std::string& from, const std::string& to) {
        text.replace(text.find(from), from.size(), to);
    };
    swap("unit: 万元", "unit: 元");
    swap("total: 509.10", "total: 5091000");
    swap("371.97, 项目支出: 137.13", "3719700, 项目支出: 1371300");
    Site site(with("content/reports/2019/skx.md", text));
    CHECK(has(site.page("years/2019.html"), "<td class=\"num\">509.10</td>"));
    CHECK(has(site.page("reports/2019/skx.html"), "<strong>5091000 元</strong>"));
}

TEST_CASE("the home page leads everywhere") {
    const std::string html = Site().page("index.html");
    for (const char* link : {"years/2021.html", "years/2019.html", "departments/skx.html",
                             "departments/czj.html", "reports/2021/skx.html", "about/index.html"}) {
        CAPTURE(link);
        CHECK(has(html, std::string("href=\"") + link + "\""));
    }
    CHECK(has(html, "<dd>2019—2021</dd>"));
}

TEST_CASE("a unit that does not report here has a page, because reports name it") {
    Site site;
    CHECK(has(site.page("departments/szf.html"), "某市人民政府"));
    CHECK(has(site.page("index.html"), "href=\"departments/szf.html\""));
}

TEST_CASE("list pages carry column tags, reports carry article tags too, and the unknown is left out") {
    Site site;
    const std::string home = site.page("index.html");
    CHECK(meta(home, "SiteName") == "测试网站");
    CHECK(meta(home, "SiteDomain").empty());
    CHECK(meta(home, "ColumnType") == "首页");
    CHECK(meta(home, "ArticleTitle").empty());

    const std::string year = site.page("years/2019.html");
    CHECK(meta(year, "ColumnName") == "2019年度绩效自评报告");
    CHECK(meta(year, "ColumnType") == "信息公开目录,数据发布");

    const std::string report = site.page("reports/2019/skx.html");
    CHECK(meta(report, "ColumnName") == "2019年度绩效自评报告");
    CHECK(meta(report, "ColumnType") == "数据发布");
    CHECK(meta(report, "ArticleTitle") == "市科协2019年部门整体支出绩效自评报告");
    CHECK(meta(report, "ContentSource") == "某市科学技术协会");
    CHECK(meta(report, "PubDate") == "2020-04-01");
    CHECK(has(meta(report, "Description"), "总支出509.10万元，自评得分95分，自评等级“优”"));

    CHECK(meta(site.page("404.html"), "ColumnName").empty());
}

TEST_CASE("a site on the web must say what it is") {
    const Site site(
        with("content/site.yml", "name: 测试网站\nowner: {name: 测试单位}\ndomain: www.example.gov.cn\n"));
    CHECK(text_of(site.said) ==
          "content/site.yml: error[site-furniture-missing]: 政府网站每页必备的 id_code（政府网站标识码） "
          "没有填写\n"
          "  提示：在 content/site.yml 里填写；只供离线阅读的版本请写 offline: true\n");
}

TEST_CASE("the footer names the owner and the records there are") {
    Site site(with(
        "content/site.yml",
        "name: 测试网站\nowner: {name: 测试单位, phone: 0751-1}\ndomain: a.gov.cn\nid_code: \"4402000001\"\n"
        "icp: 粤ICP备1号\n"));
    const std::string html = site.page("404.html");
    CHECK(text_of(site.said) == "");
    CHECK(has(html, "<dt>主办单位</dt><dd>测试单位</dd>"));
    CHECK(has(html, "<dt>网站标识码</dt><dd>4402000001</dd>"));
    CHECK(has(html, "粤ICP备1号"));
    CHECK_FALSE(has(html, "公安备案"));
    CHECK(meta(html, "SiteIDCode") == "4402000001");
    CHECK(meta(html, "SiteDomain") == "a.gov.cn");
}

TEST_CASE("every page has one h1, its language, landmarks and a policy that runs nothing foreign") {
    Site site;
    for (const Page& page : site.plan->pages) {
        if (!page.address.ends_with(".html")) continue;
        CAPTURE(page.address);
        const std::string html = site.page(page.address);
        CHECK(html.starts_with("<!doctype html>\n<html lang=\"zh-CN\">"));
        CHECK(has(html, "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"));
        CHECK(html.find("<h1") == html.rfind("<h1"));
        for (const char* part :
             {"<h1", "<header", "<nav", "<main id=\"main\"", "<footer", "class=\"skip\"", "viewport"})
            CHECK(has(html, part));
        CHECK_FALSE(has(html, "style=\""));
        CHECK_FALSE(has(html, "<script"));
    }
    CHECK(text_of(site.rendering) == "");
}
