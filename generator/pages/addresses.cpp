// SPDX-License-Identifier: MIT
// The addresses of pages that no source file stands behind, and how long lists are cut into pages whose
// addresses stay.
#include <map>

#include "pages/page_list.h"

namespace gongkai::pages {

std::string year_address(int year) { return "years/" + std::to_string(year) + ".html"; }

std::string indicator_address(const IndicatorSeries& series) {
    return "indicators/" + series.rubric->id + "-" + series.rubric->indicators[series.indicator].code +
           ".html";
}

std::string beside(std::string_view address, std::string_view suffix) {
    constexpr std::string_view ending = ".html";
    return std::string(address.substr(0, address.size() - ending.size())).append(suffix);
}

std::string history_address(std::string_view stem) { return beside(report_address(stem), ".history.html"); }

std::string difference_address(std::string_view stem, int before, int after) {
    return beside(report_address(stem),
                  ".v" + std::to_string(before) + "-v" + std::to_string(after) + ".html");
}

std::string department_feed_address(const Department& department) {
    return beside(department_address(department), ".xml");
}

std::string former_address(std::string_view from) { return std::string(from) + ".html"; }

std::vector<int> years_of(const SitePlan& plan, const std::vector<std::uint32_t>& reports) {
    std::vector<int> years;
    for (const std::uint32_t i : reports)
        if (years.empty() || years.back() != plan.catalog.reports[i].year)
            years.push_back(plan.catalog.reports[i].year);
    return years;
}

std::string mentions_address(std::string_view address, int year) {
    return beside(address, ".mentions-" + std::to_string(year) + ".html");
}

int year_of_change(const SitePlan& plan, const Change& change) {
    const Revision& revision = plan.record.chronicles[change.chronicle].revisions[change.revision];
    const Commit& commit = plan.catalog.history.commits[revision.commit];
    return Date::of_time(commit.time, plan.catalog.settings.timezone_minutes).year;
}

std::vector<ChangesPart> changes_parts(const SitePlan& plan) {
    std::vector<ChangesPart> parts;
    std::map<int, std::size_t> parts_of;  // by year; clocks may go back, so a year may come again
    for (std::size_t i = 0; i < plan.changes.size(); ++i) {
        const int year = year_of_change(plan, plan.changes[i]);
        const bool goes_on = !parts.empty() && parts.back().year == year &&
                             parts.back().end - parts.back().begin < changes_a_part;
        if (!goes_on) parts.push_back({year, ++parts_of[year], i, i});
        parts.back().end = i + 1;
    }
    return parts;
}

std::string changes_part_address(const ChangesPart& part) {
    return "changes/" + std::to_string(part.year) + "-" + std::to_string(part.number) + ".html";
}

std::vector<TextPair> text_pairs(const Chronicle& chronicle) {
    std::vector<TextPair> pairs;
    const Revision* last = nullptr;
    for (const Revision& revision : chronicle.revisions) {
        if (revision.version == 0) continue;
        if (last != nullptr && revision.version > last->version) pairs.push_back({last, &revision});
        last = &revision;
    }
    return pairs;
}

}  // namespace gongkai::pages
