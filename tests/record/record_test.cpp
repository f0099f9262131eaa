// SPDX-License-Identifier: MIT
// Histories, and what the public saw of them.
#include "catch.h"
#include "story.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

constexpr const char* stem = "2019/skx";
const std::string correction = "revision: {kind: correction, note: 合计有误}\n";

}  // namespace

TEST_CASE("Updates and corrections are told apart by `revision` and by trailers") {
    Story story;
    story.report(stem, "一").commit();
    story.report(stem, "二").commit();
    story.report(stem, "三", correction).commit();
    story.report(stem, "四", correction).commit();  // the note explains the commit before
    story.report(stem, "五", correction).commit("改正\n\nRevision-Kind: 更正\nRevision-Reason: 漏了一段");
    story.report(stem, "六", "revision: {kind: update, note: 补充附表}\n")
        .commit("改\n\nrevision-kind: Correction\nRevision-Reason: 不算");
    const Told told = story.told();
    CHECK(told.mistakes.empty());
    CHECK(told.chronicles() ==
          "2019/skx\n"
          "  v1 首次公开 2020-01-02\n"
          "  v2 更新 2020-01-03\n"
          "  v3 更正 2020-01-04 合计有误\n"
          "  v4 更新 2020-01-05\n"
          "  v5 更正 2020-01-06 漏了一段\n"
          "  v6 更新 2020-01-07 补充附表\n");
    CHECK(told.record.find(stem)->revisions.size() == 6);
    CHECK(told.record.find("2019/jyj") == nullptr);
}

TEST_CASE("Nothing is public before the first publication, and nothing that no build could have taken") {
    Story story;
    story.report(stem, "草稿", "", "draft").commit();
    story.report(stem, "草稿二", "", "draft").commit();
    story.report(stem, "一").commit();
    story.put(path_of(stem), "---\nstatus: \"published\n---\n").commit();
    story.put(path_of("2019/jyj"), report_file(stem, "放错了位置")).commit();
    story.report(stem, "一").commit();  // as it was
    story.remove("2019/jyj").report(stem, "二").commit();
    const Told told = story.told();
    CHECK(told.mistakes.empty());
    CHECK(told.chronicles() ==
          "2019/skx\n"
          "  v1 首次公开 2020-01-04\n"
          "  v2 更新 2020-01-08\n");
}

TEST_CASE("A revert is an update, a change of mode is nothing") {
    Story story;
    story.report(stem, "一").commit();
    story.report(stem, "二").commit();
    story.report(stem, "一").commit("Revert \"更新\"");
    story.writer().put(path_of(stem), report_file(stem, "一"), RepositoryWriter::Mode::executable);
    story.commit();
    CHECK(story.told().chronicles() ==
          "2019/skx\n"
          "  v1 首次公开 2020-01-02\n"
          "  v2 更新 2020-01-03\n"
          "  v3 更新 2020-01-04\n");
}

TEST_CASE("What a merge brings in counts from the merge") {
    Story story;
    const std::string base = story.report(stem, "一").commit();
    story.report(stem, "二").commit();
    const std::string branch = story.report(stem, "三", correction).commit();
    story.writer().start_from(base);
    story.report("2019/jyj", "教育").commit();
    story.writer().merge(branch);
    story.report(stem, "三", correction).commit("合并");
    CHECK(story.told().chronicles() ==
          "2019/jyj\n"
          "  v1 首次公开 2020-01-05\n"
          "2019/skx\n"
          "  v1 首次公开 2020-01-02\n"
          "  v2 更正 2020-01-06 合计有误\n");
}

TEST_CASE("A report that moves keeps its record, and its former addresses lead to it") {
    Story story;
    story.report(stem, "一").commit();
    story.remove(stem).put(path_of("2019/skx-2"), report_file(stem, "一")).commit("移动");
    story.remove("2019/skx-2").put(path_of("2019/skx-3"), report_file(stem, "一、二")).commit("移动并修改");
    const Told told = story.told();
    CHECK(told.mistakes.empty());
    CHECK(told.chronicles() ==
          "2019/skx-3 原 2019/skx 原 2019/skx-2\n"
          "  v1 首次公开 2020-01-02\n"
          "  v1 移动网址 2020-01-03 从 2019/skx\n"
          "  v2 移动网址 2020-01-04 从 2019/skx-2\n");
    CHECK(told.redirects() ==
          "reports/2019/skx → reports/2019/skx-3\n"
          "reports/2019/skx-2 → reports/2019/skx-3\n");
    CHECK(moved_paths(told.catalog.history, story.snapshot()) ==
          std::map<std::string, std::string>{{path_of(stem), path_of("2019/skx-3")},
                                             {path_of("2019/skx-2"), path_of("2019/skx-3")}});
    CHECK(told.catalog.reports.at(0).first_published->time == new_year + one_day);
}

TEST_CASE("A report that moves away and back stands where it stood") {
    Story story;
    story.report(stem, "一").commit();
    story.remove(stem).put(path_of("2019/skx-2"), report_file(stem, "一")).commit();
    story.remove("2019/skx-2").report(stem, "一").commit();
    const Told told = story.told();
    CHECK(told.mistakes.empty());
    CHECK(told.chronicles() ==
          "2019/skx 原 2019/skx-2\n"
          "  v1 首次公开 2020-01-02\n"
          "  v1 移动网址 2020-01-03 从 2019/skx\n"
          "  v1 移动网址 2020-01-04 从 2019/skx-2\n");
    CHECK(told.redirects() == "reports/2019/skx-2 → reports/2019/skx\n");
}

TEST_CASE("A new report where another moved away from has a record of its own") {
    Story story;
    story.report(stem, "一").commit();
    story.remove(stem).put(path_of("2019/skx-2"), report_file(stem, "一")).commit();
    story.put(path_of(stem), report_file(stem, "另一份报告")).commit();
    const Told told = story.told();
    CHECK(told.mistakes.empty());
    CHECK(told.chronicles() ==
          "2019/skx\n"
          "  v1 首次公开 2020-01-04\n"
          "2019/skx-2 原 2019/skx\n"
          "  v1 首次公开 2020-01-02\n"
          "  v1 移动网址 2020-01-03 从 2019/skx\n");
    CHECK(told.redirects().empty());
    CHECK(told.catalog.find_report(stem)->first_published->time == new_year + 3 * one_day);
}

TEST_CASE("A report that is deleted while a similar one of another year is added did not move") {
    Story story;
    story.report("2018/skx", "一").commit();
    story.remove("2018/skx").put(path_of(stem), report_file(stem, "一"));
    std::string text = report_file(stem, "一");
    text.replace(text.find("自评"), 0, "2019年");
    story.put(path_of(stem), text).commit();
    const Told told = story.told();
    CHECK(told.chronicles() ==
          "2018/skx\n"
          "  v1 首次公开 2020-01-02\n"
          "  —  删除 2020-01-03\n"
          "2019/skx\n"
          "  v1 首次公开 2020-01-03\n");
    CHECK(told.redirects().empty());
    CHECK(told.mistakes.find("content/reports/2018/skx.md: error[address-vanished]") == 0);
}

TEST_CASE("Withdrawn, made public again, deleted and restored: each is told with its reason") {
    Story story;
    const std::string reason = "withdrawn_reason: 数据待核\n";
    story.report(stem, "一").commit();
    story.report(stem, "一", reason, "withdrawn").commit();
    story.report(stem, "一").commit();  // the text the public knows
    story.report(stem, "二").commit();
    story.remove(stem).commit("删除\n\nRevision-Reason: 重复");
    story.report(stem, "二").commit();
    story.report(stem, "二", "", "draft").commit();
    story.report(stem, "三").commit();
    const Told told = story.told();
    CHECK(told.mistakes.empty());
    CHECK(told.chronicles() ==
          "2019/skx\n"
          "  v1 首次公开 2020-01-02\n"
          "  —  撤回 2020-01-03 数据待核\n"
          "  v1 恢复 2020-01-04\n"
          "  v2 更新 2020-01-05\n"
          "  —  删除 2020-01-06 重复\n"
          "  v2 恢复 2020-01-07\n"
          "  —  撤回 2020-01-08\n"
          "  v3 恢复 2020-01-09\n");
}

TEST_CASE("A shallow clone has no chronicles") {
    Story story;
    story.report(stem, "一").commit();
    story.report(stem, "二").commit();
    story.writer().finish();
    TemporaryFolder folder;
    git(folder.path(), "clone -q --depth 1 --no-local file://" + story.folder() + " shallow");
    Diagnostics diagnostics;
    const Told told(Snapshot::of_commit(folder / "shallow", "HEAD", diagnostics));
    CHECK_FALSE(told.record.known);
    CHECK(told.record.chronicles.empty());
    CHECK(told.mistakes.find("git fetch --unshallow") != std::string::npos);
}

TEST_CASE("Versions are read once for equal bytes, and the result is the same with any number of workers") {
    Story story;
    story.report("2019/skx", "一").report("2019/jyj", "一").commit();
    for (int i = 0; i < 20; ++i)
        story.report(i % 2 == 0 ? "2019/skx" : "2019/jyj", std::to_string(i)).commit();
    const Snapshot snapshot = story.snapshot();
    Diagnostics diagnostics;
    Told told(snapshot);
    const std::string expected = told.chronicles();
    for (const unsigned jobs : {1U, 3U, 8U}) {
        told.record = read_record(told.catalog, snapshot, Workers{jobs}, diagnostics);
        CHECK(told.chronicles() == expected);
    }
    CHECK(std::count(expected.begin(), expected.end(), '\n') == 24);
}

TEST_CASE("An author appears as the site decides") {
    Commit commit;
    commit.author_name = "张三";
    commit.author_email = "Zhang@Example.invalid";
    Settings settings;
    settings.author_roles = {{"zhang@example.invalid", "办公室"}, {"li@example.invalid", "计财科"}};
    CHECK(shown_author(commit, settings).empty());
    settings.authors = AuthorPolicy::name;
    CHECK(shown_author(commit, settings) == "张三");
    settings.authors = AuthorPolicy::role;
    CHECK(shown_author(commit, settings) == "办公室");
    commit.author_email = "wang@example.invalid";
    CHECK(shown_author(commit, settings).empty());
}

TEST_CASE("Every kind of revision has a name in both languages") {
    const std::pair<std::string_view, std::string_view> names[] = {
        {"首次公开", "first published"}, {"更新", "update"},   {"更正", "correction"}, {"移动网址", "moved"},
        {"撤回", "withdrawn"},           {"恢复", "restored"}, {"删除", "deleted"}};
    for (std::size_t i = 0; i < 7; ++i) {
        CHECK(revision_kind_name(static_cast<RevisionKind>(i), Language::zh) == names[i].first);
        CHECK(revision_kind_name(static_cast<RevisionKind>(i), Language::en) == names[i].second);
    }
}
