// SPDX-License-Identifier: MIT
// Private to the room: how rules that look at the wording gather what they found.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/rules.h"

namespace gongkai::checks {

/// The places of the pieces; past a hundred, where one sees what is meant, they are left out.
std::vector<FindingPlace> places_of(const Subject& subject, const std::vector<Span>& spans);

/// “甲、乙、丙” of at most `most` different words; of more, “甲、乙、丙等 7 种”.
std::string listed(const std::vector<std::string>& words, std::size_t most = 5);

/// Blanks of any script.
bool has_blank(std::string_view text);
std::string without_blanks(std::string_view text);

/// Whether the piece lies in one of the spans, which are in order and do not overlap.
bool lies_in(const std::vector<Span>& spans, Span piece);

/// The character that ends at, or begins at, byte `at`; empty at the ends of the text.
std::string_view character_before(std::string_view text, std::size_t at);
std::string_view character_at(std::string_view text, std::size_t at);

}  // namespace gongkai::checks
