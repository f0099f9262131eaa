// SPDX-License-Identifier: MIT
// What is equal at both ends is taken off first. dtl aligns the rest when it is small: its time and memory
// grow with the number of edits times the length, and past two million steps it begins again with sizes that
// wrap round, so it is never let near that. What is larger is split where a run of ids stands once on either
// side (the idea of patience diff), or in the middle where there is no such run, and its parts are aligned in
// turn.
#include "difference/alignment.h"

#include <algorithm>
#include <dtl/dtl.hpp>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace gongkai::difference {
namespace {

/// dtl never takes more steps than this product of the lengths: half its own limit, 24 MB.
constexpr std::size_t most_steps = 1'000'000;
constexpr int most_splits = 16;  ///< of parts of parts; then they stay unmatched

/// Where a run of ids stands, and how often.
struct Standing {
    std::size_t before = 0, after = 0;
    unsigned before_count = 0, after_count = 0;
};

/// Runs of `length` ids that stand once on either side, by their first id, in the order of `before`.
std::vector<Match> unique_runs(std::u32string_view before, std::u32string_view after, std::size_t length) {
    if (before.size() < length || after.size() < length) return {};
    std::unordered_map<std::u32string_view, Standing> standings;
    standings.reserve(before.size());
    for (std::size_t i = 0; i + length <= before.size(); ++i) {
        Standing& standing = standings[before.substr(i, length)];
        standing.before = i;
        ++standing.before_count;
    }
    for (std::size_t i = 0; i + length <= after.size(); ++i) {
        const auto found = standings.find(after.substr(i, length));
        if (found == standings.end()) continue;
        found->second.after = i;
        ++found->second.after_count;
    }
    std::vector<Match> runs;
    for (std::size_t i = 0; i + length <= before.size(); ++i) {
        const Standing& standing = standings.at(before.substr(i, length));
        if (standing.before_count == 1 && standing.after_count == 1) runs.push_back({i, standing.after});
    }
    return runs;
}

/// The longest part of the matches in which `after` rises too.
std::vector<Match> longest_rising(const std::vector<Match>& matches) {
    constexpr std::size_t none = static_cast<std::size_t>(-1);
    std::vector<std::size_t> ends, previous(matches.size(), none);
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const auto place = std::lower_bound(
            ends.begin(), ends.end(), matches[i].after,
            [&](std::size_t match, std::size_t after) { return matches[match].after < after; });
        if (place != ends.begin()) previous[i] = *(place - 1);
        if (place == ends.end()) {
            ends.push_back(i);
        } else {
            *place = i;
        }
    }
    std::vector<Match> rising;
    for (std::size_t i = ends.empty() ? none : ends.back(); i != none; i = previous[i])
        rising.push_back(matches[i]);
    std::reverse(rising.begin(), rising.end());
    return rising;
}

bool share_any(std::u32string_view before, std::u32string_view after) {
    const std::unordered_set<char32_t> known(before.begin(), before.end());
    return std::any_of(after.begin(), after.end(), [&](char32_t id) { return known.contains(id); });
}

class Alignment {
public:
    std::vector<Match> matches;

    /// Parts of the sequences; what comes before them is `skipped`.
    void align(std::u32string_view before, std::u32string_view after, Match skipped, int splits) {
        while (!before.empty() && !after.empty() && before.front() == after.front()) {
            matches.push_back(skipped);
            before.remove_prefix(1);
            after.remove_prefix(1);
            ++skipped.before;
            ++skipped.after;
        }
        std::size_t same = 0;
        while (same < before.size() && same < after.size() &&
               before[before.size() - 1 - same] == after[after.size() - 1 - same]) {
            ++same;
        }
        before.remove_suffix(same);
        after.remove_suffix(same);
        align_middle(before, after, skipped, splits);
        for (std::size_t i = 0; i < same; ++i)
            matches.push_back({skipped.before + before.size() + i, skipped.after + after.size() + i});
    }

private:
    void align_middle(std::u32string_view before, std::u32string_view after, Match skipped, int splits) {
        if (before.empty() || after.empty()) return;
        if ((before.size() + 1) * (after.size() + 1) <= most_steps) {
            align_small(before, after, skipped);
        } else if (splits < most_splits && share_any(before, after)) {
            split(before, after, skipped, splits);
        }
    }

    void align_small(std::u32string_view before, std::u32string_view after, Match skipped) {
        using Ids = std::vector<char32_t>;
        dtl::Diff<char32_t, Ids> diff(Ids(before.begin(), before.end()), Ids(after.begin(), after.end()));
        diff.compose();
        for (const auto& [id, step] : diff.getSes().getSequence()) {
            if (step.type != dtl::SES_COMMON) continue;
            matches.push_back({skipped.before + static_cast<std::size_t>(step.beforeIdx) - 1,
                               skipped.after + static_cast<std::size_t>(step.afterIdx) - 1});
        }
    }

    void split(std::u32string_view before, std::u32string_view after, Match skipped, int splits) {
        std::vector<Match> runs;
        for (const std::size_t length : {std::size_t{8}, std::size_t{3}, std::size_t{1}}) {
            runs = longest_rising(unique_runs(before, after, length));
            if (!runs.empty()) break;
        }
        if (runs.empty()) {
            halve(before, after, skipped, splits);
            return;
        }
        runs.push_back({before.size(), after.size()});
        Match from;
        for (const Match& run : runs) {
            align(before.substr(from.before, run.before - from.before),
                  after.substr(from.after, run.after - from.after),
                  {skipped.before + from.before, skipped.after + from.after}, splits + 1);
            if (run.before == before.size()) break;
            matches.push_back({skipped.before + run.before, skipped.after + run.after});
            from = {run.before + 1, run.after + 1};
        }
    }

    void halve(std::u32string_view before, std::u32string_view after, Match skipped, int splits) {
        const Match middle{before.size() / 2, after.size() / 2};
        align(before.substr(0, middle.before), after.substr(0, middle.after), skipped, splits + 1);
        align(before.substr(middle.before), after.substr(middle.after),
              {skipped.before + middle.before, skipped.after + middle.after}, splits + 1);
    }
};

}  // namespace

std::vector<Match> align(std::u32string_view before, std::u32string_view after) {
    Alignment alignment;
    alignment.align(before, after, {}, 0);
    return std::move(alignment.matches);
}

std::vector<Gap> gaps_between(const std::vector<Match>& matches, std::size_t before_size,
                              std::size_t after_size) {
    std::vector<Gap> gaps;
    Match from;
    const auto close = [&](Match to) {
        if (from.before < to.before || from.after < to.after)
            gaps.push_back({from.before, to.before, from.after, to.after});
        from = {to.before + 1, to.after + 1};
    };
    for (const Match& match : matches) close(match);
    close({before_size, after_size});
    return gaps;
}

}  // namespace gongkai::difference
