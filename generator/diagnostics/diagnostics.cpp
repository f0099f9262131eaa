// SPDX-License-Identifier: MIT
#include "diagnostics/diagnostics.h"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

#include "text/text.h"

namespace gongkai {
namespace {

constexpr auto code_table = std::to_array<CodeInfo>({
#define GONGKAI_CODE(name, id, severity, zh, en, expected_zh, expected_en, hint_zh, hint_en) \
    CodeInfo{id, Severity::severity, {zh, en}, {expected_zh, expected_en}, {hint_zh, hint_en}},
#include "diagnostics/codes.def"
#undef GONGKAI_CODE
});

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

auto order(const Diagnostic& d) {
    return std::tie(d.path, d.place.line, d.place.column, d.code, d.arguments, d.place.length);
}

std::size_t index_of(Language language) { return static_cast<std::size_t>(language); }

std::string_view severity_name(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: break;
    }
    return "note";
}

/// Byte offset of 1-based column `column` in `line`, at most its end.
std::size_t byte_of_column(std::string_view line, unsigned column) {
    std::size_t byte = 0;
    for (unsigned i = 1; i < column && byte < line.size(); ++i) decode(line, byte);
    return byte;
}

/// How many bytes of the line fit into `cells`.
std::size_t within(std::string_view line, std::size_t cells) {
    std::size_t position = 0;
    for (std::size_t width = 0; position < line.size();) {
        std::size_t next = position;
        decode(line, next);
        width += display_width(line.substr(position, next - position));
        if (width > cells) break;
        position = next;
    }
    return position;
}

/// Moves `position` on until the text from there to `end` takes at most `cells`.
std::size_t shortened_to(std::string_view line, std::size_t position, std::size_t end, std::size_t cells) {
    std::size_t width = display_width(line.substr(position, end - position));
    while (width > cells) {
        const std::size_t from = position;
        decode(line, position);
        width -= display_width(line.substr(from, position - from));
    }
    return position;
}

/// The source line and, below it, the caret at the place's display column: '^', then '~' to its end. A
/// paragraph is one line of many hundred characters; of such only the part around the place is shown.
std::string quoted(const Diagnostic& d) {
    constexpr std::size_t longest = 120;
    constexpr std::size_t before_the_place = 40;
    std::string_view line = d.excerpt;
    std::size_t begin = byte_of_column(line, d.place.column);
    std::size_t end = byte_of_column(line, d.place.column + std::max(1U, d.place.length));
    std::string lead, tail;
    if (display_width(line) > longest) {
        const std::size_t cut = shortened_to(line, 0, begin, before_the_place);
        if (cut > 0) lead = "…";
        line.remove_prefix(cut);
        const std::size_t kept = within(line, longest);
        if (kept < line.size()) tail = "…";
        line = line.substr(0, kept);
        begin -= cut;
        end = std::min(end - cut, kept);
    }
    const std::size_t indent = display_width(lead) + display_width(line.substr(0, begin));
    const std::size_t width = end > begin ? display_width(line.substr(begin, end - begin)) : 0;
    return "  " + lead + std::string(line) + tail + "\n  " + std::string(indent, ' ') + '^' +
           std::string(width > 1 ? width - 1 : 0, '~');
}

/// What a source says, fit for a terminal: a tab is one blank, so that the caret stays in its place, and
/// a control character shows as its picture (␛), so that no file can command the terminal.
std::string printable(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = decode(text, i);
        const bool high_control = c >= 0x7F && c <= 0x9F;
        append_utf8(out, c == '\t' ? U' ' : c < 0x20 ? 0x2400 + c : high_control ? U'␡' : c);
    }
    return out;
}

std::string filled(std::string_view pattern, const Diagnostic& d) {
    std::vector<std::string> arguments;
    for (const std::string& argument : d.arguments) {
        arguments.push_back(first_invalid_utf8(argument) ? argument : printable(argument));
    }
    return format(pattern, arguments);
}

}  // namespace

const CodeInfo& info(Code code) { return code_table[static_cast<std::size_t>(code)]; }
std::span<const CodeInfo> all_codes() { return code_table; }

void Diagnostics::add(Code code, std::string path, Place place, std::vector<std::string> arguments) {
    Diagnostic added;
    added.code = code;
    added.path = std::move(path);
    added.place = place;
    added.arguments = std::move(arguments);
    items_.push_back(std::move(added));
}

void Diagnostics::append(Diagnostics&& other) {
    items_.insert(items_.end(), std::make_move_iterator(other.items_.begin()),
                  std::make_move_iterator(other.items_.end()));
    other.items_.clear();
}

void Diagnostics::sort() {
    const auto less = [](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); };
    const auto same = [](const Diagnostic& a, const Diagnostic& b) { return order(a) == order(b); };
    std::sort(items_.begin(), items_.end(), less);
    items_.erase(std::unique(items_.begin(), items_.end(), same), items_.end());
}

std::size_t Diagnostics::count(Severity severity) const {
    return static_cast<std::size_t>(std::count_if(
        items_.begin(), items_.end(), [&](const Diagnostic& d) { return d.severity() == severity; }));
}

bool Diagnostics::has_errors() const { return count(Severity::error) != 0; }

namespace {

/// The line with the characters of `place` as * (＊ where a character takes two cells).
std::string masked(std::string_view line, const Place& place) {
    const std::size_t begin = byte_of_column(line, place.column);
    std::string out(line.substr(0, begin));
    std::size_t at = begin;
    for (unsigned i = 0; i < place.length && at < line.size(); ++i) {
        const std::size_t from = at;
        decode(line, at);
        out += display_width(line.substr(from, at - from)) == 2 ? "＊" : "*";
    }
    return out.append(line.substr(at));
}

}  // namespace

void Diagnostics::quote_sources(
    const std::function<std::optional<std::string>(const std::string& path)>& read) {
    std::map<std::string, std::optional<std::string>> sources;
    std::multimap<std::pair<std::string_view, unsigned>, const Place*> secrets;
    for (const Diagnostic& d : items_)
        if (d.concealed) secrets.emplace(std::pair(std::string_view(d.path), d.place.line), &d.place);
    for (Diagnostic& d : items_) {
        if (d.place.line == 0 || !d.excerpt.empty()) continue;
        auto [found, is_new] = sources.try_emplace(d.path);
        if (is_new) found->second = read(d.path);
        if (!found->second) continue;
        std::string line(line_of(*found->second, d.place.line));
        if (d.place.line == 1 && line.starts_with(byte_order_mark)) line.erase(0, byte_order_mark.size());
        if (first_invalid_utf8(line)) continue;
        const auto [first, last] = secrets.equal_range({d.path, d.place.line});
        for (auto secret = first; secret != last; ++secret) line = masked(line, *secret->second);
        d.excerpt = printable(line);
    }
}

std::string message_text(const Diagnostic& d, Language language) {
    return filled(info(d.code).message[index_of(language)], d);
}
std::string expected_text(const Diagnostic& d, Language language) {
    return filled(info(d.code).expected[index_of(language)], d);
}
std::string hint_text(const Diagnostic& d, Language language) {
    return filled(info(d.code).hint[index_of(language)], d);
}

std::string render(const Diagnostic& d, Language language) {
    std::string out = d.path;
    if (d.place.line != 0) {
        out += ':' + std::to_string(d.place.line) + ':' + std::to_string(d.place.column);
    }
    out += ": " + std::string(severity_name(d.severity())) + '[' + std::string(info(d.code).id) + "]: ";
    out += message_text(d, language) + '\n';
    const std::string expected = expected_text(d, language);
    if (!d.excerpt.empty()) {
        out += quoted(d);
        out += expected.empty() ? "\n" : " " + expected + "\n";
    } else if (!expected.empty()) {
        out += "  " + expected + '\n';
    }
    const std::string hint = hint_text(d, language);
    if (!hint.empty()) out += (language == Language::zh ? "  提示：" : "  hint: ") + hint + '\n';
    return out;
}

}  // namespace gongkai
