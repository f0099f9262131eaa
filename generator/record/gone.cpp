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

/// Hides in what is told what the masking knows, and what the texts show themselves.
void mask_texts(Gone& gone, Masking masking, const Settings& settings) {
    std::string* const texts[] = {&gone.title, &gone.reason, &gone.decided_by};
    for (const std::string* text : texts) masking.learn(*text, settings);
    for (std::string* text : texts) *text = masking.mask(*text, settings).text;
}

}  // namespace

GoneList::GoneList(const Catalog& catalog, const Snapshot& snapshot, const Standings& standings,
                   const Stays& stays, const Versions& versions)
    : catalog_(catalog), snapshot_(snapshot), standings_(standings), stays_(stays), versions_(versions) {}

std::vector<Gone> GoneList::list(const Record& record, Diagnostics& diagnostics) const {
    std::vector<Gone> list;
    for (const Report& report : catalog_.withdrawn)
        if (was_public(report, record)) list.push_back(withdrawn(report, record));
    std::set<std::string_view> seen;
    for (const Tombstone& tombstone : catalog_.tombstones) {
        if (!is_stem(tombstone.report) || !seen.insert(tombstone.report).second) continue;  // reported
        if (fits(tombstone, record, diagnostics)) list.push_back(buried(tombstone));
    }
    std::sort(list.begin(), list.end(), [](const Gone& a, const Gone& b) { return a.stem < b.stem; });
    return list;
}

bool GoneList::is_locked(const std::string& stem) const {
    return std::any_of(catalog_.locked.begin(), catalog_.locked.end(),
                       [&](const LockedAddress& line) { return redirect_key(line.address) == stem; });
}

/// Whether the public saw the report, or nothing can tell: a folder without a history is no record of that.
bool GoneList::was_public(const Report& report, const Record& record) const {
    return !record.known || catalog_.history.commits.empty() || record.find(report.stem) != nullptr ||
           is_locked(report.stem);
}

/// A chronicle that ends in what is not committed yet may have learned nothing.
Masking GoneList::masking_for(const std::string& stem, const Chronicle* chronicle) const {
    if (chronicle == nullptr) return Masking({stem, {}, {}}, catalog_.settings);
    return chronicle->masking != nullptr ? *chronicle->masking
                                         : masking_of(*chronicle, snapshot_, catalog_.settings);
}

bool GoneList::fits(const Tombstone& tombstone, const Record& record, Diagnostics& diagnostics) const {
    const auto is = [&](const std::string& stem, std::initializer_list<Standing> any) {
        return std::find(any.begin(), any.end(), standings_.of(stem)) != any.end();
    };
    if (is(tombstone.report, {Standing::published, Standing::refused, Standing::withdrawn})) {
        diagnostics.add(Code::tombstone_not_needed, tombstones_path, tombstone.place, {tombstone.report});
        return false;
    }
    if (record.known && !is_locked(tombstone.report) && stays_.find(tombstone.report) == stays_.end()) {
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
    gone.title = report.title;
    gone.department = report.department;
    gone.year = report.year;
    gone.reason = report.withdrawn_reason;
    gone.decided_by = report.withdrawn_by;
    if (report.withdrawn_on) gone.when = report.withdrawn_on->date.to_string();
    const Chronicle* chronicle = record.find(report.stem);
    if (chronicle != nullptr) {
        const Revision& last = chronicle->revisions.back();
        complete(gone, last_shown(*chronicle), last.version == 0 ? &last : nullptr);
    }
    mask_texts(gone, masking_for(gone.stem, chronicle), catalog_.settings);
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
    const auto stay = stays_.find(tombstone.report);
    const bool known = stay != stays_.end();
    const Masking masking = masking_for(gone.stem, known ? stay->second.chronicle : nullptr);
    if (known) {
        const Revision *shown = stay->second.shown, *ended = stay->second.ended;
        complete(gone, shown, ended);
        const VersionFacts* facts = versions_.find(shown->content_id);
        if (gone.title.empty() && facts != nullptr && masking.withheld().empty()) gone.title = facts->title;
        if (ended != nullptr && ended->kind == RevisionKind::withdrawal) gone.how = RevisionKind::withdrawal;
    }
    mask_texts(gone, masking, catalog_.settings);
    return gone;
}

void GoneList::complete(Gone& gone, const Revision* shown, const Revision* ended) const {
    if (gone.when.empty() && ended != nullptr)
        gone.when = day_of_commit(catalog_.history.commits[ended->commit], catalog_.settings);
    if (shown == nullptr) return;
    gone.last_sha256 = sha256_hex(snapshot_.read_version(shown->content_id));
    const VersionFacts* facts = versions_.find(shown->content_id);
    if (facts == nullptr) return;
    gone.department = facts->department;
    gone.year = facts->year;
}

}  // namespace gongkai::record
