// SPDX-License-Identifier: MIT
// An allow-list: a deny-list always misses one (feed:javascript: passes cmark's). cmark has decoded entities
// and backslashes by now; browsers then drop tabs and line ends anywhere in an address and controls and
// blanks before it, so we read the scheme as they do.
#include "markdown/links.h"

#include <array>
#include <cctype>

#include "text/text.h"

namespace gongkai {

namespace {

int hexadecimal(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    const int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

}  // namespace

std::string scheme_of(std::string_view destination) {
    std::string scheme;
    for (const char c : destination) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte <= ' ' || byte == 0x7F) continue;
        if (c == ':') return scheme;
        const bool valid = std::isalpha(byte) ||
                           (!scheme.empty() && (std::isdigit(byte) || c == '+' || c == '-' || c == '.'));
        if (byte >= 0x80 || !valid) return {};
        scheme += static_cast<char>(std::tolower(byte));
    }
    return {};
}

bool is_safe_link(std::string_view destination) {
    const std::string scheme = scheme_of(destination);
    constexpr std::array<std::string_view, 5> allowed{"", "http", "https", "mailto", "tel"};
    for (const std::string_view each : allowed) {
        if (scheme == each) return true;
    }
    return false;
}

bool is_external(std::string_view destination) {
    const std::string scheme = scheme_of(destination);
    if (scheme == "http" || scheme == "https") return true;
    std::string start;
    for (const char c : destination) {
        if (static_cast<unsigned char>(c) <= ' ') continue;
        start += c == '\\' ? '/' : c;
        if (start.size() == 2) break;
    }
    return start == "//";
}

std::string percent_decoded(std::string_view destination) {
    if (destination.find('%') == std::string_view::npos) return std::string(destination);
    std::string decoded;
    for (std::size_t at = 0; at < destination.size(); ++at) {
        const bool escape = destination[at] == '%' && at + 2 < destination.size() &&
                            hexadecimal(destination[at + 1]) >= 0 && hexadecimal(destination[at + 2]) >= 0;
        if (!escape) {
            decoded += destination[at];
            continue;
        }
        decoded +=
            static_cast<char>(hexadecimal(destination[at + 1]) * 16 + hexadecimal(destination[at + 2]));
        at += 2;
    }
    return first_invalid_utf8(decoded) ? std::string(destination) : decoded;
}

}  // namespace gongkai
