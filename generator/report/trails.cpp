// SPDX-License-Identifier: MIT
// A file's versions through its moves. The history lists versions by path; a path's list is cut where a file
// came from elsewhere or went elsewhere, and the pieces are joined along the moves:
//
//     2018/old   1 2 3 |moved|  7 8           trails:  2018/old 1 2 3, 2018/new 4 5
//     2018/new                 4 5                     2018/old 7 8
#include <algorithm>

#include "report/reading.h"

namespace gongkai {
namespace {

/// Versions [begin, end) of a path, all of one file.
struct Piece {
    std::string_view path;
    const std::vector<PathVersion>* versions = nullptr;
    std::size_t begin = 0, end = 0;
    const Piece* next = nullptr;  ///< where the same file goes on
    bool continues = false;       ///< another piece of the same file comes before it

    const PathVersion& first() const { return (*versions)[begin]; }
    const PathVersion& last() const { return (*versions)[end - 1]; }
    bool moves_away() const { return last().gone() && !last().moved_to.empty(); }
};

std::vector<Piece> pieces_of(const History& history) {
    std::vector<Piece> pieces;
    for (const auto& [path, versions] : history.paths) {
        std::size_t begin = 0;
        for (std::size_t i = 0; i < versions.size(); ++i) {
            const bool last = i + 1 == versions.size();
            if (!last && (versions[i].moved_to.empty() || !versions[i].gone()) &&
                versions[i + 1].moved_from.empty()) {
                continue;
            }
            pieces.push_back({path, &versions, begin, i + 1});
            begin = i + 1;
        }
    }
    return pieces;
}

/// Where a piece begins: its path, and the commit that moved the file there.
using Begin = std::pair<std::string_view, std::size_t>;

/// Two reports of one form are alike, so alike that the one looks moved when the other is added.
bool is_one_report(const Snapshot& snapshot, const Piece& from, const Piece& to) {
    if (from.end - from.begin < 2) return true;
    const std::string& before = (*from.versions)[from.end - 2].content_id;
    const std::string& after = to.first().content_id;
    if (before == after || before.empty()) return true;
    const auto read = [&](std::string_view path, const std::string& id) {
        return read_earlier_frontmatter(std::string(path), snapshot.read_version(id));
    };
    if (stem_of(from.path).empty() || stem_of(to.path).empty()) return true;
    const auto a = read(from.path, before), b = read(to.path, after);
    if (!a || !b) return true;
    return a->title == b->title;
}

}  // namespace

std::vector<Trail> file_trails(const History& history, const Snapshot& snapshot) {
    std::vector<Piece> pieces = pieces_of(history);
    std::map<Begin, Piece*> arrivals;
    for (Piece& piece : pieces) {
        if (!piece.first().moved_from.empty()) arrivals[{piece.path, piece.first().commit}] = &piece;
    }
    for (Piece& piece : pieces) {
        if (!piece.moves_away()) continue;
        const auto next = arrivals.find({piece.last().moved_to, piece.last().commit});
        if (next == arrivals.end() || next->second->first().moved_from != piece.path) continue;
        if (!is_one_report(snapshot, piece, *next->second)) continue;
        next->second->continues = true;
        piece.next = next->second;
    }
    std::vector<Trail> trails;
    for (const Piece& first : pieces) {
        if (first.continues) continue;
        Trail& trail = trails.emplace_back();
        for (const Piece* piece = &first; piece != nullptr; piece = piece->next) {
            const std::size_t end = piece->next != nullptr ? piece->end - 1 : piece->end;
            for (std::size_t i = piece->begin; i < end; ++i)
                trail.push_back({piece->path, &(*piece->versions)[i]});
        }
    }
    return trails;
}

std::string_view stem_of(std::string_view path) {
    constexpr std::string_view folder = "content/reports/";
    if (!path.starts_with(folder) || kind_of(path) != FileKind::report) return {};
    return path.substr(folder.size(), path.size() - folder.size() - 3);
}

bool is_stem(std::string_view text) {
    const std::size_t slash = text.find('/');
    if (slash != 4 || text.find_first_not_of("0123456789") != slash) return false;
    return is_identifier(text.substr(slash + 1));
}

bool stem_fits(std::string_view stem, int year, std::string_view department) {
    const std::size_t slash = stem.find('/');
    if (slash == std::string_view::npos || stem.substr(0, slash) != std::to_string(year)) return false;
    const std::string_view name = stem.substr(slash + 1);
    return !department.empty() && name.starts_with(department) && is_serial(name.substr(department.size()));
}

bool is_serial(std::string_view text) {
    if (text.empty()) return true;
    return text.size() > 1 && text[0] == '-' && text[1] != '0' &&
           text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

}  // namespace gongkai
