// SPDX-License-Identifier: MIT
// Texts are searched folded. The vectors in folding.json are held against the browser's folding too
// (folding.mjs).
#include <fstream>
#include <sstream>
#include <vector>

#include "catch.h"
#include "text/text.h"

using namespace gongkai;

namespace {

std::string utf8(std::u16string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        char32_t c = text[i];
        if (c >= 0xD800 && c <= 0xDBFF) c = ((c - 0xD7C0) << 10U) + (text[++i] - 0xDC00U);
        append_utf8(out, c);
    }
    return out;
}

std::string folded(std::string_view text) { return utf8(fold_for_search(compose(text))); }

/// The strings of a JSON file of strings in lists, with the escapes JSON.stringify writes.
std::vector<std::string> strings_of(const std::string& json) {
    std::vector<std::string> all;
    for (std::size_t i = json.find('"'); i != std::string::npos; i = json.find('"', i + 1)) {
        std::string text;
        while (json[++i] != '"') {
            if (json[i] != '\\') {
                text += json[i];
            } else if (json[++i] == 'u') {
                append_utf8(text, static_cast<char32_t>(std::stoul(json.substr(i + 1, 4), nullptr, 16)));
                i += 4;
            } else {
                text += json[i] == 't' ? '\t' : json[i] == 'n' ? '\n' : json[i];
            }
        }
        all.push_back(std::move(text));
    }
    return all;
}

}  // namespace

TEST_CASE("texts fold as the shared vectors say") {
    std::ifstream file(GONGKAI_SOURCE_DIR "/tests/search/folding.json");
    std::stringstream json;
    json << file.rdbuf();
    const std::vector<std::string> rows = strings_of(json.str());
    REQUIRE(rows.size() > 60);
    REQUIRE(rows.size() % 3 == 0);
    for (std::size_t i = 0; i < rows.size(); i += 3) {
        CAPTURE(rows[i]);
        CHECK(folded(rows[i + 1]) == rows[i + 2]);
    }
}

TEST_CASE("what folds alike is found by either form") {
    CHECK(folded("韶财绩【２０２０】１号") == folded("韶财绩〔2020〕1号"));
    CHECK(folded("學術 活動 12 場") == folded("学术活动12场"));
}

TEST_CASE("composing leaves composed text as it is") {
    CHECK(compose("预算执行率 98.5%") == "预算执行率 98.5%");
    CHECK(compose("e\u0301") == "\u00e9");
    CHECK(compose("\uF9DC") == "隆");
    CHECK(compose("").empty());
}

TEST_CASE("pinyin initials of names") {
    CHECK(pinyin_initials("市科协") == "skx");
    CHECK(pinyin_initials("韶关市科学技术协会") == "sgskxjsxh");
    CHECK(pinyin_initials("财政局") == "czj");
    CHECK(pinyin_initials("第3中学（A区）") == "d3zxaq");
    CHECK(pinyin_initials("").empty());
}
