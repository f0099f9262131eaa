// SPDX-License-Identifier: MIT
// Characters of bytes that may be anything.
#include "privacy/characters.h"

#include <algorithm>

#include "text/text.h"

namespace gongkai::privacy {
namespace {

bool is_tail(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

std::size_t length_from_lead(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 0;
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {0, text.size(), text.size()};
    const std::size_t length = length_from_lead(static_cast<unsigned char>(text[at]));
    const bool is_whole = length > 0 && at + length <= text.size() &&
                          std::all_of(text.begin() + static_cast<std::ptrdiff_t>(at) + 1,
                                      text.begin() + static_cast<std::ptrdiff_t>(at + length), is_tail);
    if (!is_whole) return {0xFFFD, at, at + 1};
    std::size_t next = at;
    const char32_t code = decode(text, next);
    return {code, at, next};
}

Character character_before(std::string_view text, std::size_t at) {
    if (at == 0) return {};
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && is_tail(text[begin])) --begin;
    const Character found = character_at(text, begin);
    if (found.end == at) return found;
    return {0xFFFD, at - 1, at};
}

int digit_value(char32_t c) {
    if (c >= U'0' && c <= U'9') return static_cast<int>(c - U'0');
    if (c >= U'０' && c <= U'９') return static_cast<int>(c - U'０');
    return -1;
}

int han_numeral(char32_t c) {
    const std::size_t found = std::u32string_view(U"一二三四五六七八九十").find(c);
    return found == std::u32string_view::npos ? 0 : static_cast<int>(found) + 1;
}

bool is_ascii_alphanumeric(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

bool is_invisible(char32_t c) {
    return (c >= 0x200B && c <= 0x200F) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF || c == 0xAD;
}

bool is_blank(char32_t c) { return c == ' ' || c == 0xA0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200A); }

bool is_hyphen(char32_t c) {
    return c == '-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212 || c == 0xFF0D || c == 0xFE63;
}

bool ends_clause(char32_t c) {
    return std::u32string_view(U"，、,|\t").find(c) != std::u32string_view::npos || ends_sentence(c);
}

bool ends_sentence(char32_t c) {
    return c == 0 || std::u32string_view(U"。；！？;!?\r\n").find(c) != std::u32string_view::npos;
}

std::string_view stretch_before(std::string_view text, std::size_t at, std::size_t most, Ends ends) {
    std::size_t begin = at;
    for (std::size_t i = 0; i < most; ++i) {
        const Character c = character_before(text, begin);
        if (ends(c.code)) break;
        begin = c.begin;
    }
    return text.substr(begin, at - begin);
}

std::string_view stretch_after(std::string_view text, std::size_t at, std::size_t most, Ends ends) {
    std::size_t end = at;
    for (std::size_t i = 0; i < most; ++i) {
        const Character c = character_at(text, end);
        if (ends(c.code)) break;
        end = c.end;
    }
    return text.substr(at, end - at);
}

bool contains_any(std::string_view text, Words words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool ends_with_any(std::string_view text, Words words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.ends_with(word); });
}

std::size_t past_last(std::string_view text, Words words) {
    std::size_t past = 0;
    for (const std::string_view word : words) {
        const std::size_t found = text.rfind(word);
        if (found != std::string_view::npos) past = std::max(past, found + word.size());
    }
    return past;
}

std::size_t word_at(std::string_view text, std::size_t at, Words words) {
    for (const std::string_view word : words) {
        if (text.substr(at).starts_with(word)) return word.size();
    }
    return 0;
}

}  // namespace gongkai::privacy
