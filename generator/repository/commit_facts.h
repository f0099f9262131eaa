// SPDX-License-Identifier: MIT
// Who made a commit, when, and what its message declares. Private to this room.
#pragma once

#include "repository/git.h"
#include "repository/repository.h"

namespace gongkai {

/// The .mailmap in the root of a commit's tree; without one, a null handle.
git::Mailmap mailmap_of(git_repository* repository, const git_commit* commit);

/// Names are text whatever the commit holds: other bytes and controls become \xNN.
Commit commit_facts(const git_commit* commit, const git_mailmap* mailmap);

}  // namespace gongkai
