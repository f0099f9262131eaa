// SPDX-License-Identifier: MIT
// Printed targets and actuals: 不低于95%, ≤20天, 12 场, 30日以内. One number with its unit, or nothing.
#include <array>

#include "scoring/scoring.h"
#include "text/text.h"

namespace gongkai {
namespace {

struct Word {
    std::string_view text;
    Relation relation;
};

/// Longer ones before those they begin or end with.
constexpr auto before = std::to_array<Word>({
    {">=", Relation::at_least},       {"<=", Relation::at_most},
    {"≥", Relation::at_least},        {"≧", Relation::at_least},
    {"≤", Relation::at_most},         {"≦", Relation::at_most},
    {">", Relation::above},           {"＞", Relation::above},
    {"<", Relation::below},           {"＜", Relation::below},
    {"=", Relation::equal},           {"＝", Relation::equal},
    {"大于等于", Relation::at_least}, {"大于或等于", Relation::at_least},
    {"小于等于", Relation::at_most},  {"小于或等于", Relation::at_most},
    {"不低于", Relation::at_least},   {"不少于", Relation::at_least},
    {"不小于", Relation::at_least},   {"至少", Relation::at_least},
    {"不超过", Relation::at_most},    {"不高于", Relation::at_most},
    {"不多于", Relation::at_most},    {"不大于", Relation::at_most},
    {"至多", Relation::at_most},      {"大于", Relation::above},
    {"高于", Relation::above},        {"超过", Relation::above},
    {"小于", Relation::below},        {"低于", Relation::below},
    {"少于", Relation::below},        {"等于", Relation::equal},
});
constexpr auto after = std::to_array<Word>({
    {"及以上", Relation::at_least},
    {"以上", Relation::at_least},
    {"及以下", Relation::at_most},
    {"以下", Relation::at_most},
    {"以内", Relation::at_most},
});

Relation taken_from_front(std::string_view& text) {
    for (const Word& word : before) {
        if (!text.starts_with(word.text)) continue;
        text = trim(text.substr(word.text.size()));
        return word.relation;
    }
    return Relation::none;
}

Relation taken_from_back(std::string_view& text) {
    for (const Word& word : after) {
        if (!text.ends_with(word.text)) continue;
        text = trim(text.substr(0, text.size() - word.text.size()));
        return word.relation;
    }
    return Relation::none;
}

}  // namespace

std::optional<Measure> read_measure(std::string_view printed) {
    constexpr std::string_view digits = "0123456789";
    std::string_view text = trim(printed);
    Measure m;
    m.relation = taken_from_front(text);
    const Relation behind = taken_from_back(text);
    if (m.relation != Relation::none && behind != Relation::none) return std::nullopt;
    if (behind != Relation::none) m.relation = behind;
    const std::size_t sign = text.starts_with('-') ? 1 : 0;
    const std::size_t end = std::min(text.find_first_not_of("0123456789.", sign), text.size());
    const auto number = Decimal::parse(text.substr(0, end));
    const std::string_view unit = trim(text.substr(end));
    // 1,200 and 95%-98% are not one number; full-width digits are letters here
    if (!number || unit.find_first_of(digits) != std::string_view::npos) return std::nullopt;
    m.number = *number;
    m.unit = unit == "％" ? "%" : unit;
    return m;
}

}  // namespace gongkai
