// SPDX-License-Identifier: MIT
// What the tests of this room share.
#pragma once

#include <string>

#include "catch.h"
#include "markdown/markdown.h"

namespace gongkai {

inline std::string html_of(const std::string& markdown) {
    Diagnostics diagnostics;
    return MarkdownDocument::parse("a.md", markdown, 1, diagnostics).html();
}

/// Everything reported on `markdown`, as a person reads it, in Chinese.
inline std::string reports_of(const std::string& markdown) {
    Diagnostics diagnostics;
    MarkdownDocument::parse("a.md", markdown, 1, diagnostics);
    diagnostics.sort();
    diagnostics.quote_sources([&](const std::string&) { return markdown; });
    std::string reports;
    for (const Diagnostic& each : diagnostics.items()) reports += render(each, Language::zh);
    return reports;
}

inline Facts facts_of(const std::string& markdown, unsigned first_line = 1) {
    Diagnostics diagnostics;
    return MarkdownDocument::parse("a.md", markdown, first_line, diagnostics).facts();
}

inline Outline outline_of(const std::string& markdown) {
    Diagnostics diagnostics;
    return MarkdownDocument::parse("a.md", markdown, 1, diagnostics).outline();
}

}  // namespace gongkai
