// SPDX-License-Identifier: MIT
// Every kind of page adds its addresses; one sort then brings any two that collide side by side.
#include <algorithm>

#include "pages/page_list.h"

namespace gongkai::pages {
namespace {

void add_lists(const SitePlan& plan, std::vector<Page>& pages) {
    pages.push_back({"index.html", PageKind::home, 0, "content/site.yml"});
    for (std::size_t y = 0; y < plan.years.size(); ++y)
        pages.push_back({year_address(plan.years[y]), PageKind::year, y, {}});
    for (std::size_t d = 0; d < plan.catalog.departments.size(); ++d)
        if (!plan.catalog.departments[d].external)
            pages.push_back({department_address(plan.catalog.departments[d]), PageKind::department, d,
                             "content/departments.yml"});
}

void add_reports(const SitePlan& plan, std::vector<Page>& pages) {
    for (std::size_t i = 0; i < plan.catalog.reports.size(); ++i) {
        const Report& report = plan.catalog.reports[i];
        pages.push_back({report_address(report), PageKind::report, i, report.source});
        for (const std::string& path : report.attachments)
            if (const SourceFile* file = plan.snapshot.find(path))
                pages.push_back({source_address(*file), PageKind::attachment, i, path});
    }
}

void add_texts(const SitePlan& plan, std::vector<Page>& pages) {
    for (std::size_t i = 0; i < plan.catalog.pages.size(); ++i)
        pages.push_back(
            {page_address(plan.catalog.pages[i]), PageKind::text, i, plan.catalog.pages[i].source});
    pages.push_back({"about/index.html", PageKind::about_index, 0, {}});
    pages.push_back({std::string(rules_address), PageKind::rules, 0, {}});
    pages.push_back({"404.html", PageKind::not_found, 0, {}});
}

void add_files(const SitePlan& plan, std::vector<Page>& pages) {
    const auto& files = plan.theme->static_files();
    const std::string root = "themes/" + plan.catalog.settings.theme + "/static/";
    for (std::size_t i = 0; i < files.size(); ++i)
        pages.push_back({"assets/" + files[i].path, PageKind::asset, i, root + files[i].path});
    pages.push_back({"robots.txt", PageKind::machine, 0, {}});
    pages.push_back({"build-report.json", PageKind::machine, 1, {}});
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

std::string_view template_of(PageKind kind) {
    switch (kind) {
        case PageKind::home: return "home";
        case PageKind::year: return "year";
        case PageKind::department: return "department";
        case PageKind::report: return "report";
        case PageKind::text: return "text";
        case PageKind::about_index: return "about";
        case PageKind::rules: return "rules";
        case PageKind::not_found: return "not_found";
        case PageKind::asset:
        case PageKind::attachment:
        case PageKind::machine: break;
    }
    return {};
}

std::string year_address(int year) { return "years/" + std::to_string(year) + ".html"; }
std::string department_address(const Department& department) {
    return "departments/" + department.id + ".html";
}

std::vector<Page> list_pages(const SitePlan& plan, Diagnostics& diagnostics) {
    std::vector<Page> pages;
    add_lists(plan, pages);
    add_reports(plan, pages);
    add_texts(plan, pages);
    add_files(plan, pages);
    drop_collisions(pages, diagnostics);
    check_addresses(pages, diagnostics);
    std::sort(pages.begin(), pages.end(), [](const Page& a, const Page& b) { return a.address < b.address; });
    return pages;
}

}  // namespace gongkai::pages
