// SPDX-License-Identifier: MIT
// Random Markdown of names, numbers, links and marks, all the way to HTML: a link never stands in another
// one, in a heading or in code, and every link that was asked for is there.
#include <random>

#include "catch.h"
#include "reading.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

const char* const pieces[] = {"市教育局",
                              "示例市教育局",
                              "省财政厅",
                              "示例省财政厅",
                              "乐昌市教育局",
                              "示例市科协",
                              "财预〔2013〕53号",
                              "财预[2013] 53 号",
                              "财预（2013）54号",
                              "《关于预算的通知》",
                              "《示例市教育局预算管理办法》",
                              "《关于预算的通知》（财预〔2013〕53号）",
                              "[[财预〔2013〕53号]]",
                              "[[财预〔2013〕53号|市教育局]]",
                              "[[jyj]]",
                              "[[skx/2018]]",
                              "[市教育局](#部门职能)",
                              "[财预〔2013〕53号与省财政厅](../2018/skx.md)",
                              "![市教育局](skx/a.png)",
                              "<https://example.org/>",
                              "https://example.org/市教育局",
                              "[市教育局",
                              "](../2018/skx.md)",
                              "**",
                              "*",
                              "`",
                              "~~",
                              "[[",
                              "]]",
                              "|",
                              "，",
                              "。",
                              "\n\n",
                              "\n",
                              "\n\n# ",
                              "\n\n- ",
                              "\n\n> ",
                              "\n\n    ",
                              "\n\n| 甲 | 乙 |\n|---|---|\n| ",
                              " | ",
                              " |\n",
                              "[^1]",
                              "\n\n[^1]: ",
                              "的",
                              "全",
                              " "};

std::string random_body(std::mt19937& random) {
    std::string body;
    for (std::size_t n = 5 + random() % 40; n > 0; --n) body += pieces[random() % std::size(pieces)];
    return body;
}

/// What is wrong with the links of the HTML; empty when nothing is. Counts those with a class.
std::string fault_in(const std::string& html, std::size_t& classed) {
    bool in_link = false, in_heading = false, in_code = false;
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const std::string_view tag = std::string_view(html).substr(at, 200);
        const bool heading = tag.size() > 3 && tag[1] == 'h' && tag[2] >= '1' && tag[2] <= '6';
        if (heading) in_heading = true;
        if (tag.starts_with("</h") && tag[3] >= '1' && tag[3] <= '6') in_heading = false;
        if (tag.starts_with("<code")) in_code = true;
        if (tag.starts_with("</code")) in_code = false;
        if (tag.starts_with("</a>")) in_link = false;
        if (!tag.starts_with("<a ")) continue;
        if (in_link) return "a link in a link";
        in_link = true;
        if (!tag.starts_with("<a class=\"named\"") && !tag.starts_with("<a class=\"document\"")) continue;
        ++classed;
        if (in_heading) return "a link in a heading";
        if (in_code) return "a link in code";
    }
    return {};
}

}  // namespace

TEST_CASE("In random texts no link stands in a link, a heading or code, and none is lost") {
    Files files = edited(site_files(), "content/departments.yml", "name: 示例市教育局",
                         "name: 示例市教育局, aliases: [{name: 市教育局}]");
    files = edited(files, "content/departments.yml", "name: 示例省财政厅",
                   "name: 示例省财政厅, aliases: [{name: 省财政厅}]");
    files["content/documents.yml"] = "documents:\n  - {number: 财预〔2013〕53号, title: 关于预算的通知}\n";
    std::mt19937 random(4);
    std::size_t links = 0;
    for (int round = 0; round < 3000; ++round) {
        const std::string body = random_body(random);
        const Read read(edited(files, skx, "正文。", body));
        const LinkedText& linked = read.linked.at(skx);
        std::size_t end = 0, classed = 0;
        bool sorted = true;
        for (const TextLink& each : linked.links) {
            sorted = sorted && each.span.begin >= end && each.span.begin < each.span.end;
            end = each.span.end;
        }
        const std::string fault = fault_in(read.html.at(skx), classed);
        links += classed;
        if (sorted && fault.empty() && classed == linked.links.size()) continue;
        CAPTURE(round, body, read.html.at(skx));
        REQUIRE(sorted);
        REQUIRE(fault == "");
        REQUIRE(classed == linked.links.size());
    }
    CHECK(links > 3000);
}
