// SPDX-License-Identifier: MIT
// The body as plain text, one line for each thing that can be linked to, with the place of every piece.
// Pieces that follow each other in the file share one run, so a paragraph usually needs one or two.
#include <algorithm>

#include "markdown/links.h"
#include "markdown/passes.h"
#include "text/text.h"

namespace gongkai {

namespace {

/// FNV-1a over the text without blanks; the two blanks of other scripts are U+3000 and U+00A0.
std::uint64_t hash_without_blanks(std::string_view text) {
    std::uint64_t hash = 14695981039346656037ull;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte <= ' ') continue;
        if (byte == 0xE3 && text.compare(at, 3, "\u3000") == 0) {
            at += 2;
        } else if (byte == 0xC2 && text.compare(at, 2, "\u00A0") == 0) {
            at += 1;
        } else {
            hash = (hash ^ byte) * 1099511628211ull;
        }
    }
    return hash;
}

const Node* item_around(const Node& node) {
    return node.parent != nullptr && node.parent->kind == Kind::item ? node.parent : nullptr;
}

bool in_bullet_list(const Node& node) {
    const Node* item = item_around(node);
    return item != nullptr && item->parent->kind == Kind::bullet_list;
}

Paragraph::Kind kind_of(const Node& node) {
    switch (node.kind) {
        case Kind::heading: return Paragraph::Kind::heading;
        case Kind::row: return node.header ? Paragraph::Kind::header_row : Paragraph::Kind::row;
        case Kind::code_block: return Paragraph::Kind::code;
        default: return item_around(node) != nullptr ? Paragraph::Kind::item : Paragraph::Kind::text;
    }
}

class Collector {
public:
    explicit Collector(const Source& source) : source_(source), places_(source) {}

    void visit(const Node& node) {
        switch (node.kind) {
            case Kind::heading:
            case Kind::paragraph:
            case Kind::row:
            case Kind::code_block: paragraph(node); return;
            default: break;
        }
        for (const Node* child = node.first; child; child = child->next) visit(*child);
    }

    Facts facts;

private:
    void paragraph(const Node& node) {
        Paragraph paragraph;
        paragraph.anchor = node.id;
        paragraph.kind = kind_of(node);
        paragraph.bullet = in_bullet_list(node);
        paragraph.begin = facts.text.size();
        const std::size_t first_run = facts.runs.size();
        follows_ = std::string_view::npos;
        if (node.kind == Kind::code_block) {
            code_block(node);
        } else {
            inlines(node);
        }
        while (facts.text.size() > paragraph.begin && facts.text.back() == ' ') facts.text.pop_back();
        paragraph.end = facts.text.size();
        facts.text += '\n';
        paragraph.line =
            first_run < facts.runs.size() ? facts.runs[first_run].place.line : places_.place(node.at, 1).line;
        paragraph.text_hash = hash_without_blanks(
            std::string_view(facts.text).substr(paragraph.begin, paragraph.end - paragraph.begin));
        facts.paragraphs.push_back(std::move(paragraph));
    }

    void inlines(const Node& parent) {
        for (const Node* node = parent.first; node; node = node->next) {
            switch (node->kind) {
                case Kind::text:
                case Kind::code: add(node->text, node->at); break;
                case Kind::soft_break:
                    if (!node->joined) add(" ", node->at);
                    break;
                case Kind::hard_break: add(" ", node->at); break;
                case Kind::cell:
                    if (node != parent.first) add("\t", node->at);
                    inlines(*node);
                    break;
                default: inlines(*node);
            }
        }
    }

    void code_block(const Node& node) {
        std::size_t line = source_.line_of_offset(node.at) + (node.fenced ? 1 : 0);
        for (std::size_t start = 0; start < node.text.size(); ++line) {
            const std::size_t end = std::min(node.text.find('\n', start), node.text.size());
            std::string_view text = node.text.substr(start, end - start);
            if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
            const std::size_t column = source_.line(line).find(text);
            const std::size_t at =
                source_.start_of_line(line) + (column == std::string_view::npos ? 0 : column);
            add(text, at);
            add(" ", at + text.size());
            start = end + 1;
        }
    }

    void add(std::string_view text, std::size_t at) {
        if (text.empty()) return;
        if (at != follows_ ||
            source_.body().substr(std::min(at, source_.body().size()), text.size()) != text) {
            facts.runs.push_back({facts.text.size(), places_.place(at, text.size())});
        }
        facts.text += text;
        follows_ = at + text.size();
    }

    const Source& source_;
    PlaceFinder places_;
    std::size_t follows_ = std::string_view::npos;  ///< in the body: where the last piece ended
};

}  // namespace

std::string plain_text(const Node& node) {
    std::string text;
    walk(node, [&](const Node& each) {
        if (each.kind == Kind::text || each.kind == Kind::code) text += each.text;
        if (each.kind == Kind::hard_break || (each.kind == Kind::soft_break && !each.joined)) text += ' ';
    });
    return text;
}

Outline outline_of(const Tree& tree, const Source& source) {
    Outline outline;
    PlaceFinder places(source);
    walk(tree.root(), [&](const Node& node) {
        if (node.kind == Kind::heading) {
            outline.headings.push_back({node.level, std::string(trim(plain_text(node))), std::string(node.id),
                                        places.place(node.at, 1).line});
        } else if ((node.kind == Kind::link || node.kind == Kind::image) && !node.dropped) {
            outline.links.push_back(
                {percent_decoded(node.text), node.kind == Kind::image, places.place(node.at, 1)});
        }
    });
    return outline;
}

Facts collect_facts(const Tree& tree, const Source& source) {
    Collector collector(source);
    collector.facts.text.reserve(source.body().size());
    collector.visit(tree.root());
    return std::move(collector.facts);
}

Place Facts::place_of(std::size_t offset) const {
    auto run = std::upper_bound(runs.begin(), runs.end(), offset,
                                [](std::size_t at, const TextRun& each) { return at < each.offset; });
    if (run == runs.begin()) return {};
    --run;
    Place place = run->place;
    const std::size_t end = std::min(offset, text.size());
    place.column += static_cast<unsigned>(
        count_code_points(std::string_view(text).substr(run->offset, end - run->offset)));
    place.length = 1;
    return place;
}

}  // namespace gongkai
