// SPDX-License-Identifier: MIT
// Any bytes as a Markdown file with frontmatter: read or refused, and every refusal can be rendered.
#include <cstdint>

#include "frontmatter/frontmatter.h"

using namespace gongkai;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    Diagnostics diagnostics;
    if (const auto text = checked_text("a.md", bytes, diagnostics)) {
        if (const auto split = split_frontmatter("a.md", *text, diagnostics)) {
            read_yaml("a.md", split->yaml, split->yaml_line, diagnostics);
        }
    }
    diagnostics.sort();
    diagnostics.quote_sources([&](const std::string&) { return bytes; });
    for (const Diagnostic& d : diagnostics.items()) render(d, Language::zh);
    return 0;
}
