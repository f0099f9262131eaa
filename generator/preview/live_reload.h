// SPDX-License-Identifier: MIT
// Private to preview: tells open pages that the site has changed, by Server-Sent Events. A page knows the
// id of the state it was made from; when the current one is another, it loads itself anew.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace gongkai::preview {

class LiveReload {
public:
    /// The next piece of a stream; nothing ends it. Tells the current state at once, then each other one;
    /// a comment each second finds out whether anybody still listens.
    using Stream = std::function<std::optional<std::string>()>;

    /// A ninth stream ends the oldest. Outlived by no stream that is still asked: end them by `close()`.
    Stream open();
    void announce(const std::string& state_id);
    /// Ends all streams, also later ones.
    void close();

private:
    struct Listener {
        std::string told;  ///< the id sent last
        bool dropped = false;
    };
    std::optional<std::string> next(Listener& listener);

    std::mutex mutex_;
    std::condition_variable changed_;
    std::string current_;
    bool closed_ = false;
    std::deque<std::shared_ptr<Listener>> listeners_;  ///< oldest first
};

/// The script pages load, from an address of its own as their policy allows no inline scripts.
std::string_view reload_script();

}  // namespace gongkai::preview
