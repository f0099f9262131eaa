// SPDX-License-Identifier: MIT
#include "record/versions.h"

#include <utility>

namespace gongkai::record {
namespace {

VersionFacts facts_of(const Report& report) {
    return {report.status,        report.year,          report.department,      report.title,
            report.revision_kind, report.revision_note, report.withdrawn_reason};
}

}  // namespace

Versions::Versions(const std::vector<Trail>& trails, const Catalog& catalog, const Snapshot& snapshot,
                   const Workers& workers) {
    for (const auto* reports : {&catalog.reports, &catalog.withdrawn})
        for (const Report& report : *reports) facts_.try_emplace(report.content_id, facts_of(report));
    struct Unread {
        const std::string& content_id;
        std::string path;
        std::optional<VersionFacts>& facts;
    };
    std::vector<Unread> unread;
    for (const Trail& trail : trails) {
        for (const FileVersion& at : trail) {
            if (at.version->gone() || stem_of(at.path).empty()) continue;
            const auto [entry, is_new] = facts_.try_emplace(at.version->content_id);
            if (is_new) unread.push_back({entry->first, std::string(at.path), entry->second});
        }
    }
    workers.for_each("read", unread.size(), [&](std::size_t i) {
        const std::string bytes = snapshot.read_version(unread[i].content_id);
        if (const auto report = read_earlier_frontmatter(unread[i].path, bytes))
            unread[i].facts = facts_of(*report);
    });
}

const VersionFacts* Versions::find(std::string_view content_id) const {
    const auto found = facts_.find(content_id);
    return found == facts_.end() || !found->second ? nullptr : &*found->second;
}

}  // namespace gongkai::record
