// SPDX-License-Identifier: MIT
// Private to the room: names of persons in running text. Chinese writes no boundary, so a name is believed
// only when both ends are clear: a surname of the table, one or two characters that can be a given name, and
// beside them punctuation or words that stand beside names (学生 王俊亚 荣获).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai::privacy {

struct Name {
    std::size_t begin = 0, end = 0;  ///< bytes of the text
    std::size_t surname_end = 0;
};

/// The name that begins at `at`, its right end clear. The caller knows what stands before.
std::optional<Name> name_at(std::string_view text, std::size_t at);
/// The name that ends at `end`, its left end clear. The caller knows what stands after.
std::optional<Name> name_before(std::string_view text, std::size_t end);
/// A cell or word of its own right before or after the bytes [begin, end) is a name.
bool has_name_beside(std::string_view text, std::size_t begin, std::size_t end);

/// 王俊亚 as 王某某, 欧阳娜 as 欧阳某, 王　伟 as 王　某.
std::string masked_name(std::string_view text, const Name& name);

}  // namespace gongkai::privacy
