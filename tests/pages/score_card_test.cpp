// SPDX-License-Identifier: MIT
// The score card line by line: what was claimed, what follows, how, and what is missing.
#include "catch.h"
#include "pages/small_site.h"
#include "pages/views.h"

using namespace small_site;
using namespace gongkai::pages;

namespace {

Decimal points(std::string_view text) { return *Decimal::parse(text); }

/// A card of one's own: sheet, claims and what was recomputed, as the room of scores would fill them in.
struct Card {
    Card() {
        rubric.title = "评分表";
        rubric.total = points("100");
        rubric.status = RubricStatus::official;
        rubric.bands = {{"优", points("90")}, {"良", points("80")}, {"差", points("0")}};
        report.claims.reserve(8);
        card.rubric = &rubric;
    }

    ScoreRow& line(const std::string& code, const std::string& name, std::string_view weight, int depth = 0) {
        Indicator indicator;
        indicator.code = code;
        indicator.name = name;
        indicator.weight = points(weight);
        indicator.depth = depth;
        rubric.indicators.push_back(indicator);
        card.rows.emplace_back().indicator = static_cast<int>(rubric.indicators.size()) - 1;
        return card.rows.back();
    }

    Claim& claim(ScoreRow& row, std::string_view score) {
        Claim& claim = report.claims.emplace_back();
        claim.score = row.claimed = points(score);
        row.rate = points("100.00");
        row.claim = &claim;
        return claim;
    }

    std::string html() const {
        View view;
        add_score_card(view, chinese_words(), report, card);
        return partial("report_scores", view);
    }

    Rubric rubric;
    Report report;
    ScoreCard card;
};

ScoreRow& recomputed(ScoreRow& row, std::string_view value, const std::string& derivation) {
    row.recomputed = points(value);
    row.derivation = derivation;
    if (row.claimed) row.difference = *row.claimed - *row.recomputed;
    return row;
}

}  // namespace

TEST_CASE("the derivation stands below its line as text") {
    Card card;
    ScoreRow& row = card.line("1.1", "预算执行率", "10", 1);
    card.claim(row, "10");
    recomputed(row, "3.88", "执行率 = 334.67 ÷ 861.46 = 38.85%，得 3.88 分");
    const std::string html = card.html();
    CHECK(has(html,
              "<tr class=\"line level-2\">\n"
              "<th scope=\"row\"><span class=\"code\">1.1</span> 预算执行率</th>\n"
              "<td class=\"num\">10</td>\n"
              "<td class=\"num\">10</td>\n"));
    CHECK(has(html,
              "<td class=\"num\">3.88</td>\n"
              "<td class=\"num\"><strong>+6.12</strong></td>\n"
              "</tr>\n"
              "<tr class=\"how level-2\">\n"
              "<td colspan=\"6\">\n"
              "<dl class=\"notes\"><div><dt>算式</dt><dd>执行率 = 334.67 ÷ 861.46 = 38.85%，得 3.88 "
              "分</dd></div></dl>\n"));
}

TEST_CASE("a difference carries its sign, and nothing is made of one that is zero") {
    const auto cell = [](std::string_view claimed, std::string_view value) {
        Card card;
        ScoreRow& row = card.line("1", "指标", "10");
        card.claim(row, claimed);
        recomputed(row, value, "算式");
        std::string html = card.html();
        html.resize(html.find("<tr class=\"how"));
        const auto at = html.rfind("<td");
        return html.substr(at, html.find("</td>", at) - at);
    };
    CHECK(cell("10", "3.88") == "<td class=\"num\"><strong>+6.12</strong>");
    CHECK(cell("3", "5") == "<td class=\"num\"><strong>−2</strong>");
    CHECK(cell("5.00", "5") == "<td class=\"num\">0");
}

TEST_CASE("each reason why a score cannot be recomputed has its words") {
    const auto reason = [](NotRecomputable why, std::vector<std::string> missing = {},
                           const std::string& derivation = {}) {
        Card card;
        ScoreRow& row = card.line("1", "指标", "10");
        row.not_recomputable = why;
        row.missing_inputs = std::move(missing);
        row.derivation = derivation;
        const std::string html = card.html();
        CHECK(has(html, "<td class=\"num\">无法复算</td>\n<td class=\"num\">—</td>\n</tr>\n<tr class=\"how"));
        CHECK_FALSE(has(html, "<dt>算式</dt>"));
        const std::string before = "<dt>原因</dt><dd>";
        const auto at = html.find(before) + before.size();
        return html.substr(at, html.find("</dd>", at) - at);
    };
    CHECK(reason(NotRecomputable::no_formula) == "评分表没有给出计算公式或评分规则");
    CHECK(reason(NotRecomputable::by_judgement) == "须由人评判，不能由数据算出");
    CHECK(reason(NotRecomputable::parts_missing) == "下级指标中有的无法复算");
    CHECK(reason(NotRecomputable::no_inputs, {"three_public.actual", "carry_out", "own_figure"}) ==
          "报告未载明计算所需的数据：三公经费支出、年末结转结余、own_figure");
    CHECK(reason(NotRecomputable::zero_base, {}, "控制率 = 1.5 ÷ 0，分母为 0，不可比") ==
          "控制率 = 1.5 ÷ 0，分母为 0，不可比");
    CHECK(reason(NotRecomputable::zero_base) == "计算公式的除数为零，不可比");
}

TEST_CASE("what the department adds to a score stands below it") {
    Card card;
    ScoreRow& row = card.line("1", "培训场次", "10");
    Claim& claim = card.claim(row, "7");
    claim.level = "部分达成";
    claim.reason = "场地停用";
    claim.evidence = {"签到表", "照片"};
    row.allowed = AllowedPoints{points("6.00"), points("8.00"), false};
    row.not_applicable = true;
    row.children_sum = points("6.5");
    CHECK(has(card.html(),
              "<dl class=\"notes\"><div><dt>不适用</dt><dd>按评分表对不适用情形的规定计分</dd></div>"
              "<div><dt>下级合计</dt><dd>下级自评得分之和为 6.5</dd></div>"
              "<div><dt>自评结论</dt><dd>部分达成；评分表规定此档得 6 分及以上、不满 8 分</dd></div>"
              "<div><dt>偏差原因</dt><dd>场地停用</dd></div>"
              "<div><dt>佐证材料</dt><dd>签到表；照片</dd></div></dl>"));
}

TEST_CASE("target and actual values have columns when any line has one") {
    Card card;
    card.line("1", "指标", "40");
    CHECK_FALSE(has(card.html(), "指标值"));
    CHECK(has(card.html(), "<td colspan=\"6\">"));

    ScoreRow& row = card.line("2", "满意度", "60");
    card.claim(row, "60").target = "≥95%";
    const std::string html = card.html();
    CHECK(has(html, "<th scope=\"col\">指标值</th><th scope=\"col\">完成值</th>"));
    CHECK(has(html, "<td>—</td>\n<td>—</td>"));
    CHECK(has(html, "<td>≥95%</td>\n<td>—</td>"));
    CHECK(has(html, "<td colspan=\"8\">"));
}

TEST_CASE("every line says what it rests on, and nothing unverified looks official") {
    const auto mark = [](Basis basis) {
        Card card;
        card.line("1", "指标", "10");
        card.rubric.indicators[0].basis = basis;
        card.rubric.indicators[0].formula = "甲 ÷ 乙";
        card.rubric.indicators[0].rule = "每超 1% 扣 1 分";
        card.rubric.indicators[0].provenance = "某文件第 3 页";
        const std::string html = card.html();
        CHECK(has(html,
                  "<dl class=\"notes\"><div><dt>计算公式</dt><dd>甲 ÷ 乙</dd></div>"
                  "<div><dt>评分规则</dt><dd>每超 1% 扣 1 分</dd></div>"
                  "<div><dt>出处</dt><dd>某文件第 3 页</dd></div></dl></details>"));
        const auto at = html.find("<summary>");
        return html.substr(at, html.find("</summary>", at) - at);
    };
    CHECK(mark(Basis::verified) == "<summary>评分表依据：已核实来源");
    CHECK(mark(Basis::reported) == "<summary>评分表依据：报告所载");
    CHECK(mark(Basis::common_knowledge) == "<summary>评分表依据：通行做法，未核实");
    CHECK(mark(Basis::unstated) == "<summary>评分表依据：未注明");
}

TEST_CASE("the total is recomputed when all can be, with the grade that follows") {
    Card card;
    ScoreRow& row = card.line("1", "指标", "100");
    card.claim(row, "95");
    recomputed(row, "85.5", "算式");
    card.card.total = points("95");
    card.card.grade_by_total = "优";
    card.card.recomputed_total = points("85.5");
    card.card.recomputable_weight = points("100");
    card.card.grade_by_recomputed = "良";
    card.report.grade = "优";
    const std::string html = card.html();
    CHECK(has(html,
              "<td class=\"num\">85.5</td>\n<td class=\"num\"><strong>+9.5</strong></td>\n</tr>\n</tfoot>"));
    CHECK(has(html, "<span>复算总分 85.5 分属于“良”（80 分及以上，不满 90 分）。</span>"));
    CHECK_FALSE(has(html, "可复算的指标"));
}

TEST_CASE("when only a part can be recomputed, the page says how much") {
    Card card;
    card.line("1", "指标", "100");
    card.card.recomputable_weight = points("43");
    CHECK(has(card.html(), "可复算的指标共 43 分，占总分 43%。"));
    card.card.recomputable_weight = points("33.5");
    card.rubric.total = points("90");
    CHECK(has(card.html(), "可复算的指标共 33.5 分，占总分 37.22%。"));
    card.rubric.total.reset();
    CHECK(has(card.html(), "可复算的指标共 33.5 分。"));
    card.card.recomputable_weight = {};
    CHECK(has(card.html(), "没有可以复算的指标。"));
}
