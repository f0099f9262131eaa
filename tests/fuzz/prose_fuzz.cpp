// SPDX-License-Identifier: MIT
// Any UTF-8 text as prose: every span lies inside the text, figures follow each other, parts have a total.
#include "prose/prose.h"

#include <cstdint>
#include <cstdlib>

#include "text/text.h"

using namespace gongkai;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (first_invalid_utf8(text)) return 0;
    const Prose prose = read_prose(text);
    const auto inside = [&](Span span) { return span.begin <= span.end && span.end <= text.size(); };
    std::uint32_t end = 0;
    for (const Quantity& q : prose.quantities) {
        if (!inside(q.span) || !inside(q.noun) || !inside(q.lead) || q.span.begin < end) std::abort();
        if (q.clause >= prose.clauses.size()) std::abort();
        end = q.span.end;
    }
    for (const Enumeration& e : prose.enumerations) {
        if (e.total >= prose.quantities.size() || e.parts.empty()) std::abort();
        for (const std::uint32_t part : e.parts)
            if (part >= prose.quantities.size() || part == e.total) std::abort();
    }
    for (const PrintedDate& date : prose.dates)
        if (!inside(date.span)) std::abort();
    for (const DocumentNumber& document : prose.documents)
        if (!inside(document.span) || !inside(document.title)) std::abort();
    return 0;
}
