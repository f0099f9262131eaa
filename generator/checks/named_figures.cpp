// SPDX-License-Identifier: MIT
// Figures beside the same words in two places: “新改建农村公路128.6公里” and “126.8公里新改建农村公路”; the
// goal 完成安防工程40公里 and the result 完成安防工程33公里. The words must be the same, not alike: then a
// question, never a contradiction.
#include <algorithm>
#include <array>

#include "checks/outline.h"
#include "checks/prose_sums.h"
#include "checks/stated.h"
#include "text/text.h"

namespace gongkai::checks {
namespace {

constexpr std::size_t longest_sentence = 3000;  // bytes; what is longer is a list, not a statement

/// What a figure counts, without the words that only say that it was reached.
std::string_view name_before(const Material& s, const Quantity& q) {
    std::string_view name = lead_of(s, q);
    for (bool again = true; again;) {
        again = false;
        name = core_of_lead(name);
        for (const std::string_view word : {"完成", "实现", "累计", "已", "新增"}) {
            if (!name.starts_with(word) || word == "新增") continue;
            name.remove_prefix(word.size());
            again = true;
        }
        for (const std::string_view word : {"不少于", "不低于", "达到", "达", "完成", "了", "≥", "至少"}) {
            if (!name.ends_with(word)) continue;
            name.remove_suffix(word.size());
            again = true;
        }
    }
    return name;
}

bool is_ceiling(std::string_view lead) {
    const bool less =
        has_any(lead, {"不超过", "不高于", "不大于", "控制", "以内", "低于", "降", "减", "≤", "压"}) &&
        !has(lead, "不低于");
    return less || has_any(lead, {"每",   "平均", "失业", "死亡", "发病", "事故", "投诉", "辍学",
                                  "返贫", "能耗", "排放", "违法", "案件", "火灾", "空置", "用时",
                                  "时限", "成本", "费用", "差错", "流失", "剩余", "人均"});
}

bool is_about_goals(std::string_view title) {
    return has(title, "目标") &&
           !has_any(title, {"完成", "实现", "情况", "自评", "分析", "结果", "评价", "问题"});
}

/// Which paragraphs state goals.
std::vector<bool> goal_paragraphs(const Material& s) {
    std::vector<bool> goals(s.body.paragraphs.size(), false);
    for (const Section& section : s.sections) {
        if (!is_about_goals(section.title)) continue;
        for (std::size_t i = section.first; i < section.last; ++i) goals[i] = true;
    }
    return goals;
}

std::size_t index_of_paragraph(const Material& s, const Quantity& q) {
    return static_cast<std::size_t>(&paragraph_at(s, q.span.begin) - s.body.paragraphs.data());
}

// ---- one thing, two figures -----------------------------------------------------------------------

/// Length, area, weight and volume: two such figures of one name are hardly of two events.
bool measures_extent(std::string_view measure) {
    return has_any(measure,
                   {"公里", "千米", "平方", "亩", "公顷", "吨", "立方", "千克", "公斤", "千瓦", "万字"}) ||
           measure == "米";
}

/// “河东镇，新建公路12.5公里”: a short clause before it says of what place or matter it is told.
bool is_told_of_a_place(const Material& s, const Quantity& q) {
    if (q.clause == 0) return false;
    const Clause &own = s.prose.clauses[q.clause], &before = s.prose.clauses[q.clause - 1];
    const std::string_view words = before.span.of(s.body.text);
    return before.sentence == own.sentence && count_han(words) <= 8 && !has_digit(words);
}

/// 128.6 and 126.8: the same digits in another order, or one digit another.
bool may_be_slip(Decimal a, Decimal b) {
    std::string first = a.to_string(), second = b.to_string();
    if (first.size() != second.size() || first == second) return false;
    std::size_t different = 0;
    for (std::size_t i = 0; i < first.size(); ++i) different += first[i] == second[i] ? 0 : 1;
    std::sort(first.begin(), first.end());
    std::sort(second.begin(), second.end());
    return first == second || (different == 1 && first.size() >= 4);
}

struct Named {
    std::uint64_t name = 0;
    std::string_view words;
    std::uint32_t quantity = 0;
};

bool can_be_named(const Material& s, const Quantity& q) {
    if (q.kind != QuantityKind::count || !q.exact || q.ordinal || q.upper || !q.per.empty()) return false;
    if (!measures_extent(q.measure.of(s.body.text)) || is_row(paragraph_at(s, q.span.begin))) return false;
    if (sentence_text(s, q).size() > longest_sentence) return false;
    return !is_told_of_a_place(s, q) && !names_other_year(s, s.prose.sentences[sentence_of(s, q)].span) &&
           !has_any(sentence_text(s, q), {"其中", "计划", "目标", "不少于", "不低于", "拟", "将"});
}

/// “126.8公里新改建农村公路投入使用后” counts 新改建农村公路 when another figure is named so.
void names_behind(const Material& s, const std::vector<Named>& before, std::vector<Named>& all) {
    std::vector<std::pair<std::uint32_t, const Named*>> found;
    for (std::uint32_t i = 0; i < s.prose.quantities.size(); ++i) {
        const Quantity& q = s.prose.quantities[i];
        if (!can_be_named(s, q) || q.noun.empty()) continue;
        const std::string_view noun = trim(q.noun.of(s.body.text));
        std::uint64_t hash = hash_of(q.measure.of(s.body.text));
        for (std::size_t at = 0, han = 0; at < noun.size(); ++han) {
            const std::size_t from = at;
            decode(noun, at);
            hash = hash_of(noun.substr(from, at - from), hash);
            if (han < 4) continue;
            const auto named = std::lower_bound(before.begin(), before.end(), hash,
                                                [](const Named& n, std::uint64_t h) { return n.name < h; });
            if (named != before.end() && named->name == hash) found.emplace_back(i, &*named);
        }
    }
    for (const auto& [quantity, named] : found) all.push_back({named->name, named->words, quantity});
}

void figures_named_alike(const Material& s, Findings& findings) {
    const std::vector<bool> goals = goal_paragraphs(s);
    std::vector<Named> all;
    for (std::uint32_t i = 0; i < s.prose.quantities.size(); ++i) {
        const Quantity& q = s.prose.quantities[i];
        if (!can_be_named(s, q) || goals[index_of_paragraph(s, q)]) continue;
        const std::string_view name = name_before(s, q);
        if (count_han(name) >= 5 && count_han(name) <= 16)
            all.push_back({hash_of(name, hash_of(q.measure.of(s.body.text))), name, i});
    }
    const auto by_name = [](const Named& a, const Named& b) { return a.name < b.name; };
    std::stable_sort(all.begin(), all.end(), by_name);
    std::vector<Named> with_behind = all;
    names_behind(s, all, with_behind);
    std::stable_sort(with_behind.begin(), with_behind.end(), by_name);
    for (std::size_t i = 0; i < with_behind.size();) {
        std::size_t end = i + 1;
        while (end < with_behind.size() && with_behind[end].name == with_behind[i].name) ++end;
        const Quantity &a = s.prose.quantities[with_behind[i].quantity],
                       &b = s.prose.quantities[with_behind[end - 1].quantity];
        if (end - i == 2 && sentence_of(s, a) != sentence_of(s, b) && may_be_slip(a.value, b.value)) {
            findings.push_back(make_finding(
                Code::xref_value, Verdict::needs_explanation, "“" + std::string(with_behind[i].words) + "”",
                words_of(s, a) + " ≠ " + words_of(s, b), words_of(s, a), words_of(s, b),
                {place_in_body(s, a.span), place_in_body(s, b.span)}));
        }
        i = end;
    }
}

// ---- goals and results ----------------------------------------------------------------------------

/// A sheet that takes points off for it, or words that tell why, have answered already.
bool is_answered(const Material& s, const Quantity& result, std::string_view name) {
    if (has_any(sentence_text(s, result), {"因", "由于", "受", "原因", "推迟", "另", "其中", "调整", "扣"}))
        return true;
    if (s.card.rubric == nullptr) return false;
    return std::any_of(s.card.rows.begin(), s.card.rows.end(), [&](const ScoreRow& row) {
        const Indicator& indicator = s.card.rubric->indicators[static_cast<std::size_t>(row.indicator)];
        const bool reason = row.claim != nullptr && !row.claim->reason.empty();
        const bool less = row.claimed && indicator.weight && *row.claimed < *indicator.weight;
        if (!reason && !less) return false;
        return has(indicator.name, name) || has(name, indicator.name) ||
               (count_han(name) >= 4 && has(indicator.name, name.substr(0, 12)));
    });
}

struct Stated {
    std::uint64_t name = 0;
    std::string_view words;
    const Quantity* quantity = nullptr;
    bool goal = false;
};

bool may_be_goal_or_result(const Material& s, const Quantity& q) {
    const bool count = q.kind == QuantityKind::count || q.kind == QuantityKind::percent;
    return count && !q.ordinal && !q.upper && q.per.empty() && sentence_text(s, q).size() <= longest_sentence;
}

/// A result is a fact of the year; plans and other years are not.
bool is_result(const Material& s, const Quantity& q) {
    return q.exact && !has_any(sentence_text(s, q), {"计划", "拟", "将", "争取", "力争", "确保", "今后"}) &&
           !names_other_year(s, s.prose.sentences[sentence_of(s, q)].span);
}

/// Goals first: what no goal is named like needs no closer look.
std::vector<Stated> goals_and_results(const Material& s) {
    const std::vector<bool> goals = goal_paragraphs(s);
    std::vector<Stated> all;
    if (std::find(goals.begin(), goals.end(), true) == goals.end()) return all;
    std::vector<std::uint64_t> named, measures;
    const auto holds = [](const auto& hashes, std::uint64_t hash) {
        return std::find(hashes.begin(), hashes.end(), hash) != hashes.end();
    };
    for (const bool goal : {true, false}) {
        for (const Quantity& q : s.prose.quantities) {
            if (goals[index_of_paragraph(s, q)] != goal || !may_be_goal_or_result(s, q)) continue;
            const std::uint64_t measure = hash_of(q.measure.of(s.body.text));
            if (!goal && !holds(measures, measure)) continue;
            const std::string_view name = name_before(s, q);
            if (count_han(name) < 4) continue;
            const std::uint64_t hash = hash_of(name, measure);
            if (!goal && !holds(named, hash)) continue;
            if (is_row(paragraph_at(s, q.span.begin)) || is_ceiling(lead_of(s, q))) continue;
            if (goal) {
                named.push_back(hash);
                measures.push_back(measure);
            }
            if (!goal && !is_result(s, q)) continue;
            all.push_back({hash, name, &q, goal});
        }
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const Stated& a, const Stated& b) { return a.name < b.name; });
    return all;
}

/// One goal, and results of its name that do not reach it even together.
void goals_not_reached(const Material& s, Findings& findings) {
    const std::vector<Stated> all = goals_and_results(s);
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i;
        const Stated *goal = nullptr, *result = nullptr;
        Decimal reached;
        bool single = true;
        for (; end < all.size() && all[end].name == all[i].name; ++end) {
            const Stated*& slot = all[end].goal ? goal : result;
            if (all[end].goal && goal != nullptr) single = false;
            if (slot == nullptr) slot = &all[end];
            if (!all[end].goal) reached = reached + all[end].quantity->value;
        }
        if (goal && result && single && reached < goal->quantity->value &&
            !is_answered(s, *result->quantity, goal->words)) {
            findings.push_back(make_finding(
                Code::target_missed, Verdict::needs_explanation, "绩效目标",
                std::string(goal->words) + "：" + words_of(s, *result->quantity) + " < " +
                    words_of(s, *goal->quantity),
                words_of(s, *result->quantity), words_of(s, *goal->quantity),
                {place_in_body(s, result->quantity->span), place_in_body(s, goal->quantity->span)}));
        }
        i = end;
    }
}

constexpr auto rules = std::to_array<Rule>({figures_named_alike, goals_not_reached});

}  // namespace

std::span<const Rule> named_figure_rules() { return rules; }

}  // namespace gongkai::checks
