// SPDX-License-Identifier: MIT
// One metric, two values. The frontmatter is held against figures whose words name a metric for certain.
// The text is held against itself where two paragraphs say the same up to a figure:
//   我们争取了科技馆免费开放中央补助资金 139 万元，投入 180 多万元 …
// Sentences are compared by hashes of their words with the figures left out, so the time is linear. A form
// of words that occurs more than twice is a pattern of the writer's, not a repeated statement.
#include <algorithm>
#include <array>

#include "checks/prose_sums.h"
#include "checks/score_statements.h"
#include "checks/stated.h"
#include "text/text.h"

namespace gongkai::checks {
namespace {

// ---- frontmatter against text ---------------------------------------------------------------------

/// What agreed, told in one finding.
struct Agreement {
    std::size_t count = 0;
    std::string names;
    std::vector<FindingPlace> places;

    void add(std::string_view name, FindingPlace place) {
        ++count;
        if (!has(names, name)) append_listed(names, name);
        places.push_back(std::move(place));
    }
};

void compare(const Material& s, const std::string& name, const std::string& stated, const std::string& other,
             bool equal, Verdict otherwise, Span span, Place frontmatter, Agreement& agreement,
             Findings& findings) {
    FindingPlace place = place_in_body(s, span);
    if (equal) {
        agreement.add(name, std::move(place));
        return;
    }
    findings.push_back(make_finding(Code::xref_value, otherwise, name, stated + " ≠ " + other, stated, other,
                                    {std::move(place), in_frontmatter(frontmatter)}));
}

bool is_total_name(std::string_view core) {
    return core == "总支出" || core == "支出总额" || core == "部门总支出" || core == "部门整体支出" ||
           core == "支出合计" || core == "整体支出" || core == "全部支出";
}

/// Words that make an amount another one: a budget, another year, a comparison, a part of it.
bool speaks_of_another(const Material& s, const Quantity& q) {
    const std::string_view text = sentence_text(s, q);
    return has_any(text, {"预算", "上年", "去年", "年初", "较", "计划", "财政拨款", "下属", "结转", "平均",
                          "专项"}) ||
           has(text, "比") || names_other_year(s, s.prose.sentences[sentence_of(s, q)].span);
}

/// Half a unit of the last printed digit, in 元.
Decimal half_digit(Decimal printed, MoneyUnit unit) {
    return in_yuan(Decimal{5, static_cast<std::uint8_t>(printed.scale + 1)}, unit);
}

/// What is copied must be equal; 509万元 for 509.10万元 is the same amount, printed shorter.
bool same_amount(const Quantity& q, const Money& money) {
    const Decimal printed = Decimal::parse(money.as_printed).value_or(Decimal{0, 2});
    const Decimal slack = std::max(half_digit(q.value, q.unit), half_digit(printed, money.unit));
    const Decimal difference = in_yuan(q) - in_yuan(money);
    return difference == Decimal{} ||
           (q.value.scale != printed.scale || q.unit != money.unit ? close(difference, {}, slack) : false);
}

bool only_unit_differs(const Quantity& q, const Money& money) {
    const auto printed = Decimal::parse(money.as_printed);
    return printed && *printed == q.value && q.unit != money.unit;
}

void compare_amount(const Material& s, const Amount& amount, const std::string& name, const Quantity& q,
                    Verdict otherwise, Agreement& agreement, Findings& findings) {
    if (only_unit_differs(q, amount.money)) return;  // UNIT-MIX
    const std::string other = amount.money.as_printed + " " + std::string(money_unit_name(amount.money.unit));
    compare(s, name, without_blanks(words_of(s, q)), other, same_amount(q, amount.money), otherwise, q.span,
            amount.place, agreement, findings);
}

void compare_spending(const Material& s, Agreement& agreement, Findings& findings) {
    const Expenditure& e = s.report.expenditure;
    std::uint32_t sentence_of_total = UINT32_MAX;
    for (const Quantity& q : s.prose.quantities) {
        if (q.kind != QuantityKind::money || !q.exact || q.lead.empty()) continue;
        const std::string_view core = core_of_lead(lead_of(s, q));
        if (core.size() > 60 || core.size() < 9 || is_row(paragraph_at(s, q.span.begin))) continue;
        if (e.total && is_total_name(core)) {
            if (same_amount(q, e.total->money)) sentence_of_total = sentence_of(s, q);
            if (!speaks_of_another(s, q))
                compare_amount(s, *e.total, "总支出", q, Verdict::inconsistent, agreement, findings);
            continue;
        }
        for (const auto* parts : {&e.by_kind, &e.by_category}) {
            for (const Amount& part : *parts) {
                if (part.name != core || speaks_of_another(s, q)) continue;
                // A part of the same total is the same part; elsewhere it may be a part of something else.
                const bool same_total = sentence_of(s, q) == sentence_of_total;
                if (same_total || same_amount(q, part.money))
                    compare_amount(s, part, part.name, q, Verdict::inconsistent, agreement, findings);
            }
        }
    }
}

void compare_scores(const Material& s, Agreement& agreement, Findings& findings) {
    for (const ScoreStatement& each : s.score_statements) {
        if (each.what == ScoreStatement::What::weight || each.indicator < 0) continue;
        const Claim* claim = s.card.rows[static_cast<std::size_t>(each.indicator)].claim;
        if (claim == nullptr) continue;
        const bool rate = each.what == ScoreStatement::What::rate;
        const auto& other = rate ? claim->rate : claim->score;
        if (!other) continue;
        const std::string name = s.card.rubric->indicators[static_cast<std::size_t>(each.indicator)].name +
                                 (rate ? "的得分率" : "的得分");
        const Decimal tolerance =
            rate ? std::max(rate_tolerance(each.value), rate_tolerance(*other)) : score_tolerance;
        compare(s, name, each.value.to_string() + (rate ? "%" : " 分"),
                other->to_string() + (rate ? "%" : " 分"), close(each.value, *other, tolerance),
                Verdict::inconsistent, each.span, rate ? claim->rate_place : claim->score_place, agreement,
                findings);
    }
}

/// “自评得分100分” in a sentence of its own: not of one indicator, not of a project or a unit below.
void compare_total_score(const Material& s, Agreement& agreement, Findings& findings) {
    if (!s.report.claimed_total) return;
    for (const Quantity& q : s.prose.quantities) {
        if (q.kind != QuantityKind::points || !q.exact || is_row(paragraph_at(s, q.span.begin))) continue;
        const std::string_view lead = core_of_lead(lead_of(s, q)), text = sentence_text(s, q);
        const bool whole = has_any(lead, {"部门整体支出", "总得分", "自评总分", "综合得分", "总分"}) ||
                           (has(lead, "自评得分") && has_any(text, {"自评等级", "绩效等级"}));
        if (!whole || !ends_with_any(lead, {"得分", "总分", "评分", "自评总分"}) ||
            has_any(text, {"分值", "项目自评", "上年", "满分", "下属"}))
            continue;
        if (names_other_year(s, s.prose.sentences[sentence_of(s, q)].span)) continue;
        compare(s, "自评总分", q.value.to_string() + " 分", s.report.claimed_total->to_string() + " 分",
                close(q.value, *s.report.claimed_total, score_tolerance), Verdict::inconsistent, q.span,
                s.report.total_place, agreement, findings);
    }
}

/// Where the grade begins behind 绩效等级 or 自评等级: after 为“ and the like.
std::size_t begin_of_grade(std::string_view text, std::size_t at) {
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view skip : {"为", "是", "“", "：", " ", "\"", "评定"}) {
            if (!text.substr(at).starts_with(skip)) continue;
            at += skip.size();
            again = true;
        }
    }
    return at;
}

/// 优 in 为“优”, 优。 and 优级; not in 优良.
bool ends_here(std::string_view after) {
    return after.empty() || after[0] == '\n' || after[0] == '\t' ||
           starts_with_any(after, {"”", "。", "，", "；", "、", "\"", "级", "）"});
}

void compare_grade(const Material& s, Agreement& agreement, Findings& findings) {
    if (s.report.grade.empty() || s.card.rubric == nullptr) return;
    const std::string_view text = s.body.text, word = "等级";
    for (std::size_t at = 0;
         (at = at + std::min(find_word(text.substr(at), word), text.size() - at)) < text.size();) {
        const std::string_view before = text.substr(0, at);
        at += word.size();
        if (!ends_with_any(before, {"绩效", "自评"})) continue;
        const std::size_t grade = begin_of_grade(text, at);
        for (const GradeBand& band : s.card.rubric->bands) {
            const std::string_view rest = text.substr(grade);
            if (!rest.starts_with(band.grade) || !ends_here(rest.substr(band.grade.size()))) continue;
            const auto begin = static_cast<std::uint32_t>(grade);
            compare(s, "绩效等级", band.grade, s.report.grade, band.grade == s.report.grade,
                    Verdict::inconsistent, {begin, begin + static_cast<std::uint32_t>(band.grade.size())},
                    s.report.grade_place, agreement, findings);
        }
    }
}

void frontmatter_and_text(const Material& s, Findings& findings) {
    Agreement agreement;
    compare_spending(s, agreement, findings);
    compare_scores(s, agreement, findings);
    compare_total_score(s, agreement, findings);
    compare_grade(s, agreement, findings);
    if (agreement.count == 0) return;
    findings.push_back(make_finding(Code::xref_value, Verdict::consistent, "正文与登记的数据",
                                    agreement.names + "，共 " + std::to_string(agreement.count) + " 处相同",
                                    "", "", std::move(agreement.places)));
}

// ---- text against text ----------------------------------------------------------------------------

/// A figure with the words of its sentence up to it, and of its clause behind it.
struct Repeated {
    std::uint64_t words = 0;
    std::uint32_t quantity = 0, sentence = 0, paragraph = 0;
    std::size_t han = 0;  ///< of the words before it
};

bool can_repeat(const Material& s, const Quantity& q) {
    if (q.ordinal || q.kind == QuantityKind::bare || q.kind == QuantityKind::percent_points ||
        q.kind == QuantityKind::points)
        return false;
    return !q.upper && q.lead.size() > 0 && !is_row(paragraph_at(s, q.span.begin));
}

/// Feeds the hash with the characters that are words: no blanks, no marks.
void feed(std::uint64_t& hash, std::size_t& han, std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x80) {
            if (byte > ' ' && byte != ',' && byte != '.' && byte != '-' && byte != '(' && byte != ')')
                hash = (hash ^ byte) * 1099511628211ull;
            ++at;
            continue;
        }
        const std::size_t size = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
        const bool mark = byte == 0xC2 || byte == 0xE2 ||
                          (byte == 0xE3 && static_cast<unsigned char>(text[at + 1]) == 0x80) || byte == 0xEF;
        if (!mark) {
            for (std::size_t i = 0; i < size && at + i < text.size(); ++i)
                hash = (hash ^ static_cast<unsigned char>(text[at + i])) * 1099511628211ull;
            ++han;
        }
        at += size;
    }
}

void add_sentence(const Material& s, std::span<const Quantity> sentence, std::vector<Repeated>& out) {
    const std::string_view text = s.body.text;
    const std::uint32_t index = sentence_of(s, sentence[0]);
    const Sentence& whole = s.prose.sentences[index];
    std::size_t begin = whole.span.begin;
    if (const auto enumerator = read_enumerator(whole.span.of(text).substr(0, 30))) begin += enumerator->size;
    std::uint64_t hash = 14695981039346656037ull;
    std::size_t han = 0;
    for (const Quantity& q : sentence) {
        if (q.ordinal || q.span.begin < begin) continue;
        feed(hash, han, text.substr(begin, q.span.begin - begin));
        begin = q.span.end;
        hash = hash_of(q.kind == QuantityKind::money ? std::string_view("#元") : q.measure.of(text), hash);
        if (!can_repeat(s, q) || han < 12) continue;
        std::uint64_t with_rest = hash;
        std::size_t rest_han = 0;
        feed(with_rest, rest_han, q.noun.of(text));
        if (han + rest_han < 14) continue;
        const auto number = static_cast<std::uint32_t>(&q - s.prose.quantities.data());
        out.push_back({with_rest, number, index, whole.paragraph, han});
    }
}

bool same_value(const Quantity& a, const Quantity& b) {
    if (a.kind == QuantityKind::money) return in_yuan(a) == in_yuan(b);
    return a.value == b.value;
}

void add_repeated(const Material& s, const Quantity& a, const Quantity& b, Verdict verdict,
                  const std::string& name, Findings& findings) {
    const std::string first = without_blanks(words_of(s, a)), second = without_blanks(words_of(s, b));
    findings.push_back(make_finding(Code::xref_value, verdict, name, first + " ≠ " + second, first, second,
                                    {place_in_body(s, a.span), place_in_body(s, b.span)}));
}

/// The words of the clause before the figure and its noun, as a reader would name the metric.
std::string name_of(const Material& s, const Quantity& q) {
    return "“" + std::string(trim(lead_of(s, q))) + "…" + std::string(trim(q.noun.of(s.body.text))) + "”";
}

/// How many of the figures two sentences share in order are equal, and how many are not.
struct Shared {
    std::size_t equal = 0, different = 0;
};

void same_sentences(const Material& s, Findings& findings) {
    std::vector<Repeated> all;
    for_each_sentence(s, [&](std::span<const Quantity> sentence) { add_sentence(s, sentence, all); });
    std::stable_sort(all.begin(), all.end(),
                     [](const Repeated& a, const Repeated& b) { return a.words < b.words; });
    std::vector<std::pair<Repeated, Repeated>> pairs;
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i + 1;
        while (end < all.size() && all[end].words == all[i].words) ++end;
        if (end - i == 2 && all[i].paragraph != all[i + 1].paragraph) pairs.emplace_back(all[i], all[i + 1]);
        i = end;
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const auto& a, const auto& b) { return a.first.quantity < b.first.quantity; });
    for (const auto& [a, b] : pairs) {
        const Quantity &first = s.prose.quantities[a.quantity], &second = s.prose.quantities[b.quantity];
        if (same_value(first, second)) continue;
        Shared shared;
        for (const auto& [x, y] : pairs) {
            if (x.sentence != a.sentence || y.sentence != b.sentence) continue;
            ++(same_value(s.prose.quantities[x.quantity], s.prose.quantities[y.quantity]) ? shared.equal
                                                                                          : shared.different);
        }
        // One sentence told of two places or events differs in all its figures.
        if (shared.different > shared.equal && (shared.different > 1 || a.han < 20)) continue;
        add_repeated(s, first, second, Verdict::needs_explanation, name_of(s, first), findings);
    }
}

/// A total in a paragraph with its quoted name: 共获26个奖项 beside “创新·体验·快乐·成长”.
struct NamedTotal {
    std::uint64_t name = 0, noun = 0;
    std::uint32_t quantity = 0, paragraph = 0;
};

bool is_total_count(const Material& s, const Quantity& q) {
    if (q.kind != QuantityKind::count || !q.exact || q.ordinal || q.noun.empty() || q.lead.empty())
        return false;
    const std::string_view lead = trim(lead_of(s, q));
    return ends_with_any(lead, {"共获", "共斩获", "共获得", "共取得", "共设", "共评出", "共收获", "共荣获",
                                "斩获", "荣获", "共有"}) ||
           lead.ends_with("共") || count_han(q.noun.of(s.body.text)) >= 8;
}

void named_totals(const Material& s, Findings& findings) {
    std::vector<NamedTotal> all;
    std::size_t next_quotation = 0, next_quantity = 0;
    const auto& quotations = s.prose.quotations;
    for (std::uint32_t p = 0; p < s.body.paragraphs.size(); ++p) {
        const Paragraph& paragraph = s.body.paragraphs[p];
        const std::size_t first_quotation = next_quotation;
        while (next_quotation < quotations.size() && quotations[next_quotation].begin < paragraph.end)
            ++next_quotation;
        for (; next_quantity < s.prose.quantities.size() &&
               s.prose.quantities[next_quantity].span.begin < paragraph.end;
             ++next_quantity) {
            const Quantity& q = s.prose.quantities[next_quantity];
            if (next_quotation == first_quotation || is_row(paragraph) || !is_total_count(s, q)) continue;
            const std::uint64_t noun = hash_of(q.noun.of(s.body.text), hash_of(q.measure.of(s.body.text)));
            for (std::size_t i = first_quotation; i < next_quotation; ++i) {
                const std::string name = only_words(quotations[i].of(s.body.text));
                if (count_han(name) >= 6)
                    all.push_back({hash_of(name), noun, static_cast<std::uint32_t>(next_quantity), p});
            }
        }
    }
    std::stable_sort(all.begin(), all.end(), [](const NamedTotal& a, const NamedTotal& b) {
        return std::tie(a.name, a.noun) < std::tie(b.name, b.noun);
    });
    for (std::size_t i = 0; i < all.size();) {
        std::size_t end = i + 1;
        while (end < all.size() && all[end].name == all[i].name && all[end].noun == all[i].noun) ++end;
        if (end - i == 2 && all[i].paragraph != all[i + 1].paragraph) {
            const Quantity &a = s.prose.quantities[all[i].quantity],
                           &b = s.prose.quantities[all[i + 1].quantity];
            if (!same_value(a, b)) add_repeated(s, a, b, Verdict::needs_explanation, name_of(s, a), findings);
        }
        i = end;
    }
}

constexpr auto rules = std::to_array<Rule>({frontmatter_and_text, same_sentences, named_totals});

}  // namespace

std::span<const Rule> repeated_value_rules() { return rules; }

}  // namespace gongkai::checks
