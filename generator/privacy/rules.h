// SPDX-License-Identifier: MIT
// Private to the room: what to look for beside a word that may tell something of a person. The scan finds the
// words; each rule looks at one of them and at a bounded stretch around it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "privacy/characters.h"
#include "privacy/names.h"
#include "privacy/privacy.h"

namespace gongkai::privacy {

/// A word of the text, bytes [begin, end), and where hits go.
struct Place {
    std::string_view text;
    std::size_t begin = 0, end = 0;
    std::vector<PrivacyHit>& hits;

    void add(PersonalData kind, const Name& name) const {
        hits.push_back({kind, name.begin, name.end, masked_name(text, name)});
    }
};

/// Inside 《…》 or 〈…〉 of the same line: a title, and no news of a person.
bool is_in_title(const Place& word);
/// The names from `at` on: one, or a list joined by 、 和 及.
std::vector<Name> names_from(std::string_view text, std::size_t at);
/// The names up to `end`: one, or a list joined by 、.
std::vector<Name> names_up_to(std::string_view text, std::size_t end);
/// Past blanks, a colon and a short bracket that may stand between a role and a name.
std::size_t past_role(std::string_view text, std::size_t at);
/// Before the words and characters of `fill` that end at `at`, a few of them at most.
std::size_t before_fill(std::string_view text, std::size_t at, Words words, std::u32string_view characters);

void find_address(const Place& word);  ///< 家住, 住址 …
void find_pupil(const Place& word);    ///< 学生, 小学生 …: a name after it
void find_child(const Place& word);    ///< 小朋友, 女童 …
void find_youth(const Place& word);    ///< 少年, 孤儿
void find_grade(const Place& word);  ///< 年级, 初三, 幼儿园 …: a name after it, or before its bracket
void find_schoolmate(const Place& word);   ///< 同学: a name on either side
void find_age(const Place& word);          ///< 岁: a name before the age or after it
void find_patient(const Place& word);      ///< 患者, 残疾人 …: a name after it
void find_illness(const Place& word);      ///< 患, 癌, 残疾 …: a name before it
void find_poor_person(const Place& word);  ///< 低保户, 困难职工 …: a name after it
void find_poverty(const Place& word);      ///< 低保, 贫困户 …: a name before it
void find_home_visit(const Place& word);   ///< 家中, 家里: names from 到 on
void find_visit_to(const Place& word);     ///< 家 where it ends a phrase or a visit follows

}  // namespace gongkai::privacy
