// SPDX-License-Identifier: MIT
// The data dictionary with everything that can be downloaded, and a report's own downloads.
#include "digest/digest.h"
#include "pages/data_pages.h"
#include "pages/json_ld.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

View download(const Page& page, std::string_view name, std::string_view address, const FileFacts& facts) {
    View file;
    file.set("name", name)
        .set("url", relative_address(page.address, address))
        .set("size", size_in_words(facts.bytes))
        .set("sha256", facts.sha256);
    return file;
}

std::string_view title_of(const SitePlan& plan, std::string_view zh, std::string_view en) {
    return plan.words().language() == Language::en ? en : zh;
}

std::string_view type_key(ValueType type) {
    switch (type) {
        case ValueType::integer: return "data.integer";
        case ValueType::number: return "data.number";
        case ValueType::date: return "data.date";
        case ValueType::minute: return "data.minute";
        case ValueType::truth: return "data.truth";
        case ValueType::text: break;
    }
    return "data.text";
}

View column_view(const SitePlan& plan, const Column& column) {
    View::List choices;
    for (const ColumnChoice& choice : column.choices) {
        View item;
        item.set("value", choice.value).set("text", choice.zh);
        choices.push_back(std::move(item));
    }
    View view;
    view.set("name", column.name)
        .set("title", title_of(plan, column.zh, column.en))
        .set("type", plan.words().text(type_key(column.type)))
        .set("required", column.required)
        .set("about", column.about)
        .set("source", column.source)
        .set_optional("choices", std::move(choices));
    view.set_optional(
        "unit", column.unit == "unit" ? plan.words().text("data.unit_in_row") : std::string(column.unit));
    return view;
}

View table_view(const SitePlan& plan, const Page& page, const Table& table) {
    View::List columns, files;
    for (const Column& column : table.columns) columns.push_back(column_view(plan, column));
    files.push_back(
        download(page, "CSV", table_address(table, ".csv"), plan.data->table_csv_facts(table.id)));
    files.push_back(
        download(page, "JSON", table_address(table, ".json"), plan.data->table_json_facts(table.id)));
    View view;
    view.set("id", table.name)
        .set("title", title_of(plan, table.zh, table.en))
        .set("about", table.about)
        .set("rows", std::to_string(plan.data->row_count(table.id)))
        .set("schema_url", relative_address(page.address, table_schema_address(table)))
        .set("files", std::move(files))
        .set("columns", std::move(columns));
    return view;
}

FileFacts package_facts(const SitePlan& plan) {
    const std::string text = data_package(plan);
    return {text.size(), sha256_hex(text)};
}

}  // namespace

View data_page(const SitePlan& plan, const Page& page) {
    const Settings& settings = plan.catalog.settings;
    Frame frame;
    frame.title = plan.words().text("data.title");
    frame.description = plan.words().text("data.lead");
    frame.crumbs = {{plan.words().text("page.home"), "index.html"}, {frame.title, {}}};
    frame.meta.column(frame.title, plan.words().text("meta.data"), plan.words().text("meta.keywords_data"),
                      plan.words().text("meta.type_data"));
    const std::string heading = frame.title;
    frame.json_ld = dataset_json_ld(plan, page, frame.title, frame.description);

    View::List whole, tables;
    whole.push_back(download(page, "XLSX", workbook_address, plan.data->workbook_facts()));
    whole.push_back(download(page, "datapackage.json", package_address, package_facts(plan)));
    for (const Table& table : data_tables())
        if (shows(plan, table)) tables.push_back(table_view(plan, page, table));
    View view;
    add_frame(view, plan, page, std::move(frame));
    view.set("heading", heading)
        .set("downloads", std::move(whole))
        .set("tables", std::move(tables))
        .set("report_schema", relative_address(page.address, report_schema_address))
        .set("build_schema", relative_address(page.address, build_report_schema_address))
        .set("build_report", relative_address(page.address, "build-report.json"))
        .set("each_book", settings.workbook_each)
        .set_optional("licence",
                      settings.license_title.empty() ? settings.license_name : settings.license_title)
        .set_optional("licence_url", settings.license_url);
    return view;
}

void add_downloads(View& view, const SitePlan& plan, const Page& page) {
    const Report& report = plan.catalog.reports[page.subject];
    const SiteData& data = *plan.data;
    View::List files;
    files.push_back(
        download(page, "JSON", report_json_address(report), data.report_json_facts(page.subject)));
    files.push_back(download(page, "CSV", report_csv_address(report), data.report_csv_facts(page.subject)));
    if (plan.catalog.settings.workbook_each)
        files.push_back(download(page, "XLSX", report_workbook_address(report),
                                 data.report_workbook_facts(page.subject)));
    if (const std::optional<FileFacts> source = data.source(page.subject))
        files.push_back(download(page, "Markdown", report_source_address(report), *source));
    view.set_optional("downloads", std::move(files));
    view.set("data_url", relative_address(page.address, data_address));
}

}  // namespace gongkai::pages
