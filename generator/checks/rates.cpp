// SPDX-License-Identifier: MIT
// A printed rate against the two figures it comes from. A rate stands for half a unit of its last digit on
// either side, an amount for 0.01 of its unit. Amounts may be rounded further (12万元 for 11.5 to 12.5):
// where only that could explain the rate, a gap of more than half a point is a question, no contradiction.
// Which two figures a rate belongs to must be certain; otherwise nothing is said.
#include <algorithm>
#include <array>

#include "checks/prose_sums.h"
#include "checks/stated.h"
#include "checks/tables.h"
#include "text/text.h"

namespace gongkai::checks {
namespace {

struct Measured {
    Decimal value;      ///< of money in 元
    Decimal tolerance;  ///< 0.01 of its unit
    Decimal rounding;   ///< half a unit of its last printed digit, at least the tolerance
    std::string words;
    Span span;
};

Measured measured(const Material& s, const Quantity& q) {
    const bool money = q.kind == QuantityKind::money;
    if (!money) return {q.value, {}, {}, words_of(s, q), q.span};
    return {in_yuan(q), money_tolerance(q.unit), printed_tolerance(q), words_of(s, q), q.span};
}

/// Whether some part ÷ whole, each within its slack, prints as `rate` (percent).
bool fits_within(Decimal part, Decimal part_slack, Decimal whole, Decimal whole_slack, Decimal rate) {
    const Decimal half = rate_tolerance(rate);
    const auto low = percentage(part - part_slack, whole + whole_slack, 6);
    const auto high = percentage(part + part_slack, whole - whole_slack, 6);
    if (!low || !high || whole - whole_slack <= Decimal{}) return true;
    return *low <= rate + half && *high >= rate - half;
}

enum class Fit { yes, by_rounding, no };
Fit fit_of(const Measured& part, const Measured& whole, Decimal rate) {
    if (fits_within(part.value, part.tolerance, whole.value, whole.tolerance, rate)) return Fit::yes;
    if (!fits_within(part.value, part.rounding, whole.value, whole.rounding, rate)) return Fit::no;
    const auto exact = percentage(part.value, whole.value, 6);
    return exact && close(*exact, rate, {5, 1}) ? Fit::yes : Fit::by_rounding;
}

void add(Code rule, const Material& s, const char* subject, const std::string& arithmetic, Decimal computed,
         Fit fit, Verdict otherwise, const Quantity& rate, std::vector<FindingPlace> places,
         Findings& findings) {
    const std::string result = computed.to_string() + "%";
    findings.push_back(make_finding(rule,
                                    fit == Fit::yes  ? Verdict::consistent
                                    : fit == Fit::no ? otherwise
                                                     : Verdict::needs_explanation,
                                    subject, arithmetic + " = " + result, words_of(s, rate), result,
                                    std::move(places)));
}

// ---- shares and degrees ---------------------------------------------------------------------------

struct RateKind {
    std::string_view name;                  ///< the words before the rate end with it
    std::array<std::string_view, 4> whole;  ///< one of them stands before the figure
    std::array<std::string_view, 5> part;
};
constexpr std::array<std::string_view, 4> budget_words = {"预算", "安排", "下达", "到位"};
constexpr std::array<std::string_view, 5> spent_words = {"支出", "执行", "支付", "使用", "实际采购"};
constexpr auto rate_kinds = std::to_array<RateKind>({
    {"执行率", budget_words, spent_words},
    {"支出率", budget_words, spent_words},
    {"支付率", budget_words, spent_words},
    {"使用率", budget_words, spent_words},
    {"得分率", {"分值", "满分"}, {"得分"}},
    {"控制率", {"编制"}, {"在职", "在编", "实有"}},
    {"完成率", {"计划", "应", "任务"}, {"完成", "实际", "已"}},
});

bool has_one(std::string_view lead, std::span<const std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return !word.empty() && has(lead, word); });
}

const RateKind* kind_of_rate(std::string_view lead) {
    const std::string_view core = core_of_lead(lead);
    if (has_any(core, {"目标", "要求", "不低于", "上年", "去年", "比", "平均"})) return nullptr;
    const auto found = std::find_if(rate_kinds.begin(), rate_kinds.end(),
                                    [&](const RateKind& kind) { return core.ends_with(kind.name); });
    return found == rate_kinds.end() ? nullptr : &*found;
}

/// The whole and the part among the figures since the last rate, when there is exactly one of each and
/// nothing else of their kind.
struct Pair {
    const Quantity *whole = nullptr, *part = nullptr;
};
Pair pair_before(const Material& s, std::span<const Quantity> figures, const RateKind& kind) {
    Pair pair;
    for (const Quantity& q : figures) {
        if (q.kind == QuantityKind::percent_points || q.ordinal || q.kind == QuantityKind::bare) continue;
        const std::string_view lead = lead_of(s, q);
        const bool is_part = has_one(lead, kind.part);
        const bool is_whole = !is_part && has_one(lead, kind.whole);
        const Quantity*& slot = is_part ? pair.part : pair.whole;
        if (is_part == is_whole || slot != nullptr || !q.exact) return {};
        slot = &q;
    }
    if (!pair.whole || !pair.part || pair.whole->kind != pair.part->kind) return {};
    if (pair.whole->kind == QuantityKind::count &&
        pair.whole->measure.of(s.body.text) != pair.part->measure.of(s.body.text))
        return {};
    return pair;
}

void rate_from_pair(const Material& s, std::span<const Quantity> figures, const Quantity& rate,
                    const RateKind& kind, Findings& findings) {
    const Pair pair = pair_before(s, figures, kind);
    if (pair.whole == nullptr) return;
    const Measured whole = measured(s, *pair.whole), part = measured(s, *pair.part);
    const auto computed = percentage(part.value, whole.value);
    if (!computed) return;
    // 年初预算 is often not what the rate was computed from.
    const bool sure =
        !has_any(sentence_text(s, rate), {"年初", "调整", "追加", "结转", "扣除", "剔除", "累计"});
    add(Code::rate_recalc, s, kind.name.data(), part.words + " ÷ " + whole.words, *computed,
        fit_of(part, whole, rate.value), sure ? Verdict::inconsistent : Verdict::needs_explanation, rate,
        {place_in_body(s, rate.span), place_in_body(s, part.span), place_in_body(s, whole.span)}, findings);
}

bool is_total_spending(std::string_view name) {
    return name == "总支出" || name == "支出总额" || name == "部门总支出" || name == "全部支出" ||
           name == "支出合计";
}

/// “项目支出137.13万元，占总支出的26.94%”
void share_of_total(const Material& s, std::span<const Quantity> before, const Quantity& rate,
                    Findings& findings) {
    const std::string_view lead = lead_of(s, rate);
    if (!lead.starts_with("占") || before.empty()) return;
    const Quantity& numerator = before.back();
    if (numerator.kind != QuantityKind::money || !numerator.exact || rate.clause != numerator.clause + 1)
        return;
    std::string_view base = lead.substr(std::string_view("占").size());
    for (const std::string_view tail : {"比重", "比例", "的"}) {
        base = core_of_lead(base);
        if (base.ends_with(tail)) base.remove_suffix(tail.size());
    }
    base = core_of_lead(base);
    if (base.empty()) return;
    std::optional<Measured> whole;
    FindingPlace whole_place;
    for (const Quantity& q : before.first(before.size() - 1)) {
        if (q.kind != QuantityKind::money || !q.exact || core_of_lead(lead_of(s, q)) != base) continue;
        whole = measured(s, q);
        whole_place = place_in_body(s, q.span);
    }
    const Expenditure& e = s.report.expenditure;
    if (!whole && e.total && is_total_spending(base) &&
        !has_any(sentence_text(s, rate), {"上年", "去年", "预算", "年初"})) {
        whole = Measured{in_yuan(e.total->money),
                         {},
                         {},
                         e.total->money.as_printed + " " + std::string(money_unit_name(e.unit)),
                         {}};
        whole_place = in_frontmatter(e.total->place);
    }
    if (!whole) return;
    const Measured part = measured(s, numerator);
    const auto computed = percentage(part.value, whole->value);
    if (!computed || part.value > whole->value) return;
    add(Code::rate_recalc, s, "占比", part.words + " ÷ " + whole->words, *computed,
        fit_of(part, *whole, rate.value), Verdict::inconsistent, rate,
        {place_in_body(s, rate.span), place_in_body(s, part.span), whole_place}, findings);
}

void recalculate_rates(const Material& s, Findings& findings) {
    for_each_sentence(s, [&](std::span<const Quantity> sentence) {
        std::size_t since = 0;
        for (std::size_t i = 0; i < sentence.size(); ++i) {
            const Quantity& rate = sentence[i];
            if (rate.kind != QuantityKind::percent) continue;
            const auto figures = sentence.subspan(since, i - since);
            since = i + 1;
            if (!rate.exact || figures.empty() || is_row(paragraph_at(s, rate.span.begin))) continue;
            if (const RateKind* kind = kind_of_rate(lead_of(s, rate))) {
                rate_from_pair(s, figures, rate, *kind, findings);
            } else {
                share_of_total(s, sentence.first(i), rate, findings);
            }
        }
    });
}

// ---- change ---------------------------------------------------------------------------------------

/// 1 when a percentage tells growth, -1 when it tells decline, else 0.
int direction_of_rate(std::string_view lead) {
    const std::string_view core = core_of_lead(lead);
    if (ends_with_any(core, {"增长", "增长了", "增幅", "增长率", "同比增长", "上升", "上升了", "增加", "提高",
                             "提高了"}))
        return 1;
    if (ends_with_any(core, {"下降", "下降了", "降幅", "减少", "减少了", "同比下降", "降低", "降低了"}))
        return -1;
    return 0;
}

bool same_measure(const Material& s, const Quantity& a, const Quantity& b) {
    return a.kind == b.kind && a.exact && b.exact && !a.ordinal && !b.ordinal &&
           (a.kind == QuantityKind::money ||
            (a.kind == QuantityKind::count && a.measure.of(s.body.text) == b.measure.of(s.body.text)));
}

void add_change(const Material& s, Measured change, const Measured& base, const std::string& arithmetic,
                const Quantity& rate, int direction, Verdict otherwise, std::vector<FindingPlace> places,
                Findings& findings) {
    if (direction < 0) change.value.units = -change.value.units;
    const auto computed = percentage(change.value, base.value);
    if (!computed || base.value <= Decimal{}) return;
    add(Code::yoy_recalc, s, direction > 0 ? "增长幅度" : "下降幅度", arithmetic, *computed,
        fit_of(change, base, rate.value), otherwise, rate, std::move(places), findings);
}

/// “由120万元增至150万元，增长25%”
bool change_from_to(const Material& s, const Quantity& from, const Quantity& to, const Quantity& rate,
                    int direction, Findings& findings) {
    if (!same_measure(s, from, to) ||
        !ends_with_any(core_of_lead(lead_of(s, from)), {"由", "从", "上年的", "去年的"}))
        return false;
    if (!ends_with_any(lead_of(s, to), {"增至", "增加到", "增长到", "增加至", "增长至", "上升到", "上升至",
                                        "提高到", "提高至", "降至", "下降到", "下降至", "减少到", "减少至",
                                        "减至", "降低到", "降低至"}))
        return false;
    const Measured a = measured(s, from), b = measured(s, to);
    const Measured change{b.value - a.value, a.tolerance + b.tolerance, a.rounding + b.rounding, {}, {}};
    const std::string arithmetic = direction > 0 ? "(" + b.words + " - " + a.words + ") ÷ " + a.words
                                                 : "(" + a.words + " - " + b.words + ") ÷ " + a.words;
    add_change(s, change, a, arithmetic, rate, direction, Verdict::inconsistent,
               {place_in_body(s, rate.span), place_in_body(s, a.span), place_in_body(s, b.span)}, findings);
    return true;
}

/// “支出150万元，比上年增加12.3万元，增长8.9%”
void change_by(const Material& s, const Quantity& now, const Quantity& by, const Quantity& rate,
               int direction, Findings& findings) {
    const std::string_view by_lead = lead_of(s, by), now_lead = lead_of(s, now);
    if (!same_measure(s, now, by) || change_of(by_lead) != direction || by.clause != now.clause + 1) return;
    if (!has_any(by_lead, {"上年", "去年", "上一年", "同期", "同比"})) return;
    if (change_of(now_lead) != 0 || has_any(now_lead, {"上年", "去年", "同期", "其中", "预算"})) return;
    const Measured a = measured(s, now);
    Measured change = measured(s, by);
    if (direction < 0) change.value.units = -change.value.units;
    const Measured base{
        a.value - change.value, a.tolerance + change.tolerance, a.rounding + change.rounding, {}, {}};
    const std::string arithmetic =
        change.words + " ÷ (" + a.words + (direction > 0 ? " - " : " + ") + change.words + ")";
    add_change(s, change, base, arithmetic, rate, direction, Verdict::inconsistent,
               {place_in_body(s, rate.span), place_in_body(s, change.span), place_in_body(s, a.span)},
               findings);
}

void recalculate_changes(const Material& s, Findings& findings) {
    for_each_sentence(s, [&](std::span<const Quantity> sentence) {
        for (std::size_t i = 2; i < sentence.size(); ++i) {
            const Quantity& rate = sentence[i];
            if (rate.kind != QuantityKind::percent || !rate.exact) continue;
            const int direction = direction_of_rate(lead_of(s, rate));
            if (direction == 0 || rate.clause > sentence[i - 1].clause + 1) continue;
            if (!change_from_to(s, sentence[i - 2], sentence[i - 1], rate, direction, findings))
                change_by(s, sentence[i - 2], sentence[i - 1], rate, direction, findings);
        }
    });
}

// ---- above 100 % ----------------------------------------------------------------------------------

bool never_above_100(std::string_view lead) {
    const std::string_view core = core_of_lead(lead);
    if (has_any(core, {"增", "超", "比上年", "毛入学率", "目标"})) return false;
    return ends_with_any(
        core, {"满意度", "满意率", "覆盖率", "合格率", "及格率", "通过率", "优良率", "知晓率", "达标率",
               "出勤率", "参与率", "占比", "得分率", "普及率", "优秀率"});
}

void above_100(const Material& s, Findings& findings) {
    const Decimal hundred{100, 0};
    for (const Quantity& q : s.prose.quantities) {
        if (q.kind != QuantityKind::percent || q.value <= hundred) continue;
        const std::string_view lead = lead_of(s, q);
        if (!never_above_100(lead)) continue;
        findings.push_back(make_finding(Code::pct_over_100, Verdict::inconsistent,
                                        std::string(core_of_lead(lead)), words_of(s, q) + " > 100%",
                                        words_of(s, q), "100%", {place_in_body(s, q.span)}));
    }
    for (const Claim& claim : s.report.claims) {
        if (!claim.actual.ends_with("%") || !never_above_100(claim.node)) continue;
        const auto value = number_in(claim.actual);
        if (!value || *value <= hundred) continue;
        findings.push_back(make_finding(Code::pct_over_100, Verdict::inconsistent, claim.node,
                                        claim.actual + " > 100%", claim.actual, "100%",
                                        {in_frontmatter(claim.actual_place)}));
    }
}

constexpr auto rules = std::to_array<Rule>({recalculate_rates, recalculate_changes, above_100});

}  // namespace

std::span<const Rule> rate_rules() { return rules; }

}  // namespace gongkai::checks
