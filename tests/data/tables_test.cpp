// SPDX-License-Identifier: MIT
// The tables' one description, and the files that are made from it.
#include <set>

#include "catch.h"
#include "data/data.h"

using namespace gongkai;

namespace {

const Table& spending() { return data_table(TableId::spending); }

std::string lines_of(const Rows& rows) { return csv_lines(spending(), rows); }

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

std::string book() {
    Workbook workbook("测试", "测试单位", 1'585'000'000);
    workbook.add_texts("封面", {{"测试"}, {"部门", "某局"}});
    workbook.add_table(spending());
    workbook.add_rows(TableId::spending,
                      {{"2019/skx", "total", "总支出", "509.10", "万元", "5091000.00", ""}});
    return workbook.take();
}

bool is_public(const std::string& text, bool public_checks = true) {
    Report report;
    Settings settings;
    settings.public_checks = public_checks;
    if (has(text, "explain:")) report.explain = {{"SUM-ECON", "四舍五入"}};
    return says_no_more_than_its_page(text, report, settings);
}

}  // namespace

TEST_CASE("every table and column has a name of its own, titles in two languages, a meaning and a source") {
    std::set<std::string_view> tables;
    for (const Table& table : data_tables()) {
        CAPTURE(table.name);
        CHECK(tables.insert(table.name).second);
        CHECK(&data_table(table.id) == &table);
        CHECK(table.key < static_cast<int>(table.columns.size()));
        std::set<std::string_view> columns;
        for (const Column& column : table.columns) {
            CAPTURE(column.name);
            CHECK(columns.insert(column.name).second);
            CHECK_FALSE((column.zh.empty() || column.en.empty() || column.about.empty()));
            CHECK_FALSE(column.source.empty());
            CHECK_FALSE((!column.choices.empty() && column.type != ValueType::text));
        }
    }
}

TEST_CASE("a CSV file begins with a byte order mark and its lines end in CRLF") {
    CHECK(csv_head(spending()) == "\xEF\xBB\xBFreport,split,item,amount,unit,amount_yuan,share\r\n");
    CHECK(lines_of({{"2019/skx", "total", "总支出", "509.10", "万元", "5091000.00", "100.00"}}) ==
          "2019/skx,total,总支出,509.10,万元,5091000.00,100.00\r\n");
}

TEST_CASE("a cell of CSV is quoted only where it must be, and a blank stays blank") {
    CHECK(lines_of({{"r", "by_kind", "a,\"b\"\nc", "0", "元", "0.00", ""}}) ==
          "r,by_kind,\"a,\"\"b\"\"\nc\",0,元,0.00,\r\n");
}

TEST_CASE("a text that would run as a formula gets an apostrophe, a number never does") {
    const std::pair<const char*, const char*> cases[] = {
        {"=1+1", "'=1+1"},         {"+86", "'+86"}, {"-工资", "'-工资"},
        {"@SUM(A1)", "'@SUM(A1)"}, {"\tx", "'\tx"}, {"\rx", "\"'\rx\""},
        {"＝1+1", "'＝1+1"},       {"a=b", "a=b"},  {"=a,b", "\"'=a,b\""}};
    for (const auto& [text, written] : cases) {
        CAPTURE(text);
        CHECK(lines_of({{"r", "total", text, "-5.00", "元", "-5.00", ""}}) ==
              std::string("r,total,") + written + ",-5.00,元,-5.00,\r\n");
    }
}

TEST_CASE("JSON has the digits of the record, and null for a blank") {
    CHECK(
        json_lines(spending(), {{"r", "total", "总支出", "509.10", "万元", "5091000.00", ""},
                                {"r", "by_kind", "=1", "0", "元", "0.00", "0.00"}}) ==
        R"({"report":"r","split":"total","item":"总支出","amount":509.10,"unit":"万元","amount_yuan":5091000.00,"share":null},)"
        "\n"
        R"({"report":"r","split":"by_kind","item":"=1","amount":0,"unit":"元","amount_yuan":0.00,"share":0.00})");
    CHECK(json_lines(spending(), {}).empty());
}

TEST_CASE("the long form has a line for each figure with its unit, and none for texts and blanks") {
    ReportRows rows;
    rows[static_cast<std::size_t>(TableId::spending)] = {
        {"2019/skx", "by_kind", "=基本支出", "371.97", "万元", "3719700.00", ""}};
    CHECK(report_csv(rows) ==
          "\xEF\xBB\xBFtable,row,column,title,value,unit,as_printed\r\n"
          "spending,'=基本支出,amount,金额,371.97,万元,\r\n"
          "spending,'=基本支出,amount_yuan,金额（元）,3719700.00,元,\r\n");
}

TEST_CASE("the same workbook has the same bytes, and no time but the one it is given") {
    const std::string once = book();
    CHECK(once.starts_with("PK\x03\x04"));
    CHECK(once == book());
}

TEST_CASE("a table with checks is in the schemas only where checks are public") {
    CHECK(has(report_json_schema(true), "\"checks\""));
    CHECK_FALSE(has(report_json_schema(false), "\"checks\""));
    CHECK_FALSE(has(report_json_schema(false), "\"quality\""));
}

TEST_CASE("a schema asks for every column, and lets only columns that may be blank be null") {
    const std::string schema = table_json_schema(spending());
    CHECK(has(schema, "https://json-schema.org/draft/2020-12/schema"));
    CHECK(has(schema, "\"amount\": {\n        \"title\": \"Amount\","));
    CHECK(has(schema, "\"type\": \"number\"\n      },\n      \"unit\""));
    CHECK(has(schema,
              "\"type\": [\n          \"number\",\n          \"null\"\n        ]\n      }\n    },\n    "
              "\"required\""));
}

TEST_CASE("a source file is given away unless it may say more than its page") {
    const std::string head = "---\ntitle: 报告\n";
    CHECK(is_public(head + "---\n\n正文 <https://a.cn> 5<6，见 [说明](a.md)。\n"));
    CHECK(is_public(head + "explain: {SUM-ECON: 四舍五入}\n---\n"));
    CHECK_FALSE(is_public(head + "explain: {SUM-ECON: 四舍五入}\n---\n", false));
    CHECK_FALSE(is_public(head + "# 送审前再看一遍\n---\n"));
    CHECK_FALSE(is_public(head + "grade: 优 # 待定\n---\n"));
    CHECK_FALSE(is_public(head + "---\n\n<!-- 内部 -->\n"));
    CHECK_FALSE(is_public(head + "---\n\n<div>内部</div>\n"));
    CHECK_FALSE(is_public(head + "---\n\n[//]: # (内部)\n"));
    CHECK_FALSE(is_public(head + "---\n\n[^1]: 没有引用的注\n"));
    CHECK(is_public(head + "---\n\n正文[^1]。\n\n[^1]: 注\n"));
    CHECK(is_public(head + "---\n\n结尾的 <"));
}
