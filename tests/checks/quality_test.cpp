// SPDX-License-Identifier: MIT
#include "catch.h"
#include "checks/checks.h"

using namespace gongkai;

namespace {

Indicator leaf(std::string name, Decimal weight, std::vector<std::string> checks, Decimal each) {
    Indicator indicator;
    indicator.name = std::move(name);
    indicator.weight = weight;
    indicator.checks = std::move(checks);
    indicator.each = each;
    indicator.depth = 1;
    indicator.parent = 0;
    return indicator;
}

/// 勾稽 18 = 正文合计 8 + 比率 10.
Rubric sheet() {
    Rubric rubric;
    Indicator group;
    group.name = "勾稽";
    group.weight = Decimal{18, 0};
    group.leaf = false;
    rubric.indicators = {group, leaf("正文合计", {8, 0}, {"SUM-ENUM", "COUNT-SUM"}, {2, 0}),
                         leaf("比率", {10, 0}, {"RATE-RECALC"}, {35, 1})};
    return rubric;
}

Finding found(Code rule, Verdict verdict, std::string explanation = "") {
    Finding finding;
    finding.rule = rule;
    finding.verdict = verdict;
    finding.explanation = std::move(explanation);
    return finding;
}

}  // namespace

TEST_CASE("Each open finding takes its points off the leaf that names its rule") {
    const Rubric rubric = sheet();
    const QualityCard card = score_quality(
        rubric,
        {found(Code::sum_enum, Verdict::needs_explanation), found(Code::sum_enum, Verdict::consistent),
         found(Code::count_sum, Verdict::inconsistent), found(Code::sum_econ, Verdict::inconsistent)});
    REQUIRE(card.rows.size() == 3);
    CHECK(card.rows[1].derivation == "SUM-ENUM 需说明 1 项，COUNT-SUM 不一致 1 项，扣 4 分，得 4 分");
    CHECK(card.rows[2].derivation == "没有待说明的问题，得 10 分");
    CHECK(card.rows[0].derivation == "4 + 10 = 14");
    CHECK(card.total == Decimal{14, 0});
}

TEST_CASE("A leaf loses no more than its weight") {
    const Rubric rubric = sheet();
    const std::vector<Finding> findings(4, found(Code::rate_recalc, Verdict::inconsistent));
    const QualityCard card = score_quality(rubric, findings);
    CHECK(card.rows[2].derivation == "RATE-RECALC 不一致 4 项，扣 10 分，得 0 分");
    CHECK(card.total == Decimal{8, 0});
}

TEST_CASE("Answered findings, and those that could not be checked, take nothing") {
    const Rubric rubric = sheet();
    const QualityCard card = score_quality(rubric, {found(Code::sum_enum, Verdict::inconsistent, "口径不同"),
                                                    found(Code::rate_recalc, Verdict::not_checkable)});
    CHECK(card.total == Decimal{18, 0});
}
