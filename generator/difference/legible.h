// SPDX-License-Identifier: MIT
// Private to the room: of the shortest ways to change a text, the one that reads best.
#pragma once

#include <vector>

#include "difference/alignment.h"
#include "difference/tokens.h"

namespace gongkai::difference {

/// The same change in gaps that a reader would have drawn: whole sentences where it can be, and no lone
/// characters between. Works the same in both directions.
std::vector<Gap> made_legible(std::vector<Gap> gaps, const std::vector<Token>& before,
                              const std::vector<Token>& after);

}  // namespace gongkai::difference
