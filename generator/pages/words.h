// SPDX-License-Identifier: MIT
// Private to pages: how a value is said to a Chinese reader. Absent is “—”, minus is “−”, and a digit is
// never changed on its way to the page.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "pages/pages.h"

namespace gongkai::pages {

inline constexpr std::string_view absent = "—";
inline constexpr std::string_view not_stated = "报告未载明";

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

std::string_view kind_name(ReportKind kind);          ///< 部门整体支出绩效自评报告 …
std::string_view verdict_id(Verdict verdict);         ///< stable, for style sheets: consistent …
std::string_view verdict_mark(Verdict verdict);       ///< ✓ ≠ … : a shape beside the word
std::string why_not_recomputed(const ScoreRow& row);  ///< empty when there is nothing to say
std::string_view basis_name(Basis basis);             ///< 已核实来源, 报告所载 …

/// When a report was published: the frontmatter's date, else the time of the first commit that published
/// it. `text` is for people; `meta` is for PubDate; both are empty when the record does not say. A date
/// written without a time stays without one, unless the commit of the same day knows it.
struct Publication {
    std::string text;
    std::string meta;
};
Publication publication(const Report& report, const Settings& settings);

/// The 索引号 by the site's pattern; empty without one. The serial is the number behind the department
/// in the file's name (skx-2 → 002), so it never changes when other reports come or go.
std::string index_number(const Report& report, const Settings& settings);

/// The title with the unit and the year in it, added in front when the report's own title lacks them.
std::string full_title(const Report& report, const Department& department);

/// “7 项一致，1 项不一致”; empty without findings.
std::string outcome_in_words(const VerdictCounts& counts);

}  // namespace gongkai::pages
