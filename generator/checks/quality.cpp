// SPDX-License-Identifier: MIT
// 公开质量分: each leaf begins with its weight and loses points for open findings of the rules it names.
#include <algorithm>

#include "checks/checks.h"

namespace gongkai {
namespace {

/// "SUM-ENUM 需说明 1 项" for each rule and verdict, and how many in all.
struct Open {
    std::int64_t count = 0;
    std::string words;
};

Open open_findings(const Indicator& leaf, const std::vector<Finding>& findings) {
    Open open;
    for (const std::string& rule : leaf.checks) {
        for (const Verdict verdict : {Verdict::inconsistent, Verdict::needs_explanation}) {
            const auto count = std::count_if(findings.begin(), findings.end(), [&](const Finding& f) {
                return f.open() && f.verdict == verdict && info(f.rule).id == rule;
            });
            if (count == 0) continue;
            open.count += count;
            open.words += rule + " " + std::string(verdict_name(verdict, Language::zh)) + " " +
                          std::to_string(count) + " 项，";
        }
    }
    return open;
}

/// 10 of 10.0, as points are printed.
Decimal shortest(Decimal points) {
    while (points.scale > 0 && points.units % 10 == 0) points = points.rounded(points.scale - 1);
    return points;
}

void score_leaf(const Indicator& leaf, const std::vector<Finding>& findings, QualityRow& row) {
    const Decimal weight = leaf.weight.value_or(Decimal{});
    const Open open = open_findings(leaf, findings);
    const Decimal each = leaf.each.value_or(Decimal{});
    const Decimal lost = shortest(std::min(weight, multiply(each, {open.count, 0}, each.scale)));
    row.points = shortest(weight - lost);
    row.derivation = open.count == 0 ? "没有待说明的问题，得 " + row.points->to_string() + " 分"
                                     : open.words + "扣 " + lost.to_string() + " 分，得 " +
                                           row.points->to_string() + " 分";
}

/// Points and "8 + 6 = 14" of the rows whose parent is `parent`.
Decimal add_children(const Rubric& sheet, const std::vector<QualityRow>& rows, int parent,
                     std::string& derivation) {
    Decimal sum;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (sheet.indicators[i].parent != parent || !rows[i].points) continue;
        sum = sum + *rows[i].points;
        derivation += (derivation.empty() ? "" : " + ") + rows[i].points->to_string();
    }
    derivation += " = " + sum.to_string();
    return sum;
}

}  // namespace

QualityCard score_quality(const Rubric& sheet, const std::vector<Finding>& findings) {
    QualityCard card;
    card.rubric = &sheet;
    card.rows.resize(sheet.indicators.size());
    // Parents stand before their children, so from the end every child is scored before its parent.
    for (std::size_t i = sheet.indicators.size(); i-- > 0;) {
        QualityRow& row = card.rows[i];
        row.indicator = static_cast<int>(i);
        if (sheet.indicators[i].leaf) {
            score_leaf(sheet.indicators[i], findings, row);
        } else {
            row.points = add_children(sheet, card.rows, static_cast<int>(i), row.derivation);
        }
    }
    std::string derivation;
    card.total = add_children(sheet, card.rows, -1, derivation);
    return card;
}

}  // namespace gongkai
