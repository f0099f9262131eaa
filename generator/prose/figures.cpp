// SPDX-License-Identifier: MIT
// Figures in digits: thousands separators, points, and the Chinese multipliers that may follow.
#include "prose/figures.h"

#include "prose/characters.h"

namespace gongkai::prose {
namespace {

constexpr int most_digits = 12;  // what a Decimal holds
constexpr int most_decimals = 6;

/// Digits are taken into `value` as long as they fit; `fits` tells.
struct Accumulator {
    Decimal value;
    int digits = 0;
    bool fits = true;

    void take(int digit, bool after_point) {
        ++digits;
        fits = fits && digits <= most_digits && (!after_point || value.scale < most_decimals);
        if (!fits) return;
        value.units = value.units * 10 + digit;
        if (after_point) ++value.scale;
    }
};

std::size_t take_run(std::string_view text, std::size_t at, Accumulator& number, bool after_point) {
    for (Digit d; (d = digit_at(text, at)).size != 0; at += d.size) number.take(d.value, after_point);
    return at;
}

std::size_t point_at(std::string_view text, std::size_t at) {
    const std::size_t size = byte_at(text, at) == '.' ? 1 : stands_at(text, at, "．") ? 3 : 0;
    return size != 0 && digit_at(text, at + size).size != 0 ? size : 0;
}

/// Whether a group of exactly three digits follows the separator of `size` bytes.
bool is_group(std::string_view text, std::size_t at, std::size_t size) {
    return digits_at(text, at + size, 4).count == 3;
}

/// Bytes of a thousands separator; 0 for none. A full-width comma also separates clauses, so it is sure only
/// when the group after it is followed by a point or by another group; otherwise nobody can tell.
std::size_t separator_at(std::string_view text, std::size_t at, bool& sure) {
    if (byte_at(text, at) == ',') return is_group(text, at, 1) ? 1 : 0;
    if (!stands_at(text, at, "，") || !is_group(text, at, 3)) return 0;
    const std::size_t after = digits_at(text, at + 3, 3).end;
    sure = sure || point_at(text, after) != 0 || (stands_at(text, after, "，") && is_group(text, after, 3));
    return 3;
}

Figure read_figure(std::string_view text, std::size_t position, int below);

bool is_letter(unsigned char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

/// The exponent of the multiplier at `at`; 0 for none. 百分点, 百姓 and 百强 are words of their own.
int multiplier_at(std::string_view text, std::size_t at) {
    const std::int64_t value = han_numeral_value(text, at);
    if (value < 100) return 0;
    if (value == 100) return is_one_of(character_at(text, at + 3), "分姓强货") ? 0 : 2;
    return value == 1000 ? 3 : value == myriad_value ? 4 : 8;
}

/// 千, 百万, 万亿 after the digits: the last 万 or 亿 is the myriad, the rest goes into the mantissa.
void read_multipliers(std::string_view text, Figure& figure) {
    const std::size_t start = skip_blanks(text, figure.end);
    std::size_t at = start;
    int small = 0;
    for (int exponent; small < most_digits && (exponent = multiplier_at(text, at)) != 0; at += 3) {
        if (exponent >= 4) {
            small += figure.myriad;
            figure.myriad = static_cast<std::uint8_t>(exponent);
        } else {
            small += exponent;
        }
    }
    if (at == start) return;
    figure.end = static_cast<std::uint32_t>(at);
    const auto value = shifted(figure.mantissa, small);
    figure.readable = figure.readable && value.has_value();
    if (value) figure.mantissa = *value;
}

void read_hedge(std::string_view text, Figure& figure) {
    const std::size_t at = skip_blanks(text, figure.end);
    const bool several = stands_at(text, at, "几");
    if (!several && !stands_at(text, at, "多") && !stands_at(text, at, "余")) return;
    if (stands_at(text, at, "余额") || stands_at(text, at, "余款") || stands_at(text, at, "多样")) return;
    figure.hedge = several ? Hedge::about : Hedge::above;
    figure.end = static_cast<std::uint32_t>(at + 3);
}

/// 1亿2000万, 3万5千: a smaller figure directly after the multiplier belongs to it.
/// `below`: a figure that is a remainder itself has remainders only when its own 万 is less than the 亿
/// before it.
void read_remainder(std::string_view text, Figure& figure, int below) {
    if (figure.myriad == 0 || figure.myriad >= below || digit_at(text, figure.end).size == 0) return;
    const auto high = shifted(figure.mantissa, figure.myriad);
    const Figure low = read_figure(text, figure.end, figure.myriad);
    if (!high || !figure.readable || !low.readable || low.myriad >= figure.myriad ||
        low.mantissa.scale != 0 || low.hedge != Hedge::none) {
        figure.readable = false;
        figure.end = low.end;
        return;
    }
    const auto above = shifted(*high, -static_cast<int>(low.myriad));
    figure.readable = above.has_value();
    if (above) figure.mantissa = *above + low.mantissa;
    figure.myriad = low.myriad;
    figure.digits.end = low.digits.end;
    figure.end = low.end;
}

/// Chains like 1.2.3 or 0751.618 are no numbers; they are taken whole.
std::size_t rest_of_chain(std::string_view text, std::size_t at) {
    for (std::size_t size; (size = point_at(text, at)) != 0;) {
        at += size;
        while (digit_at(text, at).size != 0) at += digit_at(text, at).size;
    }
    return at;
}

Figure read_figure(std::string_view text, std::size_t position, int below) {
    Figure figure;
    Accumulator number;
    std::size_t at = take_run(text, position, number, false);
    figure.whole_digits = number.digits;
    figure.leading_zero = number.digits > 1 && digit_at(text, position).value == 0;
    if (number.digits <= 3 && !figure.leading_zero) {
        bool sure = false;
        for (std::size_t size; (size = separator_at(text, at, sure)) != 0;) {
            number.fits = number.fits && (size == 1 || sure);
            at = take_run(text, at + size, number, false);
        }
    }
    if (const std::size_t size = point_at(text, at); size != 0) at = take_run(text, at + size, number, true);
    const std::size_t end = rest_of_chain(text, at);
    const bool in_word =
        is_letter(byte_at(text, end)) || (position > 0 && is_letter(byte_at(text, position - 1)));
    figure.readable = number.fits && end == at && !in_word;
    figure.mantissa = number.value;
    figure.digits = span_of(position, end);
    figure.end = figure.digits.end;
    if (!figure.readable) return figure;
    read_hedge(text, figure);
    const std::uint32_t after_hedge = figure.end;
    read_multipliers(text, figure);
    if (figure.hedge == Hedge::none && figure.end != after_hedge) {
        figure.digits.end = figure.end;
        read_remainder(text, figure, below);
        if (figure.readable) read_hedge(text, figure);
    }
    return figure;
}

}  // namespace

std::optional<Decimal> shifted(Decimal value, int exponent) {
    for (; exponent < 0; ++exponent) {
        if (value.units % 10 == 0 && value.scale == 0) {
            value.units /= 10;
        } else if (++value.scale > most_decimals) {
            return std::nullopt;
        }
    }
    for (; exponent > 0; --exponent) {
        if (value.scale > 0) {
            --value.scale;
        } else {
            value.units *= 10;
        }
        if (value.units >= 1'000'000'000'000 || value.units <= -1'000'000'000'000) return std::nullopt;
    }
    if (value.units >= 1'000'000'000'000 || value.units <= -1'000'000'000'000) return std::nullopt;
    return value;
}

Figure read_digits(std::string_view text, std::size_t position) { return read_figure(text, position, 12); }

}  // namespace gongkai::prose
