// SPDX-License-Identifier: MIT
// Versions of files over the commits. Private to this room.
#pragma once

#include <string_view>
#include <vector>

#include "repository/git.h"
#include "repository/repository.h"

namespace gongkai {

/// The versions of those of `files` that lie under `folder`, over all commits `tip` can reach.
History walk_history(git_repository* repository, const git_oid& tip, std::string_view folder,
                     const std::vector<SourceFile>& files);

}  // namespace gongkai
