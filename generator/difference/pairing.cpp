// SPDX-License-Identifier: MIT
// How alike two paragraphs are: the pairs of neighbouring characters they share (Dice), the ends counting as
// characters, blanks as nothing. Single characters would not do: 的, 工作 and 。 are in every paragraph.
#include "difference/pairing.h"

#include <algorithm>
#include <cstdint>

#include "text/text.h"

namespace gongkai::difference {
namespace {

constexpr std::size_t most_cells = 40'000;  ///< beyond, only near paragraphs are held together
constexpr std::size_t nearest_ones = 50;

using Bigrams = std::vector<std::uint64_t>;  ///< sorted

Bigrams bigrams_of(std::string_view text) {
    Bigrams bigrams;
    std::uint64_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decode(text, at);
        if (c == ' ' || c == '\t' || c == 0x3000 || c == 0xA0) continue;
        bigrams.push_back(last << 32U | c);
        last = c;
    }
    bigrams.push_back(last << 32U);
    std::sort(bigrams.begin(), bigrams.end());
    return bigrams;
}

/// How many pairs of characters the two share when they are alike; otherwise 0.
std::uint64_t likeness(const Bigrams& a, const Bigrams& b) {
    // More than half of all pairs cannot be shared by a text and one three times as long.
    if (a.size() >= 3 * b.size() || b.size() >= 3 * a.size()) return 0;
    std::uint64_t shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j) {
            ++shared;
            ++i;
            ++j;
        } else if (*i < *j) {
            ++i;
        } else {
            ++j;
        }
    }
    return 4 * shared > a.size() + b.size() ? shared : 0;
}

/// The pairs in order that share most, by a table of the best for all beginnings.
std::vector<Match> best_pairs(const std::vector<Bigrams>& before, const std::vector<Bigrams>& after) {
    const std::size_t width = after.size() + 1;
    std::vector<std::uint64_t> best((before.size() + 1) * width, 0), shared(best.size(), 0);
    for (std::size_t i = 1; i <= before.size(); ++i) {
        for (std::size_t j = 1; j <= after.size(); ++j) {
            const std::size_t cell = i * width + j;
            shared[cell] = likeness(before[i - 1], after[j - 1]);
            best[cell] = std::max(best[cell - 1], best[cell - width]);
            if (shared[cell] != 0) best[cell] = std::max(best[cell], best[cell - width - 1] + shared[cell]);
        }
    }
    std::vector<Match> pairs;
    for (std::size_t i = before.size(), j = after.size(); i > 0 && j > 0;) {
        const std::size_t cell = i * width + j;
        if (best[cell] == best[cell - 1]) {
            --j;
        } else if (best[cell] == best[cell - width]) {
            --i;
        } else {
            pairs.push_back({--i, --j});
        }
    }
    std::reverse(pairs.begin(), pairs.end());
    return pairs;
}

/// Each with the first one alike among the next few.
std::vector<Match> near_pairs(const std::vector<Bigrams>& before, const std::vector<Bigrams>& after) {
    std::vector<Match> pairs;
    std::size_t from = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const std::size_t to = std::min(after.size(), from + nearest_ones);
        for (std::size_t j = from; j < to; ++j) {
            if (likeness(before[i], after[j]) == 0) continue;
            pairs.push_back({i, j});
            from = j + 1;
            break;
        }
    }
    return pairs;
}

}  // namespace

std::vector<Match> alike_paragraphs(const std::vector<std::string_view>& before,
                                    const std::vector<std::string_view>& after, const Gap& gap) {
    std::vector<Bigrams> old_ones, new_ones;
    for (std::size_t i = gap.before_begin; i < gap.before_end; ++i) old_ones.push_back(bigrams_of(before[i]));
    for (std::size_t i = gap.after_begin; i < gap.after_end; ++i) new_ones.push_back(bigrams_of(after[i]));
    std::vector<Match> pairs = old_ones.size() * new_ones.size() <= most_cells
                                   ? best_pairs(old_ones, new_ones)
                                   : near_pairs(old_ones, new_ones);
    for (Match& pair : pairs) {
        pair.before += gap.before_begin;
        pair.after += gap.after_begin;
    }
    return pairs;
}

}  // namespace gongkai::difference
