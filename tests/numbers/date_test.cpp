// SPDX-License-Identifier: MIT
#include <limits>

#include "catch.h"
#include "numbers/numbers.h"

using namespace gongkai;

TEST_CASE("Only dates that exist are dates") {
    struct {
        std::string_view text;
        bool expected;
    } const rows[] = {
        {"2020-02-25", true},  {"2020-02-29", true},   {"2019-02-29", false},     {"2000-02-29", true},
        {"1900-02-29", false}, {"2100-02-29", false},  {"1900-01-01", true},      {"1899-12-31", false},
        {"2199-12-31", true},  {"2200-01-01", false},  {"2020-04-31", false},     {"2020-00-10", false},
        {"2020-13-01", false}, {"2020-01-00", false},  {"2020-2-25", false},      {"20-02-25", false},
        {"2020/02/25", false}, {"2020-02-25 ", false}, {"2020年2月25日", false},  {"", false},
        {"2020-0a-25", false}, {"-020-02-25", false},  {"２０２０-02-25", false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto date = Date::parse(row.text);
        CHECK(date.has_value() == row.expected);
        if (date) CHECK(date->to_string() == row.text);
    }
}

TEST_CASE("A moment is a minute of the clock on the wall there") {
    struct {
        std::int64_t seconds;
        int offset_minutes;
        std::string_view expected;
    } const rows[] = {
        {0, 0, "1970-01-01 00:00"},
        {0, 480, "1970-01-01 08:00"},
        {-1, 0, "1969-12-31 23:59"},
        {1582594200, 480, "2020-02-25 09:30"},
        {1582594200, 0, "2020-02-25 01:30"},
        {1582594200, -570, "2020-02-24 16:00"},
        {1582646399, 480, "2020-02-25 23:59"},
        {1582646400, 480, "2020-02-26 00:00"},
        {951782400, 0, "2000-02-29 00:00"},
        {4107542400, 0, "2100-03-01 00:00"},
    };
    for (const auto& row : rows) {
        CHECK(minute_of_time(row.seconds, row.offset_minutes) == row.expected);
        CHECK(Date::of_time(row.seconds, row.offset_minutes).to_string() == row.expected.substr(0, 10));
    }
}

TEST_CASE("A commit of an impossible time gets a date at the end of the calendar") {
    CHECK(minute_of_time(std::numeric_limits<std::int64_t>::max(), 480) == "9999-12-31 23:59");
    CHECK(minute_of_time(std::numeric_limits<std::int64_t>::min(), -480) == "0001-01-01 00:00");
}

TEST_CASE("Days are counted over leap years") {
    const auto days = [](std::string_view a, std::string_view b) {
        return days_between(*Date::parse(a), *Date::parse(b));
    };
    CHECK(days("2020-02-25", "2020-03-25") == 29);
    CHECK(days("2019-02-25", "2019-03-25") == 28);
    CHECK(days("2020-03-25", "2020-02-25") == -29);
    CHECK(days("2100-02-28", "2100-03-01") == 1);
    CHECK(Date::parse("2019-12-31") < Date::parse("2020-01-01"));
}
