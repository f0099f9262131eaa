// SPDX-License-Identifier: MIT
// Each rule is a small function from a report and its score card to findings. The catalogue of rules is
// the array `rules`; a rule that does not apply finds nothing.
#include "checks/checks.h"

#include <array>

namespace gongkai {
namespace {

struct Subject {
    const Report& report;
    const ScoreCard& card;
};
using Findings = std::vector<Finding>;

Verdict verdict_of(bool equal) { return equal ? Verdict::consistent : Verdict::inconsistent; }

// ---- spending -------------------------------------------------------------------------------------

/// REQUIRES: a total that could be read, so that the difference fits.
bool close(std::int64_t sum, std::int64_t total, std::int64_t tolerance) {
    return sum >= total - tolerance && sum <= total + tolerance;
}

/// Parts against the total. Money is exact in fen; the tolerance is 0.01 of the printed unit. A sum with a
/// blank part cannot be checked: blank is not zero.
void add_sum_of_spending(std::string_view rule, const char* subject, const std::vector<Amount>& parts,
                         bool complete, const Subject& s, Findings& findings) {
    const Expenditure& e = s.report.expenditure;
    if (parts.empty() || !e.total) return;
    std::int64_t sum = 0;
    std::string terms;
    for (const Amount& part : parts) {
        if (__builtin_add_overflow(sum, part.money.fen, &sum)) complete = false;
        terms += (terms.empty() ? "" : " + ") + part.money.as_printed;
    }
    const std::string unit = " " + std::string(money_unit_name(e.unit));
    Finding f;
    f.rule = rule;
    f.subject = subject;
    f.stated = e.total->money.as_printed + unit;
    f.place = e.total->place;
    if (complete) {
        f.verdict = verdict_of(close(sum, e.total->money.fen, Money::parse("0.01", e.unit)->fen));
        f.computed = Money::of_fen(sum, e.unit).as_printed + unit;
        f.arithmetic = terms + " = " + f.computed;
    } else {
        f.verdict = Verdict::not_checkable;
        f.arithmetic = terms + " + …" + unit;
    }
    findings.push_back(std::move(f));
}

void sum_basic_project(const Subject& s, Findings& findings) {
    const Expenditure& e = s.report.expenditure;
    add_sum_of_spending("SUM-BASIC-PROJ", "总支出（按性质）", e.by_kind, e.by_kind_complete, s, findings);
}

void sum_economic(const Subject& s, Findings& findings) {
    const Expenditure& e = s.report.expenditure;
    add_sum_of_spending("SUM-ECON", "总支出（按类别）", e.by_category, e.by_category_complete, s, findings);
}

// ---- scores ---------------------------------------------------------------------------------------

constexpr Decimal score_tolerance{5, 3};  // 0.005 points

bool close(Decimal a, Decimal b, Decimal tolerance) { return a - b <= tolerance && b - a <= tolerance; }

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
    Finding f;
    f.rule = "SCORE-SUM";
    f.verdict = verdict_of(close(stated, sum, score_tolerance));
    f.subject = subject;
    f.arithmetic = terms_below(card, parent) + " = " + sum.to_string();
    f.stated = stated.to_string();
    f.computed = sum.to_string();
    f.place = place;
    findings.push_back(std::move(f));
}

void score_sum(const Subject& s, Findings& findings) {
    if (s.card.rubric == nullptr) return;
    if (s.report.claimed_total && s.card.level1_sum) {
        add_sum_of_scores(s.card, -1, "总分", *s.report.claimed_total, *s.card.level1_sum,
                          s.report.total_place, findings);
    }
    for (const ScoreRow& row : s.card.rows) {
        if (!row.claimed || !row.children_sum) continue;
        const Indicator& indicator = s.card.rubric->indicators[static_cast<std::size_t>(row.indicator)];
        add_sum_of_scores(s.card, row.indicator, indicator.name, *row.claimed, *row.children_sum,
                          row.claim->score_place, findings);
    }
}

/// Half a unit of the last printed digit: 97.5% stands for 97.45 to 97.55.
Decimal rate_tolerance(Decimal printed) { return {5, static_cast<std::uint8_t>(printed.scale + 1)}; }

void score_rate(const Subject& s, Findings& findings) {
    if (s.card.rubric == nullptr) return;
    for (const ScoreRow& row : s.card.rows) {
        if (!row.rate || !row.claim->rate) continue;
        const Indicator& indicator = s.card.rubric->indicators[static_cast<std::size_t>(row.indicator)];
        const Decimal printed = *row.claim->rate;
        const auto exact = percentage(*row.claimed, *indicator.weight, 6);
        Finding f;
        f.rule = "SCORE-RATE";
        f.verdict = verdict_of(close(printed, *exact, rate_tolerance(printed)));
        f.subject = indicator.name;
        f.arithmetic = row.claimed->to_string() + " ÷ " + indicator.weight->to_string() + " = " +
                       row.rate->to_string() + "%";
        f.stated = printed.to_string() + "%";
        f.computed = row.rate->to_string() + "%";
        f.place = row.claim->rate_place;
        findings.push_back(std::move(f));
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

void grade_band(const Subject& s, Findings& findings) {
    if (s.card.grade_by_total.empty() || s.report.grade.empty()) return;
    const std::string& grade = s.card.grade_by_total;
    Finding f;
    f.rule = "GRADE-BAND";
    f.verdict = verdict_of(grade == s.report.grade);
    f.subject = "绩效等级";
    f.arithmetic = s.card.total->to_string() + " ∈ " + band_text(*s.card.rubric, grade) + " → " + grade;
    f.stated = s.report.grade;
    f.computed = grade;
    f.place = s.report.grade_place;
    findings.push_back(std::move(f));
}

// ---- the catalogue --------------------------------------------------------------------------------

struct Rule {
    RuleInfo info;
    void (*run)(const Subject&, Findings&);
};
constexpr auto rules = std::to_array<Rule>({
    {{"SUM-BASIC-PROJ",
      {"基本支出与项目支出之和等于总支出", "basic and project spending add up to the total"}},
     sum_basic_project},
    {{"SUM-ECON", {"各经济类别支出之和等于总支出", "the economic categories add up to the total"}},
     sum_economic},
    {{"SCORE-SUM", {"下级得分之和等于上级得分", "the scores of the parts add up to the whole"}}, score_sum},
    {{"SCORE-RATE", {"得分率等于得分除以分值", "the score rate is the score divided by the weight"}},
     score_rate},
    {{"GRADE-BAND", {"等级与总分相符", "the grade matches the total"}}, grade_band},
});

}  // namespace

const RuleInfo& rule_info(std::string_view id) {
    for (const Rule& rule : rules) {
        if (rule.info.id == id) return rule.info;
    }
    static constexpr RuleInfo unknown{"", {"", ""}};
    return unknown;
}

std::string_view verdict_name(Verdict verdict, Language language) {
    const bool zh = language == Language::zh;
    switch (verdict) {
        case Verdict::consistent: return zh ? "一致" : "consistent";
        case Verdict::inconsistent: return zh ? "不一致" : "inconsistent";
        case Verdict::needs_explanation: return zh ? "需说明" : "needs explanation";
        case Verdict::not_checkable: break;
    }
    return zh ? "无法核对" : "not checkable";
}

VerdictCounts count_verdicts(const std::vector<Finding>& findings) {
    VerdictCounts counts{};
    for (const Finding& finding : findings) ++counts[static_cast<std::size_t>(finding.verdict)];
    return counts;
}

std::vector<Finding> check(const Report& report, const ScoreCard& card, Diagnostics& diagnostics) {
    Findings findings;
    for (const Rule& rule : rules) rule.run({report, card}, findings);
    for (Finding& f : findings) {
        if (const auto answer = report.explain.find(std::string(f.rule)); answer != report.explain.end()) {
            f.explanation = answer->second;
        }
        if (f.verdict != Verdict::inconsistent || !f.explanation.empty()) continue;
        diagnostics.add(Code::finding_inconsistent, report.source, f.place,
                        {std::string(f.rule), f.subject, f.arithmetic, f.stated, f.computed});
    }
    return findings;
}

}  // namespace gongkai
