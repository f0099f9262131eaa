// SPDX-License-Identifier: MIT
// The page that says what every rule compares.
#include "catch.h"
#include "pages/small_site.h"

using namespace small_site;

namespace {

std::string severity_words(Severity severity) {
    if (severity == Severity::error) return "不一致时阻止发布";
    return severity == Severity::warning ? "提醒" : "提示";
}

}  // namespace

TEST_CASE("every rule of the catalogue has its title, severity and text, under its id") {
    const std::string html = Site().page("about/rules.html");
    for (const RuleInfo& rule : rule_catalogue()) {
        const std::string id(info(rule.code).id);
        CAPTURE(id);
        const std::string head = "<h3 id=\"" + id + "\">";
        const auto at = html.find(head);
        REQUIRE(at != std::string::npos);
        CHECK(html.find(head, at + 1) == std::string::npos);
        const std::string severity = severity_words(info(rule.code).severity);
        const std::string line = "<p class=\"small\"><code>" + id + "</code>　" + severity + "</p>\n";
        CHECK(html.find(line + "<div class=\"about\">\n<", at) < html.find("<h3", at + 1));
    }
    CHECK(has(html, "本站用下面 " + std::to_string(rule_catalogue().size()) + " 条规则"));
}

TEST_CASE("rules stand by aspect, in the catalogue's order") {
    const std::string html = Site().page("about/rules.html");
    std::size_t last = 0;
    for (const Aspect aspect : {Aspect::completeness, Aspect::arithmetic, Aspect::credibility,
                                Aspect::traceability, Aspect::form, Aspect::privacy}) {
        for (const RuleInfo& rule : rule_catalogue()) {
            if (rule.aspect != aspect) continue;
            const std::string id(info(rule.code).id);
            CAPTURE(id);
            const auto at = html.find("<h3 id=\"" + id + "\">");
            CHECK(at > last);
            last = at;
        }
    }
    CHECK(has(html, "<h2 id=\"arithmetic\">勾稽</h2>"));
    CHECK(has(html, "<li><a href=\"#SUM-ECON\">"));
}

TEST_CASE("the page of rules is listed among the pages about the site, last") {
    CHECK(has(
        flush(Site().page("about/index.html")),
        "<li><a href=\"about.html\">关于本站</a></li>\n<li><a href=\"rules.html\">核对规则</a></li>\n</ul>"));
}
