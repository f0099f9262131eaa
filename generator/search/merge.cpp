// SPDX-License-Identifier: MIT
// From documents with their bigrams to bigrams with their documents. Each worker reads all documents and
// keeps the bigrams of its own files, so that no two ever write to one list.
#include <algorithm>
#include <cstring>
#include <vector>

#include "search/grams.h"
#include "search/postings.h"
#include "search/script.h"
#include "search/search.h"

namespace gongkai {

using namespace search;

namespace {

constexpr std::size_t most_slices = 8;

/// The postings of many bigrams, found by the bigram.
class GramTable {
public:
    GramTable() : slots_(1U << 12U) {}

    Postings& at(Gram gram) {
        if (2 * postings_.size() >= slots_.size()) grow();
        std::uint32_t& slot = slots_[slot_of(gram)];
        if (slot == 0) {
            grams_.push_back(gram);
            postings_.emplace_back();
            slot = static_cast<std::uint32_t>(postings_.size());
        }
        return postings_[slot - 1];
    }
    const std::vector<Gram>& grams() const { return grams_; }
    Postings& postings(std::size_t i) { return postings_[i]; }

private:
    std::size_t slot_of(Gram gram) const {
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = (gram * 0x9E3779B1U >> 4U) & mask;
        while (slots_[at] != 0 && grams_[slots_[at] - 1] != gram) at = (at + 1) & mask;
        return at;
    }
    void grow() {
        slots_.assign(2 * slots_.size(), 0);
        for (std::size_t i = 0; i < grams_.size(); ++i)
            slots_[slot_of(grams_[i])] = static_cast<std::uint32_t>(i + 1);
    }

    std::vector<std::uint32_t> slots_;  // 1 + index, 0: free
    std::vector<Gram> grams_;
    std::vector<Postings> postings_;
};

void read_grams(GramTable& table, std::uint32_t document, const std::string& bytes, std::size_t files,
                std::size_t slice, std::size_t slices) {
    for (std::size_t at = 0; at < bytes.size(); at += sizeof(Gram)) {
        Gram gram = 0;
        std::memcpy(&gram, bytes.data() + at, sizeof gram);
        if (file_of(gram, files) % slices == slice) table.at(gram).add(document);
    }
}

/// Bigram, postings and a blank, which no postings hold, for each bigram of the file.
std::string gram_file(GramTable& table, std::size_t file, std::span<const std::size_t> members) {
    std::string content = "\"";
    for (const std::size_t i : members) {
        const Gram gram = table.grams()[i];
        append_unit(content, static_cast<char16_t>(gram >> 16U));
        append_unit(content, static_cast<char16_t>(gram & 0xFFFFU));
        content.append(table.postings(i).finish()).append(" ");
    }
    return script("g" + std::to_string(file), content + "\"");
}

}  // namespace

void write_gram_files(const SearchLayout& layout, const std::function<std::string(std::size_t)>& grams_of,
                      const std::function<void(std::size_t, std::string)>& write, const Workers& workers) {
    const std::size_t files = layout.gram_files;
    const std::size_t slices = std::min({static_cast<std::size_t>(workers.jobs), files, most_slices});
    workers.for_each("index", slices, [&](std::size_t slice) {
        GramTable table;
        for (std::size_t i = 0; i < layout.documents; ++i)
            read_grams(table, static_cast<std::uint32_t>(i), grams_of(i), files, slice, slices);
        std::vector<std::size_t> order(table.grams().size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        const auto key = [&](std::size_t i) {
            const Gram gram = table.grams()[i];
            return std::pair(file_of(gram, files), gram);
        };
        std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
        auto begin = order.begin();
        for (std::size_t file = slice; file < files; file += slices) {
            auto end = std::find_if(begin, order.end(), [&](std::size_t i) { return key(i).first != file; });
            write(file, gram_file(table, file, {begin, end}));
            begin = end;
        }
    });
}

}  // namespace gongkai
