// SPDX-License-Identifier: MIT
#include "pages/search_store.h"

#include <cstring>

namespace gongkai {
namespace {

std::string_view bytes_of(std::u16string_view text) {
    return {reinterpret_cast<const char*>(text.data()), text.size() * sizeof(char16_t)};
}

std::u16string units_of(std::string_view bytes) {
    std::u16string text(bytes.size() / sizeof(char16_t), u'\0');
    std::memcpy(text.data(), bytes.data(), bytes.size());
    return text;
}

}  // namespace

void SearchStore::add(const std::string& source, const SearchText& read) {
    texts_.put(source, read.text);
    folded_.put(source, bytes_of(read.folded));
}

void SearchStore::add_title(const std::string& source, std::string_view title) {
    std::u16string folded = read_for_search(title, {}).folded + u'\n';
    folded_.put(source, bytes_of(folded.append(units_of(folded_.get(source)))));
}

void SearchStore::lay_out(std::vector<std::string> sources, const Workers& workers) {
    sources_ = std::move(sources);
    jobs_ = workers.jobs;
    std::vector<std::size_t> sizes;
    sizes.reserve(sources_.size());
    for (const std::string& source : sources_) sizes.push_back(texts_.size(source));
    layout_ = lay_out_search(sizes);
}

std::string SearchStore::text_file(std::size_t file) const {
    std::vector<std::string> texts;
    for (std::size_t i = layout_.first(file); i < layout_.last(file); ++i)
        texts.push_back(texts_.get(sources_[i]));
    return search_text_file(file, texts);
}

std::string SearchStore::gram_file(std::size_t file) const {
    std::call_once(merged_, [&] {
        const SearchSource source{[&](std::size_t i) { return units_of(folded_.get(sources_[i])); },
                                  [&](std::string_view bytes) {
                                      const TemporaryFile::Span span = gram_file_.append(bytes);
                                      return SearchPiece{span.begin, span.size};
                                  }};
        pieces_ = merge_grams(layout_, source, Workers{jobs_});
    });
    return search_gram_file(file, pieces_, [&](SearchPiece piece) {
        return gram_file_.read({piece.begin, piece.size});
    });
}

}  // namespace gongkai
