// SPDX-License-Identifier: MIT
// Traditional characters, from a table made with ICU once: opening its transliterator takes 30 ms, longer
// than building a small site.
#include <algorithm>
#include <bitset>
#include <utility>

#include "text/folding.h"
#include "text/text.h"

namespace gongkai {
namespace {

constexpr std::string_view pairs_text =
#include "text/traditional.def"
    ;
constexpr char32_t first_han = 0x4E00;
constexpr char32_t last_han = 0x9FFF;

struct Table {
    std::bitset<last_han - first_han + 1> traditional;
    std::vector<std::pair<char32_t, char32_t>> simplified;  ///< by the traditional character

    Table() {
        for (std::size_t i = 0; i < pairs_text.size();) {
            const char32_t from = decode(pairs_text, i);
            simplified.emplace_back(from, decode(pairs_text, i));
            traditional.set(from - first_han);
        }
    }
};

}  // namespace

std::string_view traditional_pairs() { return pairs_text; }

std::vector<TraditionalCharacter> find_traditional(std::string_view utf8) {
    static const Table table;
    std::vector<TraditionalCharacter> found;
    for (std::size_t i = 0; i < utf8.size();) {
        const auto lead = static_cast<unsigned char>(utf8[i]);
        if (lead < 0xE4 || lead > 0xE9) {  // U+4000 to U+9FFF begin with these
            ++i;
            continue;
        }
        const auto tail = [&](std::size_t k) { return static_cast<unsigned char>(utf8[i + k]) & 0x3FU; };
        const std::size_t at = i;
        const char32_t c = (lead & 0x0FU) << 12U | tail(1) << 6U | tail(2);
        i += 3;
        if (c < first_han || !table.traditional[c - first_han]) continue;
        const auto pair = std::lower_bound(table.simplified.begin(), table.simplified.end(),
                                           std::pair<char32_t, char32_t>(c, 0));
        found.push_back({at, pair->second});
    }
    return found;
}

}  // namespace gongkai
