// SPDX-License-Identifier: MIT
// A git tree as it is stored: records of "<octal mode> <name>\0<20 bytes of id>", sorted by name. Comparing
// two trees steps over the records that are the same bytes in both, which is nearly all of them.
// Private to this room.
#pragma once

#include <optional>
#include <string_view>

#include "repository/git.h"

namespace gongkai::git {

struct RawEntry {
    std::string_view name;
    git_oid id;
    unsigned mode = 0;

    bool is_folder() const { return (mode & 0170000) == 0040000; }
    /// A regular file, whatever its permissions: no symbolic link, no submodule.
    bool is_file() const {
        return !is_folder() && (mode & 0170000) != 0120000 && (mode & 0170000) != 0160000;
    }
};

class RawTree {
public:
    /// Without entries.
    RawTree() = default;
    /// Throws Failure when there is no such tree.
    RawTree(git_odb* odb, const git_oid& id);

    const git_oid& id() const { return id_; }
    std::string_view bytes() const;

private:
    OdbObject object_;
    git_oid id_{};
};

/// The entries that two trees do not have alike, in the order of the trees: of one name the older entry, the
/// newer one, or both. A file and a folder of one name are two names. The trees must outlive it.
class TreeComparison {
public:
    TreeComparison(const RawTree& older, const RawTree& newer);

    struct Difference {
        std::optional<RawEntry> older, newer;
    };
    /// Nothing at the end. Throws Failure when a tree's bytes are no tree.
    std::optional<Difference> next();

private:
    struct Side {
        std::string_view rest;
        const git_oid* tree;

        std::size_t record() const;
        RawEntry entry() const;
        void step() { rest.remove_prefix(record()); }
    };
    Side older_, newer_;
};

}  // namespace gongkai::git
