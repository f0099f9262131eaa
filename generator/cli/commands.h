// SPDX-License-Identifier: MIT
// Private to the room: what each command does once its arguments are read.
#pragma once

#include <string>

#include "cli/formats.h"
#include "diagnostics/diagnostics.h"

namespace gongkai {

/// 0 fine, 1 the content has errors, 2 usage or environment, 130 interrupted.
enum ExitCode { exit_fine = 0, exit_content = 1, exit_environment = 2, exit_interrupted = 130 };

/// Where a site comes from, for `build` and `check`.
struct SourceArguments {
    std::string repository = ".";
    std::string revision = "HEAD";
    bool worktree = false;
    unsigned jobs = 0;  ///< 0: as many as there are cores
};

int run_build(const SourceArguments& source, const std::string& out, Language language);
int run_check(const SourceArguments& source, CheckFormat format, const CodeFilter& filter, Language language);
int run_explain(const std::string& code, Language language);
int run_preview(const std::string& repository, int port, Language language);
int run_demo(const std::string& folder, int departments, int years, int edits, Language language);
int run_schema(const std::string& name);
/// Of the working tree; the theme of site.yml when `name` is empty.
int run_theme_check(const std::string& repository, const std::string& name, Language language);
/// Writes content/ids.lock, the only file of the content a command ever writes; with `check_only` says
/// whether it would.
int run_ids(const std::string& repository, bool check_only, Language language);

}  // namespace gongkai
