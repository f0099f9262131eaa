// SPDX-License-Identifier: MIT
// The report page: what the record says about the report, then the report itself.
#include <algorithm>

#include "pages/body_store.h"
#include "pages/data_pages.h"
#include "pages/json_ld.h"
#include "pages/mentions.h"
#include "pages/views.h"
#include "prose/prose.h"

namespace gongkai::pages {
namespace {

/// One line of the title block, named by a word.
View fact(const Words& words, std::string_view name, std::string value, std::string url = {}) {
    View line;
    const bool known = !value.empty();
    line.set("name", words.text(name))
        .set("value", known ? std::move(value) : words.text("report.not_stated"))
        .set("known", known)
        .set("has_url", !url.empty())
        .set("url", std::move(url));
    return line;
}

std::string date_text(const std::optional<DatedValue>& date) { return date ? date->date.to_string() : ""; }

/// The documents the report answers to, with their titles when documents.yml knows them or texts print them.
View::List basis_list(const SitePlan& plan, const Page& page, const Report& report) {
    View::List list;
    for (const std::string& number : report.basis) {
        const auto read = read_document_number(number);
        const std::string& normalized = read && !read->normalized.empty() ? read->normalized : number;
        const CitedDocument* document = plan.graph.find_document(normalized);
        std::string url;
        if (document != nullptr) url = relative_address(page.address, document_address(normalized));
        View item;
        item.set("text", document != nullptr ? document_name(*document) : number)
            .set_optional("url", std::move(url));
        list.push_back(std::move(item));
    }
    return list;
}

void add_title_block(View& view, const SitePlan& plan, const Page& page, const Report& report) {
    const Settings& settings = plan.catalog.settings;
    const Department& department = plan.catalog.departments[plan.department_of[page.subject]];
    const std::string published = publication(report, settings).text;
    const std::string index = index_number(report, settings);

    const Words& words = plan.words();
    View::List facts;
    const auto add = [&](std::string_view name, std::string value, std::string url = {}) {
        facts.push_back(fact(words, name, std::move(value), std::move(url)));
    };
    const auto add_known = [&](std::string_view name, const std::string& value) {
        if (!value.empty()) add(name, value);
    };
    add_known("fact.index", index);
    add("list.department", department.name, relative_address(page.address, department_address(department)));
    add("list.year", std::to_string(report.year));
    add("list.kind", kind_name(words, report.kind));
    add("fact.filed", date_text(report.filed));
    add("fact.signed", date_text(report.signed_on));
    add("fact.published", published.empty() ? words.text("gone.unknown") : published);
    add_known("fact.attachment", report.attachment);
    add_known("fact.series", report.series);
    add("fact.contact", report.contact_name);
    add("fact.phone", report.contact_phone);
    add_known("fact.approved", report.approved_by);
    add_known("fact.secrecy", report.secrecy_review);
    if (!report.revision_kind.empty())
        add(report.revision_kind == "correction" ? "fact.correction" : "fact.update", report.revision_note);
    view.set("heading", report.title).set("facts", std::move(facts));
    view.set_optional("basis", basis_list(plan, page, report));
}

View key_figure(std::string_view name, std::string value, std::string_view unit, std::string text) {
    View figure;
    figure.set("name", name).set("value", std::move(value)).set("unit", unit).set("text", std::move(text));
    return figure;
}

View spending_figure(const Words& words, const Report& report) {
    const Expenditure& spending = report.expenditure;
    const std::string& name = words.text("summary.spending");
    if (!spending.total) return key_figure(name, std::string(absent), "", words.text("report.not_stated"));
    const std::string& unit = unit_name(words, spending.unit);
    std::string parts;
    for (const Amount& amount : spending.by_kind)
        parts += joined({words.text(parts.empty() ? "summary.of_which" : "list.enumeration"), amount.name,
                         " ", shown(amount.money, spending.unit), " ", unit});
    return key_figure(name, shown(spending.total->money, spending.unit), unit, std::move(parts));
}

View score_figure(const Words& words, const Report& report, const ScoreCard& card) {
    const std::string& name = words.text("summary.score");
    if (!card.total) return key_figure(name, std::string(absent), "", words.text("report.not_stated"));
    std::string text;
    if (card.rubric != nullptr && card.rubric->total)
        text = words.text("summary.full", {shown(*card.rubric->total)});
    text +=
        report.grade.empty() ? words.text("summary.no_grade") : words.text("summary.grade", {report.grade});
    if (card.recomputed_total) text += words.text("summary.recomputed", {shown(*card.recomputed_total)});
    return key_figure(name, shown(*card.total), words.text("summary.points"), std::move(text));
}

View checks_figure(const Words& words, const std::vector<Finding>& findings) {
    std::string text = outcome_in_words(words, count_verdicts(findings));
    if (findings.empty()) text = words.text("summary.no_findings");
    return key_figure(words.text("summary.checks"), std::to_string(findings.size()),
                      words.text("summary.findings"), std::move(text));
}

/// Three lines, in neutral words: what was spent, what the department gives itself, what the checks came to.
void add_summary(View& view, const SitePlan& plan, const Report& report, const Assessment& assessment) {
    View::List lines;
    const Words& words = plan.words();
    lines.push_back(spending_figure(words, report));
    lines.push_back(score_figure(words, report, assessment.card));
    if (plan.catalog.settings.public_checks) lines.push_back(checks_figure(words, assessment.findings));
    view.set("summary", std::move(lines));
}

void add_neighbour(View& view, const char* name, const SitePlan& plan, const Page& page,
                   std::optional<std::size_t> report) {
    View::List link;
    if (report) {
        const Report& other = plan.catalog.reports[*report];
        View item;
        item.set("year", std::to_string(other.year))
            .set("text", other.title)
            .set("url", relative_address(page.address, report_address(other)));
        link.push_back(std::move(item));
    }
    view.set(name, std::move(link));
}

void add_neighbours(View& view, const SitePlan& plan, const Page& page) {
    const Report& report = plan.catalog.reports[page.subject];
    const auto [earlier, later] = neighbours_of(plan, page.subject);
    add_neighbour(view, "earlier", plan, page, earlier);
    add_neighbour(view, "later", plan, page, later);
    view.set("year", std::to_string(report.year))
        .set("year_url", relative_address(page.address, year_address(report.year)));
}

void add_attachments(View& view, const SitePlan& plan, const Page& page, const Report& report) {
    View::List files;
    for (const std::string& path : report.attachments)
        if (const SourceFile* file = plan.snapshot.find(path)) {
            View item;
            item.set("text", path.substr(path.rfind('/') + 1))
                .set("url", relative_address(page.address, source_address(*file)));
            files.push_back(std::move(item));
        }
    view.set_optional("attachments", std::move(files));
}

/// One sentence for search engines and the Description tag.
std::string abstract_of(const Words& words, const Report& report, const Department& department) {
    std::string text = words.text(
        "abstract.start", {department.name, std::to_string(report.year), kind_name(words, report.kind)});
    const Expenditure& spending = report.expenditure;
    if (spending.total)
        text += words.text("abstract.spending",
                           {shown(spending.total->money, spending.unit), unit_name(words, spending.unit)});
    if (report.claimed_total) text += words.text("abstract.score", {shown(*report.claimed_total)});
    if (!report.grade.empty()) text += words.text("abstract.grade", {report.grade});
    return text + words.text("text.end");
}

Frame frame_of(const SitePlan& plan, std::size_t i) {
    const Report& report = plan.catalog.reports[i];
    const Department& department = plan.catalog.departments[plan.department_of[i]];
    const Words& words = plan.words();
    const std::string year = words.text("page.year", {std::to_string(report.year)});

    Frame frame;
    frame.title = full_title(report, department);
    frame.description = abstract_of(words, report, department);
    frame.crumbs.push_back({words.text("page.home"), "index.html"});
    frame.crumbs.push_back({year, year_address(report.year)});
    frame.crumbs.push_back({department.name, department_address(department)});
    frame.crumbs.push_back({words.text("page.report"), {}});
    frame.meta.report_column(words, report.year)
        .add("ArticleTitle", frame.title)
        .add("PubDate", publication(report, plan.catalog.settings).meta)
        .add("ContentSource", department.name)
        .add("Keywords", joined({department.name, ",", year, ",", kind_name(words, report.kind)}))
        .add("Description", frame.description)
        .add("Url", public_url(plan.catalog.settings, report_address(report)));
    return frame;
}

}  // namespace

Neighbours neighbours_of(const SitePlan& plan, std::size_t i) {
    const Report& report = plan.catalog.reports[i];
    Neighbours nearest;
    for (const std::size_t n : plan.by_department[plan.department_of[i]]) {
        const Report& other = plan.catalog.reports[n];
        if (other.kind != report.kind) continue;
        if (other.year > report.year) nearest.later = n;  // newest first: the last one seen is the nearest
        if (other.year < report.year && !nearest.earlier) nearest.earlier = n;
    }
    return nearest;
}

void keep_public(Assessment& assessment, const Settings& settings) {
    if (!settings.public_checks) {
        assessment.findings.clear();
        assessment.quality.reset();
    }
    std::erase_if(assessment.findings, [](const Finding& finding) {
        const RuleInfo* rule = find_rule(finding.rule);
        return rule != nullptr && rule->aspect == Aspect::privacy;
    });
}

View report_page(const SitePlan& plan, const Page& page) {
    const Report& report = plan.catalog.reports[page.subject];
    const Words& words = plan.words();
    Assessment assessment = plan.assess(page.subject);
    keep_public(assessment, plan.catalog.settings);
    View view;
    Frame frame = frame_of(plan, page.subject);
    frame.json_ld = report_json_ld(plan, page);
    add_frame(view, plan, page, std::move(frame));
    add_title_block(view, plan, page, report);
    add_summary(view, plan, report, assessment);
    add_score_card(view, words, report, assessment.card);
    add_spending(view, words, report, assessment.findings);
    add_checks(view, words, assessment.findings);
    add_quality(view, assessment.quality);
    view.set("contents", contents_list(report.headings));
    view.set("body", View::Html{plan.bodies->get(report.source)});
    add_attachments(view, plan, page, report);
    add_revisions(view, plan, page);
    add_downloads(view, plan, page);
    add_provenance(view, report);
    view.set_optional("rubric_file",
                      assessment.card.rubric != nullptr ? assessment.card.rubric->path : std::string());
    add_years(view, plan, page);
    add_citation(view, plan, page);
    add_neighbours(view, plan, page);
    add_references(view, plan, page);
    return view;
}

}  // namespace gongkai::pages
