// SPDX-License-Identifier: MIT
// The page of rules: what each one compares, with which tolerance, and what a department can do. Its
// anchors are the rules' ids, to which every finding links.
#include <array>

#include "markdown/markdown.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

constexpr auto aspects =
    std::to_array<std::pair<Aspect, std::string_view>>({{Aspect::completeness, "completeness"},
                                                        {Aspect::arithmetic, "arithmetic"},
                                                        {Aspect::credibility, "credibility"},
                                                        {Aspect::traceability, "traceability"},
                                                        {Aspect::form, "form"},
                                                        {Aspect::privacy, "privacy"}});

/// What an inconsistency found by the rule means for who publishes.
std::string_view severity_key(Severity severity) {
    switch (severity) {
        case Severity::error: return "rules.stops";
        case Severity::warning: return "rules.reminds";
        case Severity::note: break;
    }
    return "rules.notes";
}

/// Every rule's text is a document of its own, so their paragraphs' ids repeat; only the rules' ids are
/// wanted here. In the HTML of a MarkdownDocument this attribute cannot occur in text: quotes are escaped.
std::string without_ids(std::string html) {
    constexpr std::string_view attribute = " id=\"";
    for (auto at = html.find(attribute); at != std::string::npos; at = html.find(attribute, at))
        html.erase(at, html.find('"', at + attribute.size()) + 1 - at);
    return html;
}

View rule_view(const RuleInfo& rule, const Words& words) {
    const auto language = static_cast<std::size_t>(words.language());
    const CodeInfo& code = info(rule.code);
    Diagnostics ignored;
    const auto about = MarkdownDocument::parse(std::string(code.id), rule.about[language], 1, ignored);
    View view;
    view.set("rule", code.id)
        .set("what", rule.title[language])
        .set("severity", words.text(severity_key(code.severity)))
        .set("about", View::Html{without_ids(about.html())});
    return view;
}

/// By aspect, and within one in the catalogue's order.
View::List aspect_views(const Words& words) {
    View::List list;
    for (const auto& [aspect, id] : aspects) {
        View::List rules;
        for (const RuleInfo& rule : rule_catalogue())
            if (rule.aspect == aspect) rules.push_back(rule_view(rule, words));
        if (rules.empty()) continue;
        View view;
        view.set("id", id)
            .set("name", aspect_name(aspect, words.language()))
            .set("count", std::to_string(rules.size()))
            .set("rules", std::move(rules));
        list.push_back(std::move(view));
    }
    return list;
}

}  // namespace

View rules_page(const SitePlan& plan, const Page& page) {
    const Words& words = plan.words();
    Frame frame;
    frame.title = words.text("rules.heading");
    frame.description = words.text("rules.description");
    frame.crumbs = {{words.text("page.home"), "index.html"},
                    {words.text("about.heading"), "about/index.html"},
                    {frame.title, {}}};
    frame.meta.column(words.text("about.heading"), words.text("meta.about"),
                      words.text("meta.keywords_about"), words.text("meta.type_about"));
    View view;
    view.set("heading", frame.title);
    add_frame(view, plan, page, std::move(frame));
    view.set("count", std::to_string(rule_catalogue().size())).set("aspects", aspect_views(words));
    return view;
}

}  // namespace gongkai::pages
