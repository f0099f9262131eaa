// SPDX-License-Identifier: MIT
#include "repository/disk.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace gongkai {
namespace {

struct Descriptor {
    int value;
    ~Descriptor() {
        if (value >= 0) {
            const int kept = errno;
            ::close(value);
            errno = kept;
        }
    }
};

}  // namespace

std::optional<std::string> read_disk(const std::string& path, struct stat& status) {
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)};
    if (file.value < 0 || ::fstat(file.value, &status) != 0) return std::nullopt;
    if (!S_ISREG(status.st_mode)) {
        errno = EINVAL;
        return std::nullopt;
    }
    std::string bytes(static_cast<std::size_t>(status.st_size) + 1, '\0');
    std::size_t length = 0;
    for (;;) {
        const ssize_t got = ::read(file.value, bytes.data() + length, bytes.size() - length);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return std::nullopt;
        if (got == 0) break;
        length += static_cast<std::size_t>(got);
        if (length == bytes.size()) bytes.resize(bytes.size() * 2);
    }
    bytes.resize(length);
    return bytes;
}

}  // namespace gongkai
