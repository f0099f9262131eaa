// SPDX-License-Identifier: MIT
// While there are errors, a page comes from the first of these that has it:
//   1. the state with the errors, unless they concern the whole site: what is right can be worked on;
//   2. the last plan without errors: the page as it was;
//   3. the state with the errors after all.
// Otherwise the errors are the page. Between a save and the plan that follows, the files of the current
// plan are not what they were: reading them refuses, and the request waits for the newer state.
#include "preview/answers.h"

#include <algorithm>

#include "preview/address.h"
#include "preview/dressing.h"
#include "repository/repository.h"

namespace gongkai::preview {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 2000ms;

HttpBody share(std::string bytes) { return std::make_shared<const std::string>(std::move(bytes)); }

/// Errors in the settings, the registries, the rubrics or the theme change every page.
bool concerns_whole_site(const Diagnostics& diagnostics) {
    return std::any_of(diagnostics.items().begin(), diagnostics.items().end(), [](const Diagnostic& d) {
        return d.severity() == Severity::error && !d.path.starts_with("content/reports/") &&
               !d.path.starts_with("content/pages/");
    });
}

void quote(const SitePlan& plan, Diagnostics& diagnostics) {
    diagnostics.sort();
    diagnostics.quote_sources([&](const std::string& path) -> std::optional<std::string> {
        const SourceFile* file = plan.snapshot.find(path);
        if (file == nullptr) return std::nullopt;
        return plan.snapshot.read(*file);
    });
}

/// Staff's own web pages and drawings are shown, but nothing in them runs.
bool could_run(std::string_view type) {
    return type.starts_with("text/html") || type.starts_with("image/svg") ||
           type.starts_with("application/xml");
}

}  // namespace

HttpResponse Answers::answer(const HttpRequest& request) {
    const auto deadline = std::chrono::steady_clock::now() + patience;
    StatePtr state = reader_.current();
    while (state) {
        try {
            return answer_from(*state, request);
        } catch (const Failure& failure) {
            const auto left =
                std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now());
            StatePtr newer = left > 0ms ? reader_.newer_than(state.get(), left) : nullptr;
            if (!newer) {
                const Diagnostics none;
                const Trouble trouble{none, &failure};
                return html(*state, 503, error_page(trouble, language_), {none});
            }
            state = std::move(newer);
        }
    }
    return {503, {}, nullptr, {}, {}};
}

HttpResponse Answers::answer_from(const SiteState& state, const HttpRequest& request) {
    const auto address = address_of(request.target);
    if (!address) return {404, {}, nullptr, {}, {}};
    Found found = find(state, *address);
    if (found.bytes) return page(state, found, *address);
    if (found.mistakes.has_errors())
        return html(state, 500, error_page({found.mistakes}, language_), {found.mistakes});
    if (find(state, *address + "/index.html").bytes)
        return {301, {}, nullptr, {{"Location", "/" + *address + "/"}}, {}};
    return not_found(state);
}

Answers::Found Answers::find(const SiteState& state, const std::string& address) {
    const bool prefer_earlier = !state.plan || concerns_whole_site(state.diagnostics);
    if (prefer_earlier)
        if (auto earlier = find_earlier(state, address)) return std::move(*earlier);
    Found found;
    const Page* page = state.plan ? state.plan->find(address) : nullptr;
    if (page != nullptr) {
        found.kind = page->kind;
        if (const SourceFile* file = state.plan->snapshot.find(page->source)) {
            state.plan->snapshot.read(*file);  // throws Failure when it was saved since
        }
        std::string bytes = render_page(*state.plan, *page, found.mistakes);
        if (!found.mistakes.has_errors()) {
            found.bytes = share(std::move(bytes));
            return found;
        }
        quote(*state.plan, found.mistakes);
    }
    if (!prefer_earlier && !state.is_good())
        if (auto earlier = find_earlier(state, address)) return std::move(*earlier);
    return found;
}

std::optional<Answers::Found> Answers::find_earlier(const SiteState& state,
                                                    const std::string& address) const {
    const Page* page = state.last_good ? state.last_good->find(address) : nullptr;
    if (page == nullptr) return std::nullopt;
    Found found;
    found.kind = page->kind;
    found.old = true;
    try {
        std::string bytes = render_page(*state.last_good, *page, found.mistakes);
        if (!found.mistakes.has_errors()) found.bytes = share(std::move(bytes));
    } catch (const Failure&) {  // an attachment that has changed since
    }
    if (!found.bytes) return std::nullopt;
    return found;
}

HttpResponse Answers::page(const SiteState& state, const Found& found, const std::string& address) const {
    if (is_templated(found.kind)) {
        const Failure* refused = state.refused ? &*state.refused : nullptr;
        return html(state, 200, *found.bytes, {state.diagnostics, refused, found.old});
    }
    HttpResponse answer;
    answer.type = content_type_of(address);
    answer.body = found.bytes;
    if (found.kind == PageKind::attachment && could_run(answer.type))
        answer.headers.emplace_back("Content-Security-Policy", "default-src 'none'; sandbox");
    return answer;
}

/// The site's own page for this, or the errors when they may be why.
HttpResponse Answers::not_found(const SiteState& state) const {
    const Trouble trouble{state.diagnostics, state.refused ? &*state.refused : nullptr};
    if (trouble.any()) return html(state, 500, error_page(trouble, language_), {Diagnostics{}});
    Diagnostics ignored;
    const Page* page = state.plan->find("404.html");
    const std::string bytes = page != nullptr ? render_page(*state.plan, *page, ignored) : "404\n";
    return html(state, 404, with_base(bytes, "/"), trouble);
}

HttpResponse Answers::html(const SiteState& state, int status, std::string bytes,
                           const Trouble& trouble) const {
    const std::string panel = trouble.any() ? error_panel(trouble, language_) : "";
    HttpResponse answer;
    answer.status = status;
    answer.type = content_type_of(".html");
    answer.body = share(dressed(std::move(bytes), panel, state.id));
    return answer;
}

void settle_etag(const HttpRequest& request, HttpResponse& answer) {
    if (answer.status != 200 || !answer.body) return;
    const std::string tag = '"' + content_id_of(*answer.body) + '"';
    answer.headers.emplace_back("ETag", tag);
    const std::string& known = request.if_none_match;
    if (known != "*" && known.find(tag) == std::string::npos) return;
    answer.status = 304;
    answer.body = nullptr;
}

}  // namespace gongkai::preview
