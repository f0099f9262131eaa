// SPDX-License-Identifier: MIT
// The report's dates: whether they follow each other, exist, and are printed as documents print them; and
// years that are told from the writer's desk (今年).
#include <algorithm>

#include "checks/rules.h"
#include "checks/wording.h"
#include "text/text.h"

namespace gongkai::checks {
namespace {

/// A date with its name on the form, e.g. 填报日期.
struct NamedDate {
    std::string name;
    Date date;
    std::string printed;
    FindingPlace place;

    std::string words() const { return name + " " + printed; }
};

std::optional<NamedDate> named(const char* name, const std::optional<DatedValue>& value) {
    if (!value) return std::nullopt;
    return NamedDate{name, value->date, value->as_printed, in_frontmatter(value->place)};
}

/// 落款: the last lines of the text, one of which is nothing but a date.
std::optional<NamedDate> closing_date(const Material& s) {
    constexpr std::size_t last_paragraphs = 4;
    const auto& paragraphs = s.body.paragraphs;
    const std::size_t first = paragraphs.size() - std::min(last_paragraphs, paragraphs.size());
    for (auto date = s.prose.dates.rbegin(); date != s.prose.dates.rend(); ++date) {
        if (first == paragraphs.size() || date->span.begin < paragraphs[first].begin) break;
        const auto paragraph =
            std::find_if(paragraphs.begin() + static_cast<std::ptrdiff_t>(first), paragraphs.end(),
                         [&](const Paragraph& p) { return date->span.end <= p.end; });
        if (paragraph == paragraphs.end() || !date->possible || date->year == 0 || date->day == 0) continue;
        const std::string_view line =
            trim(std::string_view(s.body.text).substr(paragraph->begin, paragraph->end - paragraph->begin));
        if (line != date->span.of(s.body.text)) continue;
        return NamedDate{"落款日期",
                         {date->year, date->month, date->day},
                         std::string(line),
                         place_in_body(s, date->span)};
    }
    return std::nullopt;
}

/// `a` is the one that must not be later than `b`.
Finding order_of(const NamedDate& a, const NamedDate& b, bool right, std::string arithmetic) {
    Finding f;
    f.rule = Code::date_order;
    f.verdict = right ? Verdict::consistent : Verdict::needs_explanation;
    f.subject = a.name + "与" + b.name;
    f.arithmetic = std::move(arithmetic);
    f.stated = a.words();
    f.computed = b.words();
    f.places = {a.place, b.place};
    return f;
}

void add_order(const NamedDate& a, const NamedDate& b, std::int64_t most_days, Findings& findings) {
    const std::int64_t days = days_between(a.date, b.date);
    const bool right = days >= 0 && (most_days == 0 || days <= most_days);
    const std::string distance = days < 0    ? "早 " + std::to_string(-days) + " 天"
                                 : days == 0 ? "同一天"
                                             : std::to_string(days) + " 天";
    const std::string text = a.date.to_string() + " → " + b.date.to_string() + "，" + distance;
    findings.push_back(order_of(a, b, right, text));
}

/// The year that is evaluated comes before the report is filled in.
void add_year_order(const Report& report, const NamedDate& filled, Findings& findings) {
    Finding f;
    f.rule = Code::date_order;
    f.verdict = report.year <= filled.date.year ? Verdict::consistent : Verdict::needs_explanation;
    f.subject = "评价年度与" + filled.name;
    f.stated = "评价年度 " + std::to_string(report.year);
    f.computed = filled.words();
    f.arithmetic = std::to_string(report.year) + " → " + filled.date.to_string();
    f.places = {in_frontmatter(report.year_place), filled.place};
    findings.push_back(std::move(f));
}

void date_order(const Material& s, Findings& findings) {
    constexpr std::int64_t days_to_sign = 7;
    const auto filed = named("填报日期", s.report.filed);
    auto signed_on = named("落款日期", s.report.signed_on);
    if (!signed_on) signed_on = closing_date(s);
    const auto published = named("公开日期", s.report.published);
    if (filed && signed_on) add_order(*filed, *signed_on, days_to_sign, findings);
    if (signed_on && published) add_order(*signed_on, *published, 0, findings);
    if (!signed_on && filed && published) add_order(*filed, *published, 0, findings);
    if (filed || signed_on) add_year_order(s.report, filed ? *filed : *signed_on, findings);
}

/// 2020年02月25日: a month or day of one digit after a zero. Blanks may stand between the parts.
bool is_padded(std::string_view printed) {
    const std::string text = without_blanks(printed);
    if (text.find("年") == std::string::npos) return false;
    for (const char* mark : {"年0", "月0"}) {
        if (text.find(mark) != std::string::npos) return true;
    }
    return false;
}

std::string unpadded(std::string text) {
    for (const char* mark : {"年0", "年 0", "月0", "月 0"}) {
        const std::size_t at = text.find(mark);
        if (at != std::string::npos) text.erase(at + std::string_view(mark).size() - 1, 1);
    }
    return text;
}

void date_format(const Material& s, Findings& findings) {
    std::vector<std::string> printed, plain;
    Finding f;
    for (const auto* value :
         {&s.report.filed, &s.report.signed_on, &s.report.approved, &s.report.published}) {
        if (!*value || !is_padded((*value)->as_printed)) continue;
        printed.push_back((*value)->as_printed);
        f.places.push_back(in_frontmatter((*value)->place));
    }
    std::vector<Span> spans;
    for (const PrintedDate& date : s.prose.dates) {
        if (!date.padded || lies_in(s.prose.titles, date.span)) continue;
        printed.emplace_back(date.span.of(s.body.text));
        spans.push_back(date.span);
    }
    if (printed.empty()) return;
    for (FindingPlace& place : places_of(s, spans)) f.places.push_back(std::move(place));
    for (const std::string& each : printed) plain.push_back(unpadded(each));
    f.rule = Code::date_format;
    f.verdict = Verdict::needs_explanation;
    f.subject = "日期写法";
    f.arithmetic = std::to_string(printed.size()) + " 处";
    f.stated = listed(printed);
    f.computed = listed(plain);
    findings.push_back(std::move(f));
}

void date_broken(const Material& s, Findings& findings) {
    for (const PrintedDate& date : s.prose.dates) {
        if (date.possible) continue;
        Finding f;
        f.rule = Code::date_broken;
        f.verdict = Verdict::inconsistent;
        f.subject = "日期";
        f.stated = date.span.of(s.body.text);
        f.places = {place_in_body(s, date.span)};
        findings.push_back(std::move(f));
    }
}

/// 以前年度, 说明年份, 当今年轻人: the two characters belong to other words.
bool is_part_of_other_words(std::string_view text, Span hit) {
    constexpr struct {
        std::string_view word, never_after;
    } words[] = {
        {"今年", "当如迄现古而"},
        {"去年", "过除失减扣离"},
        {"明年", "说证表声注文发标透光聪黎阐申查判指载写鲜精公开"},
        {"前年", "之以目当年此提月天日从往先期"},
    };
    const auto contains = [](std::string_view set, std::string_view character) {
        return !character.empty() && set.find(character) != std::string_view::npos;
    };
    if (contains("龄轻份代均", character_at(text, hit.end))) return true;
    for (const auto& [word, never_after] : words) {
        if (hit.of(text) == word) return contains(never_after, character_before(text, hit.begin));
    }
    return false;
}

void period_relative(const Material& s, Findings& findings) {
    std::vector<Span> spans;
    std::vector<std::string> words;
    for (const PhraseHit& hit : s.prose.phrases) {
        if (hit.phrase != Phrase::relative_year || lies_in(s.prose.titles, hit.span) ||
            lies_in(s.prose.quotations, hit.span) || is_part_of_other_words(s.body.text, hit.span)) {
            continue;
        }
        spans.push_back(hit.span);
        words.emplace_back(hit.span.of(s.body.text));
    }
    if (spans.empty()) return;
    Finding f;
    f.rule = Code::period_relative;
    f.verdict = Verdict::needs_explanation;
    f.subject = "年份写法";
    f.arithmetic = std::to_string(spans.size()) + " 处";
    f.stated = listed(words);
    f.computed = "评价年度 " + std::to_string(s.report.year);
    f.places = places_of(s, spans);
    findings.push_back(std::move(f));
}

constexpr Rule rules[] = {date_order, date_format, date_broken, period_relative};

}  // namespace

std::span<const Rule> date_rules() { return rules; }

}  // namespace gongkai::checks
