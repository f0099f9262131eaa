// SPDX-License-Identifier: MIT
// Private to preview: mistakes as a reader sees them, in a panel over a page or on a page of their own.
#pragma once

#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"

namespace gongkai::preview {

/// What is wrong, and what stands under it.
struct Trouble {
    const Diagnostics& diagnostics;
    const Failure* refused = nullptr;
    bool page_is_old = false;  ///< the page under the panel is of an earlier state

    bool any() const { return refused != nullptr || diagnostics.has_errors(); }
};

/// Every error with path:line:column, words, excerpt, caret and hint, as a piece of HTML.
std::string error_panel(const Trouble& trouble, Language language);

/// A whole page around the panel, for when there is no page to put it on.
std::string error_page(const Trouble& trouble, Language language);

/// The panel's own style sheet.
std::string_view error_style();

}  // namespace gongkai::preview
