// SPDX-License-Identifier: MIT
#include "linking/documents.h"

#include <algorithm>

#include "prose/prose.h"
#include "text/text.h"

namespace gongkai::linking {
namespace {

/// Shorter ones are names in short (《纲要》, 《管理办法》) that many documents share.
constexpr std::size_t shortest_title = 6;

/// 党政机关公文处理工作条例 art. 8, and what is issued with a notice. 报告 is left out: most are no
/// documents.
constexpr std::string_view kinds[] = {"决议", "决定", "命令", "公报", "公告", "通告", "意见",
                                      "通知", "通报", "请示", "批复", "议案", "的函", "复函",
                                      "纪要", "办法", "规定", "条例", "细则", "规则", "规划",
                                      "纲要", "方案", "计划", "要点", "预案", "规程", "准则"};

/// Without （试行）, （2016～2020 年） at its end.
std::string_view without_tail(std::string_view title) {
    constexpr std::string_view wide = "）";
    while (title.ends_with(wide) || title.ends_with(')')) {
        const std::size_t open = std::max(title.rfind("（") + 1, title.rfind('(') + 1);
        if (open < 2) return title;
        title = trim(title.substr(0, open - 1));
    }
    return title;
}

/// The digits right after a mark.
int number_after(std::string_view text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos) return 0;
    int value = 0;
    for (const char c : text.substr(at + mark.size())) {
        if (c < '0' || c > '9' || value > 99999) break;
        value = value * 10 + (c - '0');
    }
    return value;
}

}  // namespace

int year_of(std::string_view number) { return number_after(number, "〔"); }
int serial_of(std::string_view number) { return number_after(number, "〕"); }

bool is_official_title(std::string_view title) {
    const std::string_view plain = without_tail(trim(title));
    if (count_code_points(plain) < shortest_title) return false;
    if (plain.starts_with("中华人民共和国") && plain.ends_with("法")) return true;
    for (const std::string_view kind : kinds)
        if (plain.ends_with(kind)) return true;
    return false;
}

TitleKey key_of(std::string_view title) {
    const std::size_t about = title.find("关于");
    if (about == std::string_view::npos || about == 0) return {{}, comparable_title(title)};
    return {comparable_title(title.substr(0, about)), comparable_title(title.substr(about))};
}

bool may_be_one_issuer(const std::string& a, const std::string& b) {
    return a.find(b) != std::string::npos || b.find(a) != std::string::npos;
}

std::string_view issued_title(std::string_view comparable) {
    constexpr std::string_view end = "的通知";
    for (const std::string_view begin : {"关于印发", "关于转发", "关于发布", "关于公布", "关于下发"}) {
        if (!comparable.starts_with(begin) || !comparable.ends_with(end)) continue;
        const std::size_t ends = begin.size() + end.size();
        return comparable.size() > ends ? comparable.substr(begin.size(), comparable.size() - ends)
                                        : std::string_view();
    }
    return {};
}

void KnownTitles::add(std::string_view title, std::string_view number) {
    const TitleKey key = key_of(title);
    if (key.rest.empty()) return;
    for (const std::string_view rest : {std::string_view(key.rest), issued_title(key.rest)}) {
        if (rest.empty()) continue;
        auto& entries = by_title_[std::string(rest)];
        if (entries.size() >= most) continue;
        const bool known = std::any_of(entries.begin(), entries.end(), [&](const Entry& each) {
            return each.number == number && each.issuer == key.issuer;
        });
        if (!known) entries.push_back({key.issuer, std::string(number)});
    }
}

void KnownTitles::collect(std::string_view title, std::vector<std::string>& numbers) const {
    const TitleKey key = key_of(title);
    for (const std::string_view rest : {std::string_view(key.rest), issued_title(key.rest)}) {
        const auto found = by_title_.find(std::string(rest));
        if (found == by_title_.end()) continue;
        for (const Entry& each : found->second) {
            const bool fits = found->second.size() >= most || may_be_one_issuer(each.issuer, key.issuer);
            if (fits && std::find(numbers.begin(), numbers.end(), each.number) == numbers.end())
                numbers.push_back(each.number);
        }
    }
}

}  // namespace gongkai::linking
