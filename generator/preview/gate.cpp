// SPDX-License-Identifier: MIT
#include "preview/gate.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gongkai::preview {
namespace {

bool is_ours(std::string_view host, int port) {
    constexpr std::array<std::string_view, 3> names = {"127.0.0.1", "localhost", "[::1]"};
    std::string asked(host);
    std::transform(asked.begin(), asked.end(), asked.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    const std::string number = ":" + std::to_string(port);
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
        return asked == std::string(name) + number || (port == 80 && asked == name);
    });
}

HttpResponse in_words(int status, std::string_view text) {
    return {status, "text/plain; charset=utf-8", std::make_shared<const std::string>(text), {}, {}};
}

/// A script, picture or frame of another site; following a link from there is fine.
bool is_foreign_use(const HttpRequest& request) {
    const bool foreign = request.fetch_site == "cross-site" || request.fetch_site == "same-site";
    return foreign && request.fetch_mode != "navigate";
}

bool is_foreign_origin(const std::string& origin, int port) {
    constexpr std::string_view scheme = "http://";
    if (origin.empty()) return false;
    return !origin.starts_with(scheme) || !is_ours(std::string_view(origin).substr(scheme.size()), port);
}

}  // namespace

std::optional<HttpResponse> refuse(const HttpRequest& request, int port) {
    if (!is_ours(request.host, port))
        return in_words(421,
                        "预览只回答本机的地址 / the preview answers to the names of this machine only\n");
    if (is_foreign_origin(request.origin, port) || is_foreign_use(request))
        return in_words(403, "别的网站不能读取预览 / other sites may not read the preview\n");
    if (request.method != "GET" && request.method != "HEAD") {
        HttpResponse answer = in_words(405, "预览只供阅读 / the preview is for reading only\n");
        answer.headers.emplace_back("Allow", "GET, HEAD");
        return answer;
    }
    return std::nullopt;
}

}  // namespace gongkai::preview
