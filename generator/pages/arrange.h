// SPDX-License-Identifier: MIT
// Private to pages: what belongs together, found once for all pages.
#pragma once

#include "pages/pages.h"

namespace gongkai::pages {

/// Reports by year and by department; the lines of score sheets with what every report has for them.
void arrange(SitePlan& plan);
/// All revisions of all reports in the order of the record. REQUIRES: `record` and `arrange`.
void arrange_changes(SitePlan& plan);

}  // namespace gongkai::pages
