// SPDX-License-Identifier: MIT
// What YAML is refused, and in which words.
#include "catch.h"
#include "reading.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("YAML that a report has no use for is refused with its place") {
    struct {
        std::string yaml, expected;
    } const rows[] = {
        {"title: t\n\tyear: 2019\n  \tamount: 1\n",
         "content/a.md:3:1: error[yaml-tab]: 缩进用了制表符\n"
         "   year: 2019\n"
         "  ^ 请改用空格\n"
         "content/a.md:4:3: error[yaml-tab]: 缩进用了制表符\n"
         "     amount: 1\n"
         "    ^ 请改用空格\n"},
        {"title: 甲\nyear: 2019\ntitle: 乙\ntitle: 丙\n",
         "content/a.md:4:1: error[yaml-duplicate-key]: “title”重复出现\n"
         "  title: 乙\n"
         "  ^~~~~ 第一次在第 2 行\n"
         "  提示：两处只能保留一处\n"
         "content/a.md:5:1: error[yaml-duplicate-key]: “title”重复出现\n"
         "  title: 丙\n"
         "  ^~~~~ 第一次在第 2 行\n"
         "  提示：两处只能保留一处\n"},
        {"title: &a 绩效\nextra: *a\n",
         "content/a.md:2:8: error[yaml-alias]: 不支持 YAML 的锚点与引用（& 和 *）\n"
         "  title: &a 绩效\n"
         "         ^~~~~~~\n"
         "  提示：请把内容直接写出；以 & 或 * 开头的文字请加引号\n"
         "content/a.md:3:8: error[yaml-alias]: 不支持 YAML 的锚点与引用（& 和 *）\n"
         "  extra: *a\n"
         "         ^~\n"
         "  提示：请把内容直接写出；以 & 或 * 开头的文字请加引号\n"},
        {"title: !!str 绩效\nextra: !a [x]\n",
         "content/a.md:2:8: error[yaml-tag]: 不支持 YAML 标签“!!str”\n"
         "  title: !!str 绩效\n"
         "         ^~~~~~~~~~\n"
         "  提示：以 ! 开头的文字请加引号\n"
         "content/a.md:3:8: error[yaml-tag]: 不支持 YAML 标签“!a”\n"
         "  extra: !a [x]\n"
         "         ^~~~\n"
         "  提示：以 ! 开头的文字请加引号\n"},
        {"title: t\n--- \ntitle: u\n", ""},  // the fence ends the frontmatter
        {"title: t\n--- !!map\ntitle: u\n",
         "content/a.md:3:1: error[yaml-several-documents]: 一个文件里有多份 YAML 文档\n"
         "  --- !!map\n"
         "  ^ 第二份由此开始\n"},
        {"title: t\n? [a]\n: 1\n? [b]\n: 2\n",
         "content/a.md:3:3: error[yaml-key-not-text]: 键不是文字\n"
         "  ? [a]\n"
         "    ^\n"
         "content/a.md:5:3: error[yaml-key-not-text]: 键不是文字\n"
         "  ? [b]\n"
         "    ^\n"},
    };
    for (const auto& row : rows) CHECK(mistakes_in(row.yaml) == row.expected);
}

TEST_CASE("A mistake that leaves the YAML readable hides no other") {
    CHECK(mistakes_in("title: &a t\nyear: x\nyear: 2019\nstatus: y\n", Language::en) ==
          "content/a.md:2:8: error[yaml-alias]: YAML anchors and aliases (& and *) are not supported\n"
          "  title: &a t\n"
          "         ^~~~\n"
          "  hint: write the content out; quote a text that begins with & or *\n"
          "content/a.md:3:7: error[field-type]: 'year' must be a whole number: 'x'\n"
          "  year: x\n"
          "        ^ expected a whole number such as 2019\n"
          "  hint: write plain digits only\n"
          "content/a.md:4:1: error[yaml-duplicate-key]: 'year' is given twice\n"
          "  year: 2019\n"
          "  ^~~~ the first one is on line 3\n"
          "  hint: keep only one of the two\n"
          "content/a.md:5:9: error[field-choice]: 'status' cannot be 'y'\n"
          "  status: y\n"
          "          ^ expected one of: draft, published\n");
}

TEST_CASE("A syntax error points at what is wrong, not at where the reader noticed") {
    CHECK(mistakes_in("title: 绩效\nextra: \"自评\nyear: 2019\n") ==
          "content/a.md:3:8: error[yaml-syntax]: YAML 语法错误：引号没有闭合\n"
          "  extra: \"自评\n"
          "         ^\n"
          "  提示：检查冒号后的空格、缩进、引号和括号是否成对；含 : 或 # 的文字请加引号\n");
    CHECK(mistakes_in("title: 绩效\nextra: [甲, 乙\n", Language::en) ==
          "content/a.md:3:8: error[yaml-syntax]: YAML syntax: did not find expected ',' or ']'\n"
          "  extra: [甲, 乙\n"
          "         ^\n"
          "  hint: check the blank after a colon, the indentation, and that quotes and brackets close; quote "
          "texts "
          "with : or #\n");
}

TEST_CASE("Syntax errors say in Chinese what is wrong, and where") {
    struct {
        std::string yaml, place, words;
    } const rows[] = {
        {"title: \"绩效\nyear: 2019\n", "2:8", "引号没有闭合"},
        {"title: '绩效\n", "2:8", "引号没有闭合"},
        {"title: t\nbasis: [甲, 乙\n", "3:8", "方括号没有闭合，或缺少逗号"},
        {"title: t\nbasis: [甲 [乙]]\n", "3:11", "方括号没有闭合，或缺少逗号"},
        {"title: t\ndates: {filed: 2020-02-25\n", "3:8", "花括号没有闭合，或缺少逗号"},
        {"dates: {a: 1 b: 2}\n", "2:15", "花括号没有闭合，或缺少逗号"},
        {"title: 通知：a: b\n", "2:12", "此处不能有冒号；文字里有冒号时请加引号"},
        {"title: t\nyear 2019\nopen: true\n", "3:1", "缺少冒号"},
        {"title: t\n  year: 2019\n", "3:7", "此处不能有冒号；文字里有冒号时请加引号"},
        {"dates:\n  filed: 2020-02-25\n signed: 2020-02-25\n", "4:2",
         "此处应是下一项；常见原因是缩进不齐，或文字里有未加引号的冒号"},
        {"rows:\n  - a\n  b\n", "4:3", "缺少冒号"},
        {"title: @某人\n", "2:8", "文字不能以这个字符开头，请加引号"},
        {"title: `a`\n", "2:8", "文字不能以这个字符开头，请加引号"},
        {"title: * 重点\n", "2:9", "& 或 * 后面没有名称；以它们开头的文字请加引号"},
        {"title: & 重点\n", "2:9", "& 或 * 后面没有名称；以它们开头的文字请加引号"},
        {"title: \"\\q\"\n", "2:9", "双引号里有不认识的转义"},
        {"title: \"\\x1\"\n", "2:11", "双引号里有不完整的转义"},
        {"title: |重点\n", "2:9", "| 或 > 后面应换行；以它们开头的文字请加引号"},
        {"title: !重点 x\n", "2:9", "文字不能以 ! 开头，请加引号"},
        {"%YAML\ntitle: t\n", "2:6", "文字不能以 % 开头，请加引号"},
        {"title: ? a\n", "2:8", "此处不能有问号；以 ? 开头的文字请加引号"},
        {"title: - a\n", "2:8", "此处不能开始列表"},
        {"title: ]\n", "2:8", "此处应有内容"},
        {"title: t\n...\nmore\n", "4:1", "此处不应再有内容"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.yaml);
        const std::string text = mistakes_in(row.yaml);
        CHECK(text.substr(0, text.find('\n')) ==
              "content/a.md:" + row.place + ": error[yaml-syntax]: YAML 语法错误：" + row.words);
    }
}

TEST_CASE("Every key and value knows its place") {
    Diagnostics diagnostics;
    const auto root = read_yaml(
        "a", "标题: \"绩 效\"\n日期: {填报: 2020-02-25, 落款: }\n依据:\n  - 甲\n  - 乙丙\n", 7, diagnostics);
    REQUIRE(root.has_value());
    REQUIRE(root->entries.size() == 3);
    CHECK(root->place == Place{7, 1, 1});
    CHECK(root->entries[0].key_place == Place{7, 1, 2});
    CHECK(root->entries[0].value.place == Place{7, 5, 5});
    CHECK(root->entries[0].value.quoted);
    const YamlNode& dates = root->entries[1].value;
    CHECK(dates.place == Place{8, 5, 1});
    CHECK(dates.entries[0].key_place == Place{8, 6, 2});
    CHECK(dates.entries[0].value.place == Place{8, 10, 10});
    CHECK(dates.entries[1].value.blank());
    const YamlNode& basis = root->entries[2].value;
    CHECK(basis.kind == YamlNode::Kind::list);
    CHECK(basis.items[1].place == Place{11, 5, 2});
    CHECK(basis.items[1].text == "乙丙");
}

TEST_CASE("An empty document is an empty mapping") {
    for (const char* yaml : {"", "\n\n", "# nothing\n", "---\n"}) {
        CAPTURE(yaml);
        Diagnostics diagnostics;
        const auto root = read_yaml("a", yaml, 1, diagnostics);
        REQUIRE(root.has_value());
        CHECK(root->entries.empty());
        CHECK(diagnostics.empty());
    }
}

TEST_CASE("Values are taken as written: nothing becomes a number, a truth or a date by itself") {
    Diagnostics diagnostics;
    const auto root = read_yaml(
        "a",
        "a: 010\nb: yes\nc: ~\nd: 1_000\ne: 2020-02-25\nf: 0x1F\ng: <<\nh: |\n  甲\n  乙\ni: >\n  丙\n  丁\n",
        1, diagnostics);
    REQUIRE(root.has_value());
    const char* const expected[] = {"010",  "yes", "~",        "1_000",  "2020-02-25",
                                    "0x1F", "<<",  "甲\n乙\n", "丙 丁\n"};
    for (std::size_t i = 0; i < std::size(expected); ++i) CHECK(root->entries[i].value.text == expected[i]);
}
