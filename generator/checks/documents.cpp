// SPDX-License-Identifier: MIT
// 文号 and the titles of documents: how numbers are printed, whether one number is always the same document,
// and whether a cited notice has a number. Nothing is corrected: a quotation stays as it is printed.
#include <algorithm>
#include <map>

#include "checks/rules.h"
#include "checks/stated.h"

namespace gongkai::checks {
namespace {

/// One finding for all numbers that `is_odd`; stated is what is printed, computed the standard form.
Finding of_numbers(const Material& s, Code rule, const std::vector<const DocumentNumber*>& numbers) {
    Finding f;
    f.rule = rule;
    f.verdict = Verdict::needs_explanation;
    f.subject = "文号";
    f.arithmetic =
        std::to_string(s.prose.documents.size()) + " 处文号中 " + std::to_string(numbers.size()) + " 处";
    std::vector<std::string> printed, standard;
    std::vector<Span> spans;
    for (const DocumentNumber* number : numbers) {
        printed.emplace_back(number->span.of(s.body.text));
        standard.push_back(number->normalized);
        spans.push_back(number->span);
    }
    f.stated = listed(printed, 6);
    f.computed = listed(standard, 6);
    f.places = places_of(s, spans);
    return f;
}

template <class IsOdd>
void add_numbers(const Material& s, Code rule, IsOdd is_odd, Findings& findings) {
    std::vector<const DocumentNumber*> numbers;
    for (const DocumentNumber& each : s.prose.documents) {
        if (is_odd(each)) numbers.push_back(&each);
    }
    if (!numbers.empty()) findings.push_back(of_numbers(s, rule, numbers));
}

void docno_bracket(const Material& s, Findings& findings) {
    const auto is_odd = [](const DocumentNumber& n) { return n.confident && !n.hexagonal; };
    add_numbers(s, Code::docno_bracket, is_odd, findings);
}

void docno_space(const Material& s, Findings& findings) {
    const auto is_odd = [](const DocumentNumber& n) { return n.confident && n.blank_inside; };
    add_numbers(s, Code::docno_space, is_odd, findings);
}

void docno_unsure(const Material& s, Findings& findings) {
    // Without an issuer it is a number told in short (“〔2020〕1号”), not one that lost a bracket.
    const auto is_odd = [](const DocumentNumber& n) { return !n.confident && !n.issuer_code.empty(); };
    add_numbers(s, Code::docno_unsure, is_odd, findings);
}

// ---- one number, one document ---------------------------------------------------------------------

const KnownDocument* known(const Material& s, std::string_view number) {
    const auto found = std::find_if(s.registry.documents.begin(), s.registry.documents.end(),
                                    [&](const KnownDocument& each) { return each.number == number; });
    return found == s.registry.documents.end() ? nullptr : &*found;
}

Finding conflict(const Material& s, const DocumentNumber& number) {
    Finding f;
    f.rule = Code::docno_conflict;
    f.verdict = Verdict::inconsistent;
    f.subject = number.normalized;
    f.places = {place_in_body(s, number.span)};
    return f;
}

using Cited = std::vector<const DocumentNumber*>;

/// The first two printed forms that differ in more than blanks.
void add_forms(const Material& s, const Cited& cited, Findings& findings) {
    const std::string first = without_blanks(cited.front()->span.of(s.body.text));
    for (const DocumentNumber* other : cited) {
        if (without_blanks(other->span.of(s.body.text)) == first) continue;
        Finding f = conflict(s, *cited.front());
        f.arithmetic = "同一文号有两种写法";
        f.stated = cited.front()->span.of(s.body.text);
        f.computed = other->span.of(s.body.text);
        f.places.push_back(place_in_body(s, other->span));
        findings.push_back(std::move(f));
        return;
    }
}

void add_titles(const Material& s, const Cited& cited, Findings& findings) {
    const DocumentNumber* first = nullptr;
    for (const DocumentNumber* each : cited) {
        if (each->title.empty()) continue;
        if (first == nullptr) {
            first = each;
            continue;
        }
        const std::string_view a = first->title.of(s.body.text), b = each->title.of(s.body.text);
        if (may_be_same_title(comparable_title(a), comparable_title(b))) continue;
        Finding f = conflict(s, *first);
        f.arithmetic = "同一文号有两个标题";
        f.stated = a;
        f.computed = b;
        f.places.push_back(place_in_body(s, each->span));
        findings.push_back(std::move(f));
        return;
    }
    const KnownDocument* document = first == nullptr ? nullptr : known(s, first->normalized);
    if (document == nullptr || document->title.empty()) return;
    const std::string_view title = first->title.of(s.body.text);
    if (may_be_same_title(comparable_title(title), comparable_title(document->title))) return;
    Finding f = conflict(s, *first);
    f.arithmetic = "标题与文件登记表（documents.yml）不同";
    f.stated = title;
    f.computed = "《" + document->title + "》";
    findings.push_back(std::move(f));
}

// ---- one document, one number ---------------------------------------------------------------------

/// 1 of 韶财绩〔2020〕1号.
std::string_view serial_of(std::string_view number) {
    const std::size_t at = number.find("〕");
    return at == std::string_view::npos ? std::string_view()
                                        : number.substr(at + std::string_view("〕").size());
}

/// Whether two numbers of one issuer differ in one of year and serial only. A title may come back every year,
/// with another year and another serial.
bool nearly_same(const DocumentNumber& a, const DocumentNumber& b) {
    if (a.issuer_code != b.issuer_code || a.normalized == b.normalized) return false;
    return a.year == b.year || serial_of(a.normalized) == serial_of(b.normalized);
}

void add_other_number(const Material& s, const DocumentNumber& number, std::string_view title,
                      const std::string& other, std::vector<FindingPlace> places, Findings& findings) {
    findings.push_back(make_finding(Code::docno_conflict, Verdict::needs_explanation, std::string(title),
                                    "同一标题有两个文号", std::string(number.span.of(s.body.text)), other,
                                    std::move(places)));
}

bool add_known_number(const Material& s, const DocumentNumber& number, const std::string& title,
                      Findings& findings) {
    if (known(s, number.normalized) != nullptr) return false;
    for (const KnownDocument& document : s.registry.documents) {
        const auto other = read_document_number(document.number);
        if (!other || !nearly_same(number, *other) || comparable_title(document.title) != title) continue;
        add_other_number(s, number, number.title.of(s.body.text), document.number + "（文件登记表）",
                         {place_in_body(s, number.span)}, findings);
        return true;
    }
    return false;
}

void docno_of_title(const Material& s, Findings& findings) {
    std::map<std::string, const DocumentNumber*> first_of;  // by title and issuer
    for (const DocumentNumber& each : s.prose.documents) {
        if (!each.confident || each.normalized.empty() || each.title.empty()) continue;
        const std::string title = comparable_title(each.title.of(s.body.text));
        // Money of one kind is handed down in several notices of one title.
        if (has_any(title, {"下达", "拨付", "分配", "追加"})) continue;
        if (add_known_number(s, each, title, findings)) continue;
        const auto [first, is_new] = first_of.try_emplace(title + '\n' + each.issuer_code, &each);
        if (is_new || !nearly_same(*first->second, each)) continue;
        add_other_number(s, *first->second, each.title.of(s.body.text),
                         std::string(each.span.of(s.body.text)),
                         {place_in_body(s, first->second->span), place_in_body(s, each.span)}, findings);
        return;
    }
}

/// “《…》（韶财绩〔2020〕0号）”: what stands behind a known title is no number that can be read.
void unread_behind_title(const Material& s, Findings& findings) {
    for (const Span title : s.prose.titles) {
        const std::string_view after = std::string_view(s.body.text).substr(title.end, 90), open = "（";
        const std::size_t end = after.find("号）");
        if (!after.starts_with(open) || end == std::string_view::npos) continue;
        const std::string_view inside =
            after.substr(open.size(), end + std::string_view("号").size() - open.size());
        if (inside.find("第") != std::string_view::npos || inside.find("）") != std::string_view::npos)
            continue;
        const auto begin = static_cast<std::uint32_t>(title.end + open.size());
        const Span span{begin, begin + static_cast<std::uint32_t>(inside.size())};
        const auto& all = s.prose.documents;
        const auto next = std::lower_bound(
            all.begin(), all.end(), span.begin,
            [](const DocumentNumber& each, std::uint32_t at) { return each.span.end <= at; });
        if (next != all.end() && next->span.begin < span.end) continue;
        const std::string name = comparable_title(title.of(s.body.text));
        for (const KnownDocument& document : s.registry.documents) {
            if (comparable_title(document.title) != name) continue;
            DocumentNumber number;
            number.span = span;
            add_other_number(s, number, title.of(s.body.text), document.number + "（文件登记表）",
                             {place_in_body(s, span)}, findings);
        }
    }
}

/// A number under `basis` that nothing knows, beside one of the text of the same issuer and year.
void docno_of_basis(const Material& s, Findings& findings) {
    const auto& printed = s.prose.documents;
    for (const std::string& basis : s.report.basis) {
        const auto number = read_document_number(basis);
        const std::string& name = number && !number->normalized.empty() ? number->normalized : basis;
        if (name.find("〕") == std::string::npos || known(s, name) != nullptr) continue;
        if (std::any_of(printed.begin(), printed.end(),
                        [&](const auto& each) { return each.normalized == name; }))
            continue;
        const auto near = std::find_if(printed.begin(), printed.end(), [&](const DocumentNumber& each) {
            return each.confident && each.normalized.starts_with(name.substr(0, name.find("〕")));
        });
        if (near == printed.end()) continue;
        add_other_number(s, *near, "依据（basis）", name, {place_in_body(s, near->span)}, findings);
        findings.back().arithmetic = "依据中的文号与正文不同";
    }
}

void docno_conflict(const Material& s, Findings& findings) {
    std::vector<Cited> by_number;  // in the text's order
    std::map<std::string_view, std::size_t> index;
    for (const DocumentNumber& each : s.prose.documents) {
        if (!each.confident || each.normalized.empty()) continue;
        const auto [found, is_new] = index.try_emplace(each.normalized, by_number.size());
        if (is_new) by_number.emplace_back();
        by_number[found->second].push_back(&each);
    }
    for (const Cited& cited : by_number) {
        add_forms(s, cited, findings);
        add_titles(s, cited, findings);
    }
    docno_of_title(s, findings);
    unread_behind_title(s, findings);
    docno_of_basis(s, findings);
}

// ---- whose document it is -------------------------------------------------------------------------

/// By the registry, or by the first character of the number, which is that of the site's own city.
BodyLevel issuer_of(const Material& s, const DocumentNumber& number) {
    const KnownDocument* document = known(s, number.normalized);
    return level_of_issuer(s.registry, document == nullptr ? std::string_view() : document->issuer,
                           number.issuer_code);
}

void docno_level(const Material& s, Findings& findings) {
    for (const DocumentNumber& number : s.prose.documents) {
        if (!number.confident || number.title.empty()) continue;
        const std::string title = without_blanks(number.title.of(s.body.text));
        const BodyLevel spoken = level_in_title(title);
        if (spoken.level.empty()) continue;
        const BodyLevel issuer = issuer_of(s, number);
        if (!is_below(issuer.level, spoken.level)) continue;
        Finding f;
        f.rule = Code::docno_level;
        f.verdict = Verdict::needs_explanation;
        f.subject = number.normalized;
        f.arithmetic = issuer.words + "（" + issuer.level + "）≠ " + spoken.words;
        f.stated = number.title.of(s.body.text);
        f.computed = issuer.level;
        f.places = {place_in_body(s, number.span), place_in_body(s, number.title)};
        findings.push_back(std::move(f));
    }
}

// ---- documents without a number -------------------------------------------------------------------

bool is_numbered_kind(std::string_view title) {
    for (const char* end : {"的通知》", "的函》", "批复》"}) {
        if (title.ends_with(end)) return true;
    }
    return false;
}

/// A number inside the title's marks, or in the same row of a table, is its number.
bool number_stands_by(const Material& s, Span title) {
    const auto& paragraphs = s.body.paragraphs;
    const auto after = std::upper_bound(paragraphs.begin(), paragraphs.end(), title.begin,
                                        [](std::uint32_t at, const Paragraph& p) { return at < p.begin; });
    const bool in_row = after != paragraphs.begin() && std::prev(after)->kind == Paragraph::Kind::row;
    for (const DocumentNumber& each : s.prose.documents) {
        if (each.title == title || (each.span.begin >= title.begin && each.span.end <= title.end))
            return true;
        if (in_row && each.span.begin >= std::prev(after)->begin && each.span.end <= std::prev(after)->end)
            return true;
    }
    return false;
}

/// The same title stands elsewhere with its number, or is known by a number the text prints elsewhere.
bool numbered_elsewhere(const Material& s, const std::string& title) {
    for (const DocumentNumber& each : s.prose.documents) {
        if (each.title.empty() && each.normalized.empty()) continue;
        if (!each.title.empty() && may_be_same_title(comparable_title(each.title.of(s.body.text)), title))
            return true;
        const KnownDocument* document = known(s, each.normalized);
        if (document != nullptr && may_be_same_title(comparable_title(document->title), title)) return true;
    }
    return false;
}

void docno_missing(const Material& s, Findings& findings) {
    std::vector<std::string> told;
    for (const Span title : s.prose.titles) {
        const std::string_view printed = title.of(s.body.text);
        if (!is_numbered_kind(printed) || number_stands_by(s, title)) continue;
        std::string plain = comparable_title(printed);
        if (std::find(told.begin(), told.end(), plain) != told.end() || numbered_elsewhere(s, plain))
            continue;
        Finding f;
        f.rule = Code::docno_missing;
        f.verdict = Verdict::needs_explanation;
        f.subject = "文号";
        f.stated = printed;
        f.places = {place_in_body(s, title)};
        findings.push_back(std::move(f));
        told.push_back(std::move(plain));
    }
}

constexpr Rule rules[] = {docno_bracket, docno_space,   docno_conflict,
                          docno_level,   docno_missing, docno_unsure};

}  // namespace

std::span<const Rule> document_rules() { return rules; }

}  // namespace gongkai::checks
