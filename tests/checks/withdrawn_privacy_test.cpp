// SPDX-License-Identifier: MIT
// The privacy gate on what reaches public pages without being a published report: what is shown of withdrawn
// reports, and the registries.
#include <string>

#include "catch.h"
#include "checks/checks.h"
#include "snapshots.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

/// A withdrawn report's file. `yaml` has its title and its reason.
std::string withdrawn_file(const std::string& yaml) {
    return "---\n" + yaml +
           "department: skx\nyear: 2019\nkind: overall\nstatus: withdrawn\n"
           "contact: {phone: \"13712345678\"}\n---\n\n正文有 13612345678。\n";
}

/// What the gate says of it, as people read it.
std::string told_of_withdrawn(const std::string& yaml, const std::string& allowed = "") {
    Files files = site_files();
    files[skx] = withdrawn_file(yaml);
    if (!allowed.empty())
        files["content/site.yml"] += "privacy: {allow: [{text: \"" + allowed + "\", reason: 办公}]}\n";
    Diagnostics mistakes, diagnostics;
    const Catalog catalog = load_catalog(Snapshot::of_files(files), Workers{}, mistakes);
    check_privacy_of_withdrawn(catalog.withdrawn.at(0), files[skx], catalog.settings, diagnostics);
    return rendered(diagnostics, files);
}

const std::string hint =
    "  提示：请删除或按公开要求隐去；确可公开的，写进 site.yml 的 privacy: allow 并注明理由\n";

std::string start_of(const std::string& told) { return told.substr(0, told.find(": ")); }

}  // namespace

TEST_CASE("What is shown of a withdrawn report is searched, each piece with its place, and nothing else is") {
    CHECK(told_of_withdrawn("title: 低保户王小明。\n"
                            "withdrawn_reason: 误写 13812345678\n"
                            "撤回决定: 手机 13912345678\n"
                            "revision: {kind: correction, note: 手机 13512345678}\n") ==
          "content/reports/2019/skx.md:2:11: error[PII-HARDSHIP]: 具名的困难情况：王某某\n"
          "  title: 低保户＊＊＊。\n"
          "               ^~~~~~\n" +
              hint +
              "content/reports/2019/skx.md:3:22: error[PII-MOBILE]: 手机号码：138****5678\n"
              "  withdrawn_reason: 误写 ***********\n"
              "                         ^~~~~~~~~~~\n" +
              hint +
              "content/reports/2019/skx.md:4:10: error[PII-MOBILE]: 手机号码：139****5678\n"
              "  撤回决定: 手机 ***********\n"
              "                 ^~~~~~~~~~~\n" +
              hint +
              "content/reports/2019/skx.md:5:39: error[PII-MOBILE]: 手机号码：135****5678\n"
              "  revision: {kind: correction, note: 手机 ***********}\n"
              "                                          ^~~~~~~~~~~\n" +
              hint);
    CHECK(told_of_withdrawn("title: 报告\nwithdrawn_reason: 有误，电话 0751-6189025\n").empty());
}

TEST_CASE("The place is that of the value, not of the same words elsewhere in the file") {
    const std::string told = told_of_withdrawn(
        "title: 报告\n"
        "# 13812345678\n"
        "withdrawn_reason: 电话 13812345678，还有 13812345678\n");
    CHECK(start_of(told) == "content/reports/2019/skx.md:4:22");
    CHECK(told.find("skx.md:4:37: ") != std::string::npos);
    CHECK(told.find("13812345678") == std::string::npos);
}

TEST_CASE("A value over several lines is found where it begins") {
    const std::string told =
        told_of_withdrawn("title: 报告\nwithdrawn_reason: >-\n  电话 138\n  1234 5678\n");
    CHECK(start_of(told) == "content/reports/2019/skx.md:4:6");
}

TEST_CASE("A value with escapes is told without a place, and not quoted") {
    CHECK(told_of_withdrawn("title: 报告\nwithdrawn_reason: \"电话 1\\u0033812345678\"\n") ==
          "content/reports/2019/skx.md: error[PII-MOBILE]: 手机号码：138****5678\n" + hint);
}

TEST_CASE("What the site allows may be said of a withdrawn report") {
    const std::string yaml = "title: 报告\nwithdrawn_reason: 电话 13812345678\n";
    CHECK_FALSE(told_of_withdrawn(yaml).empty());
    CHECK(told_of_withdrawn(yaml, "138-1234-5678").empty());
}

TEST_CASE("Registries are searched like reports, and one that is no text has errors of its own") {
    const struct {
        std::string path, text, start;
    } rows[] = {
        {"content/tombstones.yml", "tombstones:\n  - {report: 2018/skx, reason: 低保户王小明。}\n",
         "content/tombstones.yml:2:35"},
        {"content/departments.yml", "departments:\n  - {id: skx, name: 科协13812345678}\n",
         "content/departments.yml:2:23"},
        {"content/documents.yml", "documents:\n  - {number: 韶财绩〔2020〕1号, title: 致 13812345678}\n",
         "content/documents.yml:2:36"},
        {"content/tombstones.yml", "\xFF\xFE", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.path);
        Diagnostics diagnostics;
        check_privacy(row.path, row.text, {}, diagnostics);
        CHECK(start_of(rendered(diagnostics, {{row.path, row.text}})) == row.start);
    }
}
