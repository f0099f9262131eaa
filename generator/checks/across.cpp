// SPDX-License-Identifier: MIT
// Reports against each other: the totals of a named event in two departments' reports of one year, and the
// money one year carries out and the next carries in.
#include <algorithm>

#include "checks/rules.h"
#include "checks/stated.h"
#include "text/text.h"

namespace gongkai {

using namespace checks;

namespace {

/// Quotations of one paragraph that name a thing; nothing when there are several different ones.
std::string only_name_in(const Subject& s, const Paragraph& paragraph, std::size_t& next) {
    const auto& quotations = s.prose.quotations;
    std::string name;
    bool several = false;
    for (; next < quotations.size() && quotations[next].begin < paragraph.end; ++next) {
        if (quotations[next].begin < paragraph.begin) continue;
        std::string words = only_words(quotations[next].of(s.body.text));
        if (count_han(words) < 6) continue;
        several = several || (!name.empty() && name != words);
        name = std::move(words);
    }
    return several ? std::string() : name;
}

/// A count that the words call a total: 共设87个展位.
bool is_total(const Subject& s, const Quantity& q) {
    return q.kind == QuantityKind::count && q.exact && !q.ordinal && !q.noun.empty() &&
           has_any(lead_of(s, q),
                   {"共设", "共获", "共有", "共评", "共计", "总共", "共斩获", "共举办", "共开展", "一共"});
}

struct Stated {
    const Statement* statement;
    std::size_t report;
};

bool comparable(const Report& a, const Report& b) { return a.year == b.year && a.department != b.department; }

void add_pair(const Catalog& catalog, const Stated& a, const Stated& b, std::vector<Findings>& findings) {
    const auto name = [&](const Report& report) {
        const Department* department = catalog.find_department(report.department);
        return department != nullptr ? department->name : report.department;
    };
    const std::string left = a.statement->value.to_string(), right = b.statement->value.to_string();
    findings[a.report].push_back(
        make_finding(Code::xdept_value, Verdict::needs_explanation, a.statement->words,
                     left + " ≠ " + right + "（" + name(catalog.reports[b.report]) + "）", left, right,
                     {a.statement->place}));
}

void compare_departments(const Catalog& catalog, const std::vector<std::vector<Statement>>& statements,
                         std::vector<Findings>& findings) {
    std::vector<Stated> all;
    for (std::size_t i = 0; i < statements.size(); ++i) {
        for (const Statement& statement : statements[i]) all.push_back({&statement, i});
    }
    const auto key = [&](const Stated& x) {
        return std::tuple(x.statement->about, catalog.reports[x.report].year, x.report,
                          x.statement->place.place.line, x.statement->place.place.column);
    };
    std::sort(all.begin(), all.end(), [&](const Stated& a, const Stated& b) { return key(a) < key(b); });
    for (std::size_t i = 1; i < all.size(); ++i) {
        const Stated &a = all[i - 1], &b = all[i];
        if (a.statement->about != b.statement->about || a.statement->value == b.statement->value) continue;
        if (!comparable(catalog.reports[a.report], catalog.reports[b.report])) continue;
        add_pair(catalog, a, b, findings);
        add_pair(catalog, b, a, findings);
    }
}

void compare_years(const Catalog& catalog, std::vector<Findings>& findings) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < catalog.reports.size(); ++i) {
        if (catalog.reports[i].kind == ReportKind::overall) order.push_back(i);
    }
    const auto key = [&](std::size_t i) {
        return std::tie(catalog.reports[i].department, catalog.reports[i].year);
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    for (std::size_t i = 1; i < order.size(); ++i) {
        const Report &before = catalog.reports[order[i - 1]], &now = catalog.reports[order[i]];
        const Figure *out = find_figure(before, "carry_out"), *in = find_figure(now, "carry_in");
        if (before.department != now.department || before.year + 1 != now.year || out == nullptr ||
            in == nullptr)
            continue;
        const MoneyUnit unit = now.expenditure.unit, before_unit = before.expenditure.unit;
        const Decimal tolerance = std::max(money_tolerance(unit), money_tolerance(before_unit));
        const bool equal = close(in_yuan(in->value, unit), in_yuan(out->value, before_unit), tolerance);
        const std::string stated = in->value.to_string() + " " + std::string(money_unit_name(unit));
        const std::string other = out->value.to_string() + " " + std::string(money_unit_name(before_unit));
        findings[order[i]].push_back(make_finding(
            Code::xyear_open, equal ? Verdict::consistent : Verdict::needs_explanation, "上年结转",
            stated + (equal ? " = " : " ≠ ") + other + "（" + std::to_string(before.year) + " 年度报告）",
            stated, other, {in_frontmatter(in->place)}));
    }
}

}  // namespace

std::vector<Statement> statements_of(const Subject& s) {
    std::vector<Statement> out;
    if (s.prose.quotations.empty()) return out;
    std::size_t next_quotation = 0, next_quantity = 0;
    for (const Paragraph& paragraph : s.body.paragraphs) {
        const std::string name =
            is_row(paragraph) ? std::string() : only_name_in(s, paragraph, next_quotation);
        for (; next_quantity < s.prose.quantities.size(); ++next_quantity) {
            const Quantity& q = s.prose.quantities[next_quantity];
            if (q.span.begin >= paragraph.end) break;
            if (name.empty() || !is_total(s, q)) continue;
            const std::string noun = only_words(q.noun.of(s.body.text));
            const std::string measure(q.measure.of(s.body.text));
            Statement statement;
            statement.about = hash_of(noun, hash_of(measure, hash_of(name)));
            statement.value = q.value;
            statement.words = "“" + name + "” " + without_blanks(words_of(s, q)) + noun;
            statement.place = place_in_body(s, q.span);
            out.push_back(std::move(statement));
        }
    }
    return out;
}

std::vector<std::vector<Finding>> check_across(const Catalog& catalog,
                                               const std::vector<std::vector<Statement>>& statements) {
    std::vector<Findings> findings(catalog.reports.size());
    compare_departments(catalog, statements, findings);
    compare_years(catalog, findings);
    return findings;
}

}  // namespace gongkai
