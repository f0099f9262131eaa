// SPDX-License-Identifier: MIT
// A year's page: who has published and who has not, every report in the registry's order, and how the scores
// are spread. Nothing here ranks departments.
#include <algorithm>
#include <map>

#include "pages/coverage.h"
#include "pages/series.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

constexpr int years_in_sparkline = 10;

void add_year_links(View& view, const SitePlan& plan, const Page& page, std::size_t y) {
    const auto link = [&](std::size_t year) {
        View item;
        item.set("text", std::to_string(plan.years[year]))
            .set("url", relative_address(page.address, year_address(plan.years[year])));
        return View::List{std::move(item)};
    };
    view.set("later", y > 0 ? link(y - 1) : View::List{});
    view.set("earlier", y + 1 < plan.years.size() ? link(y + 1) : View::List{});
}

View::List missing_list(const SitePlan& plan, const Page& page, const Coverage& coverage) {
    View::List list;
    for (const std::size_t d : coverage.missing) {
        const Department& department = plan.catalog.departments[d];
        View item;
        item.set("text", department.name)
            .set("url", relative_address(page.address, department_address(department)));
        list.push_back(std::move(item));
    }
    return list;
}

/// The department's scores up to this year: later years change nothing on this page.
View::Html sparkline_of(const SitePlan& plan, std::size_t report, std::size_t row) {
    const std::size_t d = plan.department_of[report];
    const int year = plan.catalog.reports[report].year;
    Series series = score_series(plan, d, year);
    auto& years = series.years;
    if (years.size() > years_in_sparkline) years.erase(years.begin(), years.end() - years_in_sparkline);
    return sparkline(score_caption(plan, "s" + std::to_string(row), d, series), series,
                     rate_range(known_values(series)));
}

View::List report_rows(const SitePlan& plan, const Page& page, const std::vector<std::size_t>& reports) {
    View::List rows;
    rows.reserve(reports.size());
    for (const std::size_t i : reports) {
        View row = report_row(plan, i, page);
        row.set_optional("spark", sparkline_of(plan, i, rows.size() + 1));
        rows.push_back(std::move(row));
    }
    return rows;
}

/// “90% 及以上”, “80% 及以上，不满 90%” … by tens, from the top down to the lowest that has a report.
View::List bands_of(const Words& words, const std::vector<Decimal>& rates) {
    const Range range = rate_range(rates);
    View::List bands;
    for (Decimal high = range.high; high > range.low; high = high - Decimal{10, 0}) {
        const Decimal low = high - Decimal{10, 0};
        const bool top = high == range.high;
        const auto count = std::count_if(rates.begin(), rates.end(), [&](Decimal rate) {
            return rate >= low && (rate < high || (top && rate == high));
        });
        const auto share =
            percentage(Decimal{count, 0}, Decimal{static_cast<std::int64_t>(rates.size()), 0}, 1);
        View band;
        band.set("text", top ? words.text("drawing.band_top", {shown(low)})
                             : words.text("drawing.band", {shown(low), shown(high)}))
            .set("count", std::to_string(count))
            .set("share", shown_percent(share))
            .set("bar", rate_bar(share.value_or(Decimal{})));
        bands.push_back(std::move(band));
    }
    return bands;
}

/// “优 12 份，良 3 份，未载明 1 份”: as the reports say, the most frequent first.
std::string grades_in_words(const SitePlan& plan, const std::vector<std::size_t>& reports) {
    std::map<std::string_view, std::size_t> counts;
    for (const std::size_t i : reports) ++counts[plan.catalog.reports[i].grade];
    std::vector<std::pair<std::string_view, std::size_t>> order(counts.begin(), counts.end());
    std::stable_sort(order.begin(), order.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    const Words& words = plan.words();
    std::string text;
    for (const auto& [grade, count] : order)
        text += joined({text.empty() ? std::string() : words.text("drawing.comma"),
                        words.text("drawing.grade",
                                   {grade.empty() ? words.text("drawing.not_stated") : std::string(grade),
                                    std::to_string(count)})});
    return text;
}

void add_distribution(View& view, const SitePlan& plan, const std::vector<std::size_t>& reports,
                      std::string_view year) {
    std::vector<Decimal> rates;
    for (const std::size_t i : reports)
        if (const auto rate = score_rate(plan, i)) rates.push_back(*rate);
    const std::string count = std::to_string(rates.size());
    View::List bands;
    View::Html strip;
    if (!rates.empty()) {
        const Words& words = plan.words();
        bands = bands_of(words, rates);
        const auto [least, most] = std::minmax_element(rates.begin(), rates.end());
        strip = strip_plot({"strip", words.text("drawing.strip", {std::string(year)}),
                            words.text("drawing.strip_text", {count, shown(*least), shown(*most)})},
                           rates, rate_range(rates));
    }
    view.set("scored", count)
        .set("grades", grades_in_words(plan, reports))
        .set_optional("bands", std::move(bands))
        .set_optional("strip", std::move(strip));
}

}  // namespace

Coverage coverage_of(const SitePlan& plan, const std::vector<std::size_t>& reports) {
    std::vector<bool> seen(plan.catalog.departments.size());
    for (const std::size_t i : reports) seen[plan.department_of[i]] = true;
    Coverage coverage;
    for (std::size_t d = 0; d < seen.size(); ++d) {
        if (plan.catalog.departments[d].external) continue;
        ++coverage.registered;
        if (seen[d])
            ++coverage.published;
        else
            coverage.missing.push_back(d);
    }
    return coverage;
}

View year_page(const SitePlan& plan, const Page& page) {
    const auto& reports = plan.by_year[page.subject];
    const std::string year = std::to_string(plan.years[page.subject]);
    const Coverage coverage = coverage_of(plan, reports);

    Frame frame;
    const Words& words = plan.words();
    const std::string name = words.text("page.year", {year});
    frame.title = words.text("year.title", {year});
    frame.description = words.text("year.description", {plan.catalog.settings.city, year});
    frame.crumbs = {{words.text("page.home"), "index.html"}, {name, {}}};
    frame.meta.column(words.text("meta.reports", {name}), frame.description,
                      words.text("meta.keywords_year", {name}), words.text("meta.type_lists"));
    View view;
    view.set("heading", frame.title);
    add_frame(view, plan, page, std::move(frame));
    view.set("year", year)
        .set("registered", std::to_string(coverage.registered))
        .set("covered", std::to_string(coverage.published))
        .set("uncovered", std::to_string(coverage.missing.size()))
        .set("count", std::to_string(reports.size()))
        .set("reports", report_rows(plan, page, reports))
        .set_optional("missing", missing_list(plan, page, coverage));
    add_distribution(view, plan, reports, year);
    add_year_links(view, plan, page, page.subject);
    return view;
}

}  // namespace gongkai::pages
