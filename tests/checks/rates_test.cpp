// SPDX-License-Identifier: MIT
#include "catch.h"
#include "checks/report_with.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("A rate follows from its two figures, when it is certain which they are") {
    CHECK(Checked(report_with("全年预算861.46万元，支出334.67万元，执行率39.85%。\n")).found("RATE-RECALC") ==
          "content/reports/2019/skx.md:21:28: error[RATE-RECALC]: 比率与它的两个数据不同：334.67万元 ÷ "
          "861.46万元 = 38.85%\n"
          "  全年预算861.46万元，支出334.67万元，执行率39.85%。\n"
          "                                            ^~~~~~ 报告写的是 39.85%，算出来是 38.85%\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 RATE-RECALC\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("全年预算861.46万元，支出334.67万元，执行率39.85%。\n"),
         "RATE-RECALC 不一致: 334.67万元 ÷ 861.46万元 = 38.85%\n"},
        {report_with("全年预算861.46万元，支出334.67万元，执行率38.85%。\n"),
         "RATE-RECALC 一致: 334.67万元 ÷ 861.46万元 = 38.85%\n"},
        {report_with("年初预算861.46万元，支出334.67万元，执行率39.85%。\n"),
         "RATE-RECALC 需说明: 334.67万元 ÷ 861.46万元 = 38.85%\n"},
        {report_with("项目支出137.13万元，占总支出的26.94%。\n"),
         "RATE-RECALC 一致: 137.13万元 ÷ 509.10 万元 = 26.94%\n"},
        {report_with("项目支出137.13万元，占总支出的29.64%。\n"),
         "RATE-RECALC 不一致: 137.13万元 ÷ 509.10 万元 = 26.94%\n"},
        {report_with("指标分值40分，自评得分39分，得分率97.5%。\n"),
         "RATE-RECALC 一致: 39分 ÷ 40分 = 97.50%\n"},
        {report_with("计划培训100人，实际培训95人，完成率95%。\n"),
         "RATE-RECALC 一致: 95人 ÷ 100人 = 95.00%\n"},
        {report_with("计划培训100人，实际培训95人，完成率98%。\n"),
         "RATE-RECALC 不一致: 95人 ÷ 100人 = 95.00%\n"},
        {report_with("预算执行率98%以上。\n"), ""},
        {report_with("预算100万元，支出90万元，其中一季度支出20万元，执行率22%。\n"), ""},
        {report_with("| 项目 | 预算数 | 执行数 | 执行率 |\n"
                     "|---|---|---|---|\n"
                     "| 甲 | 200 | 150 | 75% |\n"
                     "| 乙 | 200 | 150 | 57% |\n"),
         "RATE-RECALC 一致: 150 ÷ 200 = 75.00%\n"
         "RATE-RECALC 不一致: 150 ÷ 200 = 75.00%\n"},
        {report_with("政府采购预算620.00万元，实际采购573.50万元，采购执行率95.20%。\n"),
         "RATE-RECALC 不一致: 573.50万元 ÷ 620.00万元 = 92.50%\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "RATE-RECALC") == row.expected);
}

TEST_CASE("A rate of change follows from its figures") {
    CHECK(Checked(report_with("支出由120万元增至150万元，增长30%。\n")).found("YOY-RECALC") ==
          "content/reports/2019/skx.md:21:19: error[YOY-RECALC]: 增减幅度与它的数据不同：(150万元 - 120万元) "
          "÷ 120万元 = 25.00%\n"
          "  支出由120万元增至150万元，增长30%。\n"
          "                                ^~~ 报告写的是 30%，算出来是 25.00%\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 YOY-RECALC\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("支出由120万元增至150万元，增长30%。\n"),
         "YOY-RECALC 不一致: (150万元 - 120万元) ÷ 120万元 = 25.00%\n"},
        {report_with("支出由120万元增至150万元，增长25%。\n"),
         "YOY-RECALC 一致: (150万元 - 120万元) ÷ 120万元 = 25.00%\n"},
        {report_with("支出由150万元降至120万元，下降20%。\n"),
         "YOY-RECALC 一致: (150万元 - 120万元) ÷ 150万元 = 20.00%\n"},
        {report_with("三公经费支出10万元，比上年减少2万元，下降16.67%。\n"),
         "YOY-RECALC 一致: 2万元 ÷ (10万元 + 2万元) = 16.67%\n"},
        {report_with("三公经费支出10万元，比上年减少2万元，下降20%。\n"),
         "YOY-RECALC 需说明: 2万元 ÷ (10万元 + 2万元) = 16.67%\n"},
        {report_with("比上年减少2万元，下降20%。\n"), ""},
        {report_with("| 项目 | 上年数 | 本年数 | 增长率 |\n"
                     "|---|---|---|---|\n"
                     "| 甲 | 120 | 150 | 25% |\n"
                     "| 乙 | 120 | 150 | 20% |\n"),
         "YOY-RECALC 一致: (150 - 120) ÷ 120 = 25.00%\n"
         "YOY-RECALC 不一致: (150 - 120) ÷ 120 = 25.00%\n"},
        {report_with("| 指标 | 2018年 | 2019年 | 增减 |\n|---|---|---|---|\n"
                     "| 门诊 | 100 | 112 | 增长21% |\n| 住院 | 50 | 45 | 下降10% |\n"
                     "| 设备 | 5 | 8 | 增加3台 |\n| 满意度 | 80% | 90% | 10% |\n"),
         "YOY-RECALC 不一致: (112 - 100) ÷ 100 = 12.00%\n"
         "YOY-RECALC 一致: (45 - 50) ÷ 50 = -10.00%\n"},
        {report_with("| 项目 | 2018年决算 | 2019年预算 | 2019年决算 | 较上年增减 |\n|---|---|---|---|---|\n"
                     "| 接待费 | 10 | 9 | 8 | 下降20% |\n"),
         "YOY-RECALC 一致: (8 - 10) ÷ 10 = -20.00%\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "YOY-RECALC") == row.expected);
}

TEST_CASE("Shares and satisfaction stay within 100 percent") {
    CHECK(Checked(report_with("群众满意度105%。\n")).found("PCT-OVER-100") ==
          "content/reports/2019/skx.md:21:6: warning[PCT-OVER-100]: “群众满意度”超过 100%：105%\n"
          "  群众满意度105%。\n"
          "            ^~~~ 这类比率不会超过 100%\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 PCT-OVER-100\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("群众满意度105%。\n"), "PCT-OVER-100 不一致: 105% > 100%\n"},
        {report_with("任务完成率105%，产值增长120%。\n"), ""},
        {report_with("群众满意度95%。\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "PCT-OVER-100") == row.expected);
}
