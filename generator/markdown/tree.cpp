// SPDX-License-Identifier: MIT
// Nodes and kept texts live in one growing buffer and are freed together.
#include "markdown/tree.h"

#include <cstring>
#include <new>

namespace gongkai {

Node* Tree::make(Kind kind, std::size_t at) {
    Node* node = new (memory_.allocate(sizeof(Node), alignof(Node))) Node;
    node->kind = kind;
    node->at = at;
    return node;
}

std::string_view Tree::keep(std::string_view text) {
    if (text.empty()) return {};
    char* copy = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::memcpy(copy, text.data(), text.size());
    return {copy, text.size()};
}

void append(Node& parent, Node* child) {
    child->parent = &parent;
    child->next = nullptr;
    (parent.last ? parent.last->next : parent.first) = child;
    parent.last = child;
}

std::vector<Node*> take_children(Node& parent) {
    std::vector<Node*> children;
    for (Node* child = parent.first; child; child = child->next) children.push_back(child);
    parent.first = parent.last = nullptr;
    return children;
}

Node* slice(Tree& tree, const Node& text, std::size_t begin, std::size_t end) {
    Node* piece = tree.make(Kind::text, text.escaped ? text.at : text.at + begin);
    piece->text = text.text.substr(begin, end - begin);
    piece->escaped = text.escaped;
    return piece;
}

}  // namespace gongkai
