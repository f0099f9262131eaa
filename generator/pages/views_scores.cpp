// SPDX-License-Identifier: MIT
// The score card: what the department claims, what follows from the report's figures, how, and, where
// nothing follows, the reason. A score that cannot be recomputed is said to be so; it is never guessed.
#include <algorithm>

#include "pages/views.h"

namespace gongkai::pages {
namespace {

/// A grade with its band, as the sheet has it: “优（90 分及以上）”.
std::string band_in_words(const Words& words, const Rubric& rubric, std::string_view grade) {
    const auto& bands = rubric.bands;
    for (std::size_t i = 0; i < bands.size(); ++i) {
        if (bands[i].grade != grade) continue;
        std::string range;
        if (bands[i].min > Decimal{0, 0}) range = words.text("band.at_least", {shown(bands[i].min)});
        if (i > 0)
            range += joined({range.empty() ? "" : words.text("drawing.comma"),
                             words.text("band.below", {shown(bands[i - 1].min)})});
        return words.text(range.empty() ? "band.grade" : "band.range", {std::string(grade), range});
    }
    return {};
}

/// “部分达成；评分表规定此档得 6 分及以上、不满 8 分”.
std::string level_in_words(const Words& words, const Claim& claim,
                           const std::optional<AllowedPoints>& allowed) {
    if (!allowed) return claim.level;
    return words.text(allowed->most_included ? "level.up_to" : "level.below",
                      {claim.level, shown(allowed->least.trimmed()), shown(allowed->most.trimmed())});
}

std::string listed(const Words& words, const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items)
        text += joined({text.empty() ? "" : words.text("list.semicolon"), item});
    return text;
}

/// A list of names, given by their words, with texts; what is empty is left out.
class Notes {
public:
    explicit Notes(const Words& words) : words_(words) {}
    Notes& add(std::string_view name, std::string text) {
        if (text.empty()) return *this;
        View note;
        note.set("name", words_.text(name)).set("text", std::move(text));
        notes_.push_back(std::move(note));
        return *this;
    }
    View::List take() { return std::move(notes_); }

private:
    const Words& words_;
    View::List notes_;
};

/// What stands below a line: how its points follow, or why they do not, and what the department adds.
View::List notes_of(const Words& words, const ScoreRow& row) {
    Notes notes(words);
    if (row.recomputed) notes.add("note.derivation", row.derivation);
    notes.add("note.why", why_not_recomputed(words, row));
    if (row.not_applicable) notes.add("note.not_applicable", words.text("note.by_the_sheet"));
    if (row.children_sum && row.children_sum != row.claimed)
        notes.add("note.parts", words.text("note.parts_sum", {shown(*row.children_sum)}));
    if (const Claim* claim = row.claim) {
        if (!claim->level.empty()) notes.add("note.level", level_in_words(words, *claim, row.allowed));
        notes.add("note.deviation", claim->reason).add("note.evidence", listed(words, claim->evidence));
    }
    return notes.take();
}

/// What the sheet itself says of a line.
View::List sheet_of(const Words& words, const Indicator& indicator) {
    return Notes(words)
        .add("note.formula", indicator.formula)
        .add("note.rule", indicator.rule)
        .add("note.required", indicator.evidence_required)
        .add("note.provenance", indicator.provenance)
        .take();
}

bool has_values(const ScoreCard& card) {
    return std::any_of(card.rows.begin(), card.rows.end(), [](const ScoreRow& row) {
        return row.claim != nullptr && !(row.claim->target.empty() && row.claim->actual.empty());
    });
}

std::string printed(const Claim* claim, std::string Claim::*value) {
    return claim == nullptr || (claim->*value).empty() ? std::string(absent) : claim->*value;
}

View score_line(const Words& words, const ScoreRow& score, const Indicator& indicator) {
    View row;
    row.set("code", indicator.code)
        .set("name", indicator.name)
        .set("level", std::to_string(std::min(indicator.depth, 3) + 1))
        .set("weight", shown(indicator.weight))
        .set("target", printed(score.claim, &Claim::target))
        .set("actual", printed(score.claim, &Claim::actual))
        .set("claimed", shown(score.claimed))
        .set("rate", shown_percent(score.rate))
        .set("has_bar", score.rate.has_value())
        .set("bar", bar_length(score.rate))
        .set("recomputed", score.recomputed ? shown(*score.recomputed) : words.text("scores.cannot"))
        .set("difference", shown_difference(score.difference))
        .set("differs", differs(score.difference))
        .set_optional("notes", notes_of(words, score))
        .set("rests_on", basis_name(words, indicator.basis))
        .set_optional("sheet", sheet_of(words, indicator));
    return row;
}

/// “可复算的指标共 43 分，占总分 43%”; empty when everything can be recomputed.
std::string coverage_of(const Words& words, const ScoreCard& card) {
    if (card.rubric == nullptr || card.recomputed_total) return {};
    if (card.recomputable_weight == Decimal{}) return words.text("scores.no_coverage");
    const std::string points = shown(card.recomputable_weight.trimmed());
    std::optional<Decimal> share;
    if (card.rubric->total) share = percentage(card.recomputable_weight, *card.rubric->total);
    if (!share) return words.text("scores.covered", {points});
    return words.text("scores.covered_share", {points, shown(share->trimmed())});
}

void add_total(View& view, const Words& words, const ScoreCard& card) {
    const std::optional<Decimal> full = card.rubric != nullptr ? card.rubric->total : std::nullopt;
    std::optional<Decimal> rate, difference;
    if (full && card.total) rate = percentage(*card.total, *full);
    if (card.total && card.recomputed_total) difference = *card.total - *card.recomputed_total;
    view.set("total_weight", shown(full))
        .set("total_claimed", shown(card.total))
        .set("total_rate", shown_percent(rate))
        .set("total_has_bar", rate.has_value())
        .set("total_bar", bar_length(rate))
        .set("total_recomp",
             card.recomputed_total ? shown(*card.recomputed_total) : words.text("scores.cannot"))
        .set("total_diff", shown_difference(difference))
        .set("total_differs", differs(difference))
        .set("total_sum", shown(card.level1_sum))
        .set("has_total_sum", card.level1_sum.has_value())
        .set_optional("coverage", coverage_of(words, card));
}

void add_grades(View& view, const Words& words, const Report& report, const ScoreCard& card) {
    std::string by_total, by_recomputed;
    if (card.rubric != nullptr && card.total && !card.grade_by_total.empty())
        by_total = words.text("band.of_total",
                              {shown(*card.total), band_in_words(words, *card.rubric, card.grade_by_total)});
    if (card.rubric != nullptr && card.recomputed_total && !card.grade_by_recomputed.empty())
        by_recomputed = words.text(
            "band.of_recomputed",
            {shown(*card.recomputed_total), band_in_words(words, *card.rubric, card.grade_by_recomputed)});
    view.set("grade", report.grade.empty() ? words.text("report.not_stated") : report.grade)
        .set_optional("by_total", std::move(by_total))
        .set_optional("by_recomputed", std::move(by_recomputed));
}

}  // namespace

void add_rubric(View& view, const Words& words, const Rubric* rubric) {
    std::string caveat;
    if (rubric != nullptr && rubric->status == RubricStatus::reconstructed)
        caveat = words.text("scores.reconstructed");
    if (rubric != nullptr && rubric->status == RubricStatus::example) caveat = words.text("scores.example");
    const auto part = [&](std::string Rubric::*member) {
        return rubric != nullptr ? rubric->*member : std::string();
    };
    view.set_optional("rubric", part(&Rubric::title));
    view.set_optional("rubric_source", part(&Rubric::source));
    view.set_optional("rubric_note", part(&Rubric::note));
    view.set_optional("caveat", std::move(caveat));
}

void add_score_card(View& view, const Words& words, const Report& report, const ScoreCard& card) {
    View::List rows;
    rows.reserve(card.rows.size());
    if (card.rubric != nullptr)
        for (const ScoreRow& row : card.rows)
            rows.push_back(
                score_line(words, row, card.rubric->indicators[static_cast<std::size_t>(row.indicator)]));
    view.set_optional("scores", std::move(rows));
    view.set("has_values", has_values(card));
    add_total(view, words, card);
    add_grades(view, words, report, card);
    add_rubric(view, words, card.rubric);
}

}  // namespace gongkai::pages
