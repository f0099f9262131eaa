// SPDX-License-Identifier: MIT
#include "checking.h"

#include <chrono>

#include "checks/checks.h"
#include "names/names.h"
#include "prose/prose.h"
#include "report/report.h"
#include "repository/repository.h"
#include "scoring/scoring.h"

using namespace gongkai;

namespace {

using Clock = std::chrono::steady_clock;

/// Adds the time a call takes.
template <class Call>
auto timed(double& seconds, Call call) {
    const auto start = Clock::now();
    auto result = call();
    seconds += std::chrono::duration<double>(Clock::now() - start).count();
    return result;
}

}  // namespace

CheckingTime time_of_checking(const std::string& repository) {
    CheckingTime time;
    Diagnostics diagnostics;
    Ledger ledger;
    const Snapshot snapshot = Snapshot::of_commit(repository, "HEAD", diagnostics);
    const Rubrics rubrics = load_rubrics(snapshot, ledger, diagnostics);
    Catalog catalog = load_registry(snapshot, diagnostics);
    const NameFinder names(catalog);
    const auto visit = [&](const Catalog& registry, const ReadFile& read, Diagnostics& own) {
        if (read.report == nullptr) return;
        timed(time.personal_data,
              [&] { return check_privacy(read.file.path, read.bytes, registry.settings, own), 0; });
        const Facts facts = timed(time.text, [&] { return read.body.facts(); });
        const Prose prose = timed(time.text, [&] { return read_prose(facts.text); });
        const ScoreCard card = timed(time.scores, [&] { return score(*read.report, rubrics, own); });
        const Report& report = *read.report;
        const auto mentions =
            timed(time.text, [&] { return names.find(facts.text, report.year, report.department); });
        const Subject subject{registry, report, card, facts, prose, mentions};
        timed(time.rules, [&] {
            const auto findings = check(subject);
            report_findings(*read.report, findings, own);
            return pack(findings).size() + statements_of(subject).size();
        });
    };
    load_reports(catalog, snapshot, Workers{}, diagnostics, visit);
    return time;
}
