// SPDX-License-Identifier: MIT
// One page's bytes: its View through its template, or a file as it is.
#include "pages/views.h"

namespace gongkai {

using namespace pages;

namespace {

constexpr std::string_view robots = "User-agent: *\nAllow: /\n";

View view_of(const SitePlan& plan, const Page& page) {
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
        case PageKind::not_found: return not_found_page(plan, page);
        case PageKind::asset:
        case PageKind::attachment:
        case PageKind::robots:
        case PageKind::build_report:
        case PageKind::site_feed:
        case PageKind::department_feed: break;
    }
    return {};
}

}  // namespace

std::string render_page(const SitePlan& plan, const Page& page, Diagnostics& diagnostics) {
    switch (page.kind) {
        case PageKind::asset: return plan.theme->static_files()[page.subject].bytes;
        case PageKind::attachment: return plan.snapshot.read(*plan.snapshot.find(page.source));
        case PageKind::robots: return std::string(robots);
        case PageKind::build_report: return build_report(plan, plan.diagnostics);
        case PageKind::site_feed: return site_feed(plan);
        case PageKind::department_feed: return department_feed(plan, page.subject);
        default:
            return plan.theme->render(template_of(page.kind), view_of(plan, page), plan.site, diagnostics);
    }
}

}  // namespace gongkai
