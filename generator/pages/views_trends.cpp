// SPDX-License-Identifier: MIT
// What became of a department's score and spending from year to year, drawn. The words of a drawing are those
// of its table: years without a report are gaps, and where the score sheet changed the line stops.
#include "pages/series.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

/// “2015—2019 年”.
std::string span_of(const Words& words, const Series& series) {
    return words.text("drawing.span",
                      {std::to_string(series.years.front().year), std::to_string(series.years.back().year)});
}

/// One year of the table beside the drawings.
View year_row(const SitePlan& plan, const Page& page, const YearValue& score, const YearValue& spending) {
    const Report& own = plan.catalog.reports[page.subject];
    std::string url;
    if (score.state != YearValue::State::not_published && score.year != own.year)
        for (const std::size_t i : plan.by_department[plan.department_of[page.subject]])
            if (plan.catalog.reports[i].year == score.year)  // newest first: ends at the year's first report
                url = relative_address(page.address, report_address(plan.catalog.reports[i]));
    const auto known = [](const YearValue& value) {
        return value.state == YearValue::State::known ? std::optional(value.value) : std::nullopt;
    };
    View row;
    row.set("year", std::to_string(score.year))
        .set("published", score.state != YearValue::State::not_published)
        .set("own", score.year == own.year)
        .set("rate", shown_percent(known(score)))
        .set("spent", shown(known(spending)))
        .set_optional("url", std::move(url));
    return row;
}

}  // namespace

Caption score_caption(const SitePlan& plan, std::string id, std::size_t department, const Series& series) {
    const Words& words = plan.words();
    return {
        std::move(id),
        words.text("drawing.score_rate", {plan.catalog.departments[department].name, span_of(words, series)}),
        in_words(series, "%")};
}

Caption spent_caption(const SitePlan& plan, std::string id, std::size_t department, const Series& series) {
    const Words& words = plan.words();
    return {std::move(id),
            words.text("drawing.spent", {plan.catalog.departments[department].name, span_of(words, series)}),
            in_words(series, words.text("drawing.money_unit"))};
}

void add_trends(View& view, const SitePlan& plan, std::size_t department, std::optional<int> own) {
    Series scores = score_series(plan, department), spending = spending_series(plan, department);
    scores.own = own;
    spending.own = own;
    View::Html score_trend, spent_trend;
    if (!scores.years.empty()) {
        score_trend = trend(score_caption(plan, "score-trend", department, scores), scores,
                            rate_range(known_values(scores)));
        spent_trend = columns(spent_caption(plan, "spent-trend", department, spending), spending);
    }
    view.set_optional("score_trend", std::move(score_trend))
        .set_optional("spent_trend", std::move(spent_trend));
}

void add_years(View& view, const SitePlan& plan, const Page& page) {
    const std::size_t department = plan.department_of[page.subject];
    const Series scores = score_series(plan, department), spending = spending_series(plan, department);
    View::List years;
    if (scores.years.size() > 1)
        for (std::size_t i = scores.years.size(); i-- > 0;)
            years.push_back(year_row(plan, page, scores.years[i], spending.years[i]));
    view.set_optional("years", std::move(years));
    add_trends(view, plan, department, plan.catalog.reports[page.subject].year);
}

}  // namespace gongkai::pages
