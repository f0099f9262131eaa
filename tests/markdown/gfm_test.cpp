// SPDX-License-Identifier: MIT
// The examples of the GFM specification. Each must come out as it says, except those listed with their
// reason in tests/data/gfm/deviations.txt; a listed one that no longer differs must be taken off the list.
#include <algorithm>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

#include "catch.h"
#include "markdown/markdown.h"

using namespace gongkai;

namespace {

const std::string folder = GONGKAI_SOURCE_DIR "/tests/data/gfm/";

std::string file_text(const std::string& name) {
    std::ifstream file(folder + name);
    REQUIRE(file);
    return {std::istreambuf_iterator<char>(file), {}};
}

struct Example {
    int number;
    std::string markdown, html;
};

/// Examples stand between lines of 32 backticks, Markdown and HTML divided by a line with a dot; an arrow
/// stands for a tab.
std::vector<Example> examples() {
    std::vector<Example> examples;
    std::istringstream spec(std::regex_replace(file_text("spec.txt"), std::regex("→"), "\t"));
    const std::string fence(32, '`');
    enum { prose, markdown, html } part = prose;
    for (std::string line; std::getline(spec, line);) {
        if (part == prose && line.starts_with(fence + " example")) {
            examples.push_back({static_cast<int>(examples.size()) + 1, "", ""});
            part = markdown;
        } else if (part != prose && line == fence) {
            part = prose;
        } else if (part == markdown && line == ".") {
            part = html;
        } else if (part != prose) {
            (part == markdown ? examples.back().markdown : examples.back().html) += line + "\n";
        }
    }
    return examples;
}

/// Lines that do not begin with # hold example numbers; the # line above them says why.
std::map<int, std::string> deviations() {
    std::map<int, std::string> deviations;
    std::istringstream list(file_text("deviations.txt"));
    std::string reason;
    for (std::string line; std::getline(list, line);) {
        if (line.starts_with("#")) {
            reason = line.substr(1);
            continue;
        }
        std::istringstream numbers(line);
        for (int number; numbers >> number;) deviations[number] = reason;
    }
    return deviations;
}

/// Headings as they follow a page's title: one below the heading they stand under.
std::string with_our_levels(std::string html) {
    std::string above;
    for (std::size_t at = 0; (at = html.find("<h", at)) != std::string::npos; ++at) {
        const char level = html[at + 2];
        if (level < '1' || level > '6') continue;  // <hr>
        while (!above.empty() && above.back() >= level) above.pop_back();
        above.push_back(level);
        html[at + 2] = static_cast<char>('1' + std::min<std::size_t>(above.size(), 5));
        html[html.find("</h", at) + 3] = html[at + 2];
    }
    return html;
}

/// What the specification's HTML is in our spelling.
std::string in_our_spelling(std::string html) {
    for (const auto& [theirs, ours] : std::vector<std::pair<std::string, std::string>>{
             {" />", ">"},
             {"(checked|disabled)=\"\"", "$1"},
             {" align=\"(left|center|right)\"", " class=\"align-$1\""}}) {
        html = std::regex_replace(html, std::regex(theirs), ours);
    }
    return with_our_levels(std::move(html));
}

/// Without what we add on purpose.
std::string without_additions(std::string html) {
    for (const char* addition :
         {" id=\"[^\"]*\"", " tabindex=\"0\"", " scope=\"col\"", " aria-label=\"[^\"]*\"",
          "<div class=\"table-wrap\" role=\"region\">\n", "</div>\n", "</?span>"}) {
        html = std::regex_replace(html, std::regex(addition), "");
    }
    return html;
}

/// Listed under a reason that begins with "By release": newer cmark-gfm deviates, older does not.
bool depends_on_release(const std::string& reason) { return reason.starts_with(" By release"); }

/// With addresses as written. The specification knows no [[…]]: it is shown with its brackets.
std::string html_of(const std::string& markdown) {
    Diagnostics diagnostics;
    return MarkdownDocument::parse("spec.md", markdown, 1, diagnostics)
        .html([](const std::string& destination) {
            return LinkTarget{destination, destination};
        });
}

}  // namespace

TEST_CASE("every example of the GFM specification comes out as it says, or is a listed deviation") {
    const std::map<int, std::string> listed = deviations();
    const std::vector<Example> all = examples();
    REQUIRE(all.size() > 600);
    for (const Example& example : all) {
        const std::string expected = in_our_spelling(example.html);
        const std::string actual = without_additions(html_of(example.markdown));
        INFO("example " << example.number << "\n" << example.markdown);
        if (listed.contains(example.number)) {
            INFO("listed because" << listed.at(example.number));
            CHECK((actual != expected || depends_on_release(listed.at(example.number))));
        } else {
            CHECK(actual == expected);
        }
    }
}

TEST_CASE("every listed deviation is an example and has a reason") {
    const int last = static_cast<int>(examples().size());
    for (const auto& [number, reason] : deviations()) {
        INFO(number);
        CHECK(number >= 1);
        CHECK(number <= last);
        CHECK_FALSE(reason.empty());
    }
}
