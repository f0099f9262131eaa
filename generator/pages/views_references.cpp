// SPDX-License-Identifier: MIT
// What a report speaks of, who links to it, and which reports have something in common with it.
#include <algorithm>

#include "pages/mentions.h"

namespace gongkai::pages {
namespace {

constexpr std::size_t common_named = 5;  // of what two reports have in common

/// A document the report cites: as printed first, and how often.
struct Cited {
    std::string number, printed, title;
    std::size_t times = 0;
};

/// By the first place that cites each. A title whose document is known counts for that document.
std::vector<Cited> cited_documents(const LinkGraph& graph, const References& references) {
    std::vector<Cited> list;
    const auto count = [&](const std::string& number, const std::string& printed, const std::string& title) {
        auto cited =
            std::find_if(list.begin(), list.end(), [&](const Cited& each) { return each.number == number; });
        if (cited == list.end()) cited = list.insert(list.end(), Cited{number, {}, {}, 0});
        if (cited->printed.empty()) cited->printed = printed;
        if (cited->title.empty()) cited->title = title;
        ++cited->times;
    };
    for (const Citation& citation : references.citations)
        count(citation.number, citation.printed, citation.title);
    for (const TitleMention& title : references.titles)
        if (const CitedDocument* document = graph.document_meant(title))
            count(document->number, {}, title.title);
    return list;
}

View::List cited_list(const SitePlan& plan, const Page& page, const References& references) {
    View::List list;
    for (Cited& cited : cited_documents(plan.graph, references)) {
        const CitedDocument* document = plan.graph.find_document(cited.number);
        if (cited.title.empty() && document != nullptr) cited.title = document_title(*document);
        std::string url;
        if (document != nullptr) url = relative_address(page.address, document_address(cited.number));
        View item;
        item.set("text", cited.printed.empty() ? cited.number : cited.printed)
            .set_optional("title", std::move(cited.title))
            .set_optional("url", std::move(url))
            .set("times", std::to_string(cited.times));
        list.push_back(std::move(item));
    }
    return list;
}

View::List unnumbered_list(const LinkGraph& graph, const References& references) {
    std::vector<Spelling> titles;
    for (const TitleMention& mention : references.titles) {
        if (graph.document_meant(mention) != nullptr) continue;
        const auto found = std::find_if(titles.begin(), titles.end(),
                                        [&](const Spelling& title) { return title.text == mention.title; });
        if (found != titles.end())
            ++found->times;
        else
            titles.push_back({mention.title, 1});
    }
    View::List list;
    for (Spelling& title : titles) {
        View item;
        item.set("title", std::move(title.text)).set("times", std::to_string(title.times));
        list.push_back(std::move(item));
    }
    return list;
}

View::List body_list(const SitePlan& plan, const Page& page, const References& references) {
    View::List list;
    for (const BodyMention& body : references.bodies) {
        const Department& department = plan.catalog.departments[body.department];
        View item;
        item.set("text", department.name)
            .set("url", relative_address(page.address, department_address(department)))
            .set("times", std::to_string(body.times));
        list.push_back(std::move(item));
    }
    return list;
}

View report_link(const SitePlan& plan, const Page& page, std::size_t i) {
    const Report& report = plan.catalog.reports[i];
    View item;
    item.set("text", full_title(report, plan.catalog.departments[plan.department_of[i]]))
        .set("url", relative_address(page.address, report_address(report)));
    return item;
}

/// “甲、乙、丙、丁、戊等 7 个”; `more` is the word for what comes last.
template <typename NameOf>
std::string some_of(const Words& words, const std::vector<std::uint32_t>& things, std::string_view more,
                    NameOf name_of) {
    std::string text;
    for (std::size_t i = 0; i < std::min(things.size(), common_named); ++i)
        text += joined({i == 0 ? "" : words.text("list.enumeration"), name_of(things[i])});
    if (things.size() > common_named) text += words.text(more, {std::to_string(things.size())});
    return text;
}

View::List related_list(const SitePlan& plan, const Page& page) {
    View::List list;
    for (const RelatedReport& related : plan.graph.related[page.subject]) {
        View item = report_link(plan, page, related.report);
        item.set_optional("documents", some_of(plan.words(), related.documents, "references.more_documents",
                                               [&](std::uint32_t d) {
                                                   return std::string_view(plan.graph.documents[d].number);
                                               }));
        item.set_optional(
            "bodies", some_of(plan.words(), related.bodies, "references.more_bodies", [&](std::uint32_t d) {
                return std::string_view(plan.catalog.departments[d].name);
            }));
        list.push_back(std::move(item));
    }
    return list;
}

/// Where the lines of the report's score sheet are explained.
std::string sheet_link(const SitePlan& plan, const Page& page) {
    const auto sheet = plan.rubrics.find(plan.catalog.reports[page.subject].rubric);
    if (sheet == plan.rubrics.end() || sheet->second.purpose != RubricPurpose::report) return {};
    return joined({relative_address(page.address, indicators_address), "#", sheet->second.id});
}

}  // namespace

View::List report_links(const SitePlan& plan, const Page& page, std::span<const std::uint32_t> reports) {
    View::List list;
    for (const std::uint32_t i : reports) list.push_back(report_link(plan, page, i));
    return list;
}

void add_references(View& view, const SitePlan& plan, const Page& page) {
    const References references = plan.references_of(page.subject);
    View::List lists[] = {cited_list(plan, page, references), unnumbered_list(plan.graph, references),
                          body_list(plan, page, references),
                          report_links(plan, page, plan.graph.linked_from[page.subject]),
                          related_list(plan, page)};
    const char* names[] = {"cited", "unnumbered", "bodies", "cited_by", "related"};
    bool any = false;
    for (std::size_t i = 0; i < std::size(lists); ++i) {
        any = any || !lists[i].empty();
        view.set_optional(names[i], std::move(lists[i]));
    }
    view.set("has_references", any);
    view.set_optional("sheet_url", sheet_link(plan, page));
}

}  // namespace gongkai::pages
