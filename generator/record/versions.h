// SPDX-License-Identifier: MIT
// Private to the room: what the frontmatter of each version said.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"
#include "repository/repository.h"
#include "workers/workers.h"

namespace gongkai::record {

/// What the record needs of a version's frontmatter.
struct VersionFacts {
    ReportStatus status = ReportStatus::draft;
    int year = 0;
    std::string department, title;
    std::string revision_kind, revision_note;
    std::string withdrawn_reason;
};

/// The versions of all trails by content id. Equal bytes are read once, and what the catalog has read not
/// again.
class Versions {
public:
    Versions(const std::vector<Trail>& trails, const Catalog& catalog, const Snapshot& snapshot,
             const Workers& workers);

    /// Null for what no build could take: a frontmatter that cannot be read.
    const VersionFacts* find(std::string_view content_id) const;

private:
    std::map<std::string, std::optional<VersionFacts>, std::less<>> facts_;
};

}  // namespace gongkai::record
