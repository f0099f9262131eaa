// SPDX-License-Identifier: MIT
// What the words between one quantity and the next of its level say about lists: 其中, 包括, 分别为.
#include "prose/gaps.h"

#include <algorithm>

#include "prose/characters.h"

namespace gongkai::prose {
namespace {

constexpr std::size_t longest_gap = 900;  // bytes; no list is announced from farther away

/// The first characters of the words below, marks, and brackets.
constexpr CharacterTable telling("其包分由含主重，；：,;:\t（(");

/// Past the bracket that opens at `position`, or past its mark when it ends elsewhere.
std::size_t past_bracket(const std::vector<Bracket>& brackets, std::size_t position, std::size_t end) {
    const auto found =
        std::lower_bound(brackets.begin() + 1, brackets.end(), position,
                         [](const Bracket& bracket, std::size_t at) { return bracket.open < at; });
    const bool closes_before = found != brackets.end() && found->open == position && found->close <= end;
    return closes_before ? std::max<std::size_t>(found->close, position + 1) : position + 1;
}

struct Words {
    std::string_view word;
    Announcement announcement;
};
constexpr Words announcements[] = {
    {"其中", Announcement::among},
    {"包括", Announcement::all},
    {"包含", Announcement::all},
    {"分为", Announcement::all},
    {"分别为", Announcement::respectively},
    {"分别是", Announcement::respectively},
    {"分别有", Announcement::respectively},
};

/// 含 only where it begins a clause or bracket and is no word with what follows.
bool is_containing(std::string_view text, std::size_t at) {
    return stands_at(text, at, "含") && !is_one_of(character_at(text, at + 3), "税量有义金盖水氧") &&
           is_one_of(character_before(text, at), "（(，,、；");
}

void read_word(std::string_view text, std::size_t& at, Gap& gap) {
    for (const Words& words : announcements) {
        if (!stands_at(text, at, words.word) || stands_before(text, at, "不")) continue;
        const bool after_among = gap.announcement == Announcement::among;
        if (words.announcement == Announcement::respectively) gap.respectively = true;
        if (!after_among) gap.announcement = words.announcement;
        at += words.word.size();
        if (stands_at(text, at, "，")) at += 3;
        gap.listed_from = at;
        return;
    }
    if (is_containing(text, at)) {
        gap.announcement = Announcement::among;
    } else if (stands_at(text, at, "由") && gap.announcement == Announcement::none) {
        gap.announcement = Announcement::made_of;
        gap.listed_from = at + 3;
    } else if (stands_at(text, at, "主要") || stands_at(text, at, "重点")) {
        gap.examples = true;
    }
    at += 3;
}

/// A comma or semicolon after the announcement begins something else.
void read_mark(std::string_view text, std::size_t at, Gap& gap) {
    const std::string_view c = character_at(text, at);
    if (c == "；" || c == ";") gap.semicolon = true;
    if (c == "\t") gap.tab = true;
    if (c == "：" || c == ":") {
        if (gap.announcement == Announcement::none) {
            gap.announcement = Announcement::colon;
            gap.listed_from = at + c.size();
        }
    } else if (!gap.respectively) {
        gap.announcement = Announcement::none;
        gap.examples = false;
    }
}

}  // namespace

Gap read_gap(std::string_view text, const std::vector<Bracket>& brackets, std::size_t begin,
             std::size_t end) {
    Gap gap;
    if (end <= begin || end - begin > longest_gap) {
        gap.too_long = end > begin;
        return gap;
    }
    // Characters that say nothing of lists cost one bit of the table.
    for (std::size_t at = telling.find(text, begin, end); at < end; at = telling.find(text, at, end)) {
        const std::string_view c = character_at(text, at);
        if (c == "(" || c == "（") {
            at = std::max(past_bracket(brackets, at, end), at + c.size());
        } else if (c.size() == 1 || c == "，" || c == "；" || c == "：") {
            read_mark(text, at, gap);
            at += c.size();
        } else {
            read_word(text, at, gap);
        }
    }
    return gap;
}

}  // namespace gongkai::prose
