// SPDX-License-Identifier: MIT
// People visited at home: 先后到…工程师郭飞跃以及…副所长刘春艳的家中. The names stand between the verb and
// 家中, each at the end of its part; those before the verb are the visitors, in their office.
#include <algorithm>

#include "privacy/rules.h"
#include "text/text.h"

namespace gongkai::privacy {
namespace {

constexpr std::size_t reach = 200;  ///< characters back to the verb

/// 到 as a verb of going, not the end of another (得到, 收到).
std::size_t past_last_going(std::string_view sentence) {
    const std::string_view going = "到";
    for (std::size_t at = sentence.rfind(going); at != std::string_view::npos;
         at = sentence.rfind(going, at - 1)) {
        const char32_t before = character_before(sentence, at).code;
        if (std::u32string_view(U"得达受收感直看见遇做起提想听学找用拿接").find(before) ==
            std::u32string_view::npos) {
            return at + going.size();
        }
        if (at == 0) break;
    }
    return past_last(sentence,
                     {"走进", "前往", "赴", "深入", "走访", "看望", "慰问", "探望", "送至", "走入", "奔赴"});
}

/// The name the sentence ends with, or with 等 and up to six more characters after it.
std::optional<Name> last_name(std::string_view text, std::size_t end) {
    if (const std::optional<Name> name = name_before(text, end)) return name;
    const std::string_view tail = stretch_before(text, end, 7, ends_sentence);
    const std::size_t etc = tail.rfind("等");
    return etc == std::string_view::npos ? std::nullopt : name_before(text, end - tail.size() + etc);
}

}  // namespace

void find_home_visit(const Place& word) {
    const std::string_view text = word.text;
    if (word_at(text, word.end, {"心", "学", "小", "型"}) > 0 || is_in_title(word)) return;
    const std::size_t end = before_fill(text, word.begin, {"的", "同志", "先生", "女士", "老人", "一"}, U"");
    const std::optional<Name> last = last_name(text, end);
    if (!last) return;
    const std::string_view sentence = stretch_before(text, last->begin, reach, ends_sentence);
    const std::size_t past_verb = past_last_going(sentence);
    if (past_verb == 0) return;
    word.add(PersonalData::home_visit, *last);
    const std::size_t offset = last->begin - sentence.size();
    for (std::size_t at = past_verb; at < sentence.size();) {
        const std::size_t joint = word_at(sentence, at, {"，", "、", ",", "以及", "和", "及", "与"});
        const std::optional<Name> name = joint == 0 ? std::nullopt : name_before(text, offset + at);
        if (name && name->begin >= offset + past_verb) word.add(PersonalData::home_visit, *name);
        at += std::max(joint, character_at(sentence, at).end - at);
    }
}

void find_visit_to(const Place& word) {
    const bool ends_phrase = !is_han(character_at(word.text, word.end).code);
    if (!ends_phrase && word_at(word.text, word.end,
                                {"走访", "慰问", "看望", "探望", "探访", "家访", "进行", "开展", "送", "了解",
                                 "调研", "宣讲"}) == 0) {
        return;
    }
    find_home_visit(word);
}

}  // namespace gongkai::privacy
