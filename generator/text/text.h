// SPDX-License-Identifier: MIT
// Unicode text: what every room needs to know about characters, and nothing about reports.
// The only room that includes ICU and fmt.
//
// All strings are UTF-8. "Column" means the 1-based count of code points in a line, which is what
// an editor shows; "width" means terminal cells (a Han character takes two).
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai {

/// What a file that is not plain UTF-8 seems to be.
enum class Encoding { utf8, utf8_bom, utf16le, utf16be, gb18030, unknown };

/// The encoding of `bytes`. Valid UTF-8 is `utf8` (or `utf8_bom`); a UTF-16 byte order mark decides
/// UTF-16; otherwise bytes that decode without error as GB18030 are `gb18030`, and the rest `unknown`.
Encoding detect_encoding(std::string_view bytes);

/// The name a person would look for in an editor's menu: "GB18030 (GBK)", "UTF-16LE" …
std::string_view encoding_name(Encoding encoding);

/// Offset of the first byte that is not well-formed UTF-8 (overlong forms, surrogates and values
/// above U+10FFFF are not well-formed), or nothing.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// Decodes the code point at `position` and moves `position` past it.
/// REQUIRES: valid UTF-8 and position < utf8.size().
char32_t decode(std::string_view utf8, std::size_t& position);
void append_utf8(std::string& out, char32_t code_point);

std::size_t count_code_points(std::string_view utf8);
/// Terminal cells; a tab counts as one cell, control characters as none.
std::size_t display_width(std::string_view utf8);

/// Han ideographs, including the extensions and compatibility forms.
bool is_han(char32_t c);
/// Anything a Chinese typesetter sets in a full square: Han, kana, Hangul, bopomofo, CJK and
/// full-width punctuation, and the curly quotation marks and dashes Chinese shares with Latin.
bool is_cjk(char32_t c);
/// CJK or full-width punctuation: 。，、；：？！“”‘’（）《》〔〕【】—…
bool is_cjk_punctuation(char32_t c);

struct TraditionalCharacter {
    std::size_t offset = 0;  ///< of its three bytes
    char32_t simplified = 0;
};
/// Characters that only traditional Chinese has (學, not 著 or 乾, which both have). REQUIRES: valid UTF-8.
std::vector<TraditionalCharacter> find_traditional(std::string_view utf8);

/// Unicode's composed form (NFC). REQUIRES: valid UTF-8.
std::string compose(std::string_view utf8);
/// What a search compares, as UTF-16 (a browser's strings). Each code point by itself: NFKC, lower case, the
/// replacements of `folding_pairs`; controls and characters that are never shown go, white space goes but
/// for one blank between two ASCII letters or digits. REQUIRES: NFC.
std::u16string fold_for_search(std::string_view utf8);
/// The folding's own replacements, each character followed by what stands for it: brackets, quotation marks,
/// dashes, traditional characters.
std::string folding_pairs();
/// The first letter of each character's pinyin, a to z; ASCII letters and digits stay, all else goes. A
/// character has one reading here: 长沙 is zs.
std::string pinyin_initials(std::string_view utf8);

/// Replaces {0}, {1}, … in `pattern`. A pattern that does not fit its arguments is our own bug.
std::string format(std::string_view pattern, std::span<const std::string> arguments);
std::string format(std::string_view pattern, std::initializer_list<std::string> arguments);

/// The candidate a typist most likely meant, or empty when none is near (edit distance in code points at
/// most a third of the word, at least one; two swapped neighbours count one; one character in common).
std::string nearest(std::string_view word, std::span<const std::string_view> candidates);

/// The line with 1-based number `line` of `text`, without its line end; empty past the end.
std::string_view line_of(std::string_view text, std::size_t line);

/// True when `text` starts with `prefix`, ASCII letters compared without case.
bool starts_with_ignoring_case(std::string_view text, std::string_view prefix);

std::string_view trim(std::string_view text);

/// As text or a quoted attribute value of HTML or XML: & < > " ' become references.
void append_escaped(std::string& out, std::string_view text);
std::string escaped(std::string_view text);

}  // namespace gongkai
