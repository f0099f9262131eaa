// SPDX-License-Identifier: MIT
// What reports say of one document and cannot all be right about, or say in different words.
#include <algorithm>

#include "linking/documents.h"
#include "linking/graph.h"

namespace gongkai::linking {
namespace {

using Conflict = CitedDocument::Conflict;

/// The titles a document is known by, the registry's first.
std::vector<std::string_view> titles_of(const CitedDocument& document) {
    std::vector<std::string_view> titles;
    if (document.known != nullptr && !document.known->title.empty()) titles.push_back(document.known->title);
    for (const Spelling& each : document.titles) titles.push_back(each.text);
    return titles;
}

/// A title as it is compared: 办法 and 办法（试行） of the same words are one here.
TitleKey compared(std::string_view title) {
    TitleKey key = key_of(title);
    for (const std::string_view mark : {"(试行)", "(暂行)"})
        for (std::size_t at = 0; (at = key.rest.find(mark, at)) != std::string::npos;)
            key.rest.erase(at, mark.size());
    return key;
}

/// Every title that cannot be the first one's, and the first that only differs in print (blanks aside).
void compare_titles(CitedDocument& document) {
    const std::vector<std::string_view> titles = titles_of(document);
    if (titles.size() < 2) return;
    const TitleKey first = compared(titles.front());
    std::vector<std::string> told;
    bool forms_told = false;
    for (std::size_t i = 1; i < titles.size(); ++i) {
        const TitleKey other = compared(titles[i]);
        const std::string one(titles.front()), two(titles[i]);
        if (!may_be_same_title(first.rest, other.rest)) {
            if (std::find(told.begin(), told.end(), other.rest) != told.end()) continue;
            told.push_back(other.rest);
            document.conflicts.push_back({DocumentConflict::two_titles, one, two});
        } else if (!forms_told && first.whole() != other.whole()) {
            forms_told = true;
            document.conflicts.push_back({DocumentConflict::title_forms, one, two});
        }
    }
}

void compare_levels(const Catalog& catalog, CitedDocument& document) {
    const std::string_view issuer = document.known == nullptr ? std::string_view() : document.known->issuer;
    const BodyLevel own = level_of_issuer(catalog, issuer, document.issuer_code);
    for (const std::string_view title : titles_of(document)) {
        const BodyLevel spoken = level_in_title(title);
        if (!is_below(own.level, spoken.level)) continue;
        document.conflicts.push_back(
            {DocumentConflict::issuer_level, own.words + "（" + own.level + "）", spoken.words});
        return;
    }
}

/// The last year a report can have known documents of; 0 when it has no date.
int year_of_writing(const Report& report) {
    int year = 0;
    for (const auto& date : {report.filed, report.signed_on})
        if (date) year = std::max(year, static_cast<int>(date->date.year));
    return year;
}

void compare_years(const Catalog& catalog, CitedDocument& document) {
    for (const std::uint32_t i : document.cited_by) {
        const int written = year_of_writing(catalog.reports[i]);
        if (written == 0 || document.year <= written) continue;
        document.conflicts.push_back(
            {DocumentConflict::future_year, std::to_string(document.year), std::to_string(written)});
        return;
    }
}

/// A title may come back every year with another year and another serial; one place apart is a slip.
bool nearly_same(const CitedDocument& a, const CitedDocument& b) {
    return a.number != b.number && (a.year == b.year || serial_of(a.number) == serial_of(b.number));
}

/// Money of one kind is handed down in several notices of one title.
bool comes_in_series(const std::string& title) {
    for (const char* word : {"下达", "拨付", "分配", "追加"})
        if (title.find(word) != std::string::npos) return true;
    return false;
}

/// Documents of one issuer that go by one title.
using Group = std::vector<CitedDocument*>;

void tell_slips(const Group& group) {
    constexpr std::size_t too_many = 8;  // a title of so many documents tells nothing
    if (group.size() < 2 || group.size() > too_many) return;
    for (CitedDocument* document : group) {
        for (const CitedDocument* other : group) {
            if (!nearly_same(*document, *other)) continue;
            const bool told =
                std::any_of(document->conflicts.begin(), document->conflicts.end(), [&](auto& each) {
                    return each.kind == DocumentConflict::two_numbers && each.other == other->number;
                });
            if (!told)
                document->conflicts.push_back(
                    {DocumentConflict::two_numbers, document->number, other->number});
        }
    }
}

void compare_numbers(std::vector<CitedDocument>& documents) {
    std::unordered_map<std::string, std::size_t> number_of;
    std::vector<Group> groups;  // in the documents' order
    for (CitedDocument& document : documents) {
        for (const std::string_view title : titles_of(document)) {
            const TitleKey key = key_of(title);
            if (key.rest.empty() || comes_in_series(key.rest)) continue;
            const auto [found, is_new] =
                number_of.try_emplace(document.issuer_code + '\n' + key.rest, groups.size());
            if (is_new) groups.emplace_back();
            Group& group = groups[found->second];
            if (group.empty() || group.back() != &document) group.push_back(&document);
        }
    }
    for (const Group& group : groups) tell_slips(group);
}

}  // namespace

void find_conflicts(const Catalog& catalog, std::vector<CitedDocument>& documents) {
    for (CitedDocument& document : documents) compare_titles(document);
    compare_numbers(documents);
    for (CitedDocument& document : documents) {
        compare_levels(catalog, document);
        compare_years(catalog, document);
    }
}

}  // namespace gongkai::linking
