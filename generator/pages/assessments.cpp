// SPDX-License-Identifier: MIT
#include "pages/assessments.h"

#include <algorithm>

namespace gongkai {

namespace {

std::vector<Assessments::ScoredLine> lines_of(const ScoreCard& card) {
    std::vector<Assessments::ScoredLine> lines;
    for (const ScoreRow& row : card.rows)
        if (row.claimed || row.recomputed) lines.push_back({row.indicator, row.claimed, row.recomputed});
    return lines;
}

}  // namespace

std::size_t count_open(const std::vector<Finding>& findings) {
    return static_cast<std::size_t>(
        std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.open(); }));
}

void Assessments::add(const Subject& subject, Diagnostics& diagnostics) {
    const Report& report = subject.report;
    std::vector<Finding> findings = check(subject);
    report_findings(report, findings, diagnostics);
    check_answers(report, diagnostics);
    // What concerns personal data is for the author alone: no page may point at it.
    std::erase_if(findings, [](const Finding& f) { return find_rule(f.rule)->aspect == Aspect::privacy; });
    packed_.put(report.source, pack(findings));
    Kept kept{subject.card.total, count_verdicts(findings), count_open(findings), statements_of(subject),
              lines_of(subject.card)};
    const std::lock_guard lock(mutex_);
    kept_.emplace(report.source, std::move(kept));
}

}  // namespace gongkai
