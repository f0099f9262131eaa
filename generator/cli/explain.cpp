// SPDX-License-Identifier: MIT
#include "cli/explain.h"

#include <set>
#include <vector>

#include "checks/checks.h"
#include "cli/terminal.h"
#include "text/text.h"

namespace gongkai {
namespace {

std::string severity_text(Severity severity, Language language) {
    switch (severity) {
        case Severity::error:
            return std::string(pick(language, "错误：阻止发布", "error: stops publication"));
        case Severity::warning:
            return std::string(pick(language, "警告：不阻止发布", "warning: does not stop publication"));
        case Severity::note: break;
    }
    return std::string(pick(language, "提示", "note"));
}

/// A text of codes.def with … for what differs from case to case.
std::string pattern(std::string_view text) { return format(text, {"…", "…", "…", "…", "…", "…"}); }

std::string labelled(std::string_view label, std::string_view text) {
    return text.empty() ? std::string() : std::string(label) + std::string(text) + '\n';
}

std::string about_rule(const RuleInfo& rule, Language language) {
    const auto l = static_cast<std::size_t>(language);
    const std::string id(info(rule.code).id);
    std::string text = '\n' + std::string(rule.about[l]) + '\n';
    if (rule.aspect == Aspect::privacy) return text;
    return text + '\n' +
           format(pick(language,
                       "如数字无误而另有原因，在报告的 explain（说明）里写：\n  explain: {{{0}: 原因}}\n",
                       "When the figures are right and there is a reason, answer in the report:\n  explain: "
                       "{{{0}: the reason}}\n"),
                  {id});
}

}  // namespace

std::string explanation_of(std::string_view id, Language language) {
    const auto l = static_cast<std::size_t>(language);
    std::vector<std::string_view> ids;
    std::string text;
    for (const CodeInfo& code : all_codes()) {
        ids.push_back(code.id);
        if (code.id != id) continue;
        if (text.empty()) {
            const RuleInfo* rule = find_rule(id);
            text = std::string(id) + (rule != nullptr ? "  " + std::string(rule->title[l]) : "") + '\n' +
                   severity_text(code.severity, language) + '\n';
            if (rule != nullptr) return text + about_rule(*rule, language);
        }
        text += '\n' + pattern(code.message[l]) + '\n' +
                labelled(pick(language, "  应为：", "  expected: "), pattern(code.expected[l])) +
                labelled(pick(language, "  提示：", "  hint: "), pattern(code.hint[l]));
    }
    if (!text.empty()) return text;
    const std::string word(id);
    const std::string similar = nearest(word, ids);
    throw Failure(
        "没有编号“" + word + "”" + (similar.empty() ? "" : "，是否想写“" + similar + "”？"),
        "there is no code '" + word + "'" + (similar.empty() ? "" : "; did you mean '" + similar + "'?"));
}

std::string list_of_codes(Language language) {
    const auto l = static_cast<std::size_t>(language);
    std::string text;
    for (const Aspect aspect : {Aspect::completeness, Aspect::arithmetic, Aspect::credibility,
                                Aspect::traceability, Aspect::form, Aspect::privacy}) {
        text += std::string(aspect_name(aspect, language)) + '\n';
        for (const RuleInfo& rule : rule_catalogue()) {
            if (rule.aspect == aspect)
                text += "  " + std::string(info(rule.code).id) + "  " + std::string(rule.title[l]) + '\n';
        }
    }
    text += std::string(pick(language, "其他\n", "others\n"));
    std::set<std::string_view> seen;
    for (const CodeInfo& code : all_codes()) {
        if (find_rule(code.id) == nullptr && seen.insert(code.id).second)
            text += "  " + std::string(code.id) + "  " + pattern(code.message[l]) + '\n';
    }
    return text;
}

}  // namespace gongkai
