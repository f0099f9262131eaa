// SPDX-License-Identifier: MIT
#include <limits>

#include "catch.h"
#include "json/json.h"

using namespace gongkai;

TEST_CASE("JSON comes out in the order given, indented, with a final newline") {
    JsonWriter json;
    json.begin_object();
    json.member("title", "绩效").member("year", 2019).member("public", true);
    json.key("none").null();
    json.key("list").begin_array().value("a").value(std::string("b")).value(std::size_t{7}).end_array();
    json.key("empty").begin_object().end_object();
    json.end_object();
    CHECK(json.take() == R"({
  "title": "绩效",
  "year": 2019,
  "public": true,
  "none": null,
  "list": [
    "a",
    "b",
    7
  ],
  "empty": {}
}
)");
}

TEST_CASE("JSON strings are escaped, and large numbers are exact") {
    using namespace std::string_literals;
    JsonWriter json;
    json.begin_array();
    json.value("\"\\/\n\t\x01"s + '\0').value("</script>");
    json.value(std::numeric_limits<std::int64_t>::min()).value(-1).value(4'000'000'000U).value(false);
    json.end_array();
    CHECK(json.take() == R"([
  "\"\\/\n\t\u0001\u0000",
  "</script>",
  -9223372036854775808,
  -1,
  4000000000,
  false
]
)");
}

TEST_CASE("compact JSON stands on one line, and decimals keep their digits") {
    JsonWriter json(JsonStyle::compact);
    json.begin_object().member("score", 30).key("rate").number("100.00").key("none").null();
    json.key("list").begin_array().number("-0.50").end_array().end_object();
    CHECK(json.take() == R"({"score":30,"rate":100.00,"none":null,"list":[-0.50]})");
}
