// SPDX-License-Identifier: MIT
#include "catch.h"
#include "checks/report_with.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("The changes of the parts make the change of the whole") {
    CHECK(Checked(report_with("总支出比上年增加20万元，其中基本支出增加12万元，项目支出增加5万元。\n"))
              .found("SUM-DELTA") ==
          "content/reports/2019/skx.md:21:9: warning[SUM-DELTA]: 各部分的增减与总的增减不同：12 + 5 = 17.00 "
          "万元 ≠ 20.00 万元\n"
          "  总支出比上年增加20万元，其中基本支出增加12万元，项目支出增加5万元。\n"
          "                  ^~~~~~ 总的增减写的是 20万元，各部分合计 17.00 万元\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 SUM-DELTA\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("总支出比上年增加20万元，其中基本支出增加12万元，项目支出增加5万元。\n"),
         "SUM-DELTA 需说明: 12 + 5 = 17.00 万元 ≠ 20.00 万元\n"},
        {report_with("总支出比上年增加20万元，其中基本支出增加25万元，项目支出减少5万元。\n"),
         "SUM-DELTA 一致: 25 - 5 = 20.00 万元\n"},
        {report_with("总支出比上年增加20万元，其中主要是基本支出增加12万元、项目支出增加5万元。\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "SUM-DELTA") == row.expected);
}

TEST_CASE("Listed parts make the total, as far as the words promise it") {
    CHECK(
        Checked(report_with("共获26个奖项，包括一等奖9项、二等奖8项、三等奖10项。\n")).found("SUM-ENUM") ==
        "content/reports/2019/skx.md:21:3: warning[SUM-ENUM]: 列出的各项与总数不同：9 + 8 + 10 = 27 个 ≠ 26\n"
        "  共获26个奖项，包括一等奖9项、二等奖8项、三等奖10项。\n"
        "      ^~~~ 总数写的是 26个，各项合计 27 个\n"
        "  提示：请核对；如另有原因，在 explain（说明）里写 SUM-ENUM\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("共获26个奖项，包括一等奖9项、二等奖8项、三等奖10项。\n"),
         "SUM-ENUM 不一致: 9 + 8 + 10 = 27 个 ≠ 26\n"},
        {report_with("共有136支队伍参加，其中小学组85队、中学组51队。\n"),
         "SUM-ENUM 一致: 85 + 51 = 136 支\n"},
        {report_with("共有136支队伍参加，其中小学组85队、中学组等41队。\n"), ""},
        {report_with("现有职工120人，其中女职工40人、党员60人。\n"), ""},
        {report_with("现有职工120人，其中女职工80人、党员60人。\n"), ""},
        {report_with("全年支出100万元，其中工资60万元、公用经费50万元。\n"),
         "SUM-ENUM 不一致: 60 + 50 = 110.00 万元 ≠ 100\n"},
        {report_with("全年支出100万元，其中工资60万元、公用经费35万元。\n"),
         "SUM-ENUM 需说明: 60 + 35 = 95.00 万元 ≠ 100\n"},
        {report_with("全年支出100万元，其中三公经费5万元、会议费2万元。\n"), ""},
        {report_with("共有316支队伍参加，其中小学组85队、中学组51队。\n"),
         "SUM-ENUM 需说明: 85 + 51 = 136 支 ≠ 316\n"},
        {report_with("举办活动100场，其中大型活动3场、线上活动5场。\n"), ""},
        {report_with("处治病害1,286处，其中坑槽642处、裂缝418处、沉陷153处、其他63处，平均用时45小时。\n"),
         "SUM-ENUM 不一致: 642 + 418 + 153 + 63 = 1276 处 ≠ 1286\n"},
        {report_with("收到来信来访215件，办结210件，其中热线120件、来信45件、其他50件。\n"), ""},
        {report_with("约有130支队伍参加，其中小学组85队、中学组51队。\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "SUM-ENUM") == row.expected);
}
