// SPDX-License-Identifier: MIT
// The rules from a formula's value to points, each at its edges, and the sentences that go with them.
#include "catch.h"
#include "one_leaf.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

/// One indicator of ten points whose value is a ÷ b.
OneLeaf ratio(const std::string& scoring, const std::string& a, const std::string& b = "100") {
    return {"label: 率, weight: 10, formula: a / b, inputs: [a, b], scoring: {" + scoring + "}",
            "a: " + a + ", b: " + b};
}

}  // namespace

TEST_CASE("A proportion earns its share of the weight, never more than all") {
    struct {
        std::string scoring, a, b, expected;
    } const rows[] = {
        {"by: proportional", "334.67", "861.46", "率 = 334.67 ÷ 861.46 = 38.849%，得 3.88 分"},
        {"by: proportional", "38.85", "100", "率 = 38.85 ÷ 100 = 38.85%，得 3.89 分"},  // 3.885, half away
        {"by: proportional", "100", "100", "率 = 100 ÷ 100 = 100%，达到目标值 100%，得满分 10 分"},
        {"by: proportional", "900", "861.46", "率 = 900 ÷ 861.46 = 104.47%，达到目标值 100%，得满分 10 分"},
        {"by: proportional", "0", "100", "率 = 0 ÷ 100 = 0%，得 0 分"},
        {"by: proportional", "-5", "100", "率 = -5 ÷ 100 = -5%，得 0 分"},
        {"by: proportional, target: 95%", "90", "100",
         "率 = 90 ÷ 100 = 90%，为目标值 95% 的 94.74%，得 9.47 分"},
        {"by: proportional, target: 4", "10", "4", "率 = 10 ÷ 4 = 2.5，为目标值 4 的 62.5%，得 6.25 分"},
        {"by: proportional", "1", "0", "率 = 1 ÷ 0，分母为 0，不可比"},
    };
    for (const auto& row : rows) CHECK(said(ratio(row.scoring, row.a, row.b)) == row.expected);
}

TEST_CASE("What is printed leads to the points: as many decimals as that takes") {
    // 99.9950… % of 10 points is 9.9995…, which rounds to 10, though it is not all of them.
    CHECK(said(ratio("by: proportional", "199990", "200000")) ==
          "率 = 199990 ÷ 200000 = 99.995%，得满分 10 分");
    // Nothing is taken after rounding, and still 100 % is exceeded.
    CHECK(said(ratio("by: deduct, from: 100%, beyond: above, each: 1, points: 1", "100.004")) ==
          "率 = 100.004 ÷ 100 = 100.004%，超 0.004 个百分点，每超 1 个百分点扣 1 分，扣 0 分，得满分 10 分");
    // 10.004 % is beyond 10 %, and printed so.
    CHECK(said(ratio("by: bands, bands: [{at_most: 10%, points: 4}, {points: 0}]", "10.004")) ==
          "率 = 10.004 ÷ 100 = 10.004%，超过 10%，得 0 分");
    CHECK(said(ratio("by: bands, bands: [{at_most: 10%, points: 4}, {points: 0}]", "10.000001")) ==
          "率 = 10.000001 ÷ 100 = 10.000001%，超过 10%，得 0 分");
    CHECK(
        said(ratio("by: deduct, from: 100%, beyond: above, each: 1, points: 1, count: started", "100.001")) ==
        "率 = 100.001 ÷ 100 = 100.001%，超 0.001 个百分点，每超 1 个百分点扣 1 分（不足的按 1 "
        "个百分点计），扣 1 分，得 9 分");
}

TEST_CASE("Beyond a ceiling, two rules: nothing left at twice the target, or its inverse") {
    struct {
        std::string scoring, a, expected;
    } const rows[] = {
        {"direction: at_most, reverse: linear_2x", "19", "不超过目标值 20%，得满分 10 分"},
        {"direction: at_most, reverse: linear_2x", "20", "不超过目标值 20%，得满分 10 分"},
        {"direction: at_most, reverse: linear_2x", "30",
         "超过目标值 20%，超出部分占目标值 20% 的 50%，得 5 分"},
        {"direction: at_most, reverse: linear_2x", "39.99",
         "超过目标值 20%，超出部分占目标值 20% 的 99.95%，得 0.01 分"},
        {"direction: at_most, reverse: linear_2x", "40", "达到目标值 20% 的两倍，得 0 分"},
        {"direction: at_most, reverse: linear_2x", "60", "达到目标值 20% 的两倍，得 0 分"},
        {"direction: at_most, reverse: linear_2x", "0", "不超过目标值 20%，得满分 10 分"},
        {"direction: at_most, reverse: linear_2x", "-3", "不超过目标值 20%，得满分 10 分"},
        {"direction: at_most, reverse: inverse", "20", "不超过目标值 20%，得满分 10 分"},
        {"direction: at_most, reverse: inverse", "30", "超过目标值 20%，目标值 20% 为其 66.67%，得 6.67 分"},
        {"direction: at_most, reverse: inverse", "40", "超过目标值 20%，目标值 20% 为其 50%，得 5 分"},
        {"direction: at_most, reverse: inverse", "0", "不超过目标值 20%，得满分 10 分"},
        {"direction: equals", "20", "达到目标值 20%，得满分 10 分"},
        {"direction: equals", "25", "达到目标值 20%，得满分 10 分"},
        {"direction: equals", "10", "为目标值 20% 的 50%，得 5 分"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.scoring);
        CHECK(said(ratio("by: proportional, target: 20%, " + row.scoring, row.a)) ==
              "率 = " + row.a + " ÷ 100 = " + row.a + "%，" + row.expected);
    }
}

TEST_CASE("A target of zero is reached by zero alone") {
    for (const std::string direction : {"equals", "at_most"}) {
        const std::string scoring = "by: proportional, target: 0%, direction: " + direction;
        CHECK(points(ratio(scoring, "0")) == "10");
        CHECK(points(ratio(scoring, "-1")) == "10");
        CHECK(points(ratio(scoring, "1")) == "0");
        CHECK(points(ratio(scoring + ", reverse: inverse", "1")) == "0");
    }
    CHECK(points(ratio("by: proportional, target: 0%, direction: at_least", "0")) == "10");
    CHECK(said(ratio("by: proportional, target: 0, direction: equals", "3", "1")) ==
          "率 = 3 ÷ 1 = 3，超过目标值 0，得 0 分");
}

TEST_CASE("The reverse rule of the sheet holds unless a line has its own") {
    OneLeaf leaf = ratio("by: proportional, target: 20%, direction: at_most", "30");
    CHECK(points(leaf) == "5");
    leaf.rubric = "reverse: inverse\n";
    CHECK(points(leaf) == "6.67");
    leaf = ratio("by: proportional, target: 20%, direction: at_most, reverse: linear_2x", "30");
    leaf.rubric = "reverse: inverse\n";
    CHECK(points(leaf) == "5");
}

TEST_CASE("Bands are half-open at the side the sheet names") {
    const std::string ceilings =
        "by: bands, bands: [{at_most: 0%, points: 10}, {at_most: 10%, points: 4}, {at_most: 20%, points: 3}, "
        "{points: 0}]";
    const std::string floors =
        "by: 分档, 档次: [{不低于: 90%, 得分: 10}, {不低于: 80%, 得分: 4}, {得分: 2.5}]";
    struct {
        std::string scoring, a, expected;
    } const rows[] = {
        {ceilings, "-1", "不超过 0%，得满分 10 分"},       {ceilings, "0", "不超过 0%，得满分 10 分"},
        {ceilings, "0.01", "在 (0%, 10%] 一档，得 4 分"},  {ceilings, "10", "在 (0%, 10%] 一档，得 4 分"},
        {ceilings, "12.5", "在 (10%, 20%] 一档，得 3 分"}, {ceilings, "20", "在 (10%, 20%] 一档，得 3 分"},
        {ceilings, "20.01", "超过 20%，得 0 分"},          {floors, "100", "不低于 90%，得满分 10 分"},
        {floors, "90", "不低于 90%，得满分 10 分"},        {floors, "89.995", "在 [80%, 90%) 一档，得 4 分"},
        {floors, "80", "在 [80%, 90%) 一档，得 4 分"},     {floors, "79.99", "低于 80%，得 2.5 分"},
    };
    for (const auto& row : rows) {
        CHECK(said(ratio(row.scoring, row.a)) ==
              "率 = " + row.a + " ÷ 100 = " + row.a + "%，" + row.expected);
    }
    CHECK(said(ratio("by: bands, bands: [{at_least: 90.50%, points: 3}, {points: 0}]", "90.5")) ==
          "率 = 90.5 ÷ 100 = 90.5%，不低于 90.5%，得 3 分");
    CHECK(said(ratio("by: bands, bands: [{at_most: 2, points: 3}, {points: 0}]", "7", "2")) ==
          "率 = 7 ÷ 2 = 3.5，超过 2，得 0 分");
    CHECK(said(ratio("by: bands, bands: [{points: 3}]", "7", "2")) == "率 = 7 ÷ 2 = 3.5，各档相同，得 3 分");
}

TEST_CASE("Deductions count in proportion, by whole steps, or by steps begun") {
    const std::string by_five = "by: deduct, from: 90%, beyond: below, each: 5, points: 1";
    const std::string by_one = "by: deduct, from: 100%, beyond: above, each: 1, points: 0.5";
    struct {
        std::string scoring, a, points;
    } const rows[] = {
        {by_one, "100", "10"},
        {by_one, "99", "10"},
        {by_one, "103.2", "8.4"},
        {by_one, "119.99", "0.01"},  // 9.995 taken, 0.005 left
        {by_one, "120", "0"},
        {by_one, "500", "0"},
        {by_one + ", count: proportional", "103.2", "8.4"},
        {by_one + ", count: whole", "103.2", "8.5"},
        {by_one + ", count: whole", "103", "8.5"},
        {by_one + ", count: whole", "100.99", "10"},
        {by_one + ", count: started", "103.2", "8"},
        {by_one + ", count: started", "103", "8.5"},
        {by_one + ", count: started", "100.01", "9.5"},
        {by_five, "90", "10"},
        {by_five, "95", "10"},
        {by_five, "85", "9"},
        {by_five, "84", "8.8"},
        {by_five + ", count: whole", "84", "9"},
        {by_five + ", count: started", "84", "8"},
        {by_five, "-10", "0"},
        {"by: deduct, from: 90%, beyond: below, each: 5%, points: 1", "85", "9"},
        {"by: deduct, from: 100%, beyond: either, each: 1, points: 1", "97", "7"},
        {"by: deduct, from: 100%, beyond: either, each: 1, points: 1", "103", "7"},
        {"by: deduct, from: 100%, beyond: either, each: 1, points: 1", "100", "10"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.scoring, row.a);
        CHECK(points(ratio(row.scoring, row.a)) == row.points);
    }
}

TEST_CASE("Deductions are told step by step") {
    const std::string rule = "by: deduct, from: 100%, each: 1, points: 0.5, beyond: ";
    struct {
        std::string scoring, a, expected;
    } const rows[] = {
        {rule + "above", "103.2", "超 3.2 个百分点，每超 1 个百分点扣 0.5 分，扣 1.6 分，得 8.4 分"},
        {rule + "above", "98", "不超过 100%，得满分 10 分"},
        {rule + "below", "98", "低 2 个百分点，每低 1 个百分点扣 0.5 分，扣 1 分，得 9 分"},
        {rule + "below", "100", "不低于 100%，得满分 10 分"},
        {rule + "either", "100", "等于 100%，得满分 10 分"},
        {rule + "above, count: whole", "103.2",
         "超 3.2 个百分点，每超满 1 个百分点扣 0.5 分，扣 1.5 分，得 8.5 分"},
        {rule + "above", "250", "超 150 个百分点，每超 1 个百分点扣 0.5 分，扣完为止，得 0 分"},
    };
    for (const auto& row : rows) {
        CHECK(said(ratio(row.scoring, row.a)) ==
              "率 = " + row.a + " ÷ 100 = " + row.a + "%，" + row.expected);
    }
    CHECK(said(ratio("by: 扣分, 起点: 2, 偏向: 高于, 每: 0.5, 扣: 1", "7", "2")) ==
          "率 = 7 ÷ 2 = 3.5，超 1.5，每超 0.5 扣 1 分，扣 3 分，得 7 分");
}

TEST_CASE("Points are rounded half away from zero, to the decimals the sheet wants") {
    // 10 × 12.345 % = 1.2345
    OneLeaf leaf = ratio("by: proportional", "12.345");
    CHECK(points(leaf) == "1.23");
    leaf.rubric = "rounding: 3\n";
    CHECK(points(leaf) == "1.235");
    leaf.rubric = "rounding: 0\n";
    CHECK(points(leaf) == "1");
    CHECK(points(ratio("by: proportional", "12.05")) == "1.21");  // 1.205
    CHECK(points(ratio("by: proportional", "12.049")) == "1.2");  // 1.2049
}

TEST_CASE("The denominator is the sheet's") {
    const std::string figures =
        "budget: {initial: 100, added: 25, executed: 90}, carry_in: 20, carry_out: 45";
    const auto by = [&](const std::string& formula) {
        return said(
            {"weight: 10, label: 执行率, formula: " + formula + ", scoring: {by: proportional}", figures});
    };
    CHECK(by("budget.executed / (budget.initial + budget.added)") ==
          "执行率 = 90 ÷ (100 + 25) = 72%，得 7.2 分");
    CHECK(by("预算执行数 ÷ 年初预算") == "执行率 = 90 ÷ 100 = 90%，得 9 分");
    CHECK(by("(carry_in + budget.initial + budget.added - carry_out) / (carry_in + budget.initial + "
             "budget.added)") == "执行率 = (20 + 100 + 25 − 45) ÷ (20 + 100 + 25) = 68.97%，得 6.9 分");
    CHECK(by("budget.executed / budget.full_year") == "missing budget.full_year");
}

TEST_CASE("Satisfaction follows from counts of questionnaires") {
    const auto satisfaction = [](const std::string& figures) {
        return said(
            {"weight: 10, label: 满意度, formula: survey.satisfied / survey.valid, scoring: {by: deduct, "
             "from: 90%, beyond: below, each: 5, points: 1}",
             "survey: {" + figures + "}"});
    };
    CHECK(satisfaction("sent: 220, valid: 200, satisfied: 190") ==
          "满意度 = 190 ÷ 200 = 95%，不低于 90%，得满分 10 分");
    CHECK(satisfaction("valid: 200, satisfied: 166") ==
          "满意度 = 166 ÷ 200 = 83%，低 7 个百分点，每低 5 个百分点扣 1 分，扣 1.4 分，得 8.6 分");
    CHECK(satisfaction("valid: 0, satisfied: 0") == "满意度 = 0 ÷ 0，分母为 0，不可比");
    CHECK(satisfaction("sent: 220") == "missing survey.satisfied survey.valid");
}

TEST_CASE("What does not apply is scored by the sheet's rule, and an absent figure is not zero") {
    const auto procurement = [](const std::string& points, const std::string& figures) {
        return OneLeaf{
            "weight: 6, label: 采购执行率, formula: procurement.actual / procurement.budget, scoring: "
            "{by: proportional}, not_applicable: {when: procurement.budget = 0" +
                points + "}",
            figures};
    };
    CHECK(said(procurement("", "procurement: {budget: 0}")) == "政府采购预算 = 0，按不适用得满分 6 分");
    CHECK(said(procurement(", points: 满分", "procurement: {budget: 0, actual: 0}")) ==
          "政府采购预算 = 0，按不适用得满分 6 分");
    CHECK(said(procurement(", points: 4.5", "procurement: {budget: 0}")) ==
          "政府采购预算 = 0，按不适用得 4.5 分");
    CHECK(row_of(procurement("", "procurement: {budget: 0}")).not_applicable);
    CHECK_FALSE(row_of(procurement("", "procurement: {budget: 5, actual: 5}")).not_applicable);
    CHECK(said(procurement("", "procurement: {budget: 5, actual: 4}")) ==
          "采购执行率 = 4 ÷ 5 = 80%，得 4.8 分");
    CHECK(said(procurement("", "procurement: {actual: 4}")) == "missing procurement.budget");
    CHECK(said({"weight: 6, 不适用: {条件: 年初预算 + 追加预算 < 10, 得分: 1}",
                "budget: {initial: 5, added: 1}"}) == "年初预算 + 追加预算 < 10，按不适用得 1 分");
}

TEST_CASE("Numbers beyond exact arithmetic give no points") {
    const OneLeaf leaf = {"weight: 6, formula: a * a * a, inputs: [a], scoring: {by: proportional}",
                          "a: 999999999999"};
    CHECK(said(leaf) == "missing 可计算范围内的数据");
}
