// SPDX-License-Identifier: MIT
// Private to the room: figures as the text states them, and the words beside them.
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "checks/rules.h"
#include "checks/wording.h"

namespace gongkai::checks {

/// Where `word` first stands in `text`, or npos. Faster than std::string_view::find for Chinese, whose
/// characters share their first bytes.
std::size_t find_word(std::string_view text, std::string_view word);
inline bool has(std::string_view text, std::string_view word) {
    return find_word(text, word) != std::string_view::npos;
}
bool has_any(std::string_view text, std::initializer_list<std::string_view> words);
bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words);
bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words);
bool has_digit(std::string_view text);

/// Without blanks, marks and brackets, so that “迎国庆-科普嘉年华” and “迎国庆—科普嘉年华” are one.
std::string only_words(std::string_view text);
std::size_t count_han(std::string_view text);
std::uint64_t hash_of(std::string_view text, std::uint64_t seed = 14695981039346656037ull);

/// The lead without words that only introduce a figure: 其中：我单位2019年总支出为 → 总支出.
std::string_view core_of_lead(std::string_view lead);

Decimal in_yuan(Decimal value, MoneyUnit unit);
inline Decimal in_yuan(const Quantity& q) { return in_yuan(q.value, q.unit); }
inline Decimal in_yuan(const Money& money) { return {money.fen, 2}; }
/// 0.01 of the unit, in 元.
Decimal money_tolerance(MoneyUnit unit);
/// Half a unit of the last printed digit, at least 0.01 of the unit; in 元.
Decimal printed_tolerance(const Quantity& q);
/// A sum of amounts in 元 as it would be printed in `unit`.
std::string printed_in(Decimal yuan, MoneyUnit unit);

/// The figure as the text prints it, with its unit.
std::string words_of(const Subject& s, const Quantity& q);
inline std::string_view lead_of(const Subject& s, const Quantity& q) { return q.lead.of(s.body.text); }
inline std::uint32_t sentence_of(const Subject& s, const Quantity& q) {
    return s.prose.clauses[q.clause].sentence;
}
inline std::string_view sentence_text(const Subject& s, const Quantity& q) {
    return s.prose.sentences[sentence_of(s, q)].span.of(s.body.text);
}
const Paragraph& paragraph_at(const Subject& s, std::size_t offset);
std::string_view text_of(const Subject& s, const Paragraph& paragraph);
inline bool is_row(const Paragraph& p) {
    return p.kind == Paragraph::Kind::row || p.kind == Paragraph::Kind::header_row;
}
/// Whether a sentence speaks of a year that is not the report's.
bool names_other_year(const Subject& s, Span sentence);

/// Calls `visit` with the quantities of each sentence that has some.
template <class Visit>
void for_each_sentence(const Subject& s, Visit visit) {
    const std::span<const Quantity> all = s.prose.quantities;
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = begin + 1;
        const std::uint32_t sentence = sentence_of(s, all[begin]);
        while (end < all.size() && sentence_of(s, all[end]) == sentence) ++end;
        visit(all.subspan(begin, end - begin));
        begin = end;
    }
}

/// The last figure with this name; null when the report has none.
const Figure* find_figure(const Report& report, std::string_view name);
/// The text is too short to be a report's: the report itself may be an attached file.
inline bool is_stub(const Subject& s) { return s.body.text.size() < 900; }

/// One finding. `places` first that of what is stated.
Finding make_finding(Code rule, Verdict verdict, std::string subject, std::string arithmetic,
                     std::string stated, std::string computed, std::vector<FindingPlace> places);
/// Appends with 、 between.
void append_listed(std::string& list, std::string_view item);

}  // namespace gongkai::checks
