// SPDX-License-Identifier: MIT
#include "cli/explain.h"

#include "catch.h"
#include "checks/checks.h"

using namespace gongkai;

TEST_CASE("Every code can be explained in both languages") {
    for (const CodeInfo& code : all_codes()) {
        INFO(code.id);
        for (const Language language : {Language::zh, Language::en}) {
            const std::string text = explanation_of(code.id, language);
            CHECK(text.starts_with(std::string(code.id) + ' ') | text.starts_with(std::string(code.id) + '\n'));
            CHECK(text.size() > code.id.size() + 20);
            CHECK(text.find("{0}") == std::string::npos);
        }
    }
}

TEST_CASE("Every rule of the catalogue is documented in both languages, once") {
    std::string_view previous;
    for (const RuleInfo& rule : rule_catalogue()) {
        INFO(info(rule.code).id);
        for (const std::size_t language : {0U, 1U}) {
            CHECK(!rule.title[language].empty());
            CHECK(rule.about[language].size() > 60);
        }
        CHECK(find_rule(rule.code) == &rule);
        CHECK(info(rule.code).id != previous);
        previous = info(rule.code).id;
    }
}

TEST_CASE("A rule's page says what it compares and how to answer it") {
    const std::string text = explanation_of("SUM-ENUM", Language::zh);
    CHECK(text.find("SUM-ENUM") == 0);
    CHECK(text.find("explain: {SUM-ENUM: 原因}") != std::string::npos);
    CHECK(explanation_of("PII-ID", Language::zh).find("explain:") == std::string::npos);
}

TEST_CASE("The list names every code once") {
    const std::string list = list_of_codes(Language::en);
    for (const CodeInfo& code : all_codes()) {
        INFO(code.id);
        const std::string entry = "  " + std::string(code.id) + "  ";
        const std::size_t at = list.find(entry);
        CHECK(at != std::string::npos);
        CHECK(list.find(entry, at + 1) == std::string::npos);
    }
}
