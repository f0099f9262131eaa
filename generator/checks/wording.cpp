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

namespace {

/// Bytes of the blank at `at`; 0 for none. Every 。 and 、 begins with the byte of U+3000, so the bytes are
/// compared here and not by a call.
std::size_t size_of_blank(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    if (byte(at) <= ' ') return 1;
    if (byte(at) == 0xE3 && byte(at + 1) == 0x80 && byte(at + 2) == 0x80) return 3;
    return byte(at) == 0xC2 && byte(at + 1) == 0xA0 ? 2 : 0;
}

}  // namespace

bool has_blank(std::string_view text) {
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (size_of_blank(text, i) != 0) return true;
    }
    return false;
}

std::string without_blanks(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    std::size_t from = 0;  // of the piece without blanks that is not taken over yet
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t size = size_of_blank(text, i);
        if (size == 0) {
            ++i;
            continue;
        }
        kept.append(text, from, i - from);
        from = i += size;
    }
    kept.append(text, from);
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
