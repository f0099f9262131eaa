// SPDX-License-Identifier: MIT
#include <thread>

#include "world.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

/// Two commits: `content/报告.md` first "一", then "二"; and files outside the site.
struct TwoCommits {
    TemporaryFolder folder;
    std::string at = folder / "site";
    std::string first, second;

    TwoCommits() {
        RepositoryWriter writer(at);
        writer.put("content/报告.md", "一");
        writer.put("README.md", "不属于站点");
        writer.put("contents/x.md", "也不属于");
        first = commit(writer, 0);
        writer.put("content/报告.md", "二");
        writer.put("themes/default/theme.yml", "name: default");
        second = commit(writer, 1);
    }
    std::string text(const std::string& revision) const {
        Diagnostics diagnostics;
        return text_of(Snapshot::of_commit(at, revision, diagnostics), "content/报告.md");
    }
};

}  // namespace

TEST_CASE("a snapshot lists only the site's folders, sorted, with git's own ids") {
    TwoCommits repo;
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_commit(repo.at, "HEAD", diagnostics);
    CHECK(paths(snapshot) == std::vector<std::string>{"content/报告.md", "themes/default/theme.yml"});
    CHECK(snapshot.find("content/报告.md")->content_id == git(repo.at, "rev-parse HEAD:content/报告.md"));
    CHECK(snapshot.find("content/报告.md")->content_id == content_id_of("二"));
    CHECK(snapshot.find("content/") == nullptr);
    CHECK(diagnostics.empty());
    CHECK_FALSE(snapshot.is_worktree());
    CHECK_FALSE(snapshot.is_shallow());
}

TEST_CASE("sorting is bytewise: a dot comes before a slash") {
    TemporaryFolder folder;
    RepositoryWriter writer(folder / "site");
    for (const char* path : {"content/a/b.md", "content/a.md", "content/a-b", "content/甲.md", "content/Z"})
        writer.put(path, path);
    commit(writer);
    Diagnostics diagnostics;
    CHECK(paths(Snapshot::of_commit(folder / "site", "main", diagnostics)) ==
          std::vector<std::string>{"content/Z", "content/a-b", "content/a.md", "content/a/b.md",
                                   "content/甲.md"});
    CHECK(git(folder / "site", "fsck --strict") == "");
}

TEST_CASE("any revision that git understands can be read") {
    TwoCommits repo;
    git(repo.at, "tag 旧版 HEAD~1");
    git(repo.at, "tag -a -m 发布 released HEAD~1");
    git(repo.at, "branch 审核 HEAD~1");
    for (const std::string& revision :
         {std::string("HEAD~1"), std::string("main^"), repo.first, repo.first.substr(0, 9),
          std::string("旧版"), std::string("released"), std::string("审核"), std::string("refs/heads/审核")})
        CHECK(repo.text(revision) == "一");
    CHECK(repo.text("HEAD") == "二");
    CHECK(repo.text("main") == "二");
}

TEST_CASE("the commit's id, tree, time and offset are known") {
    TemporaryFolder folder;
    RepositoryWriter writer(folder / "site");
    writer.put("content/a.md", "a");
    const std::string id = writer.commit("西", "a", "a@example.invalid", 1'500'000'000, -210);
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_commit(folder / "site", "HEAD", diagnostics);
    REQUIRE(snapshot.commit());
    CHECK(snapshot.commit()->id == id);
    CHECK(snapshot.commit()->tree == git(folder / "site", "rev-parse 'HEAD^{tree}'"));
    CHECK(snapshot.commit()->time == 1'500'000'000);
    CHECK(snapshot.commit()->offset_minutes == -210);
    CHECK(git(folder / "site", "log -1 --format='%ad %cn' --date=raw") == "1500000000 -0330 a");
}

TEST_CASE("bare clones, packed clones and linked worktrees are read alike") {
    TwoCommits repo;
    const TemporaryFolder& folder = repo.folder;
    git(folder.path(), "clone -q --bare '" + repo.at + "' bare.git");
    git(folder / "bare.git", "gc -q");
    git(repo.at, "worktree add -q ../linked HEAD~1");
    Diagnostics diagnostics;
    CHECK(text_of(Snapshot::of_commit(folder / "bare.git", "HEAD", diagnostics), "content/报告.md") == "二");
    CHECK(text_of(Snapshot::of_commit(folder / "linked", "HEAD", diagnostics), "content/报告.md") == "一");
    CHECK(text_of(Snapshot::of_worktree(folder / "linked", diagnostics), "content/报告.md") == "一");
    CHECK(text_of(Snapshot::of_commit(folder / "linked/content", "HEAD", diagnostics), "content/报告.md") ==
          "一");
}

TEST_CASE("a sparse checkout's configuration does not keep us from reading") {
    TwoCommits repo;
    git(repo.at, "config core.repositoryformatversion 1");
    git(repo.at, "config extensions.worktreeConfig true");
    CHECK(repo.text("HEAD") == "二");
}

TEST_CASE("symbolic links and submodules are refused, each with a diagnostic") {
    TwoCommits repo;
    git(repo.at, "read-tree HEAD");
    const std::string link = run("printf /etc/passwd | git -C '" + repo.at + "' hash-object -w --stdin");
    git(repo.at, "update-index --add --cacheinfo 120000," + link + ",content/链接.md");
    git(repo.at, "update-index --add --cacheinfo 160000," + repo.first + ",themes/sub");
    git(repo.at, "commit -q -m links");
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_commit(repo.at, "HEAD", diagnostics);
    CHECK(paths(snapshot) == std::vector<std::string>{"content/报告.md", "themes/default/theme.yml"});
    CHECK(rendered(diagnostics) ==
          "content/链接.md: error[file-symlink]: 符号链接不会公开\n"
          "  提示：请在这个位置提交文件本身\n"
          "themes/sub: error[file-submodule]: 子模块（嵌套的 git 仓库）不会公开\n"
          "  提示：请把它的文件提交到本仓库\n");
    CHECK(rendered(diagnostics, Language::en) ==
          "content/链接.md: error[file-symlink]: a symbolic link is not published\n"
          "  hint: commit the file itself in this place\n"
          "themes/sub: error[file-submodule]: a submodule (a nested git repository) is not published\n"
          "  hint: commit its files to this repository\n");
}

TEST_CASE("names that are not clean text are refused and printed harmlessly") {
    TemporaryFolder folder;
    RepositoryWriter writer(folder / "site");
    writer.put("content/\xb1\xa8.md", "GBK");
    writer.put("content/a\x1b[2Jb.md", "escape");
    writer.put("content/a\\b.md", "backslash");
    writer.put("content/好.md", "fine");
    commit(writer);
    Diagnostics diagnostics;
    CHECK(paths(Snapshot::of_commit(folder / "site", "HEAD", diagnostics)) ==
          std::vector<std::string>{"content/好.md"});
    CHECK(rendered(diagnostics) ==
          "content/\\xb1\\xa8.md: error[path-encoding]: 文件名不是 UTF-8\n"
          "  提示：请用 git mv 改名\n"
          "content/a\\b.md: error[path-backslash]: 文件名含有反斜杠\n"
          "  提示：请用 git mv 改名\n"
          "content/a\\x1b[2Jb.md: error[path-control]: 文件名含有控制字符\n"
          "  提示：请用 git mv 改名\n");
}

TEST_CASE("a tree made by hand cannot name a place outside") {
    TwoCommits repo;
    const std::string make =
        "set -e; cd '" + repo.at +
        "'; blob=$(printf x | git hash-object -w --stdin);"
        "raw=$(echo $blob | sed 's/../\\\\x&/g');"
        "tree() { git hash-object -t tree -w --stdin --literally; };"
        "inner=$( (printf '100644 ..\\0'; printf \"$raw\"; printf '100644 a/b\\0'; printf \"$raw\") | tree);"
        "rawinner=$(echo $inner | sed 's/../\\\\x&/g');"
        "root=$( (printf '40000 content\\0'; printf \"$rawinner\") | tree);"
        "printf 'tree %s\\nauthor a <a> 0 +0000\\ncommitter a <a> 0 +0000\\n\\nx\\n' $root |"
        " git hash-object -t commit -w --stdin";
    const std::string id = run("bash -c '" + [&] {
        std::string quoted;
        for (const char c : make) quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
        return quoted;
    }() + "'");
    Diagnostics diagnostics;
    CHECK(paths(Snapshot::of_commit(repo.at, id, diagnostics)).empty());
    CHECK(diagnostics.count(Severity::error) == 2);
    CHECK(diagnostics.items()[0].code == Code::path_illegal);
}

TEST_CASE("two threads read the same snapshot at once") {
    TemporaryFolder folder;
    RepositoryWriter writer(folder / "site");
    for (int i = 0; i < 200; ++i)
        writer.put("content/" + std::to_string(i) + ".md", std::string(2000, 'x') + std::to_string(i));
    commit(writer);
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_commit(folder / "site", "HEAD", diagnostics);
    std::size_t wrong[2] = {0, 0};
    const auto reader = [&](std::size_t self) {
        for (int round = 0; round < 3; ++round)
            for (const SourceFile& file : snapshot.files())
                if (content_id_of(snapshot.read(file)) != file.content_id) ++wrong[self];
    };
    std::thread other(reader, 1);
    reader(0);
    other.join();
    CHECK(wrong[0] + wrong[1] == 0);
}

TEST_CASE("files given in memory make a snapshot") {
    const Snapshot snapshot = Snapshot::of_files({{"content/乙.md", "2"}, {"content/a.md", "1"}});
    CHECK(paths(snapshot) == std::vector<std::string>{"content/a.md", "content/乙.md"});
    CHECK(text_of(snapshot, "content/乙.md") == "2");
    CHECK(snapshot.read_version(content_id_of("1")) == "1");
    CHECK_FALSE(snapshot.commit());
    CHECK_FALSE(snapshot.is_worktree());
    CHECK(snapshot.history("content").paths.empty());
}
