// SPDX-License-Identifier: MIT
// Private to pages: the addresses of the open data's files, the page that explains them, and what it needs.
#pragma once

#include "data/data.h"
#include "pages/page_list.h"
#include "pages/pages.h"
#include "pages/site_data.h"

namespace gongkai::pages {

inline constexpr std::string_view data_address = "data/index.html";
inline constexpr std::string_view workbook_address = "data/gongkai.xlsx";
inline constexpr std::string_view package_address = "data/datapackage.json";
inline constexpr std::string_view report_schema_address = "data/schema/report.schema.json";
inline constexpr std::string_view build_report_schema_address = "data/schema/build-report.schema.json";
std::string table_address(const Table& table, std::string_view ending);  ///< data/scores.csv
std::string table_schema_address(const Table& table);
std::string report_json_address(const Report& report);
std::string report_csv_address(const Report& report);
std::string report_workbook_address(const Report& report);
std::string report_source_address(const Report& report);

/// Whether the site has this table.
bool shows(const SitePlan& plan, const Table& table);
/// Whether the site's workbook has it. With many reports it has the main tables only: all of them would take
/// as long as all pages, and office programs do not open so much with ease.
bool in_workbook(const SitePlan& plan, const Table& table);
/// The time of the newest commit that changed a report, else of the site's; 0 when nothing is known.
std::int64_t newest_time(const SitePlan& plan);
/// The cover of the site's workbook.
std::vector<std::vector<std::string>> cover_lines(const SitePlan& plan);
/// “12.3 KB”
std::string size_in_words(std::size_t bytes);

void add_data_pages(const SitePlan& plan, std::vector<Page>& pages);
std::string data_package(const SitePlan& plan);
/// `subject` of a page of the kind `data_schema`: a table's, or one of these.
inline constexpr std::size_t report_schema = table_count, build_report_schema = table_count + 1;
std::string data_schema(const SitePlan& plan, std::size_t subject);

/// A report's neighbours: the same department's nearest reports of the same kind. Indices in the catalog.
struct Neighbours {
    std::optional<std::size_t> earlier, later;
};
Neighbours neighbours_of(const SitePlan& plan, std::size_t report);

/// `downloads`: the report's files.
void add_downloads(View& view, const SitePlan& plan, const Page& page);

/// sitemap.xml, or a part of it where there are more pages than one may list (sitemaps.org).
std::size_t sitemap_parts(const std::vector<Page>& pages);
std::string sitemap_address(std::size_t part);  ///< 0: sitemap.xml itself
std::string sitemap(const SitePlan& plan, const Page& page);
std::string robots_text(const Settings& settings);

}  // namespace gongkai::pages
