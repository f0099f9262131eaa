// SPDX-License-Identifier: MIT
// What follows from a report's claims and its sheet, and every diagnostic on the way.
#include "catch.h"
#include "scored.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("The report's scores add up, have rates and earn a grade") {
    const Scored scored(site_files());
    const ScoreCard& card = scored.card();
    CHECK(scored.diagnostics.empty());
    CHECK(card.rubric == &scored.rubrics.at("r"));
    REQUIRE(card.rows.size() == 3);
    CHECK(text_of(card.rows[1].claimed) == "40");
    CHECK(text_of(card.rows[1].rate) == "100.00");
    CHECK(card.rows[1].claim->node == "预算执行情况");
    CHECK(text_of(card.level1_sum) == "100");
    CHECK(text_of(card.total) == "100");
    CHECK(card.grade_by_total == "优");
}

TEST_CASE("Score rates are the claimed share of the weight") {
    struct {
        std::string score, expected;
    } const rows[] = {{"30", "100.00"}, {"29", "96.67"},  {"28.75", "95.83"},
                      {"0", "0.00"},    {"0.01", "0.03"}, {"22.5", "75.00"}};
    for (const auto& row : rows) {
        CAPTURE(row.score);
        CHECK(text_of(
                  Scored(with_scores("  预算编制情况: {score: " + row.score + "}\n")).card().rows[0].rate) ==
              row.expected);
    }
    CHECK(text_of(Scored(with_scores("  预算编制情况: {rate: 96%}\n")).card().rows[0].rate) == "nothing");
}

TEST_CASE("Grade bands are half-open: each begins with its smallest total") {
    struct {
        std::string total, expected;
    } const rows[] = {{"100", "优"},       {"90", "优"},    {"90.00", "优"}, {"89.995", "良"},
                      {"89.999999", "良"}, {"89.5", "良"},  {"80", "良"},    {"79.99", "中"},
                      {"60", "中"},        {"59.99", "差"}, {"0", "差"}};
    for (const auto& row : rows) {
        CAPTURE(row.total);
        CHECK(Scored(with_scores("  total: " + row.total + "\n")).card().grade_by_total == row.expected);
    }
}

TEST_CASE("Without a stated total the level-1 scores give it, when all are there") {
    CHECK(text_of(Scored(with_scores("  1: {score: 29.5}\n  2: {score: 40}\n  3: {score: 20.25}\n"))
                      .card()
                      .total) == "89.75");
    const Scored incomplete(with_scores("  1: {score: 29.5}\n  2: {score: }\n  3: {score: 20.25}\n"));
    CHECK(text_of(incomplete.card().total) == "nothing");
    CHECK(text_of(incomplete.card().level1_sum) == "nothing");
    CHECK(incomplete.card().grade_by_total.empty());
}

TEST_CASE("Scores roll up level by level") {
    Files files =
        with_scores("  1: {score: 30}\n  1.1: {score: 14.5}\n  1.2: {score: 15.50}\n  1.1.1: {score: 14}\n");
    files = edited(files, sheet, "weight: 30, provenance: 示例}",
                   "weight: 30, provenance: 示例, children: ["
                   "{code: 1.1, name: 甲, weight: 14.5, provenance: a, children: [{code: 1.1.1, name: 丙, "
                   "weight: 14.5, provenance: a}]}, "
                   "{code: 1.2, name: 乙, weight: 15.5, provenance: a}]}");
    const Scored scored(files);
    CHECK(text_of(scored.card().rows[0].children_sum) == "30.00");
    CHECK(text_of(scored.card().rows[1].children_sum) == "14");
    CHECK(text_of(scored.card().rows[3].children_sum) == "nothing");
    CHECK(scored.card().rows[0].not_recomputable == NotRecomputable::parts_missing);
    CHECK(scored.card().rows[2].not_recomputable == NotRecomputable::no_formula);
}

TEST_CASE("A score that is not recomputed says why") {
    Files files = edited(site_files(), sheet, "weight: 30, provenance: 示例}",
                         "weight: 30, provenance: 示例, kind: 定性}");
    files = edited(files, sheet, "weight: 40, provenance: 示例}",
                   "weight: 40, provenance: 示例, formula: 年初预算 / budget.final, inputs: [budget.initial, "
                   "budget.final], scoring: {by: proportional}}");
    SECTION("people judge, figures are missing, there is no formula") {
        const Scored scored(files);
        CHECK(scored.card().rows[0].not_recomputable == NotRecomputable::by_judgement);
        CHECK(scored.card().rows[1].not_recomputable == NotRecomputable::no_inputs);
        CHECK(scored.card().rows[1].missing_inputs ==
              std::vector<std::string>{"budget.initial", "budget.final"});
        CHECK(scored.card().rows[2].not_recomputable == NotRecomputable::no_formula);
    }
    SECTION("only what is missing is named") {
        const Scored scored(edited(files, skx, "scores:", "figures: {budget: {initial: 1}}\nscores:"));
        CHECK(scored.card().rows[1].missing_inputs == std::vector<std::string>{"budget.final"});
    }
    SECTION("a formula without a rule gives a value and no points") {
        files = edited(files, sheet, ", scoring: {by: proportional}", "");
        const Scored scored(
            edited(files, skx, "scores:", "figures: {budget: {initial: 1, final: 2}}\nscores:"));
        CHECK(scored.card().rows[1].not_recomputable == NotRecomputable::no_formula);
        CHECK(scored.card().rows[1].missing_inputs.empty());
    }
    SECTION("with its figures it is recomputed, and compared with what is claimed") {
        const Scored scored(
            edited(files, skx, "scores:", "figures: {budget: {initial: 1, final: 3}}\nscores:"));
        const ScoreRow& row = scored.card().rows[1];
        CHECK_FALSE(row.not_recomputable.has_value());
        CHECK(text_of(row.recomputed) == "13.33");
        CHECK(text_of(row.difference) == "26.67");
        CHECK(row.derivation == "预算执行情况 = 1 ÷ 3 = 33.33%，得 13.33 分");
        CHECK(scored.card().recomputable_weight == Decimal{40, 0});
        CHECK(text_of(scored.card().recomputed_total) == "nothing");
    }
}

TEST_CASE("Every mistake in scores is told with its place") {
    const std::string two_alike =
        "weight: 30, provenance: 示例, children: [{code: 1.1, name: 合规性, provenance: a}, {code: 1.2, "
        "name: 合规性, provenance: a}]}";
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {with_scores("  预算执行情况: {score: 40.01}\n"),
         "content/reports/2019/skx.md:13:19: error[score-out-of-range]: “预算执行情况”的得分 40.01 不在 0 "
         "到分值 40 之间\n"
         "    预算执行情况: {score: 40.01}\n"
         "                          ^~~~~\n"},
        {with_scores("  预算执行情况: {得分: -1}\n  total: 100.5\n"),
         "content/reports/2019/skx.md:13:16: error[score-out-of-range]: “预算执行情况”的得分 -1 不在 0 "
         "到分值 40 之间\n"
         "    预算执行情况: {得分: -1}\n"
         "                         ^~\n"
         "content/reports/2019/skx.md:14:10: error[score-out-of-range]: “总分”的得分 100.5 不在 0 到分值 100 "
         "之间\n"
         "    total: 100.5\n"
         "           ^~~~~\n"},
        {with_scores("  预算执行: {score: 40}\n  产出: {score: 40}\n  预算执行情况表: {score: 1}\n"),
         "content/reports/2019/skx.md:13:3: error[indicator-unknown]: 评分表里没有指标“预算执行”\n"
         "    预算执行: {score: 40}\n"
         "    ^~~~~~~~\n"
         "  提示：可写指标的名称或代码\n"
         "content/reports/2019/skx.md:14:3: error[indicator-unknown]: 评分表里没有指标“产出”\n"
         "    产出: {score: 40}\n"
         "    ^~~~\n"
         "  提示：可写指标的名称或代码\n"
         "content/reports/2019/skx.md:15:3: error[indicator-unknown]: 评分表里没有指标“预算执行情况表”\n"
         "    预算执行情况表: {score: 1}\n"
         "    ^~~~~~~~~~~~~~\n"
         "  提示：是否想写“预算执行情况”？\n"},
        {edited(with_scores("  合规性: {score: 1}\n"), sheet, "weight: 30, provenance: 示例}", two_alike),
         "content/reports/2019/skx.md:13:3: error[indicator-ambiguous]: 评分表里有不止一个“合规性”\n"
         "    合规性: {score: 1}\n"
         "    ^~~~~~ 请写指标代码\n"},
        {with_scores("  1: {score: 1}\n  预算编制情况: {score: 1}\n"),
         "content/reports/2019/skx.md:14:3: error[indicator-twice]: 指标“预算编制情况”的得分写了两次\n"
         "    预算编制情况: {score: 1}\n"
         "    ^~~~~~~~~~~~\n"},
        {edited(site_files(), skx, "rubric: r", "rubric: s0"),
         "content/reports/2019/skx.md:6:9: error[rubric-unknown]: 没有评分表“s0”\n"
         "  rubric: s0\n"
         "          ^~\n"
         "  提示：评分表在 content/rubrics/s0.yml\n"},
        {edited(site_files(), skx, "rubric: r", "rubric: r1"),
         "content/reports/2019/skx.md:6:9: error[rubric-unknown]: 没有评分表“r1”\n"
         "  rubric: r1\n"
         "          ^~\n"
         "  提示：是否想写“r”？\n"},
        {edited(site_files(), skx, "rubric: r\n", ""),
         "content/reports/2019/skx.md:12:3: error[score-without-rubric]: 写了得分，却没有写评分表\n"
         "    预算编制情况: {score: 30, rate: 100%}\n"
         "    ^~\n"
         "  提示：加上 rubric（评分表）\n"},
        {edited(site_files(), sheet, "valid_from: 2019", "valid_to: 2018"),
         "content/reports/2019/skx.md:6:9: error[rubric-not-valid-then]: 评分表“r”适用到 2018 "
         "年度为止，报告是 "
         "2019 年度\n"
         "  rubric: r\n"
         "          ^\n"},
        {edited(site_files(), sheet, "valid_from: 2019", "valid_from: 2020"),
         "content/reports/2019/skx.md:6:9: error[rubric-not-valid-then]: 评分表“r”自 2020 年度起适用，报告是 "
         "2019 年度\n"
         "  rubric: r\n"
         "          ^\n"},
        {edited(site_files(), sheet, "valid_from: 2019", "valid_from: 2020\nvalid_to: 2021"),
         "content/reports/2019/skx.md:6:9: error[rubric-not-valid-then]: 评分表“r”适用于 2020–2021 "
         "年度，报告是 2019 年度\n"
         "  rubric: r\n"
         "          ^\n"},
        {edited(site_files(), sheet, "valid_from: 2019", "valid_from: 2018\nvalid_to: 2018"),
         "content/reports/2019/skx.md:6:9: error[rubric-not-valid-then]: 评分表“r”适用于 2018 年度，报告是 "
         "2019 年度\n"
         "  rubric: r\n"
         "          ^\n"},
    };
    for (const auto& row : rows) CHECK(Scored(row.files).found() == row.expected);
}

TEST_CASE("Mistakes in scores in English") {
    CHECK(
        Scored(with_scores("  预算执行情况: {score: 41}\n  1: {score: 1}\n  预算编制情况: {score: 1}\n"))
            .found(Language::en) ==
        "content/reports/2019/skx.md:13:19: error[score-out-of-range]: the score 41 of '预算执行情况' is not "
        "between 0 and "
        "its weight 40\n"
        "    预算执行情况: {score: 41}\n"
        "                          ^~\n"
        "content/reports/2019/skx.md:15:3: error[indicator-twice]: indicator '预算编制情况' is scored twice\n"
        "    预算编制情况: {score: 1}\n"
        "    ^~~~~~~~~~~~\n");
}

TEST_CASE("A report without a sheet keeps its total and has no rows") {
    const Scored scored(edited(with_scores("  total: 95\n"), skx, "rubric: r\n", ""));
    CHECK(scored.diagnostics.empty());
    CHECK(scored.card().rubric == nullptr);
    CHECK(scored.card().rows.empty());
    CHECK(text_of(scored.card().total) == "95");
}
