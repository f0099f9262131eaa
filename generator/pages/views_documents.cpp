// SPDX-License-Identifier: MIT
// Cited documents: one page each, with every way its number and title were printed and every sentence that
// cites it, and the list of all. What does not agree is shown side by side, without a judgement.
#include <algorithm>

#include "pages/mentions.h"
#include "text/text.h"

namespace gongkai::pages {
namespace {

constexpr std::size_t reports_listed = 20;  // of a title without a number
constexpr std::size_t basis_listed = 300;   // of those that answer to a document

/// Only web addresses become links: the schemes are allowed by name, never forbidden by name.
std::string web_address(const std::string& url) {
    const bool web = starts_with_ignoring_case(url, "https://") || starts_with_ignoring_case(url, "http://");
    return web ? url : std::string();
}

/// `name` is a word's key.
void add_fact(View::List& facts, const Words& words, std::string_view name, std::string value,
              std::string url = {}, bool whole = false) {
    if (value.empty()) return;
    View line;
    line.set("name", words.text(name))
        .set("value", std::move(value))
        .set_optional("url", std::move(url))
        .set("whole", whole);
    facts.push_back(std::move(line));
}

std::string span_of(const CitedDocument& document) {
    if (document.first_year == 0) return {};
    const std::string first = std::to_string(document.first_year);
    return document.first_year == document.last_year
               ? first
               : joined({first, "—", std::to_string(document.last_year)});
}

/// “3 份报告；正文引用 5 处，2 份列为依据”.
std::string citations_in_words(const Words& words, const CitedDocument& document) {
    std::string text = words.text("document.cited_reports", {std::to_string(document.cited_by.size())});
    if (document.citations > 0)
        text += words.text("document.cited_times", {std::to_string(document.citations)});
    if (!document.basis_of.empty())
        text += joined({words.text(document.citations > 0 ? "drawing.comma" : "list.semicolon"),
                        words.text("document.cited_basis", {std::to_string(document.basis_of.size())})});
    return text;
}

View::List fact_list(const Words& words, const CitedDocument& document) {
    View::List facts;
    const auto add = [&](std::string_view name, std::string value) {
        add_fact(facts, words, name, std::move(value));
    };
    const auto year = [&](int number) { return words.text("document.year", {std::to_string(number)}); };
    add_fact(facts, words, "documents.number", document.number, {}, true);
    if (const KnownDocument* known = document.known) {
        add("document.issuer", known->issuer);
        add("document.date", known->date ? known->date->to_string() : std::string());
        const std::string url = web_address(known->url);
        add_fact(facts, words, "document.url", url, url);
    }
    if (document.cited_by.empty()) {
        add("document.cited", words.text("document.cited_by_none"));
        return facts;
    }
    add("document.first", year(document.first_year));
    add("document.last", year(document.last_year));
    add("document.cited", citations_in_words(words, document));
    return facts;
}

/// `standard`: the way the text should be written, where one is known.
View::List spelling_list(const std::vector<Spelling>& spellings, std::string_view standard) {
    View::List list;
    for (const Spelling& spelling : spellings) {
        View item;
        item.set("text", spelling.text)
            .set("times", std::to_string(spelling.times))
            .set("standard", spelling.text == standard);
        list.push_back(std::move(item));
    }
    return list;
}

/// Keys of words.
struct ConflictWords {
    std::string_view what, one, other;
};
ConflictWords words_of(DocumentConflict kind) {
    switch (kind) {
        case DocumentConflict::two_titles:
            return {"conflict.two_titles", "conflict.one_title", "conflict.other_title"};
        case DocumentConflict::title_forms:
            return {"conflict.title_forms", "conflict.one_form", "conflict.other_form"};
        case DocumentConflict::two_numbers:
            return {"conflict.two_numbers", "conflict.one_number", "conflict.other_number"};
        case DocumentConflict::issuer_level:
            return {"conflict.issuer_level", "conflict.number", "conflict.title"};
        case DocumentConflict::future_year: break;
    }
    return {"conflict.future_year", "conflict.number_year", "conflict.filed_year"};
}

/// What does not agree is a finding, and findings are public only where the site says so.
View::List conflict_list(const SitePlan& plan, const CitedDocument& document) {
    const Words& words = plan.words();
    View::List list;
    if (!plan.catalog.settings.public_checks) return list;
    for (const CitedDocument::Conflict& conflict : document.conflicts) {
        const ConflictWords keys = words_of(conflict.kind);
        View item;
        item.set("what", words.text(keys.what))
            .set("one_name", words.text(keys.one))
            .set("one", conflict.one)
            .set("other_name", words.text(keys.other))
            .set("other", conflict.other)
            .set("whole", conflict.kind == DocumentConflict::two_numbers);
        list.push_back(std::move(item));
    }
    return list;
}

View document_row(const CitedDocument& document, const Page& page) {
    const std::string_view title = document_title(document);
    std::string years = span_of(document);
    View row;
    row.set("number", document.number)
        .set("url", relative_address(page.address, document_address(document.number)))
        .set("title", title.empty() ? absent : title)
        .set("reports", std::to_string(document.cited_by.size()))
        .set("years", years.empty() ? std::string(absent) : std::move(years));
    return row;
}

/// The documents of one year, the year the number carries.
View::List documents_by_year(const SitePlan& plan, const Page& page) {
    View::List years;
    const auto& documents = plan.graph.documents;
    for (std::size_t i = 0; i < documents.size();) {
        const int year = documents[i].year;
        View::List rows;
        for (; i < documents.size() && documents[i].year == year; ++i)
            rows.push_back(document_row(documents[i], page));
        View item;
        item.set("year", std::to_string(year)).set("documents", std::move(rows));
        years.push_back(std::move(item));
    }
    return years;
}

/// What is said below a list that is cut; empty where it is whole.
std::string how_many(const Words& words, std::size_t count, std::size_t listed) {
    return count > listed ? words.text("document.more", {std::to_string(count)}) : std::string();
}

View::List unnumbered_list(const SitePlan& plan, const Page& page) {
    View::List list;
    for (const UnnumberedDocument& document : plan.graph.unnumbered) {
        const std::size_t count = document.cited_by.size();
        const std::span<const std::uint32_t> listed(document.cited_by.data(),
                                                    std::min(count, reports_listed));
        View item;
        item.set("title", document.title)
            .set("reports", report_links(plan, page, listed))
            .set_optional("more", how_many(plan.words(), count, reports_listed));
        list.push_back(std::move(item));
    }
    return list;
}

/// The reports that answer to it, newest first. Their frontmatter says so, not a sentence of their text.
void add_basis_of(View& view, const SitePlan& plan, const Page& page, const CitedDocument& document) {
    const std::size_t count = document.basis_of.size();
    const std::span<const std::uint32_t> listed(document.basis_of.data(), std::min(count, basis_listed));
    view.set_optional("basis_of", report_links(plan, page, listed))
        .set_optional("more_basis_of", how_many(plan.words(), count, basis_listed));
}

}  // namespace

View document_page(const SitePlan& plan, const Page& page) {
    const CitedDocument& document = plan.graph.documents[page.subject];
    const std::string known_title = document.known != nullptr ? document.known->title : std::string();
    Frame frame;
    frame.title = document_name(document);
    const Words& words = plan.words();
    frame.description = words.text("document.description", {document.number});
    frame.crumbs = {{words.text("page.home"), "index.html"},
                    {words.text("documents.heading"), std::string(documents_address)},
                    {document.number, {}}};
    frame.meta.column(words.text("documents.heading"), frame.description,
                      words.text("meta.keywords_document", {document.number}), words.text("meta.type_data"));
    View view;
    view.set("heading", frame.title).set("number", document.number).set("facts", fact_list(words, document));
    view.set_optional("title", std::string(document_title(document)));
    add_frame(view, plan, page, std::move(frame));
    view.set("has_forms", !document.spellings.empty() || !document.titles.empty());
    view.set_optional("spellings", spelling_list(document.spellings, document.number));
    view.set_optional("titles", spelling_list(document.titles, known_title));
    view.set_optional("conflicts", conflict_list(plan, document));
    add_mentions_of(view, plan, page, document_subject(plan, page.subject));
    add_basis_of(view, plan, page, document);
    return view;
}

View documents_page(const SitePlan& plan, const Page& page) {
    const Words& words = plan.words();
    Frame frame;
    frame.title = words.text("documents.heading");
    frame.description = words.text("documents.description", {plan.catalog.settings.city});
    frame.crumbs = {{words.text("page.home"), "index.html"}, {frame.title, {}}};
    frame.meta.column(frame.title, frame.description, words.text("meta.keywords_documents"),
                      words.text("meta.type_lists"));
    View view;
    view.set("heading", frame.title)
        .set("count", std::to_string(plan.graph.documents.size()))
        .set("no_number", std::to_string(plan.graph.unnumbered.size()));
    add_frame(view, plan, page, std::move(frame));
    view.set_optional("years", documents_by_year(plan, page));
    view.set_optional("unnumbered", unnumbered_list(plan, page));
    return view;
}

}  // namespace gongkai::pages
