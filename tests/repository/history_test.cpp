// SPDX-License-Identifier: MIT
#include "world.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

/// The contents of a path's versions, oldest first, e.g. "1 2 1".
std::string versions(const Snapshot& snapshot, const std::string& path,
                     const std::string& folder = "content") {
    std::string out;
    const History history = snapshot.history(folder);
    const auto at = history.find(path);
    if (at == history.end()) return "(none)";
    for (const PathVersion& version : at->second) {
        if (!out.empty()) out += ' ';
        out += snapshot.read_version(version.content_id);
    }
    return out;
}

std::string head_versions(const std::string& at, const std::string& path) {
    Diagnostics diagnostics;
    return versions(Snapshot::of_commit(at, "HEAD", diagnostics), path);
}

}  // namespace

TEST_CASE("each change of a file is a version, oldest first, with time and offset") {
    TemporaryFolder folder;
    RepositoryWriter writer(folder / "site");
    writer.put("content/a.md", "1");
    writer.put("content/b.md", "b");
    const std::string first = commit(writer, 0);
    writer.put("README", "elsewhere");
    commit(writer, 1);
    writer.put("content/a.md", "2");
    const std::string last = writer.commit("乙", "a", "a@example.invalid", start_time, -210);
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_commit(folder / "site", "HEAD", diagnostics);
    const History history = snapshot.history("content");
    CHECK(history.size() == 2);
    CHECK(history.at("content/b.md").size() == 1);
    const auto& found = history.at("content/a.md");
    REQUIRE(found.size() == 2);
    CHECK(found[0].commit == first);
    CHECK(found[0].time == start_time);
    CHECK(found[0].offset_minutes == 480);
    CHECK(found[1].commit == last);
    CHECK(found[1].offset_minutes == -210);
    CHECK(found[1].content_id == content_id_of("2"));
}

TEST_CASE("history covers only the folder that was asked for") {
    TemporaryFolder folder;
    RepositoryWriter writer(folder / "site");
    writer.put("content/reports/2019/a.md", "1");
    writer.put("content/reports-old/a.md", "1");
    writer.put("content/pages/about.md", "1");
    commit(writer);
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_commit(folder / "site", "HEAD", diagnostics);
    CHECK(snapshot.history("content/reports").size() == 1);
    CHECK(snapshot.history("content/reports/").size() == 1);
    CHECK(snapshot.history("content").size() == 3);
    CHECK(snapshot.history("").size() == 3);
    CHECK(snapshot.history("nothing").empty());
}

TEST_CASE("a revert is a version of its own") {
    TemporaryFolder folder;
    RepositoryWriter writer(folder / "site");
    for (int i = 0; i < 3; ++i) {
        writer.put("content/a.md", i % 2 == 0 ? "1" : "2");
        commit(writer, i);
    }
    CHECK(head_versions(folder / "site", "content/a.md") == "1 2 1");
}

TEST_CASE("a file that was deleted and restored has a version for the restoring") {
    TemporaryFolder folder;
    RepositoryWriter writer(folder / "site");
    writer.put("content/a.md", "1");
    writer.put("content/b.md", "b");
    writer.put("content/sub/gone.md", "x");
    commit(writer, 0);
    writer.put("content/a.md", std::nullopt);
    writer.put("content/sub/gone.md", std::nullopt);
    commit(writer, 1);
    writer.put("content/a.md", "1");
    commit(writer, 2);
    CHECK(head_versions(folder / "site", "content/a.md") == "1 1");
    CHECK(head_versions(folder / "site", "content/sub/gone.md") == "(none)");
    CHECK(git(folder / "site", "fsck --strict") == "");
}

TEST_CASE("a merge is a version only where it differs from every parent") {
    TemporaryFolder folder;
    const std::string at = folder / "site";
    {
        RepositoryWriter writer(at);
        writer.put("content/a.md", "a1");
        writer.put("content/b.md", "b1");
        writer.put("content/both.md", "0");
        commit(writer, 0);
        writer.checkout();
    }
    git(at, "checkout -q -b side");
    write_file(at + "/content/a.md", "a2");
    write_file(at + "/content/both.md", "side");
    git(at, "commit -q -a -m side");
    git(at, "checkout -q main");
    write_file(at + "/content/b.md", "b2");
    write_file(at + "/content/both.md", "main");
    git(at, "commit -q -a -m main");
    git(at, "merge -q side || true");
    write_file(at + "/content/both.md", "merged");
    git(at, "commit -q -a -m merge");
    CHECK(head_versions(at, "content/a.md") == "a1 a2");
    CHECK(head_versions(at, "content/b.md") == "b1 b2");
    const std::string both = head_versions(at, "content/both.md");
    CHECK((both == "0 side main merged" || both == "0 main side merged"));
    CHECK(head_versions(at, "content/both.md") == both);
}

TEST_CASE("a file that becomes a folder, and a link that becomes a file, start anew") {
    TemporaryFolder folder;
    const std::string at = folder / "site";
    {
        RepositoryWriter writer(at);
        writer.put("content/x", "file");
        commit(writer, 0);
        writer.checkout();
    }
    std::filesystem::remove(at + "/content/x");
    write_file(at + "/content/x/y.md", "in folder");
    std::filesystem::create_symlink("y.md", at + "/content/x/z.md");
    git(at, "add -A");
    git(at, "commit -q -m folder");
    std::filesystem::remove(at + "/content/x/z.md");
    write_file(at + "/content/x/z.md", "now a file");
    git(at, "add -A");
    git(at, "commit -q -m file");
    CHECK(head_versions(at, "content/x/y.md") == "in folder");
    CHECK(head_versions(at, "content/x/z.md") == "now a file");
}

TEST_CASE("our history names the same commits as git log") {
    TemporaryFolder folder;
    RepositoryWriter writer(folder / "site");
    std::uint64_t state = 7;
    for (int i = 0; i < 60; ++i) {
        for (int k = 0; k < 3; ++k) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            const int number = static_cast<int>(state >> 60);
            writer.put("content/" + std::to_string(number % 3) + "/" + std::to_string(number) + ".md",
                       std::to_string(state >> 62));
        }
        commit(writer, i);
    }
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_commit(folder / "site", "HEAD", diagnostics);
    const History history = snapshot.history("content");
    REQUIRE(history.size() == snapshot.files().size());
    for (const auto& [path, found] : history) {
        std::string ours;
        for (const PathVersion& version : found) ours += (ours.empty() ? "" : "\n") + version.commit;
        CHECK(ours == git(folder / "site", "log --reverse --format=%H -- " + path));
    }
}
