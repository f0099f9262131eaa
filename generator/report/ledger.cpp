// SPDX-License-Identifier: MIT
// The account of every file under content/.
#include <algorithm>
#include <set>

#include "report/reading.h"

namespace gongkai {

void Ledger::add(std::string path, Outcome outcome, std::string reason) {
    entries_.push_back({std::move(path), outcome, std::move(reason)});
}

void Ledger::settle(const Snapshot& snapshot, const Diagnostics& diagnostics) {
    std::set<std::string_view> wrong;
    for (const Diagnostic& d : diagnostics.items()) {
        if (d.severity() == Severity::error) wrong.insert(d.path);
    }
    std::set<std::string_view> claimed;
    for (LedgerEntry& entry : entries_) {
        claimed.insert(entry.path);
        const bool attached = kind_of(entry.path) == FileKind::attachment;
        if (wrong.contains(entry.path) || (attached && wrong.contains(owner_of_attachment(entry.path)))) {
            entry.outcome = Outcome::error;
            entry.reason.clear();
        }
    }
    std::vector<LedgerEntry> others;
    for (const SourceFile& file : snapshot.files()) {
        if (!file.path.starts_with("content/") || claimed.contains(file.path)) continue;
        const bool hidden = kind_of(file.path) == FileKind::hidden;
        others.push_back({file.path, wrong.contains(file.path) ? Outcome::error : Outcome::withheld,
                          hidden ? "hidden" : "unused"});
    }
    // What the snapshot refused (symbolic links, submodules) is no file of it, but was in the commit.
    for (const std::string_view path : wrong) {
        if (path.starts_with("content/") && !claimed.contains(path) && snapshot.find(path) == nullptr) {
            others.push_back({std::string(path), Outcome::error, {}});
        }
    }
    entries_.insert(entries_.end(), others.begin(), others.end());
    std::sort(entries_.begin(), entries_.end(),
              [](const LedgerEntry& a, const LedgerEntry& b) { return a.path < b.path; });
}

std::size_t Ledger::count(Outcome outcome) const {
    return static_cast<std::size_t>(
        std::count_if(entries_.begin(), entries_.end(),
                      [&](const LedgerEntry& entry) { return entry.outcome == outcome; }));
}

FileKind kind_of(std::string_view path) {
    if (path == "content/site.yml") return FileKind::site;
    if (path == "content/departments.yml") return FileKind::departments;
    if (path == "content/documents.yml") return FileKind::documents;
    if (path == "content/tombstones.yml") return FileKind::tombstones;
    if (path == "content/ids.lock") return FileKind::locked;
    const std::size_t slash = path.rfind('/');
    const std::string_view folder = path.substr(0, slash);
    const std::string_view name = path.substr(slash + 1);
    if (path.find("/.") != std::string_view::npos) return FileKind::hidden;
    if (folder == "content/rubrics" && name.ends_with(".yml")) return FileKind::rubric;
    if (folder == "content/pages" && name.ends_with(".md")) return FileKind::page;
    constexpr std::string_view reports = "content/reports/";
    if (!path.starts_with(reports)) return FileKind::unused;
    const auto depth = std::count(path.begin(), path.end(), '/');
    if (depth == 3 && name.ends_with(".md")) return FileKind::report;
    return depth >= 4 ? FileKind::attachment : FileKind::unused;
}

std::string owner_of_attachment(std::string_view path) {
    std::size_t end = path.find('/', std::string_view("content/reports/").size());
    end = path.find('/', end + 1);
    return std::string(path.substr(0, end)) + ".md";
}

}  // namespace gongkai
