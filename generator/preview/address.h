// SPDX-License-Identifier: MIT
// Private to preview: from what a browser asks for to an address of the plan, and the type of what is there.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gongkai::preview {

/// The address in a request's target, percent-decoded once: /a%2Db/?x → a-b/index.html. Nothing for what no
/// page is ever called: control characters, blanks, backslashes, characters outside ASCII, bad escapes.
/// The result is for looking up in a plan, not for joining to any folder.
std::optional<std::string> address_of(std::string_view target);

/// By the ending, with the charset where there is one.
std::string_view content_type_of(std::string_view address);

}  // namespace gongkai::preview
