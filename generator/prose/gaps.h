// SPDX-License-Identifier: MIT
// The words between two quantities, as far as lists are concerned. Private to the room.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "prose/scan.h"

namespace gongkai::prose {

/// How a list of parts is announced.
enum class Announcement : std::uint8_t {
    none,
    among,         ///< 其中, 含
    all,           ///< 包括, 分为
    respectively,  ///< 分别为
    made_of,       ///< 由 …, when 组成 follows the parts
    colon,         ///< ： after a total that 共 or 总 announces
};

struct Gap {
    Announcement announcement = Announcement::none;
    bool respectively = false;  ///< 分别为, also after 其中
    bool examples = false;      ///< 主要, 重点
    bool semicolon = false;
    bool tab = false;
    bool too_long = false;
    std::size_t listed_from = 0;  ///< past the announcing words
};

/// Reads [begin, end) without what stands in brackets of its own.
Gap read_gap(std::string_view text, const std::vector<Bracket>& brackets, std::size_t begin, std::size_t end);

}  // namespace gongkai::prose
