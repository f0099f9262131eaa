// SPDX-License-Identifier: MIT
// Calendar dates through std::chrono: no time zone, no clock, no locale.
#include <algorithm>
#include <chrono>

#include "numbers/numbers.h"

namespace gongkai {
namespace {

std::optional<int> digits(std::string_view text) {
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return value;
}

std::string padded(int value, std::size_t width) {
    std::string text = std::to_string(value);
    if (text.size() < width) text.insert(0, width - text.size(), '0');
    return text;
}

std::chrono::year_month_day calendar(Date d) {
    return {std::chrono::year(d.year), std::chrono::month(static_cast<unsigned>(d.month)),
            std::chrono::day(static_cast<unsigned>(d.day))};
}

/// Anybody can write any time into a commit: beyond the years 1 to 9999 it is held at the end.
std::chrono::sys_seconds local(std::int64_t seconds, int offset_minutes) {
    constexpr std::int64_t first = -62'135'596'800;
    constexpr std::int64_t last = 253'402'300'799;
    const std::int64_t shifted = std::clamp(seconds, first, last) + std::int64_t{offset_minutes} * 60;
    return std::chrono::sys_seconds(std::chrono::seconds(std::clamp(shifted, first, last)));
}

}  // namespace

std::optional<Date> Date::parse(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1900 || *year > 2199) return std::nullopt;
    const Date date{*year, *month, *day};
    return calendar(date).ok() ? std::optional(date) : std::nullopt;
}

Date Date::of_time(std::int64_t seconds, int offset_minutes) {
    const auto day = std::chrono::floor<std::chrono::days>(local(seconds, offset_minutes));
    const std::chrono::year_month_day ymd(day);
    return {static_cast<int>(ymd.year()), static_cast<int>(static_cast<unsigned>(ymd.month())),
            static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

std::optional<Date> Date::parse_printed(std::string_view text) {
    Date date;
    for (const auto& [part, unit] :
         {std::pair{&date.year, std::string_view("年")}, {&date.month, "月"}, {&date.day, "日"}}) {
        const std::size_t end = text.find(unit);
        if (end == std::string_view::npos) return std::nullopt;
        std::string_view number = text.substr(0, end);
        while (number.starts_with(' ')) number.remove_prefix(1);
        while (number.ends_with(' ')) number.remove_suffix(1);
        const auto value = number.empty() || number.size() > 4 ? std::nullopt : digits(number);
        if (!value) return std::nullopt;
        *part = *value;
        text.remove_prefix(end + unit.size());
    }
    const bool in_range = date.year >= 1900 && date.year <= 2199 && date.month >= 1 && date.day >= 1;
    return text.empty() && in_range && calendar(date).ok() ? std::optional(date) : std::nullopt;
}

std::string Date::to_string() const {
    return padded(year, 4) + '-' + padded(month, 2) + '-' + padded(day, 2);
}

std::string minute_of_time(std::int64_t seconds, int offset_minutes) {
    const auto time = local(seconds, offset_minutes);
    const auto minutes =
        std::chrono::floor<std::chrono::minutes>(time - std::chrono::floor<std::chrono::days>(time)).count();
    return Date::of_time(seconds, offset_minutes).to_string() + ' ' +
           padded(static_cast<int>(minutes / 60), 2) + ':' + padded(static_cast<int>(minutes % 60), 2);
}

std::int64_t days_between(Date a, Date b) {
    return (std::chrono::sys_days(calendar(b)) - std::chrono::sys_days(calendar(a))).count();
}

}  // namespace gongkai
