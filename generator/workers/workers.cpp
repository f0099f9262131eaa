// SPDX-License-Identifier: MIT
// One atomic index, as many threads as asked for: tasks are even enough that stealing would gain nothing.
#include "workers/workers.h"

#include <sched.h>

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace gongkai {
namespace {

std::atomic<bool> stop{false};
static_assert(std::atomic<bool>::is_always_lock_free, "request_stop() runs inside a signal handler");

/// The exception of the lowest index, so that which one is reported does not depend on timing.
class FirstError {
public:
    void keep(std::size_t index, std::exception_ptr error) {
        const std::lock_guard lock(mutex_);
        if (!error_ || index < index_) {
            index_ = index;
            error_ = std::move(error);
        }
    }
    void rethrow() const {
        if (error_) std::rethrow_exception(error_);
    }

private:
    std::mutex mutex_;
    std::size_t index_ = 0;
    std::exception_ptr error_;
};

void lower(std::atomic<std::size_t>& value, std::size_t to) {
    std::size_t current = value;
    while (to < current && !value.compare_exchange_weak(current, to)) {
    }
}

}  // namespace

void request_stop() noexcept { stop.store(true, std::memory_order_relaxed); }
bool stop_requested() noexcept { return stop.load(std::memory_order_relaxed); }

void Workers::for_each(const char* phase, std::size_t count,
                       const std::function<void(std::size_t)>& task) const {
    if (progress != nullptr) {
        progress->done = 0;
        progress->total = count;
        progress->phase = phase;
    }
    std::atomic<std::size_t> next{0};
    std::atomic<std::size_t> end{count};  // lowered to the lowest failing index: all before it still run
    FirstError first_error;
    const auto work = [&] {
        for (std::size_t i = next++; i < end && !(stoppable && stop_requested()); i = next++) {
            try {
                task(i);
            } catch (...) {
                first_error.keep(i, std::current_exception());
                lower(end, i);
            }
            if (progress != nullptr) ++progress->done;
        }
    };
    {
        std::vector<std::jthread> threads;
        const std::size_t extra = std::min<std::size_t>(jobs, std::max<std::size_t>(count, 1)) - 1;
        for (std::size_t i = 0; i < extra; ++i) threads.emplace_back(work);
        work();
    }
    first_error.rethrow();
    if (stoppable && stop_requested()) throw Interrupted{};
}

unsigned available_cores() {
    cpu_set_t set;
    CPU_ZERO(&set);
    if (sched_getaffinity(0, sizeof set, &set) == 0)
        return std::max(1U, static_cast<unsigned>(CPU_COUNT(&set)));
    return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace gongkai
