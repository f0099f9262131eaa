// SPDX-License-Identifier: MIT
// Private to pages: a revision as a row of a list.
#pragma once

#include "pages/page_list.h"
#include "pages/pages.h"
#include "pages/words.h"

namespace gongkai::pages {

/// What a revision says of itself: `when`, `kind`, `kind_id`, and, each with has_…, `reason`, `author`,
/// `edition`, `from` (the address a report had before it moved), `diff_url`.
View revision_view(const SitePlan& plan, const Page& page, const Chronicle& chronicle, std::size_t revision);

/// The commit's minute in the site's timezone.
std::string minute_of(const SitePlan& plan, const Revision& revision);
std::string_view kind_id(RevisionKind kind);  ///< stable, for style sheets and feeds: first, update …

/// The report a chronicle is about: its title and where it stands, or where its page says that it is gone.
struct ReportName {
    std::string title;
    std::string department;
    std::string address;
};
ReportName name_of(const SitePlan& plan, const Change& change);

}  // namespace gongkai::pages
