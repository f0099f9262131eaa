// SPDX-License-Identifier: MIT
// Private to pages: what a page is about, for machines, as JSON-LD in the words of schema.org. It repeats
// what the page shows and adds nothing.
#pragma once

#include "pages/pages.h"

namespace gongkai::pages {

std::string site_json_ld(const SitePlan& plan);
std::string report_json_ld(const SitePlan& plan, const Page& page);
std::string department_json_ld(const SitePlan& plan, const Page& page);
/// The open data of the whole site, as its page names and describes it.
std::string dataset_json_ld(const SitePlan& plan, const Page& page, std::string_view name,
                            std::string_view description);

}  // namespace gongkai::pages
