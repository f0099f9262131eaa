// SPDX-License-Identifier: MIT
// What a citizen reads on a report's page.
#include "catch.h"
#include "pages/small_site.h"

using namespace small_site;

namespace {

constexpr const char* address = "reports/2019/skx.html";

std::string page_of(Files files) { return Site(std::move(files)).page(address); }

std::string changed(std::string from, std::string to) {
    std::string text = files()["content/reports/2019/skx.md"];
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

Files with_report(const std::string& text) { return with("content/reports/2019/skx.md", text); }

}  // namespace

TEST_CASE("the sums a report states are written out and verified") {
    const std::string html = page_of(files());
    CHECK(has(html, "371.97 + 137.13 = 509.10 万元"));
    CHECK(has(html, "<span aria-hidden=\"true\">✓</span> 一致</span> 371.97 + 137.13"));
    CHECK(has(html, "<td class=\"num\">371.97</td><td class=\"num\">73.06</td>"));
    CHECK(has(html, "<desc id=\"kind-desc\">基本支出 73.06%，项目支出 26.94%</desc>"));
    CHECK(has(html, "30 + 35 + 30 = 95"));
}

TEST_CASE("figures that do not agree are both shown, without a judgement") {
    const std::string html = page_of(with_report(changed("total: 509.10", "total: 510.00")));
    CHECK(has(html,
              "<span aria-hidden=\"true\">≠</span> 不一致</span> 371.97 + 137.13 = 509.10 "
              "万元；报告所载总支出 510.00 万元"));
}

TEST_CASE("a score that cannot be recomputed says so, and why") {
    const std::string html = page_of(files());
    CHECK(has(html, "<dt>原因</dt><dd>评分表没有给出计算公式或评分规则</dd>"));
    CHECK(has(html, "<dt>原因</dt><dd>报告未载明计算所需的数据：预算执行数、全年预算</dd>"));
    CHECK(has(html, "<dt>原因</dt><dd>须由人评判，不能由数据算出</dd>"));
    CHECK(has(html, "差额 = 自评得分 − 复算得分。没有可以复算的指标。"));
}

TEST_CASE("a score that follows from the report's figures is computed, with its difference") {
    const Site site(with_report(
        changed("scores:\n", "figures: {budget.executed: 300, budget.full_year: 400}\nscores:\n")));
    CHECK(text_of(site.said) == "");
    const std::string html = page_of(with_report(
        changed("scores:\n", "figures: {budget.executed: 300, budget.full_year: 400}\nscores:\n")));
    CHECK(has(html,
              "<td class=\"num\">30</td>\n"
              "<td class=\"num\"><strong>+5</strong></td>"));
    CHECK(has(html, "执行率 = 300 ÷ 400 = 75%"));
    CHECK(has(html, "可复算的指标共 40 分，占总分 40%。"));
}

TEST_CASE("the rate stands beside a bar of its length") {
    const std::string html = page_of(files());
    CHECK(has(html, "87.50%<svg class=\"bar\""));
    CHECK(has(html, "<rect width=\"88%\" height=\"6\"/>"));
}

TEST_CASE("a score sheet that is not the official one says so, with its source") {
    const std::string html = page_of(files());
    CHECK(has(html, "<strong>评分表为根据报告复原，非官方原件。</strong>来源：报告第二部分。"));
    CHECK(has(html, "按评分表的分档，95 分属于“优”（90 分及以上）。"));
}

TEST_CASE("what the record does not say is said to be absent") {
    const std::string html = page_of(files());
    CHECK(has(html, "<dt>落款日期</dt><dd class=\"unknown\">报告未载明</dd>"));
    CHECK(has(html, "<dt>填报人</dt><dd class=\"unknown\">报告未载明</dd>"));
    CHECK(has(html, "<dt>填报日期</dt><dd>2020-02-25</dd>"));
    CHECK(has(html, "<dt>发布日期</dt><dd>2020-04-01</dd>"));
    CHECK(has(html, "<dt>索引号</dt><dd>skx-2019-001</dd>"));
    CHECK(
        has(html, "<a href=\"../../documents/2020-1-1daf8bbd.html\">《评价通知》（韶财绩〔2020〕1号）</a>"));
}

TEST_CASE("a publication nobody recorded is unknown, and no time is made up for it") {
    const std::string html = page_of(with_report(changed(", published: 2020-04-01", "")));
    CHECK(has(html, "<dt>发布日期</dt><dd>记录中没有</dd>"));
    CHECK(meta(html, "PubDate").empty());
}

TEST_CASE("the address of a document becomes a link only when it leads to the web") {
    const std::string html = page_of(with("content/documents.yml",
                                          "documents:\n  - {number: 韶财绩〔2020〕1号, title: 通知, url: "
                                          "\"javascript:alert(1)\"}\n"));
    CHECK(has(html, "《通知》（韶财绩〔2020〕1号）"));
    CHECK_FALSE(has(html, "javascript:"));
}

TEST_CASE("the contents follow the body's headings") {
    const std::string html = page_of(files());
    CHECK(has(html, "<span class=\"number\">第一部分</span><a href=\"#第一部分-基本情况\">基本情况</a>"));
    CHECK(has(html, "<span class=\"number\">一、</span><a href=\"#一职能\">职能</a>"));
    CHECK(has(html, "id=\"一职能\""));
}

TEST_CASE("a page says where it comes from and how to check it") {
    const std::string html = page_of(files());
    CHECK(has(html, content_id_of(files()["content/reports/2019/skx.md"])));
    CHECK(has(html, "git hash-object content/reports/2019/skx.md\nsha256sum content/reports/2019/skx.md"));
}

TEST_CASE("neighbours are the nearest years that have a report") {
    CHECK(has(page_of(files()),
              "<a href=\"../2021/skx.html\" rel=\"next\">市科协2021年部门整体支出绩效自评报告</a>"));
    CHECK(has(Site().page("reports/2021/skx.html"), "上一年度（2019）"));
}

TEST_CASE("a site may keep the checks to itself") {
    const std::string html =
        page_of(with("content/site.yml",
                     "name: 测试网站\nowner: {name: 测试单位}\noffline: true\npublic_checks: false\n"));
    CHECK_FALSE(has(html, "核对结果"));
    CHECK_FALSE(has(html, "371.97 + 137.13"));
    CHECK(has(html, "371.97"));
}

TEST_CASE("a report with nothing but its title has a page") {
    const std::string html =
        page_of(with_report("---\ntitle: 空报告\ndepartment: skx\nyear: 2019\nkind: overall\nstatus: "
                            "published\n---\n\n正文。\n"));
    CHECK(has(html, "报告未载明分项得分"));
    CHECK(has(html, "报告未载明支出的构成"));
}

TEST_CASE("a hostile title is text on every page") {
    const std::string title = "\"2019 年 <script>alert(1)</script> \\\" onload='x' & 市科协\"";
    Site site(with_report(report(title, 2019)));
    for (const Page& page : site.plan->pages) {
        if (!page.address.ends_with(".html")) continue;
        CAPTURE(page.address);
        const std::string bytes = site.page(page.address);
        CHECK_FALSE(has(bytes, "<script>"));
        CHECK_FALSE(has(bytes, "content=\"2019 年 <"));
    }
    CHECK(
        has(site.page(address),
            "<h1>2019 年 &lt;script&gt;alert(1)&lt;/script&gt; &quot; onload=&#39;x&#39; &amp; 市科协</h1>"));
}
