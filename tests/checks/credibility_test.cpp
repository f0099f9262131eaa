// SPDX-License-Identifier: MIT
#include "catch.h"
#include "checks/report_with.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("Full marks everywhere ask for their grounds") {
    CHECK(Checked(report_with("正文。\n")).found("SCORE-ALL-FULL") ==
          "content/reports/2019/skx.md:16:10: warning[SCORE-ALL-FULL]: 全部指标都是满分：3 "
          "个指标都是满分，总分 100 / 100\n"
          "    total: 100\n"
          "           ^~~\n"
          "  提示：请说明各项得分的依据；可在 explain（说明）里写 SCORE-ALL-FULL 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("正文。\n"), "SCORE-ALL-FULL 需说明: 3 个指标都是满分，总分 100 / 100\n"},
        {edited(report_with("正文。\n"), skx, "{score: 40, rate: 100%}", "{score: 39, rate: 97.5%}"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "SCORE-ALL-FULL") == row.expected);
}

TEST_CASE("Problems without a deduction ask for an explanation") {
    CHECK(Checked(report_with("# 三、存在问题\n"
                              "\n"
                              "专业人员偏少，无法深入每个村开展科普宣传。\n"
                              "\n"
                              "# 四、改进措施\n"
                              "\n"
                              "加强培训，提高业务人员的能力和水平。\n"))
              .found("PROBLEM-DEDUCTION") ==
          "content/reports/2019/skx.md:23:1: warning[PROBLEM-DEDUCTION]: "
          "列出了存在的问题，评分没有扣分：写有问题的段落 1 段，扣 0 分，总分 100 / 100\n"
          "  专业人员偏少，无法深入每个村开展科普宣传。\n"
          "  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "  提示：请说明这些问题为什么不影响得分；可在 explain（说明）里写 PROBLEM-DEDUCTION 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("# 三、存在问题\n"
                     "\n"
                     "专业人员偏少，无法深入每个村开展科普宣传。\n"
                     "\n"
                     "# 四、改进措施\n"
                     "\n"
                     "加强培训，提高业务人员的能力和水平。\n"),
         "PROBLEM-DEDUCTION 需说明: 写有问题的段落 1 段，扣 0 分，总分 100 / 100\n"},
        {edited(report_with("# 三、存在问题\n"
                            "\n"
                            "专业人员偏少，无法深入每个村开展科普宣传。\n"),
                skx, "{score: 40, rate: 100%}", "{score: 39, rate: 97.5%}"),
         ""},
        {report_with("# 三、主题教育检视问题整改情况\n"
                     "\n"
                     "专业人员偏少，无法深入每个村开展科普宣传。\n"),
         ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "PROBLEM-DEDUCTION") == row.expected);
}

TEST_CASE("A section on problems that says none is told") {
    CHECK(Checked(report_with("# 三、存在问题\n"
                              "\n"
                              "暂无。\n"))
              .found("PROBLEM-NONE") ==
          "content/reports/2019/skx.md:23:1: warning[PROBLEM-NONE]: “存在问题”一节写的是“暂无。”\n"
          "  暂无。\n"
          "  ^~~~~~\n"
          "  提示：请写明自评中发现的问题；可在 explain（说明）里写 PROBLEM-NONE 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("# 三、存在问题\n"
                     "\n"
                     "暂无。\n"),
         "PROBLEM-NONE 需说明: 没有写问题\n"},
        {report_with("# 三、存在问题\n"
                     "\n"
                     "无专职人员，工作开展困难较多，问题突出。\n"),
         ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "PROBLEM-NONE") == row.expected);
}

TEST_CASE("A stated shortfall is told unless a reason stands beside it") {
    CHECK(Checked(report_with("目前仅为8.6%，2020年目标为10.5%。\n")).found("TARGET-MISSED") ==
          "content/reports/2019/skx.md:21:5: warning[TARGET-MISSED]: 正文写明目标没有达到：8.6% < 10.5%\n"
          "  目前仅为8.6%，2020年目标为10.5%。\n"
          "          ^~~~ 没有说明原因，也没有扣分\n"
          "  提示：可在 explain（说明）里写 TARGET-MISSED 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("目前仅为8.6%，2020年目标为10.5%。\n"), "TARGET-MISSED 需说明: 8.6% < 10.5%\n"},
        {report_with("年度绩效目标未完成。\n"), "TARGET-MISSED 需说明: “年度绩效目标未完成。”\n"},
        {report_with("目前达到11%，2020年目标为10.5%。\n"), ""},
        {report_with("计划培训100人，实际培训95人。\n"), "TARGET-MISSED 需说明: 95人 < 100人\n"},
        {report_with("计划培训100人，因疫情实际培训95人。\n"), ""},
        {report_with("对未完成任务的单位进行通报。\n"), ""},
        {report_with("未达到目标的，扣2分。\n"), ""},
        {report_with("计划2021年建设300个，目前完成100个。\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "TARGET-MISSED") == row.expected);
}

TEST_CASE("Money beyond project spending is asked about, other people's money is not") {
    CHECK(Checked(report_with("争取中央补助资金139万元，投入180多万元。\n")).found("SPEND-GT-POOL") ==
          "content/reports/2019/skx.md:21:9: warning[SPEND-GT-POOL]: 正文中的资金 139万元、180多万元 "
          "多于项目支出\n"
          "  争取中央补助资金139万元，投入180多万元。\n"
          "                  ^~~~~~~ 项目支出是 137.13 万元\n"
          "  提示：请说明这些资金列在哪里（例如下属单位、往年资金）；可在 explain（说明）里写 SPEND-GT-POOL "
          "作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("争取中央补助资金139万元，投入180多万元。\n"),
         "SPEND-GT-POOL 需说明: 139万元 > 137.13 万元；180多万元 > 137.13 万元\n"},
        {report_with("投入资金130万元。\n"), ""},
        {report_with("带动社会投入资金1390万元。\n"), ""},
        {report_with("全市投入资金2000万元。\n"), ""},
        {report_with("我单位总支出为509.10万元。\n"), ""},
        {edited(report_with("项目到位资金600万元，支付2,140.00万元。\n"), skx,
                "  by_kind: {基本支出: 371.97, 项目支出: 137.13}\n", ""),
         ""},
        {edited(edited(report_with("项目到位资金600万元，用本项目资金支付2,140.00万元。\n"), skx,
                       "  by_kind: {基本支出: 371.97, 项目支出: 137.13}\n", ""),
                skx, "kind: overall", "kind: project"),
         "SPEND-GT-POOL 需说明: 2,140.00万元 > 509.10 万元\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "SPEND-GT-POOL") == row.expected);
}

TEST_CASE("Vague figures are listed in one note") {
    CHECK(
        Checked(report_with("投入180多万元，参加群众近4000人，约300名学生。\n")).found("AMOUNT-VAGUE") ==
        "content/reports/2019/skx.md:21:3: note[AMOUNT-VAGUE]: 用了不确切的数：180多万元、近4000人、约300名\n"
        "  投入180多万元，参加群众近4000人，约300名学生。\n"
        "      ^~~~~~~~~ 共 3 处\n"
        "  提示：能查到确数的，请写确数；可在 explain（说明）里写 AMOUNT-VAGUE 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("投入180多万元，参加群众近4000人，约300名学生。\n"),
         "AMOUNT-VAGUE 需说明: 180多万元、近4000人、约300名\n"},
        {report_with("培训不少于12场，参加320人，覆盖90%以上。\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "AMOUNT-VAGUE") == row.expected);
}
