// SPDX-License-Identifier: MIT
// Private to the room: which of the paragraphs taken away and which of those put in their place are one
// paragraph that changed.
#pragma once

#include <string_view>
#include <vector>

#include "difference/alignment.h"

namespace gongkai::difference {

/// The pairs of a gap's paragraphs that are alike, in order on both sides.
std::vector<Match> alike_paragraphs(const std::vector<std::string_view>& before,
                                    const std::vector<std::string_view>& after, const Gap& gap);

}  // namespace gongkai::difference
