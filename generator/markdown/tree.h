// SPDX-License-Identifier: MIT
// The document as we keep it: a small tree whose texts are pieces of the body wherever possible, so that
// every text knows its place. Built once from cmark's tree (build_tree.cpp), refined by the passes
// (passes.h), then only read.
#pragma once

#include <cstdint>
#include <memory_resource>
#include <string_view>
#include <vector>

namespace gongkai {

enum class Kind : std::uint8_t {
    document,
    quote,
    bullet_list,
    ordered_list,
    item,
    code_block,
    html_block,
    paragraph,
    heading,
    rule,
    table,
    row,
    cell,
    footnote,
    // inline
    text,
    soft_break,
    hard_break,
    code,
    html,
    emphasis,
    strong,
    strike,
    link,
    image,
    footnote_mark,
};

enum class Task : std::uint8_t { none, open, done };

struct Node {
    Kind kind = Kind::text;
    std::uint8_t level = 0;  ///< heading
    char align = 0;          ///< cell: l, c, r or 0
    Task task = Task::none;  ///< item
    bool tight = false;      ///< list
    bool header = false;     ///< row
    bool setext = false;     ///< heading
    bool fenced = false;     ///< code_block
    bool escaped = false;    ///< text: one character written with a backslash or as an entity
    bool joined = false;     ///< soft_break: no blank at all
    bool dropped = false;    ///< html: not written; link, image: only its text is written
    bool by_name = false;    ///< link: written [[…]]
    bool worded = false;     ///< link by name: with words of its own
    int number = 0;          ///< ordered_list: start; footnote, footnote_mark: its number
    int repeat = 0;          ///< footnote_mark: the how-many-eth reference; footnote: how many there are
    std::size_t at = 0;      ///< byte offset in the body
    std::string_view text;   ///< text, code, html: what it says; link, image: destination
    std::string_view title;  ///< link, image: title; code_block: info string
    std::string_view id;     ///< anchor, or empty
    Node* parent = nullptr;
    Node* next = nullptr;
    Node* first = nullptr;
    Node* last = nullptr;
};

/// Owns its nodes and the texts that are not pieces of the body.
class Tree {
public:
    Tree() : root_(make(Kind::document, 0)) {}
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

    Node& root() { return *root_; }
    const Node& root() const { return *root_; }
    Node* make(Kind kind, std::size_t at);
    std::string_view keep(std::string_view text);

private:
    std::pmr::monotonic_buffer_resource memory_{16 * 1024};
    Node* root_;
};

void append(Node& parent, Node* child);
/// Empties `parent` and returns what was in it.
std::vector<Node*> take_children(Node& parent);
/// A new text node with bytes [begin, end) of `text`.
Node* slice(Tree& tree, const Node& text, std::size_t begin, std::size_t end);
/// Calls `visit` for `node` and everything in it, in the order of the document.
template <class Visit>
void walk(Node& node, const Visit& visit) {
    visit(node);
    for (Node* child = node.first; child; child = child->next) walk(*child, visit);
}
template <class Visit>
void walk(const Node& node, const Visit& visit) {
    visit(node);
    for (const Node* child = node.first; child; child = child->next) walk(*child, visit);
}
inline bool is_inline(Kind kind) { return kind >= Kind::text; }

}  // namespace gongkai
