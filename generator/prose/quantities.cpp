// SPDX-License-Identifier: MIT
// From figures to quantities: what is a date, a document number or a name is put aside; the rest gets its
// unit, hedges, range, and the words around it.
#include <algorithm>

#include "prose/characters.h"
#include "prose/hedges.h"
#include "prose/scan.h"

namespace gongkai::prose {
namespace {

bool is_joint(std::string_view c) { return is_one_of(c, "+＋·•×*=/／:^"); }

/// 3+1, 5·12, 1:1, 2/3, COVID-19: digits joined to something else by a sign.
bool is_joined(std::string_view text, const Figure& figure) {
    const std::string_view before = character_before(text, figure.begin());
    if (is_joint(before) && is_digit_before(text, figure.begin() - before.size())) return true;
    if (before == "-") {  // COVID-19
        const std::string_view letter = character_before(text, figure.begin() - 1);
        if (letter.size() == 1 && ((letter[0] | 0x20) >= 'a' && (letter[0] | 0x20) <= 'z')) return true;
    }
    const std::string_view next = character_at(text, figure.digits.end);
    return is_joint(next) && digit_at(text, figure.digits.end + next.size()).size != 0;
}

/// 14：30 with a full-width colon.
bool is_clock(std::string_view text, const Figure& figure) {
    if (figure.whole_digits > 2 || !stands_at(text, figure.end, "：")) return false;
    const DigitRun minutes = digits_at(text, figure.end + 3, 3);
    return minutes.count == 2 && minutes.value < 60 && !is_han_character(character_at(text, minutes.end)) &&
           byte_at(text, minutes.end) != '%' && byte_at(text, minutes.end) != '.';
}

/// （1） within a paragraph.
bool is_in_brackets_alone(std::string_view text, const Figure& figure) {
    if (figure.whole_digits > 2 || figure.mantissa.scale != 0) return false;
    const std::string_view before = character_before(text, figure.begin());
    const std::string_view next = character_at(text, figure.end);
    return is_one_of(before, "(（") && is_one_of(next, ")）");
}

/// “3+1”, “12345”, “四个意识”: a short quotation that begins with the figure is a slogan or a name.
bool is_slogan(std::string_view text, const Figure& figure) {
    if (!stands_before(text, figure.begin(), "“")) return false;
    const std::string_view rest = text.substr(figure.end, 24);
    return rest.find("”") != std::string_view::npos;
}

bool is_mobile_number(const Figure& figure) {
    return figure.whole_digits == 11 && figure.mantissa.units / 1'000'000'000 >= 13 &&
           figure.mantissa.units / 1'000'000'000 <= 19;
}

/// 这一项, 进一步, 统一: 一 belongs to the word before it.
bool is_one_of_a_word(std::string_view text, const Figure& figure) {
    if (!figure.han || figure.digits.size() != 3 || figure.mantissa != Decimal{1, 0}) return false;
    return is_one_of(character_before(text, figure.begin()),
                     "上下前后每这那某任同另进统唯之首逐单万专划归均不其惟再哪");
}

/// 四个意识 and the like, which count nothing.
bool is_slogan_noun(std::string_view noun) {
    for (const std::string_view word : {"意识", "自信", "维护", "确立", "全面", "务必", "责任"}) {
        if (noun.starts_with(word)) return true;
    }
    return false;
}

struct RangeMark {
    std::size_t end = 0;  ///< past the mark and blanks; 0 for none
    bool dash = false;
    bool word = false;
};
RangeMark range_mark_at(std::string_view text, std::size_t position) {
    position = skip_blanks(text, position);
    if (!is_one_of(character_at(text, position), "—–－-～~〜至到")) return {};
    for (const std::string_view mark : {"——", "—", "–", "－", "-", "--"}) {
        if (stands_at(text, position, mark)) return {skip_blanks(text, position + mark.size()), true, false};
    }
    for (const std::string_view mark : {"～", "~", "〜"}) {
        if (stands_at(text, position, mark)) return {skip_blanks(text, position + mark.size()), false, false};
    }
    for (const std::string_view mark : {"至", "到"}) {
        if (stands_at(text, position, mark)) return {skip_blanks(text, position + mark.size()), false, true};
    }
    return {};
}

class Reader {
public:
    Reader(std::string_view text, Scan& scan, Prose& prose) : text_(text), scan_(scan), prose_(prose) {}

    void run() {
        prose_.quantities.reserve(scan_.figures.size());
        scan_.bracket_of_quantity.reserve(scan_.figures.size());
        for (index_ = 0; index_ < scan_.figures.size(); ++index_) {
            const Figure& figure = scan_.figures[index_];
            if (figure.begin() < consumed_) continue;
            if (take_document(figure) || take_dates(figure)) continue;
            consumed_ = figure.end;
            if (is_figure_of_its_own(figure)) take_quantity(figure);
        }
    }

private:
    bool take_document(const Figure& figure) {
        if (figure.han || figure.whole_digits < 4 || figure.whole_digits > 8) return false;
        auto document = document_number_at(text_, figure.begin(), floor(figure));
        if (!document) return false;
        consumed_ = last_end_ = document->span.end;
        prose_.documents.push_back(std::move(*document));
        return true;
    }
    bool take_dates(const Figure& figure) {
        if (figure.whole_digits > 4 || figure.percent || figure.upper) return false;
        PrintedDate dates[2];
        std::size_t end = 0;
        const std::size_t count = read_dates(text_, figure.begin(), dates, end);
        if (count == 0 || is_ordinal(figure.begin())) return false;
        prose_.dates.insert(prose_.dates.end(), dates, dates + count);
        consumed_ = last_end_ = static_cast<std::uint32_t>(end);
        return true;
    }

    /// Where what belongs to a figure may begin: in its clause, after the number before it.
    std::uint32_t floor(const Figure& figure) const {
        return std::max(prose_.clauses[figure.clause].span.begin, last_end_);
    }
    bool is_ordinal(std::size_t begin) const {
        return stands_before(text_, back_over_blanks(text_, begin), "第");
    }

    bool is_figure_of_its_own(const Figure& figure) {
        if (!figure.readable) {
            consumed_ = end_of_code(figure.end);
            return false;
        }
        if (is_slogan(text_, figure) || is_one_of_a_word(text_, figure)) return false;
        if (figure.han) return figure.whole_digits < 2;
        if (figure.leading_zero || is_mobile_number(figure)) {
            consumed_ = end_of_code(figure.end);
            return false;
        }
        if (is_clock(text_, figure)) {
            consumed_ = static_cast<std::uint32_t>(digits_at(text_, figure.end + 3, 2).end);
            return false;
        }
        const std::string_view before = character_before(text_, back_over_blanks(text_, figure.begin()));
        const bool minutes =
            is_one_of(before, "时") && stands_at(text_, skip_blanks(text_, figure.end), "分");
        return !is_joined(text_, figure) && !is_in_brackets_alone(text_, figure) && !minutes;
    }
    /// Past 6189025 of 0751-6189025.
    std::uint32_t end_of_code(std::size_t at) const {
        while (byte_at(text_, at) == '-' && digit_at(text_, at + 1).size != 0) {
            ++at;
            for (Digit d; (d = digit_at(text_, at)).size != 0;) at += d.size;
        }
        return static_cast<std::uint32_t>(at);
    }

    void take_quantity(const Figure& figure) {
        const Unit unit = read_unit(text_, figure);
        if (unit.name) return;
        const std::size_t first_end = unit.end;
        if (const RangeMark mark = range_mark_at(text_, first_end);
            mark.end != 0 && index_ + 1 < scan_.figures.size() &&
            scan_.figures[index_ + 1].begin() == mark.end) {
            const RangeEnd range = range_end(figure, unit, mark);
            if (range == RangeEnd::code) return;
            if (range == RangeEnd::found) return;
        }
        add(figure, figure, unit);
    }

    enum class RangeEnd { none, code, found };

    /// Takes the range that `mark` joins, or puts aside what is a code of digits and dashes.
    RangeEnd range_end(const Figure& first, const Unit& first_unit, const RangeMark& mark) {
        const Figure& second = scan_.figures[index_ + 1];
        const Unit unit = read_unit(text_, second);
        const bool years =
            first.whole_digits == 4 && second.whole_digits == 4 && unit.kind == QuantityKind::bare;
        const bool same_unit =
            first_unit.kind == QuantityKind::bare ||
            (first_unit.kind == unit.kind && first_unit.measure.of(text_) == unit.measure.of(text_));
        const bool change = mark.word && first_unit.kind != QuantityKind::bare && is_from(first.begin());
        const auto low = value_in(first, unit, first.myriad == 0 ? second.myriad : first.myriad);
        const auto high = value_in(second, unit, second.myriad);
        const bool bare_words = mark.word && unit.kind == QuantityKind::bare;
        if (second.readable && !years && same_unit && !change && !bare_words && !unit.name && low && high &&
            *low < *high) {
            consumed_ = second.end;
            add(first, second, unit);
            return RangeEnd::found;
        }
        if (!mark.dash || first_unit.kind != QuantityKind::bare) return RangeEnd::none;
        consumed_ = end_of_code(second.end);
        return RangeEnd::code;
    }
    /// 从3个增加到5个 is no range.
    bool is_from(std::size_t begin) const {
        const std::string_view before = character_before(text_, back_over_blanks(text_, begin));
        return is_one_of(before, "从由自");
    }

    /// In the unit as printed: money keeps 万 and 亿 in its unit.
    static std::optional<Decimal> value_in(const Figure& figure, const Unit& unit, std::uint8_t myriad) {
        if (unit.kind == QuantityKind::money) return shifted(figure.mantissa, 0);
        return shifted(figure.mantissa, myriad);
    }

    void add(const Figure& first, const Figure& last, const Unit& unit) {
        if (unit.kind == QuantityKind::bare && last.han && (last.myriad == 0 || last.vague)) return;
        if ((unit.kind == QuantityKind::percent || unit.kind == QuantityKind::percent_points) &&
            last.myriad != 0) {
            return;
        }
        Quantity quantity;
        const bool range = &first != &last;
        const std::uint8_t myriad = range && first.myriad == 0 ? last.myriad : first.myriad;
        const auto value = value_in(first, unit, myriad);
        Figure second = last;
        if (!range && first.upper) second.mantissa = *first.upper;
        const auto upper = range || first.upper ? value_in(second, unit, last.myriad) : std::nullopt;
        if (!value || ((range || first.upper) && !upper)) return;
        quantity.value = *value;
        quantity.upper = upper;
        quantity.kind = unit.kind;
        if (unit.kind == QuantityKind::money) {
            quantity.unit = last.myriad == 8   ? MoneyUnit::hundred_million_yuan
                            : last.myriad == 4 ? MoneyUnit::ten_thousand_yuan
                                               : MoneyUnit::yuan;
        }
        quantity.measure = unit.measure;
        quantity.per = unit.per;
        place(quantity, first, last, unit);
        finish(quantity, first);
    }

    /// The spans, with sign, currency mark and hedges.
    void place(Quantity& quantity, const Figure& first, const Figure& last, const Unit& unit) {
        std::uint32_t digits_end = last.digits.end;
        if (unit.kind == QuantityKind::money && last.myriad != 0 && digits_end == last.end) {
            digits_end = static_cast<std::uint32_t>(back_over_blanks(text_, digits_end - 3));
        }
        quantity.digits = {first.begin(), digits_end};
        quantity.span = {first.begin(),
                         static_cast<std::uint32_t>(std::max<std::size_t>(unit.end, last.end))};
        quantity.clause = first.clause;
        quantity.ordinal = is_one_of(unit.measure.of(text_), "届");
        if (is_ordinal(first.begin())) {
            quantity.ordinal = true;
            quantity.span.begin = static_cast<std::uint32_t>(back_over_blanks(text_, first.begin()) - 3);
        }
        read_sign(quantity);
        for (const std::string_view mark : {"￥", "¥"}) {
            const std::size_t begin = back_over_blanks(text_, quantity.span.begin, floor(first));
            if (!stands_before(text_, begin, mark)) continue;
            quantity.span.begin = static_cast<std::uint32_t>(begin - mark.size());
            if (quantity.kind == QuantityKind::bare) quantity.kind = QuantityKind::money;
        }
        const Hedge inside = last.hedge != Hedge::none ? last.hedge : first.hedge;
        const Hedge before = quantity.ordinal ? Hedge::none : hedge_before(text_, quantity, floor(first));
        const Hedge after = hedge_after(text_, quantity);
        quantity.hedge = before != Hedge::none ? before : inside != Hedge::none ? inside : after;
        if (first.upper) quantity.hedge = Hedge::about;
    }
    void read_sign(Quantity& quantity) {
        const std::uint32_t begin = quantity.digits.begin;
        if (quantity.kind != QuantityKind::money && quantity.kind != QuantityKind::percent) return;
        const std::string_view sign = character_before(text_, begin);
        if (sign != "-" && sign != "－" && sign != "−") return;
        const std::string_view before = character_before(text_, begin - sign.size());
        const bool free = before.empty() || before == " " || before == "\t" || before == "\n" ||
                          is_han_character(before) || is_one_of(before, "：，（(、；:");
        if (!free || digit_at(before, 0).size != 0) return;
        quantity.value.units = -quantity.value.units;
        quantity.digits.begin = quantity.span.begin = static_cast<std::uint32_t>(begin - sign.size());
    }

    void finish(Quantity& quantity, const Figure& figure) {
        quantity.noun = noun_after(quantity.span.end);
        if (figure.han && is_slogan_noun(quantity.noun.of(text_))) return;
        quantity.lead = lead_of(quantity, floor(figure));
        const std::string_view measure = quantity.measure.of(text_);
        const bool two_ways =
            quantity.hedge == Hedge::none && !quantity.ordinal &&
            ((measure == "年" && quantity.value >= Decimal{10, 0} && quantity.value < Decimal{40, 0}) ||
             (measure == "期" && figure.han));
        quantity.exact = quantity.hedge == Hedge::none && !quantity.upper && !two_ways;
        if (!prose_.quantities.empty()) {
            Span& noun = prose_.quantities.back().noun;
            if (noun.end > quantity.span.begin) noun.end = std::max(noun.begin, quantity.span.begin);
            if (noun.empty()) noun = {};
        }
        consumed_ = last_end_ = std::max(consumed_, quantity.span.end);
        prose_.quantities.push_back(quantity);
        scan_.bracket_of_quantity.push_back(figure.bracket);
    }

    Span noun_after(std::uint32_t position) const {
        const std::size_t begin = skip_blanks(text_, position);
        std::size_t end = begin;
        for (int count = 0; count < 12; ++count) {
            const std::string_view c = character_at(text_, end);
            if (!is_han_character(c)) break;
            end += c.size();
        }
        return end == begin ? Span{} : span_of(begin, end);
    }

    Span lead_of(const Quantity& quantity, std::uint32_t begin) const {
        std::size_t at = begin;
        const std::size_t end = back_over_blanks(text_, quantity.span.begin, begin);
        if (at == prose_.clauses[quantity.clause].span.begin) {
            if (const auto enumerator = read_enumerator(text_.substr(at, end - at))) at += enumerator->size;
        }
        for (;;) {
            at = skip_blanks(text_, at);
            const std::string_view c = character_at(text_, at);
            if (at < end && is_one_of(c, "（(）)“”")) {
                at += c.size();
            } else if (stands_at(text_, at, "其中") && at + 6 <= end) {
                at += 6;
            } else {
                break;
            }
        }
        return at < end ? span_of(at, end) : Span{};
    }

    std::string_view text_;
    Scan& scan_;
    Prose& prose_;
    std::size_t index_ = 0;
    std::uint32_t consumed_ = 0;  ///< figures before this are dealt with
    std::uint32_t last_end_ = 0;  ///< past the last quantity, date or document number
};

}  // namespace

void read_figures(std::string_view text, Scan& scan, Prose& prose) { Reader(text, scan, prose).run(); }

}  // namespace gongkai::prose
