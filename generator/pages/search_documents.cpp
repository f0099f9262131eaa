// SPDX-License-Identifier: MIT
#include "pages/search_documents.h"

#include <algorithm>

#include "digest/digest.h"
#include "pages/mentions.h"
#include "pages/page_list.h"
#include "pages/search_store.h"
#include "pages/words.h"
#include "text/text.h"

namespace gongkai::pages {
namespace {

std::string indicator_title(const IndicatorSeries& series) {
    return joined({series.rubric->indicators[series.indicator].name, "（", series.rubric->title, "）"});
}

/// Those the registry states, or of each of its names, each once.
std::string initials_of(const Department& department) {
    if (!department.initials.empty()) return department.initials;
    std::vector<std::string> all{pinyin_initials(department.name)};
    const auto add = [&](const std::string& name) {
        std::string initials = pinyin_initials(name);
        if (std::find(all.begin(), all.end(), initials) == all.end()) all.push_back(std::move(initials));
    };
    add(department.short_name);
    for (const Alias& alias : department.aliases) add(alias.name);
    std::string text;
    for (const std::string& each : all)
        if (!each.empty()) text += (text.empty() ? "" : " ") + each;
    return text;
}

/// What is neither a report nor a page of text: a few names each.
SearchText read_names(std::string_view title, const std::vector<std::string_view>& names) {
    std::vector<SearchParagraph> paragraphs;
    for (const std::string_view name : names)
        if (!name.empty() && name != title) paragraphs.push_back({{}, name});
    return read_for_search(title, paragraphs);
}

SearchText read_department(const Department& department) {
    std::vector<std::string_view> names{department.short_name};
    for (const Alias& alias : department.aliases) names.push_back(alias.name);
    return read_names(department.name, names);
}

SearchText read_document(const CitedDocument& document) {
    std::vector<std::string_view> names{document.number};
    if (document.known != nullptr) names.push_back(document.known->issuer);
    for (const Spelling& spelling : document.spellings) names.push_back(spelling.text);
    for (const Spelling& title : document.titles) names.push_back(title.text);
    return read_names(document_name(document), names);
}

SearchText read_indicator(const IndicatorSeries& series) {
    const Indicator& line = series.rubric->indicators[series.indicator];
    return read_names(indicator_title(series), {line.label, line.formula, line.rule, line.evidence_required});
}

SearchDocument row_of(const SitePlan& plan, std::size_t i) {
    const Report& report = plan.catalog.reports[i];
    const Department& department = plan.catalog.departments[plan.department_of[i]];
    SearchDocument row{search_title(report, department), report_address(report)};
    row.kind = report.kind == ReportKind::overall ? "overall" : "project";
    row.year = report.year;
    row.department = department.id;
    row.grade = report.grade;
    row.open = plan.catalog.settings.public_checks && plan.standings[i].open > 0;
    return row;
}

}  // namespace

std::string search_title(const Report& report, const Department& department) {
    return full_title(report, department);
}

SearchText read_body(std::string_view title, const Facts& facts) {
    std::vector<SearchParagraph> paragraphs;
    const std::string_view text = facts.text;
    for (const Paragraph& paragraph : facts.paragraphs)
        if (paragraph.end > paragraph.begin)
            paragraphs.push_back(
                {paragraph.anchor, text.substr(paragraph.begin, paragraph.end - paragraph.begin)});
    return read_for_search(title, paragraphs);
}

std::vector<SearchDocument> search_documents(const SitePlan& plan) {
    std::vector<SearchDocument> rows;
    for (const Department& department : plan.catalog.departments) {
        SearchDocument row{department.name, department_address(department)};
        row.kind = "department";
        row.department = department.id;
        row.initials = initials_of(department);
        rows.push_back(std::move(row));
    }
    for (const CitedDocument& document : plan.graph.documents) {
        SearchDocument row{document_name(document), document_address(document.number)};
        row.kind = "document";
        rows.push_back(std::move(row));
    }
    for (const IndicatorSeries& series : plan.indicators) {
        SearchDocument row{indicator_title(series), indicator_address(series)};
        row.kind = "indicator";
        rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < plan.catalog.reports.size(); ++i) rows.push_back(row_of(plan, i));
    for (const TextPage& page : plan.catalog.pages) {
        SearchDocument row{page.title, page_address(page)};
        row.kind = "text";
        rows.push_back(std::move(row));
    }
    return rows;
}

void arrange_search(SitePlan& plan, const Workers& workers) {
    std::vector<std::string> sources;
    const auto add = [&](std::string source, const SearchText& read) {
        plan.search->add(source, read);
        sources.push_back(std::move(source));
    };
    for (const Department& department : plan.catalog.departments)
        add(department_address(department), read_department(department));
    for (const CitedDocument& document : plan.graph.documents)
        add(document_address(document.number), read_document(document));
    for (const IndicatorSeries& series : plan.indicators)
        add(indicator_address(series), read_indicator(series));
    for (const Report& report : plan.catalog.reports) sources.push_back(report.source);
    for (const TextPage& page : plan.catalog.pages) {
        plan.search->add_title(page.source, page.title);
        sources.push_back(page.source);
    }
    plan.search->lay_out(std::move(sources), workers);
}

std::string search_version(const SitePlan& plan) {
    std::string all = search_documents_file(search_documents(plan), plan.search->layout());
    for (const CitedDocument& document : plan.graph.documents) all += read_document(document).text;
    for (const IndicatorSeries& series : plan.indicators) all += read_indicator(series).text;
    for (const Department& department : plan.catalog.departments) all += read_department(department).text;
    for (const Report& report : plan.catalog.reports) all += report.content_id;
    for (const TextPage& page : plan.catalog.pages) all += page.content_id;
    return sha256_hex(all).substr(0, 12);
}

}  // namespace gongkai::pages
