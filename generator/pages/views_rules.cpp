// SPDX-License-Identifier: MIT
// The page of rules: what each one compares, with which tolerance, and what a department can do. Its
// anchors are the rules' ids, to which every finding links.
#include <array>

#include "markdown/markdown.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

constexpr std::size_t zh = static_cast<std::size_t>(Language::zh);

constexpr auto aspects =
    std::to_array<std::pair<Aspect, std::string_view>>({{Aspect::completeness, "completeness"},
                                                        {Aspect::arithmetic, "arithmetic"},
                                                        {Aspect::credibility, "credibility"},
                                                        {Aspect::traceability, "traceability"},
                                                        {Aspect::form, "form"},
                                                        {Aspect::privacy, "privacy"}});

/// What an inconsistency found by the rule means for who publishes.
std::string_view severity_name(Severity severity) {
    switch (severity) {
        case Severity::error: return "不一致时阻止发布";
        case Severity::warning: return "提醒";
        case Severity::note: break;
    }
    return "提示";
}

/// Every rule's text is a document of its own, so their paragraphs' ids repeat; only the rules' ids are
/// wanted here. In the HTML of a MarkdownDocument this attribute cannot occur in text: quotes are escaped.
std::string without_ids(std::string html) {
    constexpr std::string_view attribute = " id=\"";
    for (auto at = html.find(attribute); at != std::string::npos; at = html.find(attribute, at))
        html.erase(at, html.find('"', at + attribute.size()) + 1 - at);
    return html;
}

View rule_view(const RuleInfo& rule) {
    const CodeInfo& code = info(rule.code);
    Diagnostics ignored;
    const auto about = MarkdownDocument::parse(std::string(code.id), rule.about[zh], 1, ignored);
    View view;
    view.set("rule", code.id)
        .set("what", rule.title[zh])
        .set("severity", severity_name(code.severity))
        .set("about", View::Html{without_ids(about.html())});
    return view;
}

/// By aspect, and within one in the catalogue's order.
View::List aspect_views() {
    View::List list;
    for (const auto& [aspect, id] : aspects) {
        View::List rules;
        for (const RuleInfo& rule : rule_catalogue())
            if (rule.aspect == aspect) rules.push_back(rule_view(rule));
        if (rules.empty()) continue;
        View view;
        view.set("id", id)
            .set("name", aspect_name(aspect, Language::zh))
            .set("count", std::to_string(rules.size()))
            .set("rules", std::move(rules));
        list.push_back(std::move(view));
    }
    return list;
}

}  // namespace

View rules_page(const SitePlan& plan, const Page& page) {
    Frame frame;
    frame.title = "核对规则";
    frame.description = "核对绩效自评报告所用的全部规则：核对什么、容差、来源和局限";
    frame.crumbs = {{"首页", "index.html"}, {"关于", "about/index.html"}, {frame.title, {}}};
    frame.meta.column("关于", "网站说明、复算与核对方法", "关于本站,网站说明", "概况信息")
        .add("ArticleTitle", frame.title)
        .add("ContentSource", plan.catalog.settings.owner_name);
    View view;
    view.set("heading", frame.title);
    add_frame(view, plan, page, std::move(frame));
    view.set("count", std::to_string(rule_catalogue().size())).set("aspects", aspect_views());
    return view;
}

}  // namespace gongkai::pages
