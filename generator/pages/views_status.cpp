// SPDX-License-Identifier: MIT
// What is public and what is not: a row for each department that reports here, a column for each year. “Late”
// rests on the dates a report states and is a rule's finding, so it shows where findings are public.
#include <algorithm>
#include <array>
#include <map>

#include "pages/views.h"

namespace gongkai::pages {
namespace {

enum class State { published, late, withdrawn, deleted, missing };
constexpr std::array<std::string_view, 5> state_ids{"published", "late", "withdrawn", "deleted", "missing"};
std::string key_of(State state) { return joined({"status.", state_ids[static_cast<std::size_t>(state)]}); }

constexpr std::int64_t days_to_publish = 20;  // 预算法 art. 14: after approval

struct Cell {
    State state = State::missing;
    std::size_t reports = 0;
    std::int64_t days = 0;  ///< from approval to publication, when late
    std::string address;
};
using Grid = std::map<std::pair<std::size_t, int>, Cell>;

/// Days from approval to publication; nothing where the record lacks one of the two.
std::optional<std::int64_t> days_to_public(const Report& report) {
    if (!report.approved) return std::nullopt;
    if (report.published) return days_between(report.approved->date, report.published->date);
    if (!report.first_published) return std::nullopt;
    const auto& first = *report.first_published;
    return days_between(report.approved->date, Date::of_time(first.time, first.offset_minutes));
}

void add_published(Grid& grid, const SitePlan& plan) {
    for (std::size_t i = 0; i < plan.catalog.reports.size(); ++i) {
        const Report& report = plan.catalog.reports[i];
        Cell& cell = grid[{plan.department_of[i], report.year}];
        if (cell.reports++ == 0) {
            cell.state = State::published;
            cell.address = report_address(report);
        }
        const auto days = plan.catalog.settings.public_checks ? days_to_public(report) : std::nullopt;
        if (days && *days > days_to_publish) {
            cell.state = State::late;
            cell.days = std::max(cell.days, *days);
        }
    }
}

/// What was public once fills the places that no report fills.
void add_gone(Grid& grid, const SitePlan& plan) {
    const auto& departments = plan.catalog.departments;
    for (const Gone& gone : plan.record.gone) {
        const auto department = std::find_if(departments.begin(), departments.end(),
                                             [&](const Department& d) { return d.id == gone.department; });
        if (department == departments.end() || gone.year == 0) continue;
        Cell& cell = grid[{static_cast<std::size_t>(department - departments.begin()), gone.year}];
        if (cell.reports > 0) continue;
        cell.state = gone.how == RevisionKind::withdrawal ? State::withdrawn : State::deleted;
        cell.address = report_address(gone.stem);
    }
}

/// “已公开 2 份，批复后 31 日”.
std::string cell_text(const Words& words, const Cell& cell) {
    if (cell.reports == 0) return words.text(key_of(cell.state));
    const std::string text = cell.reports == 1 ? words.text("status.published")
                                               : words.text("status.several", {std::to_string(cell.reports)});
    if (cell.state != State::late) return text;
    return words.text("status.late_days", {text, std::to_string(cell.days)});
}

View cell_view(const Words& words, const Page& page, const Cell& cell) {
    View view;
    view.set("text", cell_text(words, cell))
        .set("missing", cell.state == State::missing)
        .set_optional("url",
                      cell.address.empty() ? std::string() : relative_address(page.address, cell.address));
    return view;
}

/// Every year from the newest to the oldest that has anything.
std::vector<int> years_of_grid(const Grid& grid) {
    if (grid.empty()) return {};
    int first = grid.begin()->first.second, last = first;
    for (const auto& [where, cell] : grid) {
        first = std::min(first, where.second);
        last = std::max(last, where.second);
    }
    std::vector<int> years;
    for (int year = last; year >= first; --year) years.push_back(year);
    return years;
}

View::List year_columns(const SitePlan& plan, const Page& page, const std::vector<int>& years) {
    View::List columns;
    for (const int year : years) {
        const bool has_page = plan.find(year_address(year)) != nullptr;
        View column;
        column.set("text", std::to_string(year))
            .set_optional("url",
                          has_page ? relative_address(page.address, year_address(year)) : std::string());
        columns.push_back(std::move(column));
    }
    return columns;
}

std::size_t open_of(const SitePlan& plan, std::size_t department) {
    std::size_t open = 0;
    for (const std::size_t i : plan.by_department[department]) open += plan.standings[i].open;
    return open;
}

using Counts = std::array<std::size_t, state_ids.size()>;

/// `public_checks` decides whether open findings are counted.
View row_of(const SitePlan& plan, const Page& page, std::size_t d, const std::vector<int>& years,
            const Grid& grid, Counts& counts) {
    static const Cell missing;
    View::List cells;
    std::size_t absent_years = 0;
    for (const int year : years) {
        const auto found = grid.find({d, year});
        const Cell& cell = found != grid.end() ? found->second : missing;
        ++counts[static_cast<std::size_t>(cell.state)];
        absent_years += cell.state == State::missing;
        cells.push_back(cell_view(plan.words(), page, cell));
    }
    const Department& department = plan.catalog.departments[d];
    const bool checks = plan.catalog.settings.public_checks;
    View row;
    row.set("department", department.name)
        .set("department_url", relative_address(page.address, department_address(department)))
        .set("cells", std::move(cells))
        .set("unpublished", std::to_string(absent_years))
        .set("open", checks ? std::to_string(open_of(plan, d)) : std::string());
    return row;
}

/// Published and missing are always counted, the others where there are any.
View::List totals_of(const Words& words, const Counts& counts) {
    View::List totals;
    for (std::size_t s = 0; s < counts.size(); ++s) {
        if (counts[s] == 0 && s != 0 && s + 1 != counts.size()) continue;
        View total;
        total.set("text", words.text(key_of(static_cast<State>(s)))).set("count", std::to_string(counts[s]));
        totals.push_back(std::move(total));
    }
    return totals;
}

}  // namespace

View status_page(const SitePlan& plan, const Page& page) {
    Grid grid;
    add_published(grid, plan);
    add_gone(grid, plan);
    const std::vector<int> years = years_of_grid(grid);
    Counts counts{};
    View::List rows;
    for (std::size_t d = 0; d < plan.catalog.departments.size(); ++d)
        if (!plan.catalog.departments[d].external) rows.push_back(row_of(plan, page, d, years, grid, counts));

    Frame frame;
    const Words& words = plan.words();
    frame.title = words.text("status.heading");
    frame.description = words.text("status.description", {plan.catalog.settings.city});
    frame.crumbs = {{words.text("page.home"), "index.html"}, {frame.title, {}}};
    frame.meta.column(frame.title, frame.description, words.text("status.keywords"),
                      words.text("meta.type_lists"));
    View view;
    view.set("heading", frame.title);
    add_frame(view, plan, page, std::move(frame));
    view.set_optional("years", year_columns(plan, page, years))
        .set_optional("rows", std::move(rows))
        .set("totals", totals_of(plan.words(), counts))
        .set("has_late", counts[static_cast<std::size_t>(State::late)] > 0);
    return view;
}

}  // namespace gongkai::pages
