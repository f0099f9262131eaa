// SPDX-License-Identifier: MIT
// From bytes to frontmatter and body: encodings, control characters, fences.
#include "catch.h"
#include "reading.h"

using namespace gongkai;
using namespace gongkai::testing;
using namespace std::string_literals;

TEST_CASE("A file in another encoding is refused by name") {
    const auto refused = [](const std::string& name) {
        return "content/a.md: error[encoding]: 文件不是 UTF-8，看起来是 " + name +
               "\n"
               "  提示：请在编辑器中另存为 UTF-8\n";
    };
    CHECK(mistakes("---\ntitle: \xBC\xA8\xD0\xA7\n---\n") == refused("GB18030 (GBK)"));
    CHECK(mistakes("\xFF\xFE-\0-\0-\0\n\0"s) == refused("UTF-16LE"));
    CHECK(mistakes("\xFE\xFF\0-\0-\0-\0\n"s) == refused("UTF-16BE"));
    CHECK(mistakes("\xFF\xFE-\0"s, Language::en) ==
          "content/a.md: error[encoding]: the file is not UTF-8; it looks like UTF-16LE\n"
          "  hint: save it as UTF-8 in the editor\n");
}

TEST_CASE("Bytes that are no text are refused with their place") {
    CHECK(mistakes("---\ntitle: 绩效\xFF\xFF\n---\n") ==
          "content/a.md:2:10: error[encoding]: 此处起的字节不是 UTF-8 文字\n"
          "  提示：请在编辑器中另存为 UTF-8\n");
    CHECK(mistakes("---\ntitle: 绩\xE7\xBB", Language::en) ==
          "content/a.md:2:9: error[encoding]: the bytes from here on are not UTF-8 text\n"
          "  hint: save it as UTF-8 in the editor\n");
}

TEST_CASE("Control characters are reported one by one, and no file shows more than ten") {
    CHECK(mistakes("---\ntitle: 绩\0效\x07\n---\n正\xE2\x80\xA8文\n"s) ==
          "content/a.md:2:9: error[encoding-control]: 不可见的控制字符 U+0000\n"
          "  title: 绩␀效␇\n"
          "           ^ 请删除\n"
          "content/a.md:2:11: error[encoding-control]: 不可见的控制字符 U+0007\n"
          "  title: 绩␀效␇\n"
          "              ^ 请删除\n"
          "content/a.md:4:2: error[encoding-control]: 不可见的控制字符 U+2028\n"
          "  正\xE2\x80\xA8文\n"
          "    ^ 请删除\n");
    Diagnostics diagnostics;
    CHECK_FALSE(checked_text("a", std::string(1'000'000, '\0'), diagnostics).has_value());
    CHECK(diagnostics.items().size() == 10);
}

TEST_CASE("A control character written as an escape is refused too") {
    CHECK(mistakes_in("title: \"a\\x07\\0\"\n") ==
          "content/a.md:2:8: error[encoding-control]: 不可见的控制字符 U+0007\n"
          "  title: \"a\\x07\\0\"\n"
          "         ^~~~~~~~~ 请删除\n");
    CHECK(mistakes_in("title: \"a\\tb\\nc\"\n").empty());
}

TEST_CASE("A file must begin with frontmatter") {
    CHECK(mistakes("# 正文\n") ==
          "content/a.md:1:1: error[frontmatter-missing]: 文件没有以元数据块开头\n"
          "  # 正文\n"
          "  ^ 第一行应为 ---\n"
          "  提示：元数据写在两行 --- 之间，放在正文之前\n");
    CHECK(mistakes("", Language::en) ==
          "content/a.md:1:1: error[frontmatter-missing]: the file does not begin with frontmatter\n"
          "  the first line must be ---\n"
          "  hint: write the frontmatter between two lines of ---, before the text\n");
    for (const char* text : {"\n---\n", "----\n", "--\n", "--- a\n", " ---\n", "---a", "\r\n---\r\n"}) {
        CAPTURE(text);
        CHECK(mistakes(text).starts_with("content/a.md:1:1: error[frontmatter-missing]"));
    }
}

TEST_CASE("Frontmatter must be closed") {
    CHECK(mistakes("---\ntitle: 绩效\n") ==
          "content/a.md:1:1: error[frontmatter-unclosed]: 元数据块没有结束\n"
          "  ---\n"
          "  ^~~ 由此开始，之后没有单独一行的 ---\n"
          "  提示：在元数据之后加一行 ---\n");
    CHECK(mistakes("---", Language::en) ==
          "content/a.md:1:1: error[frontmatter-unclosed]: the frontmatter is never closed\n"
          "  ---\n"
          "  ^~~ opened here, no line of --- follows\n"
          "  hint: add a line of --- after the frontmatter\n");
}

TEST_CASE("A file is cut at its fences") {
    struct {
        std::string_view file, yaml, body;
        unsigned body_line;
    } const rows[] = {
        {"---\na: 1\n---\nbody\n", "a: 1\n", "body\n", 4},
        {"---\r\na: 1\r\n---\r\nbody\r\n", "a: 1\r\n", "body\r\n", 4},
        {"---\n---\n", "", "", 3},
        {"---\n---", "", "", 3},
        {"--- \t\na: 1\n---  \nbody", "a: 1\n", "body", 4},
        {"---\na: ---\n---\n---\n", "a: ---\n", "---\n", 4},
    };
    for (const auto& row : rows) {
        CAPTURE(row.file);
        Diagnostics diagnostics;
        const auto split = split_frontmatter("a", row.file, diagnostics);
        REQUIRE(split.has_value());
        CHECK(split->yaml == row.yaml);
        CHECK(split->yaml_line == 2);
        CHECK(split->body == row.body);
        CHECK(split->body_line == row.body_line);
    }
}

TEST_CASE("Frontmatter that is empty lacks what is required") {
    for (const char* text : {"---\n---\n", "---\n# nothing\n---\n", "---\n\n---\n"}) {
        CAPTURE(text);
        CHECK(mistakes(text).starts_with("content/a.md:2:1: error[field-missing]: 缺少“标题”（title）\n"));
    }
}

TEST_CASE("A byte order mark and carriage returns change nothing") {
    const std::string text = "---\ntitle: 绩效\nstatus: nein\n---\n";
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : text) windows += c == '\n' ? "\r\n" : std::string(1, c);
    CHECK(mistakes(windows) == mistakes(text));
    CHECK(mistakes(text) ==
          "content/a.md:3:9: error[field-choice]: “status”不能是“nein”\n"
          "  status: nein\n"
          "          ^~~~ 应为：草稿、发布\n");
}
