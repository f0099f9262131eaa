// SPDX-License-Identifier: MIT
#include "catch.h"
#include "checked.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("A frontmatter with ten mistakes yields ten diagnostics in one run") {
    Files files = site_files();
    files[skx] =
        "---\n"
        "标题: 示例市科协2019年绩效自评报告\n"
        "department: skxx\n"
        "year: 2019\n"
        "kind: whole\n"
        "rubric: r\n"
        "attachmnet: 附件6-1\n"
        "dates: {filed: 2020-02-25, signed: 2020-02-30}\n"
        "contact: {name: 办公室, phone: 0751-8888888}\n"
        "basis: 韶财绩〔2020〕1号\n"
        "expenditure:\n"
        "  unit: 万元\n"
        "  total: 509.10\n"
        "  by_kind: {基本支出: 371.97, 项目支出: \"1,137.13\"}\n"
        "scores:\n"
        "  预算编制情况: {score: 30, rate: 100%, evidence: [台账]}\n"
        "  预算执行状况: {score: 40, rate: 100%, evidence: [台账]}\n"
        "  预算使用效益: {score: 30, rate: 100%, evidence: [台账]}\n"
        "  total: 89.5\n"
        "grade: 优\n"
        "title: 又一个标题\n"
        "---\n"
        "\n"
        "正文。\n";
    Checked checked(files);
    CHECK(checked.errors() ==
          "content/reports/2019/skx.md:2:1: error[field-missing]: 缺少“状态”（status）\n"
          "  标题: 示例市科协2019年绩效自评报告\n"
          "  ^~\n"
          "  提示：草稿、发布或撤回\n"
          "content/reports/2019/skx.md:3:13: error[department-unknown]: 登记表里没有部门“skxx”\n"
          "  department: skxx\n"
          "              ^~~~\n"
          "  提示：是否想写“skx”？\n"
          "content/reports/2019/skx.md:5:7: error[field-choice]: “kind”不能是“whole”\n"
          "  kind: whole\n"
          "        ^~~~~ 应为：部门整体支出、项目支出\n"
          "content/reports/2019/skx.md:7:1: error[field-unknown]: 不认识的项“attachmnet”\n"
          "  attachmnet: 附件6-1\n"
          "  ^~~~~~~~~~\n"
          "  提示：是否想写“attachment”？\n"
          "content/reports/2019/skx.md:8:36: error[field-type]: “signed”不是日期：“2020-02-30”\n"
          "  dates: {filed: 2020-02-25, signed: 2020-02-30}\n"
          "                                     ^~~~~~~~~~ 应为 YYYY-MM-DD\n"
          "  提示：如 2020-02-25，或照原文写 2020年2月25日；日历上没有的日子不算\n"
          "content/reports/2019/skx.md:10:8: error[field-type]: “basis”应是列表\n"
          "  basis: 韶财绩〔2020〕1号\n"
          "         ^~~~~~~~~~~~~~~~~ 应为 [甲, 乙] 或逐行以 - 开头\n"
          "content/reports/2019/skx.md:14:33: error[amount-invalid]: "
          "“项目支出”的金额不是以万元为单位的数字：“1,137.13”\n"
          "    by_kind: {基本支出: 371.97, 项目支出: \"1,137.13\"}\n"
          "                                          ^~~~~~~~~~ 应为数字，如 509.10\n"
          "  提示：只写半角数字和小数点；精确到分\n"
          "content/reports/2019/skx.md:17:3: error[indicator-unknown]: 评分表里没有指标“预算执行状况”\n"
          "    预算执行状况: {score: 40, rate: 100%, evidence: [台账]}\n"
          "    ^~~~~~~~~~~~\n"
          "  提示：是否想写“预算执行情况”？\n"
          "content/reports/2019/skx.md:20:8: error[GRADE-BAND]: 绩效等级：89.5 ∈ [80, 90) → 良\n"
          "  grade: 优\n"
          "         ^~ 报告写的是 优，算出来是 良\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 GRADE-BAND\n"
          "content/reports/2019/skx.md:21:1: error[field-twice]: “title”与“标题”是同一项，写了两次\n"
          "  title: 又一个标题\n"
          "  ^~~~~\n"
          "  提示：两处只能保留一处\n");
    CHECK(checked.diagnostics.count(Severity::error) == 10);
    CHECK(checked.catalog.reports.empty());
}

TEST_CASE("Eleven others are told in one run: in the YAML, the path, the sheet and the amounts") {
    Files files = site_files();
    files[skx] =
        "---\n"
        "title: &t 报告\n"
        "department: czt\n"
        "year: 2020\n"
        "year: 2019\n"
        "kind: overall\n"
        "rubric: r2\n"
        "expenditure:\n"
        "  unit: 千元\n"
        "figures: {staff: 三}\n"
        "review: 已审\n"
        "revision: {kind: 修改}\n"
        "status: !open published\n"
        "explain: [无]\n"
        "dates: {filed: 2020-02-25}\n"
        "contact: {name: 办公室, phone: 0751-8888888}\n"
        "---\n";
    Checked checked(files);
    checked.diagnostics.sort();
    std::string places;
    for (const Diagnostic& d : checked.diagnostics.items()) {
        if (d.severity() != Severity::error) continue;
        places += std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + " " +
                  std::string(info(d.code).id) + "\n";
    }
    CHECK(places ==
          "2:8 yaml-alias\n"
          "3:13 department-external\n"
          "4:7 report-path\n"
          "5:1 yaml-duplicate-key\n"
          "7:9 rubric-unknown\n"
          "9:9 unit-unknown\n"
          "10:18 figure-invalid\n"
          "11:9 field-type\n"
          "12:18 field-choice\n"
          "13:9 yaml-tag\n"
          "14:10 field-type\n");
}
