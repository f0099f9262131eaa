// SPDX-License-Identifier: MIT
#include "pages/words.h"

#include <algorithm>

#include "text/text.h"

namespace gongkai::pages {
namespace {

/// "-12.5" → "−12.5".
std::string with_minus(std::string_view number) {
    if (!number.starts_with('-')) return std::string(number);
    return joined({"−", number.substr(1)});
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::string_view file_stem(const Report& report) {
    const std::string_view stem = report.stem;
    return stem.substr(stem.rfind('/') + 1);
}

bool names(std::string_view title, const Department& department) {
    const auto has = [&](std::string_view name) { return !name.empty() && title.find(name) != title.npos; };
    if (has(department.name) || has(department.short_name)) return true;
    for (const Alias& alias : department.aliases)
        if (has(alias.name)) return true;
    return false;
}

}  // namespace

std::string joined(std::initializer_list<std::string_view> parts) {
    std::size_t size = 0;
    for (const auto part : parts) size += part.size();
    std::string out;
    out.reserve(size);
    for (const auto part : parts) out += part;
    return out;
}

std::string shown(Decimal number) { return with_minus(number.to_string()); }

std::string shown(const std::optional<Decimal>& number) {
    return number ? shown(*number) : std::string(absent);
}

std::string shown_percent(const std::optional<Decimal>& rate) {
    return rate ? joined({shown(*rate), "%"}) : std::string(absent);
}

bool differs(const std::optional<Decimal>& difference) { return difference && *difference != Decimal{}; }

std::string shown_difference(const std::optional<Decimal>& difference) {
    if (!difference) return std::string(absent);
    if (!differs(difference)) return "0";
    return joined({*difference > Decimal{} ? "+" : "", shown(difference->trimmed())});
}

std::string bar_length(const std::optional<Decimal>& rate) {
    if (!rate) return "0";
    return std::to_string(std::clamp<std::int64_t>(rate->rounded(0).units, 0, 100));
}

std::string shown(const Money& money, MoneyUnit unit) {
    if (money.unit == unit) return with_minus(money.as_printed);
    const Money converted = Money::of_fen(money.fen, unit);
    return with_minus(converted.as_printed);
}

std::string_view kind_name(ReportKind kind) {
    return kind == ReportKind::overall ? "部门整体支出绩效自评报告" : "项目支出绩效自评报告";
}

std::string_view verdict_id(Verdict verdict) {
    switch (verdict) {
        case Verdict::consistent: return "consistent";
        case Verdict::inconsistent: return "inconsistent";
        case Verdict::needs_explanation: return "explain";
        case Verdict::not_checkable: break;
    }
    return "unchecked";
}

std::string_view verdict_mark(Verdict verdict) {
    switch (verdict) {
        case Verdict::consistent: return "✓";
        case Verdict::inconsistent: return "≠";
        case Verdict::needs_explanation: return "?";
        case Verdict::not_checkable: break;
    }
    return "○";
}

std::string why_not_recomputed(const ScoreRow& row) {
    if (!row.not_recomputable) return {};
    switch (*row.not_recomputable) {
        case NotRecomputable::no_formula: return "评分表没有给出计算公式或评分规则";
        case NotRecomputable::by_judgement: return "须由人评判，不能由数据算出";
        case NotRecomputable::zero_base:
            return row.derivation.empty() ? "计算公式的除数为零，不可比" : row.derivation;
        case NotRecomputable::parts_missing: return "下级指标中有的无法复算";
        case NotRecomputable::no_inputs: break;
    }
    std::string why = "报告未载明计算所需的数据";
    for (std::size_t i = 0; i < row.missing_inputs.size(); ++i) {
        why += i == 0 ? "：" : "、";
        why += figure_name(row.missing_inputs[i]);
    }
    return why;
}

std::string_view basis_name(Basis basis) {
    switch (basis) {
        case Basis::verified: return "已核实来源";
        case Basis::reported: return "报告所载";
        case Basis::common_knowledge: return "通行做法，未核实";
        case Basis::unstated: break;
    }
    return "未注明";
}

Publication publication(const Report& report, const Settings& settings) {
    std::string minute;
    if (report.first_published)
        minute = minute_of_time(report.first_published->time, settings.timezone_minutes);
    if (!report.published) return {minute, minute};
    const std::string date = report.published->date.to_string();
    return {date, minute.starts_with(date) ? minute : date};
}

std::string index_number(const Report& report, const Settings& settings) {
    if (settings.index_pattern.empty()) return {};
    std::string_view serial = file_stem(report);
    if (serial.starts_with(report.department)) serial.remove_prefix(report.department.size());
    if (serial.starts_with('-')) serial.remove_prefix(1);
    if (serial.empty()) serial = "1";
    const bool number = serial.find_first_not_of("0123456789") == serial.npos;
    const std::string padding(number && serial.size() < 3 ? 3 - serial.size() : 0, '0');

    std::string index = settings.index_pattern;
    replace_all(index, "{department}", report.department);
    replace_all(index, "{year}", std::to_string(report.year));
    replace_all(index, "{serial}", padding + std::string(serial));
    return index;
}

std::string full_title(const Report& report, const Department& department) {
    const std::string year = std::to_string(report.year);
    const bool has_unit = names(report.title, department);
    const bool has_year = report.title.find(year) != std::string::npos;
    if (has_unit && has_year) return report.title;
    return joined({has_unit ? std::string_view{} : department.name, has_year ? std::string_view{} : year,
                   has_year ? "" : "年", report.title});
}

std::string outcome_in_words(const VerdictCounts& counts) {
    std::string words;
    for (const Verdict verdict :
         {Verdict::consistent, Verdict::inconsistent, Verdict::needs_explanation, Verdict::not_checkable}) {
        const std::size_t count = counts[static_cast<std::size_t>(verdict)];
        if (count == 0) continue;
        if (!words.empty()) words += "，";
        words += joined({std::to_string(count), " 项", verdict_name(verdict, Language::zh)});
    }
    return words;
}

}  // namespace gongkai::pages
