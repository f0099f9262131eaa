// SPDX-License-Identifier: MIT
// The site's one report, scored by the site's one sheet, and what was found on the way.
#pragma once

#include <string>

#include "report/report.h"
#include "scoring/scoring.h"
#include "snapshots.h"

namespace gongkai::testing {

constexpr const char* sheet = "content/rubrics/r.yml";

struct Scored {
    Files files;
    Snapshot snapshot;
    Diagnostics diagnostics;
    Catalog catalog;
    Rubrics rubrics;
    std::vector<ScoreCard> cards;

    explicit Scored(Files given) : files(std::move(given)), snapshot(Snapshot::of_files(files)) {
        catalog = load_catalog(snapshot, Workers{}, diagnostics);
        rubrics = load_rubrics(snapshot, catalog.ledger, diagnostics);
        for (const Report& report : catalog.reports) cards.push_back(score(report, rubrics, diagnostics));
    }
    std::string found(Language language = Language::zh) { return rendered(diagnostics, files, language); }
    const ScoreCard& card() const { return cards.at(0); }
};

inline std::string text_of(const std::optional<Decimal>& value) {
    return value ? value->to_string() : "nothing";
}

/// The site's report with other scores; lines are indented by two.
inline Files with_scores(const std::string& lines) {
    Files files = site_files();
    std::string& text = files.at(skx);
    const std::size_t begin = text.find("scores:\n") + 8;
    text.replace(begin, text.find("grade:") - begin, lines);
    return files;
}

}  // namespace gongkai::testing
