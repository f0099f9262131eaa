// SPDX-License-Identifier: MIT
// Totals that a sentence announces, against the parts it lists. 包括, 分别为 promise all parts; 其中 may name
// some only, and of people it often names overlapping groups (其中女职工40人、党员60人), so there only a part
// greater than the whole contradicts.
#include "checks/prose_sums.h"

#include <algorithm>
#include <array>

#include "checks/rules.h"
#include "checks/stated.h"
#include "text/text.h"

namespace gongkai::checks {
namespace {

struct Sum {
    Decimal total, parts;  ///< of money in 元
    Decimal tolerance;
    Decimal largest;
    std::string terms;
};

/// “…22人、…17人；退休14人”: a semicolon stands before the part's clause.
bool new_matter_before(const Material& s, const Quantity& part) {
    const std::uint32_t begin = s.prose.clauses[part.clause].span.begin;
    return ends_with_any(std::string_view(s.body.text).substr(0, begin), {"；", ";"});
}

/// Whether a figure shortly before the list is what its parts add up to: then they are that one's.
bool parts_of_another(const Material& s, const Enumeration& e, Decimal sum) {
    const auto& all = s.prose.quantities;
    const Quantity& total = all[e.total];
    const bool money = total.kind == QuantityKind::money;
    const std::uint32_t first = e.parts.front(), from = first > 8 ? first - 8 : 0;
    return std::any_of(all.begin() + from, all.begin() + first, [&](const Quantity& q) {
        if (q.kind != total.kind || !q.exact || q.ordinal) return false;
        if (money) return in_yuan(q) == sum;
        return q.value == sum && q.measure.of(s.body.text) == total.measure.of(s.body.text) &&
               sentence_of(s, q) == sentence_of(s, total);
    });
}

/// Nothing when a figure is not exact or the parts are not of the total's kind.
std::optional<Sum> add_up(const Material& s, const Enumeration& e) {
    const auto& all = s.prose.quantities;
    const Quantity& total = all[e.total];
    const bool money = total.kind == QuantityKind::money;
    if (!total.exact || total.ordinal || has(lead_of(s, total), "约") || e.parts.size() < 2 ||
        (!money && total.kind != QuantityKind::count))
        return {};
    Sum sum;
    sum.total = money ? in_yuan(total) : total.value;
    if (money) sum.tolerance = money_tolerance(total.unit);
    std::size_t count = 0;
    for (const std::uint32_t index : e.parts) {
        const Quantity& part = all[index];
        if (!part.exact || part.ordinal || part.kind != total.kind) return {};
        if (sum.parts == sum.total && count > 1 && new_matter_before(s, part)) break;
        ++count;
        const Decimal value = money ? in_yuan(part) : part.value;
        if (money) sum.tolerance = std::max(sum.tolerance, money_tolerance(part.unit));
        sum.parts = sum.parts + value;
        sum.largest = std::max(sum.largest, value);
        sum.terms += (sum.terms.empty() ? "" : " + ") + part.value.to_string();
        if (money && part.unit != total.unit) sum.terms += " " + std::string(money_unit_name(part.unit));
    }
    return sum;
}

/// The last character of what a part is called: 小学组 and 中学组 are of one kind.
std::string_view kind_of_part(const Material& s, const Quantity& part) {
    const std::string_view core = core_of_lead(lead_of(s, part));
    return core.size() < 3 ? core : core.substr(core.size() - 3);
}

bool parts_of_one_kind(const Material& s, const Enumeration& e) {
    const auto& all = s.prose.quantities;
    if (all[e.total].kind == QuantityKind::money) return true;
    const std::string_view first = kind_of_part(s, all[e.parts.front()]);
    return !first.empty() && std::all_of(e.parts.begin(), e.parts.end(), [&](std::uint32_t part) {
        return kind_of_part(s, all[part]) == first;
    });
}

/// Parts of parts: a bracket, or 其中 again, between the first part and the last.
bool nested(const Material& s, const Enumeration& e) {
    const auto& all = s.prose.quantities;
    const std::uint32_t begin = all[e.parts.front()].span.begin, end = all[e.parts.back()].span.begin;
    return has_any(std::string_view(s.body.text).substr(begin, end - begin), {"（", "(", "其中"});
}

/// What one divides things into: a list of these is meant to be complete.
constexpr auto divisions = std::to_array<std::array<std::string_view, 6>>({
    {"小学", "初中", "中学", "高中", "幼儿", "大学"},
    {"男", "女"},
    {"城镇", "农村", "城市", "城区", "乡村"},
    {"线上", "线下"},
    {"中央", "省级", "市级", "县级", "区级", "镇级"},
    {"基本支出", "项目支出"},
    {"上半年", "下半年"},
    {"春季", "秋季"},
    {"新建", "续建", "改建", "扩建"},
    {"在职", "离休", "退休", "离退休"},
    {"全职", "兼职", "灵活就业"},
    {"公开招标", "邀请招标", "竞争性", "询价", "单一来源"},
    {"一等奖", "二等奖", "三等奖", "特等奖", "优秀奖", "鼓励奖"},
    {"第一季度", "第二季度", "第三季度", "第四季度"},
});

/// Whether every part is one of a division's, and each another one: 小学组, 中学组.
bool obvious_division(const Material& s, const Enumeration& e) {
    const auto& all = s.prose.quantities;
    return std::any_of(divisions.begin(), divisions.end(), [&](const auto& words) {
        std::uint32_t used = 0;
        for (const std::uint32_t part : e.parts) {
            const std::string_view lead = core_of_lead(lead_of(s, all[part]));
            std::uint32_t here = 0;
            for (std::size_t i = 0; i < words.size(); ++i) {
                if (!words[i].empty() && lead.starts_with(words[i])) here |= 1U << i;
            }
            if (here == 0 || (used & here) != 0 || count_han(lead) > 8 || lead.ends_with("等")) return false;
            used |= here;
        }
        return true;
    });
}

/// “…、其他63处”: nothing is left.
bool ends_with_others(const Material& s, const Enumeration& e) {
    const std::string_view lead = core_of_lead(lead_of(s, s.prose.quantities[e.parts.back()]));
    return starts_with_any(lead, {"其他", "其它", "其余"});
}

bool fills_sentence(const Material& s, const Enumeration& e) {
    const Quantity& last = s.prose.quantities[e.parts.back()];
    const std::uint32_t end = s.prose.sentences[sentence_of(s, last)].span.end;
    const std::string_view rest = std::string_view(s.body.text).substr(last.span.end, end - last.span.end);
    return count_han(rest) <= 6 && !has_any(rest, {"等", "主要"});
}

std::optional<Verdict> verdict_of_parts(const Material& s, const Enumeration& e, const Sum& sum) {
    if (close(sum.total, sum.parts, sum.tolerance)) return Verdict::consistent;
    const bool more = sum.parts > sum.total;
    if (e.exhaustive && !e.open) return nested(s, e) ? Verdict::needs_explanation : Verdict::inconsistent;
    if (nested(s, e)) return std::nullopt;
    if (more) {
        if (sum.largest > sum.total + sum.tolerance) return Verdict::inconsistent;
        if (!parts_of_one_kind(s, e) && !ends_with_others(s, e)) return std::nullopt;
        return e.open ? Verdict::needs_explanation : Verdict::inconsistent;
    }
    // Most of it, up to the end of the sentence: then the words look as if nothing were left out.
    const bool money = s.prose.quantities[e.total].kind == QuantityKind::money;
    if (!e.open && ends_with_others(s, e)) return Verdict::inconsistent;
    if (!e.open && obvious_division(s, e) && fills_sentence(s, e)) return Verdict::needs_explanation;
    const bool nearly_all = sum.parts >= multiply(sum.total, money ? Decimal{8, 1} : Decimal{5, 1}, 2);
    if (e.open || !nearly_all || !parts_of_one_kind(s, e) || !fills_sentence(s, e)) return std::nullopt;
    return Verdict::needs_explanation;
}

void sum_enumerations(const Material& s, Findings& findings) {
    const auto& all = s.prose.quantities;
    for (const Enumeration& e : s.prose.enumerations) {
        const Quantity& total = all[e.total];
        if (e.parts.empty() || change_of(lead_of(s, total)) != 0) continue;
        const auto sum = add_up(s, e);
        if (!sum) continue;
        const auto verdict = verdict_of_parts(s, e, *sum);
        if (!verdict || (*verdict != Verdict::consistent && parts_of_another(s, e, sum->parts))) continue;
        const bool money = total.kind == QuantityKind::money;
        const std::string added =
            money ? printed_in(sum->parts, total.unit)
                  : sum->parts.to_string() + " " + std::string(total.measure.of(s.body.text));
        const std::string stated = words_of(s, total);
        std::string arithmetic = sum->terms + " = " + added;
        if (*verdict != Verdict::consistent) arithmetic += " ≠ " + total.value.to_string();
        std::vector<FindingPlace> places{place_in_body(s, total.span)};
        for (const std::uint32_t part : e.parts) places.push_back(place_in_body(s, all[part].span));
        findings.push_back(make_finding(
            Code::sum_enum, *verdict,
            std::string(trim(lead_of(s, total))) + stated + std::string(total.noun.of(s.body.text)),
            std::move(arithmetic), stated, added, std::move(places)));
    }
}

/// “支出比上年增加20万元，其中基本支出增加15万元、项目支出增加5万元”
void sum_changes(const Material& s, Findings& findings) {
    for_each_sentence(s, [&](std::span<const Quantity> sentence) {
        std::vector<const Quantity*> changes;
        for (const Quantity& q : sentence) {
            if (q.kind == QuantityKind::money && change_of(lead_of(s, q)) != 0) changes.push_back(&q);
        }
        if (changes.size() < 3) return;
        if (!std::all_of(changes.begin(), changes.end(), [](const Quantity* q) { return q->exact; })) return;
        const Quantity& total = *changes[0];
        const std::string_view between =
            std::string_view(s.body.text).substr(total.span.end, changes[1]->span.begin - total.span.end);
        const std::string_view all = sentence_text(s, total);
        if (!has_any(between, {"其中", "包括", "分别是"}) || has_any(all, {"主要", "等"})) return;
        const auto signed_yuan = [&](const Quantity& q) {
            const Decimal yuan = in_yuan(q);
            return change_of(lead_of(s, q)) < 0 ? Decimal{-yuan.units, yuan.scale} : yuan;
        };
        const Decimal whole = signed_yuan(total);
        Decimal sum, tolerance = money_tolerance(total.unit);
        std::string terms;
        std::vector<FindingPlace> places{place_in_body(s, total.span)};
        for (std::size_t i = 1; i < changes.size(); ++i) {
            const Decimal part = signed_yuan(*changes[i]);
            sum = sum + part;
            tolerance = std::max(tolerance, money_tolerance(changes[i]->unit));
            const std::string sign =
                part < Decimal{} ? (terms.empty() ? "-" : " - ") : (terms.empty() ? "" : " + ");
            terms += sign + changes[i]->value.to_string();
            places.push_back(place_in_body(s, changes[i]->span));
        }
        const bool equal = close(whole, sum, tolerance);
        const std::string added = printed_in(sum, total.unit);
        findings.push_back(
            make_finding(Code::sum_delta, equal ? Verdict::consistent : Verdict::needs_explanation, "增减",
                         terms + " = " + added + (equal ? "" : " ≠ " + printed_in(whole, total.unit)),
                         words_of(s, total), added, std::move(places)));
    });
}

std::vector<Rule> all_rules() {
    std::vector<Rule> rules{sum_changes, sum_enumerations};
    for (const auto more : {rate_rules(), repeated_value_rules(), named_figure_rules(), unit_rules()})
        rules.insert(rules.end(), more.begin(), more.end());
    return rules;
}

}  // namespace

int change_of(std::string_view lead) {
    const std::string_view core = core_of_lead(lead);
    if (ends_with_any(core, {"增加", "增加了", "增长", "增长了", "增支", "多支出", "增收"})) return 1;
    if (ends_with_any(core, {"减少", "减少了", "下降", "下降了", "降低", "减支", "压减"})) return -1;
    return 0;
}

std::span<const Rule> prose_rules() {
    static const std::vector<Rule> rules = all_rules();
    return rules;
}

}  // namespace gongkai::checks
