// SPDX-License-Identifier: MIT
#include "pages/drawing_svg.h"

#include <algorithm>

#include "pages/words.h"
#include "text/text.h"

namespace gongkai::pages {
namespace {

/// ` class="c1"`, or nothing.
std::string class_of(std::string_view name) {
    return name.empty() ? std::string() : joined({" class=\"", name, "\""});
}

}  // namespace

std::int64_t share_of_range(Decimal value, Range range) {
    const auto share = percentage(value - range.low, range.high - range.low);
    return share ? std::clamp<std::int64_t>(share->rounded(2).units, 0, whole_width) : 0;
}

std::string number(Across x) { return Decimal{x.hundredths, 2}.trimmed().to_string() + "%"; }

std::string number(Down y) { return Decimal{y.tenths, 1}.trimmed().to_string(); }

Svg::Svg(std::string_view name, std::string_view size, const Caption& caption) {
    const std::string id = escaped(caption.id);
    text_ = joined({"<svg class=\"", name, "\"", size, " role=\"img\" aria-labelledby=\"", id, "-t ", id,
                    "-d\"><title id=\"", id, "-t\">", escaped(caption.title), "</title><desc id=\"", id,
                    "-d\">", escaped(caption.text), "</desc>"});
}

Svg& Svg::line(std::string_view name, Across x1, Down y1, Across x2, Down y2) {
    return raw(joined({"<line", class_of(name), " x1=\"", number(x1), "\" y1=\"", number(y1), "\" x2=\"",
                       number(x2), "\" y2=\"", number(y2), "\"/>"}));
}

Svg& Svg::box(std::string_view name, Across x, Down y, Across width, Down height) {
    return raw(joined({"<rect", class_of(name), " x=\"", number(x), "\" y=\"", number(y), "\" width=\"",
                       number(width), "\" height=\"", number(height), "\"/>"}));
}

Svg& Svg::dot(std::string_view name, Across x, Down y, Down radius) {
    return raw(joined({"<circle", class_of(name), " cx=\"", number(x), "\" cy=\"", number(y), "\" r=\"",
                       number(radius), "\"/>"}));
}

Svg& Svg::words(Across x, Down y, std::string_view anchor, std::string_view text) {
    return raw(joined({"<text x=\"", number(x), "\" y=\"", number(y), "\" text-anchor=\"", anchor, "\">",
                       escaped(text), "</text>"}));
}

Svg& Svg::words_down(Across x, Down y, std::string_view text) {
    return raw(joined({"<text x=\"", number(x), "\" y=\"", number(y), "\" writing-mode=\"vertical-rl\">",
                       escaped(text), "</text>"}));
}

Svg& Svg::raw(std::string_view text) {
    text_ += text;
    return *this;
}

View::Html Svg::finish() {
    text_ += "</svg>";
    return {std::move(text_)};
}

}  // namespace gongkai::pages
