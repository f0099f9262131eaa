// SPDX-License-Identifier: MIT
// Private to the room: the parts of a report, by its headings by paragraphs that are nothing but
// a numbered title (三、存在问题), or by titles that begin a paragraph (存在问题。一是…).
#pragma once

#include <string_view>
#include <vector>

#include "checks/rules.h"

namespace gongkai::checks {

struct Section {
    std::string_view title;  ///< without its enumerator; points into the body's text
    Span span;               ///< of the title as it stands
    int level = 0;           ///< smaller is higher
    std::size_t first = 0;   ///< paragraphs [first, last) belong to it, its subsections' too
    bool run_in = false;     ///< the title begins its one paragraph: “存在问题。一是…”
    std::size_t last = 0;
};

std::vector<Section> sections_of(const Subject& subject);

}  // namespace gongkai::checks
