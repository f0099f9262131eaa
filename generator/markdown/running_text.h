// SPDX-License-Identifier: MIT
// The tree as `Facts::text` says it: which byte of that text each node is, and where in it a link may stand.
// Whoever needs either gets it from the one walk below, so that no two can disagree.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "markdown/markdown.h"
#include "markdown/tree.h"

namespace gongkai {

/// Neighbouring texts and soft breaks in which a link may stand. It begins with `first`, a text; the nodes
/// behind it follow each other without a gap.
struct Stretch {
    std::size_t begin = 0, end = 0;  ///< in `Facts::text`
    const Node* first = nullptr;
};

/// Walks a tree and counts the bytes of its text. What else is to be done with them says a derived class.
class TextWalk {
public:
    virtual ~TextWalk() = default;
    void visit(const Node& node);

    std::vector<Stretch> stretches;

protected:
    std::size_t offset() const { return offset_; }  ///< the length of the text so far

    virtual void begin_paragraph(const Node&) {}
    /// `text` is said by the byte at `at` of the body, or by a mark that begins there.
    virtual void piece(std::string_view /*text*/, std::size_t /*at*/) {}
    /// Where in the body a line of a code block stands, the first being line 0.
    virtual std::size_t code_line_at(const Node&, std::string_view /*text*/, std::size_t /*line*/) const {
        return 0;
    }
    /// `offset` is now the paragraph's end: the blanks at its end do not count.
    virtual void end_paragraph(const Node&) {}

private:
    void paragraph(const Node& node);
    void inlines(const Node& parent, bool linkable);
    void code_block(const Node& node);
    void say(std::string_view text, std::size_t at);
    void end_stretches(std::size_t first);

    std::size_t offset_ = 0;
    std::size_t said_ = 0;  ///< behind the paragraph's last byte that is no blank
};

/// Where a `TextLink` stands in the tree: from byte `from` of `first` to byte `to` of `last`, the same node
/// or a later one of the same parent.
struct Anchor {
    const Node* first = nullptr;
    const Node* last = nullptr;
    std::size_t from = 0, to = 0;
    const TextLink* link = nullptr;
};
/// In the order of the tree. Links that have no place in it are not among them.
std::vector<Anchor> place_links(const Tree& tree, const std::vector<TextLink>& links);

}  // namespace gongkai
