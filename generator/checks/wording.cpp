// SPDX-License-Identifier: MIT
#include "checks/wording.h"

#include <algorithm>

namespace gongkai::checks {

std::vector<FindingPlace> places_of(const Subject& subject, const std::vector<Span>& spans) {
    constexpr std::size_t most = 100;
    std::vector<FindingPlace> places;
    places.reserve(std::min(most, spans.size()));
    for (const Span span : spans) {
        if (places.size() == most) break;
        places.push_back(place_in_body(subject, span));
    }
    return places;
}

std::string listed(const std::vector<std::string>& words, std::size_t most) {
    std::vector<std::string_view> different;
    for (const std::string& word : words) {
        if (std::find(different.begin(), different.end(), word) == different.end()) different.push_back(word);
    }
    std::string text;
    for (std::size_t i = 0; i < std::min(most, different.size()); ++i) {
        text += i == 0 ? "" : "、";
        text += different[i];
    }
    if (different.size() > most) text += "等 " + std::to_string(different.size()) + " 种";
    return text;
}

std::string without_blanks(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte <= ' ') continue;
        if (byte == 0xE3 && text.compare(i, 3, "\u3000") == 0) {
            i += 2;
        } else if (byte == 0xC2 && text.compare(i, 2, "\u00A0") == 0) {
            i += 1;
        } else {
            kept += text[i];
        }
    }
    return kept;
}

bool lies_in(const std::vector<Span>& spans, Span piece) {
    const auto after = std::upper_bound(spans.begin(), spans.end(), piece.begin,
                                        [](std::uint32_t at, const Span& span) { return at < span.begin; });
    return after != spans.begin() && piece.end <= std::prev(after)->end;
}

std::string_view character_before(std::string_view text, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0) {
        --begin;
        if ((static_cast<unsigned char>(text[begin]) & 0xC0U) != 0x80U) break;
    }
    return text.substr(begin, at - begin);
}

std::string_view character_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size()) {
        ++end;
        if (end == text.size() || (static_cast<unsigned char>(text[end]) & 0xC0U) != 0x80U) break;
    }
    return text.substr(at, end - at);
}

}  // namespace gongkai::checks
