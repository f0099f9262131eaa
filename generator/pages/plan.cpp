// SPDX-License-Identifier: MIT
// A plan from a snapshot, in the order of the product's one sentence: read, score, check, link, arrange.
#include <algorithm>
#include <cassert>
#include <unordered_map>

#include "markdown/markdown.h"
#include "pages/assessments.h"
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

/// Reads everything under content/. Each file is shown once while it is in memory: its body is written as
/// HTML, what must not be public is looked for, and a report is scored and checked.
void read_content(SitePlan& plan, const Workers& workers, Diagnostics& diagnostics) {
    Ledger rubric_files;
    plan.rubrics = load_rubrics(plan.snapshot, rubric_files, diagnostics);
    plan.catalog = load_catalog(
        plan.snapshot, workers, diagnostics,
        [&](const Catalog& registry, const ReadFile& read, Diagnostics& found) {
            if (read.report != nullptr && read.report->status != ReportStatus::published) return;
            plan.bodies->put(read.file.path, placed_html(plan.snapshot, read.file.path, read.body));
            check_privacy(read.file.path, read.bytes, registry.settings, found);
            if (read.report != nullptr) plan.assessments->add(registry, read, found);
        });
    for (const LedgerEntry& entry : rubric_files.entries())
        plan.catalog.ledger.add(entry.path, entry.outcome);
}

/// What only shows when all reports are known.
void compare_reports(SitePlan& plan, Diagnostics& diagnostics) {
    const auto& reports = plan.catalog.reports;
    std::vector<std::vector<Statement>> statements;
    for (const Report& report : reports) {
        Assessments::Kept& kept = plan.assessments->kept(report.source);
        plan.standings.push_back({kept.total, kept.verdicts});
        statements.push_back(std::move(kept.statements));
    }
    plan.across = check_across(plan.catalog, statements);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const VerdictCounts more = count_verdicts(plan.across[i]);
        for (std::size_t v = 0; v < more.size(); ++v) plan.standings[i].verdicts[v] += more[v];
        report_findings(reports[i], plan.across[i], diagnostics);
    }
}

/// Attachments are published as they are, so they are looked through like the reports they belong to.
void check_attachments(const SitePlan& plan, const Workers& workers, Diagnostics& diagnostics) {
    std::vector<const SourceFile*> files;
    for (const Report& report : plan.catalog.reports)
        for (const std::string& path : report.attachments) files.push_back(plan.snapshot.find(path));
    std::vector<Diagnostics> found(files.size());
    workers.for_each("check", files.size(), [&](std::size_t i) {
        check_privacy(files[i]->path, plan.snapshot.read(*files[i]), plan.catalog.settings, found[i]);
    });
    for (Diagnostics& each : found) diagnostics.append(std::move(each));
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

SitePlan::SitePlan(Snapshot s)
    : snapshot(std::move(s)),
      bodies(std::make_unique<BodyStore>()),
      assessments(std::make_unique<Assessments>(rubrics)) {}
SitePlan::~SitePlan() = default;

std::unique_ptr<const SitePlan> plan_site(Snapshot snapshot, const Workers& workers,
                                          Diagnostics& diagnostics) {
    auto plan = std::make_unique<SitePlan>(std::move(snapshot));
    read_content(*plan, workers, diagnostics);
    compare_reports(*plan, diagnostics);
    check_attachments(*plan, workers, diagnostics);
    check_links(plan->catalog, plan->snapshot, diagnostics);
    plan->theme = load_theme(plan->snapshot, plan->catalog.settings.theme, diagnostics);
    arrange(*plan);
    plan->site = site_view(*plan);
    check_furniture(plan->catalog.settings, diagnostics);
    plan->pages = list_pages(*plan, diagnostics);
    settle(*plan, diagnostics);
    return plan;
}

Assessment SitePlan::assess(std::size_t i) const {
    const Report& report = catalog.reports[i];
    Diagnostics ignored;  // reported when the plan was made
    Assessment result;
    result.card = score(report, rubrics, ignored);
    result.findings = assessments->findings(report.source);
    result.findings.insert(result.findings.end(), across[i].begin(), across[i].end());
    if (const auto sheet = rubrics.find(catalog.settings.quality); sheet != rubrics.end())
        result.quality = score_quality(sheet->second, result.findings);
    return result;
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
