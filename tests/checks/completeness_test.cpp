// SPDX-License-Identifier: MIT
#include <fstream>
#include <iterator>
#include <map>

#include "catch.h"
#include "checks/report_with.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("A dimension nobody mentions is told") {
    CHECK(Checked(report_with(long_text())).found("DIM-MISSING") ==
          "content/reports/2019/skx.md:2:8: warning[DIM-MISSING]: 评分表和正文都没有写到：产出、满意度\n"
          "  title: 示例市科协2019年绩效自评报告\n"
          "         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "  提示：可在 explain（说明）里写 DIM-MISSING 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with(long_text()), "DIM-MISSING 需说明: 产出、满意度\n"},
        {report_with(long_text() + "产出和效益良好，满意度96%。\n"), ""},
        {report_with("正文。\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "DIM-MISSING") == row.expected);
}

TEST_CASE("Parts a report lacks are listed") {
    CHECK(Checked(report_with(long_text())).found("SECTION-MISSING") ==
          "content/reports/2019/skx.md:2:8: warning[SECTION-MISSING]: "
          "正文里没有找到：部门职能、机构人员、年度工作任务、绩效目标、支出情况、绩效自评情况、存在问题、改进"
          "措施、预算安排、三公经费\n"
          "  title: 示例市科协2019年绩效自评报告\n"
          "         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "  提示：请补充；可在 explain（说明）里写 SECTION-MISSING 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with(long_text()),
         "SECTION-MISSING 需说明: "
         "部门职能、机构人员、年度工作任务、绩效目标、支出情况、绩效自评情况、存在问题、改进措施、预算安排、"
         "三公经费\n"},
        {report_with("正文。\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "SECTION-MISSING") == row.expected);
}

TEST_CASE("A section on goals that tells results is told") {
    CHECK(
        Checked(report_with("# 三、绩效目标\n"
                            "\n"
                            "自评得分100分，绩效等级为优。\n"
                            "\n"
                            "# 四、支出情况\n"
                            "\n"
                            "正文。\n"))
            .found("SECTION-WRONG") ==
        "content/reports/2019/skx.md:21:3: warning[SECTION-WRONG]: “绩效目标”一节写的是自评结果，没有写目标\n"
        "  # 三、绩效目标\n"
        "    ^~~~~~~~~~~~\n"
        "  提示：可在 explain（说明）里写 SECTION-WRONG 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("# 三、绩效目标\n"
                     "\n"
                     "自评得分100分，绩效等级为优。\n"
                     "\n"
                     "# 四、支出情况\n"
                     "\n"
                     "正文。\n"),
         "SECTION-WRONG 需说明: 写有自评结果，没有目标\n"},
        {report_with("# 三、绩效目标\n"
                     "\n"
                     "年度目标：培训100人。自评得分100分。\n"),
         ""},
        {report_with("# 三、绩效目标完成情况\n"
                     "\n"
                     "自评得分100分。\n"),
         ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "SECTION-WRONG") == row.expected);
}

TEST_CASE("A cited sheet that is nowhere is told") {
    CHECK(Checked(report_with("依据《部门整体支出绩效评价评分表》自评，详见附件。\n"))
              .found("ATTACH-MISSING") ==
          "content/reports/2019/skx.md:21:3: warning[ATTACH-MISSING]: "
          "正文引用了《部门整体支出绩效评价评分表》、详见附件，报告没有附\n"
          "  依据《部门整体支出绩效评价评分表》自评，详见附件。\n"
          "      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "  提示：请把文件放进报告旁边的附件文件夹；可在 explain（说明）里写 ATTACH-MISSING 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("依据《部门整体支出绩效评价评分表》自评，详见附件。\n"),
         "ATTACH-MISSING 需说明: 《部门整体支出绩效评价评分表》、详见附件\n"},
        {report_with("依据《部门整体支出绩效评价评分表》自评，见[表](https://example.gov.cn/a.xlsx)。\n"),
         ""},
        {report_with("依据《预算法》自评。\n"), ""},
        {report_with("依据《部门整体支出绩效评分表》（见附件1），见[佐证材料](https://example.gov.cn/"
                     "佐证材料清单.pdf)。\n"),
         "ATTACH-MISSING 需说明: 《部门整体支出绩效评分表》\n"},
        {report_with(
             "依据《部门整体支出绩效评分表》（见附件1），见[附件](https://example.gov.cn/附件1.pdf)。\n"),
         ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "ATTACH-MISSING") == row.expected);
}

TEST_CASE("Scores without evidence are listed") {
    CHECK(Checked(report_with("正文。\n")).found("EVIDENCE-MISSING") ==
          "content/reports/2019/skx.md:13:19: warning[EVIDENCE-MISSING]: "
          "有得分、没有佐证的指标：预算编制情况、预算执行情况、预算使用效益\n"
          "    预算编制情况: {score: 30, rate: 100%}\n"
          "                          ^~\n"
          "  提示：在 scores 里用 evidence（佐证）写明材料；可在 explain（说明）里写 EVIDENCE-MISSING "
          "作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("正文。\n"), "EVIDENCE-MISSING 需说明: 预算编制情况、预算执行情况、预算使用效益\n"},
        {edited(report_with("正文。\n"), skx,
                "scores:\n"
                "  预算编制情况: {score: 30, rate: 100%}\n"
                "  预算执行情况: {score: 40, rate: 100%}\n"
                "  预算使用效益: {score: 30, rate: 100%}\n",
                "scores:\n"
                "  预算编制情况: {score: 30, evidence: [批复]}\n"),
         ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "EVIDENCE-MISSING") == row.expected);
}

TEST_CASE("Blank fields of the cover are listed") {
    CHECK(Checked(report_with("正文。\n",
                              "cover_department:\n"
                              "contact: {name: 办公室, phone: 0751-6189025}\n"))
              .found("COVER-MISSING") ==
          "content/reports/2019/skx.md:18:1: warning[COVER-MISSING]: 封面信息没有填：封面的部门名称\n"
          "  cover_department:\n"
          "  ^~~~~~~~~~~~~~~~\n"
          "  提示：请补填；可在 explain（说明）里写 COVER-MISSING 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("正文。\n",
                     "cover_department:\n"
                     "contact: {name: 办公室, phone: 0751-6189025}\n"),
         "COVER-MISSING 需说明: 封面的部门名称\n"},
        {report_with("正文。\n"), "COVER-MISSING 需说明: 填报人、联系电话\n"},
        {report_with("正文。\n", "contact: {name: 办公室, phone: 0751-6189025}\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "COVER-MISSING") == row.expected);
}

TEST_CASE("What is still to be filled in is told; masks and pauses are not") {
    CHECK(Checked(report_with("全年支出XX万元，培训____人。\n")).found("PLACEHOLDER") ==
          "content/reports/2019/skx.md:21:5: error[PLACEHOLDER]: 留有待填的内容：XX万元、____\n"
          "  全年支出XX万元，培训____人。\n"
          "          ^~~~~~ 共 2 处\n"
          "  提示：请填写或删去；可在 explain（说明）里写 PLACEHOLDER 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("全年支出XX万元，培训____人。\n"), "PLACEHOLDER 不一致: XX万元、____\n"},
        {report_with("他说：“将来会更好……”并介绍了王××的事迹，电话138****5678。\n"), ""},
        {report_with("工作取得了进展……\n"), "PLACEHOLDER 需说明: ……\n"},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "PLACEHOLDER") == row.expected);
}

TEST_CASE("Hints of the form are told") {
    CHECK(Checked(report_with("工作总结（100字以内）\n")).found("TEMPLATE-HINT") ==
          "content/reports/2019/skx.md:21:5: error[TEMPLATE-HINT]: 留有模板的提示文字：（100字以内）\n"
          "  工作总结（100字以内）\n"
          "          ^~~~~~~~~~~~~ 共 1 处\n"
          "  提示：请删去；可在 explain（说明）里写 TEMPLATE-HINT 作出说明\n");
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {report_with("工作总结（100字以内）\n"), "TEMPLATE-HINT 不一致: （100字以内）\n"},
        {report_with("编印手册（共100页）。\n"), ""},
    };
    for (const auto& row : rows) CHECK(verdicts(row.files, "TEMPLATE-HINT") == row.expected);
}

TEST_CASE("The published report is asked what its catalogue of checks expects, and nothing else") {
    const auto source = [](const std::string& path) {
        std::ifstream file(std::string(GONGKAI_SOURCE_DIR) + "/" + path, std::ios::binary);
        REQUIRE(file);
        return std::string(std::istreambuf_iterator<char>(file), {});
    };
    Files files;
    for (const char* path : {"content/site.yml", "content/departments.yml", "content/documents.yml",
                             "content/rubrics/shaoguan-2019.yml", "content/reports/2019/skx.md"})
        files[path] = source(path);
    const Checked site(files);
    std::map<std::string, std::string> open;
    for (const Finding& f : site.findings) {
        if (f.open() || f.verdict == Verdict::not_checkable)
            open[std::string(info(f.rule).id)] +=
                std::string(verdict_name(f.verdict, Language::zh)) + " " + f.arithmetic;
    }
    const std::pair<const char*, const char*> expected[] = {
        {"SUM-ENUM", "不一致 1 + 3 + 5 + 6 + 2 + 1 + 6 + 2 + 1 = 27 个 ≠ 26"},
        {"RUBRIC-RECALC", "无法核对 3 个指标的得分无法由数据复算；评分表没有给出公式或评分规则的 3 个"},
        {"EXEC-SCORE", "无法核对 评分表里没有预算执行率指标"},
        {"SCORE-ALL-FULL", "需说明 3 个指标都是满分，总分 100 / 100"},
        {"PROBLEM-DEDUCTION", "需说明 写有问题的段落 2 段，扣 0 分，总分 100 / 100"},
        {"TARGET-MISSED", "需说明 8.6% < 10.5%"},
        {"VALUE-MISSING", "需说明 没有指标表，各项得分也没有指标值和完成值"},
        {"DIM-MISSING", "需说明 满意度"},
        {"SECTION-MISSING", "需说明 机构人员、预算安排、三公经费"},
        {"SECTION-WRONG", "需说明 写有自评结果，没有目标"},
        {"ATTACH-MISSING", "需说明 《部门整体支出绩效评价评分表》"},
        {"EVIDENCE-MISSING", "需说明 预算编制情况、预算执行情况、预算使用效益"},
        {"SPEND-GT-POOL", "需说明 139万元 > 137.13 万元；180多万元 > 137.13 万元"},
        {"AMOUNT-VAGUE", "需说明 180多万元、3000多人、近4000、1000多名、180多万元、约4000名"},
        {"COVER-MISSING", "需说明 封面的部门名称"},
    };
    for (const auto& [rule, text] : expected) {
        CAPTURE(rule);
        CHECK(open[rule] == text);
    }
    for (const char* rule : {"SUM-BASIC-PROJ",
                             "SUM-ECON",
                             "SUM-3PUB",
                             "SUM-FUND-ROWS",
                             "SUM-DELTA",
                             "COUNT-SUM",
                             "SCORE-SUM",
                             "SCORE-RATE",
                             "GRADE-BAND",
                             "RUBRIC-SUM",
                             "RUBRIC-WEIGHT",
                             "RATE-RECALC",
                             "YOY-RECALC",
                             "PCT-ZERO-BASE",
                             "PCT-OVER-100",
                             "PROBLEM-NONE",
                             "ACTUAL-COPIES-TARGET",
                             "ACTUAL-NOT-NUMERIC",
                             "REASON-MISSING",
                             "BUDGET-ADJ-REASON",
                             "PLACEHOLDER",
                             "TEMPLATE-HINT",
                             "STAFF-CTRL",
                             "STAFF-SCOPE",
                             "UNIT-MIX",
                             "UNIT-COST",
                             "LATE-20D",
                             "XREF-VALUE",
                             "XDEPT-VALUE",
                             "XYEAR-OPEN"}) {
        CAPTURE(rule);
        CHECK(open.count(rule) == 0);
    }
}
