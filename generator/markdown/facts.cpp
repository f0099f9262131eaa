// SPDX-License-Identifier: MIT
// The body as plain text, one line for each thing that can be linked to, with the place of every piece.
// Pieces that follow each other in the file share one run, so a paragraph usually needs one or two.
#include <algorithm>
#include <cassert>

#include "markdown/links.h"
#include "markdown/passes.h"
#include "markdown/running_text.h"
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

class Collector : public TextWalk {
public:
    explicit Collector(const Source& source) : source_(source), places_(source) {}

    Facts facts;

private:
    void begin_paragraph(const Node& node) override {
        Paragraph paragraph;
        paragraph.anchor = node.id;
        paragraph.kind = kind_of(node);
        paragraph.bullet = in_bullet_list(node);
        paragraph.begin = facts.text.size();
        facts.paragraphs.push_back(std::move(paragraph));
        first_run_ = facts.runs.size();
        follows_ = std::string_view::npos;
    }

    void end_paragraph(const Node& node) override {
        Paragraph& paragraph = facts.paragraphs.back();
        facts.text.resize(offset());
        paragraph.end = offset();
        paragraph.line = first_run_ < facts.runs.size() ? facts.runs[first_run_].place.line
                                                        : places_.place(node.at, 1).line;
        paragraph.text_hash = hash_without_blanks(
            std::string_view(facts.text).substr(paragraph.begin, paragraph.end - paragraph.begin));
        facts.text += '\n';
    }

    void piece(std::string_view text, std::size_t at) override {
        assert(facts.text.size() == offset());
        if (text.empty()) return;
        if (at != follows_ ||
            source_.body().substr(std::min(at, source_.body().size()), text.size()) != text) {
            facts.runs.push_back({facts.text.size(), places_.place(at, text.size())});
        }
        facts.text += text;
        follows_ = at + text.size();
    }

    std::size_t code_line_at(const Node& node, std::string_view text, std::size_t number) const override {
        const std::size_t line = source_.line_of_offset(node.at) + (node.fenced ? 1 : 0) + number;
        const std::size_t column = source_.line(line).find(text);
        return source_.start_of_line(line) + (column == std::string_view::npos ? 0 : column);
    }

    const Source& source_;
    PlaceFinder places_;
    std::size_t first_run_ = 0;                     ///< of the paragraph
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

std::string destination_of(const Node& link) {
    return link.by_name ? std::string(link.text) : percent_decoded(link.text);
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
                {destination_of(node), node.kind == Kind::image, places.place(node.at, 1)});
        }
    });
    return outline;
}

Facts collect_facts(const Tree& tree, const Source& source) {
    Collector collector(source);
    collector.facts.text.reserve(source.body().size());
    collector.visit(tree.root());
    for (const Stretch& each : collector.stretches)
        collector.facts.linkable.push_back({each.begin, each.end});
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
