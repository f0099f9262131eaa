// SPDX-License-Identifier: MIT
#include <utility>

#include "numbers/numbers.h"

namespace gongkai {
namespace {

/// Decimals of the unit that make one fen: 0.01 元, 0.000001 万元.
unsigned fen_decimals(MoneyUnit unit) {
    switch (unit) {
        case MoneyUnit::yuan: return 2;
        case MoneyUnit::ten_thousand_yuan: return 6;
        case MoneyUnit::hundred_million_yuan: break;
    }
    return 10;
}

/// A million 亿元, several times what all governments of the country spend in a year. Hundreds of such
/// amounts can be added in 64 bits.
constexpr std::int64_t max_fen = 10'000'000'000'000'000;

std::int64_t power_of_ten(unsigned exponent) {
    std::int64_t power = 1;
    while (exponent-- > 0) power *= 10;
    return power;
}

}  // namespace

std::optional<MoneyUnit> parse_money_unit(std::string_view text) {
    if (text == "元") return MoneyUnit::yuan;
    if (text == "万元") return MoneyUnit::ten_thousand_yuan;
    if (text == "亿元") return MoneyUnit::hundred_million_yuan;
    return std::nullopt;
}

std::string_view money_unit_name(MoneyUnit unit) {
    switch (unit) {
        case MoneyUnit::yuan: return "元";
        case MoneyUnit::ten_thousand_yuan: return "万元";
        case MoneyUnit::hundred_million_yuan: break;
    }
    return "亿元";
}

std::optional<Money> Money::parse(std::string_view text, MoneyUnit unit) {
    const std::optional<Decimal> amount = Decimal::parse(text);
    const unsigned decimals = fen_decimals(unit);
    if (!amount || amount->scale > decimals) return std::nullopt;
    std::int64_t fen = 0;
    if (__builtin_mul_overflow(amount->units, power_of_ten(decimals - amount->scale), &fen))
        return std::nullopt;
    if (fen > max_fen || fen < -max_fen) return std::nullopt;
    return Money{fen, unit, std::string(text)};
}

Money Money::of_fen(std::int64_t fen, MoneyUnit unit) {
    const unsigned decimals = fen_decimals(unit);
    const std::int64_t one = power_of_ten(decimals);
    const std::int64_t magnitude = fen < 0 ? -fen : fen;
    std::string fraction = std::to_string(magnitude % one);
    fraction.insert(0, decimals - fraction.size(), '0');
    while (fraction.size() > 2 && fraction.back() == '0') fraction.pop_back();
    return {fen, unit, (fen < 0 ? "-" : "") + std::to_string(magnitude / one) + '.' + fraction};
}

}  // namespace gongkai
