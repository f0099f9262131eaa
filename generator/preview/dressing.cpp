// SPDX-License-Identifier: MIT
// Example: a policy of  default-src 'none'; script-src 'self'  becomes
//     default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'
#include "preview/dressing.h"

#include <utility>
#include <vector>

namespace gongkai::preview {
namespace {

/// A policy's directives: name, and sources as written.
using Policy = std::vector<std::pair<std::string, std::string>>;

constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

Policy read_policy(std::string_view text) {
    Policy policy;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(';'), text.size());
        const std::string_view directive = trimmed(text.substr(0, end));
        const std::size_t name = std::min(directive.find_first_of(blanks), directive.size());
        if (!directive.empty())
            policy.emplace_back(directive.substr(0, name), trimmed(directive.substr(name)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return policy;
}

std::string* sources_of(Policy& policy, std::string_view name) {
    for (auto& [directive, sources] : policy)
        if (directive == name) return &sources;
    return nullptr;
}

/// What is not named falls back to default-src, so a new directive begins with its sources.
void allow_self(Policy& policy, std::string_view name) {
    std::string* sources = sources_of(policy, name);
    if (sources == nullptr) {
        const std::string* fallback = sources_of(policy, "default-src");
        if (fallback == nullptr) return;  // everything is allowed
        std::string copy = *fallback;
        sources = &policy.emplace_back(name, std::move(copy)).second;
    }
    if (*sources == "'none'" || sources->empty())
        *sources = "'self'";
    else if (sources->find("'self'") == std::string::npos)
        *sources += " 'self'";
}

void widen_policy(std::string& html) {
    constexpr std::string_view start = "http-equiv=\"Content-Security-Policy\" content=\"";
    const std::size_t tag = html.find(start);
    if (tag == std::string::npos) return;
    const std::size_t begin = tag + start.size();
    const std::size_t end = html.find('"', begin);
    if (end == std::string::npos) return;
    Policy policy = read_policy(std::string_view(html).substr(begin, end - begin));
    for (const char* name : {"script-src", "style-src", "connect-src"}) allow_self(policy, name);
    std::string text;
    for (const auto& [name, sources] : policy) text += (text.empty() ? "" : "; ") + name + ' ' + sources;
    html.replace(begin, end - begin, text);
}

}  // namespace

std::string dressed(std::string html, std::string_view panel, std::string_view state_id) {
    widen_policy(html);
    std::string end;
    if (!panel.empty()) end.append("<link rel=\"stylesheet\" href=\"/-/preview.css\">\n").append(panel);
    end.append("<script src=\"/-/reload.js\" data-state=\"").append(state_id).append("\"></script>\n");
    const std::size_t body_end = html.rfind("</body>");
    html.insert(body_end == std::string::npos ? html.size() : body_end, end);
    return html;
}

std::string with_base(std::string html, std::string_view base) {
    constexpr std::string_view head = "<head>";
    const std::size_t at = html.find(head);
    if (at == std::string::npos) return html;
    return html.insert(at + head.size(), "\n<base href=\"" + std::string(base) + "\">");
}

}  // namespace gongkai::preview
