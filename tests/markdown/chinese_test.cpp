// SPDX-License-Identifier: MIT
// Ordinary Chinese comes out as its writer meant it. Each row: what is written, the paragraph's HTML.
#include <random>

#include "markdown/markdown_testing.h"
#include "text/text.h"

using namespace gongkai;

namespace {

struct Row {
    const char* written;
    const char* expected;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.written);
        CHECK(html_of(row.written) == "<p id=\"s0-p1\">" + std::string(row.expected) + "</p>\n");
    }
}

}  // namespace

TEST_CASE("a bracket with a caret that is no footnote keeps every character") {
    check({
        {"[甲[^一二三四五\n丙丁**戊**己]] *庚*", "[甲[^一二三四五丙丁<strong>戊</strong>己]] <em>庚</em>"},
        {"[^一 **二** 三]四", "[^一 <strong>二</strong> 三]四"},
        {"[^一**二**三]四", "[^一<strong>二</strong>三]四"},
        {"[^没有定义]四", "[^没有定义]四"},
        {"[^没有结束", "[^没有结束"},
    });
}

TEST_CASE("bold and italic text may begin and end beside full-width punctuation") {
    check({
        {"**自评得分：**95分", "<strong>自评得分：</strong>95分"},
        {"本年度**“三公”经费**支出", "本年度<strong>“三公”经费</strong>支出"},
        {"**重要：**内容，**“最美”**同志", "<strong>重要：</strong>内容，<strong>“最美”</strong>同志"},
        {"（**注意**）按期完成", "（<strong>注意</strong>）按期完成"},
        {"得分*（满分）*为95", "得分<em>（满分）</em>为95"},
        {"的**\"引用\"**和**`代码`**，**[链接](a.md)**。",
         "的<strong>&quot;引用&quot;</strong>和<strong><code>代码</code></strong>，"
         "<strong><a href=\"a.md\">链接</a></strong>。"},
        {"总支出***509.10万元，***其中", "总支出<em><strong>509.10万元，</strong></em>其中"},
        {"~~**旧**的。~~新的", "<del><strong>旧</strong>的。</del>新的"},
    });
}

TEST_CASE("a star with a backslash is a star, also beside Chinese") {
    check({
        {"甲\\*乙", "甲*乙"},
        {"甲\\*乙\\*丙，*丁*", "甲*乙*丙，<em>丁</em>"},
        {"、\\*乙*", "、*乙*"},
        {"甲\\**乙*丙", "甲*<em>乙</em>丙"},
        {"甲\\\\*乙*丙", "甲\\<em>乙</em>丙"},
    });
}

TEST_CASE("where no CJK character stands beside the mark, CommonMark's rules stay as they are") {
    check({
        {"a**\"b\"**c", "a**&quot;b&quot;**c"},
        {"** 重点 **内容", "** 重点 **内容"},
        {"5 * 3 * 2", "5 * 3 * 2"},
        {"a*b*c", "a<em>b</em>c"},
        {"绩效_自评_报告", "绩效_自评_报告"},
    });
}

TEST_CASE("two tildes strike through, a single one is a range") {
    check({
        {"~~作废。~~后文", "<del>作废。</del>后文"},
        {"5~10万元，下降10~20万元", "5~10万元，下降10~20万元"},
        {"~~删*去*的[字](a.md)~~", "<del>删<em>去</em>的<a href=\"a.md\">字</a></del>"},
        {"**甲~~乙**丙~~", "<strong>甲~~乙</strong>丙~~"},
        {"甲~~~不是~~~", "甲~~~不是~~~"},
        {"甲\\~~乙~~", "甲~~乙~~"},
        {"`~~`码`~~`", "<code>~~</code>码<code>~~</code>"},
        {"~~外~~中~~内~~", "<del>外</del>中<del>内</del>"},
        {"~~ 空 ~~", "~~ 空 ~~"},
    });
}

TEST_CASE("a bare address ends where Chinese begins") {
    check({
        {"见https://a.cn/b。后文", "见<a href=\"https://a.cn/b\">https://a.cn/b</a>。后文"},
        {"见https://a.cn/b后文", "见<a href=\"https://a.cn/b\">https://a.cn/b</a>后文"},
        {"（http://a.cn/?x=1&y_z=2）",
         "（<a href=\"http://a.cn/?x=1&amp;y_z=2\">http://a.cn/?x=1&amp;y_z=2</a>）"},
        {"网址www.sg.gov.cn，", "网址<a href=\"http://www.sg.gov.cn\">www.sg.gov.cn</a>，"},
        {"邮箱：kx@sg.gov.cn。", "邮箱：<a href=\"mailto:kx@sg.gov.cn\">kx@sg.gov.cn</a>。"},
        {"[https://a.cn](b.md)", "<a href=\"b.md\">https://a.cn</a>"},
        {"ftp://a.cn 与 https://", "ftp://a.cn 与 https://"},
        {"https\\://a.cn", "https://a.cn"},
    });
}

TEST_CASE("a line break between two CJK characters is nothing, between words a blank") {
    check({
        {"第一行\n第二行", "第一行第二行"},
        {"第一行，\n**第二行**\n第三行", "第一行，<strong>第二行</strong>第三行"},
        {"共 18\n家单位", "共 18\n家单位"},
        {"甲  \n乙", "甲<br>\n乙"},
        {"见`码`\n乙", "见<code>码</code>乙"},
    });
}

TEST_CASE("the helping characters are never seen, whatever the text holds") {
    const std::string noncharacter = "\xEF\xB7\x90";  // U+FDD0, the first choice of a sentinel
    CHECK(html_of("**甲：**乙" + noncharacter) == "<p id=\"s0-p1\"><strong>甲：</strong>乙\uFFFD</p>\n");
    CHECK(html_of("**甲：**乙&#xFDD0;") == "<p id=\"s0-p1\"><strong>甲：</strong>乙\uFFFD</p>\n");
    CHECK(html_of("`**：甲**` [**：甲**](<**：甲**>)\n\n    **：甲**") ==
          "<p id=\"s0-p1\"><code>**：甲**</code> <a "
          "href=\"**%EF%BC%9A%E7%94%B2**\"><strong>：甲</strong></a></p>\n"
          "<pre id=\"s0-p2\" tabindex=\"0\"><code>**：甲**\n</code></pre>\n");
}

TEST_CASE("no Han character and no digit of a text is lost or moved") {
    const std::vector<std::string> words = {"支出",
                                            "509.10",
                                            "万元",
                                            "，",
                                            "。",
                                            "“三公”",
                                            "**",
                                            "*",
                                            "~~",
                                            "~",
                                            "`",
                                            " ",
                                            "\n",
                                            "\n\n",
                                            "\n- ",
                                            "\n1. ",
                                            "\n> ",
                                            "\n# ",
                                            "\n    ",
                                            "[",
                                            "]",
                                            "(a.md)",
                                            "！",
                                            "!",
                                            "_",
                                            "\\",
                                            "|",
                                            "\n|甲|乙|\n|-|-|\n|",
                                            "&amp;",
                                            "&",
                                            "https://a.cn/b",
                                            "www.a.cn",
                                            "a@b.cn",
                                            "年",
                                            "㐀",
                                            "𠀀",
                                            "①"};
    const auto essence = [](const std::string& text) {
        std::string kept;
        for (std::size_t at = 0; at < text.size();) {
            const char32_t c = decode(text, at);
            if (is_han(c) || (c >= '0' && c <= '9')) append_utf8(kept, c);
        }
        return kept;
    };
    std::mt19937 random(20191);
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (auto length = random() % 40; length > 0; --length) text += words[random() % words.size()];
        Diagnostics diagnostics;
        const MarkdownDocument document = MarkdownDocument::parse("a.md", text, 1, diagnostics);
        if (diagnostics.has_errors()) continue;  // what is lost is named
        INFO(text);
        const Facts facts = document.facts();
        const auto without_ones = [](std::string digits) {  // 1. is a list's mark, which the page shows again
            std::erase(digits, '1');
            return digits;
        };
        CHECK(without_ones(essence(facts.text)) == without_ones(essence(text)));
    }
}
