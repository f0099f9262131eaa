// SPDX-License-Identifier: MIT
// Private to the room: what `check` found, in the forms other programs read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pages/pages.h"

namespace gongkai {

enum class CheckFormat { text, json, sarif, github, gitlab };
/// text, json, sarif, github, gitlab
std::optional<CheckFormat> check_format_named(std::string_view name);

/// Everything: the ledger, the diagnostics, and of every report its findings with all four verdicts.
std::string check_json(const SitePlan& plan, const Diagnostics& diagnostics);
/// SARIF 2.1.0, for code scanning and editors.
std::string sarif(const Diagnostics& diagnostics, Language language);
/// GitHub's workflow commands, one line each: ::warning file=…,line=…::…
std::string github_annotations(const Diagnostics& diagnostics, Language language);
/// GitLab's code quality report.
std::string gitlab_report(const Diagnostics& diagnostics, Language language);

/// Which diagnostics `check` shows. A word is a code, or the first part of codes: SUM stands for SUM-ECON …
struct CodeFilter {
    std::vector<std::string> select, ignore;

    /// Throws Failure for a word that fits no code.
    void validate() const;
    Diagnostics apply(const Diagnostics& diagnostics) const;
};

}  // namespace gongkai
