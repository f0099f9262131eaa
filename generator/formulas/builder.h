// SPDX-License-Identifier: MIT
// Private to the room: what the grammar's actions write into.
#pragma once

#include <string>
#include <string_view>

#include "formulas/formulas.h"

namespace gongkai {

class FormulaBuilder {
public:
    void add(Formula::Step::Kind kind) { formula_.steps_.push_back({kind}); }
    void add_number(Decimal number) { formula_.steps_.push_back({Formula::Step::Kind::number, 0, number}); }
    void add_name(std::string_view name, std::size_t offset) {
        std::uint16_t index = 0;
        while (index < formula_.inputs_.size() && formula_.inputs_[index].name != name) ++index;
        if (index == formula_.inputs_.size()) formula_.inputs_.push_back({std::string(name), offset});
        formula_.steps_.push_back({Formula::Step::Kind::input, index});
    }

    /// What came so far is the left side.
    void compare(std::string_view sign) {
        using Comparison = Condition::Comparison;
        condition_.comparison_ = sign == "=" || sign == "＝"   ? Comparison::equal
                                 : sign == "<" || sign == "＜" ? Comparison::less
                                 : sign == ">" || sign == "＞" ? Comparison::greater
                                 : sign == "≤" || sign == "<=" ? Comparison::at_most
                                                               : Comparison::at_least;
        condition_.left_ = std::move(formula_);
        formula_ = {};
    }

    Formula formula() && { return std::move(formula_); }
    Condition condition() && {
        condition_.right_ = std::move(formula_);
        return std::move(condition_);
    }

private:
    Formula formula_;
    Condition condition_;
};

}  // namespace gongkai
