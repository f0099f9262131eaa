// SPDX-License-Identifier: MIT
// Private to the room: what the files of `prose_rules` share.
#pragma once

#include <span>
#include <string_view>

#include "checks/rules.h"

namespace gongkai::checks {

/// 1 when the words before a figure say that something grew by it (比上年增加), -1 that it shrank, else 0.
int change_of(std::string_view lead);

std::span<const Rule> rate_rules();
std::span<const Rule> repeated_value_rules();
std::span<const Rule> named_figure_rules();
std::span<const Rule> unit_rules();

}  // namespace gongkai::checks
