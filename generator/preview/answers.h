// SPDX-License-Identifier: MIT
// Private to preview: which bytes a request gets. Only what the plan lists is ever found.
#pragma once

#include <optional>
#include <string>

#include "preview/error_page.h"
#include "preview/http.h"
#include "preview/site_state.h"

namespace gongkai::preview {

class Answers {
public:
    Answers(const SiteReader& reader, Language language) : reader_(reader), language_(language) {}

    /// Any target but the preview's own addresses. Safe from any thread.
    HttpResponse answer(const HttpRequest& request);

private:
    /// What one state has for an address.
    struct Found {
        HttpBody bytes;
        PageKind kind = PageKind::home;
        bool old = false;      ///< from an earlier state
        Diagnostics mistakes;  ///< of rendering, when there are no bytes
    };
    HttpResponse answer_from(const SiteState& state, const HttpRequest& request);
    Found find(const SiteState& state, const std::string& address);
    std::optional<Found> find_earlier(const SiteState& state, const std::string& address) const;
    HttpResponse page(const SiteState& state, const Found& found, const std::string& address) const;
    HttpResponse not_found(const SiteState& state) const;
    HttpResponse html(const SiteState& state, int status, std::string bytes, const Trouble& trouble) const;

    const SiteReader& reader_;
    const Language language_;
};

/// Adds an ETag, and leaves the body out when the browser has it already.
void settle_etag(const HttpRequest& request, HttpResponse& answer);

}  // namespace gongkai::preview
