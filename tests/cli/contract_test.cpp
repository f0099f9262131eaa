// SPDX-License-Identifier: MIT
// themes/default/contract.yml is written from the views of sites that have something of everything. Here,
// because only this room knows both the demo and the pages.
#include <fstream>
#include <iterator>

#include "catch.h"
#include "demo/demo.h"
#include "pages/page_list.h"
#include "pages/small_site.h"
#include "pages/views.h"
#include "repository/temporary.h"
#include "theme/contract.h"

using namespace gongkai;
using namespace gongkai::testing;
using namespace gongkai::theme;

namespace {

void add(Contract& contract, const std::string& name, const View& view) {
    const auto [row, is_new] = contract.try_emplace(name, shape_of(view));
    if (is_new) return;
    const std::string two_kinds = add_shape(row->second, shape_of(view));
    CAPTURE(name, two_kinds);
    CHECK(two_kinds.empty());
}

void add_pages(Contract& contract, const SitePlan& plan) {
    add(contract, std::string(every_page), plan.site);
    for (const Page& page : plan.pages)
        if (is_templated(page.kind))
            add(contract, std::string(pages::template_of(page.kind)), pages::page_view(plan, page));
}

void add_site(Contract& contract, Snapshot snapshot) {
    Diagnostics diagnostics;
    add_pages(contract, *plan_site(std::move(snapshot), Workers{}, diagnostics));
}

std::string changed(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// The small site with a history: a correction, a report that moved, one withdrawn and one deleted.
void add_history(Contract& contract) {
    const TemporaryFolder folder;
    RepositoryWriter writer(folder / "r");
    auto files = small_site::files();
    files["content/reports/2018/skx.md"] = small_site::report("市科协2018年报告", 2018);
    files["content/reports/2020/skx-1.md"] = small_site::report("市科协2020年报告", 2020);
    files["content/reports/2020/skx-2.md"] = small_site::report("市科协2020年又一份报告", 2020);
    files["content/site.yml"] += "redact: [{report: 2019/skx, text: 正文一段, reason: 误载}]\n";
    for (auto& [path, text] : files)
        if (path.starts_with("content/reports/2019/skx.md"))
            text += "\n根据《某市绩效管理办法》和《另一份通知》（韶财绩〔2020〕1号）。\n";
    const auto commit = [&](const char* message, long long time) {
        for (const auto& [path, text] : files) writer.put(path, text);
        writer.commit(message, "某人", "a@example.invalid", time, 480);
    };
    commit("公开", 1'577'836'800);
    files["content/reports/2018/skx.md"] = small_site::files().at("content/reports/2018/skx.md");
    files["content/reports/2019/skx.md"] = changed(
        changed(files["content/reports/2019/skx.md"], "正文又一段。", "正文改了一段。"), "509.10", "509.20");
    files["content/reports/2020/skx-3.md"] = files["content/reports/2020/skx-1.md"];
    writer.put("content/reports/2020/skx-1.md", std::nullopt);
    writer.put("content/reports/2020/skx-2.md", std::nullopt);
    files.erase("content/reports/2020/skx-1.md");
    files.erase("content/reports/2020/skx-2.md");
    files["content/tombstones.yml"] =
        "tombstones:\n  - {report: reports/2020/skx-2, reason: 重复, decided_by: 某市财政局, date: "
        "2020-05-01}\n";
    commit("更正", 1'609'459'200);
    writer.checkout();
    Diagnostics diagnostics;
    add_site(contract, Snapshot::of_commit(folder / "r", "HEAD", diagnostics));
}

void add_demo(Contract& contract) {
    const TemporaryFolder folder;
    write_demo({folder / "demo", 6, 3, 6, 10, false});
    Diagnostics diagnostics;
    add_site(contract, Snapshot::of_commit(folder / "demo", "HEAD", diagnostics));
}

/// What such a list holds is the same in every template, so that templates without one lack nothing.
void share(Contract& contract, const std::string& name) {
    ViewShape all{ViewShape::Kind::list, {}, {}};
    for (const auto& [page, shape] : contract)
        if (const ViewShape* list = shape.member(name)) CHECK(add_shape(all, *list).empty());
    for (auto& [page, shape] : contract)
        for (auto& [member, list] : shape.members)
            if (member == name) list = all;
}

/// Lists whose items no site has shown. That of all years needs hundreds of sentences; it is not judged.
void find_unseen(const ViewShape& shape, const std::string& name, std::string& unseen) {
    if (shape.kind == ViewShape::Kind::list && shape.item.empty() && !name.ends_with(".all_years"))
        unseen += name + "\n";
    for (const auto& [member, inner] : shape.members) find_unseen(inner, name + "." + member, unseen);
    for (const ViewShape& item : shape.item) find_unseen(item, name, unseen);
}

std::string first_difference(const std::string& a, const std::string& b) {
    std::size_t at = 0;
    std::size_t line = 1;
    while (at < a.size() && at < b.size() && a[at] == b[at]) line += a[at++] == '\n';
    return "line " + std::to_string(line) + ": " + a.substr(at, 80) + " / " + b.substr(at, 80);
}

}  // namespace

TEST_CASE("the contract is what the views have, kind by kind") {
    Contract contract;
    add_site(contract, Snapshot::of_files(small_site::files()));
    add_history(contract);
    add_demo(contract);
    for (const char* name : {"crumbs", "meta", "contents"}) share(contract, name);
    std::string unseen;
    for (const auto& [name, shape] : contract) find_unseen(shape, name, unseen);
    CHECK(unseen == "");
    const std::string text = contract_text(contract);
    CHECK(read_contract(text) == contract);
    std::string committed;
    for (const ThemeFile& file : built_in_theme())
        if (file.path == "contract.yml") committed = file.bytes;
    if (text != committed) {
        std::ofstream("contract.yml.new", std::ios::binary) << text;
        FAIL_CHECK(
            "themes/default/contract.yml is behind the views; it should be as in contract.yml.new, from "
            << first_difference(text, committed));
    }
}
