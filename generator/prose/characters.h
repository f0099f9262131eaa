// SPDX-License-Identifier: MIT
// Looking at single characters of valid UTF-8 by their bytes, without decoding them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "prose/prose.h"

namespace gongkai::prose {

/// The last byte is compared first: nearly no word stands there, and most Chinese characters share their
/// first byte. REQUIRES: a word that is not empty.
inline bool stands_at(std::string_view text, std::size_t position, std::string_view word) {
    return position + word.size() <= text.size() && text[position + word.size() - 1] == word.back() &&
           text.compare(position, word.size(), word) == 0;
}
inline bool stands_before(std::string_view text, std::size_t position, std::string_view word) {
    return position >= word.size() && text[position - 1] == word.back() &&
           text.compare(position - word.size(), word.size(), word) == 0;
}
/// The same for literals. Their size is known, so the comparison is one of registers and no call.
template <std::size_t n>
bool stands_at(std::string_view text, std::size_t position, const char (&word)[n]) {
    return position + (n - 1) <= text.size() && std::memcmp(text.data() + position, word, n - 1) == 0;
}
template <std::size_t n>
bool stands_before(std::string_view text, std::size_t position, const char (&word)[n]) {
    return position >= n - 1 && std::memcmp(text.data() + position - (n - 1), word, n - 1) == 0;
}
inline unsigned char byte_at(std::string_view text, std::size_t position) {
    return position < text.size() ? static_cast<unsigned char>(text[position]) : 0;
}

/// Bytes of the character that begins with `lead`.
constexpr std::size_t size_of_character(unsigned char lead) {
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

/// Characters of a literal, with a bit for the last byte of each: most characters are seen not to be among
/// them without a comparison.
class CharacterSet {
public:
    consteval CharacterSet() = default;
    template <std::size_t n>
    consteval CharacterSet(const char (&characters)[n]) : characters_(characters, n - 1) {
        for (std::size_t at = 0; at < characters_.size();) {
            at += size_of_character(static_cast<unsigned char>(characters_[at]));
            last_bytes_ |= bit(characters_[at - 1]);
        }
    }
    bool contains(std::string_view character) const {
        if (character.empty() || (last_bytes_ & bit(character.back())) == 0) return false;
        if (character.size() != 3) return characters_.find(character) != std::string_view::npos;
        for (std::size_t at = 0; at + 3 <= characters_.size();) {
            if (std::memcmp(characters_.data() + at, character.data(), 3) == 0) return true;
            at += size_of_character(static_cast<unsigned char>(characters_[at]));
        }
        return false;
    }

private:
    static constexpr std::uint64_t bit(char byte) {
        return std::uint64_t{1} << (static_cast<unsigned char>(byte) & 63U);
    }

    std::string_view characters_;
    std::uint64_t last_bytes_ = 0;
};
inline bool is_one_of(std::string_view character, CharacterSet set) { return set.contains(character); }

/// A bit for each of some characters, to walk over a text with: 8 KB, which stay in the first cache, where
/// a byte for each would not.
class CharacterTable {
public:
    constexpr explicit CharacterTable(std::string_view characters = {}) {
        for (std::size_t at = 0; at < characters.size();) {
            const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(characters[at + i]); };
            const std::size_t size = size_of_character(byte(0));
            if (size == 1) add(byte(0));
            if (size == 2) add((byte(0) & 0x1FU) << 6 | (byte(1) & 0x3FU));
            if (size == 3) add(code_of(byte(0), byte(1), byte(2)));
            at += size;
        }
    }
    bool contains(std::uint32_t code) const { return (bits_[code / 64] >> (code % 64) & 1) != 0; }

    static constexpr std::uint32_t code_of(unsigned lead, unsigned second, unsigned third) {
        return (lead & 0x0FU) << 12 | (second & 0x3FU) << 6 | (third & 0x3FU);
    }

    /// The first character of the table at or after `position`, or `end`. Others cost a look at one bit.
    std::size_t find(std::string_view text, std::size_t position, std::size_t end) const {
        while (position < end) {
            const auto* bytes = reinterpret_cast<const unsigned char*>(text.data()) + position;
            if (bytes[0] < 0x80) {
                if (contains(bytes[0])) return position;
                ++position;
            } else if ((bytes[0] & 0xF0U) == 0xE0) {
                if (position + 2 >= text.size()) return end;
                if (contains(code_of(bytes[0], bytes[1], bytes[2]))) return position;
                position += 3;
            } else if (bytes[0] < 0xE0) {
                if (position + 1 >= text.size()) return end;
                if (contains((bytes[0] & 0x1FU) << 6 | (bytes[1] & 0x3FU))) return position;
                position += size_of_character(bytes[0]);
            } else {
                position += 4;
            }
        }
        return end;
    }

private:
    constexpr void add(std::uint32_t code) { bits_[code / 64] |= std::uint64_t{1} << (code % 64); }

    std::array<std::uint64_t, 1024> bits_{};
};

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
