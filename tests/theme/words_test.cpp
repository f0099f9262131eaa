// SPDX-License-Identifier: MIT
// Words stand in one file for each language and are put into templates before these are compiled.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "catch.h"
#include "frontmatter/frontmatter.h"
#include "theme/words.h"
#include "theme/workshop.h"

using namespace gongkai;

namespace {

/// A template with words, rendered; what was reported instead when something was.
std::string page_with(const std::string& words, const std::string& source, const View& page = {}) {
    Workshop workshop({{"templates/page.mustache", source}, {"words/zh-CN.yml", words}});
    const std::string out = workshop.theme.render("page", page, {}, workshop.diagnostics);
    return workshop.diagnostics.empty() ? out : workshop.reported();
}

std::string in_language(std::vector<ThemeFolder> folders, const char* language) {
    Diagnostics diagnostics;
    const Theme theme = Theme::compile(std::move(folders), language, diagnostics);
    const std::string out = theme.render("page", View(), View(), diagnostics);
    std::string said;
    for (const Diagnostic& d : diagnostics.items()) said += render(d, Language::en);
    return said.empty() ? out : said;
}

const std::string& built_in(const std::string& path) {
    for (const ThemeFile& file : built_in_theme())
        if (file.path == path) return file.bytes;
    FAIL("the theme has no " << path);
    throw 0;
}

Words::Table table_of(const std::string& path) {
    Diagnostics diagnostics;
    Words::Table table;
    theme::read_words(path, built_in(path), table, diagnostics);
    REQUIRE(diagnostics.empty());
    return table;
}

/// The places for values in a word, in any order.
std::set<std::string> places_in(const std::string& word) {
    std::set<std::string> places;
    for (std::size_t at = word.find('{'); at != std::string::npos; at = word.find('{', at + 1))
        places.insert(word.substr(at, word.find('}', at) - at + 1));
    return places;
}

/// All templates of the themes in this repository and all sources of the program, as one text.
std::string everything_that_may_use_words() {
    namespace fs = std::filesystem;
    std::string all;
    for (const char* folder : {"/themes", "/generator"})
        for (const auto& entry : fs::recursive_directory_iterator(std::string(GONGKAI_SOURCE_DIR) + folder)) {
            const std::string extension = entry.path().extension().string();
            if (extension != ".mustache" && extension != ".cpp") continue;
            std::ifstream in(entry.path(), std::ios::binary);
            all.append(std::istreambuf_iterator<char>(in), {});
        }
    return all;
}

}  // namespace

TEST_CASE("a word is put into the template, escaped") {
    CHECK(page_with("a.b: 首页\n", "<p>{{words.a.b}}</p>") == "<p>首页</p>");
    CHECK(page_with("a: \"R&D <b> \\\"x\\\"\"\n", "<p title=\"{{words.a}}\">{{words.a}}</p>") ==
          "<p title=\"R&amp;D &lt;b&gt; &quot;x&quot;\">R&amp;D &lt;b&gt; &quot;x&quot;</p>");
    CHECK(page_with("a: \"\"\n", "<p>{{words.a}}</p>") == "<p></p>");
}

TEST_CASE("a word takes values of the page where it names them, in the order of its language") {
    const View page = View().set("count", "3").set("year", "2019").set("o", View().set("x", "<"));
    CHECK(page_with("a: \"{year} 年度共 {count} 份\"\n", "<p>{{words.a}}</p>", page) ==
          "<p>2019 年度共 3 份</p>");
    CHECK(page_with("a: 内有{o.x}号\n", "<p>{{words.a}}</p>", page) == "<p>内有&lt;号</p>");
    CHECK(page_with("a: 找到 {0} 项，{{x}}\n", "<p data-a=\"{{words.a}}\">", page) ==
          "<p data-a=\"找到 {0} 项，{x}\">");
}

TEST_CASE("the program fills in numbered places") {
    const Words words(Language::en, {{"found", "{1} of {0}"}, {"plain", "text"}});
    CHECK(words.text("found", {"9", "4"}) == "4 of 9");
    CHECK(words.text("plain") == "text");
    CHECK(words.language() == Language::en);
}

TEST_CASE("a word that the theme does not have is shown where it is asked for") {
    CHECK(page_with("home.newest: 最近公开\n", "<h2>{{words.home.newst}}</h2>") ==
          "themes/t/templates/page.mustache:1:5: error[theme-word-unknown]: the theme has no word "
          "'home.newst'\n"
          "  <h2>{{words.home.newst}}</h2>\n"
          "      ^~~~~~~~~~~~~~~~~~~~ available: home.newest\n"
          "  hint: words stand in the theme's words/, a file for each language\n");
    CHECK(Workshop(std::vector<ThemeFile>{{"partials/unused.mustache", "{{words.a}}"}})
              .reported()
              .find("[theme-word-unknown]") != std::string::npos);
}

TEST_CASE("a word is a text, in templates as in its file") {
    CHECK(page_with("a: b\n", "{{#words.a}}x{{/words.a}}") ==
          "themes/t/templates/page.mustache:1:1: error[theme-value-kind]: 'words.a' is of kind text and "
          "cannot be "
          "written as {{#words.a}}\n"
          "  {{#words.a}}x{{/words.a}}\n"
          "  ^~~~~~~~~~~~ write {{words.a}}\n");
    CHECK(page_with("a: b\nlead: {count} 份\n", "").find("words/zh-CN.yml:2") != std::string::npos);
    CHECK(page_with("a: b\nlist: [x]\nblank:\n", "") ==
          "themes/t/words/zh-CN.yml:2:1: error[theme-word-not-text]: the word 'list' is not a text\n"
          "  list: [x]\n"
          "  ^~~~ write a text\n"
          "  hint: put a text that begins with a brace or holds a colon and a blank into quotes\n"
          "themes/t/words/zh-CN.yml:3:1: error[theme-word-not-text]: the word 'blank' is not a text\n"
          "  blank:\n"
          "  ^~~~~ write a text\n"
          "  hint: put a text that begins with a brace or holds a colon and a blank into quotes\n");
    CHECK(
        page_with("a: 共 {Count} 份\n", "<p>{{words.a}}</p>") ==
        "themes/t/templates/page.mustache:1:4: error[theme-word-place]: no value of a template can stand for "
        "'{Count}' in the word 'a'\n"
        "  <p>{{words.a}}</p>\n"
        "     ^~~~~~~~~~~\n"
        "  hint: write {name} with a name of the page; write a brace itself twice\n");
    CHECK(page_with("a: 共 {count} 份\n", "<p>{{words.a}}</p>").find("the page has no 'count'") !=
          std::string::npos);
}

TEST_CASE("words stand where text may stand, like any other value") {
    for (const char* bad :
         {"<script>{{words.a}}</script>", "<p class={{words.a}}>", "<p onclick=\"{{words.a}}\">"}) {
        CAPTURE(bad);
        CHECK(page_with("a: b\n", bad).find("error[theme-html-") != std::string::npos);
    }
}

TEST_CASE("words are taken one by one from a theme and what stands behind it, in the site's language") {
    const ThemeFolder own{
        "themes/own/",
        {{"words/en.yml", "a: Own\n"}, {"templates/page.mustache", "{{words.a}} {{words.b}}"}}};
    const ThemeFolder behind{"themes/b/",
                             {{"words/en.yml", "a: A\nb: B\n"}, {"words/zh-CN.yml", "a: 甲\nb: 乙\n"}}};
    CHECK(in_language({own, behind}, "en") == "Own B");
    CHECK(in_language({own, behind}, "zh-CN") == "甲 乙");
}

TEST_CASE("every word of the built-in theme stands in both languages and takes the same values") {
    const Words::Table zh = table_of("words/zh-CN.yml");
    const Words::Table en = table_of("words/en.yml");
    for (const auto& [key, text] : zh) {
        CAPTURE(key);
        REQUIRE(en.contains(key));
        CHECK(places_in(text) == places_in(en.at(key)));
    }
    for (const auto& [key, text] : en) {
        CAPTURE(key);
        CHECK(zh.contains(key));
    }
}

// The program may also put a key together of its group and a name: "status." + …
TEST_CASE("every word of the built-in theme is used by a template or by the program") {
    const std::string all = everything_that_may_use_words();
    for (const auto& [key, text] : table_of("words/zh-CN.yml")) {
        CAPTURE(key);
        const bool used = all.find("{{words." + key + "}}") != std::string::npos ||
                          all.find('"' + key + '"') != std::string::npos ||
                          all.find('"' + key.substr(0, key.find('.') + 1) + '"') != std::string::npos;
        CHECK(used);
    }
}

TEST_CASE("the built-in theme compiles in English") {
    Diagnostics diagnostics;
    Theme::compile({{"themes/default/", built_in_theme()}}, "en", diagnostics);
    for (const Diagnostic& d : diagnostics.items()) FAIL_CHECK(render(d, Language::en));
    CHECK(diagnostics.empty());
}
