// SPDX-License-Identifier: MIT
// The checks panel and the score of disclosure: open questions first, every place a link, no judgement.
#include "catch.h"
#include "pages/small_site.h"
#include "pages/views.h"

using namespace small_site;
using namespace gongkai::pages;

namespace {

Finding finding(std::string_view rule, Verdict verdict) {
    Finding one;
    one.rule = find_rule(rule)->code;
    one.verdict = verdict;
    return one;
}

FindingPlace in_body(unsigned line, const std::string& anchor) { return {{line, 1, 1}, anchor}; }
FindingPlace in_frontmatter(unsigned line) { return {{line, 1, 1}, {}}; }

std::string panel(const std::vector<Finding>& findings) {
    View view;
    add_checks(view, chinese_words(), findings);
    view.set("root", "../../").set("source", "content/reports/2019/skx.md");
    return partial("report_checks", view);
}

std::string title_of(std::string_view rule) { return std::string(find_rule(rule)->title[0]); }

}  // namespace

TEST_CASE("an open finding shows both sides, the arithmetic, and links to its places") {
    Finding one = finding("SUM-BASIC-PROJ", Verdict::inconsistent);
    one.subject = "总支出";
    one.stated = "510.00 万元";
    one.computed = "509.10 万元";
    one.arithmetic = "371.97 + 137.13 = 509.10 万元";
    one.places = {in_frontmatter(14), in_body(97, "s3-p2"), in_body(97, "s3-p2")};
    CHECK(has(panel({one}),
              "<h3 class=\"verdict inconsistent\"><span aria-hidden=\"true\">≠</span> 不一致（1 项）</h3>\n"
              "<ul class=\"findings\">\n<li>\n<p><strong>" +
                  title_of("SUM-BASIC-PROJ") +
                  "</strong> 总支出 <a class=\"rule\" "
                  "href=\"../../about/rules.html#SUM-BASIC-PROJ\">SUM-BASIC-PROJ</a></p>\n"
                  "<dl class=\"notes\">\n"
                  "<div><dt>报告所载</dt><dd>510.00 万元</dd></div>\n"
                  "<div><dt>核对所得</dt><dd>509.10 万元</dd></div>\n"
                  "<div class=\"full\"><dt>比对</dt><dd>371.97 + 137.13 = 509.10 万元</dd></div>\n"
                  "<div class=\"full\"><dt>出处</dt><dd>元数据第 14 行　"
                  "<a href=\"#s3-p2\">正文第 97 行</a>　\n</dd></div>\n"
                  "</dl>\n</li>\n</ul>"));
}

TEST_CASE("a finding without another side says what it is about, once") {
    Finding one = finding("SUM-ECON", Verdict::needs_explanation);
    one.stated = one.arithmetic = "满意度";
    CHECK(has(panel({one}), "<dl class=\"notes\">\n<div><dt>所涉内容</dt><dd>满意度</dd></div>\n</dl>"));
}

TEST_CASE("of many places five are listed, and the number of all") {
    Finding one = finding("SUM-BASIC-PROJ", Verdict::needs_explanation);
    for (unsigned line = 1; line <= 7; ++line) one.places.push_back(in_frontmatter(line));
    const std::string html = panel({one});
    CHECK(has(html, "元数据第 5 行　等 7 处\n</dd>"));
    CHECK_FALSE(has(html, "第 6 行"));
    one.places.resize(5);
    CHECK_FALSE(has(panel({one}), "等 5 处"));
    one.places = {{}};  // the report as a whole
    CHECK_FALSE(has(panel({one}), "出处</dt>"));
}

TEST_CASE("the department's explanation stands beside what it explains") {
    Finding one = finding("SUM-ECON", Verdict::inconsistent);
    one.explanation = "含上年结转";
    CHECK(has(panel({one}), "<div class=\"full\"><dt>部门说明</dt><dd>含上年结转</dd></div>"));
}

TEST_CASE("open questions stand before what is settled") {
    const std::string html = panel(
        {finding("SUM-ECON", Verdict::not_checkable), finding("SUM-ECON", Verdict::consistent),
         finding("SUM-ECON", Verdict::needs_explanation), finding("GRADE-BAND", Verdict::inconsistent)});
    const auto at = [&](const char* text) {
        const auto found = html.find(text);
        REQUIRE(found != std::string::npos);
        return found;
    };
    CHECK(at("不一致（1 项）") < at("需说明（1 项）"));
    CHECK(at("需说明（1 项）") < at("> 一致（1 项）"));
    CHECK(at("> 一致（1 项）") < at("无法核对（1 项）"));
}

TEST_CASE("what agrees is a compact table, open while it is short") {
    Finding one = finding("SUM-ECON", Verdict::consistent);
    one.subject = "总支出";
    one.arithmetic = "1 + 2 = 3 万元";
    one.stated = "3 万元";
    one.places = {in_frontmatter(9)};
    const std::string html = panel(std::vector<Finding>(8, one));
    CHECK(has(html,
              "<details class=\"settled\" open>\n<summary><span class=\"verdict consistent\"><span "
              "aria-hidden=\"true\">✓</span> 一致（8 项）</span></summary>"));
    CHECK(has(html, "<th scope=\"row\"><a href=\"../../about/rules.html#SUM-ECON\">" + title_of("SUM-ECON") +
                        "</a><br>总支出</th>\n"
                        "<td>1 + 2 = 3 万元</td>\n"
                        "<td>3 万元</td>\n"
                        "<td>元数据第 9 行　\n</td>"));
    CHECK(has(panel(std::vector<Finding>(9, one)), "<details class=\"settled\">\n<summary>"));
}

TEST_CASE("a rule's name is not said again on each of its lines") {
    std::vector<Finding> findings(2, finding("SUM-ECON", Verdict::consistent));
    findings[0].subject = "甲";
    findings[1].subject = "乙";
    findings.push_back(finding("SUM-ECON", Verdict::consistent));  // nothing but its name
    const std::string html = panel(findings);
    const std::string named = "SUM-ECON\">" + title_of("SUM-ECON") + "</a>";
    CHECK(has(html, named + "<br>甲</th>"));
    CHECK(has(html, "<th scope=\"row\">乙</th>"));
    CHECK(has(html, named + "</th>"));
}

TEST_CASE("the panel says how many rules there are and how many had something to check") {
    const std::string all = std::to_string(rule_catalogue().size());
    CHECK(has(panel({finding("SUM-ECON", Verdict::consistent), finding("SUM-ECON", Verdict::inconsistent),
                     finding("GRADE-BAND", Verdict::consistent)}),
              "<a href=\"../../about/rules.html\">核对规则</a>共 " + all +
                  " 条，其中 2 条在本报告中有可以核对的内容，得出 3 项结果：2 项一致，1 项不一致。"));
    CHECK(has(panel({}), "共 " + all + " 条，其中 0 条在本报告中有可以核对的内容。"));
    CHECK(has(panel({}), "<p>报告没有可以互相核对的内容。</p>"));
}

TEST_CASE("no page points at personal data") {
    std::string text = files()["content/reports/2019/skx.md"];
    text.replace(text.find("basis:"), 0, "contact: {name: 王小明, phone: 0751-6189025}\n");
    Site site(with("content/reports/2019/skx.md", text + "\n王小明的手机号码是13800138000。\n"));
    const std::string html = site.page("reports/2019/skx.html");
    CHECK(has(html, "王小明"));  // the report's own words stay: publishing is stopped, not the page altered
    CHECK_FALSE(has(html, "PII-"));
    CHECK_FALSE(has(site.page("build-report.json"), "PII-"));
    CHECK_FALSE(has(site.page("build-report.json"), "个人信息"));
}

TEST_CASE("the panel never says that anyone is wrong") {
    std::string html = panel({finding("SUM-ECON", Verdict::inconsistent)});
    for (const std::string& fair : {std::string("对不上也不等于部门有错"), title_of("SUM-ECON")})
        if (const auto at = html.find(fair); at != std::string::npos) html.erase(at, fair.size());
    for (const char* word : {"错误", "有错", "违规", "造假", "不实", "问题"}) {
        CAPTURE(word);
        CHECK_FALSE(has(html, word));
    }
}

TEST_CASE("the score of disclosure explains every point it takes away and says what it is not") {
    Rubric sheet;
    sheet.title = "公开质量评分表";
    sheet.total = Decimal{100, 0};
    for (const char* name : {"完整", "附件"}) {
        Indicator& indicator = sheet.indicators.emplace_back();
        indicator.name = name;
        indicator.weight = Decimal{100, 0};
        indicator.depth = static_cast<int>(sheet.indicators.size()) - 1;
    }
    sheet.indicators[1].rule = "提到的附件随报告公开";
    sheet.note = "每项扣 2 分";
    QualityCard card;
    card.rubric = &sheet;
    card.rows = {{0, Decimal{98, 0}, ""},
                 {1, Decimal{98, 0}, "ATTACH-MISSING 需说明 1 项，扣 2 分，得 98 分"}};
    card.total = Decimal{98, 0};
    View view;
    add_quality(view, card);
    const std::string html = partial("report_quality", view);
    CHECK(has(html, "<p class=\"grade\"><strong>98</strong><span>满分 100 分</span></p>"));
    CHECK(has(html, "这是本站自定的度量"));
    CHECK(has(html, "不评价部门的工作"));
    CHECK(has(html, "<p class=\"small\">每项扣 2 分</p>"));
    CHECK(has(html,
              "<tr class=\"line level-2\">\n"
              "<th scope=\"row\">附件<span class=\"small\">提到的附件随报告公开</span><span "
              "class=\"small\">ATTACH-MISSING 需说明 1 项，扣 2 分，得 98 "
              "分</span></th>\n"
              "<td class=\"num\">100</td>\n"
              "<td class=\"num\"><strong>98</strong></td>\n</tr>"));
}

TEST_CASE("the score of disclosure is shown where the site asks for it and its checks are public") {
    constexpr const char* address = "reports/2019/skx.html";
    const std::string plain = "name: 测试网站\nowner: {name: 测试单位}\noffline: true\n";
    const std::string shown = plain + "public_checks: true\n";
    CHECK(has(Site().page(address), "<h2 id=\"sec-quality\">公开质量分</h2>"));
    CHECK(has(Site().page(address), "<li><a href=\"#sec-quality\">公开质量分</a></li>"));
    CHECK_FALSE(has(Site(with("content/site.yml", shown)).page(address), "公开质量分"));
    CHECK_FALSE(has(
        Site(with("content/site.yml", plain + "quality: disclosure\npublic_checks: false\n")).page(address),
        "公开质量分"));
    CHECK_FALSE(
        has(Site(with("content/site.yml", plain + "quality: disclosure\n")).page(address), "公开质量分"));
}

TEST_CASE("a place in the body leads to its paragraph on the same page") {
    Site site;
    const std::string html = site.page("reports/2019/skx.html");
    for (auto at = html.find("<a href=\"#"); at != std::string::npos; at = html.find("<a href=\"#", at + 1)) {
        const auto begin = at + 10;
        const std::string anchor = html.substr(begin, html.find('"', begin) - begin);
        CAPTURE(anchor);
        CHECK(has(html, " id=\"" + anchor + "\""));
    }
}
