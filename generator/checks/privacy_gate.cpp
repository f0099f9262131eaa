// SPDX-License-Identifier: MIT
// Personal data in a file that is to be published, as diagnostics of the file. They carry the prescribed mask
// and are concealed: the line they stand in is quoted nowhere.
#include <algorithm>

#include "checks/checks.h"
#include "privacy/privacy.h"
#include "text/text.h"

namespace gongkai {
namespace {

Code code_of(PersonalData kind) {
    switch (kind) {
        case PersonalData::identity_number: return Code::pii_id;
        case PersonalData::bank_card: return Code::pii_bank;
        case PersonalData::mobile_number: return Code::pii_mobile;
        case PersonalData::home_address: return Code::pii_address;
        case PersonalData::health: return Code::pii_health;
        case PersonalData::hardship: return Code::pii_hardship;
        case PersonalData::young_minor: return Code::pii_minor_14;
        case PersonalData::minor: return Code::pii_minor;
        case PersonalData::home_visit: break;
    }
    return Code::pii_home_visit;
}

/// Without what people put between digits.
std::string bare(std::string_view text) {
    std::string kept;
    for (const char c : text) {
        if (c != ' ' && c != '-' && c != '\t') kept += c;
    }
    return kept;
}

/// Whether an allowance is this very piece, or a longer text around it.
bool is_allowed(std::string_view text, const PrivacyHit& hit, const Settings& settings) {
    const std::size_t size = hit.end - hit.begin;
    const std::string piece = bare(text.substr(hit.begin, size));
    for (const PrivacyAllowance& allowance : settings.privacy_allow) {
        const std::string_view allowed = allowance.text;
        if (allowed.empty()) continue;
        if (bare(allowed) == piece) return true;
        if (allowed.size() < size) continue;
        const std::size_t from = hit.end < allowed.size() ? 0 : hit.end - allowed.size();
        const std::size_t to = std::min(text.size(), hit.begin + allowed.size());
        if (text.substr(from, to - from).find(allowed) != std::string_view::npos) return true;
    }
    return false;
}

void add(const std::string& path, Code code, Place place, std::vector<std::string> arguments,
         Diagnostics& diagnostics) {
    Diagnostic found;
    found.code = code;
    found.path = path;
    found.place = place;
    found.arguments = std::move(arguments);
    found.concealed = true;
    diagnostics.add(std::move(found));
}

/// Moves on over the text with the hits, which come in order.
class LineFinder {
public:
    explicit LineFinder(std::string_view text) : text_(text) {}

    Place place(std::size_t begin, std::size_t end) {
        for (; at_ < begin; ++at_) {
            if (text_[at_] != '\n') continue;
            ++line_;
            start_ = at_ + 1;
        }
        const auto count = [&](std::size_t from, std::size_t to) {
            return static_cast<unsigned>(count_code_points(text_.substr(from, to - from)));
        };
        return {line_, 1 + count(start_, begin), std::max(1U, count(begin, end))};
    }

private:
    std::string_view text_;
    std::size_t at_ = 0, start_ = 0;
    unsigned line_ = 1;
};

}  // namespace

void check_privacy(const std::string& path, std::string_view bytes, const Settings& settings,
                   Diagnostics& diagnostics) {
    if (!first_invalid_utf8(path)) {
        for (const PrivacyHit& hit : find_personal_data(path)) {
            if (!is_allowed(path, hit, settings)) add(path, code_of(hit.kind), {}, {hit.masked}, diagnostics);
        }
    }
    // The catalog's reader has checked its own Markdown already.
    const bool known_text = path.starts_with("content/") && path.ends_with(".md");
    if (!known_text && (bytes.find('\0') != std::string_view::npos || first_invalid_utf8(bytes))) {
        diagnostics.add(Code::pii_unread, path, {});
        return;
    }
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    LineFinder lines(bytes);
    for (const PrivacyHit& hit : find_personal_data(bytes)) {
        if (is_allowed(bytes, hit, settings)) continue;
        add(path, code_of(hit.kind), lines.place(hit.begin, hit.end), {hit.masked}, diagnostics);
    }
}

}  // namespace gongkai
