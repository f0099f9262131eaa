// SPDX-License-Identifier: MIT
// A catalog from files in memory, and what loading it found.
#pragma once

#include <string>

#include "report/report.h"
#include "snapshots.h"

namespace gongkai::testing {

struct Loaded {
    Snapshot snapshot;
    Diagnostics diagnostics;
    Catalog catalog;

    explicit Loaded(const Files& files) : snapshot(Snapshot::of_files(files)) {
        catalog = load_catalog(snapshot, Workers{}, diagnostics);
    }
};

/// Everything that loading the site finds wrong, as people read it.
inline std::string found_in(const Files& files, Language language = Language::zh) {
    Loaded loaded(files);
    return rendered(loaded.diagnostics, files, language);
}

}  // namespace gongkai::testing
