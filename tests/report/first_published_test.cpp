// SPDX-License-Identifier: MIT
// When a report was first published is a fact of the history.
#include "catch.h"
#include "loading.h"
#include "repository/temporary.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

constexpr std::int64_t january = 1'577'836'800;  // 2020-01-01T00:00Z
constexpr std::int64_t day = 86'400;

/// Commits versions of the report, a day apart, and loads the last.
class Story {
public:
    Story() : writer_(folder_ / "r") {
        for (const auto& [path, text] : site_files()) {
            if (path != skx) writer_.put(path, text);
        }
        commit();
    }
    void put(const std::string& from, const std::string& to) {
        writer_.put(skx, edited(site_files(), skx, from, to).at(skx));
        commit();
    }
    void take_away() {
        writer_.put(skx, std::nullopt);
        commit();
    }
    /// The day of the first publication, counted from the first commit; -1 when there is none.
    std::int64_t first_published_on() {
        writer_.finish();
        Diagnostics diagnostics;
        const Snapshot snapshot = Snapshot::of_commit(folder_ / "r", "HEAD", diagnostics);
        const Catalog catalog = load_catalog(snapshot, Workers{2}, diagnostics);
        CHECK(rendered(diagnostics, {}).empty());
        CHECK(catalog.history_known);
        const Report* report = catalog.find_report("2019/skx");
        if (report == nullptr || !report->first_published) return -1;
        CHECK(report->first_published->offset_minutes == 480);
        const std::int64_t number = (report->first_published->time - january) / day;
        CHECK(report->first_published->commit == commits_.at(static_cast<std::size_t>(number)));
        return number;
    }

private:
    void commit() {
        const auto number = static_cast<std::int64_t>(commits_.size());
        commits_.push_back(writer_.commit("更新", "某人", "a@example.invalid", january + number * day, 480));
    }

    TemporaryFolder folder_;
    RepositoryWriter writer_;
    std::vector<std::string> commits_;
};

}  // namespace

TEST_CASE("A report published at once was published by its first commit") {
    Story story;
    story.put("正文", "正文");
    story.put("正文", "改过的正文");
    CHECK(story.first_published_on() == 1);
}

TEST_CASE("A report committed as a draft was published by the commit that made it public") {
    Story story;
    story.put("status: published", "status: draft");
    story.put("status: published", "状态: 草稿");
    story.put("正文", "公开的正文");
    story.put("正文", "更正的正文");
    CHECK(story.first_published_on() == 3);
}

TEST_CASE("A version that could not be read was never public") {
    Story story;
    story.put("status: published", "status: \"published");
    story.put("正文", "正文");
    CHECK(story.first_published_on() == 2);
}

TEST_CASE("What was public once and withdrawn for a while keeps its first time") {
    Story story;
    story.put("正文", "正文");
    story.put("status: published", "status: withdrawn\nwithdrawn_reason: 核对");
    story.put("正文", "正文二");
    CHECK(story.first_published_on() == 1);
}

TEST_CASE("A report that was moved was published where it stood before") {
    TemporaryFolder folder;
    RepositoryWriter writer(folder / "r");
    const Files files = site_files();
    std::vector<std::string> ids;
    const auto commit = [&] {
        ids.push_back(writer.commit("更新", "某人", "a@example.invalid",
                                    january + static_cast<std::int64_t>(ids.size()) * day, 480));
    };
    const auto move = [&](const std::string& from, const std::string& to, const std::string& text) {
        writer.put(from, std::nullopt);
        writer.put(to, text);
        commit();
    };
    for (const auto& [path, text] : files) writer.put(path, text);
    commit();
    move(skx, "content/reports/2019/skx-2.md", files.at(skx));
    const std::string text = edited(files, skx, "正文", "改过的正文").at(skx);
    move("content/reports/2019/skx-2.md", "content/reports/2019/skx-3.md", text);
    move("content/reports/2019/skx-3.md", skx, text);
    writer.finish();
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_commit(folder / "r", "HEAD", diagnostics);
    const Catalog catalog = load_catalog(snapshot, Workers{2}, diagnostics);
    const Report& report = catalog.reports.at(0);
    CHECK(report.first_published->commit == ids[0]);
    CHECK(report.last_changed_commit == ids[2]);  // the last move left the text as it was
}

TEST_CASE("A draft has no time of publication") {
    Story story;
    story.put("status: published", "status: draft");
    CHECK(story.first_published_on() == -1);
}

TEST_CASE("A shallow clone does not know, and says so") {
    TemporaryFolder folder;
    RepositoryWriter writer(folder / "r");
    for (const auto& [path, text] : site_files()) writer.put(path, text);
    const auto cloned = [&](const std::string& name, int commit) {
        writer.put("content/.keep", std::to_string(commit));
        writer.commit("更新", "某人", "a@example.invalid", january + commit * day, 480);
        writer.finish();
        git(folder.path(), "clone -q --depth 1 --no-local file://" + (folder / "r") + " " + name);
    };
    cloned("whole", 0);
    cloned("unguarded", 1);
    Diagnostics found;
    load_catalog(Snapshot::of_commit(folder / "unguarded", "HEAD", found), Workers{}, found);
    CHECK(rendered(found, {}) ==
          "content/reports: error[history-unguarded]: 仓库是浅克隆，又没有 "
          "content/ids.lock：公开过哪些网址、有过哪些修订都无从得知\n"
          "  提示：运行 git fetch --unshallow\n");

    writer.put("content/ids.lock", "reports/2019/skx\n");
    cloned("shallow", 2);
    Diagnostics diagnostics;
    const Snapshot snapshot = Snapshot::of_commit(folder / "shallow", "HEAD", diagnostics);
    const Catalog catalog = load_catalog(snapshot, Workers{}, diagnostics);
    CHECK_FALSE(catalog.history_known);
    CHECK_FALSE(catalog.reports.at(0).first_published.has_value());
    CHECK(rendered(diagnostics, {}) ==
          "content/reports: warning[history-shallow]: "
          "仓库是浅克隆，历史不完整：不列首次发布时间、修订记录和公开动态\n"
          "  提示：运行 git fetch --unshallow\n");
}
