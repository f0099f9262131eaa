// SPDX-License-Identifier: MIT
// Traditional characters, slips of the pen and half-width punctuation. The latter two share one pass over the
// text's bytes: ASCII marks by a switch, typos by the first character of each, which few characters are.
#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "checks/form.h"
#include "checks/wording.h"
#include "text/text.h"

namespace gongkai::checks {

// ---- OCR-CHAR -------------------------------------------------------------------------------------

namespace {

bool is_han_at(std::string_view character) {
    std::size_t at = 0;
    return !character.empty() && is_han(decode(character, at));
}

/// A run of traditional characters with the Han character on either side, as printed and simplified.
struct TraditionalRun {
    Span span;
    std::string printed, simplified;
};

std::vector<TraditionalRun> traditional_runs(std::string_view text, const std::vector<Span>& titles) {
    std::vector<TraditionalRun> runs;
    for (const TraditionalCharacter& each : find_traditional(text)) {
        const auto begin = static_cast<std::uint32_t>(each.offset);
        if (lies_in(titles, {begin, begin + 3})) continue;
        if (runs.empty() || runs.back().span.end != begin) {
            runs.push_back({{begin, begin}, {}, {}});
            const std::string_view before = character_before(text, begin);
            if (is_han_at(before)) runs.back().printed = runs.back().simplified = before;
        }
        TraditionalRun& run = runs.back();
        run.span.end = begin + 3;
        run.printed += text.substr(begin, 3);
        append_utf8(run.simplified, each.simplified);
    }
    for (TraditionalRun& run : runs) {
        const std::string_view after = character_at(text, run.span.end);
        if (!is_han_at(after)) continue;
        run.printed += after;
        run.simplified += after;
    }
    return runs;
}

}  // namespace

void traditional_characters(const Material& s, Findings& findings) {
    const std::vector<TraditionalRun> runs = traditional_runs(s.body.text, s.prose.titles);
    if (runs.empty()) return;
    std::vector<std::string> printed, simplified;
    std::vector<Span> spans;
    for (const TraditionalRun& run : runs) {
        printed.push_back(run.printed);
        simplified.push_back(run.simplified);
        spans.push_back(run.span);
    }
    Finding f;
    f.rule = Code::ocr_char;
    f.verdict = Verdict::needs_explanation;
    f.subject = "用字";
    f.arithmetic = std::to_string(spans.size()) + " 处";
    f.stated = listed(printed);
    f.computed = listed(simplified);
    f.places = places_of(s, spans);
    findings.push_back(std::move(f));
}

// ---- TYPO-DICT and PUNCT-HALF ---------------------------------------------------------------------

namespace {

struct Typo {
    std::string_view wrong, right, not_before, not_after;
};
constexpr Typo typos[] = {
#define TYPO(wrong, right, not_before, not_after) {wrong, right, not_before, not_after},
#include "checks/typos.def"
#undef TYPO
};

constexpr std::size_t first_han = 0x4E00;

/// The code point of three bytes.
std::size_t code_of(const char* bytes) {
    const auto byte = [&](int i) { return static_cast<unsigned char>(bytes[i]); };
    return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
}

/// The typos by their first character.
struct TypoIndex {
    std::vector<Typo> sorted{std::begin(typos), std::end(typos)};
    std::array<std::uint8_t, 0x5200> begin{};  ///< of a first character: 1 + its first typo's index; else 0
    /// A bit for each character the pass stops at, by code point: 8 KB, which stay in the first cache, where
    /// the 21 KB above would not. 20 µs a report became 16.
    std::array<std::uint64_t, 1024> stops{};

    TypoIndex() {
        static_assert(std::size(typos) < 255);
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const Typo& a, const Typo& b) { return first(a) < first(b); });
        for (std::size_t i = sorted.size(); i-- > 0;)
            begin[first(sorted[i])] = static_cast<std::uint8_t>(i + 1);
        for (const Typo& each : sorted) stop_at(first(each) + first_han);
        for (const char32_t mark : U",;:?!(（") stop_at(mark);
    }
    void stop_at(std::size_t c) { stops[c / 64] |= std::uint64_t{1} << (c % 64); }
    bool stops_at(std::size_t c) const { return (stops[c / 64] >> (c % 64) & 1) != 0; }
    static std::size_t first(const Typo& typo) { return code_of(typo.wrong.data()) - first_han; }
};
const TypoIndex& typo_index() {
    static const TypoIndex index;
    return index;
}

struct Marks {
    std::size_t commas = 0, semicolons = 0, colons = 0, questions = 0, exclamations = 0;
    std::size_t half_numbers = 0, full_numbers = 0;  ///< (3) and （3）
    std::vector<Span> half;                          ///< marks and half-width numbers, by place
    std::vector<Span> numbers;
};

class Pass {
public:
    explicit Pass(const Material& s) : s_(s), text_(s.body.text) {}

    void run() {
        const TypoIndex& index = typo_index();
        for (const Paragraph& paragraph : s_.body.paragraphs) {
            if (paragraph.kind == Paragraph::Kind::code) continue;
            for (std::size_t i = paragraph.begin; i < paragraph.end; ++i) {
                const auto byte = static_cast<unsigned char>(text_[i]);
                if (byte < 0x80) {
                    if (index.stops_at(byte)) ascii(i);
                } else if ((byte & 0xF0U) == 0xE0) {
                    const std::size_t code = code_of(text_.data() + i);
                    if (index.stops_at(code)) han_or_bracket(i, index, code);
                    i += 2;
                }
            }
        }
    }

    Marks marks;
    std::vector<std::pair<const Typo*, Span>> found;

private:
    void han_or_bracket(std::size_t at, const TypoIndex& index, std::size_t code) {
        if (code == U'（') {
            bracket(at, 3);
        } else {
            typo(at, index, code - first_han);
        }
    }

    void ascii(std::size_t at) {
        std::size_t* count = nullptr;
        switch (text_[at]) {
            case ',': count = &marks.commas; break;
            case ';': count = &marks.semicolons; break;
            case ':': count = &marks.colons; break;
            case '?': count = &marks.questions; break;
            case '!': count = &marks.exclamations; break;
            case '(': bracket(at, 1); return;
            default: return;
        }
        if (!stands_in_chinese(at)) return;
        ++*count;
        marks.half.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + 1)});
    }

    /// After a Han character or Chinese mark, or before a Han character.
    bool stands_in_chinese(std::size_t at) const {
        const std::string_view before = character_before(text_, at);
        std::size_t position = 0;
        if (before.size() >= 2) {
            const char32_t c = decode(before, position);
            return is_han(c) || is_cjk_punctuation(c);
        }
        return is_han_at(character_at(text_, at + 1));
    }

    /// (3), （三）: one to three digits or Chinese numerals in brackets.
    void bracket(std::size_t at, std::size_t size) {
        constexpr std::string_view han_digits = "一二三四五六七八九十";
        std::size_t end = at + size;
        for (std::size_t count = 0; count < 3; ++count) {
            const std::string_view c = character_at(text_, end);
            const bool digit = c.size() == 1 && c[0] >= '0' && c[0] <= '9';
            if (!digit && (c.size() != 3 || han_digits.find(c) == std::string_view::npos)) break;
            end += c.size();
        }
        const std::string_view close = character_at(text_, end);
        if (end == at + size || (close != ")" && close != "）")) return;
        if (size == 3) {
            ++marks.full_numbers;
            return;
        }
        ++marks.half_numbers;
        marks.numbers.push_back(
            {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end + close.size())});
    }

    void typo(std::size_t at, const TypoIndex& index, std::size_t first) {
        const auto is_in = [](std::string_view set, std::string_view c) {
            return !c.empty() && set.find(c) != std::string_view::npos;
        };
        const std::string_view rest = text_.substr(at);
        for (std::size_t i = index.begin[first] - 1U; i < index.sorted.size(); ++i) {
            const Typo& each = index.sorted[i];
            if (TypoIndex::first(each) != first) break;
            if (!rest.starts_with(each.wrong)) continue;
            const Span span{static_cast<std::uint32_t>(at),
                            static_cast<std::uint32_t>(at + each.wrong.size())};
            if (is_in(each.not_before, character_before(text_, at)) ||
                is_in(each.not_after, character_at(text_, span.end)) || lies_in(s_.prose.titles, span)) {
                continue;
            }
            found.emplace_back(&each, span);
        }
    }

    const Material& s_;
    std::string_view text_;
};

void add_typos(const Material& s, const Pass& pass, Findings& findings) {
    if (pass.found.empty()) return;
    for (const Typo& typo : typo_index().sorted) {
        std::vector<Span> spans;
        for (const auto& [which, span] : pass.found) {
            if (which == &typo) spans.push_back(span);
        }
        if (spans.empty()) continue;
        Finding f;
        f.rule = Code::typo_dict;
        f.verdict = Verdict::needs_explanation;
        f.subject = "用词";
        f.stated = typo.wrong;
        f.computed = typo.right;
        f.places = places_of(s, spans);
        findings.push_back(std::move(f));
    }
}

std::string half_width_words(const Marks& marks, bool mixed) {
    const struct {
        const char* name;
        std::size_t count;
    } kinds[] = {{"逗号", marks.commas},
                 {"分号", marks.semicolons},
                 {"冒号", marks.colons},
                 {"问号", marks.questions},
                 {"叹号", marks.exclamations}};
    std::string words;
    for (const auto& [name, count] : kinds) {
        if (count == 0) continue;
        words += (words.empty() ? "半角" : "、") + std::string(name) + " " + std::to_string(count) + " 处";
    }
    if (!mixed) return words;
    return words + (words.empty() ? "" : "；") + "编号括号半角 " + std::to_string(marks.half_numbers) +
           " 处、全角 " + std::to_string(marks.full_numbers) + " 处";
}

void add_punctuation(const Material& s, const Marks& marks, Findings& findings) {
    const bool mixed = marks.half_numbers > 0 && marks.full_numbers > 0;
    std::vector<Span> spans = marks.half;
    if (mixed) spans.insert(spans.end(), marks.numbers.begin(), marks.numbers.end());
    if (spans.empty()) return;
    std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.begin < b.begin; });
    Finding f;
    f.rule = Code::punct_half;
    f.verdict = Verdict::needs_explanation;
    f.subject = "标点";
    f.arithmetic = half_width_words(marks, mixed);
    f.stated = std::to_string(spans.size());
    f.places = places_of(s, spans);
    findings.push_back(std::move(f));
}

}  // namespace

void typos_and_punctuation(const Material& s, Findings& findings) {
    Pass pass(s);
    pass.run();
    add_typos(s, pass, findings);
    add_punctuation(s, pass.marks, findings);
}

}  // namespace gongkai::checks
