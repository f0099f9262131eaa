// SPDX-License-Identifier: MIT
// Private to search: two neighbouring UTF-16 units as one number, and the file a bigram stands in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai::search {

using Gram = std::uint32_t;

inline constexpr char16_t paragraph_end = u' ';

constexpr Gram gram_of(char16_t first, char16_t second) {
    return static_cast<Gram>(first) << 16U | static_cast<Gram>(second);
}

/// By the first unit; the browser computes the same (search_index.js). REQUIRES: `files` is a power of two.
constexpr std::size_t file_of(Gram gram, std::size_t files) {
    return ((gram >> 16U) * 0x9E3779B1U >> 16U) & (files - 1);
}

/// The bigrams of one document, each once.
class GramSet {
public:
    /// `units`: about how many will be added.
    explicit GramSet(std::size_t units);
    void add_paragraph(std::u16string_view folded);
    /// Four bytes each, in the machine's order, as they came.
    std::string bytes() const;

private:
    void add(Gram gram);
    /// Where the bigram stands or would stand.
    Gram& slot(Gram gram);
    void grow();

    std::vector<Gram> table_;  // 0: free; no text has a NUL
    std::vector<Gram> found_;
};

}  // namespace gongkai::search
