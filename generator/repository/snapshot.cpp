// SPDX-License-Identifier: MIT
// A Snapshot is a sorted list of paths with content ids, and one of three places to read them from: the
// object database, the disk, or memory.
#include <algorithm>

#include "repository/commit_files.h"
#include "repository/git.h"
#include "repository/history.h"
#include "repository/objects.h"
#include "repository/repository.h"
#include "repository/worktree_files.h"

namespace gongkai {

struct Snapshot::Rep {
    std::string repository;  ///< as the caller named it; empty for of_files
    std::vector<SourceFile> files;
    std::optional<CommitInfo> commit;
    bool shallow = false;
    std::unique_ptr<git::ObjectPool> objects;     ///< null for of_files
    std::optional<WorktreeFiles> worktree;        ///< for of_worktree; its `files` are the same as ours
    std::map<std::string, std::string> contents;  ///< for of_files, by content id

    std::size_t index_of(std::string_view path) const {
        const auto before = [](const SourceFile& file, std::string_view p) { return file.path < p; };
        const auto at = std::lower_bound(files.begin(), files.end(), path, before);
        return at != files.end() && at->path == path ? static_cast<std::size_t>(at - files.begin())
                                                     : files.size();
    }
    std::string read_object(const std::string& content_id, const std::string& name) const {
        if (objects) return objects->read_blob(git::from_hex(content_id), name);
        if (const auto at = contents.find(content_id); at != contents.end()) return at->second;
        throw Failure("没有“" + name + "”的内容。", "There is no content of '" + name + "'.");
    }
};

Snapshot::Snapshot(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
Snapshot::Snapshot(Snapshot&&) noexcept = default;
Snapshot& Snapshot::operator=(Snapshot&&) noexcept = default;
Snapshot::~Snapshot() = default;

Snapshot Snapshot::of_commit(const std::string& repository, const std::string& revision,
                             Diagnostics& diagnostics) {
    const git::Repository opened = git::open(repository);
    const git::Commit commit = find_commit(opened.get(), repository, revision);
    auto rep = std::make_unique<Rep>();
    rep->repository = repository;
    rep->files = commit_files(opened.get(), commit.get(), diagnostics);
    rep->commit = commit_info(commit.get());
    rep->shallow = git_repository_is_shallow(opened.get()) == 1;
    rep->objects = std::make_unique<git::ObjectPool>(opened.get());
    return Snapshot(std::move(rep));
}

Snapshot Snapshot::of_worktree(const std::string& repository, Diagnostics& diagnostics,
                               const Snapshot* earlier) {
    const git::Repository opened = git::open(repository);
    if (git_repository_is_bare(opened.get()))
        throw Failure("仓库“" + repository + "”是裸仓库，没有工作区。请指明一个提交，或在普通克隆里运行。",
                      "The repository '" + repository +
                          "' is bare and has no working tree. Name a commit, or run in an ordinary clone.");
    auto rep = std::make_unique<Rep>();
    rep->repository = repository;
    const bool known = earlier && earlier->rep_->worktree &&
                       earlier->rep_->worktree->root == git_repository_workdir(opened.get());
    rep->worktree = worktree_files(opened.get(), known ? &*earlier->rep_->worktree : nullptr, diagnostics);
    rep->files = rep->worktree->files;
    if (git_repository_head_unborn(opened.get()) != 1)
        rep->commit = commit_info(find_commit(opened.get(), repository, "HEAD").get());
    rep->shallow = git_repository_is_shallow(opened.get()) == 1;
    rep->objects = std::make_unique<git::ObjectPool>(opened.get());
    return Snapshot(std::move(rep));
}

Snapshot Snapshot::of_files(std::map<std::string, std::string> files) {
    auto rep = std::make_unique<Rep>();
    for (auto& [path, bytes] : files) {
        std::string id = content_id_of(bytes);
        rep->files.push_back({path, id});
        rep->contents.emplace(std::move(id), std::move(bytes));
    }
    return Snapshot(std::move(rep));
}

const std::vector<SourceFile>& Snapshot::files() const { return rep_->files; }

const SourceFile* Snapshot::find(std::string_view path) const {
    const std::size_t index = rep_->index_of(path);
    return index < rep_->files.size() ? &rep_->files[index] : nullptr;
}

std::string Snapshot::read(const SourceFile& file) const {
    if (!rep_->worktree) return rep_->read_object(file.content_id, file.path);
    const std::size_t index = rep_->index_of(file.path);
    if (index == rep_->files.size())
        throw Failure("工作区里没有“" + file.path + "”。",
                      "There is no '" + file.path + "' in the working tree.");
    return read_worktree_file(*rep_->worktree, index);
}

std::string Snapshot::read_version(const std::string& content_id) const {
    return rep_->read_object(content_id, content_id);
}

void Snapshot::verify_reads(bool on) {
    if (rep_->objects) rep_->objects->verify(on);
}

const std::optional<CommitInfo>& Snapshot::commit() const { return rep_->commit; }
bool Snapshot::is_worktree() const { return rep_->worktree.has_value(); }
bool Snapshot::is_shallow() const { return rep_->shallow; }

History Snapshot::history(std::string_view folder) const {
    if (!rep_->commit || rep_->shallow) return {};
    const git::Repository opened = git::open(rep_->repository);
    return walk_history(opened.get(), git::from_hex(rep_->commit->id), folder);
}

std::string content_id_of(std::string_view bytes) { return git::to_hex(git::hash_blob(bytes)); }

}  // namespace gongkai
