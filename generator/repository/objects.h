// SPDX-License-Identifier: MIT
// Reading objects from any thread: each reader borrows an object database handle of its own.
// Private to this room.
#pragma once

#include <atomic>
#include <mutex>
#include <string>
#include <vector>

#include "repository/git.h"

namespace gongkai::git {

class ObjectPool {
public:
    explicit ObjectPool(git_repository* repository);

    /// The bytes of a blob; `name` is what a Failure calls it.
    std::string read_blob(const git_oid& id, const std::string& name) const;

    /// From now on every read is hashed again and compared with its id.
    void verify(bool on) { verify_ = on; }

private:
    Odb borrow() const;

    std::string folder_;  ///< of the objects
    std::atomic<bool> verify_{false};
    mutable std::mutex mutex_;
    mutable std::vector<Odb> idle_;
};

/// Fails when the object's bytes do not hash to its id.
void verify_object(git_odb* odb, const git_oid& id);

}  // namespace gongkai::git
