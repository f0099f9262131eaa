// SPDX-License-Identifier: MIT
// Ids. A heading's is its text as Git hosts write it: lower case, blanks become hyphens, punctuation goes
// (一、部门职能 → 一部门职能); a repeated one gets -1, -2 …. A paragraph's says where it stands: s3-p2 is the
// second under the third heading, fn1-p1 the first of footnote 1. The two never meet: a heading that reads
// like an id of ours is put behind section-.
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "markdown/passes.h"
#include "text/text.h"

namespace gongkai {

namespace {

/// Letters and digits of any script, as in the ids of Git hosts; blanks and - and _ are seen to elsewhere.
bool is_word(char32_t c) {
    if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    if (c < 0xC0) return c == 0xAA || c == 0xB5 || c == 0xBA;
    if (c == 0xD7 || c == 0xF7) return false;
    if (c >= 0x2000 && c < 0x2C00) return c >= 0x2160 && c <= 0x2188;  // Roman numerals
    if (c >= 0x3000 && c <= 0x303F) return (c >= 0x3005 && c <= 0x3007) || (c >= 0x3021 && c <= 0x3029);
    if (c >= 0x3200 && c <= 0x33FF) return false;  // circled characters, units
    if (c >= 0xD800 && c <= 0xF8FF) return false;  // private use
    if (c >= 0xFDD0 && c <= 0xFDEF) return false;
    if (c >= 0xFE00 && c <= 0xFE6F) return false;
    if (c >= 0xFF00) {
        if (c <= 0xFFEF)
            return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
                   (c >= 0xFF41 && c <= 0xFF5A) || (c >= 0xFF66 && c <= 0xFFDC);
        return c >= 0x20000 && c <= 0x3FFFF && (c & 0xFFFE) != 0xFFFE;
    }
    return true;
}

std::string slug(std::string_view text) {
    std::string slug;
    for (std::size_t at = 0; at < text.size();) {
        char32_t c = decode(text, at);
        if (c >= 'A' && c <= 'Z') c |= 0x20;
        if (c == ' ') {
            slug += '-';
        } else if (c == '-' || c == '_' || is_word(c)) {
            append_utf8(slug, c);
        }
    }
    return slug.empty() ? "section" : slug;
}

/// Looks like s3-p2, fn-1, fn1-p1 or fnref-1.
bool looks_structural(std::string_view id) {
    const std::size_t digits = id.find_first_of("0123456789");
    if (digits == std::string_view::npos) return false;
    const std::string_view head = id.substr(0, digits);
    return head == "s" || head == "fn" || head == "fn-" || head == "fnref-";
}

class Namer {
public:
    explicit Namer(Tree& tree) : tree_(tree) {}

    void visit(Node& node) {
        switch (node.kind) {
            case Kind::heading:
                node.id = heading_id(node);
                section_ = "s" + std::to_string(++headings_);
                paragraphs_ = 0;
                break;
            case Kind::footnote:
                section_ = "fn" + std::to_string(node.number);
                paragraphs_ = 0;
                break;
            case Kind::paragraph:
            case Kind::row:
            case Kind::code_block:
                node.id = tree_.keep(section_ + "-p" + std::to_string(++paragraphs_));
                break;
            case Kind::footnote_mark: node.repeat = ++uses_[node.number]; return;
            default: break;
        }
        for (Node* child = node.first; child; child = child->next) visit(*child);
        if (node.kind == Kind::document) count_uses();
    }

private:
    std::string_view heading_id(const Node& heading) {
        std::string base = slug(plain_text(heading));
        if (looks_structural(base)) base.insert(0, "section-");
        int& repeats = repeats_[base];
        std::string id = base;
        while (used_.contains(id)) id = base + "-" + std::to_string(++repeats);
        used_.insert(id);
        return tree_.keep(id);
    }

    void count_uses() {
        for (Node* node = tree_.root().first; node; node = node->next) {
            if (node->kind == Kind::footnote) node->repeat = uses_[node->number];
        }
    }

    Tree& tree_;
    std::string section_ = "s0";
    int headings_ = 0, paragraphs_ = 0;
    std::unordered_map<std::string, int> repeats_;
    std::unordered_set<std::string> used_;
    std::unordered_map<int, int> uses_;
};

}  // namespace

void name_anchors(Tree& tree) { Namer(tree).visit(tree.root()); }

}  // namespace gongkai
