// SPDX-License-Identifier: MIT
// The rules from what a report claims beside the score: target and actual, level, items.
#include "catch.h"
#include "one_leaf.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

OneLeaf pair(const std::string& target, const std::string& actual, const std::string& rubric = "") {
    return {"weight: 10, scoring: {by: target}", "", "target: \"" + target + "\", actual: \"" + actual + "\"",
            rubric};
}

std::string measure_text(std::string_view printed) {
    const auto m = read_measure(printed);
    if (!m) return "nothing";
    constexpr std::string_view relations[] = {"", "≥", ">", "≤", "<", "="};
    return std::string(relations[static_cast<std::size_t>(m->relation)]) + "|" + m->number.to_string() + "|" +
           m->unit;
}

}  // namespace

TEST_CASE("Printed targets are taken apart, and what is no single number is left alone") {
    struct {
        std::string_view printed, expected;
    } const rows[] = {
        {"95%", "|95|%"},
        {"≥95%", "≥|95|%"},
        {"≥ 95 ％", "≥|95|%"},
        {">=95%", "≥|95|%"},
        {"＞3次", ">|3|次"},
        {"<=20天", "≤|20|天"},
        {"＜20 天", "<|20|天"},
        {"=12", "=|12|"},
        {"＝12场", "=|12|场"},
        {"不低于95%", "≥|95|%"},
        {"不少于 12 场", "≥|12|场"},
        {"不超过30日", "≤|30|日"},
        {"大于等于5", "≥|5|"},
        {"小于5", "<|5|"},
        {"95%以上", "≥|95|%"},
        {"95%及以上", "≥|95|%"},
        {"30天以内", "≤|30|天"},
        {"5起以下", "≤|5|起"},
        {"-1.5℃", "|-1.5|℃"},
        {" 12.50万元 ", "|12.50|万元"},
        {"≥95%以上", "nothing"},
        {"95%-98%", "nothing"},
        {"1,200人", "nothing"},
        {"良好", "nothing"},
        {"", "nothing"},
        {"≥", "nothing"},
        {"全部", "nothing"},
        {"约95%", "nothing"},
        {"3场2次", "nothing"},
        {"1.2.3", "nothing"},
        {"９５％", "nothing"},
        {"95%左右", "|95|%左右"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.printed);
        CHECK(measure_text(row.printed) == row.expected);
    }
}

TEST_CASE("A claimed pair earns by the relation its target prints") {
    struct {
        std::string target, actual, expected;
    } const rows[] = {
        {"≥95%", "96.2%", "达到指标值，得满分 10 分"},
        {"≥95%", "95%", "达到指标值，得满分 10 分"},
        {"≥95%", "90%", "为指标值的 94.74%，得 9.47 分"},
        {">95%", "90％", "为指标值的 94.74%，得 9.47 分"},
        {"不少于12场", "9 场", "为指标值的 75%，得 7.5 分"},
        {"12场", "12场", "达到指标值，得满分 10 分"},
        {"12场", "15场", "达到指标值，得满分 10 分"},
        {"=12场", "0场", "为指标值的 0%，得 0 分"},
        {"=12场", "-3场", "为指标值的 0%，得 0 分"},
        {"0起", "0起", "达到指标值，得满分 10 分"},
        {"=0起", "2起", "超过指标值，得 0 分"},
        {"≤20天", "20天", "不超过指标值，得满分 10 分"},
        {"≤20天", "25天", "超过指标值，超出部分占指标值的 25%，得 7.5 分"},
        {"20天以内", "30天", "超过指标值，超出部分占指标值的 50%，得 5 分"},
        {"<20天", "40天", "达到指标值的两倍，得 0 分"},
        {"≤0起", "1起", "超过指标值，得 0 分"},
    };
    for (const auto& row : rows) {
        CHECK(said(pair(row.target, row.actual)) ==
              "指标值 " + row.target + "，完成值 " + row.actual + "，" + row.expected);
    }
    CHECK(said(pair("≤20天", "30天", "reverse: inverse\n")) ==
          "指标值 ≤20天，完成值 30天，超过指标值，指标值为其 66.67%，得 6.67 分");
}

TEST_CASE("Words, other units and missing halves are not guessed at") {
    CHECK(said(pair("≥95%", "良好")) == "missing 数字形式的完成值");
    CHECK(said(pair("≥95%", "≥95%")) == "missing 数字形式的完成值");
    CHECK(said(pair("全部完成", "100%")) == "missing 数字形式的指标值");
    CHECK(said(pair("≤-5%", "1%")) == "missing 数字形式的指标值");
    CHECK(said(pair("≥95%", "96")) == "missing 与指标值单位相同的完成值");
    CHECK(said(pair("12场", "12次")) == "missing 与指标值单位相同的完成值");
    CHECK(said({"weight: 10, scoring: {by: target}", "", "target: 12场"}) == "missing 完成值");
    CHECK(said({"weight: 10, scoring: {by: target}", "", "score: 3"}) == "missing 指标值 完成值");
}

TEST_CASE("A claimed level allows a range of points; people decide within it") {
    const std::string levels =
        "levels: [{level: 达成, from: 80%}, {level: 部分达成, from: 60%}, {level: 未达成, from: 0%}]\n";
    const auto allowed = [&](const std::string& level, const std::string& rubric) -> std::string {
        const ScoreRow row = row_of({"weight: 7.5, kind: 定性", "", "level: " + level, rubric});
        CHECK(row.not_recomputable == NotRecomputable::by_judgement);
        CHECK_FALSE(row.recomputed.has_value());
        if (!row.allowed) return "nothing";
        return row.allowed->least.to_string() + " to " + row.allowed->most.to_string() +
               (row.allowed->most_included ? " included" : "");
    };
    CHECK(allowed("达成", levels) == "6 to 7.5 included");
    CHECK(allowed("部分达成", levels) == "4.5 to 6");
    CHECK(allowed("部分达成并具有一定效果", levels) == "4.5 to 6");
    CHECK(allowed("未达成且效果较差", levels) == "0 to 4.5");
    const std::string older =
        "达成程度: [{程度: 达成, 起点: 80%}, {程度: 部分达成, 起点: 50%}, {程度: 未达成, 起点: 0%}]\n";
    CHECK(allowed("部分达成", older) == "3.75 to 6");
    CHECK(allowed("\"\"", levels) == "nothing");
    CHECK(allowed("达成", "") == "nothing");
    const ScoreRow own =
        row_of({"weight: 10, scoring: {by: level, levels: [{level: 好, from: 50%}, {level: 差, "
                "from: 0%}]}",
                "", "level: 好", levels});
    CHECK(own.allowed->least == Decimal{5, 0});
    // 84 % of the weight does not fit 未达成, and the edges belong to one side each.
    const AllowedPoints not_reached{{0, 0}, {6, 0}, false};
    CHECK_FALSE(not_reached.contains({84, 1}));
    CHECK_FALSE(not_reached.contains({6, 0}));
    CHECK(not_reached.contains({599, 2}));
    CHECK((AllowedPoints{{8, 0}, {10, 0}, true}).contains({10, 0}));
}

TEST_CASE("Items earn their points when the report lists them, some only with evidence") {
    const auto items = [](const std::string& claim) {
        return said(
            {"weight: 5, scoring: {by: items, items: [{name: 制度健全, points: 2}, {name: 及时公开, points: "
             "1.5, evidence: true}, {name: 内容完整, points: 1.5}]}",
             "", claim});
    };
    CHECK(items("score: 5") == "judged");
    CHECK(items("met: []") == "没有计分的要点，得 0 分");
    CHECK(items("met: [制度健全, 内容完整]") == "已达到“制度健全” 2 分、“内容完整” 1.5 分，得 3.5 分");
    CHECK(items("met: [制度健全, 及时公开]") == "已达到“制度健全” 2 分，“及时公开”没有佐证，不计分，得 2 分");
    CHECK(items("met: [及时公开]") == "没有计分的要点，“及时公开”没有佐证，不计分，得 0 分");
    CHECK(items("已达要点: [内容完整, 及时公开, 制度健全, 制度健全], 佐证: [公开截图.pdf]") ==
          "已达到“制度健全” 2 分、“及时公开” 1.5 分、“内容完整” 1.5 分，得满分 5 分");
}
