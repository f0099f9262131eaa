// SPDX-License-Identifier: MIT
// Score sheets, and every diagnostic about them, word for word.
#include "catch.h"
#include "scored.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

std::string found_in_sheet(const std::string& from, const std::string& to, Language language = Language::zh) {
    Files files = edited(site_files(), sheet, from, to);
    files.erase(skx);
    return Scored(files).found(language);
}

}  // namespace

TEST_CASE("Every mistake in a score sheet is told with its place") {
    struct {
        std::string from, to, expected;
    } const rows[] = {
        {"id: r", "id: s",
         "content/rubrics/r.yml:1:5: error[rubric-id]: 评分表的 id 是“s”，文件名却是“r”\n"
         "  id: s\n"
         "      ^ 两者应一致\n"},
        {"weight: 40", "weight: 45",
         "content/rubrics/r.yml:4:8: error[rubric-weight-sum]: “总分”的分值是 100，下级合计 105\n"
         "  total: 100\n"
         "         ^~~ 30 + 45 + 30 = 105\n"
         "  提示：各级分值之和必须等于上级分值\n"},
        {"name: 预算编制情况, weight: 30, provenance: 示例}",
         "name: 预算编制情况, weight: 30, 出处: 示例, 下级: [{code: 1.1, name: 甲, weight: 29.99, 出处: "
         "乙}]}",
         "content/rubrics/r.yml:9:39: error[rubric-weight-sum]: “预算编制情况”的分值是 30，下级合计 29.99\n"
         "    - {code: \"1\", name: 预算编制情况, weight: 30, 出处: 示例, 下级: [{code: 1.1, name: 甲, "
         "weight: "
         "29.99, 出处: 乙}]}\n"
         "                                              ^~ 29.99 = 29.99\n"
         "  提示：各级分值之和必须等于上级分值\n"},
        {"code: \"3\"", "code: \"2\"",
         "content/rubrics/r.yml:11:12: error[rubric-code-twice]: 指标代码“2”已在第 10 行用过\n"
         "    - {code: \"2\", name: 预算使用效益, weight: 30, provenance: 示例}\n"
         "             ^~~\n"},
        {"{grade: 良, min: 80}", "{grade: 良, min: 90}",
         "content/rubrics/r.yml:7:8: error[rubric-bands]: 等级的起点应由高到低，最后一档从 0 起\n"
         "  bands: [{grade: 优, min: 90}, {grade: 良, min: 90}, {grade: 中, min: 60}, {grade: 差, min: 0}]\n"
         "         ^\n"},
        {"min: 0}", "min: 1}",
         "content/rubrics/r.yml:7:8: error[rubric-bands]: 等级的起点应由高到低，最后一档从 0 起\n"
         "  bands: [{grade: 优, min: 90}, {grade: 良, min: 80}, {grade: 中, min: 60}, {grade: 差, min: 1}]\n"
         "         ^\n"},
        {"min: 0}", "min: 零}",
         "content/rubrics/r.yml:7:88: error[field-type]: “min”应是数字：“零”\n"
         "  bands: [{grade: 优, min: 90}, {grade: 良, min: 80}, {grade: 中, min: 60}, {grade: 差, min: 零}]\n"
         "                                                                                             ^~ "
         "应为数字，如 509.10\n"
         "  提示：只写半角数字和小数点，不带单位和千位分隔符；没有数据请留空\n"},
        {"weight: 40", "weight: -40",
         "content/rubrics/r.yml:4:8: error[rubric-weight-sum]: “总分”的分值是 100，下级合计 20\n"
         "  total: 100\n"
         "         ^~~ 30 + -40 + 30 = 20\n"
         "  提示：各级分值之和必须等于上级分值\n"
         "content/rubrics/r.yml:10:39: error[rubric-weight-negative]: “预算执行情况”的分值不能是负数\n"
         "    - {code: \"2\", name: 预算执行情况, weight: -40, provenance: 示例}\n"
         "                                              ^~~\n"},
        {"name: 预算执行情况, weight: 40, provenance: 示例", "name: 预算执行情况, weight: 40",
         "content/rubrics/r.yml:10:5: error[field-missing]: 缺少“出处”（provenance）\n"
         "    - {code: \"2\", name: 预算执行情况, weight: 40}\n"
         "      ^\n"
         "  提示：这一行的出处\n"},
    };
    for (const auto& row : rows) CHECK(found_in_sheet(row.from, row.to) == row.expected);
}

TEST_CASE("A sheet without indicators is refused, and its reports are not blamed") {
    Files files = site_files();
    files[sheet] = "id: r\ntitle: 评分表\nstatus: example\nsource: 示例\nnodes: []\n";
    CHECK(Scored(files).found() ==
          "content/rubrics/r.yml:5:8: error[rubric-no-indicators]: 评分表里没有指标\n"
          "  nodes: []\n"
          "         ^\n");
    files[sheet] = "id: \"r\n";
    CHECK(Scored(files).found(Language::en) ==
          "content/rubrics/r.yml:1:5: error[yaml-syntax]: YAML syntax: found unexpected end of stream\n"
          "  id: \"r\n"
          "      ^\n"
          "  hint: check the blank after a colon, the indentation, and that quotes and brackets close; quote "
          "texts "
          "with : or #\n");
}

TEST_CASE("Mistakes of a sheet in English") {
    CHECK(
        found_in_sheet("weight: 40", "weight: 45", Language::en) ==
        "content/rubrics/r.yml:4:8: error[rubric-weight-sum]: '总分' is worth 100, its parts add up to 105\n"
        "  total: 100\n"
        "         ^~~ 30 + 45 + 30 = 105\n"
        "  hint: the weights of the parts must add up to the whole\n");
}

TEST_CASE("Weights add up at every level, and a level that prints none is left alone") {
    const auto below_the_first = [](const std::string& children) {
        return found_in_sheet("weight: 30, provenance: 示例}",
                              "weight: 30, provenance: 示例, children: [" + children + "]}");
    };
    CHECK(below_the_first("{code: 1.1, name: 甲, weight: 14.5, provenance: a}, {code: 1.2, name: 乙, weight: "
                          "15.50, provenance: a}")
              .empty());
    CHECK(below_the_first(
              "{code: 1.1, name: 甲, provenance: a}, {code: 1.2, name: 乙, weight: 15.50, provenance: a}")
              .empty());
    CHECK(below_the_first("").empty());
    CHECK(below_the_first("{code: 1.1, name: 甲, weight: 30, provenance: a, children: ["
                          "{code: 1.1.1, name: 丙, weight: 31, provenance: a}]}")
              .find("“甲”的分值是 30，下级合计 31") != std::string::npos);
    CHECK(found_in_sheet("total: 100\n", "").empty());
}

TEST_CASE("An indicator is found by its code or by a name that only one has") {
    Files files = edited(
        site_files(), sheet, "weight: 30, provenance: 示例}",
        "weight: 30, provenance: 示例, children: [{code: 1.1, name: 合规性, weight: 10, provenance: a}, "
        "{code: 1.2, name: 合规性, weight: 10, provenance: a}, {code: 合规性二, name: \"1.1\", weight: 10, "
        "provenance: a}]}");
    const Scored scored(files);
    const Rubric& rubric = scored.rubrics.at("r");
    CHECK(rubric.find("预算编制情况") == 0);
    CHECK(rubric.find("1.2") == 2);
    CHECK(rubric.find("合规性") == -2);
    CHECK(rubric.find("1.1") == 1);  // a code wins over a name
    CHECK(rubric.find("无") == -1);
    CHECK(rubric.find("3") == 5);
    CHECK_FALSE(rubric.indicators[0].leaf);
    CHECK(rubric.indicators[2].leaf);
    CHECK(rubric.indicators[2].parent == 0);
    CHECK(rubric.indicators[2].depth == 1);
    CHECK(rubric.status == RubricStatus::example);
}

TEST_CASE("Score sheets stand in the ledger") {
    Files files = site_files();
    files["content/rubrics/old/x.yml"] = "";
    Scored scored(files);
    scored.catalog.ledger.settle(scored.snapshot, scored.diagnostics);
    std::string account;
    for (const LedgerEntry& entry : scored.catalog.ledger.entries())
        account += entry.path + " " + entry.reason + "\n";
    CHECK(account ==
          "content/departments.yml \ncontent/reports/2019/skx.md \ncontent/rubrics/old/x.yml "
          "unused\ncontent/rubrics/r.yml \n"
          "content/site.yml \n");
    CHECK(rubric_schema().find("\"provenance\"") != std::string::npos);
}
