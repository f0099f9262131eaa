// SPDX-License-Identifier: MIT
#include "checks/score_statements.h"

#include "checks/stated.h"
#include "checks/tables.h"

namespace gongkai::checks {
namespace {

using What = ScoreStatement::What;

std::optional<What> what_of(std::string_view lead) {
    if (ends_with_any(lead, {"分值", "指标分值", "权重"})) return What::weight;
    if (ends_with_any(lead, {"得分率"})) return What::rate;
    if (ends_with_any(lead, {"得分", "评分"})) return What::score;
    return std::nullopt;
}

/// The one indicator whose name stands in `words`, the longest when one is inside another; -1 when there
/// is none, -2 when there are several.
int indicator_in(const Rubric& rubric, std::string_view words) {
    int found = -1;
    std::string_view name;
    for (std::size_t i = 0; i < rubric.indicators.size(); ++i) {
        const std::string& candidate = rubric.indicators[i].name;
        if (candidate.size() < 6 || !has(words, candidate)) continue;
        if (found >= 0 && has(name, candidate)) continue;
        if (found >= 0 && !has(candidate, name)) return -2;
        found = static_cast<int>(i);
        name = candidate;
    }
    return found >= 0 && rubric.find(name) == found ? found : found >= 0 ? -2 : -1;
}

/// Which indicator a figure of a sentence is about: the paragraph's words before it name one, or its
/// heading does.
int indicator_before(const Subject& s, const Quantity& q) {
    const Paragraph& paragraph = paragraph_at(s, q.span.begin);
    const std::string_view before =
        std::string_view(s.body.text).substr(paragraph.begin, q.lead.begin - paragraph.begin);
    if (before.size() > 240) return -2;
    const int named = indicator_in(*s.card.rubric, std::string(before) + std::string(lead_of(s, q)));
    if (named != -1) return named;
    for (const Paragraph* p = &paragraph; p != s.body.paragraphs.data();) {
        --p;
        if (is_row(*p)) return -1;
        const std::string_view words = text_of(s, *p);
        if (p->kind == Paragraph::Kind::heading) return indicator_in(*s.card.rubric, words);
        if (words.size() < 90 && !has_digit(words.substr(std::min<std::size_t>(words.size(), 6))))
            return indicator_in(*s.card.rubric, words);
        if (&paragraph - p > 2) return -1;
    }
    return -1;
}

void add_from_prose(const Subject& s, std::vector<ScoreStatement>& out) {
    for (const Quantity& q : s.prose.quantities) {
        const bool points = q.kind == QuantityKind::points;
        if (!q.exact || (!points && q.kind != QuantityKind::percent)) continue;
        const auto what = what_of(core_of_lead(lead_of(s, q)));
        if (!what || points != (*what != What::rate)) continue;
        if (is_row(paragraph_at(s, q.span.begin))) continue;
        const int indicator = indicator_before(s, q);
        if (indicator == -2) continue;
        out.push_back({*what, indicator, q.value, q.digits});
    }
}

void add_from_table(const Subject& s, const Table& table, std::vector<ScoreStatement>& out) {
    const int name = table.indicator_column();
    if (name < 0) return;
    for (const TableRow& row : table.rows) {
        const int indicator = s.card.rubric->find(without_blanks(row.cell(name).text));
        if (row.is_total || indicator < 0) continue;
        for (const auto& [column, what] :
             {std::pair{Column::weight, What::weight}, std::pair{Column::score, What::score},
              std::pair{Column::rate, What::rate}}) {
            const int at = table.find(column);
            if (at < 0) continue;
            if (const auto value = number_in(row.cell(at).text))
                out.push_back({what, indicator, *value, row.cell(at).span});
        }
    }
}

}  // namespace

std::vector<ScoreStatement> read_score_statements(const Subject& subject, const std::vector<Table>& tables) {
    std::vector<ScoreStatement> out;
    if (subject.card.rubric == nullptr) return out;
    add_from_prose(subject, out);
    for (const Table& table : tables) add_from_table(subject, table, out);
    return out;
}

}  // namespace gongkai::checks
