// SPDX-License-Identifier: MIT
// Private to preview: the site as it was last read, swapped whole for each newer reading.
#pragma once

#include <chrono>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "diagnostics/diagnostics.h"
#include "pages/pages.h"

namespace gongkai::preview {

/// One reading of the working tree, immutable.
struct SiteState {
    std::string id;                             ///< equal ids: nothing a reader could see differs
    std::shared_ptr<const SitePlan> plan;       ///< null when `refused`
    std::shared_ptr<const SitePlan> last_good;  ///< of the newest state without errors; may be `plan`
    Diagnostics diagnostics;                    ///< sorted, with excerpts
    std::optional<Failure> refused;             ///< what the environment said
    std::chrono::milliseconds took{0};

    bool is_good() const { return plan && !diagnostics.has_errors(); }
};
using StatePtr = std::shared_ptr<const SiteState>;

/// Reads the site again and again; there is no other way to a newer state than a whole plan.
class SiteReader {
public:
    SiteReader(std::string repository, unsigned jobs);

    /// Reads the working tree and makes it the current state. Only one thread may call it. A refusal is
    /// part of the state. Throws Interrupted.
    StatePtr read();

    /// Null before the first `read()`. Safe from any thread.
    StatePtr current() const;
    /// Waits until the current state is another object than `known`; null when it is not in time.
    StatePtr newer_than(const SiteState* known, std::chrono::milliseconds patience) const;

private:
    std::shared_ptr<SiteState> attempt(const SiteState* earlier) const;

    const std::string repository_;
    const unsigned jobs_;
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    StatePtr current_;
};

}  // namespace gongkai::preview
