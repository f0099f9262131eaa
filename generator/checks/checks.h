// SPDX-License-Identifier: MIT
// What a report says against what it says elsewhere: pure rules over a report and its score card.
// A finding states two figures, how they relate and where they stand; it never says that a department
// is wrong. Rule ids: SUM-BASIC-PROJ, SUM-ECON, SCORE-SUM, SCORE-RATE, GRADE-BAND.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "numbers/numbers.h"
#include "report/report.h"
#include "scoring/scoring.h"

namespace gongkai {

/// 一致, 不一致, 需说明, 无法核对
enum class Verdict { consistent, inconsistent, needs_explanation, not_checkable };

struct Finding {
    std::string_view rule;  ///< stable id
    Verdict verdict = Verdict::not_checkable;
    std::string subject;      ///< what was checked, e.g. 预算编制情况; may be empty
    std::string arithmetic;   ///< "371.97 + 137.13 = 509.10", with the unit
    std::string stated;       ///< the figure the report states
    std::string computed;     ///< the figure that follows
    Place place;              ///< of the stated figure, in the report's file
    std::string explanation;  ///< the department's answer, when there is one
};

/// What a rule is, for people.
struct RuleInfo {
    std::string_view id;
    std::string_view title[2];  ///< by Language
};
const RuleInfo& rule_info(std::string_view id);

std::string_view verdict_name(Verdict verdict, Language language);

/// How many findings came to each verdict, by `Verdict`.
using VerdictCounts = std::array<std::size_t, 4>;
VerdictCounts count_verdicts(const std::vector<Finding>& findings);

/// Runs every rule that applies. An inconsistent finding the department has not explained is also an
/// error diagnostic that shows the arithmetic.
std::vector<Finding> check(const Report& report, const ScoreCard& card, Diagnostics& diagnostics);

}  // namespace gongkai
