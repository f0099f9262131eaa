// SPDX-License-Identifier: MIT
// What becomes of a figure from year to year: as points and lines, as columns, or as small as a word. A year
// without a value leaves a gap; nothing is drawn where nothing is known.
#include <algorithm>

#include "pages/drawing.h"
#include "pages/drawing_svg.h"
#include "pages/words.h"

namespace gongkai::pages {
namespace {

using State = YearValue::State;

constexpr Across left{800};  // room for the axis's figures
constexpr Down top{220}, ground{1480}, years_at{1680}, height{1760};
constexpr std::size_t years_named = 8;  // as many four-digit years as a phone has room for

/// Years in equal columns from `left` to the right edge.
class Columns {
public:
    explicit Columns(std::size_t count) : count_(static_cast<std::int64_t>(count)) {}
    Across edge(std::size_t i) const { return at(2 * static_cast<std::int64_t>(i)); }
    Across middle(std::size_t i) const { return at(2 * static_cast<std::int64_t>(i) + 1); }

private:
    Across at(std::int64_t half_columns) const {
        return {left.hundredths + (whole_width - left.hundredths) * half_columns / (2 * count_)};
    }
    std::int64_t count_;
};

Down level_of(Decimal value, Range range) {
    return {ground.tenths - (ground.tenths - top.tenths) * share_of_range(value, range) / whole_width};
}

bool enough(const Series& series) { return known_values(series).size() >= 2; }

/// The axis, with the figures at its ends.
void draw_axis(Svg& svg, Range range) {
    svg.line("axis", {0}, top, {whole_width}, top).line("axis", {0}, ground, {whole_width}, ground);
    svg.words({0}, {top.tenths - 60}, "start", range.high.trimmed().to_string());
    svg.words({0}, {ground.tenths - 60}, "start", range.low.trimmed().to_string());
}

/// Every so manyth year, counted from the last.
void draw_years(Svg& svg, const Series& series) {
    const std::size_t count = series.years.size();
    const Columns columns(count);
    const std::size_t step = (count + years_named - 1) / years_named;
    for (std::size_t i = (count - 1) % step; i < count; i += step)
        svg.words(columns.middle(i), years_at, "middle", std::to_string(series.years[i].year));
}

/// Each run of years without a value: a shaded field, and the reason in words.
void draw_gaps(Svg& svg, const Series& series) {
    const Columns columns(series.years.size());
    for (std::size_t i = 0, end = 0; i < series.years.size(); i = end) {
        const State state = series.years[i].state;
        end = i + 1;
        if (state == State::known) continue;
        while (end < series.years.size() && series.years[end].state == state) ++end;
        const std::int64_t from = columns.edge(i).hundredths, to = columns.edge(end).hundredths;
        svg.box("gap", {from}, top, {to - from}, {ground.tenths - top.tenths});
        svg.words_down({(from + to) / 2}, {top.tenths + 300},
                       state == State::not_published ? series.words.not_published : series.words.not_stated);
    }
}

void draw_breaks(Svg& svg, const Series& series) {
    const Columns columns(series.years.size());
    for (std::size_t i = 1; i < series.years.size(); ++i) {
        if (!series.years[i].breaks) continue;
        const Across x = columns.edge(i);
        svg.line("break", x, {60}, x, ground);
        const bool right = x.hundredths > whole_width / 2;
        svg.words({x.hundredths + (right ? -100 : 100)}, {160}, right ? "end" : "start", series.words.breaks);
    }
}

std::string height_attribute() { return joined({" height=\"", number(height), "\""}); }

/// Whether a line leads from the year before to this one.
bool goes_on(const Series& series, std::size_t i) {
    return i > 0 && !series.years[i].breaks && series.years[i].state == State::known &&
           series.years[i - 1].state == State::known;
}

}  // namespace

std::vector<Decimal> known_values(const Series& series) {
    std::vector<Decimal> values;
    for (const YearValue& year : series.years)
        if (year.state == State::known) values.push_back(year.value);
    return values;
}

std::string in_words(const Series& series, std::string_view unit) {
    std::string text;
    for (const YearValue& year : series.years) {
        text += joined({text.empty() ? "" : "；", std::to_string(year.year)});
        if (year.breaks) text += joined({"（", series.words.breaks, "）"});
        text += "：";
        if (year.state == State::known) text += joined({shown(year.value), unit});
        if (year.state == State::not_stated) text += series.words.not_stated;
        if (year.state == State::not_published) text += series.words.not_published;
    }
    return text;
}

View::Html trend(const Caption& caption, const Series& series, Range range) {
    if (!enough(series)) return {};
    Svg svg("plot", height_attribute(), caption);
    draw_axis(svg, range);
    draw_gaps(svg, series);
    draw_breaks(svg, series);
    const Columns columns(series.years.size());
    for (std::size_t i = 1; i < series.years.size(); ++i)
        if (goes_on(series, i))
            svg.line("s1", columns.middle(i - 1), level_of(series.years[i - 1].value, range),
                     columns.middle(i), level_of(series.years[i].value, range));
    for (std::size_t i = 0; i < series.years.size(); ++i) {
        const YearValue& year = series.years[i];
        if (year.state != State::known) continue;
        const Down y = level_of(year.value, range);
        svg.dot("c1", columns.middle(i), y, {40});
        if (series.own == year.year) svg.dot("ring", columns.middle(i), y, {80});
    }
    draw_years(svg, series);
    return svg.finish();
}

View::Html columns(const Caption& caption, const Series& series) {
    const std::vector<Decimal> values = known_values(series);
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    if (!enough(series) || *least < Decimal{} || *most == Decimal{}) return {};
    const Range range{{0, 0}, *most};
    Svg svg("plot", height_attribute(), caption);
    draw_axis(svg, range);
    draw_gaps(svg, series);
    const Columns columns(series.years.size());
    for (std::size_t i = 0; i < series.years.size(); ++i) {
        const YearValue& year = series.years[i];
        if (year.state != State::known) continue;
        const std::int64_t width = columns.edge(i + 1).hundredths - columns.edge(i).hundredths;
        const Down y = level_of(year.value, range);
        const Across x{columns.edge(i).hundredths + width / 5};
        svg.box(series.own == year.year ? "c2" : "c1", x, y, {width * 3 / 5}, {ground.tenths - y.tenths});
    }
    draw_years(svg, series);
    return svg.finish();
}

View::Html sparkline(const Caption& caption, const Series& series, Range range) {
    if (!enough(series)) return {};
    constexpr std::int64_t width = 960, first = 40, low = 200, high = 40;  // tenths of a pixel
    const auto last = static_cast<std::int64_t>(series.years.size()) - 1;
    const auto point = [&](std::size_t i) {
        const std::int64_t x = first + (width - 2 * first) * static_cast<std::int64_t>(i) / last;
        const std::int64_t y =
            low - (low - high) * share_of_range(series.years[i].value, range) / whole_width;
        return joined({number(Down{x}), " ", number(Down{y})});
    };
    Svg svg("spark", " width=\"96\" height=\"24\"", caption);
    std::string path;
    for (std::size_t i = 0; i < series.years.size(); ++i)
        if (series.years[i].state == State::known)
            path += joined({goes_on(series, i) ? "L" : "M", point(i), goes_on(series, i) ? "" : "h0"});
    svg.raw(joined({"<path d=\"", path, "\"/>"}));
    return svg.finish();
}

}  // namespace gongkai::pages
