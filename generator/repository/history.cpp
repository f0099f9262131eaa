// SPDX-License-Identifier: MIT
// Which commit gave a file its content? Each commit's tree is merged with its parents' trees, entry by
// entry (trees are sorted); a subtree that equals any parent's is skipped without being read. So a commit
// costs the folders it touched, whatever the size of the repository:
//
//     parent  2018/ 11aa   2019/ 22bb          2018/ is equal: skipped
//     commit  2018/ 11aa   2019/ 33cc   ->     2019/ differs: skx.md 5f -> 60 is a version, its
//                                              neighbours, equal in both, are not
//
// A merge makes a version only of what it changed against every parent, as `git log` shows it. Only
// folders that the snapshot has are entered.
#include "repository/history.h"

#include <array>
#include <cstring>
#include <string>

#include "repository/paths.h"

namespace gongkai {
namespace {

/// A folder of the snapshot: what is looked for.
struct Wanted {
    std::map<std::string, Wanted, std::less<>> folders;
    std::map<std::string, std::vector<PathVersion>*, std::less<>> files;
};

class Walker {
public:
    explicit Walker(git_repository* repository) : repository_(repository) {}

    void visit(const git_commit* commit, const Wanted& wanted) {
        commit_ = commit;
        const unsigned count = git_commit_parentcount(commit);
        std::vector<git_oid> parents(count);
        for (unsigned i = 0; i < count; ++i) {
            git::Commit parent;
            if (git_commit_parent(out(parent), commit, i) != 0)
                git::fail_damaged(git::to_hex(*git_commit_parent_id(commit, i)));
            parents[i] = *git_commit_tree_id(parent.get());
        }
        compare(*git_commit_tree_id(commit), parents, wanted);
    }

private:
    /// A tree read from front to back.
    struct Cursor {
        git::Tree tree;
        std::size_t next = 0;

        const git_tree_entry* find(const git_tree_entry* wanted) {
            while (const git_tree_entry* entry = git_tree_entry_byindex(tree.get(), next)) {
                const int order = git_tree_entry_cmp(entry, wanted);
                if (order == 0) return entry;
                if (order > 0) return nullptr;
                ++next;
            }
            return nullptr;
        }
    };

    git::Tree load(const git_oid& id) const {
        git::Tree tree;
        if (git_tree_lookup(out(tree), repository_, &id) != 0) git::fail_damaged(git::to_hex(id));
        return tree;
    }

    static bool is_any(const git_oid& id, const std::vector<git_oid>& others) {
        for (const git_oid& other : others)
            if (git_oid_equal(&id, &other)) return true;
        return false;
    }

    void compare(const git_oid& id, const std::vector<git_oid>& parents, const Wanted& wanted) {
        if (is_any(id, parents)) return;
        const git::Tree tree = load(id);
        std::vector<Cursor> cursors;
        for (const git_oid& parent : parents) cursors.push_back({load(parent)});
        const std::size_t count = git_tree_entrycount(tree.get());
        for (std::size_t i = 0; i < count; ++i)
            compare_entry(git_tree_entry_byindex(tree.get(), i), cursors, wanted);
    }

    void compare_entry(const git_tree_entry* entry, std::vector<Cursor>& cursors, const Wanted& wanted) {
        const git_oid& id = *git_tree_entry_id(entry);
        std::vector<git_oid> parents;
        for (Cursor& cursor : cursors) {
            const git_tree_entry* other = cursor.find(entry);
            if (!other) continue;
            if (git_oid_equal(git_tree_entry_id(other), &id)) return;
            parents.push_back(*git_tree_entry_id(other));
        }
        const std::string_view name = git_tree_entry_name(entry);
        const git_filemode_t mode = git_tree_entry_filemode(entry);
        if (mode == GIT_FILEMODE_TREE) {
            if (const auto folder = wanted.folders.find(name); folder != wanted.folders.end())
                compare(id, parents, folder->second);
        } else if (mode != GIT_FILEMODE_LINK && mode != GIT_FILEMODE_COMMIT) {
            if (const auto file = wanted.files.find(name); file != wanted.files.end())
                file->second->push_back({git::to_hex(id), git_commit_time(commit_),
                                         git_commit_time_offset(commit_),
                                         git::to_hex(*git_commit_id(commit_))});
        }
    }

    git_repository* repository_;
    const git_commit* commit_ = nullptr;
};

bool lies_under(std::string_view path, std::string_view folder) {
    return folder.empty() ||
           (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

Wanted wanted_files(History& history, std::string_view folder, const std::vector<SourceFile>& files) {
    Wanted root;
    for (const SourceFile& file : files) {
        if (!lies_under(file.path, folder)) continue;
        Wanted* at = &root;
        std::string_view rest = file.path;
        for (std::size_t slash; (slash = rest.find('/')) != rest.npos; rest.remove_prefix(slash + 1))
            at = &at->folders[std::string(rest.substr(0, slash))];
        at->files.emplace(rest, &history[file.path]);
    }
    return root;
}

}  // namespace

History walk_history(git_repository* repository, const git_oid& tip, std::string_view folder,
                     const std::vector<SourceFile>& files) {
    while (folder.ends_with('/')) folder.remove_suffix(1);
    History history;
    const Wanted wanted = wanted_files(history, folder, files);
    git::Revwalk walk;
    if (git_revwalk_new(out(walk), repository) != 0 ||
        git_revwalk_sorting(walk.get(), GIT_SORT_TOPOLOGICAL | GIT_SORT_REVERSE) != 0 ||
        git_revwalk_push(walk.get(), &tip) != 0)
        git::fail_damaged(git::to_hex(tip));
    Walker walker(repository);
    git_oid id;
    int error;
    while ((error = git_revwalk_next(&id, walk.get())) == 0) {
        git::Commit commit;
        if (git_commit_lookup(out(commit), repository, &id) != 0) git::fail_damaged(git::to_hex(id));
        walker.visit(commit.get(), wanted);
    }
    if (error != GIT_ITEROVER) git::fail_damaged(git::to_hex(tip));
    std::erase_if(history, [](const auto& entry) { return entry.second.empty(); });
    return history;
}

}  // namespace gongkai
