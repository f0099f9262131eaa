// SPDX-License-Identifier: MIT
// Work shared over cores, stoppable, counted. Results never depend on the number of workers:
// a task writes only to its own slot.
#pragma once

#include <atomic>
#include <cstddef>
#include <functional>

namespace gongkai {

/// Thrown out of a loop after `request_stop()`; `cli` turns it into exit code 130.
struct Interrupted {};

/// Asks every running and later loop to end. Async-signal-safe.
void request_stop() noexcept;
bool stop_requested() noexcept;

/// What a phase has done so far; read by whoever draws progress, written by the loops.
struct Progress {
    std::atomic<const char*> phase{""};  ///< stable identifier: "read", "render", …
    std::atomic<std::size_t> done{0};
    std::atomic<std::size_t> total{0};
};

/// How many workers, and where to count.
struct Workers {
    unsigned jobs = 1;             ///< at least 1
    Progress* progress = nullptr;  ///< may be null
    bool stoppable = true;         ///< false: a loop once begun runs to its end

    /// Calls task(i) once for each i in [0, count), on `jobs` threads. The exception of the lowest
    /// failing index is rethrown after all workers have stopped.
    void for_each(const char* phase, std::size_t count, const std::function<void(std::size_t)>& task) const;
};

/// The number of cores this process may use, at least 1.
unsigned available_cores();

}  // namespace gongkai
