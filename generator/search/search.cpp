// SPDX-License-Identifier: MIT
#include "search/search.h"

#include <algorithm>
#include <bit>

#include "search/script.h"
#include "text/text.h"

namespace gongkai {

using namespace search;

namespace {

constexpr std::size_t text_file_size = 256UL * 1024;
constexpr std::size_t text_a_gram_file = 64UL * 1024;  // whose grams are about 10 KB
constexpr std::size_t most_gram_files = 1024;

/// Rows are lines and columns end at tabs; white space of another kind is searched the same.
void append_column(std::string& rows, std::string_view text, char end) {
    for (const char c : text) rows += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    rows += end;
}

void append_row(std::string& rows, const SearchDocument& document) {
    if (!rows.empty()) rows += '\n';
    append_column(rows, compose(document.title), '\t');
    append_column(rows, document.address, '\t');
    append_column(rows, document.kind, '\t');
    append_column(rows, document.year == 0 ? std::string() : std::to_string(document.year), '\t');
    append_column(rows, document.department, '\t');
    append_column(rows, document.grade, '\t');
    append_column(rows, document.open ? "1" : "", '\t');
    rows += document.initials;
}

}  // namespace

SearchText read_for_search(std::string_view title, std::span<const SearchParagraph> paragraphs) {
    std::u16string folded = fold_for_search(compose(title));
    std::string anchors, texts;
    for (const SearchParagraph& paragraph : paragraphs) {
        const std::string printed = compose(paragraph.text);
        folded.append(1, u'\n').append(fold_for_search(printed));
        if (&paragraph != paragraphs.data()) anchors += '\n', texts += '\n';
        anchors += paragraph.anchor;
        texts += printed;
    }
    std::string text = "[";
    append_literal(text, anchors);
    text += ',';
    append_literal(text, texts);
    text += ']';
    return {std::move(text), std::move(folded)};
}

SearchLayout lay_out_search(std::span<const std::size_t> text_sizes) {
    SearchLayout layout;
    layout.documents = text_sizes.size();
    std::size_t in_file = text_file_size;
    for (std::size_t i = 0; i < text_sizes.size(); ++i) {
        layout.text_size += text_sizes[i];
        if (in_file + text_sizes[i] > text_file_size || i == 0) {
            layout.text_files.push_back(static_cast<std::uint32_t>(i));
            in_file = 64;  // for what stands around the texts
        }
        in_file += text_sizes[i] + 2;
    }
    layout.gram_files =
        std::bit_ceil(std::clamp<std::size_t>(layout.text_size / text_a_gram_file, 1, most_gram_files));
    return layout;
}

std::string search_documents_file(std::span<const SearchDocument> documents, const SearchLayout& layout) {
    std::string rows;
    for (const SearchDocument& document : documents) append_row(rows, document);
    std::string content = "{\"gramFiles\":" + std::to_string(layout.gram_files) + ",\"textFiles\":[";
    for (std::size_t i = 0; i < layout.text_files.size(); ++i)
        content += (i == 0 ? "" : ",") + std::to_string(layout.text_files[i]);
    content += "],\n\"rows\":";
    append_literal(content, rows);
    return script("documents", content + "}");
}

std::string search_folding_file() {
    std::string content;
    append_literal(content, folding_pairs());
    return script("folding", content);
}

std::string search_text_file(std::size_t file, std::span<const std::string> texts) {
    std::string content = "[";
    for (const std::string& text : texts) content.append(content.size() == 1 ? "" : ",\n").append(text);
    return script("t" + std::to_string(file), content + "]");
}

}  // namespace gongkai
