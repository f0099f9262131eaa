// SPDX-License-Identifier: MIT
// Links staff write between files of the repository, resolved to addresses of the site. A link that
// leads nowhere, or to a heading that is not there, is an error with its place.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "report/report.h"

namespace gongkai {

/// The address of a report's page, a text page and an attachment, from the site's root.
std::string report_address(const Report& report);
std::string page_address(const TextPage& page);
/// ASCII for every name: what is not [A-Za-z0-9._-] gives way to the first digits of the content id.
std::string attachment_address(const Report& report, const SourceFile& file);

/// `to` as a relative link on the page at `from`; both from the site's root. Always ends in a file.
std::string relative_address(std::string_view from, std::string_view to);

/// Where the links of each source file lead.
class LinkGraph {
public:
    /// The address from the site's root for a link as written in `source`; the destination itself when
    /// it leads out of the site (http, mailto …) or to an anchor of the same page.
    std::string resolve(const std::string& source, const std::string& destination) const;

    void set(const std::string& source, const std::string& destination, std::string address);

private:
    std::map<std::pair<std::string, std::string>, std::string> addresses_;
};

LinkGraph link(const Catalog& catalog, const Snapshot& snapshot, Diagnostics& diagnostics);

}  // namespace gongkai
