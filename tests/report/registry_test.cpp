// SPDX-License-Identifier: MIT
// site.yml, departments.yml, documents.yml and the text pages.
#include "catch.h"
#include "loading.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

constexpr const char* registry = "content/departments.yml";

Files with_registry(const std::string& entries) {
    Files files = site_files();
    files.erase(skx);
    files[registry] = "departments:\n" + entries;
    return files;
}

}  // namespace

TEST_CASE("A site without its two files says what they must hold") {
    CHECK(found_in({}) ==
          "content/departments.yml: error[departments-missing]: 没有 content/departments.yml\n"
          "  提示：登记每个部门的 id、name 与 level\n"
          "content/site.yml: error[site-missing]: 没有 content/site.yml\n"
          "  提示：至少写明 name（网站名称）与 owner（主办单位）\n");
    CHECK(found_in({}, Language::en) ==
          "content/departments.yml: error[departments-missing]: there is no content/departments.yml\n"
          "  hint: register each department with id, name and level\n"
          "content/site.yml: error[site-missing]: there is no content/site.yml\n"
          "  hint: give at least name and owner\n");
}

TEST_CASE("One mistake in the settings leaves the others as they are") {
    Loaded loaded(edited(site_files(), "content/site.yml", "name:", "colour: red\nname:"));
    CHECK(loaded.diagnostics.count(Severity::error) == 1);
    CHECK(loaded.catalog.settings.name == "示例市绩效公开");
    CHECK(loaded.catalog.settings.offline);
}

TEST_CASE("Every mistake in the registry is told, one bad entry not hiding the next") {
    struct {
        std::string entries, expected;
    } const rows[] = {
        {"  - {id: 市科协, name: 甲, level: 市级}\n  - {id: b-, name: 乙, level: 市级}\n",
         "content/departments.yml:2:10: error[identifier-invalid]: id 不能是“市科协”\n"
         "    - {id: 市科协, name: 甲, level: 市级}\n"
         "           ^~~~~~ 应为小写字母开头，只含 a-z 0-9 -\n"
         "  提示：id 是网址的一部分，发布后不再改变\n"
         "content/departments.yml:3:10: error[identifier-invalid]: id 不能是“b-”\n"
         "    - {id: b-, name: 乙, level: 市级}\n"
         "           ^~ 应为小写字母开头，只含 a-z 0-9 -\n"
         "  提示：id 是网址的一部分，发布后不再改变\n"},
        {"  - {id: a, name: 甲, level: 市级}\n  - {id: a, name: 乙, level: 市级}\n  - {id: c, name: 甲, "
         "level: 市级}\n",
         "content/departments.yml:3:10: error[identifier-twice]: “a”已在第 2 行登记\n"
         "    - {id: a, name: 乙, level: 市级}\n"
         "           ^\n"
         "content/departments.yml:4:19: error[identifier-twice]: “甲”已在第 2 行登记\n"
         "    - {id: c, name: 甲, level: 市级}\n"
         "                    ^~\n"},
        {"  - {id: a, name: 甲, level: 市级, 上级: b}\n",
         "content/departments.yml:2:37: error[parent-unknown]: 登记表里没有上级“b”\n"
         "    - {id: a, name: 甲, level: 市级, 上级: b}\n"
         "                                           ^\n"},
        {"  - 市科协\n  - {id: b, name: 乙, level: 乡级}\n",
         "content/departments.yml:2:5: error[field-type]: “市科协”应是若干“键: 值”\n"
         "    - 市科协\n"
         "      ^~~~~~ 应为 键: 值\n"
         "content/departments.yml:3:29: error[field-choice]: “level”不能是“乡级”\n"
         "    - {id: b, name: 乙, level: 乡级}\n"
         "                               ^~~~ 应为：国家级、省级、市级、县级、其他\n"},
        {"  - {id: a, name: 甲, level: 市级, 别名: [{始于: 2001}]}\n",
         "content/departments.yml:2:38: error[field-missing]: 缺少“名称”（name）\n"
         "    - {id: a, name: 甲, level: 市级, 别名: [{始于: 2001}]}\n"
         "                                            ^\n"
         "  提示：别名\n"},
    };
    for (const auto& row : rows) CHECK(found_in(with_registry(row.entries)) == row.expected);
}

TEST_CASE("A registry may hold every department of a province") {
    std::string entries;
    for (int i = 0; i < 10'000; ++i) {
        entries += "  - {id: d" + std::to_string(i) + ", name: 第" + std::to_string(i) +
                   "局, level: 县级, parent: d0}\n";
    }
    Loaded loaded(with_registry(entries));
    CHECK(loaded.diagnostics.empty());
    CHECK(loaded.catalog.departments.size() == 10'000);
}

TEST_CASE("A time zone is an offset") {
    CHECK(found_in(edited(site_files(), "content/site.yml", "offline: true", "时区: 北京时间")) ==
          "content/site.yml:3:5: error[timezone-invalid]: 不认识的时区“北京时间”\n"
          "  时区: 北京时间\n"
          "        ^~~~~~~~ 应为 +08:00 的形式\n");
    struct {
        std::string text;
        std::optional<int> expected;
    } const rows[] = {{"+08:00", 480},         {"-03:30", -210},         {"+00:00", 0},
                      {"+14:00", 840},         {"+15:00", std::nullopt}, {"+08:60", std::nullopt},
                      {"08:00", std::nullopt}, {"+8:00", std::nullopt},  {"+-1:00", std::nullopt}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        Loaded loaded(
            edited(site_files(), "content/site.yml", "offline: true", "timezone: \"" + row.text + "\""));
        CHECK(loaded.diagnostics.has_errors() != row.expected.has_value());
        if (row.expected) CHECK(loaded.catalog.settings.timezone_minutes == *row.expected);
    }
}

TEST_CASE("The registry, known documents and settings are read as written") {
    Files files = with_registry(
        "  - {标识: a, 名称: 甲局, 简称: 甲, 层级: 市级, 上级: b, 别名: [{名称: 旧甲, 始于: 2001, 止于: "
        "2010}]}\n"
        "  - {id: b, name: 乙, level: 省级, external: 是}\n");
    files["content/documents.yml"] =
        "文件:\n  - {文号: 韶财绩〔2020〕1号, 标题: 通知, 日期: 2020-02-18}\n  - {文号: 韶财绩〔2020〕1号, "
        "标题: 又一份}\n";
    Loaded loaded(files);
    const Catalog& catalog = loaded.catalog;
    REQUIRE(catalog.departments.size() == 2);
    const Department& a = catalog.departments[0];
    CHECK(a.name == "甲局");
    CHECK(a.parent == "b");
    CHECK(a.aliases.at(0).from == 2001);
    CHECK(a.aliases.at(0).to == 2010);
    CHECK(catalog.find_department("b")->external);
    CHECK(catalog.find_department("c") == nullptr);
    CHECK(catalog.documents.at(0).date->to_string() == "2020-02-18");
    CHECK(catalog.settings.owner_name == "示例市财政局");
    CHECK(catalog.settings.offline);
    CHECK(rendered(loaded.diagnostics, files) ==
          "content/documents.yml:3:10: error[identifier-twice]: “韶财绩〔2020〕1号”已在第 2 行登记\n"
          "    - {文号: 韶财绩〔2020〕1号, 标题: 又一份}\n"
          "             ^~~~~~~~~~~~~~~~~\n");
}

TEST_CASE("The numbers of known documents are read in any form, and each stands once") {
    Files files = site_files();
    files["content/documents.yml"] =
        "documents:\n"
        "  - {number: \"韶财绩[2020]1 号\", title: 甲}\n"
        "  - {number: 韶财绩（2020）1号, title: 乙}\n"
        "  - {number: 预算法, title: 丙}\n"
        "  - {number: 韶财绩〔20207号, title: 丁}\n"
        "  - {title: 戊}\n"
        "  - {number: 国发〔2018〕3号, title: 己}\n";
    Loaded loaded(files);
    std::string numbers;
    for (const KnownDocument& each : loaded.catalog.documents) numbers += each.number + each.title + " ";
    CHECK(numbers == "韶财绩〔2020〕1号甲 韶财绩〔2020〕1号乙 国发〔2018〕3号己 ");
    CHECK(rendered(loaded.diagnostics, files) ==
          "content/documents.yml:3:14: error[identifier-twice]: “韶财绩〔2020〕1号”已在第 2 行登记\n"
          "    - {number: 韶财绩（2020）1号, title: 乙}\n"
          "               ^~~~~~~~~~~~~~~~~\n"
          "content/documents.yml:4:14: error[document-number-invalid]: “预算法”不是文号\n"
          "    - {number: 预算法, title: 丙}\n"
          "               ^~~~~~ 应为 韶财绩〔2020〕1号 的形式\n"
          "content/documents.yml:5:14: error[document-number-invalid]: “韶财绩〔20207号”不是文号\n"
          "    - {number: 韶财绩〔20207号, title: 丁}\n"
          "               ^~~~~~~~~~~~~~~ 应为 韶财绩〔2020〕1号 的形式\n"
          "  提示：是否想写“韶财绩〔2020〕7号”？\n"
          "content/documents.yml:6:5: error[field-missing]: 缺少“文号”（number）\n"
          "    - {title: 戊}\n"
          "      ^\n"
          "  提示：规范文号，如 韶财绩〔2020〕1号\n");
    files["content/documents.yml"] = "documents:\n  - {number: 韶财绩〔20207号, title: 丁}\n";
    CHECK(found_in(files, Language::en) ==
          "content/documents.yml:2:14: error[document-number-invalid]: '韶财绩〔20207号' is no document "
          "number\n"
          "    - {number: 韶财绩〔20207号, title: 丁}\n"
          "               ^~~~~~~~~~~~~~~ expected the form 韶财绩〔2020〕1号\n"
          "  hint: did you mean '韶财绩〔2020〕7号'?\n");
}

TEST_CASE("How authors are shown and what earlier versions hide is the site's decision") {
    const std::string site = site_files().at("content/site.yml");
    Files files = site_files();
    CHECK(Loaded(files).catalog.settings.authors == AuthorPolicy::nothing);
    files["content/site.yml"] = site +
                                "修订人: 职务\n"
                                "修订人职务: [{邮箱: a@example.invalid, 职务: 办公室}]\n"
                                "隐去:\n"
                                "  - {报告: 2019/skx, 内容: 张三, 理由: 个人信息}\n"
                                "  - {report: 2018/skx, reason: 误传}\n";
    Loaded loaded(files);
    CHECK(rendered(loaded.diagnostics, files).empty());
    const Settings& settings = loaded.catalog.settings;
    CHECK(settings.authors == AuthorPolicy::role);
    CHECK(settings.author_roles.at(0).email == "a@example.invalid");
    CHECK(settings.author_roles.at(0).role == "办公室");
    REQUIRE(settings.redactions.size() == 2);
    CHECK(settings.redactions[0].report == "2019/skx");
    CHECK(settings.redactions[0].text == "张三");
    CHECK(settings.redactions[0].reason == "个人信息");
    CHECK(settings.redactions[1].text.empty());
    CHECK(found_in(edited(site_files(), "content/site.yml", "offline: true",
                          "offline: true\nredact:\n  - {reason: 无}\n  - {report: skx, reason: 无}")) ==
          "content/site.yml:5:5: error[redact-empty]: 隐去什么没有写明\n"
          "    - {reason: 无}\n"
          "      ^\n"
          "  提示：写 text（内容）隐去一段文字，或写 report（报告）隐去一份报告的全部旧版本\n"
          "content/site.yml:6:14: error[stem-invalid]: “skx”不是报告的位置\n"
          "    - {report: skx, reason: 无}\n"
          "               ^~~ 应为 年度/文件名，如 2019/skx\n");
}

TEST_CASE("Tombstones are read as written, one bad entry not hiding the next") {
    Files files = site_files();
    files["content/tombstones.yml"] =
        "墓碑:\n"
        "  - {报告: 2018/old, 标题: 旧报告, 移除日期: 2020-03-05, 原因: 误传, 决定: 市财政局, 改为: "
        "2019/skx}\n"
        "  - {report: 2018/old, reason: 又一次}\n"
        "  - {report: old, reason: 无}\n"
        "  - {report: 2018/new}\n";
    Loaded loaded(files);
    const Tombstone& tombstone = loaded.catalog.tombstones.at(0);
    CHECK(tombstone.report == "2018/old");
    CHECK(tombstone.title == "旧报告");
    CHECK(tombstone.removed == Date{2020, 3, 5});
    CHECK(tombstone.reason == "误传");
    CHECK(tombstone.decided_by == "市财政局");
    CHECK(tombstone.moved_to == "2019/skx");
    CHECK(rendered(loaded.diagnostics, files) ==
          "content/tombstones.yml:3:14: error[identifier-twice]: “2018/old”已在第 2 行登记\n"
          "    - {report: 2018/old, reason: 又一次}\n"
          "               ^~~~~~~~\n"
          "content/tombstones.yml:4:14: error[stem-invalid]: “old”不是报告的位置\n"
          "    - {report: old, reason: 无}\n"
          "               ^~~ 应为 年度/文件名，如 2019/skx\n"
          "content/tombstones.yml:5:5: error[field-missing]: 缺少“原因”（reason）\n"
          "    - {report: 2018/new}\n"
          "      ^\n"
          "  提示：移除的原因，公开\n");
}

TEST_CASE("ids.lock has an address or an arrow a line; anything else is told with its place") {
    Files files = site_files();
    files["content/ids.lock"] =
        "# 说明\r\n"
        "reports/2019/skx\r\n"
        "\n"
        "  departments/skx  \n"
        "reports/2018/old -> reports/2019/skx\n"
        "about/method";
    Loaded loaded(files);
    CHECK(rendered(loaded.diagnostics, files).empty());
    std::string lines;
    for (const LockedAddress& line : loaded.catalog.locked)
        lines += line.address + "|" + line.moved_to + " " + std::to_string(line.place.line) + "\n";
    CHECK(lines ==
          "about/method| 6\n"
          "departments/skx| 4\n"
          "reports/2018/old|reports/2019/skx 5\n"
          "reports/2019/skx| 2\n");
    for (const char* line :
         {"reports/2019", "2019/skx", "reports/2019/skx.html", "about/方法", "/about/method", "years/2019",
          "about/a -> ", " -> about/a", "about/a -> departments/a", "about/a -> about/a", "about/a->about/b",
          "<<<<<<< HEAD", "about/a about/b"}) {
        CAPTURE(line);
        files["content/ids.lock"] = std::string(line) + "\n";
        CHECK(found_in(files).find("content/ids.lock:1:1: error[ids-lock-line]") == 0);
    }
}

TEST_CASE("What is wrong with a line of ids.lock is told word for word") {
    Files files = site_files();
    files["content/ids.lock"] = "# 说明\nreports/2019\n";
    CHECK(found_in(files) ==
          "content/ids.lock:2:1: error[ids-lock-line]: 这一行不是网址：“reports/2019”\n"
          "  reports/2019\n"
          "  ^~~~~~~~~~~~ 应为 reports/2019/skx、departments/skx、about/method 或 旧网址 -> 同类的新网址\n"
          "  提示：这个文件由 gongkai ids 写入\n");
    files["content/ids.lock"] = "about/a\nabout/a -> about/b\nabout/a -> about/c\n";
    Loaded loaded(files);
    CHECK(loaded.catalog.locked.size() == 1);
    CHECK(loaded.catalog.locked.at(0).moved_to == "about/b");
    CHECK(rendered(loaded.diagnostics, files) ==
          "content/ids.lock:2:1: warning[ids-lock-twice]: 网址 about/a 已在第 1 行\n"
          "  about/a -> about/b\n"
          "  ^~~~~~~~~~~~~~~~~~\n"
          "content/ids.lock:3:1: error[ids-lock-conflict]: 网址 about/a 在第 1 行转到 about/b，这里转到别处\n"
          "  about/a -> about/c\n"
          "  ^~~~~~~~~~~~~~~~~~\n"
          "  提示：请留下其中一行\n");
}

TEST_CASE("A text page's file name becomes its address and must be one") {
    Files files = site_files();
    files["content/pages/关于.md"] = "---\ntitle: 关于\n---\n正文\n";
    files["content/pages/about.md"] = "---\n标题: 关于\n---\n# 一、说明\n";
    Loaded loaded(files);
    CHECK(loaded.catalog.pages.at(0).name == "about");
    CHECK(loaded.catalog.pages.at(0).title == "关于");
    CHECK(loaded.catalog.pages.at(0).headings.at(0).text == "一、说明");
    CHECK(rendered(loaded.diagnostics, files) ==
          "content/pages/关于.md: error[identifier-invalid]: id 不能是“关于”\n"
          "  应为小写字母开头，只含 a-z 0-9 -\n"
          "  提示：id 是网址的一部分，发布后不再改变\n");
}
