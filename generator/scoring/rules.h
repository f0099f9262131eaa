// SPDX-License-Identifier: MIT
// Private to the room: a sheet's rules as data, from a value (or from what a report claims) to points.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "formulas/formulas.h"
#include "scoring/scoring.h"

namespace gongkai {

/// 95 or 95%, as a sheet prints it.
struct Quantity {
    Decimal number;
    bool percent = false;
    Fraction value() const { return percent ? Fraction::percent(number) : Fraction(number); }
    std::string text() const { return number.trimmed().to_string() + (percent ? "%" : ""); }
};

enum class Direction { at_least, at_most, equals };
/// What an actual B beyond a ceiling A earns: 1 − (B − A) ÷ A, nothing from 2A on; or A ÷ B.
enum class Reverse { linear_2x, inverse };

struct ProportionRule {
    Quantity target;
    Direction direction = Direction::at_least;
    Reverse reverse = Reverse::linear_2x;
};

/// Half-open: of ceilings the first that is not below the value counts, of floors the first not above it.
/// The last band has no limit.
struct BandsRule {
    struct Band {
        std::optional<Quantity> limit;
        Decimal points;
    };
    bool ceilings = false;
    std::vector<Band> bands;
};

struct DeductionRule {
    enum class Beyond { above, below, either };
    enum class Count { proportional, whole, started };
    Quantity from;
    Beyond beyond = Beyond::above;
    Decimal each;  ///< percentage points when `from` is a percentage
    Decimal points;
    Count count = Count::proportional;
};

/// The claim's own 指标值 and 完成值.
struct TargetRule {
    Reverse reverse = Reverse::linear_2x;
};

struct LevelsRule {
    struct Level {
        std::string name;
        Decimal from;  ///< percent of the weight
    };
    std::vector<Level> levels;  ///< highest first
};

struct ItemsRule {
    struct Item {
        std::string name;
        Decimal points;
        bool needs_evidence = false;
    };
    std::vector<Item> items;
};

/// No rule, one from a formula's value to points (the next three), or one from what a report claims.
using PointsRule =
    std::variant<std::monostate, ProportionRule, BandsRule, DeductionRule, TargetRule, LevelsRule, ItemsRule>;

/// When an indicator does not apply, and what it earns then.
struct NotApplicableRule {
    Condition when;
    std::vector<std::size_t> slots;  ///< of its inputs, in Rubric::inputs
    std::optional<Decimal> points;   ///< absent: the full weight
};

struct LeafRule {
    std::optional<Formula> formula;
    std::vector<std::size_t> slots;  ///< of the formula's inputs, in Rubric::inputs
    PointsRule points;
    std::optional<NotApplicableRule> not_applicable;
    std::uint8_t rounding = 2;  ///< decimals of points
};

}  // namespace gongkai
