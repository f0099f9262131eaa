// SPDX-License-Identifier: MIT
// Texts made to cost time or memory end soon, with a reason; and threads do not disturb each other.
#include <ctime>
#include <thread>

#include "markdown/markdown_testing.h"

using namespace gongkai;

namespace {

std::string times(const std::string& piece, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += piece;
    return text;
}

/// The ids of what was reported. No input may take more than ten seconds of a processor, sanitizers included;
/// what was slow before its guard took minutes.
std::string ids_of(const std::string& markdown) {
    const std::clock_t start = std::clock();
    Diagnostics diagnostics;
    const MarkdownDocument document = MarkdownDocument::parse("a.md", markdown, 1, diagnostics);
    document.html();
    document.facts();
    CHECK((std::clock() - start) / CLOCKS_PER_SEC < 10);
    std::string ids;
    for (const Diagnostic& each : diagnostics.items()) {
        const std::string id(info(each.code).id);
        if (ids.find(id) == std::string::npos) ids += id + " ";
    }
    return ids;
}

}  // namespace

TEST_CASE("what would cost the parser seconds is refused with a reason, and the page is empty") {
    const auto table = [](int columns) {
        return "|" + times("a|", columns) + "\n|" + times("-|", columns) + "\n";
    };
    const std::vector<std::pair<std::string, std::string>> rows = {
        {times("甲", 100'000), "markdown-too-large "},
        {table(65), "markdown-table-too-large "},
        {table(3750) + times("a\n", 3750), "markdown-table-too-large "},
        {table(64) + times("a\n", 400), "markdown-table-too-large "},
        {times("- ", 15'000) + times("\n", 1000), "markdown-too-deep "},
        {times(times(">", 33) + "a\n", 1000), "markdown-too-deep "},
        {times("**a ", 200) + times("b**", 200), "markdown-too-deep "},
        {times("<?", 50'000), "markdown-too-many-marks "},
        {times("<!A ", 50'000), "markdown-too-many-marks "},
        {times("a\n", 50'000) + times("|-|-|\n", 900), "markdown-too-many-marks "},
        {"[a]: " + times("x", 1000) + "\n\n" + times("[a]", 60'000), "markdown-references-too-large "},
    };
    for (const auto& [text, expected] : rows) {
        INFO(text.substr(0, 40));
        CHECK(ids_of(text) == expected);
        CHECK(html_of(text).empty());
    }
}

TEST_CASE("a document that needs more memory than allowed is refused, and the next one is not harmed") {
    const std::string table =
        "|" + times("a|", 64) + "\n|" + times("-|", 64) + "\n" + times("a\n", 300) + "\n";
    const std::string text = times(table, 280);
    CHECK(ids_of(text) == "markdown-too-complex ");
    CHECK(html_of("甲") == "<p id=\"s0-p1\">甲</p>\n");
}

TEST_CASE("other pathological texts simply end soon") {
    for (const std::string piece :
         {"[",      "![[",    "[a](",         "![l",      "[a](<b", "*a **a ", "a**b", "a_ __a ", "][",
          "~~a ",   "a~~b",   "www.",         "http://a", "@",      "a@b.c ",  "&",    "[&",      "&amp;",
          "\\*",    "**：甲", "*a*甲",        "`a` ",     "<a ",    "<b>",     "[^a]", "- a\n",   "> a\n",
          "a\n=\n", "# a\n",  "[a](x:&amp;) "}) {
        INFO(piece);
        ids_of(times(piece, 100'000 / static_cast<int>(piece.size())));
    }
    std::string deep, definitions;
    for (int i = 0; i < 400; ++i) deep += std::string(static_cast<std::size_t>(2 * i), ' ') + "- a\n";
    for (int i = 0; i < 15'000; ++i) definitions += "[a" + std::to_string(i) + "]: /u\n";
    CHECK(ids_of(deep) == "markdown-too-deep ");
    CHECK(ids_of(definitions) == "markdown-unused-definition ");
    CHECK(ids_of(std::string(200'000, '\0')).empty());
}

TEST_CASE("two threads give the same pages as one") {
    const std::vector<std::string> pieces = {"~~作废。~~后文 ",
                                             "见https://a.cn/b。",
                                             "**自评得分：**95分\n",
                                             "\n\n|a|b|\n|-|-|\n|~~c~~|www.d.cn|\n\n",
                                             "- [x] 甲\n",
                                             "[^1] ",
                                             "\n\n[^1]: 注\n\n",
                                             "`码`",
                                             "5~10万元，"};
    std::vector<std::string> texts(2000);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        for (std::size_t j = 0; j < 12; ++j) texts[i] += pieces[(i * 7 + j * (i % 5 + 1)) % pieces.size()];
    }
    std::vector<std::string> alone(texts.size()), together(texts.size());
    for (std::size_t i = 0; i < texts.size(); ++i) alone[i] = html_of(texts[i]);
    const auto half = [&](std::size_t first) {
        for (std::size_t i = first; i < texts.size(); i += 2) together[i] = html_of(texts[i]);
    };
    std::thread odd(half, 1);
    half(0);
    odd.join();
    CHECK(alone == together);
}

TEST_CASE("a body of control characters that ends in stars is read to its end and no further") {
    const std::string body("--\ntai\x01\x7Ft\n\n\0\0d?**", 18);
    CHECK(html_of(body).find("tai") != std::string::npos);
}
