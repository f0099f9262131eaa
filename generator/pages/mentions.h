// SPDX-License-Identifier: MIT
// Private to pages: the sentences that cite a document or name a body, year by year and report by report.
// Where there are many, the page of the document or body shows the newest year, and each year has a page.
#pragma once

#include <functional>
#include <span>

#include "pages/views.h"

namespace gongkai::pages {

/// What reports speak of. Points into the plan.
struct Subject {
    std::string address;                        ///< of its own page
    std::string name;                           ///< as crumbs and headings say it
    const std::vector<std::uint32_t>* reports;  ///< whose texts speak of it, in the catalog's order
    bool split = false;                         ///< each year has a page of its own
    bool numbered = false;                      ///< the name is a document number, which no line may break
    /// One report's sentences as `quotes`, and a `note` on what is not among them.
    std::function<void(View& item, const References& references, const std::string& report_url)> quote;
};
Subject document_subject(const SitePlan& plan, std::size_t document);
Subject department_subject(const SitePlan& plan, std::size_t department);

/// `mentions`: the sentences of all years or of the newest; `all_years`: the pages of single years.
void add_mentions_of(View& view, const SitePlan& plan, const Page& page, const Subject& subject);

/// “《标题》（文号）”, or the number alone where no title is known or met.
std::string document_name(const CitedDocument& document);
/// Of these reports; each has `text` and `url`.
View::List report_links(const SitePlan& plan, const Page& page, std::span<const std::uint32_t> reports);
/// The known title, else the one met most often; may be empty.
std::string_view document_title(const CitedDocument& document);

}  // namespace gongkai::pages
