// SPDX-License-Identifier: MIT
#include "catch.h"
#include "checked.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

/// The site's report with other spending.
Files with_spending(const std::string& unit, const std::string& total, const std::string& parts) {
    Files files = edited(site_files(), skx, "unit: 万元", "unit: " + unit);
    files = edited(files, skx, "total: 509.10", "total: " + total);
    return edited(files, skx, "{基本支出: 371.97, 项目支出: 137.13}", "{" + parts + "}");
}

std::string first_verdict(const Files& files) {
    const Checked checked(files);
    return checked.findings.empty() ? "nothing"
                                    : std::string(verdict_name(checked.findings[0].verdict, Language::en));
}

}  // namespace

TEST_CASE("The report's sums, rates and grade are consistent") {
    Checked checked(edited(site_files(), skx, "  by_kind:",
                           "  by_category: {工资福利支出: 280.41, 商品和服务支出: 167.33, "
                           "对个人和家庭的补助: 58.47, 资本性支出: 2.89}\n"
                           "  by_kind:"));
    CHECK(checked.found().empty());
    CHECK(checked.verdicts() ==
          "SUM-BASIC-PROJ 一致: 371.97 + 137.13 = 509.10 万元\n"
          "SUM-ECON 一致: 280.41 + 167.33 + 58.47 + 2.89 = 509.10 万元\n"
          "SCORE-SUM 一致: 30 + 40 + 30 = 100\n"
          "SCORE-RATE 一致: 30 ÷ 30 = 100.00%\n"
          "SCORE-RATE 一致: 40 ÷ 40 = 100.00%\n"
          "SCORE-RATE 一致: 30 ÷ 30 = 100.00%\n"
          "GRADE-BAND 一致: 100 ∈ [90, 100] → 优\n");
    const Finding& sum = checked.findings[0];
    CHECK(sum.stated == "509.10 万元");
    CHECK(sum.computed == "509.10 万元");
    CHECK(sum.subject == "总支出（按性质）");
    CHECK(sum.place == Place{10, 10, 6});
}

TEST_CASE("Money may differ by one hundredth of its unit") {
    struct {
        std::string unit, total, parts, expected;
    } const rows[] = {
        {"万元", "509.10", "a: 371.97, b: 137.13", "consistent"},
        {"万元", "509.10", "a: 371.97, b: 137.14", "consistent"},
        {"万元", "509.10", "a: 371.97, b: 137.12", "consistent"},
        {"万元", "509.10", "a: 371.97, b: 137.140001", "inconsistent"},
        {"万元", "509.10", "a: 371.97, b: 137.119999", "inconsistent"},
        {"元", "5091000", "a: 3719700.00, b: 1371300.01", "consistent"},
        {"元", "5091000", "a: 3719700.00, b: 1371300.02", "inconsistent"},
        {"亿元", "0.05", "a: 0.06", "consistent"},
        {"亿元", "0.05", "a: 0.060001", "inconsistent"},
        {"万元", "0", "a: -1, b: 1", "consistent"},
        {"万元", "509.10", "a: 371.97", "inconsistent"},
        {"万元", "509.10", "a: 371.97, b: ", "not checkable"},  // blank is not zero
        {"万元", "", "a: 371.97, b: 137.13", "consistent"},     // no total: what follows are the scores
    };
    for (const auto& row : rows) {
        CAPTURE(row.unit, row.total, row.parts);
        CHECK(first_verdict(with_spending(row.unit, row.total, row.parts)) == row.expected);
    }
}

TEST_CASE("A sum beyond all measure is not checkable, and does no harm") {
    std::string parts;
    for (int i = 0; i < 1'000; ++i) parts += "p" + std::to_string(i) + ": 1000000, ";
    CHECK(first_verdict(with_spending("亿元", "1000000", parts)) == "not checkable");
    CHECK(first_verdict(with_spending("亿元", "-1000000", "a: 1000000")) == "inconsistent");
}

TEST_CASE("A sum that differs is told with its arithmetic") {
    Files files = with_spending("万元", "519.10", "基本支出: 371.97, 项目支出: 137.13");
    CHECK(Checked(files).found() ==
          "content/reports/2019/skx.md:10:10: error[finding-inconsistent]: SUM-BASIC-PROJ "
          "总支出（按性质）：371.97 + 137.13 = 509.10 万元\n"
          "    total: 519.10\n"
          "           ^~~~~~ 报告写的是 519.10 万元，算出来是 509.10 万元\n"
          "  提示：请核对；如另有原因，在 explain（说明）里写 SUM-BASIC-PROJ\n");
    CHECK(Checked(files).found(Language::en) ==
          "content/reports/2019/skx.md:10:10: error[finding-inconsistent]: SUM-BASIC-PROJ 总支出（按性质）: "
          "371.97 + 137.13 = "
          "509.10 万元\n"
          "    total: 519.10\n"
          "           ^~~~~~ the report states 519.10 万元, the figures give 509.10 万元\n"
          "  hint: check the figures, or answer SUM-BASIC-PROJ under `explain`\n");
}

TEST_CASE("What the department explains is shown and is no error") {
    const Files files = with_spending("万元", "519.10", "基本支出: 371.97, 项目支出: 137.13");
    Checked explained(edited(files, skx, "grade:", "说明: {SUM-BASIC-PROJ: 另有结转 10 万元}\ngrade:"));
    CHECK(explained.found().empty());
    CHECK(explained.findings[0].verdict == Verdict::inconsistent);
    CHECK(explained.findings[0].explanation == "另有结转 10 万元");
    CHECK(Checked(edited(files, skx, "grade:", "explain: {SUM-BASIC-PROJ: }\ngrade:"))
              .diagnostics.has_errors());
    CHECK(
        Checked(edited(files, skx, "grade:", "explain: {SUM-ECON: 无关}\ngrade:")).diagnostics.has_errors());
}

TEST_CASE("A printed rate stands for half a unit of its last digit on either side") {
    struct {
        std::string weight, score, rate, expected;
    } const rows[] = {
        {"24", "23", "95.83%", "一致"},      {"24", "23", "95.8%", "一致"},
        {"24", "23", "96%", "一致"},         {"24", "23", "95%", "不一致"},
        {"24", "23", "95.82%", "不一致"},    {"24", "23", "95.84%", "不一致"},
        {"66", "59.80", "90.61%", "一致"},   {"66", "59.80", "90.6%", "一致"},
        {"66", "59.80", "90.60%", "不一致"}, {"40", "39", "97.5%", "一致"},
        {"40", "39", "97%", "一致"},         {"40", "39", "98%", "一致"},
        {"40", "39", "97.50%", "一致"},      {"40", "39", "97.500001%", "不一致"},
        {"40", "39", "97.500000%", "一致"},  {"3", "2", "66.666667%", "一致"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.weight, row.score, row.rate);
        Files files = with_scores("  2: {score: " + row.score + ", rate: " + row.rate + "}\n");
        files = edited(files, sheet, "total: 100\n", "");
        files = edited(files, sheet, "weight: 40", "weight: " + row.weight);
        const std::string verdicts = Checked(files).verdicts();
        CHECK(verdicts.find("SCORE-RATE " + row.expected + ": ") != std::string::npos);
    }
}

TEST_CASE("Scores may differ from their sum by half a hundredth") {
    const auto verdict = [](const std::string& total) {
        return Checked(with_scores("  1: {score: 29.5}\n  2: {score: 40}\n  3: {score: 20}\n  total: " +
                                   total + "\n"))
            .verdicts();
    };
    CHECK(verdict("89.5").starts_with(
        "SUM-BASIC-PROJ 一致: 371.97 + 137.13 = 509.10 万元\nSCORE-SUM 一致: 29.5 + 40 + 20 = 89.5\n"));
    CHECK(verdict("89.505").find("SCORE-SUM 一致") != std::string::npos);
    CHECK(verdict("89.506").find("SCORE-SUM 不一致") != std::string::npos);
    CHECK(verdict("89.495").find("SCORE-SUM 一致") != std::string::npos);
}

TEST_CASE("Scores, rates and grades that differ are told with their place") {
    struct {
        Files files;
        std::string expected;
    } const rows[] = {
        {edited(site_files(), skx, "total: 100", "total: 99"),
         "content/reports/2019/skx.md:16:10: error[finding-inconsistent]: SCORE-SUM 总分：30 + 40 + 30 = "
         "100\n"
         "    total: 99\n"
         "           ^~ 报告写的是 99，算出来是 100\n"
         "  提示：请核对；如另有原因，在 explain（说明）里写 SCORE-SUM\n"},
        {edited(site_files(), skx, "{score: 40, rate: 100%}", "{score: 40, rate: 97.5%}"),
         "content/reports/2019/skx.md:14:29: error[finding-inconsistent]: SCORE-RATE 预算执行情况：40 ÷ 40 = "
         "100.00%\n"
         "    预算执行情况: {score: 40, rate: 97.5%}\n"
         "                                    ^~~~~ 报告写的是 97.5%，算出来是 100.00%\n"
         "  提示：请核对；如另有原因，在 explain（说明）里写 SCORE-RATE\n"},
        {edited(site_files(), skx, "grade: 优", "等级: 良"),
         "content/reports/2019/skx.md:17:5: error[finding-inconsistent]: GRADE-BAND 绩效等级：100 ∈ [90, "
         "100] → 优\n"
         "  等级: 良\n"
         "        ^~ 报告写的是 良，算出来是 优\n"
         "  提示：请核对；如另有原因，在 explain（说明）里写 GRADE-BAND\n"},
    };
    for (const auto& row : rows) CHECK(Checked(row.files).found() == row.expected);
}

TEST_CASE("The band of a grade prints half-open, the highest closed by the sheet's total") {
    const auto arithmetic = [](const std::string& total, const std::string& grade) {
        return Checked(edited(with_scores("  total: " + total + "\n"), skx, "grade: 优", "grade: " + grade))
            .findings.back()
            .arithmetic;
    };
    CHECK(arithmetic("89.995", "良") == "89.995 ∈ [80, 90) → 良");
    CHECK(arithmetic("0", "差") == "0 ∈ [0, 60) → 差");
    const Checked open(edited(site_files(), sheet, "total: 100\n", ""));
    CHECK(open.findings.back().arithmetic == "100 ∈ [90, ∞) → 优");
}

TEST_CASE("Every rule has a name in both languages") {
    for (const char* id : {"SUM-BASIC-PROJ", "SUM-ECON", "SCORE-SUM", "SCORE-RATE", "GRADE-BAND"}) {
        CHECK(rule_info(id).id == id);
        CHECK_FALSE(rule_info(id).title[0].empty());
        CHECK_FALSE(rule_info(id).title[1].empty());
    }
    CHECK(rule_info("NO-RULE").id.empty());
    CHECK(verdict_name(Verdict::needs_explanation, Language::zh) == "需说明");
    CHECK(verdict_name(Verdict::not_checkable, Language::en) == "not checkable");
}
