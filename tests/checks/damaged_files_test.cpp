// SPDX-License-Identifier: MIT
// Files damaged at random, always in the same way: whatever happens, every file stays accounted for.
#include <random>

#include "catch.h"
#include "checked.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

/// Cuts, doubles, exchanges or inserts something somewhere.
void damage(std::string& text, std::mt19937& random) {
    static const std::string pieces[] = {":",
                                         "\n",
                                         "  ",
                                         "- ",
                                         "{",
                                         "}",
                                         "[",
                                         "]",
                                         "\"",
                                         "'",
                                         "#",
                                         "|",
                                         "&a ",
                                         "*a",
                                         "!t ",
                                         "---\n",
                                         "\t",
                                         "\xFF",
                                         "\xEF\xBB\xBF",
                                         "绩效",
                                         "-9",
                                         "999999999999",
                                         "0.000001",
                                         "%",
                                         "？",
                                         std::string(1, '\0')};
    const std::size_t at = random() % (text.size() + 1);
    const std::size_t length = std::min<std::size_t>(random() % 20, text.size() - at);
    switch (random() % 4) {
        case 0: text.erase(at, length); break;
        case 1: text.insert(at, text.substr(at, length)); break;
        case 2: text.replace(at, length, pieces[random() % std::size(pieces)]); break;
        default: text.insert(at, pieces[random() % std::size(pieces)]);
    }
}

}  // namespace

TEST_CASE("No damage to a file keeps a site from being read to its end") {
    std::mt19937 random(20200225);
    for (int round = 0; round < 1'500; ++round) {
        Files files = site_files();
        for (std::size_t times = 1 + random() % 3; times > 0; --times) {
            auto file = std::next(files.begin(), static_cast<std::ptrdiff_t>(random() % files.size()));
            damage(file->second, random);
        }
        Checked checked(files);
        const std::string text = checked.found();
        Ledger& ledger = checked.catalog.ledger;
        ledger.settle(checked.snapshot, checked.diagnostics);
        REQUIRE(ledger.entries().size() == files.size());
        REQUIRE(checked.diagnostics.has_errors() == (ledger.count(Outcome::error) > 0));
        for (const Diagnostic& d : checked.diagnostics.items()) {
            REQUIRE(files.contains(d.path));
            REQUIRE((d.place.line == 0 || d.place.column > 0));
        }
    }
}
