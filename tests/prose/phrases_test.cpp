// SPDX-License-Identifier: MIT
#include "catch.h"
#include "prose/prose.h"

using namespace gongkai;

namespace {
std::vector<std::string_view> found(std::string_view text, Phrase phrase) {
    std::vector<std::string_view> spans;
    for (const PhraseHit& hit : read_prose(text).phrases) {
        if (hit.phrase == phrase) spans.push_back(hit.span.of(text));
    }
    return spans;
}
using Spans = std::vector<std::string_view>;
}  // namespace

TEST_CASE("Every row of phrases.def compiles") {
    // A pattern that RE2 refuses throws with the row's name.
    REQUIRE_NOTHROW(read_prose("文"));
}

TEST_CASE("Phrases are found with their places, in the text's order") {
    CHECK(found("今年和去年，今年", Phrase::relative_year) == Spans{"今年", "去年", "今年"});
    CHECK(found("联系人：××××", Phrase::placeholder) == Spans{"××××"});
    CHECK(found("金额XX万元，……", Phrase::placeholder) == Spans{"XX万元", "……"});
    CHECK(found("说明（100字以内）", Phrase::template_hint) == Spans{"（100字以内）"});
    CHECK(found("今后", Phrase::relative_year).empty());
    CHECK(found("", Phrase::relative_year).empty());
}

TEST_CASE("Different phrases may share their beginning and overlap") {
    const std::string_view text = "填写说明（此处100字以内）去年";
    const Prose prose = read_prose(text);
    REQUIRE(prose.phrases.size() == 4);
    CHECK(prose.phrases[0].span.of(text) == "填写说明");
    CHECK(prose.phrases[1].phrase == Phrase::placeholder);
    CHECK(prose.phrases[1].span.of(text) == "（此处");
    CHECK(prose.phrases[2].phrase == Phrase::template_hint);
    CHECK(prose.phrases[2].span.of(text) == "（此处100字以内）");
    CHECK(prose.phrases[3].span.of(text) == "去年");
}
