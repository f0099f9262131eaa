// SPDX-License-Identifier: MIT
// Private to the room: what a code means.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"

namespace gongkai {

/// The page of one code: what it says, how severe it is, and for a rule its documentation and how to
/// answer it. Throws Failure for a code that does not exist.
std::string explanation_of(std::string_view id, Language language);
/// All codes, a line each, rules by what they are about.
std::string list_of_codes(Language language);

}  // namespace gongkai
