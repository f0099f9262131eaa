// SPDX-License-Identifier: MIT
// What a theme's author reads, word for word.
#include "catch.h"
#include "theme/workshop.h"

using namespace gongkai;

TEST_CASE("a tag that is never closed is shown where it opens") {
    CHECK(complaints("<p>{{title</p>\n<p>{{name}}</p>\n") ==
          "themes/t/templates/page.mustache:1:4: error[theme-tag-unclosed]: the tag is never closed\n"
          "  <p>{{title</p>\n"
          "     ^~ close it with }}\n");
    CHECK(complaints("公文：{{{body}}", Language::zh) ==
          "themes/t/templates/page.mustache:1:4: error[theme-tag-unclosed]: 标签没有结束\n"
          "  公文：{{{body}}\n"
          "        ^~~ 应以 }}} 结束\n");
    CHECK(complaints("{{! a comment without an end") ==
          "themes/t/templates/page.mustache:1:1: error[theme-tag-unclosed]: the tag is never closed\n"
          "  {{! a comment without an end\n"
          "  ^~ close it with }}\n");
}

TEST_CASE("what is not a name is no tag") {
    CHECK(complaints("{{#if title}}") ==
          "themes/t/templates/page.mustache:1:1: error[theme-tag-name]: 'if title' cannot be a name\n"
          "  {{#if title}}\n"
          "  ^~~~~~~~~~~~~ a tag holds one name\n"
          "  hint: names are made of letters, digits, _ and -; templates have no expressions and no "
          "functions\n");
    CHECK(complaints("标题：{{ }}", Language::zh) ==
          "themes/t/templates/page.mustache:1:4: error[theme-tag-name]: “”不能作名字\n"
          "  标题：{{ }}\n"
          "        ^~~~~ 标签里应写一个名字\n"
          "  提示：名字由字母、数字、_ 和 - 组成；模板里没有表达式和函数\n");
    for (const char* bad : {"{{.a}}", "{{a.}}", "{{a..b}}", "{{a(b)}}", "{{>*dynamic}}", "{{{{x}}}}"}) {
        CAPTURE(bad);
        CHECK(complaints(bad).find("error[theme-tag-name]") != std::string::npos);
    }
}

TEST_CASE("the delimiters stay {{ }}, and templates do not inherit") {
    CHECK(complaints("{{=<% %>=}}") ==
          "themes/t/templates/page.mustache:1:1: error[theme-delimiters]: the delimiters of tags cannot be "
          "changed\n"
          "  {{=<% %>=}}\n"
          "  ^~~~~~~~~~~ remove it; tags are always {{ }}\n");
    CHECK(complaints("{{<layout}}{{/layout}}") ==
          "themes/t/templates/page.mustache:1:1: error[theme-inheritance]: template inheritance is not "
          "supported\n"
          "  {{<layout}}{{/layout}}\n"
          "  ^~~~~~~~~~~ use a partial, {{>name}}\n");
}

TEST_CASE("sections are closed in the order they were opened") {
    CHECK(complaints("<ul>\n{{#reports}}\n<li>{{title}}\n</ul>\n") ==
          "themes/t/templates/page.mustache:2:1: error[theme-section-unclosed]: "
          "the section 'reports' is never closed\n"
          "  {{#reports}}\n"
          "  ^~~~~~~~~~~~ {{/reports}} is missing\n");
    CHECK(complaints("<p>\n{{/reports}}") ==
          "themes/t/templates/page.mustache:2:1: error[theme-section-unopened]: "
          "the section 'reports' is closed but was never opened\n"
          "  {{/reports}}\n"
          "  ^~~~~~~~~~~~\n");
    CHECK(complaints("{{#reports}}\n  {{/report}}") ==
          "themes/t/templates/page.mustache:2:3: error[theme-section-mismatch]: "
          "'report' is closed here, but the open section is 'reports'\n"
          "    {{/report}}\n"
          "    ^~~~~~~~~~~ expected {{/reports}}, opened on line 1\n");
    CHECK(complaints("{{#a}}{{#b}}{{/a}}") ==
          "themes/t/templates/page.mustache:1:7: error[theme-section-unclosed]: the section 'b' is never "
          "closed\n"
          "  {{#a}}{{#b}}{{/a}}\n"
          "        ^~~~~~ {{/b}} is missing\n");
}

TEST_CASE("sections nest up to a limit") {
    std::string deep;
    for (int i = 0; i < 65; ++i) deep += "{{#a}}";
    for (int i = 0; i < 65; ++i) deep += "{{/a}}";
    CHECK(
        complaints(deep).starts_with("themes/t/templates/page.mustache:1:385: error[theme-section-depth]: "
                                     "sections are nested more than 64 deep\n"));
}

TEST_CASE("an unknown partial is reported at every use, with the one that was meant") {
    Workshop workshop({{"templates/home.mustache", "{{>heder}}\n{{>heder}}"},
                       {"partials/header.mustache", "<header></header>"},
                       {"partials/footer.mustache", "{{>share}}"}});
    CHECK(workshop.reported() ==
          "themes/t/partials/footer.mustache:1:1: error[theme-partial-unknown]: there is no partial 'share'\n"
          "  {{>share}}\n"
          "  ^~~~~~~~~~ there is: footer, header\n"
          "  hint: a partial is a file, partials/share.mustache\n"
          "themes/t/templates/home.mustache:1:1: error[theme-partial-unknown]: there is no partial 'heder'\n"
          "  {{>heder}}\n"
          "  ^~~~~~~~~~ there is: header\n"
          "  hint: a partial is a file, partials/heder.mustache\n"
          "themes/t/templates/home.mustache:2:1: error[theme-partial-unknown]: there is no partial 'heder'\n"
          "  {{>heder}}\n"
          "  ^~~~~~~~~~ there is: header\n"
          "  hint: a partial is a file, partials/heder.mustache\n");
}

TEST_CASE("a partial cannot contain itself, not even by way of another") {
    Workshop workshop({{"templates/home.mustache", "{{>tree}}"},
                       {"partials/tree.mustache", "<ul>{{>branch}}</ul>"},
                       {"partials/branch.mustache", "<li>{{>tree}}"}});
    CHECK(workshop.reported(Language::zh) ==
          "themes/t/partials/branch.mustache:1:5: error[theme-partial-recursion]: 片段“tree”又包含了自己\n"
          "  <li>{{>tree}}\n"
          "      ^~~~~~~~~ tree → branch → tree\n"
          "  提示：片段在渲染之前就放进模板，不能循环\n"
          "themes/t/partials/tree.mustache:1:5: error[theme-partial-recursion]: 片段“branch”又包含了自己\n"
          "  <ul>{{>branch}}</ul>\n"
          "      ^~~~~~~~~~~ branch → tree → branch\n"
          "  提示：片段在渲染之前就放进模板，不能循环\n");
}

TEST_CASE("partials nest up to a limit, and cannot multiply without end") {
    std::vector<ThemeFile> chain = {{"templates/page.mustache", "{{>p0}}"}};
    std::vector<ThemeFile> doubling = chain;
    for (int i = 0; i < 40; ++i) {
        const std::string next = "{{>p" + std::to_string(i + 1) + "}}";
        const std::string path = "partials/p" + std::to_string(i) + ".mustache";
        chain.push_back({path, i < 39 ? next : ""});
        if (i < 24) doubling.push_back({path, i < 23 ? next + next : "{{a}}{{b}}"});
    }
    CHECK(Workshop(chain).reported().find("themes/t/partials/p31.mustache:1:1: error[theme-partial-depth]: "
                                          "the partial 'p32' is nested more than 32 deep\n") !=
          std::string::npos);
    CHECK(Workshop(doubling).reported().find("error[theme-template-size]: ") != std::string::npos);
}

TEST_CASE("a file the theme has no use for is a warning") {
    Workshop workshop({{"templates/page.html", ""},
                       {"README.md", "About"},
                       {"LICENSE", "MIT"},
                       {"contract.md", "Names"},
                       {"static/style.css", "{{not a template}}"}});
    CHECK(workshop.reported() ==
          "themes/t/templates/page.html: warning[theme-file-unused]: the theme has no use for this file\n"
          "  hint: templates go into templates/ and partials into partials/, both named *.mustache; "
          "files to publish as they are go into static/\n");
}

TEST_CASE("a template that is not UTF-8 is refused at the first bad byte") {
    CHECK(complaints("<p>\n标题\xC1\xD0")
              .starts_with("themes/t/templates/page.mustache:2:3: error[encoding]: "));
}

TEST_CASE("a value inside a tag must be quoted") {
    CHECK(complaints("<a href={{url}}>") ==
          "themes/t/templates/page.mustache:1:9: error[theme-html-unquoted]: "
          "{{url}} is inside an HTML tag but not inside quotes\n"
          "  <a href={{url}}>\n"
          "          ^~~~~~~ write attribute=\"{{url}}\"\n"
          "  hint: a blank in the value would begin another attribute\n");
    for (const char* bad : {"<{{x}}>", "<a {{x}}>", "<a{{x}}>", "<a href=x{{x}}>", "</{{x}}>",
                            "<!doctype {{x}}>", "<a {{#x}}href={{x}}{{/x}}>"}) {
        CAPTURE(bad);
        CHECK(complaints(bad).find("error[theme-html-unquoted]") != std::string::npos);
    }
}

TEST_CASE("a value inside a script, a style sheet or an event attribute is refused") {
    CHECK(complaints("<script>\nlet title = '{{title}}';\n</script>") ==
          "themes/t/templates/page.mustache:2:14: error[theme-html-code]: "
          "{{title}} is inside a script or a style sheet\n"
          "  let title = '{{title}}';\n"
          "               ^~~~~~~~~ escaping does not protect here\n"
          "  hint: put the value into a data-… attribute and read it from a script in static/\n");
    for (const char* bad :
         {"<style>a{color:{{x}}}</style>", "<a onclick=\"f('{{x}}')\">", "<SCRIPT>{{{x}}}</SCRIPT>",
          "<a OnClick = '{{x}}'>", "<iframe srcdoc=\"{{x}}\">", "<script></script >{{x}}<style>{{x}}"}) {
        CAPTURE(bad);
        CHECK(complaints(bad).find("error[theme-html-code]") != std::string::npos);
    }
}

TEST_CASE("finished HTML may only stand where text stands") {
    CHECK(complaints("<p title=\"{{{body}}}\">") ==
          "themes/t/templates/page.mustache:1:11: error[theme-html-raw]: {{{body}}} cannot stand here\n"
          "  <p title=\"{{{body}}}\">\n"
          "            ^~~~~~~~~~ HTML belongs where text stands\n"
          "  hint: use two braces in attributes, comments, <title> and <textarea>\n");
    for (const char* bad :
         {"<title>{{{x}}}</title>", "<textarea>{{&x}}</textarea>", "<!-- {{{x}}} -->", "<p {{{x}}}>"}) {
        CAPTURE(bad);
        CHECK(complaints(bad).find("error[theme-html-raw]") != std::string::npos);
    }
}

TEST_CASE("a section ends in the same place of the HTML as it begins") {
    CHECK(complaints("{{#url}}<a href=\"{{/url}}{{url}}\">") ==
          "themes/t/templates/page.mustache:1:1: error[theme-html-section]: "
          "the section 'url' begins and ends in different places of the HTML\n"
          "  {{#url}}<a href=\"{{/url}}{{url}}\">\n"
          "  ^~~~~~~~\n"
          "  hint: close every < and quote that opens inside a section inside it too\n");
    CHECK(complaints("{{#a}}<script>{{/a}}let a;{{#a}}</script>{{/a}}").find("error[theme-html-section]") !=
          std::string::npos);
}

TEST_CASE("HTML as people write it passes") {
    for (const char* good :
         {"<a href=\"{{url}}\"{{#current}} aria-current=\"page\"{{/current}}>{{title}}</a>",
          "<option value='{{x}}'{{#on}} selected{{/on}}>",
          "<div{{#id}} id=\"{{id}}\"{{/id}} class=\"a{{#b}} b{{/b}}\">",
          "{{#url}}<a href=\"{{url}}\">{{/url}}{{title}}{{#url}}</a>{{/url}}",
          "<title>{{title}} - {{site}}</title>", "<textarea>{{text}}</textarea>", "<pre>{{text}}</pre>",
          "1 < 2 {{x}}", "a <> b {{x}}", "<br/>{{x}}", "<!-- a > b -->{{x}}", "<!doctype html>{{x}}",
          "<?xml version=\"1.0\"?><loc>{{x}}</loc>", "<script>if (a < b) f('</div>')</script>{{x}}",
          "<script src=\"{{x}}\" defer></script>{{{y}}}",
          "<svg style=\"width:{{w}}\"><path d=\"{{d}}\"/><text>{{t}}</text></svg>",
          "<p data-x=\"a>b\">{{{x}}}"}) {
        CHECK(complaints(good) == "");
    }
}
