// SPDX-License-Identifier: MIT
// The whole way from files to findings, as the plan of a site goes it.
#pragma once

#include <algorithm>
#include <string>

#include "checks/checks.h"
#include "prose/prose.h"
#include "scoring/scoring.h"
#include "snapshots.h"

namespace gongkai::testing {

struct Checked {
    Files files;
    Snapshot snapshot;
    Diagnostics diagnostics;
    Rubrics rubrics;
    Catalog catalog;
    std::vector<Finding> findings;  ///< of all reports, by path

    explicit Checked(Files given) : files(std::move(given)), snapshot(Snapshot::of_files(files)) {
        Ledger ledger;
        rubrics = load_rubrics(snapshot, ledger, diagnostics);
        std::map<std::string, std::vector<Finding>> found;
        std::map<std::string, std::vector<Statement>> statements;
        catalog = load_registry(snapshot, diagnostics);
        const NameFinder names(catalog);
        load_reports(catalog, snapshot, Workers{}, diagnostics,
                     [&](const Catalog& registry, const ReadFile& read, Diagnostics& own) {
                         check_privacy(read.file.path, read.bytes, registry.settings, own);
                         if (read.report == nullptr) return;
                         const Report& report = *read.report;
                         const ScoreCard card = score(report, rubrics, own);
                         const Facts facts = read.body.facts();
                         const Prose prose = read_prose(facts.text);
                         const auto mentions = names.find(facts.text, report.year, report.department);
                         const Subject subject{registry, report, card, facts, prose, mentions};
                         found[read.file.path] = check(subject);
                         statements[read.file.path] = statements_of(subject);
                         report_findings(report, found[read.file.path], own);
                         check_answers(report, own);
                     });
        std::vector<std::vector<Statement>> in_order;
        for (const Report& report : catalog.reports) in_order.push_back(statements[report.source]);
        const auto across = check_across(catalog, in_order);
        for (std::size_t i = 0; i < catalog.reports.size(); ++i) {
            auto& own = found[catalog.reports[i].source];
            own.insert(own.end(), across[i].begin(), across[i].end());
            report_findings(catalog.reports[i], across[i], diagnostics);
        }
        for (const auto& [path, own] : found) findings.insert(findings.end(), own.begin(), own.end());
    }

    /// "RULE verdict: arithmetic" of every finding.
    std::string verdicts() const {
        std::string text;
        for (const Finding& f : findings) text += line(f);
        return text;
    }
    /// The same of one rule.
    std::string verdicts_of(std::string_view rule) const {
        std::string text;
        for (const Finding& f : findings)
            if (info(f.rule).id == rule) text += line(f);
        return text;
    }
    bool has(std::string_view rule, Verdict verdict) const {
        return std::any_of(findings.begin(), findings.end(),
                           [&](const Finding& f) { return info(f.rule).id == rule && f.verdict == verdict; });
    }
    std::string found(Language language = Language::zh) { return rendered(diagnostics, files, language); }
    /// The errors alone, without open questions.
    std::string errors(Language language = Language::zh) {
        Diagnostics own;
        for (const Diagnostic& d : diagnostics.items())
            if (d.severity() == Severity::error) own.add(d);
        return rendered(own, files, language);
    }
    /// The diagnostics of one code.
    std::string found(std::string_view code, Language language = Language::zh) {
        Diagnostics own;
        for (const Diagnostic& d : diagnostics.items())
            if (info(d.code).id == code) own.add(d);
        return rendered(own, files, language);
    }

private:
    static std::string line(const Finding& f) {
        return std::string(info(f.rule).id) + " " + std::string(verdict_name(f.verdict, Language::zh)) +
               ": " + f.arithmetic + "\n";
    }
};

}  // namespace gongkai::testing
