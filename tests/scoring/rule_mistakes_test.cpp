// SPDX-License-Identifier: MIT
// Every diagnostic about formulas and rules, word for word: in a sheet, and in what a report says to it.
#include "catch.h"
#include "one_leaf.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

/// What is found in a sheet whose one indicator is written so.
std::string found_with(const std::string& node, const std::string& rubric = "",
                       Language language = Language::zh) {
    Files files = files_of({node, "", "reason: 无", rubric});
    files.erase(skx);
    return Scored(files).found(language);
}

/// Without place and quoted line: "error[formula-syntax] 公式有误 | 此处应是…".
std::string brief(const std::string& node, const std::string& rubric = "") {
    Files files = files_of({node, "", "reason: 无", rubric});
    files.erase(skx);
    Scored scored(files);
    scored.diagnostics.sort();
    std::string out;
    for (const Diagnostic& d : scored.diagnostics.items()) {
        CHECK(d.severity() == Severity::error);
        out += "error[" + std::string(info(d.code).id) + "] " + message_text(d, Language::zh);
        for (const std::string& more : {expected_text(d, Language::zh), hint_text(d, Language::zh)})
            if (!more.empty()) out += " | " + more;
        out += "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("A formula's mistake has the caret at its very character") {
    CHECK(found_with("formula: 年初预算 ÷ ÷ 2") ==
          "content/rubrics/r.yml:7:59: error[formula-syntax]: 公式有误\n"
          "    - {code: \"1\", name: 指标, provenance: 示例, formula: 年初预算 ÷ ÷ 2}\n"
          "                                                                    ^ "
          "此处应是数据名、数字或左括号\n");
    CHECK(found_with("formula: \"(budget.initial + 1\"") ==
          "content/rubrics/r.yml:7:53: error[formula-syntax]: 公式有误\n"
          "    - {code: \"1\", name: 指标, provenance: 示例, formula: \"(budget.initial + 1\"}\n"
          "                                                          ^ 这个括号没有闭合\n");
    CHECK(found_with("formula: budget.initial / budget.aded") ==
          "content/rubrics/r.yml:7:69: error[formula-input]: 公式里的“budget.aded”不是已知的数据\n"
          "    - {code: \"1\", name: 指标, provenance: 示例, formula: budget.initial / budget.aded}\n"
          "                                                                          ^~~~~~~~~~~\n"
          "  提示：是否想写“budget.added”？\n");
    // Written over two lines, the characters' places are not known: the whole value is meant.
    CHECK(found_with("formula: \"a\n      b\"").find("7:52: error[formula-syntax]") != std::string::npos);
}

TEST_CASE("Every mistake in a formula") {
    struct {
        std::string node, expected;
    } const rows[] = {
        {"formula: 年初预算 2", "error[formula-syntax] 公式有误 | 此处应是运算符，或到此为止\n"},
        {"formula: 年初预算 / 1234567890123", "error[formula-syntax] 公式有误 | 数字最多 12 位、6 位小数\n"},
        {"formula: " + std::string(40, '(') + "1" + std::string(40, ')'),
         "error[formula-syntax] 公式的括号套得超过 32 层\n"},
        {"formula: 1" + std::string(3000, '1'), "error[formula-syntax] 公式超过 2000 字节\n"},
        {"weight: 1, not_applicable: {when: 年初预算}",
         "error[formula-syntax] 条件有误 | 此处应是 =、<、>、≤ 或 ≥ | 条件是一次比较，如 政府采购预算 = 0\n"},
        {"weight: 1, not_applicable: {when: 甲 = 0}",
         "error[formula-input] 公式里的“甲”不是已知的数据 | 本表自己的数据请列入 inputs（数据）\n"},
        {"formula: 甲 / 年初预算, inputs: [甲]",
         "error[rubric-inputs] 公式用到的“年初预算”没有列入 inputs（数据） | "
         "inputs（数据）应与公式用到的一致，也可以不写\n"},
        {"formula: 甲 / budget.initial, inputs: [甲, 年初预算, carry_in]",
         "error[rubric-inputs] 公式没有用到“carry_in” | inputs（数据）应与公式用到的一致，也可以不写\n"},
        {"weight: 1, formula: 甲 / 2, inputs: [甲, 乙], not_applicable: {when: 乙 = 0}", ""},
    };
    for (const auto& row : rows) CHECK(brief(row.node) == row.expected);
}

TEST_CASE("Every mistake in a rule") {
    const std::string by_bands = "weight: 5, formula: 年初预算, scoring: {by: bands, bands: ";
    const std::string by_deduct = "weight: 5, formula: 年初预算, scoring: {by: deduct, ";
    const std::string unclear =
        "error[rubric-scoring] 这一档的界限不完整 | 每档写 at_most（不高于）或 "
        "at_least（不低于）之一，各档一致；最后一档只写得分\n";
    struct {
        std::string node, expected;
    } const rows[] = {
        {"weight: 5, scoring: {by: proportional}",
         "error[rubric-scoring] 按“proportional（按比例）”评分要有公式 | 加上 formula（公式）\n"},
        {"weight: 5, formula: 年初预算, scoring: {by: target}",
         "error[rubric-scoring] 按“target（对照指标值）”评分不用公式\n"},
        {"formula: 年初预算, scoring: {by: proportional}",
         "error[rubric-scoring] “指标”没有分值，不能计分\n"},
        {"not_applicable: {when: 年初预算 = 0}", "error[rubric-scoring] “指标”没有分值，不能计分\n"},
        {"weight: 5, kind: 定性, formula: 年初预算, scoring: {by: 按比例}",
         "error[rubric-scoring] 类型为“qualitative（定性）”的指标不按“proportional（按比例）”评分\n"},
        {"weight: 5, kind: manual, scoring: {by: target}",
         "error[rubric-scoring] 类型为“manual（人工）”的指标不按“target（对照指标值）”评分\n"},
        {"weight: 5, formula: 年初预算, scoring: {by: proportional}, children: [{code: 2, name: 下, weight: "
         "5, "
         "provenance: 示例}]",
         "error[rubric-scoring] “指标”有下级指标，得分由下级合计\n"},
        {"weight: 5, formula: 年初预算, scoring: {by: proportional, 每: 5}",
         "error[rubric-scoring] 按“proportional（按比例）”评分不用“每” | 请删去，或改用别的方法\n"},
        {"weight: 5, formula: 年初预算, scoring: {by: proportional, target: 全部}",
         "error[rubric-scoring] “target”应是数字或百分数：“全部” | 应为 100% 或 12.5 之类\n"},
        {"weight: 5, formula: 年初预算, scoring: {by: proportional, target: -5%}",
         "error[rubric-scoring] “target”不能小于 0\n"},
        {by_bands + "[]}", unclear},
        {by_bands + "[{at_most: 1, points: 5}]}", unclear},
        {by_bands + "[{at_most: 1, points: 5}, {at_least: 2, points: 1}, {points: 0}]}", unclear},
        {by_bands + "[{at_most: 1, at_least: 0, points: 5}, {points: 0}]}", unclear},
        {by_bands + "[{at_most: 1, points: 5}, {points: 2}, {points: 0}]}", unclear},
        {by_bands + "[{at_most: 1, points: 5}, {at_most: 1, points: 2}, {points: 0}]}",
         "error[rubric-scoring] 没有数值会落在这一档 | at_most 应逐档升高，at_least 应逐档降低\n"},
        {by_bands + "[{at_least: 1, points: 5}, {at_least: 2, points: 2}, {points: 0}]}",
         "error[rubric-scoring] 没有数值会落在这一档 | at_most 应逐档升高，at_least 应逐档降低\n"},
        {by_bands + "[{at_most: 1, points: 5}, {at_most: 2%, points: 2}, {points: 0}]}",
         "error[rubric-scoring] “1”与“2%”应同为百分数，或同为数字\n"},
        {by_bands + "[{at_most: 1, points: 5.5}, {points: 0}]}",
         "error[rubric-scoring] 得分 5.5 不在 0 到分值 5 之间\n"},
        {by_bands + "[{at_most: 1, points: -1}, {points: 0}]}",
         "error[rubric-scoring] 得分 -1 不在 0 到分值 5 之间\n"},
        {by_deduct + "from: 100%, beyond: above, points: 1}",
         "error[field-missing] 缺少“每”（each） | 扣分：每多少扣一次，如 1 或 5%\n"},
        {by_deduct + "from: 2, beyond: above, each: 5%, points: 1}",
         "error[rubric-scoring] “from”与“each”应同为百分数，或同为数字\n"},
        {by_deduct + "from: 2, beyond: above, each: 0, points: 1}", "error[rubric-scoring] “each”应大于 0\n"},
        {by_deduct + "from: 2, beyond: above, each: 1, points: -1}",
         "error[rubric-scoring] “points”应大于 0\n"},
        {"weight: 5, scoring: {by: items, items: [{name: 甲, points: 2}, {name: 乙, points: 2.5}]}",
         "error[rubric-scoring] 评分要点合计 4.5 分，分值是 5 | 2 + 2.5 = 4.5\n"},
        {"weight: 5, scoring: {by: level, levels: [{level: 甲, from: 50%}, {level: 乙, from: 50%}]}",
         "error[rubric-scoring] 达成程度应由高到低，最后一档从 0% 起\n"},
        {"weight: 5, scoring: {by: level}",
         "error[field-missing] 缺少“程度”（levels） | 达成程度：各程度的起点\n"},
        {"weight: 5, not_applicable: {when: 年初预算 = 0, points: 6}",
         "error[rubric-scoring] 得分 6 不在 0 到分值 5 之间\n"},
        {"weight: 5, not_applicable: {when: 年初预算 = 0, points: 全部}",
         "error[rubric-scoring] 得分 全部 不在 0 到分值 5 之间\n"},
        {"weight: 5, scoring: {}", "error[field-missing] 缺少“方法”（by） | 评分方法\n"},
        {"weight: 5, checks: [SUM-ECON], each: 2",
         "error[rubric-purpose] 核对规则只用于公开质量分 | 公开质量分的评分表请写 purpose: quality（用途: "
         "公开质量）\n"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.node);
        CHECK(brief(row.node) == row.expected);
    }
    CHECK(found_with("weight: 5, formula: 年初预算, scoring: {by: proportional, target: x}") ==
          "content/rubrics/r.yml:7:105: error[rubric-scoring]: “target”应是数字或百分数：“x”\n"
          "    - {code: \"1\", name: 指标, provenance: 示例, weight: 5, formula: 年初预算, scoring: {by: "
          "proportional, target: x}}\n"
          "                                                                                                  "
          "                ^ 应为 100% 或 12.5 之类\n");
}

TEST_CASE("Every mistake in what holds for a whole sheet") {
    const std::string node = "weight: 5";
    struct {
        std::string rubric, node, expected;
    } const rows[] = {
        {"rounding: 7\n", node, "error[rubric-scoring] 得分可保留 0 到 4 位小数\n"},
        {"levels: [{level: 甲, from: 80%}]\n", node,
         "error[rubric-scoring] 达成程度应由高到低，最后一档从 0% 起\n"},
        {"execution_rate: 9\n", node,
         "error[rubric-execution-rate] 评分表里没有代码为“9”的指标 | 应为预算执行率的代码\n"},
        {"execution_rate: 1\n", node, ""},
        {"purpose: quality\n", node,
         "error[rubric-purpose] 公开质量分的指标“指标”应写 checks（核对规则）和 each（每项扣分）\n"},
        {"purpose: quality\n", "weight: 5, checks: [SUM-ECON], each: 0",
         "error[rubric-scoring] “each”应大于 0\n"},
        {"用途: 公开质量\n", "weight: 5, 核对规则: [SUM-ECON], 每项扣分: 0.5", ""},
    };
    for (const auto& row : rows) CHECK(brief(row.node, row.rubric) == row.expected);
}

TEST_CASE("What is only common knowledge cannot be official") {
    Files files = edited(site_files(), sheet, "status: example", "status: 正式");
    files.erase(skx);
    CHECK(Scored(files).found().empty());
    files = edited(files, sheet, "weight: 30, provenance: 示例}",
                   "weight: 30, provenance: 示例, 依据: 通行做法}");
    CHECK(Scored(files).found() ==
          "content/rubrics/r.yml:9:63: error[rubric-not-official]: "
          "“正式”的评分表里不能有凭通行做法写的指标“预算编制情况”\n"
          "    - {code: \"1\", name: 预算编制情况, weight: 30, provenance: 示例, 依据: 通行做法}\n"
          "                                                                          ^~~~~~~~\n"
          "  提示：请核实出处，或把 status（状态）改为 reconstructed（复原）\n");
}

TEST_CASE("A rule that is wrong is not applied") {
    OneLeaf leaf = {"weight: 5, formula: 年初预算 / 2, scoring: {by: proportional, target: x}",
                    "年初预算: 1"};
    const Scored scored(files_of(leaf));
    CHECK(scored.diagnostics.count(Severity::error) == 1);
    CHECK(scored.card().rows.at(0).not_recomputable == NotRecomputable::no_formula);
}

TEST_CASE("Mistakes of rules in English") {
    CHECK(found_with("formula: 1 +", "", Language::en) ==
          "content/rubrics/r.yml:7:55: error[formula-syntax]: the formula cannot be read\n"
          "    - {code: \"1\", name: 指标, provenance: 示例, formula: 1 +}\n"
          "                                                            ^ a figure's name, a number or ( is "
          "expected here\n");
    CHECK(found_with("kind: check, weight: 5, scoring: {by: target}", "", Language::en) ==
          "content/rubrics/r.yml:7:76: error[rubric-scoring]: indicators of kind 'check（检查）' are not "
          "scored by "
          "'target（对照指标值）'\n"
          "    - {code: \"1\", name: 指标, provenance: 示例, kind: check, weight: 5, scoring: {by: target}}\n"
          "                                                                                 ^\n");
}

TEST_CASE("A figure nobody uses, one given twice, and a sheet that is for something else") {
    const std::string head = "content/reports/2019/skx.md:";
    const auto found = [](const std::string& figures) {
        return Scored(files_of({"weight: 5, formula: 甲 / 2, inputs: [甲]", figures})).found();
    };
    CHECK(found("budget: {initial: 1}, 甲: 2").empty());
    CHECK(found("budget: {inital: 1}") ==
          head +
              "14:28: warning[figure-unknown]: 没有公式用到数据“budget.inital”，也不认识它\n"
              "  figures: {budget: {inital: 1}}\n"
              "                             ^\n"
              "  提示：是否想写“budget.initial”？\n");
    CHECK(found("天气: 1") == head +
                                  "14:15: warning[figure-unknown]: 没有公式用到数据“天气”，也不认识它\n"
                                  "  figures: {天气: 1}\n"
                                  "                  ^\n"
                                  "  提示：请核对名称\n");
    CHECK(found("budget: {initial: 1}, 年初预算: 2") ==
          head +
              "14:39: error[figure-twice]: 数据“年初预算”写了两次\n"
              "  figures: {budget: {initial: 1}, 年初预算: 2}\n"
              "                                            ^ 第一次在第 14 行\n");
    Files files = edited(site_files(), skx, "rubric: r\n", "");
    files = edited(edited(files, skx, "scores:", "figures: {甲: 1}\nscores:"), skx,
                   "  预算编制情况: {score: 30, rate: 100%}\n  预算执行情况: {score: 40, rate: 100%}\n  "
                   "预算使用效益: {score: 30, rate: 100%}\n",
                   "");
    CHECK(Scored(files).found().find("warning[figure-unknown]") != std::string::npos);
    files = files_of({"weight: 5, checks: [SUM-ECON], each: 1", "", "score: 5", "purpose: quality\n"});
    CHECK(Scored(files).found() == head +
                                       "6:9: error[rubric-purpose]: 评分表“r”用于公开质量分，不用于报告\n"
                                       "  rubric: r\n"
                                       "          ^\n");
}

TEST_CASE("Levels and items a sheet does not have") {
    const std::string head = "content/reports/2019/skx.md:";
    const std::string levels =
        "levels: [{level: 达成, from: 80%}, {level: 部分达成, from: 60%}, {level: 未达成, from: 0%}]\n";
    CHECK(Scored(files_of({"weight: 5, kind: 定性", "", "level: 很好", levels})).found() ==
          head +
              "13:3: warning[level-unknown]: 评分表没有达成程度“很好”\n"
              "    \"1\": {level: 很好}\n"
              "    ^~~ 应为：达成、部分达成、未达成\n");
    const std::string items =
        "weight: 5, scoring: {by: items, items: [{name: 制度健全, points: 2}, {name: 及时公开, points: 3}]}";
    CHECK(Scored(files_of({items, "", "met: [制度健金]"})).found() ==
          head +
              "13:3: error[item-unknown]: “指标”没有评分要点“制度健金”\n"
              "    \"1\": {met: [制度健金]}\n"
              "    ^~~\n"
              "  提示：是否想写“制度健全”？\n");
    CHECK(Scored(files_of({items, "", "met: [完成]"})).found() ==
          head +
              "13:3: error[item-unknown]: “指标”没有评分要点“完成”\n"
              "    \"1\": {met: [完成]}\n"
              "    ^~~\n"
              "  提示：请照评分表写要点的名称\n");
}
