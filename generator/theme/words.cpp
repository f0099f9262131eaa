// SPDX-License-Identifier: MIT
#include "theme/words.h"

#include <algorithm>
#include <cassert>

#include "frontmatter/frontmatter.h"
#include "text/text.h"

namespace gongkai {

const std::string& Words::text(std::string_view key) const {
    const auto found = table_.find(key);
    assert(found != table_.end());
    static const std::string nothing;
    return found == table_.end() ? nothing : found->second;
}

std::string Words::text(std::string_view key, std::initializer_list<std::string> arguments) const {
    return format(text(key), arguments);
}

namespace theme {
namespace {

bool is_word(const Piece& piece) {
    return piece.kind != PieceKind::literal && piece.kind != PieceKind::partial &&
           piece.text.starts_with(words_prefix);
}

std::string_view key_of(const Piece& piece) {
    return std::string_view(piece.text).substr(words_prefix.size());
}

bool is_number(std::string_view name) {
    return !name.empty() &&
           std::all_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_value_name(std::string_view name) {
    const auto is_part_of_name = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    };
    const bool starts_well = !name.empty() && name.front() >= 'a' && name.front() <= 'z';
    return starts_well && std::all_of(name.begin(), name.end(), is_part_of_name);
}

void check_word(const Piece& piece, const Words& words, Diagnostics& diagnostics) {
    const std::string key(key_of(piece));
    if (piece.kind != PieceKind::text) {
        const std::string as_text = written(PieceKind::text, piece.text);
        diagnostics.add(Code::theme_value_kind, *piece.path, piece.place,
                        {piece.text, "text", written(piece.kind, piece.text), as_text});
        return;
    }
    const auto found = words.table().find(key);
    if (found == words.table().end()) {
        std::vector<std::string_view> keys;
        for (const auto& [name, text] : words.table()) keys.push_back(name);
        return diagnostics.add(Code::theme_word_unknown, *piece.path, piece.place,
                               {key, offer(key, std::move(keys))});
    }
    for (const WordPart& part : word_parts(found->second))
        if (part.is_name && !is_value_name(part.text))
            diagnostics.add(Code::theme_word_place, *piece.path, piece.place, {key, "{" + part.text + "}"});
}

}  // namespace

void read_words(const std::string& path, std::string_view bytes, Words::Table& table,
                Diagnostics& diagnostics) {
    const auto text = checked_text(path, bytes, diagnostics);
    const auto yaml = text ? read_yaml(path, *text, 1, diagnostics) : std::nullopt;
    if (!yaml) return;
    if (yaml->kind != YamlNode::Kind::map) {
        return diagnostics.add(Code::theme_word_not_text, path, yaml->place, {yaml->text});
    }
    for (const YamlNode::Entry& entry : yaml->entries) {
        if (entry.value.kind != YamlNode::Kind::scalar || entry.value.blank()) {
            diagnostics.add(Code::theme_word_not_text, path, entry.key_place, {entry.key});
        } else {
            table.try_emplace(entry.key, entry.value.text);
        }
    }
}

std::vector<WordPart> word_parts(std::string_view word) {
    std::vector<WordPart> parts{{}};
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool is_brace = word[i] == '{' || word[i] == '}';
        const bool is_double = is_brace && word.substr(i + 1, 1) == word.substr(i, 1);
        if (is_double) ++i;
        if (is_double || !is_brace) {
            parts.back().text += word[i];
            continue;
        }
        const std::size_t close = std::min(word.find('}', i), word.size());
        const std::string_view inside = word.substr(i + 1, close - std::min(close, i + 1));
        if (is_number(inside)) {
            parts.back().text += word.substr(i, close - i + 1);
        } else {
            parts.push_back({true, std::string(inside)});
            parts.push_back({});
        }
        i = close;
    }
    return parts;
}

bool check_words(const std::vector<Piece>& pieces, const Words& words, Diagnostics& diagnostics) {
    Diagnostics found;
    for (const Piece& piece : pieces)
        if (is_word(piece) && piece.kind != PieceKind::end) check_word(piece, words, found);
    const bool passed = found.empty();
    diagnostics.append(std::move(found));
    return passed;
}

std::vector<Piece> put_words_in(std::vector<Piece> pieces, const Words& words) {
    std::vector<Piece> out;
    out.reserve(pieces.size());
    const auto add_literal = [&](std::string text, const Piece& from) {
        if (text.empty()) return;
        if (!out.empty() && out.back().kind == PieceKind::literal) {
            out.back().text += text;
        } else {
            out.push_back({PieceKind::literal, std::move(text), {}, from.path});
        }
    };
    for (Piece& piece : pieces) {
        if (piece.kind == PieceKind::literal) {
            add_literal(std::move(piece.text), piece);
        } else if (!is_word(piece)) {
            out.push_back(std::move(piece));
        } else {
            for (const WordPart& part : word_parts(words.text(key_of(piece)))) {
                if (part.is_name) {
                    out.push_back({PieceKind::text, part.text, piece.place, piece.path});
                } else {
                    add_literal(escaped(part.text), piece);
                }
            }
        }
    }
    return out;
}

}  // namespace theme
}  // namespace gongkai
