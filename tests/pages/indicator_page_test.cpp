// SPDX-License-Identifier: MIT
// The page of one line of a score sheet: what it means, and what departments claim for it, year by year.
#include "catch.h"
#include "pages/small_site.h"

using namespace small_site;

namespace {

constexpr const char* rate = "indicators/sheet-2.html";

/// A report of the other department beside those of the small site.
Files two_departments() {
    return with("content/reports/2019/czj.md",
                report("财政局2019年部门整体支出绩效自评报告", 2019, "published", "czj"));
}

}  // namespace

TEST_CASE("an indicator's page says what it means, where it stands and how far the sheet may be relied on") {
    Site site;
    const std::string html = flush(site.page(rate));
    CHECK(has(html, "<h1>支出率</h1>"));
    CHECK(has(html, "评分表：<a href=\"index.html#sheet\">评分表</a>"));
    CHECK(has(html, "评分表为根据报告复原，非官方原件。"));
    CHECK(has(html, "<dt>代码</dt><dd>2</dd>"));
    CHECK(has(html, "<dt>分值</dt><dd>40 分</dd>"));
    CHECK(has(html, "<dt>得分方式</dt><dd>定量：由数据按公式算出</dd>"));
    CHECK(has(html, "<dt>计算公式</dt><dd>预算执行数 ÷ 全年预算</dd>"));
    CHECK(has(html, "预算执行数（budget.executed）、全年预算（budget.full_year）"));
    CHECK(has(html, "<dt>依据</dt><dd>报告所载</dd>"));
    CHECK(has(html, "<dt>出处</dt><dd>报告</dd>"));
    CHECK(text_of(site.rendering) == "");
}

TEST_CASE("values stand by department and year, newest year first, and lead to the score cards") {
    Site site(two_departments());
    const std::string html = flush(site.page(rate));
    CHECK(has(html,
              "<thead>\n<tr><th scope=\"col\">部门</th><th scope=\"col\" class=\"num\"><a "
              "href=\"../years/2021.html\">2021</a></th><th scope=\"col\" class=\"num\"><a "
              "href=\"../years/2019.html\">2019</a></th></tr>\n</thead>"));
    CHECK(has(html,
              "<th scope=\"row\"><a href=\"../departments/skx.html\">某市科学技术协会</a></th>\n"
              "<td class=\"num\"><div><a href=\"../reports/2021/skx.html#sec-scores\">35</a><span "
              "class=\"small\">87.50%</span></div></td>\n"));
    // The registry's order, not that of the points; a year without a report stays empty.
    CHECK(has(html,
              "某市财政局</a></th>\n<td class=\"num\">—</td>\n<td class=\"num\"><div><a "
              "href=\"../reports/2019/czj.html#sec-scores\">35</a>"));
    CHECK(html.find("departments/skx.html") < html.find("departments/czj.html"));
    CHECK(has(html, "不是排名"));
}

TEST_CASE("two reports of one department and year share a cell") {
    Site site(with("content/reports/2019/skx-2.md", report("市科协2019年的另一份自评报告", 2019)));
    const std::string html = site.page(rate);
    const auto first = html.find("reports/2019/skx-2.html#sec-scores");
    const auto second = html.find("reports/2019/skx.html#sec-scores");
    REQUIRE(first != std::string::npos);
    REQUIRE(second != std::string::npos);
    const auto [from, to] = std::minmax(first, second);
    CHECK_FALSE(has(html.substr(from, to - from), "</td>"));
}

TEST_CASE("recomputed points stand beside the claimed ones, with weight where they differ") {
    Files all = files();
    std::string& text = all["content/reports/2019/skx.md"];
    text.insert(text.find("scores:\n"), "figures: {budget.executed: 300, budget.full_year: 400}\n");
    Site site(all);
    CHECK(has(site.page(rate),
              ">35</a><span class=\"small\">87.50%</span><span class=\"small\"><strong>复算 "
              "30</strong></span>"));
}

TEST_CASE("lines above and below an indicator are linked") {
    Site site(with("content/rubrics/tree.yml",
                   "id: tree\ntitle: 分级表\ntotal: 100\nstatus: official\nsource: 某通知附件\nnodes:\n"
                   "  - code: \"1\"\n    name: 投入\n    weight: 100\n    kind: manual\n    provenance: 表\n"
                   "    children:\n"
                   "      - {code: \"1.1\", name: 目标, weight: 60, kind: manual, provenance: 表}\n"
                   "      - {code: \"1.2\", name: 支出率, weight: 40, kind: manual, provenance: 表}\n"));
    const std::string above = flush(site.page("indicators/tree-1.html"));
    CHECK(has(above, "<a href=\"tree-1.1.html\">1.1 目标</a>"));
    CHECK(has(above, "<a href=\"tree-1.2.html\">1.2 支出率</a>"));
    CHECK(has(above, "<dt>得分方式</dt><dd>由下级指标合计</dd>"));
    CHECK_FALSE(has(above, "非官方原件"));
    CHECK(has(above, "<p class=\"small\">来源：某通知附件。</p>"));
    CHECK(has(above, "尚无报告写明这项指标的得分。"));
    const std::string below = flush(site.page("indicators/tree-1.1.html"));
    CHECK(has(below, "<dt>上级指标</dt><dd><a href=\"tree-1.html\">1 投入</a></dd>"));
    CHECK_FALSE(has(below, "下级指标</dt>"));

    // A line of the same name in another sheet is related, and its values stay where they are.
    const std::string same = flush(site.page("indicators/tree-1.2.html"));
    CHECK(
        has(same,
            "<li><a href=\"sheet-2.html\">2 支出率</a>，评分表 <span class=\"count\">2 份报告</span></li>"));
    CHECK(has(same, "得分不能直接比较"));
    CHECK_FALSE(has(same, "87.50%"));
    CHECK(has(site.page(rate), "<a href=\"tree-1.2.html\">1.2 支出率</a>，分级表"));
}

TEST_CASE("the list of indicators has every sheet that scores reports, also an unused one") {
    Site site(with("content/rubrics/unused.yml",
                   "id: unused\ntitle: 备用表\ntotal: 100\nstatus: example\nsource: 示例\nnodes:\n"
                   "  - {code: \"1\", name: 全部, weight: 100, kind: manual, provenance: 示例}\n"));
    const std::string html = flush(site.page("indicators/index.html"));
    CHECK(has(html, "<h2 id=\"sheet\">评分表</h2>\n<p>2 份报告使用。</p>"));
    CHECK(has(html, "<h2 id=\"unused\">备用表</h2>\n<p>尚无报告使用。</p>"));
    CHECK(has(html, "评分表为示例，非官方原件。"));
    CHECK(has(html,
              "<tr class=\"level-1\"><th scope=\"row\"><span class=\"code\">2</span> <a "
              "href=\"sheet-2.html\">支出率</a></th><td class=\"num\">40</td><td class=\"num\">2</td></tr>"));
    CHECK_FALSE(has(html, "公开质量"));
    CHECK(has(site.page("reports/2019/skx.html"), "<a href=\"../../indicators/index.html#sheet\">"));
}
