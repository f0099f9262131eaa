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
#include "pages/search_documents.h"
#include "pages/search_store.h"
#include "pages/site_data.h"
#include "prose/prose.h"

namespace gongkai {

using namespace pages;

namespace {

/// The theme named in site.yml: the repository's own files win over those built in, one by one.
Theme load_theme(const Snapshot& snapshot, const Settings& settings, Diagnostics& diagnostics) {
    ThemeFolder own = theme_folder(snapshot, settings.theme);
    if (own.files.empty() && settings.theme != "default")
        diagnostics.add(Code::theme_not_found, "content/site.yml", Place{}, {settings.theme});
    return Theme::compile(with_built_in_theme(std::move(own), diagnostics), settings.language, diagnostics);
}

/// Reads what is under content/. Each file is shown once while it is in memory: its text is read, what it
/// cites and names is linked, its body written as HTML, what must not be public looked for, and a report is
/// scored and checked.
class ContentReader {
public:
    ContentReader(SitePlan& plan, const LinkResolver& resolver)
        : plan_(plan), resolver_(resolver), names_(plan.catalog) {}

    void read(const ReadFile& read, Diagnostics& found) const {
        if (read.report != nullptr && read.report->status == ReportStatus::withdrawn)
            check_privacy_of_withdrawn(*read.report, read.bytes, plan_.catalog.settings, found);
        if (read.report != nullptr && read.report->status != ReportStatus::published) return;
        check_privacy(read.file.path, read.bytes, plan_.catalog.settings, found);
        if (read.report == nullptr) {
            put_html(read, {});
            plan_.search->add(read.file.path, read_body({}, read.body.facts()));
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
        if (const Department* department = registry.find_department(report.department))
            plan_.search->add(report.source, read_body(search_title(report, *department), facts));
        const ScoreCard card = score(report, plan_.rubrics, found);
        if (registry.settings.public_sources &&
            says_no_more_than_its_page(read.bytes, report, registry.settings))
            plan_.data->keep_source(report.source, read.bytes.size());
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
        plan.standings.push_back({kept.total, kept.verdicts, kept.open});
        statements.push_back(std::move(kept.statements));
    }
    plan.across = check_across(plan.catalog, statements);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        const VerdictCounts more = count_verdicts(plan.across[i]);
        for (std::size_t v = 0; v < more.size(); ++v) plan.standings[i].verdicts[v] += more[v];
        plan.standings[i].open += count_open(plan.across[i]);
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

/// Registries whose texts reach public pages. The contact lines of site.yml are meant to be public.
void check_registries(const SitePlan& plan, Diagnostics& diagnostics) {
    for (const char* path : {"content/departments.yml", "content/documents.yml", "content/tombstones.yml"}) {
        if (const SourceFile* file = plan.snapshot.find(path))
            check_privacy(file->path, plan.snapshot.read(*file), plan.catalog.settings, diagnostics);
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
      references(std::make_unique<BodyStore>()),
      assessments(std::make_unique<Assessments>()),
      search(std::make_unique<SearchStore>()),
      data(std::make_unique<SiteData>(*this)) {}
SitePlan::~SitePlan() = default;

std::unique_ptr<const SitePlan> plan_site(Snapshot snapshot, const Workers& workers,
                                          Diagnostics& diagnostics) {
    auto plan = std::make_unique<SitePlan>(std::move(snapshot));
    read_content(*plan, workers, diagnostics);
    compare_reports(*plan, diagnostics);
    check_attachments(*plan, workers, diagnostics);
    check_registries(*plan, diagnostics);
    arrange(*plan);
    plan->record = read_record(plan->catalog, plan->snapshot, workers, diagnostics);
    plan->graph = gather_links(plan->catalog, [&](std::size_t i) { return plan->references_of(i); });
    arrange_changes(*plan);
    arrange_search(*plan, workers);
    plan->data->arrange();
    plan->theme = load_theme(plan->snapshot, plan->catalog.settings, diagnostics);
    plan->site = site_view(*plan);
    check_furniture(plan->catalog.settings, diagnostics);
    plan->pages = list_pages(*plan, diagnostics);
    settle(*plan, diagnostics);
    return plan;
}

ThemeFolder theme_folder(const Snapshot& snapshot, const std::string& name) {
    ThemeFolder folder{"themes/" + name + "/", {}};
    const auto& files = snapshot.files();
    auto file = std::lower_bound(files.begin(), files.end(), folder.root,
                                 [](const SourceFile& f, const std::string& path) { return f.path < path; });
    for (; file != files.end() && file->path.starts_with(folder.root); ++file)
        folder.files.push_back({file->path.substr(folder.root.size()), snapshot.read(*file)});
    return folder;
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
