// SPDX-License-Identifier: MIT
// What the tables of the text say against themselves: totals, targets and actuals, reasons, rates.
#include "checks/tables.h"

#include <algorithm>
#include <array>

#include "checks/stated.h"
#include "text/text.h"

namespace gongkai::checks {
namespace {

// ---- totals ---------------------------------------------------------------------------------------

bool is_added_up(Column column) {
    switch (column) {
        case Column::other:
        case Column::weight:
        case Column::score:
        case Column::budget:
        case Column::full_budget:
        case Column::executed:
        case Column::prior:
        case Column::current:
        case Column::change: return true;
        default: return false;
    }
}

/// Rows of several levels (一、 above 1.) hold parts of parts.
bool has_levels(std::string_view first_cell) {
    return starts_with_any(first_cell,
                           {"一、", "二、", "三、", "（一）", "（二）", "1.", "2.", "1、", "2、", "（1）"});
}

struct ColumnSum {
    Decimal sum;
    std::string terms;
    std::size_t rows = 0;
    bool plain = true;  ///< one level of rows, none blank
    std::uint8_t scale = 0;
    std::vector<FindingPlace> places;
};

ColumnSum sum_rows(const Material& s, std::span<const TableRow> rows, int column, bool of_subtotals) {
    ColumnSum out;
    for (const TableRow& row : rows) {
        if (row.is_total ? !(of_subtotals && row.is_subtotal) : of_subtotals) continue;
        if (row.is_within) {
            out.plain = false;
            continue;
        }
        if (has_levels(row.cell(0).text)) out.plain = false;
        const Cell& cell = row.cell(column);
        const auto value = number_in(cell.text);
        if (!value) {
            out.plain = false;
            continue;
        }
        ++out.rows;
        out.sum = out.sum + *value;
        out.scale = std::max(out.scale, value->scale);
        out.terms += (out.terms.empty() ? "" : " + ") + value->to_string();
        out.places.push_back(place_in_body(s, cell.span));
    }
    return out;
}

void add_column_total(const Material& s, const Table& table, int column, const TableRow& total,
                      std::span<const TableRow> rows, bool of_subtotals, Findings& findings) {
    const Cell& cell = total.cell(column);
    const auto stated = number_in(cell.text);
    if (!stated || has_any(cell.text, {"%", "％"})) return;
    ColumnSum sum = sum_rows(s, rows, column, of_subtotals);
    if (sum.rows < 2) return;
    const bool whole_numbers = sum.scale == 0 && stated->scale == 0;
    const Decimal rounding{static_cast<std::int64_t>(5 * sum.rows), static_cast<std::uint8_t>(sum.scale + 1)};
    const bool equal = close(*stated, sum.sum, whole_numbers ? Decimal{} : std::max(Decimal{1, 2}, rounding));
    if (!equal && !sum.plain) return;
    std::vector<FindingPlace> places{place_in_body(s, cell.span)};
    places.insert(places.end(), sum.places.begin(), sum.places.end());
    const std::string name = without_blanks(table.header[static_cast<std::size_t>(column)].text);
    findings.push_back(make_finding(
        Code::count_sum, equal ? Verdict::consistent : Verdict::inconsistent, name.empty() ? "数值" : name,
        sum.terms + " = " + sum.sum.to_string() + (equal ? "" : " ≠ " + stated->to_string()),
        stated->to_string(), sum.sum.to_string(), std::move(places)));
}

/// 小计 adds up the rows since the last 小计, 合计 the 小计 when there are any, else all rows. A total in the
/// first row adds up those below it.
void add_totals(const Material& s, const Table& table, Findings& findings) {
    const std::span<const TableRow> rows = table.rows;
    // A sheet of indicators may leave rows to another table (预算执行率): then its weights do not add up
    // either.
    const bool indicators = table.indicator_column() >= 0;
    const auto totals = [&](const TableRow& total, std::span<const TableRow> parts, bool of_subtotals) {
        const int weight = table.find(Column::weight);
        if (indicators && weight >= 0) {
            const auto stated = number_in(total.cell(weight).text);
            if (stated && *stated != sum_rows(s, parts, weight, of_subtotals).sum) return;
        }
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            if (is_added_up(table.columns[column]))
                add_column_total(s, table, static_cast<int>(column), total, parts, of_subtotals, findings);
        }
    };
    std::size_t since = 0;
    bool subtotals = false;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].is_total) continue;
        if (i == 0) {
            const bool only =
                std::none_of(rows.begin() + 1, rows.end(), [](const TableRow& r) { return r.is_total; });
            if (only) totals(rows[0], rows.subspan(1), false);
        } else if (rows[i].is_subtotal) {
            totals(rows[i], rows.subspan(since, i - since), false);
            subtotals = true;
        } else {
            totals(rows[i], rows.first(i), subtotals);
        }
        since = i + 1;
    }
}

void column_totals(const Material& s, Findings& findings) {
    for (const Table& table : s.tables) add_totals(s, table, findings);
}

// ---- rates ----------------------------------------------------------------------------------------

struct RateColumns {
    Column rate, part, whole;
    Code rule;
    bool change;  ///< the part is counted from the whole: (本年 - 上年) ÷ 上年
};
constexpr auto rate_columns = std::to_array<RateColumns>({
    {Column::execution_rate, Column::executed, Column::full_budget, Code::rate_recalc, false},
    {Column::execution_rate, Column::executed, Column::budget, Code::rate_recalc, false},
    {Column::rate, Column::score, Column::weight, Code::rate_recalc, false},
    {Column::control_rate, Column::staff, Column::quota, Code::rate_recalc, false},
    {Column::growth, Column::current, Column::prior, Code::yoy_recalc, true},
    {Column::change, Column::current, Column::prior, Code::yoy_recalc, true},
});

/// “下降4.65%” is -4.65. A column of changes may hold amounts: then nothing without %.
std::optional<Decimal> rate_in(std::string_view cell, Column column) {
    bool falls = false;
    for (const std::string_view word : {"同比", "增长", "上升", "增加", "提高", "下降", "减少", "降低"}) {
        if (!cell.starts_with(word)) continue;
        cell.remove_prefix(word.size());
        falls = falls || word == "下降" || word == "减少" || word == "降低";
    }
    if (column == Column::change && !ends_with_any(cell, {"%", "％"})) return std::nullopt;
    auto rate = number_in(cell);
    if (rate && falls) rate->units = -rate->units;
    return rate;
}

void add_row_rate(const Material& s, const Table& table, const TableRow& row, const RateColumns& columns,
                  bool sure, Findings& findings) {
    const Cell &rate_cell = row.cell(table.find(columns.rate)),
               &part_cell = row.cell(table.find(columns.part)),
               &whole_cell = row.cell(table.find(columns.whole));
    const auto rate = rate_in(rate_cell.text, columns.rate), part = number_in(part_cell.text),
               whole = number_in(whole_cell.text);
    if (!rate || !part || !whole || *whole < Decimal{}) return;
    // Between two rates a change is most often told in points.
    if (columns.change && has(part_cell.text, "%")) return;
    const std::string name = without_blanks(row.cell(std::max(0, table.indicator_column())).text);
    std::vector<FindingPlace> places{place_in_body(s, rate_cell.span), place_in_body(s, part_cell.span),
                                     place_in_body(s, whole_cell.span)};
    if (*whole == Decimal{}) {
        if (!columns.change || *part == Decimal{} || *rate == Decimal{}) return;
        findings.push_back(make_finding(Code::pct_zero_base, Verdict::inconsistent, name, "(本年 - 0) ÷ 0",
                                        std::string(rate_cell.text), "不可比", std::move(places)));
        return;
    }
    const Decimal change = columns.change ? *part - *whole : *part;
    const auto exact = percentage(change, *whole, 6);
    // One unit of the last digit of both figures, as they may be rounded themselves.
    const auto slack = percentage(Decimal{1, std::max(part->scale, whole->scale)}, *whole, 6);
    const bool whole_numbers = part->scale == 0 && whole->scale == 0;
    const Decimal tolerance = rate_tolerance(*rate) + (whole_numbers || !slack ? Decimal{} : *slack);
    const bool fit = close(*exact, *rate, tolerance);
    if (!fit && !has(rate_cell.text, "%") && close(*exact, multiply(*rate, {100, 0}, rate->scale), tolerance))
        return;
    const std::string figures =
        columns.change ? "(" + part->to_string() + " - " + whole->to_string() + ") ÷ " + whole->to_string()
                       : part->to_string() + " ÷ " + whole->to_string();
    const std::string computed = exact->rounded(2).to_string() + "%";
    findings.push_back(make_finding(columns.rule,
                                    fit    ? Verdict::consistent
                                    : sure ? Verdict::inconsistent
                                           : Verdict::needs_explanation,
                                    name, figures + " = " + computed, std::string(rate_cell.text), computed,
                                    std::move(places)));
}

void row_rates(const Material& s, Findings& findings) {
    for (const Table& table : s.tables) {
        for (const RateColumns& columns : rate_columns) {
            const bool given = table.find(columns.rate) >= 0 && table.find(columns.part) >= 0 &&
                               table.find(columns.whole) >= 0;
            const bool second_choice =
                columns.whole == Column::budget && table.find(Column::full_budget) >= 0;
            if (!given || second_choice) continue;
            // Beside 年初预算 alone, the rate may rest on the adjusted one.
            const bool initial =
                columns.whole == Column::budget &&
                has(table.header[static_cast<std::size_t>(table.find(Column::budget))].text, "年初");
            for (const TableRow& row : table.rows) add_row_rate(s, table, row, columns, !initial, findings);
        }
    }
}

// ---- targets and actuals --------------------------------------------------------------------------

/// A target and an actual, of a row or of a claim.
struct Pair {
    std::string name, target, actual, reason;
    bool reason_asked = false;  ///< there is a place for a reason
    FindingPlace name_place, target_place, actual_place;
};

bool says_nothing(std::string_view reason) {
    const std::string words = without_blanks(reason);
    return words.empty() || words == "无" || words == "/" || words == "—" || words == "——" || words == "-" ||
           words == "--" || words == "无偏差";
}

void add_pairs(const Material& s, const Table& table, std::vector<Pair>& pairs) {
    const int name = table.indicator_column(), target = table.find(Column::target),
              actual = table.find(Column::actual), reason = table.find(Column::reason);
    for (const TableRow& row : table.rows) {
        if (row.is_total || row.cell(name).text.empty()) continue;
        Pair pair;
        pair.name = without_blanks(row.cell(name).text);
        pair.target = without_blanks(row.cell(target).text);
        pair.actual = without_blanks(row.cell(actual).text);
        pair.reason = row.cell(reason).text;
        pair.reason_asked = reason >= 0;
        pair.name_place = place_in_body(s, row.cell(name).span);
        pair.target_place = pair.target.empty() ? pair.name_place : place_in_body(s, row.cell(target).span);
        pair.actual_place = pair.actual.empty() ? pair.name_place : place_in_body(s, row.cell(actual).span);
        pairs.push_back(std::move(pair));
    }
}

/// A claim that repeats a row of the text is one pair with it.
bool merged_into_row(const Claim& claim, std::vector<Pair>& pairs) {
    const auto row = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) {
        return pair.name == claim.node && pair.target.empty() == claim.target.empty() &&
               pair.actual.empty() == claim.actual.empty();
    });
    if (row == pairs.end()) return false;
    row->target = without_blanks(claim.target);
    row->actual = without_blanks(claim.actual);
    if (says_nothing(row->reason)) row->reason = claim.reason;
    row->reason_asked = true;
    return true;
}

std::vector<Pair> pairs_of(const Material& s) {
    std::vector<Pair> pairs;
    for (const Table& table : s.tables) {
        if (table.indicator_column() >= 0 && table.find(Column::target) >= 0 &&
            table.find(Column::actual) >= 0)
            add_pairs(s, table, pairs);
    }
    for (const Claim& claim : s.report.claims) {
        if (claim.target.empty() && claim.actual.empty()) continue;
        if (merged_into_row(claim, pairs)) continue;
        pairs.push_back({claim.node, without_blanks(claim.target), without_blanks(claim.actual), claim.reason,
                         true, in_frontmatter(claim.node_place),
                         in_frontmatter(claim.target.empty() ? claim.node_place : claim.target_place),
                         in_frontmatter(claim.actual.empty() ? claim.node_place : claim.actual_place)});
    }
    return pairs;
}

void value_missing(const Material& s, Findings& findings) {
    const std::vector<Pair> pairs = pairs_of(s);
    for (const Pair& pair : pairs) {
        if (!pair.target.empty() && !pair.actual.empty()) continue;
        const char* missing =
            pair.target.empty() ? (pair.actual.empty() ? "没有指标值和完成值" : "没有指标值") : "没有完成值";
        findings.push_back(make_finding(Code::value_missing, Verdict::inconsistent, pair.name, missing, "",
                                        "", {pair.name_place}));
    }
    if (!pairs.empty() || is_stub(s) || (s.report.claims.empty() && s.report.grade.empty())) return;
    const bool by_figures = std::any_of(s.card.rows.begin(), s.card.rows.end(),
                                        [](const ScoreRow& r) { return r.recomputed.has_value(); });
    if (by_figures) return;
    const Place place = s.report.claims.empty() ? s.report.title_place : s.report.scores_place;
    findings.push_back(make_finding(Code::value_missing, Verdict::needs_explanation, "绩效指标",
                                    "没有指标表，各项得分也没有指标值和完成值", "", "",
                                    {in_frontmatter(place)}));
}

bool has_relation(std::string_view target) {
    return starts_with_any(target, {"≥", "≤", ">", "<", "＞", "＜", "不低于", "不少于", "不超过", "不高于",
                                    "大于", "小于"}) ||
           ends_with_any(target, {"以上", "以内", "以下"});
}

void actual_copies_target(const Material& s, Findings& findings) {
    Finding all = make_finding(Code::actual_copies_target, Verdict::needs_explanation, "", "", "", "", {});
    for (const Pair& pair : pairs_of(s)) {
        if (pair.actual.empty() || pair.actual != pair.target || !has_relation(pair.target) ||
            !has_digit(pair.target))
            continue;
        append_listed(all.subject, pair.name);
        append_listed(all.stated, pair.actual);
        all.places.push_back(pair.actual_place);
    }
    if (all.places.empty()) return;
    all.arithmetic = all.stated;
    findings.push_back(std::move(all));
}

bool has_numeral(std::string_view words) {
    return has_digit(words) || has_any(words, {"百分之", "成",     "零", "一", "二", "两", "三", "四", "五",
                                               "六",     "七",     "八", "九", "十", "百", "千", "万", "半",
                                               "全部",   "全覆盖", "０", "１", "２", "３", "无"});
}

void actual_not_numeric(const Material& s, Findings& findings) {
    for (const Pair& pair : pairs_of(s)) {
        if (pair.target.empty() || pair.actual.empty() || says_nothing(pair.actual) ||
            !has_digit(pair.target))
            continue;
        const auto target = read_measure(pair.target);
        if (!target || (target->relation == Relation::none && target->unit.empty())) continue;
        const bool word = pair.actual == "完成" || pair.actual == "已完成" || !has_numeral(pair.actual);
        if (!word || has(target->unit, "月") || has(target->unit, "年")) continue;
        findings.push_back(make_finding(Code::actual_not_numeric, Verdict::inconsistent, pair.name,
                                        pair.target + "，" + pair.actual, pair.actual, pair.target,
                                        {pair.actual_place, pair.target_place}));
    }
}

/// How an actual is off its target: "92 < 95", or empty when it is not. `missed`: short of it, not beyond it.
std::string deviation(const Measure& target, const Measure& actual, bool& missed) {
    const Decimal a = target.number, b = actual.number;
    const bool reverse = target.relation == Relation::at_most || target.relation == Relation::below;
    missed = reverse ? b > a : b < a;
    if (missed) return b.to_string() + (reverse ? " > " : " < ") + a.to_string();
    if (reverse || a <= Decimal{} || b < multiply(a, {13, 1}, 6)) return {};
    return b.to_string() + " ≥ 1.3 × " + a.to_string();
}

void reason_missing(const Material& s, Findings& findings) {
    for (const Pair& pair : pairs_of(s)) {
        if (!says_nothing(pair.reason)) continue;
        const auto target = read_measure(pair.target), actual = read_measure(pair.actual);
        if (!target || !actual || target->unit != actual->unit) continue;
        if (actual->relation != Relation::none && actual->relation != Relation::equal) continue;
        if (has(target->unit, "月") || has(target->unit, "年")) continue;
        bool missed = false;
        const std::string off = deviation(*target, *actual, missed);
        if (off.empty()) continue;
        findings.push_back(
            make_finding(Code::reason_missing,
                         missed && pair.reason_asked ? Verdict::inconsistent : Verdict::needs_explanation,
                         pair.name, off, pair.actual, pair.target, {pair.actual_place, pair.target_place}));
    }
}

constexpr auto rules = std::to_array<Rule>(
    {column_totals, row_rates, value_missing, actual_copies_target, actual_not_numeric, reason_missing});

}  // namespace

std::span<const Rule> table_rules() { return rules; }

}  // namespace gongkai::checks
