// SPDX-License-Identifier: MIT
// Private to preview: when did the working tree last change? What changed does not matter, as the site is
// always read whole; so events are only counted, and no list of paths can go wrong.
#pragma once

#include <chrono>
#include <string>

namespace gongkai::preview {

class Watcher {
public:
    /// Watches content/ and themes/ with all folders in them, of the working tree `repository` lies in, and
    /// where HEAD points to. Where the system cannot watch, it is assumed to change every second.
    explicit Watcher(const std::string& repository);
    ~Watcher();
    Watcher(const Watcher&) = delete;
    Watcher& operator=(const Watcher&) = delete;

    /// Waits for a change, and then until nothing has changed for 30 ms (but not longer than half a
    /// second): an editor's save and a branch switch are one change each. False when `patience` ran out.
    bool wait(std::chrono::milliseconds patience);

private:
    using Clock = std::chrono::steady_clock;
    enum class News { none, file, folder };

    void watch_all();
    void watch_tree(const std::string& folder, int depth);
    int watch(const std::string& folder);
    News read_events();
    bool has_events(std::chrono::milliseconds patience) const;

    std::string root_;        ///< of the working tree, ends with '/'
    std::string git_folder_;  ///< ends with '/'; empty when unknown
    int inotify_ = -1;
    int root_watch_ = -1, git_watch_ = -1;
    bool blind_ = false;  ///< something could not be watched
    Clock::time_point last_look_ = Clock::now();
};

}  // namespace gongkai::preview
