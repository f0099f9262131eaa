// SPDX-License-Identifier: MIT
// The whole way from files to findings, as the plan of a site goes it.
#pragma once

#include <string>

#include "checks/checks.h"
#include "scoring/scored.h"

namespace gongkai::testing {

struct Checked : Scored {
    std::vector<Finding> findings;  ///< of all reports

    explicit Checked(Files given) : Scored(std::move(given)) {
        for (std::size_t i = 0; i < cards.size(); ++i) keep(check(catalog.reports[i], cards[i], diagnostics));
        for (const Report& report : catalog.refused) {
            keep(check(report, score(report, rubrics, diagnostics), diagnostics));
        }
    }
    /// "RULE verdict: arithmetic" of every finding.
    std::string verdicts() const {
        std::string text;
        for (const Finding& f : findings) {
            text += std::string(f.rule) + " " + std::string(verdict_name(f.verdict, Language::zh)) + ": " +
                    f.arithmetic + "\n";
        }
        return text;
    }

private:
    void keep(std::vector<Finding> more) { findings.insert(findings.end(), more.begin(), more.end()); }
};

}  // namespace gongkai::testing
