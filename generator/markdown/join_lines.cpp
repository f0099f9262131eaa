// SPDX-License-Identifier: MIT
// A line break in the source is a blank between words, but Chinese has no blanks between words: between two
// CJK characters it is nothing. Marks in between (emphasis, links, footnote numbers) do not count.
#include "markdown/passes.h"
#include "text/text.h"

namespace gongkai {

namespace {

class Joiner {
public:
    void visit(Node& node) {
        switch (node.kind) {
            case Kind::text:
            case Kind::code: text(node.text); return;
            case Kind::soft_break: waiting_ = &node; return;
            case Kind::hard_break:
            case Kind::image: restart(); return;
            case Kind::html:
            case Kind::footnote_mark: return;
            default: break;
        }
        if (!is_inline(node.kind)) restart();
        for (Node* child = node.first; child; child = child->next) visit(*child);
    }

private:
    void restart() { before_ = U' ', waiting_ = nullptr; }

    void text(std::string_view text) {
        if (text.empty()) return;
        if (waiting_) {
            std::size_t start = 0;
            waiting_->joined = is_cjk(before_) && is_cjk(decode(text, start));
            waiting_ = nullptr;
        }
        std::size_t last = text.size() - 1;
        while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0) == 0x80) --last;
        before_ = decode(text, last);
    }

    char32_t before_ = U' ';
    Node* waiting_ = nullptr;
};

}  // namespace

void join_lines(Node& node) { Joiner().visit(node); }

}  // namespace gongkai
