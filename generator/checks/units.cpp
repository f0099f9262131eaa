// SPDX-License-Identifier: MIT
// Units of money that cannot be right: one number with two units, a product in another unit than its price,
// absurd unit costs.
#include <algorithm>
#include <array>

#include "checks/prose_sums.h"
#include "checks/stated.h"

namespace gongkai::checks {
namespace {

unsigned significant_digits(Decimal value) {
    std::int64_t units = value.units < 0 ? -value.units : value.units;
    while (units > 0 && units % 10 == 0) units /= 10;
    unsigned digits = 0;
    for (; units > 0; units /= 10) ++digits;
    return digits;
}

/// One long number with two units: 371.97万元 and 371.97元.
void unit_mix(const Material& s, Findings& findings) {
    struct Printed {
        Decimal value;
        const Quantity* quantity;  ///< null: the frontmatter's total or part
        MoneyUnit unit;
        Place place;
    };
    std::vector<Printed> all;
    for (const Quantity& q : s.prose.quantities) {
        if (q.kind == QuantityKind::money && q.exact && significant_digits(q.value) >= 4)
            all.push_back({q.value, &q, q.unit, {}});
    }
    const Expenditure& e = s.report.expenditure;
    const auto add = [&](const Amount& amount) {
        const auto value = Decimal::parse(amount.money.as_printed);
        if (value && significant_digits(*value) >= 4) all.push_back({*value, nullptr, e.unit, amount.place});
    };
    if (e.total) add(*e.total);
    for (const Amount& part : e.by_kind) add(part);
    for (const Amount& part : e.by_category) add(part);
    std::stable_sort(all.begin(), all.end(),
                     [](const Printed& a, const Printed& b) { return a.value < b.value; });
    const auto text = [](const Printed& p) {
        return p.value.to_string() + " " + std::string(money_unit_name(p.unit));
    };
    const auto place = [&](const Printed& p) {
        return p.quantity ? place_in_body(s, p.quantity->span) : in_frontmatter(p.place);
    };
    for (std::size_t i = 0; i + 1 < all.size(); ++i) {
        if (all[i].value != all[i + 1].value || all[i].unit == all[i + 1].unit) continue;
        findings.push_back(make_finding(Code::unit_mix, Verdict::needs_explanation, "金额单位",
                                        text(all[i]) + "，" + text(all[i + 1]), text(all[i]),
                                        text(all[i + 1]), {place(all[i]), place(all[i + 1])}));
    }
}

/// “每册印刷费120.00元”, “120.00元/册”: the measure the price is of; empty when it is no price.
std::string_view priced_by(const Material& s, const Quantity& price) {
    if (price.kind != QuantityKind::money || !price.exact) return {};
    if (!price.per.empty()) return price.per.of(s.body.text);
    const std::string_view lead = core_of_lead(lead_of(s, price)), each = "每";
    return lead.starts_with(each) ? lead.substr(each.size()) : std::string_view();
}

/// “800册，每册印刷费120.00元，支付印刷费96,000.00万元”: number times price has the amount's digits in
/// another unit.
void compare_product(const Material& s, std::span<const Quantity> sentence, const Quantity& count,
                     const Quantity& price, Findings& findings) {
    const Decimal product = multiply(count.value, price.value, 6);
    if (product == Decimal{}) return;
    for (const Quantity& amount : sentence) {
        if (amount.kind != QuantityKind::money || !amount.exact || amount.unit == price.unit ||
            amount.value != product)
            continue;
        const std::string money = printed_in(in_yuan(product, price.unit), price.unit);
        findings.push_back(make_finding(
            Code::unit_mix, Verdict::needs_explanation, "金额单位",
            words_of(s, count) + " × " + words_of(s, price) + " = " + money + "，" + words_of(s, amount),
            words_of(s, amount), money,
            {place_in_body(s, amount.span), place_in_body(s, price.span), place_in_body(s, count.span)}));
        return;
    }
}

void unit_of_product(const Material& s, Findings& findings) {
    for_each_sentence(s, [&](std::span<const Quantity> sentence) {
        if (sentence.size() < 3 || sentence.size() > 40) return;
        for (const Quantity& price : sentence) {
            const std::string_view measure = priced_by(s, price);
            const auto count = std::find_if(sentence.begin(), sentence.end(), [&](const Quantity& q) {
                return q.kind == QuantityKind::count && q.exact && !q.measure.empty() &&
                       measure.starts_with(q.measure.of(s.body.text));
            });
            if (!measure.empty() && count != sentence.end())
                compare_product(s, sentence, *count, price, findings);
        }
    });
}

/// What one of them may cost at most, in 元; 0 when the measure says nothing.
std::int64_t dearest(std::string_view measure) {
    if (measure == "人次" || measure == "份" || measure == "册" || measure == "张") return 1'000'000;
    return measure == "人" || measure == "名" ? 100'000'000 : 0;
}

void unit_cost(const Material& s, Findings& findings) {
    for_each_sentence(s, [&](std::span<const Quantity> sentence) {
        if (sentence.size() != 2) return;
        const Quantity& money = sentence[0].kind == QuantityKind::money ? sentence[0] : sentence[1];
        const Quantity& count = &money == &sentence[0] ? sentence[1] : sentence[0];
        if (money.kind != QuantityKind::money || count.kind != QuantityKind::count || count.ordinal) return;
        const std::uint32_t apart =
            std::max(money.clause, count.clause) - std::min(money.clause, count.clause);
        if (apart > 1 || count.value <= Decimal{} || money.value <= Decimal{}) return;
        if (!has_any(sentence_text(s, money),
                     {"培训", "慰问", "资助", "印制", "印刷", "发放补贴", "发放补助"}))
            return;
        const std::int64_t most = dearest(count.measure.of(s.body.text));
        const auto each = divide(in_yuan(money), count.value, 2);
        if (most == 0 || !each || (*each <= Decimal{most, 0} && *each >= Decimal{1, 1})) return;
        findings.push_back(
            make_finding(Code::unit_cost, Verdict::needs_explanation, "单价",
                         words_of(s, money) + " ÷ " + words_of(s, count) + " = " + each->to_string() + " 元",
                         words_of(s, money), words_of(s, count),
                         {place_in_body(s, money.span), place_in_body(s, count.span)}));
    });
}

constexpr auto rules = std::to_array<Rule>({unit_mix, unit_of_product, unit_cost});

}  // namespace

std::span<const Rule> unit_rules() { return rules; }

}  // namespace gongkai::checks
