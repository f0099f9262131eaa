// SPDX-License-Identifier: MIT
#include "body.h"
#include "catch.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("A document number without hexagonal brackets is told") {
    CHECK(Checked(with_body("根据《关于开展工作的通知》（韶财绩[2020]1号）执行。")).found("DOCNO-BRACKET") ==
          "content/reports/2019/skx.md:23:15: warning[DOCNO-BRACKET]: "
          "文号的年份没有用六角括号〔〕：韶财绩[2020]1号\n"
          "  根据《关于开展工作的通知》（韶财绩[2020]1号）执行。\n"
          "                              ^~~~~~~~~~~~~~~ 规范写法是 韶财绩〔2020〕1号\n"
          "  提示：1 处文号中 1 处；可在 explain（说明）里写 DOCNO-BRACKET 作出说明\n");
}

TEST_CASE("A document number in its standard form is not told") {
    CHECK(Checked(with_body("韶财绩〔2020〕1号。")).found("DOCNO-BRACKET").empty());
}

TEST_CASE("Blanks inside a document number are told") {
    CHECK(Checked(with_body("根据《关于开展工作的意见》（韶府办〔2016〕228 "
                            "号）和《关于推进改革的意见》（韶府办〔2017〕3号）执行。"))
              .found("DOCNO-SPACE") ==
          "content/reports/2019/skx.md:23:15: note[DOCNO-SPACE]: 文号中间有空格：韶府办〔2016〕228 号\n"
          "  根据《关于开展工作的意见》（韶府办〔2016〕228 "
          "号）和《关于推进改革的意见》（韶府办〔2017〕3号）执行。\n"
          "                              ^~~~~~~~~~~~~~~~~~~~ 规范写法是 韶府办〔2016〕228号\n"
          "  提示：2 处文号中 1 处；可在 explain（说明）里写 DOCNO-SPACE 作出说明\n");
}

TEST_CASE("A number without blanks is not told") {
    CHECK(Checked(with_body("韶财绩〔2020〕1号。")).found("DOCNO-SPACE").empty());
}

TEST_CASE("A number that lost a bracket is told") {
    CHECK(Checked(with_body("根据《关于开展工作的意见》（湘财绩〔20207号）执行。")).found("DOCNO-UNSURE") ==
          "content/reports/2019/skx.md:23:15: warning[DOCNO-UNSURE]: "
          "文号缺少括号，无法确定年份和序号：湘财绩〔20207号\n"
          "  根据《关于开展工作的意见》（湘财绩〔20207号）执行。\n"
          "                              ^~~~~~~~~~~~~~~ 可能是 湘财绩〔2020〕7号\n"
          "  提示：请对照原文件补全；可在 explain（说明）里写 DOCNO-UNSURE 作出说明\n");
}

TEST_CASE("A number that lost nothing is not told") {
    CHECK(Checked(with_body("韶财绩〔2020〕1号，2019年第3号。")).found("DOCNO-UNSURE").empty());
}

TEST_CASE("One number in two forms, or of two documents, is inconsistent") {
    CHECK(Checked(with_body("根据韶财绩[2020]1 号文，又据韶财绩〔2020〕1号文。")).found("DOCNO-CONFLICT") ==
          "content/reports/2019/skx.md:23:3: warning[DOCNO-CONFLICT]: 韶财绩〔2020〕1号：同一文号有两种写法\n"
          "  根据韶财绩[2020]1 号文，又据韶财绩〔2020〕1号文。\n"
          "      ^~~~~~~~~~~~~~~~ 这里是 韶财绩[2020]1 号，另一处是 韶财绩〔2020〕1号\n"
          "  提示：请对照原文件核对；可在 explain（说明）里写 DOCNO-CONFLICT 作出说明\n");
    CHECK(
        Checked(with_body("根据《关于评价工作的通知》（韶财绩〔2020〕1号）和《关于预算工作的通知》（韶财绩〔2"
                          "020〕1号）执行。"))
            .found("DOCNO-CONFLICT") ==
        "content/reports/2019/skx.md:23:15: warning[DOCNO-CONFLICT]: 韶财绩〔2020〕1号：同一文号有两个标题\n"
        "  "
        "根据《关于评价工作的通知》（韶财绩〔2020〕1号）和《关于预算工作的通知》（韶财绩〔2020〕1号）执行。\n"
        "                              ^~~~~~~~~~~~~~~~~ 这里是 《关于评价工作的通知》，另一处是 "
        "《关于预算工作的通知》\n"
        "  提示：请对照原文件核对；可在 explain（说明）里写 DOCNO-CONFLICT 作出说明\n");
}

TEST_CASE("Blanks, the issuer and the notice around a plan make no other document") {
    CHECK(Checked(with_body("《韶关市财政局关于开展2020年工作的通知》（韶财绩〔2020〕1号），《关于开展 2020 "
                            "年工作的通知》（韶财绩〔2020〕1 "
                            "号）。《关于印发〈工作方案〉的通知》（韶财绩〔2020〕2号），《工作方案》（韶财绩"
                            "〔2020〕2号）。"))
              .found("DOCNO-CONFLICT")
              .empty());
}

TEST_CASE("A city document about provincial departments is told") {
    CHECK(Checked(
              edited(with_body(
                         "根据《关于开展 2019 年度省级部门预算编制工作的通知》（韶财预〔2018〕33号）执行。"),
                     "content/site.yml", "offline: true", "offline: true\ncity: 韶关市"))
              .found("DOCNO-LEVEL") ==
          "content/reports/2019/skx.md:23:31: warning[DOCNO-LEVEL]: "
          "发文机关的层级与标题所说的单位不同：韶财预〔2018〕33号，韶关市（市级）≠ 省级部门\n"
          "  根据《关于开展 2019 年度省级部门预算编制工作的通知》（韶财预〔2018〕33号）执行。\n"
          "                                                        ^~~~~~~~~~~~~~~~~~ 标题是 《关于开展 2019 "
          "年度省级部门预算编制工作的通知》\n"
          "  提示：请对照原文件核对；可在 explain（说明）里写 DOCNO-LEVEL 作出说明\n");
}

TEST_CASE("A city may hand on provincial money and documents") {
    CHECK(
        Checked(
            edited(with_body(
                       "《关于下达2019年省级专项资金的通知》（韶财教〔2018〕33号），《转发关于编制省级部门预"
                       "算的通知》（韶财预〔2018〕3号），《关于省级部门预算的通知》（粤财预〔2018〕3号）。"),
                   "content/site.yml", "offline: true", "offline: true\ncity: 韶关市"))
            .found("DOCNO-LEVEL")
            .empty());
}

TEST_CASE("A number whose title differs from the list of known documents is inconsistent") {
    Files files = with_body("根据《关于评价工作的通知》（韶财绩〔2020〕1号）执行。");
    files["content/documents.yml"] =
        "documents:\n  - {number: 韶财绩〔2020〕1号, title: 关于预算工作的通知, issuer: 示例市教育局}\n";
    CHECK(told_by(Checked(files), "DOCNO-CONFLICT") ==
          "不一致 | 韶财绩〔2020〕1号 | 标题与文件登记表（documents.yml）不同 | 《关于评价工作的通知》 | "
          "《关于预算工作的通知》 | 1\n");
    files["content/documents.yml"] =
        "documents:\n  - {number: 韶财绩〔2020〕1号, title: 示例市教育局关于评价工作的通知, issuer: "
        "示例市教育局}\n";
    CHECK(told_by(Checked(files), "DOCNO-CONFLICT").empty());
}

TEST_CASE("A notice cited without its number is told") {
    CHECK(Checked(with_body("根据《省财政厅关于提前下达资金的通知》安排项目。")).found("DOCNO-MISSING") ==
          "content/reports/2019/skx.md:23:3: note[DOCNO-MISSING]: "
          "引用的文件没有写文号：《省财政厅关于提前下达资金的通知》\n"
          "  根据《省财政厅关于提前下达资金的通知》安排项目。\n"
          "      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "  提示：请补上文号；可在 explain（说明）里写 DOCNO-MISSING 作出说明\n");
}

TEST_CASE("A notice whose number stands elsewhere is not told again") {
    CHECK(Checked(with_body("《关于开展工作的通知》（韶财绩〔2020〕1号），再次引用《关于开展工作的通知》；《"
                            "关于加强工作的意见》。"))
              .found("DOCNO-MISSING")
              .empty());
}

TEST_CASE("A known document whose number is printed elsewhere has its number") {
    Files files = with_body("根据《关于评价工作的通知》执行。\n\n按照韶财绩〔2020〕1号文。");
    CHECK_FALSE(Checked(files).found("DOCNO-MISSING").empty());
    files["content/documents.yml"] =
        "documents:\n  - {number: 韶财绩〔2020〕1号, title: 关于评价工作的通知, issuer: 示例市教育局}\n";
    CHECK(Checked(files).found("DOCNO-MISSING").empty());
}

TEST_CASE("One title under two numbers of one issuer asks for an explanation") {
    CHECK(told_by(Checked(with_body("根据《关于评价工作的通知》（韶财绩〔2020〕12号）。又见《关于评价工作的通"
                                    "知》（韶财绩〔2020〕21号）。")),
                  "DOCNO-CONFLICT") ==
          "需说明 | 《关于评价工作的通知》 | 同一标题有两个文号 | 韶财绩〔2020〕12号 | 韶财绩〔2020〕21号 | "
          "2\n");
    for (const char* body :
         {"《关于评价工作的通知》（韶财绩〔2019〕12号）和《关于评价工作的通知》（韶财绩〔2020〕21号）。",
          "《关于评价工作的通知》（韶财绩〔2020〕12号）和《关于评价工作的通知》（粤财绩〔2020〕21号）。",
          "《关于下达补助资金的通知》（韶财农〔2020〕12号）和《关于下达补助资金的通知》（韶财农〔2020〕45号）"
          "。"})
        CHECK(told_by(Checked(with_body(body)), "DOCNO-CONFLICT").empty());
}

TEST_CASE("A known title under another number, or none that can be read, asks for an explanation") {
    const auto told = [](const std::string& number) {
        Files files = with_body("根据《关于评价工作的通知》（" + number + "）执行。");
        files["content/documents.yml"] =
            "documents:\n  - {number: 韶财绩〔2020〕1号, title: 关于评价工作的通知, issuer: 示例市教育局}\n";
        return told_by(Checked(files), "DOCNO-CONFLICT");
    };
    CHECK(told("韶财绩〔2020〕1号").empty());
    CHECK(told("韶财绩〔2020〕2号") ==
          "需说明 | 《关于评价工作的通知》 | 同一标题有两个文号 | 韶财绩〔2020〕2号 | "
          "韶财绩〔2020〕1号（文件登记表） | 1\n");
    CHECK(told("韶财绩〔2020〕0号") ==
          "需说明 | 《关于评价工作的通知》 | 同一标题有两个文号 | 韶财绩〔2020〕0号 | "
          "韶财绩〔2020〕1号（文件登记表） | 1\n");
    CHECK(told("2020年第3号").empty());
}

TEST_CASE("A basis that only nearly is a number of the text asks for an explanation") {
    const Files files = with_body("根据《关于评价工作的通知》（韶财绩〔2020〕1号）执行。");
    const auto told = [&](const std::string& basis) {
        return told_by(
            Checked(edited(files, skx, "status: published\n", "basis: [" + basis + "]\nstatus: published\n")),
            "DOCNO-CONFLICT");
    };
    CHECK(told("韶财绩〔2020〕1号").empty());
    CHECK(told("粤财绩〔2020〕7号").empty());
    CHECK(told("韶财绩〔2020〕7号") ==
          "需说明 | 依据（basis） | 依据中的文号与正文不同 | 韶财绩〔2020〕1号 | 韶财绩〔2020〕7号 | 1\n");
}
