// SPDX-License-Identifier: MIT
// Private to the drawings: one SVG as text, element by element. Attributes that style are left to the style
// sheet's classes, so that a drawing follows the page into the dark and onto paper.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "pages/drawing.h"

namespace gongkai::pages {

/// A place across: hundredths of a percent of the width.
struct Across {
    std::int64_t hundredths = 0;
};
/// A place down: tenths of a pixel.
struct Down {
    std::int64_t tenths = 0;
};

inline constexpr std::int64_t whole_width = 10'000;

/// Where `value` lies between the ends of an axis, of 10,000; what is beyond lies at the end.
std::int64_t share_of_range(Decimal value, Range range);

std::string number(Across x);  ///< "12.5%"
std::string number(Down y);    ///< "17.5"

class Svg {
public:
    /// `size` is the attributes that give it its size, with a blank before: ` height="120"`.
    Svg(std::string_view name, std::string_view size, const Caption& caption);

    Svg& line(std::string_view name, Across x1, Down y1, Across x2, Down y2);
    Svg& box(std::string_view name, Across x, Down y, Across width, Down height);
    Svg& dot(std::string_view name, Across x, Down y, Down radius);
    /// `anchor` is start, middle or end.
    Svg& words(Across x, Down y, std::string_view anchor, std::string_view text);
    /// Written downwards from `y`.
    Svg& words_down(Across x, Down y, std::string_view text);
    Svg& raw(std::string_view text);
    View::Html finish();

private:
    std::string text_;
};

}  // namespace gongkai::pages
