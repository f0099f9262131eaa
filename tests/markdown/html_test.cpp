// SPDX-License-Identifier: MIT
// The HTML of each kind of block, as the page and its style sheet rely on it.
#include "markdown/markdown_testing.h"
#include "text/text.h"

using namespace gongkai;

TEST_CASE("headings stand under the page's title and carry their text as id") {
    CHECK(html_of("# 一、部门职能\n## A b_C-1\n### 末\n# 一、部门职能\n# ……\n") ==
          "<h2 id=\"一部门职能\">一、部门职能</h2>\n<h3 id=\"a-b_c-1\">A b_C-1</h3>\n<h4 id=\"末\">末</h4>\n"
          "<h2 id=\"一部门职能-1\">一、部门职能</h2>\n<h2 id=\"section\">……</h2>\n");
}

TEST_CASE("a body's headings follow the page's title without a skip, whatever levels its source uses") {
    // The source's levels, and those on the page.
    const std::vector<std::pair<std::vector<int>, std::vector<int>>> cases{
        {{1, 2, 3}, {2, 3, 4}},
        {{2, 3, 2}, {2, 3, 2}},        // begins with ##
        {{3, 3, 4}, {2, 2, 3}},        // begins with ###
        {{1, 3, 3, 2}, {2, 3, 3, 3}},  // # and then ###
        {{1, 6, 1}, {2, 3, 2}},
        {{2, 1, 2}, {2, 2, 3}},  // a higher one comes later
        {{1, 2, 3, 4, 5, 6}, {2, 3, 4, 5, 6, 6}},
    };
    for (const auto& [source, page] : cases) {
        std::string markdown;
        for (const int level : source)
            markdown += std::string(static_cast<std::size_t>(level), '#') + " 题\n";
        const std::string html = html_of(markdown);
        std::vector<int> levels;
        for (auto at = html.find("<h"); at != std::string::npos; at = html.find("<h", at + 1))
            levels.push_back(html[at + 2] - '0');
        INFO(markdown);
        CHECK(levels == page);
    }
}

TEST_CASE("no two ids of a page are equal") {
    CHECK(html_of("# a-1\n# a\n# a\n# s1-p1\n甲\n") ==
          "<h2 id=\"a-1\">a-1</h2>\n<h2 id=\"a\">a</h2>\n<h2 id=\"a-2\">a</h2>\n"
          "<h2 id=\"section-s1-p1\">s1-p1</h2>\n<p id=\"s4-p1\">甲</p>\n");
}

TEST_CASE("a table scrolls by itself, and its alignment is a class") {
    CHECK(
        html_of("|项目|金额|\n|:-:|--:|\n|甲|1|\n") ==
        "<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"表格 1\">\n<table>\n<thead>\n"
        "<tr id=\"s0-p1\">\n<th scope=\"col\" class=\"align-center\">项目</th>\n"
        "<th scope=\"col\" class=\"align-right\">金额</th>\n</tr>\n</thead>\n<tbody>\n"
        "<tr id=\"s0-p2\">\n<td class=\"align-center\">甲</td>\n<td class=\"align-right\">1</td>\n</tr>\n"
        "</tbody>\n</table>\n</div>\n");
}

TEST_CASE("footnotes have Chinese labels and one id for each mark") {
    CHECK(
        html_of("甲[^注]乙[^注]\n\n[^注]: 说明\n") ==
        "<p id=\"s0-p1\">甲<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1\" "
        "aria-label=\"注释 1\">1</a></sup>乙<sup class=\"footnote-ref\"><a href=\"#fn-1\" id=\"fnref-1-2\" "
        "aria-label=\"注释 1\">1</a></sup></p>\n"
        "<section class=\"footnotes\" aria-label=\"注释\">\n<ol>\n<li id=\"fn-1\">\n"
        "<p id=\"fn1-p1\">说明 <a href=\"#fnref-1\" class=\"footnote-backref\" aria-label=\"返回正文\">↩</a> "
        "<a href=\"#fnref-1-2\" class=\"footnote-backref\" aria-label=\"返回正文 2\">↩<sup>2</sup></a></p>\n"
        "</li>\n</ol>\n</section>\n");
}

TEST_CASE("a task is done when its own box is ticked, not one further on in the line") {
    CHECK(html_of("- [ ] 见[x]\n- [x] 完成\n") ==
          "<ul>\n<li id=\"s0-p1\"><input disabled type=\"checkbox\" aria-label=\"未完成\"> 见[x]</li>\n"
          "<li id=\"s0-p2\"><input checked disabled type=\"checkbox\" aria-label=\"已完成\"> "
          "完成</li>\n</ul>\n");
}

TEST_CASE("links are rewritten by their decoded destination, and kept as written otherwise") {
    Diagnostics diagnostics;
    const auto document = MarkdownDocument::parse(
        "a.md", "[甲](%E6%8A%A5.md) ![图](b.png \"题\") [丙](c.md?x=1&y='2')", 1, diagnostics);
    const LinkRewriter rewrite = [](const std::string& destination) {
        return LinkTarget{destination == "报.md" ? std::string("../报/") : destination, {}};
    };
    CHECK(document.html(rewrite) ==
          "<p id=\"s0-p1\"><a href=\"../%E6%8A%A5/\">甲</a> <img src=\"b.png\" alt=\"图\" title=\"题\"> "
          "<a href=\"c.md?x=1&amp;y=&#x27;2&#x27;\">丙</a></p>\n");
}

TEST_CASE("text stays text, in elements and in attributes") {
    CHECK(html_of("a < b & \"c\" 1>0 \\<b>") ==
          "<p id=\"s0-p1\">a &lt; b &amp; &quot;c&quot; 1&gt;0 &lt;b&gt;</p>\n");
    CHECK(html_of("![\"><b](a.png '\"onerror=\"')") ==
          "<p id=\"s0-p1\"><img src=\"a.png\" alt=\"&quot;&gt;&lt;b\" title=\"&quot;onerror=&quot;\"></p>\n");
}

TEST_CASE("every page is valid UTF-8 without characters that HTML forbids") {
    const std::string html = html_of("&#xFFFE;&#xFFFF;&#1;&#x1FFFE;\x01\xEF\xBF\xBE [x](&#xFFFE;) `\x02`");
    CHECK_FALSE(first_invalid_utf8(html).has_value());
    CHECK(html ==
          "<p id=\"s0-p1\">\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD <a href=\"%EF%BF%BD\">x</a> "
          "<code>\uFFFD</code></p>\n");
}

TEST_CASE("Windows line ends make no difference") {
    CHECK(html_of("# 甲\r\n乙\r\n丙\r\n\r\n```\r\na\r\nb\r\n```\r\n") ==
          html_of("# 甲\n乙\n丙\n\n```\na\nb\n```\n"));
}
