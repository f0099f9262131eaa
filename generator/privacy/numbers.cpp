// SPDX-License-Identifier: MIT
// Which rows of digits are identity numbers, cards or mobile numbers. The stricter form is tried first: an
// identity number carries a check digit, a place and a day, a mobile number only its first two digits.
#include "privacy/numbers.h"

#include <utility>

#include "privacy/characters.h"
#include "privacy/names.h"
#include "privacy/number_surroundings.h"

namespace gongkai::privacy {
namespace {

std::string masked(std::string_view digits, std::size_t head, std::size_t tail) {
    std::string out(digits);
    for (std::size_t i = head; i + tail < out.size(); ++i) out[i] = '*';
    return out;
}

bool starts_like_mobile(std::string_view digits) {
    return digits[0] == '1' && digits[1] >= '3' && digits[1] <= '9';
}

/// First digits that banks in China give out with this many digits. 62 is 银联; 9558 an older card of 工行.
bool has_card_prefix(std::string_view digits) {
    const auto begins = [&](std::string_view prefix) { return digits.starts_with(prefix); };
    if (digits.find('X') != std::string_view::npos) return false;
    if (begins("62")) return digits.size() >= 16 && digits.size() <= 19;
    if (begins("60") || begins("65") || begins("69") || begins("9558")) {
        return digits.size() == 16 || digits.size() == 19;
    }
    const bool master = digits[0] == '5' && digits[1] >= '1' && digits[1] <= '5';
    const bool jcb = begins("35") && digits[2] >= '2' && digits[2] <= '8';
    return digits.size() == 16 && (digits[0] == '4' || master || jcb);
}

/// Codes of projects and payments begin with the district and the year: 4402002019…, 440200 2019….
bool is_district_and_year(std::string_view digits) {
    const auto year_at = [&](std::size_t at) {
        const std::string_view century = digits.substr(at, 2);
        return century == "19" || century == "20";
    };
    return has_province(digits) && (year_at(4) || year_at(6) || digits.substr(4, 4) == "0000");
}

bool is_landline_or_date(const Row& row, std::size_t groups) {
    const std::string_view number = row.number(groups);
    const bool is_landline = number[0] == '0' && number.size() >= 10 && number.size() <= 12;
    const bool is_hotline = number.size() == 10 && (number.starts_with("400") || number.starts_with("800"));
    const auto is_year = [](std::string_view n) { return n.starts_with("19") || n.starts_with("20"); };
    const bool is_span = groups == 2 && number.size() == 8 && row.groups[0].size == 4 && is_year(number) &&
                         is_year(number.substr(4));
    return is_landline || is_hotline || is_span || (number.size() == 8 && is_date(number));
}

/// True when digits of fewer than eight end here for good: no group can follow.
bool is_short_and_alone(std::string_view text, std::size_t begin, std::size_t& end) {
    const auto byte = [&](std::size_t at) {
        return at < text.size() ? static_cast<unsigned char>(text[at]) : 0U;
    };
    const auto is_han_lead = [](unsigned b) { return b >= 0xE4 && b <= 0xE9; };
    const auto is_digit = [](unsigned b) { return b >= '0' && b <= '9'; };
    end = begin;
    while (is_digit(byte(end))) ++end;
    if (end - begin >= 8 || end == begin) return false;
    const unsigned next = byte(end) == ' ' ? byte(end + 1) : byte(end);
    return is_han_lead(next) || (next < 0x80 && next != ' ' && next != '-' && !is_digit(next));
}

}  // namespace

std::size_t NumberFinder::look(std::size_t at) {
    std::size_t end = at;
    return is_short_and_alone(text_, at, end) ? end : look_at_row(at);
}

std::size_t NumberFinder::look_at_row(std::size_t at) {
    begin_ = at;
    std::size_t end = at;
    const Row row = read_row(text_, at, end);
    if (row.size == 0 || row.number(row.size).size() < 8) return end;
    const bool found =
        is_clear_before() && (find_identity(row) || find_old_identity(row) || find_mobile(row) ||
                              find_labelled_account(row) || find_bare_card(row));
    return found ? consumed_ : end;
}

bool NumberFinder::is_clear_before() const {
    return before_digits(text_, begin_, consumed_) != Before::glued;
}

/// Groups that alone may stand in a line of figures; a number in several groups may not, because then any
/// three columns would do.
bool NumberFinder::is_clear_after(const Row& row, std::size_t groups) const {
    if (is_glued_after(text_, row.groups[groups - 1].end)) return false;
    if (groups == row.size) return !row.goes_on || groups == 1;
    if (row.groups[groups].after_hyphen || groups > 1) return begins_own_number(row, groups);
    return true;
}

bool NumberFinder::begins_own_number(const Row& row, std::size_t group) const {
    return row.groups[group].size >= 15 || mobile_groups(row, group) > 0;
}

/// How many groups from `from` on make a mobile number: 11; 3-4-4; 3-8. None: 0.
std::size_t NumberFinder::mobile_groups(const Row& row, std::size_t from) const {
    const auto size = [&](std::size_t i) { return i < row.size ? row.groups[i].size : 0; };
    if (from >= row.size || size(from) < 3) return 0;
    if (!starts_like_mobile(std::string_view(row.digits.data() + row.groups[from].first, 2))) return 0;
    if (size(from) == 11) return 1;
    if (size(from) == 3 && size(from + 1) == 8) return 2;
    return size(from) == 3 && size(from + 1) == 4 && size(from + 2) == 4 ? 3 : 0;
}

bool NumberFinder::find_identity(const Row& row) {
    for (std::size_t groups = 1; groups <= row.size; ++groups) {
        const std::string_view number = row.number(groups);
        if (number.size() < 18) continue;
        if (!is_identity_number(number)) return false;
        const std::size_t end = row.groups[groups - 1].end;
        const bool joins = groups < row.size && row.groups[groups].after_hyphen;
        if (is_glued_after(text_, end) || joins || has_code_label(text_, begin_)) return false;
        add(PersonalData::identity_number, row, begin_, groups, masked(number, 6, 4));
        return true;
    }
    return false;
}

bool NumberFinder::find_old_identity(const Row& row) {
    const std::string_view number = row.number(1);
    if (!is_old_identity_number(number) || !is_clear_after(row, 1)) return false;
    if (!has_identity_label(text_, begin_) && !has_name_beside(text_, begin_, row.groups[0].end))
        return false;
    add(PersonalData::identity_number, row, begin_, 1, masked(number, 6, 4));
    return true;
}

bool NumberFinder::find_mobile(const Row& row) {
    const std::string_view first = row.number(1);
    std::size_t prefix = 0;  // digits of 86 or 0086
    std::size_t groups = mobile_groups(row, 0);
    std::size_t begin = begin_;
    if (groups == 0 && (first == "86" || first == "0086")) {
        prefix = first.size();
        groups = mobile_groups(row, 1) == 0 ? 0 : mobile_groups(row, 1) + 1;
        if (groups > 0) begin = row.groups[1].begin;
    } else if (groups == 0 && ((first.size() == 13 && first.starts_with("86")) ||
                               (first.size() == 15 && first.starts_with("0086")))) {
        prefix = first.size() - 11;
        groups = starts_like_mobile(first.substr(prefix)) ? 1 : 0;
        for (std::size_t skipped = 0; skipped < prefix;) {
            const Character c = character_at(text_, begin);
            if (digit_value(c.code) >= 0) ++skipped;
            begin = c.end;
        }
    }
    if (groups == 0 || !is_clear_after(row, groups)) return false;
    if (groups > 1 && before_digits(text_, begin_, consumed_) == Before::digits) return false;
    const std::string_view number = row.number(groups).substr(prefix);
    const std::size_t end = row.groups[groups - 1].end;
    if (is_quantity(text_, begin_, end) || has_code_label(text_, begin_)) return false;
    if (number.ends_with("000000") && !has_phone_label(text_, begin_)) return false;
    add(PersonalData::mobile_number, row, begin, groups, masked(number, 3, 4));
    return true;
}

bool NumberFinder::find_labelled_account(const Row& row) {
    std::size_t groups = 1;
    const bool is_grouped = row.groups[0].size < 8;
    for (; groups < row.size; ++groups) {
        const Group& next = row.groups[groups];
        const bool completes_card = next.first >= 12 && next.first + next.size <= 19;
        if (!next.after_hyphen && !(is_grouped && (next.size > 2 || completes_card))) break;
    }
    const std::string_view number = row.number(groups);
    if (number.size() < 8 || number.size() > 30 || is_landline_or_date(row, groups)) return false;
    const std::size_t end = row.groups[groups - 1].end;
    if (is_glued_after(text_, end) || is_quantity(text_, begin_, end) || !has_account_label(text_, begin_))
        return false;
    add(PersonalData::bank_card, row, begin_, groups, masked(number, 0, 4));
    return true;
}

bool NumberFinder::find_bare_card(const Row& row) {
    std::size_t groups = 1;
    if (row.groups[0].size == 4) {
        while (groups < row.size && row.groups[groups].size <= 4 && row.groups[groups - 1].size == 4)
            ++groups;
    }
    const std::string_view number = row.number(groups);
    if (number.size() < 16 || number.size() > 19 || !has_card_prefix(number) || !passes_luhn(number))
        return false;
    if (is_district_and_year(number) || !is_clear_after(row, groups)) return false;
    if (groups > 1 && before_digits(text_, begin_, consumed_) == Before::digits) return false;
    if (is_quantity(text_, begin_, row.groups[groups - 1].end) || has_code_label(text_, begin_)) return false;
    add(PersonalData::bank_card, row, begin_, groups, masked(number, 0, 4));
    return true;
}

void NumberFinder::add(PersonalData kind, const Row& row, std::size_t begin, std::size_t groups,
                       std::string mask) {
    consumed_ = row.groups[groups - 1].end;
    hits_.push_back({kind, begin, consumed_, std::move(mask)});
}

}  // namespace gongkai::privacy
