// SPDX-License-Identifier: MIT
// What templates make of Views.
#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "catch.h"
#include "theme/workshop.h"

using namespace gongkai;

TEST_CASE("text is escaped, finished HTML is not") {
    View page;
    page.set("title", "<b> \"A\" & 'B'").set("body", View::Html{"<p>Tom & Jerry</p>"});
    CHECK(page_of("<h1 title=\"{{title}}\">{{title}}</h1>{{{body}}}{{&body}}", page) ==
          "<h1 title=\"&lt;b&gt; &quot;A&quot; &amp; &#39;B&#39;\">&lt;b&gt; &quot;A&quot; &amp; "
          "&#39;B&#39;</h1>"
          "<p>Tom & Jerry</p><p>Tom & Jerry</p>");
}

TEST_CASE("a section is shown for true, for an object and for each item of a list") {
    View page;
    page.set("yes", true).set("no", false);
    page.set("unit", View().set("name", "财政局"));
    page.set("years", View::List{"2019", "2020"}).set("none", View::List{});
    CHECK(page_of("{{#yes}}1{{/yes}}{{#no}}2{{/no}}{{#unit}}3{{name}}{{/unit}}{{#none}}4{{/none}}", page) ==
          "13财政局");
    CHECK(page_of("{{#years}}[{{.}}]{{/years}}", page) == "[2019][2020]");
    CHECK(
        page_of("{{^yes}}1{{/yes}}{{^no}}2{{/no}}{{^unit}}3{{/unit}}{{^none}}4{{/none}}{{^years}}5{{/years}}",
                page) == "24");
}

TEST_CASE("names are looked up from the innermost section outwards, then in the page, then in the site") {
    View page;
    page.set("title", "page").set("items", View::List{View().set("title", "item"), View().set("other", "x")});
    page.set("on", true);
    View site;
    site.set("title", "site").set("owner", "县政府");
    CHECK(page_of("{{title}} {{#items}}{{title}} {{/items}}{{owner}}", page, site) ==
          "page item page 县政府");
    CHECK(page_of("{{#items}}{{#on}}{{#title}}{{/title}}{{/on}}{{/items}}", page, site)
              .find("theme-value-kind") != std::string::npos);
}

TEST_CASE("a dotted name goes down from where its first part is found") {
    View page;
    page.set("report", View().set("unit", View().set("name", "水利局")));
    page.set("rows", View::List{View().set("report", View().set("unit", View().set("name", "教育局")))});
    CHECK(page_of("{{report.unit.name}}{{#rows}} {{report.unit.name}}{{/rows}}", page) == "水利局 教育局");
    CHECK(page_of("{{#report.unit}}{{name}}{{/report.unit}}", page) == "水利局");
}

TEST_CASE("lists may hold lists, of one length or of several") {
    View page;
    page.set("table", View::List{View::List{"a", "b"}, View::List{"c", "d"}});
    page.set("cells",
             View::List{View().set("cells", View::List{"1"}), View().set("cells", View::List{"2", "3"})});
    CHECK(page_of("{{#table}}({{#.}}{{.}},{{/.}}){{/table}}", page) == "(a,b,)(c,d,)");
    CHECK(page_of("{{#cells}}{{#cells}}{{.}}{{/cells}};{{/cells}}", page) == "1;23;");
}

TEST_CASE("a section on a bool does not hide the item around it") {
    View page;
    page.set("years", View::List{"2019", "2020"}).set("many", true);
    CHECK(page_of("{{#years}}{{#many}}{{.}} {{/many}}{{/years}}", page) == "2019 2020 ");
}

TEST_CASE("a number or a pointer is not taken for a bool") {
    STATIC_REQUIRE(!std::is_constructible_v<View, int>);
    STATIC_REQUIRE(!std::is_constructible_v<View, const View*>);
    STATIC_REQUIRE(std::is_constructible_v<View, bool>);
}

TEST_CASE("set_optional says whether there is something") {
    View page;
    page.set_optional("summary", "").set_optional("note", "请看").set_optional("rows", View::List{});
    CHECK(
        page_of(
            "{{#has_summary}}S{{/has_summary}}{{#has_note}}{{note}}{{/has_note}}{{^has_rows}}-{{/has_rows}}",
            page) == "请看-");
}

TEST_CASE("a name the page does not have is reported with the one that was meant, and the page is empty") {
    View page;
    page.set("title", "T").set("items", View::List{View().set("amount", "1"), View().set("amount", "2")});
    CHECK(page_of("<h1>{{titles}}</h1>\n{{#items}}{{ammount}}{{/items}}{{^nothing}}x{{/nothing}}", page) ==
          "themes/t/templates/page.mustache:1:5: error[theme-name-unknown]: the page has no 'titles'\n"
          "  <h1>{{titles}}</h1>\n"
          "      ^~~~~~~~~~ available: title\n"
          "themes/t/templates/page.mustache:2:11: error[theme-name-unknown]: the page has no 'ammount'\n"
          "  {{#items}}{{ammount}}{{/items}}{{^nothing}}x{{/nothing}}\n"
          "            ^~~~~~~~~~~ available: amount\n"
          "themes/t/templates/page.mustache:2:32: error[theme-name-unknown]: the page has no 'nothing'\n"
          "  {{#items}}{{ammount}}{{/items}}{{^nothing}}x{{/nothing}}\n"
          "                                 ^~~~~~~~~~~~ available: items, title\n");
}

TEST_CASE("a value of the wrong kind is reported with the form that fits") {
    View page;
    page.set("title", "T").set("body", View::Html{"<p>"}).set("rows", View::List{}).set("on", true);
    page.set("unit", View());
    const auto said = [&](const char* source) {
        const std::string all = page_of(source, page);
        return all.substr(all.find("]: ") + 3);
    };
    CHECK(said("{{body}}") ==
          "'body' is of kind html and cannot be written as {{body}}\n"
          "  {{body}}\n"
          "  ^~~~~~~~ write {{{body}}}\n");
    CHECK(said("{{{title}}}").starts_with("'title' is of kind text and cannot be written as {{{title}}}\n"));
    CHECK(said("{{#title}}{{/title}}").find("write {{title}}\n") != std::string::npos);
    CHECK(said("{{^title}}{{/title}}")
              .starts_with("'title' is of kind text and cannot be written as {{^title}}\n"));
    CHECK(said("{{rows}}").find("write {{#rows}}…{{/rows}}\n") != std::string::npos);
    CHECK(said("{{on}}").starts_with("'on' is of kind bool"));
    CHECK(said("{{{unit}}}").starts_with("'unit' is of kind object"));
    CHECK(said("{{.}}").starts_with("'.' is of kind object"));
}

TEST_CASE("a mistake in a partial is shown in the partial, and the next page is not affected") {
    Workshop workshop({{"templates/page.mustache", "{{#show}}{{>line}}{{/show}}ok"},
                       {"partials/line.mustache", "<hr>\n  {{missing}}\n"}});
    View bad;
    bad.set("show", true);
    View good;
    good.set("show", false);
    CHECK(workshop.theme.render("page", bad, View(), workshop.diagnostics) == "");
    CHECK(workshop.theme.render("page", good, View(), workshop.diagnostics) == "ok");
    CHECK(workshop.reported() ==
          "themes/t/partials/line.mustache:2:3: error[theme-name-unknown]: the page has no 'missing'\n"
          "    {{missing}}\n"
          "    ^~~~~~~~~~~ available: show\n");
}

TEST_CASE("a template the theme lacks is reported; one that did not compile makes empty pages") {
    Workshop workshop(std::vector<ThemeFile>{{"templates/report.mustache", "{{#a}}"}});
    CHECK(workshop.theme.has_template("report"));
    CHECK(!workshop.theme.has_template("reports"));
    Diagnostics diagnostics;
    CHECK(workshop.theme.render("report", View(), View(), diagnostics) == "");
    CHECK(diagnostics.empty());
    CHECK(workshop.theme.render("reports", View(), View(), diagnostics) == "");
    CHECK(render(diagnostics.items().at(0), Language::zh) ==
          "themes/t/templates/reports.mustache: error[theme-template-missing]: 主题缺少模板“reports”\n"
          "  提示：现有：report\n");
}

TEST_CASE("partials are put in their places, with the names of the place") {
    Workshop workshop(
        {{"templates/page.mustache", "{{>head}}\n<ul>\n  {{#rows}}\n    {{>chart/row}}\n  {{/rows}}\n</ul>"},
         {"partials/head.mustache", "<h1>{{title}}</h1>\n"},
         {"partials/chart/row.mustache", "<li>{{.}}\n"}});
    View page;
    page.set("title", "T").set("rows", View::List{"a", "b"});
    CHECK(workshop.theme.render("page", page, View(), workshop.diagnostics) ==
          "<h1>T</h1>\n<ul>\n<li>a\n<li>b\n</ul>");
    CHECK(workshop.reported() == "");
}

TEST_CASE("indentation goes, but the line end stays, so that words never join") {
    CHECK(page_of("<p>\n    公开  透明\n\n    <a\n       href=\"x\">a</a>\n    <a>b</a>  \n</p>\n", View()) ==
          "<p>\n公开  透明\n<a\nhref=\"x\">a</a>\n<a>b</a>\n</p>\n");
}

TEST_CASE("what shows its white space keeps it") {
    for (const char* kept :
         {"<pre>\n  a\n    b\n</pre>", "<pre><code>\n  a</code>\n  b</pre>", "<textarea>\n\n  a\n</textarea>",
          "<script>\n  `a\n    b`\n</script>", "<p title=\"a\n  b\">", "<style>\n  a {}\n</style>"}) {
        CHECK(page_of(kept, View()) == kept);
    }
    View page;
    page.set("body", View::Html{"<pre>\n  a\n</pre>"})
        .set("text", "a\n   b")
        .set("lines", View::List{"", " ", "x"});
    CHECK(page_of("{{{body}}}\n  {{text}}", page) == "<pre>\n  a\n</pre>\na\n   b");
    CHECK(page_of("<pre>{{#lines}}{{.}}\n{{/lines}}</pre>", page) == "<pre>\n \nx\n</pre>");
}

TEST_CASE("static files keep their bytes and lose their prefix") {
    Workshop workshop({{"static/b.css", "b"}, {"static/a/a.js", std::string("\0a", 2)}});
    REQUIRE(workshop.theme.static_files().size() == 2);
    CHECK(workshop.theme.static_files()[0].path == "a/a.js");
    CHECK(workshop.theme.static_files()[0].bytes == std::string("\0a", 2));
    CHECK(workshop.theme.static_files()[1].path == "b.css");
    CHECK(!workshop.theme.has_template("a"));
}

TEST_CASE("threads that render one template get the same bytes, mistakes or not") {
    Workshop workshop(
        {{"templates/page.mustache", "{{title}}{{#rows}}<p>{{name}}{{#cells}}{{.}}{{/cells}}{{/rows}}"},
         {"templates/bad.mustache", "{{#rows}}{{nome}}{{/rows}}"}});
    View page;
    View rows = View::List{};
    for (int i = 0; i < 50; ++i) {
        rows.push_back(View().set("name", "行" + std::to_string(i)).set("cells", View::List{"a", "b", "<"}));
    }
    page.set("rows", rows);
    View site;
    site.set("title", "网站");
    const std::string expected = workshop.theme.render("page", page, site, workshop.diagnostics);
    REQUIRE(workshop.diagnostics.empty());
    std::vector<int> differences(4, 0);
    std::vector<std::thread> threads;
    for (int& count : differences) {
        threads.emplace_back([&] {
            for (int i = 0; i < 50; ++i) {
                Diagnostics diagnostics;
                count += workshop.theme.render("page", page, site, diagnostics) != expected;
                count += !diagnostics.empty();
                count += workshop.theme.render("bad", page, site, diagnostics) != "";
                count += diagnostics.items().size() != 1;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    CHECK(differences == std::vector<int>(4, 0));
}

// Run with: test_theme "[.speed]". A page like our largest: a 12 KB template, 6 loops, 25 KB of content.
TEST_CASE("rendering is fast", "[.speed]") {
    std::string source;
    View page;
    for (int loop = 0; loop < 6; ++loop) {
        const std::string rows = "rows_" + std::to_string(loop);
        for (int i = 0; i < 24; ++i) {
            source += "      <div class=\"block\">\n        <span>文字</span> <b>{{name_" +
                      std::to_string(i) + "}}</b>\n      </div>\n";
        }
        source += "{{#" + rows +
                  "}}\n  <tr><th>{{label}}</th><td "
                  "class=\"n\">{{amount}}</td>{{#has_note}}<td>{{note}}</td>{{/has_note}}</tr>\n{{/" +
                  rows + "}}\n";
        View list = View::List{};
        for (int i = 0; i < 20; ++i)
            list.push_back(View()
                               .set("label", "一般公共服务支出")
                               .set("amount", "1,234.56")
                               .set("has_note", i % 2 == 0)
                               .set("note", "说明"));
        page.set(rows, std::move(list));
    }
    for (int i = 0; i < 24; ++i) page.set("name_" + std::to_string(i), "县财政局");
    std::string body;
    while (body.size() < 25000) body += "<p>公开透明的政府信息。</p>\n";
    page.set("body", View::Html{body});
    source += "{{{body}}}";
    Workshop workshop({{"templates/page.mustache", source}, {"partials/none.mustache", ""}});
    REQUIRE(workshop.reported() == "");
    const auto begin = std::chrono::steady_clock::now();
    std::size_t bytes = 0;
    for (int i = 0; i < 2000; ++i)
        bytes += workshop.theme.render("page", page, View(), workshop.diagnostics).size();
    const auto took = std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - begin);
    WARN("template " << source.size() << " bytes, page " << bytes / 2000 << " bytes, " << took.count() / 2000
                     << " us a page");
}

TEST_CASE("the theme that is built into the program compiles") {
    Diagnostics diagnostics;
    const Theme theme = Theme::compile(built_in_theme(), "themes/default/", diagnostics);
    std::string all;
    for (const Diagnostic& d : diagnostics.items()) all += render(d, Language::en);
    CHECK(all == "");
}

TEST_CASE("the theme that is built into the program is themes/default, byte for byte") {
    namespace fs = std::filesystem;
    const fs::path folder = fs::path(GONGKAI_SOURCE_DIR) / "themes/default";
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        files += entry.is_regular_file() && !entry.path().filename().string().starts_with('.');
    }
    CHECK(built_in_theme().size() == files);
    for (const ThemeFile& file : built_in_theme()) {
        std::ifstream in(folder / file.path, std::ios::binary);
        CAPTURE(file.path);
        CHECK(std::string(std::istreambuf_iterator<char>(in), {}) == file.bytes);
    }
}
