// SPDX-License-Identifier: MIT
// One line for each paragraph, heading, table row and code block, with tabs between a row's cells and blanks
// for line breaks that are not joined.
#include "markdown/running_text.h"

#include <algorithm>

namespace gongkai {

namespace {

/// An entity for a line end would look like the end of the paragraph.
bool has_line_end(const Node& text) {
    return text.text.find('\n') != std::string_view::npos || text.text.find('\r') != std::string_view::npos;
}

/// How many bytes of the text a node of a stretch is.
std::size_t size_of(const Node& node) {
    return node.kind == Kind::text ? node.text.size() : node.joined ? 0 : 1;
}

bool cuts_character(const Node& node, std::size_t at) {
    return node.kind == Kind::text && at < node.text.size() &&
           (static_cast<unsigned char>(node.text[at]) & 0xC0) == 0x80;
}

}  // namespace

void TextWalk::visit(const Node& node) {
    switch (node.kind) {
        case Kind::heading:
        case Kind::paragraph:
        case Kind::row:
        case Kind::code_block: paragraph(node); return;
        default: break;
    }
    for (const Node* child = node.first; child; child = child->next) visit(*child);
}

void TextWalk::paragraph(const Node& node) {
    const std::size_t first_stretch = stretches.size();
    said_ = offset_;
    begin_paragraph(node);
    if (node.kind == Kind::code_block) {
        code_block(node);
    } else {
        inlines(node, node.kind != Kind::heading && !node.header);
    }
    offset_ = said_;
    end_stretches(first_stretch);
    end_paragraph(node);
    ++offset_;
}

void TextWalk::inlines(const Node& parent, bool linkable) {
    bool goes_on = false;  // the last stretch, with the next text
    for (const Node* node = parent.first; node; node = node->next) {
        switch (node->kind) {
            case Kind::text: {
                const bool fits = linkable && !has_line_end(*node);
                if (fits && !goes_on) stretches.push_back({offset_, offset_, node});
                goes_on = fits;
                say(node->text, node->at);
                if (fits) stretches.back().end = offset_;
                continue;
            }
            case Kind::soft_break:
                if (!node->joined) say(" ", node->at);
                continue;
            case Kind::code: say(node->text, node->at); break;
            case Kind::hard_break: say(" ", node->at); break;
            case Kind::cell:
                if (node != parent.first) say("\t", node->at);
                inlines(*node, linkable);
                break;
            default: inlines(*node, linkable && node->kind != Kind::link && node->kind != Kind::image);
        }
        goes_on = false;
    }
}

void TextWalk::code_block(const Node& node) {
    std::size_t line = 0;
    for (std::size_t start = 0; start < node.text.size(); ++line) {
        const std::size_t end = std::min(node.text.find('\n', start), node.text.size());
        std::string_view text = node.text.substr(start, end - start);
        if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
        const std::size_t at = code_line_at(node, text, line);
        say(text, at);
        say(" ", at + text.size());
        start = end + 1;
    }
}

void TextWalk::say(std::string_view text, std::size_t at) {
    piece(text, at);
    const std::size_t last = text.find_last_not_of(' ');
    if (last != std::string_view::npos) said_ = offset_ + last + 1;
    offset_ += text.size();
}

/// No stretch goes beyond the paragraph's end.
void TextWalk::end_stretches(std::size_t first) {
    while (stretches.size() > first && stretches.back().begin >= offset_) stretches.pop_back();
    if (stretches.size() > first) stretches.back().end = std::min(stretches.back().end, offset_);
}

std::vector<Anchor> place_links(const Tree& tree, const std::vector<TextLink>& links) {
    std::vector<Anchor> anchors;
    if (links.empty()) return anchors;
    TextWalk walk;
    walk.visit(tree.root());
    auto stretch = walk.stretches.begin();
    const Node* node = nullptr;  // in the stretch, once one of its links was looked for
    std::size_t at = 0;          // where it begins
    std::size_t done = 0;        // the end of the last link
    for (const TextLink& link : links) {
        const auto [begin, end] = link.span;
        for (; stretch != walk.stretches.end() && stretch->end <= begin; ++stretch) node = nullptr;
        if (stretch == walk.stretches.end()) break;
        if (begin < std::max(done, stretch->begin) || end <= begin || end > stretch->end) continue;
        if (!node) node = stretch->first, at = stretch->begin;
        if (begin < at) continue;  // out of order
        for (; at + size_of(*node) <= begin; node = node->next) at += size_of(*node);
        Anchor anchor{node, node, begin - at, 0, &link};
        for (; at + size_of(*node) < end; node = node->next) at += size_of(*node);
        anchor.last = node;
        anchor.to = end - at;
        if (cuts_character(*anchor.first, anchor.from) || cuts_character(*node, anchor.to)) continue;
        anchors.push_back(anchor);
        done = end;
    }
    return anchors;
}

}  // namespace gongkai
