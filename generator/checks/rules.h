// SPDX-License-Identifier: MIT
// Private to the room: a rule is a small function from a subject to findings; one that does not apply
// finds nothing. Each source file of rules gives its own list; checks.cpp runs them all.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checks/checks.h"

namespace gongkai::checks {

using Findings = std::vector<Finding>;

struct Table;
struct Section;
struct ScoreStatement;

/// A subject with what several rules read from it, read once.
struct Material : Subject {
    explicit Material(const Subject& subject);
    ~Material();
    std::vector<Table> tables;
    std::vector<Section> sections;
    std::vector<ScoreStatement> score_statements;
};
using Rule = void (*)(const Material&, Findings&);

// In the catalogue's order.
std::span<const Rule> spending_rules();  ///< sums of money: spending.cpp
std::span<const Rule> score_rules();     ///< scores, weights, grades: scores.cpp
std::span<const Rule> figure_rules();    ///< figures of the frontmatter: figures.cpp
std::span<const Rule>
prose_rules();  ///< sums, rates and values the text states: prose_sums.cpp, rates.cpp, repeated_values.cpp
std::span<const Rule> table_rules();         ///< tables of the text: tables.cpp
std::span<const Rule> credibility_rules();   ///< all full marks, problems without deductions: credibility.cpp
std::span<const Rule> completeness_rules();  ///< outline, cover, attachments, evidence: completeness.cpp
std::span<const Rule> date_rules();          ///< dates.cpp
std::span<const Rule> document_rules();      ///< 文号 and titles: documents.cpp
std::span<const Rule> name_rules();          ///< departments and places: names.cpp
std::span<const Rule> form_rules();          ///< characters, punctuation, numbering, repetition: form.cpp …

/// The place of a piece of the body's text, with the anchor of its paragraph.
FindingPlace place_in_body(const Subject& subject, Span span);
/// A place of the frontmatter.
inline FindingPlace in_frontmatter(Place place) { return {place, {}}; }
inline Verdict verdict_of(bool equal) { return equal ? Verdict::consistent : Verdict::inconsistent; }

/// Tolerances (domain rule): money 0.01 in the printed unit, scores 0.005 points, percentages half a unit of
/// the last printed digit.
bool close(Decimal a, Decimal b, Decimal tolerance);
constexpr Decimal score_tolerance{5, 3};
Decimal rate_tolerance(Decimal printed);

}  // namespace gongkai::checks
