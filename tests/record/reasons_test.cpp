// SPDX-License-Identifier: MIT
// Why a report changed, and what is told of reports that are gone: neither brings back what the versions
// hide.
#include "catch.h"
#include "story.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

constexpr const char* stem = "2019/skx";
constexpr const char* tombstones = "content/tombstones.yml";

std::string site_with(const std::string& more) {
    return site_files().at("content/site.yml") + "redact:\n  - " + more + "\n";
}

std::string note(const std::string& text) { return "revision: {kind: correction, note: " + text + "}\n"; }

std::string with_title(std::string file, const std::string& title) {
    return file.replace(file.find("skx自评报告"), std::string("skx自评报告").size(), title);
}

/// The reasons of the report's revisions, oldest first.
std::string reasons(const Told& told) {
    std::string text;
    for (const Revision& revision : told.record.find(stem)->revisions) text += revision.reason + "|";
    return text;
}

}  // namespace

TEST_CASE("A reason does not say the name that its correction took out") {
    Story story;
    story.report(stem, "慰问了低保户王福生。").commit();
    story.report(stem, "慰问了低保户。", note("删去王福生的姓名")).commit();
    story.report(stem, "慰问了一户。").commit("改\n\nRevision-Reason: 王 福 生要求再删一处");
    CHECK(reasons(story.told()) == "|删去王某某的姓名|王某某要求再删一处|");
}

TEST_CASE("A reason hides the personal data that it tells itself, here and in the versions") {
    Story story;
    story.report(stem, "王福生获奖。").commit();
    story.report(stem, "一人获奖。").commit("改\n\nRevision-Reason: 低保户王福生，电话 13812345678");
    const Snapshot snapshot = story.snapshot();
    const Told told(snapshot);
    CHECK(reasons(told) == "|低保户王某某，电话 138****5678|");
    const Chronicle& chronicle = *told.record.find(stem);
    const VersionDifference difference = compare_versions(
        chronicle, chronicle.revisions[0], chronicle.revisions[1], snapshot, told.catalog.settings);
    CHECK(difference.before.back() == "王某某获奖。");
}

TEST_CASE("A name that only the text shows, and not the file's bytes, is hidden in a reason too") {
    Story story;
    story.report(stem, "慰问了低保户**王福生**。").commit();
    story.report(stem, "慰问了低保户。", note("删去王福生")).commit();
    CHECK(reasons(story.told()) == "|删去王某某|");
}

TEST_CASE("The reason of a first publication is masked as well") {
    Story story;
    story.report(stem, "一", note("初三学生王俊亚的材料")).commit();
    CHECK(reasons(story.told()) == "初三学生王某某的材料|");
}

TEST_CASE("A reason hides what the site redacts and shows what it allows") {
    Story story;
    story.put("content/site.yml", site_with("{report: 2019/skx, text: 周平, reason: 个人隐私}") +
                                      "privacy: {allow: [{text: \"13912345678\", reason: 值班电话}]}\n");
    story.report(stem, "一").commit();
    story.report(stem, "二", note("周平来电 13912345678")).commit();
    CHECK(reasons(story.told()) == "|██来电 13912345678|");
}

TEST_CASE("Where the versions are withheld nobody is told why they changed") {
    Story story;
    story.put("content/site.yml", site_with("{report: 2019/skx, reason: 依法不予公开}"));
    story.report(stem, "一").report("2019/jyj", "一", note("数据有误")).commit();
    story.report(stem, "二", note("删去涉密内容")).commit();
    const Told told = story.told();
    CHECK(reasons(told) == "||");
    CHECK(told.record.find("2019/jyj")->revisions.front().reason == "数据有误");
}

TEST_CASE("A draft's note is not public, and the same note is when it is published") {
    Story story;
    story.report(stem, "一", note("草稿中的话"), "draft").commit();
    story.report(stem, "一", note("草稿中的话")).commit();
    story.report(stem, "一", note("领导还没看"), "draft").commit();
    story.report(stem, "二", note("领导还没看"), "draft").commit();
    story.report(stem, "二", note("补充附表")).commit();
    story.report(stem, "三", note("再改"), "draft").commit("改回草稿\n\nRevision-Reason: 核实");
    story.report(stem, "三", note("再改")).commit();
    CHECK(reasons(story.told()) == "草稿中的话||补充附表|核实|再改|");
}

TEST_CASE("A note that stood through a draft explains the earlier change only") {
    Story story;
    story.report(stem, "一", note("合计有误")).commit();
    story.report(stem, "一", "", "draft").commit();
    story.report(stem, "二", note("合计有误")).commit();
    CHECK(reasons(story.told()) == "合计有误|||");
}

TEST_CASE("A revert does not repeat the note of the version it restores") {
    Story story;
    story.report(stem, "一").commit();
    story.report(stem, "二", note("合计有误")).commit();
    story.report(stem, "三", note("补充附表")).commit();
    story.report(stem, "二", note("合计有误")).commit("Revert \"更新\"");
    story.report(stem, "三", note("补充附表")).commit("再改\n\nRevision-Reason: 恢复附表");
    CHECK(story.told().chronicles() ==
          "2019/skx\n"
          "  v1 首次公开 2020-01-02\n"
          "  v2 更正 2020-01-03 合计有误\n"
          "  v3 更正 2020-01-04 补充附表\n"
          "  v4 更新 2020-01-05\n"
          "  v5 更新 2020-01-06 恢复附表\n");
}

TEST_CASE("A report made public again with its former text does not repeat its former note") {
    Story story;
    story.report(stem, "一", note("合计有误")).commit();
    story.report(stem, "一", "withdrawn_reason: 数据待核\n", "withdrawn").commit();
    story.report(stem, "一", note("合计有误")).commit();
    CHECK(reasons(story.told()) == "合计有误|数据待核||");
}

TEST_CASE("A withdrawn report is told of by today's title, not by the one it had") {
    Story story;
    const std::string file = report_file(stem, "一", "withdrawn_reason: 有误\n", "withdrawn");
    story.put(path_of(stem), with_title(report_file(stem, "一"), "低保户王福生慰问报告")).commit();
    story.put(path_of(stem), with_title(file, "慰问报告")).commit();
    CHECK(story.told().gone() == "2019/skx：慰问报告，skx，2019，撤回 2020-01-03，有误，\n");
}

TEST_CASE("A tombstone's title from the record is masked, and so are its own words") {
    Story story;
    story.put(path_of(stem), with_title(report_file(stem, "一"), "关于王福生的报告")).commit();
    story.report(stem, "慰问了低保户王福生。").commit();
    story.put(path_of(stem), with_title(report_file(stem, "二"), "关于王福生的报告")).commit();
    story.remove(stem);
    const auto told_with = [&](const std::string& entry) {
        story.put(tombstones, "tombstones:\n  - {report: 2019/skx, removed: 2020-02-01, " + entry + "}\n");
        story.commit();
        return story.told().gone();
    };
    CHECK(told_with("reason: 王福生投诉, decided_by: 王福生") ==
          "2019/skx：关于王某某的报告，skx，2019，删除 2020-02-01，王某某投诉，王某某\n");
}

TEST_CASE("A withdrawn report's reasons are masked, also before they are committed") {
    Story story;
    story.report(stem, "慰问了低保户王福生。").commit();
    story.writer().checkout();
    write_file(story.folder() + "/" + path_of(stem),
               report_file(stem, "一", "withdrawn_reason: 王福生投诉\nwithdrawn_by: 王福生\n", "withdrawn"));
    Diagnostics diagnostics;
    const Told told(Snapshot::of_worktree(story.folder(), diagnostics));
    CHECK(told.gone() == "2019/skx：skx自评报告，skx，2019，撤回 ，王某某投诉，王某某\n");
}

TEST_CASE("What is told of a report without a record is masked by itself and by the site") {
    Files files = site_files();
    files["content/site.yml"] = site_with("{report: 2018/skx, text: 周平, reason: 个人隐私}");
    files["content/ids.lock"] = "reports/2018/skx\n";
    files[tombstones] =
        "tombstones:\n  - {report: 2018/skx, title: 周平的报告, reason: 低保户王福生。, decided_by: 局}\n";
    CHECK(Told(Snapshot::of_files(files)).gone() ==
          "2018/skx：██的报告，skx，2018，删除 ，低保户王某某。，局\n");
}

TEST_CASE("Where the versions are withheld a tombstone does not tell their title") {
    Story story;
    story.put("content/site.yml", site_with("{report: 2019/skx, reason: 依法不予公开}"));
    story.report(stem, "慰问了低保户王福生。").commit();
    story.remove(stem)
        .put(tombstones, "tombstones:\n  - {report: 2019/skx, reason: 王福生投诉}\n")
        .commit("删\n\nRevision-Reason: 王福生投诉");
    const Told told = story.told();
    CHECK(told.gone() == "2019/skx：，skx，2019，删除 2020-01-03，王某某投诉，\n");
    CHECK(reasons(told) == "||");
}

TEST_CASE("A chronicle's secrets are learned once: a difference reads its own two versions only") {
    Story story;
    story.report(stem, "初三学生王俊亚获一等奖。").commit();
    story.report(stem, "王俊亚获一等奖。").commit();
    story.report(stem, "王俊亚获二等奖。").commit();
    const Told told = story.told();
    const Chronicle& chronicle = *told.record.find(stem);
    const Snapshot two = Snapshot::of_files({{"content/a.md", report_file(stem, "王俊亚获一等奖。")},
                                             {"content/b.md", report_file(stem, "王俊亚获二等奖。")}});
    const VersionDifference difference = compare_versions(chronicle, chronicle.revisions[1],
                                                          chronicle.revisions[2], two, told.catalog.settings);
    CHECK(difference.before.back() == "王某某获一等奖。");
    CHECK(difference.after.back() == "王某某获二等奖。");
}
