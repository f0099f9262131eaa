// SPDX-License-Identifier: MIT
#include "pages/series.h"

#include "pages/words.h"

namespace gongkai::pages {
namespace {

SeriesWords series_words(const Words& words) {
    return {words.text("drawing.not_published"), words.text("drawing.not_stated"),
            words.text("drawing.breaks")};
}

/// One report for each year that has one, oldest first.
std::vector<std::size_t> one_a_year(const SitePlan& plan, std::size_t department) {
    const auto& newest_first = plan.by_department[department];
    const auto& reports = plan.catalog.reports;
    std::vector<std::size_t> chosen;
    for (auto i = newest_first.rbegin(); i != newest_first.rend(); ++i) {
        const bool same_year = !chosen.empty() && reports[chosen.back()].year == reports[*i].year;
        // Read from the end, a year's first report comes last.
        if (!same_year)
            chosen.push_back(*i);
        else if (reports[*i].kind == ReportKind::overall ||
                 reports[chosen.back()].kind != ReportKind::overall)
            chosen.back() = *i;
    }
    return chosen;
}

/// A value for each year from the first report to the last, of the value each report has.
template <typename Value>
Series series_of(const SitePlan& plan, const std::vector<std::size_t>& reports, int until, Value value) {
    Series series;
    series.words = series_words(plan.words());
    for (const std::size_t i : reports) {
        const int year = plan.catalog.reports[i].year;
        if (year > until) break;
        if (!series.years.empty())
            for (int missing = series.years.back().year + 1; missing < year; ++missing)
                series.years.push_back({missing, YearValue::State::not_published, {}, false});
        const std::optional<Decimal> known = value(i);
        series.years.push_back({year, known ? YearValue::State::known : YearValue::State::not_stated,
                                known.value_or(Decimal{}), false});
    }
    return series;
}

}  // namespace

std::optional<Decimal> score_rate(const SitePlan& plan, std::size_t report) {
    const std::optional<Decimal>& total = plan.standings[report].total;
    const auto rubric = plan.rubrics.find(plan.catalog.reports[report].rubric);
    if (!total || rubric == plan.rubrics.end() || !rubric->second.total) return std::nullopt;
    return percentage(*total, *rubric->second.total);
}

std::optional<Decimal> spent(const Report& report) {
    if (!report.expenditure.total) return std::nullopt;
    return Decimal{report.expenditure.total->money.fen, 6};
}

Series score_series(const SitePlan& plan, std::size_t department, int until) {
    const std::vector<std::size_t> reports = one_a_year(plan, department);
    Series series = series_of(plan, reports, until, [&](std::size_t i) { return score_rate(plan, i); });
    std::size_t at = 0;
    std::string_view sheet;
    for (YearValue& year : series.years) {
        if (year.state == YearValue::State::not_published) continue;
        const std::string& used = plan.catalog.reports[reports[at++]].rubric;
        year.breaks = !sheet.empty() && !used.empty() && used != sheet;
        if (!used.empty()) sheet = used;
    }
    return series;
}

Series spending_series(const SitePlan& plan, std::size_t department) {
    return series_of(plan, one_a_year(plan, department), std::numeric_limits<int>::max(),
                     [&](std::size_t i) { return spent(plan.catalog.reports[i]); });
}

}  // namespace gongkai::pages
