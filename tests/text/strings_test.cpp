// SPDX-License-Identifier: MIT
#include <array>

#include "catch.h"
#include "text/text.h"

using namespace gongkai;

TEST_CASE("The nearest word is the one a typist most likely meant") {
    constexpr std::array<std::string_view, 6> words = {"title", "department",   "year",
                                                       "标题",  "部门整体支出", "status"};
    struct {
        std::string_view word, expected;
    } const rows[] = {
        {"titel", "title"},  // two neighbours that changed places are one mistake
        {"tilet", ""},
        {"题标", "标题"},
        {"titl", "title"},
        {"tittle", "title"},
        {"departmnet", "department"},
        {"标頭", "标题"},
        {"部门支出", ""},
        {"部门整体支", "部门整体支出"},
        {"yaer", "year"},
        {"years", "year"},
        {"状态", ""},
        {"", ""},
        {"x", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.word);
        CHECK(nearest(row.word, words) == row.expected);
    }
    CHECK(nearest("a", {}).empty());
    constexpr std::array<std::string_view, 2> letters = {"行", "1"};
    CHECK(nearest("a", letters).empty());  // nothing in common
    CHECK(nearest("11", letters) == "1");
}

TEST_CASE("A word of a megabyte has no near one, and that is known at once") {
    constexpr std::array<std::string_view, 2> words = {"title", "department"};
    CHECK(nearest(std::string(1'000'000, 'a'), words).empty());
}

TEST_CASE("Patterns take their arguments by number") {
    CHECK(format("{1}{0}{1}", {"a", "{0}"}) == "{0}a{0}");
    CHECK(format("{{{0}}}", {"a"}) == "{a}");
    CHECK(format("", {"unused"}).empty());
}

TEST_CASE("A line is found by its number, whatever its end") {
    constexpr std::string_view text = "one\ntwo\r\n\nfour";
    struct {
        std::size_t line;
        std::string_view expected;
    } const rows[] = {{1, "one"}, {2, "two"}, {3, ""}, {4, "four"}, {5, ""}, {999, ""}};
    for (const auto& row : rows) CHECK(line_of(text, row.line) == row.expected);
    CHECK(line_of("", 1).empty());
    CHECK(line_of("a\n", 2).empty());
}

TEST_CASE("Blanks are trimmed and beginnings compared without case") {
    CHECK(trim(" \t a b \r\n") == "a b");
    CHECK(trim(" \n").empty());
    CHECK(starts_with_ignoring_case("HTTPS://x", "https:"));
    CHECK_FALSE(starts_with_ignoring_case("http", "https:"));
    CHECK_FALSE(starts_with_ignoring_case("[", "{"));
}

TEST_CASE("Text for markup has its five marks escaped, once each") {
    struct {
        std::string_view text, expected;
    } const rows[] = {
        {"", ""},
        {"预算执行率 93.5%", "预算执行率 93.5%"},
        {"<a href=\"x\">", "&lt;a href=&quot;x&quot;&gt;"},
        {"R&D's", "R&amp;D&#39;s"},
        {"&amp;", "&amp;amp;"},
        {"&&", "&amp;&amp;"},
        {"“中文引号”", "“中文引号”"},
    };
    for (const auto& row : rows) CHECK(escaped(row.text) == row.expected);
    std::string out = "<p>";
    append_escaped(out, "1 < 2");
    CHECK(out == "<p>1 &lt; 2");
}
