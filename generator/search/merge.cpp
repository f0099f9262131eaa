// SPDX-License-Identifier: MIT
// From documents with their text to grams with their documents. Grams of one unit more are looked for only
// where both their parts stand in many documents, so each length is a pass over the texts. A pass is cut into
// slices of the gram files: a worker reads all texts and keeps the grams of one slice, so that no two workers
// ever write to one list.
#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include "search/gram_table.h"
#include "search/grams.h"
#include "search/postings.h"
#include "search/script.h"
#include "search/search.h"

namespace gongkai {

using namespace search;

namespace {

constexpr std::uint32_t many = 64;  // documents
constexpr std::uint32_t none_common = UINT32_MAX;
constexpr std::size_t soon_read = 32UL << 20U;  // a browser reads so much text in half a second
constexpr std::size_t most_slices = 8;

/// Grams of three and four units by how common their rarer part is: 64 to 127 documents, to 255, …
constexpr std::size_t ranks = 24;
constexpr std::size_t rank_of(std::uint32_t documents) {
    return std::min<std::size_t>(static_cast<std::size_t>(std::bit_width(documents / many)) - 1, ranks - 1);
}

class Merger {
public:
    Merger(const SearchLayout& layout, const SearchSource& source, const Workers& workers)
        : layout_(layout),
          source_(source),
          workers_(workers),
          slices_(std::min({std::bit_ceil<std::size_t>(workers.jobs), most_slices, layout.gram_files})),
          pieces_(layout.gram_files) {}

    GramPieces run() {
        pass(2);
        if (layout_.text_size <= soon_read) return {none_common, chosen(ranks)};
        for (std::size_t length = 3; length <= longest_gram; ++length) pass(length);
        const std::size_t least = least_rank();
        return {many << least, chosen(least)};
    }

private:
    struct Piece {
        std::size_t rank = 0;  // of those of one and two units: none
        bool always = false;
        SearchPiece place;
    };
    using Table = GramTable<Postings>;

    void pass(std::size_t length) {
        std::vector<std::vector<GramTable<std::uint32_t>::Entry>> common(slices_);
        workers_.for_each("index", slices_, [&](std::size_t slice) {
            Table table;
            for (std::size_t i = 0; i < layout_.documents; ++i)
                read(table, static_cast<std::uint32_t>(i), source_.folded(i), length, slice);
            for (const Table::Entry& entry : table.entries())
                if (entry.value.count() >= many) common[slice].push_back({entry.gram, entry.value.count()});
            keep(table, length);
        });
        for (const auto& entries : common)
            for (const auto& [gram, count] : entries) common_.at(gram) = count;
    }

    void read(Table& table, std::uint32_t document, std::u16string_view text, std::size_t length,
              std::size_t slice) const {
        std::vector<Gram> grams;
        grams.reserve(text.size());
        const auto collect = [&](Gram gram) {
            if (file_of(gram, layout_.gram_files) % slices_ == slice) grams.push_back(gram);
        };
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find(u'\n', begin), text.size());
            for (std::size_t i = begin; i + length <= end; ++i) collect(gram_of(text.substr(i, length)));
            for (std::size_t i = begin; i < end && length == 2; ++i) collect(gram_of(text.substr(i, 1)));
            begin = end + 1;
        }
        if (length > 2) keep_wanted(grams, length);
        for (std::size_t i = 0; i < grams.size(); ++i) {
            if (i + 16 < grams.size()) table.expect(grams[i + 16]);
            if (i + 8 < grams.size()) table.expect_entry(grams[i + 8]);
            table.at(grams[i]).add(document);
        }
    }

    void keep_wanted(std::vector<Gram>& grams, std::size_t length) const {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < grams.size(); ++i) {
            if (i + 16 < grams.size()) {
                common_.expect(without_last(grams[i + 16], length));
                common_.expect(without_first(grams[i + 16]));
            }
            if (wanted(grams[i], length)) grams[kept++] = grams[i];
        }
        grams.resize(kept);
    }

    bool wanted(Gram gram, std::size_t length) const {
        return length < 3 || (common_.find(without_last(gram, length)) && common_.find(without_first(gram)));
    }
    std::uint32_t rarer_part(Gram gram, std::size_t length) const {
        return std::min(*common_.find(without_last(gram, length)), *common_.find(without_first(gram)));
    }

    /// Writes the table's grams in the order of file, rank, gram.
    void keep(Table& table, std::size_t length) {
        const auto key = [&](const Table::Entry& entry) {
            const std::size_t rank = length < 3 ? 0 : rank_of(rarer_part(entry.gram, length));
            return std::tuple(file_of(entry.gram, layout_.gram_files), rank, entry.gram);
        };
        auto& all = table.entries();
        std::sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
        for (auto begin = all.begin(); begin != all.end();) {
            const auto [file, rank, first] = key(*begin);
            std::string bytes;
            for (; begin != all.end() && std::get<0>(key(*begin)) == file && std::get<1>(key(*begin)) == rank;
                 ++begin)
                append(bytes, *begin, length);
            pieces_[file].push_back({rank, length < 3, source_.keep(bytes)});
        }
    }
    /// "gram":"documents", or nothing for the documents when they are those of the rarer part.
    void append(std::string& bytes, Table::Entry& entry, std::size_t length) const {
        bytes += '"';
        for (std::size_t i = 0; i < longest_gram && unit_of(entry.gram, i) != 0; ++i)
            append_unit(bytes, unit_of(entry.gram, i));
        bytes += "\":\"";
        if (length < 3 || entry.value.count() < rarer_part(entry.gram, length)) bytes += entry.value.finish();
        bytes += "\",\n";
    }

    /// The least rank, from the most common down, that a sixth of the text has room for.
    std::size_t least_rank() const {
        std::array<std::size_t, ranks> sizes{};
        std::size_t size = 0;
        for (const auto& file : pieces_)
            for (const Piece& piece : file) (piece.always ? size : sizes[piece.rank]) += piece.place.size;
        std::size_t least = ranks;
        while (least > 0 && size + sizes[least - 1] <= layout_.text_size / 6) size += sizes[--least];
        return least;
    }

    /// Of each file all grams of one and two units, and the others from a rank on.
    std::vector<std::vector<SearchPiece>> chosen(std::size_t least) const {
        std::vector<std::vector<SearchPiece>> files(pieces_.size());
        for (std::size_t i = 0; i < files.size(); ++i)
            for (const Piece& piece : pieces_[i])
                if (piece.always || piece.rank >= least) files[i].push_back(piece.place);
        return files;
    }

    const SearchLayout& layout_;
    const SearchSource& source_;
    const Workers& workers_;
    std::size_t slices_;
    GramTable<std::uint32_t> common_;         // grams of many documents, and of how many
    std::vector<std::vector<Piece>> pieces_;  // of each file
};

}  // namespace

GramPieces merge_grams(const SearchLayout& layout, const SearchSource& source, const Workers& workers) {
    return Merger(layout, source, workers).run();
}

std::string search_gram_file(std::size_t file, const GramPieces& pieces,
                             const std::function<std::string(SearchPiece)>& bytes_of) {
    std::string content = "{";
    for (const SearchPiece piece : pieces.files[file]) content += bytes_of(piece);
    content += "\"\":" + std::to_string(pieces.common) + "}";
    return script("g" + std::to_string(file), content);
}

}  // namespace gongkai
