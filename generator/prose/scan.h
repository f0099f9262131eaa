// SPDX-License-Identifier: MIT
// The one pass over the bytes, and the steps that then look only at the figures it found.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "prose/figures.h"
#include "prose/prose.h"

namespace gongkai::prose {

/// （…）: numbers inside stand on a level of their own. Index 0 is the text outside of all.
struct Bracket {
    std::uint32_t open = 0;
    std::uint32_t close = 0;  ///< past the closing mark, or the paragraph's end
    std::uint32_t parent = 0;
};

/// What the pass finds beside the marks of `Prose`.
struct Scan {
    std::vector<Figure> figures;
    std::vector<Bracket> brackets;
    /// The bracket of each quantity, once they are read.
    std::vector<std::uint32_t> bracket_of_quantity;
};

/// Fills sentences, clauses, titles and quotations, and gives the figures.
Scan scan(std::string_view text, Prose& prose);

/// Reads the figures in order: document numbers and dates first, what is left as quantities.
void read_figures(std::string_view text, Scan& scan, Prose& prose);

/// The dates that begin with the figure at `position`, at most two. Returns their count; `end` is past all.
std::size_t read_dates(std::string_view text, std::size_t position, PrintedDate (&dates)[2],
                       std::size_t& end);

/// The document number whose year begins at `position`; nothing before `floor` belongs to it, but all that
/// stands between them when the text is the number and nothing else (`whole`).
std::optional<DocumentNumber> document_number_at(std::string_view text, std::size_t position,
                                                 std::size_t floor, bool whole = false);

/// Gives each document the title it stands beside.
void attach_titles(std::string_view text, Prose& prose);

void find_enumerations(std::string_view text, const Scan& scan, Prose& prose);
void find_phrases(std::string_view text, std::vector<PhraseHit>& hits);

/// Bytes of an enumerator in digits at the beginning of a clause (2. 开展…), 0 for none.
std::size_t size_of_inline_enumerator(std::string_view rest);

/// What follows a figure: its unit of money, share, points or measure word.
struct Unit {
    QuantityKind kind = QuantityKind::bare;
    std::size_t begin = 0, end = 0;  ///< the word, from after blanks; for money without 万 and 亿
    Span measure;
    Span per;
    bool name = false;  ///< the figure names a thing (3号, 90年代): no quantity
};
Unit read_unit(std::string_view text, const Figure& figure);

}  // namespace gongkai::prose
