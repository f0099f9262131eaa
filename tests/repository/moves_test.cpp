// SPDX-License-Identifier: MIT
// Files that a commit moved.
#include <set>
#include <sstream>

#include "told.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

/// A text of `lines` lines that are like nothing in the text of another `name`.
std::string text(const std::string& name, int lines = 40) {
    std::string out;
    for (int i = 0; i < lines; ++i) out += name + "部门第" + std::to_string(i) + "项支出说明。\n";
    return out;
}

/// The moves of all commits: "from > to", in no order.
std::set<std::string> moves(const History& history) {
    std::set<std::string> out;
    for (const auto& [path, versions] : history.paths) {
        for (const PathVersion& version : versions) {
            if (!version.moved_from.empty()) out.insert(version.moved_from + " > " + path);
        }
    }
    return out;
}

using Moves = std::set<std::string>;

}  // namespace

TEST_CASE("a file moved unchanged is told at both of its paths") {
    Site site;
    site.commit({"content/a.md=1"});
    site.commit({"content/a.md", "content/2019/b.md=1"});
    const Told told(site.at);
    CHECK(told("content/a.md") == "1 ->content/2019/b.md");
    CHECK(told("content/2019/b.md") == "1<-content/a.md");
}

TEST_CASE("a rename and back leaves two chapters at each path") {
    Site site;
    site.commit({"content/a.md=1"});
    site.commit({"content/a.md", "content/b.md=1"});
    site.commit({"content/b.md", "content/a.md=1"});
    const Told told(site.at);
    CHECK(told("content/a.md") == "1 ->content/b.md 1<-content/b.md");
    CHECK(told("content/b.md") == "1<-content/a.md ->content/a.md");
}

TEST_CASE("a file moved and edited is found by what stayed the same") {
    Site site;
    const std::string before = text("甲"), after = text("甲", 38) + "新的一句。\n";
    site.commit({"content/a.md=" + before, "content/other.md=1"});
    site.commit({"content/a.md", "content/b.md=" + after, "content/other.md=2"});
    CHECK(moves(Told(site.at).history) == Moves{"content/a.md > content/b.md"});
}

TEST_CASE("a file rewritten at another path is no move") {
    Site site;
    site.commit({"content/a.md=" + text("甲")});
    site.commit({"content/a.md", "content/b.md=" + text("乙")});
    CHECK(moves(Told(site.at).history).empty());
}

TEST_CASE("a copy is no move, nor is a removal and an addition in two commits") {
    Site site;
    site.commit({"content/a.md=1", "content/b.md=2"});
    site.commit({"content/copy.md=1"});
    site.commit({"content/b.md"});
    site.commit({"content/c.md=2"});
    CHECK(moves(Told(site.at).history).empty());
}

TEST_CASE(
    "of several files of the same content the one of the same name goes first, then the order of paths") {
    Site site;
    site.commit({"content/1/a.md=x", "content/1/b.md=x", "content/1/c.md=x"});
    site.commit({"content/1/a.md", "content/1/b.md", "content/1/c.md", "content/2/c.md=x", "content/2/y.md=x",
                 "content/2/z.md=x", "content/2/zz.md=x"});
    CHECK(moves(Told(site.at).history) == Moves{"content/1/c.md > content/2/c.md",
                                                "content/1/a.md > content/2/y.md",
                                                "content/1/b.md > content/2/z.md"});
}

TEST_CASE("what was moved unchanged is not a candidate for what was edited") {
    Site site;
    const std::string same = text("甲"), edited = text("甲", 36);
    site.commit({"content/1/a.md=" + same, "content/1/b.md=" + same});
    site.commit({"content/1/a.md", "content/1/b.md", "content/2/b.md=" + same, "content/2/c.md=" + edited});
    CHECK(moves(Told(site.at).history) ==
          Moves{"content/1/b.md > content/2/b.md", "content/1/a.md > content/2/c.md"});
}

TEST_CASE("a file moved out of the folder is gone, one moved into it is new") {
    Site site;
    site.commit({"content/a.md=1", "drafts/b.md=2"});
    site.commit({"content/a.md", "old/a.md=1", "drafts/b.md", "content/b.md=2"});
    const Told told(site.at);
    CHECK(told("content/a.md") == "1 -");
    CHECK(told("content/b.md") == "2");
}

TEST_CASE("a file that goes where a link or a folder was, and one that becomes a folder's") {
    Site site;
    site.writer.put("content/link", "a.md", RepositoryWriter::Mode::link);
    site.commit({"content/a.md=1", "content/x=2", "content/y/z.md=" + text("丙")});
    site.commit({"content/a.md", "content/link=1", "content/x", "content/x/in.md=2", "content/y/z.md",
                 "content/y=" + text("丙", 39)});
    CHECK(moves(Told(site.at).history) ==
          Moves{"content/a.md > content/link", "content/x > content/x/in.md", "content/y/z.md > content/y"});
}

TEST_CASE("paths are not patterns") {
    Site site;
    site.commit({"content/[ab]*.md=" + text("甲"), "content/a1.md=" + text("乙")});
    site.commit({"content/[ab]*.md", "content/?.md=" + text("甲", 39), "content/a1.md=" + text("乙", 39)});
    CHECK(moves(Told(site.at).history) == Moves{"content/[ab]*.md > content/?.md"});
}

TEST_CASE("a merge's moves are those against its first parent") {
    Site site;
    const std::string root = site.commit({"content/a.md=1", "content/b.md=2"});
    site.commit({"content/a.md", "content/step.md=1"});
    const std::string side = site.commit({"content/step.md", "content/c.md=1"});
    site.writer.start_from(root);
    site.commit({"content/b.md=3"});
    site.writer.merge(side);
    site.commit({"content/a.md", "content/c.md=1"});
    CHECK(moves(Told(site.at).history) == Moves{"content/a.md > content/c.md"});
}

TEST_CASE("our moves are those that git log -M finds") {
    Site site;
    std::vector<std::string> first, folder_renamed, edited;
    for (int i = 0; i < 12; ++i) {
        const std::string name = "d" + std::to_string(i);
        first.push_back("content/2018/" + name + ".md=" + text(name));
        folder_renamed.push_back("content/2018/" + name + ".md");
        folder_renamed.push_back("content/y2018/" + name + ".md=" + text(name, i % 2 == 0 ? 40 : 37));
        edited.push_back("content/y2018/" + name + ".md");
        if (i % 3 != 0) edited.push_back("content/z/" + name + ".md=" + text(name, 33));
    }
    edited.push_back("content/z/unlike.md=" + text("别的"));
    site.commit(first);
    site.commit(folder_renamed);
    site.commit(edited);
    const std::string side = site.commit({"content/z/d1.md", "content/d1.md=" + text("d1", 30)});
    site.writer.start_from(git(site.at, "rev-parse HEAD~1"));
    site.writer.merge(side);
    site.commit({"content/z/d1.md", "content/d1.md=" + text("d1", 30)});

    Moves expected;
    std::istringstream lines(git(site.at, "log --first-parent -m -M --name-status --format= -- content"));
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with('R')) continue;
        const std::size_t from = line.find('\t') + 1, to = line.find('\t', from) + 1;
        expected.insert(line.substr(from, to - from - 1) + " > " + line.substr(to));
    }
    CHECK(expected.size() == 12 + 8 + 1);
    CHECK(moves(Told(site.at).history) == expected);
}
