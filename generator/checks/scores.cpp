// SPDX-License-Identifier: MIT
// Scores against their parts, their weights, the grade's band and what the figures give.
#include <array>

#include "checks/rules.h"
#include "checks/score_statements.h"
#include "checks/stated.h"

namespace gongkai::checks {
namespace {

const Indicator& indicator_of(const Material& s, const ScoreRow& row) {
    return s.card.rubric->indicators[static_cast<std::size_t>(row.indicator)];
}

std::string terms_below(const ScoreCard& card, int parent) {
    std::string terms;
    for (const ScoreRow& row : card.rows) {
        if (card.rubric->indicators[static_cast<std::size_t>(row.indicator)].parent != parent) continue;
        terms += (terms.empty() ? "" : " + ") + row.claimed->to_string();
    }
    return terms;
}

void add_sum_of_scores(const ScoreCard& card, int parent, const std::string& subject, Decimal stated,
                       Decimal sum, Place place, Findings& findings) {
    findings.push_back(make_finding(Code::score_sum, verdict_of(close(stated, sum, score_tolerance)), subject,
                                    terms_below(card, parent) + " = " + sum.to_string(), stated.to_string(),
                                    sum.to_string(), {in_frontmatter(place)}));
}

void score_sum(const Material& s, Findings& findings) {
    if (s.card.rubric == nullptr) return;
    if (s.report.claimed_total && s.card.level1_sum) {
        add_sum_of_scores(s.card, -1, "总分", *s.report.claimed_total, *s.card.level1_sum,
                          s.report.total_place, findings);
    }
    for (const ScoreRow& row : s.card.rows) {
        if (!row.claimed || !row.children_sum) continue;
        add_sum_of_scores(s.card, row.indicator, indicator_of(s, row).name, *row.claimed, *row.children_sum,
                          row.claim->score_place, findings);
    }
}

void score_rate(const Material& s, Findings& findings) {
    if (s.card.rubric == nullptr) return;
    for (const ScoreRow& row : s.card.rows) {
        if (!row.rate || !row.claim->rate) continue;
        const Indicator& indicator = indicator_of(s, row);
        const Decimal printed = *row.claim->rate;
        const auto exact = percentage(*row.claimed, *indicator.weight, 6);
        findings.push_back(make_finding(
            Code::score_rate, verdict_of(close(printed, *exact, rate_tolerance(printed))), indicator.name,
            row.claimed->to_string() + " ÷ " + indicator.weight->to_string() + " = " + row.rate->to_string() +
                "%",
            printed.to_string() + "%", row.rate->to_string() + "%",
            {in_frontmatter(row.claim->rate_place), in_frontmatter(row.claim->score_place)}));
    }
}

std::string band_text(const Rubric& rubric, std::string_view grade) {
    std::string upper = rubric.total ? rubric.total->to_string() + "]" : "∞)";
    for (const GradeBand& band : rubric.bands) {
        if (band.grade == grade) return "[" + band.min.to_string() + ", " + upper;
        upper = band.min.to_string() + ")";
    }
    return {};
}

void grade_band(const Material& s, Findings& findings) {
    if (s.card.grade_by_total.empty() || s.report.grade.empty()) return;
    const std::string& grade = s.card.grade_by_total;
    findings.push_back(
        make_finding(Code::grade_band, verdict_of(grade == s.report.grade), "绩效等级",
                     s.card.total->to_string() + " ∈ " + band_text(*s.card.rubric, grade) + " → " + grade,
                     s.report.grade, grade, {in_frontmatter(s.report.grade_place)}));
}

/// Weights of level 1 against the sheet's total.
void rubric_sum(const Material& s, Findings& findings) {
    if (s.card.rubric == nullptr || !s.card.rubric->total) return;
    Decimal sum;
    std::string terms;
    for (const Indicator& indicator : s.card.rubric->indicators) {
        if (indicator.depth != 0) continue;
        if (!indicator.weight) return;
        sum = sum + *indicator.weight;
        terms += (terms.empty() ? "" : " + ") + indicator.weight->to_string();
    }
    if (terms.empty()) return;
    const Decimal total = *s.card.rubric->total;
    findings.push_back(make_finding(Code::rubric_sum, verdict_of(close(sum, total, score_tolerance)),
                                    s.card.rubric->title, terms + " = " + sum.to_string(), total.to_string(),
                                    sum.to_string(), {in_frontmatter(s.report.rubric_place)}));
}

void rubric_weight(const Material& s, Findings& findings) {
    Finding same = make_finding(Code::rubric_weight, Verdict::consistent, "指标分值", "", "", "", {});
    for (const ScoreStatement& each : s.score_statements) {
        if (each.what != ScoreStatement::What::weight || each.indicator < 0) continue;
        const Indicator& indicator = s.card.rubric->indicators[static_cast<std::size_t>(each.indicator)];
        if (!indicator.weight) continue;
        const std::string stated = each.value.to_string(), expected = indicator.weight->to_string();
        if (close(each.value, *indicator.weight, score_tolerance)) {
            append_listed(same.arithmetic, indicator.name + " " + stated);
            same.places.push_back(place_in_body(s, each.span));
        } else {
            findings.push_back(make_finding(Code::rubric_weight, Verdict::inconsistent, indicator.name,
                                            stated + " ≠ " + expected, stated + " 分", expected + " 分",
                                            {place_in_body(s, each.span)}));
        }
    }
    if (!same.places.empty()) findings.push_back(std::move(same));
}

void add_recomputed(Code rule, const Material& s, const ScoreRow& row, Findings& findings) {
    findings.push_back(make_finding(rule, verdict_of(close(*row.claimed, *row.recomputed, score_tolerance)),
                                    indicator_of(s, row).name, row.derivation,
                                    row.claimed->to_string() + " 分", row.recomputed->to_string() + " 分",
                                    {in_frontmatter(row.claim->score_place)}));
}

/// A level whose points lie outside what the sheet allows for it.
void add_band(const Material& s, const ScoreRow& row, Findings& findings) {
    const AllowedPoints& allowed = *row.allowed;
    if (allowed.contains(*row.claimed)) return;
    const std::string band = "[" + allowed.least.to_string() + ", " + allowed.most.to_string() +
                             (allowed.most_included ? "]" : ")");
    findings.push_back(make_finding(
        Code::rubric_recalc, Verdict::needs_explanation, indicator_of(s, row).name,
        "“" + row.claim->level + "”可得 " + band + " 分，" + row.claimed->to_string() + " 分不在其中",
        row.claimed->to_string() + " 分", band + " 分", {in_frontmatter(row.claim->score_place)}));
}

/// What stands in the way of recomputing the leaves that have a score, counted by reason.
struct Unknown {
    std::size_t leaves = 0, no_formula = 0, by_judgement = 0, zero_base = 0;
    std::string missing;  ///< figures, in Chinese
    std::vector<FindingPlace> places;

    void add(const ScoreRow& row) {
        ++leaves;
        places.push_back(in_frontmatter(row.claim->score_place));
        switch (row.not_recomputable.value_or(NotRecomputable::no_formula)) {
            case NotRecomputable::by_judgement: ++by_judgement; break;
            case NotRecomputable::zero_base: ++zero_base; break;
            case NotRecomputable::no_inputs:
                for (const std::string& input : row.missing_inputs) {
                    const std::string_view name = figure_name(input);
                    if (!has(missing, name)) append_listed(missing, name);
                }
                break;
            default: ++no_formula;
        }
    }
    std::string text() const {
        std::string out = std::to_string(leaves) + " 个指标的得分无法由数据复算";
        if (no_formula > 0) out += "；评分表没有给出公式或评分规则的 " + std::to_string(no_formula) + " 个";
        if (by_judgement > 0) out += "；由人评判的 " + std::to_string(by_judgement) + " 个";
        if (zero_base > 0) out += "；基数为 0、不可比的 " + std::to_string(zero_base) + " 个";
        if (!missing.empty()) out += "；报告缺少" + missing;
        return out;
    }
};

void rubric_recalc(const Material& s, Findings& findings) {
    if (s.card.rubric == nullptr) return;
    Unknown unknown;
    for (const ScoreRow& row : s.card.rows) {
        if (!row.claimed || row.claim == nullptr || !indicator_of(s, row).leaf) continue;
        if (row.allowed) add_band(s, row, findings);
        if (row.indicator == s.card.rubric->execution_rate) continue;
        if (row.recomputed) {
            add_recomputed(Code::rubric_recalc, s, row, findings);
        } else {
            unknown.add(row);
        }
    }
    if (unknown.leaves == 0) return;
    findings.push_back(make_finding(Code::rubric_recalc, Verdict::not_checkable, "得分复算", unknown.text(),
                                    "", "", std::move(unknown.places)));
}

void exec_score(const Material& s, Findings& findings) {
    if (s.card.rubric == nullptr || s.report.claims.empty()) return;
    const int index = s.card.rubric->execution_rate;
    if (index < 0) {
        findings.push_back(make_finding(Code::exec_score, Verdict::not_checkable, "预算执行率",
                                        "评分表里没有预算执行率指标", "", "",
                                        {in_frontmatter(s.report.scores_place)}));
        return;
    }
    for (const ScoreRow& row : s.card.rows) {
        if (row.indicator != index || !row.claimed || row.claim == nullptr) continue;
        if (row.recomputed) {
            add_recomputed(Code::exec_score, s, row, findings);
            continue;
        }
        Unknown unknown;
        unknown.add(row);
        findings.push_back(make_finding(Code::exec_score, Verdict::not_checkable, indicator_of(s, row).name,
                                        unknown.text(), "", "", std::move(unknown.places)));
    }
}

constexpr auto rules = std::to_array<Rule>(
    {score_sum, score_rate, grade_band, rubric_sum, rubric_weight, rubric_recalc, exec_score});

}  // namespace

std::span<const Rule> score_rules() { return rules; }

}  // namespace gongkai::checks
