// SPDX-License-Identifier: MIT
// One page's bytes: its View through its template, or a file as it is.
#include "pages/data_pages.h"
#include "pages/search_documents.h"
#include "pages/search_store.h"
#include "pages/views.h"

namespace gongkai {

using namespace pages;

namespace {}  // namespace

View pages::page_view(const SitePlan& plan, const Page& page) {
    switch (page.kind) {
        case PageKind::home: return home_page(plan, page);
        case PageKind::year: return year_page(plan, page);
        case PageKind::department: return department_page(plan, page);
        case PageKind::report: return report_page(plan, page);
        case PageKind::text: return text_page(plan, page);
        case PageKind::about_index: return about_page(plan, page);
        case PageKind::rules: return rules_page(plan, page);
        case PageKind::document: return document_page(plan, page);
        case PageKind::document_list: return documents_page(plan, page);
        case PageKind::department_mentions: return department_mentions_page(plan, page);
        case PageKind::document_mentions: return document_mentions_page(plan, page);
        case PageKind::indicator: return indicator_page(plan, page);
        case PageKind::indicator_list: return indicators_page(plan, page);
        case PageKind::changes: return changes_page(plan, page);
        case PageKind::changes_part: return changes_part_page(plan, page);
        case PageKind::history: return history_page(plan, page);
        case PageKind::difference: return difference_page(plan, page);
        case PageKind::gone: return gone_page(plan, page);
        case PageKind::moved: return moved_page(plan, page);
        case PageKind::status: return status_page(plan, page);
        case PageKind::search: return search_page(plan, page);
        case PageKind::not_found: return not_found_page(plan, page);
        case PageKind::data_index: return data_page(plan, page);
        case PageKind::site_map: return site_map_page(plan, page);
        case PageKind::asset:
        case PageKind::attachment:
        case PageKind::search_documents:
        case PageKind::search_folding:
        case PageKind::search_grams:
        case PageKind::search_text:
        case PageKind::robots:
        case PageKind::build_report:
        case PageKind::site_feed:
        case PageKind::data_csv:
        case PageKind::data_json:
        case PageKind::data_schema:
        case PageKind::data_workbook:
        case PageKind::data_package:
        case PageKind::report_json:
        case PageKind::report_csv:
        case PageKind::report_workbook:
        case PageKind::report_source:
        case PageKind::sitemap:
        case PageKind::department_feed: break;
    }
    return {};
}

namespace {

std::string whole_page(const SitePlan& plan, const Page& page, Diagnostics& diagnostics) {
    switch (page.kind) {
        case PageKind::asset: return plan.theme->static_files()[page.subject].bytes;
        case PageKind::attachment: return plan.snapshot.read(*plan.snapshot.find(page.source));
        case PageKind::search_documents:
            return search_documents_file(search_documents(plan), plan.search->layout());
        case PageKind::search_folding: return search_folding_file();
        case PageKind::search_grams: return plan.search->gram_file(page.subject);
        case PageKind::search_text: return plan.search->text_file(page.subject);
        case PageKind::robots: return robots_text(plan.catalog.settings);
        case PageKind::sitemap: return sitemap(plan, page);
        case PageKind::data_schema: return data_schema(plan, page.subject);
        case PageKind::data_workbook: return plan.data->workbook();
        case PageKind::data_package: return data_package(plan);
        case PageKind::report_json: return plan.data->report_json(page.subject);
        case PageKind::report_csv: return plan.data->report_csv(page.subject);
        case PageKind::report_workbook: return plan.data->report_workbook(page.subject);
        case PageKind::report_source: return plan.snapshot.read(*plan.snapshot.find(page.source));
        case PageKind::build_report: return build_report(plan, plan.diagnostics);
        case PageKind::site_feed: return site_feed(plan);
        case PageKind::department_feed: return department_feed(plan, page.subject);
        default:
            return plan.theme->render(template_of(page.kind), page_view(plan, page), plan.site, diagnostics);
    }
}

}  // namespace

void render_page(const SitePlan& plan, const Page& page, Diagnostics& diagnostics, const Sink& sink) {
    switch (page.kind) {
        case PageKind::data_csv: return plan.data->table_csv(static_cast<TableId>(page.subject), sink);
        case PageKind::data_json: return plan.data->table_json(static_cast<TableId>(page.subject), sink);
        default: sink(whole_page(plan, page, diagnostics));
    }
}

std::string render_page(const SitePlan& plan, const Page& page, Diagnostics& diagnostics) {
    std::string bytes;
    render_page(plan, page, diagnostics, [&](std::string_view piece) { bytes += piece; });
    return bytes;
}

}  // namespace gongkai
