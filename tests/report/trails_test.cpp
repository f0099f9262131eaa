// SPDX-License-Identifier: MIT
// A file's versions through its moves, from histories written by hand.
#include "catch.h"
#include "report/report.h"

using namespace gongkai;

namespace {

constexpr const char* old_path = "content/reports/2018/skx.md";
constexpr const char* new_path = "content/reports/2018/skx-2.md";

PathVersion text(std::size_t commit, std::string id, std::string moved_from = {}) {
    return {commit, std::move(id), std::move(moved_from), {}};
}
PathVersion gone(std::size_t commit, std::string moved_to = {}) {
    return {commit, {}, {}, std::move(moved_to)};
}

/// One line a trail: "skx@0:a skx-2@3:b".
std::string trails_of(std::map<std::string, std::vector<PathVersion>, std::less<>> paths) {
    History history;
    history.commits.resize(10);
    history.paths = std::move(paths);
    std::string out;
    for (const Trail& trail : file_trails(history, Snapshot::of_files({}))) {
        for (const FileVersion& at : trail) {
            out += std::string(stem_of(at.path).substr(5)) + '@' + std::to_string(at.version->commit) + ':' +
                   (at.version->gone() ? "-" : at.version->content_id) + ' ';
        }
        out.back() = '\n';
    }
    return out;
}

}  // namespace

TEST_CASE("A file that was deleted and came back is one file") {
    CHECK(trails_of({{old_path, {text(0, "a"), gone(1), text(2, "b")}}}) == "skx@0:a skx@1:- skx@2:b\n");
}

TEST_CASE("A move joins what stands under two paths") {
    CHECK(trails_of({{old_path, {text(0, "a"), text(1, "b"), gone(2, new_path)}},
                     {new_path, {text(2, "b", old_path), text(3, "c")}}}) ==
          "skx@0:a skx@1:b skx-2@2:b skx-2@3:c\n");
}

TEST_CASE("There and back is one file") {
    CHECK(trails_of({{old_path, {text(0, "a"), gone(1, new_path), text(2, "a", new_path)}},
                     {new_path, {text(1, "a", old_path), gone(2, old_path)}}}) ==
          "skx@0:a skx-2@1:a skx@2:a\n");
}

TEST_CASE("What is put where a file moved away from is another file") {
    CHECK(trails_of({{old_path, {text(0, "a"), gone(1, new_path), text(2, "x")}},
                     {new_path, {text(1, "a", old_path)}}}) == "skx@0:a skx-2@1:a\nskx@2:x\n");
}

TEST_CASE("What moves to where another was deleted is another file") {
    CHECK(trails_of({{old_path, {text(0, "a"), gone(2, new_path)}},
                     {new_path, {text(0, "x"), gone(1), text(2, "a", old_path)}}}) ==
          "skx-2@0:x skx-2@1:-\nskx@0:a skx-2@2:a\n");
}

TEST_CASE("A move of which one end lies outside is an arrival or a departure") {
    CHECK(trails_of({{new_path, {text(1, "a", "content/drafts/skx.md"), text(2, "b")}}}) ==
          "skx-2@1:a skx-2@2:b\n");
    CHECK(trails_of({{old_path, {text(0, "a"), gone(1, "content/drafts/skx.md")}}}) == "skx@0:a skx@1:-\n");
}
