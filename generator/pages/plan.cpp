// SPDX-License-Identifier: MIT
// A plan from a snapshot, in the order of the product's one sentence: read, score, check, link, arrange.
#include <algorithm>

#include "markdown/markdown.h"
#include "pages/arrange.h"
#include "pages/assessments.h"
#include "pages/body_store.h"
#include "pages/furniture.h"
#include "pages/page_list.h"
#include "pages/pages.h"
#include "prose/prose.h"

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

/// Reads what is under content/. Each file is shown once while it is in memory: its text is read, what it
/// cites and names is linked, its body written as HTML, what must not be public looked for, and a report is
/// scored and checked.
class ContentReader {
public:
    ContentReader(SitePlan& plan, const LinkResolver& resolver)
        : plan_(plan), resolver_(resolver), names_(plan.catalog) {}

    void read(const ReadFile& read, Diagnostics& found) const {
        if (read.report != nullptr && read.report->status != ReportStatus::published) return;
        check_privacy(read.file.path, read.bytes, plan_.catalog.settings, found);
        if (read.report == nullptr) {
            put_html(read, {});
        } else {
            read_report(read, found);
        }
    }

private:
    void read_report(const ReadFile& read, Diagnostics& found) const {
        const Catalog& registry = plan_.catalog;
        const Report& report = *read.report;
        const Facts facts = read.body.facts();
        const Prose prose = read_prose(facts.text);
        const std::vector<NameMention> mentions = names_.find(facts.text, report.year, report.department);
        const LinkedText linked = find_references(registry, report, facts, prose, mentions, resolver_);
        plan_.references->put(report.source, pack(linked.references));
        put_html(read, linked.links);
        const ScoreCard card = score(report, plan_.rubrics, found);
        plan_.assessments->add({registry, report, card, facts, prose, mentions}, found);
    }

    /// The body as it stands on its page: links between files of the repository lead to addresses.
    void put_html(const ReadFile& read, const std::vector<TextLink>& links) const {
        const std::string page = source_address(read.file);
        const auto rewrite = [&](const std::string& destination) {
            LinkTarget to = resolver_.resolve(read.file.path, destination);
            if (to.address != destination) to.address = relative_address(page, to.address);
            return to;
        };
        plan_.bodies->put(read.file.path, read.body.html(rewrite, links));
    }

    SitePlan& plan_;
    const LinkResolver& resolver_;
    NameFinder names_;
};

void read_content(SitePlan& plan, const Workers& workers, Diagnostics& diagnostics) {
    Ledger rubric_files;
    plan.rubrics = load_rubrics(plan.snapshot, rubric_files, diagnostics);
    plan.catalog = load_registry(plan.snapshot, diagnostics);
    plan.moved = moved_paths(plan.catalog.history, plan.snapshot);
    const LinkResolver resolver(plan.snapshot, plan.catalog, plan.moved);
    const ContentReader reader(plan, resolver);
    load_reports(plan.catalog, plan.snapshot, workers, diagnostics,
                 [&](const Catalog&, const ReadFile& read, Diagnostics& found) { reader.read(read, found); });
    for (const LedgerEntry& entry : rubric_files.entries())
        plan.catalog.ledger.add(entry.path, entry.outcome);
    check_links(plan.catalog, plan.snapshot, resolver, diagnostics);
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
      references(std::make_unique<BodyStore>()),
      assessments(std::make_unique<Assessments>()) {}
SitePlan::~SitePlan() = default;

std::unique_ptr<const SitePlan> plan_site(Snapshot snapshot, const Workers& workers,
                                          Diagnostics& diagnostics) {
    auto plan = std::make_unique<SitePlan>(std::move(snapshot));
    read_content(*plan, workers, diagnostics);
    compare_reports(*plan, diagnostics);
    check_attachments(*plan, workers, diagnostics);
    arrange(*plan);
    plan->record = read_record(plan->catalog, plan->snapshot, workers, diagnostics);
    plan->graph = gather_links(plan->catalog, [&](std::size_t i) { return plan->references_of(i); });
    arrange_changes(*plan);
    plan->theme = load_theme(plan->snapshot, plan->catalog.settings.theme, diagnostics);
    plan->site = site_view(*plan);
    check_furniture(plan->catalog.settings, diagnostics);
    plan->pages = list_pages(*plan, diagnostics);
    settle(*plan, diagnostics);
    return plan;
}

References SitePlan::references_of(std::size_t i) const {
    return unpack_references(references->get(catalog.reports[i].source));
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
