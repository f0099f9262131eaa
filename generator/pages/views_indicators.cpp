// SPDX-License-Identifier: MIT
// Lines of score sheets: what each means and where it stands, and what every department claims for it, year
// by year. Departments stand in the registry's order; lines of other sheets are related, never mixed.
#include <algorithm>
#include <map>

#include "pages/drawing.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

const Indicator& indicator_of(const IndicatorSeries& series) {
    return series.rubric->indicators[series.indicator];
}

std::string_view kind_key(const Indicator& indicator) {
    if (!indicator.leaf) return "indicator.sum_of_parts";
    switch (indicator.kind) {
        case IndicatorKind::quantitative: return "indicator.quantitative";
        case IndicatorKind::qualitative: return "indicator.qualitative";
        case IndicatorKind::check: return "indicator.check";
        case IndicatorKind::manual: break;
    }
    return "indicator.manual";
}

/// “预算执行数（budget.executed）、全年预算（budget.full_year）”.
std::string inputs_in_words(const Words& words, const Indicator& indicator) {
    std::string text;
    for (const std::string& id : indicator.inputs) {
        const std::string name(figure_name(id));
        text += joined({text.empty() ? "" : words.text("list.enumeration"),
                        name == id ? name : words.text("indicator.input", {name, id})});
    }
    return text;
}

View::List fact_list(const Words& words, const Indicator& indicator) {
    View::List facts;
    const auto add = [&](std::string_view name, std::string_view value) {
        if (value.empty()) return;
        View line;
        line.set("name", words.text(name)).set("value", value);
        facts.push_back(std::move(line));
    };
    add("indicator.code", indicator.code);
    add("scores.weight", indicator.weight ? words.text("indicator.points", {shown(*indicator.weight)})
                                          : words.text("indicator.no_points"));
    add("indicator.method", words.text(kind_key(indicator)));
    add("note.formula", indicator.formula);
    add("indicator.inputs", inputs_in_words(words, indicator));
    add("note.rule", indicator.rule);
    add("note.required", indicator.evidence_required);
    add("indicator.basis", basis_name(words, indicator.basis));
    add("note.provenance", indicator.provenance);
    return facts;
}

View line_link(const SitePlan& plan, const Page& page, std::size_t s) {
    const Indicator& indicator = indicator_of(plan.indicators[s]);
    View item;
    item.set("code", indicator.code)
        .set("name", indicator.name)
        .set("weight", shown(indicator.weight))
        .set("url", relative_address(page.address, indicator_address(plan.indicators[s])));
    return item;
}

/// Lines of one sheet stand side by side, in the sheet's order.
void add_neighbourhood(View& view, const SitePlan& plan, const Page& page) {
    const IndicatorSeries& series = plan.indicators[page.subject];
    const std::size_t first = page.subject - series.indicator;
    const auto& lines = series.rubric->indicators;
    View::List above, below;
    if (const int parent = lines[series.indicator].parent; parent >= 0)
        above.push_back(line_link(plan, page, first + static_cast<std::size_t>(parent)));
    for (std::size_t i = series.indicator + 1; i < lines.size(); ++i)
        if (lines[i].parent == static_cast<int>(series.indicator))
            below.push_back(line_link(plan, page, first + i));
    view.set_optional("above", std::move(above));
    view.set_optional("below", std::move(below));
}

View value_view(const SitePlan& plan, const Page& page, const Indicator& indicator,
                const IndicatorValue& value) {
    std::string rate;
    if (value.claimed && indicator.weight)
        if (const auto share = percentage(*value.claimed, *indicator.weight)) rate = shown_percent(share);
    const Report& report = plan.catalog.reports[value.report];
    std::optional<Decimal> difference;
    if (value.claimed && value.recomputed) difference = *value.claimed - *value.recomputed;
    View item;
    item.set("claimed", value.claimed ? shown(*value.claimed) : plan.words().text("drawing.not_stated"))
        .set_optional("rate", std::move(rate))
        .set_optional("recomputed", value.recomputed ? shown(*value.recomputed) : std::string())
        .set("differs", differs(difference))
        .set("url", joined({relative_address(page.address, report_address(report)), "#sec-scores"}));
    return item;
}

/// A row for each department with a value, a column for each year with one; a department may have several
/// reports of one year by one sheet.
void add_values(View& view, const SitePlan& plan, const Page& page) {
    const IndicatorSeries& series = plan.indicators[page.subject];
    std::map<std::size_t, std::map<int, View::List>> grid;
    std::vector<int> years;  // newest first, as the catalog has them
    for (const IndicatorValue& value : series.values) {
        const int year = plan.catalog.reports[value.report].year;
        if (years.empty() || years.back() != year) years.push_back(year);
        grid[plan.department_of[value.report]][year].push_back(
            value_view(plan, page, indicator_of(series), value));
    }
    View::List columns, rows;
    for (const int year : years) {
        View column;
        column.set("text", std::to_string(year))
            .set("url", relative_address(page.address, year_address(year)));
        columns.push_back(std::move(column));
    }
    for (auto& [d, by_year] : grid) {
        View::List cells;
        for (const int year : years) {
            View cell;
            cell.set_optional("values", std::move(by_year[year]));
            cells.push_back(std::move(cell));
        }
        const Department& department = plan.catalog.departments[d];
        View row;
        row.set("department", department.name)
            .set("department_url", relative_address(page.address, department_address(department)))
            .set("cells", std::move(cells));
        rows.push_back(std::move(row));
    }
    view.set("count", std::to_string(series.values.size())).set("years", std::move(columns));
    view.set_optional("rows", std::move(rows));
}

/// How the newest years' score rates are spread, where enough departments have one.
void add_strips(View& view, const SitePlan& plan, const Page& page) {
    constexpr std::size_t enough = 5, years_shown = 3;
    const IndicatorSeries& series = plan.indicators[page.subject];
    const std::optional<Decimal>& weight = indicator_of(series).weight;
    std::map<int, std::vector<Decimal>, std::greater<>> by_year;
    for (const IndicatorValue& value : series.values)
        if (value.claimed && weight)
            if (const auto rate = percentage(*value.claimed, *weight))
                by_year[plan.catalog.reports[value.report].year].push_back(*rate);
    const Words& words = plan.words();
    View::List strips;
    for (const auto& [year, rates] : by_year) {
        if (rates.size() < enough) continue;
        if (strips.size() == years_shown) break;
        const auto [least, most] = std::minmax_element(rates.begin(), rates.end());
        const std::string text = std::to_string(year);
        View strip;
        strip.set("text", text)
            .set("strip", strip_plot({joined({"strip-", text}), words.text("drawing.strip", {text}),
                                      words.text("drawing.strip_text", {std::to_string(rates.size()),
                                                                        shown(*least), shown(*most)})},
                                     rates, rate_range(rates)));
        strips.push_back(std::move(strip));
    }
    view.set_optional("strips", std::move(strips));
}

View::List same_name_list(const SitePlan& plan, const Page& page) {
    View::List list;
    for (const std::size_t other : plan.indicators[page.subject].same_name) {
        View item = line_link(plan, page, other);
        item.set("sheet", plan.indicators[other].rubric->title)
            .set("count", std::to_string(plan.indicators[other].values.size()));
        list.push_back(std::move(item));
    }
    return list;
}

/// The lines of one sheet as rows of a table.
View sheet_view(const SitePlan& plan, const Page& page, std::size_t first, std::size_t reports) {
    const Rubric& rubric = *plan.indicators[first].rubric;
    View::List lines;
    for (std::size_t i = 0; i < rubric.indicators.size(); ++i) {
        View line = line_link(plan, page, first + i);
        line.set("level", std::to_string(std::min(rubric.indicators[i].depth, 3) + 1))
            .set("count", std::to_string(plan.indicators[first + i].values.size()));
        lines.push_back(std::move(line));
    }
    View sheet;
    sheet.set("id", rubric.id)
        .set("used", reports > 0)
        .set("reports", std::to_string(reports))
        .set("lines", std::move(lines));
    add_rubric(sheet, plan.words(), &rubric);
    return sheet;
}

}  // namespace

View indicator_page(const SitePlan& plan, const Page& page) {
    const IndicatorSeries& series = plan.indicators[page.subject];
    const Indicator& indicator = indicator_of(series);
    Frame frame;
    const Words& words = plan.words();
    frame.title = words.text("indicator.title", {indicator.name, series.rubric->title});
    frame.description = words.text("indicator.description", {indicator.name});
    frame.crumbs = {{words.text("page.home"), "index.html"},
                    {words.text("indicators.heading"), std::string(indicators_address)},
                    {joined({indicator.code, " ", indicator.name}), {}}};
    frame.meta.column(words.text("indicators.heading"), frame.description,
                      words.text("meta.keywords_indicator", {indicator.name}), words.text("meta.type_data"));
    View view;
    view.set("heading", indicator.name)
        .set("facts", fact_list(words, indicator))
        .set("sheet_url",
             joined({relative_address(page.address, indicators_address), "#", series.rubric->id}));
    add_frame(view, plan, page, std::move(frame));
    add_rubric(view, words, series.rubric);
    add_neighbourhood(view, plan, page);
    add_values(view, plan, page);
    add_strips(view, plan, page);
    view.set_optional("same_name", same_name_list(plan, page));
    return view;
}

View indicators_page(const SitePlan& plan, const Page& page) {
    std::map<std::string_view, std::size_t> reports;
    for (const Report& report : plan.catalog.reports) ++reports[report.rubric];
    View::List sheets;
    for (std::size_t i = 0; i < plan.indicators.size();) {
        const Rubric& rubric = *plan.indicators[i].rubric;
        sheets.push_back(sheet_view(plan, page, i, reports[rubric.id]));
        i += rubric.indicators.size();
    }
    const Words& words = plan.words();
    Frame frame;
    frame.title = words.text("indicators.heading");
    frame.description = words.text("indicators.description", {plan.catalog.settings.city});
    frame.crumbs = {{words.text("page.home"), "index.html"}, {frame.title, {}}};
    frame.meta.column(frame.title, frame.description, words.text("meta.keywords_indicators"),
                      words.text("meta.type_lists"));
    View view;
    view.set("heading", frame.title);
    add_frame(view, plan, page, std::move(frame));
    view.set_optional("sheets", std::move(sheets));
    return view;
}

}  // namespace gongkai::pages
