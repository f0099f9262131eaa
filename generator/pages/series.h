// SPDX-License-Identifier: MIT
// Private to pages: a department's figures from year to year, as tables and drawings show them.
#pragma once

#include <limits>
#include <optional>
#include <string>

#include "pages/drawing.h"
#include "pages/pages.h"

namespace gongkai::pages {

/// The claimed total as a share of the score sheet's, in percent; nothing where one of them is not stated.
std::optional<Decimal> score_rate(const SitePlan& plan, std::size_t report);
/// In 万元.
std::optional<Decimal> spent(const Report& report);

/// By department: from its first report's year to its last, or to `until`. Of several reports of one year
/// the first on the whole department speaks, else the first.
Series score_series(const SitePlan& plan, std::size_t department,
                    int until = std::numeric_limits<int>::max());
Series spending_series(const SitePlan& plan, std::size_t department);

/// What a drawing of such a series is called and says. REQUIRES: a year at least.
Caption score_caption(const SitePlan& plan, std::string id, std::size_t department, const Series& series);
Caption spent_caption(const SitePlan& plan, std::string id, std::size_t department, const Series& series);

}  // namespace gongkai::pages
