// SPDX-License-Identifier: MIT
// Text as it may stand in HTML, in text and in quoted attribute values. Private to the room `theme`.
#pragma once

#include <string>
#include <string_view>

namespace gongkai::theme {

inline void append_escaped(std::string& out, std::string_view text) {
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char* escape = nullptr;
        switch (text[i]) {
            case '&': escape = "&amp;"; break;
            case '<': escape = "&lt;"; break;
            case '>': escape = "&gt;"; break;
            case '"': escape = "&quot;"; break;
            case '\'': escape = "&#39;"; break;
            default: continue;
        }
        out.append(text, done, i - done);
        out += escape;
        done = i + 1;
    }
    out.append(text, done);
}

}  // namespace gongkai::theme
