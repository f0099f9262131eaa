// SPDX-License-Identifier: MIT
// The enumerators of headings and paragraphs: 第一部分, 一、, （一）, 1., （1）. A stack holds the levels
// that are open; each new enumerator closes those below its own and must continue its own count. A count may
// begin again at 1, and an interrupted one may be taken up where it stopped.
#include <algorithm>
#include <utility>

#include "checks/form.h"
#include "checks/wording.h"
#include "text/text.h"

namespace gongkai::checks {
namespace {

using Style = Enumerator::Style;
constexpr std::size_t most_findings = 20;

struct Level {
    Style style;
    int heading = 0;  ///< level of the heading; 0 for a paragraph
    int last = 0;
    std::string printed;         ///< the last one
    std::size_t end = 0;         ///< where in the text the last one ends
    std::vector<int> suspended;  ///< last numbers of counts that a new 1 interrupted
};

class Walk {
public:
    Walk(const Material& s, Findings& findings) : s_(s), findings_(findings) {}

    void run() {
        std::size_t heading = 0;
        for (const Paragraph& paragraph : s_.body.paragraphs) {
            const int level = paragraph.kind == Paragraph::Kind::heading ? heading_level(heading++) : 0;
            if (paragraph.kind == Paragraph::Kind::row || paragraph.kind == Paragraph::Kind::header_row ||
                paragraph.kind == Paragraph::Kind::code) {
                continue;
            }
            visit(paragraph, level);
        }
        if (!bulleted_.empty()) add_bulleted();
    }

private:
    int heading_level(std::size_t index) const {
        return index < s_.report.headings.size() ? s_.report.headings[index].level : 1;
    }

    void visit(const Paragraph& paragraph, int level) {
        const std::string_view text =
            std::string_view(s_.body.text).substr(paragraph.begin, paragraph.end - paragraph.begin);
        const auto enumerator = read_enumerator(text);
        const bool is_item = paragraph.kind == Paragraph::Kind::item;
        if (level > 0) close_for_heading(level);
        if (!enumerator) {
            // An item of a numbered list shows its number only on the page, so the count is lost here.
            if (is_item && !paragraph.bullet)
                std::erase_if(open_, [](const Level& l) { return l.heading == 0; });
            return;
        }
        const std::string printed(trim(text.substr(0, enumerator->size)));
        const auto begin = static_cast<std::uint32_t>(paragraph.begin);
        const Span span{begin, begin + static_cast<std::uint32_t>(printed.size())};
        if (is_item && paragraph.bullet) bulleted_.push_back(span);
        place(*enumerator, level, printed, span);
    }

    /// A heading ends every list, and the sections of its own rank and below.
    void close_for_heading(int level) {
        std::erase_if(open_, [&](const Level& l) { return l.heading == 0 || l.heading > level; });
    }

    void place(const Enumerator& e, int heading, const std::string& printed, Span span) {
        const auto own = std::find_if(open_.begin(), open_.end(), [&](const Level& l) {
            return l.style == e.style && (l.heading > 0) == (heading > 0);
        });
        if (own == open_.end()) {
            if (heading > 0) {
                std::erase_if(open_, [&](const Level& l) { return l.heading == heading; });
                note_child_style(e.style, printed, span);
                if (e.number != 1) add("标题编号不从 1 起", printed, printed, span);
            }
            open_.push_back({e.style, heading, e.number, printed, span.end, {}});
            return;
        }
        open_.erase(own + 1, open_.end());
        count(open_.back(), e, printed, span);
        open_.back().printed = printed;
        open_.back().end = span.end;
    }

    void count(Level& level, const Enumerator& e, const std::string& printed, Span span) {
        const int last = std::exchange(level.last, e.number);
        if (e.number == last + 1) return;
        if (e.number == 1 && (level.heading == 0 || last > 1)) {
            level.suspended.push_back(last);
            return;
        }
        const auto resumed = std::find(level.suspended.begin(), level.suspended.end(), e.number - 1);
        if (resumed != level.suspended.end()) {
            level.suspended.erase(resumed, level.suspended.end());
            return;
        }
        if (level.heading == 0 && e.number > last + 1 && stands_between(level, e, span)) return;
        add(e.number == last ? "编号重复" : "编号不连续", level.printed + " → " + printed, printed, span);
    }

    /// The number before this one stands inside a paragraph: “1. …；2. …”, then “3. …”.
    bool stands_between(const Level& level, const Enumerator& e, Span span) const {
        const std::string_view between =
            std::string_view(s_.body.text).substr(level.end, span.begin - level.end);
        const std::string number = std::to_string(e.number - 1);
        for (const char* after : {".", "．", "、", "）", ")"}) {
            if (between.find(number + after) != std::string_view::npos) return true;
        }
        return e.style != Style::digits && e.style != Style::digit_brackets &&
               between.find("；") != std::string_view::npos;
    }

    /// What stands first under each 第一部分, 第二部分 should be of one style.
    void note_child_style(Style style, const std::string& printed, Span span) {
        if (open_.empty() || open_.back().style != Style::part || open_.back().heading == 0) return;
        const std::string& part = open_.back().printed;
        if (child_part_.empty()) {
            child_part_ = part;
            child_style_ = style;
            child_printed_ = printed;
        } else if (style != child_style_ && part != child_part_) {
            add("各部分下的层次序数不同", child_part_ + " " + child_printed_ + " / " + part + " " + printed,
                printed, span);
        }
    }

    void add(const char* subject, std::string arithmetic, std::string stated, Span span) {
        if (findings_.size() >= first_ + most_findings) return;
        Finding f;
        f.rule = Code::numbering;
        f.verdict = Verdict::needs_explanation;
        f.subject = subject;
        f.arithmetic = std::move(arithmetic);
        f.stated = std::move(stated);
        f.places = {place_in_body(s_, span)};
        findings_.push_back(std::move(f));
    }

    void add_bulleted() {
        Finding f;
        f.rule = Code::numbering;
        f.verdict = Verdict::needs_explanation;
        f.subject = "列表项既有项目符号又有编号";
        f.arithmetic = std::to_string(bulleted_.size()) + " 项";
        f.stated = bulleted_.front().of(s_.body.text);
        f.places = places_of(s_, bulleted_);
        findings_.push_back(std::move(f));
    }

    const Material& s_;
    Findings& findings_;
    const std::size_t first_ = findings_.size();
    std::vector<Level> open_;
    std::vector<Span> bulleted_;
    std::string child_part_, child_printed_;
    Style child_style_ = Style::part;
};

}  // namespace

void numbering(const Material& s, Findings& findings) { Walk(s, findings).run(); }

}  // namespace gongkai::checks
