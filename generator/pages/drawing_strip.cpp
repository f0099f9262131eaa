// SPDX-License-Identifier: MIT
// How scores are spread: a dot for each, heaped where they are alike. A heap is two percent of the width,
// which on a phone is as wide as a dot.
#include <algorithm>
#include <array>

#include "pages/drawing.h"
#include "pages/drawing_svg.h"

namespace gongkai::pages {
namespace {

constexpr std::size_t heaps = 50;
constexpr Down radius{30}, ring{60};
constexpr std::int64_t apart = 70;     // from dot to dot, tenths of a pixel
constexpr std::int64_t tallest = 960;  // a higher heap is pressed together

std::size_t heap_of(Decimal value, Range range) {
    const auto heap = static_cast<std::size_t>(share_of_range(value, range)) * heaps / whole_width;
    return std::min(heap, heaps - 1);
}

Across middle_of(std::size_t heap) {
    return {static_cast<std::int64_t>(2 * heap + 1) * whole_width / static_cast<std::int64_t>(2 * heaps)};
}

/// Whole tens of percent, or the ends alone where there would be too many or none.
std::vector<Decimal> marks_of(Range range) {
    std::vector<Decimal> marks;
    for (std::int64_t ten = range.low.rounded(0).units; Decimal{ten, 0} <= range.high; ten += 10)
        marks.push_back({ten, 0});
    if (marks.size() < 2 || marks.size() > 6) marks = {range.low, range.high};
    return marks;
}

void draw_axis(Svg& svg, Range range, Down y) {
    svg.line("axis", {0}, y, {whole_width}, y);
    for (const Decimal mark : marks_of(range)) {
        const Across x{share_of_range(mark, range)};
        svg.line("axis", x, y, x, {y.tenths + 50});
        const char* anchor = x.hundredths == 0 ? "start" : x.hundredths == whole_width ? "end" : "middle";
        svg.words(x, {y.tenths + 190}, anchor, mark.trimmed().to_string());
    }
}

}  // namespace

Range rate_range(const std::vector<Decimal>& rates) {
    Range range{{80, 0}, {100, 0}};
    for (const Decimal rate : rates) {
        const std::int64_t ten = Fraction(rate).floor().rounded(0).units / 10 * 10;
        range.low = std::min(range.low, Decimal{ten, 0});
        if (rate > range.high) range.high = Decimal{ten + 10, 0};
    }
    return range;
}

View::Html strip_plot(const Caption& caption, const std::vector<Decimal>& values, Range range,
                      const std::optional<OwnValue>& own) {
    if (values.empty()) return {};
    std::array<std::int64_t, heaps> height{};
    for (const Decimal value : values) ++height[heap_of(value, range)];
    const std::int64_t most = *std::max_element(height.begin(), height.end());
    const std::int64_t step = std::min(apart, tallest / most);
    const Down top{own ? 300 : 100};
    const Down ground{top.tenths + (most - 1) * step};

    Svg svg("plot", " height=\"" + number(Down{ground.tenths + 320}) + "\"", caption);
    draw_axis(svg, range, {ground.tenths + 80});
    height = {};
    svg.raw("<g class=\"c1\">");
    for (const Decimal value : values) {
        const std::size_t heap = heap_of(value, range);
        svg.dot("", middle_of(heap), {ground.tenths - height[heap]++ * step}, radius);
    }
    svg.raw("</g>");
    if (own) {
        const Across x = middle_of(heap_of(own->value, range));
        svg.dot("ring", x, ground, ring).line("ring", x, {ground.tenths - ring.tenths}, x, {200});
        const char* anchor = x.hundredths < 2'000 ? "start" : x.hundredths > 8'000 ? "end" : "middle";
        svg.words(x, {140}, anchor, own->name);
    }
    return svg.finish();
}

}  // namespace gongkai::pages
