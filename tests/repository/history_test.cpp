// SPDX-License-Identifier: MIT
#include <sstream>

#include "told.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

using Ids = std::vector<std::string>;
using Mode = RepositoryWriter::Mode;

}  // namespace

TEST_CASE("each change of a file is a version, oldest first, with time and offset") {
    Site site;
    const std::string first = site.commit({"content/a.md=1", "content/b.md=b"});
    site.writer.put("content/a.md", "2");
    const std::string last = site.writer.commit("乙", "a", "a@example.invalid", start_time + day, -210);
    const Told told(site.at);
    CHECK(told("content/a.md") == "1 2");
    CHECK(told("content/b.md") == "b");
    CHECK(told.commits_of("content/a.md") == Ids{first, last});
    REQUIRE(told.commits() == Ids{first, last});
    CHECK(told.history.commits[0].time == start_time);
    CHECK(told.history.commits[0].offset_minutes == 480);
    CHECK(told.history.commits[1].time == start_time + day);
    CHECK(told.history.commits[1].offset_minutes == -210);
}

TEST_CASE("only commits that changed something asked for are listed") {
    Site site;
    site.commit({"README=1"});
    const std::string second = site.commit({"content/a.md=1"});
    site.commit({});
    site.commit({"README=2", "other/content/a.md=2"});
    const std::string fifth = site.commit({"content/a.md=2"});
    const Told told(site.at);
    CHECK(told.commits() == Ids{second, fifth});
    CHECK(told.commits_of("content/a.md") == Ids{second, fifth});
}

TEST_CASE("history covers only the folder that was asked for") {
    Site site;
    site.commit({"content/reports/2019/a.md=1", "content/reports-old/a.md=1", "content/pages/about.md=1",
                 "reports/b.md=1"});
    const auto count = [&](const std::string& folder) { return Told(site.at, folder).history.paths.size(); };
    CHECK(count("content/reports") == 1);
    CHECK(count("content/reports/") == 1);
    CHECK(count("content") == 3);
    CHECK(count("") == 4);
    CHECK(count("nothing") == 0);
    CHECK(count("content/pages/about.md") == 0);
}

TEST_CASE("a folder that was a file, or is gone now, has its history") {
    Site site;
    site.commit({"content=a file"});
    site.commit({"content", "content/a.md=1"});
    site.commit({"content/a.md", "README=r"});
    CHECK(Told(site.at)("content/a.md") == "1 -");
}

TEST_CASE("all paths that ever were are listed") {
    Site site;
    site.commit({"content/a.md=1", "content/2018/b.md=2", "content/2018/x/c.md=3"});
    site.commit({"content/2018/b.md", "content/2018/x/c.md"});
    site.commit({"content/a.md", "content/d.md=4"});
    std::vector<std::string> found;
    const Told told(site.at);
    for (const auto& [path, versions] : told.history.paths) found.push_back(path);
    CHECK(found == Ids{"content/2018/b.md", "content/2018/x/c.md", "content/a.md", "content/d.md"});
}

TEST_CASE("a snapshot of an earlier commit knows nothing of later ones") {
    Site site;
    site.commit({"content/a.md=1"});
    site.commit({"content/a.md=2"});
    site.commit({"content/a.md=3", "content/b.md=b"});
    const Told told(site.at, "content", "HEAD~1");
    CHECK(told("content/a.md") == "1 2");
    CHECK(told("content/b.md") == "(none)");
}

TEST_CASE("a revert is a version of its own") {
    Site site;
    for (const char* content : {"1", "2", "1"}) site.commit({std::string("content/a.md=") + content});
    CHECK(Told(site.at)("content/a.md") == "1 2 1");
}

TEST_CASE("a file that was deleted and restored has a version for each") {
    Site site;
    site.commit({"content/a.md=1", "content/b.md=b", "content/sub/gone.md=x"});
    site.commit({"content/a.md", "content/sub/gone.md"});
    site.commit({"content/a.md=1"});
    const Told told(site.at);
    CHECK(told("content/a.md") == "1 - 1");
    CHECK(told("content/b.md") == "b");
    CHECK(told("content/sub/gone.md") == "x -");
    CHECK(told.history.paths.at("content/sub/gone.md")[1].gone());
    CHECK(git(site.at, "fsck --strict") == "");
}

TEST_CASE("a change of mode alone is no version; one together with the content is") {
    Site site;
    site.commit({"content/a.md=1"});
    site.writer.put("content/a.md", "1", Mode::executable);
    site.commit({});
    CHECK(Told(site.at).commits().size() == 1);
    site.writer.put("content/a.md", "2", Mode::file);
    site.commit({});
    CHECK(Told(site.at)("content/a.md") == "1 2");
}

TEST_CASE("a file replaced by a symbolic link is gone, and back when it is a file again") {
    Site site;
    site.commit({"content/a.md=b.md", "content/b.md=1"});
    site.writer.put("content/a.md", "b.md", Mode::link);
    site.commit({});
    CHECK(Told(site.at)("content/a.md") == "b.md -");
    site.writer.put("content/link", "b.md", Mode::link);
    site.commit({"content/a.md=2"});
    const Told told(site.at);
    CHECK(told("content/a.md") == "b.md - 2");
    CHECK(told("content/link") == "(none)");
}

TEST_CASE("a submodule is no file") {
    Site site;
    const std::string id = site.commit({"content/a.md=1", "content/b.md=2"});
    git(site.at, "checkout -q -f main");
    git(site.at, "update-index --add --cacheinfo 160000," + id + ",content/a.md");
    git(site.at, "update-index --add --cacheinfo 160000," + id + ",content/sub");
    git(site.at, "commit -q -m submodules");
    const Told told(site.at);
    CHECK(told("content/a.md") == "1 -");
    CHECK(told("content/sub") == "(none)");
}

TEST_CASE("a file that becomes a folder, and a folder that becomes a file") {
    Site site;
    site.commit({"content/x=file", "content/x.md=beside", "content/y/z/a.md=deep"});
    site.commit({"content/x", "content/x/a.md=in folder", "content/y/z/a.md", "content/y=flat"});
    const Told told(site.at);
    CHECK(told("content/x") == "file -");
    CHECK(told("content/x/a.md") == "in folder");
    CHECK(told("content/x.md") == "beside");
    CHECK(told("content/y") == "flat");
    CHECK(told("content/y/z/a.md") == "deep -");
}

TEST_CASE("what a merge brings in is the merge's own change") {
    Site site;
    const std::string root = site.commit({"content/a.md=a1", "content/b.md=b1", "content/both.md=0"});
    site.commit({"content/a.md=a2", "content/both.md=side", "content/new.md=n1"});
    const std::string side = site.commit({"content/a.md=a3"});
    site.writer.start_from(root);
    const std::string main = site.commit({"content/b.md=b2", "content/both.md=main"});
    site.writer.merge(side);
    const std::string merge = site.commit({"content/a.md=a3", "content/new.md=n1", "content/both.md=merged"});
    const Told told(site.at);
    CHECK(told.commits() == Ids{root, main, merge});
    CHECK(told("content/a.md") == "a1 a3");
    CHECK(told("content/b.md") == "b1 b2");
    CHECK(told("content/both.md") == "0 main merged");
    CHECK(told.commits_of("content/new.md") == Ids{merge});
    CHECK(git(site.at, "log --merges --format=%H") == merge);
}

TEST_CASE("a merge that keeps this side alone changes nothing") {
    Site site;
    const std::string root = site.commit({"content/a.md=1"});
    const std::string side = site.commit({"content/a.md=2"});
    site.writer.start_from(root);
    site.writer.merge(side);
    site.commit({});
    CHECK(Told(site.at).commits() == Ids{root});
}

TEST_CASE("a merge with an unrelated history adds its files") {
    Site site;
    const std::string root = site.commit({"content/a.md=1"});
    git(site.at, "checkout -q --orphan other");
    git(site.at, "rm -r -q -f --ignore-unmatch .");
    write_file(site.at + "/content/b.md", "b");
    git(site.at, "add -A");
    git(site.at, "commit -q -m other");
    git(site.at, "checkout -q main");
    git(site.at, "merge -q --allow-unrelated-histories -m merge other");
    const Told told(site.at);
    CHECK(told("content/b.md") == "b");
    CHECK(told.commits() == Ids{root, git(site.at, "rev-parse HEAD")});
}

TEST_CASE("names that a site cannot have are passed over") {
    Site site;
    site.commit({"content/a.md=1", "content/b\\c.md=2", std::string("content/\xff.md") + "=3",
                 "content/\x01/d.md=4"});
    const Told told(site.at);
    CHECK(told.history.paths.size() == 1);
    CHECK(told("content/a.md") == "1");
}

namespace {

/// A random history: edits, removals, modes, links, files that become folders, branches from anywhere, and
/// merges, also of branches that were merged before (criss-cross).
class RandomHistory {
public:
    RandomHistory(Site& site, std::uint64_t seed) : site_(site), state_(seed) {
        commits_.push_back(site_.commit({"content/first.md=1"}));
        for (int i = 0; i < 40; ++i) {
            if (below(4) == 0)
                merge();
            else
                commits_.push_back(edit());
        }
    }

private:
    std::uint64_t below(std::uint64_t limit) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return (state_ >> 33) % limit;
    }
    std::string edit() {
        for (std::uint64_t count = below(4); count > 0; --count) change();
        return site_.commit({});
    }
    void change() {
        const std::string folder = "content/" + std::to_string(below(3));
        const std::string file = folder + "/" + std::to_string(below(3)) + ".md";
        switch (below(8)) {
            case 0: return site_.writer.put(file, std::nullopt);
            case 1:  // the folder becomes a file, as its files are taken away
                for (const char* name : {"/0.md", "/1.md", "/2.md"})
                    site_.writer.put(folder + name, std::nullopt);
                return site_.writer.put(folder, std::to_string(below(3)));
            default:
                site_.writer.put(folder, std::nullopt);
                site_.writer.put(file, std::to_string(below(3)), static_cast<Mode>(below(5) / 2));
        }
    }
    void merge() {
        const std::string trunk = commits_.back();
        site_.writer.start_from(commits_[below(commits_.size())]);
        commits_.push_back(edit());
        const std::string side = edit();
        site_.writer.start_from(trunk);
        site_.writer.merge(side);
        commits_.push_back(edit());
    }

    Site& site_;
    std::uint64_t state_;
    std::vector<std::string> commits_;
};

using Versions = std::map<std::string, std::vector<std::string>>;

/// "commit content" of each change of a regular file, by path, as git log sees it.
Versions versions_by_git(const std::string& at) {
    std::istringstream lines(git(at,
                                 "log --first-parent -m --reverse --no-renames --raw --no-abbrev "
                                 "--format=%H HEAD -- content"));
    Versions out;
    std::string commit;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with(':')) {
            std::istringstream fields(line.substr(1));
            std::string old_mode, new_mode, old_id, new_id, kind, path;
            fields >> old_mode >> new_mode >> old_id >> new_id >> kind >> path;
            const std::string before = old_mode.starts_with("100") ? old_id : "";
            const std::string after = new_mode.starts_with("100") ? new_id : "";
            if (before != after) out[path].push_back(commit + " " + after);
        } else if (!line.empty()) {
            commit = line;
        }
    }
    return out;
}

}  // namespace

TEST_CASE("random histories have the same versions as git log sees") {
    for (const std::uint64_t seed : {1, 2, 3, 4, 5, 6}) {
        CAPTURE(seed);
        Site site;
        RandomHistory made(site, seed);
        const Told told(site.at);
        Versions ours;
        for (const auto& [path, versions] : told.history.paths) {
            for (const PathVersion& version : versions)
                ours[path].push_back(told.history.commits.at(version.commit).id + " " + version.content_id);
        }
        CHECK(ours.size() > 5);
        CHECK(ours == versions_by_git(site.at));
        CHECK(git(site.at, "fsck --strict --no-dangling") == "");
    }
}

TEST_CASE("each file has the commits that git log names for it") {
    Site site;
    RandomHistory made(site, 7);
    site.commit({"content/3/a.md=1"});
    site.commit({"content/3/a.md"});
    const Told told(site.at);
    for (const std::string path : {"content/first.md", "content/3/a.md"}) {
        std::string ours;
        for (const std::string& id : told.commits_of(path)) ours += (ours.empty() ? "" : "\n") + id;
        CHECK(ours == git(site.at, "log --first-parent --reverse --format=%H -- " + path));
    }
}
