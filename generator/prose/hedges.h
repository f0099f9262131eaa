// SPDX-License-Identifier: MIT
// Words that make a figure inexact. Private to the room.
#pragma once

#include <cstdint>
#include <string_view>

#include "prose/prose.h"

namespace gongkai::prose {

/// Reads 约, 近, 超过 … before the quantity, not before `floor`, and takes them into its span.
Hedge hedge_before(std::string_view text, Quantity& quantity, std::uint32_t floor);

/// Reads 左右, 以上, 以内 … after the quantity and takes them into its span.
Hedge hedge_after(std::string_view text, Quantity& quantity);

}  // namespace gongkai::prose
