// SPDX-License-Identifier: MIT
// The pieces are read in the order they stand in the template. That is right whichever sections are
// shown, because a section must end where it began: in text, inside the same tag, inside the same value.
#include "theme/html_check.h"

#include <optional>

#include "theme/html_scanner.h"

namespace gongkai::theme {
namespace {

using Where = HtmlScanner::Where;

constexpr std::size_t most_nested_sections = 64;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

bool runs_as_code(const HtmlScanner& html) {
    if (html.where() == Where::raw) return html.raw_element() != "textarea" && html.raw_element() != "title";
    return (html.where() == Where::value_double || html.where() == Where::value_single) &&
           (html.attribute().starts_with("on") || html.attribute() == "srcdoc");
}

/// What is wrong with a {{name}} or {{{name}}} here, if anything.
std::optional<Code> mistake(const HtmlScanner& html, PieceKind kind) {
    if (runs_as_code(html)) return Code::theme_html_code;
    switch (html.where()) {
        case Where::text: return std::nullopt;
        case Where::value_double:
        case Where::value_single:
        case Where::comment:
        case Where::raw:
            if (kind == PieceKind::html) return Code::theme_html_raw;
            return std::nullopt;
        default: return kind == PieceKind::html ? Code::theme_html_raw : Code::theme_html_unquoted;
    }
}

/// Feeds the text; returns what stands from the last '<' that opened a tag on.
std::string_view feed(HtmlScanner& html, std::string_view text) {
    std::string_view tag;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '<' && html.where() == Where::text) tag = text.substr(i);
        html.feed(text[i]);
    }
    return tag;
}

/// Whether piece `i` is all that stands in a JSON-LD script. `last_tag` is that of the piece before.
bool is_json(const std::vector<Piece>& pieces, std::size_t i, std::string_view last_tag) {
    return pieces[i].kind == PieceKind::html && i > 0 && pieces[i - 1].kind == PieceKind::literal &&
           last_tag == "<script type=\"application/ld+json\">" && i + 1 < pieces.size() &&
           pieces[i + 1].kind == PieceKind::literal && pieces[i + 1].text.starts_with("</script>");
}

bool same_place(const HtmlScanner& a, const HtmlScanner& b) {
    const auto kind = [](const HtmlScanner& html) {
        const bool in_tag = html.where() == Where::tag_name || html.where() == Where::value_unquoted;
        return in_tag ? Where::tag : html.where();
    };
    return kind(a) == kind(b) && a.raw_element() == b.raw_element() && a.in_pre() == b.in_pre();
}

}  // namespace

bool check_html(std::vector<Piece>& pieces, Diagnostics& diagnostics) {
    struct Open {
        const Piece* section;
        HtmlScanner html;
    };
    std::vector<Open> open;
    HtmlScanner html;
    std::string_view last_tag;  // from the last '<' that opened a tag to the end of its piece
    bool passed = true;
    const auto report = [&](Code code, const Piece& piece, std::string argument) {
        diagnostics.add(code, *piece.path, piece.place, {std::move(argument)});
        passed = false;
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Piece& piece = pieces[i];
        if (is_json(pieces, i, last_tag)) piece.kind = PieceKind::json;
        switch (piece.kind) {
            case PieceKind::literal: last_tag = feed(html, piece.text); break;
            case PieceKind::json: html.feed_unknown(); break;
            case PieceKind::text:
            case PieceKind::html:
                if (const auto code = mistake(html, piece.kind)) {
                    report(*code, piece, written(piece.kind, piece.text));
                }
                html.feed_unknown();
                break;
            case PieceKind::section:
            case PieceKind::inverted:
                if (open.size() == most_nested_sections) {
                    report(Code::theme_section_depth, piece, std::to_string(most_nested_sections));
                }
                open.push_back({&piece, html});
                break;
            case PieceKind::end:
                if (!same_place(open.back().html, html)) {
                    report(Code::theme_html_section, *open.back().section, open.back().section->text);
                    html = open.back().html;  // so that one slip is not reported all the way down
                }
                open.pop_back();
                break;
            case PieceKind::partial: break;  // there are none any more
        }
    }
    return passed;
}

void strip_indentation(std::vector<Piece>& pieces) {
    HtmlScanner html;
    for (Piece& piece : pieces) {
        if (piece.kind == PieceKind::text || piece.kind == PieceKind::html || piece.kind == PieceKind::json)
            html.feed_unknown();
        if (piece.kind != PieceKind::literal) continue;
        std::string kept;
        kept.reserve(piece.text.size());
        for (std::size_t i = 0; i < piece.text.size();) {
            const std::size_t begin = i;
            bool has_line_end = false;
            for (; i < piece.text.size() && is_space(piece.text[i]); ++i) {
                has_line_end = has_line_end || piece.text[i] == '\n';
                html.feed(piece.text[i]);
            }
            const bool loose = (html.where() == Where::text && !html.in_pre()) || html.where() == Where::tag;
            if (has_line_end && loose) {
                kept += '\n';
            } else {
                kept.append(piece.text, begin, i - begin);
            }
            if (i == piece.text.size()) break;
            html.feed(piece.text[i]);
            kept += piece.text[i++];
        }
        piece.text = std::move(kept);
    }
}

}  // namespace gongkai::theme
