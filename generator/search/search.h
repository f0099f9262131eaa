// SPDX-License-Identifier: MIT
// Search without a server, from a web host or a USB stick: an index in classic script files, each of them a
// call gongkai_search(name, content), which the search page loads as it needs them.
//
//   documents.js   every document's title, address and filters, and how the rest is cut
//   folding.js     the folding's own replacements, so that the browser folds like fold_for_search
//   g<n>.js        bigrams -> documents, by the bigram's first unit
//   t<n>.js        the printed paragraphs of neighbouring documents
//
// A document is a page with its paragraphs. A text is searched folded, as UTF-16 units; a bigram is two
// neighbouring units of one paragraph, so a query of two units is answered by the index alone. The
// paragraph's end counts as a blank: a query of one unit is the union of the bigrams that begin with it. For
// longer queries the documents that have all their bigrams are held against the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "workers/workers.h"

namespace gongkai {

struct SearchParagraph {
    std::string_view anchor;  ///< on the page; empty for its top
    std::string_view text;    ///< one line
};

/// What is kept of a document until the files are written.
struct SearchText {
    std::string text;   ///< its place in a text file
    std::string grams;  ///< its bigrams, each once, four bytes each
};
/// The title is searched too; it stands in documents.js, not in `text`.
SearchText read_for_search(std::string_view title, std::span<const SearchParagraph> paragraphs);

/// One row of documents.js. Results come in the order of the rows, those with a match in the title first.
struct SearchDocument {
    std::string title = {}, address = {};
    std::string kind = {};        ///< id: overall, department …
    int year = 0;                 ///< 0: none
    std::string department = {};  ///< id; may be empty
    std::string grade = {};
    bool open = false;          ///< has findings that wait for an answer
    std::string initials = {};  ///< by which it is found too, separated by blanks
};

/// How an index is cut into files.
struct SearchLayout {
    std::size_t gram_files = 1;             ///< a power of two, at most 1,024
    std::vector<std::uint32_t> text_files;  ///< the first document of each
    std::size_t documents = 0;

    /// [first, last) of a text file.
    std::size_t first(std::size_t file) const { return text_files[file]; }
    std::size_t last(std::size_t file) const {
        return file + 1 < text_files.size() ? text_files[file + 1] : documents;
    }
};
/// Text files hold whole documents, at most 64 KB; a longer document has a file of its own.
SearchLayout lay_out_search(std::span<const std::size_t> text_sizes);

std::string search_documents_file(std::span<const SearchDocument> documents, const SearchLayout& layout);
std::string search_folding_file();
/// `texts` are `SearchText::text` of the file's documents.
std::string search_text_file(std::size_t file, std::span<const std::string> texts);

/// Merges the bigrams of all documents. `grams_of` gives a document's `SearchText::grams`; `write` gets each
/// file's number and bytes, once, from any worker. Memory: the finished postings and about 60 bytes a
/// different bigram.
void write_gram_files(const SearchLayout& layout, const std::function<std::string(std::size_t)>& grams_of,
                      const std::function<void(std::size_t file, std::string bytes)>& write,
                      const Workers& workers);

}  // namespace gongkai
