// SPDX-License-Identifier: MIT
// CSV of the site's tables, and the long form of one report's figures.
#include "data/data.h"
#include "data/values.h"

namespace gongkai {

using namespace data;

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view line_end = "\r\n";

/// Whether a spreadsheet program would take the text for a formula.
bool is_formula(std::string_view text) {
    if (text.empty()) return false;
    if (std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos) return true;
    for (const std::string_view wide : {"＝", "＋", "－", "＠"})
        if (text.starts_with(wide)) return true;
    return false;
}

void append_cell(std::string& out, std::string_view text, bool is_text) {
    const bool guarded = is_text && is_formula(text);
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        if (guarded) out += '\'';
        out += text;
        return;
    }
    out += '"';
    if (guarded) out += '\'';
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

bool is_figure(const Column& column) {
    return column.type != ValueType::text && column.type != ValueType::truth;
}

/// The cell of the column that has this one as printed: signed_printed for signed.
std::string_view as_printed(const Table& table, const Row& row, const Column& column) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        std::string_view name = table.columns[c].name;
        if (!name.ends_with("_printed")) continue;
        name.remove_suffix(std::string_view("_printed").size());
        if (name == column.name) return row[c];
    }
    return {};
}

/// The unit of a cell: the column's, or what the row says in its column `unit`.
std::string_view unit_of(const Table& table, const Row& row, const Column& column) {
    if (column.unit != unit_in_row) return column.unit;
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        if (table.columns[c].name.ends_with("unit")) return row[c];
    return {};
}

void append_line(std::string& out, std::initializer_list<std::string_view> cells) {
    bool first = true;
    for (const std::string_view cell : cells) {
        if (!first) out += ',';
        append_cell(out, cell, false);
        first = false;
    }
    out += line_end;
}

void append_figures(std::string& out, const Table& table, const Row& row, std::size_t number) {
    const std::string key =
        table.key >= 0 ? row[static_cast<std::size_t>(table.key)] : std::to_string(number);
    std::string guarded;
    append_cell(guarded, key, true);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const Column& column = table.columns[c];
        if (row[c].empty() || !is_figure(column)) continue;
        out.append(table.name).append(",").append(guarded).append(",");
        append_line(out, {column.name, column.zh, row[c], unit_of(table, row, column),
                          as_printed(table, row, column)});
    }
}

}  // namespace

std::string csv_head(const Table& table) {
    std::string out(byte_order_mark);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        if (c > 0) out += ',';
        out += table.columns[c].name;
    }
    return out.append(line_end);
}

std::string csv_lines(const Table& table, const Rows& rows) {
    std::string out;
    for (const Row& row : rows) {
        for (std::size_t c = 0; c < row.size(); ++c) {
            if (c > 0) out += ',';
            append_cell(out, row[c], table.columns[c].type == ValueType::text);
        }
        out += line_end;
    }
    return out;
}

std::string report_csv(const ReportRows& rows) {
    std::string out(byte_order_mark);
    append_line(out, {"table", "row", "column", "title", "value", "unit", "as_printed"});
    for (const Table& table : data_tables()) {
        std::size_t number = 0;
        for (const Row& row : rows[static_cast<std::size_t>(table.id)])
            append_figures(out, table, row, ++number);
    }
    return out;
}

}  // namespace gongkai
