// SPDX-License-Identifier: MIT
#include "search/script.h"

#include "text/text.h"

namespace gongkai::search {
namespace {

void append_escape(std::string& out, unsigned unit) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u";
    for (const unsigned shift : {12U, 8U, 4U, 0U}) out += digits[unit >> shift & 0xFU];
}

}  // namespace

void append_literal(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (c == '\n' || c == '\t') {
            out += c == '\n' ? "\\n" : "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            append_escape(out, static_cast<unsigned char>(c));
        } else {
            if (c == '"' || c == '\\') out += '\\';
            out += c;
        }
    }
    out += '"';
}

void append_unit(std::string& out, char16_t unit) {
    if (unit < 0x20 || (unit >= 0xD800 && unit <= 0xDFFF)) {
        append_escape(out, unit);
    } else {
        if (unit == u'"' || unit == u'\\') out += '\\';
        append_utf8(out, unit);
    }
}

std::string script(std::string_view name, std::string_view content) {
    std::string out = "gongkai_search(\"";
    out.reserve(content.size() + 40);
    return out.append(name).append("\",").append(content).append(");\n");
}

}  // namespace gongkai::search
