// SPDX-License-Identifier: MIT
// Private to pages: what every page of a Chinese government site must carry, whatever the theme: the meta
// tags of 国办发〔2017〕47号, and the footer's facts.
#pragma once

#include "pages/pages.h"

namespace gongkai::pages {

/// What all pages share, prepared once for a plan.
View site_view(const SitePlan& plan);

/// Reports what site.yml lacks of what a government site must carry: an error for the web, a note for an
/// edition on disks.
void check_furniture(const Settings& settings, Diagnostics& diagnostics);

/// The whole address of a page on the web; empty for an edition on disks and without a domain.
std::string public_url(const Settings& settings, std::string_view address);

/// The meta tags of one page, in the order of the standard. What is unknown is left out: an empty or
/// invented tag is worse than none.
class MetaTags {
public:
    MetaTags& add(std::string_view name, std::string_view content);
    /// The four tags of a list page, and of the content pages inside it.
    MetaTags& column(std::string_view name, std::string_view description, std::string_view keywords,
                     std::string_view type);
    /// Of a report, and of what belongs to it: its revisions, or what stands where it stood.
    MetaTags& report_column(const Words& words, int year);
    View::List take() { return std::move(tags_); }

private:
    View::List tags_;
};

}  // namespace gongkai::pages
