// SPDX-License-Identifier: MIT
// Quotients of whole numbers of at most thirty digits. The limit keeps every step inside 128 bits or lets
// the compiler's checked arithmetic see that it left them.
#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>

#include "numbers/numbers.h"

namespace gongkai {
namespace {

__extension__ using Wide = __int128;

constexpr Wide thousand_million_million = 1'000'000'000'000'000;
constexpr Wide limit = thousand_million_million * thousand_million_million;

Wide power_of_ten(unsigned exponent) {
    Wide power = 1;
    while (exponent-- > 0) power *= 10;
    return power;
}

/// Of two numbers that are not negative. Most fit 64 bits, which divide several times faster.
Wide greatest_common_divisor(Wide a, Wide b) {
    constexpr Wide narrow = std::numeric_limits<std::uint64_t>::max();
    while (b != 0 && (a > narrow || b > narrow)) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    auto x = static_cast<std::uint64_t>(a);
    auto y = static_cast<std::uint64_t>(b);
    if (b == 0) return a;
    while (y != 0) {
        const std::uint64_t rest = x % y;
        x = y;
        y = rest;
    }
    return x;
}

Wide magnitude(Wide value) { return value < 0 ? -value : value; }

/// Largest whole number not above n ÷ d, of a positive d.
Wide floor_of(Wide n, Wide d) { return n / d - (n % d < 0 ? 1 : 0); }

}  // namespace

Fraction Fraction::none() {
    Fraction f;
    f.denominator_ = 0;
    return f;
}

/// Nothing beyond the limit.
Fraction Fraction::in_lowest_terms(Wide numerator, Wide denominator) {
    if (numerator > limit || numerator < -limit || denominator > limit) return none();
    Fraction f;
    f.numerator_ = numerator;
    f.denominator_ = denominator;
    return f;
}

Fraction Fraction::reduced(Wide numerator, Wide denominator) {
    const Wide common = greatest_common_divisor(magnitude(numerator), denominator);
    return in_lowest_terms(numerator / common, denominator / common);
}

Fraction::Fraction(Decimal value) : Fraction(reduced(value.units, power_of_ten(value.scale))) {}

Fraction Fraction::percent(Decimal value) { return reduced(value.units, power_of_ten(value.scale) * 100); }

Decimal Fraction::rounded(std::uint8_t scale) const {
    // |numerator| · 10^6 · 2 stays below 10^37
    const Wide power = power_of_ten(std::min<unsigned>(scale, 6));
    const Wide half_up = (2 * magnitude(numerator_) * power + denominator_) / (2 * denominator_);
    constexpr Wide end = std::numeric_limits<std::int64_t>::max();
    const Wide units = std::min(half_up, end);
    return {static_cast<std::int64_t>(numerator_ < 0 ? -units : units), std::min<std::uint8_t>(scale, 6)};
}

Fraction Fraction::floor() const {
    return has_value() ? in_lowest_terms(floor_of(numerator_, denominator_), 1) : none();
}

Fraction operator+(Fraction a, Fraction b) {
    if (!a.has_value() || !b.has_value()) return Fraction::none();
    const Wide common = greatest_common_divisor(a.denominator_, b.denominator_);
    Wide left = 0;
    Wide right = 0;
    Wide sum = 0;
    Wide denominator = 0;
    const bool beyond = __builtin_mul_overflow(a.numerator_, b.denominator_ / common, &left) ||
                        __builtin_mul_overflow(b.numerator_, a.denominator_ / common, &right) ||
                        __builtin_add_overflow(left, right, &sum) ||
                        __builtin_mul_overflow(a.denominator_ / common, b.denominator_, &denominator);
    return beyond ? Fraction::none() : Fraction::reduced(sum, denominator);
}
Fraction operator-(Fraction a, Fraction b) { return a + -b; }
Fraction Fraction::operator-() const {
    Fraction f = *this;
    f.numerator_ = -f.numerator_;
    return f;
}

Fraction operator*(Fraction a, Fraction b) {
    if (!a.has_value() || !b.has_value()) return Fraction::none();
    const Wide first = greatest_common_divisor(magnitude(a.numerator_), b.denominator_);
    const Wide second = greatest_common_divisor(magnitude(b.numerator_), a.denominator_);
    Wide numerator = 0;
    Wide denominator = 0;
    const bool beyond = __builtin_mul_overflow(a.numerator_ / first, b.numerator_ / second, &numerator) ||
                        __builtin_mul_overflow(a.denominator_ / second, b.denominator_ / first, &denominator);
    return beyond ? Fraction::none() : Fraction::in_lowest_terms(numerator, denominator);
}

Fraction operator/(Fraction a, Fraction b) {
    if (!b.has_value() || b.numerator_ == 0) return Fraction::none();
    Fraction inverse;
    inverse.numerator_ = b.numerator_ < 0 ? -b.denominator_ : b.denominator_;
    inverse.denominator_ = magnitude(b.numerator_);
    return a * inverse;
}

/// Crosswise where the products fit. Else by whole parts, then by the inverses of what is left over, so that
/// nothing is multiplied.
std::strong_ordering operator<=>(Fraction a, Fraction b) {
    const auto ordered = [](Wide x, Wide y) {
        return x < y   ? std::strong_ordering::less
               : x > y ? std::strong_ordering::greater
                       : std::strong_ordering::equal;
    };
    Wide left = 0;
    Wide right = 0;
    if (!__builtin_mul_overflow(a.numerator_, b.denominator_, &left) &&
        !__builtin_mul_overflow(b.numerator_, a.denominator_, &right)) {
        return ordered(left, right);
    }
    for (bool swapped = false;; swapped = !swapped) {
        const Wide whole_a = floor_of(a.numerator_, a.denominator_);
        const Wide whole_b = floor_of(b.numerator_, b.denominator_);
        const Wide rest_a = a.numerator_ - whole_a * a.denominator_;
        const Wide rest_b = b.numerator_ - whole_b * b.denominator_;
        if (whole_a != whole_b || rest_a == 0 || rest_b == 0) {
            const auto order = whole_a != whole_b ? ordered(whole_a, whole_b) : ordered(rest_a, rest_b);
            return swapped ? 0 <=> order : order;
        }
        a.numerator_ = a.denominator_;
        a.denominator_ = rest_a;
        b.numerator_ = b.denominator_;
        b.denominator_ = rest_b;
    }
}
bool operator==(Fraction a, Fraction b) {
    return a.numerator_ == b.numerator_ && a.denominator_ == b.denominator_;
}

}  // namespace gongkai
