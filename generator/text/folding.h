// SPDX-License-Identifier: MIT
// Private to text: what the folding takes from the table of traditional characters.
#pragma once

#include <string_view>

namespace gongkai {

/// Each traditional character followed by its simplified form.
std::string_view traditional_pairs();

}  // namespace gongkai
