// SPDX-License-Identifier: MIT
// Reading a file that somebody may be writing. Private to this room.
#pragma once

#include <sys/stat.h>

#include <optional>
#include <string>

namespace gongkai {

/// The bytes of a regular file and its status before they were read. Links are not followed, pipes not
/// waited for. Nothing, with errno set, when it cannot be read.
std::optional<std::string> read_disk(const std::string& path, struct stat& status);

}  // namespace gongkai
