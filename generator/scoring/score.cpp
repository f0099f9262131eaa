// SPDX-License-Identifier: MIT
// A report's claims laid over its score sheet. What follows by addition and division is computed; what a
// formula would give is not guessed: every leaf says why it cannot be recomputed.
#include <algorithm>

#include "scoring/scoring.h"
#include "text/text.h"

namespace gongkai {
namespace {

class Scorer {
public:
    Scorer(const Report& report, const Rubric& rubric, Diagnostics& diagnostics)
        : report_(report), rubric_(rubric), diagnostics_(diagnostics) {}

    ScoreCard run() {
        card_.rubric = &rubric_;
        card_.rows.resize(rubric_.indicators.size());
        for (std::size_t i = 0; i < card_.rows.size(); ++i) card_.rows[i].indicator = static_cast<int>(i);
        for (const Claim& claim : report_.claims) place_claim(claim);
        for (std::size_t i = 0; i < card_.rows.size(); ++i) complete(card_.rows[i], rubric_.indicators[i]);
        card_.level1_sum = sum_below(-1);
        card_.total = report_.claimed_total ? report_.claimed_total : card_.level1_sum;
        if (report_.claimed_total && rubric_.total) {
            check_range("总分", *report_.claimed_total, *rubric_.total, report_.total_place);
        }
        if (card_.total) card_.grade_by_total = grade_of(*card_.total);
        return std::move(card_);
    }

private:
    void place_claim(const Claim& claim) {
        const int index = rubric_.find(claim.node);
        if (index == -2) {
            diagnostics_.add(Code::indicator_ambiguous, report_.source, claim.node_place, {claim.node});
        } else if (index == -1) {
            report_unknown(claim);
        } else if (ScoreRow& row = card_.rows[static_cast<std::size_t>(index)]; row.claim != nullptr) {
            diagnostics_.add(Code::indicator_twice, report_.source, claim.node_place, {claim.node});
        } else {
            row.claim = &claim;
            row.claimed = claim.score;
        }
    }

    void report_unknown(const Claim& claim) {
        std::vector<std::string_view> known;
        for (const Indicator& i : rubric_.indicators) known.insert(known.end(), {i.name, i.code});
        const std::string similar = nearest(claim.node, known);
        diagnostics_.add(similar.empty() ? Code::indicator_unknown : Code::indicator_unknown_similar,
                         report_.source, claim.node_place, {claim.node, similar});
    }

    void complete(ScoreRow& row, const Indicator& indicator) {
        if (row.claimed && indicator.weight) {
            row.rate = percentage(*row.claimed, *indicator.weight);
            check_range(indicator.name, *row.claimed, *indicator.weight, row.claim->score_place);
        }
        if (!indicator.leaf) {
            row.children_sum = sum_below(row.indicator);
            return;
        }
        row.not_recomputable = why_not(indicator, row.missing_inputs);
    }

    void check_range(const std::string& name, Decimal score, Decimal weight, Place place) {
        if (score >= Decimal{} && score <= weight) return;
        diagnostics_.add(Code::score_out_of_range, report_.source, place,
                         {name, score.to_string(), weight.to_string()});
    }

    /// This version computes no formulas, so a leaf always has a reason; which one depends on the sheet
    /// and on the figures given.
    NotRecomputable why_not(const Indicator& indicator, std::vector<std::string>& missing) const {
        if (indicator.kind == IndicatorKind::qualitative || indicator.kind == IndicatorKind::check) {
            return NotRecomputable::by_judgement;
        }
        if (indicator.formula.empty()) return NotRecomputable::no_formula;
        for (const std::string& input : indicator.inputs) {
            const auto given = [&](const Figure& figure) { return figure.name == input; };
            if (std::none_of(report_.figures.begin(), report_.figures.end(), given)) missing.push_back(input);
        }
        return missing.empty() ? NotRecomputable::not_yet : NotRecomputable::no_inputs;
    }

    /// Sum of the claimed scores one level below `parent` (-1: of level 1), when all are given.
    std::optional<Decimal> sum_below(int parent) const {
        std::optional<Decimal> sum;
        for (std::size_t i = 0; i < rubric_.indicators.size(); ++i) {
            if (rubric_.indicators[i].parent != parent) continue;
            if (!card_.rows[i].claimed) return std::nullopt;
            sum = sum.value_or(Decimal{}) + *card_.rows[i].claimed;
        }
        return sum;
    }

    std::string grade_of(Decimal total) const {
        for (const GradeBand& band : rubric_.bands) {
            if (total >= band.min) return band.grade;
        }
        return {};
    }

    const Report& report_;
    const Rubric& rubric_;
    Diagnostics& diagnostics_;
    ScoreCard card_;
};

void report_unknown_rubric(const Report& report, const Rubrics& rubrics, Diagnostics& diagnostics) {
    std::vector<std::string_view> ids;
    for (const auto& [id, rubric] : rubrics) ids.push_back(id);
    const std::string similar = nearest(report.rubric, ids);
    diagnostics.add(similar.empty() ? Code::rubric_unknown : Code::rubric_unknown_similar, report.source,
                    report.rubric_place, {report.rubric, similar});
}

void check_validity(const Report& report, const Rubric& rubric, Diagnostics& diagnostics) {
    const bool too_early = rubric.valid_from && report.year < *rubric.valid_from;
    const bool too_late = rubric.valid_to && report.year > *rubric.valid_to;
    if (report.year == 0 || (!too_early && !too_late)) return;
    const auto year = [](const std::optional<int>& y) { return y ? std::to_string(*y) : std::string(); };
    diagnostics.add(
        Code::rubric_not_valid_then, report.source, report.rubric_place,
        {rubric.id, year(rubric.valid_from) + "–" + year(rubric.valid_to), std::to_string(report.year)});
}

ScoreCard without_rubric(const Report& report) {
    ScoreCard card;
    card.total = report.claimed_total;
    return card;
}

}  // namespace

ScoreCard score(const Report& report, const Rubrics& rubrics, Diagnostics& diagnostics) {
    const auto found = rubrics.find(report.rubric);
    if (found == rubrics.end()) {
        if (!report.rubric.empty()) {
            report_unknown_rubric(report, rubrics, diagnostics);
        } else if (!report.claims.empty()) {
            diagnostics.add(Code::score_without_rubric, report.source, report.scores_place);
        }
        return without_rubric(report);
    }
    if (found->second.indicators.empty()) return without_rubric(report);  // the sheet's own error says why
    check_validity(report, found->second, diagnostics);
    return Scorer(report, found->second, diagnostics).run();
}

}  // namespace gongkai
