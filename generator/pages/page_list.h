// SPDX-License-Identifier: MIT
// Private to pages: everything the site consists of, and the proof that no two pages share an address.
#pragma once

#include "pages/pages.h"

namespace gongkai::pages {

/// Sorted by address. Two sources for one address and an address that is not ASCII are errors; of two
/// pages for one address the first stays.
std::vector<Page> list_pages(const SitePlan& plan, Diagnostics& diagnostics);

/// The template a page is rendered with; empty for files that are copied or written as they are.
std::string_view template_of(PageKind kind);

inline constexpr std::string_view rules_address = "about/rules.html";
inline constexpr std::string_view documents_address = "documents/index.html";
inline constexpr std::string_view indicators_address = "indicators/index.html";
inline constexpr std::string_view status_address = "status.html";
inline constexpr std::string_view site_map_address = "sitemap.html";
inline constexpr std::string_view changes_address = "changes.html";
inline constexpr std::string_view feed_address = "feed.xml";
std::string year_address(int year);
/// indicators/<rubric>-<code>.html
std::string indicator_address(const IndicatorSeries& series);
/// "reports/2019/skx.html" → "reports/2019/skx.history.html"
std::string beside(std::string_view address, std::string_view suffix);
std::string history_address(std::string_view stem);
/// Of the texts before and after: reports/2019/skx.v1-v2.html
std::string difference_address(std::string_view stem, int before, int after);
std::string department_feed_address(const Department& department);

/// What a redirect leads from: the address of a page as ids.lock writes it.
std::string former_address(std::string_view from);

/// Sentences that name a body or cite a document, as many as one page may have.
inline constexpr std::size_t mentions_a_page = 300;
/// Whether there are more, and of several years, so that each year has a page. REQUIRES: the catalog's order.
bool has_year_pages(const SitePlan& plan, const std::vector<std::uint32_t>& reports, std::size_t sentences);
/// The years of `reports`, newest first. REQUIRES: the catalog's order.
std::vector<int> years_of(const SitePlan& plan, const std::vector<std::uint32_t>& reports);
/// departments/czj.mentions-2019.html beside departments/czj.html
std::string mentions_address(std::string_view address, int year);

/// Changes of one calendar year, by index in `SitePlan::changes`: [begin, end). A full part never changes
/// again, because later changes come after it.
struct ChangesPart {
    int year = 0;
    std::size_t number = 1;
    std::size_t begin = 0, end = 0;
};
inline constexpr std::size_t changes_a_part = 500;
/// Oldest first.
std::vector<ChangesPart> changes_parts(const SitePlan& plan);
/// changes/2019-1.html
std::string changes_part_address(const ChangesPart& part);
/// Of its commit, in the timezone of the site.
int year_of_change(const SitePlan& plan, const Change& change);

/// A pair of neighbouring texts of one report.
struct TextPair {
    const Revision* before;
    const Revision* after;
};
/// Of the texts the public saw one after another, where they differ.
std::vector<TextPair> text_pairs(const Chronicle& chronicle);

}  // namespace gongkai::pages
