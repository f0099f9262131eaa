// SPDX-License-Identifier: MIT
// CommonMark lets a run of * open emphasis when it leans on the text after it: the next character is no
// blank, and no punctuation unless a blank or punctuation stands before the run. Chinese is written without
// blanks, so `**得分：**95` never closes and `经费**“三公”**` never opens. The rule here is the one proposed
// for CommonMark (commonmark-spec issue 650): full-width punctuation counts as a letter, and a CJK
// character on one side does what a blank does for ordinary punctuation on the other.
//
//     得分：|**|95     closes      度|**|“三公      opens      的|**|"三公"      opens
//
// cmark decides for itself, so we put a sentinel between the run and the punctuation: a character that is
// neither blank nor punctuation. Its answer differs from ours in one situation only, a letter on one side
// and punctuation on the other, at least one of the two CJK where it matters. The sentinel is a Unicode
// noncharacter which the body does not use; it is taken out of every text again (build_tree.cpp).
#include "markdown/cjk_flanking.h"

#include <algorithm>
#include <bitset>
#include <cstdlib>
#include <unordered_set>
#include <utility>

#include "text/text.h"

namespace gongkai {

namespace {

constexpr char32_t first_sentinel = 0xFDD0;
constexpr std::size_t sentinel_count = 32;
constexpr std::size_t sentinel_bytes = 3;

bool is_space(char32_t c) {
    return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_ascii_punctuation(char32_t c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

char32_t character_before(std::string_view body, std::size_t at) {
    if (at == 0) return '\n';
    do --at;
    while (at > 0 && (static_cast<unsigned char>(body[at]) & 0xC0) == 0x80);
    return decode(body, at);
}

char32_t character_at(std::string_view body, std::size_t at) {
    return at < body.size() ? decode(body, at) : U'\n';
}

/// A noncharacter that the body has neither as it is nor as a numeric entity; 0 when it has all of them.
char32_t unused_noncharacter(std::string_view body) {
    std::bitset<sentinel_count> used;
    const auto note = [&](unsigned long c) {
        if (c >= first_sentinel && c < first_sentinel + sentinel_count) used.set(c - first_sentinel);
    };
    for (std::size_t at = body.find("\xEF\xB7"); at != std::string_view::npos;
         at = body.find("\xEF\xB7", at)) {
        note(decode(body, at));
    }
    for (std::size_t at = body.find("&#"); at != std::string_view::npos; at = body.find("&#", at + 2)) {
        const std::string digits(body.substr(at + 2, 9));
        const bool hexadecimal = digits[0] == 'x' || digits[0] == 'X';
        note(std::strtoul(digits.c_str() + (hexadecimal ? 1 : 0), nullptr, hexadecimal ? 16 : 10));
    }
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (!used[i]) return first_sentinel + static_cast<char32_t>(i);
    }
    return 0;
}

/// With an odd number of backslashes before it.
bool is_escaped(std::string_view body, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && body[begin - 1] == '\\') --begin;
    return (at - begin) % 2 == 1;
}

/// Where cmark would otherwise decide differently from `flanking`. Never between a backslash and its star.
void mark_stars(std::string_view body, std::vector<std::size_t>& marks) {
    std::size_t end = 0;  // of the run
    for (std::size_t at = body.find('*'); at != std::string_view::npos; at = body.find('*', end)) {
        end = std::min(body.find_first_not_of('*', at), body.size());
        const std::size_t begin = is_escaped(body, at) ? at + 1 : at;
        if (begin == end) continue;
        const Neighbour before = neighbour(character_before(body, begin));
        const Neighbour after = neighbour(character_at(body, end));
        const auto is_letter = [](Neighbour n) { return n == Neighbour::cjk || n == Neighbour::other; };
        const auto is_mark = [](Neighbour n) {
            return n == Neighbour::punctuation || n == Neighbour::cjk_punctuation;
        };
        if (is_letter(before) && is_mark(after) &&
            (before == Neighbour::cjk || after == Neighbour::cjk_punctuation)) {
            marks.push_back(end);
        } else if (is_mark(before) && is_letter(after) &&
                   (after == Neighbour::cjk || before == Neighbour::cjk_punctuation)) {
            marks.push_back(begin);
        }
    }
}

/// cmark takes `[&Hat;…]` for a footnote mark and then reads beyond the decoded ^ (all versions to gfm.13).
void mark_entities_after_brackets(std::string_view body, std::vector<std::size_t>& marks) {
    for (std::size_t at = body.find("[&"); at != std::string_view::npos; at = body.find("[&", at + 2)) {
        marks.push_back(at + 1);
    }
}

/// What stands between `[^` at `at` and the next bracket; empty when there is none near.
std::string_view footnote_label(std::string_view body, std::size_t at) {
    constexpr std::size_t longest = 1000;
    const std::string_view rest = body.substr(at + 2, longest);
    const std::size_t end = rest.find_first_of("]\n");
    return end == std::string_view::npos || rest[end] == '\n' ? std::string_view() : rest.substr(0, end);
}

/// Of a `[^…` that is no footnote cmark loses text when it runs over a line or holds an emphasis. A label has
/// no blank or bracket in it, and where it has anything that Markdown would read otherwise, a definition too.
void mark_false_footnotes(std::string_view body, std::vector<std::size_t>& marks) {
    std::vector<std::pair<std::size_t, std::string_view>> doubtful;
    std::unordered_set<std::string_view> defined;
    for (std::size_t at = body.find("[^"); at != std::string_view::npos; at = body.find("[^", at + 2)) {
        const std::string_view label = footnote_label(body, at);
        if (label.empty() || label.find_first_of(" \t\r[") != std::string_view::npos) {
            marks.push_back(at + 1);
        } else if (label.find_first_of("*_~`<&!\\") != std::string_view::npos) {
            doubtful.emplace_back(at, label);
            if (body.substr(at + 2 + label.size()).starts_with("]:")) defined.insert(label);
        }
    }
    for (const auto& [at, label] : doubtful)
        if (!defined.contains(label)) marks.push_back(at + 1);
}

}  // namespace

Neighbour neighbour(char32_t c) {
    if (is_space(c)) return Neighbour::space;
    if (is_ascii_punctuation(c)) return Neighbour::punctuation;
    if (is_cjk_punctuation(c)) return Neighbour::cjk_punctuation;
    if (is_cjk(c)) return Neighbour::cjk;
    return c >= 0x2010 && c <= 0x205E ? Neighbour::punctuation : Neighbour::other;
}

Flanking flanking(Neighbour before, Neighbour after) {
    const auto leans = [](Neighbour inner, Neighbour outer) {
        return inner != Neighbour::space && (inner != Neighbour::punctuation || outer != Neighbour::other);
    };
    return {leans(after, before), leans(before, after)};
}

MarkedBody mark_flanking(std::string_view body) {
    MarkedBody marked;
    mark_stars(body, marked.marks);
    mark_entities_after_brackets(body, marked.marks);
    mark_false_footnotes(body, marked.marks);
    const char32_t sentinel = marked.marks.empty() ? 0 : unused_noncharacter(body);
    if (sentinel == 0) {
        marked.marks.clear();
        marked.text = body;
        return marked;
    }
    append_utf8(marked.sentinel, sentinel);
    std::sort(marked.marks.begin(), marked.marks.end());
    marked.marks.erase(std::unique(marked.marks.begin(), marked.marks.end()), marked.marks.end());
    marked.text.reserve(body.size() + sentinel_bytes * marked.marks.size());
    std::size_t copied = 0;
    for (const std::size_t mark : marked.marks) {
        marked.text.append(body, copied, mark - copied).append(marked.sentinel);
        copied = mark;
    }
    marked.text.append(body, copied);
    return marked;
}

std::size_t MarkedBody::to_marked(std::size_t body_offset) const {
    const auto before = std::lower_bound(marks.begin(), marks.end(), body_offset) - marks.begin();
    return body_offset + sentinel_bytes * static_cast<std::size_t>(before);
}

std::size_t MarkedBody::to_body(std::size_t offset) const {
    std::size_t low = 0, high = marks.size();  // how many sentinels begin before `offset`
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        (marks[middle] + sentinel_bytes * middle < offset ? low : high) =
            marks[middle] + sentinel_bytes * middle < offset ? middle + 1 : middle;
    }
    return low == 0 ? offset : std::max(offset - sentinel_bytes * low, marks[low - 1]);
}

std::string MarkedBody::without_sentinel(std::string_view piece) const {
    std::string clean;
    clean.reserve(piece.size());
    while (!sentinel.empty()) {
        const std::size_t at = piece.find(sentinel);
        if (at == std::string_view::npos) break;
        clean.append(piece.substr(0, at));
        piece.remove_prefix(at + sentinel_bytes);
    }
    return clean.append(piece);
}

}  // namespace gongkai
