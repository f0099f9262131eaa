// SPDX-License-Identifier: MIT
// Which commit gave a file its content? Each commit's tree is compared with the tree before it on the line
// of first parents; a folder whose id is the same is skipped without being read. So a commit costs the
// folders it touched, whatever the size of the repository:
//
//     before  2018/ 11aa   2019/ 22bb          2018/ is equal: skipped
//     commit  2018/ 11aa   2019/ 33cc   ->     2019/ differs: skx.md 5f -> 60 is a version, its
//                                              neighbours, equal in both, are not
//
// The trees of one commit are kept while the next is compared with them, so that no tree is read twice.
#include "repository/history.h"

#include <algorithm>

#include "repository/commit_facts.h"
#include "repository/commit_files.h"
#include "repository/moves.h"
#include "repository/paths.h"
#include "repository/raw_tree.h"

namespace gongkai {
namespace {

git::Commit load_commit(git_repository* repository, const git_oid& id) {
    git::Commit commit;
    if (git_commit_lookup(out(commit), repository, &id) != 0) git::fail_damaged(git::to_hex(id));
    return commit;
}

/// The commits from the root to `tip`.
std::vector<git_oid> first_parents(git_repository* repository, const git_oid& tip) {
    std::vector<git_oid> line;
    for (git_oid id = tip;;) {
        line.push_back(id);
        const git::Commit commit = load_commit(repository, id);
        if (git_commit_parentcount(commit.get()) == 0) break;
        id = *git_commit_parent_id(commit.get(), 0);
    }
    std::reverse(line.begin(), line.end());
    return line;
}

std::vector<std::string> components(std::string_view folder) {
    std::vector<std::string> out;
    while (!folder.empty()) {
        const std::size_t slash = folder.find('/');
        if (slash != 0) out.emplace_back(folder.substr(0, slash));
        folder.remove_prefix(slash == folder.npos ? folder.size() : slash + 1);
    }
    return out;
}

/// The trees of one commit, as far as they are looked at; brought from commit to commit.
class Trees {
public:
    Trees(git_odb* odb, std::string_view folder) : odb_(odb), wanted_(components(folder)) {}

    /// The files that differ from those of the tree before, sorted.
    std::vector<FileChange> advance(const git_oid& root) {
        entered_ = 0;
        advance(root_, root, "", 0);
        return std::exchange(changes_, {});
    }

private:
    struct Folder {
        git::RawTree tree;
        std::map<std::string, Folder, std::less<>> folders;
    };

    void advance(Folder& folder, const std::optional<git_oid>& id, const std::string& path, unsigned depth) {
        if (depth > max_depth || ++entered_ + changes_.size() > max_files) fail_size();
        git::RawTree tree = id ? git::RawTree(odb_, *id) : git::RawTree();
        git::TreeComparison comparison(folder.tree, tree);
        while (const auto difference = comparison.next()) record(folder, *difference, path, depth);
        folder.tree = std::move(tree);
    }

    void record(Folder& folder, const git::TreeComparison::Difference& difference, const std::string& path,
                unsigned depth) {
        const auto& [older, newer] = difference;
        const git::RawEntry& entry = newer ? *newer : *older;
        const bool above = depth < wanted_.size();
        if (above ? entry.name != wanted_[depth] : name_problem(entry.name).has_value()) return;
        const std::string here = join(path, entry.name);
        if (entry.is_folder()) {
            const auto at = folder.folders.try_emplace(std::string(entry.name)).first;
            advance(at->second, newer ? std::optional(newer->id) : std::nullopt, here, depth + 1);
            if (!newer) folder.folders.erase(at);
        } else if (!above) {
            record_file(older, newer, here);
        }
    }

    void record_file(const std::optional<git::RawEntry>& older, const std::optional<git::RawEntry>& newer,
                     const std::string& path) {
        FileChange change{path, {}, {}, {}};
        if (older && older->is_file()) change.before = older->id;
        if (newer && newer->is_file()) change.after = newer->id;
        const bool same = change.before && change.after && git_oid_equal(&*change.before, &*change.after);
        if ((change.before || change.after) && !same) changes_.push_back(std::move(change));
    }

    git_odb* odb_;
    std::vector<std::string> wanted_;
    Folder root_;
    std::vector<FileChange> changes_;
    std::size_t entered_ = 0;  ///< folders, for one commit
};

void add_versions(History& history, const std::vector<FileChange>& changes) {
    const std::size_t commit = history.commits.size() - 1;
    for (const FileChange& change : changes) {
        PathVersion version{commit, {}, {}, {}};
        if (change.after) version.content_id = git::to_hex(*change.after);
        (change.after ? version.moved_from : version.moved_to) = change.other_path;
        history.paths[change.path].push_back(std::move(version));
    }
}

}  // namespace

History walk_history(git_repository* repository, const git_oid& tip, std::string_view folder) {
    git::Odb odb;
    if (git_repository_odb(out(odb), repository) != 0) git::fail_damaged("objects");
    const git::Mailmap mailmap = mailmap_of(repository, load_commit(repository, tip).get());
    History history;
    Trees trees(odb.get(), folder);
    for (const git_oid& id : first_parents(repository, tip)) {
        const git::Commit commit = load_commit(repository, id);
        std::vector<FileChange> changes = trees.advance(*git_commit_tree_id(commit.get()));
        if (changes.empty()) continue;
        find_moves(odb.get(), changes);
        history.commits.push_back(commit_facts(commit.get(), mailmap.get()));
        add_versions(history, changes);
    }
    return history;
}

}  // namespace gongkai
