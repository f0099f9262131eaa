// SPDX-License-Identifier: MIT
// What scoring and checking cost alone: the same calls a build makes, on one thread, each report once.
#pragma once

#include <string>

/// Seconds over all reports of a repository.
struct CheckingTime {
    double personal_data = 0;
    double text = 0;  ///< the body as plain text, and its figures
    double scores = 0;
    double rules = 0;  ///< all rules, and keeping what they found
    double sum() const { return personal_data + text + scores + rules; }
};
CheckingTime time_of_checking(const std::string& repository);
