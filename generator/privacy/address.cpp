// SPDX-License-Identifier: MIT
// Where somebody lives: after 家住, 住址 …, a place told down to the house. 市, 县 and 镇 alone are no
// address; two of 路 街 村 组 小区 号 栋 单元 室, or one of them with a number, are.
#include "privacy/rules.h"
#include "text/text.h"

namespace gongkai::privacy {
namespace {

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

/// Past 址：, 为, 在, 于, a table's bar … between the word and the place.
std::size_t past_connectors(std::string_view text, std::size_t at) {
    for (int i = 0; i < 8; ++i) {
        const Character c = character_at(text, at);
        if (!is_blank(c.code) && !is_invisible(c.code) && !is_one_of(c.code, U"：:为是在于|址地*“\"（("))
            break;
        at = c.end;
    }
    return at;
}

/// The place as far as it can go: to the end of the clause, to 的, or to a long number.
std::string_view place_at(std::string_view text, std::size_t at) {
    const std::string_view whole = stretch_after(
        text, at, 60, [](char32_t c) { return ends_clause(c) || is_one_of(c, U"的：:《“”\"*>"); });
    std::size_t digits = 0;
    for (std::size_t i = 0; i < whole.size();) {
        const Character c = character_at(whole, i);
        digits = digit_value(c.code) >= 0 ? digits + 1 : 0;
        if (digits == 7)
            return stretch_before(whole, c.end, 60, ends_clause).substr(0, c.end - 7 * (c.end - c.begin));
        i = c.end;
    }
    return whole;
}

bool is_number(const Character& c) {
    return digit_value(c.code) >= 0 || han_numeral(c.code) > 0 || is_ascii_alphanumeric(c.code);
}

Character before_blank(std::string_view place, std::size_t at) {
    const Character c = character_before(place, at);
    return is_blank(c.code) ? character_before(place, c.begin) : c;
}

struct Element {
    std::size_t length = 0;  ///< bytes, 0 for none
    bool is_numbered = false;
    bool is_weak = false;  ///< 3 组 and 5 楼 say where only beside another
};

/// 号, 栋, 室 … need a number before them; 2019〕1号 is a document's.
Element numbered_element(std::string_view place, std::size_t at) {
    const std::size_t length = word_at(
        place, at, {"号楼", "号", "栋", "幢", "单元", "室", "组", "队", "座", "小组", "房", "楼", "层"});
    if (length == 0) return {};
    Character number = before_blank(place, at);
    if (!is_number(number)) return {};
    while (is_number(number) || is_hyphen(number.code)) number = character_before(place, number.begin);
    if (is_one_of(number.code, U"〕]】月）第")) {
        if (number.code != U'第') return {};
    }
    if (word_at(place, at + length, {"织", "建", "文", "召", "令", "线", "称"}) > 0) return {};
    return {length, true, word_at(place, at, {"组", "队", "小组", "楼", "层"}) > 0};
}

/// 路, 街, 巷, 村, 小区, unless the character belongs to another word: 公路, 街道, 农村, 村民.
Element named_element(std::string_view place, std::size_t at) {
    const std::size_t length = word_at(
        place, at, {"大道", "小区", "新村", "花园", "胡同", "路", "街", "巷", "村", "弄", "苑", "屯"});
    if (length == 0) return {};
    const char32_t before = before_blank(place, at).code;
    const char32_t after = character_at(place, at + length).code;
    if (!is_han(before) && !is_number(before_blank(place, at))) return {};
    if (is_one_of(before, U"道公铁线思出电套农乡山本该全各每旧住个一")) return {};
    if (is_one_of(after, U"道镇区头灯段面口边网人民委庄级里干居落")) {
        if (!(after == U'委' || after == U'庄' || after == U'段')) return {};
    }
    return {length, digit_value(character_at(place, at + length).code) >= 0};
}

struct Found {
    std::size_t elements = 0;
    std::size_t first = 0, end = 0;  ///< of the place
    bool is_numbered = false;
};

Found elements_of(std::string_view place) {
    Found found;
    for (std::size_t at = 0; at < place.size();) {
        const Element numbered = numbered_element(place, at);
        const Element element = numbered.length > 0 ? numbered : named_element(place, at);
        if (element.length == 0) {
            at = character_at(place, at).end;
            continue;
        }
        if (found.elements++ == 0) found.first = at;
        found.is_numbered = found.is_numbered || (element.is_numbered && !element.is_weak);
        at += element.length;
        found.end = at;
    }
    if (found.elements == 0) return found;
    const auto is_room = [](const Character& c) { return digit_value(c.code) >= 0 || is_hyphen(c.code); };
    Character c = character_at(place, found.end);
    if (is_blank(c.code)) c = character_at(place, c.end);
    for (; is_room(c); c = character_at(place, c.end)) found.end = c.end;  // 3 栋 201
    return found;
}

/// The end of the last 省, 市, 县, 区, 镇, 乡 or 街道 before the first element.
std::size_t public_part(std::string_view place, std::size_t first) {
    const std::string_view head = place.substr(0, first);
    return past_last(head, {"省", "市", "县", "区", "镇", "乡", "街道"});
}

}  // namespace

void find_address(const Place& word) {
    const std::string_view before = stretch_before(word.text, word.begin, 4, ends_clause);
    if (ends_with_any(before, {"单位", "办公", "公司", "企业", "机构", "经营", "国", "专", "大"})) return;
    const std::size_t begin = past_connectors(word.text, word.end);
    const std::string_view place = place_at(word.text, begin);
    const Found found = elements_of(place);
    if (found.elements == 0 || (found.elements == 1 && !found.is_numbered)) return;
    std::string masked(place.substr(0, public_part(place, found.first)));
    masked += "***";
    word.hits.push_back({PersonalData::home_address, begin, begin + found.end, std::move(masked)});
}

}  // namespace gongkai::privacy
