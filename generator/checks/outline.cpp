// SPDX-License-Identifier: MIT
#include "checks/outline.h"

#include "checks/stated.h"
#include "text/text.h"

namespace gongkai::checks {
namespace {

constexpr std::size_t longest_title = 90;  // bytes: 30 characters

int level_of(const Enumerator& enumerator) { return static_cast<int>(enumerator.style); }

/// A numbered title without a sentence behind it.
bool is_title(std::string_view text, const Enumerator& enumerator) {
    const bool high = enumerator.style == Enumerator::Style::part ||
                      enumerator.style == Enumerator::Style::han ||
                      enumerator.style == Enumerator::Style::han_brackets;
    return high && text.size() <= longest_title && !has_any(text, {"。", "；", "，"});
}

/// “存在问题” of “存在问题。一是…”, at most 9 characters; empty when the paragraph does not begin so.
std::string_view run_in_title(std::string_view text) {
    const std::string_view begin = text.substr(0, 33);
    for (const std::string_view mark : {"。", "："}) {
        const std::size_t end = find_word(begin, mark);
        if (end == std::string_view::npos || end == 0 || end + mark.size() == text.size()) continue;
        const std::string_view title = begin.substr(0, end);
        if (!has_any(title, {"，", "、", "；", "“", "《"}) && !has_digit(title)) return title;
    }
    return {};
}

}  // namespace

std::vector<Section> sections_of(const Subject& s) {
    std::vector<Section> sections;
    const auto& paragraphs = s.body.paragraphs;
    for (std::size_t i = 0; i < paragraphs.size(); ++i) {
        const Paragraph& p = paragraphs[i];
        const std::string_view text = text_of(s, p);
        const bool heading = p.kind == Paragraph::Kind::heading;
        if (!heading && p.kind != Paragraph::Kind::text) continue;
        const auto enumerator = read_enumerator(text);
        const bool title = heading || (enumerator && is_title(text, *enumerator));
        Section section;
        if (!title) {
            section.title = run_in_title(enumerator ? text.substr(enumerator->size) : text);
            if (section.title.empty()) continue;
            section.span = {static_cast<std::uint32_t>(p.begin),
                            static_cast<std::uint32_t>(p.begin + section.title.size() +
                                                       (enumerator ? enumerator->size : 0))};
            section.run_in = true;
            section.level = 20;
            section.first = i;
            sections.push_back(section);
            continue;
        }
        section.title = trim(enumerator ? text.substr(enumerator->size) : text);
        section.span = {static_cast<std::uint32_t>(p.begin), static_cast<std::uint32_t>(p.end)};
        section.level = enumerator ? level_of(*enumerator) : 10;
        section.first = i + 1;
        sections.push_back(section);
    }
    for (std::size_t i = 0; i < sections.size(); ++i) {
        sections[i].last = sections[i].run_in ? sections[i].first + 1 : paragraphs.size();
        if (sections[i].run_in) continue;
        for (std::size_t k = i + 1; k < sections.size(); ++k) {
            if (sections[k].level > sections[i].level) continue;
            sections[i].last = sections[k].first - 1;
            break;
        }
    }
    return sections;
}

}  // namespace gongkai::checks
