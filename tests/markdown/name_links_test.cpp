// SPDX-License-Identifier: MIT
// [[…]]: what is a link by name, and what it becomes.
#include "markdown/markdown_testing.h"

using namespace gongkai;

namespace {

MarkdownDocument parsed(const std::string& markdown) {
    Diagnostics diagnostics;
    return MarkdownDocument::parse("a.md", markdown, 1, diagnostics);
}

/// All destinations, each followed by a blank.
std::string destinations_of(const std::string& markdown) {
    std::string destinations;
    for (const Link& link : outline_of(markdown).links) destinations += link.destination + " ";
    return destinations;
}

struct Case {
    std::string markdown, destinations, text;
};

/// What a body links to, and its plain text, without the line end.
void check(const std::vector<Case>& cases) {
    for (const Case& each : cases) {
        INFO(each.markdown);
        CHECK(destinations_of(each.markdown) == each.destinations);
        const std::string text = facts_of(each.markdown).text;
        CHECK(text.substr(0, text.size() - 1) == each.text);
    }
}

std::string times(const std::string& piece, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += piece;
    return text;
}

}  // namespace

TEST_CASE("double brackets link to what has the name in them, and show it or words of their own") {
    check({
        {"见[[skx/2019]]。", "[[skx/2019]] ", "见skx/2019。"},
        {"见[[skx/2019|2019年的报告]]。", "[[skx/2019]] ", "见2019年的报告。"},
        {"[[韶财绩〔2020〕1号]]", "[[韶财绩〔2020〕1号]] ", "韶财绩〔2020〕1号"},
        {"[[ skx ]] [[ skx | 科协 ]]", "[[skx]] [[skx]] ", "skx 科协"},
        {"[[skx|]] [[skx| ]]", "[[skx]] [[skx]] ", "skx skx"},
        {"[[skx|甲|乙]]", "[[skx]] ", "甲|乙"},
        {"[[skx|甲\n乙]]丙", "[[skx]] ", "甲乙丙"},
        {"[[a&amp;b]]", "[[a&b]] ", "a&b"},
        {"[[100%25]]", "[[100%25]] ", "100%25"},
        {"**[[skx]]**与![[kjj]]", "[[skx]] [[kjj]] ", "skx与!kjj"},
        {"- [ ] [[skx]]\n- [[kjj]]", "[[skx]] [[kjj]] ", "skx\nkjj"},
        {"甲[^1]\n\n[^1]: 见[[skx]]", "[[skx]] ", "甲\n见skx"},
    });
}

TEST_CASE("of brackets only those around a year may stand in a name") {
    check({
        {"[[韶财绩[2020]1号]]", "[[韶财绩[2020]1号]] ", "韶财绩[2020]1号"},
        {"[[文[2020]]]", "[[文[2020]]] ", "文[2020]"},
        {"[[a|韶财绩[2020]1号]]", "[[a]] ", "韶财绩[2020]1号"},
        {"[[文[20]1号]]", "", "[[文[20]1号]]"},
        {"[[文[二〇二〇]1号]]", "", "[[文[二〇二〇]1号]]"},
        {"[[[skx]]]", "[[skx]] ", "[skx]"},
        {"[[甲[[skx]]", "[[skx]] ", "[[甲skx"},
        {"[[文[2020]1号]]\n\n[2020]: a.md", "a.md ", "[[文20201号]]"},
    });
}

TEST_CASE("what is no name, not closed, escaped or cut by another mark stays text") {
    check({
        {"[[]] [[ ]] [[|甲]]", "", "[[]] [[ ]] [[|甲]]"},
        {"[[skx", "", "[[skx"},
        {"[[skx]", "", "[[skx]"},
        {"[[skx] ]", "", "[[skx] ]"},
        {"[[甲\n乙]]", "", "[[甲乙]]"},
        {"[[甲\t乙]]", "", "[[甲\t乙]]"},
        {"[[甲&#10;乙]]", "", "[[甲\n乙]]"},
        {"[[甲\n\n乙]]", "", "[[甲\n乙]]"},
        {"\\[\\[skx]]", "", "[[skx]]"},
        {"[\\[skx]]", "", "[[skx]]"},
        {"[[skx\\]]", "", "[[skx]]"},
        {"&#91;&#91;skx]]", "", "[[skx]]"},
        {"[[**甲**]] **[[甲**]]", "", "[[甲]] [[甲]]"},
        {"[[~~甲~~]]", "", "[[甲]]"},
        {"`[[skx]]` [[`skx`]]", "", "[[skx]] [[skx]]"},
        {"    [[skx]]", "", "[[skx]]"},
    });
    const std::string longest = times("文", 100);
    check({{"[[" + longest + "]]", "[[" + longest + "]] ", longest},
           {"[[" + longest + "文]]", "", "[[" + longest + "文]]"},
           {"[[" + longest + "文|甲]]", "", "[[" + longest + "文|甲]]"},
           {"[[甲|" + longest + longest + "]]", "[[甲]] ", longest + longest}});
}

TEST_CASE("a link that Markdown sees stays Markdown's") {
    check({
        {"[[甲](a.md)]", "a.md ", "[甲]"},
        {"[[甲]](a.md)", "a.md ", "[甲]"},
        {"[见[[甲]]乙](a.md)", "a.md ", "见[[甲]]乙"},
        {"[[甲]]\n\n[甲]: a.md", "a.md ", "[甲]"},
        {"https://a.cn/[[b]]", "https://a.cn/[[b]] ", "https://a.cn/[[b]]"},
        {"[[a@b.cn]]", "mailto:a@b.cn ", "[[a@b.cn]]"},
        {"甲[[^1]]\n\n[^1]: 乙", "", "甲[]\n乙"},
    });
}

TEST_CASE("in a table the bar is written with a backslash, which may stand elsewhere too") {
    check({
        {"[[skx\\|科协]]", "[[skx]] ", "科协"},
        {"|甲|\n|-|\n|[[skx\\|科协]]|", "[[skx]] ", "甲\n科协"},
        {"|[[skx]]|乙|\n|-|-|\n|[[a|b]]|丙|", "[[skx]] ", "skx\t乙\n[[a\tb]]"},
    });
}

TEST_CASE("a link by name has the place of its first bracket, and its words have theirs") {
    const std::string markdown = "甲**乙**[[ skx | 科\n  协 ]]\n\n|甲|\n|-|\n|乙[[a\\|丙]]|\n";
    const Outline outline = outline_of(markdown);
    REQUIRE(outline.links.size() == 2);
    CHECK(outline.links[0].place == Place{1, 7, 1});
    CHECK(outline.links[1].place == Place{6, 3, 1});
    const Facts facts = facts_of(markdown);
    CHECK(facts.place_of(facts.text.find("科")) == Place{1, 16, 1});
    CHECK(facts.place_of(facts.text.find("协")) == Place{2, 3, 1});
    CHECK(facts.place_of(facts.text.find("丙")) == Place{6, 8, 1});
}

TEST_CASE("a heading's text and anchor have the words of its links") {
    const Outline outline = outline_of("# 一、见[[skx/2019|报告]]\n# [[skx/2019]]\n");
    REQUIRE(outline.headings.size() == 2);
    CHECK(outline.headings[0].text == "一、见报告");
    CHECK(outline.headings[0].anchor == "一见报告");
    CHECK(outline.headings[1].anchor == "skx2019");
    CHECK(outline.links.size() == 2);
}

TEST_CASE("a link by name leads where the rewriter says, under the name it gives") {
    const MarkdownDocument document = parsed(
        "[[skx/2019]]、[[skx/2019|报告]]、[[韶财绩〔2020〕1号]]、[[javascript:1]]、[[无]]、[甲](a.md)");
    const LinkRewriter rewrite = [](const std::string& destination) -> LinkTarget {
        if (destination == "[[skx/2019]]") return {"../2019/skx.html", "科协2019年<自评>"};
        if (destination == "[[韶财绩〔2020〕1号]]") return {"", "韶财绩〔2020〕1号文"};
        if (destination == "a.md") return {};
        return {destination, {}};
    };
    CHECK(document.html(rewrite) ==
          "<p id=\"s0-p1\"><a href=\"../2019/skx.html\">科协2019年&lt;自评&gt;</a>、"
          "<a href=\"../2019/skx.html\">报告</a>、韶财绩〔2020〕1号文、javascript:1、无、甲</p>\n");
    CHECK(document.html() ==
          "<p id=\"s0-p1\">skx/2019、报告、韶财绩〔2020〕1号、javascript:1、无、"
          "<a href=\"a.md\">甲</a></p>\n");
}

TEST_CASE("a link by name is not mistaken for anything that gives a warning") {
    CHECK(reports_of("# 见[[skx/2019]]\n\n[[韶财绩[2020]1号|文]]：[[javascript:1]]\n") == "");
}

TEST_CASE("many brackets cost no more than their length") {
    for (const char* piece : {"[", "[[", "]]", "[[a]]", "[[a|", "[[[2020]", "[2020]", "[[a\\|b]]", "\\[["}) {
        INFO(piece);
        const std::string body = times(piece, 250'000 / static_cast<int>(std::string(piece).size()));
        CHECK(parsed(body).facts().paragraphs.size() <= 1);
    }
}
