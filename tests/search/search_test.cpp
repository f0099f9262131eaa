// SPDX-License-Identifier: MIT
#include "search/search.h"

#include <mutex>
#include <random>

#include "catch.h"
#include "search/index_reader.h"
#include "text/text.h"

using namespace gongkai;
using index_reader::Documents;

namespace {

using Corpus = std::vector<std::vector<std::string>>;  // of each document the title and the paragraphs

SearchText read(const std::vector<std::string>& document) {
    std::vector<SearchParagraph> paragraphs;
    for (std::size_t i = 1; i < document.size(); ++i) paragraphs.push_back({"s0-p1", document[i]});
    return read_for_search(document[0], paragraphs);
}

std::vector<std::string> gram_files(const Corpus& corpus, std::size_t files, unsigned jobs) {
    SearchLayout layout;
    layout.gram_files = files;
    layout.documents = corpus.size();
    std::vector<std::string> out(files);
    std::vector<std::size_t> written(files);
    std::mutex mutex;
    write_gram_files(
        layout, [&](std::size_t i) { return read(corpus[i]).grams; },
        [&](std::size_t file, std::string bytes) {
            const std::lock_guard lock(mutex);
            out[file] = std::move(bytes);
            ++written[file];
        },
        Workers{jobs});
    for (const std::size_t times : written) CHECK(times == 1);
    return out;
}

bool contains(const std::vector<std::string>& document, const std::u16string& query) {
    return std::any_of(document.begin(), document.end(), [&](const std::string& paragraph) {
        return fold_for_search(compose(paragraph)).find(query) != std::u16string::npos;
    });
}

Documents grep(const Corpus& corpus, const std::u16string& query) {
    Documents found;
    for (std::size_t i = 0; i < corpus.size(); ++i)
        if (contains(corpus[i], query)) found.push_back(i);
    return found;
}

std::string random_text(std::mt19937& random, std::size_t length) {
    constexpr std::u32string_view letters = U"甲乙丙丁學学〔〕（ \t12aB，。“𠮷\"\\`é";
    std::string text;
    for (std::size_t i = 0; i < length; ++i) append_utf8(text, letters[random() % letters.size()]);
    return text;
}

}  // namespace

TEST_CASE("a document's text is a list of anchors and paragraphs, as JavaScript") {
    const std::vector<SearchParagraph> paragraphs{{"一职能", "一、职能"}, {"s1-p1", "“甲”\\\"乙\"\t丙"}};
    CHECK(read_for_search("标题", paragraphs).text == R"(["一职能\ns1-p1","一、职能\n“甲”\\\"乙\"\t丙"])");
    CHECK(read_for_search("标题", {}).text == R"(["",""])");
}

TEST_CASE("files are calls of one function") {
    const std::vector<std::string> texts{R"(["",""])", R"(["a","b"])"};
    CHECK(search_text_file(3, texts) == "gongkai_search(\"t3\",[[\"\",\"\"],\n[\"a\",\"b\"]]);\n");
    SearchDocument report{"某局\t2019年度报告", "reports/2019/a.html", "overall", 2019, "a", "优", true, {}};
    SearchDocument body{"某局", "departments/a.html", "department", 0, "a", {}, false, "mj j"};
    SearchLayout layout{4, {0}, 2};
    CHECK(search_documents_file(std::vector{body, report}, layout) ==
          "gongkai_search(\"documents\",{\"gramFiles\":4,\"textFiles\":[0],\n\"rows\":"
          "\"某局\\tdepartments/a.html\\tdepartment\\t\\ta\\t\\t\\tmj j\\n"
          "某局 2019年度报告\\treports/2019/a.html\\toverall\\t2019\\ta\\t优\\t1\\t"
          "\"});\n");
    CHECK(search_folding_file().starts_with("gongkai_search(\"folding\",\"[(])"));
}

TEST_CASE("bigrams stand in order, the paragraph's end as a blank, halves of pairs as escapes") {
    const auto files = gram_files({{"乙甲"}, {"甲", "乙甲𠮷"}}, 1, 1);
    CHECK(files[0] == "gongkai_search(\"g0\",\"乙甲p 甲 p 甲\\ud842$ \\ud842\\udfb7$ \\udfb7 $ \");\n");
}

TEST_CASE("a character that folds to many is read like any other") {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "\uFDFA";  // one character, eighteen units
    const SearchText read = read_for_search(text, {});
    CHECK(read.grams.size() % 4 == 0);
    CHECK(read.grams.size() < 4 * 20);
}

TEST_CASE("text files hold neighbours up to 64 KB, and a longer document alone") {
    const auto layout = [](std::vector<std::size_t> sizes) { return lay_out_search(sizes); };
    CHECK(layout({}).text_files.empty());
    CHECK(layout({10, 20}).text_files == std::vector<std::uint32_t>{0});
    CHECK(layout({30000, 30000, 30000, 10}).text_files == std::vector<std::uint32_t>{0, 2});
    CHECK(layout({10, 200000, 10}).text_files == std::vector<std::uint32_t>{0, 1, 2});
    const SearchLayout two = layout({30000, 30000, 30000});
    CHECK((two.first(1) == 2 && two.last(1) == 3 && two.last(0) == 2));
}

TEST_CASE("the number of bigram files follows the size of the text") {
    const auto files = [](std::size_t documents) {
        return lay_out_search(std::vector<std::size_t>(documents, 12000)).gram_files;
    };
    CHECK(files(0) == 1);
    CHECK(files(1) == 1);
    CHECK(files(20) == 4);
    CHECK(files(1000) == 256);
    CHECK(files(10000) == 1024);
    CHECK(files(100000) == 1024);
}

TEST_CASE("the bigram files do not depend on the number of workers") {
    std::mt19937 random(7);
    Corpus corpus;
    for (int i = 0; i < 60; ++i) corpus.push_back({random_text(random, 9), random_text(random, 300)});
    for (const std::size_t files : {1U, 2U, 16U}) {
        const auto alone = gram_files(corpus, files, 1);
        CHECK(gram_files(corpus, files, 2) == alone);
        CHECK(gram_files(corpus, files, 7) == alone);
    }
}

TEST_CASE("index and text together find what a plain search of the folded text finds") {
    std::mt19937 random(11);
    for (int round = 0; round < 12; ++round) {
        Corpus corpus;
        for (int i = 0; i < 40; ++i)
            corpus.push_back({random_text(random, 4), random_text(random, 12), random_text(random, 20)});
        const auto files = gram_files(corpus, std::size_t{1} << (round % 4), 2);
        int nonempty = 0;
        for (int k = 0; k < 60; ++k) {
            const std::u16string query = fold_for_search(compose(random_text(random, 1 + random() % 5)));
            if (query.empty()) continue;
            const Documents expected = grep(corpus, query);
            const Documents all = index_reader::candidates(files, query);
            Documents found;
            std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                         [&](std::size_t i) { return contains(corpus[i], query); });
            REQUIRE(found == expected);
            if (query.size() <= 2) REQUIRE(all == expected);  // the index alone is exact
            nonempty += !expected.empty();
        }
        CHECK(nonempty > 10);
    }
}
