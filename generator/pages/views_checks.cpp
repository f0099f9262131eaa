// SPDX-License-Identifier: MIT
// The checks panel: two figures and where they stand. Nothing here says who is right.
#include <algorithm>

#include "pages/views.h"

namespace gongkai::pages {
namespace {

/// What a reader should see first: figures that differ, then open questions, then what agrees.
int rank(const Finding& finding) {
    switch (finding.verdict) {
        case Verdict::inconsistent: return 0;
        case Verdict::needs_explanation: return 1;
        case Verdict::consistent: return 2;
        case Verdict::not_checkable: break;
    }
    return 3;
}

std::string place_text(const Finding& finding) {
    if (finding.place.line == 0) return std::string(absent);
    return joined({"第 ", std::to_string(finding.place.line), " 行"});
}

View finding_row(const Finding& finding) {
    View row;
    row.set("verdict", verdict_name(finding.verdict, Language::zh))
        .set("verdict_id", verdict_id(finding.verdict))
        .set("mark", verdict_mark(finding.verdict))
        .set("rule", finding.rule)
        .set("what", rule_info(finding.rule).title[static_cast<std::size_t>(Language::zh)])
        .set("place", place_text(finding))
        .set_optional("subject", finding.subject)
        .set_optional("arithmetic", finding.arithmetic)
        .set_optional("stated", finding.stated)
        .set_optional("computed", finding.computed)
        .set_optional("explanation", finding.explanation);
    return row;
}

}  // namespace

void add_checks(View& view, const Report& report, const std::vector<Finding>& findings) {
    std::vector<const Finding*> sorted;
    for (const Finding& finding : findings) sorted.push_back(&finding);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](const Finding* a, const Finding* b) { return rank(*a) < rank(*b); });
    View::List rows;
    for (const Finding* finding : sorted) rows.push_back(finding_row(*finding));
    view.set_optional("findings", std::move(rows));
    view.set("checked", std::to_string(findings.size()))
        .set("outcome", outcome_in_words(count_verdicts(findings)))
        .set("source", report.source);
}

}  // namespace gongkai::pages
