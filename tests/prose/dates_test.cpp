// SPDX-License-Identifier: MIT
#include "catch.h"
#include "prose/prose.h"

using namespace gongkai;

TEST_CASE("Dates are read in every printed form and leave no quantities") {
    struct {
        std::string_view text, span;
        int year, month, day;
    } const rows[] = {
        {"于2020年3月25日", "2020年3月25日", 2020, 3, 25},
        {"2020 年 02 月", "2020 年 02 月", 2020, 2, 0},
        {"2019 年 5 月 30 日下午", "2019 年 5 月 30 日", 2019, 5, 30},
        {"3 月 31 日，", "3 月 31 日", 0, 3, 31},
        {"2020-03-25", "2020-03-25", 2020, 3, 25},
        {"2020.3.25", "2020.3.25", 2020, 3, 25},
        {"2020/3/25", "2020/3/25", 2020, 3, 25},
        {"二〇二〇年三月", "二〇二〇年三月", 2020, 3, 0},
        {"二〇二〇年三月二十五日", "二〇二〇年三月二十五日", 2020, 3, 25},
        {"２０２０年３月", "２０２０年３月", 2020, 3, 0},
        {"2019 年 10 月 26-27 日", "2019 年 10 月 26-27 日", 2019, 10, 26},
        {"2019年1-12月", "2019年1-12月", 2019, 1, 0},
        {"2019 年度", "2019 年", 2019, 0, 0},
        {"19年12月", "19年12月", 2019, 12, 0},
        {"每月25日前", "25日", 0, 0, 25},
        {"5月30号", "5月30号", 0, 5, 30},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const Prose prose = read_prose(row.text);
        REQUIRE(prose.dates.size() == 1);
        const PrintedDate& date = prose.dates[0];
        CHECK(date.span.of(row.text) == row.span);
        CHECK(std::tuple(date.year, date.month, date.day) == std::tuple(row.year, row.month, row.day));
        CHECK(date.possible);
        CHECK(prose.quantities.empty());
    }
}

TEST_CASE("A range of years is two dates") {
    for (const std::string_view text :
         {"2019-2022年", "2019～2022 年", "2019年至2022年", "（2019—2022年）"}) {
        CAPTURE(text);
        const Prose prose = read_prose(text);
        REQUIRE(prose.dates.size() == 2);
        CHECK(prose.dates[0].year == 2019);
        CHECK(prose.dates[1].year == 2022);
        CHECK(prose.quantities.empty());
    }
}

TEST_CASE("Dates that do not exist are impossible, and leading zeros are noted") {
    struct {
        std::string_view text;
        bool possible, padded;
    } const rows[] = {
        {"2019年13月", false, false},    {"2月30日", false, false},      {"2月29日", true, false},
        {"2019年2月29日", false, false}, {"2020年2月29日", true, false}, {"2020年4月31日", false, false},
        {"2020年02月25日", true, true},  {"2020年2月05日", true, true},  {"2020-13-01", false, false},
        {"2020-03-05", true, false},     {"2020年0月", false, false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const Prose prose = read_prose(row.text);
        REQUIRE(prose.dates.size() == 1);
        CHECK(prose.dates[0].possible == row.possible);
        CHECK(prose.dates[0].padded == row.padded);
    }
}

TEST_CASE("Spans of time and years that are counted are no dates") {
    for (const std::string_view text : {"30日内", "3个月", "5年", "3年多", "5000年", "第3日", "2个多月"}) {
        CAPTURE(text);
        CHECK(read_prose(text).dates.empty());
    }
}
