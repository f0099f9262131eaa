// SPDX-License-Identifier: MIT
// Score sheets as data, and what follows from them: roll-up, score rate, grade.
//
// A rubric is a tree of indicators (content/rubrics/<id>.yml); weights add up at every level. Formulas,
// bands and rules differ by place and year, so they are data. Scores that cannot be recomputed from the
// figures a report carries say so, with the reason: this room never invents a number.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "numbers/numbers.h"
#include "report/report.h"
#include "repository/repository.h"

namespace gongkai {

enum class IndicatorKind { quantitative, qualitative, check, manual };
/// How far a score sheet may be relied on. Anything but `official` is said so wherever it is shown.
enum class RubricStatus { official, reconstructed, example };

struct Indicator {
    std::string code;  ///< "2.1.3", unique in the rubric
    std::string name;
    std::optional<Decimal> weight;  ///< points; absent where the sheet prints none
    IndicatorKind kind = IndicatorKind::manual;
    std::string formula, rule;
    std::vector<std::string> inputs;
    std::string evidence_required;
    std::string provenance;
    int depth = 0;    ///< 0 for level 1
    int parent = -1;  ///< index, or -1
    bool leaf = true;
    Place place;
};

/// A grade and the smallest total that earns it; half-open: [min, next band's min).
struct GradeBand {
    std::string grade;
    Decimal min;
};

struct Rubric {
    std::string id, title, region, level, source, note;
    std::optional<int> valid_from, valid_to;  ///< years, inclusive
    std::optional<Decimal> total;
    RubricStatus status = RubricStatus::example;
    std::vector<GradeBand> bands;       ///< highest first
    std::vector<Indicator> indicators;  ///< parents before children, in the sheet's order
    std::string path;                   ///< of its file

    /// Index of the indicator with this name or code; -1 when there is none, -2 when a name is ambiguous.
    int find(std::string_view name_or_code) const;
};

/// By file name, which is the id of every sheet without errors. A sheet that cannot be read has no
/// indicators.
using Rubrics = std::map<std::string, Rubric, std::less<>>;

/// Reads content/rubrics/*.yml; enters them in the ledger. Checks that weights add up at every level,
/// codes are unique and bands descend.
Rubrics load_rubrics(const Snapshot& snapshot, Ledger& ledger, Diagnostics& diagnostics);

/// Why a score has no recomputed value.
enum class NotRecomputable {
    no_formula,    ///< the score sheet gives no formula for it
    no_inputs,     ///< the report lacks figures the formula needs: `missing_inputs`
    by_judgement,  ///< qualitative or a check item: people decide
    not_yet,       ///< formula and figures are there; this version of the program computes no formulas
};

/// One line of a report's score card.
struct ScoreRow {
    int indicator = -1;                   ///< index in the rubric
    std::optional<Decimal> claimed;       ///< points
    std::optional<Decimal> rate;          ///< claimed ÷ weight in percent, two decimals
    std::optional<Decimal> children_sum;  ///< of the children's claimed scores, when all are given
    std::optional<NotRecomputable> not_recomputable;
    std::vector<std::string> missing_inputs;
    const Claim* claim = nullptr;  ///< in the report
};

struct ScoreCard {
    const Rubric* rubric = nullptr;     ///< null when the report names none, or one that cannot be read
    std::vector<ScoreRow> rows;         ///< in the rubric's order
    std::optional<Decimal> level1_sum;  ///< of the claimed level-1 scores, when all are given
    std::optional<Decimal> total;       ///< claimed; the level-1 sum when the report states none
    std::string grade_by_total;         ///< the band `total` falls in; empty without bands
};

/// The score card of a report. Reports claims for unknown indicators, and scores and totals above their
/// weight or below zero. `report` and `rubrics` must outlive the result.
ScoreCard score(const Report& report, const Rubrics& rubrics, Diagnostics& diagnostics);

/// The JSON Schema of a rubric file.
std::string rubric_schema();

}  // namespace gongkai
