// SPDX-License-Identifier: MIT
// Figures that need a word of explanation: staff and posts, adjusted budgets, rates from nothing,
// and the days between approval and publication.
#include <algorithm>
#include <array>

#include "checks/rules.h"
#include "checks/stated.h"
#include "text/text.h"

namespace gongkai::checks {
namespace {

// ---- staff ----------------------------------------------------------------------------------------

bool counts_people(const Material& s, const Quantity& q) {
    if (q.kind != QuantityKind::count || !q.exact || q.ordinal) return false;
    const std::string_view measure = q.measure.of(s.body.text), lead = lead_of(s, q);
    return (measure == "人" || measure == "名" || measure == "个") && has_any(lead, {"编", "在职"});
}
bool is_quota(std::string_view lead) {
    return ends_with_any(core_of_lead(lead), {"编制", "编制人数", "人员编制", "核定编制"}) &&
           !has(lead, "在");
}
bool is_staff(std::string_view lead) {
    return ends_with_any(core_of_lead(lead), {"在职", "在职人员", "在职职工", "在编", "在编人员", "实有在职",
                                              "在职人", "在职在编人员", "实有在职人员", "在编在职人员"});
}

/// Posts and staff that one sentence states, once each.
struct Staffing {
    const Quantity *quota = nullptr, *staff = nullptr;
};
Staffing staffing_of(const Material& s, std::span<const Quantity> sentence) {
    Staffing found;
    for (const Quantity& q : sentence) {
        if (!counts_people(s, q)) continue;
        const std::string_view lead = lead_of(s, q);
        const Quantity*& slot = is_quota(lead) ? found.quota : found.staff;
        if (!is_quota(lead) && !is_staff(lead)) continue;
        if (slot != nullptr) return {};
        slot = &q;
    }
    return found;
}

void add_staff(const Material&, Decimal quota, Decimal staff, std::vector<FindingPlace> places,
               Findings& findings) {
    const bool within = staff <= quota;
    findings.push_back(make_finding(Code::staff_ctrl,
                                    within ? Verdict::consistent : Verdict::needs_explanation, "在职人数",
                                    staff.to_string() + (within ? " ≤ " : " > ") + quota.to_string(),
                                    staff.to_string() + " 人", quota.to_string() + " 人", std::move(places)));
}

void staff_control(const Material& s, Findings& findings) {
    const Figure* quota = find_figure(s.report, "staff.quota");
    const Figure* staff = find_figure(s.report, "staff.actual");
    if (quota != nullptr && staff != nullptr) {
        add_staff(s, quota->value, staff->value, {in_frontmatter(staff->place), in_frontmatter(quota->place)},
                  findings);
        return;
    }
    for_each_sentence(s, [&](std::span<const Quantity> sentence) {
        if (sentence.size() < 2) return;
        const Staffing found = staffing_of(s, sentence);
        if (found.quota == nullptr || found.staff == nullptr) return;
        add_staff(s, found.quota->value, found.staff->value,
                  {place_in_body(s, found.staff->span), place_in_body(s, found.quota->span)}, findings);
    });
}

/// Most posts are filled, none twice.
bool is_plausible_staff(Decimal staff, Decimal quota) {
    return staff <= quota && staff >= multiply(quota, {7, 1}, 2);
}

/// “编制内实有人员305人，其中在职277人、离退休28人”: the retired stand among those who hold posts.
void retired_among_posts(const Material& s, std::span<const Quantity> sentence, Findings& findings) {
    for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
        const Quantity& all = sentence[i];
        const std::string_view lead = lead_of(s, all);
        if (!counts_people(s, all) || !has_any(lead, {"编制内", "在编", "在职"}) ||
            has_any(lead, {"离", "退"}))
            continue;
        for (const Quantity& part :
             sentence.subspan(i + 1, std::min<std::size_t>(4, sentence.size() - i - 1))) {
            const std::string_view between =
                std::string_view(s.body.text).substr(all.span.end, part.span.begin - all.span.end);
            if (!has_any(between, {"其中", "包括"}) || has_any(between, {"。", "；", "另", "含"})) continue;
            if (!ends_with_any(core_of_lead(lead_of(s, part)),
                               {"退休", "离休", "退休人员", "离休人员", "退休职工"}) ||
                part.value > all.value)
                continue;
            findings.push_back(make_finding(Code::staff_scope, Verdict::needs_explanation, "在职人数",
                                            words_of(s, all) + "，其中" +
                                                std::string(trim(core_of_lead(lead_of(s, part)))) +
                                                words_of(s, part),
                                            words_of(s, all), words_of(s, part),
                                            {place_in_body(s, all.span), place_in_body(s, part.span)}));
            return;
        }
    }
}

/// Staff that is said to contain the retired, or exceeds the posts by no more than the retired.
void staff_scope(const Material& s, Findings& findings) {
    const Figure* quota = find_figure(s.report, "staff.quota");
    const Figure* staff = find_figure(s.report, "staff.actual");
    const Figure* retired = find_figure(s.report, "staff.retired");
    if (quota && staff && retired && retired->value > Decimal{} && staff->value > quota->value &&
        is_plausible_staff(staff->value - retired->value, quota->value)) {
        const Decimal rest = staff->value - retired->value;
        findings.push_back(make_finding(
            Code::staff_scope, Verdict::needs_explanation, "在职人数",
            staff->value.to_string() + " - " + retired->value.to_string() + " = " + rest.to_string() + " ≤ " +
                quota->value.to_string(),
            staff->value.to_string() + " 人", rest.to_string() + " 人",
            {in_frontmatter(staff->place), in_frontmatter(retired->place), in_frontmatter(quota->place)}));
        return;
    }
    for (const Quantity& q : s.prose.quantities) {
        if (!counts_people(s, q) || !(is_staff(lead_of(s, q)) || is_quota(lead_of(s, q)))) continue;
        const std::string_view after = std::string_view(s.body.text).substr(q.span.end, 24);
        if (!has_any(after, {"含离退休", "含退休", "包括离退休", "包括退休", "含离休"})) continue;
        if (has_any(after, {"不含", "不包括", "未含"})) continue;
        findings.push_back(
            make_finding(Code::staff_scope, Verdict::needs_explanation, "在职人数",
                         std::string(trim(lead_of(s, q))) + words_of(s, q) + "，写明含离退休人员",
                         words_of(s, q), "", {place_in_body(s, q.span)}));
    }
    for_each_sentence(
        s, [&](std::span<const Quantity> sentence) { retired_among_posts(s, sentence, findings); });
}

// ---- budget ---------------------------------------------------------------------------------------

/// Whether a sentence of the text gives a reason beside the adjustment.
bool adjustment_explained(const Material& s) {
    for (const Sentence& sentence : s.prose.sentences) {
        const std::string_view text = sentence.span.of(s.body.text);
        const bool change =
            has_any(text, {"追加", "调整", "调增", "调减", "核减", "压减", "调剂", "财政收回"}) ||
            (has(text, "下达") && has_any(text, {"资金", "预算", "经费"}));
        if (!change || !has_any(text, {"预算", "资金", "经费", "元", "指标"})) continue;
        if (has_any(text, {"由于", "主要", "用于", "原因", "因",   "下达",     "上级", "新增",
                           "根据", "按照", "为了", "压减", "收回", "转移支付", "专项", "调资",
                           "工资", "奖励", "抚恤", "防控", "救灾", "补助",     "奖补"}))
            return true;
    }
    return false;
}

/// “年初预算480.00万元，全年预算450.00万元”: the sentence's two budgets when they differ.
struct Budgets {
    const Quantity *initial = nullptr, *whole = nullptr;
};
Budgets budgets_of(const Material& s, std::span<const Quantity> sentence) {
    Budgets found;
    for (const Quantity& q : sentence) {
        if (q.kind != QuantityKind::money || !q.exact) continue;
        const std::string_view lead = core_of_lead(lead_of(s, q));
        const bool initial = ends_with_any(lead, {"年初预算", "年初预算数", "年初预算安排"});
        const bool whole = ends_with_any(lead, {"调整后预算", "调整预算", "调整预算数"}) ||
                           (has(lead_of(s, q), "全年预算") && ends_with_any(lead, {"预算", "预算数"}));
        if (!initial && !whole) continue;
        const Quantity*& slot = initial ? found.initial : found.whole;
        if (slot != nullptr) return {};
        slot = &q;
    }
    if (!found.initial || !found.whole ||
        close(in_yuan(*found.initial), in_yuan(*found.whole),
              std::max(printed_tolerance(*found.initial), printed_tolerance(*found.whole))))
        return {};
    return found;
}

/// Without figures in the frontmatter: what the text says.
void budgets_in_text(const Material& s, Findings& findings) {
    if (adjustment_explained(s)) return;
    for_each_sentence(s, [&](std::span<const Quantity> sentence) {
        if (is_row(paragraph_at(s, sentence[0].span.begin))) return;
        const auto [initial, whole] = budgets_of(s, sentence);
        if (initial == nullptr) return;
        findings.push_back(make_finding(Code::budget_adj_reason, Verdict::needs_explanation, "预算调整",
                                        words_of(s, *initial) + " → " + words_of(s, *whole),
                                        words_of(s, *whole), words_of(s, *initial),
                                        {place_in_body(s, whole->span), place_in_body(s, initial->span)}));
    });
}

void budget_adjustment(const Material& s, Findings& findings) {
    const Figure* initial = find_figure(s.report, "budget.initial");
    const Figure* adjusted = find_figure(s.report, "budget.adjusted");
    if (adjusted == nullptr) adjusted = find_figure(s.report, "budget.full_year");
    const Figure* added = find_figure(s.report, "budget.added");
    const Figure* changed = nullptr;
    std::string arithmetic;
    if (added != nullptr && added->value != Decimal{}) {
        changed = added;
        arithmetic = "追加 " + added->value.to_string();
    } else if (initial != nullptr && adjusted != nullptr && !close(initial->value, adjusted->value, {1, 2})) {
        changed = adjusted;
        arithmetic = initial->value.to_string() + " → " + adjusted->value.to_string();
    }
    if (is_stub(s)) return;
    if (initial == nullptr && adjusted == nullptr && added == nullptr) budgets_in_text(s, findings);
    if (changed == nullptr || adjustment_explained(s)) return;
    arithmetic += " " + std::string(money_unit_name(s.report.expenditure.unit));
    std::vector<FindingPlace> places{in_frontmatter(changed->place)};
    if (changed == adjusted) places.push_back(in_frontmatter(initial->place));
    findings.push_back(make_finding(Code::budget_adj_reason, Verdict::needs_explanation, "预算调整",
                                    arithmetic, changed->value.to_string(), "", std::move(places)));
}

// ---- growth from nothing --------------------------------------------------------------------------

void zero_base_claims(const Material& s, Findings& findings) {
    const Figure* prior = find_figure(s.report, "three_public.prior");
    if (prior == nullptr || prior->value != Decimal{}) return;
    for (const Claim& claim : s.report.claims) {
        if (!has(claim.node, "三公") || !has(claim.node, "变动率") || !has_digit(claim.actual)) continue;
        findings.push_back(make_finding(Code::pct_zero_base, Verdict::inconsistent, claim.node,
                                        "(本年 - 0) ÷ 0", claim.actual, "不可比",
                                        {in_frontmatter(claim.actual_place), in_frontmatter(prior->place)}));
    }
}

bool tells_growth(std::string_view lead) {
    return ends_with_any(core_of_lead(lead),
                         {"增长", "增长了", "增幅", "增长率", "上升", "提高", "同比增长"});
}
bool is_zero_base(const Material& s, const Quantity& q) {
    if (!q.exact || q.value != Decimal{} ||
        (q.kind != QuantityKind::money && q.kind != QuantityKind::count && q.kind != QuantityKind::bare))
        return false;
    const std::string_view lead = core_of_lead(lead_of(s, q));
    return ends_with_any(lead, {"由", "从", "由上年的", "从上年的", "上年", "去年", "上年支出", "上年同期"});
}

/// “由0增至5万元，增长100%”
void zero_base(const Material& s, Findings& findings) {
    zero_base_claims(s, findings);
    for_each_sentence(s, [&](std::span<const Quantity> sentence) {
        for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
            if (!is_zero_base(s, sentence[i])) continue;
            for (const Quantity& rate :
                 sentence.subspan(i + 1, std::min<std::size_t>(2, sentence.size() - i - 1))) {
                if (rate.kind != QuantityKind::percent || !tells_growth(lead_of(s, rate))) continue;
                findings.push_back(make_finding(
                    Code::pct_zero_base, Verdict::inconsistent, std::string(trim(lead_of(s, rate))),
                    "(本年 - 0) ÷ 0", words_of(s, rate), "不可比",
                    {place_in_body(s, rate.span), place_in_body(s, sentence[i].span)}));
            }
        }
    });
}

// ---- publication ----------------------------------------------------------------------------------

/// 预算法 art. 14: within 20 days; calendar days, the article does not say working days.
void late_publication(const Material& s, Findings& findings) {
    if (!s.report.approved) return;
    std::optional<Date> published;
    if (s.report.published) {
        published = s.report.published->date;
    } else if (s.report.first_published) {
        published = Date::of_time(s.report.first_published->time, s.report.first_published->offset_minutes);
    }
    if (!published) return;
    const std::int64_t days = days_between(s.report.approved->date, *published);
    const bool late = days > 20;
    std::vector<FindingPlace> places;
    if (s.report.published) places.push_back(in_frontmatter(s.report.published->place));
    places.push_back(in_frontmatter(s.report.approved->place));
    findings.push_back(make_finding(Code::late_20d, late ? Verdict::needs_explanation : Verdict::consistent,
                                    "公开时限",
                                    s.report.approved->date.to_string() + " → " + published->to_string() +
                                        "，" + std::to_string(days) + " 日" + (late ? " > 20 日" : ""),
                                    published->to_string(), "20 日", std::move(places)));
}

constexpr auto rules =
    std::to_array<Rule>({staff_control, staff_scope, budget_adjustment, zero_base, late_publication});

}  // namespace

std::span<const Rule> figure_rules() { return rules; }

}  // namespace gongkai::checks
