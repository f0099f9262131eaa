// SPDX-License-Identifier: MIT
#include "repository/paths.h"

#include <algorithm>

#include "text/text.h"

namespace gongkai {
namespace {

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0); }

bool has_control(std::string_view utf8) {
    for (std::size_t at = 0; at < utf8.size();)
        if (is_control(decode(utf8, at))) return true;
    return false;
}

void append_hex(std::string& out, std::string_view bytes) {
    constexpr char digits[] = "0123456789abcdef";
    for (const char byte : bytes) {
        const auto value = static_cast<unsigned char>(byte);
        out.append("\\x").push_back(digits[value >> 4]);
        out.push_back(digits[value & 15]);
    }
}

}  // namespace

std::optional<Code> name_problem(std::string_view name) {
    if (first_invalid_utf8(name)) return Code::path_encoding;
    if (has_control(name)) return Code::path_control;
    if (name.find('\\') != name.npos) return Code::path_backslash;
    const bool is_git = name.size() == 4 && starts_with_ignoring_case(name, ".git");
    if (name.empty() || name == "." || name == ".." || is_git || name.find('/') != name.npos)
        return Code::path_illegal;
    return std::nullopt;
}

std::string printable(std::string_view name) {
    std::string out;
    while (!name.empty()) {
        const std::size_t valid = first_invalid_utf8(name).value_or(name.size());
        for (std::size_t at = 0; at < valid;) {
            const std::size_t begin = at;
            const char32_t c = decode(name.substr(0, valid), at);
            if (is_control(c))
                append_hex(out, name.substr(begin, at - begin));
            else
                out.append(name.substr(begin, at - begin));
        }
        if (valid == name.size()) break;
        append_hex(out, name.substr(valid, 1));
        name.remove_prefix(valid + 1);
    }
    return out;
}

}  // namespace gongkai
