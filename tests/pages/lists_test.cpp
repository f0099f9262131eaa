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
    CHECK(has(html, "<dt>名称沿革</dt><dd><p>市财政局 <span class=\"count\">2010 年起</span></p></dd>"));
}

TEST_CASE("a year says how many departments it covers, and that scores do not compare") {
    const std::string html = Site().page("years/2019.html");
    CHECK(has(html, "登记的 2 个部门中，1 个公开了本年度的报告，共 1 份。"));
    CHECK(has(html, "得分不能在部门之间比较"));
    CHECK(has(html, "<td class=\"num\" data-value=\"509.1\">509.10</td>"));
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
    CHECK(has(site.page("years/2019.html"), "<td class=\"num\" data-value=\"509.1\">509.10</td>"));
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
    CHECK(meta(home, "SiteDomain") == "example.gov.cn");
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
    CHECK(meta(report, "PubDate") == "2020-04-01 00:00");
    CHECK(has(meta(report, "Description"), "总支出509.10万元，自评得分95分，自评等级“优”"));

    CHECK(meta(site.page("404.html"), "ColumnName").empty());
}

TEST_CASE("a site on the web must say what it is") {
    const Site site(
        with("content/site.yml",
             "name: 测试网站\nowner: {name: 测试单位, phone: 0751-1}\ndomain: www.example.gov.cn\n"
             "icp: 粤ICP备1号\npolice_record: 粤公网安备 1号\n"));
    CHECK(text_of(site.said) ==
          "content/site.yml: error[site-furniture-missing]: 政府网站每页必备的 id_code（政府网站标识码） "
          "没有填写\n"
          "  提示：在 content/site.yml 里填写；只供离线阅读的版本请写 offline: true\n");
}

TEST_CASE("the footer names the owner and the records there are") {
    Site site(with(
        "content/site.yml",
        "name: 测试网站\nowner: {name: 测试单位, phone: 0751-1}\ndomain: a.gov.cn\nid_code: \"4402000001\"\n"
        "icp: 粤ICP备1号\noffline: true\nbadge: \"https://bszs.conac.cn/sitename?method=show&id=1\"\n"));
    const std::string html = site.page("404.html");
    CHECK(text_of(site.said) ==
          "content/site.yml: note[site-furniture-offline]: 离线版没有填写 police_record（公安备案）\n"
          "  提示：发布到网上前要在 content/site.yml 里填写，并去掉 offline: true\n");
    CHECK(has(html, "<dt>主办单位</dt><dd>测试单位</dd>"));
    CHECK(has(html, "<dt>网站标识码</dt><dd>4402000001</dd>"));
    CHECK(has(html, "粤ICP备1号"));
    CHECK_FALSE(has(html, "公安备案"));
    CHECK(has(html, "<a href=\"https://bszs.conac.cn/sitename?method=show&amp;id=1\">党政机关网站标识</a>"));
    CHECK(has(html, "<a href=\"sitemap.html\">网站地图</a>"));
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
        CHECK(has(html,
                  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                  "connect-src 'self'"));
        CHECK(html.find("<h1") == html.rfind("<h1"));
        for (const char* part :
             {"<h1", "<header", "<nav", "<main id=\"main\"", "<footer", "class=\"skip\"", "viewport"})
            CHECK(has(html, part));
        CHECK_FALSE(has(html, "style=\""));
        CHECK(html.find("<script src=") == html.find("<script"));
        CHECK_FALSE(has(html, "<script>"));
    }
    CHECK(text_of(site.rendering) == "");
}

TEST_CASE("what machines read from every page must be in its form") {
    const Site site(with("content/site.yml",
                         "name: 测试网站\nowner: {name: 测试单位}\noffline: true\n"
                         "domain: http://www.example.gov.cn\nid_code: \"44020000\"\nbadge: example.org\n"));
    CHECK(text_of(site.said) ==
          "content/site.yml: note[site-furniture-offline]: 离线版没有填写 "
          "icp（ICP备案）、police_record（公安备案）、owner: phone（联系电话）\n"
          "  提示：发布到网上前要在 content/site.yml 里填写，并去掉 offline: true\n"
          "content/site.yml:4:9: error[site-domain-invalid]: “http://www.example.gov.cn”不是域名\n"
          "  domain: http://www.example.gov.cn\n"
          "          ^~~~~~~~~~~~~~~~~~~~~~~~~ 应为 www.example.gov.cn 的形式，小写，不带 http://\n"
          "content/site.yml:5:10: error[site-id-code-invalid]: “44020000”不是政府网站标识码\n"
          "  id_code: \"44020000\"\n"
          "           ^~~~~~~~~~ 应为 10 位数字，部委网站为 bm 加 8 位数字\n"
          "content/site.yml:6:8: error[site-badge-invalid]: “example.org”不是党政机关网站标识的网址\n"
          "  badge: example.org\n"
          "         ^~~~~~~~~~~ 应以 https://bszs.conac.cn/ 开头\n");
}

TEST_CASE("a ministry's code begins with bm") {
    const Site site(with("content/site.yml",
                         "name: 测试网站\nowner: {name: 测试单位, phone: 010-1}\ndomain: www.example.gov.cn\n"
                         "id_code: bm01000001\nicp: 京ICP备1号\npolice_record: 京公网安备 1号\n"));
    CHECK(text_of(site.said) == "");
}

TEST_CASE("the footer leads to where its records can be looked up") {
    Site site(with(
        "content/site.yml",
        "name: 测试网站\nowner: {name: 测试单位, operator: 测试中心, postcode: 512000, address: 某路1号, "
        "email: a@example.org}\noffline: true\npolice_record: 粤公网安备 44020002000001号\n"));
    const std::string html = site.page("404.html");
    CHECK(has(html,
              "<a href=\"https://www.beian.gov.cn/portal/registerSystemInfo?recordcode=44020002000001\">"
              "粤公网安备 44020002000001号</a>"));
    CHECK(has(html, "<dt>承办单位</dt><dd>测试中心</dd>"));
    CHECK(has(html, "<dd>某路1号（邮编 512000）</dd>"));
    CHECK(has(html, "<dd>a@example.org</dd>"));
}

TEST_CASE("the site map leads to every year, department, document, indicator and text") {
    Site site;
    const std::string html = site.page("sitemap.html");
    for (const Page& page : site.plan->pages) {
        const bool listed = page.kind == PageKind::year || page.kind == PageKind::department ||
                            page.kind == PageKind::document || page.kind == PageKind::indicator ||
                            page.kind == PageKind::text || page.kind == PageKind::rules;
        CAPTURE(page.address);
        if (listed) CHECK(has(html, "<a href=\"" + page.address + "\">"));
    }
}

TEST_CASE("pages say what they are about for machines") {
    Site site;
    CHECK(
        has(site.page("reports/2019/skx.html"),
            "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"Report\","
            "\"name\":\"市科协2019年部门整体支出绩效自评报告\",\"inLanguage\":\"zh-CN\","
            "\"datePublished\":\"2020-04-01\",\"temporalCoverage\":\"2019\",\"identifier\":\"skx-2019-001\","
            "\"author\":{\"@type\":\"GovernmentOrganization\",\"name\":\"某市科学技术协会\"},"
            "\"publisher\":{\"@type\":\"GovernmentOrganization\",\"name\":\"测试单位\"},"
            "\"isPartOf\":{\"@type\":\"WebSite\",\"name\":\"测试网站\"}}</script>"));
    CHECK(has(
        site.page("departments/czj.html"),
        "{\"@context\":\"https://schema.org\",\"@type\":\"GovernmentOrganization\",\"name\":\"某市财政局\","
        "\"alternateName\":[\"市财政局\"]}"));
    CHECK(has(site.page("index.html"), "\"@type\":\"WebSite\",\"name\":\"测试网站\""));
    CHECK_FALSE(has(site.page("404.html"), "ld+json"));
}
