// SPDX-License-Identifier: MIT
// What changed between two versions of a Chinese text: paragraph by paragraph, and inside a changed paragraph
// character by character, where a number with its 万元 or %, a date, a document number or a Latin word is one
// piece. Kept edits and inserted ones together are the new text, kept and deleted ones the old, byte for
// byte. Pure, safe from any thread, and never long: what is too large to compare closely is compared
// coarsely. The only room that includes dtl (Wu's O(NP) algorithm).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai {

enum class EditKind { kept, deleted, inserted };

/// A piece of a paragraph. Neighbours are of different kinds; a deletion stands before the insertion that
/// takes its place.
struct Edit {
    EditKind kind = EditKind::kept;
    std::string_view text;  ///< of the old or new paragraph
};

/// The pieces that turn one paragraph into the other; none when both are empty. Beyond 20,000 pieces, or
/// where less than a quarter stayed, the whole old text is deleted and the whole new one inserted. The other
/// way round the pieces are the same. The views point into the arguments. REQUIRES: valid UTF-8
std::vector<Edit> compare_words(std::string_view before, std::string_view after);

/// A paragraph of the new text, of the old one, or of both.
struct ParagraphChange {
    EditKind kind = EditKind::kept;            ///< `kept` with `edits`: changed inside
    std::optional<std::size_t> before, after;  ///< indices of the paragraphs
    std::vector<Edit> edits;                   ///< of a paragraph that changed inside; else empty
    bool changed() const { return kind != EditKind::kept || !edits.empty(); }
};

/// All paragraphs in reading order. Paragraphs that share more than half of their pairs of neighbouring
/// characters are one that changed; others were deleted and inserted, as is one that moved past another. The
/// views point into the arguments. REQUIRES: valid UTF-8
std::vector<ParagraphChange> compare_paragraphs(const std::vector<std::string_view>& before,
                                                const std::vector<std::string_view>& after);

}  // namespace gongkai
