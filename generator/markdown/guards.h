// SPDX-License-Identifier: MIT
// What is refused before the parser sees it.
#pragma once

#include <string>

#include "diagnostics/diagnostics.h"
#include "markdown/source.h"

namespace gongkai {

/// Depth of a document's tree beyond which it is refused; a list in a list is two levels of it.
inline constexpr int deepest_tree = 100;

/// False, and a diagnostic, when the body would cost the parser more than it is worth.
bool within_limits(const std::string& path, const Source& source, Diagnostics& diagnostics);

}  // namespace gongkai
