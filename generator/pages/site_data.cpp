// SPDX-License-Identifier: MIT
#include "pages/site_data.h"

#include "digest/digest.h"
#include "pages/data_pages.h"
#include "pages/views.h"
#include "workers/workers.h"

namespace gongkai {

using namespace pages;

namespace {

FileFacts facts_of(std::string_view bytes) { return {bytes.size(), sha256_hex(bytes)}; }

std::size_t index_of(TableId id) { return static_cast<std::size_t>(id); }

/// One report with all that its rows are made from. Points into the plan.
class Gathered {
public:
    Gathered(const SitePlan& plan, std::size_t report)
        : assessment_(plan.assess(report)),
          references_(plan.references_of(report)),
          record_{plan.catalog,
                  plan.catalog.reports[report],
                  plan.catalog.departments[plan.department_of[report]],
                  assessment_.card,
                  assessment_.findings,
                  assessment_.quality,
                  references_,
                  plan.graph,
                  plan.chronicles[report],
                  {},
                  {},
                  {}} {
        const Settings& settings = plan.catalog.settings;
        keep_public(assessment_, settings);
        record_.title = full_title(record_.report, record_.department);
        record_.index_number = index_number(record_.report, settings);
        record_.published = publication(record_.report, settings).text;
    }
    Gathered(const Gathered&) = delete;
    Gathered& operator=(const Gathered&) = delete;

    const ReportRecord& record() const { return record_; }

private:
    Assessment assessment_;
    References references_;
    ReportRecord record_;
};

ReportExtras extras_of(const SitePlan& plan, std::size_t report) {
    const auto& reports = plan.catalog.reports;
    ReportExtras extras;
    for (const RelatedReport& related : plan.graph.related[report])
        extras.related.push_back(reports[related.report].stem);
    for (const std::uint32_t i : plan.graph.linked_from[report]) extras.cited_by.push_back(reports[i].stem);
    const Neighbours neighbours = neighbours_of(plan, report);
    if (neighbours.earlier) extras.earlier = reports[*neighbours.earlier].stem;
    if (neighbours.later) extras.later = reports[*neighbours.later].stem;
    return extras;
}

Rows rows_of_indicators(const SitePlan& plan) {
    return indicator_rows(plan.rubrics, [&](const Rubric& rubric) {
        std::size_t count = 0;
        for (const Report& report : plan.catalog.reports) count += report.rubric == rubric.id ? 1U : 0U;
        return count;
    });
}

}  // namespace

void SiteData::keep_source(const std::string& source, std::size_t bytes) {
    const std::lock_guard lock(sources_mutex_);
    sources_.emplace(source, bytes);
}

std::optional<FileFacts> SiteData::source(std::size_t report) const {
    const Report& of = plan_.catalog.reports[report];
    const auto kept = sources_.find(of.source);
    if (kept == sources_.end()) return std::nullopt;
    return FileFacts{kept->second, of.sha256};
}

void SiteData::arrange() { pieces_ = std::vector<Pieces>(plan_.catalog.reports.size()); }

void SiteData::make_pieces(std::size_t report, Pieces& to) const {
    const Gathered gathered(plan_, report);
    const ReportRecord& record = gathered.record();
    const ReportRows rows = report_rows(record);
    const std::string address = report_json_address(record.report);
    const ReportJson json = gongkai::report_json(record, rows, extras_of(plan_, report),
                                                 relative_address(address, report_schema_address));
    to.json_facts = facts_of(json.text);
    to.report_json = file_.append(json.text);
    std::string csv;
    for (const Table& table : data_tables()) {
        const std::size_t t = index_of(table.id);
        to.rows[t] = static_cast<std::uint32_t>(rows[t].size());
        to.json[t] = {to.report_json.begin + json.lines[t].begin, json.lines[t].end - json.lines[t].begin};
        const std::string lines = csv_lines(table, rows[t]);
        to.csv[t] = {csv.size(), lines.size()};
        csv += lines;
    }
    const std::size_t begin = file_.append(csv).begin;
    for (Span& span : to.csv) span.begin += begin;
    const std::string figures = gongkai::report_csv(rows);
    to.csv_facts = facts_of(figures);
    to.report_csv = file_.append(figures);
    if (!plan_.catalog.settings.workbook_each) return;
    const std::string book = gongkai::report_workbook(record, rows, newest_time(plan_));
    to.workbook_facts = facts_of(book);
    to.report_workbook = file_.append(book);
}

const SiteData::Pieces& SiteData::pieces(std::size_t report) const {
    Pieces& made = pieces_[report];
    std::call_once(made.once, [&] { make_pieces(report, made); });
    return made;
}

/// Each thread that comes here takes the next report nobody has taken, until there is none; then it waits for
/// those the others have in hand.
void SiteData::make_all() const {
    for (std::size_t i = next_++; i < pieces_.size(); i = next_++) {
        if (stop_requested()) throw Interrupted();
        pieces(i);
    }
    for (std::size_t i = 0; i < pieces_.size(); ++i) pieces(i);
}

std::string SiteData::report_json(std::size_t report) const { return file_.read(pieces(report).report_json); }
std::string SiteData::report_csv(std::size_t report) const { return file_.read(pieces(report).report_csv); }
std::string SiteData::report_workbook(std::size_t report) const {
    return file_.read(pieces(report).report_workbook);
}
FileFacts SiteData::report_json_facts(std::size_t report) const { return pieces(report).json_facts; }
FileFacts SiteData::report_csv_facts(std::size_t report) const { return pieces(report).csv_facts; }
FileFacts SiteData::report_workbook_facts(std::size_t report) const { return pieces(report).workbook_facts; }

void SiteData::join_pieces(std::array<Span, table_count> Pieces::*of, TableId table, const Sink& sink) const {
    make_all();
    for (const Pieces& report : pieces_) {
        const Span& span = (report.*of)[index_of(table)];
        if (span.size > 0) sink(file_.read(span));
    }
}

void SiteData::table_csv(TableId id, const Sink& sink) const {
    const Table& table = data_table(id);
    sink(csv_head(table));
    if (id == TableId::indicators)
        sink(csv_lines(table, rows_of_indicators(plan_)));
    else
        join_pieces(&Pieces::csv, id, sink);
}

void SiteData::table_json(TableId id, const Sink& sink) const {
    bool first = true;
    const auto add = [&](std::string_view lines) {
        if (lines.empty()) return;
        sink(first ? "[\n" : ",\n");
        sink(lines);
        first = false;
    };
    if (id == TableId::indicators)
        add(json_lines(data_table(id), rows_of_indicators(plan_)));
    else
        join_pieces(&Pieces::json, id, add);
    sink(first ? "[]\n" : "\n]\n");
}

std::string SiteData::workbook_bytes() const {
    const Settings& settings = plan_.catalog.settings;
    Workbook book(settings.name, settings.owner_name, newest_time(plan_));
    book.add_texts("封面", cover_lines(plan_));
    for (const Table& table : data_tables())
        if (in_workbook(plan_, table)) book.add_table(table);
    book.add_texts("说明", dictionary_lines(settings.public_checks));
    book.add_rows(TableId::indicators, rows_of_indicators(plan_));
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
        if (stop_requested()) throw Interrupted();
        const ReportRows rows = report_rows(Gathered(plan_, i).record());
        for (const Table& table : data_tables())
            if (in_workbook(plan_, table)) book.add_rows(table.id, rows[index_of(table.id)]);
    }
    return book.take();
}

/// The size and hash of what `write` gives, computed once.
template <typename Write>
FileFacts SiteData::remembered(Remembered& file, Write write) {
    std::call_once(file.once, [&] {
        Sha256 hash;
        write([&](std::string_view piece) { hash.add(piece); });
        file.facts.bytes = hash.size();
        file.facts.sha256 = hash.hex();
    });
    return file.facts;
}

FileFacts SiteData::table_csv_facts(TableId table) const {
    return remembered(csv_[index_of(table)], [&](const Sink& sink) { table_csv(table, sink); });
}
FileFacts SiteData::table_json_facts(TableId table) const {
    return remembered(json_[index_of(table)], [&](const Sink& sink) { table_json(table, sink); });
}

std::string SiteData::workbook() const {
    workbook_facts();
    return file_.read(workbook_span_);
}
FileFacts SiteData::workbook_facts() const {
    return remembered(workbook_, [&](const Sink& sink) {
        const std::string bytes = workbook_bytes();
        workbook_span_ = file_.append(bytes);
        sink(bytes);
    });
}

std::size_t SiteData::row_count(TableId table) const {
    if (table == TableId::indicators) return rows_of_indicators(plan_).size();
    make_all();
    std::size_t count = 0;
    for (const Pieces& report : pieces_) count += report.rows[index_of(table)];
    return count;
}

}  // namespace gongkai
