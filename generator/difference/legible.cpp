// SPDX-License-Identifier: MIT
// Of 甲。乙。 → 甲。丙。乙。 both "。丙" and "丙。" may be what was put in: a stretch that begins like what
// follows it can stand further on, one that ends like what is before it further back. It is moved to where a
// sentence begins, or else a clause.
#include "difference/legible.h"

#include <algorithm>

namespace gongkai::difference {
namespace {

/// How well a stretch begins after this token.
int rank_after(std::string_view token) {
    for (const std::string_view mark : {"。", "！", "？", "；"}) {
        if (token == mark) return 2;
    }
    for (const std::string_view mark : {"，", "、", "："}) {
        if (token == mark) return 1;
    }
    return 0;
}

/// A stretch of tokens that is on one side only, and how far it may go.
struct Stretch {
    const std::vector<Token>& tokens;
    std::size_t begin, end, first, last;

    int rank(std::size_t at) const { return at == 0 ? 2 : rank_after(tokens[at - 1].text); }

    /// Where it begins best; where it begins now if that is as good.
    std::size_t best_begin() const {
        const std::size_t size = end - begin;
        std::size_t from = begin, to = begin;
        while (from > first && tokens[from - 1].text == tokens[from + size - 1].text) --from;
        while (to + size < last && tokens[to].text == tokens[to + size].text) ++to;
        std::size_t best = begin;
        for (std::size_t at = from; at <= to; ++at) {
            if (rank(at) > rank(best)) best = at;
        }
        return best;
    }
};

void move(std::vector<Gap>& gaps, std::size_t index, const std::vector<Token>& before,
          const std::vector<Token>& after) {
    Gap& gap = gaps[index];
    const bool inserted = gap.before_begin == gap.before_end;
    // One kept token stays between this gap and the next.
    std::size_t first = 0, last = (inserted ? after : before).size();
    if (index > 0) first = 1 + (inserted ? gaps[index - 1].after_end : gaps[index - 1].before_end);
    if (index + 1 < gaps.size())
        last = (inserted ? gaps[index + 1].after_begin : gaps[index + 1].before_begin) - 1;
    const Stretch stretch = inserted ? Stretch{after, gap.after_begin, gap.after_end, first, last}
                                     : Stretch{before, gap.before_begin, gap.before_end, first, last};
    const std::size_t best = stretch.best_begin();
    // What is passed over is the same on both sides. Unsigned numbers wrap round and back.
    const std::size_t by = best - stretch.begin;
    gap = {gap.before_begin + by, gap.before_end + by, gap.after_begin + by, gap.after_end + by};
}

/// A lone character between two replacements stayed by chance, often 的 or a comma: the change reads better
/// as one. A number or a Latin word that stayed is news and is left.
std::vector<Gap> joined(const std::vector<Gap>& gaps, const std::vector<Token>& after) {
    std::vector<Gap> joined;
    for (const Gap& gap : gaps) {
        if (!joined.empty() && (joined.back().replaces() || gap.replaces()) &&
            gap.after_begin - joined.back().after_end == 1 && !after[joined.back().after_end].word) {
            joined.back().before_end = gap.before_end;
            joined.back().after_end = gap.after_end;
        } else {
            joined.push_back(gap);
        }
    }
    return joined;
}

}  // namespace

std::vector<Gap> made_legible(std::vector<Gap> gaps, const std::vector<Token>& before,
                              const std::vector<Token>& after) {
    for (std::size_t i = 0; i < gaps.size(); ++i) {
        if (!gaps[i].replaces()) move(gaps, i, before, after);
    }
    return joined(gaps, after);
}

}  // namespace gongkai::difference
