// SPDX-License-Identifier: MIT
// Every address that was public once has a page, leads to one, or is an error.
#include "record/addresses.h"

#include <algorithm>

namespace gongkai::record {
namespace {

constexpr std::string_view reports_folder = "reports/";
constexpr const char* lock_path = "content/ids.lock";

/// a → b → c, of a long way the beginning.
std::string text_of(const std::vector<std::string>& way) {
    constexpr std::size_t shown = 6;
    std::string text = address_of_key(way.front());
    for (std::size_t i = 1; i < std::min(way.size(), shown); ++i) text += " → " + address_of_key(way[i]);
    return way.size() > shown ? text + " …" : text;
}

std::string path_of(std::string_view stem) { return "content/reports/" + std::string(stem) + ".md"; }

}  // namespace

std::string redirect_key(std::string_view address) {
    return std::string(address.starts_with(reports_folder) ? address.substr(reports_folder.size()) : address);
}

std::string address_of_key(std::string_view key) {
    return (is_stem(key) ? std::string(reports_folder) : std::string()) + std::string(key);
}

std::string day_of_commit(const Commit& commit, const Settings& settings) {
    return Date::of_time(commit.time, settings.timezone_minutes).to_string();
}

Standings::Standings(const Catalog& catalog) {
    for (const LedgerEntry& entry : catalog.ledger.entries()) {
        const std::string_view stem = stem_of(entry.path);
        if (stem.empty()) continue;
        standings_[std::string(stem)] = entry.outcome == Outcome::published ? Standing::published
                                        : entry.outcome == Outcome::error   ? Standing::refused
                                        : entry.reason == "withdrawn"       ? Standing::withdrawn
                                                                            : Standing::draft;
    }
}

Standing Standings::of(std::string_view stem) const {
    const auto found = standings_.find(stem);
    return found == standings_.end() ? Standing::absent : found->second;
}

Stays list_stays(const std::vector<Chronicle>& chronicles) {
    const auto outlasts = [](const Stay& a, const Stay& b) {
        if (a.ended == nullptr || b.ended == nullptr) return a.ended == nullptr;
        return a.ended->commit > b.ended->commit;
    };
    Stays stays;
    for (const Chronicle& chronicle : chronicles) {
        Stays own;
        std::string_view stem;
        for (const Revision& revision : chronicle.revisions) {
            const std::string_view next = revision.version > 0 ? stem_of(revision.path) : stem;
            if (!stem.empty() && (revision.version == 0 || next != stem))
                own[std::string(stem)].ended = &revision;
            stem = next;
            if (revision.version > 0) own[std::string(stem)] = {&chronicle, &revision, nullptr};
        }
        for (auto& [at, stay] : own) {
            const auto [entry, is_new] = stays.try_emplace(at, stay);
            if (!is_new && outlasts(stay, entry->second)) entry->second = stay;
        }
    }
    return stays;
}

AddressCheck::AddressCheck(const Catalog& catalog, const Snapshot& snapshot, const Standings& standings,
                           const Stays& stays, Record& record, Diagnostics& diagnostics)
    : catalog_(catalog),
      snapshot_(snapshot),
      standings_(standings),
      stays_(stays),
      record_(record),
      diagnostics_(diagnostics) {
    for (const Gone& gone : record.gone) gone_.insert(gone.stem);
}

void AddressCheck::run() {
    gather();
    resolve();
    check_stays();
    check_locked();
}

/// A report that could not be read has a page as soon as its own errors are mended.
bool AddressCheck::has_page(std::string_view key) const {
    constexpr std::string_view departments = "departments/", about = "about/";
    if (key.starts_with(departments)) {
        return !catalog_.departments_known ||
               catalog_.find_department(key.substr(departments.size())) != nullptr;
    }
    if (key.starts_with(about))
        return snapshot_.find("content/pages/" + std::string(key.substr(about.size())) + ".md") != nullptr;
    const Standing standing = standings_.of(key);
    return standing == Standing::published || standing == Standing::refused || gone_.contains(key);
}

/// Where addresses without a page lead: as the history knows, or as ids.lock says.
void AddressCheck::gather() {
    for (const auto& [stem, stay] : stays_)
        if (stay.chronicle->stem != stem) leads_to_[stem] = stay.chronicle->stem;
    for (const LockedAddress& line : catalog_.locked) {
        if (line.moved_to.empty()) continue;
        const std::string key = redirect_key(line.address);
        leads_to_[key] = redirect_key(line.moved_to);
        written_[key] = line.place;
    }
    std::erase_if(leads_to_, [&](const auto& step) { return has_page(step.first); });
}

/// The addresses from one to where it leads in the end. The last stands there twice when it leads in a
/// circle.
std::vector<std::string> AddressCheck::way_from(const std::string& from) const {
    std::vector<std::string> way = {from};
    std::set<std::string_view> passed = {from};
    for (auto step = leads_to_.find(from); step != leads_to_.end(); step = leads_to_.find(step->second)) {
        way.push_back(step->second);
        if (!passed.insert(step->second).second) break;
    }
    return way;
}

void AddressCheck::resolve() {
    for (const auto& [from, next] : leads_to_) {
        const std::vector<std::string> way = way_from(from);
        const std::string& to = way.back();
        const auto line = written_.find(from);
        if (leads_to_.contains(to)) {  // a circle: told at its own lines, not at those that lead into it
            if (line != written_.end() && to == from) {
                diagnostics_.add(Code::redirect_cycle, lock_path, line->second,
                                 {address_of_key(from), text_of(way)});
            }
        } else if (has_page(to)) {
            record_.redirects.push_back({address_of_key(from), address_of_key(to)});
        } else if (line != written_.end()) {
            diagnostics_.add(Code::redirect_target_missing, lock_path, line->second,
                             {address_of_key(from), address_of_key(to)});
        } else {
            continue;  // the history's own: the address has vanished
        }
        settled_.insert(from);
    }
    std::sort(record_.redirects.begin(), record_.redirects.end(),
              [](const Redirect& a, const Redirect& b) { return a.from < b.from; });
}

void AddressCheck::check_stays() {
    for (const auto& [stem, stay] : stays_) {
        if (has_page(stem) || settled_.contains(stem)) continue;
        report_vanished(stem, stay);
        settled_.insert(stem);
    }
}

void AddressCheck::report_vanished(const std::string& stem, const Stay& stay) {
    const std::string address = address_of_key(stem);
    if (stay.ended == nullptr) {
        diagnostics_.add(Code::address_vanished_uncommitted, path_of(stem), {}, {address, stem});
        return;
    }
    const Commit& commit = catalog_.history.commits[stay.ended->commit];
    const Code code =
        stay.ended->kind == RevisionKind::withdrawal ? Code::address_vanished_draft : Code::address_vanished;
    diagnostics_.add(code, path_of(stem), {},
                     {address, day_of_commit(commit, catalog_.settings), commit.id.substr(0, 10), stem});
}

void AddressCheck::check_locked() {
    for (const LockedAddress& line : catalog_.locked) {
        const std::string key = redirect_key(line.address);
        if (has_page(key) || settled_.contains(key)) continue;
        diagnostics_.add(is_stem(key) ? Code::locked_report_vanished : Code::locked_page_vanished, lock_path,
                         line.place, {line.address, key});
    }
}

}  // namespace gongkai::record
