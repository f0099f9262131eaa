// SPDX-License-Identifier: MIT
// Any UTF-8 text as a body: the HTML is valid UTF-8, and nothing in it can run.
#include <cstdint>
#include <cstdlib>

#include "markdown/markdown.h"
#include "text/text.h"

using namespace gongkai;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string body(reinterpret_cast<const char*>(data), size);
    if (first_invalid_utf8(body)) return 0;
    Diagnostics diagnostics;
    const auto document = MarkdownDocument::parse("a.md", body, 1, diagnostics);
    const std::string html = document.html();
    const Facts facts = document.facts();
    if (first_invalid_utf8(html) || first_invalid_utf8(facts.text)) std::abort();
    for (const char* active : {"<script", "<iframe", "<style", "href=\"javascript:", "src=\"data:"}) {
        if (html.find(active) != std::string::npos) std::abort();
    }
    return 0;
}
