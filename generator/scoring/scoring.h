// SPDX-License-Identifier: MIT
// Score sheets as data, and what follows from them: roll-up, score rate, grade.
//
// A rubric is a tree of indicators (content/rubrics/<id>.yml); weights add up at every level. Formulas,
// bands and rules differ by place and year, so they are data, and executed as such: points follow exactly
// from the figures a report carries, with the arithmetic in words. A score that does not follow from them
// says why: this room never invents a number.
#pragma once

#include <map>
#include <memory>
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
/// What a line of a sheet rests on: a published source, a report, or what is usual in the field.
enum class Basis { unstated, verified, reported, common_knowledge };

struct LeafRule;  // how figures become points; private to the room

struct Indicator {
    std::string code;  ///< "2.1.3", unique in the rubric
    std::string name;
    std::optional<Decimal> weight;  ///< points; absent where the sheet prints none
    IndicatorKind kind = IndicatorKind::manual;
    std::string label;          ///< what the formula's value is called: 执行率; the name when not given
    std::string formula, rule;  ///< as written; the rule in words
    std::vector<std::string> inputs;  ///< ids of the figures the formula uses
    std::string evidence_required;
    std::string provenance;
    Basis basis = Basis::unstated;
    std::shared_ptr<const LeafRule> scoring;  ///< null where the sheet gives no rule that can be executed
    /// Of a disclosure-quality sheet: the rules whose open findings cost `each` points apiece.
    std::vector<std::string> checks;
    std::vector<Place> check_places;
    std::optional<Decimal> each;
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

/// What a sheet scores: reports, or the quality of their disclosure (公开质量分).
enum class RubricPurpose { report, quality };

struct Rubric {
    std::string id, title, region, level, source, note;
    RubricPurpose purpose = RubricPurpose::report;
    std::optional<int> valid_from, valid_to;  ///< years, inclusive
    std::optional<Decimal> total;
    RubricStatus status = RubricStatus::example;
    std::vector<GradeBand> bands;       ///< highest first
    std::vector<Indicator> indicators;  ///< parents before children, in the sheet's order
    std::vector<std::string> inputs;    ///< ids of all figures its formulas use, sorted
    int execution_rate = -1;            ///< index of the 预算执行率, or -1
    std::string path;                   ///< of its file

    /// Index of the indicator with this name or code; -1 when there is none, -2 when a name is ambiguous.
    int find(std::string_view name_or_code) const;
};

/// By file name, which is the id of every sheet without errors. A sheet that cannot be read has no
/// indicators.
using Rubrics = std::map<std::string, Rubric, std::less<>>;

/// Reads content/rubrics/*.yml; enters them in the ledger. Whatever is wrong in a sheet is found here:
/// weights that do not add up, formulas and rules that cannot be executed, a rule that contradicts its kind.
Rubrics load_rubrics(const Snapshot& snapshot, Ledger& ledger, Diagnostics& diagnostics);

/// Why a score has no recomputed value.
enum class NotRecomputable {
    no_formula,     ///< the score sheet gives no formula for it, or no rule from its value to points
    no_inputs,      ///< the report lacks figures the formula needs: `missing_inputs`
    by_judgement,   ///< qualitative or a check item: people decide
    zero_base,      ///< the formula divides by zero: 不可比, never 100 %
    parts_missing,  ///< a parent some of whose leaves cannot be recomputed
};

/// The points a sheet allows for the level of attainment a report claims: 部分达成 → [60 %, 80 %) of the
/// weight.
struct AllowedPoints {
    Decimal least, most;
    bool most_included = false;
    bool contains(Decimal points) const {
        return points >= least && (points < most || (most_included && points == most));
    }
};

/// One line of a report's score card.
struct ScoreRow {
    int indicator = -1;                   ///< index in the rubric
    std::optional<Decimal> claimed;       ///< points
    std::optional<Decimal> rate;          ///< claimed ÷ weight in percent, two decimals
    std::optional<Decimal> children_sum;  ///< of the children's claimed scores, when all are given
    std::optional<Decimal> recomputed;    ///< points that follow from the figures, rounded as the sheet says
    std::optional<Decimal> difference;    ///< claimed − recomputed, when both are there
    /// How `recomputed` follows, for a citizen: "执行率 = 334.67 ÷ 861.46 = 38.849%，得 3.88 分". Of a
    /// parent: "3.88 + 5 + 8 = 16.88". A percentage has as many decimals as its points need to follow from
    /// it. Without a recomputed value it is empty, but for a zero base, where it says 不可比.
    std::string derivation;
    std::optional<NotRecomputable> not_recomputable;
    std::vector<std::string> missing_inputs;  ///< as the rubric names them; figure_name() has their Chinese
    bool not_applicable = false;              ///< scored by the sheet's rule for 不适用
    std::optional<AllowedPoints> allowed;     ///< of a qualitative indicator whose level is claimed
    const Claim* claim = nullptr;             ///< in the report
};

struct ScoreCard {
    const Rubric* rubric = nullptr;           ///< null when the report names none, or one that cannot be read
    std::vector<ScoreRow> rows;               ///< in the rubric's order
    std::optional<Decimal> level1_sum;        ///< of the claimed level-1 scores, when all are given
    std::optional<Decimal> total;             ///< claimed; the level-1 sum when the report states none
    std::string grade_by_total;               ///< the band `total` falls in; empty without bands
    std::optional<Decimal> recomputed_total;  ///< when every leaf can be recomputed
    std::string grade_by_recomputed;          ///< empty without `recomputed_total` or bands
    Decimal recomputable_weight;              ///< points of the leaves that have a recomputed value
};

/// The score card of a report. Reports claims for unknown indicators, levels, items and figures, and scores
/// and totals above their weight or below zero. `report` and `rubrics` must outlive the result.
ScoreCard score(const Report& report, const Rubrics& rubrics, Diagnostics& diagnostics);

/// A printed 指标值 or 完成值 taken apart: "≥95%" is {at_least, 95, "%"}, "30天以内" is {at_most, 30, "天"}.
enum class Relation { none, at_least, above, at_most, below, equal };
struct Measure {
    Relation relation = Relation::none;
    Decimal number;
    std::string unit;
};
/// Nothing for words, ranges and anything else that is not one number with its unit.
std::optional<Measure> read_measure(std::string_view printed);

/// The JSON Schema of a rubric file.
std::string rubric_schema();

}  // namespace gongkai
