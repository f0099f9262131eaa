// SPDX-License-Identifier: MIT
// One report as a file. Private to this room.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "demo/city.h"

namespace gongkai::demo {

std::string report_path(const Department& department, int year);

/// `edition` 0 is the first; each later one changes a sentence and says so in `revision`.
std::string report_file(const std::vector<Department>& departments, std::size_t index, int year, int edition);

/// The body's words; `left` bytes are to be filled with described work.
std::string report_body(const std::vector<Department>& departments, std::size_t index, int year, int edition,
                        const struct Figures& figures, std::size_t wanted_bytes);

}  // namespace gongkai::demo
