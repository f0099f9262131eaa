// SPDX-License-Identifier: MIT
#include "catch.h"
#include "checks/report_with.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("One metric has one value, in the frontmatter and throughout the text") {
    CHECK(Checked(report_with("我单位2019年总支出为519.10万元。\n")).found("XREF-VALUE") ==
          "content/reports/2019/skx.md:21:13: error[XREF-VALUE]: 总支出在报告里有两个值：519.10万元 ≠ 509.10 "
          "万元\n"
          "  我单位2019年总支出为519.10万元。\n"
          "                      ^~~~~~~~~~ 这里是 519.10万元，另一处是 509.10 万元\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 XREF-VALUE\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("我单位2019年总支出为519.10万元。\n"), "XREF-VALUE 不一致: 519.10万元 ≠ 509.10 万元\n"},
        {report_with("我单位2019年总支出为509.1万元，约509万元用于科普。\n"),
         "XREF-VALUE 一致: 总支出，共 1 处相同\n"},
        {report_with("我单位2018年总支出为480万元，2019年预算总支出为500万元。\n"), ""},
        {report_with("1. 预算编制情况。指标分值 30 分，自评得分 28 分。\n"),
         "XREF-VALUE 不一致: 28 分 ≠ 30 分\n"},
        {report_with("部门整体支出自评得分98分，绩效等级为“良”。\n"),
         "XREF-VALUE 不一致: 98 分 ≠ 100 分\n"
         "XREF-VALUE 不一致: 良 ≠ 优\n"},
        {report_with("争取了科技馆免费开放中央补助资金139万元，投入180多万元。\n"
                     "\n"
                     "争取了科技馆免费开放中央补助资金149万元，投入180多万元。\n"),
         "XREF-VALUE 需说明: 139万元 ≠ 149万元\n"},
        {report_with("组织参加“创新·体验·快乐·成长”大赛，共获26个奖项。\n"
                     "\n"
                     "在“创新·体验·快乐·成长”大赛中，代表队共斩获27个奖项。\n"),
         "XREF-VALUE 需说明: 26个 ≠ 27个\n"},
        {report_with("曲江区开展食品安全检查12次，整改问题5个。\n"
                     "\n"
                     "武江区开展食品安全检查9次，整改问题7个。\n"),
         ""},
        {report_with("全年共组织开展食品安全专项执法监督检查12次，出动500人次。\n"
                     "\n"
                     "全年共组织开展食品安全专项执法监督检查19次，出动700人次。\n"),
         ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "XREF-VALUE") == row.expected);
}
