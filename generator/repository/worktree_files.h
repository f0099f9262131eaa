// SPDX-License-Identifier: MIT
// The site's files as they are on disk. Private to this room.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <string>
#include <vector>

#include "repository/git.h"
#include "repository/repository.h"

namespace gongkai {

/// A moment or time stamp of the file system, in nanoseconds.
using FileTime = std::int64_t;
FileTime modified_at(const struct stat& status);

/// What the file system said about a file when its content id was found.
struct FileStamp {
    FileTime modified = 0, changed = 0;
    std::int64_t size = 0;
    std::uint64_t inode = 0, device = 0;

    static FileStamp of(const struct stat& status);
    friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

struct WorktreeFiles {
    std::string root;               ///< ends with '/'
    FileTime scanned = 0;           ///< when the walk began
    std::vector<SourceFile> files;  ///< sorted by path
    std::vector<FileStamp> stamps;  ///< of files[i]

    /// A stamp this young proves nothing: the file may have changed again within one clock tick.
    bool is_young(const FileStamp& stamp) const;
};

/// `earlier` may be null.
WorktreeFiles worktree_files(git_repository* repository, const WorktreeFiles* earlier,
                             Diagnostics& diagnostics);

/// The bytes of files[index]. Throws Failure when they are not those of its content id.
std::string read_worktree_file(const WorktreeFiles& worktree, std::size_t index);

}  // namespace gongkai
