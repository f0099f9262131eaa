// SPDX-License-Identifier: MIT
// The site as a plan: one frozen snapshot in, the sorted list of everything the public will see out.
// Planning is cheap and always whole; rendering is pure, independent for each page, and lazy: `publish`
// asks for all, `preview` for the one a browser wants.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "checks/checks.h"
#include "diagnostics/diagnostics.h"
#include "linking/linking.h"
#include "names/names.h"
#include "numbers/numbers.h"
#include "record/record.h"
#include "report/report.h"
#include "repository/repository.h"
#include "scoring/scoring.h"
#include "theme/theme.h"
#include "workers/workers.h"

namespace gongkai {

enum class PageKind {
    home,
    year,
    department,
    report,
    text,
    about_index,
    rules,
    document,
    document_list,
    department_mentions,  ///< in the reports of one year, where one page would be too long
    document_mentions,
    indicator,
    indicator_list,
    changes,
    changes_part,  ///< a part of a year's changes
    history,
    difference,
    gone,
    moved,
    status,
    search,
    not_found,
    site_map,
    asset,
    attachment,
    site_feed,
    department_feed,
    search_documents,
    search_folding,
    search_grams,  ///< `subject`: which file
    search_text,
    robots,
    build_report,
    data_index,
    data_csv,     ///< `subject`: a TableId
    data_json,    ///< the same
    data_schema,  ///< the same, or one of two more
    data_workbook,
    data_package,
    report_json,
    report_csv,
    report_workbook,
    report_source,
    sitemap
};

/// Whether a page is a View through a template; else it is written as it is.
bool is_templated(PageKind kind);

/// Takes bytes, one piece after another.
using Sink = std::function<void(std::string_view)>;

/// One file of the site.
struct Page {
    std::string address;  ///< from the site's root, ASCII, e.g. reports/2019/skx.html
    PageKind kind = PageKind::home;
    std::size_t subject = 0;  ///< which report, year, department, text page, asset, document …
    std::string source;       ///< the content or theme file it came from, when there is one
    std::size_t part = 0;     ///< of a subject with several pages: which revision, year, part
};

class Assessments;
class BodyStore;
class SearchStore;
class SiteData;

/// What follows from one report. The score card is computed anew where it is shown, which costs less than
/// keeping it; the findings were kept when the report was read.
struct Assessment {
    ScoreCard card;
    std::vector<Finding> findings;
    std::optional<QualityCard> quality;  ///< when the site gives such a score
};

/// What lists say of a report.
struct Standing {
    std::optional<Decimal> total;  ///< claimed
    VerdictCounts verdicts{};
    std::size_t open = 0;  ///< findings that ask something and are not answered
};

/// What reports have for one line of a score sheet.
struct IndicatorValue {
    std::uint32_t report = 0;
    std::optional<Decimal> claimed, recomputed;  ///< points
};
struct IndicatorSeries {
    const Rubric* rubric = nullptr;
    std::size_t indicator = 0;           ///< index in the rubric
    std::vector<IndicatorValue> values;  ///< in the catalog's order
    std::vector<std::size_t>
        same_name;  ///< indices of lines of that name in other sheets: related, not the same
};

/// One revision of one report, as lists of changes show it.
struct Change {
    std::uint32_t chronicle = 0, revision = 0;  ///< indices in `SitePlan::record`
    std::optional<std::uint32_t> department;    ///< index in the registry, when it is still there
};

/// Everything known about the site, immutable once made.
struct SitePlan {
    explicit SitePlan(Snapshot snapshot);
    SitePlan(const SitePlan&) = delete;
    SitePlan& operator=(const SitePlan&) = delete;
    ~SitePlan();

    Snapshot snapshot;
    Rubrics rubrics;
    Catalog catalog;
    std::unique_ptr<BodyStore> bodies;      ///< the HTML of every body
    std::unique_ptr<BodyStore> references;  ///< what every report cites and names
    std::unique_ptr<Assessments> assessments;
    std::unique_ptr<SearchStore> search;
    std::unique_ptr<SiteData> data;            ///< the open data's files
    std::vector<std::vector<Finding>> across;  ///< by report: findings against other reports
    MovedPaths moved;
    Record record;
    std::vector<Change> changes;                                  ///< oldest first
    std::vector<std::vector<std::size_t>> changes_by_department;  ///< indices in `changes`
    std::vector<const Chronicle*> chronicles;  ///< by report; null when the history does not know it
    LinkGraph graph;
    std::vector<IndicatorSeries> indicators;  ///< of all sheets that score reports, in their order
    std::optional<Theme> theme;
    std::vector<Standing> standings;                      ///< by report
    std::vector<std::size_t> department_of;               ///< by report: an index into catalog.departments
    std::vector<int> years;                               ///< with published reports, newest first
    std::vector<std::vector<std::size_t>> by_year;        ///< report indices, by `years`
    std::vector<std::vector<std::size_t>> by_department;  ///< report indices, by department, newest first
    View site;                                            ///< what all pages share
    std::vector<Page> pages;  ///< sorted by address; no two alike, in any letter case
    Diagnostics diagnostics;  ///< what planning reported, sorted

    const Page* find(std::string_view address) const;
    /// The theme's words in the site's language.
    const Words& words() const { return theme->words(); }
    /// The score card and findings of a report of the catalog; they point into this plan.
    Assessment assess(std::size_t report) const;
    /// What a report of the catalog cites and names.
    References references_of(std::size_t report) const;
};

/// The whole product in one function. Never throws for content: look at the diagnostics, which come
/// back sorted and with their source lines quoted.
std::unique_ptr<const SitePlan> plan_site(Snapshot snapshot, const Workers& workers,
                                          Diagnostics& diagnostics);

/// The bytes of one page. Pure: the same plan and page give the same bytes. A template that does not fit
/// adds to `diagnostics` and gives an empty page.
std::string render_page(const SitePlan& plan, const Page& page, Diagnostics& diagnostics);
/// The same, in pieces: tables of the whole site are larger than one wants to hold.
void render_page(const SitePlan& plan, const Page& page, Diagnostics& diagnostics, const Sink& sink);

/// The repository's own files of a theme; none when it has no such folder.
ThemeFolder theme_folder(const Snapshot& snapshot, const std::string& name);

/// build-report.json: the ledger, the counts and the diagnostics, without times or machine names. It is
/// public: published and withdrawn files are named, other withheld files are counted by reason.
std::string build_report(const SitePlan& plan, const Diagnostics& diagnostics);

/// The program's version, shown in the provenance of every page.
std::string_view program_version();

}  // namespace gongkai
