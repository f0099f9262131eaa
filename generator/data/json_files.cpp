// SPDX-License-Identifier: MIT
// JSON of the site's tables, a row a line, and of one report.
#include "data/data.h"
#include "json/json.h"

namespace gongkai {
namespace {

void write_value(JsonWriter& json, ValueType type, const std::string& text) {
    if (text.empty()) {
        json.null();
        return;
    }
    switch (type) {
        case ValueType::integer:
        case ValueType::number: json.number(text); return;
        case ValueType::truth: json.value(text == "true"); return;
        case ValueType::text:
        case ValueType::date:
        case ValueType::minute: break;
    }
    json.value(text);
}

void write_texts(JsonWriter& json, std::string_view name, const std::vector<std::string>& texts) {
    json.key(name).begin_array();
    for (const std::string& text : texts) json.value(text);
    json.end_array();
}

void write_text(JsonWriter& json, std::string_view name, const std::string& text) {
    json.key(name);
    write_value(json, ValueType::text, text);
}

/// What stands on the report's page and in no table.
std::string beside_tables(const ReportRecord& record, const ReportExtras& extras, std::string_view schema) {
    const Report& report = record.report;
    const Rubric* rubric = record.card.rubric;
    JsonWriter json(JsonStyle::compact);
    json.begin_object().member("$schema", schema);
    json.key("contact").begin_object();
    write_text(json, "name", report.contact_name);
    write_text(json, "phone", report.contact_phone);
    json.end_object().key("review").begin_object();
    write_text(json, "secrecy", report.secrecy_review);
    write_text(json, "approved_by", report.approved_by);
    json.end_object().key("revision").begin_object();
    write_text(json, "kind", report.revision_kind);
    write_text(json, "note", report.revision_note);
    json.end_object();
    write_text(json, "rubric_title", rubric != nullptr ? rubric->title : std::string());
    write_text(json, "rubric_source", rubric != nullptr ? rubric->source : std::string());
    write_texts(json, "basis", report.basis);
    write_texts(json, "cited_by", extras.cited_by);
    write_texts(json, "related", extras.related);
    write_text(json, "earlier", extras.earlier);
    write_text(json, "later", extras.later);
    return json.end_object().take();
}

}  // namespace

std::string json_lines(const Table& table, const Rows& rows) {
    std::string out;
    for (const Row& row : rows) {
        JsonWriter json(JsonStyle::compact);
        json.begin_object();
        for (std::size_t c = 0; c < row.size(); ++c) {
            json.key(table.columns[c].name);
            write_value(json, table.columns[c].type, row[c]);
        }
        json.end_object();
        if (!out.empty()) out += ",\n";
        out += json.take();
    }
    return out;
}

ReportJson report_json(const ReportRecord& record, const ReportRows& rows, const ReportExtras& extras,
                       std::string_view schema) {
    ReportJson json{beside_tables(record, extras, schema), {}};
    json.text.pop_back();  // its closing brace
    const auto add = [&](const Table& table, std::string_view before, std::string_view after) {
        const auto id = static_cast<std::size_t>(table.id);
        json.text += before;
        json.lines[id].begin = json.text.size();
        json.text += json_lines(table, rows[id]);
        json.lines[id].end = json.text.size();
        json.text += after;
    };
    add(data_table(TableId::reports), ",\n\"report\":", "");
    for (const Table& table : data_tables()) {
        if (table.id == TableId::reports || table.id == TableId::indicators) continue;
        if (table.of_checks && !record.catalog.settings.public_checks) continue;
        json.text.append(",\n\"").append(table.name).append("\":[");
        const bool empty = rows[static_cast<std::size_t>(table.id)].empty();
        add(table, empty ? "" : "\n", empty ? "]" : "\n]");
    }
    json.text += "}\n";
    return json;
}

}  // namespace gongkai
