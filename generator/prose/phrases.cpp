// SPDX-License-Identifier: MIT
// The phrases of phrases.def. All patterns as one alternation find the places in one pass; only there is it
// asked which of them begin. Locating each pattern of a set that matched by a pass of its own would cost more
// than everything else in this room.
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <string>

#include "prose/characters.h"
#include "prose/scan.h"

namespace gongkai::prose {
namespace {

struct Row {
    std::string_view name;
    std::string_view pattern;
};
constexpr Row rows[] = {
#define PHRASE(name, pattern) {#name, pattern},
#include "prose/phrases.def"
#undef PHRASE
};

constexpr std::size_t longest_overlap = 64;  // bytes within which other phrases are looked for

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

struct Patterns {
    std::unique_ptr<re2::RE2> any;
    re2::RE2::Set beginning{options(), re2::RE2::ANCHOR_START};
    std::vector<std::unique_ptr<re2::RE2>> single;

    static re2::RE2::Options options() {
        re2::RE2::Options options;
        options.set_log_errors(false);
        options.set_max_mem(64 << 20);
        return options;
    }

    Patterns() {
        std::string alternation;
        for (const Row& row : rows) {
            std::string error;
            if (beginning.Add(piece(row.pattern), &error) < 0) {
                throw std::logic_error("phrases.def: " + std::string(row.name) + ": " + error);
            }
            single.push_back(std::make_unique<re2::RE2>(piece(row.pattern), options()));
            alternation += (alternation.empty() ? "(?:" : "|(?:") + std::string(row.pattern) + ")";
        }
        any = std::make_unique<re2::RE2>(alternation, options());
        if (!any->ok() || !beginning.Compile()) {
            throw std::logic_error("phrases.def: the patterns are too large together");
        }
    }

    /// The patterns that may match at the start of `rest`, in the rows' order.
    std::vector<int> beginning_with(std::string_view rest) const {
        std::vector<int> found;
        re2::RE2::Set::ErrorInfo error{};
        if (!beginning.Match(piece(rest), &found, &error) && error.kind != re2::RE2::Set::kNoError) {
            for (std::size_t i = 0; i < single.size(); ++i) found.push_back(static_cast<int>(i));
        }
        std::sort(found.begin(), found.end());
        return found;
    }
};

const Patterns& patterns() {
    static const Patterns compiled;
    return compiled;
}

}  // namespace

void find_phrases(std::string_view text, std::vector<PhraseHit>& hits) {
    const Patterns& compiled = patterns();
    std::vector<std::size_t> searched_to(compiled.single.size(), 0);  // a phrase does not overlap itself
    re2::StringPiece found;
    for (std::size_t at = 0; at < text.size();) {
        if (!compiled.any->Match(piece(text), at, text.size(), re2::RE2::UNANCHORED, &found, 1)) return;
        const auto begin = static_cast<std::size_t>(found.data() - text.data());
        if (begin >= text.size()) return;
        std::size_t shortest = std::max<std::size_t>(found.size(), 1);
        for (const int index : compiled.beginning_with(text.substr(begin))) {
            const auto row = static_cast<std::size_t>(index);
            if (begin < searched_to[row]) continue;
            if (!compiled.single[row]->Match(piece(text), begin, text.size(), re2::RE2::ANCHOR_START, &found,
                                             1)) {
                continue;
            }
            if (found.empty()) continue;
            const std::size_t end = begin + found.size();
            hits.push_back({static_cast<Phrase>(index), span_of(begin, end)});
            searched_to[row] = end;
            shortest = std::min(shortest, found.size());
        }
        const std::size_t step = size_of_character(byte_at(text, begin));
        at = begin + (shortest > longest_overlap ? shortest : step);
    }
}

}  // namespace gongkai::prose
