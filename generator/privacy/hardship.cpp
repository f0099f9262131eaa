// SPDX-License-Identifier: MIT
// Illness and poverty of a person with a name: after 患者 or 低保户, or before 患有 and 是低保户 with nothing
// but filling words between. Words of policy (残疾人就业, 贫困户危房改造) have no name beside them.
#include "privacy/rules.h"

namespace gongkai::privacy {
namespace {

void add_names_after(const Place& word, PersonalData kind) {
    const std::vector<Name> names =
        names_from(word.text, past_role(word.text, word.end + word_at(word.text, word.end, {"代表"})));
    if (names.empty() || is_in_title(word)) return;
    for (const Name& name : names) word.add(kind, name);
}

void add_names_before(const Place& word, std::size_t end, PersonalData kind) {
    const std::vector<Name> names = names_up_to(word.text, end);
    if (names.empty() || is_in_title(word)) return;
    for (const Name& name : names) word.add(kind, name);
}

/// 患 alone says little: an illness must follow in the clause.
bool is_illness(const Place& word) {
    if (word.text.substr(word.begin, word.end - word.begin) != "患") return true;
    return contains_any(stretch_after(word.text, word.end, 12, ends_clause),
                        {"病", "癌", "症", "炎", "瘤", "残", "精神", "障碍", "瘫", "肺结核", "中风", "脑"});
}

/// 患有重病的教师李梅: the name after 的 and a role.
void add_name_after_illness(const Place& word) {
    const std::string_view clause = stretch_after(word.text, word.end, 14, ends_clause);
    const std::size_t of = clause.find("的");
    if (of == std::string_view::npos) return;
    std::size_t at = word.end + of + std::string_view("的").size();
    at += word_at(word.text, at,
                  {"村民", "居民", "职工", "教师", "老师", "学生", "群众", "干部", "党员", "员工", "老党员",
                   "贫困户", "老人", "农民", "工人", "市民", "同事", "同学"});
    for (const Name& name : names_from(word.text, at)) word.add(PersonalData::health, name);
}

}  // namespace

void find_patient(const Place& word) {
    add_names_after(word, PersonalData::health);
    find_illness(word);
}

void find_illness(const Place& word) {
    if (!is_illness(word)) return;
    const std::size_t end = before_fill(
        word.text, word.begin,
        {"长期", "常年",   "不幸",   "自幼",   "从小",   "被查出", "查出", "确诊", "肢体", "精神",
         "智力", "听力",   "视力",   "言语",   "多重",   "一级",   "二级", "三级", "四级", "重度",
         "中度", "轻度",   "本人",   "妻子",   "丈夫",   "儿子",   "女儿", "母亲", "父亲", "家人",
         "之子", "之女",   "属于",   "为",     "今年",   "去年",   "同时", "已经", "突然", "，男",
         "，女", "，男，", "，女，", "（男，", "（女，", "早年",   "多年", "先天", "后天", "晚期",
         "胃",   "肺",     "肝",     "乳腺",   "肠",     "食道",   "鼻咽", "宫颈", "淋巴", "甲状腺"},
        U"身因罹曾系是属的于在年月日被现已也0123456789 ");
    add_names_before(word, end, PersonalData::health);
    add_name_after_illness(word);
}

void find_poor_person(const Place& word) {
    add_names_after(word, PersonalData::hardship);
    find_poverty(word);
}

void find_poverty(const Place& word) {
    const std::size_t end = before_fill(
        word.text, word.begin,
        {"属于", "纳入", "评为", "列为", "列入", "确定为",   "认定为", "识别为", "享受",   "农村",
         "城镇", "城市", "我村", "该村", "本村", "建档立卡", "家庭",   "一户",   "村里的", "村里",
         "重点", "当地", "本地", "脱贫", "今年", "去年",     "已经",   "，男，", "，女，", "一家"},
        U"是为系属被的家现曾已0123456789年月 ");
    add_names_before(word, end, PersonalData::hardship);
}

}  // namespace gongkai::privacy
