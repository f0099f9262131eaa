// SPDX-License-Identifier: MIT
// Private to preview: threads for connections. A browser keeps connections open that ask nothing, and each
// of them holds a thread; so threads are added as connections need them, up to a limit, and stay.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace gongkai::preview {

class HttpWorkers {
public:
    explicit HttpWorkers(std::size_t most) : most_(most) {}
    ~HttpWorkers() { join(); }

    /// Runs `task` on an idle thread or a new one; it waits its turn when there are `most` already.
    void add(std::function<void()> task);
    /// Runs what is waiting, then ends all threads.
    void join();

private:
    void work();

    const std::size_t most_;
    std::mutex mutex_;
    std::condition_variable woken_;
    std::deque<std::function<void()>> tasks_;
    std::size_t idle_ = 0;  ///< threads waiting for a task
    bool ending_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace gongkai::preview
