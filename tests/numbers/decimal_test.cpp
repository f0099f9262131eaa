// SPDX-License-Identifier: MIT
#include "catch.h"
#include "numbers/numbers.h"

using namespace gongkai;

namespace {

Decimal number(std::string_view text) {
    const auto value = Decimal::parse(text);
    REQUIRE(value.has_value());
    return *value;
}

std::string text_of(const std::optional<Decimal>& value) { return value ? value->to_string() : "nothing"; }

}  // namespace

TEST_CASE("Only plain decimal numbers are read, and print as they were written") {
    struct {
        std::string_view text, expected;
    } const rows[] = {
        {"0", "0"},
        {"509.10", "509.10"},
        {"-12.50", "-12.50"},
        {"-0.05", "-0.05"},
        {"0.000001", "0.000001"},
        {"999999999999", "999999999999"},
        {"123456.789012", "123456.789012"},
        {"1234567890123", "nothing"},  // 13 digits
        {"0.0000001", "nothing"},      // 7 decimals
        {"", "nothing"},
        {"-", "nothing"},
        {".", "nothing"},
        {".5", "nothing"},
        {"5.", "nothing"},
        {"1.2.3", "nothing"},
        {"+1", "nothing"},
        {"--1", "nothing"},
        {"1e3", "nothing"},
        {"1,000", "nothing"},
        {"1_000", "nothing"},
        {"0x10", "nothing"},
        {"NaN", "nothing"},
        {"inf", "nothing"},
        {" 1", "nothing"},
        {"1 ", "nothing"},
        {"１２", "nothing"},
        {"12万", "nothing"},
        {"97.5%", "nothing"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(text_of(Decimal::parse(row.text)) == row.expected);
    }
}

TEST_CASE("Rounding goes half away from zero") {
    struct {
        std::string_view text;
        std::uint8_t scale;
        std::string_view expected;
    } const rows[] = {
        {"0.5", 0, "1"},           {"-0.5", 0, "-1"},    {"0.49", 0, "0"},
        {"-0.49", 0, "0"},         {"2.5", 0, "3"},      {"1.005", 2, "1.01"},
        {"-1.005", 2, "-1.01"},    {"2.675", 2, "2.68"}, {"89.995", 2, "90.00"},
        {"89.994999", 2, "89.99"}, {"30", 2, "30.00"},   {"999999999.995", 2, "1000000000.00"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(number(row.text).rounded(row.scale).to_string() == row.expected);
    }
}

TEST_CASE("Sums are exact and keep the finer scale") {
    CHECK((number("371.97") + number("137.13")).to_string() == "509.10");
    CHECK((number("0.1") + number("0.2")).to_string() == "0.3");
    CHECK((number("1") - number("0.000001")).to_string() == "0.999999");
    CHECK((number("0.01") - number("0.01")).to_string() == "0.00");
}

TEST_CASE("Numbers compare by value, not by how they are printed") {
    CHECK(number("30") == number("30.00"));
    CHECK(number("89.995") < number("90"));
    CHECK(number("-0") == number("0"));
    CHECK(number("-1") < number("-0.999999"));
    CHECK(number("999999999999") > number("999999.999999"));
}

TEST_CASE("Quotients, products and percentages are rounded once") {
    CHECK(text_of(divide(number("2"), number("3"), 4)) == "0.6667");
    CHECK(text_of(divide(number("-2"), number("3"), 2)) == "-0.67");
    CHECK(text_of(divide(number("1"), number("0.00"), 2)) == "nothing");
    CHECK(multiply(number("1.05"), number("0.5"), 2).to_string() == "0.53");
    CHECK(multiply(number("3"), number("4"), 2).to_string() == "12.00");
    struct {
        std::string_view part, whole, expected;
    } const rows[] = {
        {"30", "40", "75.00"},  {"23", "24", "95.83"},         {"59.80", "66", "90.61"},
        {"1", "3", "33.33"},    {"2", "3", "66.67"},           {"0", "40", "0.00"},
        {"40", "0", "nothing"}, {"0.01", "999999.99", "0.00"}, {"1", "800", "0.13"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.part, row.whole);
        CHECK(text_of(percentage(number(row.part), number(row.whole))) == row.expected);
    }
    CHECK(text_of(percentage(number("23"), number("24"), 6)) == "95.833333");
}

TEST_CASE("At the limits nothing overflows: what does not fit stays at the end of the range") {
    const Decimal large = number("999999999999");
    const Decimal small = number("0.000001");
    CHECK((large + small).to_string() == "999999999999.000001");
    Decimal sum = small;
    for (int i = 0; i < 100; ++i) sum = sum + large;
    CHECK(sum > large);
    CHECK((Decimal{} - sum).to_string() == "-9223372036854.775807");
    CHECK(text_of(divide(large, small, 6)) == "9223372036854.775807");
    CHECK(text_of(percentage(large, small, 6)) == "9223372036854.775807");
    CHECK(multiply(large, large, 6).to_string() == "9223372036854.775807");
    CHECK(large.rounded(6).to_string() == "999999999999.000000");
}
