// SPDX-License-Identifier: MIT
#include "catch.h"
#include "numbers/numbers.h"

using namespace gongkai;

namespace {

Fraction f(std::string_view text) {
    const auto value = Decimal::parse(text);
    REQUIRE(value.has_value());
    return *value;
}

}  // namespace

TEST_CASE("Fractions lose nothing: three thirds are one") {
    const Fraction third = f("1") / f("3");
    CHECK(third + third + third == f("1"));
    CHECK(third * f("3") == f("1.000"));
    CHECK(f("0.1") + f("0.2") == f("0.3"));
    CHECK(f("334.67") / f("861.46") * f("861.46") == f("334.67"));
    CHECK(Fraction::percent({125, 1}) == f("1") / f("8"));
    CHECK(f("1") - f("-2") == f("3"));
    CHECK(f("1") / f("-4") == -(f("0.25")));
    CHECK(Fraction() == f("0.00"));
}

TEST_CASE("Fractions are rounded once, half away from zero") {
    struct {
        std::string_view a, b;
        std::uint8_t scale;
        std::string_view expected;
    } const rows[] = {
        {"1", "8", 2, "0.13"},       {"-1", "8", 2, "-0.13"}, {"1.005", "1", 2, "1.01"},
        {"-1.005", "1", 2, "-1.01"}, {"2", "3", 4, "0.6667"}, {"1", "3", 6, "0.333333"},
        {"89.995", "1", 2, "90.00"}, {"5", "2", 0, "3"},      {"-5", "2", 0, "-3"},
        {"2.49999", "1", 0, "2"},    {"0", "7", 2, "0.00"},   {"999999999999", "1", 6, "999999999999.000000"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.a, row.b);
        CHECK((f(row.a) / f(row.b)).rounded(row.scale).to_string() == row.expected);
    }
}

TEST_CASE("Fractions compare exactly, however close") {
    CHECK(f("1") / f("3") > f("0.333333"));
    CHECK(f("-1") / f("3") < f("-0.333333"));
    CHECK(f("999999999999") / f("999999999998") > f("999999999998") / f("999999999997") - f("1"));
    CHECK(f("999999999998") / f("999999999999") < f("999999999999") / f("999999999998"));
    CHECK(f("2") / f("3") >= f("4") / f("6"));
    CHECK(f("2") / f("3") <= f("4") / f("6"));
    CHECK(f("-2.5") < f("2.5"));
    CHECK_FALSE(f("7") / f("5") < f("7") / f("5"));
    // Numbers of 24 digits, whose products would need twice as many.
    const Fraction ratio = f("999999999989") / f("999999999961");
    const Fraction long_one = ratio * (f("999999999937") / f("999999999899"));
    const Fraction other = ratio * (f("999999999937") / f("999999999898"));
    CHECK(other > long_one);
    CHECK(long_one < other);
    CHECK(-other < -long_one);
    CHECK_FALSE(long_one > other);
    CHECK((long_one <=> long_one) == std::strong_ordering::equal);
}

TEST_CASE("The whole part goes down, also below zero") {
    CHECK((f("7") / f("2")).floor() == f("3"));
    CHECK((f("-7") / f("2")).floor() == f("-4"));
    CHECK(f("4").floor() == f("4"));
    CHECK(f("-4").floor() == f("-4"));
}

TEST_CASE("What is divided by zero or does not fit has no value, nor has what follows from it") {
    const Fraction none = f("1") / f("0");
    CHECK_FALSE(none.has_value());
    CHECK_FALSE((none + f("1")).has_value());
    CHECK_FALSE((f("1") - none).has_value());
    CHECK_FALSE((none * f("0")).has_value());
    CHECK_FALSE((f("1") / none).has_value());
    CHECK_FALSE(none.floor().has_value());
    Fraction power = f("999999999999");
    for (int i = 0; i < 2; ++i) power = power * f("999999999999");
    CHECK_FALSE(power.has_value());  // 36 digits
    Fraction small = f("1");
    for (int i = 0; i < 20; ++i) small = small / f("999999999989");
    CHECK_FALSE(small.has_value());
    // Denominators without a common factor multiply until they no longer fit.
    Fraction sum;
    for (const char* prime : {"999999999989", "999999999961", "999999999937", "999999999899"})
        sum = sum + f("1") / f(prime);
    CHECK_FALSE(sum.has_value());
}

TEST_CASE("Trimmed decimals keep their value and lose their zeros") {
    CHECK(Decimal{500, 2}.trimmed().to_string() == "5");
    CHECK(Decimal{3885, 2}.trimmed().to_string() == "38.85");
    CHECK(Decimal{3880, 2}.trimmed().to_string() == "38.8");
    CHECK(Decimal{0, 2}.trimmed().to_string() == "0");
    CHECK(Decimal{100, 0}.trimmed().to_string() == "100");
}
