// SPDX-License-Identifier: MIT
// Private to the room: content/ids.lock on the disk.
#pragma once

#include <string>
#include <string_view>

namespace gongkai {

/// Its new text: the comments the old one has, or two lines that say what it is, and then the addresses.
std::string lock_text(std::string_view old_text, std::string_view addresses);

/// The working tree's folder that `repository`, a folder in it, belongs to.
std::string worktree_root(const std::string& repository);

/// Writes a file as a whole or not at all. Throws Failure.
void replace_file(const std::string& path, std::string_view bytes);

}  // namespace gongkai
