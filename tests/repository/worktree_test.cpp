// SPDX-License-Identifier: MIT
#include <sys/stat.h>
#include <unistd.h>

#include "world.h"

using namespace gongkai;
using namespace gongkai::testing;
namespace fs = std::filesystem;

namespace {

struct Worktree {
    TemporaryFolder folder;
    std::string at = folder / "site";
    Diagnostics diagnostics;
    Worktree() {
        RepositoryWriter writer(at);
        writer.put("content/a.md", "committed");
        writer.put("content/reports/2019/报告.md", "报告");
        commit(writer);
        writer.checkout();
    }
    void write(const std::string& path, const std::string& bytes) const {
        write_file(at + "/" + path, bytes);
    }
    Snapshot snapshot(const Snapshot* earlier = nullptr) {
        return Snapshot::of_worktree(at, diagnostics, earlier);
    }
};

/// Sets a file's modification time, in seconds before now.
void age(const std::string& path, int seconds) {
    const auto now = fs::file_time_type::clock::now();
    fs::last_write_time(path, now - std::chrono::seconds(seconds));
}

}  // namespace

TEST_CASE("the working tree is read as it is on disk, untracked files too") {
    Worktree repo;
    repo.write("content/a.md", "edited");
    repo.write("content/新.md", "untracked");
    repo.write("other/x.md", "outside");
    fs::remove(repo.at + "/content/reports/2019/报告.md");
    const Snapshot snapshot = repo.snapshot();
    CHECK(snapshot.is_worktree());
    CHECK(paths(snapshot) == std::vector<std::string>{"content/a.md", "content/新.md"});
    CHECK(text_of(snapshot, "content/a.md") == "edited");
    CHECK(snapshot.find("content/a.md")->content_id == content_id_of("edited"));
    CHECK(snapshot.find("content/新.md")->content_id == content_id_of("untracked"));
    CHECK(snapshot.commit()->id == git(repo.at, "rev-parse HEAD"));
    CHECK(repo.diagnostics.empty());
}

TEST_CASE("what .gitignore names stays out, unless git tracks it") {
    Worktree repo;
    repo.write(".gitignore", "*.tmp\n/content/drafts/\n!keep.tmp\n");
    repo.write("content/reports/.gitignore", "2020\n");
    repo.write("content/x.tmp", "");
    repo.write("content/keep.tmp", "");
    repo.write("content/drafts/d.md", "");
    repo.write("content/drafts/keep.tmp", "");
    repo.write("content/reports/2020/z.md", "");
    repo.write("content/tracked.tmp", "tracked");
    git(repo.at, "add -f content/tracked.tmp");
    CHECK(paths(repo.snapshot()) ==
          std::vector<std::string>{"content/a.md", "content/keep.tmp", "content/reports/.gitignore",
                                   "content/reports/2019/报告.md", "content/tracked.tmp"});
}

TEST_CASE("links, nested repositories and pipes in the working tree are refused") {
    Worktree repo;
    fs::create_symlink("/etc/passwd", repo.at + "/content/链接.md");
    fs::create_directory_symlink("/etc", repo.at + "/themes");
    git(repo.at + "/content", "init -q sub");
    REQUIRE(::mkfifo((repo.at + "/content/pipe").c_str(), 0600) == 0);
    CHECK(paths(repo.snapshot()) == std::vector<std::string>{"content/a.md", "content/reports/2019/报告.md"});
    CHECK(rendered(repo.diagnostics) ==
          "content/pipe: error[file-special]: 不是普通文件（设备、管道或套接字）\n"
          "content/sub: error[file-submodule]: 子模块（嵌套的 git 仓库）不会公开\n"
          "  提示：请把它的文件提交到本仓库\n"
          "content/链接.md: error[file-symlink]: 符号链接不会公开\n"
          "  提示：请在这个位置提交文件本身\n"
          "themes: error[file-symlink]: 符号链接不会公开\n"
          "  提示：请在这个位置提交文件本身\n");
}

TEST_CASE("a file that may not be read is reported") {
    if (::geteuid() == 0) return;  // root may read everything
    Worktree repo;
    fs::permissions(repo.at + "/content/a.md", fs::perms::none);
    git(repo.at, "rm -q --cached content/a.md");
    CHECK(paths(repo.snapshot()) == std::vector<std::string>{"content/reports/2019/报告.md"});
    CHECK(repo.diagnostics.items().at(0).code == Code::file_unreadable);
}

TEST_CASE("a file that changes after the snapshot is not read") {
    Worktree repo;
    SECTION("grown") {
        const Snapshot snapshot = repo.snapshot();
        repo.write("content/a.md", "committed and more");
        CHECK(failure([&] { text_of(snapshot, "content/a.md"); }) ==
              "文件“content/a.md”在读取期间被改动。请再运行一次。");
    }
    SECTION("the same size within the same tick") {
        const Snapshot snapshot = repo.snapshot();
        const auto time = fs::last_write_time(repo.at + "/content/a.md");
        repo.write("content/a.md", "COMMITTED");
        fs::last_write_time(repo.at + "/content/a.md", time);
        CHECK(contains(failure([&] { text_of(snapshot, "content/a.md"); }, Language::en), "changed while"));
    }
    SECTION("gone") {
        const Snapshot snapshot = repo.snapshot();
        fs::remove(repo.at + "/content/a.md");
        CHECK(contains(failure([&] { text_of(snapshot, "content/a.md"); }), "被改动"));
    }
}

TEST_CASE("the index's ids are used only where they are certain") {
    Worktree repo;
    SECTION("an edit of the same size and time as the index entry") {
        git(repo.at, "add -A");
        const auto time = fs::last_write_time(repo.at + "/content/a.md");
        repo.write("content/a.md", "COMMITTED");
        fs::last_write_time(repo.at + "/content/a.md", time);
        CHECK(text_of(repo.snapshot(), "content/a.md") == "COMMITTED");
    }
    SECTION("line ends that git converts") {
        git(repo.at, "config core.autocrlf true");
        repo.write("content/crlf.md", "一\r\n二\r\n");
        age(repo.at + "/content/crlf.md", 100);
        git(repo.at, "add -A");
        age(repo.at + "/.git/index", -5);
        const Snapshot snapshot = repo.snapshot();
        CHECK(text_of(snapshot, "content/crlf.md") == "一\r\n二\r\n");
        CHECK(snapshot.find("content/crlf.md")->content_id == content_id_of("一\r\n二\r\n"));
    }
    SECTION("an earlier snapshot") {
        repo.write("content/new.md", "untracked");
        age(repo.at + "/content/new.md", 100);
        const Snapshot earlier = repo.snapshot();
        repo.write("content/a.md", "edited");
        const Snapshot later = repo.snapshot(&earlier);
        CHECK(text_of(later, "content/new.md") == "untracked");
        CHECK(text_of(later, "content/a.md") == "edited");
        CHECK(later.find("content/a.md")->content_id == content_id_of("edited"));
    }
}

TEST_CASE("a working tree without commits and without folders is empty, a bare repository is refused") {
    TemporaryFolder folder;
    git(folder.path(), "init -q empty");
    git(folder.path(), "init -q --bare bare");
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_worktree(folder / "empty", diagnostics);
    CHECK(snapshot.files().empty());
    CHECK_FALSE(snapshot.commit());
    CHECK(contains(failure([&] { Snapshot::of_worktree(folder / "bare", diagnostics); }), "裸仓库"));
}

TEST_CASE("a working tree has the history of HEAD") {
    Worktree repo;
    repo.write("content/a.md", "edited");
    const History history = repo.snapshot().history("content");
    CHECK(history.paths.at("content/a.md").size() == 1);
    CHECK(history.paths.at("content/a.md").at(0).content_id == content_id_of("committed"));
}
