// SPDX-License-Identifier: MIT
// A template held against the contract, without a page. Private to the room `theme`.
#pragma once

#include <string>
#include <vector>

#include "theme/compiled_template.h"
#include "theme/contract.h"

namespace gongkai::theme {

/// Reports every name that `page` and `site` do not have, and every one used as what it is not, as rendering
/// would if it reached all sections.
void check_names(const std::vector<Step>& steps, const ViewShape& page, const ViewShape& site,
                 Diagnostics& diagnostics);

/// Reports when the files of assets/ that a template names weigh more than a page may.
void check_weight(const std::string& path, const std::string& name, const std::vector<Step>& steps,
                  const std::vector<ThemeFile>& static_files, Diagnostics& diagnostics);

}  // namespace gongkai::theme
