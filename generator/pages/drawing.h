// SPDX-License-Identifier: MIT
// Private to pages: drawings made at build time, as SVG that stands in the page. A drawing repeats a table
// beside or above it and holds no fact of its own. Across, everything is measured in hundredths of a percent
// of the width, so that lines stretch with the page and letters do not; down, in tenths of a pixel.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "numbers/numbers.h"
#include "theme/theme.h"

namespace gongkai::pages {

/// What a drawing is called, and what it says to those who do not see it. `id` is unique on its page.
struct Caption {
    std::string id;
    std::string title;
    std::string text;
};

/// A piece of a bar that is 100.00 % long: hundredths of a percent.
struct BarPiece {
    std::uint32_t start = 0;
    std::uint32_t length = 0;
};

/// Cuts a bar in proportion to `amounts`; the pieces touch and fill the bar exactly, however they round.
/// Empty when an amount is negative or all are zero: such parts have no honest drawing.
std::vector<BarPiece> cut_bar(const std::vector<std::int64_t>& amounts);

/// A rate of 0 to 100 percent in a table's cell; the figure stands beside it, so it is silent when read
/// aloud.
View::Html rate_bar(Decimal percent);

/// The ends of an axis. REQUIRES: low < high
struct Range {
    Decimal low, high;
};
/// For scores in percent: up to 100 at least, down to whole tens, and never so short that a point looks like
/// much.
Range rate_range(const std::vector<Decimal>& rates);

/// A dot for each value, in fifty heaps. `own` is ringed and named. Empty without values.
struct OwnValue {
    Decimal value;
    std::string name;
};
View::Html strip_plot(const Caption& caption, const std::vector<Decimal>& values, Range range,
                      const std::optional<OwnValue>& own = std::nullopt);

/// One figure a year. Years follow one another without a hole, oldest first.
struct YearValue {
    enum class State { known, not_stated, not_published };
    int year = 0;
    State state = State::not_published;
    Decimal value;        ///< when known
    bool breaks = false;  ///< does not go on from the years before: another score sheet
};
struct SeriesWords {
    std::string not_published, not_stated, breaks;  ///< 未公开, 未载明, 评分表更换
};
struct Series {
    std::vector<YearValue> years;
    SeriesWords words;
    std::optional<int> own;  ///< the year whose page this is
};
std::vector<Decimal> known_values(const Series& series);
/// “2018：93.50%；2019：未公开；2020（评分表更换）：94.00%”
std::string in_words(const Series& series, std::string_view unit);

/// Points joined by lines. Years without a value are gaps and say why; where a year breaks with those before
/// it, there is no line and words say so. Empty with fewer than two values.
View::Html trend(const Caption& caption, const Series& series, Range range);
/// Columns that stand on zero. Empty with fewer than two values, or with one below zero.
View::Html columns(const Caption& caption, const Series& series);
/// A trend as small as a word, for tables: without axes and words. Empty with fewer than two values.
View::Html sparkline(const Caption& caption, const Series& series, Range range);

}  // namespace gongkai::pages
