// SPDX-License-Identifier: MIT
// Destinations of links: which are safe, and how they are written.
#pragma once

#include <string>
#include <string_view>

namespace gongkai {

/// The scheme a browser would see, in lower case ("javascript"), or empty for a relative destination.
/// Blanks and control characters do not hide it: " java\tscript:" is javascript.
std::string scheme_of(std::string_view destination);
bool is_safe_link(std::string_view destination);
/// Would be fetched from elsewhere: http:, https: or //host.
bool is_external(std::string_view destination);
/// %E6%8A%A5 → 报; as it is when the result would not be UTF-8.
std::string percent_decoded(std::string_view destination);

}  // namespace gongkai
