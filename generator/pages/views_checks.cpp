// SPDX-License-Identifier: MIT
// The checks panel: what was held against what, what each place says, and where it stands. Nothing here
// says who is right. Open questions come first; what agrees is a compact table below them.
#include <algorithm>
#include <array>
#include <set>

#include "pages/views.h"

namespace gongkai::pages {
namespace {

constexpr std::size_t places_shown = 5;
constexpr std::size_t unfolded_up_to = 8;  // findings of a settled group

bool same_spot(const FindingPlace& a, const FindingPlace& b) {
    return a.place.line == b.place.line && a.anchor == b.anchor;
}

/// The lines a finding stands on, each once. A place without a line is the report as a whole.
std::vector<const FindingPlace*> spots_of(const Finding& finding) {
    std::vector<const FindingPlace*> spots;
    for (const FindingPlace& place : finding.places) {
        if (place.place.line == 0) continue;
        const bool seen = std::any_of(spots.begin(), spots.end(),
                                      [&](const FindingPlace* spot) { return same_spot(*spot, place); });
        if (!seen) spots.push_back(&place);
    }
    return spots;
}

View place_link(const Words& words, const FindingPlace& found) {
    const bool in_body = !found.anchor.empty();
    View link;
    link.set("text", words.text(in_body ? "checks.in_text" : "checks.in_metadata",
                                {std::to_string(found.place.line)}))
        .set("has_url", in_body)
        .set("url", in_body ? joined({"#", found.anchor}) : std::string());
    return link;
}

void add_places(View& row, const Words& words, const Finding& finding) {
    const std::vector<const FindingPlace*> spots = spots_of(finding);
    View::List places;
    for (std::size_t i = 0; i < std::min(spots.size(), places_shown); ++i)
        places.push_back(place_link(words, *spots[i]));
    std::string more;
    if (spots.size() > places_shown) more = words.text("checks.more", {std::to_string(spots.size())});
    row.set_optional("places", std::move(places)).set_optional("more", std::move(more));
}

/// `repeats`: the finding above it is of the same rule.
View finding_row(const Words& words, const Finding& finding, bool repeats) {
    const RuleInfo* rule = find_rule(finding.rule);
    const std::string_view id = info(finding.rule).id;
    const auto language = static_cast<std::size_t>(words.language());
    const std::string_view title = rule == nullptr ? id : rule->title[language];
    View row;
    row.set("rule", id)
        .set("what", title)
        .set("repeats", repeats && !finding.subject.empty())
        .set_optional("subject", finding.subject == title ? "" : finding.subject)
        .set_optional("arithmetic", finding.arithmetic == finding.stated ? "" : finding.arithmetic)
        .set_optional("stated", finding.stated)
        .set_optional("computed", finding.computed)
        .set_optional("explanation", finding.explanation);
    add_places(row, words, finding);
    return row;
}

/// The findings of one verdict; settled ones leave nothing to be answered.
View verdict_group(const Words& words, Verdict verdict, View::List findings) {
    const bool settled = verdict == Verdict::consistent || verdict == Verdict::not_checkable;
    View group;
    group.set("verdict", verdict_name(verdict, words.language()))
        .set("verdict_id", verdict_id(verdict))
        .set("mark", verdict_mark(verdict))
        .set("count", std::to_string(findings.size()))
        .set("settled", settled)
        .set("unfolded", findings.size() <= unfolded_up_to)
        .set("findings", std::move(findings));
    return group;
}

}  // namespace

void add_checks(View& view, const Words& words, const std::vector<Finding>& findings) {
    std::array<View::List, std::tuple_size_v<VerdictCounts>> rows;
    std::array<std::optional<Code>, std::tuple_size_v<VerdictCounts>> above;
    std::set<Code> applied;
    for (const Finding& finding : findings) {
        const auto verdict = static_cast<std::size_t>(finding.verdict);
        rows[verdict].push_back(finding_row(words, finding, above[verdict] == finding.rule));
        above[verdict] = finding.rule;
        applied.insert(finding.rule);
    }
    View::List groups;
    for (const Verdict verdict :
         {Verdict::inconsistent, Verdict::needs_explanation, Verdict::consistent, Verdict::not_checkable}) {
        View::List& of_verdict = rows[static_cast<std::size_t>(verdict)];
        if (!of_verdict.empty()) groups.push_back(verdict_group(words, verdict, std::move(of_verdict)));
    }
    view.set_optional("verdicts", std::move(groups))
        .set("checked", std::to_string(findings.size()))
        .set("outcome", outcome_in_words(words, count_verdicts(findings)))
        .set("rules_applied", std::to_string(applied.size()))
        .set("rules_all", std::to_string(rule_catalogue().size()));
}

}  // namespace gongkai::pages
