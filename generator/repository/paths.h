// SPDX-License-Identifier: MIT
// Which file names a site may have. Private to this room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"

namespace gongkai {

/// The folders of a repository that make the site; nothing else is ever read.
inline constexpr std::string_view site_folders[] = {"content", "themes"};

/// What is wrong with one component of a path, or nothing. A tree made by hand may hold names that git
/// itself would never write ("..", "a/b"): they must not leave this room.
std::optional<Code> name_problem(std::string_view name);

/// The name as it may be printed: bytes that are not text become \xNN.
std::string printable(std::string_view name);

inline std::string join(std::string_view folder, std::string_view name) {
    return folder.empty() ? std::string(name) : std::string(folder).append("/").append(name);
}

}  // namespace gongkai
