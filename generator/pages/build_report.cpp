// SPDX-License-Identifier: MIT
// What the public may know of a build: which commit, how many files became what, what was remarked.
// Withdrawn reports were public and are named; drafts and stray files are counted by reason and not named.
// What rules find is for the author: the public sees how many findings came to each verdict, if anything;
// of personal data nothing at all is said. No clock, no machine.
#include <algorithm>
#include <map>

#include "json/json.h"
#include "pages/pages.h"

namespace gongkai {
namespace {

std::string_view severity_id(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: break;
    }
    return "note";
}

template <class Wanted>
void write_paths(JsonWriter& json, const char* name, const Ledger& ledger, Wanted wanted) {
    json.key(name).begin_array();
    for (const LedgerEntry& entry : ledger.entries())
        if (wanted(entry)) json.value(entry.path);
    json.end_array();
}

void write_ledger(JsonWriter& json, const Ledger& ledger) {
    std::map<std::string_view, std::size_t> withheld;
    for (const LedgerEntry& entry : ledger.entries())
        if (entry.outcome == Outcome::withheld) ++withheld[entry.reason];

    json.key("files").begin_object();
    json.member("total", ledger.entries().size());
    json.member("published", ledger.count(Outcome::published));
    json.member("withheld", ledger.count(Outcome::withheld));
    json.member("error", ledger.count(Outcome::error));
    json.key("withheld_by_reason").begin_object();
    for (const auto& [reason, count] : withheld) json.member(reason, count);
    json.end_object().end_object();

    write_paths(json, "published", ledger,
                [](const LedgerEntry& entry) { return entry.outcome == Outcome::published; });
    write_paths(json, "withdrawn", ledger,
                [](const LedgerEntry& entry) { return entry.reason == "withdrawn"; });
}

bool is_published(const Ledger& ledger, const std::string& path) {
    const auto& entries = ledger.entries();
    const auto entry =
        std::lower_bound(entries.begin(), entries.end(), path,
                         [](const LedgerEntry& e, const std::string& p) { return e.path < p; });
    return entry != entries.end() && entry->path == path && entry->outcome == Outcome::published;
}

/// How many findings of all reports came to each verdict, when the site shows its checks.
void write_verdicts(JsonWriter& json, const SitePlan& plan) {
    if (!plan.catalog.settings.public_checks) return;
    VerdictCounts counts{};
    for (const Standing& standing : plan.standings)
        for (std::size_t v = 0; v < counts.size(); ++v) counts[v] += standing.verdicts[v];
    json.key("findings").begin_object();
    for (const auto& [name, verdict] : {std::pair{"consistent", Verdict::consistent},
                                        {"inconsistent", Verdict::inconsistent},
                                        {"needs_explanation", Verdict::needs_explanation},
                                        {"not_checkable", Verdict::not_checkable}})
        json.member(name, counts[static_cast<std::size_t>(verdict)]);
    json.end_object();
}

void write_diagnostics(JsonWriter& json, const SitePlan& plan, const Diagnostics& diagnostics) {
    json.key("diagnostics").begin_array();
    for (const Diagnostic& diagnostic : diagnostics.items()) {
        if (diagnostic.concealed || find_rule(diagnostic.code) != nullptr) continue;
        if (!is_published(plan.catalog.ledger, diagnostic.path)) continue;
        json.begin_object();
        json.member("code", info(diagnostic.code).id);
        json.member("severity", severity_id(diagnostic.severity()));
        json.member("path", diagnostic.path);
        json.member("line", diagnostic.place.line);
        json.member("message", message_text(diagnostic, Language::zh));
        json.end_object();
    }
    json.end_array();
}

}  // namespace

std::string build_report(const SitePlan& plan, const Diagnostics& diagnostics) {
    JsonWriter json;
    json.begin_object();
    json.member("generator", "gongkai");
    json.member("version", program_version());
    const auto& commit = plan.snapshot.commit();
    if (commit && !plan.snapshot.is_worktree()) json.member("commit", commit->id);
    json.member("pages", plan.pages.size());
    json.member("reports", plan.catalog.reports.size());
    write_ledger(json, plan.catalog.ledger);
    write_verdicts(json, plan);
    write_diagnostics(json, plan, diagnostics);
    json.end_object();
    return json.take();
}

}  // namespace gongkai
