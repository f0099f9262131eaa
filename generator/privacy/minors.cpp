// SPDX-License-Identifier: MIT
// Names of minors: beside 学生, 同学, a grade, a school or an age. Under 14 are pupils of primary schools and
// kindergartens; 个人信息保护法 art. 28 calls all their data sensitive.
#include "privacy/rules.h"
#include "text/text.h"

namespace gongkai::privacy {
namespace {

enum class Level { unknown, young, minor, adult };

/// 三年级, 七年级 …; what is no grade is unknown.
Level level_of_grade(std::string_view text, std::size_t end_of_numeral) {
    const Character c = character_before(text, end_of_numeral);
    const int grade = digit_value(c.code) > 0 ? digit_value(c.code) : han_numeral(c.code);
    if (grade == 0 || grade == 10) return Level::unknown;
    return grade <= 6 ? Level::young : Level::minor;
}

/// What the clause before `end` says of the school. The nearest word decides: 大学附属中学 is no university.
Level level_before(std::string_view text, std::size_t end) {
    const std::string_view clause = stretch_before(text, end, 40, ends_clause);
    const std::size_t young = past_last(clause, {"小学", "幼儿园", "托儿所", "小一", "小六"});
    const std::size_t minor =
        past_last(clause, {"初中", "高中", "中学", "中职", "中专", "技校", "职校", "职业学校", "初一", "初二",
                           "初三", "高一", "高二", "高三", "少年宫"});
    const std::size_t adult =
        past_last(clause, {"大学", "学院", "高校", "研究生", "博士", "硕士", "本科", "专科", "大专", "高职",
                           "大一", "大二", "大三", "大四", "党校", "夜校"});
    if (adult > 0 && adult > young && adult > minor) return Level::adult;
    if (young > 0 || minor > 0) return young > minor ? Level::young : Level::minor;
    const std::size_t grade = past_last(clause, {"年级"});
    return grade == 0 ? Level::unknown : level_of_grade(clause, grade - std::string_view("年级").size());
}

PersonalData kind_of(Level level) {
    return level == Level::young ? PersonalData::young_minor : PersonalData::minor;
}

/// The names after 学生, 学生代表：, 学生（初三）…
std::vector<Name> names_after(const Place& word) {
    const std::size_t at = word.end + word_at(word.text, word.end, {"代表", "干部", "选手"});
    return names_from(word.text, past_role(word.text, at));
}

void add_all(const Place& word, const std::vector<Name>& names, PersonalData kind) {
    if (names.empty() || is_in_title(word)) return;
    for (const Name& name : names) word.add(kind, name);
}

/// Past （2）班, 3 班 after a grade, 大班 after a kindergarten.
std::size_t past_class(std::string_view text, std::size_t at) {
    at += word_at(text, at, {"大班", "中班", "小班"});
    std::size_t end = at;
    for (int i = 0; i < 6; ++i) {
        const Character c = character_at(text, end);
        const bool belongs = digit_value(c.code) >= 0 || han_numeral(c.code) > 0 || is_blank(c.code) ||
                             c.code == '(' || c.code == ')' || c.code == U'（' || c.code == U'）';
        if (c.code == U'班') return c.end;
        if (!belongs) break;
        end = c.end;
    }
    return at;
}

/// The name before the bracket that holds the grade: 王小明（执信小学三年级）.
std::optional<Name> name_before_bracket(const Place& word) {
    const auto is_bracket = [](char32_t c) {
        return std::u32string_view(U"（(）)").find(c) != std::u32string_view::npos || ends_sentence(c);
    };
    const std::string_view before = stretch_before(word.text, word.begin, 20, is_bracket);
    const Character bracket = character_before(word.text, word.begin - before.size());
    if (bracket.code != U'（' && bracket.code != '(') return std::nullopt;
    const std::string_view after = stretch_after(word.text, word.end, 20, is_bracket);
    const Words adults = {"教师", "老师", "校长", "主任", "教职", "辅导员", "家长"};
    if (contains_any(before, adults) || contains_any(after, adults)) return std::nullopt;
    return name_before(word.text, bracket.begin);
}

/// 1 to 17 when the digits or numerals before `end` say so, else 0. `begin` becomes their place.
int age_before(std::string_view text, std::size_t end, std::size_t& begin) {
    begin = before_fill(text, end, {}, U" ");
    const Character ones = character_before(text, begin);
    const Character tens = character_before(text, ones.begin);
    const bool is_han_ten = han_numeral(tens.code) == 10;
    const int one = digit_value(ones.code) >= 0 ? digit_value(ones.code) : han_numeral(ones.code);
    const bool has_one = digit_value(ones.code) >= 0 || han_numeral(ones.code) > 0;
    const int ten = is_han_ten ? 1 : digit_value(tens.code);
    begin = ten >= 0 ? tens.begin : ones.begin;
    const Character more = character_before(text, begin);
    if (!has_one || digit_value(more.code) >= 0 || han_numeral(more.code) > 0 || is_hyphen(more.code))
        return 0;
    const int age = ten >= 0 ? ten * 10 + one : one;
    return age < 18 ? age : 0;
}

}  // namespace

void find_pupil(const Place& word) {
    const std::vector<Name> names = names_after(word);
    if (names.empty()) return;
    const char32_t before = character_before(word.text, word.begin).code;
    const Level level = before == U'小'   ? Level::young
                        : before == U'中' ? Level::minor
                        : before == U'大' ? Level::adult
                                          : level_before(word.text, word.begin);
    if (level != Level::adult) add_all(word, names, kind_of(level));
}

void find_child(const Place& word) { add_all(word, names_after(word), PersonalData::young_minor); }

void find_youth(const Place& word) { add_all(word, names_after(word), PersonalData::minor); }

void find_grade(const Place& word) {
    const char32_t before = character_before(word.text, word.begin).code;
    if (std::u32string_view(U"提最较更偏很升拔当年月期登").find(before) != std::u32string_view::npos) return;
    std::vector<Name> names = names_from(word.text, past_role(word.text, past_class(word.text, word.end)));
    if (const std::optional<Name> name = name_before_bracket(word)) names.push_back(*name);
    if (names.empty()) return;
    const Level level = level_before(word.text, word.end);
    if (level != Level::adult && level != Level::unknown) add_all(word, names, kind_of(level));
}

void find_schoolmate(const Place& word) {
    std::vector<Name> names = names_up_to(word.text, word.begin);
    const std::vector<Name> after = names_after(word);
    names.insert(names.end(), after.begin(), after.end());
    if (names.empty()) return;
    const Level level = level_before(word.text, word.begin);
    if (level != Level::adult) add_all(word, names, kind_of(level));
}

void find_age(const Place& word) {
    std::size_t begin = word.begin;
    const int age = age_before(word.text, word.begin, begin);
    if (age == 0 ||
        word_at(word.text, word.end, {"以", "至", "及", "到", "—", "-", "~", "组", "段", "或"}) > 0)
        return;
    const PersonalData kind = age < 14 ? PersonalData::young_minor : PersonalData::minor;
    const std::size_t at =
        before_fill(word.text, begin, {"今年", "现年", "年仅", "刚满", "年龄", "汉族", "，男", "，女"},
                    U"，,（(：:才男女 ");
    if (at < begin || !is_han(character_before(word.text, at).code)) {
        if (const std::optional<Name> name = name_before(word.text, at)) word.add(kind, *name);
    }
    std::size_t after = word.end + word_at(word.text, word.end, {"的", "）", ")"});
    after += word_at(word.text, after,
                     {"小学生", "中学生", "学生", "男孩", "女孩", "男童", "女童", "小朋友", "儿童", "少年",
                      "患儿", "孤儿", "幼童"});
    if (const std::optional<Name> name = name_at(word.text, after)) word.add(kind, *name);
}

}  // namespace gongkai::privacy
