// SPDX-License-Identifier: MIT
// What the score sheets and the rules say of each report, found once while the report is read. The findings
// wait in a file without a name until a page shows them; what lists and other reports need is kept. Private
// to the room, but for the plan that owns one.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "checks/checks.h"
#include "pages/body_store.h"
#include "report/report.h"
#include "scoring/scoring.h"

namespace gongkai {

/// How many of them ask something and are not answered.
std::size_t count_open(const std::vector<Finding>& findings);

class Assessments {
public:
    /// Checks one report while it is in memory. Safe from any thread.
    void add(const Subject& subject, Diagnostics& diagnostics);

    /// A line of the score sheet with points.
    struct ScoredLine {
        int indicator = 0;
        std::optional<Decimal> claimed, recomputed;
    };
    struct Kept {
        std::optional<Decimal> total;  ///< claimed
        VerdictCounts verdicts{};
        std::size_t open = 0;  ///< findings that ask something and are not answered
        std::vector<Statement> statements;
        std::vector<ScoredLine> lines;
    };
    /// REQUIRES: added before, and nothing is added any more.
    Kept& kept(const std::string& source) { return kept_.at(source); }
    std::vector<Finding> findings(const std::string& source) const { return unpack(packed_.get(source)); }

private:
    BodyStore packed_;
    std::mutex mutex_;
    std::map<std::string, Kept> kept_;
};

}  // namespace gongkai
