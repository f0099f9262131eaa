// SPDX-License-Identifier: MIT
// A report's claims laid over its score sheet, and beside them what follows from its figures.
#include <algorithm>

#include "scoring/points.h"
#include "scoring/recompute.h"
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
        take_figures();
        // Parents stand before their children, so from the end every child is done before its parent.
        for (std::size_t i = card_.rows.size(); i-- > 0;) complete(card_.rows[i], rubric_.indicators[i]);
        card_.level1_sum = sum_below(-1, &ScoreRow::claimed);
        card_.total = report_.claimed_total ? report_.claimed_total : card_.level1_sum;
        if (report_.claimed_total && rubric_.total) {
            check_range("总分", *report_.claimed_total, *rubric_.total, report_.total_place);
        }
        if (card_.total) card_.grade_by_total = grade_of(*card_.total);
        card_.recomputed_total = sum_below(-1, &ScoreRow::recomputed);
        if (card_.recomputed_total) card_.grade_by_recomputed = grade_of(*card_.recomputed_total);
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
        if (indicator.leaf) {
            recompute(report_, rubric_, figures_, row, diagnostics_);
            if (row.recomputed) card_.recomputable_weight = card_.recomputable_weight + *indicator.weight;
        } else {
            row.children_sum = sum_below(row.indicator, &ScoreRow::claimed);
            row.recomputed = sum_below(row.indicator, &ScoreRow::recomputed);
            if (row.recomputed) row.derivation = sum_text(row.indicator, *row.recomputed);
            if (!row.recomputed) row.not_recomputable = NotRecomputable::parts_missing;
        }
        if (row.claimed && row.recomputed) row.difference = *row.claimed - *row.recomputed;
    }

    /// "3.88 + 5 = 8.88"
    std::string sum_text(int parent, Decimal sum) const {
        std::string terms;
        int count = 0;
        for (const ScoreRow& row : card_.rows) {
            if (rubric_.indicators[static_cast<std::size_t>(row.indicator)].parent != parent) continue;
            terms += (count++ == 0 ? "" : " + ") + row.recomputed->to_string();
        }
        return count == 1 ? terms : terms + " = " + sum.to_string();
    }

    /// The report's figures in the slots of the sheet's.
    void take_figures() {
        const auto& inputs = rubric_.inputs;
        figures_.resize(inputs.size());
        for (const Figure& figure : report_.figures) {
            const auto slot = std::lower_bound(inputs.begin(), inputs.end(), figure.name);
            if (slot != inputs.end() && *slot == figure.name)
                figures_[static_cast<std::size_t>(slot - inputs.begin())] = figure.value;
        }
    }

    void check_range(const std::string& name, Decimal score, Decimal weight, Place place) {
        if (score >= Decimal{} && score <= weight) return;
        diagnostics_.add(Code::score_out_of_range, report_.source, place,
                         {name, score.to_string(), weight.to_string()});
    }

    /// Sum of a kind of score one level below `parent` (-1: of level 1), when all are there.
    std::optional<Decimal> sum_below(int parent, std::optional<Decimal> ScoreRow::*score) const {
        std::optional<Decimal> sum;
        for (std::size_t i = 0; i < rubric_.indicators.size(); ++i) {
            if (rubric_.indicators[i].parent != parent) continue;
            const std::optional<Decimal>& one = card_.rows[i].*score;
            if (!one) return std::nullopt;
            sum = sum.value_or(Decimal{}) + *one;
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
    Figures figures_;  ///< by slot
    ScoreCard card_;
};

bool is_known_figure(std::string_view id) {
    const auto known = known_figures();
    return std::any_of(known.begin(), known.end(), [&](const FigureName& f) { return f.id == id; });
}

/// Figures that nothing uses, and figures given twice. `rubric` may be null.
void check_figures(const Report& report, const Rubric* rubric, Diagnostics& diagnostics) {
    for (auto figure = report.figures.begin(); figure != report.figures.end(); ++figure) {
        const auto same = [&](const Figure& other) { return other.name == figure->name; };
        const auto first = std::find_if(report.figures.begin(), figure, same);
        if (first != figure) {
            diagnostics.add(Code::figure_twice, report.source, figure->place,
                            {std::string(figure_name(figure->name)), std::to_string(first->place.line)});
        }
        const bool is_input = rubric != nullptr &&
                              std::binary_search(rubric->inputs.begin(), rubric->inputs.end(), figure->name);
        if (is_input || is_known_figure(figure->name)) continue;
        std::vector<std::string_view> candidates;
        for (const FigureName& known : known_figures())
            candidates.insert(candidates.end(), {known.id, known.zh});
        if (rubric != nullptr)
            candidates.insert(candidates.end(), rubric->inputs.begin(), rubric->inputs.end());
        const std::string similar = nearest(figure->name, candidates);
        diagnostics.add(similar.empty() ? Code::figure_unknown : Code::figure_unknown_similar, report.source,
                        figure->place, {figure->name, similar});
    }
}

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
    const std::string year = std::to_string(report.year);
    const auto add = [&](Code code, const std::string& years) {
        diagnostics.add(code, report.source, report.rubric_place, {rubric.id, years, year});
    };
    const std::string from = rubric.valid_from ? std::to_string(*rubric.valid_from) : "";
    const std::string to = rubric.valid_to ? std::to_string(*rubric.valid_to) : "";
    if (to.empty()) {
        add(Code::rubric_not_yet_valid, from);
    } else if (from.empty()) {
        add(Code::rubric_no_longer_valid, to);
    } else {
        add(Code::rubric_not_valid_then, from == to ? from : from + "–" + to);
    }
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
        if (report.rubric.empty()) check_figures(report, nullptr, diagnostics);
        return without_rubric(report);
    }
    if (found->second.indicators.empty()) return without_rubric(report);  // the sheet's own error says why
    if (found->second.purpose == RubricPurpose::quality) {
        diagnostics.add(Code::rubric_for_quality, report.source, report.rubric_place, {report.rubric});
        return without_rubric(report);
    }
    check_validity(report, found->second, diagnostics);
    check_figures(report, &found->second, diagnostics);
    return Scorer(report, found->second, diagnostics).run();
}

}  // namespace gongkai
