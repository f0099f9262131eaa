// SPDX-License-Identifier: MIT
// Where links may stand in the text, and how they get into the HTML.
#include <random>

#include "markdown/markdown_testing.h"
#include "text/text.h"

using namespace gongkai;

namespace {

MarkdownDocument parsed(const std::string& markdown) {
    Diagnostics diagnostics;
    return MarkdownDocument::parse("a.md", markdown, 1, diagnostics);
}

/// The linkable stretches of a body: "甲/乙".
std::string linkable_in(const std::string& markdown) {
    const Facts facts = facts_of(markdown);
    std::string all;
    for (const TextSpan span : facts.linkable) {
        all += (all.empty() ? "" : "/") + facts.text.substr(span.begin, span.end - span.begin);
    }
    return all;
}

/// The HTML of a body in which the first `words` in its text are a link to x.
std::string linked(const std::string& markdown, const std::string& words) {
    const MarkdownDocument document = parsed(markdown);
    const std::size_t begin = document.facts().text.find(words);
    REQUIRE(begin != std::string::npos);
    return document.html({}, {{{begin, begin + words.size()}, "x", "body"}});
}

// --- a small reader of our own HTML

struct Anchor {
    std::string address, text;
};

/// What a page shows, and its links of class "k". Fails when elements are not well nested or a link stands
/// in a link.
class Page {
public:
    explicit Page(const std::string& html) : html_(html) {
        for (std::size_t at = 0; at < html.size();) at = html[at] == '<' ? tag(at) : character(at);
        CHECK(open_.empty());
    }

    std::string text;
    std::vector<Anchor> links;

private:
    std::size_t tag(std::size_t at) {
        const std::size_t end = html_.find('>', at);
        REQUIRE(end != std::string::npos);
        const std::string inside = html_.substr(at + 1, end - at - 1);
        const std::string name = inside.substr(0, inside.find(' '));
        if (name[0] == '/') {
            REQUIRE_FALSE(open_.empty());
            CHECK("/" + open_.back() == name);
            in_link_ = in_link_ && name != "/a";
            open_.pop_back();
        } else if (name != "br" && name != "hr" && name != "img" && name != "input") {
            if (name == "a") open_link(inside);
            open_.push_back(name);
        }
        return end + 1;
    }

    void open_link(const std::string& inside) {
        CHECK(std::find(open_.begin(), open_.end(), "a") == open_.end());
        const std::string head = "a class=\"k\" href=\"";
        if (!inside.starts_with(head)) return;
        links.push_back({inside.substr(head.size(), inside.size() - head.size() - 1), ""});
        in_link_ = true;
    }

    std::size_t character(std::size_t at) {
        std::string shown(1, html_[at]);
        std::size_t next = at + 1;
        for (const auto& [entity, mark] : std::vector<std::pair<std::string, std::string>>{
                 {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}}) {
            if (html_.compare(at, entity.size(), entity) == 0) shown = mark, next = at + entity.size();
        }
        text += shown;
        if (in_link_) links.back().text += shown == "\n" ? " " : shown;
        return next;
    }

    const std::string& html_;
    std::vector<std::string> open_;
    bool in_link_ = false;
};

// --- random bodies

using Random = std::mt19937;

std::string random_body(Random& random) {
    static const std::vector<std::string> words = {"市财政局",
                                                   "支出",
                                                   "509.10",
                                                   "万元",
                                                   "，",
                                                   "。",
                                                   " ",
                                                   "\n",
                                                   "\n",
                                                   "\n\n",
                                                   "\n- ",
                                                   "\n1. ",
                                                   "\n> ",
                                                   "\n# ",
                                                   "  \n",
                                                   "**",
                                                   "*",
                                                   "~~",
                                                   "`",
                                                   "[[skx]]",
                                                   "[[",
                                                   "]]",
                                                   "|",
                                                   "[[a\\|b]]",
                                                   "[[文[2020]1号|文]]",
                                                   "[",
                                                   "](a.md)",
                                                   "![",
                                                   "\\*",
                                                   "\\[",
                                                   "&amp;",
                                                   "&#10;",
                                                   "&#32;",
                                                   "<b>",
                                                   "<",
                                                   "https://a.cn/b",
                                                   "<https://a.cn>",
                                                   "a@b.cn",
                                                   "[^1]",
                                                   "\n\n[^1]: 注",
                                                   "\n|甲|市财政局|\n|-|-|\n|乙|",
                                                   "|丙",
                                                   "\n\n    码",
                                                   "\n```\n"};
    std::string body;
    for (auto length = random() % 50; length > 0; --length) body += words[random() % words.size()];
    return body;
}

/// A random piece of a stretch, of whole characters.
TextSpan random_piece(const std::string& text, TextSpan stretch, Random& random) {
    std::vector<std::size_t> edges;
    for (std::size_t at = stretch.begin; at < stretch.end; decode(text, at)) edges.push_back(at);
    edges.push_back(stretch.end);
    const std::size_t first = random() % (edges.size() - 1);
    const std::size_t last = first + 1 + random() % (edges.size() - 1 - first);
    return {edges[first], edges[last]};
}

/// Links in about two of three stretches, sometimes two in one.
std::vector<TextLink> random_links(const Facts& facts, Random& random) {
    std::vector<TextLink> links;
    for (TextSpan stretch : facts.linkable) {
        while (stretch.begin < stretch.end && random() % 3 > 0) {
            const TextSpan piece = random_piece(facts.text, stretch, random);
            links.push_back({piece, "#" + std::to_string(links.size()), "k"});
            stretch.begin = piece.end;
        }
    }
    return links;
}

}  // namespace

TEST_CASE("links may stand in running text, not in headings, links, images, code and marks") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"甲乙", "甲乙"},
        {"甲**乙*丙***丁~~戊~~", "甲/乙/丙/丁/戊"},
        {"甲\n乙\nb c\nd", "甲乙 b c d"},
        {"甲\\*乙&amp;丙", "甲*乙&丙"},
        {"甲  \n乙", "甲/乙"},
        {"甲&#10;乙&#13;丙", "甲/乙/丙"},
        {"**甲**\nb", "甲/b"},
        {"a\n**b**", "a/b"},
        {"# 甲\n乙\n\n丙\n---\n", "乙"},
        {"甲[乙](a.md)丙![丁](a.png)戊", "甲/丙/戊"},
        {"甲https://a.cn丙[x](javascript:1)丁", "甲/丙/丁"},
        {"甲[[skx|乙]]丙[[", "甲/丙[["},
        {"甲`乙`丙<b>丁</b>[^1]己\n\n[^1]: 注", "甲/丙/丁/己/注"},
        {"    甲\n\n- 乙\n- [x] 丙\n\n> 丁", "乙/丙/丁"},
        {"|甲|乙|\n|-|-|\n|丙|**丁**戊|\n", "丙/丁/戊"},
        {"甲 <b>", "甲"},
        {"甲&#32;&#32;\n\n&#32;\n\n乙", "甲/乙"},
        {"", ""},
    };
    for (const auto& [markdown, stretches] : rows) {
        INFO(markdown);
        CHECK(linkable_in(markdown) == stretches);
    }
}

TEST_CASE("a link wraps exactly its piece of the text, however that was written") {
    const std::vector<std::array<std::string, 3>> rows = {
        {"见市财政局。", "市财政局", "见<a class=\"body\" href=\"x\">市财政局</a>。"},
        {"市财政局", "市财政局", "<a class=\"body\" href=\"x\">市财政局</a>"},
        {"市\n财政\n局。", "市财政局", "<a class=\"body\" href=\"x\">市财政局</a>。"},
        {"a\nb c", "a b", "<a class=\"body\" href=\"x\">a\nb</a> c"},
        {"甲\\*\\<乙&amp;丙", "*<乙&", "甲<a class=\"body\" href=\"x\">*&lt;乙&amp;</a>丙"},
        {"**市财政局**", "财政", "<strong>市<a class=\"body\" href=\"x\">财政</a>局</strong>"},
        {"甲[乙](a.md)甲丙", "甲丙", "甲<a href=\"a.md\">乙</a><a class=\"body\" href=\"x\">甲丙</a>"},
    };
    for (const auto& [markdown, words, html] : rows) {
        INFO(markdown);
        CHECK(linked(markdown, words) == "<p id=\"s0-p1\">" + html + "</p>\n");
    }
}

TEST_CASE("links that have no place in the text are left alone") {
    const std::string markdown = "# 市财政局\n\n甲**乙**丙[丁](a.md)\n\n`戊`己\n";
    const MarkdownDocument document = parsed(markdown);
    const std::string text = document.facts().text, plain = document.html();
    const auto span = [&](const std::string& words) {
        return TextSpan{text.find(words), text.find(words) + words.size()};
    };
    for (const TextSpan each :
         {span("财政"), span("甲乙"), span("乙丙"), span("丁"), span("丙丁"), span("戊己"), span("丁\n戊"),
          TextSpan{span("甲").begin, span("甲").begin}, TextSpan{span("己").end, span("甲").begin},
          TextSpan{span("甲").begin, 9999}, TextSpan{9998, 9999},
          TextSpan{span("甲").begin, span("甲").begin + 1}, TextSpan{span("甲").begin + 1, span("甲").end}}) {
        INFO(each.begin << " " << each.end);
        CHECK(document.html({}, {{each, "x", "body"}}) == plain);
    }
    const auto twice =
        document.html({}, {{span("丙"), "x", "body"}, {span("丙"), "y", "body"}, {span("甲"), "z", "body"}});
    CHECK(twice == document.html({}, {{span("丙"), "x", "body"}}));
}

TEST_CASE("a link's address and class are escaped as others are") {
    CHECK(
        parsed("甲").html({}, {{{0, 3}, "报/\"a&b'.html#s1-p2", "a\"b"}}) ==
        "<p id=\"s0-p1\"><a class=\"a&quot;b\" href=\"%E6%8A%A5/%22a&amp;b&#x27;.html#s1-p2\">甲</a></p>\n");
}

TEST_CASE("no link stands in a link, though Markdown would have it") {
    CHECK(html_of("[甲[^1]乙<https://a.cn>](b.md)\n\n[^1]: 注") ==
          "<p id=\"s0-p1\"><a href=\"b.md\">甲<sup class=\"footnote-ref\" id=\"fnref-1\">1</sup>"
          "乙https://a.cn</a></p>\n"
          "<section class=\"footnotes\" aria-label=\"注释\">\n<ol>\n<li id=\"fn-1\">\n<p id=\"fn1-p1\">注 "
          "<a href=\"#fnref-1\" class=\"footnote-backref\" aria-label=\"返回正文\">↩</a></p>\n</li>\n</ol>\n"
          "</section>\n");
}

TEST_CASE("in any body, each link shows its piece of the text and changes nothing else") {
    Random random(20201);
    std::size_t placed = 0, several = 0;
    for (int round = 0; round < 4000; ++round) {
        const std::string body = random_body(random);
        INFO(body);
        const MarkdownDocument document = parsed(body);
        const Facts facts = document.facts();
        for (std::size_t i = 0; i < facts.linkable.size(); ++i) {
            CHECK(facts.linkable[i].begin < facts.linkable[i].end);
            if (i > 0) CHECK(facts.linkable[i - 1].end <= facts.linkable[i].begin);
        }
        const std::vector<TextLink> links = random_links(facts, random);
        const std::string html = document.html({}, links);
        const Page page(html);
        CHECK(page.text == Page(document.html()).text);
        REQUIRE(page.links.size() == links.size());
        for (std::size_t i = 0; i < links.size(); ++i) {
            const auto [begin, end] = links[i].span;
            CHECK(page.links[i].address == links[i].address);
            CHECK(page.links[i].text == facts.text.substr(begin, end - begin));
            several += page.links[i].text.find_first_of("*&") != std::string::npos;
        }
        placed += links.size();
    }
    CHECK(placed > 10'000);
    CHECK(several > 500);  // that go over a character with a node of its own
}
