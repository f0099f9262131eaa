// SPDX-License-Identifier: MIT
// What a page says of the commit it was made from.
#include "catch.h"
#include "pages/small_site.h"
#include "repository/temporary.h"

using namespace small_site;

namespace {

constexpr std::int64_t committed_at = 1'585'704'600;  // 2020-04-01 01:30 UTC

}  // namespace

TEST_CASE("a report's publication is the time its commit has, and its page tells how to check it") {
    const gongkai::testing::TemporaryFolder folder;
    const std::string repository = folder / "site";
    RepositoryWriter writer(repository);
    for (auto& [path, bytes] : files()) writer.put(path, bytes);
    std::string undated = report("市科协2019年部门整体支出绩效自评报告", 2019);
    const std::string_view date = ", published: 2020-04-01";
    writer.put("content/reports/2019/skx.md", undated.erase(undated.find(date), date.size()));
    const std::string commit = writer.commit("site: Publish", "测试", "test@example.org", committed_at, 480);

    Diagnostics said, rendering;
    const auto plan = plan_site(Snapshot::of_commit(repository, "HEAD", said), Workers{}, said);
    CHECK(text_of(said) == "");
    const std::string html = render_page(*plan, *plan->find("reports/2019/skx.html"), rendering);
    CHECK(meta(html, "PubDate") == "2020-04-01 09:30");
    CHECK(has(html, "<dt>发布日期</dt><dd>2020-04-01 09:30</dd>"));
    CHECK(has(html, "git rev-parse " + commit + ":content/reports/2019/skx.md\n"));
    CHECK(has(html, "git show " + commit + ":content/reports/2019/skx.md | sha256sum"));

    // A date written without a time keeps its day, and takes the minute of a commit of that same day.
    const std::string dated = render_page(*plan, *plan->find("reports/2021/skx.html"), rendering);
    CHECK(has(dated, "<dt>发布日期</dt><dd>2020-04-01</dd>"));
    CHECK(meta(dated, "PubDate") == "2020-04-01 09:30");
}
