// SPDX-License-Identifier: MIT
// What is new: disclosures, updates, corrections and withdrawals in the order of the record. The newest on
// one page, each year's in parts that stay as they are once they are full.
#include <algorithm>

#include "pages/revisions.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

constexpr std::size_t newest_changes = 100;
constexpr std::size_t changes_of_department = 10;

View change_row(const SitePlan& plan, const Page& page, const Change& change) {
    const Chronicle& chronicle = plan.record.chronicles[change.chronicle];
    const ReportName name = name_of(plan, change);
    View row = revision_view(plan, page, chronicle, change.revision);
    row.set("title", name.title)
        .set("department", name.department)
        .set("url", relative_address(page.address, name.address));
    return row;
}

/// Changes [begin, end) of the plan, newest first.
View::List change_rows(const SitePlan& plan, const Page& page, std::size_t begin, std::size_t end) {
    View::List rows;
    for (std::size_t i = end; i > begin; --i) rows.push_back(change_row(plan, page, plan.changes[i - 1]));
    return rows;
}

std::string part_name(const Words& words, const ChangesPart& part, const std::vector<ChangesPart>& parts) {
    const bool several = std::count_if(parts.begin(), parts.end(),
                                       [&](const ChangesPart& other) { return other.year == part.year; }) > 1;
    return words.text(several ? "changes.part" : "changes.year",
                      {std::to_string(part.year), std::to_string(part.number)});
}

/// The pages of all years, newest first.
View::List part_links(const SitePlan& plan, const Page& page) {
    const std::vector<ChangesPart> parts = changes_parts(plan);
    View::List list;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        const std::string address = changes_part_address(*part);
        View item;
        item.set("text", part_name(plan.words(), *part, parts))
            .set("url", relative_address(page.address, address))
            .set("count", std::to_string(part->end - part->begin))
            .set("current", address == page.address);
        list.push_back(std::move(item));
    }
    return list;
}

View list_page(const SitePlan& plan, const Page& page, std::string heading, std::size_t begin,
               std::size_t end) {
    const Words& words = plan.words();
    Frame frame;
    frame.title = heading;
    frame.description = words.text("changes.description");
    frame.crumbs = {{words.text("page.home"), "index.html"}};
    if (page.kind == PageKind::changes_part)
        frame.crumbs.push_back({words.text("changes.heading"), std::string(changes_address)});
    frame.crumbs.push_back({heading, {}});
    frame.meta.column(words.text("changes.heading"), frame.description, words.text("meta.keywords_changes"),
                      words.text("meta.type_lists"));
    View view;
    add_frame(view, plan, page, std::move(frame));
    view.set("heading", std::move(heading))
        .set("history_known", plan.record.known)
        .set("newest_only", page.kind == PageKind::changes && begin > 0)
        .set("feed_url", relative_address(page.address, feed_address));
    view.set_optional("changes", change_rows(plan, page, begin, end));
    view.set_optional("parts", part_links(plan, page));
    return view;
}

/// Reports of the department that are public no more.
View::List gone_reports(const SitePlan& plan, const Page& page, const std::string& department) {
    View::List list;
    for (const Gone& gone : plan.record.gone) {
        if (gone.department != department) continue;
        View item;
        item.set("title", gone.title)
            .set("url", relative_address(page.address, report_address(gone.stem)))
            .set("kind", revision_kind_name(gone.how, plan.words().language()))
            .set("when", gone.when);
        list.push_back(std::move(item));
    }
    return list;
}

}  // namespace

ReportName name_of(const SitePlan& plan, const Change& change) {
    const Chronicle& chronicle = plan.record.chronicles[change.chronicle];
    const Department* department =
        change.department ? &plan.catalog.departments[*change.department] : nullptr;
    ReportName name{chronicle.stem, department != nullptr ? department->name : std::string(),
                    report_address(chronicle.stem)};
    const Page* page = plan.find(name.address);
    if (plan.record.find(chronicle.stem) != &chronicle)
        name.title += plan.words().text("changes.former_report");
    else if (page != nullptr && page->kind == PageKind::report && department != nullptr)
        name.title = full_title(plan.catalog.reports[page->subject], *department);
    else if (page != nullptr && page->kind == PageKind::gone)
        name.title = plan.record.gone[page->subject].title;
    return name;
}

View changes_page(const SitePlan& plan, const Page& page) {
    const std::size_t end = plan.changes.size();
    return list_page(plan, page, plan.words().text("changes.heading"), end - std::min(end, newest_changes),
                     end);
}

View changes_part_page(const SitePlan& plan, const Page& page) {
    const std::vector<ChangesPart> parts = changes_parts(plan);
    const ChangesPart& part = parts[page.subject];
    const std::string heading =
        plan.words().text("changes.heading_part", {part_name(plan.words(), part, parts)});
    return list_page(plan, page, heading, part.begin, part.end);
}

void add_department_changes(View& view, const SitePlan& plan, const Page& page) {
    const auto& changes = plan.changes_by_department[page.subject];
    View::List rows;
    for (auto i = changes.rbegin(); i != changes.rend() && rows.size() < changes_of_department; ++i)
        rows.push_back(change_row(plan, page, plan.changes[*i]));
    view.set_optional("changes", std::move(rows));
    view.set_optional("gone", gone_reports(plan, page, plan.catalog.departments[page.subject].id));
    const std::string feed = department_feed_address(plan.catalog.departments[page.subject]);
    view.set("feed_url", changes.empty() ? std::string() : relative_address(page.address, feed));
}

}  // namespace gongkai::pages
