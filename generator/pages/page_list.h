// SPDX-License-Identifier: MIT
// Private to pages: everything the site consists of, and the proof that no two pages share an address.
#pragma once

#include "pages/pages.h"

namespace gongkai::pages {

/// Sorted by address. Two sources for one address and an address that is not ASCII are errors; of two
/// pages for one address the first stays.
std::vector<Page> list_pages(const SitePlan& plan, Diagnostics& diagnostics);

/// The template a page is rendered with; empty for files that are copied or written as they are.
std::string_view template_of(PageKind kind);

inline constexpr std::string_view rules_address = "about/rules.html";
std::string year_address(int year);
std::string department_address(const Department& department);

}  // namespace gongkai::pages
