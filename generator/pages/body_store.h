// SPDX-License-Identifier: MIT
// The bodies' HTML between planning and rendering, in a file without a name. Each body is parsed once, and
// memory grows with facts, not with text; parsing again for each page cost a fifth of a whole build. Private
// to the room, but for the plan that owns one.
#pragma once

#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

#include "pages/temporary_file.h"

namespace gongkai {

class BodyStore {
public:
    /// Keeps the HTML of a source file's body. Safe from any thread. Throws Failure on a full disk.
    void put(const std::string& source, std::string_view html);
    /// REQUIRES: kept before. Safe from any thread, once nobody puts any more.
    std::string get(const std::string& source) const;
    std::size_t size(const std::string& source) const { return spans_.at(source).size; }

private:
    TemporaryFile file_;
    std::mutex mutex_;
    std::unordered_map<std::string, TemporaryFile::Span> spans_;
};

}  // namespace gongkai
