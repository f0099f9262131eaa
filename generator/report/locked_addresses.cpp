// SPDX-License-Identifier: MIT
// content/ids.lock: one address a line, or two with an arrow; blank lines and lines that begin with # are
// comments.
#include <algorithm>

#include "report/reading.h"
#include "text/text.h"

namespace gongkai {
namespace {

constexpr std::string_view arrow = " -> ";

bool is_address(std::string_view text) {
    const auto below = [&](std::string_view folder) {
        return text.starts_with(folder) ? text.substr(folder.size()) : std::string_view();
    };
    return is_stem(below("reports/")) || is_identifier(below("departments/")) ||
           is_identifier(below("about/"));
}

std::string_view folder_of(std::string_view address) { return address.substr(0, address.find('/')); }

std::optional<LockedAddress> read_line(std::string_view line) {
    const std::size_t at = line.find(arrow);
    const std::string_view from = trim(line.substr(0, at));
    const std::string_view to = at == line.npos ? std::string_view() : trim(line.substr(at + arrow.size()));
    if (!is_address(from)) return std::nullopt;
    if (at != line.npos && (!is_address(to) || folder_of(to) != folder_of(from) || to == from))
        return std::nullopt;
    return LockedAddress{std::string(from), std::string(to), {}};
}

/// By address. Of an address that stands there twice the line that says more is kept.
std::vector<LockedAddress> without_repeats(const std::string& path, std::vector<LockedAddress> lines,
                                           Diagnostics& diagnostics) {
    std::stable_sort(lines.begin(), lines.end(),
                     [](const auto& a, const auto& b) { return a.address < b.address; });
    std::vector<LockedAddress> kept;
    for (LockedAddress& line : lines) {
        if (kept.empty() || kept.back().address != line.address) {
            kept.push_back(std::move(line));
            continue;
        }
        LockedAddress& first = kept.back();
        const bool contradicts =
            !line.moved_to.empty() && !first.moved_to.empty() && line.moved_to != first.moved_to;
        diagnostics.add(contradicts ? Code::ids_lock_conflict : Code::ids_lock_twice, path, line.place,
                        {line.address, std::to_string(first.place.line), first.moved_to});
        if (first.moved_to.empty()) first.moved_to = std::move(line.moved_to);
    }
    return kept;
}

}  // namespace

std::vector<LockedAddress> read_locked_addresses(const std::string& path, std::string_view bytes,
                                                 Diagnostics& diagnostics) {
    const auto text = checked_text(path, bytes, diagnostics);
    if (!text) return {};
    std::vector<LockedAddress> lines;
    unsigned number = 0;
    for (std::size_t begin = 0; begin < text->size();) {
        const std::size_t end = std::min(text->find('\n', begin), text->size());
        const std::string_view line = trim(text->substr(begin, end - begin));
        begin = end + 1;
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        const Place place{number, 1, static_cast<unsigned>(count_code_points(line))};
        if (auto read = read_line(line)) {
            read->place = place;
            lines.push_back(std::move(*read));
        } else {
            diagnostics.add(Code::ids_lock_line, path, place, {std::string(line)});
        }
    }
    return without_repeats(path, std::move(lines), diagnostics);
}

}  // namespace gongkai
