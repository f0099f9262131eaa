// SPDX-License-Identifier: MIT
#include <sys/stat.h>
#include <unistd.h>

#include "world.h"

#if defined(__SANITIZE_ADDRESS__)
// libgit2 1.5 forgets 20 KB of a regular expression for each revision that is not a plain name.
extern "C" const char* __lsan_default_suppressions() { return "leak:libpcre2-8.so\n"; }
#endif

using namespace gongkai;
using namespace gongkai::testing;
namespace fs = std::filesystem;

namespace {

struct OneFile {
    TemporaryFolder folder;
    std::string at = folder / "site";
    OneFile() {
        RepositoryWriter writer(at);
        writer.put("content/a.md", std::string(5000, 'a') + "\n");
        commit(writer);
    }
    std::string failure_of(const std::string& revision, Language language = Language::zh) const {
        return failure(
            [&] {
                Diagnostics diagnostics;
                Snapshot::of_commit(at, revision, diagnostics);
            },
            language);
    }
    std::string object_path(const std::string& revision) const {
        const std::string id = git(at, "rev-parse " + revision);
        return at + "/.git/objects/" + id.substr(0, 2) + "/" + id.substr(2);
    }
};

}  // namespace

TEST_CASE("a folder that is no repository, or is not there, is said in words") {
    TemporaryFolder folder;
    Diagnostics diagnostics;
    const auto open = [&](const std::string& path) {
        return [&diagnostics, path] { Snapshot::of_commit(path, "HEAD", diagnostics); };
    };
    const std::string at = folder.path();
    CHECK(failure(open(at)) ==
          "“" + at + "”不是 git 仓库，也不在仓库里。请到站点仓库的文件夹里运行，或指明它的位置。");
    CHECK(contains(failure(open(at), Language::en), "is not a git repository"));
    CHECK(failure(open(at + "/无")) == "没有“" + at + "/无”这个文件夹。请检查仓库的位置。");
}

TEST_CASE("a repository without commits is said in words") {
    TemporaryFolder folder;
    git(folder.path(), "init -q");
    Diagnostics diagnostics;
    const std::string words = failure([&] { Snapshot::of_commit(folder.path(), "HEAD", diagnostics); });
    CHECK(contains(words, "还没有任何提交"));
    CHECK(contains(words, "git commit"));
}

TEST_CASE("an unknown revision, an ambiguous one and one that is no commit are said in words") {
    OneFile repo;
    CHECK(repo.failure_of("没有") ==
          "仓库“" + repo.at + "”里没有“没有”这个版本。可用 git log --oneline 查看有哪些提交。");
    CHECK(contains(repo.failure_of("HEAD~5", Language::en), "There is no revision 'HEAD~5'"));
    CHECK(contains(repo.failure_of("HEAD..main"), "HEAD..main"));
    CHECK(contains(repo.failure_of(""), "没有“”这个版本"));
    CHECK(repo.failure_of("HEAD:content") == "“HEAD:content”不是提交。请写提交编号、分支或标签。");
}

TEST_CASE("a shallow clone is read and says that its history is not there") {
    TemporaryFolder folder;
    RepositoryWriter writer(folder / "site");
    for (int i = 0; i < 3; ++i) {
        writer.put("content/a.md", std::to_string(i));
        commit(writer, i);
    }
    git(folder.path(), "clone -q --depth 1 'file://" + (folder / "site") + "' shallow");
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_commit(folder / "shallow", "HEAD", diagnostics);
    CHECK(snapshot.is_shallow());
    CHECK(text_of(snapshot, "content/a.md") == "2");
    CHECK(snapshot.history("content").paths.empty());
    CHECK(snapshot.history("content").commits.empty());
    CHECK(contains(failure([&] { Snapshot::of_commit(folder / "shallow", "HEAD~1", diagnostics); }),
                   "git fetch --unshallow"));
}

TEST_CASE("a SHA-256 repository and a reftable one are refused in words") {
    TemporaryFolder folder;
    Diagnostics diagnostics;
    git(folder.path(), "init -q --object-format=sha256 s");
    CHECK(contains(failure([&] { Snapshot::of_commit(folder / "s", "HEAD", diagnostics); }), "SHA-256"));
    git(folder.path(), "init -q r");
    git(folder / "r", "config core.repositoryformatversion 1");
    git(folder / "r", "config extensions.refStorage reftable");
    CHECK(contains(failure([&] { Snapshot::of_commit(folder / "r", "HEAD", diagnostics); }), "reftable"));
}

TEST_CASE("another owner's repository prints git's own advice") {
    if (::geteuid() != 0) return;  // only root can give a folder away
    const char* home = ::getenv("HOME");
    if (home && contains(run("git config --get-all safe.directory || true"), "*")) return;
    OneFile repo;
    run("chown -R 12345:12345 '" + repo.at + "'");
    CHECK(contains(repo.failure_of("HEAD"), "git config --global --add safe.directory '" + repo.at + "'"));
    CHECK(contains(repo.failure_of("HEAD", Language::en), "belongs to another user"));
}

TEST_CASE("a missing object is a Failure that names the file") {
    OneFile repo;
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_commit(repo.at, "HEAD", diagnostics);
    fs::remove(repo.object_path("HEAD:content/a.md"));
    const std::string words = failure([&] { snapshot.read(snapshot.files().at(0)); });
    CHECK(contains(words, "content/a.md"));
    CHECK(contains(words, "git fsck"));
}

TEST_CASE("a missing or damaged tree never makes files vanish in silence") {
    OneFile repo;
    const std::string tree = repo.object_path("HEAD:content");
    const fs::path other = repo.object_path("'HEAD^{tree}'");
    fs::permissions(tree, fs::perms::owner_all);
    SECTION("missing") { fs::remove(tree); }
    SECTION("another tree in its place") { fs::copy_file(other, tree, fs::copy_options::overwrite_existing); }
    CHECK(contains(repo.failure_of("HEAD"), "损坏"));
}

TEST_CASE("a history with a missing commit, tree or file is a Failure, never a shorter history") {
    OneFile repo;
    git(repo.at, "checkout -q -f main");
    git(repo.at, "mv content/a.md content/b.md");
    write_file(repo.at + "/content/b.md", std::string(4000, 'a') + "\n" + std::string(1000, 'b') + "\n");
    git(repo.at, "commit -q -a -m moved");
    write_file(repo.at + "/content/b.md", "2");
    git(repo.at, "commit -q -a -m edited");
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_commit(repo.at, "HEAD", diagnostics);
    REQUIRE(snapshot.history("content").commits.size() == 3);
    const std::string object = repo.object_path(
        GENERATE("HEAD~1", "HEAD~2", "HEAD~1^{tree}", "HEAD~2:content", "HEAD~2:content/a.md"));
    fs::remove(object);
    CHECK(contains(failure([&] { snapshot.history("content"); }), "缺失或损坏"));
}

TEST_CASE("a tree in the history whose bytes are no tree is a Failure") {
    OneFile repo;
    const std::string id(20, 'i');
    const std::string bytes = GENERATE_COPY(as<std::string>{}, "", "100644 a.md", "100644 a.md\\0short",
                                            "x y\\0" + id, "100644\\0" + id);
    const std::string hash = "printf '" + bytes + "' | git -C '" + repo.at +
                             "' hash-object --literally --stdin -t " + (bytes.empty() ? "blob" : "tree");
    const std::string folder = run(hash);
    const std::string tree =
        git(repo.at, "mktree --missing <<'end'\n040000 tree " + folder + "\tcontent\nend");
    run(hash + " -w");
    const std::string damaged = git(repo.at, "commit-tree -m x " + tree);
    const std::string sound = git(repo.at, "commit-tree -m y -p " + damaged + " 'main^{tree}'");
    git(repo.at, "update-ref refs/heads/main " + sound);
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_commit(repo.at, "HEAD", diagnostics);
    CHECK(failure([&] { snapshot.history("content"); }) ==
          "仓库里的“" + folder +
              "”缺失或损坏（not a tree）。请用 git fsck 检查，再从完好的克隆取回（git fetch）。");
}

TEST_CASE("other bytes in an object's place are found when reads are verified") {
    OneFile repo;
    const std::string wrong = run("printf other | git -C '" + repo.at + "' hash-object -w --stdin");
    const std::string object = repo.object_path("HEAD:content/a.md");
    fs::permissions(object, fs::perms::owner_all);
    fs::copy_file(repo.at + "/.git/objects/" + wrong.substr(0, 2) + "/" + wrong.substr(2), object,
                  fs::copy_options::overwrite_existing);
    Diagnostics diagnostics;
    Snapshot snapshot = Snapshot::of_commit(repo.at, "HEAD", diagnostics);
    snapshot.verify_reads(true);
    CHECK(contains(failure([&] { snapshot.read(snapshot.files().at(0)); }), "content/a.md"));
}

TEST_CASE("nothing in the repository is written by reading it") {
    OneFile repo;
    git(repo.at, "checkout -q -f main");
    const auto listing = [&] { return run("cd '" + repo.at + "' && find . -printf '%p %T@ %s\\n' | sort"); };
    const std::string before = listing();
    Diagnostics diagnostics;
    const Snapshot commit = Snapshot::of_commit(repo.at, "HEAD", diagnostics);
    commit.history("content");
    const Snapshot worktree = Snapshot::of_worktree(repo.at, diagnostics);
    CHECK(text_of(worktree, "content/a.md") == text_of(commit, "content/a.md"));
    CHECK(listing() == before);
}
