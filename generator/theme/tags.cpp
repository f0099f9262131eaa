// SPDX-License-Identifier: MIT
// Three steps: find the tags; check that every section opened is closed; cut the text between them.
//
// A tag is standalone when nothing but blanks shares its lines; such a line leaves nothing behind:
//
//     <ul>\n  {{#items}}\n  <li>{{name}}\n  {{/items}}\n</ul>
//     literal "<ul>\n", section, literal "  <li>", text, literal "\n", end, literal "</ul>"
#include "theme/tags.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "text/text.h"

namespace gongkai::theme {
namespace {

constexpr std::size_t offered_names = 12;

/// A tag between two offsets of the source; `kind` is nothing for a comment.
struct Tag {
    std::optional<PieceKind> kind;
    std::string name;
    std::size_t begin = 0, end = 0;
    Place place;
};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Letters, digits, '_', '-', '/' and everything outside ASCII, with single dots between the parts.
bool is_name(std::string_view name) {
    if (name == ".") return true;
    if (name.empty() || name.front() == '.' || name.back() == '.') return false;
    if (name.find("..") != std::string_view::npos) return false;
    return std::all_of(name.begin(), name.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c == '_' || c == '-' || c == '/' || c == '.';
    });
}

class TagReader {
public:
    TagReader(const std::string& path, std::string_view source, Diagnostics& diagnostics)
        : path_(path), source_(source), diagnostics_(diagnostics) {}

    std::vector<Tag> read();
    void check_sections(const std::vector<Tag>& tags);
    std::vector<Piece> cut(std::vector<Tag> tags) const;
    bool sound() const { return sound_; }

private:
    std::optional<std::size_t> close_of(std::size_t open, bool triple, bool comment) const;
    void add_tag(std::vector<Tag>& tags, std::size_t open, std::size_t close, bool triple, bool comment);
    bool is_standalone(const Tag& tag, std::size_t& line_begin, std::size_t& line_end) const;
    Place place_of(std::size_t begin, std::size_t end);
    void report(Code code, const Place& place, std::vector<std::string> arguments = {}) {
        diagnostics_.add(code, path_, place, std::move(arguments));
        sound_ = false;
    }

    const std::string& path_;
    std::string_view source_;
    Diagnostics& diagnostics_;
    bool sound_ = true;
    unsigned line_ = 1;  // of line_begin_, which place_of() moves forward only
    std::size_t line_begin_ = 0;
};

/// REQUIRES: `begin` is not before that of the last call.
Place TagReader::place_of(std::size_t begin, std::size_t end) {
    for (auto next = source_.find('\n', line_begin_); next < begin; next = source_.find('\n', line_begin_)) {
        line_begin_ = next + 1;
        ++line_;
    }
    const std::size_t first_line_end = std::min(end, source_.find('\n', begin));
    return {line_,
            static_cast<unsigned>(count_code_points(source_.substr(line_begin_, begin - line_begin_)) + 1),
            static_cast<unsigned>(count_code_points(source_.substr(begin, first_line_end - begin)))};
}

/// Where the closing braces of the tag begin; nothing when the next tag opens first, or too few close it.
std::optional<std::size_t> TagReader::close_of(std::size_t open, bool triple, bool comment) const {
    const std::size_t from = open + (triple ? 3 : 2);
    const std::size_t close = source_.find("}}", from);
    if (close == std::string_view::npos) return std::nullopt;
    if (comment) return close;
    if (source_.substr(from, close - from).find("{{") != std::string_view::npos) return std::nullopt;
    if (triple && source_.substr(close, 3) != "}}}") return std::nullopt;
    return close;
}

void TagReader::add_tag(std::vector<Tag>& tags, std::size_t open, std::size_t close, bool triple,
                        bool comment) {
    const std::size_t from = open + (triple ? 3 : 2);
    Tag tag{PieceKind::text, {}, open, close + (triple ? 3 : 2), {}};
    tag.place = place_of(tag.begin, tag.end);
    std::string_view content = trim(source_.substr(from, close - from));
    if (comment) {
        tag.kind = std::nullopt;
    } else if (triple) {
        tag.kind = PieceKind::html;
    } else if (!content.empty()) {
        constexpr std::pair<char, PieceKind> sigils[] = {
            {'#', PieceKind::section}, {'^', PieceKind::inverted}, {'/', PieceKind::end},
            {'>', PieceKind::partial}, {'&', PieceKind::html},
        };
        if (content.front() == '=') return report(Code::theme_delimiters, tag.place);
        if (content.front() == '<' || content.front() == '$') {
            return report(Code::theme_inheritance, tag.place);
        }
        for (const auto& [sigil, kind] : sigils) {
            if (content.front() != sigil) continue;
            tag.kind = kind;
            content = trim(content.substr(1));
            break;
        }
    }
    if (!comment && !is_name(content)) return report(Code::theme_tag_name, tag.place, {std::string(content)});
    tag.name = content;
    tags.push_back(std::move(tag));
}

std::vector<Tag> TagReader::read() {
    std::vector<Tag> tags;
    for (auto open = source_.find("{{"); open != std::string_view::npos;) {
        const bool triple = source_.substr(open + 2, 1) == "{";
        const std::size_t from = open + (triple ? 3 : 2);
        const bool comment = !triple && trim(source_.substr(from, 80)).starts_with('!');
        const auto close = close_of(open, triple, comment);
        if (close) {
            add_tag(tags, open, *close, triple, comment);
        } else {
            report(Code::theme_tag_unclosed, place_of(open, from), {triple ? "}}}" : "}}"});
        }
        open = source_.find("{{", close ? *close + (triple ? 3 : 2) : from);
    }
    return tags;
}

void TagReader::check_sections(const std::vector<Tag>& tags) {
    std::vector<const Tag*> open;
    const auto unclosed = [&] {
        report(Code::theme_section_unclosed, open.back()->place, {open.back()->name});
        open.pop_back();
    };
    for (const Tag& tag : tags) {
        if (tag.kind == PieceKind::section || tag.kind == PieceKind::inverted) open.push_back(&tag);
        if (tag.kind != PieceKind::end) continue;
        const auto names_it = [&](const Tag* section) { return section->name == tag.name; };
        if (open.empty()) {
            report(Code::theme_section_unopened, tag.place, {tag.name});
        } else if (std::none_of(open.begin(), open.end(), names_it)) {
            report(Code::theme_section_mismatch, tag.place,
                   {tag.name, open.back()->name, std::to_string(open.back()->place.line)});
            open.pop_back();
        } else {
            while (!names_it(open.back())) unclosed();
            open.pop_back();
        }
    }
    while (!open.empty()) unclosed();
}

/// True when only blanks share the tag's lines; then [line_begin, line_end) is what disappears.
bool TagReader::is_standalone(const Tag& tag, std::size_t& line_begin, std::size_t& line_end) const {
    if (tag.kind == PieceKind::text || tag.kind == PieceKind::html) return false;
    line_begin = tag.begin;
    while (line_begin > 0 && is_blank(source_[line_begin - 1])) --line_begin;
    if (line_begin > 0 && source_[line_begin - 1] != '\n') return false;
    line_end = tag.end;
    while (line_end < source_.size() && is_blank(source_[line_end])) ++line_end;
    if (line_end == source_.size()) return true;
    if (source_.substr(line_end, 2) == "\r\n") ++line_end;
    return source_[line_end++] == '\n';
}

std::vector<Piece> TagReader::cut(std::vector<Tag> tags) const {
    const auto path = std::make_shared<const std::string>(path_);
    std::vector<Piece> pieces;
    std::size_t done = 0;
    const auto literal_until = [&](std::size_t end) {
        if (done < end) {
            pieces.push_back({PieceKind::literal, std::string(source_.substr(done, end - done)), {}, path});
        }
    };
    for (Tag& tag : tags) {
        std::size_t begin = tag.begin;
        std::size_t end = tag.end;
        if (!is_standalone(tag, begin, end)) std::tie(begin, end) = std::pair(tag.begin, tag.end);
        literal_until(begin);
        done = end;
        if (tag.kind) pieces.push_back({*tag.kind, std::move(tag.name), tag.place, path});
    }
    literal_until(source_.size());
    return pieces;
}

}  // namespace

TemplateFile parse_template(const std::string& path, std::string_view bytes, Diagnostics& diagnostics) {
    if (const auto invalid = first_invalid_utf8(bytes)) {
        const std::string_view valid = bytes.substr(0, *invalid);
        const std::string_view line = valid.substr(valid.rfind('\n') + 1);
        const Place place{static_cast<unsigned>(std::count(valid.begin(), valid.end(), '\n') + 1),
                          static_cast<unsigned>(count_code_points(line) + 1), 1};
        diagnostics.add(Code::encoding_broken, path, place);
        return {{}, false};
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    TagReader reader(path, bytes, diagnostics);
    std::vector<Tag> tags = reader.read();
    if (reader.sound()) reader.check_sections(tags);  // a lost tag would only cause more complaints
    TemplateFile file;
    file.sound = reader.sound();
    if (file.sound) file.pieces = reader.cut(std::move(tags));
    return file;
}

std::string written(PieceKind kind, std::string_view name) {
    const std::string inner(name);
    switch (kind) {
        case PieceKind::literal: break;
        case PieceKind::text: return "{{" + inner + "}}";
        case PieceKind::html: return "{{{" + inner + "}}}";
        case PieceKind::json: return "<script type=\"application/ld+json\">{{{" + inner + "}}}</script>";
        case PieceKind::section: return "{{#" + inner + "}}";
        case PieceKind::inverted: return "{{^" + inner + "}}";
        case PieceKind::end: return "{{/" + inner + "}}";
        case PieceKind::partial: return "{{>" + inner + "}}";
    }
    return inner;
}

std::string offer(std::string_view wanted, std::vector<std::string_view> names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    if (const std::string near = nearest(wanted, names); !near.empty()) return near;
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), offered_names); ++i) {
        list += (i == 0 ? "" : ", ") + std::string(names[i]);
    }
    if (names.size() > offered_names) list += " …";
    return list.empty() ? "-" : list;
}

}  // namespace gongkai::theme
