// SPDX-License-Identifier: MIT
// Private to the room: one character at a place of bytes that may be anything (an attachment need not be
// UTF-8), and stretches of text around a place. Nothing here walks further than it is told.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>

namespace gongkai::privacy {

/// A code point and its bytes. At either end of the text it is 0 and empty; a byte that is no UTF-8 stands
/// alone as U+FFFD.
struct Character {
    char32_t code = 0;
    std::size_t begin = 0, end = 0;
};
Character character_at(std::string_view text, std::size_t at);
Character character_before(std::string_view text, std::size_t at);

/// 0 to 9 for a digit, half-width or full-width; otherwise -1.
int digit_value(char32_t c);
/// 1 to 10 for 一 to 十; otherwise 0.
int han_numeral(char32_t c);
bool is_ascii_alphanumeric(char32_t c);
/// Zero-width spaces and joiners, the byte order mark, the soft hyphen.
bool is_invisible(char32_t c);
bool is_blank(char32_t c);
bool is_hyphen(char32_t c);
/// ，。；！？、 and their half-width forms, a table's bar, a tab, a line end, an end of the text.
bool ends_clause(char32_t c);
/// 。；！？, a line end, an end of the text.
bool ends_sentence(char32_t c);

using Ends = bool (*)(char32_t);
/// At most `most` characters before (after) `at`, not across a character that `ends`.
std::string_view stretch_before(std::string_view text, std::size_t at, std::size_t most, Ends ends);
std::string_view stretch_after(std::string_view text, std::size_t at, std::size_t most, Ends ends);

using Words = std::initializer_list<std::string_view>;
bool contains_any(std::string_view text, Words words);
bool ends_with_any(std::string_view text, Words words);
/// Past the last word of `words` in `text`, or 0.
std::size_t past_last(std::string_view text, Words words);
/// The length of the first of `words` that `text` has at `at`, or 0.
std::size_t word_at(std::string_view text, std::size_t at, Words words);

}  // namespace gongkai::privacy
