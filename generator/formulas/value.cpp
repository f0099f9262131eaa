// SPDX-License-Identifier: MIT
// What a formula comes to, and how it prints. Children stand before their parents, so both are one pass
// over the steps with a stack, whatever the tree's shape.
#include <algorithm>

#include "formulas/formulas.h"

namespace gongkai {
namespace {

using Kind = FormulaValue::Kind;
using Step = Formula::Step;

Fraction combined(Step::Kind kind, Fraction a, Fraction b) {
    switch (kind) {
        case Step::Kind::add: return a + b;
        case Step::Kind::subtract: return a - b;
        case Step::Kind::multiply: return a * b;
        default: return a / b;
    }
}

/// A piece of a printed formula; how tightly its outermost operator binds.
struct Piece {
    enum class Binding { sum, product, sign, one };
    std::string text;
    Binding binding = Binding::one;
};
using Binding = Piece::Binding;

Piece atom(std::string text) {
    const Binding binding = text.starts_with('-') ? Binding::sign : Binding::one;
    return {std::move(text), binding};
}

std::string bracketed_unless(bool plain, std::string text) {
    return plain ? std::move(text) : "(" + std::move(text) + ")";
}

Piece joined(Step::Kind kind, Piece a, Piece b) {
    const bool is_sum = kind == Step::Kind::add || kind == Step::Kind::subtract;
    const Binding own = is_sum ? Binding::sum : Binding::product;
    const std::string_view sign = kind == Step::Kind::add        ? " + "
                                  : kind == Step::Kind::subtract ? " − "
                                  : kind == Step::Kind::multiply ? " × "
                                                                 : " ÷ ";
    std::string text = bracketed_unless(a.binding >= own, std::move(a.text));
    text += sign;
    text += bracketed_unless(b.binding > own && b.binding != Binding::sign, std::move(b.text));
    return {std::move(text), own};
}

}  // namespace

FormulaValue Formula::value(std::span<const std::optional<Decimal>> figures) const {
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
        if (!figures[i]) return {Kind::missing, {}};
    }
    std::vector<Fraction> stack;
    stack.reserve(8);
    for (const Step& step : steps_) {
        if (step.kind == Step::Kind::number || step.kind == Step::Kind::input) {
            stack.emplace_back(step.kind == Step::Kind::number ? step.number : *figures[step.input]);
        } else if (step.kind == Step::Kind::negate) {
            stack.back() = -stack.back();
        } else {
            const Fraction right = stack.back();
            stack.pop_back();
            if (step.kind == Step::Kind::divide && right == Fraction()) return {Kind::zero_base, {}};
            stack.back() = combined(step.kind, stack.back(), right);
            if (!stack.back().has_value()) return {Kind::too_large, {}};
        }
    }
    return {Kind::known, stack.back()};
}

std::string Formula::text(std::span<const std::string> names) const {
    std::vector<Piece> stack;
    for (const Step& step : steps_) {
        if (step.kind == Step::Kind::number) {
            stack.push_back(atom(step.number.to_string()));
        } else if (step.kind == Step::Kind::input) {
            stack.push_back(atom(names[step.input]));
        } else if (step.kind == Step::Kind::negate) {
            Piece& last = stack.back();
            last = {"−" + bracketed_unless(last.binding == Binding::one, std::move(last.text)),
                    Binding::sign};
        } else {
            Piece right = std::move(stack.back());
            stack.pop_back();
            stack.back() = joined(step.kind, std::move(stack.back()), std::move(right));
        }
    }
    return std::move(stack.back().text);
}

std::string Formula::with_numbers(std::span<const std::optional<Decimal>> figures) const {
    std::vector<std::string> names;
    names.reserve(figures.size());
    for (const auto& figure : figures) names.push_back(figure ? figure->to_string() : "?");
    return text(names);
}

std::vector<FormulaInput> Condition::inputs() const {
    std::vector<FormulaInput> all = left_.inputs();
    all.insert(all.end(), right_.inputs().begin(), right_.inputs().end());
    return all;
}

std::optional<bool> Condition::holds(std::span<const std::optional<Decimal>> figures) const {
    const std::size_t cut = left_.inputs().size();
    const FormulaValue left = left_.value(figures.first(cut));
    const FormulaValue right = right_.value(figures.subspan(cut));
    if (left.kind != Kind::known || right.kind != Kind::known) return std::nullopt;
    switch (comparison_) {
        case Comparison::equal: return left.value == right.value;
        case Comparison::less: return left.value < right.value;
        case Comparison::greater: return left.value > right.value;
        case Comparison::at_most: return left.value <= right.value;
        case Comparison::at_least: break;
    }
    return left.value >= right.value;
}

std::string Condition::text(std::span<const std::string> names) const {
    constexpr std::string_view signs[] = {" = ", " < ", " > ", " ≤ ", " ≥ "};
    const std::size_t cut = left_.inputs().size();
    return left_.text(names.first(cut)) + std::string(signs[static_cast<std::size_t>(comparison_)]) +
           right_.text(names.subspan(cut));
}

}  // namespace gongkai
