// SPDX-License-Identifier: MIT
#include "pages/arrange.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <unordered_map>

#include "pages/assessments.h"

namespace gongkai::pages {
namespace {

/// Departments by their id.
std::unordered_map<std::string_view, std::size_t> numbers_of(const std::vector<Department>& departments) {
    std::unordered_map<std::string_view, std::size_t> numbers;
    for (std::size_t d = 0; d < departments.size(); ++d) numbers.emplace(departments[d].id, d);
    return numbers;
}

/// The catalog's order, newest year first, is kept.
void arrange_reports(SitePlan& plan) {
    const auto numbers = numbers_of(plan.catalog.departments);
    plan.by_department.resize(plan.catalog.departments.size());
    for (std::size_t i = 0; i < plan.catalog.reports.size(); ++i) {
        const Report& report = plan.catalog.reports[i];
        const auto department = numbers.find(report.department);
        assert(department != numbers.end() && "a report of an unknown department is an error of its file");
        plan.department_of.push_back(department->second);
        plan.by_department[department->second].push_back(i);
        if (plan.years.empty() || plan.years.back() != report.year) {
            plan.years.push_back(report.year);
            plan.by_year.emplace_back();
        }
        plan.by_year.back().push_back(i);
    }
}

/// Lines of one name in different sheets are related: each knows the others.
void relate_by_name(std::vector<IndicatorSeries>& all) {
    std::map<std::string_view, std::vector<std::size_t>> by_name;
    for (std::size_t i = 0; i < all.size(); ++i)
        by_name[all[i].rubric->indicators[all[i].indicator].name].push_back(i);
    for (const auto& [name, lines] : by_name)
        for (const std::size_t line : lines)
            for (const std::size_t other : lines)
                if (all[line].rubric != all[other].rubric) all[line].same_name.push_back(other);
}

void arrange_indicators(SitePlan& plan) {
    std::unordered_map<std::string_view, std::size_t> first_of;  // by sheet: index of its first line
    for (const auto& [id, rubric] : plan.rubrics) {
        if (rubric.purpose != RubricPurpose::report) continue;
        first_of.emplace(id, plan.indicators.size());
        for (std::size_t k = 0; k < rubric.indicators.size(); ++k)
            plan.indicators.push_back({&rubric, k, {}, {}});
    }
    for (std::size_t i = 0; i < plan.catalog.reports.size(); ++i) {
        const Report& report = plan.catalog.reports[i];
        const auto first = first_of.find(report.rubric);
        if (first == first_of.end()) continue;
        for (const Assessments::ScoredLine& line : plan.assessments->kept(report.source).lines)
            plan.indicators[first->second + static_cast<std::size_t>(line.indicator)].values.push_back(
                {static_cast<std::uint32_t>(i), line.claimed, line.recomputed});
        plan.assessments->kept(report.source).lines = {};
    }
    relate_by_name(plan.indicators);
}

}  // namespace

void arrange(SitePlan& plan) {
    arrange_reports(plan);
    arrange_indicators(plan);
}

void arrange_changes(SitePlan& plan) {
    const auto& reports = plan.catalog.reports;
    const auto numbers = numbers_of(plan.catalog.departments);
    std::unordered_map<std::string_view, std::uint32_t> department;  // by stem
    for (std::size_t i = 0; i < reports.size(); ++i)
        department.emplace(reports[i].stem, static_cast<std::uint32_t>(plan.department_of[i]));
    for (const Gone& gone : plan.record.gone)
        if (const auto number = numbers.find(gone.department); number != numbers.end())
            department.emplace(gone.stem, static_cast<std::uint32_t>(number->second));

    for (const Report& report : reports) plan.chronicles.push_back(plan.record.find(report.stem));
    const auto& chronicles = plan.record.chronicles;
    for (std::size_t c = 0; c < chronicles.size(); ++c) {
        const auto known = department.find(chronicles[c].stem);
        const auto number = known != department.end() ? std::optional(known->second) : std::nullopt;
        for (std::size_t r = 0; r < chronicles[c].revisions.size(); ++r)
            plan.changes.push_back({static_cast<std::uint32_t>(c), static_cast<std::uint32_t>(r), number});
    }
    const auto commit = [&](const Change& change) {
        return chronicles[change.chronicle].revisions[change.revision].commit;
    };
    std::stable_sort(plan.changes.begin(), plan.changes.end(),
                     [&](const Change& a, const Change& b) { return commit(a) < commit(b); });
    plan.changes_by_department.resize(plan.catalog.departments.size());
    for (std::size_t i = 0; i < plan.changes.size(); ++i)
        if (plan.changes[i].department) plan.changes_by_department[*plan.changes[i].department].push_back(i);
}

}  // namespace gongkai::pages
