// SPDX-License-Identifier: MIT
// A file may change while it is read: the snapshot then refuses, and a moment later the whole is read
// again. Only a refusal that stays is shown.
#include "preview/site_state.h"

#include <set>
#include <thread>

#include "repository/repository.h"
#include "workers/workers.h"

namespace gongkai::preview {
namespace {

using namespace std::chrono_literals;

constexpr int attempts = 4;
constexpr auto pause_between = 40ms;

/// Renders one page of each kind, as mistakes of a template show only then.
void try_templates(const SitePlan& plan, Diagnostics& diagnostics) {
    std::set<PageKind> tried;
    for (const Page& page : plan.pages)
        if (is_templated(page.kind) && tried.insert(page.kind).second) render_page(plan, page, diagnostics);
    diagnostics.sort();
    diagnostics.quote_sources([&](const std::string& path) -> std::optional<std::string> {
        const SourceFile* file = plan.snapshot.find(path);
        if (file == nullptr) return std::nullopt;
        return plan.snapshot.read(*file);
    });
}

/// Everything a plan is made from, as text: a site is a pure function of it.
std::string identity(const Snapshot& snapshot, const Diagnostics& found) {
    std::string all = snapshot.commit() ? snapshot.commit()->id : "";
    for (const SourceFile& file : snapshot.files())
        all.append("\n").append(file.content_id).append(file.path);
    for (const Diagnostic& d : found.items()) all.append("\n").append(render(d, Language::en));
    return content_id_of(all);
}

}  // namespace

SiteReader::SiteReader(std::string repository, unsigned jobs)
    : repository_(std::move(repository)), jobs_(jobs) {}

std::shared_ptr<SiteState> SiteReader::attempt(const SiteState* earlier) const {
    auto state = std::make_shared<SiteState>();
    const Snapshot* known = earlier != nullptr && earlier->plan ? &earlier->plan->snapshot : nullptr;
    Snapshot snapshot = Snapshot::of_worktree(repository_, state->diagnostics, known);
    state->id = identity(snapshot, state->diagnostics);
    state->plan = plan_site(std::move(snapshot), Workers{jobs_, nullptr}, state->diagnostics);
    try_templates(*state->plan, state->diagnostics);
    if (state->is_good()) state->last_good = state->plan;
    return state;
}

StatePtr SiteReader::read() {
    const auto begin = std::chrono::steady_clock::now();
    const StatePtr earlier = current();
    std::shared_ptr<SiteState> state;
    for (int i = 1; !state; ++i) {
        try {
            state = attempt(earlier.get());
        } catch (const Failure& failure) {
            if (i < attempts) {
                std::this_thread::sleep_for(pause_between);
                continue;
            }
            state = std::make_shared<SiteState>();
            state->id = content_id_of(failure.text(Language::en));
            state->refused = failure;
        }
    }
    if (!state->last_good && earlier) state->last_good = earlier->last_good;
    state->took =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    {
        const std::lock_guard lock(mutex_);
        current_ = state;
    }
    changed_.notify_all();
    return state;
}

StatePtr SiteReader::current() const {
    const std::lock_guard lock(mutex_);
    return current_;
}

StatePtr SiteReader::newer_than(const SiteState* known, std::chrono::milliseconds patience) const {
    std::unique_lock lock(mutex_);
    const bool newer = changed_.wait_for(lock, patience, [&] { return current_.get() != known; });
    return newer ? current_ : nullptr;
}

}  // namespace gongkai::preview
