// SPDX-License-Identifier: MIT
// Personal data in a file that is to be published, as diagnostics of the file. They carry the prescribed mask
// and are concealed: the line they stand in is quoted nowhere.
#include <algorithm>
#include <utility>

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

/// The registries beside the reports, which have a reader of their own: content/tombstones.yml.
bool is_registry(std::string_view path) {
    constexpr std::string_view folder = "content/";
    return path.starts_with(folder) && path.ends_with(".yml") &&
           path.find('/', folder.size()) == std::string_view::npos;
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

/// A value of the frontmatter that is shown, by the keys it may stand under.
struct ShownField {
    std::string_view keys[2];
    std::string_view value;
};

/// Where the line of one of the keys begins; 0 when no line begins with one.
std::size_t line_of_key(std::string_view yaml, const ShownField& field) {
    for (std::size_t line = 0; line < yaml.size();) {
        for (const std::string_view key : field.keys) {
            const std::string_view rest = yaml.substr(line);
            if (rest.starts_with(key) && trim(rest.substr(key.size())).starts_with(':')) return line;
        }
        const std::size_t end = yaml.find('\n', line);
        line = end == yaml.npos ? yaml.size() : end + 1;
    }
    return 0;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

/// Where the piece stands in the text from `from` on, however YAML broke its lines: begin and end, equal when
/// it stands nowhere.
std::pair<std::size_t, std::size_t> find_written(std::string_view text, std::string_view piece,
                                                 std::size_t from) {
    for (std::size_t begin = from; begin < text.size(); ++begin) {
        std::size_t at = begin, matched = 0;
        while (matched < piece.size() && at < text.size()) {
            if (text[at] == piece[matched]) {
                ++at;
                ++matched;
            } else if (matched > 0 && is_blank(text[at])) {
                ++at;
            } else if (matched > 0 && is_blank(piece[matched])) {
                ++matched;
            } else {
                break;
            }
        }
        if (matched == piece.size()) return {begin, at};
    }
    return {from, from};
}

}  // namespace

void check_privacy(const std::string& path, std::string_view bytes, const Settings& settings,
                   Diagnostics& diagnostics) {
    if (!first_invalid_utf8(path)) {
        for (const PrivacyHit& hit : find_personal_data(path)) {
            if (!is_allowed(path, hit, settings)) add(path, code_of(hit.kind), {}, {hit.masked}, diagnostics);
        }
    }
    // The catalog's reader has checked its own Markdown and its registries already.
    const bool known_text = (path.starts_with("content/") && path.ends_with(".md")) || is_registry(path);
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

void check_privacy_of_withdrawn(const Report& report, std::string_view bytes, const Settings& settings,
                                Diagnostics& diagnostics) {
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const std::string_view yaml = bytes.substr(0, bytes.find("\n---", 3));
    const ShownField fields[] = {{{"title", "标题"}, report.title},
                                 {{"withdrawn_reason", "撤回原因"}, report.withdrawn_reason},
                                 {{"withdrawn_by", "撤回决定"}, report.withdrawn_by},
                                 {{"revision", "修订"}, report.revision_note}};
    for (const ShownField& field : fields) {
        std::size_t from = line_of_key(yaml, field);
        for (const PrivacyHit& hit : find_personal_data(field.value)) {
            if (is_allowed(field.value, hit, settings)) continue;
            const std::string_view piece = field.value.substr(hit.begin, hit.end - hit.begin);
            const auto [begin, end] = find_written(yaml, piece, from);
            // What is written with escapes stands nowhere as it is read: then the file is all there is to
            // name, and no line that could show it is quoted.
            const Place place = begin == end ? Place{} : LineFinder(yaml).place(begin, end);
            add(report.source, code_of(hit.kind), place, {hit.masked}, diagnostics);
            from = end;
        }
    }
}

}  // namespace gongkai
