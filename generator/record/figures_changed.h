// SPDX-License-Identifier: MIT
// Private to the room: the lines of the frontmatter that differ between two versions.
#pragma once

#include <vector>

#include "record/record.h"

namespace gongkai::record {

/// Spending first, then figures, scores, dates and the rest, each by its Chinese name. Who filed and who
/// signed is never among them. Nothing is masked yet.
std::vector<FigureChange> figures_changed(const Report& before, const Report& after);

}  // namespace gongkai::record
