// SPDX-License-Identifier: MIT
// Bars. Each cut is the running sum over the whole, rounded down, so neighbours share it: no gap, no overlap.
#include "pages/drawing.h"

#include "pages/words.h"

namespace gongkai::pages {
std::vector<BarPiece> cut_bar(const std::vector<std::int64_t>& amounts) {
    constexpr std::uint32_t whole = 10'000;
    __extension__ typedef __int128 Wide;
    Wide sum = 0;
    for (const std::int64_t amount : amounts) {
        if (amount < 0) return {};
        sum += amount;
    }
    if (sum == 0) return {};

    std::vector<BarPiece> pieces;
    Wide running = 0;
    std::uint32_t start = 0;
    for (const std::int64_t amount : amounts) {
        running += amount;
        const auto end = static_cast<std::uint32_t>(running * whole / sum);
        pieces.push_back({start, end - start});
        start = end;
    }
    return pieces;
}

View::Html rate_bar(Decimal percent) {
    return {joined({"<svg class=\"bar\" width=\"100\" height=\"6\" aria-hidden=\"true\"><rect width=\"",
                    bar_length(percent), "%\" height=\"6\"/></svg>"})};
}

}  // namespace gongkai::pages
