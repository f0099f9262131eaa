// SPDX-License-Identifier: MIT
// Private to the room: what a name looks like, and what stands around it in the text.
#pragma once

#include <string_view>

namespace gongkai::names {

/// How much of its place a name says.
enum class NameKind {
    complete,  ///< 韶关市教育局, 中国科协, 凡口铅锌矿
    level,     ///< 市教育局: of the place printed before it, or of the site's
    bare,      ///< 教育局, 科协: of any place
};
NameKind kind_of(std::string_view name);

/// 市级 of 市; empty for other characters.
std::string_view level_of(char32_t c);

/// [begin, end) is part of a longer word by what follows it, or of a Latin word.
bool is_cut_from_longer_word(std::string_view text, std::size_t begin, std::size_t end);

/// The 市 县 区 省 州 that ends at `end` belongs to a word such as 全市 or 城市.
bool makes_longer_word(std::string_view text, std::size_t end);

}  // namespace gongkai::names
