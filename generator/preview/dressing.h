// SPDX-License-Identifier: MIT
// Private to preview: what the preview adds to a page and `publish` does not.
#pragma once

#include <string>
#include <string_view>

namespace gongkai::preview {

/// Puts `panel` (which may be empty) and the live reload script at the end of the page's body, and lets the
/// page's own policy allow the script, the panel's style sheet and the connection for events.
std::string dressed(std::string html, std::string_view panel, std::string_view state_id);

/// Makes relative links of a page right that is shown at another address than its own.
std::string with_base(std::string html, std::string_view base);

}  // namespace gongkai::preview
