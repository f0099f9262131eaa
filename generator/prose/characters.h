// SPDX-License-Identifier: MIT
// Looking at single characters of valid UTF-8 by their bytes, without decoding them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "prose/prose.h"

namespace gongkai::prose {

inline bool stands_at(std::string_view text, std::size_t position, std::string_view word) {
    return position <= text.size() && text.substr(position).starts_with(word);
}
inline bool stands_before(std::string_view text, std::size_t position, std::string_view word) {
    return text.substr(0, position).ends_with(word);
}
inline unsigned char byte_at(std::string_view text, std::size_t position) {
    return position < text.size() ? static_cast<unsigned char>(text[position]) : 0;
}

/// Bytes of the character that begins with `lead`.
inline std::size_t size_of_character(unsigned char lead) {
    return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}
/// The character at `position`, or nothing at the end.
inline std::string_view character_at(std::string_view text, std::size_t position) {
    if (position >= text.size()) return {};
    return text.substr(position, size_of_character(byte_at(text, position)));
}
/// The character that ends at `position`, or nothing at the start.
inline std::string_view character_before(std::string_view text, std::size_t position) {
    std::size_t begin = position;
    while (begin > 0 && position - begin < 4) {
        --begin;
        if ((byte_at(text, begin) & 0xC0) != 0x80) break;
    }
    return text.substr(begin, position - begin);
}

/// Past blanks within a line: spaces, no-break spaces, ideographic spaces.
inline std::size_t skip_blanks(std::string_view text, std::size_t position) {
    while (position < text.size()) {
        if (text[position] == ' ') {
            ++position;
        } else if (stands_at(text, position, "\u00A0")) {
            position += 2;
        } else if (stands_at(text, position, "\u3000")) {
            position += 3;
        } else {
            break;
        }
    }
    return position;
}
inline std::size_t back_over_blanks(std::string_view text, std::size_t position, std::size_t floor = 0) {
    while (position > floor) {
        if (text[position - 1] == ' ') {
            --position;
        } else if (stands_before(text, position, "\u00A0")) {
            position -= 2;
        } else if (stands_before(text, position, "\u3000")) {
            position -= 3;
        } else {
            break;
        }
    }
    return position;
}

/// The ideographs of all planes' common ranges; not 〇.
inline bool is_han_character(std::string_view character) {
    if (character.size() == 4) return static_cast<unsigned char>(character[1]) >= 0xA0;
    if (character.size() != 3) return false;
    const auto lead = static_cast<unsigned char>(character[0]);
    const auto second = static_cast<unsigned char>(character[1]);
    return (lead >= 0xE4 && lead <= 0xE9) || (lead == 0xE3 && second >= 0x90) ||
           (lead == 0xEF && second >= 0xA4 && second <= 0xAB);
}

/// Whether `character` is one of the characters of `set`.
inline bool is_one_of(std::string_view character, std::string_view set) {
    return !character.empty() && set.find(character) != std::string_view::npos;
}

/// A digit, ASCII or full-width: its value and how many bytes it takes; size 0 when there is none.
struct Digit {
    int value = 0;
    std::size_t size = 0;
};
inline Digit digit_at(std::string_view text, std::size_t position) {
    const unsigned char c = byte_at(text, position);
    if (c >= '0' && c <= '9') return {c - '0', 1};
    if (c == 0xEF && byte_at(text, position + 1) == 0xBC) {
        const unsigned char last = byte_at(text, position + 2);
        if (last >= 0x90 && last <= 0x99) return {last - 0x90, 3};
    }
    return {};
}
inline bool is_digit_before(std::string_view text, std::size_t position) {
    const std::string_view last = character_before(text, position);
    return digit_at(last, 0).size != 0;
}

/// A run of digits, with at most `most` of them. Its value is 0 when there are none.
struct DigitRun {
    std::int64_t value = 0;
    int count = 0;
    std::size_t end = 0;
};
inline DigitRun digits_at(std::string_view text, std::size_t position, int most = 18) {
    DigitRun run{0, 0, position};
    for (Digit d; run.count < most && (d = digit_at(text, run.end)).size != 0; run.end += d.size) {
        run.value = run.value * 10 + d.value;
        ++run.count;
    }
    return run;
}

inline Span span_of(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace gongkai::prose
