// SPDX-License-Identifier: MIT
// Rows of digits and their check digits.
#include "privacy/digits.h"

#include <algorithm>
#include <optional>

#include "privacy/characters.h"

namespace gongkai::privacy {
namespace {

bool is_x(char32_t c) { return c == 'x' || c == 'X' || c == U'ｘ' || c == U'Ｘ'; }

class RowReader {
public:
    explicit RowReader(std::string_view text) : text_(text) {}

    /// Reads a group; false when it is longer than any number that matters. `at` moves past it.
    bool read_group(std::size_t& at, bool after_hyphen) {
        Group group{at, at, count_, 0, after_hyphen};
        std::size_t next = at;
        for (;;) {
            const Character c = character_at(text_, next);
            const bool is_check = count_ + group.size == 17 && is_x(c.code) && stands_last(c.end);
            const int value = digit_value(c.code);
            if (value < 0 && !is_check && !(is_invisible(c.code) && group.size > 0)) break;
            next = c.end;
            if (is_invisible(c.code)) continue;
            if (count_ + group.size < Row::most_digits) {
                row_.digits[count_ + group.size] = is_check ? 'X' : static_cast<char>('0' + value);
            }
            ++group.size;
            group.end = next;
            if (is_check) break;
        }
        at = group.end;
        if (count_ + group.size > Row::most_digits || row_.size == Row::most_groups) return false;
        row_.groups[row_.size++] = group;
        count_ += group.size;
        return true;
    }

    /// The place of the next group when blanks or one hyphen join it.
    std::optional<std::size_t> joined(std::size_t at, bool& after_hyphen) const {
        after_hyphen = false;
        int signs = 0;
        for (;;) {
            const Character c = character_at(text_, at);
            if (digit_value(c.code) >= 0) return signs > 0 ? std::optional(at) : std::nullopt;
            if (is_x(c.code) && signs > 0 && count_ == 17 && stands_last(c.end)) return at;
            if (is_hyphen(c.code) && !after_hyphen) {
                after_hyphen = true;
            } else if (!is_blank(c.code) && !is_invisible(c.code)) {
                return std::nullopt;
            }
            if (++signs > 4) return std::nullopt;
            at = c.end;
        }
    }

    Row row_;

private:
    bool stands_last(std::size_t at) const {
        const char32_t next = character_at(text_, at).code;
        return !is_ascii_alphanumeric(next) && digit_value(next) < 0;
    }

    std::string_view text_;
    std::size_t count_ = 0;
};

int number_at(std::string_view digits, std::size_t at, std::size_t length) {
    int value = 0;
    for (const char c : digits.substr(at, length)) value = value * 10 + (c - '0');
    return value;
}

bool is_day(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1) return false;
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= days[static_cast<std::size_t>(month - 1)] + (month == 2 && leap ? 1 : 0);
}

}  // namespace

Row read_row(std::string_view text, std::size_t at, std::size_t& end) {
    RowReader reader(text);
    const bool is_short = reader.read_group(at, false);
    end = at;
    if (!is_short) return {};
    bool after_hyphen = false;
    for (std::optional<std::size_t> next; (next = reader.joined(at, after_hyphen));) {
        at = *next;
        if (reader.row_.size < Row::most_groups && reader.read_group(at, after_hyphen)) continue;
        reader.row_.goes_on = true;
        break;
    }
    return reader.row_;
}

bool passes_luhn(std::string_view digits) {
    int sum = 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const int digit = digits[digits.size() - 1 - i] - '0';
        const int weighed = i % 2 == 1 ? digit * 2 : digit;
        sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
}

bool has_province(std::string_view digits) {
    constexpr std::array<int, 32> provinces{11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41,
                                            42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71};
    const int code = number_at(digits, 0, 2);
    return std::binary_search(provinces.begin(), provinces.end(), code) || code == 81 || code == 82 ||
           code == 91;
}

bool is_date(std::string_view digits) {
    const int year = number_at(digits, 0, 4);
    return year >= 1900 && year <= 2099 && is_day(year, number_at(digits, 4, 2), number_at(digits, 6, 2));
}

bool is_identity_number(std::string_view digits) {
    if (digits.size() != 18 || digits.substr(0, 17).find('X') != std::string_view::npos) return false;
    if (!has_province(digits) || !is_date(digits.substr(6, 8))) return false;
    constexpr std::array<int, 17> weights{7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) sum += (digits[i] - '0') * weights[i];
    return std::string_view("10X98765432")[static_cast<std::size_t>(sum % 11)] == digits[17];
}

bool is_old_identity_number(std::string_view digits) {
    if (digits.size() != 15 || !has_province(digits)) return false;
    return is_day(1900 + number_at(digits, 6, 2), number_at(digits, 8, 2), number_at(digits, 10, 2));
}

}  // namespace gongkai::privacy
