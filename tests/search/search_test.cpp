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

constexpr std::size_t large = 33UL << 20U;  // with room for all grams

std::vector<std::string> gram_files(const Corpus& corpus, std::size_t files, unsigned jobs,
                                    std::size_t size = large) {
    SearchLayout layout;
    layout.gram_files = files;
    layout.documents = corpus.size();
    layout.text_size = size;
    std::mutex mutex;
    std::string kept;
    const SearchSource source{[&](std::size_t i) { return read(corpus[i]).folded; },
                              [&](std::string_view bytes) {
                                  const std::lock_guard lock(mutex);
                                  kept += bytes;
                                  return SearchPiece{kept.size() - bytes.size(), bytes.size()};
                              }};
    const GramPieces pieces = merge_grams(layout, source, Workers{jobs});
    std::vector<std::string> out;
    for (std::size_t file = 0; file < files; ++file)
        out.push_back(search_gram_file(
            file, pieces, [&](SearchPiece piece) { return kept.substr(piece.begin, piece.size); }));
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

TEST_CASE("grams of one and two units stand in order, halves of pairs as escapes") {
    const auto files = gram_files({{"乙甲"}, {"甲", "乙甲𠮷"}}, 1, 1);
    CHECK(files[0] ==
          "gongkai_search(\"g0\",{\"乙\":\"p\",\n\"乙甲\":\"p\",\n\"甲\":\"p\",\n"
          "\"甲\\ud842\":\"$\",\n\"\\ud842\":\"$\",\n\"\\ud842\\udfb7\":\"$\",\n"
          "\"\\udfb7\":\"$\",\n\"\":64});\n");
}

TEST_CASE("three units are in the index where both their pairs are common, with documents when they tell more") {
    Corpus corpus;
    for (int i = 0; i < 64; ++i) corpus.push_back({"甲乙", i % 2 == 0 ? "甲乙丙" : "乙丙"});
    corpus.resize(256, {"其他", "很长的一段文字，让索引有地方"});
    const auto file = index_reader::read_file(gram_files(corpus, 1, 1)[0]);
    CHECK(file.common == 64);
    CHECK(index_reader::decode(file.codes.at(u"甲乙丙")).size() == 32);
    CHECK(file.codes.at(u"很长的一").empty());  // wherever 很长的 is
    CHECK(file.codes.count(u"乙丙丁") == 0);
}

TEST_CASE("where all text is read soon the index has pairs only") {
    const Corpus corpus(256, {"甲乙丙"});
    const auto file = index_reader::read_file(gram_files(corpus, 1, 1, 1UL << 20U)[0]);
    CHECK(file.common == UINT32_MAX);
    CHECK(file.codes.size() == 5);
}

TEST_CASE("a character that folds to many is read like any other") {
    std::string text;
    for (int i = 0; i < 2000; ++i) text += "\uFDFA";  // one character, eighteen units
    const auto files = gram_files({{text}}, 1, 1);
    CHECK(index_reader::read_file(files[0]).codes.size() < 2 * 20);
}

TEST_CASE("text files hold neighbours up to 256 KB, and a longer document alone") {
    const auto layout = [](std::vector<std::size_t> sizes) { return lay_out_search(sizes); };
    CHECK(layout({}).text_files.empty());
    CHECK(layout({10, 20}).text_files == std::vector<std::uint32_t>{0});
    CHECK(layout({120000, 120000, 120000, 10}).text_files == std::vector<std::uint32_t>{0, 2});
    CHECK(layout({10, 800000, 10}).text_files == std::vector<std::uint32_t>{0, 1, 2});
    const SearchLayout two = layout({120000, 120000, 120000});
    CHECK((two.first(1) == 2 && two.last(1) == 3 && two.last(0) == 2));
}

TEST_CASE("the number of gram files follows the size of the text") {
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

TEST_CASE("the gram files do not depend on the number of workers") {
    std::mt19937 random(7);
    Corpus corpus;
    for (int i = 0; i < 100; ++i) corpus.push_back({random_text(random, 9), random_text(random, 300)});
    for (const std::size_t files : {1U, 2U, 16U}) {
        const auto alone = gram_files(corpus, files, 1);
        CHECK(gram_files(corpus, files, 2) == alone);
        CHECK(gram_files(corpus, files, 7) == alone);
    }
}

TEST_CASE("index and text together find what a plain search of the folded text finds") {
    std::mt19937 random(11);
    int unread = 0;  // longer queries that the index alone answers
    for (int round = 0; round < 8; ++round) {
        Corpus corpus;
        for (int i = 0; i < 300; ++i)
            corpus.push_back({random_text(random, 4), random_text(random, 12), random_text(random, 160)});
        const auto files = gram_files(corpus, std::size_t{1} << (round % 4), 2);
        int nonempty = 0;
        for (int k = 0; k < 60; ++k) {
            const std::u16string query = fold_for_search(compose(random_text(random, 1 + random() % 6)));
            if (query.empty()) continue;
            const Documents expected = grep(corpus, query);
            const Documents all = index_reader::candidates(files, corpus.size(), query);
            Documents found;
            std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                         [&](std::size_t i) { return contains(corpus[i], query); });
            REQUIRE(found == expected);
            const bool told = query.size() <= 4 && index_reader::documents_of(files, query);
            if (query.size() <= 2) REQUIRE(told);
            if (told) REQUIRE(all == expected);  // the index alone is exact
            nonempty += !expected.empty();
            unread += query.size() > 2 && told;
        }
        CHECK(nonempty > 10);
    }
    CHECK(unread > 20);
}
