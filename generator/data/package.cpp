// SPDX-License-Identifier: MIT
// datapackage.json: the files of data/ for programs, with Table Schema. https://datapackage.org/standard/
#include "data/data.h"
#include "data/values.h"
#include "json/json.h"

namespace gongkai {

using namespace data;

namespace {

constexpr std::string_view profiles = "https://datapackage.org/profiles/2.0/";

std::string_view field_type(ValueType type) {
    switch (type) {
        case ValueType::integer: return "integer";
        case ValueType::number: return "number";
        case ValueType::truth: return "boolean";
        case ValueType::date: return "date";
        case ValueType::minute: return "datetime";
        case ValueType::text: break;
    }
    return "string";
}

void write_field(JsonWriter& json, const Column& column) {
    json.begin_object().member("name", column.name).member("type", field_type(column.type));
    if (column.type == ValueType::minute) json.member("format", "%Y-%m-%d %H:%M");
    json.member("title", column.zh).member("description", column.about);
    if (!column.unit.empty()) json.member("unit", column.unit == unit_in_row ? "见本行" : column.unit);
    json.member("source", column.source);
    json.key("constraints").begin_object().member("required", column.required);
    if (!column.choices.empty()) {
        json.key("enum").begin_array();
        for (const ColumnChoice& choice : column.choices) json.value(choice.value);
        json.end_array();
    }
    json.end_object().end_object();
}

bool is_of_reports(const Table& table) { return table.id != TableId::indicators; }

void write_schema(JsonWriter& json, const Table& table) {
    json.key("schema").begin_object();
    json.member("$schema", std::string(profiles) + "tableschema.json");
    json.key("fields").begin_array();
    for (const Column& column : table.columns) write_field(json, column);
    json.end_array().key("missingValues").begin_array().value("").end_array();
    if (table.id == TableId::reports) {
        json.key("primaryKey").begin_array().value("report").end_array();
    } else if (is_of_reports(table)) {
        json.key("foreignKeys").begin_array().begin_object();
        json.key("fields").begin_array().value("report").end_array();
        json.key("reference").begin_object().member("resource", "reports");
        json.key("fields").begin_array().value("report").end_array();
        json.end_object().end_object().end_array();
    }
    json.end_object();
}

void write_dialect(JsonWriter& json) {
    json.key("dialect").begin_object();
    json.member("$schema", std::string(profiles) + "tabledialect.json");
    json.member("header", true).member("delimiter", ",").member("lineTerminator", "\r\n");
    json.member("quoteChar", "\"").member("doubleQuote", true).end_object();
}

void write_resource(JsonWriter& json, const DataFile& file) {
    json.begin_object();
    json.member("$schema", std::string(profiles) + "dataresource.json");
    json.member("name", file.name).member("path", file.path).member("title", file.title);
    if (file.table != nullptr) json.member("description", file.table->about);
    const bool csv = file.format == "csv";
    if (csv) json.member("type", "table");
    json.member("format", file.format).member("mediatype", file.media_type);
    if (file.format != "xlsx") json.member("encoding", "utf-8");
    json.member("bytes", file.bytes).member("hash", "sha256:" + file.sha256);
    if (csv) {
        write_dialect(json);
        write_schema(json, *file.table);
    }
    json.end_object();
}

void write_licence(JsonWriter& json, const Settings& settings) {
    if (settings.license_name.empty() && settings.license_url.empty()) return;
    json.key("licenses").begin_array().begin_object();
    if (!settings.license_name.empty()) json.member("name", settings.license_name);
    if (!settings.license_title.empty()) json.member("title", settings.license_title);
    if (!settings.license_url.empty()) json.member("path", settings.license_url);
    json.end_object().end_array();
}

}  // namespace

std::string data_package_json(const DataPackage& package) {
    JsonWriter json;
    json.begin_object();
    json.member("$schema", std::string(profiles) + "datapackage.json");
    json.member("name", package.name).member("title", package.title);
    json.member("description", package.description);
    if (!package.homepage.empty()) json.member("homepage", package.homepage);
    if (!package.created.empty()) json.member("created", package.created);
    if (!package.publisher.empty()) {
        json.key("contributors").begin_array().begin_object().member("title", package.publisher);
        json.key("roles").begin_array().value("publisher").end_array().end_object().end_array();
    }
    write_licence(json, package.settings);
    json.key("sources").begin_array().begin_object().member("title", package.title);
    if (!package.homepage.empty()) json.member("path", package.homepage);
    json.end_object().end_array();
    json.key("resources").begin_array();
    for (const DataFile& file : package.files) write_resource(json, file);
    return json.end_array().end_object().take();
}

}  // namespace gongkai
