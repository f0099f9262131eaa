// SPDX-License-Identifier: MIT
#include "catch.h"
#include "numbers/numbers.h"

using namespace gongkai;

TEST_CASE("Amounts are exact to the fen in every unit") {
    struct {
        std::string_view text;
        MoneyUnit unit;
        std::optional<std::int64_t> fen;
    } const rows[] = {
        {"509.10", MoneyUnit::ten_thousand_yuan, 509'100'000},
        {"0.000001", MoneyUnit::ten_thousand_yuan, 1},
        {"5091000.00", MoneyUnit::yuan, 509'100'000},
        {"0.01", MoneyUnit::yuan, 1},
        {"-0.01", MoneyUnit::yuan, -1},
        {"0.001", MoneyUnit::yuan, std::nullopt},  // less than a fen
        {"0.050910", MoneyUnit::hundred_million_yuan, 509'100'000},
        {"0.000001", MoneyUnit::hundred_million_yuan, 10'000},
        {"1000000", MoneyUnit::hundred_million_yuan, 10'000'000'000'000'000},
        {"1000000.01", MoneyUnit::hundred_million_yuan, std::nullopt},  // beyond the limit
        {"-1000000.01", MoneyUnit::hundred_million_yuan, std::nullopt},
        {"999999999999", MoneyUnit::hundred_million_yuan, std::nullopt},  // beyond 64 bits
        {"999999999999", MoneyUnit::yuan, 99'999'999'999'900},
        {"1,371.97", MoneyUnit::yuan, std::nullopt},
        {"509.10万元", MoneyUnit::ten_thousand_yuan, std::nullopt},
        {"", MoneyUnit::yuan, std::nullopt},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text, money_unit_name(row.unit));
        const auto money = Money::parse(row.text, row.unit);
        CHECK(money.has_value() == row.fen.has_value());
        if (!money || !row.fen) continue;
        CHECK(money->fen == *row.fen);
        CHECK(money->as_printed == row.text);
    }
}

TEST_CASE("Fen print with two decimals, and more only when they need them") {
    struct {
        std::int64_t fen;
        MoneyUnit unit;
        std::string_view expected;
    } const rows[] = {
        {509'100'000, MoneyUnit::ten_thousand_yuan, "509.10"},
        {509'100'001, MoneyUnit::ten_thousand_yuan, "509.100001"},
        {1, MoneyUnit::ten_thousand_yuan, "0.000001"},
        {0, MoneyUnit::yuan, "0.00"},
        {-5, MoneyUnit::yuan, "-0.05"},
        {-509'100'000, MoneyUnit::ten_thousand_yuan, "-509.10"},
        {12'345, MoneyUnit::hundred_million_yuan, "0.0000012345"},
    };
    for (const auto& row : rows) CHECK(Money::of_fen(row.fen, row.unit).as_printed == row.expected);
}

TEST_CASE("Three units of money are known") {
    for (const MoneyUnit unit :
         {MoneyUnit::yuan, MoneyUnit::ten_thousand_yuan, MoneyUnit::hundred_million_yuan}) {
        CHECK(parse_money_unit(money_unit_name(unit)) == unit);
    }
    for (const std::string_view text : {"", "千元", "万", "yuan", "万元 ", "美元"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_money_unit(text).has_value());
    }
}
