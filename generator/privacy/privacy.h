// SPDX-License-Identifier: MIT
// Personal data that must not be made public, found in plain text: identity numbers, bank cards, mobile
// numbers, home addresses, health and poverty, minors. A pure function; what to do about a hit is the
// caller's policy. Sources: 个人信息保护法 arts. 25, 28, 34; 政府信息公开条例 art. 15; see each kind.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai {

/// The more specific first: of two kinds for one place the first one named here stays.
enum class PersonalData : std::uint8_t {
    /// GB 11643: 18 characters with province, day and check digit; the old 15 beside 身份证, 证件 or a name.
    identity_number,
    /// 16 to 19 digits that pass Luhn and begin like a card; any 8 to 30 digits after 账号, 卡号, 开户.
    bank_card,
    mobile_number,  ///< 1[3-9] and nine digits, also in groups or with +86
    /// 家住, 住址, 户籍地 … with two of street, village, building and room, or one with its number.
    home_address,
    health,       ///< a named person's illness or disability
    hardship,     ///< a named person in 低保, 贫困户, 特困
    young_minor,  ///< under 14: a name beside 小学, 幼儿园, 一至六年级, an age under 14
    minor,        ///< a name beside 学生, a secondary school or its grades, or an age of 14 to 17
    home_visit,   ///< named people visited at home: 到…家中
};

struct PrivacyHit {
    PersonalData kind;
    std::size_t begin = 0, end = 0;  ///< bytes of the text, without a prefix +86
    /// The prescribed mask, digits half-width and together: identity 6+4, mobile 3+4, card the last 4; a name
    /// 王某某; an address up to its county, town or 街道, then ***.
    std::string masked;
};

/// Every hit, by place, none overlapping another.
/// Reads what people write: full-width digits, blanks and hyphens inside a number, zero-width characters.
/// Office landlines (0751-6189025, 12345) are no hit. A name is a hit only where both its ends are
/// clear: precision goes before recall, because a false alarm stops a publication.
/// The text may be any bytes; what is no UTF-8 is passed over. Linear in the text. Safe from any thread.
std::vector<PrivacyHit> find_personal_data(std::string_view text);

}  // namespace gongkai
