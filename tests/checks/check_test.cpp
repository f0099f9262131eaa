// SPDX-License-Identifier: MIT
// What all rules have in common: answers, severities, places, keeping.
#include "catch.h"
#include "checks/checked.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

const Files wrong_sum = edited(site_files(), skx, "total: 509.10", "total: 519.10");

}  // namespace

TEST_CASE("What the department explains is shown beside the finding and is no error") {
    Checked explained(edited(wrong_sum, skx, "grade:", "说明: {SUM-BASIC-PROJ: 另有结转 10 万元}\ngrade:"));
    CHECK(explained.found("SUM-BASIC-PROJ").empty());
    CHECK_FALSE(explained.diagnostics.has_errors());
    REQUIRE(explained.has("SUM-BASIC-PROJ", Verdict::inconsistent));
    for (const Finding& f : explained.findings)
        if (f.rule == Code::sum_basic_proj) CHECK(f.explanation == "另有结转 10 万元");
}

TEST_CASE("A blank answer and an answer to another rule explain nothing") {
    CHECK(Checked(edited(wrong_sum, skx, "grade:", "explain: {SUM-BASIC-PROJ: }\ngrade:"))
              .diagnostics.has_errors());
    CHECK(Checked(edited(wrong_sum, skx, "grade:", "explain: {SUM-ECON: 无关}\ngrade:"))
              .diagnostics.has_errors());
}

TEST_CASE("An answer to a rule that does not exist is an error") {
    const auto found = [](const std::string& id, Language language = Language::zh) {
        return Checked(edited(site_files(), skx, "grade:", "explain: {" + id + ": 见附件}\ngrade:"))
            .found("explain-unknown", language);
    };
    CHECK(found("SUM-BASIC-PROC") ==
          "content/reports/2019/skx.md:17:11: error[explain-unknown]: 没有核对规则“SUM-BASIC-PROC”\n"
          "  explain: {SUM-BASIC-PROC: 见附件}\n"
          "            ^~~~~~~~~~~~~~\n"
          "  提示：是否想写“SUM-BASIC-PROJ”？\n");
    CHECK(found("合计", Language::en) ==
          "content/reports/2019/skx.md:17:11: error[explain-unknown]: there is no rule '合计'\n"
          "  explain: {合计: 见附件}\n"
          "            ^~~~\n"
          "  hint: gongkai explain lists all rules\n");
}

TEST_CASE("An open question is never an error, whatever the rule's severity") {
    const Finding question{Code::sum_basic_proj,
                           Verdict::needs_explanation,
                           "总支出",
                           "1 + 1",
                           "3",
                           "2",
                           {{{10, 10, 6}, {}}, {{12, 1, 2}, "s1-p1"}},
                           {}};
    Finding fault = question;
    fault.verdict = Verdict::inconsistent;
    Finding fine = question;
    fine.verdict = Verdict::consistent;
    Finding answered = fault;
    answered.explanation = "见附件";
    Report report;
    report.source = "content/reports/2019/skx.md";
    Diagnostics diagnostics;
    report_findings(report, {question, fault, fine, answered}, diagnostics);
    REQUIRE(diagnostics.items().size() == 2);
    CHECK(diagnostics.items()[0].severity() == Severity::warning);
    CHECK(diagnostics.items()[1].severity() == Severity::error);
    CHECK(diagnostics.items()[1].place == Place{10, 10, 6});
    CHECK(diagnostics.items()[1].also == std::vector<Place>{{12, 1, 2}});
}

TEST_CASE("Findings come back from bytes as they were") {
    const std::vector<Finding> findings = {{Code::sum_basic_proj,
                                            Verdict::inconsistent,
                                            "总支出",
                                            "1 + 1 = 2",
                                            "3",
                                            "2",
                                            {{{10, 10, 6}, ""}},
                                            "见附件"},
                                           {Code::score_sum, Verdict::consistent, "", "", "", "", {}, ""},
                                           {Code::sum_econ,
                                            Verdict::not_checkable,
                                            "a",
                                            "b",
                                            "c",
                                            "d",
                                            {{{1, 2, 3}, "s1-p2"}, {{4, 5, 6}, "s2"}},
                                            ""}};
    const std::vector<Finding> back = unpack(pack(findings));
    REQUIRE(back.size() == findings.size());
    for (std::size_t i = 0; i < back.size(); ++i) {
        CAPTURE(i);
        CHECK(back[i].rule == findings[i].rule);
        CHECK(back[i].verdict == findings[i].verdict);
        CHECK(back[i].subject == findings[i].subject);
        CHECK(back[i].arithmetic == findings[i].arithmetic);
        CHECK(back[i].stated == findings[i].stated);
        CHECK(back[i].computed == findings[i].computed);
        CHECK(back[i].explanation == findings[i].explanation);
        REQUIRE(back[i].places.size() == findings[i].places.size());
        for (std::size_t p = 0; p < back[i].places.size(); ++p) {
            CHECK(back[i].places[p].place == findings[i].places[p].place);
            CHECK(back[i].places[p].anchor == findings[i].places[p].anchor);
        }
    }
    CHECK(unpack(pack({})).empty());
}

TEST_CASE("Findings are counted by verdict") {
    const Checked site(site_files());
    const VerdictCounts counts = count_verdicts(site.findings);
    std::size_t sum = 0;
    for (const std::size_t count : counts) sum += count;
    CHECK(sum == site.findings.size());
    CHECK(counts[static_cast<std::size_t>(Verdict::consistent)] >= 5);
}

TEST_CASE("A finding in the text carries the anchor of its paragraph") {
    Checked site(
        edited(site_files(), skx, "正文。\n", "正文。\n\n共评出奖项6个，包括一等奖1个、二等奖2个。\n"));
    for (const Finding& f : site.findings) {
        if (info(f.rule).id != "SUM-ENUM") continue;
        CHECK(f.places.at(0).anchor == "s1-p2");
        CHECK(f.places.at(0).place.line == 25);
    }
    CHECK(site.has("SUM-ENUM", Verdict::inconsistent));
}
