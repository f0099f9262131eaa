// SPDX-License-Identifier: MIT
#include "search/postings.h"

#include <random>

#include "catch.h"
#include "search/index_reader.h"

using namespace gongkai::search;
using index_reader::Documents;

namespace {

std::string code(const Documents& documents) {
    Postings postings;
    for (const std::size_t document : documents) postings.add(static_cast<std::uint32_t>(document));
    return postings.finish();
}

Documents from_to(std::size_t first, std::size_t last) {
    Documents all;
    for (std::size_t i = first; i < last; ++i) all.push_back(i);
    return all;
}

}  // namespace

TEST_CASE("postings are gaps and runs in printable ASCII") {
    const struct {
        Documents documents;
        std::string code;
    } cases[] = {
        {{}, ""},
        {{0}, "#"},
        {{1}, "$"},
        {{57}, "]"},  // no backslash
        {{59}, "_"},
        {{60}, "a#"},
        {{60 * 16}, "a`#"},
        {{0, 1}, "p"},
        {{0, 1, 2}, "p#"},
        {{0, 1, 2, 3, 4, 5, 6}, "qp#"},
        {{5, 6, 7, 20}, "(p/"},
    };
    for (const auto& [documents, expected] : cases) {
        CAPTURE(expected);
        CHECK(code(documents) == expected);
    }
}

TEST_CASE("all of ten thousand documents take a few characters") {
    const Documents all = from_to(0, 10000);
    CHECK(code(all).size() <= 8);
    CHECK(index_reader::decode(code(all)) == all);
    CHECK(index_reader::decode(code(from_to(3, 200000))) == from_to(3, 200000));
}

TEST_CASE("a document added twice counts once") { CHECK(code({3, 3, 4, 4}) == code({3, 4})); }

TEST_CASE("postings of any density read back as they were") {
    std::mt19937 random(1);
    for (const unsigned one_in : {1U, 2U, 3U, 10U, 100U, 1000U, 20000U}) {
        Documents documents;
        for (std::size_t i = 0; i < 60000; ++i)
            if (random() % one_in == 0) documents.push_back(i);
        const std::string text = code(documents);
        CAPTURE(one_in);
        CHECK(index_reader::decode(text) == documents);
        CHECK(text.find_first_of(" \"\\") == std::string::npos);
    }
}
