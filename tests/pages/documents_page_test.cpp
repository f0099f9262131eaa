// SPDX-License-Identifier: MIT
// The page of a cited document: how it was printed, by whom, where; and the list of all documents.
#include "catch.h"
#include "pages/small_site.h"

using namespace small_site;

namespace {

const std::string number = "韶财绩〔2020〕1号";
const std::string address = document_address(number);
constexpr const char* list = "documents/index.html";

/// The small site with paragraphs added to its report of 2019.
Files saying(const std::string& paragraphs, Files all = files()) {
    all["content/reports/2019/skx.md"] += "\n" + paragraphs + "\n";
    return all;
}

std::string between(const std::string& html, std::string_view from, std::string_view to) {
    const auto begin = html.find(from);
    if (begin == std::string::npos) return {};
    return html.substr(begin, html.find(to, begin) - begin);
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t times = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++times;
    return times;
}

const Files two_spellings = saying(
    "按照《评价通知》（韶财绩[2020]1 号）的要求，支出 a \\< b。\n\n"
    "根据《评价通知》（韶财绩〔2020〕1号），又按照《评价通知》（韶财绩〔2020〕1号）开展工作。");

}  // namespace

TEST_CASE("a document's page shows every way its number was printed, and which is the standard one") {
    Site site(two_spellings);
    const std::string html = flush(site.page(address));
    CHECK(has(html, "<h1>《评价通知》（<span class=\"whole\">韶财绩〔2020〕1号</span>）</h1>"));
    CHECK(has(
        html,
        "<th scope=\"row\" class=\"whole\">韶财绩〔2020〕1号</th><td>规范写法</td><td class=\"num\">2</td>"));
    CHECK(has(html,
              "<th scope=\"row\" class=\"whole\">韶财绩[2020]1 号</th><td>—</td><td class=\"num\">1</td>"));
    CHECK(has(html, "<th scope=\"row\">评价通知</th><td>本站登记的标题</td><td class=\"num\">3</td>"));
    CHECK(has(html, "<dt>首次被引</dt><dd>2019 年度</dd>"));
    CHECK(has(html, "<dt>被引</dt><dd>2 份报告；正文引用 3 处，2 份列为依据</dd>"));
    CHECK(text_of(site.rendering) == "");
}

TEST_CASE("every sentence that cites a document is quoted as text and leads to its paragraph") {
    Site site(two_spellings);
    const std::string html = site.page(address);
    CHECK(has(html, "<h3>2019 年度</h3>"));
    CHECK(has(html, "<a href=\"../reports/2019/skx.html\">市科协2019年部门整体支出绩效自评报告</a>"));
    CHECK(has(html,
              "<blockquote><p>按照《评价通知》（<mark class=\"whole\">韶财绩[2020]1 号</mark>）的要求，支出 "
              "a &lt; b。 <a "
              "class=\"at\" href=\"../reports/2019/skx.html#"));
    CHECK(count(html, "<mark") == 3);

    // Each link leads to a paragraph that is there.
    const std::string report = site.page("reports/2019/skx.html");
    for (auto at = html.find("class=\"at\""); at != std::string::npos;
         at = html.find("class=\"at\"", at + 1)) {
        const auto anchor = html.find('#', at) + 1;
        const std::string id = html.substr(anchor, html.find('"', anchor) - anchor);
        CAPTURE(id);
        CHECK(has(report, " id=\"" + id + "\""));
    }
}

TEST_CASE("what does not agree about a document is a finding, public only where findings are") {
    const Files conflicting = saying(
        "根据《关于做好决算工作的通知》（韶财绩〔2020〕1号）和《关于开展重点评价的通知》（韶财绩〔2020〕1号）"
        "。");
    const std::string open = Site(conflicting).page(address);
    CHECK(has(open, "不判断哪一处对"));
    CHECK(has(open, "同一文号见到不同的标题"));

    Files closed_files = conflicting;
    std::string& settings = closed_files["content/site.yml"];
    settings.erase(settings.find("public_checks: true"));
    const std::string closed = Site(closed_files).page(address);
    CHECK(has(closed, "关于做好决算工作的通知"));  // what was printed stays public
    CHECK_FALSE(has(closed, "不判断哪一处对"));
    CHECK_FALSE(has(closed, "不同的标题"));
}

TEST_CASE("each kind of conflict has its words and both values") {
    struct Case {
        const char* text;
        const char* what;
        const char* one;
        const char* other;
    };
    const Case cases[] = {
        {"按《关于做好评价工作的通知》（国发〔2018〕3号）和《国务院关于做好评价工作的通知》（国发〔2018〕3号"
         "）。",
         "标题有不同的写法", "<dt>一处写法</dt><dd>关于做好评价工作的通知</dd>",
         "<dt>另一处写法</dt><dd>国务院关于做好评价工作的通知</dd>"},
        {"按《关于做好评价工作的通知》（国发〔2018〕3号）和《关于做好评价工作的通知》（国发〔2018〕8号）。",
         "同一标题见到不同的文号", "<dt>一处文号</dt><dd class=\"whole\">国发〔2018〕3号</dd>",
         "<dt>另一处文号</dt><dd class=\"whole\">国发〔2018〕8号</dd>"},
        {"按照国发〔2018〕3号和《关于开展工作的意见》（国发〔2031〕3号）。", "文号的年份晚于引用它的报告",
         "<dt>文号年份</dt><dd>2031</dd>", "<dt>填报年份</dt><dd>2020</dd>"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.text);
        Site site(saying(each.text));
        const std::string all =
            site.page(document_address("国发〔2018〕3号")) + site.page(document_address("国发〔2031〕3号"));
        CHECK(has(all, each.what));
        CHECK(has(all, each.one));
        CHECK(has(all, each.other));
    }
}

TEST_CASE("a number below the level its title speaks for shows both") {
    Site site(
        saying("按《关于开展省级部门预算编制工作的通知》（韶财绩〔2020〕1号）编制。",
               with("content/documents.yml",
                    "documents:\n  - {number: 韶财绩〔2020〕1号, title: 关于开展省级部门预算编制工作的通知, "
                    "issuer: 某市财政局}\n")));
    const std::string html = site.page(address);
    CHECK(has(html, "<strong>文号与标题所指的层级不同</strong>"));
    CHECK(has(html, "<dt>文号</dt><dd>某市财政局（市级）</dd>"));
    CHECK(has(html, "<dt>标题</dt><dd>省级"));
}

TEST_CASE("a title without a number counts for the one document that goes by it elsewhere") {
    Files all = saying("根据《关于加强科普工作的若干意见》（国发〔2018〕3号）执行。");
    all["content/reports/2021/skx.md"] += "\n落实《关于加强科普工作的若干意见》。\n";
    Site site(all);
    const std::string html = flush(site.page(document_address("国发〔2018〕3号")));
    CHECK(has(html, "<dt>被引</dt><dd>2 份报告；正文引用 2 处</dd>"));
    CHECK(count(html, "<mark") == 2);
    CHECK(has(html, "落实<mark>《关于加强科普工作的若干意见》</mark>。"));
    CHECK(has(site.page(list), "只写了标题的 0 件"));

    const std::string report = flush(site.page("reports/2021/skx.html"));
    CHECK(has(report, "<li>《关于加强科普工作的若干意见》<a href=\"../../" +
                          document_address("国发〔2018〕3号") +
                          "\">国发〔2018〕3号</a> <span class=\"count\">1 次</span></li>"));
    CHECK_FALSE(has(report, "没有写文号的文件"));
}

TEST_CASE("a document linked under other words is quoted by these words and listed by its number") {
    Site site(saying("执行[[韶财绩〔2020〕1号|年度评价通知]]的要求。"));
    CHECK(has(site.page(address), "执行<mark>年度评价通知</mark>的要求。"));
    CHECK_FALSE(has(site.page(address), "报告中的写法"));
    CHECK(
        has(site.page("reports/2019/skx.html"), ">韶财绩〔2020〕1号</a> <span class=\"count\">1 次</span>"));
}

TEST_CASE("a document nobody cites has a page when it is registered") {
    Site site(
        with("content/documents.yml",
             "documents:\n  - {number: 国发〔2018〕3号, title: 评价通知, url: \"https://example.org/1\"}\n"));
    const std::string html = site.page(document_address("国发〔2018〕3号"));
    CHECK(has(html, "<dt>被引</dt><dd>尚无报告引用</dd>"));
    CHECK(has(html, "尚无报告的正文引用这份文件。"));
    CHECK_FALSE(has(html, "<table"));
    CHECK_FALSE(has(html, "列为依据"));
    CHECK(has(html, "<dt>原文网址</dt><dd><a href=\"https://example.org/1\">https://example.org/1</a></dd>"));
}

TEST_CASE("reports that answer to a document stand apart from sentences that cite it") {
    Site site(saying("根据《评价通知》（韶财绩〔2020〕1号）开展工作。"));
    const std::string html = flush(site.page(address));
    CHECK(
        has(html,
            "<h2 id=\"sec-basis\">列为依据的报告</h2>\n<ul>\n"
            "<li><a href=\"../reports/2021/skx.html\">市科协2021年部门整体支出绩效自评报告</a></li>\n"
            "<li><a href=\"../reports/2019/skx.html\">市科协2019年部门整体支出绩效自评报告</a></li>\n</ul>"));
    CHECK(has(html, "<dt>被引</dt><dd>2 份报告；正文引用 1 处，2 份列为依据</dd>"));
    const std::string quoted = between(html, "<h2 id=\"sec-mentions\">", "</main>");
    CHECK(has(quoted, "2019 年度"));
    CHECK_FALSE(has(quoted, "2021 年度"));  // its text has no such sentence

    const std::string none = Site().page(address);
    CHECK(has(none, "<dt>被引</dt><dd>2 份报告；2 份列为依据</dd>"));
    CHECK(has(none, "尚无报告的正文引用这份文件。"));
}

TEST_CASE("at most three hundred reports are listed that answer to one document") {
    Files all = files();
    for (int i = 2; i <= 300; ++i)
        all["content/reports/2019/skx-" + std::to_string(i) + ".md"] =
            report("市科协2019年部门整体支出绩效自评报告" + std::to_string(i), 2019);
    const std::string html = Site(all).page(address);
    CHECK(count(between(html, "<h2 id=\"sec-basis\">", "</section>"), "<li><a ") == 300);
    CHECK(has(html, "<p class=\"small\">等 301 份</p>"));
}

TEST_CASE("titles are shown also where no text prints the number") {
    Site site(saying("执行《评价通知（试行）》和[[韶财绩〔2020〕1号|通知]]，落实《某市绩效评价管理办法》。",
                     with("content/documents.yml",
                          "documents:\n  - {number: 韶财绩〔2020〕1号, title: 某市绩效评价管理办法}\n")));
    const std::string html = site.page(address);
    CHECK(has(html, "<h2 id=\"sec-spellings\">报告中的写法</h2>"));
    CHECK_FALSE(has(html, "文号的写法"));
    CHECK(has(html, "<th scope=\"row\">某市绩效评价管理办法</th><td>本站登记的标题</td>"));
}

TEST_CASE("a link without words is no sentence to quote") {
    Site site(saying("执行[](<[[韶财绩〔2020〕1号]]>)"));
    CHECK_FALSE(has(site.page(address), "<mark></mark>"));
    CHECK_FALSE(has(site.page(address), "<mark"));
}

TEST_CASE("only a web address of a document becomes a link") {
    for (const char* url :
         {"javascript:alert(1)", "file:///etc/passwd", "//example.org", "data:text/html,x"}) {
        CAPTURE(url);
        Site site(with("content/documents.yml",
                       "documents:\n  - {number: 韶财绩〔2020〕1号, title: 评价通知, url: \"" +
                           std::string(url) + "\"}\n"));
        const std::string html = site.page(address);
        CHECK(has(html, "<h1>《评价通知》"));
        CHECK_FALSE(has(html, url));
        CHECK_FALSE(has(html, "原文网址"));
    }
}

TEST_CASE("the title block leads to the page of the document the report answers to") {
    Site site;
    CHECK(has(site.page("reports/2019/skx.html"),
              "<a href=\"../../" + address + "\">《评价通知》（韶财绩〔2020〕1号）</a>"));
}

TEST_CASE("a document cited very often shows its newest year and leads to a page for each") {
    Files all = files();
    std::string many;
    for (int i = 0; i < 160; ++i)
        many += "\n第 " + std::to_string(i) + " 项依据《评价通知》（韶财绩〔2020〕1号）。\n";
    all["content/reports/2019/skx.md"] += many;
    all["content/reports/2021/skx.md"] += many;
    Site site(all);
    const std::string newest = site.page(address);
    CHECK(has(newest, "正文引用 320 处"));
    CHECK(count(newest, "<mark") == 160);
    CHECK(has(newest, "<h3>2021 年度</h3>"));
    CHECK_FALSE(has(newest, "<h3>2019 年度</h3>"));

    const std::string stem = address.substr(address.rfind('/') + 1, address.size() - address.rfind('/') - 6);
    CHECK(has(newest, "href=\"" + stem + ".mentions-2019.html\">2019 年度</a>"));
    const std::string html = flush(site.page("documents/" + stem + ".mentions-2019.html"));
    CHECK(count(html, "<mark") == 160);
    CHECK(has(html, "<h1>2019 年度报告引用<span class=\"whole\">韶财绩〔2020〕1号</span>的语句</h1>"));
    CHECK(has(html, "<a href=\"../reports/2019/skx.html\">"));
    CHECK(has(html,
              "<span>下一年度</span><a href=\"" + stem + ".mentions-2021.html\" rel=\"next\">2021 年度</a>"));
    CHECK_FALSE(has(html, "上一年度"));
    CHECK(has(html,
              "<a class=\"whole\" href=\"" + stem + ".html\">韶财绩〔2020〕1号</a>，其他年度各有一页。</p>"));
    CHECK(text_of(site.rendering) == "");
}

TEST_CASE("a document cited very often in one year keeps one page") {
    std::string many;
    for (int i = 0; i < 320; ++i)
        many += "\n第 " + std::to_string(i) + " 项依据《评价通知》（韶财绩〔2020〕1号）。\n";
    Site site(saying(many));
    const std::string html = site.page(address);
    CHECK(count(html, "<mark") == 320);
    CHECK_FALSE(has(html, "最近一个年度"));
    CHECK_FALSE(has(html, ".mentions-"));
    for (const Page& page : site.plan->pages) CHECK(page.kind != PageKind::document_mentions);
}

TEST_CASE("the list of documents has numbers by year and titles without a number") {
    Site site(saying(
        "根据《评价通知》（韶财绩〔2020〕1号）、国发〔2018〕3号和《关于加强科普工作的若干意见》执行。"));
    const std::string html = flush(site.page(list));
    CHECK(has(html, "有文号的文件 2 件，只写了标题的 1 件。"));
    CHECK(html.find(">2020 年</th>") < html.find(">2018 年</th>"));
    CHECK(has(html,
              ">韶财绩〔2020〕1号</a></th><td>评价通知</td><td class=\"num\">2</td><td "
              "class=\"num\">2019—2021</td>"));
    CHECK(has(html, ">国发〔2018〕3号</a></th><td>—</td>"));
    CHECK(has(html,
              "<li>《关于加强科普工作的若干意见》\n<ul>\n<li><a "
              "href=\"../reports/2019/skx.html\">市科协2019年部门整体支出绩效自评报告</a></li>\n</ul>"));
}

TEST_CASE("at most twenty reports stand beside a title without a number") {
    Files all = files();
    for (int i = 2; i <= 26; ++i)
        all["content/reports/2019/skx-" + std::to_string(i) + ".md"] =
            report("市科协2019年部门整体支出绩效自评报告" + std::to_string(i), 2019) +
            "\n根据《关于加强科普工作的若干意见》执行。\n";
    Site site(all);
    const std::string item = between(site.page(list), "<li>《关于加强科普工作的若干意见》", "</section>");
    CHECK(count(item, "<li><a ") == 20);
    CHECK(has(item, "<p class=\"small\">等 25 份</p>"));
}

TEST_CASE("a site without documents says nothing of them") {
    Files all = with("content/documents.yml", "documents: []\n");
    for (auto& [path, bytes] : all)
        if (const auto at = bytes.find("basis: [韶财绩〔2020〕1号]\n"); at != std::string::npos)
            bytes.erase(at, std::string_view("basis: [韶财绩〔2020〕1号]\n").size());
    Site site(all);
    const std::string html = site.page(list);
    CHECK(has(html, "有文号的文件 0 件"));
    CHECK_FALSE(has(html, "<table"));
    CHECK_FALSE(has(html, "<ul class=\"quotes\""));
}
