// SPDX-License-Identifier: MIT
// The sheets of words in workbooks, and the workbook of one report.
#include "data/data.h"
#include "data/values.h"

namespace gongkai {

using namespace data;

namespace {

std::string type_name(ValueType type) {
    switch (type) {
        case ValueType::integer: return "整数";
        case ValueType::number: return "数字";
        case ValueType::date: return "日期";
        case ValueType::minute: return "时间";
        case ValueType::truth: return "是否";
        case ValueType::text: break;
    }
    return "文字";
}

std::string about_of(const Column& column) {
    std::string text(column.about);
    if (column.unit == unit_in_row)
        text += "；单位见本行";
    else if (!column.unit.empty())
        text += "；单位：" + std::string(column.unit);
    for (const ColumnChoice& choice : column.choices)
        text += "；" + std::string(choice.value) + "：" + std::string(choice.zh);
    return text;
}

}  // namespace

std::vector<std::vector<std::string>> dictionary_lines(bool with_checks) {
    std::vector<std::vector<std::string>> lines;
    lines.push_back({"空格是报告没有载明或无法得出，不是零。数字、日期与报告页面一致。"});
    for (const Table& table : data_tables()) {
        if (table.of_checks && !with_checks) continue;
        lines.emplace_back();
        lines.push_back({std::string(table.zh) + "（" + std::string(table.name) + "）"});
        lines.push_back({"", "", "", std::string(table.about)});
        for (const Column& column : table.columns)
            lines.push_back({std::string(column.zh), std::string(column.name), type_name(column.type),
                             about_of(column) + "。来源：" + std::string(column.source)});
    }
    return lines;
}

std::string report_workbook(const ReportRecord& record, const ReportRows& rows, std::int64_t created) {
    const Settings& settings = record.catalog.settings;
    Workbook book(record.title, settings.owner_name, created);
    book.add_texts("封面", {{record.title},
                            {"部门", record.department.name},
                            {"年度", std::to_string(record.report.year)},
                            {"发布", record.published},
                            {"网站", settings.name},
                            {"源文件", record.report.source},
                            {"源文件 SHA-256", record.report.sha256}});
    for (const Table& table : data_tables()) {
        const Rows& own = rows[static_cast<std::size_t>(table.id)];
        if (own.empty()) continue;
        book.add_table(table);
        book.add_rows(table.id, own);
    }
    book.add_texts("说明", dictionary_lines(settings.public_checks));
    return book.take();
}

}  // namespace gongkai
