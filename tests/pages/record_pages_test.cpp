// SPDX-License-Identifier: MIT
// What the public sees of a report's past: revisions, differences, tombstones, addresses that moved, changes.
#include "catch.h"
#include "pages/small_site.h"
#include "repository/temporary.h"

using namespace small_site;
using gongkai::testing::TemporaryFolder;

namespace {

constexpr std::int64_t start = 1'585'699'200;  // 2020-04-01 08:00 +0800
constexpr std::int64_t day = 86'400;
constexpr const char* report_2019 = "content/reports/2019/skx.md";
constexpr const char* report_2021 = "content/reports/2021/skx.md";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// Commits versions of the small site, a day apart, and plans the last.
class Story {
public:
    Story() : writer_(folder_ / "r") {
        for (const auto& [path, bytes] : files()) {
            files_[path] = bytes;
            writer_.put(path, bytes);
        }
    }
    /// Exchanges a piece of a file.
    void edit(const std::string& path, const std::string& from, const std::string& to) {
        put(path, replaced(files_.at(path), from, to));
    }
    void put(const std::string& path, const std::string& bytes) {
        files_[path] = bytes;
        writer_.put(path, bytes);
    }
    void take_away(const std::string& path) {
        files_.erase(path);
        writer_.put(path, std::nullopt);
    }
    void move(const std::string& from, const std::string& to) {
        const std::string bytes = files_.at(from);
        take_away(from);
        put(to, bytes);
    }
    void commit(const std::string& message = "更新") {
        writer_.commit(message, "张三", "zs@example.invalid", start + day * commits_++, 480);
    }

    struct Result {
        Diagnostics said, rendering;
        std::unique_ptr<const SitePlan> plan;
        std::string page(const std::string& address) {
            const Page* page = plan->find(address);
            return page == nullptr ? "no page " + address : flush(render_page(*plan, *page, rendering));
        }
    };
    Result plan() {
        writer_.finish();
        Result result;
        Snapshot snapshot = Snapshot::of_commit(folder_ / "r", "HEAD", result.said);
        result.plan = plan_site(std::move(snapshot), Workers{2, nullptr}, result.said);
        return result;
    }

private:
    TemporaryFolder folder_;
    RepositoryWriter writer_;
    Files files_;
    int commits_ = 0;
};

}  // namespace

TEST_CASE("a report that never changed says when it was published, and has no page of revisions") {
    Story story;
    story.commit();
    auto site = story.plan();
    const std::string page = site.page("reports/2019/skx.html");
    CHECK(has(page,
              "<span class=\"when\">2020-04-01 08:00</span> <strong class=\"kind first\">首次公开</strong>"));
    CHECK(site.plan->find("reports/2019/skx.history.html") == nullptr);
}

TEST_CASE("a correction has its reason, a page of the difference, and a line on the page of changes") {
    Story story;
    story.commit();
    story.edit(report_2019, "total: 509.10", "total: 510.10");
    story.edit(report_2019, "项目支出: 137.13", "项目支出: 138.13");
    story.edit(report_2019, "正文又一段。", "正文又改了一段，共 12 项。");
    story.edit(report_2019, "status: published", "status: published\nrevision: {kind: 更正, note: 订正支出}");
    story.commit();
    auto site = story.plan();

    const std::string difference = site.page("reports/2019/skx.v1-v2.html");
    CHECK(has(difference, "第 1 版与第 2 版的差异"));
    CHECK(has(difference, "2020-04-02 08:00 更正"));
    CHECK(has(difference, "订正支出"));
    CHECK(has(difference,
              "<td class=\"num\"><del>509.10万元</del></td><td class=\"num\"><ins>510.10万元</ins></td>"));
    CHECK(has(difference, "<del>一段</del>") == has(difference, "<ins>改了一段"));  // either cut is right
    CHECK(has(difference, "<summary>"));  // what did not change is folded

    for (const char* address : {"reports/2019/skx.html", "reports/2019/skx.history.html", "changes.html",
                                "departments/skx.html", "changes/2020-1.html"}) {
        CAPTURE(address);
        const std::string page = site.page(address);
        CHECK(has(page, "<strong class=\"kind correction\">更正</strong>"));
        CHECK(has(page, "订正支出"));
        CHECK(has(page, "skx.v1-v2.html\">与上一版的差异</a>"));
    }
    CHECK(has(site.page("feed.xml"), "<title>更正：市科协2019年部门整体支出绩效自评报告</title>"));
    CHECK(has(site.page("feed.xml"), "<updated>2020-04-02T08:00:00+08:00</updated>"));
    CHECK(
        has(site.page("departments/skx.xml"), "<link rel=\"alternate\" href=\"../reports/2019/skx.html\"/>"));
    CHECK(text_of(site.rendering).empty());
}

TEST_CASE("nobody's name is on a page unless the site says so") {
    Story story;
    story.commit();
    story.edit(report_2019, "正文又一段。", "正文另一段。");
    story.commit();
    auto site = story.plan();
    for (const Page& page : site.plan->pages) CHECK_FALSE(has(site.page(page.address), "张三"));
    story.edit("content/site.yml", "offline: true", "offline: true\nauthors: 姓名");
    story.commit();
    CHECK(has(story.plan().page("reports/2019/skx.history.html"), "张三"));
}

TEST_CASE("a withdrawn report's address says that it was withdrawn, when and why") {
    Story story;
    story.commit();
    story.edit(report_2021, "status: published",
               "status: withdrawn\nwithdrawn_reason: 数据有误\nwithdrawn_by: 局长办公会");
    story.commit();
    auto site = story.plan();
    const std::string page = site.page("reports/2021/skx.html");
    CHECK(has(page, "这份报告已经撤回。"));
    CHECK(has(page, "<dt>撤回日期</dt><dd>2020-04-02</dd>"));
    CHECK(has(page, "<dt>原因</dt><dd>数据有误</dd>"));
    CHECK(has(page, "<dt>决定机关（人）</dt><dd>局长办公会</dd>"));
    CHECK_FALSE(has(page, "正文又一段"));
    CHECK(has(site.page("changes.html"), "<strong class=\"kind withdrawal\">撤回</strong>"));
    CHECK(site.plan->find("reports/2021/skx.v1-v2.html") == nullptr);
}

TEST_CASE(
    "deleting a published report without a word is an error; with a tombstone its address tells the story") {
    Story story;
    story.commit();
    story.take_away(report_2021);
    story.commit();
    CHECK(has(text_of(story.plan().said), "error[address-vanished]"));

    story.put(
        "content/tombstones.yml",
        "tombstones:\n  - {report: 2021/skx, removed: 2020-04-02, reason: 重复报送, decided_by: 财政局}\n");
    story.commit();
    auto site = story.plan();
    CHECK_FALSE(has(text_of(site.said), "address-vanished"));
    const std::string page = site.page("reports/2021/skx.html");
    CHECK(has(page, "<h1>市科协2021年部门整体支出绩效自评报告</h1>"));
    CHECK(has(page, "这份报告已经删除。"));
    CHECK(has(page, "<dt>原因</dt><dd>重复报送</dd>"));
    CHECK(has(page, "最后公开的源文件 SHA-256"));
}

TEST_CASE("a report that moved leads on from its old address, without a script") {
    Story story;
    story.commit();
    story.move(report_2021, "content/reports/2021/skx-2.md");
    story.commit();
    auto site = story.plan();
    CHECK(text_of(site.said).find("error") == std::string::npos);
    const std::string page = site.page("reports/2021/skx.html");
    CAPTURE(page);
    CHECK(has(page, "<meta http-equiv=\"refresh\" content=\"0; url=skx-2.html\">"));
    CHECK(has(page, "<a href=\"skx-2.html\">市科协2021年部门整体支出绩效自评报告</a>"));
    CHECK(has(site.page("reports/2021/skx-2.html"), "移动网址"));
}

TEST_CASE("what a correction took out for privacy is not on the page of the difference") {
    Story story;
    story.put(report_2019, replaced(files().at(report_2019), "正文又一段。", "受助人李小明，学号 A77。"));
    story.commit();
    story.edit(report_2019, "受助人李小明，学号 A77。", "受助人一名。");
    story.edit("content/site.yml", "offline: true",
               "offline: true\nredact: [{text: 李小明, reason: 涉及个人信息}]");
    story.commit();
    auto site = story.plan();
    const std::string page = site.page("reports/2019/skx.v1-v2.html");
    CHECK_FALSE(has(page, "李小明"));
    CHECK(has(page, "本页遮盖了 1 处不宜公开的内容。"));
    CHECK(has(page, "<li>涉及个人信息</li>"));
}

TEST_CASE("a full part of a year's changes stays as it is when more changes come") {
    Story story;
    story.commit();
    const std::string before = story.plan().page("changes/2020-1.html");
    CHECK(has(before, "<h1>公开动态：2020 年</h1>"));
    CHECK(has(before, "2020-04-01 08:00"));
}
