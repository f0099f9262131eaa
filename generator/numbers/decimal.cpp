// SPDX-License-Identifier: MIT
// Integers times a power of ten. Every step goes through 128 bits, and rounding (half away from zero,
// 四舍五入) is written once, in `divide_rounded`. A result beyond 64 bits is held at the end of the range:
// far outside any figure that can be read, so it never passes for one.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <limits>

#include "numbers/numbers.h"

namespace gongkai {
namespace {

__extension__ using Wide = __int128;

constexpr unsigned max_scale = 6;
constexpr unsigned max_digits = 12;  // with 6 decimals more, still within 64 bits
constexpr std::array<std::int64_t, 13> powers_of_ten = {
    1,          10,          100,           1'000,          10'000,          100'000,          1'000'000,
    10'000'000, 100'000'000, 1'000'000'000, 10'000'000'000, 100'000'000'000, 1'000'000'000'000};

Wide divide_rounded(Wide dividend, Wide divisor) {
    const bool negative = (dividend < 0) != (divisor < 0);
    const Wide n = dividend < 0 ? -dividend : dividend;
    const Wide d = divisor < 0 ? -divisor : divisor;
    const Wide rounded = (2 * n + d) / (2 * d);
    return negative ? -rounded : rounded;
}

Wide at_scale(Decimal value, std::uint8_t scale) {
    return Wide{value.units} * powers_of_ten[static_cast<std::size_t>(scale - value.scale)];
}

/// Symmetric, so that every result can be negated.
std::int64_t held_in_range(Wide value) {
    constexpr Wide limit = std::numeric_limits<std::int64_t>::max();
    return static_cast<std::int64_t>(std::clamp(value, -limit, limit));
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
    Decimal value;
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = point == std::string_view::npos ? "" : text.substr(point + 1);
    if (whole.empty() || (point != std::string_view::npos && fraction.empty())) return std::nullopt;
    if (whole.size() + fraction.size() > max_digits || fraction.size() > max_scale) return std::nullopt;
    for (const std::string_view part : {whole, fraction}) {
        if (!std::all_of(part.begin(), part.end(), is_digit)) return std::nullopt;
        for (const char c : part) value.units = value.units * 10 + (c - '0');
    }
    value.scale = static_cast<std::uint8_t>(fraction.size());
    if (negative) value.units = -value.units;
    return value;
}

std::string Decimal::to_string() const {
    std::string digits = std::to_string(units < 0 ? -units : units);
    if (digits.size() <= scale) digits.insert(0, scale + 1U - digits.size(), '0');
    if (scale > 0) digits.insert(digits.size() - scale, 1, '.');
    return (units < 0 ? "-" : "") + digits;
}

Decimal Decimal::rounded(std::uint8_t to_scale) const {
    if (to_scale >= scale) return {held_in_range(at_scale(*this, to_scale)), to_scale};
    const Wide divisor = powers_of_ten[static_cast<std::size_t>(scale - to_scale)];
    return {held_in_range(divide_rounded(units, divisor)), to_scale};
}

Decimal Decimal::trimmed() const {
    Decimal out = *this;
    for (; out.scale > 0 && out.units % 10 == 0; --out.scale) out.units /= 10;
    return out;
}

Decimal operator+(Decimal a, Decimal b) {
    const std::uint8_t scale = std::max(a.scale, b.scale);
    return {held_in_range(at_scale(a, scale) + at_scale(b, scale)), scale};
}
Decimal operator-(Decimal a, Decimal b) { return a + Decimal{-b.units, b.scale}; }

std::strong_ordering operator<=>(Decimal a, Decimal b) {
    const std::uint8_t scale = std::max(a.scale, b.scale);
    const Wide left = at_scale(a, scale);
    const Wide right = at_scale(b, scale);
    return left < right   ? std::strong_ordering::less
           : left > right ? std::strong_ordering::greater
                          : std::strong_ordering::equal;
}
bool operator==(Decimal a, Decimal b) { return std::is_eq(a <=> b); }

std::optional<Decimal> divide(Decimal a, Decimal b, std::uint8_t scale) {
    if (b.units == 0) return std::nullopt;
    // a.units·10^-a.scale ÷ (b.units·10^-b.scale) at `scale`
    Wide dividend = a.units;
    Wide divisor = b.units;
    const int shift = scale + b.scale - a.scale;
    (shift >= 0 ? dividend : divisor) *= powers_of_ten[static_cast<std::size_t>(std::abs(shift))];
    return Decimal{held_in_range(divide_rounded(dividend, divisor)), scale};
}

Decimal multiply(Decimal a, Decimal b, std::uint8_t scale) {
    const Wide product = Wide{a.units} * b.units;
    const int shift = a.scale + b.scale - scale;
    const Wide power = powers_of_ten[static_cast<std::size_t>(std::abs(shift))];
    return {held_in_range(shift < 0 ? product * power : divide_rounded(product, power)), scale};
}

std::optional<Decimal> percentage(Decimal a, Decimal b, std::uint8_t scale) {
    return divide(multiply(a, {100, 0}, a.scale), b, scale);
}

}  // namespace gongkai
