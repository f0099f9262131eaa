// SPDX-License-Identifier: MIT
// The index as a browser reads it, written once more for the tests: postings, the grams of a file,
// candidates.
#pragma once

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
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

/// A g<n>.js: its grams with the codes of their documents, and how many documents the parts of a longer gram
/// must have for it to be there.
struct File {
    std::map<std::u16string, std::string> codes;
    std::size_t common = 0;
};

inline File read_file(const std::string& script) {
    File file;
    const std::string_view all = script;
    std::size_t at = all.find('{') + 1;
    while (all.substr(at, 3) != "\"\":") {
        std::u16string gram;
        for (++at; all[at] != '"';) gram += unit(all, at);
        const std::size_t code = at + 3, end = all.find('"', code);
        file.codes[gram] = all.substr(code, end - code);
        at = end + 3;  // ",\n
    }
    file.common = std::stoul(std::string(all.substr(at + 3)));
    return file;
}

/// The documents of a gram, or nothing when the index does not tell.
inline std::optional<Documents> documents_of(const std::vector<std::string>& files, std::u16string_view gram) {
    const File file = read_file(files[gongkai::search::file_of(gongkai::search::gram_of(gram), files.size())]);
    const auto known = file.codes.find(std::u16string(gram));
    if (known != file.codes.end() && !known->second.empty()) return decode(known->second);
    if (gram.size() < 3) return Documents{};
    const auto head = documents_of(files, gram.substr(0, gram.size() - 1));
    const auto tail = documents_of(files, gram.substr(1));
    if (!head || !tail) return {};
    if (known != file.codes.end()) return head->size() <= tail->size() ? head : tail;
    return std::min(head->size(), tail->size()) < file.common ? std::nullopt : std::optional(Documents{});
}

/// The documents that have all grams of a query.
inline Documents candidates(const std::vector<std::string>& files, std::size_t documents,
                            std::u16string_view query) {
    Documents found(documents);
    std::iota(found.begin(), found.end(), std::size_t{0});
    for (std::size_t length = std::min<std::size_t>(query.size(), 2); length <= 4; ++length) {
        for (std::size_t i = 0; i + length <= query.size(); ++i) {
            const auto with = documents_of(files, query.substr(i, length));
            if (with) {
                std::erase_if(found, [&](std::size_t d) {
                    return !std::binary_search(with->begin(), with->end(), d);
                });
            }
        }
    }
    return found;
}

}  // namespace index_reader
