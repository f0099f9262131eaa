// SPDX-License-Identifier: MIT
// Where prose finds a number, a date or a document number, the token is that; Latin words and digits that are
// no number (0751-6189025, COVID-19) are found here.
#include "difference/tokens.h"

#include <algorithm>

#include "prose/prose.h"
#include "text/text.h"

namespace gongkai::difference {
namespace {

/// The number with what changes with it: 509.10万元, 8.6%, 百分之八; of 约180多万元以上 what begins with 180
/// and ends with 元. A measure word (26 个) is a word of its own.
Span span_of(std::string_view text, const Quantity& quantity) {
    const bool counted = quantity.kind == QuantityKind::count || quantity.kind == QuantityKind::points ||
                         quantity.kind == QuantityKind::bare;
    Span span = quantity.digits;
    if (counted) return span;
    const std::string_view lead =
        text.substr(quantity.span.begin, quantity.digits.begin - quantity.span.begin);
    for (const std::string_view sign : {"百分之", "￥", "¥"}) {
        const std::size_t at = lead.rfind(sign);
        if (at != std::string_view::npos) span.begin = quantity.span.begin + static_cast<std::uint32_t>(at);
    }
    std::string_view rest = text.substr(span.end, quantity.span.end - span.end);
    for (const std::string_view hedge : {"以上", "以下", "以内", "左右", "上下"}) {
        if (rest.ends_with(hedge)) rest.remove_suffix(hedge.size());
    }
    span.end += static_cast<std::uint32_t>(trim(rest).empty() ? 0 : rest.size());
    return span;
}

/// In order; none touches another's bytes.
std::vector<Span> stated_spans(std::string_view text) {
    const Prose prose = read_prose(text);
    std::vector<Span> spans;
    for (const Quantity& quantity : prose.quantities) spans.push_back(span_of(text, quantity));
    for (const PrintedDate& date : prose.dates) spans.push_back(date.span);
    for (const DocumentNumber& document : prose.documents) spans.push_back(document.span);
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
    std::vector<Span> apart;
    for (const Span span : spans) {
        if (!apart.empty() && span.begin < apart.back().end) {
            apart.back().end = std::max(apart.back().end, span.end);
        } else if (!span.empty()) {
            apart.push_back(span);
        }
    }
    return apart;
}

bool is_digit(char32_t c) { return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19); }

/// A letter of a Latin word or a digit, half-width or full-width; or of a mask: 138****5678, ███.
bool is_latin(char32_t c) {
    if (c == '*' || c == U'█') return true;
    const auto is_letter = [](char32_t l) { return (l | 0x20) >= 'a' && (l | 0x20) <= 'z'; };
    if (c < 0x80) return is_digit(c) || is_letter(c);
    if (c >= 0xFF01 && c <= 0xFF5E) return is_digit(c) || is_letter(c - 0xFEE0);
    return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7;
}
bool is_blank(char32_t c) { return c == ' ' || c == '\t' || c == 0x3000 || c == 0xA0; }
/// Combining accents and variation selectors belong to the character before them.
bool is_mark(char32_t c) {
    return (c >= 0x300 && c <= 0x36F) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}
/// Between two letters or digits; 1,024 and 1:30 only between digits.
bool joins(char32_t before, char32_t sign, char32_t after) {
    if (!is_latin(before) || !is_latin(after)) return false;
    if (sign == ',' || sign == ':') return is_digit(before) && is_digit(after);
    return sign == '.' || sign == '-' || sign == '_' || sign == '/' || sign == '@' || sign == '\'';
}

class Cutter {
public:
    explicit Cutter(std::string_view text) : text_(text), spans_(stated_spans(text)) {}

    std::vector<Token> tokens() {
        std::vector<Token> tokens;
        for (std::size_t begin = 0; begin < text_.size(); begin = at_) {
            const bool word = take_word();
            if (!word) take_character();
            take_while(is_mark);
            tokens.push_back({text_.substr(begin, at_ - begin), word});
        }
        return tokens;
    }

private:
    /// The character at `position`; 0 at the text's end.
    char32_t character(std::size_t position) const {
        return position < text_.size() ? decode(text_, position) : 0;
    }
    std::size_t after(std::size_t position) const {
        if (position < text_.size()) decode(text_, position);
        return position;
    }
    bool span_begins(std::size_t position) const {
        return next_ < spans_.size() && spans_[next_].begin == position;
    }
    void step() { last_ = decode(text_, at_); }
    void take_while(bool (*belongs)(char32_t)) {
        while (at_ < text_.size() && belongs(character(at_))) step();
    }

    /// 5G and 2019年A are one: a stated span and letters or digits that touch it.
    bool take_word() {
        const std::size_t begin = at_;
        for (;;) {
            const bool touches = at_ == begin || (is_latin(last_) && is_latin(character(at_)));
            if (touches && span_begins(at_)) {
                while (at_ < spans_[next_].end) step();
                ++next_;
            } else if (touches && is_latin(character(at_))) {
                step();
            } else if (const std::size_t next = after(at_); at_ != begin && !span_begins(at_) &&
                                                            !span_begins(next) &&
                                                            joins(last_, character(at_), character(next))) {
                step();
                step();
            } else {
                return at_ != begin;
            }
        }
    }

    void take_character() {
        step();
        if (is_blank(last_)) {
            while (at_ < text_.size() && !span_begins(at_) && is_blank(character(at_))) step();
        }
    }

    std::string_view text_;
    std::vector<Span> spans_;
    std::size_t at_ = 0, next_ = 0;
    char32_t last_ = 0;  ///< the character before `at_`
};

}  // namespace

std::vector<Token> tokens_of(std::string_view text) { return Cutter(text).tokens(); }

}  // namespace gongkai::difference
