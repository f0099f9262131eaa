// SPDX-License-Identifier: MIT
#include <filesystem>

#include "catch.h"
#include "running.h"

using namespace running;
using small_site::has;
namespace fs = std::filesystem;

namespace {

std::chrono::milliseconds since(Clock::time_point begin) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
}

}  // namespace

TEST_CASE("an edit is told to open pages within half a second, and served") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    Events events(preview);
    CHECK(has(events.head(), "Content-Type: text/event-stream"));
    CHECK_FALSE(has(events.head(), "Content-Encoding"));
    const std::string before = events.next_state();

    for (const char* title : {"第一次改的标题", "第二次改的标题", "第三次改的标题"}) {
        const auto begin = Clock::now();
        tree.write_report(title);
        CHECK(events.next_state() != before);
        const std::string page = preview.text(report_url);
        const auto took = since(begin);
        WARN("edit to served page: " << took.count() << " ms");
        CHECK(took <
              2s);  // some 0.04 s when the machine is quiet; the half second is measured in the browser test
        CHECK(has(page, title));
        CHECK(has(preview.text("/index.html"), title));
    }
}

TEST_CASE("a page asked for between a save and its plan waits for the plan") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    CHECK(has(preview.text(report_url), "绩效自评报告"));
    tree.write_report("刚保存的标题");
    CHECK(has(preview.text(report_url), "刚保存的标题"));
}

TEST_CASE("a mistake is shown with its excerpt over the page as it was, and clears by itself") {
    const WorkingTree tree;
    tree.write_report("好的标题");
    const Preview preview(tree.path());
    CHECK(has(preview.text(report_url), "好的标题"));
    Events events(preview);
    events.next_state();

    tree.break_report();
    events.next_state();
    const std::string broken = preview.text(report_url);
    CHECK(has(broken, "gongkai-preview"));
    CHECK(has(broken, "内容有 1 个错误"));
    CHECK(has(broken, "网页还是改动之前的样子"));
    CHECK(has(broken, "content/reports/2019/skx.md:7:16"));
    CHECK(has(broken, "[field-type]"));
    CHECK(has(broken, "<mark>2020-13-01</mark>"));
    CHECK(has(broken, "<span class=\"caret\">^ "));
    CHECK(has(broken, "好的标题"));
    CHECK(preview.status(report_url) == 200);

    tree.write_report("修好的标题");
    events.next_state();
    const std::string fixed = preview.text(report_url);
    CHECK_FALSE(has(fixed, "gongkai-preview"));
    CHECK(has(fixed, "修好的标题"));
    const auto said = preview.said();
    REQUIRE(said.size() == 3);
    CHECK(said[1].errors == 1);
    CHECK(said[2].errors == 0);
}

TEST_CASE("what is right can be worked on while another report has a mistake") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    tree.break_report();
    CHECK(preview.shows("/index.html", "内容有 1 个错误"));
    tree.write("content/pages/about.md", "---\ntitle: 关于本站\n---\n\n新的说明。\n");
    CHECK(preview.shows("/about/about.html", "新的说明"));
    CHECK(has(preview.text("/about/about.html"), "内容有 1 个错误"));
}

TEST_CASE("with errors from the start, a page that cannot be made is the errors") {
    const WorkingTree tree;
    tree.break_report();
    const Preview preview(tree.path());
    CHECK(preview.status(report_url) == 500);
    const std::string page = preview.text(report_url);
    CHECK(has(page, "2020-13-01"));
    CHECK(has(page, "/-/reload.js"));
    CHECK(preview.status("/") == 200);
    tree.write_report("修好的标题");
    CHECK(preview.shows(report_url, "修好的标题"));
}

TEST_CASE("a mistake in the theme is shown over the site as it was") {
    const WorkingTree tree;
    for (const ThemeFile& file : built_in_theme()) tree.write("themes/default/" + file.path, file.bytes);
    const Preview preview(tree.path());
    const std::string good = preview.text("/");
    const std::string path = "themes/default/templates/home.mustache";
    const std::string bytes = testing::run("cat '" + (tree / path) + "'");

    tree.write(path, bytes + "{{no_such_name}}\n");
    CHECK(preview.shows("/", "[theme-name-unknown]"));
    const std::string page = preview.text("/");
    CHECK(has(page, path));
    CHECK(has(page, "<mark>{{no_such_name}}</mark>"));
    CHECK(has(page, "测试网站"));
    CHECK(preview.shows(report_url, "[theme-name-unknown]"));
    tree.write(path, bytes + "<p>新的主题</p>\n");
    CHECK(preview.shows("/", "新的主题"));
    CHECK(preview.shows("/", "gongkai-preview", false));
}

TEST_CASE("editors that save by renaming, new folders and deleted files are noticed") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    CHECK(preview.status(report_url) == 200);

    tree.write("content/reports/2019/.skx.md.swp~", small_site::report("换名保存的标题", 2019));
    fs::rename(tree / "content/reports/2019/.skx.md.swp~", tree / report_path);
    CHECK(preview.shows(report_url, "换名保存的标题"));

    tree.write("content/reports/2022/skx.md", small_site::report("新文件夹里的报告", 2022));
    CHECK(preview.shows("/reports/2022/skx.html", "新文件夹里的报告"));
    tree.write("content/reports/2022/skx.md", small_site::report("新文件夹里改过的报告", 2022));
    CHECK(preview.shows("/reports/2022/skx.html", "新文件夹里改过的报告"));

    fs::remove_all(tree / "content/reports/2022");
    CHECK(preview.shows("/index.html", "新文件夹里改过的报告", false));
    CHECK(preview.status("/reports/2022/skx.html") == 404);
}

TEST_CASE("a deleted content folder is shown as errors, and comes back") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    CHECK(preview.status("/") == 200);
    fs::rename(tree / "content", tree / "gone");
    CHECK(preview.shows("/", "[site-missing]"));
    CHECK(has(preview.text("/"), "测试网站"));
    fs::rename(tree / "gone", tree / "content");
    CHECK(preview.shows("/", "gongkai-preview", false));
    tree.write_report("回来之后的标题");
    CHECK(preview.shows(report_url, "回来之后的标题"));
}

TEST_CASE("a repository that vanishes is said in words, and is found again") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    CHECK(preview.status("/") == 200);
    fs::rename(tree / ".git", tree / "hidden");
    CHECK(preview.shows("/", "现在读不了网站的内容"));
    fs::rename(tree / "hidden", tree / ".git");
    CHECK(preview.shows("/", "gongkai-preview", false));
}

TEST_CASE("a branch switch is one change, and a commit is noticed") {
    const WorkingTree tree;
    testing::git(tree.path(), "add -A");
    testing::git(tree.path(), "commit -qm first");
    testing::git(tree.path(), "checkout -qb other");
    for (int year = 2000; year < 2015; ++year)
        tree.write("content/reports/" + std::to_string(year) + "/skx.md",
                   small_site::report("别的分支", year));
    tree.write_report("别的分支上的标题");
    testing::git(tree.path(), "add -A");
    testing::git(tree.path(), "commit -qm second");
    testing::git(tree.path(), "checkout -q main");

    const Preview preview(tree.path());
    CHECK(preview.status("/") == 200);
    testing::git(tree.path(), "checkout -q other");
    CHECK(preview.shows(report_url, "别的分支上的标题"));
    CHECK(preview.shows("/reports/2014/skx.html", "别的分支"));
    std::this_thread::sleep_for(300ms);
    CHECK(preview.said().size() <= 4);

    const std::size_t events = preview.said().size();
    testing::git(tree.path(), "commit -q --allow-empty -m third");
    for (int i = 0; i < 200 && preview.said().size() == events; ++i) std::this_thread::sleep_for(10ms);
    CHECK(preview.said().size() > events);
}

TEST_CASE("a save that changes nothing reloads nothing") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    CHECK(preview.status(report_url) == 200);
    tree.write(report_path, small_site::files().at(report_path));
    std::this_thread::sleep_for(300ms);
    CHECK(preview.said().size() == 1);
    CHECK(preview.status(report_url) == 200);
}

TEST_CASE("of more than eight streams the oldest ends, and the others go on") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    std::vector<std::unique_ptr<Events>> streams;
    for (int i = 0; i < 9; ++i) {
        streams.push_back(std::make_unique<Events>(preview));
        CHECK_FALSE(streams.back()->next_state().empty());
    }
    CHECK(has(streams[0]->wire().until("0\r\n\r\n"), "0\r\n\r\n"));
    CHECK(preview.status("/") == 200);
    tree.write_report("告诉八个");
    for (std::size_t i = 1; i < streams.size(); ++i) CHECK_FALSE(streams[i]->next_state().empty());
}

TEST_CASE("saves in quick succession while pages are asked for never break anything") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    CHECK(preview.status(report_url) == 200);
    std::atomic<bool> done{false};
    std::thread writer([&] {
        for (int i = 0; i < 60; ++i) {
            if (i % 5 == 4)
                tree.break_report();
            else
                tree.write_report("第 " + std::to_string(i) + " 次保存");
            std::this_thread::sleep_for(std::chrono::milliseconds(i % 3 * 15));
        }
        tree.write_report("最后一次保存");
        done = true;
    });
    int asked = 0, served = 0;
    while (!done) {
        ++asked;
        served += preview.status(report_url) == 200 ? 1 : 0;
    }
    writer.join();
    CHECK(asked == served);
    CHECK(preview.shows(report_url, "最后一次保存"));
}
