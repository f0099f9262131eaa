// SPDX-License-Identifier: MIT
// The first published disclosure against the text it was transcribed from.
#include <fstream>
#include <iterator>

#include "catch.h"
#include "pages/pages.h"
#include "repository/repository.h"
#include "text/text.h"

using namespace gongkai;

namespace {

std::string seed_text() {
    std::ifstream file(GONGKAI_SOURCE_DIR "/tests/data/seed/report.txt", std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string report_page() {
    Diagnostics diagnostics;
    const auto plan =
        plan_site(Snapshot::of_worktree(GONGKAI_SOURCE_DIR, diagnostics), Workers{}, diagnostics);
    for (const Diagnostic& d : diagnostics.items()) UNSCOPED_INFO(render(d, Language::en));
    const Page* page = plan->find("reports/2019/skx.html");
    REQUIRE(page != nullptr);
    return render_page(*plan, *page, diagnostics);
}

/// The text a reader sees: tags taken out. Entities never stand for Han characters or digits here.
std::string without_tags(const std::string& html) {
    std::string text;
    bool inside = false;
    for (const char c : html) {
        if (c == '<') inside = true;
        if (!inside) text.push_back(c);
        if (c == '>') inside = false;
    }
    return text;
}

std::string between(const std::string& text, const std::string& from, const std::string& to) {
    const std::size_t begin = text.find(from);
    REQUIRE(begin != std::string::npos);
    return text.substr(begin, text.find(to, begin) - begin);
}

/// Han characters and ASCII digits, in order.
std::string han_and_digits(const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = decode(text, i);
        if (is_han(c) || (c >= '0' && c <= '9')) append_utf8(out, c);
    }
    return out;
}

constexpr const char* title_line = "韶关市科协 2019 年 部门整体支出绩效自评报告\n";

}  // namespace

TEST_CASE("The seed's body stands on the page, every Han character and digit in order, nothing added") {
    const std::string seed = seed_text();
    const std::string body = seed.substr(seed.find(title_line) + std::string(title_line).size());
    const std::string page = between(report_page(), "<div class=\"body\">", "</section>");
    CHECK(han_and_digits(without_tags(page)) == han_and_digits(body));
}

TEST_CASE("The seed's cover stands on the page, from the frontmatter") {
    const std::string page = without_tags(report_page());
    for (const char* field : {"附件6-1", "市级部门整体支出绩效自评报告", "饶小娟", "0751-6189025",
                              "2020-02-25", "韶关市科协 2019 年 部门整体支出绩效自评报告"}) {
        INFO(field);
        CHECK(page.find(field) != std::string::npos);
    }
}

TEST_CASE("The seed's sums are shown as verified, its scores as not recomputable, with the reason") {
    const std::string page = without_tags(report_page());
    for (const char* text :
         {"371.97 + 137.13 = 509.10", "280.41 + 167.33 + 58.47 + 2.89 = 509.10", "30 + 40 + 30 = 100",
          "30 ÷ 30 = 100.00%", "40 ÷ 40 = 100.00%", "无法复算", "评分表没有给出计算公式"}) {
        INFO(text);
        CHECK(page.find(text) != std::string::npos);
    }
}

TEST_CASE(
    "What the seed contradicts itself in, and what it leaves open, stands on its page with the arithmetic") {
    const std::string page = without_tags(report_page());
    for (const char* text :
         {"1 + 3 + 5 + 6 + 2 + 1 + 6 + 2 + 1 = 27", "85 + 51 = 136", "8.6% &lt; 10.5%", "139万元 &gt; 137.13 万元",
          "2020-02-25 → 2020-03-25，29 天", "韶财绩[2020]1 号", "浚江区", "半角逗号 32 处"}) {
        INFO(text);
        CHECK(page.find(text) != std::string::npos);
    }
}

TEST_CASE("What concerns personal data is told to the author and never on a page") {
    const std::string page = without_tags(report_page());
    for (const char* text : {"PII-", "未成年人的姓名", "入户走访"}) {
        INFO(text);
        CHECK(page.find(text) == std::string::npos);
    }
}
