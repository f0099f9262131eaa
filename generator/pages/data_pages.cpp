// SPDX-License-Identifier: MIT
// The files of the open data: which there are, and the two that describe the others.
#include "pages/data_pages.h"

#include "pages/views.h"

namespace gongkai::pages {
namespace {

std::string report_file(const Report& report, std::string_view ending) {
    return beside(report_address(report), ending);
}

std::string file_title(const Table& table, std::string_view format) {
    return joined({table.zh, "（", format, "）"});
}

std::string in_folder(std::string_view address) {
    return std::string(address.substr(address.rfind('/') + 1));
}

DataFile table_file(const SitePlan& plan, const Table& table, bool csv) {
    const FileFacts facts =
        csv ? plan.data->table_csv_facts(table.id) : plan.data->table_json_facts(table.id);
    return {csv ? std::string(table.name) : joined({table.name, "-json"}),
            in_folder(table_address(table, csv ? ".csv" : ".json")),
            file_title(table, csv ? "CSV" : "JSON"),
            &table,
            csv ? "csv" : "json",
            csv ? "text/csv" : "application/json",
            facts.bytes,
            facts.sha256};
}

DataFile workbook_file(const SitePlan& plan) {
    const FileFacts facts = plan.data->workbook_facts();
    return {"workbook",
            in_folder(workbook_address),
            "全部表格（XLSX）",
            nullptr,
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            facts.bytes,
            facts.sha256};
}

}  // namespace

std::string table_address(const Table& table, std::string_view ending) {
    return joined({"data/", table.name, ending});
}
std::string table_schema_address(const Table& table) {
    return joined({"data/schema/", table.name, ".schema.json"});
}
std::string report_json_address(const Report& report) { return report_file(report, ".json"); }
std::string report_csv_address(const Report& report) { return report_file(report, ".csv"); }
std::string report_workbook_address(const Report& report) { return report_file(report, ".xlsx"); }
std::string report_source_address(const Report& report) { return report_file(report, ".md"); }

bool shows(const SitePlan& plan, const Table& table) {
    return !table.of_checks || plan.catalog.settings.public_checks;
}

bool in_workbook(const SitePlan& plan, const Table& table) {
    constexpr std::size_t many_reports = 500;
    if (!shows(plan, table)) return false;
    if (plan.catalog.reports.size() <= many_reports || plan.catalog.settings.workbook_all) return true;
    return table.id == TableId::reports || table.id == TableId::indicators || table.id == TableId::spending;
}

std::int64_t newest_time(const SitePlan& plan) {
    const auto& commits = plan.catalog.history.commits;
    if (!commits.empty()) return commits.back().time;
    return plan.snapshot.commit() ? plan.snapshot.commit()->time : 0;
}

std::vector<std::vector<std::string>> cover_lines(const SitePlan& plan) {
    const Settings& settings = plan.catalog.settings;
    const std::int64_t time = newest_time(plan);
    std::vector<std::vector<std::string>> lines{{settings.name + "：开放数据"}};
    const auto add = [&](std::string name, std::string value) {
        if (!value.empty()) lines.push_back({std::move(name), std::move(value)});
    };
    add("主办单位", settings.owner_name);
    add("网站", public_url(settings, "index.html"));
    add("报告", std::to_string(plan.catalog.reports.size()) + " 份");
    add("数据截至", time > 0 ? minute_of_time(time, settings.timezone_minutes) : std::string());
    add("许可", settings.license_title.empty() ? settings.license_name : settings.license_title);
    add("提示", settings.notice);
    std::string elsewhere;
    for (const Table& table : data_tables())
        if (shows(plan, table) && !in_workbook(plan, table))
            elsewhere += joined({elsewhere.empty() ? "" : "、", table.zh, "（", table.name, ".csv）"});
    add("另见 CSV", std::move(elsewhere));
    add("说明", "各表的含义见最后一张工作表“说明”。得分由各部门自评，不同评分表的得分不能直接比较。");
    return lines;
}

std::string size_in_words(std::size_t bytes) {
    constexpr std::size_t kilo = 1'000;
    if (bytes < kilo) return std::to_string(bytes) + " B";
    const bool mega = bytes >= kilo * kilo;
    const auto tenths = static_cast<std::int64_t>((bytes + (mega ? 50'000 : 50)) / (mega ? 100'000 : 100));
    return Decimal{tenths, 1}.to_string() + (mega ? " MB" : " KB");
}

void add_data_pages(const SitePlan& plan, std::vector<Page>& pages) {
    pages.push_back({std::string(data_address), PageKind::data_index, 0, {}, 0});
    pages.push_back({std::string(workbook_address), PageKind::data_workbook, 0, {}, 0});
    pages.push_back({std::string(package_address), PageKind::data_package, 0, {}, 0});
    for (const Table& table : data_tables()) {
        if (!shows(plan, table)) continue;
        const auto id = static_cast<std::size_t>(table.id);
        pages.push_back({table_address(table, ".csv"), PageKind::data_csv, id, {}, 0});
        pages.push_back({table_address(table, ".json"), PageKind::data_json, id, {}, 0});
        pages.push_back({table_schema_address(table), PageKind::data_schema, id, {}, 0});
    }
    pages.push_back({std::string(report_schema_address), PageKind::data_schema, report_schema, {}, 0});
    pages.push_back(
        {std::string(build_report_schema_address), PageKind::data_schema, build_report_schema, {}, 0});
    for (std::size_t i = 0; i < plan.catalog.reports.size(); ++i) {
        const Report& report = plan.catalog.reports[i];
        pages.push_back({report_json_address(report), PageKind::report_json, i, report.source, 0});
        pages.push_back({report_csv_address(report), PageKind::report_csv, i, report.source, 0});
        if (plan.catalog.settings.workbook_each)
            pages.push_back(
                {report_workbook_address(report), PageKind::report_workbook, i, report.source, 0});
        if (plan.data->source(i))
            pages.push_back({report_source_address(report), PageKind::report_source, i, report.source, 0});
    }
}

std::string data_package(const SitePlan& plan) {
    const Settings& settings = plan.catalog.settings;
    DataPackage package{"gongkai", settings.name, {}, {}, {}, settings.owner_name, settings, {}};
    package.description =
        "各部门绩效自评报告的数据：得分与复算、支出、引用文件、修订记录。各表的含义见 "
        "index.html。文字单元格以 = + - @ 等开头的，CSV 里前面加一个 '。";
    package.homepage = public_url(settings, "");
    if (const std::int64_t time = newest_time(plan); time > 0)
        package.created = rfc3339(time, settings.timezone_minutes);
    for (const bool csv : {true, false})
        for (const Table& table : data_tables())
            if (shows(plan, table)) package.files.push_back(table_file(plan, table, csv));
    package.files.push_back(workbook_file(plan));
    return data_package_json(package);
}

std::string data_schema(const SitePlan& plan, std::size_t subject) {
    if (subject == report_schema) return report_json_schema(plan.catalog.settings.public_checks);
    if (subject == build_report_schema) return build_report_json_schema();
    return table_json_schema(data_tables()[subject]);
}

}  // namespace gongkai::pages
