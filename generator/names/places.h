// SPDX-License-Identifier: MIT
// Private to the room: places whose names end in 省 市 县 区 州, so that 市科协 is not found in 广州市科协.
#pragma once

#include <string>
#include <string_view>

#include "names/trie.h"
#include "report/report.h"

namespace gongkai::names {

/// 省 市 县 区 州: what a place's name ends with, and the name of a body that leaves the place out begins
/// with.
bool is_level_word(char32_t c);
/// 韶关市 of 韶关市教育局 and of 中共韶关市委员会; empty when the name begins with no such place.
std::string_view place_of(std::string_view name);

/// The places known: provinces and cities of the country, the site's city and regions, and those with which
/// registered names begin.
class Places {
public:
    explicit Places(const Catalog& registry);
    /// The longest place that ends at byte `end`; empty when there is none.
    std::string_view ending_at(std::string_view text, std::size_t end) const;

private:
    void add(std::string_view place);
    Trie backwards_;
};

/// The code point that ends at byte `end`; moves `end` before it. REQUIRES: end > 0.
char32_t decode_before(std::string_view text, std::size_t& end);

}  // namespace gongkai::names
