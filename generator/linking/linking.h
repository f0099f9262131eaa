// SPDX-License-Identifier: MIT
// Links staff write between files of the repository, resolved to addresses of the site. A link that
// leads nowhere, or to a heading that is not there, is an error with its place.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "report/report.h"

namespace gongkai {

/// The address of a report's page and of a text page, from the site's root.
std::string report_address(const Report& report);
std::string page_address(const TextPage& page);
/// The address any file of the content gets when it is published: a report's or text page's, or an
/// attachment's, in which a name that is not all [A-Za-z0-9._-] gives way to the first digits of the content
/// id. Empty for a file that is none of these.
std::string source_address(const SourceFile& file);

/// `to` as a relative link on the page at `from`; both from the site's root. Always ends in a file.
std::string relative_address(std::string_view from, std::string_view to);

/// Where a link written in `source` leads, from the site's root. The destination itself when it leads out of
/// the site (http, mailto …), to an anchor of the same page, or to what has no address. Needs no more of the
/// site than its list of files; whether the target is published is for `check_links` to say.
std::string linked_address(const Snapshot& snapshot, const std::string& source,
                           const std::string& destination);

/// Reports every link that leads nowhere.
void check_links(const Catalog& catalog, const Snapshot& snapshot, Diagnostics& diagnostics);

}  // namespace gongkai
