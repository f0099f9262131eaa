// SPDX-License-Identifier: MIT
// A flat run of headings becomes a list nested three deep, which is as deep as a template can name
// without recursion. A heading that skips a level hangs from the nearest one above; deeper ones than the
// third level are left to the body.
#include "pages/views.h"
#include "text/text.h"

namespace gongkai::pages {
namespace {

bool is_numeral(char32_t c) {
    return (c >= U'0' && c <= U'9') ||
           std::u32string_view(U"零〇一二三四五六七八九十百").find(c) != std::u32string_view::npos;
}

/// The length of the number a heading begins with, of the forms of GB/T 9704 (一、 （一） 1. （1）) and those
/// met beside them (第一部分, 1、), with its mark; 0 without one. A year or an amount at the front is no
/// number.
std::size_t number_length(std::string_view heading) {
    std::size_t at = 0;
    const auto next = [&] { return at < heading.size() ? decode(heading, at) : U'\0'; };
    char32_t c = next();
    const bool ordinal = c == U'第', bracket = c == U'（' || c == U'(';
    if (ordinal || bracket) c = next();
    std::size_t numerals = 0;
    for (; is_numeral(c); c = next()) ++numerals;
    if (numerals == 0 || numerals > 4) return 0;
    if (bracket) return c == U'）' || c == U')' ? at : 0;
    if (ordinal) {
        if (c == U'部') c = next() == U'分' ? U'章' : U'\0';
        return c == U'章' || c == U'节' ? at : 0;
    }
    if (c == U'、' || c == U'．') return at;
    const bool decimal = at < heading.size() && heading[at] >= '0' && heading[at] <= '9';
    return c == U'.' && !decimal ? at : 0;
}

struct Node {
    const Heading* heading;
    std::vector<Node> children;
};

std::vector<Node> tree_of(const std::vector<Heading>& headings, std::size_t& at, int above, int depth) {
    std::vector<Node> nodes;
    while (at < headings.size() && headings[at].level > above) {
        const Heading& heading = headings[at++];
        Node node{&heading, tree_of(headings, at, heading.level, depth + 1)};
        if (depth < 3) nodes.push_back(std::move(node));
    }
    return nodes;
}

View::List list_of(const std::vector<Node>& nodes, int depth) {
    View::List list;
    for (const Node& node : nodes) {
        View item;
        const std::string_view text = node.heading->text;
        std::size_t length = number_length(text);
        if (trim(text.substr(length)).empty()) length = 0;
        item.set_optional("number", std::string(text.substr(0, length)))
            .set("text", trim(text.substr(length)))
            .set("url", "#" + node.heading->anchor);
        if (depth < 2) item.set_optional(depth == 0 ? "parts" : "points", list_of(node.children, depth + 1));
        list.push_back(std::move(item));
    }
    return list;
}

}  // namespace

View::List contents_list(const std::vector<Heading>& headings) {
    std::size_t at = 0;
    return list_of(tree_of(headings, at, 0, 0), 0);
}

}  // namespace gongkai::pages
