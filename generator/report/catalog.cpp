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

/// The first version that was published. Only versions that differ from today's need reading.
std::optional<Report::FirstPublished> first_published(const Snapshot& snapshot, const History& history,
                                                      const SourceFile& file) {
    const auto versions = history.find(file.path);
    if (versions == history.end()) return std::nullopt;
    for (const PathVersion& version : versions->second) {
        if (version.content_id == file.content_id ||
            status_of_version(snapshot.read_version(version.content_id)) == ReportStatus::published) {
            return Report::FirstPublished{version.time, version.offset_minutes, version.commit};
        }
    }
    return std::nullopt;
}

/// The commit that gave the file the bytes it has now.
std::string last_changed(const History& history, const SourceFile& file) {
    const auto found = history.find(file.path);
    if (found == history.end()) return {};
    const auto& versions = found->second;
    const auto last = std::find_if(versions.rbegin(), versions.rend(), [&](const PathVersion& version) {
        return version.content_id == file.content_id;
    });
    return last == versions.rend() ? std::string() : last->commit;
}

/// What may follow the department in a file name: nothing, or "-2", "-3" …
bool is_serial(std::string_view text) {
    if (text.empty()) return true;
    return text.size() > 1 && text[0] == '-' && text[1] != '0' &&
           text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

class CatalogLoader {
public:
    CatalogLoader(const Snapshot& snapshot, const Workers& workers, const FileVisitor& visit,
                  Diagnostics& diagnostics)
        : snapshot_(snapshot), workers_(workers), visit_(visit), diagnostics_(diagnostics) {}

    Catalog load() {
        site();
        departments();
        documents();
        reports();
        pages();
        attachments();
        for (const SourceFile& file : snapshot_.files()) {
            if (file.path.starts_with("content/") && kind_of(file.path) == FileKind::unused) {
                diagnostics_.add(Code::file_unused, file.path, {});
            }
        }
        return std::move(catalog_);
    }

private:
    void site() {
        catalog_.settings.offline =
            true;  // without settings: what a website lacks is not told on top of that
        const SourceFile* file = required("content/site.yml", Code::site_missing);
        if (file == nullptr) return;
        if (auto settings = read_settings(file->path, snapshot_.read(*file), diagnostics_)) {
            catalog_.settings = std::move(*settings);
        }
    }

    void departments() {
        const SourceFile* file = required("content/departments.yml", Code::departments_missing);
        if (file == nullptr) return;
        Diagnostics own;
        catalog_.departments = read_departments(file->path, snapshot_.read(*file), own);
        registry_known_ = !catalog_.departments.empty() || !own.has_errors();
        diagnostics_.append(std::move(own));
        for (std::size_t i = 0; i < catalog_.departments.size(); ++i) {
            department_order_.try_emplace(catalog_.departments[i].id, i);
        }
    }

    void documents() {
        const SourceFile* file = snapshot_.find("content/documents.yml");
        if (file == nullptr) return;
        catalog_.ledger.add(file->path, Outcome::published);
        catalog_.documents = read_documents(file->path, snapshot_.read(*file), diagnostics_);
    }

    const SourceFile* required(std::string_view path, Code missing) {
        const SourceFile* file = snapshot_.find(path);
        if (file == nullptr) {
            diagnostics_.add(missing, std::string(path), {});
        } else {
            catalog_.ledger.add(file->path, Outcome::published);
        }
        return file;
    }

    std::vector<const SourceFile*> files_of(FileKind kind) const {
        std::vector<const SourceFile*> found;
        for (const SourceFile& file : snapshot_.files()) {
            if (file.path.starts_with("content/") && kind_of(file.path) == kind) found.push_back(&file);
        }
        return found;
    }

    void reports() {
        const std::vector<const SourceFile*> files = files_of(FileKind::report);
        const History history = snapshot_.history("content/reports");
        catalog_.history_known = !snapshot_.is_shallow();
        if (!catalog_.history_known) diagnostics_.add(Code::history_shallow, "content/reports", {});
        const Attached attached = attached_files();
        std::vector<Slot> slots(files.size());
        const std::vector<std::size_t> order = reading_order(files);
        workers_.for_each("read", files.size(), [&](std::size_t turn) {
            const std::size_t i = order[turn];
            read_one(*files[i], history, attached, slots[i]);
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

    void read_one(const SourceFile& file, const History& history, const Attached& attached,
                  Slot& slot) const {
        const std::string bytes = snapshot_.read(file);
        slot.read = read_report(file.path, bytes, slot.diagnostics);
        if (Report* report = slot.read.report ? &*slot.read.report : nullptr) {
            report->content_id = file.content_id;
            report->first_published = first_published(snapshot_, history, file);
            report->last_changed_commit = last_changed(history, file);
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
    }

    bool fits(Report& report) {
        constexpr std::string_view folder = "content/reports/";
        report.stem = report.source.substr(folder.size(), report.source.size() - folder.size() - 3);
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
        if (report.department.empty() || !registry_known_) return false;  // reported where it is missing
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
    }

    void pages() {
        for (const SourceFile* file : files_of(FileKind::page)) {
            catalog_.ledger.add(file->path, Outcome::published);
            const std::string bytes = snapshot_.read(*file);
            ReadTextPage read = read_text_page(file->path, bytes, diagnostics_);
            if (visit_ && read.body) visit_(catalog_, {*file, bytes, *read.body, nullptr}, diagnostics_);
            auto& page = read.page;
            if (!page) continue;
            constexpr std::string_view folder = "content/pages/";
            page->content_id = file->content_id;
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
    Catalog catalog_;
    std::map<std::string, std::size_t, std::less<>> department_order_;
    bool registry_known_ = false;
    std::map<std::string, std::string> status_;  ///< of reports that are not in the catalog
};

}  // namespace

Catalog load_catalog(const Snapshot& snapshot, const Workers& workers, Diagnostics& diagnostics,
                     const FileVisitor& visit) {
    return CatalogLoader(snapshot, workers, visit, diagnostics).load();
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
