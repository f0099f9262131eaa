// SPDX-License-Identifier: MIT
// What codes.def promises as a whole.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "catch.h"
#include "diagnostics/diagnostics.h"

using namespace gongkai;

namespace {

/// All sources of all tests as one text.
std::string test_sources() {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(GONGKAI_SOURCE_DIR "/tests")) {
        const std::string extension = entry.path().extension().string();
        if (!entry.is_regular_file() || (extension != ".cpp" && extension != ".h")) continue;
        std::ifstream file(entry.path(), std::ios::binary);
        all.append(std::istreambuf_iterator<char>(file), {});
    }
    return all;
}

/// The numbers of {0}, {1} … in a text.
std::set<char> placeholders(std::string_view text) {
    std::set<char> found;
    for (std::size_t i = 0; i + 2 < text.size(); ++i) {
        if (text.substr(i, 2) == "{{") {
            ++i;
        } else if (text[i] == '{' && text[i + 2] == '}') {
            found.insert(text[i + 1]);
        }
    }
    return found;
}

}  // namespace

TEST_CASE("Every diagnostic occurs in a test as people see it") {
    const std::map<Severity, std::string> names = {
        {Severity::error, "error"}, {Severity::warning, "warning"}, {Severity::note, "note"}};
    const std::string sources = test_sources();
    std::set<std::string> untested;
    for (const CodeInfo& code : all_codes()) {
        const std::string shown = names.at(code.severity) + "[" + std::string(code.id) + "]";
        if (sources.find(shown) == std::string::npos) untested.insert(shown);
    }
    CHECK(untested == std::set<std::string>());
}

TEST_CASE(
    "Every diagnostic has an id of small letters, every rule one of capitals, and words in both languages") {
    const auto made_of = [](std::string_view id, std::string_view letters) {
        return id.find_first_not_of(letters) == std::string_view::npos;
    };
    for (const CodeInfo& code : all_codes()) {
        CAPTURE(code.id);
        const bool small = made_of(code.id, "abcdefghijklmnopqrstuvwxyz-");
        const bool capital = made_of(code.id, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-");
        CHECK((small || capital));
        for (const auto* words : {&code.message, &code.expected, &code.hint})
            CHECK((*words)[0].empty() == (*words)[1].empty());
        CHECK_FALSE(code.message[0].empty());
        CHECK(code.message[0] != code.message[1]);
    }
}

TEST_CASE("Rows of one id agree on the severity") {
    std::map<std::string_view, Severity> severities;
    for (const CodeInfo& code : all_codes()) {
        CAPTURE(code.id);
        CHECK(severities.try_emplace(code.id, code.severity).first->second == code.severity);
    }
}

TEST_CASE("Both languages say the same about the same") {
    for (const CodeInfo& code : all_codes()) {
        CAPTURE(code.id);
        // A reason that comes from a library, a list, or a table's words has an argument for each language.
        const bool one_each =
            code.id == "yaml-syntax" || code.id == "field-missing" || code.id == "field-choice";
        for (const auto* words : {&code.message, &code.expected, &code.hint}) {
            const auto zh = placeholders((*words)[0]);
            const auto en = placeholders((*words)[1]);
            if (one_each) {
                CHECK(zh.empty() == en.empty());
            } else {
                CHECK(zh == en);
            }
        }
    }
}
