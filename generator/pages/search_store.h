// SPDX-License-Identifier: MIT
// What the search needs of every page, kept while the site is read and merged when somebody asks. Texts,
// printed and folded, wait in files without names; memory holds a few dozen bytes a document. Private to the
// room, but for the plan that owns one.
#pragma once

#include <mutex>
#include <string>
#include <vector>

#include "pages/body_store.h"
#include "pages/temporary_file.h"
#include "search/search.h"
#include "workers/workers.h"

namespace gongkai {

class SearchStore {
public:
    /// One document, while it is in memory. Safe from any thread.
    void add(const std::string& source, const SearchText& read);
    /// Of a document whose title was not known then. REQUIRES: added before.
    void add_title(const std::string& source, std::string_view title);

    /// The documents in the order of the results; all were added, and none is any more.
    void lay_out(std::vector<std::string> sources, const Workers& workers);
    const SearchLayout& layout() const { return layout_; }

    /// The bytes of one file. The first call for grams merges those of all documents; all are safe from
    /// any thread.
    std::string text_file(std::size_t file) const;
    std::string gram_file(std::size_t file) const;

private:
    BodyStore texts_, folded_;
    std::vector<std::string> sources_;
    SearchLayout layout_;
    unsigned jobs_ = 1;
    mutable std::once_flag merged_;
    mutable GramPieces pieces_;
    mutable TemporaryFile gram_file_;
};

}  // namespace gongkai
