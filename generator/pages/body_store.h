// SPDX-License-Identifier: MIT
// The bodies' HTML between planning and rendering, in a file without a name. Each body is parsed once, and
// memory grows with facts, not with text; parsing again for each page cost a fifth of a whole build. Private
// to the room, but for the plan that owns one.
#pragma once

#include <cstdio>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace gongkai {

class BodyStore {
public:
    /// Throws Failure when there is no room for temporary files.
    BodyStore();

    /// Keeps the HTML of a source file's body. Safe from any thread. Throws Failure on a full disk.
    void put(const std::string& source, std::string_view html);
    /// REQUIRES: kept before. Safe from any thread, once nobody puts any more.
    std::string get(const std::string& source) const;

private:
    struct Span {
        std::size_t begin = 0, size = 0;
    };
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
    std::mutex mutex_;
    std::size_t end_ = 0;
    std::unordered_map<std::string, Span> spans_;
};

}  // namespace gongkai
