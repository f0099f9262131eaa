// SPDX-License-Identifier: MIT
// Secrets are looked up at every character of a text, once for each length there is, so that the time does
// not grow with their number. Those that overlap are hidden as one.
#include "record/masking.h"

#include <algorithm>

#include "privacy/privacy.h"
#include "text/text.h"

namespace gongkai::record {

/// The characters of a text that count, and the bytes they stand at.
struct Characters {
    std::u32string codes;
    std::vector<std::size_t> begins, ends;
};

namespace {

constexpr std::size_t most_bars = 6;

/// What people put between the characters of a name or a number, and how Markdown marks them.
bool is_passed_over(char32_t c) {
    constexpr std::u32string_view between = U" \t\r\n\u00A0\u3000-\uFF0D\u2212\u00AD\uFEFF*_`~\\";
    return between.find(c) != std::u32string_view::npos || (c >= 0x2000 && c <= 0x2015);
}

/// Half-width and small.
char32_t plain(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    return c >= 'A' && c <= 'Z' ? c | 0x20 : c;
}

Characters characters_of(std::string_view text) {
    Characters characters;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const char32_t c = decode(text, at);
        if (is_passed_over(c)) continue;
        characters.codes += plain(c);
        characters.begins.push_back(begin);
        characters.ends.push_back(at);
    }
    return characters;
}

bool concerns(const Redaction& redaction, const Chronicle& chronicle) {
    return redaction.report.empty() || redaction.report == chronicle.stem ||
           std::find(chronicle.former.begin(), chronicle.former.end(), redaction.report) !=
               chronicle.former.end();
}

/// Without what people put between digits: as the privacy gate compares allowances.
std::string bare(std::string_view text) {
    std::string kept;
    for (const char c : text) {
        if (c != ' ' && c != '-' && c != '\t') kept += c;
    }
    return kept;
}

/// As the privacy gate does: an allowance is this very piece, or a longer text around it.
bool is_allowed(std::string_view text, std::size_t begin, std::size_t end, const Settings& settings) {
    const std::size_t size = end - begin;
    const std::string piece = bare(text.substr(begin, size));
    for (const PrivacyAllowance& allowance : settings.privacy_allow) {
        const std::string_view words = allowance.text;
        if (words.empty()) continue;
        if (bare(words) == piece) return true;
        if (words.size() < size) continue;
        const std::size_t from = end < words.size() ? 0 : end - words.size();
        const std::size_t to = std::min(text.size(), begin + words.size());
        if (text.substr(from, to - from).find(words) != std::string_view::npos) return true;
    }
    return false;
}

}  // namespace

Masking::Masking(const Chronicle& chronicle, const Settings& settings) {
    for (std::size_t i = 0; i < settings.redactions.size(); ++i) {
        const Redaction& redaction = settings.redactions[i];
        if (!concerns(redaction, chronicle)) continue;
        if (redaction.text.empty()) {
            if (withheld_.empty()) withheld_ = redaction.reason.empty() ? "不再公开" : redaction.reason;
            continue;
        }
        std::u32string codes = characters_of(redaction.text).codes;
        if (codes.empty()) continue;
        sizes_.insert(codes.size());
        secrets_[std::move(codes)].redactions.push_back(i);
    }
}

void Masking::learn(std::string_view text, const Settings& settings) {
    for (const PrivacyHit& hit : find_personal_data(text)) {
        if (is_allowed(text, hit.begin, hit.end, settings)) continue;
        std::u32string codes = characters_of(text.substr(hit.begin, hit.end - hit.begin)).codes;
        if (codes.empty()) continue;
        sizes_.insert(codes.size());
        Secret& secret = secrets_[std::move(codes)];
        if (secret.mask.empty()) secret.mask = hit.masked;
    }
}

std::vector<Masking::Piece> Masking::find_pieces(std::string_view text, const Characters& characters,
                                                 const Settings& settings) const {
    std::vector<Piece> pieces;
    const std::u32string_view codes = characters.codes;
    for (std::size_t begin = 0; begin < codes.size(); ++begin) {
        for (const std::size_t size : sizes_) {
            const std::size_t end = begin + size;
            if (end > codes.size()) break;
            const auto found = secrets_.find(codes.substr(begin, size));
            if (found == secrets_.end()) continue;
            const bool named = !found->second.redactions.empty();
            if (!named && is_allowed(text, characters.begins[begin], characters.ends[end - 1], settings))
                continue;
            if (pieces.empty() || begin >= pieces.back().end) {
                pieces.push_back({begin, end, {}});
            } else if (end <= pieces.back().end) {
                if (named) pieces.back().secrets.push_back(&found->second);
                continue;  // a part of what is hidden already
            } else if (begin == pieces.back().begin) {
                std::erase_if(pieces.back().secrets, [](const Secret* s) { return s->redactions.empty(); });
            }
            pieces.back().end = end;
            pieces.back().secrets.push_back(&found->second);
        }
    }
    return pieces;
}

/// The gate's mask for one thing it found; bars for what is redacted, and where two things overlap.
std::string Masking::mask_of(const Piece& piece) {
    if (piece.secrets.size() == 1 && piece.secrets[0]->redactions.empty()) return piece.secrets[0]->mask;
    std::string bars;
    for (std::size_t i = std::min(most_bars, piece.end - piece.begin); i > 0; --i) bars += "█";
    return bars;
}

Masking::Masked Masking::mask(std::string_view text, const Settings& settings) const {
    Masked masked;
    if (secrets_.empty()) return {std::string(text), 0, {}};
    const Characters characters = characters_of(text);
    std::size_t from = 0;
    for (const Piece& piece : find_pieces(text, characters, settings)) {
        const std::size_t begin = characters.begins[piece.begin];
        masked.text.append(text.substr(from, begin - from)).append(mask_of(piece));
        from = characters.ends[piece.end - 1];
        ++masked.pieces;
        for (const Secret* secret : piece.secrets)
            masked.redactions.insert(secret->redactions.begin(), secret->redactions.end());
    }
    masked.text.append(text.substr(from));
    return masked;
}

}  // namespace gongkai::record
