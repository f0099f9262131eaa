// SPDX-License-Identifier: MIT
// JSON Schemas (draft 2020-12) of every JSON file the site has, from the tables' one description.
#include "data/data.h"
#include "data/values.h"
#include "json/json.h"

namespace gongkai {

using namespace data;

namespace {

constexpr std::string_view draft = "https://json-schema.org/draft/2020-12/schema";

std::string_view json_type(ValueType type) {
    switch (type) {
        case ValueType::integer: return "integer";
        case ValueType::number: return "number";
        case ValueType::truth: return "boolean";
        case ValueType::text:
        case ValueType::date:
        case ValueType::minute: break;
    }
    return "string";
}

std::string description_of(const Column& column) {
    std::string text = std::string(column.zh) + "：" + std::string(column.about);
    if (column.unit == unit_in_row)
        text += "；单位见本行";
    else if (!column.unit.empty())
        text += "；单位：" + std::string(column.unit);
    return text + "。来源：" + std::string(column.source) + "。";
}

void write_type(JsonWriter& json, std::string_view type, bool required) {
    json.key("type");
    if (required)
        json.value(type);
    else
        json.begin_array().value(type).value("null").end_array();
}

void write_column(JsonWriter& json, const Column& column) {
    json.key(column.name).begin_object();
    json.member("title", column.en).member("description", description_of(column));
    write_type(json, json_type(column.type), column.required);
    if (column.type == ValueType::date) json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    if (column.type == ValueType::minute)
        json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}$");
    if (!column.choices.empty()) {
        json.key("enum").begin_array();
        for (const ColumnChoice& choice : column.choices) json.value(choice.value);
        if (!column.required) json.null();
        json.end_array();
    }
    json.end_object();
}

/// An object whose members are all there, and no others.
void write_row_schema(JsonWriter& json, const Table& table) {
    json.begin_object().member("type", "object").key("properties").begin_object();
    for (const Column& column : table.columns) write_column(json, column);
    json.end_object().key("required").begin_array();
    for (const Column& column : table.columns) json.value(column.name);
    json.end_array().member("additionalProperties", false).end_object();
}

void write_head(JsonWriter& json, std::string_view title, std::string_view about) {
    json.begin_object().member("$schema", draft).member("title", title).member("description", about);
}

void write_rows_schema(JsonWriter& json, const Table& table) {
    json.key(table.name).begin_object();
    json.member("title", table.en).member("description", table.about).member("type", "array");
    json.key("items");
    write_row_schema(json, table);
    json.end_object();
}

/// An object of texts that may be null, or a list of texts.
void write_texts_object(JsonWriter& json, std::string_view name, std::string_view about,
                        std::initializer_list<std::string_view> members) {
    json.key(name).begin_object().member("description", about).member("type", "object");
    json.key("properties").begin_object();
    for (const std::string_view member : members) {
        json.key(member).begin_object();
        write_type(json, "string", false);
        json.end_object();
    }
    json.end_object().key("required").begin_array();
    for (const std::string_view member : members) json.value(member);
    json.end_array().member("additionalProperties", false).end_object();
}

void write_text_list(JsonWriter& json, std::string_view name, std::string_view about) {
    json.key(name).begin_object().member("description", about).member("type", "array");
    json.key("items").begin_object().member("type", "string").end_object().end_object();
}

void write_text(JsonWriter& json, std::string_view name, std::string_view about, bool required) {
    json.key(name).begin_object().member("description", about);
    write_type(json, "string", required);
    json.end_object();
}

void write_count(JsonWriter& json, std::string_view name, std::string_view about) {
    json.key(name).begin_object().member("description", about).member("type", "integer");
    json.member("minimum", 0).end_object();
}

void write_counts(JsonWriter& json, std::string_view name, std::string_view about) {
    json.key(name).begin_object().member("description", about).member("type", "object");
    json.key("additionalProperties").begin_object().member("type", "integer").member("minimum", 0);
    json.end_object().end_object();
}

void write_beside_tables(JsonWriter& json) {
    write_text(json, "$schema", "本文件的 JSON Schema", true);
    write_texts_object(json, "contact", "填报人和联系电话", {"name", "phone"});
    write_texts_object(json, "review", "保密审查和审签", {"secrecy", "approved_by"});
    write_texts_object(json, "revision", "部门对最近一次修改的说明", {"kind", "note"});
    write_text(json, "rubric_title", "评分表名称", false);
    write_text(json, "rubric_source", "评分表来源", false);
    write_text_list(json, "basis", "报告所依据文件的文号");
    write_text_list(json, "cited_by", "链接到这份报告的报告");
    write_text_list(json, "related", "有共同之处的报告");
    write_text(json, "earlier", "同一部门上一年度的报告", false);
    write_text(json, "later", "同一部门下一年度的报告", false);
}

void write_diagnostics(JsonWriter& json) {
    json.key("diagnostics").begin_object().member("description", "已发布文件的格式问题");
    json.member("type", "array").key("items").begin_object().member("type", "object");
    json.key("properties").begin_object();
    write_text(json, "code", "编号", true);
    json.key("severity").begin_object().key("enum").begin_array();
    json.value("error").value("warning").value("note").end_array().end_object();
    write_text(json, "path", "文件", true);
    write_count(json, "line", "行；0 为整个文件");
    write_text(json, "message", "内容", true);
    json.end_object().key("required").begin_array();
    json.value("code").value("severity").value("path").value("line").value("message").end_array();
    json.member("additionalProperties", false).end_object().end_object();
}

/// The ledger: how many files of the content became what.
void write_ledger(JsonWriter& json) {
    json.key("files").begin_object().member("description", "内容文件台账").member("type", "object");
    json.key("properties").begin_object();
    for (const std::string_view name : {"total", "published", "withheld", "error"})
        write_count(json, name, "文件数");
    write_counts(json, "withheld_by_reason", "未发布的文件，按原因");
    json.end_object().key("required").begin_array();
    json.value("total").value("published").value("withheld").value("error").value("withheld_by_reason");
    json.end_array().member("additionalProperties", false).end_object();
}

}  // namespace

std::string table_json_schema(const Table& table) {
    JsonWriter json;
    write_head(json, table.zh, table.about);
    json.member("type", "array").key("items");
    write_row_schema(json, table);
    return json.end_object().take();
}

std::string report_json_schema(bool with_checks) {
    JsonWriter json;
    write_head(json, "报告", "一份报告的全部数据，与报告页面一致");
    json.member("type", "object").key("properties").begin_object();
    write_beside_tables(json);
    json.key("report");
    write_row_schema(json, data_table(TableId::reports));
    const auto listed = [&](const Table& table) {
        return table.id != TableId::reports && table.id != TableId::indicators &&
               (with_checks || !table.of_checks);
    };
    for (const Table& table : data_tables())
        if (listed(table)) write_rows_schema(json, table);
    json.end_object().key("required").begin_array();
    for (const std::string_view name :
         {"$schema", "contact", "review", "revision", "rubric_title", "rubric_source", "basis", "cited_by",
          "related", "earlier", "later", "report"})
        json.value(name);
    for (const Table& table : data_tables())
        if (listed(table)) json.value(table.name);
    return json.end_array().member("additionalProperties", false).end_object().take();
}

std::string build_report_json_schema() {
    JsonWriter json;
    write_head(json, "生成记录", "这个网站由哪个提交生成、内容文件各成了什么");
    json.member("type", "object").key("properties").begin_object();
    write_text(json, "generator", "程序", true);
    write_text(json, "version", "程序版本", true);
    write_text(json, "commit", "提交；由工作区生成则没有", true);
    write_count(json, "pages", "网站文件数");
    write_count(json, "reports", "报告数");
    write_ledger(json);
    write_text_list(json, "published", "已发布的文件");
    write_text_list(json, "withdrawn", "已撤回的文件");
    write_counts(json, "findings", "核对结果；本站公开核对结果时才有");
    write_diagnostics(json);
    json.end_object().key("required").begin_array();
    for (const std::string_view name :
         {"generator", "version", "pages", "reports", "files", "published", "withdrawn", "diagnostics"})
        json.value(name);
    return json.end_array().member("additionalProperties", false).end_object().take();
}

}  // namespace gongkai
