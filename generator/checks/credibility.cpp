// SPDX-License-Identifier: MIT
// What a careful reader would ask: full marks everywhere beside problems and missed targets, money that the
// report's own spending cannot hold, figures that are no figures. Questions, not contradictions.
#include <algorithm>
#include <array>

#include "checks/outline.h"
#include "checks/rules.h"
#include "checks/stated.h"
#include "text/text.h"

namespace gongkai::checks {
namespace {

// ---- full marks -----------------------------------------------------------------------------------

/// How many claimed scores are the indicator's full weight; nothing when one is not.
std::optional<std::size_t> full_marks(const Material& s) {
    if (s.card.rubric == nullptr) return std::nullopt;
    std::size_t full = 0;
    for (const ScoreRow& row : s.card.rows) {
        if (!row.claimed) continue;
        const auto& weight = s.card.rubric->indicators[static_cast<std::size_t>(row.indicator)].weight;
        if (!weight || *row.claimed < *weight) return std::nullopt;
        ++full;
    }
    const auto &total = s.card.total, &most = s.card.rubric->total;
    if (total && most && *total < *most) return std::nullopt;
    return full;
}

std::string total_text(const Material& s) {
    if (!s.card.total) return "";
    return s.card.total->to_string() +
           (s.card.rubric->total ? " / " + s.card.rubric->total->to_string() : "");
}

Place place_of_scores(const Material& s) {
    return s.report.claimed_total ? s.report.total_place : s.report.scores_place;
}

void score_all_full(const Material& s, Findings& findings) {
    const auto full = full_marks(s);
    if (!full || *full < 2) return;
    std::vector<FindingPlace> places{in_frontmatter(place_of_scores(s))};
    for (const ScoreRow& row : s.card.rows) {
        if (row.claimed && row.claim != nullptr) places.push_back(in_frontmatter(row.claim->score_place));
    }
    const std::string total = total_text(s);
    findings.push_back(
        make_finding(Code::score_all_full, Verdict::needs_explanation, "得分",
                     std::to_string(*full) + " 个指标都是满分" + (total.empty() ? "" : "，总分 " + total),
                     total, "", std::move(places)));
}

// ---- problems -------------------------------------------------------------------------------------

bool is_about_problems(std::string_view title) {
    if (!has(title, "问题") || has_any(title, {"整改", "解决", "检视", "巡察", "信访"})) return false;
    return has_any(title, {"存在", "主要问题", "问题及", "问题和", "问题与"});
}
bool is_about_measures(std::string_view words) {
    return has_any(words.substr(0, std::min<std::size_t>(words.size(), 60)),
                   {"下一步", "改进", "今后", "措施", "建议", "打算"});
}

/// The paragraphs that name problems: up to the first that speaks of measures.
std::vector<const Paragraph*> problems_in(const Material& s, const Section& section) {
    std::vector<const Paragraph*> found;
    for (std::size_t i = section.first; i < section.last; ++i) {
        const Paragraph& p = s.body.paragraphs[i];
        const std::string_view text = text_of(s, p);
        const bool title = p.kind == Paragraph::Kind::heading || text.size() < 45;
        if (is_about_measures(text) && (title || starts_with_any(text, {"下一步", "今后", "针对", "改进"})))
            break;
        if (p.kind != Paragraph::Kind::heading && !is_row(p)) found.push_back(&p);
    }
    return found;
}

/// “无”, “暂无存在问题。”
bool says_none(std::string_view text) {
    std::string words = only_words(text);
    if (words.size() > 36) return false;
    return words == "无" || words == "暂无" || words == "没有" ||
           (has(words, "问题") && starts_with_any(words, {"无", "暂无", "没有", "不存在", "暂未发现",
                                                          "未发现", "本单位无", "我单位无"}));
}

void problems_and_points(const Material& s, Findings& findings) {
    const auto full = full_marks(s);
    for (const Section& section : s.sections) {
        if (!is_about_problems(section.title)) continue;
        const auto problems = problems_in(s, section);
        if (problems.empty()) continue;
        const auto place = [&](const Paragraph& p) {
            return place_in_body(s, {static_cast<std::uint32_t>(p.begin), static_cast<std::uint32_t>(p.end)});
        };
        if (problems.size() == 1 && says_none(text_of(s, *problems[0]))) {
            findings.push_back(
                make_finding(Code::problem_none, Verdict::needs_explanation, std::string(section.title),
                             "没有写问题", std::string(text_of(s, *problems[0])), "", {place(*problems[0])}));
            return;
        }
        std::vector<FindingPlace> places;
        for (const Paragraph* p : problems) {
            if (count_han(text_of(s, *p)) >= 12 && !says_none(text_of(s, *p))) places.push_back(place(*p));
        }
        if (places.empty() || !full || *full == 0) return;
        const std::string count = std::to_string(places.size());
        const std::string total = total_text(s);
        places.push_back(in_frontmatter(place_of_scores(s)));
        findings.push_back(make_finding(
            Code::problem_deduction, Verdict::needs_explanation, std::string(section.title),
            "写有问题的段落 " + count + " 段，扣 0 分" + (total.empty() ? "" : "，总分 " + total),
            count + " 段", "0 分", std::move(places)));
        return;
    }
}

// ---- missed targets -------------------------------------------------------------------------------

bool states_goal(std::string_view lead) {
    return has_any(lead, {"目标", "计划", "任务"}) &&
           !has_any(lead, {"不超过", "控制", "以内", "低于", "降", "减"});
}
bool states_result(std::string_view lead) {
    return has_any(lead, {"仅", "目前", "实际", "完成", "只有", "达到"}) && !states_goal(lead);
}

/// A goal and a lower result in neighbouring figures of one sentence: “目前仅为8.6%，2020年目标为10.5%”.
void goal_not_reached(const Material& s, const Quantity& a, const Quantity& b, Findings& findings) {
    if (a.kind != b.kind || !a.exact || !b.exact || a.ordinal || b.ordinal) return;
    const bool percent = a.kind == QuantityKind::percent;
    const bool count =
        a.kind == QuantityKind::count && a.measure.of(s.body.text) == b.measure.of(s.body.text);
    if (!percent && !count) return;
    const std::string_view lead_a = lead_of(s, a), lead_b = lead_of(s, b);
    const bool a_goal = states_goal(lead_a);
    const Quantity &goal = a_goal ? a : b, &result = a_goal ? b : a;
    if (!states_goal(a_goal ? lead_a : lead_b) || !states_result(a_goal ? lead_b : lead_a) ||
        result.value >= goal.value)
        return;
    const std::string_view text = sentence_text(s, a);
    if (has_any(text, {"由于", "原因", "受", "因", "三年", "五年", "十三五", "十四五", "总目标", "死亡",
                       "能耗", "发案", "超额", "分期"}))
        return;
    const Sentence& sentence = s.prose.sentences[sentence_of(s, a)];
    if (count && names_other_year(s, sentence.span)) return;
    findings.push_back(make_finding(Code::target_missed, Verdict::needs_explanation, "绩效目标",
                                    words_of(s, result) + " < " + words_of(s, goal), words_of(s, result),
                                    words_of(s, goal),
                                    {place_in_body(s, result.span), place_in_body(s, goal.span)}));
}

/// Words that say a target was missed, where they tell what happened and not what is to be done about it.
void words_of_shortfall(const Material& s, Findings& findings) {
    const std::string_view all = s.body.text;
    for (const PhraseHit& hit : s.prose.phrases) {
        if (hit.phrase != Phrase::shortfall || is_row(paragraph_at(s, hit.span.begin))) continue;
        const auto& sentences = s.prose.sentences;
        const auto after =
            std::upper_bound(sentences.begin(), sentences.end(), hit.span.begin,
                             [](std::uint32_t at, const Sentence& each) { return at < each.span.begin; });
        if (after == sentences.begin()) continue;
        const Span span = std::prev(after)->span;
        const std::string_view text = span.of(all), rest = all.substr(hit.span.end, 9);
        if (!has_any(text, {"目标", "任务", "计划", "指标"}) ||
            starts_with_any(rest, {"的", "或", "者", "情况", "事项", "整改"}))
            continue;
        if (has_any(text, {"扣",   "得分", "对未", "如未",   "若",     "凡",     "防止",
                           "避免", "杜绝", "将",   "未发现", "没有未", "不存在", "无未",
                           "原因", "由于", "受",   "因",     "问责",   "如果",   "责任"}))
            continue;
        findings.push_back(make_finding(Code::target_missed, Verdict::needs_explanation, "绩效目标",
                                        "“" + std::string(trim(text)) + "”", std::string(hit.span.of(all)),
                                        "", {place_in_body(s, hit.span)}));
    }
}

void target_missed(const Material& s, Findings& findings) {
    if (s.card.rubric != nullptr && !full_marks(s)) return;
    for_each_sentence(s, [&](std::span<const Quantity> sentence) {
        for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
            if (!is_row(paragraph_at(s, sentence[i].span.begin)))
                goal_not_reached(s, sentence[i], sentence[i + 1], findings);
        }
    });
    words_of_shortfall(s, findings);
}

// ---- money beyond the pool ------------------------------------------------------------------------

/// The department's own money, by the words of its clause.
bool is_own_money(const Material& s, const Quantity& q) {
    const std::string_view clause = s.prose.clauses[q.clause].span.of(s.body.text);
    if (has_any(clause, {"到位", "安排", "下达"}) && !has_any(clause, {"支付", "使用"})) return false;
    if (!has_any(clause, {"投入", "争取", "拨付", "支出", "支付", "使用", "落实"})) return false;
    if (has_any(clause, {"商品和服务", "工资福利", "个人和家庭", "资本性",   "公用", "人员经费", "总支出",
                         "支出合计",   "支出总额", "支出总计",   "基本支出", "工资", "预算",     "结转",
                         "决算",       "收入",     "增",         "减",       "节约", "财政投入"}))
        return false;
    const std::string_view text = sentence_text(s, q);
    if (has_any(text,
                {"社会资本", "社会投资", "社会资金", "贷款", "产值", "全市",   "全省",   "全县",   "全区",
                 "全国",     "企业",     "银行",     "捐",   "引进", "带动",   "撬动",   "税",     "债券",
                 "保险",     "招商",     "集资",     "民间", "群众", "市财政", "县财政", "省财政", "总投资",
                 "累计",     "拟",       "将",       "计划", "基金", "下属",   "镇",     "乡"}))
        return false;
    return !names_other_year(s, s.prose.sentences[sentence_of(s, q)].span);
}

bool is_known_amount(const Material& s, Decimal yuan) {
    const Expenditure& e = s.report.expenditure;
    const auto same = [&](const Amount& amount) {
        return close(in_yuan(amount.money), yuan, money_tolerance(e.unit));
    };
    return (e.total && same(*e.total)) || std::any_of(e.by_kind.begin(), e.by_kind.end(), same) ||
           std::any_of(e.by_category.begin(), e.by_category.end(), same) ||
           std::any_of(s.report.figures.begin(), s.report.figures.end(), [&](const Figure& f) {
               return close(in_yuan(f.value, e.unit), yuan, money_tolerance(e.unit));
           });
}

void spending_beyond_pool(const Material& s, Findings& findings) {
    const Expenditure& e = s.report.expenditure;
    const auto kind = std::find_if(e.by_kind.begin(), e.by_kind.end(),
                                   [](const Amount& a) { return a.name == "项目支出"; });
    // A project's pool is all that was spent on it.
    const bool project = s.report.kind == ReportKind::project;
    const Amount* pool = kind != e.by_kind.end() ? &*kind : project && e.total ? &*e.total : nullptr;
    if (pool == nullptr) return;
    const Decimal most = in_yuan(pool->money);
    const std::string pool_text = pool->money.as_printed + " " + std::string(money_unit_name(e.unit));
    Finding f = make_finding(Code::spend_gt_pool, Verdict::needs_explanation,
                             kind != e.by_kind.end() ? "项目支出" : "项目总支出", "", "", pool_text, {});
    for (const Quantity& q : s.prose.quantities) {
        if (q.kind != QuantityKind::money || q.hedge == Hedge::below || in_yuan(q) <= most) continue;
        if (is_row(paragraph_at(s, q.span.begin)) || !is_own_money(s, q) || is_known_amount(s, in_yuan(q)))
            continue;
        // What was granted to a project may exceed what it spent.
        const std::string_view clause = s.prose.clauses[q.clause].span.of(s.body.text);
        if (project && !has_any(clause, {"支付", "支出", "使用"})) continue;
        const std::string words = without_blanks(words_of(s, q));
        if (!has(f.stated, words)) {
            append_listed(f.stated, words);
            f.arithmetic += (f.arithmetic.empty() ? "" : "；") + words + " > " + pool_text;
        }
        f.places.push_back(place_in_body(s, q.span));
    }
    if (f.places.empty()) return;
    f.places.push_back(in_frontmatter(pool->place));
    findings.push_back(std::move(f));
}

// ---- vague figures --------------------------------------------------------------------------------

/// Money, things and people; not 近三年.
bool counts_things(const Material& s, const Quantity& q) {
    if (q.kind == QuantityKind::money) return true;
    if (q.kind == QuantityKind::bare) return !q.noun.empty();
    const std::string_view measure = q.measure.of(s.body.text);
    return q.kind == QuantityKind::count &&
           !starts_with_any(measure, {"年", "个月", "月", "天", "日", "周", "小时", "分钟", "岁"});
}

void vague_figures(const Material& s, Findings& findings) {
    Finding f = make_finding(Code::amount_vague, Verdict::needs_explanation, "不确切的数", "", "", "", {});
    for (const Quantity& q : s.prose.quantities) {
        if (q.ordinal || q.hedge == Hedge::none || q.upper || !counts_things(s, q)) continue;
        const std::string_view words = q.span.of(s.body.text);
        if (!has_any(words, {"多", "余", "近", "约", "左右", "上下", "几"}) ||
            has_any(words, {"不多于", "以上", "以内"}))
            continue;
        if (has_any(lead_of(s, q), {"不低于", "不少于", "目标", "计划", "不超过"})) continue;
        append_listed(f.stated, without_blanks(words));
        f.places.push_back(place_in_body(s, q.span));
    }
    if (f.places.empty()) return;
    f.arithmetic = f.stated;
    findings.push_back(std::move(f));
}

constexpr auto rules = std::to_array<Rule>(
    {score_all_full, problems_and_points, target_missed, spending_beyond_pool, vague_figures});

}  // namespace

std::span<const Rule> credibility_rules() { return rules; }

}  // namespace gongkai::checks
