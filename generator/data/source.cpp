// SPDX-License-Identifier: MIT
// Which source files say no more than their pages.
#include <algorithm>

#include "data/data.h"
#include "text/text.h"

namespace gongkai {
namespace {

/// The frontmatter between its --- lines; empty when there is none.
std::string_view frontmatter_of(std::string_view bytes) {
    const auto end = bytes.find("\n---", 3);
    return bytes.starts_with("---") && end != std::string_view::npos ? bytes.substr(0, end)
                                                                     : std::string_view();
}

/// A # that YAML may take for a comment: at the beginning of a line or behind a blank. One inside quotes
/// counts too, which withholds a file at worst.
bool has_comment(std::string_view yaml) {
    for (auto at = yaml.find('#'); at != std::string_view::npos; at = yaml.find('#', at + 1))
        if (at == 0 || yaml[at - 1] == ' ' || yaml[at - 1] == '\t' || yaml[at - 1] == '\n') return true;
    return false;
}

/// Markup that the page drops with what stands in it: <!-- -->, <div>…; not <https://…>.
bool has_markup(std::string_view body) {
    for (auto at = body.find('<'); at != body.npos && at + 1 < body.size(); at = body.find('<', at + 1)) {
        const std::string_view rest = body.substr(at + 1);
        const char next = rest.front();
        const bool tag = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || next == '!' ||
                         next == '?' || next == '/';
        if (!tag) continue;
        if (rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("mailto:"))
            continue;
        return true;
    }
    return false;
}

/// Whether a footnote's definition, [^1]: …, belongs to a note the text has.
bool is_used(std::string_view definition, std::string_view body) {
    const std::string_view mark = definition.substr(0, definition.find(']') + 1);
    std::size_t times = 0;
    for (auto at = body.find(mark); at != std::string_view::npos; at = body.find(mark, at + 1)) ++times;
    return mark.starts_with("[^") && times > 1;
}

/// [//]: # (a remark): the definition of a link or footnote, which shows only where something refers to it.
bool has_hidden_definition(std::string_view body) {
    for (std::size_t at = 0; at < body.size();) {
        const auto end = std::min(body.find('\n', at), body.size());
        const std::string_view line = trim(body.substr(at, end - at));
        if (line.starts_with('[') && line.find("]:") != std::string_view::npos && !is_used(line, body))
            return true;
        at = end + 1;
    }
    return false;
}

}  // namespace

bool says_no_more_than_its_page(std::string_view bytes, const Report& report, const Settings& settings) {
    if (!settings.public_checks && !report.explain.empty()) return false;
    const std::string_view frontmatter = frontmatter_of(bytes);
    const std::string_view body = bytes.substr(frontmatter.size());
    return !has_comment(frontmatter) && !has_markup(body) && !has_hidden_definition(body);
}

}  // namespace gongkai
