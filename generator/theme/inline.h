// SPDX-License-Identifier: MIT
// A template with its partials put in their places, so that rendering knows no partials.
// Private to the room `theme`.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "theme/tags.h"

namespace gongkai::theme {

using Partials = std::map<std::string, TemplateFile, std::less<>>;

/// Neighbouring literals of the result are joined. Nothing when `file` or a partial it needs is not
/// sound, or when a partial is unknown, recursive or nested too deep (reported at the tag that asks).
std::optional<std::vector<Piece>> inline_partials(const TemplateFile& file, const Partials& partials,
                                                  Diagnostics& diagnostics);

}  // namespace gongkai::theme
