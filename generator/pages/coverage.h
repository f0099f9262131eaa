// SPDX-License-Identifier: MIT
// Private to pages: how many of the departments that should report do.
#pragma once

#include "pages/pages.h"

namespace gongkai::pages {

/// All registered departments that report here, and how many of them have a report among `reports`.
struct Coverage {
    std::size_t registered = 0;
    std::size_t published = 0;
    std::vector<std::size_t> missing;  ///< those without one, in the registry's order
};
Coverage coverage_of(const SitePlan& plan, const std::vector<std::size_t>& reports);

}  // namespace gongkai::pages
