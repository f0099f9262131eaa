// SPDX-License-Identifier: MIT
// A destination as written is first a path in the repository, relative to the file it stands in; then the
// address of whatever that file became.
#include "linking/linking.h"

#include <algorithm>
#include <array>

#include "text/text.h"

namespace gongkai {
namespace {

constexpr std::string_view content_folder = "content/";

/// http:, mailto: … : letters, then a colon. What is allowed was decided by the markdown room.
bool leads_out(std::string_view destination) {
    const std::size_t colon = destination.find(':');
    return colon != std::string_view::npos && colon > 0 &&
           destination.substr(0, colon).find_first_of("/#?") == std::string_view::npos;
}

/// "content/reports/2019/" + "../2018/a.md" → content/reports/2018/a.md; empty when it leaves the root.
std::string joined_path(std::string_view folder, std::string_view relative) {
    std::vector<std::string_view> parts;
    const auto add = [&](std::string_view path) {
        for (std::size_t begin = 0; begin <= path.size();) {
            const std::size_t end = std::min(path.find('/', begin), path.size());
            const std::string_view part = path.substr(begin, end - begin);
            if (part == "..") {
                if (parts.empty()) return false;
                parts.pop_back();
            } else if (!part.empty() && part != ".") {
                parts.push_back(part);
            }
            begin = end + 1;
        }
        return true;
    };
    if (!add(folder) || !add(relative)) return {};
    std::string out;
    for (const std::string_view part : parts) out += (out.empty() ? "" : "/") + std::string(part);
    return out;
}

bool is_plain(std::string_view name) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '_' || c == '-';
    };
    return !name.starts_with('.') && std::all_of(name.begin(), name.end(), plain);
}

/// The ending of a file name, when it is plain: ".pdf".
std::string_view plain_ending(std::string_view name) {
    const std::size_t dot = name.rfind('.');
    return dot != std::string_view::npos && is_plain(name.substr(dot + 1)) ? name.substr(dot)
                                                                           : std::string_view();
}

/// A destination as written, cut into a path of the repository and an anchor ("#…" or nothing).
struct Written {
    std::string path;
    std::string anchor;
};
Written read_destination(const std::string& source, const std::string& destination) {
    const std::size_t hash = std::min(destination.find('#'), destination.size());
    const std::string folder = source.substr(0, source.rfind('/') + 1);
    return {joined_path(folder, std::string_view(destination).substr(0, hash)), destination.substr(hash)};
}

/// The headings of every page, by source file; of what has an address but no headings, null. A refused report
/// counts too: its own errors say why it is not there, not every link to it.
using Targets = std::map<std::string_view, const std::vector<Heading>*>;
Targets targets_of(const Catalog& catalog) {
    Targets targets;
    for (const auto* reports : {&catalog.reports, &catalog.refused}) {
        for (const Report& report : *reports) {
            targets[report.source] = &report.headings;
            for (const std::string& path : report.attachments) targets[path] = nullptr;
        }
    }
    for (const TextPage& page : catalog.pages) targets[page.source] = &page.headings;
    return targets;
}

class LinkCheck {
public:
    LinkCheck(const Targets& targets, const Snapshot& snapshot, Diagnostics& diagnostics)
        : targets_(targets), snapshot_(snapshot), diagnostics_(diagnostics) {}

    void check(const std::string& source, const std::vector<Link>& links,
               const std::vector<Heading>& headings) {
        for (const Link& link : links) {
            if (leads_out(link.destination)) continue;
            if (link.destination.starts_with('#')) {
                check_anchor(source, link, headings, link.destination.substr(1));
            } else {
                check_target(source, link);
            }
        }
    }

private:
    void check_target(const std::string& source, const Link& link) {
        const auto [path, anchor] = read_destination(source, link.destination);
        const auto target = targets_.find(path);
        if (target == targets_.end()) {
            const bool exists = snapshot_.find(path) != nullptr;
            diagnostics_.add(exists ? Code::link_to_unpublished : Code::link_broken, source, link.place,
                             {link.destination, path.empty() ? link.destination : path});
            return;
        }
        static const std::vector<Heading> none;
        const auto& headings = target->second != nullptr ? *target->second : none;
        if (anchor.size() > 1) check_anchor(source, link, headings, anchor.substr(1));
    }

    void check_anchor(const std::string& source, const Link& link, const std::vector<Heading>& headings,
                      const std::string& anchor) {
        std::vector<std::string_view> known;
        known.reserve(headings.size());
        for (const Heading& heading : headings) known.push_back(heading.anchor);
        if (anchor.empty() || std::find(known.begin(), known.end(), anchor) != known.end()) return;
        const std::string similar = nearest(anchor, known);
        diagnostics_.add(similar.empty() ? Code::link_anchor_missing : Code::link_anchor_missing_similar,
                         source, link.place, {anchor, similar});
    }

    const Targets& targets_;
    const Snapshot& snapshot_;
    Diagnostics& diagnostics_;
};

std::string attachment_address(const SourceFile& file) {
    const std::string_view path = std::string_view(file.path).substr(content_folder.size());
    const std::size_t year = path.find('/') + 1;  // reports/2019/skx/name
    const std::size_t name = path.find('/', path.find('/', year) + 1) + 1;
    if (is_plain(path.substr(name))) return std::string(path);
    return std::string(path.substr(0, name)) + file.content_id.substr(0, 12) +
           std::string(plain_ending(path.substr(name)));
}

}  // namespace

std::string report_address(const Report& report) { return "reports/" + report.stem + ".html"; }
std::string page_address(const TextPage& page) { return "about/" + page.name + ".html"; }

std::string source_address(const SourceFile& file) {
    const std::string_view path = file.path;
    const auto page = [&](std::string_view folder, std::string_view site_folder) {
        const std::string_view name = path.substr(folder.size(), path.size() - folder.size() - 3);
        return std::string(site_folder) + std::string(name) + ".html";
    };
    const auto depth = std::count(path.begin(), path.end(), '/');
    if (path.starts_with("content/pages/") && path.ends_with(".md")) return page("content/pages/", "about/");
    if (!path.starts_with("content/reports/")) return {};
    if (depth == 3 && path.ends_with(".md")) return page("content/reports/", "reports/");
    return depth > 3 ? attachment_address(file) : std::string();
}

std::string relative_address(std::string_view from, std::string_view to) {
    const std::size_t anchor = std::min(to.find('#'), to.size());
    std::size_t common = 0;
    for (std::size_t i = 0; i < from.size() && i < anchor && from[i] == to[i]; ++i) {
        if (from[i] == '/') common = i + 1;
    }
    std::string out;
    for (std::size_t i = common; i < from.size(); ++i) {
        if (from[i] == '/') out += "../";
    }
    return out.append(to.substr(common));
}

std::string linked_address(const Snapshot& snapshot, const std::string& source,
                           const std::string& destination) {
    if (leads_out(destination) || destination.starts_with('#')) return destination;
    const auto [path, anchor] = read_destination(source, destination);
    const SourceFile* file = snapshot.find(path);
    const std::string address = file != nullptr ? source_address(*file) : std::string();
    return address.empty() ? destination : address + anchor;
}

void check_links(const Catalog& catalog, const Snapshot& snapshot, Diagnostics& diagnostics) {
    const Targets targets = targets_of(catalog);
    LinkCheck links(targets, snapshot, diagnostics);
    for (const Report& report : catalog.reports) links.check(report.source, report.links, report.headings);
    for (const Report& report : catalog.refused) links.check(report.source, report.links, report.headings);
    for (const TextPage& page : catalog.pages) links.check(page.source, page.links, page.headings);
}

}  // namespace gongkai
