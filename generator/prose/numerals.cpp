// SPDX-License-Identifier: MIT
// Chinese numerals: 三千二百, 二〇一九, 十五, 两万, 八十五点三, 百分之…, and the vague ones: 几十, 三四十,
// 近百.
#include "prose/characters.h"
#include "prose/figures.h"

namespace gongkai {
namespace prose {
namespace {

constexpr std::size_t longest_numeral = 32;  // characters; far more than 12 digits need

/// The characters of a numeral as values.
struct Run {
    std::int64_t values[longest_numeral];
    std::size_t count = 0;
    std::size_t end = 0;
    bool too_long = false;
};

Run run_at(std::string_view text, std::size_t position) {
    Run run;
    run.end = position;
    for (std::int64_t value; (value = han_numeral_value(text, run.end)) >= 0; run.end += 3) {
        // 百分之 begins a share, and 十分 is “very” or a numeral before 分: neither belongs to 三百.
        if (value == 100 && run.count > 0 && stands_at(text, run.end, "百分之")) break;
        if (run.count == longest_numeral) {
            run.too_long = true;
        } else {
            run.values[run.count++] = value;
        }
    }
    return run;
}

bool is_digit_string(const Run& run) {
    for (std::size_t i = 0; i < run.count; ++i) {
        if (run.values[i] > 9) return false;
    }
    return run.count > 1;
}

std::int64_t digit_string_value(const Run& run) {
    std::int64_t value = 0;
    for (std::size_t i = 0; i < run.count; ++i) value = value * 10 + run.values[i];
    return value;
}

/// 三千零二十 within one myriad: each multiplier smaller than the one before, a last digit after 百 or 千
/// only with 零 between (三千二 is 3200 in speech and nothing here).
std::optional<std::int64_t> myriad_part(const std::int64_t* begin, const std::int64_t* end) {
    std::int64_t total = 0, digit = -1, last_multiplier = myriad_value;
    bool zero = false;
    for (const std::int64_t* value = begin; value != end; ++value) {
        if (*value == 0) {
            if (digit >= 0) return std::nullopt;
            zero = true;
        } else if (*value <= 9) {
            if (digit >= 0) return std::nullopt;
            digit = *value;
        } else {
            if (*value >= last_multiplier || (digit < 0 && *value != 10)) return std::nullopt;
            total += (digit < 0 ? 1 : digit) * *value;
            last_multiplier = *value;
            digit = -1;
            zero = false;
        }
    }
    if (digit < 0) return zero && total > 0 ? std::nullopt : std::optional(total);
    if (total > 0 && last_multiplier > 10 && !zero) return std::nullopt;
    return total + digit;
}

std::optional<std::int64_t> positional_value(const std::int64_t* begin, const std::int64_t* end) {
    for (const std::int64_t unit : {hundred_million_value, myriad_value}) {
        const std::int64_t* split = end;
        while (split != begin && split[-1] != unit) --split;
        if (split == begin) continue;
        if (split - 1 == begin) return std::nullopt;
        const auto high = positional_value(begin, split - 1);
        const auto low = split == end ? std::optional<std::int64_t>(0) : positional_value(split, end);
        if (!high || !low || *high > myriad_value * myriad_value || *high == 0) return std::nullopt;
        if (*low >= unit) return std::nullopt;
        return *high * unit + *low;
    }
    return begin == end ? std::nullopt : myriad_part(begin, end);
}

/// 三四十, 五六: two neighbours before the same multipliers. Gives the multiplier, 0 when it is no such pair.
std::int64_t pair_multiplier(const Run& run) {
    if (run.count < 2) return 0;
    const std::int64_t first = run.values[0], second = run.values[1];
    const bool neighbours = first >= 1 && second <= 9 && (second == first + 1 || (first == 3 && second == 5));
    if (!neighbours) return 0;
    std::int64_t multiplier = 1;
    for (std::size_t i = 2; i < run.count; ++i) {
        if (run.values[i] <= 9 || multiplier > hundred_million_value) return 0;
        multiplier *= run.values[i];
    }
    return multiplier;
}

/// Sets the value, 万 or 亿 at the numeral's end kept apart.
void set_value(Figure& figure, std::int64_t value, std::int64_t last) {
    figure.myriad = last == hundred_million_value ? 8 : last == myriad_value ? 4 : 0;
    const std::int64_t unit = figure.myriad == 8   ? hundred_million_value
                              : figure.myriad == 4 ? myriad_value
                                                   : 1;
    const auto mantissa = shifted(Decimal{value / unit, 0}, 0);
    figure.readable = mantissa.has_value();
    if (mantissa) figure.mantissa = *mantissa;
}

/// 八十五点三: the digits after 点, and 万 or 亿 after them.
void read_fraction(std::string_view text, Figure& figure) {
    std::size_t at = figure.end + 3;
    for (std::int64_t value; (value = han_numeral_value(text, at)) >= 0 && value <= 9; at += 3) {
        if (figure.mantissa.scale == 6 || figure.mantissa.units >= 100'000'000'000) figure.readable = false;
        if (!figure.readable) continue;
        figure.mantissa.units = figure.mantissa.units * 10 + value;
        ++figure.mantissa.scale;
    }
    figure.end = static_cast<std::uint32_t>(at);
    const std::int64_t unit = han_numeral_value(text, at);
    if (unit < myriad_value) return;
    figure.myriad = unit == myriad_value ? 4 : 8;
    figure.end += 3;
}

bool is_vague_prefix(std::string_view text, std::size_t position) {
    if (stands_before(text, position, "几")) return true;
    return stands_before(text, position, "数") &&
           !is_one_of(character_before(text, position - 3), "人总个次分户件系指参函多少倍岁天额位");
}
bool is_round_prefix(std::string_view text, std::size_t position) {
    for (const std::string_view word : {"近", "上", "逾", "超", "约", "超过", "不足", "成"}) {
        if (stands_before(text, position, word)) return true;
    }
    return false;
}

/// 百分之 and what follows it; `end` is past 百分之.
std::optional<Figure> read_share(std::string_view text, std::size_t position, std::size_t& end) {
    std::optional<Figure> figure;
    const std::size_t number = skip_blanks(text, end);
    if (digit_at(text, number).size != 0) {
        figure = read_digits(text, number);
        end = figure->end;
    } else if (stands_at(text, number, "百") && !stands_at(text, number, "百分之")) {
        figure.emplace();
        figure->mantissa = {100, 0};
        figure->digits = span_of(number, number + 3);
        figure->end = figure->digits.end;
        end = figure->end;
    } else if (han_numeral_value(text, number) >= 0 && !stands_at(text, number, "百")) {
        figure = read_han(text, number, end);
    }
    if (!figure || figure->myriad != 0) return std::nullopt;
    figure->percent = true;
    figure->digits = span_of(position, figure->digits.end);
    return figure;
}

/// 多, 余 and 几 after a numeral, and 万 or 亿 after them: 三十多万, 十几.
void read_hedge(std::string_view text, Figure& figure) {
    const bool several = stands_at(text, figure.end, "几");
    const bool more = stands_at(text, figure.end, "多") || stands_at(text, figure.end, "余");
    if ((!several && !more) || figure.upper) return;
    if (stands_at(text, figure.end, "余额") || stands_at(text, figure.end, "多元")) return;
    figure.hedge = several ? Hedge::about : Hedge::above;
    figure.end += 3;
    const std::int64_t unit = han_numeral_value(text, figure.end);
    if (unit < myriad_value || figure.myriad != 0) return;
    figure.myriad = unit == myriad_value ? 4 : 8;
    figure.end += 3;
}

/// Fills in what the characters of `run` say; false when they are no numeral.
bool evaluate(std::string_view text, const Run& run, std::size_t position, Figure& figure) {
    const std::int64_t last = run.values[run.count - 1];
    if (const std::int64_t multiplier = pair_multiplier(run); multiplier != 0) {
        set_value(figure, run.values[1] * multiplier, last);
        figure.upper = figure.mantissa;
        set_value(figure, run.values[0] * multiplier, last);
        return figure.readable;
    }
    if (is_digit_string(run)) {
        if (run.count > 4) return false;
        figure.whole_digits = static_cast<int>(run.count);
        figure.mantissa = {digit_string_value(run), 0};
        return true;
    }
    Run whole = run;
    const bool bare_multiplier = run.values[0] > 9;
    if (bare_multiplier && is_vague_prefix(text, position)) {
        figure.vague = true;
        figure.digits.begin -= 3;
    } else if (run.values[0] > 10 && !is_round_prefix(text, position)) {
        return false;
    }
    if (run.values[0] > 10) {  // 几百, 近千: as 一百, 一千
        whole.values[0] = 1;
        for (std::size_t i = 0; i < run.count && i + 1 < longest_numeral; ++i)
            whole.values[i + 1] = run.values[i];
        if (whole.count < longest_numeral) ++whole.count;
    }
    const auto value = positional_value(whole.values, whole.values + whole.count);
    if (!value) return false;
    set_value(figure, *value, last);
    return true;
}

}  // namespace

std::int64_t han_numeral_value(std::string_view text, std::size_t position) {
    if (position + 3 > text.size()) return -1;
    const auto code = static_cast<std::uint32_t>(
        byte_at(text, position) << 16 | byte_at(text, position + 1) << 8 | byte_at(text, position + 2));
    switch (code) {
        case 0xE38087: return 0;  // 〇
        case 0xE2978B: return 0;  // ○, a circle typed for it
        case 0xE99BB6: return 0;  // 零
        case 0xE4B880: return 1;
        case 0xE4BA8C: return 2;
        case 0xE4B8A4: return 2;  // 两
        case 0xE4B889: return 3;
        case 0xE59B9B: return 4;
        case 0xE4BA94: return 5;
        case 0xE585AD: return 6;
        case 0xE4B883: return 7;
        case 0xE585AB: return 8;
        case 0xE4B99D: return 9;
        case 0xE58D81: return 10;
        case 0xE799BE: return 100;
        case 0xE58D83: return 1000;
        case 0xE4B887: return myriad_value;
        case 0xE4BABF: return hundred_million_value;
        default: return -1;
    }
}

std::optional<Figure> read_han(std::string_view text, std::size_t position, std::size_t& end) {
    const Run run = run_at(text, position);
    end = run.end;
    if (run.count == 0 || run.too_long) return std::nullopt;
    if (stands_at(text, end, "分之")) {
        end += std::string_view("分之").size();
        if (run.count == 1 && run.values[0] == 100) return read_share(text, position, end);
        end = run_at(text, end).end;  // a fraction: 三分之二
        return std::nullopt;
    }
    Figure figure;
    figure.han = true;
    figure.digits = span_of(position, end);
    figure.end = figure.digits.end;
    if (!evaluate(text, run, position, figure)) return std::nullopt;
    const std::int64_t next = stands_at(text, end, "点") ? han_numeral_value(text, end + 3) : -1;
    if (next >= 0 && next <= 9 && figure.myriad == 0 && !figure.upper) {
        read_fraction(text, figure);
        figure.digits.end = figure.end;
    }
    read_hedge(text, figure);
    if (figure.vague) figure.hedge = Hedge::about;
    end = figure.end;
    return figure;
}

}  // namespace prose

std::optional<std::int64_t> read_chinese_numeral(std::string_view text) {
    const prose::DigitRun digits = prose::digits_at(text, 0);
    if (digits.count > 0) return digits.end == text.size() ? std::optional(digits.value) : std::nullopt;
    const prose::Run run = prose::run_at(text, 0);
    if (run.count == 0 || run.too_long || run.end != text.size()) return std::nullopt;
    if (run.count == 1 && run.values[0] <= 10) return run.values[0];
    if (prose::is_digit_string(run)) {
        return run.count <= 18 ? std::optional(prose::digit_string_value(run)) : std::nullopt;
    }
    return prose::positional_value(run.values, run.values + run.count);
}

}  // namespace gongkai
