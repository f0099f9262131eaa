// SPDX-License-Identifier: MIT
// Small questions about the words of a report and the figures in them.
#include "checks/stated.h"

#include <algorithm>
#include <cstring>

#include "text/text.h"

namespace gongkai::checks {
namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool strip_prefix(std::string_view& text, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
        if (!text.starts_with(word)) continue;
        text.remove_prefix(word.size());
        return true;
    }
    return false;
}

bool strip_suffix(std::string_view& text, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) {
        if (!text.ends_with(word)) continue;
        text.remove_suffix(word.size());
        return true;
    }
    return false;
}

/// 2019年, 2019 年度
bool strip_year(std::string_view& text) {
    std::size_t digits = 0;
    while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
    if (digits != 4) return false;
    std::string_view rest = trim(text.substr(digits));
    if (!strip_prefix(rest, {"年度", "年"})) return false;
    text = rest;
    return true;
}

}  // namespace

std::size_t find_word(std::string_view text, std::string_view word) {
    // The third byte of a Chinese character is the one that differs most from character to character.
    if (word.size() < 3) return text.find(word);
    const char* const begin = text.data();
    const char* const end = begin + text.size();
    for (const char* from = begin + 2; from < end;) {
        const auto* third =
            static_cast<const char*>(std::memchr(from, word[2], static_cast<std::size_t>(end - from)));
        if (third == nullptr) break;
        const char* const start = third - 2;
        if (static_cast<std::size_t>(end - start) < word.size()) break;
        if (std::memcmp(start, word.data(), word.size()) == 0) return static_cast<std::size_t>(start - begin);
        from = third + 1;
    }
    return std::string_view::npos;
}

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return has(text, word); });
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.ends_with(word); });
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.starts_with(word); });
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_ascii_digit); }

std::string only_words(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decode(text, at);
        const bool word =
            is_han(c) || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        if (word) append_utf8(out, c);
    }
    return out;
}

std::size_t count_han(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) count += is_han(decode(text, at)) ? 1 : 0;
    return count;
}

std::uint64_t hash_of(std::string_view text, std::uint64_t seed) {
    for (const char c : text) seed = (seed ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return seed;
}

std::string_view core_of_lead(std::string_view lead) {
    for (bool again = true; again;) {
        lead = trim(lead);
        again = strip_year(lead) || strip_prefix(lead, {"其中", "包括", "：", ":", "我单位", "我局", "我委",
                                                        "我办", "我部门", "本单位", "本部门", "全年",
                                                        "本年度", "本年", "当年", "年度", "共", "的"});
    }
    for (bool again = true; again;) {
        lead = trim(lead);
        again =
            strip_suffix(lead, {"合计为", "为", "是", "共计", "合计", "共", "达到", "达", "：", ":", "数"});
    }
    return lead;
}

Decimal in_yuan(Decimal value, MoneyUnit unit) {
    switch (unit) {
        case MoneyUnit::yuan: return value;
        case MoneyUnit::ten_thousand_yuan: return multiply(value, {10'000, 0}, value.scale);
        case MoneyUnit::hundred_million_yuan: break;
    }
    return multiply(value, {100'000'000, 0}, value.scale);
}

Decimal money_tolerance(MoneyUnit unit) { return in_yuan(Decimal{1, 2}, unit); }

Decimal printed_tolerance(const Quantity& q) {
    const Decimal half{5, static_cast<std::uint8_t>(q.value.scale + 1)};
    return in_yuan(std::max(half, Decimal{1, 2}), q.unit);
}

std::string printed_in(Decimal yuan, MoneyUnit unit) {
    return Money::of_fen(yuan.rounded(2).units, unit).as_printed + " " + std::string(money_unit_name(unit));
}

std::string words_of(const Subject& s, const Quantity& q) {
    return std::string(trim(q.span.of(s.body.text)));
}

const Paragraph& paragraph_at(const Subject& s, std::size_t offset) {
    const auto& all = s.body.paragraphs;
    const auto after = std::upper_bound(all.begin(), all.end(), offset,
                                        [](std::size_t at, const Paragraph& p) { return at < p.begin; });
    return after == all.begin() ? all.front() : *std::prev(after);
}

std::string_view text_of(const Subject& s, const Paragraph& paragraph) {
    return std::string_view(s.body.text).substr(paragraph.begin, paragraph.end - paragraph.begin);
}

bool names_other_year(const Subject& s, Span sentence) {
    const auto& dates = s.prose.dates;
    auto date = std::lower_bound(dates.begin(), dates.end(), sentence.begin,
                                 [](const PrintedDate& d, std::uint32_t at) { return d.span.begin < at; });
    for (; date != dates.end() && date->span.begin < sentence.end; ++date) {
        if (date->year != 0 && date->year != s.report.year) return true;
    }
    return false;
}

const Figure* find_figure(const Report& report, std::string_view name) {
    const auto found = std::find_if(report.figures.rbegin(), report.figures.rend(),
                                    [&](const Figure& f) { return f.name == name; });
    return found == report.figures.rend() ? nullptr : &*found;
}

Finding make_finding(Code rule, Verdict verdict, std::string subject, std::string arithmetic,
                     std::string stated, std::string computed, std::vector<FindingPlace> places) {
    Finding f;
    f.rule = rule;
    f.verdict = verdict;
    f.subject = std::move(subject);
    f.arithmetic = std::move(arithmetic);
    f.stated = std::move(stated);
    f.computed = std::move(computed);
    f.places = std::move(places);
    return f;
}

void append_listed(std::string& list, std::string_view item) {
    if (!list.empty()) list += "、";
    list += item;
}

}  // namespace gongkai::checks
