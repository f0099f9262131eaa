// SPDX-License-Identifier: MIT
// Files of one frozen moment of a git repository: a commit, or the working tree. The only room that
// includes libgit2. No checkout is needed, bare repositories are fine, paths are raw UTF-8.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"

namespace gongkai {

/// A regular file of the snapshot.
struct SourceFile {
    std::string path;        ///< from the repository's root, '/'-separated
    std::string content_id;  ///< git blob id, 40 hexadecimal digits; equal ids mean equal bytes
};

/// The commit a snapshot was taken from.
struct CommitInfo {
    std::string id;
    std::string tree;
    std::int64_t time = 0;   ///< committer time, seconds since 1970
    int offset_minutes = 0;  ///< committer's offset from UTC
};

/// A commit of the published line: the commits reached from the snapshot's by first parents alone. What a
/// merge brings in counts as the merge's own change, because that is when the public got it.
struct Commit {
    std::string id;
    std::int64_t time = 0;                  ///< committer time, seconds since 1970
    int offset_minutes = 0;                 ///< committer's offset from UTC
    std::string author_name, author_email;  ///< as the snapshot's .mailmap has them
    /// "Revision-Kind: 更正" at the end of its message; keys as written.
    std::vector<std::pair<std::string, std::string>> trailers;
};

/// What one commit did to one path.
struct PathVersion {
    std::size_t commit = 0;  ///< index into `History::commits`
    std::string content_id;  ///< empty: the commit took the file away
    std::string moved_from;  ///< the path the file had before, when this commit moved it here
    std::string moved_to;    ///< of a file taken away: the path it has now
    bool gone() const { return content_id.empty(); }
};

/// What happened to every path there ever was, from one walk.
struct History {
    std::vector<Commit> commits;  ///< those that changed something asked for, oldest first
    std::map<std::string, std::vector<PathVersion>, std::less<>> paths;  ///< oldest first, never empty
};

class Snapshot {
public:
    /// The files under content/ and themes/ of `revision` (any revision git understands).
    /// Symbolic links and submodules there are refused with a diagnostic each.
    /// Throws Failure: no repository, no such revision, another owner, unsupported format.
    static Snapshot of_commit(const std::string& repository, const std::string& revision,
                              Diagnostics& diagnostics);
    /// The same folders of the working tree as they are on disk, without what .gitignore names (but
    /// with it where git tracks it anyway). Throws Failure, also for a bare repository.
    /// Files that git's index or the `earlier` snapshot of the same repository know to be unchanged
    /// (by size, times and inode) are not hashed again.
    static Snapshot of_worktree(const std::string& repository, Diagnostics& diagnostics,
                                const Snapshot* earlier = nullptr);
    /// A snapshot of given files, for tests and examples.
    static Snapshot of_files(std::map<std::string, std::string> files);

    Snapshot(Snapshot&&) noexcept;
    Snapshot& operator=(Snapshot&&) noexcept;
    ~Snapshot();

    /// Sorted by path, bytewise.
    const std::vector<SourceFile>& files() const;
    const SourceFile* find(std::string_view path) const;

    /// The bytes of a file. Safe from any thread. Throws Failure when the object is damaged or gone.
    /// A working-tree file that changed since the snapshot was taken also throws Failure.
    std::string read(const SourceFile& file) const;
    /// The bytes of any version named by `history()`. Safe from any thread.
    std::string read_version(const std::string& content_id) const;

    /// From now on what is read from the object database is hashed and compared with its id (0.1 ms
    /// for 16 KB). The trees of `of_commit` are always compared.
    void verify_reads(bool on);

    /// Set for `of_commit`; for `of_worktree` the commit HEAD points to, if any.
    const std::optional<CommitInfo>& commit() const;
    bool is_worktree() const;
    /// The repository was cloned with --depth: history is incomplete, so `history()` is empty.
    bool is_shallow() const;

    /// Every change of a regular file under `folder` along the first parents of the commit, from one walk
    /// over trees: the work is what changed, not what there is. A change of mode alone is none; a file that
    /// becomes a symbolic link is gone. Names that a site cannot have are passed over. Empty without a commit
    /// or when the clone is shallow.
    History history(std::string_view folder) const;

private:
    struct Rep;
    explicit Snapshot(std::unique_ptr<Rep> rep);
    std::unique_ptr<Rep> rep_;
};

/// Writes commits into a new repository, branch `main`; used by `demo` and by tests. The same calls give
/// the same commit ids on any machine.
class RepositoryWriter {
public:
    /// When others can read what was committed: after each commit, or only after `finish()`, which is
    /// faster for thousands of commits and leaves few packs instead of many loose objects.
    enum class Writing { each_commit, at_the_end };
    /// What a staged path is; a link's bytes are where it points to.
    enum class Mode { file, executable, link };

    /// Throws Failure when `folder` exists and is not an empty folder.
    explicit RepositoryWriter(const std::string& folder, Writing writing = Writing::each_commit);
    ~RepositoryWriter();

    /// Stages a file (bytes) or, with nothing, its removal. REQUIRES: a relative path, no empty, ".",
    /// ".." or ".git" component, and no file where the path needs a folder.
    void put(const std::string& path, std::optional<std::string_view> bytes, Mode mode = Mode::file);
    /// The next commit stands on top of this one, not of the last: a branch. What was staged is replaced by
    /// its files.
    void start_from(const std::string& commit);
    /// The next commit is a merge: this one is a further parent of it. What is staged stays as it is.
    void merge(const std::string& commit);
    /// Commits what is staged on top of the last commit; author and committer alike. Trailers are the last
    /// paragraph of the message. Returns the id.
    std::string commit(const std::string& message, const std::string& author_name,
                       const std::string& author_email, std::int64_t time, int offset_minutes);
    /// Makes all commits readable and `main` point to the last one. With Writing::at_the_end nothing
    /// is kept without it.
    void finish();
    /// Does `finish()`, then writes the last commit's files into the working tree and the index.
    void checkout();

private:
    struct Rep;
    std::unique_ptr<Rep> rep_;
};

/// The git blob id of some bytes, as `SourceFile::content_id`.
std::string content_id_of(std::string_view bytes);

}  // namespace gongkai
