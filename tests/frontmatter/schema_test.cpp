// SPDX-License-Identifier: MIT
#include "catch.h"
#include "reading.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("A table becomes a JSON Schema that allows both languages") {
    constexpr auto fields = std::to_array<FieldSpec>({
        {"title", "标题", FieldType::text, true, "报告标题", "the title"},
        {"status", "状态", FieldType::choice, false, "状态", "status", example_choices},
    });
    CHECK(json_schema("a", fields) == R"({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "a",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "title": {
      "description": "报告标题\nthe title",
      "type": [
        "string",
        "number"
      ]
    },
    "标题": {
      "description": "报告标题\nthe title",
      "type": [
        "string",
        "number"
      ]
    },
    "status": {
      "description": "状态\nstatus",
      "enum": [
        "draft",
        "草稿",
        "published",
        "发布"
      ]
    },
    "状态": {
      "description": "状态\nstatus",
      "enum": [
        "draft",
        "草稿",
        "published",
        "发布"
      ]
    }
  },
  "allOf": [
    {
      "anyOf": [
        {
          "required": [
            "title"
          ]
        },
        {
          "required": [
            "标题"
          ]
        }
      ]
    }
  ]
}
)");
}

TEST_CASE("A schema has no empty list of demands and no choice twice") {
    static constexpr auto same = std::to_array({"市级"sv, "市级"sv, "县级"sv, "县级"sv});
    static constexpr auto fields =
        std::to_array<FieldSpec>({{"level", "level", FieldType::choice, false, "", "", same}});
    const std::string schema = json_schema("a", fields);
    CHECK(schema.find("allOf") == std::string::npos);
    CHECK(schema.find("市级") == schema.rfind("市级"));
    CHECK(schema.find("\"level\"") == schema.rfind("\"level\""));
}
