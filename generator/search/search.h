// SPDX-License-Identifier: MIT
// Search without a server, from a web host or a USB stick: an index in classic script files, each of them a
// call gongkai_search(name, content), which the search page loads as it needs them.
//
//   documents.js   every document's title, address and filters, and how the rest is cut
//   folding.js     the folding's own replacements, so that the browser folds like fold_for_search
//   g<n>.js        grams -> documents, by the gram's first two units
//   t<n>.js        the printed paragraphs of neighbouring documents
//
// A document is a page with its paragraphs. A text is searched folded, as UTF-16 units; a gram is one to four
// neighbouring units of one paragraph. All grams of one and two units are in the index, and those of three
// and four whose parts, without the first unit and without the last, stand in at least as many documents as
// each g<n>.js states under "". A gram whose documents are those of one of its parts has an empty list. So
// the index alone answers a query that is such a gram, and one that has such a gram nowhere. For other
// queries the documents that have all their grams are held against the text: few are without the query.
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
    std::string text;       ///< its place in a text file
    std::u16string folded;  ///< the title and its paragraphs as they are searched, a line each
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
    std::size_t text_size = 0;

    /// [first, last) of a text file.
    std::size_t first(std::size_t file) const { return text_files[file]; }
    std::size_t last(std::size_t file) const {
        return file + 1 < text_files.size() ? text_files[file + 1] : documents;
    }
};
/// Text files hold whole documents, at most 256 KB; a longer document has a file of its own.
SearchLayout lay_out_search(std::span<const std::size_t> text_sizes);

std::string search_documents_file(std::span<const SearchDocument> documents, const SearchLayout& layout);
std::string search_folding_file();
/// `texts` are `SearchText::text` of the file's documents.
std::string search_text_file(std::size_t file, std::span<const std::string> texts);

/// Where a piece of the index waits.
struct SearchPiece {
    std::size_t begin = 0, size = 0;
};
/// What merging needs from outside; both are called from any worker.
struct SearchSource {
    std::function<std::u16string(std::size_t document)> folded;  ///< its `SearchText::folded`
    std::function<SearchPiece(std::string_view)> keep;
};
struct GramPieces {
    std::uint32_t common = 0;  ///< documents that have the parts of a gram of three or four
    std::vector<std::vector<SearchPiece>> files;  ///< of each gram file
};
/// Finds the grams of all documents; those of three and four units only when there are more than 32 MB of
/// text, less is read as soon. The texts are read once a length and worker. Memory: the postings
/// of one length, and a few dozen bytes a gram.
GramPieces merge_grams(const SearchLayout& layout, const SearchSource& source, const Workers& workers);
std::string search_gram_file(std::size_t file, const GramPieces& pieces,
                             const std::function<std::string(SearchPiece)>& bytes_of);

}  // namespace gongkai
