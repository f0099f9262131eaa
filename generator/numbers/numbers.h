// SPDX-License-Identifier: MIT
// Exact numbers: decimals with a scale, and money in fen. No binary floating point: what a page
// prints is what was computed, digit for digit.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai {

/// units × 10^-scale, e.g. {3885, 2} is 38.85. The scale is kept as printed: 30 and 30.00 compare
/// equal and print differently. At most 12 significant digits and a scale of at most 6 are read.
struct Decimal {
    std::int64_t units = 0;
    std::uint8_t scale = 0;

    /// "-12.50" → {-1250, 2}. Nothing for blanks, signs alone, exponents, thousands separators,
    /// "NaN", more than 12 digits or more than 6 decimals.
    static std::optional<Decimal> parse(std::string_view text);

    std::string to_string() const;

    /// The same value at another scale, rounded half away from zero.
    Decimal rounded(std::uint8_t to_scale) const;
    /// The same value without zeros at the end of its decimals: 5.00 → 5.
    Decimal trimmed() const;

    friend Decimal operator+(Decimal a, Decimal b);
    friend Decimal operator-(Decimal a, Decimal b);
    friend std::strong_ordering operator<=>(Decimal a, Decimal b);
    friend bool operator==(Decimal a, Decimal b);
};

/// a ÷ b at `scale`, rounded half away from zero; nothing when b is zero.
std::optional<Decimal> divide(Decimal a, Decimal b, std::uint8_t scale);
/// a × b at `scale`, rounded half away from zero.
Decimal multiply(Decimal a, Decimal b, std::uint8_t scale);
/// a ÷ b as a percentage, e.g. 30 of 40 → 75.00; nothing when b is zero.
std::optional<Decimal> percentage(Decimal a, Decimal b, std::uint8_t scale = 2);

/// An exact quotient in lowest terms: 1/3 + 1/3 + 1/3 is 1. What numbers of thirty digits cannot hold, and
/// what is divided by zero, has no value, nor has anything computed from it.
class Fraction {
public:
    Fraction() = default;  ///< 0
    Fraction(Decimal value);
    /// 12.5 % is 1/8.
    static Fraction percent(Decimal value);
    static Fraction none();

    bool has_value() const { return denominator_ != 0; }
    /// Rounded half away from zero; beyond 64 bits held at the end of the range. REQUIRES: has_value()
    Decimal rounded(std::uint8_t scale) const;
    Fraction floor() const;

    friend Fraction operator+(Fraction a, Fraction b);
    friend Fraction operator-(Fraction a, Fraction b);
    friend Fraction operator*(Fraction a, Fraction b);
    friend Fraction operator/(Fraction a, Fraction b);
    Fraction operator-() const;
    /// REQUIRES: both have a value
    friend std::strong_ordering operator<=>(Fraction a, Fraction b);
    friend bool operator==(Fraction a, Fraction b);

private:
    __extension__ using Wide = __int128;
    static Fraction reduced(Wide numerator, Wide denominator);
    static Fraction in_lowest_terms(Wide numerator, Wide denominator);

    Wide numerator_ = 0;
    Wide denominator_ = 1;  ///< positive; 0 when there is no value
};

/// The unit an amount is printed in. 1 万元 = 10,000 元 = 1,000,000 fen.
enum class MoneyUnit { yuan, ten_thousand_yuan, hundred_million_yuan };

/// 元, 万元, 亿元; nothing for another word.
std::optional<MoneyUnit> parse_money_unit(std::string_view text);
std::string_view money_unit_name(MoneyUnit unit);

/// An amount as the report prints it, and what it is in fen.
struct Money {
    std::int64_t fen = 0;
    MoneyUnit unit = MoneyUnit::yuan;
    std::string as_printed;  ///< "509.10", in `unit`

    /// Nothing when the text is not a decimal number, is not a whole number of fen in `unit`, or is beyond
    /// a million 亿元.
    static std::optional<Money> parse(std::string_view text, MoneyUnit unit);
    /// Two decimals at least, e.g. 509.10, more when the fen need them.
    static Money of_fen(std::int64_t fen, MoneyUnit unit);
};

/// A calendar date without a time zone. Only dates that exist.
struct Date {
    int year = 0, month = 0, day = 0;
    /// Strictly YYYY-MM-DD, Gregorian, years 1900 to 2199.
    static std::optional<Date> parse(std::string_view text);
    /// The form of Chinese documents, 2020年3月5日, months and days with or without a leading zero, blanks
    /// allowed between its parts.
    static std::optional<Date> parse_printed(std::string_view text);
    /// The civil date and the time of day of a Unix time at a given offset from UTC.
    static Date of_time(std::int64_t seconds, int offset_minutes);
    std::string to_string() const;  ///< 2020-02-25
    auto operator<=>(const Date&) const = default;
};

/// "2020-02-25 09:30" of a Unix time at a given offset from UTC (国办发〔2017〕47号's PubDate form).
std::string minute_of_time(std::int64_t seconds, int offset_minutes);

/// Days from a to b.
std::int64_t days_between(Date a, Date b);

}  // namespace gongkai
