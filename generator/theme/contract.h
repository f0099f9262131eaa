// SPDX-License-Identifier: MIT
// What every template may ask for, read from themes/default/contract.yml, which is written from the views
// themselves. Private to the room `theme`.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "theme/theme.h"

namespace gongkai::theme {

/// Which names a View has, and of which kinds. A list has at most one item: what its items look like; none
/// when no item was ever seen.
struct ViewShape {
    enum class Kind { flag, text, html, json, list, object };
    Kind kind = Kind::object;
    std::vector<std::pair<std::string, ViewShape>> members;  // of an object, by name
    std::vector<ViewShape> item;                             // of a list

    const ViewShape* member(std::string_view name) const;
    friend bool operator==(const ViewShape&, const ViewShape&) = default;
};

ViewShape shape_of(const View& view);
/// Adds the names `other` has and `shape` has not. Returns the first name that is of two kinds; else nothing.
std::string add_shape(ViewShape& shape, const ViewShape& other);

/// By template; what all pages share stands under "every page".
using Contract = std::map<std::string, ViewShape, std::less<>>;
inline constexpr std::string_view every_page = "every page";

std::string contract_text(const Contract& contract);
/// REQUIRES: what contract_text wrote.
Contract read_contract(std::string_view text);
/// The one that is built into the program.
const Contract& built_in_contract();

}  // namespace gongkai::theme
