// SPDX-License-Identifier: MIT
#include "linking/quotes.h"

#include <algorithm>

#include "text/text.h"

namespace gongkai::linking {
namespace {

constexpr std::size_t longest_quote = 200;  // characters
constexpr std::string_view cut_mark = "…";

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

/// `count` characters back from `from`, but not before `floor`; forward, but not past `ceiling`.
std::size_t back(std::string_view text, std::size_t from, std::size_t count, std::size_t floor) {
    for (; count > 0 && from > floor; --count) {
        do {
            --from;
        } while (from > floor && continues(text[from]));
    }
    return from;
}
std::size_t forward(std::string_view text, std::size_t from, std::size_t count, std::size_t ceiling) {
    for (; count > 0 && from < ceiling; --count) {
        do {
            ++from;
        } while (from < ceiling && continues(text[from]));
    }
    return from;
}

/// As much of the sentence on both sides of the piece as a quote may have; what one side leaves the other
/// gets.
Span cut(std::string_view text, Span sentence, Span piece) {
    const std::size_t size = sentence.size();  // a character has one to four bytes
    if (size <= longest_quote) return sentence;
    if (size <= 4 * longest_quote && count_code_points(sentence.of(text)) <= longest_quote) return sentence;
    const std::size_t own = std::min(count_code_points(piece.of(text)), longest_quote);
    const std::size_t before = count_code_points(text.substr(sentence.begin, piece.begin - sentence.begin));
    const std::size_t after = count_code_points(text.substr(piece.end, sentence.end - piece.end));
    const std::size_t room = longest_quote - own, half = room / 2;
    const std::size_t left = std::min(before, after < room - half ? room - after : half);
    return {static_cast<std::uint32_t>(back(text, piece.begin, left, sentence.begin)),
            static_cast<std::uint32_t>(forward(text, piece.end, room - left, sentence.end))};
}

}  // namespace

const Paragraph* Quotes::paragraph_at(std::size_t at) const {
    const auto after = std::upper_bound(body_.paragraphs.begin(), body_.paragraphs.end(), at,
                                        [](std::size_t a, const Paragraph& p) { return a < p.begin; });
    return after == body_.paragraphs.begin() ? nullptr : &*std::prev(after);
}

Quote Quotes::around(Span piece) const {
    const std::string_view text = body_.text;
    const auto after =
        std::upper_bound(prose_.sentences.begin(), prose_.sentences.end(), piece.begin,
                         [](std::uint32_t at, const Sentence& s) { return at < s.span.begin; });
    // A piece that runs over the end of its sentence, as a title may, is shown whole.
    Span sentence = after == prose_.sentences.begin() ? piece : std::prev(after)->span;
    sentence = {std::min(sentence.begin, piece.begin), std::max(sentence.end, piece.end)};
    const Span shown = cut(text, sentence, piece);
    Quote quote;
    if (const Paragraph* paragraph = paragraph_at(piece.begin)) quote.anchor = paragraph->anchor;
    if (shown.begin != sentence.begin) quote.sentence = cut_mark;
    quote.begin = static_cast<std::uint32_t>(quote.sentence.size()) + piece.begin - shown.begin;
    quote.end = quote.begin + piece.size();
    quote.sentence += shown.of(text);
    for (std::size_t tab = 0; (tab = quote.sentence.find('\t', tab)) != std::string::npos;)
        quote.sentence[tab] = ' ';
    if (shown.end != sentence.end) quote.sentence += cut_mark;
    return quote;
}

}  // namespace gongkai::linking
