// SPDX-License-Identifier: MIT
// Differences as one line of text: kept [-deleted-] {+inserted+}.
#pragma once

#include <string>

#include "catch.h"
#include "difference/difference.h"

namespace gongkai::testing {

inline std::string written(const std::vector<Edit>& edits) {
    std::string text;
    for (const Edit& edit : edits) {
        const std::string piece(edit.text);
        text += edit.kind == EditKind::kept      ? piece
                : edit.kind == EditKind::deleted ? "[-" + piece + "-]"
                                                 : "{+" + piece + "+}";
    }
    return text;
}

inline std::string written(std::string_view before, std::string_view after) {
    return written(compare_words(before, after));
}

/// What the pieces make of the side that `other` is not of.
inline std::string side(const std::vector<Edit>& edits, EditKind other) {
    std::string text;
    for (const Edit& edit : edits) {
        if (edit.kind != other) text += edit.text;
    }
    return text;
}

/// What every difference must be.
inline void check_edits(std::string_view before, std::string_view after, const std::vector<Edit>& edits) {
    REQUIRE(side(edits, EditKind::inserted) == before);
    REQUIRE(side(edits, EditKind::deleted) == after);
    for (std::size_t i = 0; i < edits.size(); ++i) {
        REQUIRE_FALSE(edits[i].text.empty());
        if (i == 0) continue;
        REQUIRE(edits[i].kind != edits[i - 1].kind);
        const bool backwards = edits[i].kind == EditKind::deleted && edits[i - 1].kind == EditKind::inserted;
        REQUIRE_FALSE(backwards);
    }
}

using Views = std::vector<std::string_view>;

/// What every difference of two texts must be.
inline void check_paragraphs(const Views& before, const Views& after,
                             const std::vector<ParagraphChange>& changes) {
    std::size_t old_ones = 0, new_ones = 0;
    for (const ParagraphChange& change : changes) {
        REQUIRE(change.before.has_value() == (change.kind != EditKind::inserted));
        REQUIRE(change.after.has_value() == (change.kind != EditKind::deleted));
        if (change.before) REQUIRE(*change.before == old_ones++);
        if (change.after) REQUIRE(*change.after == new_ones++);
        if (!change.edits.empty()) {
            REQUIRE(change.kind == EditKind::kept);
            REQUIRE(before[*change.before] != after[*change.after]);
            check_edits(before[*change.before], after[*change.after], change.edits);
        } else if (change.kind == EditKind::kept) {
            REQUIRE(before[*change.before] == after[*change.after]);
        }
    }
    REQUIRE(old_ones == before.size());
    REQUIRE(new_ones == after.size());
}

}  // namespace gongkai::testing
