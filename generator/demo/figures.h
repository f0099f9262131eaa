// SPDX-License-Identifier: MIT
// The invented numbers of one report, exact and in agreement with each other. Private to this room.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "demo/city.h"
#include "numbers/numbers.h"

namespace gongkai::demo {

/// A leaf's, a group's or a section's score; `code` as in the score sheet.
struct Score {
    std::string_view code, name;
    int weight = 0;
    int hundredths = 0;  ///< the score in hundredths of a point

    std::string points() const;  ///< 28.5
    std::string rate() const;    ///< 95.00%
};
struct LeafScore {
    Score score;
    const Group* group;
    const Section* section;
    std::string target, actual;  ///< as the table prints them: ≥95%, 96.2%
    std::string reason;          ///< of a deviation, when there is one
};

struct Named {
    std::string_view name;
    std::int64_t fen;
};

struct Figures {
    std::vector<Section> sheet;
    std::vector<LeafScore> leaves;
    std::vector<Score> groups, sections;
    int total_hundredths = 0;
    std::string grade;

    std::int64_t spent = 0;  ///< fen; the sum of each of the next two
    std::vector<Named> by_kind, by_category;
    std::int64_t budget_initial = 0, budget_added = 0, carry_out = 0;
    std::int64_t public_budget = 0, public_actual = 0;  ///< 三公经费
    int staff_quota = 0, staff_actual = 0, tasks_planned = 0, tasks_done = 0, valid = 0, satisfied = 0;

    std::string total() const;

    Figures() = default;
    Figures(Figures&&) = default;
    Figures(const Figures&) = delete;  // `leaves` point into `sheet`
};

Figures make_figures(int department, int year);

/// 万元 with two decimals.
std::string amount(std::int64_t fen);

}  // namespace gongkai::demo
