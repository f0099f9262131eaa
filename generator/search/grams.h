// SPDX-License-Identifier: MIT
// Private to search: one to four neighbouring UTF-16 units as one number, and the file it stands in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gongkai::search {

/// The first unit in the highest bits; zeros behind the last, as no text has a NUL.
using Gram = std::uint64_t;

inline constexpr std::size_t longest_gram = 4;

/// REQUIRES: not more than four units.
constexpr Gram gram_of(std::u16string_view units) {
    Gram gram = 0;
    for (const char16_t unit : units) gram = gram << 16U | unit;
    return gram << 16U * (longest_gram - units.size());
}

constexpr char16_t unit_of(Gram gram, std::size_t i) {
    return static_cast<char16_t>(gram >> 16U * (longest_gram - 1 - i));
}

/// REQUIRES: `length` units, at least two.
constexpr Gram without_last(Gram gram, std::size_t length) {
    const auto kept = static_cast<unsigned>(16U * (longest_gram + 1 - length));
    return gram >> kept << kept;
}
constexpr Gram without_first(Gram gram) { return gram << 16U; }

/// By the first two units; the browser computes the same (search_index.js). REQUIRES: `files` is a power of
/// two.
constexpr std::size_t file_of(Gram gram, std::size_t files) {
    return static_cast<std::uint32_t>(gram >> 32U) * 0x9E3779B1U >> 16U & (files - 1);
}

}  // namespace gongkai::search
