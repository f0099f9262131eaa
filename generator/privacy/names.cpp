// SPDX-License-Identifier: MIT
// The longer reading of a name is tried first (王俊亚 before 王俊), unless a word such as 荣获 says where the
// shorter one ends.
#include "privacy/names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "privacy/characters.h"
#include "text/text.h"

namespace gongkai::privacy {
namespace {

struct Surname {
    std::u32string_view surname;
    std::u32string_view words;  ///< second characters that make a word of it
};

constexpr Surname surnames_as_written[] = {
#define SURNAME(surname, words) {U"" surname, U"" words},
#include "privacy/surnames.def"
#undef SURNAME
};

constexpr auto surnames = [] {
    std::array<Surname, std::size(surnames_as_written)> table;
    std::copy(std::begin(surnames_as_written), std::end(surnames_as_written), table.begin());
    std::sort(table.begin(), table.end(),
              [](const Surname& a, const Surname& b) { return a.surname < b.surname; });
    return table;
}();

/// A bit for each character a surname begins with, because nearly none does.
constexpr auto first_characters = [] {
    std::array<std::uint64_t, 1024> bits{};
    for (const Surname& each : surnames)
        bits[each.surname[0] / 64] |= std::uint64_t{1} << (each.surname[0] % 64);
    return bits;
}();

bool begins_surname(char32_t c) { return c < 0x10000 && (first_characters[c / 64] >> (c % 64) & 1) != 0; }

const Surname* find_surname(std::u32string_view surname) {
    const auto* const found =
        std::lower_bound(surnames.begin(), surnames.end(), surname,
                         [](const Surname& a, std::u32string_view b) { return a.surname < b; });
    return found != surnames.end() && found->surname == surname ? found : nullptr;
}

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

/// Function words, units and numerals no given name has.
bool can_be_given(char32_t c) {
    return is_han(c) &&
           !is_one_of(
               c,
               U"的了和与及或为对等把被从到不有个各其该此们户次项号件套元亿岁某么这那些每已也都很就还又只将会"
               U"所于而且但则向给让由使得着过你我他她它您吗呢吧啊并按据至往在是说找没请问叫去来"
               U"二四五六七八九十零两");
}

/// Endings of institutions, goods and figures: 武江区, 高血压病, 成绩单.
bool ends_like_word(char32_t c) {
    return is_one_of(
        c,
        U"校院局厅部处所站馆厂店镇乡县市区组队社费款病率类级型性员者机券票单表房权量额村街路室层楼幢栋"
        U"巷弄省州期度奖赛班证书法制课税币症药网化");
}

/// Words after a name; they decide between 李明|荣获 and 李明荣|获.
const Words words_after = {
    "荣获", "获得", "获评", "获奖",   "获全", "获省", "获市", "获国", "参加", "参与", "代表", "家中",
    "家里", "同学", "同志", "小朋友", "以及", "患有", "患病", "患癌", "身患", "罹患", "因病", "因患",
    "一家", "等人", "被评", "被授",   "表示", "说道", "在家", "在校", "来自", "通过", "作为", "撰写",
    "创作", "设计", "制作", "发明",   "凭借", "领取", "申请", "考入", "就读", "现年", "今年", "先生",
    "女士", "老人", "夫妇", "肢体",   "残疾", "属于", "纳入", "住院", "确诊", "夺得", "勇夺", "喜获",
    "斩获", "摘得", "入选", "当选",   "被确", "被纳", "享受", "同在", "本人", "之子", "之女", "之妻",
    "分别", "现场", "演讲", "发言",   "分享", "讲述", "介绍", "告诉", "激动", "高兴", "家庭", "家走",
    "家看", "家慰", "家探", "家访",   "家开", "指导", "长期", "常年", "突发", "不幸", "意外", "死亡",
    "溺水", "受伤", "精神", "智力",   "视力", "听力", "言语", "多重", "重度"};
constexpr std::u32string_view characters_after =
    U"等和与及以的被因患在是为系说从对向获夺家现曾已于自将也均共及入每捐";

/// Before a name: prepositions, and the last characters of roles (工程师, 副所长, 村民, 家属, 贫困户).
constexpr std::u32string_view characters_before =
    U"由和与及对给让为向把将到是问访望长师员管任授士工民众属兵户者生记席理友嫂妻夫母父子女儿孙弟妹级班童年学"
    U"园人象医护助校村组屯寨镇";

/// 李大爷 and 王书记 tell no more than a surname.
const Words forms_of_address = {"大爷", "大娘", "大妈", "大伯", "大叔", "大婶", "大姐", "大哥", "老伯",
                                "老师", "老汉", "师傅", "奶奶", "爷爷", "阿姨", "阿婆", "阿公", "书记",
                                "主任", "局长", "校长", "先生", "女士", "同学", "医生", "教授", "婆婆",
                                "伯伯", "叔叔", "小姐", "老人", "家人", "家庭"};

struct Reading {
    std::array<Character, 5> characters;
    std::size_t size = 0;
    std::size_t surname_size = 0;
    char32_t given(std::size_t i) const { return characters[surname_size + i].code; }
};

bool is_name(const Reading& reading) {
    std::u32string surname;
    for (std::size_t i = 0; i < reading.surname_size; ++i) surname += reading.characters[i].code;
    const Surname* found = find_surname(surname);
    if (found == nullptr) return false;
    const std::size_t given_size = reading.size - reading.surname_size;
    for (std::size_t i = 0; i < given_size; ++i) {
        if (!can_be_given(reading.given(i))) return false;
    }
    if (is_one_of(reading.given(0), found->words)) return false;
    return !ends_like_word(reading.given(given_size - 1));
}

Name placed(const Reading& reading) {
    return {reading.characters[0].begin, reading.characters[reading.size - 1].end,
            reading.characters[reading.surname_size - 1].end};
}

/// Names of one given character are often set with a blank of full width: 王　伟.
Character given_at(std::string_view text, std::size_t at, bool first) {
    const Character c = character_at(text, at);
    return first && c.code == 0x3000 ? character_at(text, c.end) : c;
}

std::optional<Reading> read_name(std::string_view text, std::size_t at, std::size_t surname_size,
                                 std::size_t given_size) {
    if (!begins_surname(character_at(text, at).code)) return std::nullopt;
    Reading reading;
    reading.surname_size = surname_size;
    for (std::size_t i = 0; i < surname_size + given_size; ++i) {
        if (i == surname_size && word_at(text, at, forms_of_address) > 0) return std::nullopt;
        const bool may_be_set_apart = i == surname_size && given_size == 1;
        reading.characters[i] = given_at(text, at, may_be_set_apart);
        at = reading.characters[i].end;
    }
    reading.size = surname_size + given_size;
    return is_name(reading) ? std::optional(reading) : std::nullopt;
}

enum class Right { open, fair, clear };

Right right_end(std::string_view text, std::size_t end) {
    const Character next = character_at(text, end);
    if (word_at(text, end, words_after) > 0) return Right::clear;
    if (is_one_of(next.code, characters_after)) return Right::fair;
    return is_han(next.code) ? Right::open : Right::fair;
}

bool is_left_clear(std::string_view text, std::size_t begin) {
    const Character before = character_before(text, begin);
    return !is_han(before.code) || is_one_of(before.code, characters_before);
}

}  // namespace

std::optional<Name> name_at(std::string_view text, std::size_t at) {
    if (!begins_surname(character_at(text, at).code)) return std::nullopt;
    for (const std::size_t surname_size : {2U, 1U}) {
        for (const Right wanted : {Right::clear, Right::fair}) {
            for (const std::size_t given_size : {2U, 1U}) {
                const std::optional<Reading> reading = read_name(text, at, surname_size, given_size);
                if (reading && right_end(text, placed(*reading).end) == wanted) return placed(*reading);
            }
        }
    }
    return std::nullopt;
}

std::optional<Name> name_before(std::string_view text, std::size_t end) {
    std::array<std::size_t, 5> begins{};
    std::size_t at = end;
    for (std::size_t i = 1; i < begins.size(); ++i) {
        at = character_before(text, at).begin;
        begins[i] = at;
    }
    struct Shape {
        std::size_t surname_size, given_size;
    };
    for (const Shape shape : {Shape{2, 2}, Shape{2, 1}, Shape{1, 2}, Shape{1, 1}}) {
        for (const std::size_t apart : {0U, 1U}) {
            if (apart == 1 && shape.given_size == 2) continue;
            const std::size_t begin = begins[shape.surname_size + shape.given_size + apart];
            const std::optional<Reading> reading =
                read_name(text, begin, shape.surname_size, shape.given_size);
            if (reading && placed(*reading).end == end && is_left_clear(text, begin)) return placed(*reading);
        }
    }
    return std::nullopt;
}

bool has_name_beside(std::string_view text, std::size_t begin, std::size_t end) {
    Character before = character_before(text, begin);
    for (int i = 0; i < 3 && !is_han(before.code) && !ends_sentence(before.code); ++i) {
        before = character_before(text, before.begin);
    }
    const std::optional<Name> left = name_before(text, before.end);
    if (left && !is_han(character_before(text, left->begin).code)) return true;
    Character after = character_at(text, end);
    for (int i = 0; i < 3 && !is_han(after.code) && !ends_sentence(after.code); ++i) {
        after = character_at(text, after.end);
    }
    const std::optional<Name> right = name_at(text, after.begin);
    return right && !is_han(character_at(text, right->end).code);
}

std::string masked_name(std::string_view text, const Name& name) {
    std::string masked(text.substr(name.begin, name.surname_end - name.begin));
    for (std::size_t at = name.surname_end; at < name.end;) {
        const Character c = character_at(text, at);
        append_utf8(masked, is_han(c.code) ? U'某' : c.code);
        at = c.end;
    }
    return masked;
}

}  // namespace gongkai::privacy
