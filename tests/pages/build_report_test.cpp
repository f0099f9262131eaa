// SPDX-License-Identifier: MIT
// What the public may read about a build, and what it must not.
#include "catch.h"
#include "pages/small_site.h"

using namespace small_site;

namespace {

std::string skx_2019() { return "content/reports/2019/skx.md"; }

/// A site whose first report states a total its parts do not reach.
Files with_a_difference(bool public_checks = true) {
    Files all = files();
    std::string& report = all[skx_2019()];
    report.replace(report.find("total: 509.10"), 13, "total: 510.00");
    std::string& settings = all["content/site.yml"];
    if (!public_checks) settings.replace(settings.find("public_checks: true"), 19, "public_checks: false");
    return all;
}

Diagnostic diagnostic(Code code, const std::string& path, bool concealed) {
    Diagnostic one;
    one.code = code;
    one.path = path;
    one.place = {3, 1, 1};
    one.concealed = concealed;
    return one;
}

}  // namespace

TEST_CASE("the public build report counts withheld files and names only those that were public") {
    Site site;
    const std::string json = site.page("build-report.json");
    CHECK(has(json, "\"draft\": 1"));
    CHECK(has(json, "\"withdrawn\": 1"));
    CHECK(has(json, "\"content/reports/2021/skx.md\""));
    CHECK(has(json, "\"content/reports/2018/skx.md\""));
    CHECK_FALSE(has(json, "czj"));
}

TEST_CASE("the build report counts findings by verdict and lists none of them") {
    Site site(with_a_difference());
    VerdictCounts counts{};
    for (const Standing& standing : site.plan->standings)
        for (std::size_t v = 0; v < counts.size(); ++v) counts[v] += standing.verdicts[v];
    CHECK(counts[static_cast<std::size_t>(Verdict::inconsistent)] > 0);

    const std::string json = site.page("build-report.json");
    CHECK(has(json, "\"findings\": {\n    \"consistent\": " + std::to_string(counts[0]) +
                        ",\n    \"inconsistent\": " + std::to_string(counts[1]) +
                        ",\n    \"needs_explanation\": " + std::to_string(counts[2]) +
                        ",\n    \"not_checkable\": " + std::to_string(counts[3]) + "\n  }"));
    CHECK_FALSE(has(json, "SUM-BASIC-PROJ"));
    CHECK_FALSE(has(json, "510.00"));
}

TEST_CASE("a site that keeps its checks to itself says nothing of them in the build report") {
    Site site(with_a_difference(false));
    const std::string json = site.page("build-report.json");
    CHECK_FALSE(has(json, "findings"));
    CHECK_FALSE(has(json, "consistent"));
    CHECK_FALSE(has(json, "SUM-BASIC-PROJ"));
    CHECK_FALSE(has(json, "510.00"));
}

TEST_CASE("personal data never appears in the build report, other remarks do") {
    const Site site;
    Diagnostics diagnostics;
    diagnostics.add(diagnostic(Code::markdown_heading_blank, "content/pages/about.md", false));
    diagnostics.add(diagnostic(Code::markdown_setext, "content/pages/about.md", true));
    const std::string json = build_report(*site.plan, diagnostics);
    CHECK(has(json, "markdown-heading-blank"));
    CHECK_FALSE(has(json, "markdown-setext"));
}
