// SPDX-License-Identifier: MIT
// Private to data: how values of the record are written in cells, and the fixed values of some columns.
#pragma once

#include <string>
#include <string_view>

#include "data/data.h"

namespace gongkai::data {

/// The unit of a column whose unit stands in the row, in the column whose name ends in "unit".
inline constexpr std::string_view unit_in_row = "unit";

std::span<const ColumnChoice> kind_choices();
std::span<const ColumnChoice> outcome_choices();
std::span<const ColumnChoice> basis_choices();
std::span<const ColumnChoice> verdict_choices();
std::span<const ColumnChoice> revision_choices();
std::span<const ColumnChoice> indicator_kind_choices();
std::span<const ColumnChoice> rubric_status_choices();
std::span<const ColumnChoice> split_choices();
std::span<const ColumnChoice> citation_choices();
std::span<const ColumnChoice> mention_choices();

/// The value at an enumerator's place.
template <typename Enum>
std::string value_of(std::span<const ColumnChoice> choices, Enum which) {
    return std::string(choices[static_cast<std::size_t>(which)].value);
}

inline std::string cell(const std::optional<Decimal>& number) { return number ? number->to_string() : ""; }
inline std::string cell(const std::optional<DatedValue>& date) { return date ? date->date.to_string() : ""; }
inline std::string yes_no(bool truth) { return truth ? "true" : "false"; }
std::string listed(const std::vector<std::string>& items);  ///< joined by ；

}  // namespace gongkai::data
