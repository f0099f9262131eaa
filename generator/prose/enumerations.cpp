// SPDX-License-Identifier: MIT
// Totals and their parts. Each level of brackets is a sequence of its own; a list begins where the words
// announce it and ends where another matter begins. What is uncertain is left out.
#include <algorithm>
#include <array>

#include "prose/characters.h"
#include "prose/gaps.h"

namespace gongkai::prose {
namespace {

constexpr std::uint32_t nothing = 0xFFFF'FFFF;
constexpr int farthest_total = 6;          // quantities before the announcement
constexpr std::size_t longest_list = 100;  // quantities; more than any sentence has

template <std::size_t n>
bool starts_with_any(std::string_view text, const std::array<std::string_view, n>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.starts_with(word); });
}
template <std::size_t n>
bool contains_any(std::string_view text, const std::array<std::string_view, n>& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// A clause that begins like this says something about the part before it.
constexpr std::array<std::string_view, 15> remarks = {"比",   "较",   "同比", "环比",   "与上",
                                                      "占",   "增长", "增加", "减少",   "下降",
                                                      "提高", "增幅", "降幅", "完成率", "执行率"};
/// A clause that begins like this speaks of something else: the list has ended.
constexpr std::array<std::string_view, 26> ends = {
    "用于", "超",   "结余", "剩余", "尚",   "仍",   "实际", "目前", "同时", "此外", "另", "并",   "还",
    "共",   "合计", "总",   "累计", "全年", "上年", "达",   "为",   "人均", "平均", "每", "截至", "今年"};
/// After a comma these begin a new statement, unless the first part is named with the same word.
constexpr std::array<std::string_view, 26> verbs = {
    "开展", "举办", "组织", "完成", "参加", "实现", "获",   "荣获", "取得", "投入", "发放", "帮扶", "培训",
    "发表", "出版", "惠及", "覆盖", "吸引", "受益", "接待", "建成", "召开", "派出", "支持", "服务", "收入"};
constexpr std::array<std::string_view, 10> changes = {"增加", "减少", "增长", "下降", "上升",
                                                      "上涨", "降低", "提高", "压减", "调减"};
constexpr std::array<std::string_view, 5> falls = {"减少", "下降", "降低", "压减", "调减"};
constexpr std::array<std::string_view, 5> sums = {"共", "总", "合计", "累计", "计"};

/// Measures that count the same things.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> alike = {{{"个", "项"},
                                                                                  {"人", "名"},
                                                                                  {"人", "位"},
                                                                                  {"名", "位"},
                                                                                  {"场", "次"},
                                                                                  {"支", "队"},
                                                                                  {"支", "个"},
                                                                                  {"家", "个"},
                                                                                  {"所", "个"},
                                                                                  {"个", "处"},
                                                                                  {"件", "项"},
                                                                                  {"场", "场次"}}};
constexpr std::array<std::string_view, 10> never_totals = {"年", "个月", "天", "周",   "岁",
                                                           "倍", "小时", "届", "分钟", "度"};

class Finder {
public:
    Finder(std::string_view text, const Scan& scan, Prose& prose)
        : text_(text), scan_(scan), prose_(prose), quantities_(prose.quantities) {}

    void run() {
        link();
        for (std::uint32_t i = 0; i < quantities_.size(); ++i) {
            if (gaps_[i].announcement != Announcement::none && !blocked_[i]) try_list(i);
        }
        std::sort(prose_.enumerations.begin(), prose_.enumerations.end(),
                  [](const Enumeration& a, const Enumeration& b) {
                      return std::pair(a.total, a.parts) < std::pair(b.total, b.parts);
                  });
    }

private:
    std::uint32_t sentence_of(std::uint32_t i) const {
        return prose_.clauses[quantities_[i].clause].sentence;
    }
    std::uint32_t bracket_of(std::uint32_t i) const { return scan_.bracket_of_quantity[i]; }
    std::string_view lead_of(std::uint32_t i) const { return quantities_[i].lead.of(text_); }

    /// The neighbours of each quantity within its sentence and bracket, and the words before it. Ordinals are
    /// words here: 其中第一期40人次.
    void link() {
        const std::size_t count = quantities_.size();
        previous_.assign(count, nothing);
        next_.assign(count, nothing);
        blocked_.assign(count, false);
        nested_.assign(count, false);
        gaps_.resize(count);
        std::vector<std::uint32_t> last(scan_.brackets.size(), nothing);
        for (std::uint32_t i = 0; i < count; ++i) {
            if (quantities_[i].ordinal) continue;
            const std::uint32_t bracket = bracket_of(i);
            const std::uint32_t before = last[bracket];
            last[bracket] = i;
            std::size_t from = prose_.sentences[sentence_of(i)].span.begin;
            if (bracket != 0) from = std::max<std::size_t>(from, scan_.brackets[bracket].open);
            if (bracket != 0) from += character_at(text_, from).size();
            if (before != nothing && sentence_of(before) == sentence_of(i)) {
                previous_[i] = before;
                next_[before] = i;
                from = quantities_[before].span.end;
            }
            gaps_[i] = read_gap(text_, scan_.brackets, from, quantities_[i].span.begin);
            if (bracket != 0 && stands_at(text_, from, "含") && gaps_[i].announcement == Announcement::none) {
                gaps_[i].announcement = Announcement::among;
            }
        }
    }

    bool is_change(std::uint32_t i) const { return contains_any(lead_of(i), changes); }

    bool fits(const Quantity& total, const Quantity& part) const {
        if (total.kind != part.kind || !part.per.empty()) return false;
        if (total.kind == QuantityKind::money || total.kind == QuantityKind::points ||
            total.kind == QuantityKind::percent) {
            return true;
        }
        if (total.kind != QuantityKind::count) return false;
        const std::string_view a = total.measure.of(text_), b = part.measure.of(text_);
        if (a == b || total.noun.of(text_).starts_with(b)) return true;
        return std::any_of(alike.begin(), alike.end(), [&](const auto& pair) {
            return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
        });
    }

    bool can_be_total(std::uint32_t i) const {
        const Quantity& q = quantities_[i];
        if (!q.exact || q.ordinal || !q.per.empty()) return false;
        const std::string_view lead = lead_of(i);
        if (q.kind == QuantityKind::percent) {
            const bool share = lead.find("占") != std::string_view::npos || q.value == Decimal{100, 0};
            return share && lead.find("率") == std::string_view::npos && !is_change(i);
        }
        if (q.kind == QuantityKind::points && lead.find("平均") != std::string_view::npos) return false;
        const std::string_view measure = q.measure.of(text_);
        return std::find(never_totals.begin(), never_totals.end(), measure) == never_totals.end();
    }

    /// The nearest quantity before the list that its first part fits; it decides, also when it can be no
    /// total.
    std::uint32_t total_of(std::uint32_t first) const {
        std::uint32_t i = previous_[first];
        if (i == nothing && bracket_of(first) != 0) {
            i = before_bracket(first);
        } else if (i == nothing) {
            return total_in_sentence_before(first);
        }
        for (int steps = 0; i != nothing && steps < farthest_total; ++steps, i = previous_[i]) {
            if (!fits(quantities_[i], quantities_[first])) continue;
            if (is_change(i) != is_change(first)) continue;
            return can_be_total(i) ? i : nothing;
        }
        return nothing;
    }
    /// The quantity that a bracket follows, which its list then explains.
    std::uint32_t before_bracket(std::uint32_t first) const {
        const Bracket& bracket = scan_.brackets[bracket_of(first)];
        if (first == 0 || bracket_of(first - 1) != bracket.parent) return nothing;
        const std::uint32_t end = quantities_[first - 1].span.end;
        const bool near = end <= bracket.open && bracket.open - end <= 60;
        return near && sentence_of(first - 1) == sentence_of(first) ? first - 1 : nothing;
    }
    /// “总支出509万元。其中：…”: the one quantity of the sentence before that fits.
    std::uint32_t total_in_sentence_before(std::uint32_t first) const {
        const std::uint32_t sentence = sentence_of(first);
        const Sentence& own = prose_.sentences[sentence];
        if (sentence == 0 || !stands_at(text_, own.span.begin, "其中")) return nothing;
        if (prose_.sentences[sentence - 1].paragraph != own.paragraph) return nothing;
        std::uint32_t found = nothing;
        for (std::uint32_t i = first, steps = 0; i-- > 0 && sentence_of(i) + 1 >= sentence; ++steps) {
            if (steps == farthest_total) return nothing;
            if (bracket_of(i) != 0 || quantities_[i].ordinal || !fits(quantities_[i], quantities_[first]))
                continue;
            if (is_change(i) != is_change(first)) continue;
            if (found != nothing) return nothing;
            found = i;
        }
        return found != nothing && can_be_total(found) ? found : nothing;
    }

    bool is_announced(std::uint32_t first, std::uint32_t total) const {
        const Announcement announcement = gaps_[first].announcement;
        if (announcement != Announcement::colon) return true;
        return previous_[first] == total && contains_any(lead_of(total), sums);
    }

    /// One list while it is collected.
    struct List {
        std::uint32_t total = 0, first = 0;
        Enumeration found;
        bool change = false;
        bool certain = true;
        bool ended = false;  ///< another matter has begun
        bool nests = false;  ///< a part is explained by a list of its own
    };

    void try_list(std::uint32_t first) {
        List list;
        list.first = first;
        list.total = total_of(first);
        if (list.total == nothing || !is_announced(first, list.total)) return;
        list.change = is_change(first);
        collect(list);
        if (!list.certain || list.found.parts.size() < 2 || !is_complete(list)) return;
        const Announcement announcement = gaps_[first].announcement;
        list.found.total = list.total;
        list.found.exhaustive = announcement != Announcement::among;
        list.found.open =
            list.found.open || gaps_[first].examples || ends_with_and_so_on(list.found.parts.back());
        list.found.change = list.change;
        if (list.change) note_decreases(list.found);
        prose_.enumerations.push_back(std::move(list.found));
    }
    bool is_complete(const List& list) const {
        if (gaps_[list.first].announcement != Announcement::made_of) return true;
        const std::string_view after = text_.substr(quantities_[list.found.parts.back()].span.end, 24);
        return after.find("组成") != std::string_view::npos || after.find("构成") != std::string_view::npos;
    }
    bool ends_with_and_so_on(std::uint32_t part) const {
        const std::string_view after = text_.substr(skip_blanks(text_, quantities_[part].span.end));
        return after.starts_with("等") && !after.starts_with("等级") && !after.starts_with("等次");
    }
    void note_decreases(Enumeration& found) const {
        if (contains_any(lead_of(found.total), falls)) found.decreases.push_back(found.total);
        for (const std::uint32_t part : found.parts) {
            if (contains_any(lead_of(part), falls)) found.decreases.push_back(part);
        }
    }

    void collect(List& list) {
        std::size_t steps = 0;
        for (std::uint32_t i = list.first; i != nothing && list.certain; i = next_[i]) {
            if (++steps > longest_list) list.certain = false;
            if (i != list.first) {
                const Gap& gap = gaps_[i];
                if (gap.tab || gap.too_long || (nested_[list.first] && gap.semicolon)) return;
                if (announces(i)) {
                    i = past_inner_list(list, i);
                    if (i == nothing || list.ended) return;
                }
            }
            if (!take(list, i)) return;
        }
    }
    /// Whether the words before `i` begin another list (由 and ： alone do not).
    bool announces(std::uint32_t i) const {
        const Announcement announcement = gaps_[i].announcement;
        return announcement == Announcement::among || announcement == Announcement::all ||
               announcement == Announcement::respectively;
    }

    /// A list within the list. Where it ends is certain only at a semicolon; a quantity that began after one
    /// and is explained in its turn is a total of its own.
    std::uint32_t past_inner_list(List& list, std::uint32_t i) {
        const std::uint32_t explained = total_of(i);
        auto& parts = list.found.parts;
        const bool own_total =
            explained != nothing && explained != list.first && gaps_[explained].semicolon && !list.nests;
        if (own_total || std::find(parts.begin(), parts.end(), explained) == parts.end()) {
            if (own_total && !parts.empty() && parts.back() == explained) parts.pop_back();
            list.ended = true;
            return i;
        }
        nested_[i] = list.nests = true;
        std::uint32_t next = next_[i];
        for (std::size_t steps = 0; next != nothing && !gaps_[next].semicolon; ++steps) {
            next = steps < longest_list ? next_[next] : nothing;
        }
        if (next == nothing) {
            list.certain = false;
            blocked_[i] = true;
        }
        return next;
    }

    /// Takes `i` into the list, passes over it, or ends the list (false).
    bool take(List& list, std::uint32_t i) {
        const Quantity& q = quantities_[i];
        const Quantity& total = quantities_[list.total];
        const std::string_view lead = lead_of(i);
        const bool percent_list = total.kind == QuantityKind::percent;
        const bool remark =
            i != list.first && starts_with_any(lead, remarks) && !(percent_list && lead.starts_with("占"));
        if (remark) return true;
        if (!fits(total, q)) return pass_other(list, i);
        if (i != list.first && begins_other_matter(list, i)) return false;
        if (list.ended) {
            list.certain = false;
            return false;
        }
        if (!q.exact || q.upper) {
            list.found.open = true;
            return true;
        }
        const bool labelled = is_labelled(i);
        if (!labelled && !gaps_[list.first].respectively) list.certain = false;
        if (is_change(i) != list.change && labelled) list.certain = false;
        list.found.parts.push_back(i);
        return true;
    }
    /// Whether words stand between the quantity before and this one; a year or an ordinal is a label too.
    bool is_labelled(std::uint32_t i) const {
        const Quantity& q = quantities_[i];
        std::size_t begin = prose_.clauses[q.clause].span.begin;
        const std::uint32_t before = previous_[i];
        if (before != nothing && quantities_[before].clause == q.clause) {
            begin = quantities_[before].span.end;
        }
        if (stands_at(text_, begin, "其中")) begin += std::string_view("其中").size();
        begin = skip_blanks(text_, begin);
        const std::size_t end = back_over_blanks(text_, q.span.begin, begin);
        const std::string_view label = text_.substr(begin, end > begin ? end - begin : 0);
        return !label.empty() && label != "和" && label != "及" && label != "与";
    }
    bool pass_other(List& list, std::uint32_t i) {
        const Quantity& q = quantities_[i];
        const bool share = q.kind == QuantityKind::percent || q.kind == QuantityKind::percent_points;
        const bool beside =
            i != list.first && previous_[i] != nothing && quantities_[previous_[i]].clause == q.clause;
        if (!share && !beside) list.ended = true;
        return true;
    }
    bool begins_other_matter(const List& list, std::uint32_t i) const {
        const std::string_view lead = lead_of(i);
        if (starts_with_any(lead, ends)) return true;
        if (!starts_with_any(lead, verbs)) return false;
        const std::uint32_t begin = prose_.clauses[quantities_[i].clause].span.begin;
        const bool listed = stands_before(text_, begin, "、");
        return !listed && character_at(lead, 0) != character_at(lead_of(list.first), 0);
    }

    std::string_view text_;
    const Scan& scan_;
    Prose& prose_;
    const std::vector<Quantity>& quantities_;
    std::vector<std::uint32_t> previous_, next_;
    std::vector<Gap> gaps_;
    std::vector<bool> blocked_, nested_;
};

}  // namespace

void find_enumerations(std::string_view text, const Scan& scan, Prose& prose) {
    if (prose.quantities.size() > 1) Finder(text, scan, prose).run();
}

}  // namespace gongkai::prose
