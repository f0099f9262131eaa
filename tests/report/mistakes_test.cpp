// SPDX-License-Identifier: MIT
// Every diagnostic about a report file, word for word.
#include "catch.h"
#include "loading.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

struct Row {
    std::string from, to, expected;
};

std::string found_after(const std::string& from, const std::string& to, Language language = Language::zh) {
    return found_in(edited(site_files(), skx, from, to), language);
}

}  // namespace

TEST_CASE("A valid site has no mistakes") { CHECK(found_in(site_files()).empty()); }

TEST_CASE("Every mistake in a report is told with its place and what to write") {
    const Row rows[] = {
        {"year: 2019", "year: 2020",
         "content/reports/2019/skx.md:4:7: error[report-path]: 文件夹是 2019，年度却是 2020\n"
         "  year: 2020\n"
         "        ^~~~ 应为 2019\n"
         "  提示：两者必须一致\n"},
        {"department: skx", "部门: skxx",
         "content/reports/2019/skx.md:3:5: error[department-unknown]: 登记表里没有部门“skxx”\n"
         "  部门: skxx\n"
         "        ^~~~\n"
         "  提示：是否想写“skx”？\n"},
        {"department: skx", "department: 市科协",
         "content/reports/2019/skx.md:3:13: error[department-unknown]: 登记表里没有部门“市科协”\n"
         "  department: 市科协\n"
         "              ^~~~~~\n"
         "  提示：在 content/departments.yml 里登记\n"},
        {"department: skx", "department: czt",
         "content/reports/2019/skx.md:3:13: error[department-external]: "
         "“czt”登记为外部单位，不在本站公开报告\n"
         "  department: czt\n"
         "              ^~~\n"
         "  提示：如确为本站部门，请在登记表里去掉 external\n"},
        {"department: skx", "department: jyj",
         "content/reports/2019/skx.md:3:13: error[report-path]: 报告的文件名应为“jyj.md”或“jyj-2.md”等\n"
         "  department: jyj\n"
         "              ^~~\n"
         "  提示：文件名由 department（部门）决定\n"},
        {"total: 509.10", "合计: 5,091,000.00",
         "content/reports/2019/skx.md:10:7: error[amount-invalid]: "
         "“total”的金额不是以万元为单位的数字：“5,091,000.00”\n"
         "    合计: 5,091,000.00\n"
         "          ^~~~~~~~~~~~ 应为数字，如 509.10\n"
         "  提示：只写半角数字和小数点；精确到分\n"},
        {"项目支出: 137.13", "项目支出: 137.13万元",
         "content/reports/2019/skx.md:11:33: error[amount-invalid]: "
         "“项目支出”的金额不是以万元为单位的数字：“137.13万元”\n"
         "    by_kind: {基本支出: 371.97, 项目支出: 137.13万元}\n"
         "                                          ^~~~~~~~~~ 应为数字，如 509.10\n"
         "  提示：只写半角数字和小数点；精确到分\n"},
        {"unit: 万元", "unit: 千元",
         "content/reports/2019/skx.md:9:9: error[unit-unknown]: 不认识的金额单位“千元”\n"
         "    unit: 千元\n"
         "          ^~~~ 应为 元、万元 或 亿元\n"},
        {"scores:", "figures: {budget: {initial: 五百}}\nscores:",
         "content/reports/2019/skx.md:12:29: error[figure-invalid]: 数据“budget.initial”不是数字：“五百”\n"
         "  figures: {budget: {initial: 五百}}\n"
         "                              ^~~~ 应为数字\n"},
        {"status: published", "状态: 撤回",
         "content/reports/2019/skx.md:18:5: error[withdrawn-without-reason]: 撤回的报告要写明原因\n"
         "  状态: 撤回\n"
         "        ^~~~\n"
         "  提示：加上 withdrawn_reason（撤回原因）\n"},
        {"total: 100", "总分: 满分",
         "content/reports/2019/skx.md:16:7: error[field-type]: “总分”应是数字：“满分”\n"
         "    总分: 满分\n"
         "          ^~~~ 应为数字，如 509.10\n"
         "  提示：只写半角数字和小数点，不带单位和千位分隔符；没有数据请留空\n"},
        {"预算编制情况: {score: 30, rate: 100%}", "预算编制情况: 30",
         "content/reports/2019/skx.md:13:11: error[field-type]: “预算编制情况”应是若干“键: 值”\n"
         "    预算编制情况: 30\n"
         "                  ^~ 应为 键: 值\n"},
        {"{score: 30, rate: 100%}", "{score: 30, rate: 100%, 理由: 无, 佐證: [a]}",
         "content/reports/2019/skx.md:13:42: error[field-unknown]: 不认识的项“佐證”\n"
         "    预算编制情况: {score: 30, rate: 100%, 理由: 无, 佐證: [a]}\n"
         "                                                    ^~~~\n"
         "  提示：是否想写“佐证”？\n"},
        {"grade: 优\n", "grade: 优\nrevision: {note: 改正合计}\nreview: {审签: }\n",
         "content/reports/2019/skx.md:18:11: error[field-missing]: 缺少“类型”（kind）\n"
         "  revision: {note: 改正合计}\n"
         "            ^\n"
         "  提示：更新或更正\n"},
    };
    for (const Row& row : rows) CHECK(found_after(row.from, row.to) == row.expected);
}

TEST_CASE("The same mistakes in English") {
    const Row rows[] = {
        {"department: skx", "department: skxx",
         "content/reports/2019/skx.md:3:13: error[department-unknown]: no department 'skxx' in the registry\n"
         "  department: skxx\n"
         "              ^~~~\n"
         "  hint: did you mean 'skx'?\n"},
        {"项目支出: 137.13", "项目支出: 0.0000001",
         "content/reports/2019/skx.md:11:33: error[amount-invalid]: the amount of '项目支出' is not a number "
         "in 万元: "
         "'0.0000001'\n"
         "    by_kind: {基本支出: 371.97, 项目支出: 0.0000001}\n"
         "                                          ^~~~~~~~~ expected a number such as 509.10\n"
         "  hint: digits and a point only, exact to the fen\n"},
        {"status: published\n", "",
         "content/reports/2019/skx.md:2:1: error[field-missing]: 'status' is missing\n"
         "  title: 示例市科协2019年绩效自评报告\n"
         "  ^\n"
         "  hint: draft, published or withdrawn\n"},
    };
    for (const Row& row : rows) CHECK(found_after(row.from, row.to, Language::en) == row.expected);
}

TEST_CASE("A report's file is named by its department, with a number for a second one") {
    struct {
        std::string name;
        bool expected;
    } const rows[] = {{"skx", true},    {"skx-2", true},  {"skx-10", true},  {"skx-1", true},
                      {"skx-", false},  {"skx-0", false}, {"skx-02", false}, {"skx2", false},
                      {"skx-a", false}, {"-2", false},    {"Skx", false},    {"jyj", false}};
    for (const auto& row : rows) {
        CAPTURE(row.name);
        Files files = site_files();
        auto node = files.extract(skx);
        node.key() = "content/reports/2019/" + row.name + ".md";
        files.insert(std::move(node));
        Loaded loaded(files);
        CHECK(loaded.catalog.reports.size() == (row.expected ? 1 : 0));
        CHECK(loaded.diagnostics.has_errors() != row.expected);
    }
}

TEST_CASE("An error in the frontmatter hides neither the department's nor the body's mistakes") {
    Files files = edited(site_files(), skx, "department: skx", "department: skxx");
    files = edited(files, skx, "year: 2019", "year: 2O19");
    files = edited(files, skx, "title:", "titel:");
    files = edited(files, skx, "正文。", "<b>正文</b>");
    const std::string text = found_in(files);
    for (const char* id : {"[field-unknown]", "[field-missing]", "[department-unknown]", "[field-type]",
                           "[markdown-raw-html]"}) {
        CAPTURE(id);
        CHECK(text.find(id) != std::string::npos);
    }
    CHECK(text.find("[report-path]") == std::string::npos);  // a year that cannot be read is no other year
}

TEST_CASE("Broken YAML hides no mistake of the body") {
    Files files = edited(site_files(), skx, "year: 2019", "year: \"2019");
    files = edited(files, skx, "正文。", "<b>正文</b>");
    const std::string text = found_in(files);
    CHECK(text.find("[yaml-syntax]") != std::string::npos);
    CHECK(text.find("[markdown-raw-html]") != std::string::npos);
}

TEST_CASE("A registry that cannot be read is one mistake, not one for every report") {
    CHECK(found_in(edited(site_files(), "content/departments.yml", "departments:", "departments"))
              .find("department-unknown") == std::string::npos);
    Files files = site_files();
    files.erase("content/departments.yml");
    CHECK(found_in(files) ==
          "content/departments.yml: error[departments-missing]: 没有 content/departments.yml\n"
          "  提示：登记每个部门的 id、name 与 level\n");
}
