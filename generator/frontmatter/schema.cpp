// SPDX-License-Identifier: MIT
// The same tables that drive reading, as a JSON Schema for editors.
#include <algorithm>

#include "frontmatter/frontmatter.h"
#include "json/json.h"

namespace gongkai {
namespace {

void write_object(JsonWriter& json, std::span<const FieldSpec> fields);

void write_type(JsonWriter& json, const FieldSpec& spec) {
    switch (spec.type) {
        case FieldType::integer: json.member("type", "integer"); break;
        case FieldType::decimal: json.member("type", "number"); break;
        case FieldType::boolean: json.member("type", "boolean"); break;
        case FieldType::date:
            json.member("type", "string")
                .member("pattern", "^[0-9]{4}(-[0-9]{2}-[0-9]{2}| *年 *[0-9]{1,2} *月 *[0-9]{1,2} *日)$");
            break;
        case FieldType::percent:
            json.member("type", "string").member("pattern", "^[0-9]+(\\.[0-9]+)?\\s*[%％]$");
            break;
        case FieldType::text:
            json.key("type").begin_array().value("string").value("number").end_array();
            break;
        case FieldType::choice:
            json.key("enum").begin_array();
            for (std::size_t i = 0; i < spec.choices.size(); ++i) {
                if (i % 2 == 0 || spec.choices[i] != spec.choices[i - 1]) json.value(spec.choices[i]);
            }
            json.end_array();
            break;
        case FieldType::text_list:
            json.member("type", "array").key("items").begin_object().member("type", "string").end_object();
            break;
        case FieldType::map:
            if (spec.fields.empty())
                json.member("type", "object");
            else
                write_object(json, spec.fields);
            break;
        case FieldType::list:
            json.member("type", "array").key("items").begin_object();
            if (!spec.fields.empty()) write_object(json, spec.fields);
            json.end_object();
            break;
        case FieldType::any: break;
    }
}

void write_property(JsonWriter& json, std::string_view key, const FieldSpec& spec) {
    json.key(key).begin_object();
    json.member("description", std::string(spec.doc_zh) + "\n" + std::string(spec.doc_en));
    write_type(json, spec);
    json.end_object();
}

void write_object(JsonWriter& json, std::span<const FieldSpec> fields) {
    json.member("type", "object").member("additionalProperties", false).key("properties").begin_object();
    for (const FieldSpec& field : fields) {
        write_property(json, field.key, field);
        if (field.key_zh != field.key) write_property(json, field.key_zh, field);
    }
    json.end_object();
    const bool any_required =
        std::any_of(fields.begin(), fields.end(), [](const FieldSpec& f) { return f.required; });
    if (!any_required) return;  // an empty allOf is not valid
    json.key("allOf").begin_array();
    for (const FieldSpec& field : fields) {
        if (!field.required) continue;
        json.begin_object().key("anyOf").begin_array();
        for (const std::string_view key : {field.key, field.key_zh}) {
            json.begin_object().key("required").begin_array().value(key).end_array().end_object();
        }
        json.end_array().end_object();
    }
    json.end_array();
}

}  // namespace

std::string json_schema(std::string_view title, std::span<const FieldSpec> fields) {
    JsonWriter json;
    json.begin_object();
    json.member("$schema", "https://json-schema.org/draft/2020-12/schema").member("title", title);
    write_object(json, fields);
    json.end_object();
    return json.take();
}

}  // namespace gongkai
