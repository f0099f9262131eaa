// SPDX-License-Identifier: MIT
// The report page: what the record says about the report, then the report itself.
#include <algorithm>

#include "pages/body_store.h"
#include "pages/mentions.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

/// One line of the title block.
View fact(std::string_view name, std::string value, std::string url = {}) {
    View line;
    const bool known = !value.empty();
    line.set("name", name)
        .set("value", known ? std::move(value) : std::string(not_stated))
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
        const CitedDocument* document = plan.graph.find_document(number);
        std::string url;
        if (document != nullptr) url = relative_address(page.address, document_address(number));
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

    View::List facts;
    if (!index.empty()) facts.push_back(fact("索引号", index));
    facts.push_back(
        fact("部门", department.name, relative_address(page.address, department_address(department))));
    facts.push_back(fact("年度", std::to_string(report.year)));
    facts.push_back(fact("类型", std::string(kind_name(report.kind))));
    facts.push_back(fact("填报日期", date_text(report.filed)));
    facts.push_back(fact("落款日期", date_text(report.signed_on)));
    facts.push_back(fact("发布日期", published.empty() ? "记录中没有" : published));
    if (!report.attachment.empty()) facts.push_back(fact("所属附件", report.attachment));
    if (!report.series.empty()) facts.push_back(fact("所属系列", report.series));
    facts.push_back(fact("填报人", report.contact_name));
    facts.push_back(fact("联系电话", report.contact_phone));
    if (!report.approved_by.empty()) facts.push_back(fact("审签", report.approved_by));
    if (!report.secrecy_review.empty()) facts.push_back(fact("保密审查", report.secrecy_review));
    if (!report.revision_kind.empty())
        facts.push_back(fact(report.revision_kind == "correction" ? "更正" : "更新", report.revision_note));
    view.set("heading", report.title).set("facts", std::move(facts));
    view.set_optional("basis", basis_list(plan, page, report));
}

View key_figure(std::string_view name, std::string value, std::string_view unit, std::string text) {
    View figure;
    figure.set("name", name).set("value", std::move(value)).set("unit", unit).set("text", std::move(text));
    return figure;
}

View spending_figure(const Report& report) {
    const Expenditure& spending = report.expenditure;
    if (!spending.total) return key_figure("总支出", std::string(absent), "", std::string(not_stated));
    std::string parts;
    for (const Amount& amount : spending.by_kind)
        parts += joined({parts.empty() ? "其中" : "、", amount.name, " ", shown(amount.money, spending.unit),
                         " ", money_unit_name(spending.unit)});
    return key_figure("总支出", shown(spending.total->money, spending.unit), money_unit_name(spending.unit),
                      std::move(parts));
}

View score_figure(const Report& report, const ScoreCard& card) {
    if (!card.total) return key_figure("自评得分", std::string(absent), "", std::string(not_stated));
    std::string text;
    if (card.rubric != nullptr && card.rubric->total)
        text = joined({"满分 ", shown(*card.rubric->total), " 分，"});
    text += report.grade.empty() ? "报告未载明等级" : joined({"自评等级“", report.grade, "”"});
    if (card.recomputed_total) text += joined({"；复算 ", shown(*card.recomputed_total), " 分"});
    return key_figure("自评得分", shown(*card.total), "分", std::move(text));
}

View checks_figure(const std::vector<Finding>& findings) {
    std::string text = outcome_in_words(count_verdicts(findings));
    if (findings.empty()) text = "没有可以互相核对的内容";
    return key_figure("核对结果", std::to_string(findings.size()), "项", std::move(text));
}

/// Three lines, in neutral words: what was spent, what the department gives itself, what the checks came to.
void add_summary(View& view, const SitePlan& plan, const Report& report, const Assessment& assessment) {
    View::List lines;
    lines.push_back(spending_figure(report));
    lines.push_back(score_figure(report, assessment.card));
    if (plan.catalog.settings.public_checks) lines.push_back(checks_figure(assessment.findings));
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

/// The same kind of report of the same department, in the nearest year before and after that has one.
void add_neighbours(View& view, const SitePlan& plan, const Page& page) {
    const Report& report = plan.catalog.reports[page.subject];
    std::optional<std::size_t> earlier, later;
    for (const std::size_t i : plan.by_department[plan.department_of[page.subject]]) {
        const Report& other = plan.catalog.reports[i];
        if (other.kind != report.kind) continue;
        if (other.year > report.year) later = i;  // newest first: the last one seen is the nearest
        if (other.year < report.year && !earlier) earlier = i;
    }
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
std::string abstract_of(const Report& report, const Department& department) {
    std::string text = joined({department.name, std::to_string(report.year), "年度", kind_name(report.kind)});
    const Expenditure& spending = report.expenditure;
    if (spending.total)
        text +=
            joined({"，总支出", shown(spending.total->money, spending.unit), money_unit_name(spending.unit)});
    if (report.claimed_total) text += joined({"，自评得分", shown(*report.claimed_total), "分"});
    if (!report.grade.empty()) text += joined({"，自评等级“", report.grade, "”"});
    return text + "。";
}

Frame frame_of(const SitePlan& plan, std::size_t i) {
    const Report& report = plan.catalog.reports[i];
    const Department& department = plan.catalog.departments[plan.department_of[i]];
    const std::string year = std::to_string(report.year);
    const std::string column = year + "年度绩效自评报告";

    Frame frame;
    frame.title = full_title(report, department);
    frame.description = abstract_of(report, department);
    frame.crumbs.push_back({"首页", "index.html"});
    frame.crumbs.push_back({joined({year, "年度"}), year_address(report.year)});
    frame.crumbs.push_back({department.name, department_address(department)});
    frame.crumbs.push_back({"报告", {}});
    frame.meta
        .column(column, joined({"各部门", year, "年度财政支出绩效自评报告"}),
                joined({"绩效自评,部门整体支出,", year, "年度"}), "数据发布")
        .add("ArticleTitle", frame.title)
        .add("PubDate", publication(report, plan.catalog.settings).meta)
        .add("ContentSource", department.name)
        .add("Keywords", joined({department.name, ",", year, "年度,", kind_name(report.kind)}))
        .add("Description", frame.description);
    return frame;
}

/// Takes out what no theme may show: everything of the checks when the site keeps them to itself, and always
/// what points at personal data.
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

}  // namespace

View report_page(const SitePlan& plan, const Page& page) {
    const Report& report = plan.catalog.reports[page.subject];
    Assessment assessment = plan.assess(page.subject);
    keep_public(assessment, plan.catalog.settings);
    View view;
    add_frame(view, plan, page, frame_of(plan, page.subject));
    add_title_block(view, plan, page, report);
    add_summary(view, plan, report, assessment);
    add_score_card(view, report, assessment.card);
    add_spending(view, report, assessment.findings);
    add_checks(view, assessment.findings);
    add_quality(view, assessment.quality);
    view.set("contents", contents_list(report.headings));
    view.set("body", View::Html{plan.bodies->get(report.source)});
    add_attachments(view, plan, page, report);
    add_revisions(view, plan, page);
    add_provenance(view, report);
    add_neighbours(view, plan, page);
    add_references(view, plan, page);
    return view;
}

}  // namespace gongkai::pages
