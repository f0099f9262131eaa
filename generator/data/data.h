// SPDX-License-Identifier: MIT
// The site's figures as files for machines. Every table is described once (`data_tables`); CSV, XLSX, JSON,
// the schemas, datapackage.json and the data dictionary are all made from that description, so they cannot
// say different things. The only room that includes libxlsxwriter.
//
// What the public gets is what its page says, and no more: a table about checks exists only where the site
// shows its checks; who filed a report and their telephone stand in that report's own file, as on its page,
// and in no table of the whole site; a source file is given away only when it says no more than the page
// (`says_no_more_than_its_page`).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checks/checks.h"
#include "linking/linking.h"
#include "numbers/numbers.h"
#include "record/record.h"
#include "report/report.h"
#include "scoring/scoring.h"

namespace gongkai {

// ---- the tables -----------------------------------------------------------------------------------

enum class TableId {
    reports,
    scores,
    indicators,
    spending,
    figures,
    citations,
    mentions,
    checks,
    quality,
    revisions
};
inline constexpr std::size_t table_count = 10;

/// What a cell holds. Cells are texts in one canonical form: numbers in plain decimal digits, dates as
/// 2020-02-25, times of the record as 2020-02-25 09:30 in the site's timezone, yes and no as true and false.
enum class ValueType { text, integer, number, date, minute, truth };

/// A value of a column that has a fixed set of them.
struct ColumnChoice {
    std::string_view value, zh;
};

struct Column {
    std::string_view name, zh, en;
    ValueType type = ValueType::text;
    bool required = false;  ///< never blank
    std::string_view unit;  ///< 分, %, 元; empty for none
    std::string_view about, source;
    std::span<const ColumnChoice> choices = {};
};

struct Table {
    TableId id;
    std::string_view name, zh, en, about;
    std::span<const Column> columns;
    /// Index of the column that names a row within its report; -1: its number does.
    int key = -1;
    bool of_checks = false;  ///< only where the site shows its checks
};

/// In the order in which they are listed, which is that of `TableId`.
std::span<const Table> data_tables();
const Table& data_table(TableId id);

/// A cell for each column; empty is blank, which is never zero.
using Row = std::vector<std::string>;
using Rows = std::vector<Row>;
/// The rows of one report, by `TableId`.
using ReportRows = std::array<Rows, table_count>;

/// Everything the tables say about one report. The parts must outlive it.
struct ReportRecord {
    const Catalog& catalog;
    const Report& report;
    const Department& department;
    const ScoreCard& card;
    const std::vector<Finding>& findings;       ///< those the public may see
    const std::optional<QualityCard>& quality;  ///< the same
    const References& references;
    const LinkGraph& graph;
    const Chronicle* chronicle = nullptr;  ///< null when the record does not know it
    std::string title, index_number;
    std::string published;  ///< YYYY-MM-DD or YYYY-MM-DD HH:MM; empty when the record does not say
};

/// All but `indicators`, which are the score sheets'.
ReportRows report_rows(const ReportRecord& record);
/// `reports_using(rubric)` says how many reports of the site use a sheet.
Rows indicator_rows(const Rubrics& rubrics, const std::function<std::size_t(const Rubric&)>& reports_using);

// ---- files of tables ------------------------------------------------------------------------------

/// RFC 4180: lines end in CRLF, cells are quoted where they must be. A file begins with a byte order mark,
/// without which the office programs of Chinese offices take UTF-8 for GB18030. A text that a spreadsheet
/// program would run as a formula (it begins with = + - @, a tab or a line end) gets a ' in front; a number
/// never does.
std::string csv_head(const Table& table);
std::string csv_lines(const Table& table, const Rows& rows);

/// One object a line, separated by a comma and a line end, without one at the end. Blank is null; numbers
/// have the digits of the record.
std::string json_lines(const Table& table, const Rows& rows);

/// What a report's own JSON file holds beside its tables.
struct ReportExtras {
    std::vector<std::string> related;   ///< stems of reports with something in common
    std::vector<std::string> cited_by;  ///< stems of reports that link to it
    std::string earlier, later;         ///< stems of its neighbours; may be empty
};
/// reports/2019/skx.json, and in it the `json_lines` of each table; `schema` is the relative address of the
/// JSON Schema.
struct ReportJson {
    std::string text;
    std::array<TextSpan, table_count> lines;
};
ReportJson report_json(const ReportRecord& record, const ReportRows& rows, const ReportExtras& extras,
                       std::string_view schema);
/// reports/2019/skx.csv: a figure or date a line: table, row, column, title, value, unit, as printed.
std::string report_csv(const ReportRows& rows);

/// Writes a workbook sheet by sheet; rows go out as they come. The same calls give the same bytes: its times
/// are `created`.
class Workbook {
public:
    /// Throws Failure when there is no room for temporary files.
    Workbook(std::string_view title, std::string_view author, std::int64_t created);
    ~Workbook();
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;

    /// A sheet of texts: cover, notes.
    void add_texts(const std::string& name, const std::vector<std::vector<std::string>>& lines);
    /// A sheet for a table: frozen head, widths. Rows beyond what a sheet holds go on in another, at the end.
    void add_table(const Table& table);
    /// REQUIRES: the table was added.
    void add_rows(TableId id, const Rows& rows);
    /// The finished file. REQUIRES: nothing is called after it.
    std::string take();

private:
    struct Rep;
    std::unique_ptr<Rep> rep_;
};
/// Cover, notes and one sheet a table of one report.
std::string report_workbook(const ReportRecord& record, const ReportRows& rows, std::int64_t created);
/// The lines of the sheet that explains tables and columns.
std::vector<std::vector<std::string>> dictionary_lines(bool with_checks);

// ---- descriptions ---------------------------------------------------------------------------------

/// The JSON Schemas (2020-12) of data/<table>.json, of a report's JSON and of build-report.json.
std::string table_json_schema(const Table& table);
std::string report_json_schema(bool with_checks);
std::string build_report_json_schema();

/// A file of the package as its descriptor lists it.
struct DataFile {
    std::string name, path, title;
    const Table* table = nullptr;  ///< of a CSV or JSON file
    std::string format, media_type;
    std::size_t bytes = 0;
    std::string sha256;
};
/// data/datapackage.json by Frictionless Data Package v2.
struct DataPackage {
    std::string name, title, description, homepage;
    std::string created;    ///< RFC 3339; empty when not known
    std::string publisher;  ///< 主办单位
    const Settings& settings;
    std::vector<DataFile> files;
};
std::string data_package_json(const DataPackage& package);

/// Whether a published report's source file may be given away as committed: everything in it is on the page,
/// or belongs to the report's own figures. Not so with answers to checks the site keeps to itself, and with
/// what may hold remarks meant for colleagues and is not shown: comments of YAML, markup, definitions of
/// links and footnotes. In doubt it is not given away; the report's page and data are complete without it.
bool says_no_more_than_its_page(std::string_view bytes, const Report& report, const Settings& settings);

}  // namespace gongkai
