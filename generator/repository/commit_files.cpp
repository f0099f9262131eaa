// SPDX-License-Identifier: MIT
// Listing a commit: a recursive walk over its trees, never over a checkout. Trees are hashed again (they
// are few), so that damage cannot make a file vanish; their names are checked, because a tree can be
// made by hand.
#include "repository/commit_files.h"

#include <algorithm>

#include "repository/objects.h"
#include "repository/paths.h"

namespace gongkai {
namespace {

class Lister {
public:
    Lister(git_repository* repository, git_odb* odb, Diagnostics& diagnostics)
        : repository_(repository), odb_(odb), diagnostics_(diagnostics) {}

    void list(const git_oid& tree_id, const std::string& folder, unsigned depth) {
        if (depth > max_depth || ++entered_ + files_.size() > max_files) fail_size();
        const git::Tree tree = load(tree_id);
        const std::size_t count = git_tree_entrycount(tree.get());
        for (std::size_t i = 0; i < count; ++i) add(*git_tree_entry_byindex(tree.get(), i), folder, depth);
    }

    /// Only the site's folders of a root tree.
    void list_site(const git_oid& root_id) {
        const git::Tree root = load(root_id);
        for (const std::string_view name : site_folders) {
            const git_tree_entry* entry = git_tree_entry_byname(root.get(), std::string(name).c_str());
            if (entry && git_tree_entry_filemode(entry) != GIT_FILEMODE_BLOB) add(*entry, "", 0);
        }
    }

    std::vector<SourceFile> take() {
        std::sort(files_.begin(), files_.end(),
                  [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
        const auto same = [](const SourceFile& a, const SourceFile& b) { return a.path == b.path; };
        for (auto at = files_.begin(); (at = std::adjacent_find(at, files_.end(), same)) != files_.end();
             ++at)
            diagnostics_.add(Code::path_illegal, at->path, {});
        files_.erase(std::unique(files_.begin(), files_.end(), same), files_.end());
        return std::move(files_);
    }

private:
    git::Tree load(const git_oid& id) {
        git::verify_object(odb_, id);
        git::Tree tree;
        if (git_tree_lookup(out(tree), repository_, &id) != 0) git::fail_damaged(git::to_hex(id));
        return tree;
    }

    void add(const git_tree_entry& entry, const std::string& folder, unsigned depth) {
        const std::string_view name = git_tree_entry_name(&entry);
        std::string path = join(folder, name);
        if (const auto problem = name_problem(name)) return diagnostics_.add(*problem, printable(path), {});
        switch (git_tree_entry_filemode(&entry)) {
            case GIT_FILEMODE_TREE: return list(*git_tree_entry_id(&entry), path, depth + 1);
            case GIT_FILEMODE_LINK: return diagnostics_.add(Code::file_symlink, std::move(path), {});
            case GIT_FILEMODE_COMMIT: return diagnostics_.add(Code::file_submodule, std::move(path), {});
            default: files_.push_back({std::move(path), git::to_hex(*git_tree_entry_id(&entry))});
        }
    }

    git_repository* repository_;
    git_odb* odb_;
    Diagnostics& diagnostics_;
    std::vector<SourceFile> files_;
    std::size_t entered_ = 0;  ///< folders
};

[[noreturn]] void fail_empty(const std::string& path) {
    throw Failure("仓库“" + path + "”还没有任何提交。请先提交站点的文件：git add、git commit。",
                  "The repository '" + path +
                      "' has no commits yet. Commit the site's files first: git add, git commit.");
}

[[noreturn]] void fail_revision(git_repository* repository, const std::string& path,
                                const std::string& revision, int error) {
    if (git_repository_head_unborn(repository) == 1 && revision.starts_with("HEAD")) fail_empty(path);
    if (error == GIT_EAMBIGUOUS)
        throw Failure("仓库“" + path + "”里“" + revision + "”对应不止一个对象。请多写几位提交编号。",
                      "'" + revision + "' means more than one object in the repository '" + path +
                          "'. Write more digits of the commit id.");
    std::string zh =
        "仓库“" + path + "”里没有“" + revision + "”这个版本。可用 git log --oneline 查看有哪些提交。";
    std::string en = "There is no revision '" + revision + "' in the repository '" + path +
                     "'. See its commits with git log --oneline.";
    if (git_repository_is_shallow(repository) == 1) {
        zh += "这是浅克隆，较早的提交不在其中：git fetch --unshallow 可以补全。";
        en += " It is a shallow clone without the older commits: git fetch --unshallow completes it.";
    }
    throw Failure(zh, en);
}

}  // namespace

void fail_size() {
    throw Failure("仓库的文件夹超过 64 层，或文件超过 200 万个，不予处理。",
                  "The repository has more than 64 levels of folders or more than 2 million files.");
}

git::Commit find_commit(git_repository* repository, const std::string& path, const std::string& revision) {
    git::Object object;
    if (const int error = git_revparse_single(out(object), repository, revision.c_str()); error != 0)
        fail_revision(repository, path, revision, error);
    git::Object peeled;
    if (git_object_peel(out(peeled), object.get(), GIT_OBJECT_COMMIT) != 0)
        throw Failure("“" + revision + "”不是提交。请写提交编号、分支或标签。",
                      "'" + revision + "' is not a commit. Give a commit id, a branch or a tag.");
    return git::Commit(reinterpret_cast<git_commit*>(peeled.release()));
}

CommitInfo commit_info(const git_commit* commit) {
    return {git::to_hex(*git_commit_id(commit)), git::to_hex(*git_commit_tree_id(commit)),
            git_commit_time(commit), git_commit_time_offset(commit)};
}

std::vector<SourceFile> commit_files(git_repository* repository, const git_commit* commit,
                                     Diagnostics& diagnostics) {
    git::Odb odb;
    if (git_repository_odb(out(odb), repository) != 0) git::fail_damaged("objects");
    git::verify_object(odb.get(), *git_commit_id(commit));
    Lister lister(repository, odb.get(), diagnostics);
    lister.list_site(*git_commit_tree_id(commit));
    return lister.take();
}

}  // namespace gongkai
