// SPDX-License-Identifier: MIT
#include "pages/body_store.h"

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

BodyStore::BodyStore() : file_(std::tmpfile(), &close_file) {
    if (!file_) fail();
}

void BodyStore::put(const std::string& source, std::string_view html) {
    std::size_t at = 0;
    {
        const std::lock_guard lock(mutex_);
        at = end_;
        end_ += html.size();
        spans_[source] = {at, html.size()};
    }
    while (!html.empty()) {
        const ssize_t n = pwrite(fileno(file_.get()), html.data(), html.size(), static_cast<off_t>(at));
        if (n < 0 && errno != EINTR) fail();
        if (n <= 0) continue;
        at += static_cast<std::size_t>(n);
        html.remove_prefix(static_cast<std::size_t>(n));
    }
}

std::string BodyStore::get(const std::string& source) const {
    const Span span = spans_.at(source);
    std::string html(span.size, '\0');
    for (std::size_t done = 0; done < span.size;) {
        const ssize_t n = pread(fileno(file_.get()), html.data() + done, span.size - done,
                                static_cast<off_t>(span.begin + done));
        if (n == 0 || (n < 0 && errno != EINTR)) fail();
        if (n > 0) done += static_cast<std::size_t>(n);
    }
    return html;
}

}  // namespace gongkai
