// SPDX-License-Identifier: MIT
// Tables of the body: a header row, and the rows below it, split at their tabs.
#include <algorithm>
#include <array>

#include "checks/stated.h"
#include "checks/tables.h"
#include "text/text.h"

namespace gongkai::checks {
namespace {

struct ColumnName {
    std::string_view word;
    Column column;
};
/// The first word that a header has decides.
constexpr auto column_names = std::to_array<ColumnName>({
    {"序号", Column::ordinal},
    {"一级指标", Column::level1},
    {"二级指标", Column::level2},
    {"三级指标", Column::level3},
    {"指标名称", Column::level3},
    {"绩效指标", Column::level3},
    {"原因", Column::reason},
    {"得分率", Column::rate},
    {"执行率", Column::execution_rate},
    {"增长率", Column::growth},
    {"增减率", Column::growth},
    {"增幅", Column::growth},
    {"变动率", Column::growth},
    {"增减幅度", Column::growth},
    {"增减比例", Column::growth},
    {"增长比例", Column::growth},
    {"变化率", Column::growth},
    {"控制率", Column::control_rate},
    {"比例", Column::ratio},
    {"比重", Column::ratio},
    {"占比", Column::ratio},
    {"平均", Column::ratio},
    {"单价", Column::ratio},
    {"完成值", Column::actual},
    {"完成情况", Column::actual},
    {"实际值", Column::actual},
    {"指标值", Column::target},
    {"目标值", Column::target},
    {"分值", Column::weight},
    {"权重", Column::weight},
    {"得分", Column::score},
    {"增减额", Column::change},
    {"增减", Column::change},
    {"上年", Column::prior},
    {"全年预算", Column::full_budget},
    {"调整预算", Column::full_budget},
    {"调整后预算", Column::full_budget},
    {"执行数", Column::executed},
    {"支出数", Column::executed},
    {"决算数", Column::executed},
    {"预算", Column::budget},
    {"本年", Column::current},
    {"编制", Column::quota},
    {"在职", Column::staff},
});

/// “2021年”, “2022年支出（万元）”: a year's own figures.
Column column_of_year(std::string_view header, int year) {
    if (has_any(header, {"目标", "计划", "比", "至", "累计"})) return Column::other;
    const auto names = [&](int wanted) { return header.starts_with(std::to_string(wanted) + "年"); };
    return names(year) ? Column::current : names(year - 1) ? Column::prior : Column::other;
}

Column column_of(std::string_view header, int year) {
    if (has_any(header, {"增减", "增长", "变动"}) && has_any(header, {"%", "％"})) return Column::growth;
    for (const ColumnName& each : column_names) {
        if (has(header, each.word)) return each.column;
    }
    if (const Column own = column_of_year(header, year); own != Column::other) return own;
    return header.ends_with("率") || has(header, "%") ? Column::ratio : Column::other;
}

Cell make_cell(std::string_view text, std::size_t begin, std::size_t end) {
    while (begin < end && text[begin] == ' ') ++begin;
    while (end > begin && text[end - 1] == ' ') --end;
    return {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
            text.substr(begin, end - begin)};
}

std::vector<Cell> cells_of(const Subject& s, const Paragraph& row) {
    const std::string_view text = s.body.text;
    std::vector<Cell> cells;
    for (std::size_t at = row.begin;;) {
        const std::size_t tab = std::min(text.substr(0, row.end).find('\t', at), row.end);
        cells.push_back(make_cell(text, at, tab));
        if (tab == row.end) return cells;
        at = tab + 1;
    }
}

void classify(TableRow& row) {
    std::size_t seen = 0;
    for (const Cell& cell : row.cells) {
        if (cell.text.empty() || ++seen > 3) continue;
        const std::string words = without_blanks(cell.text);
        row.is_subtotal = row.is_subtotal || words == "小计";
        row.is_total = row.is_subtotal || row.is_total ||
                       (seen == 1 && starts_with_any(words, {"合计", "总计", "总分", "总得分"}));
        row.is_within = row.is_within || words.starts_with("其中");
    }
}

/// Merged cells leave blanks below their first row.
void repeat_merged(const Table& table, TableRow& row, const TableRow* above) {
    if (above == nullptr || row.is_total) return;
    for (std::size_t i = 0; i < row.cells.size() && i < table.columns.size(); ++i) {
        const bool group = table.columns[i] == Column::level1 || table.columns[i] == Column::level2;
        if (group && row.cells[i].text.empty()) row.cells[i] = above->cell(static_cast<int>(i));
    }
}

}  // namespace

const Cell& TableRow::cell(int column) const {
    static const Cell empty;
    const auto at = static_cast<std::size_t>(column);
    return column >= 0 && at < cells.size() ? cells[at] : empty;
}

int Table::find(Column column) const {
    const auto found = std::find(columns.begin(), columns.end(), column);
    return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

int Table::indicator_column() const {
    for (const Column level : {Column::level3, Column::level2, Column::level1}) {
        if (const int at = find(level); at >= 0) return at;
    }
    return -1;
}

std::vector<Table> read_tables(const Subject& s) {
    std::vector<Table> tables;
    for (const Paragraph& paragraph : s.body.paragraphs) {
        if (paragraph.kind == Paragraph::Kind::header_row) {
            Table& table = tables.emplace_back();
            table.header = cells_of(s, paragraph);
            for (const Cell& cell : table.header)
                table.columns.push_back(column_of(without_blanks(cell.text), s.report.year));
        } else if (paragraph.kind == Paragraph::Kind::row && !tables.empty()) {
            Table& table = tables.back();
            TableRow row{cells_of(s, paragraph)};
            classify(row);
            repeat_merged(table, row, table.rows.empty() ? nullptr : &table.rows.back());
            table.rows.push_back(std::move(row));
        }
    }
    return tables;
}

std::optional<Decimal> number_in(std::string_view cell) {
    std::string digits;
    std::size_t at = 0;
    while (at < cell.size() && cell[at] == ' ') ++at;
    for (; at < cell.size(); ++at) {
        const char c = cell[at];
        const bool sign = c == '-' && digits.empty();
        if (c == ',') continue;
        if (!sign && c != '.' && (c < '0' || c > '9')) break;
        digits += c;
    }
    const std::string_view rest = trim(cell.substr(at));
    if (has_digit(rest) || rest.size() > 12) return std::nullopt;
    return Decimal::parse(digits);
}

}  // namespace gongkai::checks
