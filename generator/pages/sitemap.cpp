// SPDX-License-Identifier: MIT
// sitemap.xml and robots.txt. A sitemap has whole addresses (sitemaps.org), so a site without a domain and an
// edition for disks have none. The times are the record's.
#include <algorithm>

#include "pages/data_pages.h"
#include "pages/views.h"
#include "text/text.h"

namespace gongkai::pages {
namespace {

constexpr std::size_t pages_a_part = 45'000;  // 50,000 are allowed
constexpr std::string_view space = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// A page of its own, not what stands where something was.
bool is_listed(const Page& page) {
    return is_templated(page.kind) && page.kind != PageKind::gone && page.kind != PageKind::moved &&
           page.kind != PageKind::not_found;
}

/// When what the page shows last changed, as far as the record says.
std::optional<std::int64_t> changed(const SitePlan& plan, const Page& page) {
    const auto& commits = plan.catalog.history.commits;
    const auto time_of = [&](const Change& change) {
        return commits[plan.record.chronicles[change.chronicle].revisions[change.revision].commit].time;
    };
    switch (page.kind) {
        case PageKind::report:
        case PageKind::history:
            if (const Chronicle* chronicle = plan.chronicles[page.subject])
                return commits[chronicle->revisions.back().commit].time;
            break;
        case PageKind::department:
            if (const auto& changes = plan.changes_by_department[page.subject]; !changes.empty())
                return time_of(plan.changes[changes.back()]);
            break;
        case PageKind::home:
        case PageKind::changes:
        case PageKind::data_index:
            if (!plan.changes.empty()) return time_of(plan.changes.back());
            break;
        default: break;
    }
    return std::nullopt;
}

std::string head(std::string_view element) {
    return joined({"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<", element, " xmlns=\"", space, "\">\n"});
}

std::string index_of_parts(const Settings& settings, std::size_t parts) {
    std::string out = head("sitemapindex");
    for (std::size_t part = 1; part <= parts; ++part)
        out += joined(
            {"<sitemap><loc>", escaped(public_url(settings, sitemap_address(part))), "</loc></sitemap>\n"});
    return out + "</sitemapindex>\n";
}

}  // namespace

std::size_t sitemap_parts(const std::vector<Page>& pages) {
    const auto listed = static_cast<std::size_t>(std::count_if(pages.begin(), pages.end(), is_listed));
    return listed <= pages_a_part ? 0 : (listed + pages_a_part - 1) / pages_a_part;
}

std::string sitemap_address(std::size_t part) {
    return part == 0 ? "sitemap.xml" : joined({"sitemap-", std::to_string(part), ".xml"});
}

std::string sitemap(const SitePlan& plan, const Page& page) {
    const Settings& settings = plan.catalog.settings;
    const std::size_t parts = sitemap_parts(plan.pages);
    if (page.part == 0 && parts > 0) return index_of_parts(settings, parts);
    const std::size_t begin = page.part == 0 ? 0 : (page.part - 1) * pages_a_part;
    std::string out = head("urlset");
    std::size_t number = 0;
    for (const Page& each : plan.pages) {
        if (!is_listed(each)) continue;
        const std::size_t at = number++;
        if (at < begin || at >= begin + pages_a_part) continue;
        out += joined({"<url><loc>", escaped(public_url(settings, each.address)), "</loc>"});
        if (const std::optional<std::int64_t> time = changed(plan, each))
            out += joined({"<lastmod>", rfc3339(*time, settings.timezone_minutes), "</lastmod>"});
        out += "</url>\n";
    }
    return out + "</urlset>\n";
}

std::string robots_text(const Settings& settings) {
    std::string text = "User-agent: *\nAllow: /\n";
    const std::string sitemap = public_url(settings, sitemap_address(0));
    if (!sitemap.empty()) text += "Sitemap: " + sitemap + "\n";
    return text;
}

}  // namespace gongkai::pages
