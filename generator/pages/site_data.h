// SPDX-License-Identifier: MIT
// Private to pages, but for the plan that owns one: the open data's files, made when a page first asks for
// them. A report's rows are computed once and written as JSON and CSV into a file without a name; tables of
// the whole site are put together from those pieces, so that a build computes nothing twice and keeps only
// where the pieces lie. Whoever needs all reports computes them together with every other thread that does.
#pragma once

#include <array>
#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "data/data.h"
#include "pages/pages.h"
#include "pages/temporary_file.h"

namespace gongkai {

/// What a list of downloads says of a file.
struct FileFacts {
    std::size_t bytes = 0;
    std::string sha256;
};

class SiteData {
public:
    explicit SiteData(const SitePlan& plan) : plan_(plan) {}

    /// A source file that the public may have, while it is read. Safe from any thread.
    void keep_source(const std::string& source, std::size_t bytes);
    /// Of a report's source file; nothing when the public does not get it.
    std::optional<FileFacts> source(std::size_t report) const;
    /// Once the plan's catalog is complete and before anything below is called.
    void arrange();

    // What follows is safe from any thread.
    std::string report_json(std::size_t report) const;
    std::string report_csv(std::size_t report) const;
    std::string report_workbook(std::size_t report) const;  ///< REQUIRES: settings.workbook_each
    FileFacts report_json_facts(std::size_t report) const;
    FileFacts report_csv_facts(std::size_t report) const;
    FileFacts report_workbook_facts(std::size_t report) const;

    void table_csv(TableId table, const Sink& sink) const;
    void table_json(TableId table, const Sink& sink) const;
    std::string workbook() const;
    FileFacts table_csv_facts(TableId table) const;
    FileFacts table_json_facts(TableId table) const;
    FileFacts workbook_facts() const;
    std::size_t row_count(TableId table) const;

private:
    using Span = TemporaryFile::Span;
    /// Where one report's pieces lie.
    struct Pieces {
        std::once_flag once;
        std::array<Span, table_count> csv, json;
        std::array<std::uint32_t, table_count> rows{};
        Span report_json, report_csv, report_workbook;
        FileFacts json_facts, csv_facts, workbook_facts;
    };
    /// A file of the whole site. Tables are put together again for each who asks, only the workbook is kept.
    struct Remembered {
        std::once_flag once;
        FileFacts facts;
    };

    const Pieces& pieces(std::size_t report) const;
    void make_pieces(std::size_t report, Pieces& pieces) const;
    void make_all() const;
    void join_pieces(std::array<Span, table_count> Pieces::*of, TableId table, const Sink& sink) const;
    std::string workbook_bytes() const;
    template <typename Write>
    static FileFacts remembered(Remembered& file, Write write);

    const SitePlan& plan_;
    std::map<std::string, std::size_t> sources_;  ///< size by path
    std::mutex sources_mutex_;
    mutable TemporaryFile file_;
    mutable std::vector<Pieces> pieces_;
    mutable std::atomic<std::size_t> next_{0};
    mutable std::array<Remembered, table_count> csv_, json_;
    mutable Remembered workbook_;
    mutable Span workbook_span_;
};

}  // namespace gongkai
