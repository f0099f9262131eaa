// SPDX-License-Identifier: MIT
// What find_personal_data finds, as text: "mobile_number 13812345678; minor 王俊亚".
#pragma once

#include <array>
#include <string>

#include "catch.h"
#include "privacy/privacy.h"

namespace gongkai {

inline std::string kind_name(PersonalData kind) {
    constexpr std::array names{"identity_number", "bank_card",   "mobile_number", "home_address", "health",
                               "hardship",        "young_minor", "minor",         "home_visit"};
    return names.at(static_cast<std::size_t>(kind));
}

inline std::string found(std::string_view text) {
    std::string list;
    for (const PrivacyHit& hit : find_personal_data(text)) {
        if (!list.empty()) list += "; ";
        list += kind_name(hit.kind) + " " + std::string(text.substr(hit.begin, hit.end - hit.begin));
    }
    return list;
}

}  // namespace gongkai
