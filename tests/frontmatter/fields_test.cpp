// SPDX-License-Identifier: MIT
// A mapping held against its table.
#include "catch.h"
#include "reading.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

struct Row {
    std::string yaml, expected;
};

std::string english(const std::string& yaml) { return mistakes_in(yaml, Language::en); }

}  // namespace

TEST_CASE("Every mistake in a field is told with its place and what to write") {
    const Row rows[] = {
        {"title: t\ntitel: t2\ntitlee: t3\n",
         "content/a.md:3:1: error[field-unknown]: 不认识的项“titel”\n"
         "  titel: t2\n"
         "  ^~~~~\n"
         "  提示：是否想写“title”？\n"
         "content/a.md:4:1: error[field-unknown]: 不认识的项“titlee”\n"
         "  titlee: t3\n"
         "  ^~~~~~\n"
         "  提示：是否想写“title”？\n"},
        {"title: t\n依據: [甲]\n",
         "content/a.md:3:1: error[field-unknown]: 不认识的项“依據”\n"
         "  依據: [甲]\n"
         "  ^~~~\n"
         "  提示：是否想写“依据”？\n"},
        {"title: t\n年度: 2019\nyear: 2020\n",
         "content/a.md:4:1: error[field-twice]: “year”与“年度”是同一项，写了两次\n"
         "  year: 2020\n"
         "  ^~~~\n"
         "  提示：两处只能保留一处\n"},
        {"year: 2019\n",
         "content/a.md:2:1: error[field-missing]: 缺少“标题”（title）\n"
         "  year: 2019\n"
         "  ^\n"
         "  提示：报告标题\n"},
        {"title: t\ndates: 2020-02-25\n",
         "content/a.md:3:8: error[field-type]: “dates”应是若干“键: 值”\n"
         "  dates: 2020-02-25\n"
         "         ^~~~~~~~~~ 应为 键: 值\n"},
        {"title: t\nbasis: 韶财绩〔2020〕1号\n",
         "content/a.md:3:8: error[field-type]: “basis”应是列表\n"
         "  basis: 韶财绩〔2020〕1号\n"
         "         ^~~~~~~~~~~~~~~~~ 应为 [甲, 乙] 或逐行以 - 开头\n"},
        {"title: t\nrows: {a: 1}\n",
         "content/a.md:3:7: error[field-type]: “rows”应是列表\n"
         "  rows: {a: 1}\n"
         "        ^ 应为 [甲, 乙] 或逐行以 - 开头\n"},
        {"title: [一, 二]\nbasis: [甲, [乙]]\n",
         "content/a.md:2:8: error[field-type]: “title”应是文字\n"
         "  title: [一, 二]\n"
         "         ^ 应为文字\n"
         "content/a.md:3:12: error[field-type]: “basis”应是文字\n"
         "  basis: [甲, [乙]]\n"
         "              ^ 应为文字\n"},
        {"title: t\n年度: 二〇一九\n",
         "content/a.md:3:5: error[field-type]: “年度”应是整数：“二〇一九”\n"
         "  年度: 二〇一九\n"
         "        ^~~~~~~~ 应为整数，如 2019\n"
         "  提示：只写半角数字\n"},
        {"title: t\namount: 1,371.97\n",
         "content/a.md:3:9: error[field-type]: “amount”应是数字：“1,371.97”\n"
         "  amount: 1,371.97\n"
         "          ^~~~~~~~ 应为数字，如 509.10\n"
         "  提示：只写半角数字和小数点，不带单位和千位分隔符；没有数据请留空\n"},
        {"title: t\nrate: 97.5\n",
         "content/a.md:3:7: error[field-type]: “rate”应是百分数：“97.5”\n"
         "  rate: 97.5\n"
         "        ^~~~ 应为百分数，如 97.5%\n"},
        {"title: t\ndates: {填报: 2020-02-30}\n",
         "content/a.md:3:13: error[field-type]: “填报”不是日期：“2020-02-30”\n"
         "  dates: {填报: 2020-02-30}\n"
         "                ^~~~~~~~~~ 应为 YYYY-MM-DD\n"
         "  提示：如 2020-02-25，或照原文写 2020年2月25日；日历上没有的日子不算\n"},
        {"title: t\nopen: yes\n",
         "content/a.md:3:7: error[field-type]: “open”应为 true 或 false：“yes”\n"
         "  open: yes\n"
         "        ^~~ 应为 true（是）或 false（否）\n"},
        {"title: t\n状态: 公开\n",
         "content/a.md:3:5: error[field-choice]: “状态”不能是“公开”\n"
         "  状态: 公开\n"
         "        ^~~~ 应为：草稿、发布\n"},
        {"- title\n",
         "content/a.md:2:1: error[field-type]: “”应是若干“键: 值”\n"
         "  - title\n"
         "  ^ 应为 键: 值\n"},
    };
    for (const Row& row : rows) CHECK(mistakes_in(row.yaml) == row.expected);
}

TEST_CASE("The same mistakes in English") {
    const Row rows[] = {
        {"title: t\nsomething: x\nyaer: 1\nyears: 1\n",
         "content/a.md:3:1: error[field-unknown]: unknown key 'something'\n"
         "  something: x\n"
         "  ^~~~~~~~~\n"
         "  hint: known keys: title, year, amount, rate, open, status, basis, dates, rows, extra\n"
         "content/a.md:4:1: error[field-unknown]: unknown key 'yaer'\n"
         "  yaer: 1\n"
         "  ^~~~\n"
         "  hint: did you mean 'year'?\n"
         "content/a.md:5:1: error[field-unknown]: unknown key 'years'\n"
         "  years: 1\n"
         "  ^~~~~\n"
         "  hint: did you mean 'year'?\n"},
        {"title:\n",
         "content/a.md:2:1: error[field-missing]: 'title' is missing\n"
         "  title:\n"
         "  ^\n"
         "  hint: the report's title\n"},
        {"title: t\nstatus: public\n",
         "content/a.md:3:9: error[field-choice]: 'status' cannot be 'public'\n"
         "  status: public\n"
         "          ^~~~~~ expected one of: draft, published\n"},
        {"title: t\namount: 5万\n",
         "content/a.md:3:9: error[field-type]: 'amount' must be a number: '5万'\n"
         "  amount: 5万\n"
         "          ^~~ expected a number such as 509.10\n"
         "  hint: write digits and a point only, without units or thousands separators; leave it blank when "
         "there is no "
         "figure\n"},
    };
    for (const Row& row : rows) CHECK(english(row.yaml) == row.expected);
}

TEST_CASE("Chinese and English keys and values read alike") {
    Diagnostics diagnostics;
    const auto yaml = read_yaml(
        "a",
        "标题: 绩效\n年度: 2019\n金额: -0.50\n得分率: 97.5％\n公开: 否\n状态: 发布\n依据: [甲, \"乙\"]\n", 1,
        diagnostics);
    REQUIRE(yaml.has_value());
    const FieldReader fields("a", *yaml, example_fields, diagnostics);
    CHECK(diagnostics.empty());
    CHECK(fields.text("title") == "绩效");
    CHECK(fields.integer("year") == 2019);
    CHECK(fields.decimal("amount")->to_string() == "-0.50");
    CHECK(fields.percent("rate")->to_string() == "97.5");
    CHECK_FALSE(fields.boolean("open", true));
    CHECK(fields.choice("status", "") == "published");
    CHECK(fields.texts("basis") == std::vector<std::string>{"甲", "乙"});
    CHECK(fields.place("year") == Place{2, 5, 4});
}

TEST_CASE("A blank value is absent, an empty text is not") {
    Diagnostics diagnostics;
    const auto yaml =
        read_yaml("a", "title: \"\"\nyear:\namount:   # not known\nstatus:\nopen:\n", 1, diagnostics);
    REQUIRE(yaml.has_value());
    const FieldReader fields("a", *yaml, example_fields, diagnostics);
    CHECK(diagnostics.empty());
    CHECK(fields.find("title") != nullptr);
    CHECK(fields.find("year") == nullptr);
    CHECK_FALSE(fields.decimal("amount").has_value());
    CHECK_FALSE(fields.date("filed").has_value());
    CHECK(fields.choice("status", "draft") == "draft");
    CHECK(fields.boolean("open", true));
}

TEST_CASE("Percentages carry their sign") {
    struct {
        std::string_view text;
        std::optional<std::string_view> expected;
    } const rows[] = {
        {"97.5%", "97.5"},      {"100％", "100"},       {"97.5 %", "97.5"},
        {"-1%", "-1"},          {"97.5", std::nullopt}, {"%", std::nullopt},
        {"97%%", std::nullopt}, {"", std::nullopt},     {"百分之五", std::nullopt},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto value = parse_percent(row.text);
        CHECK(value.has_value() == row.expected.has_value());
        if (value && row.expected) CHECK(value->to_string() == *row.expected);
    }
}
