// SPDX-License-Identifier: MIT
// Private to the room: the pieces of a Chinese text that are changed as a whole.
#pragma once

#include <string_view>
#include <vector>

namespace gongkai::difference {

struct Token {
    std::string_view text;
    bool word = false;  ///< a number, amount, date, document number or Latin word
};

/// One after another they are the text. What is no word is a run of blanks or one character with its marks.
/// REQUIRES: valid UTF-8
std::vector<Token> tokens_of(std::string_view text);

}  // namespace gongkai::difference
