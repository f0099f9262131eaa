// SPDX-License-Identifier: MIT
// Private to the room: from what commits did to files to what the public saw of reports.
#pragma once

#include <vector>

#include "record/record.h"
#include "record/versions.h"

namespace gongkai::record {

/// By stem; of two files that stood at one stem, the later first.
std::vector<Chronicle> write_chronicles(const std::vector<Trail>& trails, const Versions& versions,
                                        const History& history);

/// The last revision with a text, or null.
const Revision* last_shown(const Chronicle& chronicle);

}  // namespace gongkai::record
