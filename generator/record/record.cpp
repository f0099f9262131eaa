// SPDX-License-Identifier: MIT
#include "record/record.h"

#include <algorithm>
#include <set>

#include "record/addresses.h"
#include "record/chronicles.h"
#include "record/masking.h"
#include "record/versions.h"
#include "text/text.h"

namespace gongkai {
namespace {

/// Of each address of a report, text page or department that is public now, where it leads: nowhere else, as
/// a rule.
std::map<std::string, std::string> public_addresses(const Catalog& catalog, const Record& record) {
    std::map<std::string, std::string> addresses;
    for (const Report& report : catalog.reports) addresses["reports/" + report.stem];
    for (const Gone& gone : record.gone) addresses["reports/" + gone.stem];
    for (const Department& department : catalog.departments) addresses["departments/" + department.id];
    for (const TextPage& page : catalog.pages) addresses["about/" + page.name];
    for (const Redirect& redirect : record.redirects) addresses[redirect.from] = redirect.to;
    return addresses;
}

}  // namespace

std::string_view revision_kind_name(RevisionKind kind, Language language) {
    constexpr std::string_view names[][2] = {
        {"首次公开", "first published"}, {"更新", "update"},   {"更正", "correction"}, {"移动网址", "moved"},
        {"撤回", "withdrawn"},           {"恢复", "restored"}, {"删除", "deleted"}};
    return names[static_cast<std::size_t>(kind)][language == Language::zh ? 0 : 1];
}

const Chronicle* Record::find(std::string_view stem) const {
    const auto found =
        std::lower_bound(chronicles.begin(), chronicles.end(), stem,
                         [](const Chronicle& chronicle, std::string_view s) { return chronicle.stem < s; });
    return found == chronicles.end() || found->stem != stem ? nullptr : &*found;
}

Record read_record(const Catalog& catalog, const Snapshot& snapshot, const Workers& workers,
                   Diagnostics& diagnostics) {
    Record record;
    record.known = catalog.history_known;
    const std::vector<Trail> trails = file_trails(catalog.history, snapshot);
    const record::Versions versions(trails, catalog, snapshot, workers);
    record.chronicles = record::write_chronicles(trails, versions, catalog.history);
    record::mask_reasons(record.chronicles, snapshot, catalog.settings, workers);
    const record::Standings standings(catalog);
    const record::Stays stays = record::list_stays(record.chronicles);
    record.gone = record::GoneList(catalog, snapshot, standings, stays, versions).list(record, diagnostics);
    record::AddressCheck(catalog, snapshot, standings, stays, record, diagnostics).run();
    if (snapshot.find("content/ids.lock") != nullptr) {
        const std::size_t behind = addresses_not_locked(catalog, record);
        if (behind > 0)
            diagnostics.add(Code::ids_lock_behind, "content/ids.lock", {}, {std::to_string(behind)});
    }
    return record;
}

std::map<std::string, std::string> moved_paths(const History& history, const Snapshot& snapshot) {
    std::map<std::string, std::pair<std::size_t, std::string>> moved;  // with the commit that moved it away
    for (const Trail& trail : file_trails(history, snapshot)) {
        const std::string now(trail.back().path);
        if (trail.back().version->gone() || stem_of(now).empty() || snapshot.find(now) == nullptr) continue;
        for (std::size_t i = 0; i + 1 < trail.size(); ++i) {
            const std::string_view former = trail[i].path;
            const std::size_t left = trail[i + 1].version->commit;
            if (former == trail[i + 1].path || stem_of(former).empty() || snapshot.find(former) != nullptr)
                continue;
            auto& entry = moved[std::string(former)];
            if (entry.second.empty() || entry.first < left) entry = {left, now};
        }
    }
    std::map<std::string, std::string> paths;
    for (auto& [former, entry] : moved) paths[former] = std::move(entry.second);
    return paths;
}

std::vector<LockedAddress> addresses_to_lock(const Catalog& catalog, const Record& record) {
    const auto open = public_addresses(catalog, record);
    std::map<std::string, LockedAddress> lines;
    for (const LockedAddress& line : catalog.locked) lines[line.address] = line;
    for (const auto& [address, moved_to] : open) {
        LockedAddress& line = lines.try_emplace(address, LockedAddress{address, {}, {}}).first->second;
        // A line with an arrow stays as it is written, until its address has a page again.
        if (line.moved_to.empty() || moved_to.empty()) line.moved_to = moved_to;
    }
    std::vector<LockedAddress> sorted;
    for (auto& [address, line] : lines) sorted.push_back(std::move(line));
    return sorted;
}

std::string locked_addresses(const Catalog& catalog, const Record& record) {
    std::string text;
    for (const LockedAddress& line : addresses_to_lock(catalog, record))
        text += line.address + (line.moved_to.empty() ? "" : " -> " + line.moved_to) + '\n';
    return text;
}

std::size_t addresses_not_locked(const Catalog& catalog, const Record& record) {
    std::map<std::string_view, std::string_view> locked;
    for (const LockedAddress& line : catalog.locked) locked[line.address] = line.moved_to;
    const std::vector<LockedAddress> wanted = addresses_to_lock(catalog, record);
    return static_cast<std::size_t>(
        std::count_if(wanted.begin(), wanted.end(), [&](const LockedAddress& line) {
            const auto found = locked.find(line.address);
            return found == locked.end() || found->second != line.moved_to;
        }));
}

std::string shown_author(const Commit& commit, const Settings& settings) {
    if (settings.authors == AuthorPolicy::nothing) return {};
    if (settings.authors == AuthorPolicy::name) return commit.author_name;
    for (const AuthorRole& role : settings.author_roles) {
        if (role.email.size() == commit.author_email.size() &&
            starts_with_ignoring_case(role.email, commit.author_email)) {
            return role.role;
        }
    }
    return {};
}

}  // namespace gongkai
