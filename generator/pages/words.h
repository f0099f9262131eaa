// SPDX-License-Identifier: MIT
// Private to pages: how a value is said to the reader, in the words of the theme. Absent is “—”, minus is
// “−”, and a digit is never changed on its way to the page.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "pages/pages.h"

namespace gongkai::pages {

inline constexpr std::string_view absent = "—";

std::string joined(std::initializer_list<std::string_view> parts);

std::string shown(Decimal number);
std::string shown(const std::optional<Decimal>& number);  ///< “—” when absent
std::string shown_percent(const std::optional<Decimal>& rate);
/// With its sign, +6.12 or −0.5; “0” without one.
std::string shown_difference(const std::optional<Decimal>& difference);
bool differs(const std::optional<Decimal>& difference);  ///< is there and is not zero
/// The length of the bar inside a rate's cell: whole percents from 0 to 100.
std::string bar_length(const std::optional<Decimal>& rate);
/// In `unit`: as printed when the report prints that unit, converted exactly otherwise.
std::string shown(const Money& money, MoneyUnit unit);

/// 万元, or what stands for it in the site's language.
const std::string& unit_name(const Words& words, MoneyUnit unit);
/// 部门整体支出绩效自评报告 …
const std::string& kind_name(const Words& words, ReportKind kind);
std::string_view verdict_id(Verdict verdict);    ///< stable, for style sheets: consistent …
std::string_view verdict_mark(Verdict verdict);  ///< ✓ ≠ … : a shape beside the word
/// Empty when there is nothing to say.
std::string why_not_recomputed(const Words& words, const ScoreRow& row);
/// 已核实来源, 报告所载 …
const std::string& basis_name(const Words& words, Basis basis);

/// When a report was published: the frontmatter's date, else the time of the first commit that published
/// it. `text` is for people; `meta` is for PubDate; both are empty when the record does not say. A date
/// written without a time is shown without one; PubDate wants a minute and gets that of a commit of the same
/// day, else 00:00.
struct Publication {
    std::string text;
    std::string meta;
};
Publication publication(const Report& report, const Settings& settings);

/// 2020-03-25T08:00:00+08:00
std::string rfc3339(std::int64_t time, int offset_minutes);

/// The 索引号 by the site's pattern; empty without one. The serial is the number behind the department
/// in the file's name (skx-2 → 002), so it never changes when other reports come or go.
std::string index_number(const Report& report, const Settings& settings);

/// The title with the unit and the year in it, added in front when the report's own title lacks them.
std::string full_title(const Report& report, const Department& department);

/// “7 项一致，1 项不一致”; empty without findings.
std::string outcome_in_words(const Words& words, const VerdictCounts& counts);

}  // namespace gongkai::pages
