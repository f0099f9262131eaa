// SPDX-License-Identifier: MIT
#include "preview/live_reload.h"

#include <algorithm>
#include <chrono>

namespace gongkai::preview {
namespace {

constexpr std::size_t most_listeners = 8;
constexpr auto comment_interval = std::chrono::milliseconds(1000);

/// Only a page in sight holds a stream: a browser has six connections for all of its tabs.
constexpr std::string_view script = R"js((function () {
  "use strict";
  var made_from = document.currentScript.getAttribute("data-state");
  var events = null;
  function listen() {
    if (document.visibilityState === "hidden") {
      if (events) events.close();
      events = null;
    } else if (!events) {
      events = new EventSource("/-/events");
      events.addEventListener("state", function (event) {
        if (event.data !== made_from) location.reload();
      });
    }
  }
  document.addEventListener("visibilitychange", listen);
  listen();
})();
)js";

}  // namespace

std::string_view reload_script() { return script; }

LiveReload::Stream LiveReload::open() {
    const auto listener = std::make_shared<Listener>();
    const std::lock_guard lock(mutex_);
    std::erase_if(listeners_, [](const auto& other) { return other.use_count() == 1; });  // gone
    if (listeners_.size() == most_listeners) {
        listeners_.front()->dropped = true;
        listeners_.pop_front();
        changed_.notify_all();
    }
    listeners_.push_back(listener);
    return [this, listener] { return next(*listener); };
}

std::optional<std::string> LiveReload::next(Listener& listener) {
    std::unique_lock lock(mutex_);
    const auto ended = [&] { return closed_ || listener.dropped; };
    const auto has_news = [&] { return listener.told != current_; };
    changed_.wait_for(lock, comment_interval, [&] { return ended() || has_news(); });
    if (ended()) return std::nullopt;
    if (!has_news()) return ":\n\n";
    const bool first = listener.told.empty();
    listener.told = current_;
    return (first ? "retry: 1000\n" : "") + ("event: state\ndata: " + current_) + "\n\n";
}

void LiveReload::announce(const std::string& state_id) {
    {
        const std::lock_guard lock(mutex_);
        current_ = state_id;
    }
    changed_.notify_all();
}

void LiveReload::close() {
    {
        const std::lock_guard lock(mutex_);
        closed_ = true;
    }
    changed_.notify_all();
}

}  // namespace gongkai::preview
