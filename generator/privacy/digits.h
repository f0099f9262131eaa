// SPDX-License-Identifier: MIT
// Private to the room: digits as people write them, and what check digits say. "138 1234-5678" is a row of
// three groups; zero-width characters are no boundary.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gongkai::privacy {

/// Digits without a gap, in either width. An X that makes 17 digits of the row 18 counts as a digit.
struct Group {
    std::size_t begin = 0, end = 0;  ///< bytes of the text
    std::size_t first = 0;           ///< digits of the row before this group
    std::size_t size = 0;            ///< digits
    bool after_hyphen = false;       ///< joined to the group before by a hyphen, not by blanks
};

/// The groups from one place on: no more than a number that matters can have.
struct Row {
    static constexpr std::size_t most_digits = 40, most_groups = 8;
    std::array<char, most_digits> digits{};  ///< '0' to '9', 'X'
    std::array<Group, most_groups> groups;
    std::size_t size = 0;  ///< groups
    bool goes_on = false;  ///< more digits are joined to the last group

    std::string_view number(std::size_t group_count) const {
        const Group& last = groups[group_count - 1];
        return {digits.data(), last.first + last.size};
    }
};

/// The row at `at`. Its first group is whole, however long: over 40 digits the row has no groups.
/// `end` becomes the end of the first group.
Row read_row(std::string_view text, std::size_t at, std::size_t& end);

bool passes_luhn(std::string_view digits);
/// 18 characters: a province of China, a day from 1900 on, and the check character of GB 11643.
bool is_identity_number(std::string_view digits);
/// 15 digits: a province and a day of the 20th century.
bool is_old_identity_number(std::string_view digits);
/// YYYYMMDD from 1900 to 2099.
bool is_date(std::string_view digits);
/// Begins with a province, as identity numbers and many codes of administrations do.
bool has_province(std::string_view digits);

}  // namespace gongkai::privacy
