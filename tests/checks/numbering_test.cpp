// SPDX-License-Identifier: MIT
#include "body.h"
#include "catch.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("Gaps, styles that differ between parts, and numbered bullets are told") {
    CHECK(Checked(with_body("## 一、职能\n\n## 三、支出")).found("NUMBERING") ==
          "content/reports/2019/skx.md:25:4: note[NUMBERING]: 编号不连续：一、 → 三、\n"
          "  ## 三、支出\n"
          "     ^~~~\n"
          "  提示：层次序数依次为 一、（一）1.（1）；可在 explain（说明）里写 NUMBERING 作出说明\n");
    CHECK(Checked(with_body("# 第一部分 情况\n\n## 一、职能\n\n# 第二部分 自评\n\n## （一）目标"))
              .found("NUMBERING") ==
          "content/reports/2019/skx.md:29:4: note[NUMBERING]: 各部分下的层次序数不同：第一部分 一、 / "
          "第二部分 （一）\n"
          "  ## （一）目标\n"
          "     ^~~~~~\n"
          "  提示：层次序数依次为 一、（一）1.（1）；可在 explain（说明）里写 NUMBERING 作出说明\n");
    CHECK(Checked(with_body("- 1.组织推选\n- 2.开展宣传")).found("NUMBERING") ==
          "content/reports/2019/skx.md:23:3: note[NUMBERING]: 列表项既有项目符号又有编号：2 项\n"
          "  - 1.组织推选\n"
          "    ^~\n"
          "  提示：层次序数依次为 一、（一）1.（1）；可在 explain（说明）里写 NUMBERING 作出说明\n");
}

TEST_CASE("Lists that begin again, and lists in lists, are in order") {
    CHECK(Checked(with_body("## 一、甲\n\n1.甲\n\n2.乙\n\n## "
                            "二、乙\n\n1.甲\n\n（1）丙\n\n（2）丁\n\n2.乙\n\n1.另起\n\n2.又一\n\n3.末"))
              .found("NUMBERING")
              .empty());
}

TEST_CASE("Numbers of headings and paragraphs continue each other") {
    const struct {
        std::string body, expected;
    } rows[] = {
        {"## 一、甲\n\n## 一、乙", "编号重复 一、 → 一、"},
        {"## 二、甲\n\n## 三、乙", "标题编号不从 1 起 二、"},
        {"（一）甲。\n\n（二）乙。\n\n（四）丙。", "编号不连续 （二） → （四）"},
        {"1.甲。\n\n2.乙。\n\n2.丙。", "编号重复 2. → 2."},
        {"1.甲。\n\n4.丙。\n\n3.乙。", "编号不连续 1. → 4.编号不连续 4. → 3."},
        {"1.甲；2.乙。\n\n3.丙。", ""},       // 2. stands inside
        {"1.甲。\n\n2. 乙。\n\n3.丙。", ""},  // a numbered list of Markdown has no numbers in its text
        {"3.丙。\n\n4.丁。", ""},             // paragraphs may begin anywhere
        {"2019.3.25 开工。\n\n5.6 万元。", ""},
        {"| 序号 | 名 |\n|-|-|\n| 1. | 甲 |\n| 3. | 乙 |", ""},
        {"## 一、甲\n\n（一）子\n\n## 二、乙\n\n（一）丑\n\n（二）寅", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.body);
        const Checked checked(edited(with_body(row.body), skx, "# 部门职能\n\n", ""));
        std::string told;
        for (const Finding& f : checked.findings) {
            if (info(f.rule).id == "NUMBERING") told += f.subject + " " + f.arithmetic;
        }
        CHECK(told == row.expected);
    }
}
