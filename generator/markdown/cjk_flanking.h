// SPDX-License-Identifier: MIT
// Emphasis beside full-width punctuation: which marks may open or close, as a Chinese writer means it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai {

/// What stands beside a run of * or ~, for the rule in cjk_flanking.cpp.
enum class Neighbour { space, punctuation, cjk_punctuation, cjk, other };
Neighbour neighbour(char32_t c);

struct Flanking {
    bool can_open = false, can_close = false;
};
Flanking flanking(Neighbour before, Neighbour after);

/// A body with invisible letters put in, so that cmark's own rules come to the answer of `flanking`.
struct MarkedBody {
    std::string text;
    std::string sentinel;            ///< the letter; it does not occur in the body
    std::vector<std::size_t> marks;  ///< offsets in the body before which one stands, ascending

    std::size_t to_body(std::size_t offset) const;
    std::size_t to_marked(std::size_t body_offset) const;
    std::string without_sentinel(std::string_view piece) const;
};
MarkedBody mark_flanking(std::string_view body);

}  // namespace gongkai
