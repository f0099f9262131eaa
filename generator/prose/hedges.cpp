// SPDX-License-Identifier: MIT
// 约 近 超过 逾 不足 至少 before a number; 多 余 左右 以上 以内 after it.
#include "prose/hedges.h"

#include "prose/characters.h"

namespace gongkai::prose {
namespace {

struct Word {
    std::string_view word;
    Hedge hedge;
    /// No hedge after one of these: 节约30万元, 最近3次.
    CharacterSet not_after = {};
};

/// Longer words before those they end with.
constexpr Word before[] = {
    {"大约", Hedge::about},       {"约", Hedge::about, "节预签违条合制履契集公邀简隐"},
    {"大概", Hedge::about},       {"超过", Hedge::above, "不未没"},
    {"不少于", Hedge::above},     {"不低于", Hedge::above},
    {"不超过", Hedge::below},     {"未超过", Hedge::below},
    {"没超过", Hedge::below},     {"不高于", Hedge::below},
    {"不多于", Hedge::below},     {"高于", Hedge::above, "不"},
    {"少于", Hedge::below, "不"}, {"低于", Hedge::below, "不"},
    {"超", Hedge::above},         {"逾", Hedge::above},
    {"突破", Hedge::above},       {"至少", Hedge::above},
    {"至多", Hedge::below},       {"将近", Hedge::below},
    {"接近", Hedge::below},       {"近", Hedge::below, "最附临靠邻将接"},
    {"不足", Hedge::below},       {"不到", Hedge::below},
    {"≥", Hedge::above},          {"≤", Hedge::below},
};

constexpr Word after[] = {
    {"左右", Hedge::about}, {"上下", Hedge::about}, {"及以上", Hedge::above}, {"以上", Hedge::above},
    {"以内", Hedge::below}, {"之内", Hedge::below}, {"及以下", Hedge::below}, {"以下", Hedge::below},
};

/// 近三年, 近5天: the last three years, not nearly three.
bool is_time(std::string_view measure) {
    for (const std::string_view word : {"年", "个月", "天", "周", "届", "期", "日"}) {
        if (measure == word) return true;
    }
    return false;
}

}  // namespace

Hedge hedge_before(std::string_view text, Quantity& quantity, std::uint32_t floor) {
    const std::size_t end = back_over_blanks(text, quantity.span.begin, floor);
    const std::string_view lead = text.substr(floor, end - floor);
    // 上千人, 上百万元: only before a round number written as a multiplier alone.
    const std::string_view number = quantity.digits.of(text);
    if (lead.ends_with("上") &&
        (number.starts_with("百") || number.starts_with("千") || number.starts_with("万"))) {
        quantity.span.begin = static_cast<std::uint32_t>(end - 3);
        return Hedge::above;
    }
    if (!is_one_of(character_before(lead, lead.size()), "约概过于超逾破少多近足到≥≤")) return Hedge::none;
    for (const Word& word : before) {
        if (!lead.ends_with(word.word)) continue;
        const std::size_t begin = end - word.word.size();
        if (begin > floor && is_one_of(character_before(text, begin), word.not_after)) continue;
        if (word.word == "近" && is_time(quantity.measure.of(text))) return Hedge::none;
        quantity.span.begin = static_cast<std::uint32_t>(begin);
        return word.hedge;
    }
    return Hedge::none;
}

Hedge hedge_after(std::string_view text, Quantity& quantity) {
    const std::size_t at = skip_blanks(text, quantity.span.end);
    if (!is_one_of(character_at(text, at), "左上以之及多余")) return Hedge::none;
    for (const Word& word : after) {
        if (!stands_at(text, at, word.word)) continue;
        quantity.span.end = static_cast<std::uint32_t>(at + word.word.size());
        return word.hedge;
    }
    const std::string_view measure = quantity.measure.of(text);
    const bool more = stands_at(text, at, "多") &&
                      (measure == "年" || measure == "倍" || measure == "公里" || measure == "小时" ||
                       (measure == "个" && is_one_of(character_at(text, at + 3), "月小")));
    const bool rest = stands_at(text, at, "余") && quantity.kind == QuantityKind::money &&
                      !is_one_of(character_at(text, at + 3), "额款量粮");
    if (!more && !rest) return Hedge::none;
    quantity.span.end = static_cast<std::uint32_t>(at + 3);
    return Hedge::above;
}

}  // namespace gongkai::prose
