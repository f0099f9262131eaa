// SPDX-License-Identifier: MIT
// Private to pages: the pages that can be found, in the order of the results: departments, cited documents,
// lines of score sheets, reports, pages of text.
#pragma once

#include "pages/pages.h"
#include "search/search.h"

namespace gongkai::pages {

/// A report's title as the search knows it.
std::string search_title(const Report& report, const Department& department);
/// The paragraphs of a body, with their anchors.
SearchText read_body(std::string_view title, const Facts& facts);

/// The rows of documents.js.
std::vector<SearchDocument> search_documents(const SitePlan& plan);
/// Adds what is no body, and lays the files out. REQUIRES: all of the plan but its pages.
void arrange_search(SitePlan& plan, const Workers& workers);
/// Changes whenever a file of the search does.
std::string search_version(const SitePlan& plan);

}  // namespace gongkai::pages
