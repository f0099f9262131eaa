// SPDX-License-Identifier: MIT
// Two threads beside those of the connections: `run()`'s own accepts, the other waits for changes and reads
// the site. They meet in SiteReader, whose current state is swapped whole.
#include "preview/preview.h"

#include <atomic>
#include <exception>
#include <thread>

#include "preview/answers.h"
#include "preview/gate.h"
#include "preview/http.h"
#include "preview/live_reload.h"
#include "preview/site_state.h"
#include "preview/watcher.h"
#include "workers/workers.h"

namespace gongkai {

using namespace preview;
using namespace std::chrono_literals;

struct PreviewServer::Rep {
    explicit Rep(PreviewOptions given)
        : options(std::move(given)),
          reader(options.repository, options.jobs),
          answers(reader, options.language),
          http(options.port, [this](const HttpRequest& request) { return answer(request); }) {}

    bool should_stop() const { return stopping || stop_requested(); }
    HttpResponse answer(const HttpRequest& request);
    void tell(const SiteState& state, bool first) const;
    void follow_changes(Watcher& watcher);
    void follow_changes_until_stopped(Watcher& watcher);

    PreviewOptions options;
    std::function<void(const PreviewEvent&)> on_event;
    std::atomic<bool> stopping{false};
    SiteReader reader;
    Answers answers;
    LiveReload reload;
    HttpServer http;
    std::exception_ptr trouble;  ///< that ended the following of changes
};

HttpResponse PreviewServer::Rep::answer(const HttpRequest& request) {
    if (auto refused = refuse(request, http.port())) return std::move(*refused);
    const auto own_file = [](const char* type, std::string_view bytes) {
        return HttpResponse{200, type, std::make_shared<const std::string>(bytes), {}, {}};
    };
    HttpResponse response;
    if (request.target == "/-/events" && request.method == "GET") {
        response.stream = reload.open();
        return response;
    }
    if (request.target == "/-/reload.js")
        response = own_file("text/javascript; charset=utf-8", reload_script());
    else if (request.target == "/-/preview.css")
        response = own_file("text/css; charset=utf-8", error_style());
    else
        response = answers.answer(request);
    settle_etag(request, response);
    return response;
}

void PreviewServer::Rep::tell(const SiteState& state, bool first) const {
    if (!on_event) return;
    on_event({first, "http://127.0.0.1:" + std::to_string(http.port()) + "/", state.took,
              state.plan ? state.plan->pages.size() : 0, state.diagnostics,
              state.refused ? &*state.refused : nullptr});
}

void PreviewServer::Rep::follow_changes_until_stopped(Watcher& watcher) {
    constexpr auto poll_interval = 100ms;
    constexpr auto retry_interval = 1000ms;
    auto last_read = std::chrono::steady_clock::now();
    while (!should_stop()) {
        const StatePtr before = reader.current();
        const bool changed = watcher.wait(poll_interval);
        const bool retry = before->refused && std::chrono::steady_clock::now() - last_read > retry_interval;
        if (should_stop() || !(changed || retry)) continue;
        const StatePtr state = reader.read();
        last_read = std::chrono::steady_clock::now();
        if (state->id == before->id) continue;
        reload.announce(state->id);
        tell(*state, false);
    }
}

void PreviewServer::Rep::follow_changes(Watcher& watcher) {
    try {
        follow_changes_until_stopped(watcher);
    } catch (const Interrupted&) {  // a plan in the making was given up, as was asked
    } catch (...) {
        trouble = std::current_exception();
        stopping = true;
    }
}

PreviewServer::PreviewServer(PreviewOptions options) : rep_(std::make_unique<Rep>(std::move(options))) {}
PreviewServer::~PreviewServer() = default;

int PreviewServer::port() const { return rep_->http.port(); }

void PreviewServer::stop() noexcept { rep_->stopping = true; }

void PreviewServer::run(const std::function<void(const PreviewEvent&)>& on_event) {
    Rep& rep = *rep_;
    rep.on_event = on_event;
    Watcher watcher(rep.options.repository);  // before the first reading, so that no change is missed
    StatePtr first;
    try {
        first = rep.reader.read();
    } catch (const Interrupted&) {
        return;
    }
    if (first->refused) throw *first->refused;
    rep.reload.announce(first->id);
    rep.tell(*first, true);

    std::thread follower([&] { rep.follow_changes(watcher); });
    std::exception_ptr failure;
    try {
        rep.http.serve([&] {
            if (rep.should_stop())
                rep.reload.close();  // streams end first, so that their threads can be joined
            return rep.should_stop();
        });
    } catch (...) {
        failure = std::current_exception();
    }
    rep.stopping = true;
    follower.join();
    if (rep.trouble) std::rethrow_exception(rep.trouble);
    if (failure) std::rethrow_exception(failure);
}

}  // namespace gongkai
