// SPDX-License-Identifier: MIT
// Private to pages: drawings made at build time. A drawing repeats a table that stands above it; it holds
// no fact of its own.
#pragma once

#include <cstdint>
#include <vector>

namespace gongkai::pages {

/// A piece of a bar that is 100.00 % long: hundredths of a percent.
struct BarPiece {
    std::uint32_t start = 0;
    std::uint32_t length = 0;
};

/// Cuts a bar in proportion to `amounts`; the pieces touch and fill the bar exactly, however they round.
/// Empty when an amount is negative or all are zero: such parts have no honest drawing.
std::vector<BarPiece> cut_bar(const std::vector<std::int64_t>& amounts);

}  // namespace gongkai::pages
