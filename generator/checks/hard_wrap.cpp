// SPDX-License-Identifier: MIT
// Sentences that a page break of the original cut in two: “…，得” and, as a paragraph of its own, “分率
// 100%。”. A paragraph is told only when it is running text that stops on a Han character without any mark,
// the next is no heading, list item or numbered paragraph, begins with a Han character and ends as a sentence
// ends.
#include <algorithm>

#include "checks/form.h"
#include "checks/stated.h"
#include "checks/wording.h"
#include "text/text.h"

namespace gongkai::checks {
namespace {

constexpr std::size_t most_look_ups = 50;  // each goes through the whole text
constexpr std::uint32_t han_bytes = 3;     // of the characters in use; the few others end no paragraph

bool is_han_character(std::string_view c) {
    std::size_t at = 0;
    return c.size() == han_bytes && is_han(decode(c, at));
}

bool is_one_of(std::string_view c, std::string_view set) {
    return !c.empty() && set.find(c) != std::string_view::npos;
}

/// The last mark of the paragraph outside closed brackets, and how many characters follow it.
struct Tail {
    std::string_view mark;
    std::size_t characters = 0;
};
Tail tail_of(std::string_view text) {
    Tail tail;
    std::size_t closed = 0;
    for (std::size_t at = text.size(); at > 0;) {
        const std::string_view c = character_before(text, at);
        at -= c.size();
        ++tail.characters;
        if (is_one_of(c, "）)”》")) {
            ++closed;
        } else if (is_one_of(c, "（(“《") && closed > 0) {
            --closed;
        } else if (closed == 0 && is_one_of(c, "，、；。：（“《,;(")) {
            tail.mark = c;
            break;
        }
    }
    return tail;
}

/// A sentence that lacks its full stop looks the same; a new one begins with words like these.
bool begins_anew(std::string_view text) {
    for (const char* word :
         {"一是", "二是",   "三是", "四是", "五是", "首先", "其次", "此外", "同时", "另外",
          "今后", "下一步", "根据", "按照", "为",   "通过", "截至", "全年", "本",   "该",
          "我",   "附",     "注",   "经",   "由于", "因",   "在",   "第",   "具体", "其中"}) {
        if (text.starts_with(word)) return true;
    }
    return false;
}

bool stops_short(std::string_view text, bool is_item) {
    if (!is_han_character(character_before(text, text.size()))) return false;
    const auto enumerator = read_enumerator(text);
    if (enumerator) text.remove_prefix(std::min(enumerator->size, text.size()));
    const Tail tail = tail_of(text);
    // Titles name several issuers, sometimes one a line.
    if (tail.mark.empty() || tail.mark == "《") return false;
    if (is_one_of(tail.mark, "。；;：")) return !is_item && tail.characters > 12;
    return true;
}

/// 先进集｜体称: up to two Han characters on either side of the break.
std::string words_around(std::string_view before, std::string_view after) {
    const std::string_view second_last = character_before(before, before.size() - han_bytes);
    const std::string_view second = character_at(after, han_bytes);
    std::string words(is_han_character(second_last) ? second_last : std::string_view());
    words += before.substr(before.size() - han_bytes);
    words += "｜";
    words += after.substr(0, han_bytes);
    return words += is_han_character(second) ? second : std::string_view();
}

/// A paragraph without any mark may be a title. It is the beginning of a sentence when the two characters
/// at the break stand together elsewhere in the text and what follows is cut off by a mark in its turn:
/// “…中医药适宜技术推”, “广中心1个，推广技术18项。”
bool joins_a_word(std::string_view text, const Paragraph& a, const Paragraph& b, std::size_t& looked_up) {
    const std::string_view before = text.substr(a.begin, a.end - a.begin);
    const std::string_view after = text.substr(b.begin, b.end - b.begin);
    if (read_enumerator(before) || count_han(before) < 10 || tail_of(before).mark.size() > 0) return false;
    if (!is_han_character(character_before(before, before.size()))) return false;
    const std::size_t mark = std::min(find_word(after, "，"), find_word(after, "、"));
    if (mark == std::string_view::npos || mark > 60 || !has_digit(after.substr(0, mark))) return false;
    if (++looked_up > most_look_ups) return false;
    const std::string word(std::string(character_before(before, before.size())) +
                           std::string(character_at(after, 0)));
    return has(text.substr(0, a.begin), word) || has(text.substr(b.begin), word);
}

bool goes_on(std::string_view text) {
    return is_han_character(character_at(text, 0)) && !begins_anew(text) && !read_enumerator(text) &&
           is_one_of(character_before(text, text.size()), "。！？；：）)”…");
}

}  // namespace

void hard_wrap(const Material& s, Findings& findings) {
    using Kind = Paragraph::Kind;
    const std::string_view text = s.body.text;
    std::vector<Span> spans;
    std::vector<std::string> cuts;
    std::size_t looked_up = 0;
    for (std::size_t i = 0; i + 1 < s.body.paragraphs.size(); ++i) {
        const Paragraph &a = s.body.paragraphs[i], &b = s.body.paragraphs[i + 1];
        if ((a.kind != Kind::text && a.kind != Kind::item) || b.kind != Kind::text) continue;
        const std::string_view before = text.substr(a.begin, a.end - a.begin);
        const std::string_view after = text.substr(b.begin, b.end - b.begin);
        const bool cut = stops_short(before, a.kind == Kind::item) ||
                         (a.kind == Kind::text && joins_a_word(text, a, b, looked_up));
        if (!cut || !goes_on(after)) continue;
        const auto end = static_cast<std::uint32_t>(a.end);
        spans.push_back({end - han_bytes, end});
        cuts.push_back(words_around(before, after));
    }
    if (spans.empty()) return;
    Finding f;
    f.rule = Code::hardwrap;
    f.verdict = Verdict::needs_explanation;
    f.subject = "分段";
    f.arithmetic = std::to_string(spans.size()) + " 处";
    f.stated = listed(cuts, 10);
    f.places = places_of(s, spans);
    findings.push_back(std::move(f));
}

}  // namespace gongkai::checks
