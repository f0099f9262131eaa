// SPDX-License-Identifier: MIT
// Every kind of page adds its addresses; one sort then brings any two that collide side by side.
#include <algorithm>

#include "pages/page_list.h"

#include "pages/data_pages.h"
#include "pages/furniture.h"
#include "pages/search_store.h"

namespace gongkai::pages {
namespace {

/// Pages of single years for what is spoken of in many reports.
void add_mentions(const SitePlan& plan, const std::string& address, const std::vector<std::uint32_t>& reports,
                  std::size_t sentences, PageKind kind, std::size_t subject, std::vector<Page>& pages) {
    if (!has_year_pages(plan, reports, sentences)) return;
    const std::vector<int> years = years_of(plan, reports);
    for (std::size_t y = 0; y < years.size(); ++y)
        pages.push_back({mentions_address(address, years[y]), kind, subject, {}, y});
}

void add_department(const SitePlan& plan, std::size_t d, std::vector<Page>& pages) {
    const Department& department = plan.catalog.departments[d];
    const std::string address = department_address(department);
    pages.push_back({address, PageKind::department, d, "content/departments.yml", 0});
    if (!plan.changes_by_department[d].empty())
        pages.push_back({department_feed_address(department), PageKind::department_feed, d, {}, 0});
    const auto& named_in = plan.graph.named_in[d];
    add_mentions(plan, address, named_in, named_in.size(), PageKind::department_mentions, d, pages);
}

void add_documents(const SitePlan& plan, std::vector<Page>& pages) {
    const auto& documents = plan.graph.documents;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const std::string address = document_address(documents[i].number);
        pages.push_back({address, PageKind::document, i, {}, 0});
        add_mentions(plan, address, documents[i].quoted_in, documents[i].citations,
                     PageKind::document_mentions, i, pages);
    }
    pages.push_back({std::string(documents_address), PageKind::document_list, 0, {}, 0});
}

void add_indicators(const SitePlan& plan, std::vector<Page>& pages) {
    for (std::size_t i = 0; i < plan.indicators.size(); ++i)
        pages.push_back({indicator_address(plan.indicators[i]), PageKind::indicator, i,
                         plan.indicators[i].rubric->path, 0});
    pages.push_back({std::string(indicators_address), PageKind::indicator_list, 0, {}, 0});
}

/// Histories and differences of reports that changed since they were public.
void add_revisions(const SitePlan& plan, std::size_t i, std::vector<Page>& pages) {
    const Chronicle* chronicle = plan.chronicles[i];
    if (chronicle == nullptr || chronicle->revisions.size() < 2) return;
    const std::string& stem = plan.catalog.reports[i].stem;
    const std::string& source = plan.catalog.reports[i].source;
    pages.push_back({history_address(stem), PageKind::history, i, source, 0});
    const std::vector<TextPair> pairs = text_pairs(*chronicle);
    for (std::size_t p = 0; p < pairs.size(); ++p)
        pages.push_back({difference_address(stem, pairs[p].before->version, pairs[p].after->version),
                         PageKind::difference, i, source, p});
}

/// What stands where something was public before.
void add_former(const SitePlan& plan, std::vector<Page>& pages) {
    const Record& record = plan.record;
    for (std::size_t i = 0; i < record.gone.size(); ++i)
        pages.push_back({report_address(record.gone[i].stem), PageKind::gone, i, {}, 0});
    for (std::size_t i = 0; i < record.redirects.size(); ++i)
        pages.push_back({former_address(record.redirects[i].from), PageKind::moved, i, {}, 0});
}

void add_changes(const SitePlan& plan, std::vector<Page>& pages) {
    pages.push_back({std::string(changes_address), PageKind::changes, 0, {}, 0});
    pages.push_back({std::string(feed_address), PageKind::site_feed, 0, {}, 0});
    const std::vector<ChangesPart> parts = changes_parts(plan);
    for (std::size_t p = 0; p < parts.size(); ++p)
        pages.push_back({changes_part_address(parts[p]), PageKind::changes_part, p, {}, 0});
}

void add_lists(const SitePlan& plan, std::vector<Page>& pages) {
    pages.push_back({"index.html", PageKind::home, 0, "content/site.yml", 0});
    pages.push_back({std::string(status_address), PageKind::status, 0, {}, 0});
    for (std::size_t y = 0; y < plan.years.size(); ++y)
        pages.push_back({year_address(plan.years[y]), PageKind::year, y, {}, 0});
    for (std::size_t d = 0; d < plan.catalog.departments.size(); ++d) add_department(plan, d, pages);
}

void add_reports(const SitePlan& plan, std::vector<Page>& pages) {
    for (std::size_t i = 0; i < plan.catalog.reports.size(); ++i) {
        const Report& report = plan.catalog.reports[i];
        pages.push_back({report_address(report), PageKind::report, i, report.source, 0});
        add_revisions(plan, i, pages);
        for (const std::string& path : report.attachments)
            if (const SourceFile* file = plan.snapshot.find(path))
                pages.push_back({source_address(*file), PageKind::attachment, i, path, 0});
    }
}

void add_texts(const SitePlan& plan, std::vector<Page>& pages) {
    for (std::size_t i = 0; i < plan.catalog.pages.size(); ++i)
        pages.push_back(
            {page_address(plan.catalog.pages[i]), PageKind::text, i, plan.catalog.pages[i].source, 0});
    pages.push_back({"about/index.html", PageKind::about_index, 0, {}, 0});
    pages.push_back({std::string(rules_address), PageKind::rules, 0, {}, 0});
    pages.push_back({"404.html", PageKind::not_found, 0, {}, 0});
    pages.push_back({std::string(site_map_address), PageKind::site_map, 0, {}, 0});
}

void add_files(const SitePlan& plan, std::vector<Page>& pages) {
    const auto& files = plan.theme->static_files();
    const std::string root = "themes/" + plan.catalog.settings.theme + "/static/";
    for (std::size_t i = 0; i < files.size(); ++i)
        pages.push_back({"assets/" + files[i].path, PageKind::asset, i, root + files[i].path, 0});
    pages.push_back({"robots.txt", PageKind::robots, 0, {}, 0});
    pages.push_back({"build-report.json", PageKind::build_report, 0, {}, 0});
}

void add_search(const SitePlan& plan, std::vector<Page>& pages) {
    const SearchLayout& layout = plan.search->layout();
    pages.push_back({"search.html", PageKind::search, 0, {}, 0});
    pages.push_back({"search/documents.js", PageKind::search_documents, 0, {}, 0});
    pages.push_back({"search/folding.js", PageKind::search_folding, 0, {}, 0});
    for (std::size_t i = 0; i < layout.gram_files; ++i)
        pages.push_back({"search/g" + std::to_string(i) + ".js", PageKind::search_grams, i, {}, 0});
    for (std::size_t i = 0; i < layout.text_files.size(); ++i)
        pages.push_back({"search/t" + std::to_string(i) + ".js", PageKind::search_text, i, {}, 0});
}

void add_sitemap(const SitePlan& plan, std::vector<Page>& pages) {
    if (public_url(plan.catalog.settings, sitemap_address(0)).empty()) return;
    const std::size_t parts = sitemap_parts(pages);
    for (std::size_t part = 0; part <= parts; ++part)
        pages.push_back({sitemap_address(part), PageKind::sitemap, 0, {}, part});
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string folded(std::string_view address) {
    std::string out(address);
    std::transform(out.begin(), out.end(), out.begin(), lower);
    return out;
}

/// What a person would look for: the source file, or that the program makes the page itself.
std::string source_name(const Page& page) { return page.source.empty() ? "gongkai" : page.source; }

/// Reports and drops every page whose address is taken, also when only the letter case differs: a USB
/// stick and a Windows disk hold one of the two.
void drop_collisions(std::vector<Page>& pages, Diagnostics& diagnostics) {
    std::vector<std::pair<std::string, std::size_t>> keys;
    keys.reserve(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) keys.emplace_back(folded(pages[i].address), i);
    std::sort(keys.begin(), keys.end());

    std::vector<bool> dropped(pages.size());
    for (std::size_t k = 1, first = 0; k < keys.size(); ++k) {
        if (keys[k].first != keys[first].first) {
            first = k;
            continue;
        }
        const Page& kept = pages[keys[first].second];
        const Page& other = pages[keys[k].second];
        const std::string& blamed = other.source.empty() ? kept.source : other.source;
        diagnostics.add(Code::page_address_taken, blamed, Place{},
                        {other.address, source_name(kept), source_name(other)});
        dropped[keys[k].second] = true;
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < pages.size(); ++i)
        if (!dropped[i]) {
            if (kept != i) pages[kept] = std::move(pages[i]);
            ++kept;
        }
    pages.resize(kept);
}

void check_addresses(const std::vector<Page>& pages, Diagnostics& diagnostics) {
    for (const Page& page : pages)
        if (std::any_of(page.address.begin(), page.address.end(), [](char c) { return c < '!' || c > '~'; }))
            diagnostics.add(Code::page_address_not_ascii, page.source, Place{}, {page.address});
}

}  // namespace

bool has_year_pages(const SitePlan& plan, const std::vector<std::uint32_t>& reports, std::size_t sentences) {
    const auto& all = plan.catalog.reports;
    return sentences > mentions_a_page && all[reports.front()].year != all[reports.back()].year;
}

std::string_view template_of(PageKind kind) {
    switch (kind) {
        case PageKind::home: return "home";
        case PageKind::year: return "year";
        case PageKind::department: return "department";
        case PageKind::report: return "report";
        case PageKind::text: return "text";
        case PageKind::about_index: return "about";
        case PageKind::rules: return "rules";
        case PageKind::document: return "document";
        case PageKind::document_list: return "documents";
        case PageKind::department_mentions:
        case PageKind::document_mentions: return "mentions";
        case PageKind::indicator: return "indicator";
        case PageKind::indicator_list: return "indicators";
        case PageKind::changes:
        case PageKind::changes_part: return "changes";
        case PageKind::history: return "history";
        case PageKind::difference: return "difference";
        case PageKind::gone: return "gone";
        case PageKind::moved: return "moved";
        case PageKind::status: return "status";
        case PageKind::search: return "search";
        case PageKind::not_found: return "not_found";
        case PageKind::data_index: return "data";
        case PageKind::site_map: return "site_map";
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

std::vector<Page> list_pages(const SitePlan& plan, Diagnostics& diagnostics) {
    std::vector<Page> pages;
    add_lists(plan, pages);
    add_reports(plan, pages);
    add_documents(plan, pages);
    add_indicators(plan, pages);
    add_former(plan, pages);
    add_changes(plan, pages);
    add_texts(plan, pages);
    add_search(plan, pages);
    add_files(plan, pages);
    add_data_pages(plan, pages);
    add_sitemap(plan, pages);
    drop_collisions(pages, diagnostics);
    check_addresses(pages, diagnostics);
    std::sort(pages.begin(), pages.end(), [](const Page& a, const Page& b) { return a.address < b.address; });
    return pages;
}

}  // namespace gongkai::pages

bool gongkai::is_templated(PageKind kind) { return !pages::template_of(kind).empty(); }
