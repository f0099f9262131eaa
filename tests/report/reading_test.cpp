// SPDX-License-Identifier: MIT
#include "catch.h"
#include "loading.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("A report is read as written") {
    Files files =
        edited(site_files(), skx, "grade: 优\n",
               "等级: 优\n联系: {姓名: 张三, 电话: 0751-1}\n依据: [韶财绩〔2020〕1号]\n附件: 附件6-1\n"
               "数据: {budget: {initial: 500, final: }, staff.quota: 12.50}\n说明: {SUM-ECON: 四舍五入}\n"
               "审查: {保密审查: 已审}\n修订: {类型: 更正, 说明: 合计}\n");
    files[std::string(skx).substr(0, 24) + "/a.pdf"] = "";
    Loaded loaded(files);
    CHECK(rendered(loaded.diagnostics, files) == "");
    REQUIRE(loaded.catalog.reports.size() == 1);
    const Report& report = loaded.catalog.reports[0];
    CHECK(report.stem == "2019/skx");
    CHECK(report.title == "示例市科协2019年绩效自评报告");
    CHECK(report.content_id == content_id_of(files.at(skx)));
    CHECK(report.kind == ReportKind::overall);
    CHECK(report.filed->date.to_string() == "2020-02-25");
    CHECK_FALSE(report.signed_on.has_value());
    CHECK_FALSE(report.first_published.has_value());
    CHECK(report.contact_name == "张三");
    CHECK(report.basis == std::vector<std::string>{"韶财绩〔2020〕1号"});
    CHECK(report.attachment == "附件6-1");
    CHECK(report.expenditure.total->money.fen == 509'100'000);
    CHECK(report.expenditure.by_kind.at(1).name == "项目支出");
    CHECK(report.expenditure.by_kind_complete);
    CHECK(report.expenditure.by_category.empty());
    REQUIRE(report.figures.size() == 2);
    CHECK(report.figures[0].name == "budget.initial");
    CHECK(report.figures[1].value.to_string() == "12.50");
    CHECK(report.claims.at(1).node == "预算执行情况");
    CHECK(report.claims.at(1).score->to_string() == "40");
    CHECK(report.claims.at(1).rate->to_string() == "100");
    CHECK(report.claimed_total->to_string() == "100");
    CHECK(report.grade == "优");
    CHECK(report.explain.at("SUM-ECON") == "四舍五入");
    CHECK(report.secrecy_review == "已审");
    CHECK(report.revision_kind == "correction");
    CHECK(report.headings.at(0).anchor == "部门职能");
    CHECK(report.attachments == std::vector<std::string>{"content/reports/2019/skx/a.pdf"});
    CHECK(report.sha256.size() == 64);
}

TEST_CASE("A withdrawn report says why, who decided and when") {
    const Loaded site(
        edited(site_files(), skx, "status: published",
               "状态: 撤回\n撤回原因: 数据有误\n撤回决定: 示例市财政局\n撤回日期: 2020年3月5日"));
    CHECK(site.catalog.reports.empty());
    REQUIRE(site.catalog.withdrawn.size() == 1);
    const Report& report = site.catalog.withdrawn[0];
    CHECK(report.stem == "2019/skx");
    CHECK(report.withdrawn_reason == "数据有误");
    CHECK(report.withdrawn_by == "示例市财政局");
    CHECK(report.withdrawn_on->date == Date{2020, 3, 5});
    CHECK(report.withdrawn_on->as_printed == "2020年3月5日");
}

TEST_CASE("An earlier version is read with its mistakes, and without a status it is a draft") {
    const std::string path = skx;
    std::string bytes = site_files().at(skx);
    CHECK(read_earlier_frontmatter(path, bytes)->status == ReportStatus::published);
    const auto version = read_earlier_version(path, bytes);
    REQUIRE(version.has_value());
    CHECK(version->report.title == "示例市科协2019年绩效自评报告");
    CHECK(version->report.headings.at(0).text == "部门职能");
    CHECK(version->body.text.find("正文。") != std::string::npos);
    bytes = edited(site_files(), skx, "status: published\n", "colour: red\n").at(skx);
    CHECK(read_earlier_frontmatter(path, bytes)->status == ReportStatus::draft);
    CHECK(read_earlier_frontmatter(path, bytes)->grade == "优");
    CHECK_FALSE(read_earlier_frontmatter(path, "没有文头").has_value());
    CHECK_FALSE(read_earlier_version(path, "---\nstatus: \"published\n---\n").has_value());
}

TEST_CASE("The place of a report says year and department") {
    CHECK(stem_of("content/reports/2019/skx.md") == "2019/skx");
    CHECK(stem_of("content/reports/2019/skx/a.md").empty());
    CHECK(stem_of("content/pages/about.md").empty());
    CHECK(stem_of("reports/2019/skx.md").empty());
    for (const char* stem : {"2019/skx", "2019/skx-2"}) CHECK(is_stem(stem));
    for (const char* stem :
         {"", "skx", "2019", "2019/", "2019/Skx", "19/skx", "2019/skx/a", "reports/2019/skx"}) {
        CAPTURE(stem);
        CHECK_FALSE(is_stem(stem));
    }
    CHECK(stem_fits("2019/skx", 2019, "skx"));
    CHECK(stem_fits("2019/skx-2", 2019, "skx"));
    CHECK_FALSE(stem_fits("2018/skx", 2019, "skx"));
    CHECK_FALSE(stem_fits("2019/skxx", 2019, "skx"));
    CHECK_FALSE(stem_fits("2019/skx", 2019, ""));
}

TEST_CASE("A blank part of the spending is absent and not zero") {
    Loaded loaded(edited(site_files(), skx, "项目支出: 137.13", "项目支出: "));
    CHECK_FALSE(loaded.diagnostics.has_errors());
    const Expenditure& spending = loaded.catalog.reports.at(0).expenditure;
    CHECK(spending.by_kind.size() == 1);
    CHECK_FALSE(spending.by_kind_complete);
}

TEST_CASE("A date is read as documents print it, and what was printed is kept") {
    const Loaded site(
        edited(site_files(), skx, "filed: 2020-02-25", "filed: 2020年02月25日, 落款: 2020 年 3 月 5 日"));
    const Report& report = site.catalog.reports.at(0);
    CHECK(report.filed->date == Date{2020, 2, 25});
    CHECK(report.filed->as_printed == "2020年02月25日");
    CHECK(report.signed_on->date == Date{2020, 3, 5});
}

TEST_CASE("Figures are known by an id or by their Chinese name, and a map's total by the map's name") {
    const Loaded site(edited(site_files(), skx, "grade: 优",
                             "figures:\n"
                             "  年初预算: 480\n"
                             "  budget: {added: 20, executed: 500}\n"
                             "  three_public: {actual: {total: 5.5, receptions: 1.5}}\n"
                             "grade: 优"));
    std::string read;
    for (const Figure& figure : site.catalog.reports.at(0).figures)
        read += figure.name + " " + figure.value.to_string() + "\n";
    CHECK(read ==
          "budget.initial 480\n"
          "budget.added 20\n"
          "budget.executed 500\n"
          "three_public.actual 5.5\n"
          "three_public.actual.receptions 1.5\n");
    CHECK(figure_name("three_public.actual.receptions") == "公务接待费支出");
    CHECK(figure_name("own.figure") == "own.figure");
}

TEST_CASE("A key that is written and left blank is kept as a blank of the form") {
    const Loaded site(edited(site_files(), skx, "dates: {filed: 2020-02-25}",
                             "cover_department:\ncontact: {name: , phone: 0000-1234567}\ndates: {filed: }"));
    std::string blanks;
    for (const BlankField& blank : site.catalog.reports.at(0).blanks)
        blanks += blank.name + " " + std::to_string(blank.place.line) + "\n";
    CHECK(blanks == "封面的部门名称 7\n封面的填报日期 9\n填报人 8\n");
}

TEST_CASE("A claim carries target, actual, level, fulfilled items, reason and evidence") {
    const Loaded site(
        edited(site_files(), skx, "{score: 30, rate: 100%}",
               "{得分: 28, 指标值: ≥95%, 完成值: 93.2%, 达成程度: 部分达成, 已达要点: [制度健全], "
               "理由: 开工晚, 佐证: [验收单.pdf]}"));
    const Claim& claim = site.catalog.reports.at(0).claims.at(0);
    CHECK(claim.target == "≥95%");
    CHECK(claim.actual == "93.2%");
    CHECK(claim.level == "部分达成");
    CHECK(claim.met == std::vector<std::string>{"制度健全"});
    CHECK(claim.items_given);
    CHECK(claim.reason == "开工晚");
    CHECK(claim.evidence == std::vector<std::string>{"验收单.pdf"});
}

TEST_CASE("Every file is shown once while it is read, with the registry but without other reports") {
    Files files = site_files();
    files["content/pages/about.md"] = "---\ntitle: 关于\n---\n\n正文\n";
    files["content/reports/2019/skx/表.csv"] = "a,b\n";
    Diagnostics diagnostics;
    std::string seen;
    load_catalog(Snapshot::of_files(files), Workers{}, diagnostics,
                 [&](const Catalog& registry, const ReadFile& read, Diagnostics&) {
                     const std::size_t attached =
                         read.report != nullptr ? read.report->attachments.size() : 0;
                     seen += read.file.path + " " + std::to_string(registry.departments.size()) + " " +
                             std::to_string(attached) + "\n";
                 });
    CHECK(seen == "content/reports/2019/skx.md 3 1\ncontent/pages/about.md 3 0\n");
}

TEST_CASE("A report from Windows reads like any other") {
    std::string windows = "\xEF\xBB\xBF";
    const std::string unix_ends = site_files().at(skx);
    for (const char c : unix_ends) windows += c == '\n' ? "\r\n" : std::string(1, c);
    Files files = site_files();
    files[skx] = windows;
    Loaded loaded(files);
    CHECK(rendered(loaded.diagnostics, files) == "");
    const Report& report = loaded.catalog.reports.at(0);
    CHECK(report.grade == "优");
    CHECK(report.status == ReportStatus::published);
    CHECK(report.grade_place == Place{17, 8, 1});
    CHECK(report.headings.at(0).line == 21);
}

TEST_CASE("Every kind of file has a schema for editors") {
    for (const std::string_view name : content_schema_names()) {
        CAPTURE(name);
        CHECK(content_schema(name).starts_with("{\n  \"$schema\""));
    }
    CHECK(content_schema("nothing").empty());
    CHECK(content_schema("report").find("\"withdrawn_reason\"") != std::string::npos);
    CHECK(content_schema("report").find("\"撤回原因\"") != std::string::npos);
}
