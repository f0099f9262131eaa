// SPDX-License-Identifier: MIT
// Sums of money in the frontmatter. A sum with a blank part cannot be checked: blank is not zero.
#include <array>

#include "checks/rules.h"
#include "checks/stated.h"

namespace gongkai::checks {
namespace {

/// REQUIRES: a total that could be read, so that the difference fits.
bool near(std::int64_t sum, std::int64_t total, std::int64_t tolerance) {
    return sum >= total - tolerance && sum <= total + tolerance;
}

void add_sum_of_spending(Code rule, const char* subject, const std::vector<Amount>& parts, bool complete,
                         const Material& s, Findings& findings) {
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
    f.places.push_back(in_frontmatter(e.total->place));
    for (const Amount& part : parts) f.places.push_back(in_frontmatter(part.place));
    if (complete) {
        f.verdict = verdict_of(near(sum, e.total->money.fen, Money::parse("0.01", e.unit)->fen));
        f.computed = Money::of_fen(sum, e.unit).as_printed + unit;
        f.arithmetic = terms + " = " + f.computed;
    } else {
        f.verdict = Verdict::not_checkable;
        f.arithmetic = terms + " + …" + unit;
    }
    findings.push_back(std::move(f));
}

void sum_basic_project(const Material& s, Findings& findings) {
    const Expenditure& e = s.report.expenditure;
    add_sum_of_spending(Code::sum_basic_proj, "总支出（按性质）", e.by_kind, e.by_kind_complete, s, findings);
}

void sum_economic(const Material& s, Findings& findings) {
    const Expenditure& e = s.report.expenditure;
    add_sum_of_spending(Code::sum_econ, "总支出（按类别）", e.by_category, e.by_category_complete, s,
                        findings);
}

/// A figure against those below it: three_public.actual against three_public.actual.abroad …
void add_sum_of_figures(Code rule, std::string_view total_name, std::span<const std::string_view> part_names,
                        const Material& s, Findings& findings) {
    const Figure* total = find_figure(s.report, total_name);
    if (total == nullptr) return;
    Decimal sum;
    std::string terms;
    std::size_t given = 0;
    std::vector<FindingPlace> places{in_frontmatter(total->place)};
    for (const std::string_view part_name : part_names) {
        const Figure* part = find_figure(s.report, std::string(total_name) + "." + std::string(part_name));
        if (part == nullptr) continue;
        ++given;
        sum = sum + part->value;
        terms += (terms.empty() ? "" : " + ") + part->value.to_string();
        places.push_back(in_frontmatter(part->place));
    }
    if (given == 0) return;
    const std::string unit = " " + std::string(money_unit_name(s.report.expenditure.unit));
    const bool complete = given == part_names.size();
    findings.push_back(make_finding(
        rule, complete ? verdict_of(close(sum, total->value, {1, 2})) : Verdict::not_checkable,
        std::string(figure_name(total_name)),
        terms + (complete ? " = " + sum.to_string() + unit : " + …" + unit), total->value.to_string() + unit,
        complete ? sum.to_string() + unit : "", std::move(places)));
}

void sum_three_public(const Material& s, Findings& findings) {
    using namespace std::string_view_literals;
    static constexpr auto parts =
        std::to_array({"abroad"sv, "cars_purchase"sv, "cars_running"sv, "receptions"sv});
    for (const auto total : {"three_public.budget", "three_public.actual", "three_public.prior"})
        add_sum_of_figures(Code::sum_3pub, total, parts, s, findings);
}

void sum_fund_rows(const Material& s, Findings& findings) {
    using namespace std::string_view_literals;
    static constexpr auto parts = std::to_array({"current_year"sv, "carried_in"sv, "other"sv});
    for (const auto total : {"fund.initial", "fund.full_year", "fund.executed"})
        add_sum_of_figures(Code::sum_fund_rows, total, parts, s, findings);
}

constexpr auto rules =
    std::to_array<Rule>({sum_basic_project, sum_economic, sum_three_public, sum_fund_rows});

}  // namespace

std::span<const Rule> spending_rules() { return rules; }

}  // namespace gongkai::checks
