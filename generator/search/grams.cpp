// SPDX-License-Identifier: MIT
#include "search/grams.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace gongkai::search {

GramSet::GramSet(std::size_t units) : table_(std::bit_ceil(2 * units + 2)) {}

void GramSet::add_paragraph(std::u16string_view folded) {
    for (std::size_t i = 0; i < folded.size(); ++i)
        add(gram_of(folded[i], i + 1 < folded.size() ? folded[i + 1] : paragraph_end));
}

void GramSet::add(Gram gram) {
    Gram& place = slot(gram);
    if (place == gram) return;
    place = gram;
    found_.push_back(gram);
    if (2 * found_.size() > table_.size()) grow();
}

Gram& GramSet::slot(Gram gram) {
    const std::size_t mask = table_.size() - 1;
    std::size_t at = (gram * 0x9E3779B1U >> 8U) & mask;
    while (table_[at] != 0 && table_[at] != gram) at = (at + 1) & mask;
    return table_[at];
}

void GramSet::grow() {
    table_.assign(2 * table_.size(), 0);
    for (const Gram gram : found_) slot(gram) = gram;
}

std::string GramSet::bytes() const {
    std::string bytes(found_.size() * sizeof(Gram), '\0');
    if (!found_.empty()) std::memcpy(bytes.data(), found_.data(), bytes.size());
    return bytes;
}

}  // namespace gongkai::search
