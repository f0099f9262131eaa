// SPDX-License-Identifier: MIT
// Which of the files that a commit took away came back under another path. Private to this room.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "repository/git.h"

namespace gongkai {

/// What one commit did to one regular file.
struct FileChange {
    std::string path;
    std::optional<git_oid> before, after;  ///< content
    std::string other_path;                ///< where it went to or came from, when it was moved
};

/// Sets `other_path` of those of one commit's `changes`, sorted by path, that belong together: first files of
/// the same content, then files much alike; of both kinds first those of the same name.
void find_moves(git_odb* odb, std::vector<FileChange>& changes);

}  // namespace gongkai
