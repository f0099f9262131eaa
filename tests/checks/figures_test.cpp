// SPDX-License-Identifier: MIT
#include "catch.h"
#include "checks/report_with.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("More staff than posts asks for an explanation") {
    CHECK(
        Checked(report_with("正文。\n", "figures: {staff: {quota: 84, actual: 86}}\n")).found("STAFF-CTRL") ==
        "content/reports/2019/skx.md:18:38: warning[STAFF-CTRL]: 在职人数多于编制数：86 > 84\n"
        "  figures: {staff: {quota: 84, actual: 86}}\n"
        "                                       ^~ 报告写的是 86 人，编制是 84 人\n"
        "  提示：可在 explain（说明）里写 STAFF-CTRL 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("正文。\n", "figures: {staff: {quota: 84, actual: 86}}\n"),
         "STAFF-CTRL 需说明: 86 > 84\n"},
        {report_with("核定编制84人，在职86人。\n"), "STAFF-CTRL 需说明: 86 > 84\n"},
        {report_with("核定编制84人，在职80人。\n"), "STAFF-CTRL 一致: 80 ≤ 84\n"},
        {report_with("核定编制84人，聘用人员90人。\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "STAFF-CTRL") == row.expected);
}

TEST_CASE("Staff that seems to include the retired asks for an explanation") {
    CHECK(Checked(report_with("正文。\n", "figures: {staff: {quota: 100, actual: 120, retired: 30}}\n"))
              .found("STAFF-SCOPE") ==
          "content/reports/2019/skx.md:18:39: warning[STAFF-SCOPE]: 在职人数里可能有离退休人员：120 - 30 = "
          "90 ≤ 100\n"
          "  figures: {staff: {quota: 100, actual: 120, retired: 30}}\n"
          "                                        ^~~\n"
          "  提示：可在 explain（说明）里写 STAFF-SCOPE 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("正文。\n", "figures: {staff: {quota: 100, actual: 120, retired: 30}}\n"),
         "STAFF-SCOPE 需说明: 120 - 30 = 90 ≤ 100\n"},
        {report_with("在职人员120人（含离退休人员30人）。\n"),
         "STAFF-SCOPE 需说明: 在职人员120人，写明含离退休人员\n"},
        {report_with("在职人员120人（不含离退休人员）。\n"), ""},
        {report_with("编制内实有人员305人，其中在职277人、离退休28人。\n"),
         "STAFF-SCOPE 需说明: 305人，其中离退休28人\n"},
        {report_with("年末实有人数75人，其中在职42人、离退休33人。\n"), ""},
        {report_with("在编人员42人，另有退休人员20人。\n"), ""},
        {report_with("在职人员42人，其中女性18人、退休返聘2人。\n"), ""},
        {report_with("正文。\n", "figures: {staff: {quota: 84, actual: 86, retired: 41}}\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "STAFF-SCOPE") == row.expected);
}

TEST_CASE("An adjusted budget needs a reason in the text") {
    CHECK(Checked(report_with(long_text(), "figures: {budget: {initial: 100, added: 12.5}}\n"))
              .found("BUDGET-ADJ-REASON") ==
          "content/reports/2019/skx.md:18:41: warning[BUDGET-ADJ-REASON]: 预算有调整，正文没有写原因：追加 "
          "12.5 万元\n"
          "  figures: {budget: {initial: 100, added: 12.5}}\n"
          "                                          ^~~~\n"
          "  提示：可在 explain（说明）里写 BUDGET-ADJ-REASON 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with(long_text(), "figures: {budget: {initial: 100, added: 12.5}}\n"),
         "BUDGET-ADJ-REASON 需说明: 追加 12.5 万元\n"},
        {report_with(long_text() + "因机构改革，年中追加预算12.5万元。\n",
                     "figures: {budget: {initial: 100, added: 12.5}}\n"),
         ""},
        {report_with(long_text(), "figures: {budget: {initial: 100, added: 0, adjusted: 100}}\n"), ""},
        {report_with(long_text(), "figures: {budget: {initial: 100, adjusted: 130}}\n"),
         "BUDGET-ADJ-REASON 需说明: 100 → 130 万元\n"},
        {report_with(long_text(), "figures: {budget: {initial: 480.00, full_year: 450.00}}\n"),
         "BUDGET-ADJ-REASON 需说明: 480.00 → 450.00 万元\n"},
        {report_with(long_text() + "年中省级下达水利发展资金，追加1,200.00万元。\n",
                     "figures: {budget: {initial: 100, added: 1200}}\n"),
         ""},
        {report_with(long_text() + "收回有效问卷200份，主要集中在城区。\n",
                     "figures: {budget: {initial: 100, adjusted: 130}}\n"),
         "BUDGET-ADJ-REASON 需说明: 100 → 130 万元\n"},
        {report_with(long_text() + "年初预算480.00万元，全年预算450.00万元。\n"),
         "BUDGET-ADJ-REASON 需说明: 480.00万元 → 450.00万元\n"},
        {report_with(long_text() + "年初预算2.28亿元，全年预算22,800.00万元。\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "BUDGET-ADJ-REASON") == row.expected);
}

TEST_CASE("From nothing there is no rate of change") {
    CHECK(Checked(report_with("公务接待费由0万元增至5万元，增长100%。\n")).found("PCT-ZERO-BASE") ==
          "content/reports/2019/skx.md:21:18: error[PCT-ZERO-BASE]: “增长”的基数是 0，不能算增减幅度\n"
          "  公务接待费由0万元增至5万元，增长100%。\n"
          "                                  ^~~~ 报告写的是 100%\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 PCT-ZERO-BASE\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("公务接待费由0万元增至5万元，增长100%。\n"), "PCT-ZERO-BASE 不一致: (本年 - 0) ÷ 0\n"},
        {report_with("公务接待费由4万元增至5万元，增长25%。\n"), ""},
        {report_with("公务接待费上年为0万元，本年5万元。\n"), ""},
        {report_with("| 指标 | 2018年 | 2019年 | 增减 |\n|---|---|---|---|\n"
                     "| 互联网诊疗 | 0 | 1,260 | 增长100.00% |\n| 出国（境）费 | 0 | 0 | — |\n"),
         "PCT-ZERO-BASE 不一致: (本年 - 0) ÷ 0\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "PCT-ZERO-BASE") == row.expected);
}

TEST_CASE("One long number with two units asks for an explanation, round numbers do not") {
    CHECK(
        Checked(report_with("我单位总支出为509.10元。\n")).found("UNIT-MIX") ==
        "content/reports/2019/skx.md:21:8: warning[UNIT-MIX]: 同一个数用了两种单位：509.10 元，509.10 万元\n"
        "  我单位总支出为509.10元。\n"
        "                ^~~~~~~~\n"
        "  提示：可在 explain（说明）里写 UNIT-MIX 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("我单位总支出为509.10元。\n"), "UNIT-MIX 需说明: 509.10 元，509.10 万元\n"},
        {report_with("基本支出371.97万元，即3719700元。\n"), ""},
        {report_with("慰问金5000元，项目经费5000万元。\n"), ""},
        {report_with("印制800册，每册印刷费120.00元，支付印刷费96,000.00万元。\n"),
         "UNIT-MIX 需说明: 800册 × 120.00元 = 96000.00 元，96,000.00万元\n"},
        {report_with("印制800册，每册印刷费120.00元，支付印刷费9.60万元。\n"), ""},
        {report_with("印制800册，单价120元/册，支付印刷费96,000.00元。\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "UNIT-MIX") == row.expected);
}

TEST_CASE("Only an absurd unit cost asks for an explanation") {
    CHECK(Checked(report_with("投入50元培训学员2000人。\n")).found("UNIT-COST") ==
          "content/reports/2019/skx.md:21:3: warning[UNIT-COST]: 按这两个数算，单价不合常理：50元 ÷ 2000人 = "
          "0.03 元\n"
          "  投入50元培训学员2000人。\n"
          "      ^~~~\n"
          "  提示：请核对金额的单位和数量；可在 explain（说明）里写 UNIT-COST 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("投入50元培训学员2000人。\n"), "UNIT-COST 需说明: 50元 ÷ 2000人 = 0.03 元\n"},
        {report_with("投入50万元培训学员2000人。\n"), ""},
        {report_with("拨付资金5000万元，惠及群众20人。\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "UNIT-COST") == row.expected);
}

TEST_CASE("Publication more than 20 days after approval asks for an explanation") {
    CHECK(Checked(edited(report_with("正文。\n"), skx, "dates: {filed: 2020-02-25}",
                         "dates: {filed: 2020-02-25, approved: 2020-03-01, published: 2020-04-01}"))
              .found("LATE-20D") ==
          "content/reports/2019/skx.md:7:61: warning[LATE-20D]: 批复后超过 20 日才公开：2020-03-01 → "
          "2020-04-01，31 日 > 20 日\n"
          "  dates: {filed: 2020-02-25, approved: 2020-03-01, published: 2020-04-01}\n"
          "                                                              ^~~~~~~~~~\n"
          "  提示：可在 explain（说明）里写 LATE-20D 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {edited(report_with("正文。\n"), skx, "dates: {filed: 2020-02-25}",
                "dates: {filed: 2020-02-25, approved: 2020-03-01, published: 2020-04-01}"),
         "LATE-20D 需说明: 2020-03-01 → 2020-04-01，31 日 > 20 日\n"},
        {edited(report_with("正文。\n"), skx, "dates: {filed: 2020-02-25}",
                "dates: {filed: 2020-02-25, approved: 2020-03-01, published: 2020-03-21}"),
         "LATE-20D 一致: 2020-03-01 → 2020-03-21，20 日\n"},
        {edited(report_with("正文。\n"), skx, "dates: {filed: 2020-02-25}",
                "dates: {filed: 2020-02-25, published: 2020-08-21}"),
         ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "LATE-20D") == row.expected);
}
