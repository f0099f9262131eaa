// SPDX-License-Identifier: MIT
// JSON-LD is the one value that may stand in a script: finished JSON, alone, in a script that never runs.
#include "catch.h"
#include "theme/workshop.h"

using namespace gongkai;

namespace {

const std::string before = "<script type=\"application/ld+json\">";
const std::string after = "</script>";
const View page = View()
                      .set("data", View::Json("{\"a\":\"b\"}"))
                      .set("has", true)
                      .set("html", View::Html{"<p>"})
                      .set("text", "t");

}  // namespace

TEST_CASE("finished JSON is the whole content of a JSON-LD script") {
    CHECK(page_of("<head>\n" + before + "{{{data}}}" + after + "\n</head>", page) ==
          "<head>\n" + before + "{\"a\":\"b\"}" + after + "\n</head>");
    CHECK(page_of("{{#has}}" + before + "{{{data}}}" + after + "{{/has}}", page) ==
          before + "{\"a\":\"b\"}" + after);
}

TEST_CASE("no text inside JSON can end its script") {
    const std::string hostile = "\"</script><!-- & \xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xA7\"";
    CHECK(View::Json(hostile).text() ==
          "\"\\u003c/script\\u003e\\u003c!-- \\u0026 \\u2028\\u2029\xE2\x80\xA7\"");
    View view;
    view.set_optional("data", View::Json(""));
    CHECK(page_of("{{#has_data}}yes{{/has_data}}{{^has_data}}no{{/has_data}}", view) == "no");
}

TEST_CASE("JSON stands in no other place, and nothing beside it") {
    const char* bad[] = {
        "<script type=\"application/ld+json\"> {{{data}}}</script>",
        "<script type=\"application/ld+json\">{{{data}}} </script>",
        "<script type=\"application/ld+json\">{{{data}}}{{{data}}}</script>",
        "<script type=\"application/ld+json\">[{{{data}}}]</script>",
        "<script type=\"application/ld+json\">{{data}}</script>",
        "<script type=\"application/ld+json\">{{#has}}{{{data}}}{{/has}}</script>",
        "<script type='application/ld+json'>{{{data}}}</script>",
        "<script type=\"application/json\">{{{data}}}</script>",
        "<script type=\"\" type=\"application/ld+json\">{{{data}}}</script>",
        "<script type <script type=\"application/ld+json\">{{{data}}}</script>",
        "<script><script type=\"application/ld+json\">{{{data}}}</script>",
        "<script>{{{data}}}</script>",
        "<style type=\"application/ld+json\">{{{data}}}</style>",
    };
    for (const char* source : bad) {
        CAPTURE(source);
        CHECK(page_of(source, page).find("error[theme-html-code]") != std::string::npos);
    }
    CHECK(
        page_of("<p>{{{data}}}</p>", page) ==
        "themes/t/templates/page.mustache:1:4: error[theme-value-kind]: 'data' is of kind json and cannot be "
        "written as {{{data}}}\n"
        "  <p>{{{data}}}</p>\n"
        "     ^~~~~~~~~~ write <script type=\"application/ld+json\">{{{data}}}</script>\n");
    for (const char* other : {"html", "text", "has"}) {
        CAPTURE(other);
        CHECK(page_of(before + "{{{" + other + "}}}" + after, page).find("error[theme-value-kind]") !=
              std::string::npos);
    }
}
