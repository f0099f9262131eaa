// SPDX-License-Identifier: MIT
// A line's formula and condition, with the caret at the very character that is wrong.
#include <algorithm>

#include "scoring/sheet.h"
#include "text/text.h"

namespace gongkai {
namespace {

/// The place of a part of a scalar. Only where the scalar stands on one line as it was written is it known
/// where its characters are; else the whole scalar's.
Place place_in(const YamlNode& scalar, std::size_t offset, std::size_t size) {
    const unsigned quote = scalar.quoted ? 1 : 0;
    const std::string_view text = scalar.text;
    if (scalar.place.length != count_code_points(text) + 2 * quote) return scalar.place;
    const auto before = static_cast<unsigned>(count_code_points(text.substr(0, offset)));
    const auto length = static_cast<unsigned>(count_code_points(text.substr(offset, size)));
    return {scalar.place.line, scalar.place.column + quote + before, std::max(length, 1U)};
}

Code code_of(FormulaError::Kind kind) {
    using Kind = FormulaError::Kind;
    switch (kind) {
        case Kind::operand_expected: return Code::formula_operand_expected;
        case Kind::operator_expected: return Code::formula_operator_expected;
        case Kind::bracket_unclosed: return Code::formula_bracket_unclosed;
        case Kind::number_too_long: return Code::formula_number_too_long;
        case Kind::comparison_expected: return Code::formula_comparison_expected;
        case Kind::too_deep: return Code::formula_too_deep;
        case Kind::too_long: break;
    }
    return Code::formula_too_long;
}

/// Its id when `name` is a known figure, by id or by Chinese name.
std::optional<std::string> known_id(std::string_view name) {
    for (const FigureName& figure : known_figures()) {
        if (name == figure.id || name == figure.zh) return std::string(figure.id);
    }
    return std::nullopt;
}

bool contains(const std::vector<std::string>& list, const std::string& item) {
    return std::find(list.begin(), list.end(), item) != list.end();
}

}  // namespace

FormulaReader::FormulaReader(const std::string& path, const YamlNode* listed, Diagnostics& diagnostics)
    : path_(path), listed_(listed), diagnostics_(diagnostics) {
    if (listed == nullptr) return;
    for (const YamlNode& item : listed->items) listed_ids_.push_back(known_id(item.text).value_or(item.text));
}

std::optional<Formula> FormulaReader::formula(const YamlNode& text, std::vector<std::string>& ids) {
    auto parsed = Formula::parse(text.text);
    if (const auto* error = std::get_if<FormulaError>(&parsed)) {
        report(text, *error);
        return std::nullopt;
    }
    Formula& formula = std::get<Formula>(parsed);
    return resolve(text, formula.inputs(), ids) ? std::optional(std::move(formula)) : std::nullopt;
}

std::optional<Condition> FormulaReader::condition(const YamlNode& text, std::vector<std::string>& ids) {
    auto parsed = Condition::parse(text.text);
    if (const auto* error = std::get_if<FormulaError>(&parsed)) {
        report(text, *error);
        return std::nullopt;
    }
    Condition& condition = std::get<Condition>(parsed);
    return resolve(text, condition.inputs(), ids) ? std::optional(std::move(condition)) : std::nullopt;
}

void FormulaReader::check_listed() const {
    if (listed_ == nullptr) return;
    for (std::size_t i = 0; i < listed_ids_.size(); ++i) {
        if (contains(used_, listed_ids_[i])) continue;
        const YamlNode& item = listed_->items[i];
        diagnostics_.add(Code::rubric_input_unused, path_, item.place, {item.text});
    }
}

void FormulaReader::report(const YamlNode& text, const FormulaError& error) {
    std::vector<std::string> arguments;
    if (error.kind == FormulaError::Kind::too_deep) arguments = {std::to_string(max_formula_depth)};
    if (error.kind == FormulaError::Kind::too_long) arguments = {std::to_string(max_formula_size)};
    diagnostics_.add(code_of(error.kind), path_, place_in(text, error.offset, 0), std::move(arguments));
}

bool FormulaReader::resolve(const YamlNode& text, const std::vector<FormulaInput>& inputs,
                            std::vector<std::string>& ids) {
    bool all_known = true;
    for (const FormulaInput& input : inputs) {
        std::string& id = ids.emplace_back();
        if (!resolve(text, input, id)) all_known = false;
        used_.push_back(id);
    }
    return all_known;
}

bool FormulaReader::resolve(const YamlNode& text, const FormulaInput& input, std::string& id) {
    const auto known = known_id(input.name);
    id = known.value_or(input.name);
    if (listed_ == nullptr ? known.has_value() : contains(listed_ids_, id)) return true;
    const Place place = place_in(text, input.offset, input.name.size());
    if (known) {
        diagnostics_.add(Code::rubric_input_unlisted, path_, place, {input.name});
        return false;
    }
    std::vector<std::string_view> candidates(listed_ids_.begin(), listed_ids_.end());
    for (const FigureName& figure : known_figures())
        candidates.insert(candidates.end(), {figure.id, figure.zh});
    const std::string similar = nearest(input.name, candidates);
    diagnostics_.add(similar.empty() ? Code::formula_input_unknown : Code::formula_input_similar, path_,
                     place, {input.name, similar});
    return false;
}

}  // namespace gongkai
