// SPDX-License-Identifier: MIT
// Private to the room: the score of one leaf, from figures and claim.
#pragma once

#include "scoring/rules.h"

namespace gongkai {

/// A report's figures, by slot of Rubric::inputs.
using Figures = std::vector<std::optional<Decimal>>;

/// Fills what follows from figures and claim, or why nothing does. REQUIRES: `row.indicator` is a leaf, and
/// its claim is in place.
void recompute(const Report& report, const Rubric& rubric, const Figures& figures, ScoreRow& row,
               Diagnostics& diagnostics);

}  // namespace gongkai
