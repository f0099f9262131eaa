// SPDX-License-Identifier: MIT
// The site's files of a commit. Private to this room.
#pragma once

#include <vector>

#include "repository/git.h"
#include "repository/repository.h"

namespace gongkai {

constexpr unsigned max_depth = 64;            ///< of folders
constexpr std::size_t max_files = 2'000'000;  ///< of one commit
[[noreturn]] void fail_size();

/// The commit any revision means (HEAD, branch, tag, HEAD~3, abbreviated id …). Throws Failure.
git::Commit find_commit(git_repository* repository, const std::string& path, const std::string& revision);

CommitInfo commit_info(const git_commit* commit);

/// The regular files under the site's folders, sorted bytewise; whatever else is there is reported.
std::vector<SourceFile> commit_files(git_repository* repository, const git_commit* commit,
                                     Diagnostics& diagnostics);

}  // namespace gongkai
