// SPDX-License-Identifier: MIT
#include "pages/assessments.h"

#include "prose/prose.h"

namespace gongkai {

void Assessments::add(const Catalog& registry, const ReadFile& read, Diagnostics& diagnostics) {
    const Report& report = *read.report;
    const ScoreCard card = score(report, rubrics_, diagnostics);
    const Facts facts = read.body.facts();
    const Prose prose = read_prose(facts.text);
    const Subject subject{registry, report, card, facts, prose};
    std::vector<Finding> findings = check(subject);
    report_findings(report, findings, diagnostics);
    check_answers(report, diagnostics);
    // What concerns personal data is for the author alone: no page may point at it.
    std::erase_if(findings, [](const Finding& f) { return find_rule(f.rule)->aspect == Aspect::privacy; });
    packed_.put(report.source, pack(findings));
    Kept kept{card.total, count_verdicts(findings), statements_of(subject)};
    const std::lock_guard lock(mutex_);
    kept_.emplace(report.source, std::move(kept));
}

}  // namespace gongkai
