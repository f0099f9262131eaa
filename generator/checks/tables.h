// SPDX-License-Identifier: MIT
// Private to the room: the tables of the body, with columns recognised by their names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/rules.h"

namespace gongkai::checks {

/// What a column holds, by its header.
enum class Column {
    other,
    ordinal,         ///< 序号
    level1,          ///< 一级指标
    level2,          ///< 二级指标
    level3,          ///< 三级指标, 指标名称
    target,          ///< 指标值, 年度指标值, 目标值
    actual,          ///< 完成值, 实际完成值
    weight,          ///< 分值, 权重
    score,           ///< 得分
    rate,            ///< 得分率
    reason,          ///< 偏差原因分析及改进措施
    budget,          ///< 年初预算, 预算数
    full_budget,     ///< 调整预算, 全年预算
    executed,        ///< 执行数, 支出数
    execution_rate,  ///< 执行率
    prior,           ///< 上年数
    current,         ///< 本年数
    change,          ///< 增减额
    growth,          ///< 增长率
    quota,           ///< 编制数
    staff,           ///< 在职人数
    control_rate,    ///< 控制率
    ratio,           ///< another rate, share or average: never added up
};

struct Cell {
    Span span;
    std::string_view text;  ///< without blanks at its ends
};

struct TableRow {
    std::vector<Cell> cells;
    bool is_total = false;     ///< 合计, 小计, 总计, 总分
    bool is_subtotal = false;  ///< 小计, also behind its group's name
    bool is_within = false;    ///< 其中: not added
    /// An empty cell when the row is shorter.
    const Cell& cell(int column) const;
};

struct Table {
    std::vector<Column> columns;
    std::vector<Cell> header;
    std::vector<TableRow> rows;

    /// The first column of this kind, or -1.
    int find(Column column) const;
    /// Where a row's own indicator stands: the lowest level the table has; -1 when it is no indicator table.
    int indicator_column() const;
    /// An indicator table with targets and actuals.
    bool has_values() const {
        return indicator_column() >= 0 && (find(Column::target) >= 0 || find(Column::actual) >= 0);
    }
};

/// In the text's order. In columns of level 1 and 2 a blank cell repeats the one above it.
/// The result points into `subject.body`.
std::vector<Table> read_tables(const Subject& subject);

/// The number of a cell: "1,234.50", "97.5%", "12 万元"; nothing for words and for more than one number.
std::optional<Decimal> number_in(std::string_view cell);

}  // namespace gongkai::checks
