// SPDX-License-Identifier: MIT
// The enumerators of official documents, 第一部分 一、（一）1.（1）①, as people type them.
#include "prose/characters.h"
#include "prose/scan.h"

namespace gongkai {
namespace prose {
namespace {

using Style = Enumerator::Style;

/// A small number in digits or Chinese numerals.
struct Number {
    int value = 0;
    bool han = false;
    std::size_t end = 0;  ///< 0 when there is none
};

Number number_at(std::string_view text, std::size_t position) {
    const DigitRun digits = digits_at(text, position, 4);
    if (digits.count > 0) {
        if (digits.count > 3 || digits.value == 0) return {};
        return {static_cast<int>(digits.value), false, digits.end};
    }
    std::size_t end = position;
    while (end - position <= 12 && han_numeral_value(text, end) >= 0) end += 3;
    const auto value = read_chinese_numeral(text.substr(position, end - position));
    if (!value || *value <= 0 || *value > 999) return {};
    return {static_cast<int>(*value), true, end};
}

std::optional<Enumerator> finished(std::string_view text, Style style, const Number& number, bool half_width,
                                   std::size_t end) {
    return Enumerator{style, number.value, half_width, skip_blanks(text, end)};
}

std::optional<Enumerator> part(std::string_view text) {
    const Number number = number_at(text, skip_blanks(text, 3));
    if (number.end == 0) return std::nullopt;
    const std::size_t at = skip_blanks(text, number.end);
    for (const std::string_view word : {"部分", "章", "节", "编"}) {
        if (stands_at(text, at, word)) return finished(text, Style::part, number, false, at + word.size());
    }
    return std::nullopt;
}

std::optional<Enumerator> in_brackets(std::string_view text, bool half_open) {
    const Number number = number_at(text, skip_blanks(text, half_open ? 1 : 3));
    if (number.end == 0) return std::nullopt;
    const std::size_t at = skip_blanks(text, number.end);
    const std::string_view close = character_at(text, at);
    if (close != ")" && close != "）") return std::nullopt;
    const Style style = number.han ? Style::han_brackets : Style::digit_brackets;
    return finished(text, style, number, half_open || close == ")", at + close.size());
}

std::optional<Enumerator> circled(std::string_view text) {
    const unsigned char second = byte_at(text, 1), third = byte_at(text, 2);
    if (second == 0x91 && third >= 0xA0 && third <= 0xB3) {  // U+2460 ① to ⑳
        return finished(text, Style::circled, {third - 0xA0 + 1, false, 3}, false, 3);
    }
    return std::nullopt;
}

/// Whether “6.” before `rest` is an enumerator: nothing numeric follows, or a year does (6.2019年).
bool point_ends_number(std::string_view text, std::size_t rest) {
    const DigitRun digits = digits_at(text, rest, 5);
    if (digits.count == 0) return true;
    if (digits.count != 4 || digits.value < 1900 || digits.value > 2199) return false;
    return stands_at(text, skip_blanks(text, digits.end), "年");
}

std::optional<Enumerator> plain(std::string_view text) {
    const Number number = number_at(text, 0);
    if (number.end == 0) return std::nullopt;
    const std::string_view mark = character_at(text, number.end);
    const std::size_t end = number.end + mark.size();
    const Style style = number.han ? Style::han : Style::digits;
    if (mark == "、") return finished(text, style, number, false, end);
    if (mark == "." || mark == "．") {
        if (!point_ends_number(text, end)) return std::nullopt;
        return finished(text, style, number, mark == ".", end);
    }
    if (mark == ")" || mark == "）") {
        return finished(text, number.han ? Style::han_brackets : Style::digit_brackets, number, mark == ")",
                        end);
    }
    return std::nullopt;
}

}  // namespace

std::size_t size_of_inline_enumerator(std::string_view rest) {
    const auto enumerator = plain(rest);
    return enumerator ? enumerator->size : 0;
}

}  // namespace prose

std::optional<Enumerator> read_enumerator(std::string_view paragraph) {
    if (paragraph.starts_with("第")) return prose::part(paragraph);
    if (paragraph.starts_with("(")) return prose::in_brackets(paragraph, true);
    if (paragraph.starts_with("（")) return prose::in_brackets(paragraph, false);
    if (prose::byte_at(paragraph, 0) == 0xE2) return prose::circled(paragraph);
    return prose::plain(paragraph);
}

}  // namespace gongkai
