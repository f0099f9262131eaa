// SPDX-License-Identifier: MIT
#include "world.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

std::string write_some(const std::string& at, RepositoryWriter::Writing writing) {
    RepositoryWriter writer(at, writing);
    for (int i = 0; i < 100; ++i) writer.put("content/" + std::to_string(i) + ".md", std::to_string(i));
    commit(writer, 0);
    writer.put("content/示例.md", "新");
    writer.put("content/7.md", std::nullopt);
    const std::string id = commit(writer, 1);
    writer.finish();
    return id;
}

}  // namespace

TEST_CASE("the same calls give the same commit ids, however they are stored") {
    TemporaryFolder folder;
    const std::string id = write_some(folder / "a", RepositoryWriter::Writing::each_commit);
    CHECK(write_some(folder / "b", RepositoryWriter::Writing::at_the_end) == id);
    for (const char* name : {"a", "b"}) {
        CHECK(git(folder / name, "rev-parse main") == id);
        CHECK(git(folder / name, "symbolic-ref HEAD") == "refs/heads/main");
        CHECK(git(folder / name, "fsck --strict --full") == "");
        CHECK(git(folder / name, "rev-list --count HEAD") == "2");
    }
    CHECK(id == "023ae86c07ff72d8f6259463a04e25cc1b7ce98c");
}

TEST_CASE("a checkout leaves a clean working tree, also after removals") {
    TemporaryFolder folder;
    const std::string at = folder / "site";
    RepositoryWriter writer(at);
    writer.put("content/旧.md", "旧");
    writer.put("content/sub/x.md", "x");
    writer.put("README.md", "r");
    commit(writer, 0);
    writer.checkout();
    CHECK(git(at, "status --porcelain") == "");
    writer.put("content/旧.md", std::nullopt);
    writer.put("content/sub/x.md", std::nullopt);
    writer.put("content/新.md", "新");
    commit(writer, 1);
    writer.checkout();
    CHECK(git(at, "status --porcelain") == "");
    CHECK_FALSE(std::filesystem::exists(at + "/content/旧.md"));
    CHECK_FALSE(std::filesystem::exists(at + "/content/sub"));
    Diagnostics diagnostics;
    CHECK(text_of(Snapshot::of_worktree(at, diagnostics), "content/新.md") == "新");
}

TEST_CASE("a folder that is not empty is left alone") {
    TemporaryFolder folder;
    write_file(folder / "site/x", "x");
    const std::string words = failure([&] { RepositoryWriter writer(folder / "site"); });
    CHECK(words == "“" + (folder / "site") + "”已存在且不是空文件夹。请换一个名字，或先移走它。");
    CHECK(contains(failure([&] { RepositoryWriter writer(folder / "site/x"); }), "不是空文件夹"));
}

TEST_CASE("a branch starts from an earlier commit with its files, and a merge has two parents") {
    for (const auto writing :
         {RepositoryWriter::Writing::each_commit, RepositoryWriter::Writing::at_the_end}) {
        TemporaryFolder folder;
        const std::string at = folder / "site";
        RepositoryWriter writer(at, writing);
        writer.put("content/sub/a.md", "1");
        writer.put("run.sh", "#!/bin/sh\n", RepositoryWriter::Mode::executable);
        writer.put("link", "run.sh", RepositoryWriter::Mode::link);
        const std::string root = commit(writer, 0);
        writer.put("content/sub/a.md", "2");
        writer.put("run.sh", std::nullopt);
        const std::string side = commit(writer, 1);
        writer.put("never.md", "staged and left behind");
        writer.start_from(root);
        writer.put("content/b.md", "b");
        const std::string trunk = commit(writer, 2);
        writer.merge(side);
        const std::string merge = commit(writer, 3);
        writer.put("content/c.md", "c");
        commit(writer, 4);
        writer.finish();
        CHECK(git(at, "rev-parse HEAD~1") == merge);
        CHECK(git(at, "log -1 --format=%P HEAD") == merge);
        CHECK(git(at, "log -1 --format=%P HEAD~1") == trunk + " " + side);
        CHECK(git(at, "log -1 --format=%P " + trunk) == root);
        CHECK(git(at, "ls-tree -r --format='%(objectmode) %(path)' HEAD~1") ==
              "100644 content/b.md\n100644 content/sub/a.md\n120000 link\n100755 run.sh");
        CHECK(git(at, "show HEAD:content/sub/a.md") == "1");
        CHECK(git(at, "fsck --strict --full --no-dangling") == "");
    }
}
