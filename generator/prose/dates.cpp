// SPDX-License-Identifier: MIT
// Dates and parts of dates in every form that reports print, digits or Chinese numerals.
#include "prose/characters.h"
#include "prose/scan.h"

namespace gongkai::prose {
namespace {

using namespace std::string_view_literals;

/// A year, month or day: at most five digits, so that a longer run is seen to be none.
struct Number {
    int value = 0;
    int count = 0;  ///< characters; 0 when there is none
    std::size_t end = 0;
    bool padded = false;
    bool han = false;
};

Number number_at(std::string_view text, std::size_t position) {
    const DigitRun digits = digits_at(text, position, 5);
    if (digits.count > 0) {
        const bool padded = digits.count > 1 && digit_at(text, position).value == 0;
        return {static_cast<int>(digits.value), digits.count, digits.end, padded, false};
    }
    Number number{0, 0, position, false, true};
    while (number.count < 5 && han_numeral_value(text, number.end) >= 0) {
        number.end += 3;
        ++number.count;
    }
    if (number.count == 0) return {};
    const auto value = read_chinese_numeral(text.substr(position, number.end - position));
    if (!value || *value > 9999 || number.count > 4) return {};
    number.value = static_cast<int>(*value);
    return number;
}

/// Past blanks and `word`; 0 when it does not stand there.
std::size_t after(std::string_view text, std::size_t position, std::string_view word) {
    position = skip_blanks(text, position);
    return stands_at(text, position, word) ? position + word.size() : 0;
}

std::size_t after_range_mark(std::string_view text, std::size_t position) {
    position = skip_blanks(text, position);
    if (!is_one_of(character_at(text, position), "—–－-～~至到、")) return 0;
    for (const std::string_view mark : {"——", "—", "–", "－", "-", "～", "~", "至", "到", "、"}) {
        if (stands_at(text, position, mark)) return skip_blanks(text, position + mark.size());
    }
    return 0;
}

bool is_year(const Number& number) {
    return number.count == 4 && number.value >= 1500 && number.value <= 2199;
}

int days_in_month(int year, int month) {
    if (month == 2) return year == 0 || (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

void judge(PrintedDate& date, bool month_printed, bool day_printed) {
    if (month_printed && (date.month < 1 || date.month > 12)) date.possible = false;
    if (!day_printed || !date.possible) return;
    const int most = month_printed ? days_in_month(date.year, date.month) : 31;
    if (date.day < 1 || date.day > most) date.possible = false;
}

/// A month or day with its word, also the first of a range: 10月, 26-27日. `end` moves past it.
bool read_part(std::string_view text, std::size_t& end, std::initializer_list<std::string_view> words,
               int& value, bool& padded) {
    const std::size_t begin = skip_blanks(text, end);
    const Number first = number_at(text, begin);
    if (first.count == 0 || (!first.han && first.count > 2)) return false;
    Number last = first;
    if (const std::size_t next = after_range_mark(text, first.end); next != 0) {
        const Number second = number_at(text, next);
        if (second.count > 0 && (second.han || second.count <= 2) && second.value > first.value)
            last = second;
    }
    for (const std::string_view word : words) {
        const std::size_t past = after(text, last.end, word);
        if (past == 0) continue;
        value = first.value;
        padded = padded || first.padded;
        end = past;
        return true;
    }
    return false;
}

/// Month and day after 年, or from the beginning.
void read_month_and_day(std::string_view text, PrintedDate& date, std::size_t& end) {
    if (!read_part(text, end, {"月"sv}, date.month, date.padded)) return;
    const bool day = read_part(text, end, {"日"sv, "号"sv}, date.day, date.padded);
    judge(date, true, day);
}

/// 2020-03-25, 2020.3.25, 2020/3/25.
bool read_separated(std::string_view text, std::size_t position, PrintedDate& date, std::size_t& end) {
    const Number year = number_at(text, position);
    if (!is_year(year) || year.han) return false;
    const unsigned char mark = byte_at(text, year.end);
    if (mark != '-' && mark != '.' && mark != '/') return false;
    const Number month = number_at(text, year.end + 1);
    if (month.han || month.count == 0 || month.count > 2 || byte_at(text, month.end) != mark) return false;
    const Number day = number_at(text, month.end + 1);
    if (day.han || day.count == 0 || day.count > 2 || byte_at(text, day.end) == mark) return false;
    date = {year.value, month.value, day.value, false, true, {}};
    judge(date, true, true);
    end = day.end;
    return true;
}

/// 2019年…, and 2019-2022年 or 2016年至2020年 as two.
std::size_t read_years(std::string_view text, std::size_t position, const Number& year,
                       PrintedDate (&dates)[2], std::size_t& end) {
    dates[0] = {};
    dates[0].year = year.value;
    const std::size_t past = after(text, year.end, "年");
    std::size_t next = 0;
    if (past != 0) {
        end = past;
        read_month_and_day(text, dates[0], end);
        dates[0].span = span_of(position, end);
        if (dates[0].month != 0 || end != past) return 1;
        next = after_range_mark(text, end);
    } else {
        next = after_range_mark(text, year.end);
        dates[0].span = span_of(position, year.end);
    }
    const std::size_t single = past != 0 ? 1 : 0;
    const Number second = next != 0 ? number_at(text, next) : Number{};
    const std::size_t past_second = is_year(second) ? after(text, second.end, "年") : 0;
    if (past_second == 0) return single;
    dates[1] = {};
    dates[1].year = second.value;
    end = past_second;
    read_month_and_day(text, dates[1], end);
    dates[1].span = span_of(next, end);
    return 2;
}

/// 30日内, 5日游: days that are counted or name something.
bool counts_days(std::string_view text, std::size_t end) {
    return is_one_of(character_at(text, skip_blanks(text, end)), "内均游制常") ||
           stands_at(text, end, "以内") || stands_at(text, end, "左右");
}

}  // namespace

std::size_t read_dates(std::string_view text, std::size_t position, PrintedDate (&dates)[2],
                       std::size_t& end) {
    const Number first = number_at(text, position);
    if (first.count == 0 || first.count > 4) return 0;
    // Nearly all figures are no dates: what follows them tells, before the forms are tried one by one.
    if (!is_one_of(character_at(text, skip_blanks(text, first.end)), "年月日-./—–－～~至到、")) return 0;
    dates[0] = {};
    if (read_separated(text, position, dates[0], end)) {
        dates[0].span = span_of(position, end);
        return 1;
    }
    if (is_year(first)) return read_years(text, position, first, dates, end);
    end = position;
    if (first.count == 2 && !first.han) {  // 20年3月
        if (const std::size_t past = after(text, first.end, "年"); past != 0) {
            end = past;
            read_month_and_day(text, dates[0], end);
            dates[0].year = 2000 + first.value;
            dates[0].span = span_of(position, end);
            return end != past ? 1 : 0;
        }
    }
    read_month_and_day(text, dates[0], end);
    if (end == position || dates[0].month > 12) {
        end = position;
        if (first.han || first.value > 31 || !read_part(text, end, {"日"sv}, dates[0].day, dates[0].padded))
            return 0;
        if (counts_days(text, end)) return 0;
        judge(dates[0], false, true);
    }
    dates[0].span = span_of(position, end);
    return 1;
}

}  // namespace gongkai::prose
