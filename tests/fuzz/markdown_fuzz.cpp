// SPDX-License-Identifier: MIT
// Any UTF-8 text as a body: the HTML is valid UTF-8, and nothing in it can run; links in all places where one
// may stand are there, and change nothing else.
#include <cstdint>
#include <cstdlib>

#include "markdown/markdown.h"
#include "text/text.h"

using namespace gongkai;

namespace {

void expect(bool holds) {
    if (!holds) std::abort();
}

/// The HTML without its links of class "k", of which it has `count`.
std::string without_links(std::string html, std::size_t count) {
    const std::string opening = "<a class=\"k\" href=\"#\">", closing = "</a>";
    std::size_t at = 0;
    for (; count > 0; --count) {
        at = html.find(opening, at);
        expect(at != std::string::npos);
        html.erase(at, opening.size());
        at = html.find(closing, at);
        expect(at != std::string::npos);
        html.erase(at, closing.size());
    }
    return html;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string body(reinterpret_cast<const char*>(data), size);
    if (first_invalid_utf8(body)) return 0;
    Diagnostics diagnostics;
    const auto document = MarkdownDocument::parse("a.md", body, 1, diagnostics);
    const std::string html = document.html();
    const Facts facts = document.facts();
    expect(!first_invalid_utf8(html) && !first_invalid_utf8(facts.text));
    for (const char* active : {"<script", "<iframe", "<style", "href=\"javascript:", "src=\"data:"}) {
        expect(html.find(active) == std::string::npos);
    }
    std::vector<TextLink> links;
    for (const TextSpan span : facts.linkable) links.push_back({span, "#", "k"});
    expect(without_links(document.html({}, links), links.size()) == html);
    return 0;
}
