// SPDX-License-Identifier: MIT
// The official Mustache specification (tests/data/mustache/*.json). Where we deviate on purpose stands in
// deviations.txt, one line a test with its reason; a deviation that is not listed fails, and so does a
// listed one that is none any more.
#include <rapidjson/document.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "catch.h"
#include "text/text.h"
#include "theme/workshop.h"

using namespace gongkai;

namespace {

const std::string folder = std::string(GONGKAI_SOURCE_DIR) + "/tests/data/mustache/";

std::string read_text(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

/// Our values have kinds, the specification's do not: its texts become Html where the template asks for
/// {{{ }}} or {{& }}, its numbers become texts.
View view_of(const rapidjson::Value& json, bool html) {
    if (json.IsBool()) return json.GetBool();
    if (json.IsArray()) {
        View list = View::List{};
        for (const auto& item : json.GetArray()) list.push_back(view_of(item, html));
        return list;
    }
    if (json.IsObject()) {
        View object;
        for (const auto& [name, value] : json.GetObject()) object.set(name.GetString(), view_of(value, html));
        return object;
    }
    rapidjson::StringBuffer number;
    rapidjson::Writer writer(number);
    if (!json.IsString()) json.Accept(writer);
    const std::string text = json.IsString() ? json.GetString() : number.GetString();
    return html ? View(View::Html{text}) : View(text);
}

/// "text …" or "error <ids>".
std::string outcome(const rapidjson::Value& test) {
    const std::string source = test["template"].GetString();
    std::string all = source;
    std::vector<ThemeFile> files = {{"templates/page.mustache", source}};
    if (test.HasMember("partials")) {
        for (const auto& [name, partial] : test["partials"].GetObject()) {
            files.push_back({"partials/" + std::string(name.GetString()) + ".mustache", partial.GetString()});
            all += partial.GetString();
        }
    }
    const bool html = all.find("{{{") != std::string::npos || all.find("{{&") != std::string::npos;
    Workshop workshop(std::move(files));
    const std::string page =
        workshop.theme.render("page", view_of(test["data"], html), View{}, workshop.diagnostics);
    if (workshop.diagnostics.empty()) return "text " + page;
    workshop.diagnostics.sort();
    return "error " + std::string(info(workshop.diagnostics.items().front().code).id);
}

/// The text with every run of blanks that holds a line end made one line end, and none before the first line.
std::string without_indentation(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t end = std::min(text.size(), text.find_first_not_of(" \t\r\n", i));
        const bool has_line_end = text.find('\n', i) < end;
        if (has_line_end) out += '\n';
        if (!has_line_end && i > 0) out.append(text, i, end - i);
        if (end < text.size()) out += text[end];
        i = end + 1;
    }
    return out;
}

struct Deviation {
    std::string kind;  // "indentation" or "error <id>"
    bool met = false;
};

/// Lines of: test | kind | reason.
std::map<std::string, Deviation> read_deviations() {
    std::map<std::string, Deviation> deviations;
    std::istringstream lines(read_text(folder + "deviations.txt"));
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::vector<std::string> cells;
        std::istringstream row(line);
        for (std::string cell; std::getline(row, cell, '|');) cells.emplace_back(trim(cell));
        INFO(line);
        REQUIRE(cells.size() == 3);
        REQUIRE(!cells[2].empty());
        deviations[cells[0]] = {cells[1], false};
    }
    return deviations;
}

}  // namespace

TEST_CASE("the Mustache specification holds, but for the listed deviations") {
    auto deviations = read_deviations();
    for (const std::string name :
         {"comments", "delimiters", "interpolation", "inverted", "partials", "sections"}) {
        rapidjson::Document file;
        REQUIRE(!file.Parse(read_text(folder + name + ".json").c_str()).HasParseError());
        for (const auto& test : file["tests"].GetArray()) {
            const std::string title = name + ": " + test["name"].GetString();
            const std::string wanted = std::string("text ") + test["expected"].GetString();
            const std::string got = outcome(test);
            CAPTURE(title, wanted, got);
            const auto deviation = deviations.find(title);
            if (deviation == deviations.end()) {
                CHECK(got == wanted);
                continue;
            }
            deviation->second.met = true;
            CHECK(got != wanted);
            if (deviation->second.kind == "indentation") {
                CHECK(without_indentation(got.substr(5)) == without_indentation(wanted.substr(5)));
            } else {
                CHECK(got == deviation->second.kind);
            }
        }
    }
    for (const auto& [title, deviation] : deviations) {
        CAPTURE(title);
        CHECK(deviation.met);
    }
}
