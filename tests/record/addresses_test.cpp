// SPDX-License-Identifier: MIT
// Addresses that were public once.
#include "catch.h"
#include "story.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

constexpr const char* stem = "2019/skx";
constexpr const char* tombstones = "content/tombstones.yml";
constexpr const char* lock = "content/ids.lock";

/// Commits `file` with this text after a published report was deleted; what is wrong then.
std::string after_deletion(const std::string& file, const std::string& text) {
    Story story;
    story.report(stem, "一").report("2019/jyj", "教育").commit();
    story.remove(stem).commit();
    story.put(file, text).commit();
    return story.told().mistakes;
}

/// What a site in memory, without a history, says of its ids.lock.
std::string with_lock(const std::string& text, Language language = Language::zh) {
    Files files = site_files();
    files[lock] = text;
    return Told(Snapshot::of_files(files), language).mistakes;
}

/// All that is public in `site_files`.
const std::string all_locked = "departments/czt\ndepartments/jyj\ndepartments/skx\nreports/2019/skx\n";

}  // namespace

TEST_CASE("A published report that is deleted without a tombstone is an error that says what to write") {
    Story story;
    story.report(stem, "一").commit();
    const std::string commit = story.remove(stem).commit();
    CHECK(
        story.told().mistakes ==
        "content/reports/2019/skx.md: error[address-vanished]: 网址 reports/2019/skx 公开过，提交 " +
            commit.substr(0, 10) +
            "（2020-01-03）去掉了它，没有说明去向\n"
            "  提示：恢复文件，写 status: withdrawn（撤回）和原因；或在 content/tombstones.yml 的 tombstones "
            "下写一行：- {report: 2019/skx, removed: 2020-01-03, reason: 原因}\n");
    CHECK(story.told(Language::en).mistakes ==
          "content/reports/2019/skx.md: error[address-vanished]: the address reports/2019/skx was public; "
          "commit " +
              commit.substr(0, 10) +
              " (2020-01-03) took it away without saying where it went\n"
              "  hint: restore the file with status: withdrawn and a reason, or write a line under "
              "`tombstones` "
              "in content/tombstones.yml: - {report: 2019/skx, removed: 2020-01-03, reason: why}\n");
}

TEST_CASE("A published report that becomes a draft again has vanished too") {
    Story story;
    story.report(stem, "一").commit();
    const std::string commit = story.report(stem, "一", "", "draft").commit();
    CHECK(story.told().mistakes ==
          "content/reports/2019/skx.md: error[address-vanished]: 网址 reports/2019/skx 公开过，提交 " +
              commit.substr(0, 10) +
              "（2020-01-03）把报告改回了草稿\n"
              "  提示：把 status 改为 withdrawn（撤回）并写明原因；或在 content/tombstones.yml 的 tombstones "
              "下写一行：- {report: 2019/skx, removed: 2020-01-03, reason: 原因}\n");
}

TEST_CASE("A published report that is deleted and not committed has vanished from the working tree") {
    Story story;
    story.report(stem, "一").commit();
    story.writer().checkout();
    std::filesystem::remove(story.folder() + "/" + path_of(stem));
    Diagnostics diagnostics;
    const Told told(Snapshot::of_worktree(story.folder(), diagnostics));
    CHECK(told.mistakes ==
          "content/reports/2019/skx.md: error[address-vanished]: 网址 reports/2019/skx "
          "公开过，尚未提交的改动去掉了它，没有说明去向\n"
          "  提示：恢复文件，写 status: withdrawn（撤回）和原因；或在 content/tombstones.yml 的 tombstones "
          "下写一行：- {report: 2019/skx, reason: 原因}；如果只是移动文件，提交后就能认出来\n");
}

TEST_CASE("A report whose file has mistakes has not vanished") {
    Story story;
    story.report(stem, "一").commit();
    story.put(path_of(stem), "---\nstatus: \"published\n---\n").commit();
    const std::string mistakes = story.told().mistakes;
    CHECK(mistakes.find("[yaml-syntax]") != std::string::npos);
    CHECK(mistakes.find("address-vanished") == std::string::npos);
}

TEST_CASE("With a tombstone the old address tells the story") {
    Story story;
    const std::string last = report_file(stem, "二");
    story.report(stem, "一").report("2019/jyj", "教育").commit();
    story.put(path_of(stem), last).commit();
    story.remove(stem).commit();
    story.put(tombstones, "墓碑:\n  - {报告: 2019/skx, 原因: 机构合并, 决定: 市政府, 改为: 2019/jyj}\n")
        .commit();
    const Told told = story.told();
    CHECK(told.mistakes.empty());
    CHECK(told.gone() ==
          "2019/skx：skx自评报告，skx，2019，删除 2020-01-04，机构合并，市政府，改为 2019/jyj\n");
    CHECK(told.record.gone.at(0).last_sha256 == sha256_hex(last));
    CHECK(told.redirects().empty());
}

TEST_CASE("A tombstone's own words come before the record's") {
    Story story;
    story.report(stem, "一").commit();
    story.remove(stem)
        .put(tombstones,
             "tombstones:\n  - {report: 2019/skx, title: 旧题, removed: 2020-03-01, reason: 误传}\n")
        .commit();
    CHECK(story.told().gone() == "2019/skx：旧题，skx，2019，删除 2020-03-01，误传，\n");
}

TEST_CASE("A withdrawn report says why, who and when") {
    Story story;
    const std::string first = report_file(stem, "一");
    story.put(path_of(stem), first).commit();
    story
        .report(stem, "一", "withdrawn_reason: 数据有误\n撤回决定: 市财政局\n撤回日期: 2020年2月1日\n",
                "withdrawn")
        .commit();
    const Told told = story.told();
    CHECK(told.mistakes.empty());
    CHECK(told.gone() == "2019/skx：skx自评报告，skx，2019，撤回 2020-02-01，数据有误，市财政局\n");
    CHECK(told.record.gone.at(0).last_sha256 == sha256_hex(first));
}

TEST_CASE("A withdrawn report that never was public has no page, unless ids.lock knows its address") {
    const std::string reason = "withdrawn_reason: 从未公开\n";
    Story story;
    story.report(stem, "一", "", "draft").report("2019/jyj", "教育", "", "draft").commit();
    story.report(stem, "一", reason, "withdrawn").report("2019/jyj", "教育", reason, "withdrawn").commit();
    story.put(lock, "departments/jyj\ndepartments/skx\ndepartments/czt\nreports/2019/jyj\n").commit();
    const Told told = story.told();
    CHECK(told.mistakes.empty());
    CHECK(told.gone() == "2019/jyj：jyj自评报告，jyj，2019，撤回 ，从未公开，\n");
    CHECK(told.record.gone.at(0).last_sha256.empty());
}

TEST_CASE("A withdrawn report that never was public takes no address from the one that stood there") {
    Story story;
    story.report(stem, "一").commit();
    story.remove(stem).put(path_of("2019/skx-2"), report_file(stem, "一")).commit();
    story.report(stem, "另一份报告", "withdrawn_reason: 从未公开\n", "withdrawn").commit();
    const Told told = story.told();
    CHECK(told.mistakes.empty());
    CHECK(told.gone().empty());
    CHECK(told.redirects() == "reports/2019/skx → reports/2019/skx-2\n");
}

TEST_CASE("Without the whole history a withdrawn report keeps its page") {
    Story story;
    story.report(stem, "一").put(lock, "departments/skx\n").commit();
    story.report(stem, "一", "withdrawn_reason: 有误\n", "withdrawn").commit();
    story.writer().finish();
    TemporaryFolder folder;
    git(folder.path(), "clone -q --depth 1 --no-local file://" + story.folder() + " shallow");
    Diagnostics diagnostics;
    CHECK(Told(Snapshot::of_commit(folder / "shallow", "HEAD", diagnostics)).gone() ==
          "2019/skx：skx自评报告，skx，2019，撤回 ，有误，\n");
    Files files = site_files();
    files[path_of(stem)] = report_file(stem, "一", "withdrawn_reason: 有误\n", "withdrawn");
    CHECK(Told(Snapshot::of_files(files)).gone() == "2019/skx：skx自评报告，skx，2019，撤回 ，有误，\n");
}

TEST_CASE("Without a date the day of the commit counts, in the site's time zone") {
    Story story;
    story.put("content/site.yml", site_files().at("content/site.yml") + "timezone: \"-05:00\"\n");
    story.report(stem, "一").commit();
    story.report(stem, "一", "withdrawn_reason: 数据有误\n", "withdrawn").commit();
    CHECK(story.told().record.gone.at(0).when == "2020-01-02");
}

TEST_CASE("A withdrawal that is not committed yet has no day of its own") {
    Story story;
    const std::string first = report_file(stem, "一");
    story.put(path_of(stem), first).commit();
    story.writer().checkout();
    write_file(story.folder() + "/" + path_of(stem),
               report_file(stem, "一", "withdrawn_reason: 数据有误\n", "withdrawn"));
    Diagnostics diagnostics;
    const Told told(Snapshot::of_worktree(story.folder(), diagnostics));
    CHECK(told.mistakes.empty());
    CHECK(told.gone() == "2019/skx：skx自评报告，skx，2019，撤回 ，数据有误，\n");
    CHECK(told.record.gone.at(0).last_sha256 == sha256_hex(first));
}

TEST_CASE("A former address of two reports leads to the one that left it last") {
    Story story;
    const std::string one = report_file(stem, "一"), other = report_file(stem, "另一份报告");
    story.put(path_of(stem), one).commit();
    story.remove(stem).put(path_of("2019/skx-3"), one).commit();
    story.put(path_of(stem), other).commit();
    story.remove(stem).put(path_of("2019/skx-2"), other).commit();
    const Told told = story.told();
    CHECK(told.mistakes.empty());
    CHECK(told.redirects() == "reports/2019/skx → reports/2019/skx-2\n");
    CHECK(moved_paths(told.catalog.history, story.snapshot()) ==
          std::map<std::string, std::string>{{path_of(stem), path_of("2019/skx-2")}});
}

TEST_CASE("A former address of a withdrawn report leads to what is said there") {
    Story story;
    story.report(stem, "一").commit();
    story.remove(stem)
        .put(path_of("2019/skx-2"), report_file(stem, "一", "withdrawn_reason: 有误\n", "withdrawn"))
        .commit();
    const Told told = story.told();
    CHECK(told.mistakes.empty());
    CHECK(told.redirects() == "reports/2019/skx → reports/2019/skx-2\n");
    CHECK(told.gone() == "2019/skx-2：skx自评报告，skx，2019，撤回 2020-01-03，有误，\n");
}

TEST_CASE("A tombstone that fits nothing is an error with its place") {
    struct {
        std::string entry, expected;
    } const rows[] = {
        {"{report: 2018/skx, reason: 误}",
         "content/tombstones.yml:3:14: error[tombstone-unpublished]: “2018/skx”从未公开过，不需要墓碑\n"
         "    - {report: 2018/skx, reason: 误}\n"
         "               ^~~~~~~~\n"
         "  提示：请核对年度和文件名\n"},
        {"{report: 2019/jyj, reason: 误}",
         "content/tombstones.yml:3:14: error[tombstone-not-needed]: 报告“2019/jyj”还在，不能有墓碑\n"
         "    - {report: 2019/jyj, reason: 误}\n"
         "               ^~~~~~~~\n"
         "  提示：请去掉这一项；要撤回，在报告里写 status: withdrawn（撤回）\n"}};
    for (const auto& row : rows)
        CHECK(after_deletion(tombstones, "tombstones:\n  - {report: 2019/skx, reason: 误}\n  - " + row.entry +
                                             "\n") == row.expected);
    CHECK(after_deletion(tombstones,
                         "tombstones:\n  - {report: 2019/skx, reason: 误, moved_to: 2019/skx-2}\n") ==
          "content/tombstones.yml:2:45: error[tombstone-target-missing]: 取代它的报告“2019/skx-2”没有公开\n"
          "    - {report: 2019/skx, reason: 误, moved_to: 2019/skx-2}\n"
          "                                               ^~~~~~~~~~\n");
}

TEST_CASE("ids.lock guards reports, departments and pages without any history") {
    CHECK(with_lock(all_locked).empty());
    CHECK(
        with_lock(all_locked + "reports/2018/skx\nabout/method\ndepartments/wjw\n") ==
        "content/ids.lock:5:1: error[address-vanished]: 网址 reports/2018/skx "
        "公开过，现在没有这份报告，也没有说明去向\n"
        "  reports/2018/skx\n"
        "  ^~~~~~~~~~~~~~~~\n"
        "  提示：恢复报告；或在 content/tombstones.yml 的 tombstones 下写一行：- {report: 2018/skx, reason: "
        "原因}；移到别处的，在这一行后面写 -> 新网址\n"
        "content/ids.lock:6:1: error[address-vanished]: 网址 about/method 公开过，现在没有这个页面\n"
        "  about/method\n"
        "  ^~~~~~~~~~~~\n"
        "  提示：恢复部门或页面；移到别处的，在这一行后面写 -> 新网址\n"
        "content/ids.lock:7:1: error[address-vanished]: 网址 departments/wjw 公开过，现在没有这个页面\n"
        "  departments/wjw\n"
        "  ^~~~~~~~~~~~~~~\n"
        "  提示：恢复部门或页面；移到别处的，在这一行后面写 -> 新网址\n");
}

TEST_CASE("A locked address that has a tombstone needs no history") {
    Files files = site_files();
    files[lock] = all_locked + "reports/2018/skx-2\n";
    files[tombstones] = "tombstones:\n  - {report: 2018/skx-2, reason: 误传}\n";
    const Told told(Snapshot::of_files(files));
    CHECK(told.mistakes.empty());
    CHECK(told.gone() == "2018/skx-2：，skx，2018，删除 ，误传，\n");
}

TEST_CASE("A shallow clone is guarded by ids.lock alone") {
    Story story;
    story.report(stem, "一").put(lock, "reports/2019/skx\n").commit();
    story.remove(stem).commit();
    story.writer().finish();
    TemporaryFolder folder;
    git(folder.path(), "clone -q --depth 1 --no-local file://" + story.folder() + " shallow");
    Diagnostics diagnostics;
    const Told told(Snapshot::of_commit(folder / "shallow", "HEAD", diagnostics));
    CHECK(told.mistakes.find("content/ids.lock:1:1: error[address-vanished]") != std::string::npos);
}

TEST_CASE("Addresses that moved are followed to the end") {
    Files files = site_files();
    files["content/pages/method.md"] = "---\ntitle: 方法\n---\n";
    files[lock] = all_locked +
                  "about/method\n"
                  "about/a -> about/b\nabout/b -> about/method\n"
                  "departments/kx -> departments/skx\n"
                  "reports/2019/skx-2 -> reports/2019/skx\n";
    const Told told(Snapshot::of_files(files));
    CHECK(told.mistakes.empty());
    CHECK(told.redirects() ==
          "about/a → about/method\n"
          "about/b → about/method\n"
          "departments/kx → departments/skx\n"
          "reports/2019/skx-2 → reports/2019/skx\n");
}

TEST_CASE("Addresses that lead to nothing or in a circle are errors with their place") {
    CHECK(with_lock(all_locked + "about/a -> about/b\n") ==
          "content/ids.lock:5:1: error[redirect-target-missing]: 网址 about/a 转到 about/b，那里没有页面\n"
          "  about/a -> about/b\n"
          "  ^~~~~~~~~~~~~~~~~~\n");
    CHECK(with_lock(all_locked + "about/a -> about/b\nabout/b -> about/a\nabout/c -> about/a\n") ==
          "content/ids.lock:5:1: error[redirect-cycle]: 网址 about/a 转来转去又回到自己\n"
          "  about/a -> about/b\n"
          "  ^~~~~~~~~~~~~~~~~~ about/a → about/b → about/a\n"
          "content/ids.lock:6:1: error[redirect-cycle]: 网址 about/b 转来转去又回到自己\n"
          "  about/b -> about/a\n"
          "  ^~~~~~~~~~~~~~~~~~ about/b → about/a → about/b\n");
}

TEST_CASE("An ids.lock that lacks addresses is told once") {
    CHECK(with_lock("departments/skx\n") ==
          "content/ids.lock: warning[ids-lock-behind]: 有 3 个公开的网址或其去向还没有记下来\n"
          "  提示：运行 gongkai ids，并提交这个文件\n");
    CHECK(
        with_lock("", Language::en) ==
        "content/ids.lock: warning[ids-lock-behind]: 4 public addresses, or where they lead, are not written "
        "down yet\n"
        "  hint: run gongkai ids and commit this file\n");
    CHECK(Told(Snapshot::of_files(site_files())).mistakes.empty());
}

TEST_CASE("ids.lock as it should be has every public address, where it leads, and what it had") {
    Story story;
    story.report(stem, "一").report("2018/jyj", "教育").report("2017/jyj", "教育").commit();
    story.remove(stem).put(path_of("2019/skx-2"), report_file(stem, "一")).commit();
    story.report("2018/jyj", "教育", "withdrawn_reason: 有误\n", "withdrawn")
        .remove("2017/jyj")
        .put(tombstones, "tombstones:\n  - {report: 2017/jyj, reason: 误传}\n")
        .put("content/pages/method.md", "---\ntitle: 方法\n---\n")
        .put(lock, "# 说明\nreports/2019/skx\nabout/old -> about/method\n")
        .commit();
    const Told told = story.told();
    CHECK(locked_addresses(told.catalog, told.record) ==
          "about/method\n"
          "about/old -> about/method\n"
          "departments/czt\n"
          "departments/jyj\n"
          "departments/skx\n"
          "reports/2017/jyj\n"
          "reports/2018/jyj\n"
          "reports/2019/skx -> reports/2019/skx-2\n"
          "reports/2019/skx-2\n");
    CHECK(addresses_not_locked(told.catalog, told.record) == 8);
}

TEST_CASE("An address that has a page again leads nowhere else") {
    Files files = site_files();
    files[lock] = "departments/czt\ndepartments/jyj\ndepartments/skx\nreports/2019/skx -> reports/2018/skx\n";
    const Told told(Snapshot::of_files(files));
    CHECK(told.mistakes.find("error") == std::string::npos);
    CHECK(told.redirects().empty());
    CHECK(locked_addresses(told.catalog, told.record) == all_locked);
    CHECK(addresses_not_locked(told.catalog, told.record) == 1);
}
