// SPDX-License-Identifier: MIT
// What several rules ask of the text around a word.
#include "privacy/rules.h"

#include <algorithm>

namespace gongkai::privacy {
namespace {

constexpr std::size_t most_names = 100;

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

}  // namespace

bool is_in_title(const Place& word) {
    std::size_t at = word.begin;
    for (int i = 0; i < 60; ++i) {
        const Character c = character_before(word.text, at);
        if (c.code == U'《' || c.code == U'〈') return true;
        if (c.code == U'》' || c.code == U'〉' || c.code == 0 || c.code == '\n') return false;
        at = c.begin;
    }
    return false;
}

std::vector<Name> names_from(std::string_view text, std::size_t at) {
    std::vector<Name> names;
    while (names.size() < most_names) {
        const std::optional<Name> name = name_at(text, at);
        if (!name) break;
        names.push_back(*name);
        const std::size_t joint = word_at(text, name->end, {"、", "以及", "和", "及", "与"});
        if (joint == 0) break;
        at = name->end + joint;
    }
    return names;
}

std::vector<Name> names_up_to(std::string_view text, std::size_t end) {
    std::vector<Name> names;
    while (names.size() < most_names) {
        const std::optional<Name> name = name_before(text, end);
        if (!name) break;
        names.push_back(*name);
        const Character joint = character_before(text, name->begin);
        if (joint.code != U'、') break;
        end = joint.begin;
    }
    return names;
}

std::size_t past_role(std::string_view text, std::size_t at) {
    Character c = character_at(text, at);
    if (c.code == U'（' || c.code == '(') {
        const std::string_view inside = stretch_after(text, c.end, 16, [](char32_t each) {
            return each == U'）' || each == ')' || ends_sentence(each);
        });
        const Character closing = character_at(text, c.end + inside.size());
        if (closing.code == U'）' || closing.code == ')') at = closing.end;
    }
    for (int i = 0; i < 3; ++i) {
        c = character_at(text, at);
        if (!is_blank(c.code) && !is_invisible(c.code) && !is_one_of(c.code, U":：“*")) break;
        at = c.end;
    }
    return at;
}

std::size_t before_fill(std::string_view text, std::size_t at, Words words, std::u32string_view characters) {
    for (int i = 0; i < 8; ++i) {
        const std::string_view before = text.substr(at < 40 ? 0 : at - 40, at < 40 ? at : 40);
        std::size_t length = 0;
        for (const std::string_view word : words) {
            if (before.ends_with(word)) length = std::max(length, word.size());
        }
        const Character c = character_before(text, at);
        if (length == 0 && c.code != 0 && is_one_of(c.code, characters)) length = c.end - c.begin;
        if (length == 0) break;
        at -= length;
    }
    return at;
}

}  // namespace gongkai::privacy
