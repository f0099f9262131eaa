// SPDX-License-Identifier: MIT
// Numbers as they are written, before it is known what they count: digits of both widths, Chinese
// numerals, and digits with Chinese multipliers (1.2万, 180多万).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "prose/prose.h"

namespace gongkai::prose {

/// A written number. Its value is `mantissa` × 10^`myriad`: 180多万 is 180 × 10^4, kept apart because 万 may
/// belong to the unit (180多万元).
struct Figure {
    Span digits;            ///< the numeral alone, without multipliers that follow hedges
    std::uint32_t end = 0;  ///< past its multipliers
    Decimal mantissa;
    std::optional<Decimal> upper;  ///< 三四十: the second of two neighbours
    std::uint8_t myriad = 0;       ///< 0, 4 (万) or 8 (亿)
    Hedge hedge = Hedge::none;     ///< 多, 余, 几 inside it
    bool han = false;
    bool vague = false;         ///< 几十, 数百: no figure but a multiplier
    bool readable = true;       ///< fits a Decimal and is written like a number
    bool percent = false;       ///< 百分之…
    bool leading_zero = false;  ///< 0751, 02
    int whole_digits = 0;       ///< digits before the point
    std::uint32_t clause = 0;
    std::uint32_t bracket = 0;  ///< index into Scan::brackets, 0 outside of all

    std::uint32_t begin() const { return digits.begin; }
};

/// Reads the digits at `position` with their separators, point and multipliers.
/// REQUIRES: a digit at `position`.
Figure read_digits(std::string_view text, std::size_t position);

/// Reads the Chinese numeral at `position`. `end` is where to go on, also when it is none: then nothing.
std::optional<Figure> read_han(std::string_view text, std::size_t position, std::size_t& end);

/// The value of one character of a Chinese numeral: 0 to 9, or 10, 100, 1000, 10^4, 10^8; -1 for others.
std::int64_t han_numeral_value(std::string_view text, std::size_t position);
inline constexpr std::int64_t myriad_value = 10'000;
inline constexpr std::int64_t hundred_million_value = 100'000'000;

/// value × 10^exponent; nothing when it has more than 12 digits.
std::optional<Decimal> shifted(Decimal value, int exponent);

}  // namespace gongkai::prose
