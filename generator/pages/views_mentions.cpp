// SPDX-License-Identifier: MIT
// Who speaks of what: sentences of reports, each with a link to its paragraph. Newest year first, within a
// year in the registry's order.
#include "pages/mentions.h"

#include <algorithm>

namespace gongkai::pages {
namespace {

using Reports = std::vector<std::uint32_t>;

/// A sentence in three texts, so that the theme marks the name and nothing of it is ever HTML. A link may
/// have no words to mark, and then there is nothing to quote.
void add_quote(View::List& quotes, const Quote& quote, const std::string& report_url, bool is_number) {
    if (quote.begin == quote.end) return;
    View item;
    item.set("before", quote.sentence.substr(0, quote.begin))
        .set("name", quote.sentence.substr(quote.begin, quote.end - quote.begin))
        .set("after", quote.sentence.substr(quote.end))
        .set("whole", is_number)
        .set("url", joined({report_url, "#", quote.anchor}));
    quotes.push_back(std::move(item));
}

View mentioning_report(const SitePlan& plan, const Page& page, const Subject& subject, std::size_t i) {
    const Report& report = plan.catalog.reports[i];
    const std::string url = relative_address(page.address, report_address(report));
    View item;
    item.set("title", full_title(report, plan.catalog.departments[plan.department_of[i]])).set("url", url);
    subject.quote(item, plan.references_of(i), url);
    return item;
}

/// REQUIRES: `reports` in the catalog's order.
std::pair<Reports::const_iterator, Reports::const_iterator> of_year(const SitePlan& plan,
                                                                    const Reports& reports, int year) {
    const auto is = [&](std::uint32_t i) { return plan.catalog.reports[i].year == year; };
    const auto begin = std::find_if(reports.begin(), reports.end(), is);
    return {begin, std::find_if_not(begin, reports.end(), is)};
}

View::List year_quotes(const SitePlan& plan, const Page& page, const Subject& subject, int year) {
    View::List list;
    const auto [begin, end] = of_year(plan, *subject.reports, year);
    for (auto i = begin; i != end; ++i) list.push_back(mentioning_report(plan, page, subject, *i));
    return list;
}

View::List year_pages(const SitePlan& plan, const Page& page, const Subject& subject,
                      const std::vector<int>& years) {
    View::List list;
    for (const int year : years) {
        const auto [begin, end] = of_year(plan, *subject.reports, year);
        View item;
        item.set("text", std::to_string(year))
            .set("url", relative_address(page.address, mentions_address(subject.address, year)))
            .set("count", std::to_string(end - begin));
        list.push_back(std::move(item));
    }
    return list;
}

void quote_department(View& item, const Words& words, const References& references,
                      const std::string& report_url, std::uint32_t department) {
    View::List quotes;
    std::string note;
    for (const BodyMention& body : references.bodies) {
        if (body.department != department) continue;
        add_quote(quotes, body.quote, report_url, false);
        if (body.times > 1) note = words.text("mentions.first_only", {std::to_string(body.times)});
    }
    item.set("quotes", std::move(quotes)).set_optional("note", std::move(note));
}

void quote_document(View& item, const References& references, const std::string& report_url,
                    const LinkGraph& graph, const CitedDocument& document) {
    View::List quotes;
    for (const Citation& citation : references.citations)
        if (citation.number == document.number)
            add_quote(quotes, citation.quote, report_url, !citation.printed.empty());
    for (const TitleMention& title : references.titles)
        if (graph.document_meant(title) == &document) add_quote(quotes, title.quote, report_url, false);
    item.set("quotes", std::move(quotes)).set_optional("note", std::string());
}

void add_year_link(View& view, const char* name, const Page& page, const Subject& subject,
                   const std::vector<int>& years, std::size_t y) {
    View::List link;
    if (y < years.size()) {
        View item;
        item.set("text", std::to_string(years[y]))
            .set("url", relative_address(page.address, mentions_address(subject.address, years[y])));
        link.push_back(std::move(item));
    }
    view.set(name, std::move(link));
}

View mentions_page(const SitePlan& plan, const Page& page, const Subject& subject, const Crumb& list,
                   const std::string& verb) {
    const Words& words = plan.words();
    const std::vector<int> years = years_of(plan, *subject.reports);
    const std::string year = std::to_string(years[page.part]);
    View::List reports = year_quotes(plan, page, subject, years[page.part]);
    Frame frame;
    const std::string year_name = words.text("page.year", {year});
    frame.title = words.text("mentions.title", {year, verb, subject.name});
    frame.description = words.text("mentions.description", {subject.name, year, verb});
    frame.crumbs = {
        {words.text("page.home"), "index.html"}, list, {subject.name, subject.address}, {year_name, {}}};
    frame.meta.column(subject.name, frame.description,
                      words.text("meta.keywords_mentions", {subject.name, year_name}),
                      words.text("meta.type_data"));
    View view;
    view.set("heading", frame.title)
        .set("year", year)
        .set("verb", verb)
        .set("subject", subject.name)
        .set("whole", subject.numbered)
        .set("subject_url", relative_address(page.address, subject.address))
        .set("count", std::to_string(reports.size()))
        .set("reports", std::move(reports));
    add_frame(view, plan, page, std::move(frame));
    add_year_link(view, "later", page, subject, years, page.part - 1);
    add_year_link(view, "earlier", page, subject, years, page.part + 1);
    return view;
}

}  // namespace

std::string_view document_title(const CitedDocument& document) {
    if (document.known != nullptr && !document.known->title.empty()) return document.known->title;
    return document.titles.empty() ? std::string_view{} : std::string_view(document.titles.front().text);
}

std::string document_name(const CitedDocument& document) {
    const std::string_view title = document_title(document);
    return title.empty() ? document.number : joined({"《", title, "》（", document.number, "）"});
}

Subject document_subject(const SitePlan& plan, std::size_t d) {
    const CitedDocument& document = plan.graph.documents[d];
    return {document_address(document.number),
            document.number,
            &document.quoted_in,
            has_year_pages(plan, document.quoted_in, document.citations),
            true,
            [&plan, &document](View& item, const References& references, const std::string& url) {
                quote_document(item, references, url, plan.graph, document);
            }};
}

Subject department_subject(const SitePlan& plan, std::size_t d) {
    const Department& department = plan.catalog.departments[d];
    const auto& reports = plan.graph.named_in[d];
    return {department_address(department),
            department.name,
            &reports,
            has_year_pages(plan, reports, reports.size()),
            false,
            [&plan, d](View& item, const References& references, const std::string& url) {
                quote_department(item, plan.words(), references, url, static_cast<std::uint32_t>(d));
            }};
}

void add_mentions_of(View& view, const SitePlan& plan, const Page& page, const Subject& subject) {
    std::vector<int> years = years_of(plan, *subject.reports);
    view.set_optional("all_years", subject.split ? year_pages(plan, page, subject, years) : View::List{});
    if (subject.split) years.resize(1);
    View::List list;
    for (const int year : years) {
        View item;
        item.set("year", std::to_string(year)).set("reports", year_quotes(plan, page, subject, year));
        list.push_back(std::move(item));
    }
    view.set_optional("mentions", std::move(list));
}

void add_mentions(View& view, const SitePlan& plan, const Page& page) {
    view.set("mentioned_in", std::to_string(plan.graph.named_in[page.subject].size()));
    add_mentions_of(view, plan, page, department_subject(plan, page.subject));
}

View department_mentions_page(const SitePlan& plan, const Page& page) {
    return mentions_page(plan, page, department_subject(plan, page.subject),
                         {plan.words().text("page.departments"), "index.html#departments"},
                         plan.words().text("mentions.name"));
}

View document_mentions_page(const SitePlan& plan, const Page& page) {
    return mentions_page(plan, page, document_subject(plan, page.subject),
                         {plan.words().text("documents.heading"), std::string(documents_address)},
                         plan.words().text("mentions.cite"));
}

}  // namespace gongkai::pages
