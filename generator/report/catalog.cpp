// SPDX-License-Identifier: MIT
// All files of content/ gathered: each file is read on its own, in parallel, into its own slot; then the
// slots are joined in order, so that the result does not depend on the number of workers.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "report/reading.h"
#include "text/text.h"

namespace gongkai {
namespace {

/// What reading one report file gave.
struct Slot {
    ReadReport read;
    Diagnostics diagnostics;
};

/// Whether the public saw a version. What no build took, it never saw.
bool was_public(const Snapshot& snapshot, const FileVersion& at) {
    const std::string_view stem = stem_of(at.path);
    if (stem.empty()) return false;
    const auto earlier =
        read_earlier_frontmatter(std::string(at.path), snapshot.read_version(at.version->content_id));
    return earlier && earlier->status == ReportStatus::published &&
           stem_fits(stem, earlier->year, earlier->department);
}

/// The first version that was published, wherever it stood. Only versions that differ from today's need
/// reading.
std::optional<Report::FirstPublished> first_published(const Snapshot& snapshot, const History& history,
                                                      const Trail& trail, const Report& report) {
    if (report.status == ReportStatus::draft) return std::nullopt;
    for (const FileVersion& at : trail) {
        if (at.version->gone()) continue;
        const bool todays = at.version->content_id == report.content_id && at.path == report.source;
        const bool shown = todays ? report.status == ReportStatus::published : was_public(snapshot, at);
        if (!shown) continue;
        const Commit& commit = history.commits[at.version->commit];
        return Report::FirstPublished{commit.time, commit.offset_minutes, commit.id};
    }
    return std::nullopt;
}

/// The commit that gave the file the bytes it has now. A move alone gives it none.
std::string last_changed(const History& history, const Trail& trail, const Report& report) {
    const Commit* changed = nullptr;
    const std::string* before = nullptr;
    for (const FileVersion& at : trail) {
        const std::string& id = at.version->content_id;
        if (id == report.content_id && (before == nullptr || *before != id))
            changed = &history.commits[at.version->commit];
        before = &id;
    }
    return changed == nullptr ? std::string() : changed->id;
}

/// Trails by the path where they end.
using TrailsByPath = std::map<std::string_view, Trail>;
TrailsByPath trails_by_path(const History& history, const Snapshot& snapshot) {
    TrailsByPath trails;
    for (Trail& trail : file_trails(history, snapshot)) {
        const FileVersion& last = trail.back();
        if (last.version == &history.paths.find(last.path)->second.back())
            trails[last.path] = std::move(trail);
    }
    return trails;
}

class CatalogLoader {
public:
    CatalogLoader(Catalog& catalog, const Snapshot& snapshot, const Workers& workers,
                  const FileVisitor& visit, Diagnostics& diagnostics)
        : snapshot_(snapshot),
          workers_(workers),
          visit_(visit),
          diagnostics_(diagnostics),
          catalog_(catalog) {
        for (std::size_t i = 0; i < catalog_.departments.size(); ++i)
            department_order_.try_emplace(catalog_.departments[i].id, i);
    }

    void load() {
        reports();
        pages();
        attachments();
        for (const SourceFile& file : snapshot_.files()) {
            if (file.path.starts_with("content/") && kind_of(file.path) == FileKind::unused) {
                diagnostics_.add(Code::file_unused, file.path, {});
            }
        }
    }

private:
    std::vector<const SourceFile*> files_of(FileKind kind) const {
        std::vector<const SourceFile*> found;
        for (const SourceFile& file : snapshot_.files()) {
            if (file.path.starts_with("content/") && kind_of(file.path) == kind) found.push_back(&file);
        }
        return found;
    }

    void reports() {
        const std::vector<const SourceFile*> files = files_of(FileKind::report);
        const Attached attached = attached_files();
        const TrailsByPath trails = trails_by_path(catalog_.history, snapshot_);
        std::vector<Slot> slots(files.size());
        const std::vector<std::size_t> order = reading_order(files);
        workers_.for_each("read", files.size(), [&](std::size_t turn) {
            const std::size_t i = order[turn];
            read_one(*files[i], trails, attached, slots[i]);
        });
        for (std::size_t i = 0; i < files.size(); ++i) {
            diagnostics_.append(std::move(slots[i].diagnostics));
            accept(*files[i], std::move(slots[i].read));
        }
        sort_reports();
    }

    /// Attachments by the report they belong to.
    using Attached = std::map<std::string, std::vector<std::string>, std::less<>>;
    Attached attached_files() const {
        Attached attached;
        for (const SourceFile* file : files_of(FileKind::attachment))
            attached[owner_of_attachment(file->path)].push_back(file->path);
        return attached;
    }

    void read_one(const SourceFile& file, const TrailsByPath& trails, const Attached& attached,
                  Slot& slot) const {
        const std::string bytes = snapshot_.read(file);
        slot.read = read_report(file.path, bytes, slot.diagnostics);
        if (Report* report = slot.read.report ? &*slot.read.report : nullptr) {
            report->content_id = file.content_id;
            if (const auto trail = trails.find(file.path); trail != trails.end()) {
                report->first_published =
                    first_published(snapshot_, catalog_.history, trail->second, *report);
                report->last_changed_commit = last_changed(catalog_.history, trail->second, *report);
            }
            if (const auto found = attached.find(file.path); found != attached.end())
                report->attachments = found->second;
        }
        if (visit_ && slot.read.body) {
            const Report* report = slot.read.report ? &*slot.read.report : nullptr;
            visit_(catalog_, {file, bytes, *slot.read.body, report}, slot.diagnostics);
        }
        slot.read.body.reset();  // points into the bytes
    }

    /// By file name, then by folder: git packs store versions of one name as differences from each other, so
    /// a department's years read one after another share their bases. Takes a tenth off the reading.
    static std::vector<std::size_t> reading_order(const std::vector<const SourceFile*>& files) {
        const auto name = [&](std::size_t i) {
            const std::string_view path = files[i]->path;
            return path.substr(path.rfind('/') + 1);
        };
        std::vector<std::size_t> order(files.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return name(a) < name(b); });
        return order;
    }

    /// Holds a report against its path and the registry, and enters it in the ledger.
    void accept(const SourceFile& file, ReadReport read) {
        std::optional<Report>& report = read.report;
        const bool fitting = report && fits(*report);
        if (!read.sound || !fitting) {
            catalog_.ledger.add(file.path, Outcome::error);
            status_[file.path] = "error";
            if (report && report->status == ReportStatus::published)
                catalog_.refused.push_back(std::move(*report));
            return;
        }
        if (report->status == ReportStatus::published) {
            catalog_.ledger.add(file.path, Outcome::published);
            catalog_.reports.push_back(std::move(*report));
            return;
        }
        const std::string reason = report->status == ReportStatus::draft ? "draft" : "withdrawn";
        catalog_.ledger.add(file.path, Outcome::withheld, reason);
        status_[file.path] = reason;
        if (report->status == ReportStatus::withdrawn) catalog_.withdrawn.push_back(std::move(*report));
    }

    bool fits(Report& report) {
        report.stem = stem_of(report.source);
        const std::size_t slash = report.stem.find('/');
        const std::string year = report.stem.substr(0, slash);
        const std::string name = report.stem.substr(slash + 1);
        const bool year_fits = year == std::to_string(report.year);
        if (!year_fits && report.year_place.line != 0) {
            diagnostics_.add(Code::report_folder_year, report.source, report.year_place,
                             {year, std::to_string(report.year)});
        }
        return department_fits(report, name) && year_fits;
    }

    bool department_fits(const Report& report, const std::string& file_name) {
        if (report.department.empty() || !catalog_.departments_known)
            return false;  // reported where it is missing
        const auto found = department_order_.find(report.department);
        if (found == department_order_.end()) {
            report_unknown_department(report);
            return false;
        }
        if (catalog_.departments[found->second].external) {
            diagnostics_.add(Code::department_external, report.source, report.department_place,
                             {report.department});
            return false;
        }
        const bool named = file_name.starts_with(report.department) &&
                           is_serial(std::string_view(file_name).substr(report.department.size()));
        if (!named)
            diagnostics_.add(Code::report_path, report.source, report.department_place, {report.department});
        return named;
    }

    void report_unknown_department(const Report& report) {
        std::vector<std::string_view> ids;
        for (const Department& d : catalog_.departments) ids.push_back(d.id);
        const std::string similar = nearest(report.department, ids);
        diagnostics_.add(similar.empty() ? Code::department_unknown : Code::department_unknown_similar,
                         report.source, report.department_place, {report.department, similar});
    }

    void sort_reports() {
        std::sort(catalog_.reports.begin(), catalog_.reports.end(), [&](const Report& a, const Report& b) {
            if (a.year != b.year) return a.year > b.year;
            const std::size_t order_a = department_order_.at(a.department);
            const std::size_t order_b = department_order_.at(b.department);
            return order_a != order_b ? order_a < order_b : a.stem < b.stem;
        });
        std::sort(catalog_.withdrawn.begin(), catalog_.withdrawn.end(),
                  [](const Report& a, const Report& b) { return a.stem < b.stem; });
    }

    void pages() {
        const History history = snapshot_.history("content/pages");
        for (const SourceFile* file : files_of(FileKind::page)) {
            catalog_.ledger.add(file->path, Outcome::published);
            const std::string bytes = snapshot_.read(*file);
            ReadTextPage read = read_text_page(file->path, bytes, diagnostics_);
            if (visit_ && read.body) visit_(catalog_, {*file, bytes, *read.body, nullptr}, diagnostics_);
            auto& page = read.page;
            if (!page) continue;
            constexpr std::string_view folder = "content/pages/";
            page->content_id = file->content_id;
            if (const auto known = history.paths.find(file->path); known != history.paths.end())
                page->first_committed = history.commits[known->second.front().commit].time;
            page->name = file->path.substr(folder.size(), file->path.size() - folder.size() - 3);
            if (!is_identifier(page->name))
                diagnostics_.add(Code::identifier_invalid, file->path, {}, {page->name});
            catalog_.pages.push_back(std::move(*page));
        }
    }

    /// An attachment shares the fate of its report.
    void attachments() {
        std::set<std::string_view> kept;
        for (const Report& report : catalog_.reports) kept.insert(report.source);
        for (const Report& report : catalog_.refused) kept.insert(report.source);
        for (const SourceFile* file : files_of(FileKind::attachment)) {
            const std::string owner = owner_of_attachment(file->path);
            if (kept.contains(owner)) {
                catalog_.ledger.add(file->path,
                                    status_.contains(owner) ? Outcome::error : Outcome::published);
            } else if (const auto status = status_.find(owner); status != status_.end()) {
                catalog_.ledger.add(file->path,
                                    status->second == "error" ? Outcome::error : Outcome::withheld,
                                    status->second == "error" ? "" : status->second);
            } else {
                catalog_.ledger.add(file->path, Outcome::error);
                diagnostics_.add(Code::attachment_orphan, file->path, {}, {owner});
            }
        }
    }

    const Snapshot& snapshot_;
    const Workers& workers_;
    const FileVisitor& visit_;
    Diagnostics& diagnostics_;
    Catalog& catalog_;
    std::map<std::string, std::size_t, std::less<>> department_order_;
    std::map<std::string, std::string> status_;  ///< of reports that are not in the catalog
};

}  // namespace

void load_reports(Catalog& catalog, const Snapshot& snapshot, const Workers& workers,
                  Diagnostics& diagnostics, const FileVisitor& visit) {
    CatalogLoader(catalog, snapshot, workers, visit, diagnostics).load();
}

Catalog load_catalog(const Snapshot& snapshot, const Workers& workers, Diagnostics& diagnostics,
                     const FileVisitor& visit) {
    Catalog catalog = load_registry(snapshot, diagnostics);
    load_reports(catalog, snapshot, workers, diagnostics, visit);
    return catalog;
}

const Department* Catalog::find_department(std::string_view id) const {
    const auto found =
        std::find_if(departments.begin(), departments.end(), [&](const Department& d) { return d.id == id; });
    return found == departments.end() ? nullptr : &*found;
}

const Report* Catalog::find_report(std::string_view stem) const {
    const auto found =
        std::find_if(reports.begin(), reports.end(), [&](const Report& r) { return r.stem == stem; });
    return found == reports.end() ? nullptr : &*found;
}

}  // namespace gongkai
