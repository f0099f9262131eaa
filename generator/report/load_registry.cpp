// SPDX-License-Identifier: MIT
// What reports are read against, before any report is read.
#include "report/reading.h"

namespace gongkai {
namespace {

class RegistryLoader {
public:
    RegistryLoader(const Snapshot& snapshot, Diagnostics& diagnostics)
        : snapshot_(snapshot), diagnostics_(diagnostics) {}

    Catalog load() {
        site();
        departments();
        documents();
        tombstones();
        locked();
        history();
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
        catalog_.departments_known = !catalog_.departments.empty() || !own.has_errors();
        diagnostics_.append(std::move(own));
    }

    void documents() {
        const SourceFile* file = snapshot_.find("content/documents.yml");
        if (file == nullptr) return;
        catalog_.ledger.add(file->path, Outcome::published);
        catalog_.documents = read_documents(file->path, snapshot_.read(*file), diagnostics_);
    }

    void tombstones() {
        const SourceFile* file = snapshot_.find("content/tombstones.yml");
        if (file == nullptr) return;
        catalog_.ledger.add(file->path, Outcome::published);
        catalog_.tombstones = read_tombstones(file->path, snapshot_.read(*file), diagnostics_);
    }

    void locked() {
        const SourceFile* file = snapshot_.find("content/ids.lock");
        if (file == nullptr) return;
        catalog_.ledger.add(file->path, Outcome::published);
        catalog_.locked = read_locked_addresses(file->path, snapshot_.read(*file), diagnostics_);
    }

    void history() {
        catalog_.history = snapshot_.history("content/reports");
        catalog_.history_known = !snapshot_.is_shallow();
        if (catalog_.history_known) return;
        const bool guarded = snapshot_.find("content/ids.lock") != nullptr;
        diagnostics_.add(guarded ? Code::history_shallow : Code::history_unguarded, "content/reports", {});
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

    const Snapshot& snapshot_;
    Diagnostics& diagnostics_;
    Catalog catalog_;
};

}  // namespace

Catalog load_registry(const Snapshot& snapshot, Diagnostics& diagnostics) {
    return RegistryLoader(snapshot, diagnostics).load();
}

}  // namespace gongkai
