// SPDX-License-Identifier: MIT
// A command measured as a whole process.
#pragma once

#include <string>
#include <vector>

struct Measure {
    double wall = 0;    ///< seconds
    double cpu = 0;     ///< seconds, user and system
    double memory = 0;  ///< peak resident set, MB
};

/// Runs a command with its standard output discarded. Throws std::runtime_error when it fails.
Measure run_process(const std::vector<std::string>& command);

/// By wall time; REQUIRES: not empty.
Measure median(std::vector<Measure> runs);
