// SPDX-License-Identifier: MIT
// 公开质量分: this site's own measure of how a report is disclosed, group by group, each point that was
// taken away with its reason. It says nothing of the department's work, and the page says so.
#include <algorithm>

#include "pages/views.h"

namespace gongkai::pages {
namespace {

View quality_line(const QualityRow& row, const Indicator& indicator) {
    View line;
    line.set("name", indicator.name)
        .set("level", std::to_string(std::min(indicator.depth, 3) + 1))
        .set("weight", shown(indicator.weight))
        .set("points", row.points ? shown(row.points->trimmed()) : std::string(absent))
        .set("less", row.points && indicator.weight && *row.points < *indicator.weight)
        .set_optional("rule", indicator.rule)
        .set_optional("derivation", row.derivation);
    return line;
}

}  // namespace

void add_quality(View& view, const std::optional<QualityCard>& card) {
    View::List measured;
    if (card && card->rubric != nullptr) {
        View::List lines;
        lines.reserve(card->rows.size());
        for (const QualityRow& row : card->rows)
            lines.push_back(
                quality_line(row, card->rubric->indicators[static_cast<std::size_t>(row.indicator)]));
        View quality;
        quality.set("title", card->rubric->title)
            .set("points", shown(card->total.trimmed()))
            .set("weight", shown(card->rubric->total))
            .set("lines", std::move(lines))
            .set_optional("note", card->rubric->note);
        measured.push_back(std::move(quality));
    }
    view.set_optional("quality", std::move(measured));
}

}  // namespace gongkai::pages
