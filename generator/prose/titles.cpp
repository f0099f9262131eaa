// SPDX-License-Identifier: MIT
// Titles of documents as they are compared.
#include <algorithm>

#include "prose/characters.h"

namespace gongkai {
namespace {

struct Form {
    std::string_view from, to;
};
constexpr Form forms[] = {{"《", ""}, {"》", ""},  {"〈", ""},     {"〉", ""},    {"“", ""},  {"”", ""},
                          {"\"", ""}, {"（", "("}, {"）", ")"},    {"～", "-"},   {"~", "-"}, {"—", "-"},
                          {"–", "-"}, {"－", "-"}, {"\u00A0", ""}, {"\u3000", ""}};

}  // namespace

std::string comparable_title(std::string_view title) {
    std::string text;
    text.reserve(title.size());
    for (std::size_t at = 0; at < title.size();) {
        std::string_view c = prose::character_at(title, at);
        at += c.size();
        const auto lead = static_cast<unsigned char>(c[0]);
        if (lead <= ' ') continue;
        if (lead < 0xE4 || lead > 0xE9) {  // no ideograph of the common ones
            for (const auto& [from, to] : forms) {
                if (c == from) c = to;
            }
        }
        text += c;
    }
    const std::size_t about = text.find("关于");
    if (about != std::string::npos) text.erase(0, about);
    return text;
}

bool may_be_same_title(std::string_view a, std::string_view b) {
    return a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos;
}

}  // namespace gongkai
