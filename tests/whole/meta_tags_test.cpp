// SPDX-License-Identifier: MIT
// The meta tags of 国办发〔2017〕47号 on every page of the example site and of a demo, by type of page.
#include <algorithm>

#include "catch.h"
#include "demo/demo.h"
#include "pages/small_site.h"
#include "repository/temporary.h"

using namespace small_site;

namespace {

enum class Type { list, content, other };

/// Lists are columns; what stands in a column is content; pages that only lead elsewhere are neither.
Type type_of(PageKind kind) {
    switch (kind) {
        case PageKind::report:
        case PageKind::text:
        case PageKind::history:
        case PageKind::difference:
        case PageKind::gone: return Type::content;
        case PageKind::moved:
        case PageKind::not_found: return Type::other;
        default: return Type::list;
    }
}

/// Whether the record can say when it was published: what is not committed yet has no time.
bool has_time(const SitePlan& plan, const Page& page) {
    if (page.kind == PageKind::text) {
        const TextPage& text = plan.catalog.pages[page.subject];
        return text.published || text.first_committed;
    }
    if (page.kind == PageKind::report || page.kind == PageKind::history) {
        const Report& report = plan.catalog.reports[page.subject];
        return report.published || report.first_published;
    }
    return page.kind != PageKind::gone || !plan.record.gone[page.subject].when.empty();
}

/// 2020-04-01 09:30
bool is_minute(const std::string& text) {
    constexpr std::string_view form = "0000-00-00 00:00";
    return text.size() == form.size() &&
           std::equal(text.begin(), text.end(), form.begin(),
                      [](char c, char f) { return f == '0' ? c >= '0' && c <= '9' : c == f; });
}

/// The list of 47号's annex.
const std::vector<std::string_view> column_types{
    "首页",         "概况信息",     "机构职能",     "负责人信息", "工作动态", "政策文件",
    "信息公开指南", "信息公开目录", "信息公开年报", "依申请公开", "数据发布", "数据开放",
    "政策解读",     "回应关切",     "办事服务",     "咨询投诉",   "征集调查", "在线访谈"};

bool are_column_types(std::string_view types) {
    while (!types.empty()) {
        const std::string_view type = types.substr(0, types.find(','));
        if (std::find(column_types.begin(), column_types.end(), type) == column_types.end()) return false;
        types.remove_prefix(std::min(types.size(), type.size() + 1));
    }
    return true;
}

std::size_t count_of(const std::string& html, const std::string& part) {
    std::size_t count = 0;
    for (auto at = html.find(part); at != std::string::npos; at = html.find(part, at + 1)) ++count;
    return count;
}

void check_site_tags(const SitePlan& plan, const std::string& html) {
    CHECK(meta(html, "SiteName") == plan.catalog.settings.name);
    CHECK(meta(html, "SiteDomain") == plan.catalog.settings.domain);
    CHECK(meta(html, "SiteIDCode") == plan.catalog.settings.id_code);
}

void check_column_tags(const std::string& html, bool expected) {
    for (const char* tag : {"ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"}) {
        CAPTURE(tag);
        CHECK(meta(html, tag).empty() != expected);
    }
    CHECK(are_column_types(meta(html, "ColumnType")));
}

void check_article_tags(const std::string& html, bool expected, bool timed) {
    for (const char* tag : {"ArticleTitle", "ContentSource"}) {
        CAPTURE(tag);
        CHECK(meta(html, tag).empty() != expected);
    }
    CHECK(meta(html, "PubDate").empty() != (expected && timed));
    if (expected && timed) CHECK(is_minute(meta(html, "PubDate")));
}

/// How many pages there were of each type.
std::map<Type, int> check_pages(const SitePlan& plan) {
    std::map<Type, int> seen;
    Diagnostics rendering;
    for (const Page& page : plan.pages) {
        if (!is_templated(page.kind)) continue;
        CAPTURE(page.address);
        const std::string html = render_page(plan, page, rendering);
        const Type type = type_of(page.kind);
        ++seen[type];
        check_site_tags(plan, html);
        check_column_tags(html, type != Type::other);
        check_article_tags(html, type == Type::content, has_time(plan, page));
        CHECK(count_of(html, "content=\"\"") == 0);
        CHECK(count_of(html, "content=\"null\"") == 0);
        for (const char* tag : {"SiteName", "ColumnName", "ColumnType", "ArticleTitle", "PubDate"})
            CHECK(count_of(html, std::string("<meta name=\"") + tag + "\"") <= 1);
    }
    CHECK(text_of(rendering) == "");
    return seen;
}

}  // namespace

TEST_CASE("every page of the example site carries the meta tags of its type") {
    Diagnostics said;
    const auto plan = plan_site(Snapshot::of_worktree(GONGKAI_SOURCE_DIR, said), Workers{}, said);
    const auto seen = check_pages(*plan);
    CHECK(seen.at(Type::list) > 10);
    CHECK(seen.at(Type::content) > 2);
}

TEST_CASE("every page of a demo carries the meta tags of its type") {
    const gongkai::testing::TemporaryFolder folder;
    write_demo({.folder = folder / "demo", .departments = 5, .years = 3});
    Diagnostics said;
    const auto plan = plan_site(Snapshot::of_commit(folder / "demo", "HEAD", said), Workers{}, said);
    const auto seen = check_pages(*plan);
    CHECK(seen.at(Type::content) >= 15);
    CHECK(!plan->catalog.settings.id_code.empty());
}
