// SPDX-License-Identifier: MIT
// Cited documents: one page each, with every way its number and title were printed and every sentence that
// cites it, and the list of all. What does not agree is shown side by side, without a judgement.
#include <algorithm>

#include "pages/mentions.h"
#include "text/text.h"

namespace gongkai::pages {
namespace {

constexpr std::size_t reports_listed = 20;  // of a title without a number

/// Only web addresses become links: the schemes are allowed by name, never forbidden by name.
std::string web_address(const std::string& url) {
    const bool web = starts_with_ignoring_case(url, "https://") || starts_with_ignoring_case(url, "http://");
    return web ? url : std::string();
}

void add_fact(View::List& facts, std::string_view name, std::string value, std::string url = {}) {
    if (value.empty()) return;
    View line;
    line.set("name", name).set("value", std::move(value)).set_optional("url", std::move(url));
    facts.push_back(std::move(line));
}

std::string span_of(const CitedDocument& document) {
    if (document.first_year == 0) return {};
    const std::string first = std::to_string(document.first_year);
    return document.first_year == document.last_year
               ? first
               : joined({first, "—", std::to_string(document.last_year)});
}

View::List fact_list(const CitedDocument& document) {
    View::List facts;
    add_fact(facts, "文号", document.number);
    if (const KnownDocument* known = document.known) {
        add_fact(facts, "发文机关", known->issuer);
        add_fact(facts, "成文日期", known->date ? known->date->to_string() : std::string());
        const std::string url = web_address(known->url);
        add_fact(facts, "原文网址", url, url);
    }
    if (document.cited_by.empty()) {
        add_fact(facts, "被引", "尚无报告引用");
        return facts;
    }
    add_fact(facts, "首次被引", joined({std::to_string(document.first_year), " 年度"}));
    add_fact(facts, "最近被引", joined({std::to_string(document.last_year), " 年度"}));
    add_fact(facts, "被引",
             joined({std::to_string(document.cited_by.size()), " 份报告，共 ",
                     std::to_string(document.citations), " 处"}));
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

struct ConflictWords {
    std::string_view what, one, other;
};
ConflictWords words_of(DocumentConflict kind) {
    switch (kind) {
        case DocumentConflict::two_titles: return {"同一文号见到不同的标题", "一处标题", "另一处标题"};
        case DocumentConflict::title_forms: return {"标题有不同的写法", "一处写法", "另一处写法"};
        case DocumentConflict::two_numbers: return {"同一标题见到不同的文号", "一处文号", "另一处文号"};
        case DocumentConflict::issuer_level: return {"文号与标题所指的层级不同", "文号", "标题"};
        case DocumentConflict::future_year: break;
    }
    return {"文号的年份晚于引用它的报告", "文号年份", "填报年份"};
}

/// What does not agree is a finding, and findings are public only where the site says so.
View::List conflict_list(const SitePlan& plan, const CitedDocument& document) {
    View::List list;
    if (!plan.catalog.settings.public_checks) return list;
    for (const CitedDocument::Conflict& conflict : document.conflicts) {
        const ConflictWords words = words_of(conflict.kind);
        View item;
        item.set("what", words.what)
            .set("one_name", words.one)
            .set("one", conflict.one)
            .set("other_name", words.other)
            .set("other", conflict.other);
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

View::List unnumbered_list(const SitePlan& plan, const Page& page) {
    View::List list;
    for (const UnnumberedDocument& document : plan.graph.unnumbered) {
        const std::size_t count = document.cited_by.size();
        View::List reports;
        for (std::size_t r = 0; r < std::min(count, reports_listed); ++r) {
            const std::size_t i = document.cited_by[r];
            const Report& report = plan.catalog.reports[i];
            View link;
            link.set("text", full_title(report, plan.catalog.departments[plan.department_of[i]]))
                .set("url", relative_address(page.address, report_address(report)));
            reports.push_back(std::move(link));
        }
        View item;
        item.set("title", document.title)
            .set("reports", std::move(reports))
            .set_optional("more", count > reports_listed ? joined({"等 ", std::to_string(count), " 份"})
                                                         : std::string());
        list.push_back(std::move(item));
    }
    return list;
}

}  // namespace

View document_page(const SitePlan& plan, const Page& page) {
    const CitedDocument& document = plan.graph.documents[page.subject];
    const std::string known_title = document.known != nullptr ? document.known->title : std::string();
    Frame frame;
    frame.title = document_name(document);
    frame.description = joined({document.number, "：绩效自评报告引用这份文件的写法、标题和语句。"});
    frame.crumbs = {
        {"首页", "index.html"}, {"引用的文件", std::string(documents_address)}, {document.number, {}}};
    frame.meta.column("引用的文件", frame.description, joined({document.number, ",绩效自评,引用文件"}),
                      "数据发布");
    View view;
    view.set("heading", frame.title).set("facts", fact_list(document));
    add_frame(view, plan, page, std::move(frame));
    view.set_optional("spellings", spelling_list(document.spellings, document.number));
    view.set_optional("titles", spelling_list(document.titles, known_title));
    view.set_optional("conflicts", conflict_list(plan, document));
    add_mentions_of(view, plan, page, document_subject(plan, page.subject));
    return view;
}

View documents_page(const SitePlan& plan, const Page& page) {
    Frame frame;
    frame.title = "引用的文件";
    frame.description =
        joined({plan.catalog.settings.city, "各部门绩效自评报告引用的文件：文号、标题、被哪些报告引用。"});
    frame.crumbs = {{"首页", "index.html"}, {frame.title, {}}};
    frame.meta.column(frame.title, frame.description, "绩效自评,引用文件,文号", "信息公开目录,数据发布");
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
