// SPDX-License-Identifier: MIT
// Private to the room: which addresses there were, and what stands there now.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "record/masking.h"
#include "record/record.h"
#include "record/versions.h"

namespace gongkai::record {

/// What became of a report's file in the snapshot. A refused one has errors of its own to be told.
enum class Standing { absent, draft, withdrawn, refused, published };

class Standings {
public:
    explicit Standings(const Catalog& catalog);
    Standing of(std::string_view stem) const;

private:
    std::map<std::string, Standing, std::less<>> standings_;
};

/// A stem where the public saw a report.
struct Stay {
    const Chronicle* chronicle = nullptr;
    const Revision* shown = nullptr;  ///< the last text it had there
    const Revision* ended = nullptr;  ///< what took it away last; null while the last commit still shows it
};
/// By stem; of two reports at one stem, the later.
using Stays = std::map<std::string, Stay, std::less<>>;
Stays list_stays(const std::vector<Chronicle>& chronicles);

/// Withdrawn reports that were public, and deleted ones that have a tombstone. Reports tombstones that stand
/// in no right place.
class GoneList {
public:
    GoneList(const Catalog& catalog, const Snapshot& snapshot, const Standings& standings, const Stays& stays,
             const Versions& versions);
    /// By stem.
    std::vector<Gone> list(const Record& record, Diagnostics& diagnostics) const;

private:
    Gone withdrawn(const Report& report, const Record& record) const;
    Gone buried(const Tombstone& tombstone) const;
    bool is_locked(const std::string& stem) const;
    bool was_public(const Report& report, const Record& record) const;
    Masking masking_for(const std::string& stem, const Chronicle* chronicle) const;
    bool fits(const Tombstone& tombstone, const Record& record, Diagnostics& diagnostics) const;
    void complete(Gone& gone, const Revision* shown, const Revision* ended) const;

    const Catalog& catalog_;
    const Snapshot& snapshot_;
    const Standings& standings_;
    const Stays& stays_;
    const Versions& versions_;
};

/// Fills the redirects of a record that has its chronicles and `gone`, and reports addresses that lead
/// nowhere.
class AddressCheck {
public:
    AddressCheck(const Catalog& catalog, const Snapshot& snapshot, const Standings& standings,
                 const Stays& stays, Record& record, Diagnostics& diagnostics);
    void run();

private:
    void gather();
    std::vector<std::string> way_from(const std::string& from) const;
    void resolve();
    bool has_page(std::string_view key) const;
    void check_stays();
    void check_locked();
    void report_vanished(const std::string& stem, const Stay& stay);

    const Catalog& catalog_;
    const Snapshot& snapshot_;
    const Standings& standings_;
    const Stays& stays_;
    Record& record_;
    Diagnostics& diagnostics_;
    std::set<std::string_view> gone_;
    std::map<std::string, std::string, std::less<>> leads_to_;  ///< one step
    std::map<std::string, Place, std::less<>> written_;         ///< lines of ids.lock with an arrow
    std::set<std::string, std::less<>> settled_;                ///< redirected, or reported
};

/// reports/2019/skx → 2019/skx; other addresses as they are.
std::string redirect_key(std::string_view address);
/// 2019/skx → reports/2019/skx; other addresses as they are.
std::string address_of_key(std::string_view key);

std::string day_of_commit(const Commit& commit, const Settings& settings);

}  // namespace gongkai::record
