// SPDX-License-Identifier: MIT
// The index as a browser reads it, written once more for the tests: postings, the bigrams of a file,
// candidates.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "search/grams.h"
#include "text/text.h"

namespace index_reader {

using Documents = std::vector<std::size_t>;

inline Documents decode(std::string_view code) {
    Documents documents;
    std::size_t next = 0, high = 0;
    for (const char c : code) {
        std::size_t symbol = static_cast<unsigned char>(c) - 35U;
        if (symbol > 57) --symbol;
        if (symbol >= 76) {
            for (std::size_t run = std::size_t{2} << (symbol - 76); run > 0; --run)
                documents.push_back(next++);
        } else if (symbol >= 60) {
            high = high * 16 + symbol - 60;
        } else {
            next += high * 60 + symbol;
            high = 0;
            documents.push_back(next++);
        }
    }
    return documents;
}

/// One unit of a literal, which may be an escape.
inline char16_t unit(std::string_view literal, std::size_t& at) {
    if (literal[at] != '\\') return static_cast<char16_t>(gongkai::decode(literal, at));
    if (literal[at + 1] != 'u') return static_cast<char16_t>(literal[(at += 2) - 1]);
    const auto unit = std::stoul(std::string(literal.substr(at + 2, 4)), nullptr, 16);
    at += 6;
    return static_cast<char16_t>(unit);
}

/// The bigrams of g<n>.js with their documents.
inline std::map<std::u16string, Documents> read_file(const std::string& script) {
    std::map<std::u16string, Documents> grams;
    const std::size_t begin = script.find(",\"") + 2, end = script.rfind("\");");
    const std::string_view literal = std::string_view(script).substr(begin, end - begin);
    for (std::size_t at = 0; at < literal.size();) {
        std::u16string gram(1, unit(literal, at));
        gram += unit(literal, at);
        const std::size_t blank = literal.find(' ', at);
        grams[gram] = decode(literal.substr(at, blank - at));
        at = blank + 1;
    }
    return grams;
}

/// The documents that have all bigrams of a query; of a query of one unit, those of all that begin with it.
inline Documents candidates(const std::vector<std::string>& files, std::u16string_view query) {
    Documents found;
    for (std::size_t i = 0; i + 1 < std::max<std::size_t>(query.size(), 2); ++i) {
        const auto file = gongkai::search::file_of(gongkai::search::gram_of(query[i], 0), files.size());
        Documents with;
        for (const auto& [gram, documents] : read_file(files[file]))
            if (gram == query.substr(i, 2) || (query.size() == 1 && gram[0] == query[0]))
                with.insert(with.end(), documents.begin(), documents.end());
        std::sort(with.begin(), with.end());
        with.erase(std::unique(with.begin(), with.end()), with.end());
        if (i == 0) {
            found = with;
        } else {
            Documents both;
            std::set_intersection(found.begin(), found.end(), with.begin(), with.end(),
                                  std::back_inserter(both));
            found = both;
        }
    }
    return found;
}

}  // namespace index_reader
