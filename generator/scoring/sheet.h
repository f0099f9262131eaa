// SPDX-License-Identifier: MIT
// Private to the room: how a sheet's file is read. One class for the tree, one for a line's rule.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "frontmatter/frontmatter.h"
#include "scoring/rules.h"

namespace gongkai {

std::span<const FieldSpec> rubric_fields();
std::span<const FieldSpec> node_fields();
std::span<const FieldSpec> grade_fields();
std::span<const FieldSpec> scoring_fields();
std::span<const FieldSpec> not_applicable_fields();
std::span<const FieldSpec> band_fields();
std::span<const FieldSpec> level_fields();
std::span<const FieldSpec> item_fields();

/// What holds for all lines of a sheet unless they say otherwise.
struct SheetDefaults {
    Reverse reverse = Reverse::linear_2x;
    std::uint8_t rounding = 2;
    LevelsRule levels;
};

/// A sheet's levels of attainment; empty when they are not right.
LevelsRule read_levels(const std::string& path, const YamlNode& list, Diagnostics& diagnostics);
Reverse reverse_named(std::string_view name);
IndicatorKind kind_named(std::string_view name);

/// The rule of one line of a sheet. The ids of figures are kept apart from it until all lines are read and
/// the sheet's figures have their slots.
struct ReadRule {
    std::shared_ptr<LeafRule> rule;  ///< null when there is none, or none that can be executed
    std::vector<std::string> formula_inputs, condition_inputs;
};

/// Reads what `fields` of a node say about scoring, into `indicator` (its kind, when only the rule tells it,
/// and its inputs) and the result.
ReadRule read_rule(const std::string& path, const FieldReader& fields, const SheetDefaults& defaults,
                   Indicator& indicator, Diagnostics& diagnostics);

/// Formulas and conditions of one line: their syntax, and which figures their names stand for.
class FormulaReader {
public:
    /// `listed` is the line's own `inputs`, or null.
    FormulaReader(const std::string& path, const YamlNode* listed, Diagnostics& diagnostics);

    std::optional<Formula> formula(const YamlNode& text, std::vector<std::string>& ids);
    std::optional<Condition> condition(const YamlNode& text, std::vector<std::string>& ids);
    /// Reports listed inputs that neither used.
    void check_listed() const;

private:
    void report(const YamlNode& text, const FormulaError& error);
    /// False when a name is no figure's; reported.
    bool resolve(const YamlNode& text, const std::vector<FormulaInput>& inputs,
                 std::vector<std::string>& ids);
    bool resolve(const YamlNode& text, const FormulaInput& input, std::string& id);

    const std::string& path_;
    const YamlNode* listed_;
    std::vector<std::string> listed_ids_;
    std::vector<std::string> used_;
    Diagnostics& diagnostics_;
};

}  // namespace gongkai
