// SPDX-License-Identifier: MIT
// Versions of files over the commits. Private to this room.
#pragma once

#include <string_view>

#include "repository/git.h"
#include "repository/repository.h"

namespace gongkai {

/// What happened under `folder` on the line of first parents that ends in `tip`.
History walk_history(git_repository* repository, const git_oid& tip, std::string_view folder);

}  // namespace gongkai
