// SPDX-License-Identifier: MIT
// What `check` writes for other programs: each form as those programs read it.
#include "cli/formats.h"

#include "catch.h"

using namespace gongkai;

namespace {

Diagnostics two() {
    Diagnostics diagnostics;
    Diagnostic found;
    found.code = Code::field_not_date;
    found.path = "content/reports/2019/科协.md";
    found.place = {7, 16, 10};
    found.arguments = {"填报", "2020-13-01"};
    found.also = {{9, 1, 2}};
    found.excerpt = "dates: {filed: 2020-13-01}";
    diagnostics.add(found);
    diagnostics.add(Code::file_unused, "content/a,b:c%.txt", {});
    return diagnostics;
}

}  // namespace

TEST_CASE("SARIF names the rule, the place and the further places") {
    const std::string text = sarif(two(), Language::zh);
    for (const char* part : {
             R"("version": "2.1.0")",
             R"("columnKind": "unicodeCodePoints")",
             R"("ruleId": "field-type")",
             R"("level": "error")",
             R"("uri": "content/reports/2019/%E7%A7%91%E5%8D%8F.md")",
             R"("startLine": 7)",
             R"("startColumn": 16)",
             R"("endColumn": 26)",
             R"("relatedLocations")",
             R"("text": "“填报”不是日期：“2020-13-01”（应为 YYYY-MM-DD）")",
             R"("ruleId": "file-unused")",
             R"("level": "warning")",
         }) {
        INFO(part);
        CHECK(text.find(part) != std::string::npos);
    }
}

TEST_CASE("GitHub's annotations escape what GitHub reads as its own") {
    CHECK(github_annotations(two(), Language::en) ==
          "::error file=content/reports/2019/科协.md,line=7,col=16,endColumn=26,title=field-type::"
          "'填报' is not a date: '2020-13-01' (expected YYYY-MM-DD)\n"
          "::warning file=content/a%2Cb%3Ac%25.txt,title=file-unused::"
          "this file is in no place for content and is not published\n");
}

TEST_CASE("GitLab's fingerprints survive lines that move, and tell findings apart") {
    const auto fingerprint = [](unsigned line, std::string value) {
        Diagnostics diagnostics;
        diagnostics.add(Code::field_not_date, "a.md", {line, 1, 1}, {"填报", std::move(value)});
        const std::string text = gitlab_report(diagnostics, Language::zh);
        const std::size_t at = text.find("\"fingerprint\": \"");
        REQUIRE(at != std::string::npos);
        return text.substr(at, 16 + 64);
    };
    CHECK(fingerprint(7, "x") == fingerprint(9, "x"));
    CHECK(fingerprint(7, "x") != fingerprint(7, "y"));
}

TEST_CASE("Codes are selected by their id or by the first part of it") {
    const auto ids = [](const CodeFilter& filter) {
        std::string text;
        const Diagnostics kept = filter.apply(two());
        for (const Diagnostic& d : kept.items()) text += std::string(info(d.code).id) + " ";
        return text;
    };
    CHECK(ids({}) == "field-type file-unused ");
    CHECK(ids({{"file"}, {}}) == "file-unused ");
    CHECK(ids({{"fi"}, {}}) == "");
    CHECK(ids({{}, {"field-type"}}) == "file-unused ");
    CHECK(ids({{"field-type"}, {"field"}}) == "");
}

TEST_CASE("A code that does not exist is refused, with the nearest one") {
    const CodeFilter filter{{"SUM-ENUN"}, {}};
    try {
        filter.validate();
        FAIL("accepted");
    } catch (const Failure& failure) {
        CHECK(failure.text(Language::zh) == "没有编号“SUM-ENUN”，是否想写“SUM-ENUM”？");
        CHECK(failure.text(Language::en) == "there is no code 'SUM-ENUN'; did you mean 'SUM-ENUM'?");
    }
    CodeFilter{{"SUM", "yaml-syntax"}, {"PII"}}.validate();
}
