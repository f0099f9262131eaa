// SPDX-License-Identifier: MIT
// Passages that stand twice: long sentences and clauses, and mottos in quotation marks (“甲、乙、丙”). Each
// passage has a key, a hash of its last characters without blanks; only those that share one are compared as
// text. Linear but for a sort of the few long ones.
#include <algorithm>
#include <deque>
#include <utility>

#include "checks/form.h"
#include "checks/wording.h"
#include "text/text.h"

namespace gongkai::checks {
namespace {

constexpr std::size_t shortest_sentence = 90;  // bytes: 30 Han characters
constexpr std::size_t shortest_clause = 150;
constexpr std::size_t most_findings = 20;

struct Passage {
    std::uint64_t key = 0;
    Span span;
    std::string_view text;  ///< without blanks; only of those that share a key
};

bool is_closing(std::string_view c) {
    constexpr std::string_view marks = "。；，、！？：,;";
    return !c.empty() && marks.find(c) != std::string_view::npos;
}

void add_passage(std::string_view text, Span span, std::size_t shortest, std::vector<Passage>& passages) {
    while (span.size() >= shortest) {
        const std::string_view last = character_before(text, span.end);
        if (last != " " && !is_closing(last)) break;
        span.end -= static_cast<std::uint32_t>(last.size());
    }
    if (span.size() < shortest) return;
    std::uint64_t key = 0;
    std::size_t taken = 0;
    for (std::size_t at = span.end; taken < 24 && at > span.begin;) {
        const std::string_view c = character_before(text, at);
        at -= c.size();
        if (c == " " || c == "\u3000" || c == "\u00A0") continue;
        for (const char byte : c) key = (key ^ static_cast<unsigned char>(byte)) * 1099511628211ull;
        taken += c.size();
    }
    passages.push_back({key, span, {}});
}

/// Only the passages whose end another has too, with their text, equal ones side by side and in order. Few
/// have blanks, so the others' text is that of the body; `kept` holds the rest.
std::vector<Passage> candidates(std::string_view text, std::vector<Passage> passages,
                                std::deque<std::string>& kept) {
    const auto by_key = [](const Passage& a, const Passage& b) {
        return std::pair(a.key, a.span.begin) < std::pair(b.key, b.span.begin);
    };
    std::sort(passages.begin(), passages.end(), by_key);
    std::vector<Passage> shared;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        const bool before = i > 0 && passages[i - 1].key == passages[i].key;
        const bool after = i + 1 < passages.size() && passages[i + 1].key == passages[i].key;
        if (!before && !after) continue;
        Passage& passage = shared.emplace_back(passages[i]);
        passage.text = passage.span.of(text);
        if (has_blank(passage.text)) passage.text = kept.emplace_back(without_blanks(passage.text));
    }
    std::sort(shared.begin(), shared.end(), [](const Passage& a, const Passage& b) {
        const int order = a.text.compare(b.text);
        return order != 0 ? order < 0 : a.span.begin < b.span.begin;
    });
    return shared;
}

/// The sentence without the enumerator its paragraph begins with.
Span without_enumerator(const Material& s, Span span, bool begins_paragraph) {
    if (!begins_paragraph) return span;
    const auto enumerator = read_enumerator(span.of(s.body.text));
    if (enumerator)
        span.begin += static_cast<std::uint32_t>(std::min<std::size_t>(enumerator->size, span.size()));
    return span;
}

/// Sentences of running text; rows of tables repeat each other by nature, and headings are taken up again.
std::vector<Passage> sentences_of(const Material& s) {
    std::vector<Passage> passages;
    std::uint32_t paragraph = UINT32_MAX;
    for (const Sentence& sentence : s.prose.sentences) {
        const bool first = sentence.paragraph != paragraph;
        paragraph = sentence.paragraph;
        if (sentence.span.size() < shortest_sentence || paragraph >= s.body.paragraphs.size()) continue;
        const auto kind = s.body.paragraphs[paragraph].kind;
        if (kind != Paragraph::Kind::text && kind != Paragraph::Kind::item) continue;
        add_passage(s.body.text, without_enumerator(s, sentence.span, first), shortest_sentence, passages);
    }
    return passages;
}

std::vector<Passage> clauses_of(const Material& s) {
    std::vector<Passage> passages;
    for (const Clause& clause : s.prose.clauses) {
        if (clause.span.size() < shortest_clause) continue;
        const std::uint32_t paragraph = s.prose.sentences[clause.sentence].paragraph;
        if (paragraph >= s.body.paragraphs.size()) continue;
        const auto kind = s.body.paragraphs[paragraph].kind;
        if (kind != Paragraph::Kind::text && kind != Paragraph::Kind::item) continue;
        add_passage(s.body.text, clause.span, shortest_clause, passages);
    }
    return passages;
}

/// “实事求是、尊重客观、力求精准”: quotations with two 、 or more.
std::vector<Passage> mottos_of(const Material& s) {
    std::vector<Passage> passages;
    for (const Span quotation : s.prose.quotations) {
        const std::string_view text = quotation.of(s.body.text);
        const std::size_t mark = text.find("、");
        if (mark == std::string_view::npos || text.find("、", mark + 3) == std::string_view::npos) continue;
        add_passage(s.body.text, quotation, 24, passages);
    }
    return passages;
}

void add_repeated(const Material& s, std::vector<Passage> all, std::vector<Span>& told, Findings& findings) {
    std::deque<std::string> kept;
    const std::vector<Passage> passages = candidates(s.body.text, std::move(all), kept);
    for (std::size_t i = 0; i < passages.size();) {
        std::size_t end = i + 1;
        while (end < passages.size() && passages[end].text == passages[i].text) ++end;
        const bool inside = std::any_of(told.begin(), told.end(), [&](Span span) {
            return span.begin <= passages[i].span.begin && passages[i].span.end <= span.end;
        });
        if (end > i + 1 && !inside) {
            std::vector<Span> spans;
            for (std::size_t k = i; k < end; ++k) spans.push_back(passages[k].span);
            Finding f;
            f.rule = Code::dup_para;
            f.verdict = Verdict::needs_explanation;
            f.subject = "重复的文字";
            f.arithmetic = std::to_string(spans.size()) + " 处";
            f.stated = passages[i].text;
            f.places = places_of(s, spans);
            told.insert(told.end(), spans.begin(), spans.end());
            findings.push_back(std::move(f));
        }
        i = end;
    }
}

}  // namespace

void repetition(const Material& s, Findings& findings) {
    Findings found;
    std::vector<Span> told;
    add_repeated(s, sentences_of(s), told, found);
    add_repeated(s, clauses_of(s), told, found);
    add_repeated(s, mottos_of(s), told, found);
    const auto before = [](const Finding& a, const Finding& b) {
        const Place &x = a.places.front().place, &y = b.places.front().place;
        return x.line != y.line ? x.line < y.line : x.column < y.column;
    };
    std::stable_sort(found.begin(), found.end(), before);
    if (found.size() > most_findings) found.resize(most_findings);
    for (Finding& each : found) findings.push_back(std::move(each));
}

}  // namespace gongkai::checks
