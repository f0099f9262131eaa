// SPDX-License-Identifier: MIT
// ~~作废~~: pairs of exactly two tildes among the inlines of one parent, whatever stands between them. A
// single ~ is never a mark: 5~10万元 is a range. The rule of which run may open or close is that of * (see
// cjk_flanking.cpp), so ~~作废。~~后文 works.
#include <algorithm>
#include <vector>

#include "markdown/cjk_flanking.h"
#include "markdown/passes.h"
#include "text/text.h"

namespace gongkai {

namespace {

struct Run {
    const Node* text;
    std::size_t at;  ///< in its text
    enum class Role { none, open, close } role = Role::none;
};

char32_t first_character(const Node* node) {
    while (node && node->first && node->kind != Kind::link && node->kind != Kind::image) node = node->first;
    if (!node || node->kind == Kind::soft_break || node->kind == Kind::hard_break) return U'\n';
    if (node->kind != Kind::text || node->text.empty()) return U'[';
    std::size_t start = 0;
    return decode(node->text, start);
}

char32_t last_character(const Node* node) {
    while (node && node->last && node->kind != Kind::link && node->kind != Kind::image) node = node->last;
    if (!node || node->kind == Kind::soft_break || node->kind == Kind::hard_break) return U'\n';
    if (node->kind != Kind::text || node->text.empty()) return U']';
    std::size_t start = node->text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(node->text[start]) & 0xC0) == 0x80) --start;
    return decode(node->text, start);
}

/// Beyond the children's ends stands the parent's own mark, or the end of the block.
char32_t outside(const Node& parent) { return is_inline(parent.kind) ? U'*' : U'\n'; }

std::vector<Run> find_runs(const std::vector<Node*>& children) {
    std::vector<Run> runs;
    for (const Node* child : children) {
        if (child->kind != Kind::text || child->escaped) continue;
        for (std::size_t at = child->text.find("~~"); at != std::string_view::npos;) {
            std::size_t end = child->text.find_first_not_of('~', at);
            if (end == std::string_view::npos) end = child->text.size();
            if (end - at == 2) runs.push_back({child, at});
            at = child->text.find("~~", end);
        }
    }
    return runs;
}

Flanking flanking_of(const Run& run, const Node& parent, const Node* before, const Node* after) {
    const std::string_view text = run.text->text;
    const std::size_t end = run.at + 2;
    char32_t left = outside(parent), right = outside(parent);
    if (run.at > 0) {
        Node probe;
        probe.text = text.substr(0, run.at);
        left = last_character(&probe);
    } else if (before) {
        left = last_character(before);
    }
    if (end < text.size()) {
        std::size_t start = end;
        right = decode(text, start);
    } else if (after) {
        right = first_character(after);
    }
    return flanking(neighbour(left), neighbour(right));
}

/// Gives each run its role; a closing run takes the nearest open one, and what lies between is plain.
void pair(std::vector<Run>& runs, const Node& parent, const std::vector<Node*>& children) {
    std::vector<std::size_t> open;
    std::size_t child = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        while (children[child] != runs[i].text) ++child;
        const Flanking can = flanking_of(runs[i], parent, child > 0 ? children[child - 1] : nullptr,
                                         child + 1 < children.size() ? children[child + 1] : nullptr);
        if (can.can_close && !open.empty()) {
            runs[open.back()].role = Run::Role::open;
            runs[i].role = Run::Role::close;
            open.pop_back();
        } else if (can.can_open) {
            open.push_back(i);
        }
    }
}

void rebuild(Tree& tree, Node& parent, const std::vector<Node*>& children, const std::vector<Run>& runs) {
    Node* into = &parent;
    auto run = runs.begin();
    for (Node* child : children) {
        std::size_t done = 0;
        bool cut = false;
        for (; run != runs.end() && run->text == child; ++run) {
            if (run->role == Run::Role::none) continue;
            if (run->at > done) append(*into, slice(tree, *child, done, run->at));
            cut = true;
            done = run->at + 2;
            if (run->role == Run::Role::open) {
                Node* strike = tree.make(Kind::strike, child->at + run->at);
                append(*into, strike);
                into = strike;
            } else {
                into = into->parent;
            }
        }
        if (!cut) {
            append(*into, child);
        } else if (done < child->text.size()) {
            append(*into, slice(tree, *child, done, child->text.size()));
        }
    }
}

void strike_in(Tree& tree, Node& parent) {
    for (Node* child = parent.first; child; child = child->next) {
        if (child->first) strike_in(tree, *child);
    }
    if (!parent.first || !is_inline(parent.first->kind)) return;
    std::vector<Node*> children;
    for (Node* child = parent.first; child; child = child->next) children.push_back(child);
    std::vector<Run> runs = find_runs(children);
    if (runs.size() < 2) return;
    pair(runs, parent, children);
    if (std::none_of(runs.begin(), runs.end(), [](const Run& r) { return r.role != Run::Role::none; }))
        return;
    take_children(parent);
    rebuild(tree, parent, children, runs);
}

}  // namespace

void mark_strikethrough(Tree& tree, std::string_view body) {
    if (body.find("~~") != std::string_view::npos) strike_in(tree, tree.root());
}

}  // namespace gongkai
