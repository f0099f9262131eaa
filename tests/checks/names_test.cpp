// SPDX-License-Identifier: MIT
#include "body.h"
#include "catch.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("A department under two short names is told with the counts") {
    CHECK(Checked(edited(with_body("示例市科学技术协会负责此事。市科协组织活动，示例市科协和市科协参加。"),
                         "content/departments.yml", "name: 示例市科协,",
                         "name: 示例市科学技术协会, short: 示例市科协, aliases: [{name: 市科协}],"))
              .found("NAME-ALIAS") ==
          "content/reports/2019/skx.md:23:1: note[NAME-ALIAS]: 本部门用了 3 种名称：示例市科学技术协会 1 "
          "次、市科协 2 次、示例市科协 1 次\n"
          "  示例市科学技术协会负责此事。市科协组织活动，示例市科协和市科协参加。\n"
          "  ^~~~~~~~~~~~~~~~~~ 规范名称是 示例市科学技术协会\n"
          "  提示：首次写全称并注明一个简称，以后统一使用；可在 explain（说明）里写 NAME-ALIAS 作出说明\n");
}

TEST_CASE("The full name and one short name are what documents do") {
    CHECK(Checked(edited(with_body("示例市科学技术协会（简称市科协）。全市科协系统，市科协组织。"),
                         "content/departments.yml", "name: 示例市科协,",
                         "name: 示例市科学技术协会, short: 示例市科协, aliases: [{name: 市科协}],"))
              .found("NAME-ALIAS")
              .empty());
}

TEST_CASE("An alias counts as a name of the department in its years only") {
    CHECK(
        Checked(edited(with_body("示例市科学技术协会负责此事。市科协组织活动，市科普协会参加。"),
                       "content/departments.yml", "name: 示例市科协,",
                       "name: 示例市科学技术协会, aliases: [{name: 市科协}, {name: 市科普协会, to: 2018}],"))
            .found("NAME-ALIAS")
            .empty());
}

TEST_CASE("A name that several departments go by is told once, with its places and theirs") {
    const Files files =
        edited(edited(with_body("与市文化馆、市档案馆联合举办。邀请市文化馆参加。"),
                      "content/departments.yml", "  - {id: czt,",
                      "  - {id: one, name: 甲市文化馆, level: 市级, aliases: [{name: 市文化馆}]}\n"
                      "  - {id: two, name: 乙市文化馆, level: 市级, aliases: [{name: 市文化馆}]}\n"
                      "  - {id: was, name: 丙市文化馆, aliases: [{name: 市文化馆, to: 2018}]}\n"
                      "  - {id: czt,"),
               "content/site.yml", "offline: true", "offline: true\ncity: 示例市");
    CHECK(Checked(files).found("NAME-AMBIGUOUS") ==
          "content/reports/2019/skx.md:23:2: note[NAME-AMBIGUOUS]: “市文化馆”（2 处）指哪个单位不明确，"
          "没有加链接\n"
          "  与市文化馆、市档案馆联合举办。邀请市文化馆参加。\n"
          "    ^~~~~~~~ 可能是甲市文化馆、乙市文化馆\n"
          "  提示：请写全称；可在 explain（说明）里写 NAME-AMBIGUOUS 作出说明\n");
    CHECK(Checked(files).found("NAME-AMBIGUOUS", Language::en) ==
          "content/reports/2019/skx.md:23:2: note[NAME-AMBIGUOUS]: which body 市文化馆 means (places: 2) is "
          "not "
          "clear; it is not linked\n"
          "  与市文化馆、市档案馆联合举办。邀请市文化馆参加。\n"
          "    ^~~~~~~~ it may be 甲市文化馆、乙市文化馆\n"
          "  hint: write the full name, or answer NAME-AMBIGUOUS under `explain`\n");
}

TEST_CASE("A name is clear when a place stands before it, or when one of them is the site's own city's") {
    Files files = edited(with_body("与市文化馆联合举办。"), "content/departments.yml", "  - {id: czt,",
                         "  - {id: one, name: 清远市文化馆, level: 市级, aliases: [{name: 市文化馆}]}\n"
                         "  - {id: two, name: 韶关市文化馆, level: 市级, aliases: [{name: 市文化馆}]}\n"
                         "  - {id: czt,");
    CHECK(Checked(files).has("NAME-AMBIGUOUS", Verdict::needs_explanation));
    CHECK_FALSE(Checked(edited(files, skx, "与市文化馆", "与清远市文化馆"))
                    .has("NAME-AMBIGUOUS", Verdict::needs_explanation));
    CHECK_FALSE(Checked(edited(files, "content/site.yml", "offline: true", "offline: true\ncity: 韶关市"))
                    .has("NAME-AMBIGUOUS", Verdict::needs_explanation));
}

TEST_CASE("A name one character away from a known district in a list of districts is told") {
    CHECK(Checked(
              edited(
                  with_body("组织了武江区、浚江区、曲江区和乐昌市的学校参加。"), "content/site.yml",
                  "offline: true",
                  "offline: true\nregions: [浈江区, 武江区, 曲江区, 乐昌市, 始兴县, 翁源县, 乳源瑶族自治县]"))
              .found("PLACE-GAZETTEER") ==
          "content/reports/2019/skx.md:23:8: warning[PLACE-GAZETTEER]: 地名“浚江区”不在登记的区划名称里\n"
          "  组织了武江区、浚江区、曲江区和乐昌市的学校参加。\n"
          "                ^~~~~~ 是否应为浈江区\n"
          "  提示：区划名称列在 site.yml 的 regions；可在 explain（说明）里写 PLACE-GAZETTEER 作出说明\n");
}

TEST_CASE("Known places, common words and places that stand alone are not told") {
    CHECK(Checked(
              edited(
                  with_body("武江区、曲江区和乐昌市；武江区、工业园区、城区、新城区、乳源县；浚江区。"),
                  "content/site.yml", "offline: true",
                  "offline: true\nregions: [浈江区, 武江区, 曲江区, 乐昌市, 始兴县, 翁源县, 乳源瑶族自治县]"))
              .found("PLACE-GAZETTEER")
              .empty());
    CHECK(Checked(with_body("武江区、浚江区、曲江区。")).found("PLACE-GAZETTEER").empty());
}

TEST_CASE("A person named as the one who filled in the form is told without the name") {
    CHECK(Checked(edited(with_body("正文。"), skx, "grade: 优", "contact: {name: 饶小娟}\ngrade: 优"))
              .found("PII-FILER") ==
          "content/reports/2019/skx.md:17:17: note[PII-FILER]: 填报人写的是个人姓名：饶某某\n"
          "  contact: {name: 饶小娟}\n"
          "                  ^~~~~~ 可写科室或职务\n"
          "  提示：可在 explain（说明）里写 PII-FILER 作出说明\n");
}

TEST_CASE("An office in its place is not told") {
    CHECK(Checked(edited(with_body("正文。"), skx, "grade: 优", "contact: {name: 办公室}\ngrade: 优"))
              .found("PII-FILER")
              .empty());
}
