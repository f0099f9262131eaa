// SPDX-License-Identifier: MIT
#include "pages/search_store.h"

namespace gongkai {

void SearchStore::add(const std::string& source, const SearchText& read) {
    texts_.put(source, read.text);
    grams_.put(source, read.grams);
}

void SearchStore::add_title(const std::string& source, std::string_view title) {
    grams_.put(source, grams_.get(source) + read_for_search(title, {}).grams);
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
        write_gram_files(
            layout_, [&](std::size_t i) { return grams_.get(sources_[i]); },
            [&](std::size_t i, const std::string& bytes) { gram_files_.put(std::to_string(i), bytes); },
            Workers{jobs_});
    });
    return gram_files_.get(std::to_string(file));
}

}  // namespace gongkai
