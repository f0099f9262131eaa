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

const std::string& unit_name(const Words& words, MoneyUnit unit) {
    switch (unit) {
        case MoneyUnit::yuan: return words.text("money.yuan");
        case MoneyUnit::ten_thousand_yuan: return words.text("money.ten_thousand");
        case MoneyUnit::hundred_million_yuan: break;
    }
    return words.text("money.hundred_million");
}

const std::string& kind_name(const Words& words, ReportKind kind) {
    return words.text(kind == ReportKind::overall ? "kind.overall" : "kind.project");
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

std::string why_not_recomputed(const Words& words, const ScoreRow& row) {
    if (!row.not_recomputable) return {};
    switch (*row.not_recomputable) {
        case NotRecomputable::no_formula: return words.text("why.no_formula");
        case NotRecomputable::by_judgement: return words.text("why.by_judgement");
        case NotRecomputable::zero_base:
            return row.derivation.empty() ? words.text("why.zero_base") : row.derivation;
        case NotRecomputable::parts_missing: return words.text("why.parts_missing");
        case NotRecomputable::no_inputs: break;
    }
    if (row.missing_inputs.empty()) return words.text("why.no_inputs");
    std::string inputs;
    for (const std::string& input : row.missing_inputs)
        inputs += joined({inputs.empty() ? "" : words.text("list.enumeration"), figure_name(input)});
    return words.text("why.these_inputs", {inputs});
}

const std::string& basis_name(const Words& words, Basis basis) {
    switch (basis) {
        case Basis::verified: return words.text("basis.verified");
        case Basis::reported: return words.text("basis.reported");
        case Basis::common_knowledge: return words.text("basis.common");
        case Basis::unstated: break;
    }
    return words.text("basis.unstated");
}

Publication publication(const Report& report, const Settings& settings) {
    std::string minute;
    if (report.first_published)
        minute = minute_of_time(report.first_published->time, settings.timezone_minutes);
    if (!report.published) return {minute, minute};
    const std::string date = report.published->date.to_string();
    return {date, minute.starts_with(date) ? minute : joined({date, " 00:00"})};
}

std::string rfc3339(std::int64_t time, int offset_minutes) {
    const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    std::string text = minute_of_time(time, offset_minutes);
    text[10] = 'T';
    const int offset = offset_minutes < 0 ? -offset_minutes : offset_minutes;
    return text + ":" + two((time % 60 + 60) % 60) + (offset_minutes < 0 ? "-" : "+") + two(offset / 60) +
           ":" + two(offset % 60);
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

std::string outcome_in_words(const Words& words, const VerdictCounts& counts) {
    std::string text;
    for (const Verdict verdict :
         {Verdict::consistent, Verdict::inconsistent, Verdict::needs_explanation, Verdict::not_checkable}) {
        const std::size_t count = counts[static_cast<std::size_t>(verdict)];
        if (count == 0) continue;
        if (!text.empty()) text += words.text("drawing.comma");
        text += words.text("outcome.count",
                           {std::to_string(count), std::string(verdict_name(verdict, words.language()))});
    }
    return text;
}

}  // namespace gongkai::pages
