// SPDX-License-Identifier: MIT
// Private to search: what the browser loads, as JavaScript.
#pragma once

#include <string>
#include <string_view>

namespace gongkai::search {

/// A string literal in double quotes. REQUIRES: valid UTF-8.
void append_literal(std::string& out, std::string_view text);
/// A unit of a literal; half of a surrogate pair is written as an escape.
void append_unit(std::string& out, char16_t unit);

/// gongkai_search("name",content);
std::string script(std::string_view name, std::string_view content);

}  // namespace gongkai::search
