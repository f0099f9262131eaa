// SPDX-License-Identifier: MIT
#include "catch.h"
#include "checks/report_with.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("The total of a table is the sum of its rows") {
    CHECK(Checked(report_with("| 站 | 职工 |\n"
                              "|---|---|\n"
                              "| 东 | 42 |\n"
                              "| 西 | 36 |\n"
                              "| 合计 | 121 |\n"))
              .found("COUNT-SUM") ==
          "content/reports/2019/skx.md:25:8: warning[COUNT-SUM]: 表格“职工”列的合计与各行不同：42 + 36 = 78 "
          "≠ 121\n"
          "  | 合计 | 121 |\n"
          "           ^~~ 合计写的是 121，各行相加是 78\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 COUNT-SUM\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("| 站 | 职工 |\n"
                     "|---|---|\n"
                     "| 东 | 42 |\n"
                     "| 西 | 36 |\n"
                     "| 合计 | 121 |\n"),
         "COUNT-SUM 不一致: 42 + 36 = 78 ≠ 121\n"},
        {report_with("| 站 | 职工 | 比例 |\n"
                     "|---|---|---|\n"
                     "| 东 | 42 | 50% |\n"
                     "| 其中：女 | 20 | 10% |\n"
                     "| 西 | 36 | 50% |\n"
                     "| 合计 | 78 | 100% |\n"),
         "COUNT-SUM 一致: 42 + 36 = 78\n"},
        {report_with("| 站 | 金额 |\n"
                     "|---|---|\n"
                     "| 一、东 | 42 |\n"
                     "| 1.甲 | 42 |\n"
                     "| 二、西 | 36 |\n"
                     "| 合计 | 78 |\n"),
         ""},
        {report_with("| 站 | 组 | 金额 |\n"
                     "|---|---|---|\n"
                     "| 东 | 甲 | 4.5 |\n"
                     "| 东 | 乙 | 3.5 |\n"
                     "| 东 | 小计 | 8 |\n"
                     "| 西 | 丙 | 2 |\n"
                     "| 西 | 丁 | 1 |\n"
                     "| 西 | 小计 | 3 |\n"
                     "| 合计 | | 11 |\n"),
         "COUNT-SUM 一致: 4.5 + 3.5 = 8.0\n"
         "COUNT-SUM 一致: 2 + 1 = 3\n"
         "COUNT-SUM 一致: 8 + 3 = 11\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "COUNT-SUM") == row.expected);
}

TEST_CASE("An indicator without a target or an actual is told") {
    CHECK(Checked(report_with("| 三级指标 | 指标值 | 完成值 |\n"
                              "|---|---|---|\n"
                              "| 培训人数 | ≥100人 | |\n"))
              .found("VALUE-MISSING") ==
          "content/reports/2019/skx.md:23:3: error[VALUE-MISSING]: 培训人数：没有完成值\n"
          "  | 培训人数 | ≥100人 | |\n"
          "    ^~~~~~~~\n"
          "  提示：请补上指标值和完成值；可在 explain（说明）里写 VALUE-MISSING 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("| 三级指标 | 指标值 | 完成值 |\n"
                     "|---|---|---|\n"
                     "| 培训人数 | ≥100人 | |\n"),
         "VALUE-MISSING 不一致: 没有完成值\n"},
        {report_with("| 三级指标 | 指标值 | 完成值 |\n"
                     "|---|---|---|\n"
                     "| 培训人数 | ≥100人 | 120人 |\n"),
         ""},
        {report_with(long_text()), "VALUE-MISSING 需说明: 没有指标表，各项得分也没有指标值和完成值\n"},
        {report_with("正文。\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "VALUE-MISSING") == row.expected);
}

TEST_CASE("An actual that repeats the target's relation is told") {
    CHECK(Checked(report_with("| 三级指标 | 指标值 | 完成值 |\n"
                              "|---|---|---|\n"
                              "| 合格率 | ≥95% | ≥95% |\n"
                              "| 场次 | 12场 | 12场 |\n"))
              .found("ACTUAL-COPIES-TARGET") ==
          "content/reports/2019/skx.md:23:16: warning[ACTUAL-COPIES-TARGET]: "
          "“合格率”的完成值照抄了指标值：≥95%\n"
          "  | 合格率 | ≥95% | ≥95% |\n"
          "                    ^~~~ 共 1 处\n"
          "  提示：完成值应是实际达到的数；可在 explain（说明）里写 ACTUAL-COPIES-TARGET 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("| 三级指标 | 指标值 | 完成值 |\n"
                     "|---|---|---|\n"
                     "| 合格率 | ≥95% | ≥95% |\n"
                     "| 场次 | 12场 | 12场 |\n"),
         "ACTUAL-COPIES-TARGET 需说明: ≥95%\n"},
        {report_with("| 三级指标 | 指标值 | 完成值 |\n"
                     "|---|---|---|\n"
                     "| 场次 | 12场 | 12场 |\n"),
         ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "ACTUAL-COPIES-TARGET") == row.expected);
}

TEST_CASE("A number as target wants a number as actual") {
    CHECK(Checked(report_with("| 三级指标 | 指标值 | 完成值 |\n"
                              "|---|---|---|\n"
                              "| 合格率 | ≥95% | 完成 |\n"))
              .found("ACTUAL-NOT-NUMERIC") ==
          "content/reports/2019/skx.md:23:16: error[ACTUAL-NOT-NUMERIC]: “合格率”的指标值是 "
          "≥95%，完成值却不是数：完成\n"
          "  | 合格率 | ≥95% | 完成 |\n"
          "                    ^~~~\n"
          "  提示：定量指标请写实际达到的数；可在 explain（说明）里写 ACTUAL-NOT-NUMERIC 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("| 三级指标 | 指标值 | 完成值 |\n"
                     "|---|---|---|\n"
                     "| 合格率 | ≥95% | 完成 |\n"),
         "ACTUAL-NOT-NUMERIC 不一致: ≥95%，完成\n"},
        {report_with("| 三级指标 | 指标值 | 完成值 |\n"
                     "|---|---|---|\n"
                     "| 投诉 | ≤3次 | 无 |\n"
                     "| 制度 | 健全 | 健全 |\n"
                     "| 覆盖 | 100% | 全部 |\n"),
         ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "ACTUAL-NOT-NUMERIC") == row.expected);
}

TEST_CASE("A deviation without a reason is told") {
    CHECK(Checked(report_with("| 三级指标 | 指标值 | 完成值 | 偏差原因 |\n"
                              "|---|---|---|---|\n"
                              "| 管网 | 52公里 | 47公里 | 无 |\n"))
              .found("REASON-MISSING") ==
          "content/reports/2019/skx.md:23:15: error[REASON-MISSING]: “管网”偏离目标，没有写原因：47 < 52\n"
          "  | 管网 | 52公里 | 47公里 | 无 |\n"
          "                    ^~~~~~ 指标值 52公里，完成值 47公里\n"
          "  提示：请写偏差原因；可在 explain（说明）里写 REASON-MISSING 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("| 三级指标 | 指标值 | 完成值 | 偏差原因 |\n"
                     "|---|---|---|---|\n"
                     "| 管网 | 52公里 | 47公里 | 无 |\n"),
         "REASON-MISSING 不一致: 47 < 52\n"},
        {report_with("| 三级指标 | 指标值 | 完成值 | 偏差原因 |\n"
                     "|---|---|---|---|\n"
                     "| 管网 | 52公里 | 47公里 | 冬季停工 |\n"
                     "| 时限 | ≤48小时 | 45小时 | |\n"
                     "| 培训 | 100人 | 129人 | |\n"),
         ""},
        {report_with("| 三级指标 | 指标值 | 完成值 | 偏差原因 |\n"
                     "|---|---|---|---|\n"
                     "| 培训 | 100人 | 130人 | |\n"
                     "| 时限 | ≤48小时 | 50小时 | — |\n"),
         "REASON-MISSING 需说明: 130 ≥ 1.3 × 100\n"
         "REASON-MISSING 不一致: 50 > 48\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "REASON-MISSING") == row.expected);
}
