// SPDX-License-Identifier: MIT
// Private to the room: characters that a reader cannot see and no text needs.
#pragma once

#include <string>

namespace gongkai {

/// Controls but tab and line ends, line separators that YAML counts as lines and editors do not, a byte
/// order mark inside the text, and noncharacters.
inline bool is_invisible_control(char32_t c) {
    if (c < 0x20) return c != '\n' && c != '\r' && c != '\t';
    return (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE ||
           c == 0xFFFF;
}

/// Whether an invisible control may begin with this byte; most text is skipped by this alone.
inline bool may_begin_control(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xE2 || byte == 0xEF;
}

/// "U+0007"
inline std::string code_point_name(char32_t c) {
    constexpr const char* digits = "0123456789ABCDEF";
    return {'U',
            '+',
            digits[c >> 12U & 0x0FU],
            digits[c >> 8U & 0x0FU],
            digits[c >> 4U & 0x0FU],
            digits[c & 0x0FU]};
}

}  // namespace gongkai
