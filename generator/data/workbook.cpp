// SPDX-License-Identifier: MIT
// XLSX by libxlsxwriter. Rows are written as they come and not kept. The library takes numbers as binary
// floating point and prints 16 digits of them, so a number of up to 15 digits comes out digit for digit;
// longer ones are written as text.
#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <ctime>

#include "data/data.h"
#include "data/values.h"
#include "diagnostics/diagnostics.h"
#include "text/text.h"

namespace gongkai {

using namespace data;

namespace {

constexpr lxw_row_t rows_a_sheet = 1'048'576;
constexpr std::size_t longest_text = 32'767;  // characters a cell holds
constexpr std::size_t exact_digits = 15;

[[noreturn]] void fail(const std::string& why) {
    throw Failure("无法生成 XLSX：" + why, "cannot write XLSX: " + why);
}

std::size_t digits_of(std::string_view number) {
    return static_cast<std::size_t>(
        std::count_if(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

std::optional<double> exact_double(std::string_view number) {
    double value = 0;
    if (digits_of(number) > exact_digits) return std::nullopt;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    if (error != std::errc() || end != number.data() + number.size()) return std::nullopt;
    return value;
}

/// 0.00 for 38.85: the decimals of the record stay visible.
constexpr std::size_t most_decimals = 6;
std::size_t decimals_of(std::string_view number) {
    const auto point = number.find('.');
    return point == std::string_view::npos ? 0 : std::min(number.size() - point - 1, most_decimals);
}

/// The first `longest_text` characters; a cell that holds more is refused.
std::string cut(const std::string& text) {
    if (text.size() <= longest_text || count_code_points(text) <= longest_text) return text;
    std::size_t at = 0;
    for (std::size_t n = 0; n + 1 < longest_text; ++n) decode(text, at);
    return text.substr(0, at) + "…";
}

/// Wide enough for the head and for what such a column usually holds.
double width_of(const Column& column) {
    const std::size_t head = display_width(column.zh) + 3;
    std::size_t usual = 14;
    if (column.type == ValueType::minute) usual = 17;
    if (column.type == ValueType::text && !column.required) usual = 24;
    if (column.type == ValueType::integer) usual = 8;
    return static_cast<double>(std::max(head, usual));
}

std::string read_all(std::FILE* file) {
    std::string bytes;
    std::rewind(file);
    char block[1 << 16];
    for (std::size_t n = 0; (n = std::fread(block, 1, sizeof block, file)) > 0;) bytes.append(block, n);
    if (std::ferror(file) != 0) fail(std::strerror(errno));
    return bytes;
}

}  // namespace

struct Workbook::Rep {
    std::FILE* file = nullptr;
    lxw_workbook* book = nullptr;
    lxw_format *head = nullptr, *day = nullptr, *wrapped = nullptr;
    std::array<lxw_format*, most_decimals + 1> decimals{};

    /// Where a table's next row goes.
    struct Sheet {
        lxw_worksheet* sheet = nullptr;
        lxw_row_t row = 0;
        int part = 0;
    };
    std::array<Sheet, table_count> sheets{};

    lxw_format* number_format(std::size_t places) {
        lxw_format*& format = decimals[places];
        if (format == nullptr) {
            format = workbook_add_format(book);
            const std::string pattern = places == 0 ? "0" : "0." + std::string(places, '0');
            format_set_num_format(format, pattern.c_str());
        }
        return format;
    }

    lxw_worksheet* add_sheet(const std::string& name) {
        lxw_worksheet* sheet = workbook_add_worksheet(book, name.c_str());
        if (sheet == nullptr) fail(name);
        return sheet;
    }

    void begin_part(const Table& table);
    void write_cell(const Sheet& to, lxw_col_t column, ValueType type, const std::string& text);
    void write_number(const Sheet& to, lxw_col_t column, const std::string& text);
};

void Workbook::Rep::write_number(const Sheet& to, lxw_col_t column, const std::string& text) {
    if (const std::optional<double> value = exact_double(text))
        worksheet_write_number(to.sheet, to.row, column, *value, number_format(decimals_of(text)));
    else
        worksheet_write_string(to.sheet, to.row, column, text.c_str(), nullptr);
}

void Workbook::Rep::write_cell(const Sheet& to, lxw_col_t column, ValueType type, const std::string& text) {
    if (text.empty()) return;
    switch (type) {
        case ValueType::integer:
        case ValueType::number: write_number(to, column, text); return;
        case ValueType::truth:
            worksheet_write_boolean(to.sheet, to.row, column, text == "true", nullptr);
            return;
        case ValueType::date:
            if (const std::optional<Date> date = Date::parse(text)) {
                lxw_datetime at{};
                at.year = date->year;
                at.month = date->month;
                at.day = date->day;
                worksheet_write_datetime(to.sheet, to.row, column, &at, day);
                return;
            }
            break;
        case ValueType::minute:
        case ValueType::text: break;
    }
    worksheet_write_string(to.sheet, to.row, column, cut(text).c_str(), nullptr);
}

void Workbook::Rep::begin_part(const Table& table) {
    Sheet& to = sheets[static_cast<std::size_t>(table.id)];
    const std::string name(table.zh);
    to.sheet = add_sheet(++to.part == 1 ? name : name + " " + std::to_string(to.part));
    to.row = 1;
    worksheet_freeze_panes(to.sheet, 1, 0);
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const auto column = static_cast<lxw_col_t>(c);
        worksheet_set_column(to.sheet, column, column, width_of(table.columns[c]), nullptr);
    }
    for (std::size_t c = 0; c < table.columns.size(); ++c)
        worksheet_write_string(to.sheet, 0, static_cast<lxw_col_t>(c),
                               std::string(table.columns[c].zh).c_str(), head);
}

Workbook::Workbook(std::string_view title, std::string_view author, std::int64_t created)
    : rep_(std::make_unique<Rep>()) {
    rep_->file = std::tmpfile();
    if (rep_->file == nullptr) fail(std::strerror(errno));
    // The library writes to a name; this one is the temporary file's, which has no other.
    const std::string name = "/proc/self/fd/" + std::to_string(fileno(rep_->file));
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    rep_->book = workbook_new_opt(name.c_str(), &options);
    if (rep_->book == nullptr) fail(name);

    std::string titled(title), written_by(author);
    lxw_doc_properties properties{};
    properties.title = titled.data();
    properties.author = written_by.data();
    properties.created = created > 0 ? static_cast<std::time_t>(created) : 1;  // 0 would mean now
    workbook_set_properties(rep_->book, &properties);
    rep_->head = workbook_add_format(rep_->book);
    format_set_bold(rep_->head);
    format_set_bottom(rep_->head, LXW_BORDER_THIN);
    rep_->day = workbook_add_format(rep_->book);
    format_set_num_format(rep_->day, "yyyy-mm-dd");
    rep_->wrapped = workbook_add_format(rep_->book);
    format_set_text_wrap(rep_->wrapped);
    format_set_align(rep_->wrapped, LXW_ALIGN_VERTICAL_TOP);
}

Workbook::~Workbook() {
    if (rep_->book != nullptr) lxw_workbook_free(rep_->book);
    if (rep_->file != nullptr) std::fclose(rep_->file);
}

void Workbook::add_texts(const std::string& name, const std::vector<std::vector<std::string>>& lines) {
    lxw_worksheet* sheet = rep_->add_sheet(name);
    worksheet_set_column(sheet, 0, 2, 24, nullptr);
    worksheet_set_column(sheet, 3, 3, 60, nullptr);
    lxw_row_t row = 0;
    for (const std::vector<std::string>& line : lines) {
        for (std::size_t c = 0; c < line.size(); ++c)
            if (!line[c].empty())
                worksheet_write_string(sheet, row, static_cast<lxw_col_t>(c), cut(line[c]).c_str(),
                                       line.size() == 1 ? rep_->head : rep_->wrapped);
        ++row;
    }
}

void Workbook::add_table(const Table& table) { rep_->begin_part(table); }

void Workbook::add_rows(TableId id, const Rows& rows) {
    Rep::Sheet& to = rep_->sheets[static_cast<std::size_t>(id)];
    const Table& table = data_table(id);
    for (const Row& row : rows) {
        if (to.row == rows_a_sheet) rep_->begin_part(table);
        for (std::size_t c = 0; c < row.size(); ++c)
            rep_->write_cell(to, static_cast<lxw_col_t>(c), table.columns[c].type, row[c]);
        ++to.row;
    }
}

std::string Workbook::take() {
    const lxw_error error = workbook_close(rep_->book);
    rep_->book = nullptr;  // closing frees it
    if (error != LXW_NO_ERROR) fail(lxw_strerror(error));
    return read_all(rep_->file);
}

}  // namespace gongkai
