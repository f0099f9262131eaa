// SPDX-License-Identifier: MIT
// Words of a theme: read from words/<language>.yml, put into templates before they are compiled.
// Private to the room `theme`.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "theme/tags.h"
#include "theme/theme.h"

namespace gongkai::theme {

inline constexpr std::string_view words_prefix = "words.";

/// Adds the words of one file that `table` does not have yet.
void read_words(const std::string& path, std::string_view bytes, Words::Table& table,
                Diagnostics& diagnostics);

/// One piece of a word: text, or the name in {name}. {0} is text: it is for the program, or for a script that
/// finds the word in an attribute. A brace itself is written twice.
struct WordPart {
    bool is_name = false;
    std::string text;
};
std::vector<WordPart> word_parts(std::string_view word);

/// Reports every {{words.key}} of these pieces that no word can stand for. Returns whether there is none.
bool check_words(const std::vector<Piece>& pieces, const Words& words, Diagnostics& diagnostics);

/// Makes every {{words.key}} into its escaped text, and each {name} in it into a tag {{name}} that stands at
/// the place of the word. REQUIRES: pieces that passed check_words.
std::vector<Piece> put_words_in(std::vector<Piece> pieces, const Words& words);

}  // namespace gongkai::theme
