// SPDX-License-Identifier: MIT
#include "catch.h"
#include "checks/report_with.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("Scores must add up to the level above") {
    CHECK(Checked(edited(report_with("正文。\n"), skx, "  total: 100", "  total: 99")).found("SCORE-SUM") ==
          "content/reports/2019/skx.md:16:10: error[SCORE-SUM]: 总分：30 + 40 + 30 = 100\n"
          "    total: 99\n"
          "           ^~ 报告写的是 99，算出来是 100\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 SCORE-SUM\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {edited(report_with("正文。\n"), skx, "  total: 100", "  total: 99"),
         "SCORE-SUM 不一致: 30 + 40 + 30 = 100\n"},
        {report_with("正文。\n"), "SCORE-SUM 一致: 30 + 40 + 30 = 100\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "SCORE-SUM") == row.expected);
}

TEST_CASE("A score rate is the score divided by the weight") {
    CHECK(Checked(edited(report_with("正文。\n"), skx, "{score: 40, rate: 100%}", "{score: 40, rate: 97.5%}"))
              .found("SCORE-RATE") ==
          "content/reports/2019/skx.md:14:29: error[SCORE-RATE]: 预算执行情况：40 ÷ 40 = 100.00%\n"
          "    预算执行情况: {score: 40, rate: 97.5%}\n"
          "                                    ^~~~~ 报告写的是 97.5%，算出来是 100.00%\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 SCORE-RATE\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {edited(report_with("正文。\n"), skx, "{score: 40, rate: 100%}", "{score: 40, rate: 97.5%}"),
         "SCORE-RATE 一致: 30 ÷ 30 = 100.00%\n"
         "SCORE-RATE 不一致: 40 ÷ 40 = 100.00%\n"
         "SCORE-RATE 一致: 30 ÷ 30 = 100.00%\n"},
        {report_with("正文。\n"),
         "SCORE-RATE 一致: 30 ÷ 30 = 100.00%\n"
         "SCORE-RATE 一致: 40 ÷ 40 = 100.00%\n"
         "SCORE-RATE 一致: 30 ÷ 30 = 100.00%\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "SCORE-RATE") == row.expected);
}

TEST_CASE("The grade is that of the band the total falls in") {
    CHECK(Checked(edited(report_with("正文。\n"), skx, "grade: 优", "grade: 良")).found("GRADE-BAND") ==
          "content/reports/2019/skx.md:17:8: error[GRADE-BAND]: 绩效等级：100 ∈ [90, 100] → 优\n"
          "  grade: 良\n"
          "         ^~ 报告写的是 良，算出来是 优\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 GRADE-BAND\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {edited(report_with("正文。\n"), skx, "grade: 优", "grade: 良"),
         "GRADE-BAND 不一致: 100 ∈ [90, 100] → 优\n"},
        {report_with("正文。\n"), "GRADE-BAND 一致: 100 ∈ [90, 100] → 优\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "GRADE-BAND") == row.expected);
}

TEST_CASE("Weights of level 1 must add up to the sheet's total") {
    CHECK(Checked(edited(report_with("正文。\n"), "content/rubrics/r.yml", "weight: 40", "weight: 50"))
              .found("RUBRIC-SUM") ==
          "content/reports/2019/skx.md:6:9: error[RUBRIC-SUM]: 评分表的分值合计：30 + 50 + 30 = 110\n"
          "  rubric: r\n"
          "          ^ 总分是 100，一级指标合计 110\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 RUBRIC-SUM\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {edited(report_with("正文。\n"), "content/rubrics/r.yml", "weight: 40", "weight: 50"),
         "RUBRIC-SUM 不一致: 30 + 50 + 30 = 110\n"},
        {report_with("正文。\n"), "RUBRIC-SUM 一致: 30 + 40 + 30 = 100\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "RUBRIC-SUM") == row.expected);
}

TEST_CASE("A weight the text states is that of the sheet, where the indicator is named") {
    CHECK(
        Checked(report_with("1. 预算编制情况。指标分值 35 分，自评得分 30 分。\n")).found("RUBRIC-WEIGHT") ==
        "content/reports/2019/skx.md:21:16: error[RUBRIC-WEIGHT]: “预算编制情况”的分值与评分表不同：35 ≠ 30\n"
        "  1. 预算编制情况。指标分值 35 分，自评得分 30 分。\n"
        "                            ^~ 报告写的是 35 分，评分表是 30 分\n"
        "  提示：请核对；如另有原因，在 explain（说明）里写 RUBRIC-WEIGHT\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("1. 预算编制情况。指标分值 35 分，自评得分 30 分。\n"),
         "RUBRIC-WEIGHT 不一致: 35 ≠ 30\n"},
        {report_with("1. 预算编制情况。指标分值 30 分，自评得分 30 分。\n"
                     "\n"
                     "2. 预算执行情况。指标分值40分。\n"),
         "RUBRIC-WEIGHT 一致: 预算编制情况 30、预算执行情况 40\n"},
        {report_with("该项工作分值 35 分。\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "RUBRIC-WEIGHT") == row.expected);
}

TEST_CASE("Scores are recomputed where the sheet and the figures allow it") {
    CHECK(Checked(edited(report_with("正文。\n", "figures: {budget: {executed: 90, full_year: 100}}\n"),
                         "content/rubrics/r.yml", "name: 预算执行情况, weight: 40,",
                         "name: 预算执行情况, weight: 40, kind: quantitative, formula: budget.executed / "
                         "budget.full_year, label: 执行率, scoring: {by: proportional},"))
              .found("RUBRIC-RECALC") ==
          "content/reports/2019/skx.md:14:19: error[RUBRIC-RECALC]: “预算执行情况”的得分：执行率 = 90 ÷ 100 "
          "= 90%，得 36 分\n"
          "    预算执行情况: {score: 40, rate: 100%}\n"
          "                          ^~ 报告写的是 40 分，按评分表是 36 分\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 RUBRIC-RECALC\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {edited(report_with("正文。\n", "figures: {budget: {executed: 90, full_year: 100}}\n"),
                "content/rubrics/r.yml", "name: 预算执行情况, weight: 40,",
                "name: 预算执行情况, weight: 40, kind: quantitative, formula: budget.executed / "
                "budget.full_year, label: 执行率, scoring: {by: proportional},"),
         "RUBRIC-RECALC 不一致: 执行率 = 90 ÷ 100 = 90%，得 36 分\n"
         "RUBRIC-RECALC 无法核对: 2 个指标的得分无法由数据复算；评分表没有给出公式或评分规则的 2 个\n"},
        {edited(report_with("正文。\n"), "content/rubrics/r.yml", "name: 预算执行情况, weight: 40,",
                "name: 预算执行情况, weight: 40, kind: quantitative, formula: budget.executed / "
                "budget.full_year, label: 执行率, scoring: {by: proportional},"),
         "RUBRIC-RECALC 无法核对: 3 个指标的得分无法由数据复算；评分表没有给出公式或评分规则的 2 "
         "个；报告缺少预算执行数、全年预算\n"},
        {edited(edited(report_with("正文。\n", "figures: {budget: {executed: 90, full_year: 100}}\n"),
                       "content/rubrics/r.yml", "name: 预算执行情况, weight: 40,",
                       "name: 预算执行情况, weight: 40, kind: quantitative, formula: budget.executed / "
                       "budget.full_year, label: 执行率, scoring: {by: proportional},"),
                skx, "{score: 40, rate: 100%}", "{score: 36, rate: 90%}"),
         "RUBRIC-RECALC 一致: 执行率 = 90 ÷ 100 = 90%，得 36 分\n"
         "RUBRIC-RECALC 无法核对: 2 个指标的得分无法由数据复算；评分表没有给出公式或评分规则的 2 个\n"},
        {edited(
             edited(report_with("正文。\n"), "content/rubrics/r.yml", "name: 预算使用效益, weight: 30,",
                    "name: 预算使用效益, weight: 30, kind: qualitative, scoring: {by: level, levels: "
                    "[{level: 达成, from: 80%}, {level: 部分达成, from: 60%}, {level: 未达成, from: 0%}]},"),
             skx, "预算使用效益: {score: 30, rate: 100%}", "预算使用效益: {score: 30, level: 部分达成}"),
         "RUBRIC-RECALC 需说明: “部分达成”可得 [18, 24) 分，30 分不在其中\n"
         "RUBRIC-RECALC 无法核对: 3 个指标的得分无法由数据复算；评分表没有给出公式或评分规则的 2 "
         "个；由人评判的 1 个\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "RUBRIC-RECALC") == row.expected);
}

TEST_CASE("The score of the execution rate is recomputed, or said not to be checkable") {
    CHECK(
        Checked(edited(edited(report_with("正文。\n", "figures: {budget: {executed: 90, full_year: 100}}\n"),
                              "content/rubrics/r.yml", "name: 预算执行情况, weight: 40,",
                              "name: 预算执行情况, weight: 40, kind: quantitative, formula: budget.executed "
                              "/ budget.full_year, label: 执行率, scoring: {by: proportional},"),
                       "content/rubrics/r.yml", "status: example\n",
                       "status: example\n"
                       "execution_rate: \"2\"\n"))
            .found("EXEC-SCORE") ==
        "content/reports/2019/skx.md:14:19: error[EXEC-SCORE]: 预算执行率指标“预算执行情况”的得分：执行率 = "
        "90 ÷ 100 = 90%，得 36 分\n"
        "    预算执行情况: {score: 40, rate: 100%}\n"
        "                          ^~ 报告写的是 40 分，按评分表是 36 分\n"
        "  提示：请核对；如另有原因，在 explain（说明）里写 EXEC-SCORE\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {edited(edited(report_with("正文。\n", "figures: {budget: {executed: 90, full_year: 100}}\n"),
                       "content/rubrics/r.yml", "name: 预算执行情况, weight: 40,",
                       "name: 预算执行情况, weight: 40, kind: quantitative, formula: budget.executed / "
                       "budget.full_year, label: 执行率, scoring: {by: proportional},"),
                "content/rubrics/r.yml", "status: example\n",
                "status: example\n"
                "execution_rate: \"2\"\n"),
         "EXEC-SCORE 不一致: 执行率 = 90 ÷ 100 = 90%，得 36 分\n"},
        {edited(edited(edited(report_with("正文。\n", "figures: {budget: {executed: 90, full_year: 100}}\n"),
                              "content/rubrics/r.yml", "name: 预算执行情况, weight: 40,",
                              "name: 预算执行情况, weight: 40, kind: quantitative, formula: budget.executed "
                              "/ budget.full_year, label: 执行率, scoring: {by: proportional},"),
                       "content/rubrics/r.yml", "status: example\n",
                       "status: example\n"
                       "execution_rate: \"2\"\n"),
                skx, "{score: 40, rate: 100%}", "{score: 36, rate: 90%}"),
         "EXEC-SCORE 一致: 执行率 = 90 ÷ 100 = 90%，得 36 分\n"},
        {edited(edited(report_with("正文。\n"), "content/rubrics/r.yml", "name: 预算执行情况, weight: 40,",
                       "name: 预算执行情况, weight: 40, kind: quantitative, formula: budget.executed / "
                       "budget.full_year, label: 执行率, scoring: {by: proportional},"),
                "content/rubrics/r.yml", "status: example\n",
                "status: example\n"
                "execution_rate: \"2\"\n"),
         "EXEC-SCORE 无法核对: 1 个指标的得分无法由数据复算；报告缺少预算执行数、全年预算\n"},
        {report_with("正文。\n"), "EXEC-SCORE 无法核对: 评分表里没有预算执行率指标\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "EXEC-SCORE") == row.expected);
}
