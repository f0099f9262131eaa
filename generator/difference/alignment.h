// SPDX-License-Identifier: MIT
// Private to the room: what two sequences of ids have in common, in order. Ids are tokens or paragraphs.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace gongkai::difference {

/// The ids at `before` and `after` are the same.
struct Match {
    std::size_t before = 0, after = 0;
};

/// Both rise from match to match. A longest common subsequence where the sequences are short or differ
/// little; in long ones a common subsequence, found in bounded time. The same matches in both directions.
std::vector<Match> align(std::u32string_view before, std::u32string_view after);

/// Neighbouring ids that have no match: [before_begin, before_end) was replaced by [after_begin, after_end).
struct Gap {
    std::size_t before_begin = 0, before_end = 0, after_begin = 0, after_end = 0;
    bool replaces() const { return before_begin < before_end && after_begin < after_end; }
};

/// In order; none empty on both sides.
std::vector<Gap> gaps_between(const std::vector<Match>& matches, std::size_t before_size,
                              std::size_t after_size);

}  // namespace gongkai::difference
