// SPDX-License-Identifier: MIT
#include "catch.h"
#include "snapshots.h"

using namespace gongkai;
using gongkai::testing::Files;
using gongkai::testing::rendered;

namespace {

constexpr const char* path = "content/a.yml";

std::string one(const std::string& source, Place place, Language language = Language::zh) {
    Diagnostics diagnostics;
    diagnostics.add(Code::field_not_date, path, place, {"日期", "2020-13-01"});
    return rendered(diagnostics, {{path, source}}, language);
}

}  // namespace

TEST_CASE("A diagnostic shows path, line, column, the source line, a caret and what to do") {
    CHECK(one("a: 1\ndates: {filed: 2020-13-01}\n", {2, 16, 10}) ==
          "content/a.yml:2:16: error[field-type]: “日期”不是日期：“2020-13-01”\n"
          "  dates: {filed: 2020-13-01}\n"
          "                 ^~~~~~~~~~ 应为 YYYY-MM-DD\n"
          "  提示：如 2020-02-25，或照原文写 2020年2月25日；日历上没有的日子不算\n");
    CHECK(one("a: 1\ndates: {filed: 2020-13-01}\n", {2, 16, 10}, Language::en) ==
          "content/a.yml:2:16: error[field-type]: '日期' is not a date: '2020-13-01'\n"
          "  dates: {filed: 2020-13-01}\n"
          "                 ^~~~~~~~~~ expected YYYY-MM-DD\n"
          "  hint: for example 2020-02-25, or as printed, 2020年2月25日; the day must exist\n");
}

TEST_CASE("The caret stands at its display column behind Chinese text") {
    CHECK(one("日期：{填报: 二〇二〇年}\n", {1, 9, 5}) ==
          "content/a.yml:1:9: error[field-type]: “日期”不是日期：“2020-13-01”\n"
          "  日期：{填报: 二〇二〇年}\n"
          "               ^~~~~~~~~~ 应为 YYYY-MM-DD\n"
          "  提示：如 2020-02-25，或照原文写 2020年2月25日；日历上没有的日子不算\n");
}

TEST_CASE("Places beyond the source do no harm") {
    const Place place = GENERATE(Place{1, 1, 0}, Place{1, 99, 5}, Place{1, 2, 4'000'000'000U},
                                 Place{99, 1, 1}, Place{1, 0, 1});
    CHECK_FALSE(one("绩效\n", place).empty());
}

TEST_CASE("Of a long paragraph only the part around the place is shown") {
    std::string paragraph;
    for (int i = 0; i < 300; ++i) paragraph += "字";
    const auto repeated = [](std::size_t times) {
        std::string text;
        while (times-- > 0) text += "字";
        return text;
    };
    const auto lines_of = [&](Place place) {
        const std::string text = one(paragraph, place);
        const std::size_t first = text.find('\n') + 1;
        const std::size_t second = text.find('\n', text.find('\n', first) + 1);
        return text.substr(first, second - first);
    };
    CHECK(lines_of({1, 1, 2}) == "  " + repeated(60) + "…\n  ^~~~ 应为 YYYY-MM-DD");
    CHECK(lines_of({1, 101, 2}) ==
          "  …" + repeated(60) + "…\n   " + std::string(40, ' ') + "^~~~ 应为 YYYY-MM-DD");
    CHECK(lines_of({1, 300, 1}) ==
          "  …" + repeated(21) + "\n   " + std::string(40, ' ') + "^~ 应为 YYYY-MM-DD");
    CHECK(lines_of({1, 299, 500}) ==
          "  …" + repeated(22) + "\n   " + std::string(40, ' ') + "^~~~ 应为 YYYY-MM-DD");
}

TEST_CASE("Tabs, carriage returns and byte order marks do not move the caret") {
    CHECK(one("\xEF\xBB\xBF\ta: x\r\n", {1, 5, 1}) ==
          "content/a.yml:1:5: error[field-type]: “日期”不是日期：“2020-13-01”\n"
          "   a: x\n"
          "      ^ 应为 YYYY-MM-DD\n"
          "  提示：如 2020-02-25，或照原文写 2020年2月25日；日历上没有的日子不算\n");
}

TEST_CASE("No source can command the terminal") {
    Diagnostics diagnostics;
    diagnostics.add(Code::field_unknown_similar, path, {1, 1, 1}, {"\x1B[31m\n\xC2\x9B", "x"});
    CHECK(rendered(diagnostics, {{path, "\x1B[2Jtitel: \x7F\n"}}) ==
          "content/a.yml:1:1: error[field-unknown]: 不认识的项“␛[31m␊␡”\n"
          "  ␛[2Jtitel: ␡\n"
          "  ^\n"
          "  提示：是否想写“x”？\n");
}

TEST_CASE("A source that is gone or not UTF-8 is not quoted") {
    Diagnostics diagnostics;
    diagnostics.add(Code::encoding_broken, "b", {1, 3, 1});
    diagnostics.add(Code::site_missing, "c", {});
    diagnostics.add(Code::field_not_list, "gone", {7, 3, 1}, {"basis", ""});
    CHECK(rendered(diagnostics, {{"b", "ab\xFF\n"}}, Language::en) ==
          "b:1:3: error[encoding]: the bytes from here on are not UTF-8 text\n"
          "  hint: save it as UTF-8 in the editor\n"
          "c: error[site-missing]: there is no content/site.yml\n"
          "  hint: give at least name and owner\n"
          "gone:7:3: error[field-type]: 'basis' must be a list\n"
          "  expected [a, b] or lines that begin with -\n");
}

TEST_CASE("Diagnostics are sorted by path and place, and each is told once") {
    Diagnostics diagnostics, other;
    diagnostics.add(Code::file_unused, "b", {});
    diagnostics.add(Code::yaml_tab, "a", {10, 1, 1});
    diagnostics.add(Code::yaml_tab, "a", {9, 2, 1});
    other.add(Code::yaml_tab, "a", {9, 1, 1});
    other.add(Code::yaml_tab, "a", {9, 2, 1});
    diagnostics.append(std::move(other));
    diagnostics.sort();
    std::string places;
    for (const Diagnostic& d : diagnostics.items()) {
        places += d.path + std::to_string(d.place.line) + "," + std::to_string(d.place.column) + " ";
    }
    CHECK(places == "a9,1 a9,2 a10,1 b0,0 ");
    CHECK(diagnostics.count(Severity::error) == 3);
    CHECK(diagnostics.count(Severity::warning) == 1);
    CHECK(diagnostics.has_errors());
    CHECK_FALSE(Diagnostics().has_errors());
}

TEST_CASE("A failure speaks both languages") {
    const Failure failure("磁盘已满", "disk full");
    CHECK(failure.text(Language::zh) == "磁盘已满");
    CHECK(failure.text(Language::en) == "disk full");
    CHECK(std::string(failure.what()) == "disk full");
}

TEST_CASE("What is concealed is quoted as stars, on whichever line it stands, and the caret stays in place") {
    Diagnostics diagnostics;
    Diagnostic secret;
    secret.code = Code::field_not_date;
    secret.path = "a.md";
    secret.place = {1, 3, 5};
    secret.arguments = {"a", "b"};
    secret.concealed = true;
    diagnostics.add(secret);
    diagnostics.add(Code::field_not_date, "a.md", {1, 9, 1}, {"a", "b"});
    diagnostics.add(Code::field_not_date, "a.md", {2, 1, 1}, {"a", "b"});
    diagnostics.quote_sources([](const std::string&) { return "电话13812，x\n电话13812\n"; });
    CHECK(diagnostics.items()[0].excerpt == "电话*****，x");
    CHECK(diagnostics.items()[1].excerpt == "电话*****，x");
    CHECK(diagnostics.items()[2].excerpt == "电话13812");
    Diagnostics name;
    secret.place = {1, 1, 2};
    name.add(secret);
    name.quote_sources([](const std::string&) { return "王某病了\n"; });
    CHECK(name.items()[0].excerpt == "＊＊病了");
}
