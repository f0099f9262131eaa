// SPDX-License-Identifier: MIT
// Files made to hurt: they end early, and with a place.
#include <chrono>

#include "catch.h"
#include "reading.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

std::string repeated(const std::string& text, std::size_t times) {
    std::string out;
    for (std::size_t i = 0; i < times; ++i) out += text;
    return out;
}

/// Reads, and holds the reading to a time that any machine keeps when the work is linear.
std::string quick(const std::string& yaml) {
    const auto begin = std::chrono::steady_clock::now();
    Diagnostics diagnostics;
    if (const auto root = read_yaml("a", yaml, 1, diagnostics)) {
        FieldReader("a", *root, example_fields, diagnostics);
    }
    CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));
    diagnostics.sort();
    return diagnostics.empty() ? "" : render(diagnostics.items().front(), Language::en);
}

}  // namespace

TEST_CASE("Thirty-two levels are read, one more is refused") {
    // The mapping is level 1, a list level 2 …, the text in the innermost list the last.
    CHECK(quick("title: t\nextra: " + repeated("[", 30) + "a" + repeated("]", 30)).empty());
    CHECK(quick("title: t\nextra: " + repeated("[", 31) + "a" + repeated("]", 31)) ==
          "a:2:39: error[yaml-too-deep]: nested deeper than 32 levels\n");
    CHECK(quick(repeated("- ", 100'000)) == "a:1:65: error[yaml-too-deep]: nested deeper than 32 levels\n");
    CHECK(quick(repeated("? ", 100'000)).starts_with("a:1:65: error[yaml-too-deep]"));
    CHECK(quick("a: " + repeated("[", 1'000'000)).starts_with("a:1:"));
    CHECK(quick("a: " + repeated("{b: ", 100'000)).starts_with("a:1:"));
    CHECK(quick("a: " + repeated("[\n", 1'000'000)).starts_with("a:32:1: error[yaml-too-deep]"));
}

TEST_CASE("Twenty thousand nodes are read, one more is refused") {
    // The mapping, two keys, a text, the list: five nodes beside the list's items.
    CHECK(quick("title: t\nextra: [" + repeated("a,", 19'995) + "]").empty());
    CHECK(quick("title: t\nextra: [" + repeated("a,", 19'996) + "]") ==
          "a:2:39999: error[yaml-too-large]: more than 20000 items\n");
    CHECK(quick("title: t\nextra: [" + repeated("a,", 2'000'000) + "]")
              .starts_with("a:2:39999: error[yaml-too-large]"));
}

TEST_CASE("An alias bomb does not go off") {
    std::string bomb = "title: t\na: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c <= 'z'; ++c) {
        const std::string before(1, static_cast<char>(c - 1));
        bomb +=
            std::string(1, c) + ": &" + std::string(1, c) + " [" + repeated("*" + before + ",", 9) + "]\n";
    }
    CHECK(quick(bomb).starts_with("a:2:1: error[field-unknown]: unknown key 'a'\n"));
    CHECK(quick("title: t\nextra: &a [*a]\n").starts_with("a:2:8: error[yaml-alias]"));
}

TEST_CASE("Thousands of mistakes are found in one go") {
    std::string unknown = "title: t\n";
    for (int i = 0; i < 9'000; ++i) unknown += "titel" + std::to_string(i) + ": x\n";
    CHECK(quick(unknown).starts_with("a:2:1: error[field-unknown]: unknown key 'titel0'"));
    CHECK(quick("title: t\n" + repeated("year: 2019\n", 9'000))
              .starts_with("a:3:1: error[yaml-duplicate-key]"));
}

TEST_CASE("Huge texts are read in time") {
    CHECK(quick("title: " + std::string(4'000'000, 'x')).empty());
    CHECK(quick("title: \"" + repeated("\\u7ee9", 1'000'000) + "\"").empty());
    CHECK(quick("title: t\n" + repeated("# 注释\n", 1'000'000)).empty());
    CHECK(quick("title: t\n" + repeated("\n", 4'000'000)).empty());
    CHECK(quick("title: |\n" + repeated("  行\n", 1'000'000)).empty());
    CHECK(quick("title: \"" + std::string(4'000'000, 'x')).starts_with("a:1:8: error[yaml-syntax]"));
    CHECK(quick("title: t\n? " + std::string(1'000'000, 'x') + "\n")
              .starts_with("a:2:3: error[field-unknown]"));
}
