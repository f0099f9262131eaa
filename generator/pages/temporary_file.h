// SPDX-License-Identifier: MIT
// Private to pages: a file without a name, to which pieces are added and from which they are read back.
#pragma once

#include <atomic>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>

namespace gongkai {

class TemporaryFile {
public:
    struct Span {
        std::size_t begin = 0, size = 0;
    };

    /// Throws Failure when there is no room for temporary files.
    TemporaryFile();

    /// Both are safe from any thread. Throw Failure on a full disk.
    Span append(std::string_view bytes);
    std::string read(Span span) const;

private:
    std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
    std::atomic<std::size_t> end_{0};
};

}  // namespace gongkai
