// SPDX-License-Identifier: MIT
// What other rooms learn of a body, and where each piece of it stands.
#include "markdown/markdown_testing.h"
#include "text/text.h"

using namespace gongkai;

namespace {

/// The place of the first `needle` in the plain text, as "line:column".
std::string where(const Facts& facts, const std::string& needle) {
    const std::size_t offset = facts.text.find(needle);
    REQUIRE(offset != std::string::npos);
    const Place place = facts.place_of(offset);
    return std::to_string(place.line) + ":" + std::to_string(place.column);
}

}  // namespace

TEST_CASE("the plain text has one line for each heading, paragraph, list item and table row") {
    const Facts facts =
        facts_of("# 一、职能\n\n第一**行**\n第二行 a\nb\n\n- 甲\n- 乙\n\n|项|额|\n|-|-|\n|丙|1|\n");
    CHECK(facts.text == "一、职能\n第一行第二行 a b\n甲\n乙\n项\t额\n丙\t1\n");
    std::string anchors;
    for (const Paragraph& each : facts.paragraphs)
        anchors += each.anchor + "@" + std::to_string(each.line) + " ";
    CHECK(anchors == "一职能@1 s1-p1@3 s1-p2@7 s1-p3@8 s1-p4@10 s1-p5@12 ");
}

TEST_CASE("each line of the text says what it is: running text, heading, list item, table row, code") {
    const Facts facts = facts_of("# 甲\n\n乙\n\n- 丙\n\n1. 丁\n\n|戊|\n|---|\n|己|\n\n    庚\n");
    using K = Paragraph::Kind;
    std::vector<K> kinds;
    for (const Paragraph& each : facts.paragraphs) kinds.push_back(each.kind);
    CHECK(kinds == std::vector<K>{K::heading, K::text, K::item, K::item, K::header_row, K::row, K::code});
    CHECK(facts.paragraphs[2].bullet);
    CHECK_FALSE(facts.paragraphs[3].bullet);
}

TEST_CASE("headings are listed with text, anchor and line") {
    const Outline outline = outline_of("文\n\n# 一、**职能**\n");
    REQUIRE(outline.headings.size() == 1);
    CHECK(outline.headings[0].line == 3);
    CHECK(outline.headings[0].text == "一、职能");
    CHECK(outline.headings[0].anchor == "一职能");
}

TEST_CASE("a paragraph's hash survives new blanks, line breaks and emphasis, but no change of words") {
    const auto hash = [](const std::string& text) { return facts_of(text).paragraphs.at(0).text_hash; };
    CHECK(hash("总支出509.10万元。") == hash("总支出 509.10　万元。"));
    CHECK(hash("总支出509.10万元。") == hash("总支出**509.10**\n万元。"));
    CHECK(hash("总支出509.10万元。") != hash("总支出509.11万元。"));
}

TEST_CASE("places count lines of the file and columns in characters") {
    const Facts facts = facts_of(
        "> **重要：**甲、\\*乙&amp;丙，见`码`丁\n>   缩进的戊\n\n|a\\|b|己|\n|-|-|\n|~~庚~~|www.a.cn|\n\n"
        "`跨\n行`辛[^1]壬\n\n[^1]: 注癸\n",
        11);
    CHECK(where(facts, "重要") == "11:5");
    CHECK(where(facts, "甲") == "11:10");
    CHECK(where(facts, "*乙") == "11:13");
    CHECK(where(facts, "丙") == "11:20");
    CHECK(where(facts, "码") == "11:24");
    CHECK(where(facts, "丁") == "11:26");
    CHECK(where(facts, "戊") == "12:8");
    CHECK(where(facts, "己") == "14:7");
    CHECK(where(facts, "庚") == "16:4");
    CHECK(where(facts, "www") == "16:8");
    CHECK(where(facts, "辛") == "19:3");
    CHECK(where(facts, "壬") == "19:8");
    CHECK(where(facts, "癸") == "21:8");
}

TEST_CASE("links are listed with decoded destination and place") {
    const Outline outline = outline_of("甲[**乙**](%E6%8A%A5.md)和![图](a.png)与[x](javascript:1)\n");
    REQUIRE(outline.links.size() == 2);
    CHECK(outline.links[0].destination == "报.md");
    CHECK(outline.links[0].place == Place{1, 2, 1});
    CHECK(outline.links[1].image);
    CHECK(outline.links[1].destination == "a.png");
}
