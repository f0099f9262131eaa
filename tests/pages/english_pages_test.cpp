// SPDX-License-Identifier: MIT
// A site in English: where its content holds no Chinese, its pages hold none, but for what must be Chinese in
// content: the number of a document, the level of a department.
#include "catch.h"
#include "small_site.h"
#include "text/text.h"

using namespace gongkai;
using namespace small_site;

namespace {

const std::string number = "韶财绩〔2020〕1号";

std::string english_report(int year) {
    return "---\ntitle: Self-evaluation " + std::to_string(year) +
           "\ndepartment: sa\nyear: " + std::to_string(year) + "\nkind: overall\nrubric: sheet\nbasis: [" +
           number +
           "]\n"
           "expenditure:\n  unit: 万元\n  total: 509.10\n  by_kind: {Staff: 371.97, Projects: 137.13}\n"
           "scores:\n  Budget: {score: 60, rate: 100%}\n  Effect: {score: 35, rate: 87.5%}\n  total: 95\n"
           "grade: A\nstatus: published\n---\n\n# The year\n\nBy " +
           number +
           ", the funds were used.\n\nThe Finance Office was heard, and the Finance Office agreed.\n";
}

Files english_files(const std::string& settings = "") {
    return {{"content/site.yml",
             "name: Disclosure\nowner: {name: Owner, phone: 0751-1}\ncity: Anytown\noffline: true\n"
             "language: en\n" +
                 settings},
            {"content/departments.yml",
             "departments:\n"
             "  - {id: sa, name: Science Association, level: 市级, aliases: [{name: SA, from: 2010}]}\n"
             "  - {id: fo, name: Finance Office, level: 市级, external: true}\n"},
            {"content/rubrics/sheet.yml",
             "id: sheet\ntitle: Score sheet\ntotal: 100\nstatus: reconstructed\nsource: the report\n"
             "bands:\n  - {grade: A, min: 90}\n  - {grade: B, min: 0}\n"
             "nodes:\n  - {code: \"1\", name: Budget, weight: 60, kind: manual, provenance: report}\n"
             "  - {code: \"2\", name: Effect, weight: 40, kind: qualitative, provenance: report}\n"},
            {"content/reports/2019/sa.md", english_report(2019)},
            {"content/reports/2021/sa.md", english_report(2021)},
            {"content/pages/about.md", "---\ntitle: About this site\n---\n\nText.\n"}};
}

bool is_han(char32_t c) { return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x20000 && c <= 0x3FFFF); }

/// Every run of Chinese characters, once, on a line of its own.
std::string chinese_in(std::string_view text) {
    std::string all, run;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if (is_han(decode(text, at))) {
            run += text.substr(begin, at - begin);
        } else if (!run.empty()) {
            if (!has(all, run + "\n")) all += run + "\n";
            run.clear();
        }
    }
    return all;
}

/// A page without the document number and the level of departments, which are content.
std::string own_words(Site& site, const std::string& address) {
    std::string html = site.page(address);
    for (const std::string& content : {number, std::string("市级")})
        for (auto at = html.find(content); at != std::string::npos; at = html.find(content, at))
            html.erase(at, content.size());
    return html;
}

}  // namespace

TEST_CASE("pages of an English site hold no Chinese but that of their content") {
    Site site(english_files("public_checks: false\n"));
    std::size_t pages = 0;
    for (const Page& page : site.plan->pages) {
        // The rules name the words of reports that they look for, the open data their columns.
        if (page.address == "about/rules.html" || page.address == "data/index.html") continue;
        if (!is_templated(page.kind)) continue;
        CAPTURE(page.address);
        const std::string html = own_words(site, page.address);
        CHECK(has(html, "<html lang=\"en\">"));
        CHECK(chinese_in(html) == "");
        ++pages;
    }
    CHECK(pages > 12);
    for (const std::string& address :
         {std::string("index.html"), std::string("reports/2019/sa.html"), document_address(number)})
        CHECK(site.plan->find(address) != nullptr);
    CHECK(text_of(site.rendering) == "");
}

TEST_CASE("what the checks found is told in English, with the words of the report") {
    Site site(english_files("public_checks: true\n"));
    const std::string html = site.page("reports/2019/sa.html");
    CHECK(has(html, "<h2 id=\"sec-checks\">Checks</h2>"));
    CHECK(has(html, "consistent ("));
    CHECK(has(html, "371.97 + 137.13 = 509.10"));
    for (const RuleInfo& rule : rule_catalogue()) {
        CAPTURE(rule.title[0]);
        CHECK_FALSE(has(html, ">" + std::string(rule.title[static_cast<std::size_t>(Language::zh)]) + "<"));
    }
}

TEST_CASE("templates hold no Chinese: their words stand in words/, in two languages") {
    for (const ThemeFile& file : built_in_theme()) {
        if (!file.path.ends_with(".mustache") && file.path != "words/en.yml") continue;
        CAPTURE(file.path);
        std::string text = file.bytes;
        const std::string document = "国办发〔2017〕47号";
        if (const auto at = text.find(document); at != std::string::npos) text.erase(at, document.size());
        CHECK(chinese_in(text) == "");
    }
}
