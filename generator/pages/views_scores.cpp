// SPDX-License-Identifier: MIT
// The score card: what the department claims, what follows from it by arithmetic, and, where nothing
// follows, the reason. A score that cannot be recomputed is said to be so; it is never guessed.
#include <algorithm>

#include "pages/views.h"

namespace gongkai::pages {
namespace {

/// The length of the bar inside a rate's cell: whole percents from 0 to 100.
std::string bar_length(const std::optional<Decimal>& rate) {
    if (!rate) return "0";
    return std::to_string(std::clamp<std::int64_t>(rate->rounded(0).units, 0, 100));
}

std::string percent(const std::optional<Decimal>& rate) {
    return rate ? joined({shown(*rate), "%"}) : std::string(absent);
}

void add_claim(View& row, const Claim* claim) {
    std::string evidence;
    if (claim != nullptr)
        for (const std::string& item : claim->evidence)
            evidence += joined({evidence.empty() ? "" : "；", item});
    row.set_optional("reason", claim != nullptr ? claim->reason : std::string());
    row.set_optional("evidence", std::move(evidence));
}

View score_line(const ScoreRow& score, const Indicator& indicator) {
    std::string why = why_not_recomputed(score);
    if (!indicator.leaf) why = "下级指标无法复算";
    if (score.children_sum) why += joined({"；下级自评得分之和为 ", shown(*score.children_sum)});

    View row;
    row.set("code", indicator.code)
        .set("name", indicator.name)
        .set("level", std::to_string(std::min(indicator.depth, 3) + 1))
        .set("weight", shown(indicator.weight))
        .set("claimed", shown(score.claimed))
        .set("rate", percent(score.rate))
        .set("has_bar", score.rate.has_value())
        .set("bar", bar_length(score.rate))
        .set("recomputed", "无法复算")
        .set_optional("why", std::move(why));
    add_claim(row, score.claim);
    return row;
}

void add_total(View& view, const ScoreCard& card) {
    const std::optional<Decimal> full = card.rubric != nullptr ? card.rubric->total : std::nullopt;
    std::optional<Decimal> rate;
    if (full && card.total) rate = percentage(*card.total, *full);
    view.set("total_weight", shown(full))
        .set("total_claimed", shown(card.total))
        .set("total_rate", percent(rate))
        .set("total_has_bar", rate.has_value())
        .set("total_bar", bar_length(rate))
        .set("total_sum", shown(card.level1_sum))
        .set("has_total_sum", card.level1_sum.has_value());
}

/// “优（90 分及以上）”, as the sheet's bands have it.
std::string band_in_words(const ScoreCard& card) {
    const auto& bands = card.rubric->bands;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (bands[i].grade != card.grade_by_total) continue;
        std::string range;
        if (bands[i].min > Decimal{0, 0}) range = joined({shown(bands[i].min), " 分及以上"});
        if (i > 0) range += joined({range.empty() ? "" : "，", "不满 ", shown(bands[i - 1].min), " 分"});
        if (!range.empty()) range = joined({"（", range, "）"});
        return joined({"“", bands[i].grade, "”", range});
    }
    return {};
}

void add_grade(View& view, const Report& report, const ScoreCard& card) {
    std::string by_total;
    if (card.rubric != nullptr && card.total && !card.grade_by_total.empty())
        by_total = joined({"按评分表的分档，", shown(*card.total), " 分属于", band_in_words(card), "。"});
    view.set("grade", report.grade.empty() ? std::string(not_stated) : report.grade)
        .set_optional("by_total", std::move(by_total));
}

/// Where the score sheet comes from, and how far it may be relied on.
void add_rubric(View& view, const ScoreCard& card) {
    std::string caveat;
    if (card.rubric != nullptr && card.rubric->status == RubricStatus::reconstructed)
        caveat = "评分表为根据报告复原，非官方原件。";
    if (card.rubric != nullptr && card.rubric->status == RubricStatus::example)
        caveat = "评分表为示例，非官方原件。";
    const auto part = [&](std::string Rubric::*member) {
        return card.rubric != nullptr ? card.rubric->*member : std::string();
    };
    view.set_optional("rubric", part(&Rubric::title));
    view.set_optional("rubric_source", part(&Rubric::source));
    view.set_optional("rubric_note", part(&Rubric::note));
    view.set_optional("caveat", std::move(caveat));
}

}  // namespace

void add_score_card(View& view, const Report& report, const ScoreCard& card) {
    View::List rows;
    if (card.rubric != nullptr)
        for (const ScoreRow& row : card.rows)
            rows.push_back(score_line(row, card.rubric->indicators[static_cast<std::size_t>(row.indicator)]));
    view.set_optional("scores", std::move(rows));
    add_total(view, card);
    add_grade(view, report, card);
    add_rubric(view, card);
}

}  // namespace gongkai::pages
