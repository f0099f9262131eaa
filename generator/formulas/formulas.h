// SPDX-License-Identifier: MIT
// Formulas over named figures, as score sheets write them:
//
//     (carry_in + budget.initial + budget.added - carry_out) / (carry_in + budget.initial + budget.added)
//     满意问卷数 ÷ 有效问卷数
//
// Numbers, names ([a-z_][a-z0-9_.]* or Han), + - * / or ＋ － × ÷, brackets of either width, and a minus
// before an operand. The only room that includes PEGTL.
//
// Values are exact fractions. The libraries for expressions that Debian has compute in binary floating
// point, and none of them prints a formula again with its figures put in; hence a grammar of our own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "numbers/numbers.h"

namespace gongkai {

/// What is wrong with a formula's text, and where.
struct FormulaError {
    enum class Kind {
        operand_expected,     ///< a name, a number or an opening bracket
        operator_expected,    ///< an operator, or the end
        bracket_unclosed,     ///< `offset` is the opening one's
        number_too_long,      ///< more digits than a Decimal reads
        comparison_expected,  ///< of a condition: = < > ≤ ≥
        too_deep,             ///< more than `max_formula_depth` brackets inside each other
        too_long,             ///< more than `max_formula_size` bytes
    };
    std::size_t offset = 0;  ///< in bytes
    Kind kind = Kind::operand_expected;
};

constexpr std::size_t max_formula_size = 2000;
constexpr std::size_t max_formula_depth = 32;

/// What a formula comes to with some figures.
struct FormulaValue {
    enum class Kind {
        known,
        missing,    ///< a figure is not given
        zero_base,  ///< divided by zero
        too_large,  ///< beyond what exact numbers hold
    };
    Kind kind = Kind::missing;
    Fraction value;  ///< when known
};

/// A figure's name in a formula.
struct FormulaInput {
    std::string name;        ///< as written
    std::size_t offset = 0;  ///< of its first use, in bytes
};

class Formula {
public:
    static std::variant<Formula, FormulaError> parse(std::string_view text);

    /// Each name once, in the order of first use.
    const std::vector<FormulaInput>& inputs() const { return inputs_; }
    /// REQUIRES: one figure, or nothing, for each of inputs()
    FormulaValue value(std::span<const std::optional<Decimal>> figures) const;
    /// With `names` in place of the inputs and operators as printed: "334.67 ÷ 861.46", "(12.5 + 3) ÷ 20".
    /// REQUIRES: one for each of inputs()
    std::string text(std::span<const std::string> names) const;
    /// The same with figures; a figure that is not given is "?".
    std::string with_numbers(std::span<const std::optional<Decimal>> figures) const;

    /// The tree, children before parents.
    struct Step {
        enum class Kind : std::uint8_t { number, input, negate, add, subtract, multiply, divide };
        Kind kind;
        std::uint16_t input = 0;
        Decimal number = {};
    };

private:
    friend class FormulaBuilder;
    std::vector<Step> steps_;
    std::vector<FormulaInput> inputs_;
};

/// One comparison of two formulas: "procurement.budget = 0". = < > ≤ ≥, also <= and >=.
class Condition {
public:
    static std::variant<Condition, FormulaError> parse(std::string_view text);

    /// Those of both sides, each name once for each side.
    std::vector<FormulaInput> inputs() const;
    /// Nothing when either side has no value. REQUIRES: one figure, or nothing, for each of inputs()
    std::optional<bool> holds(std::span<const std::optional<Decimal>> figures) const;
    std::string text(std::span<const std::string> names) const;

private:
    enum class Comparison { equal, less, greater, at_most, at_least };
    friend class FormulaBuilder;
    Formula left_, right_;
    Comparison comparison_ = Comparison::equal;
};

}  // namespace gongkai
