// SPDX-License-Identifier: MIT
// Private to the room: identity numbers, bank cards and mobile numbers.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "privacy/digits.h"
#include "privacy/privacy.h"

namespace gongkai::privacy {

class NumberFinder {
public:
    NumberFinder(std::string_view text, std::vector<PrivacyHit>& hits) : text_(text), hits_(hits) {}

    /// Looks at the digits that begin at `at`; returns where to go on. REQUIRES: a digit stands at `at`.
    std::size_t look(std::size_t at);

private:
    std::size_t look_at_row(std::size_t at);
    bool find_identity(const Row& row);
    bool find_old_identity(const Row& row);
    bool find_mobile(const Row& row);
    bool find_labelled_account(const Row& row);
    bool find_bare_card(const Row& row);

    bool is_clear_before() const;
    bool is_clear_after(const Row& row, std::size_t group_count) const;
    bool begins_own_number(const Row& row, std::size_t group) const;
    std::size_t mobile_groups(const Row& row, std::size_t from) const;
    void add(PersonalData kind, const Row& row, std::size_t begin, std::size_t group_count, std::string mask);

    std::string_view text_;
    std::vector<PrivacyHit>& hits_;
    std::size_t begin_ = 0;     ///< of the row looked at
    std::size_t consumed_ = 0;  ///< end of the last hit
};

}  // namespace gongkai::privacy
