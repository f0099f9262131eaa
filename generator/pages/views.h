// SPDX-License-Identifier: MIT
// Private to pages: a page's View, one small function a part. Every key is always present; the theme's
// contract.md lists them. Keys are at most 15 bytes, which keeps them out of the heap.
#pragma once

#include "pages/furniture.h"
#include "pages/page_list.h"
#include "pages/pages.h"
#include "pages/words.h"

namespace gongkai::pages {

/// One step of the way to a page: its name, and its address from the site's root (empty: this page).
struct Crumb {
    std::string text;
    std::string address;
};

/// What every template's head and header ask for.
struct Frame {
    std::string title;        ///< of the document, without the site's name
    std::string description;  ///< one sentence for search engines; may be empty
    std::vector<Crumb> crumbs;
    std::string target;   ///< where a page that moved leads, as a link; empty for all others
    std::string json_ld;  ///< what the page is about, for machines; may be empty
    MetaTags meta;
};
void add_frame(View& view, const SitePlan& plan, const Page& page, Frame frame);

/// Of any page that is_templated.
View page_view(const SitePlan& plan, const Page& page);
/// Takes out what no public file may show: everything of the checks when the site keeps them to itself, and
/// always what points at personal data.
void keep_public(Assessment& assessment, const Settings& settings);

View home_page(const SitePlan& plan, const Page& page);
View year_page(const SitePlan& plan, const Page& page);
View department_page(const SitePlan& plan, const Page& page);
View report_page(const SitePlan& plan, const Page& page);
View text_page(const SitePlan& plan, const Page& page);
View about_page(const SitePlan& plan, const Page& page);
View rules_page(const SitePlan& plan, const Page& page);
View document_page(const SitePlan& plan, const Page& page);
View documents_page(const SitePlan& plan, const Page& page);
View department_mentions_page(const SitePlan& plan, const Page& page);
View document_mentions_page(const SitePlan& plan, const Page& page);
View indicator_page(const SitePlan& plan, const Page& page);
View indicators_page(const SitePlan& plan, const Page& page);
View changes_page(const SitePlan& plan, const Page& page);
View changes_part_page(const SitePlan& plan, const Page& page);
View history_page(const SitePlan& plan, const Page& page);
View difference_page(const SitePlan& plan, const Page& page);
View gone_page(const SitePlan& plan, const Page& page);
View moved_page(const SitePlan& plan, const Page& page);
View status_page(const SitePlan& plan, const Page& page);
View search_page(const SitePlan& plan, const Page& page);
View not_found_page(const SitePlan& plan, const Page& page);
View data_page(const SitePlan& plan, const Page& page);
View site_map_page(const SitePlan& plan, const Page& page);

/// Atom feeds: of the whole site, and of one department.
std::string site_feed(const SitePlan& plan);
std::string department_feed(const SitePlan& plan, std::size_t department);

/// One report as a row of a table or list on `page`.
View report_row(const SitePlan& plan, std::size_t report, const Page& page);
/// The headings of a body as a list nested three deep.
View::List contents_list(const std::vector<Heading>& headings);

// Parts of the report page.
void add_score_card(View& view, const Words& words, const Report& report, const ScoreCard& card);
/// Where a score sheet comes from, and how far it may be relied on. `rubric` may be null.
void add_rubric(View& view, const Words& words, const Rubric* rubric);
void add_spending(View& view, const Words& words, const Report& report, const std::vector<Finding>& findings);
void add_checks(View& view, const Words& words, const std::vector<Finding>& findings);
void add_quality(View& view, const std::optional<QualityCard>& card);
void add_provenance(View& view, const Report& report);
void add_references(View& view, const SitePlan& plan, const Page& page);  ///< cites, names, cited by, related
void add_revisions(View& view, const SitePlan& plan, const Page& page);
/// A department's scores and spending by year, drawn; `own` is the year whose page this is. Their table must
/// stand on the page too.
void add_trends(View& view, const SitePlan& plan, std::size_t department, std::optional<int> own);
/// The department's years with their score and spending, newest first, and the drawings of them. Empty with
/// one year.
void add_years(View& view, const SitePlan& plan, const Page& page);
/// How the report may be cited, in one line.
void add_citation(View& view, const SitePlan& plan, const Page& page);
/// A department's latest changes.
void add_department_changes(View& view, const SitePlan& plan, const Page& page);
/// Who names the department of this page.
void add_mentions(View& view, const SitePlan& plan, const Page& page);

}  // namespace gongkai::pages
