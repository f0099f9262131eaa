// SPDX-License-Identifier: MIT
#include "pages/temporary_file.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "diagnostics/diagnostics.h"

namespace gongkai {
namespace {

[[noreturn]] void fail() {
    const std::string reason = std::strerror(errno);
    throw Failure("无法使用临时文件：" + reason, "cannot use a temporary file: " + reason);
}

int close_file(std::FILE* file) { return std::fclose(file); }

}  // namespace

TemporaryFile::TemporaryFile() : file_(std::tmpfile(), &close_file) {
    if (!file_) fail();
}

TemporaryFile::Span TemporaryFile::append(std::string_view bytes) {
    const Span span{end_.fetch_add(bytes.size()), bytes.size()};
    std::size_t at = span.begin;
    while (!bytes.empty()) {
        const ssize_t n = pwrite(fileno(file_.get()), bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (n < 0 && errno != EINTR) fail();
        if (n <= 0) continue;
        at += static_cast<std::size_t>(n);
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return span;
}

std::string TemporaryFile::read(Span span) const {
    std::string bytes(span.size, '\0');
    for (std::size_t done = 0; done < span.size;) {
        const ssize_t n = pread(fileno(file_.get()), bytes.data() + done, span.size - done,
                                static_cast<off_t>(span.begin + done));
        if (n == 0 || (n < 0 && errno != EINTR)) fail();
        if (n > 0) done += static_cast<std::size_t>(n);
    }
    return bytes;
}

}  // namespace gongkai
