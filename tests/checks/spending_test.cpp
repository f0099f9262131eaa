// SPDX-License-Identifier: MIT
#include "catch.h"
#include "checks/report_with.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("Basic and project spending must add up to the total") {
    CHECK(Checked(edited(report_with("正文。\n"), skx, "total: 509.10", "total: 519.10"))
              .found("SUM-BASIC-PROJ") ==
          "content/reports/2019/skx.md:10:10: error[SUM-BASIC-PROJ]: 总支出（按性质）：371.97 + 137.13 = "
          "509.10 万元\n"
          "    total: 519.10\n"
          "           ^~~~~~ 报告写的是 519.10 万元，算出来是 509.10 万元\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 SUM-BASIC-PROJ\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {edited(report_with("正文。\n"), skx, "total: 509.10", "total: 519.10"),
         "SUM-BASIC-PROJ 不一致: 371.97 + 137.13 = 509.10 万元\n"},
        {report_with("正文。\n"), "SUM-BASIC-PROJ 一致: 371.97 + 137.13 = 509.10 万元\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "SUM-BASIC-PROJ") == row.expected);
}

TEST_CASE("Economic categories must add up to the total") {
    CHECK(
        Checked(edited(report_with("正文。\n"), skx, "  by_kind:",
                       "  by_category: {工资福利支出: 280.41, 资本性支出: 2.89}\n"
                       "  by_kind:"))
            .found("SUM-ECON") ==
        "content/reports/2019/skx.md:10:10: error[SUM-ECON]: 总支出（按类别）：280.41 + 2.89 = 283.30 万元\n"
        "    total: 509.10\n"
        "           ^~~~~~ 报告写的是 509.10 万元，算出来是 283.30 万元\n"
        "  提示：请核对；如另有原因，在 explain（说明）里写 SUM-ECON\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {edited(report_with("正文。\n"), skx, "  by_kind:",
                "  by_category: {工资福利支出: 280.41, 资本性支出: 2.89}\n"
                "  by_kind:"),
         "SUM-ECON 不一致: 280.41 + 2.89 = 283.30 万元\n"},
        {edited(report_with("正文。\n"), skx, "  by_kind:",
                "  by_category: {工资福利支出: 506.21, 资本性支出: 2.89}\n"
                "  by_kind:"),
         "SUM-ECON 一致: 506.21 + 2.89 = 509.10 万元\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "SUM-ECON") == row.expected);
}

TEST_CASE("The four parts of 三公经费 must add up, when all are given") {
    CHECK(Checked(report_with("正文。\n",
                              "figures: {three_public: {actual: {total: 45.60, abroad: 0, cars_purchase: 0, "
                              "cars_running: 28.30, receptions: 18.20}}}\n"))
              .found("SUM-3PUB") ==
          "content/reports/2019/skx.md:18:42: error[SUM-3PUB]: 三公经费支出：0 + 0 + 28.30 + 18.20 = 46.50 "
          "万元\n"
          "  figures: {three_public: {actual: {total: 45.60, abroad: 0, cars_purchase: 0, cars_running: "
          "28.30, receptions: 18.20}}}\n"
          "                                           ^~~~~ 报告写的是 45.60 万元，算出来是 46.50 万元\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 SUM-3PUB\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("正文。\n",
                     "figures: {three_public: {actual: {total: 45.60, abroad: 0, cars_purchase: 0, "
                     "cars_running: 28.30, receptions: 18.20}}}\n"),
         "SUM-3PUB 不一致: 0 + 0 + 28.30 + 18.20 = 46.50 万元\n"},
        {report_with("正文。\n",
                     "figures: {three_public: {budget: {total: 18.62, abroad: 0, cars_purchase: 0, "
                     "cars_running: 12.40, receptions: 6.22}, prior: {total: 3, receptions: 1}}}\n"),
         "SUM-3PUB 一致: 0 + 0 + 12.40 + 6.22 = 18.62 万元\n"
         "SUM-3PUB 无法核对: 1 + … 万元\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "SUM-3PUB") == row.expected);
}

TEST_CASE("Funds by source must add up to the year's funds") {
    CHECK(Checked(report_with("正文。\n",
                              "figures: {fund: {executed: {total: 1197, current_year: 1001, carried_in: 142, "
                              "other: 45}}}\n"))
              .found("SUM-FUND-ROWS") ==
          "content/reports/2019/skx.md:18:36: error[SUM-FUND-ROWS]: 资金总额全年执行数：1001 + 142 + 45 = "
          "1188 万元\n"
          "  figures: {fund: {executed: {total: 1197, current_year: 1001, carried_in: 142, other: 45}}}\n"
          "                                     ^~~~ 报告写的是 1197 万元，算出来是 1188 万元\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 SUM-FUND-ROWS\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with(
             "正文。\n",
             "figures: {fund: {executed: {total: 1197, current_year: 1001, carried_in: 142, other: 45}}}\n"),
         "SUM-FUND-ROWS 不一致: 1001 + 142 + 45 = 1188 万元\n"},
        {report_with("正文。\n",
                     "figures: {fund: {initial: {total: 1200, current_year: 1000, carried_in: 150, other: "
                     "50}, executed: {total: 3, other: 3}}}\n"),
         "SUM-FUND-ROWS 一致: 1000 + 150 + 50 = 1200 万元\n"
         "SUM-FUND-ROWS 无法核对: 3 + … 万元\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "SUM-FUND-ROWS") == row.expected);
}
