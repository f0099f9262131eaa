// SPDX-License-Identifier: MIT
// The site of the working tree in a browser on this machine, as it will be published, a moment after each
// save. Pages are rendered when asked for; nothing is written anywhere.
//
// Mistakes in the content are shown in the page and go away with the next good state. Only this machine
// can connect, and only to what is in the plan. The only room that includes cpp-httplib.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include "diagnostics/diagnostics.h"

namespace gongkai {

struct PreviewOptions {
    std::string repository = ".";
    int port = 8080;  ///< 0: any free one
    Language language = Language::zh;
    unsigned jobs = 1;  ///< workers, at least 1
};

/// The site was read: at the start, and after each change that makes a difference.
struct PreviewEvent {
    bool first = false;                 ///< browsers are answered from now on
    std::string url;                    ///< of the home page: http://127.0.0.1:8080/
    std::chrono::milliseconds took{0};  ///< to read the site and make its plan
    std::size_t pages = 0;              ///< of the site; 0 when `refused`
    const Diagnostics& diagnostics;     ///< sorted, with excerpts
    const Failure* refused = nullptr;   ///< the environment refused; tried again each second
};

class PreviewServer {
public:
    /// Takes the port, on 127.0.0.1. Throws Failure when it is not free.
    explicit PreviewServer(PreviewOptions options);
    ~PreviewServer();
    PreviewServer(const PreviewServer&) = delete;
    PreviewServer& operator=(const PreviewServer&) = delete;

    int port() const;

    /// Serves until `stop_requested()` or `stop()`, and returns within 200 ms of it (a plan in the making
    /// is finished first), all connections closed and all threads joined. Throws Failure when the
    /// repository cannot be read at the start; later such refusals are events. `on_event` is never called
    /// twice at a time, but not always from the same thread. REQUIRES: called once.
    void run(const std::function<void(const PreviewEvent&)>& on_event);

    /// Ends `run()`, now or as soon as it begins. Safe from any thread.
    void stop() noexcept;

private:
    struct Rep;
    std::unique_ptr<Rep> rep_;
};

}  // namespace gongkai
