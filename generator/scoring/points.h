// SPDX-License-Identifier: MIT
// Private to the room: points, and the words that say how they follow.
#pragma once

#include <span>
#include <string>

#include "scoring/rules.h"

namespace gongkai {

/// What a leaf earns, and why: "达到 100%，得满分 10 分".
struct Earned {
    Decimal points;
    std::string words;
};

/// What a formula's value earns by a proportion, bands or a deduction; the words begin with the value.
/// Nothing when the arithmetic leaves the range of exact numbers.
std::optional<Earned> earned_by_value(const LeafRule& leaf, Fraction value, Decimal weight);

/// What a claimed pair of target and actual earns. REQUIRES: `target.number` is not negative.
Earned earned_by_target(const LeafRule& leaf, const Measure& target, const Measure& actual, Decimal weight);

Earned earned_by_items(const ItemsRule& rule, const Claim& claim, Decimal weight);

/// "得满分 10 分" or "得 3.88 分"
std::string points_text(Decimal points, Decimal weight);

}  // namespace gongkai
