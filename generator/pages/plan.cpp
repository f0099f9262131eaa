// SPDX-License-Identifier: MIT
// A plan from a snapshot, in the order of the product's one sentence: read, score, check, link, arrange.
#include <algorithm>
#include <cassert>
#include <unordered_map>

#include "markdown/markdown.h"
#include "pages/body_store.h"
#include "pages/furniture.h"
#include "pages/page_list.h"
#include "pages/pages.h"

namespace gongkai {

using namespace pages;

namespace {

/// The theme named in site.yml: the repository's own files win over the one built in.
Theme load_theme(const Snapshot& snapshot, const std::string& name, Diagnostics& diagnostics) {
    const std::string root = "themes/" + name + "/";
    const auto& files = snapshot.files();
    auto file = std::lower_bound(files.begin(), files.end(), root,
                                 [](const SourceFile& f, const std::string& path) { return f.path < path; });
    std::vector<ThemeFile> theme;
    for (; file != files.end() && file->path.starts_with(root); ++file)
        theme.push_back({file->path.substr(root.size()), snapshot.read(*file)});
    if (theme.empty()) {
        if (name != "default") diagnostics.add(Code::theme_not_found, "content/site.yml", Place{}, {name});
        theme = built_in_theme();
    }
    return Theme::compile(std::move(theme), root, diagnostics);
}

/// A body's HTML as it stands on its page: links written between files of the repository lead to addresses.
std::string placed_html(const Snapshot& snapshot, const std::string& source, const MarkdownDocument& body) {
    const std::string page = source_address(*snapshot.find(source));
    return body.html([&](const std::string& destination) {
        const std::string to = linked_address(snapshot, source, destination);
        return to == destination ? to : relative_address(page, to);
    });
}

Assessment assessment_of(const Report& report, const Rubrics& rubrics, Diagnostics& diagnostics) {
    Assessment result;
    result.card = score(report, rubrics, diagnostics);
    result.findings = check(report, result.card, diagnostics);
    return result;
}

/// Scores and checks every report, each on its own, and collects what they say in the catalog's order.
/// Reports that have an error already are assessed too, so that one run says everything about them.
void assess_all(SitePlan& plan, const Workers& workers, Diagnostics& diagnostics) {
    const auto& reports = plan.catalog.reports;
    plan.standings.resize(reports.size());
    std::vector<Diagnostics> found(reports.size());
    workers.for_each("check", reports.size(), [&](std::size_t i) {
        const Assessment result = assessment_of(reports[i], plan.rubrics, found[i]);
        plan.standings[i] = {result.card.total, count_verdicts(result.findings)};
    });
    for (auto& each : found) diagnostics.append(std::move(each));
    for (const Report& refused : plan.catalog.refused) assessment_of(refused, plan.rubrics, diagnostics);
}

/// Which reports stand under which year and department. The catalog's order, newest year first, is kept.
void arrange(SitePlan& plan) {
    const auto& departments = plan.catalog.departments;
    std::unordered_map<std::string_view, std::size_t> number;
    for (std::size_t d = 0; d < departments.size(); ++d) number.emplace(departments[d].id, d);

    plan.by_department.resize(departments.size());
    for (std::size_t i = 0; i < plan.catalog.reports.size(); ++i) {
        const Report& report = plan.catalog.reports[i];
        const auto department = number.find(report.department);
        assert(department != number.end() && "a report of an unknown department is an error of its file");
        plan.department_of.push_back(department->second);
        plan.by_department[department->second].push_back(i);
        if (plan.years.empty() || plan.years.back() != report.year) {
            plan.years.push_back(report.year);
            plan.by_year.emplace_back();
        }
        plan.by_year.back().push_back(i);
    }
}

/// Sorts and quotes what was found, and lets the ledger know which files have errors.
void settle(SitePlan& plan, Diagnostics& diagnostics) {
    diagnostics.sort();
    diagnostics.quote_sources([&](const std::string& path) -> std::optional<std::string> {
        const SourceFile* file = plan.snapshot.find(path);
        if (file == nullptr) return std::nullopt;
        return plan.snapshot.read(*file);
    });
    plan.catalog.ledger.settle(plan.snapshot, diagnostics);
    plan.diagnostics = diagnostics;
}

}  // namespace

SitePlan::SitePlan(Snapshot s, Catalog c, std::unique_ptr<BodyStore> b, Rubrics r, Theme t)
    : snapshot(std::move(s)),
      catalog(std::move(c)),
      bodies(std::move(b)),
      rubrics(std::move(r)),
      theme(std::move(t)) {}
SitePlan::~SitePlan() = default;

std::unique_ptr<const SitePlan> plan_site(Snapshot snapshot, const Workers& workers,
                                          Diagnostics& diagnostics) {
    auto bodies = std::make_unique<BodyStore>();
    Catalog catalog =
        load_catalog(snapshot, workers, diagnostics, [&](const std::string& source, const auto& body) {
            bodies->put(source, placed_html(snapshot, source, body));
        });
    Rubrics rubrics = load_rubrics(snapshot, catalog.ledger, diagnostics);
    Theme theme = load_theme(snapshot, catalog.settings.theme, diagnostics);
    auto plan = std::make_unique<SitePlan>(std::move(snapshot), std::move(catalog), std::move(bodies),
                                           std::move(rubrics), std::move(theme));
    assess_all(*plan, workers, diagnostics);
    check_links(plan->catalog, plan->snapshot, diagnostics);
    arrange(*plan);
    plan->site = site_view(*plan);
    check_furniture(plan->catalog.settings, diagnostics);
    plan->pages = list_pages(*plan, diagnostics);
    settle(*plan, diagnostics);
    return plan;
}

Assessment SitePlan::assess(std::size_t report) const {
    Diagnostics ignored;  // reported when the plan was made
    return assessment_of(catalog.reports[report], rubrics, ignored);
}

const Page* SitePlan::find(std::string_view address) const {
    const auto page = std::lower_bound(pages.begin(), pages.end(), address,
                                       [](const Page& p, std::string_view a) { return p.address < a; });
    return page != pages.end() && page->address == address ? &*page : nullptr;
}

std::string_view program_version() {
#ifdef GONGKAI_VERSION
    return GONGKAI_VERSION;
#else
    return "0.1.0";
#endif
}

}  // namespace gongkai
