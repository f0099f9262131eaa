// SPDX-License-Identifier: MIT
// What is told where a report was: from its own frontmatter, from its tombstone, and for the rest from the
// record.
#include <algorithm>

#include "digest/digest.h"
#include "record/addresses.h"
#include "record/chronicles.h"

namespace gongkai::record {
namespace {

constexpr const char* tombstones_path = "content/tombstones.yml";

/// The registered department a stem names: skx of 2019/skx-2.
std::string department_of(const Catalog& catalog, std::string_view stem, int year) {
    for (const Department& department : catalog.departments)
        if (stem_fits(stem, year, department.id)) return department.id;
    return {};
}

int year_of(std::string_view stem) {
    int year = 0;
    for (const char c : stem.substr(0, stem.find('/'))) year = year * 10 + (c - '0');
    return year;
}

}  // namespace

GoneList::GoneList(const Catalog& catalog, const Snapshot& snapshot, const Standings& standings,
                   const Stays& stays, const Versions& versions)
    : catalog_(catalog), snapshot_(snapshot), standings_(standings), stays_(stays), versions_(versions) {}

std::vector<Gone> GoneList::list(const Record& record, Diagnostics& diagnostics) const {
    std::vector<Gone> list;
    for (const Report& report : catalog_.withdrawn) list.push_back(withdrawn(report, record));
    std::set<std::string_view> seen;
    for (const Tombstone& tombstone : catalog_.tombstones) {
        if (!is_stem(tombstone.report) || !seen.insert(tombstone.report).second) continue;  // reported
        if (fits(tombstone, record.known, diagnostics)) list.push_back(buried(tombstone));
    }
    std::sort(list.begin(), list.end(), [](const Gone& a, const Gone& b) { return a.stem < b.stem; });
    return list;
}

bool GoneList::fits(const Tombstone& tombstone, bool history_known, Diagnostics& diagnostics) const {
    const auto is = [&](const std::string& stem, std::initializer_list<Standing> any) {
        return std::find(any.begin(), any.end(), standings_.of(stem)) != any.end();
    };
    if (is(tombstone.report, {Standing::published, Standing::refused, Standing::withdrawn})) {
        diagnostics.add(Code::tombstone_not_needed, tombstones_path, tombstone.place, {tombstone.report});
        return false;
    }
    const bool locked = std::any_of(
        catalog_.locked.begin(), catalog_.locked.end(),
        [&](const LockedAddress& line) { return redirect_key(line.address) == tombstone.report; });
    if (history_known && !locked && stays_.find(tombstone.report) == stays_.end()) {
        diagnostics.add(Code::tombstone_unpublished, tombstones_path, tombstone.place, {tombstone.report});
        return false;
    }
    if (is_stem(tombstone.moved_to) && !is(tombstone.moved_to, {Standing::published, Standing::refused})) {
        diagnostics.add(Code::tombstone_target_missing, tombstones_path, tombstone.moved_to_place,
                        {tombstone.moved_to});
    }
    return true;
}

Gone GoneList::withdrawn(const Report& report, const Record& record) const {
    Gone gone;
    gone.how = RevisionKind::withdrawal;
    gone.stem = report.stem;
    gone.department = report.department;
    gone.year = report.year;
    gone.reason = report.withdrawn_reason;
    gone.decided_by = report.withdrawn_by;
    if (report.withdrawn_on) gone.when = report.withdrawn_on->date.to_string();
    if (const Chronicle* chronicle = record.find(report.stem)) {
        const Revision& last = chronicle->revisions.back();
        complete(gone, last_shown(*chronicle), last.version == 0 ? &last : nullptr);
    }
    if (gone.title.empty()) gone.title = report.title;
    return gone;
}

Gone GoneList::buried(const Tombstone& tombstone) const {
    Gone gone;
    gone.stem = tombstone.report;
    gone.title = tombstone.title;
    gone.year = year_of(tombstone.report);
    gone.department = department_of(catalog_, tombstone.report, gone.year);
    if (tombstone.removed) gone.when = tombstone.removed->to_string();
    gone.reason = tombstone.reason;
    gone.decided_by = tombstone.decided_by;
    gone.moved_to = tombstone.moved_to;
    if (const auto stay = stays_.find(tombstone.report); stay != stays_.end()) {
        complete(gone, stay->second.shown, stay->second.ended);
        const Revision* ended = stay->second.ended;
        if (ended != nullptr && ended->kind == RevisionKind::withdrawal) gone.how = RevisionKind::withdrawal;
    }
    return gone;
}

void GoneList::complete(Gone& gone, const Revision* shown, const Revision* ended) const {
    if (gone.when.empty() && ended != nullptr)
        gone.when = day_of_commit(catalog_.history.commits[ended->commit], catalog_.settings);
    if (shown == nullptr) return;
    gone.last_sha256 = sha256_hex(snapshot_.read_version(shown->content_id));
    const VersionFacts* facts = versions_.find(shown->content_id);
    if (facts == nullptr) return;
    if (gone.title.empty()) gone.title = facts->title;
    gone.department = facts->department;
    gone.year = facts->year;
}

}  // namespace gongkai::record
