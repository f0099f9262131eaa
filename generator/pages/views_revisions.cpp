// SPDX-License-Identifier: MIT
// What became of a report since it was public: on its own page in short, on its history page in full; and the
// pages that stand where a report stood before.
#include <algorithm>

#include "pages/revisions.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

constexpr std::size_t revisions_on_report = 5;

const Commit& commit_of(const SitePlan& plan, const Revision& revision) {
    return plan.catalog.history.commits[revision.commit];
}

/// The page of the difference to the text before, where there is one.
std::string difference_to(const SitePlan& plan, const Page& page, const Chronicle& chronicle,
                          const Revision& revision) {
    const Page* report = plan.find(report_address(chronicle.stem));
    if (report == nullptr || report->kind != PageKind::report ||
        plan.chronicles[report->subject] != &chronicle)
        return {};
    for (const TextPair& pair : text_pairs(chronicle))
        if (pair.after == &revision)
            return relative_address(
                page.address, difference_address(chronicle.stem, pair.before->version, pair.after->version));
    return {};
}

/// Newest first.
View::List revision_list(const SitePlan& plan, const Page& page, const Chronicle& chronicle,
                         std::size_t most) {
    View::List list;
    const std::size_t count = chronicle.revisions.size();
    for (std::size_t r = count; r > 0 && count - r < most; --r)
        list.push_back(revision_view(plan, page, chronicle, r - 1));
    return list;
}

Frame frame_of(const SitePlan& plan, std::size_t report, std::string title) {
    const Report& r = plan.catalog.reports[report];
    const Department& department = plan.catalog.departments[plan.department_of[report]];
    const Words& words = plan.words();
    Frame frame;
    frame.title = std::move(title);
    frame.crumbs = {{words.text("page.home"), "index.html"},
                    {words.text("page.year", {std::to_string(r.year)}), year_address(r.year)},
                    {department.name, department_address(department)},
                    {words.text("page.report"), report_address(r)}};
    frame.meta.report_column(words, r.year)
        .add("ArticleTitle", frame.title)
        .add("PubDate", publication(r, plan.catalog.settings).meta)
        .add("ContentSource", department.name);
    return frame;
}

std::string full_title_of(const SitePlan& plan, std::size_t report) {
    return full_title(plan.catalog.reports[report], plan.catalog.departments[plan.department_of[report]]);
}

View fact(const Words& words, std::string_view name, std::string value) {
    View line;
    const bool known = !value.empty();
    line.set("name", words.text(name))
        .set("value", known ? std::move(value) : words.text("gone.unknown"))
        .set("known", known);
    return line;
}

/// The years of a department, or nothing where the registry does not know it any more.
void add_department_link(View& view, const SitePlan& plan, const Page& page, const std::string& id) {
    const Department* department = plan.catalog.find_department(id);
    view.set_optional("department", department != nullptr ? department->name : id);
    view.set_optional("dept_url", department != nullptr
                                      ? relative_address(page.address, department_address(*department))
                                      : std::string());
}

}  // namespace

std::string minute_of(const SitePlan& plan, const Revision& revision) {
    return minute_of_time(commit_of(plan, revision).time, plan.catalog.settings.timezone_minutes);
}

std::string_view kind_id(RevisionKind kind) {
    switch (kind) {
        case RevisionKind::first: return "first";
        case RevisionKind::update: return "update";
        case RevisionKind::correction: return "correction";
        case RevisionKind::move: return "move";
        case RevisionKind::withdrawal: return "withdrawal";
        case RevisionKind::restoration: return "restoration";
        case RevisionKind::deletion: break;
    }
    return "deletion";
}

View revision_view(const SitePlan& plan, const Page& page, const Chronicle& chronicle, std::size_t r) {
    const Revision& revision = chronicle.revisions[r];
    const bool explains = revision.kind == RevisionKind::update || revision.kind == RevisionKind::correction;
    View view;
    view.set("when", minute_of(plan, revision))
        .set("kind", revision_kind_name(revision.kind, plan.words().language()))
        .set("kind_id", kind_id(revision.kind))
        .set("unexplained", explains && revision.reason.empty());
    view.set_optional("reason", revision.reason);
    view.set_optional("author", shown_author(commit_of(plan, revision), plan.catalog.settings));
    view.set_optional("edition", revision.version > 0
                                     ? plan.words().text("page.version", {std::to_string(revision.version)})
                                     : std::string());
    view.set_optional("from",
                      revision.moved_from.empty() ? std::string() : report_address(revision.moved_from));
    view.set_optional("diff_url", difference_to(plan, page, chronicle, revision));
    return view;
}

void add_revisions(View& view, const SitePlan& plan, const Page& page) {
    const Chronicle* chronicle = plan.chronicles[page.subject];
    view.set("history_known", plan.record.known);
    view.set_optional("revisions", chronicle != nullptr
                                       ? revision_list(plan, page, *chronicle, revisions_on_report)
                                       : View::List{});
    const std::string address = history_address(plan.catalog.reports[page.subject].stem);
    view.set_optional("history_url", plan.find(address) != nullptr ? relative_address(page.address, address)
                                                                   : std::string());
}

View history_page(const SitePlan& plan, const Page& page) {
    const Report& report = plan.catalog.reports[page.subject];
    const Chronicle& chronicle = *plan.chronicles[page.subject];
    const Words& words = plan.words();
    Frame frame =
        frame_of(plan, page.subject, words.text("history.title", {full_title_of(plan, page.subject)}));
    frame.crumbs.push_back({words.text("history.heading"), {}});
    View::List former;
    for (const std::string& stem : chronicle.former) {
        View item;
        item.set("text", report_address(stem));
        former.push_back(std::move(item));
    }
    View view;
    add_frame(view, plan, page, std::move(frame));
    view.set("heading", words.text("history.heading"))
        .set("report", full_title_of(plan, page.subject))
        .set("report_url", relative_address(page.address, report_address(report)))
        .set("count", std::to_string(chronicle.revisions.size()))
        .set("revisions", revision_list(plan, page, chronicle, chronicle.revisions.size()));
    view.set_optional("former", std::move(former));
    return view;
}

View gone_page(const SitePlan& plan, const Page& page) {
    const Gone& gone = plan.record.gone[page.subject];
    const bool withdrawn = gone.how == RevisionKind::withdrawal;
    const Words& words = plan.words();
    Frame frame;
    frame.title = words.text(withdrawn ? "gone.title_withdrawn" : "gone.title_deleted", {gone.title});
    frame.crumbs = {{words.text("page.home"), "index.html"},
                    {words.text(withdrawn ? "gone.crumb_withdrawn" : "gone.crumb_deleted"), {}}};
    const Department* department = plan.catalog.find_department(gone.department);
    frame.meta.report_column(words, gone.year)
        .add("ArticleTitle", frame.title)
        .add("PubDate", gone.when.empty() ? std::string() : joined({gone.when, " 00:00"}))
        .add("ContentSource", department != nullptr ? department->name : plan.catalog.settings.owner_name);

    View::List facts;
    facts.push_back(fact(words, "gone.year", gone.year > 0 ? std::to_string(gone.year) : std::string()));
    facts.push_back(fact(words, withdrawn ? "gone.day_withdrawn" : "gone.day_deleted", gone.when));
    facts.push_back(fact(words, "gone.reason", gone.reason));
    facts.push_back(fact(words, "gone.decided_by", gone.decided_by));
    facts.push_back(fact(words, "gone.last_sha256", gone.last_sha256));

    View view;
    add_frame(view, plan, page, std::move(frame));
    view.set("heading", gone.title).set("withdrawn", withdrawn).set("facts", std::move(facts));
    add_department_link(view, plan, page, gone.department);
    const std::string to = gone.moved_to.empty() ? std::string() : report_address(gone.moved_to);
    view.set_optional("moved_to", to.empty() ? to : relative_address(page.address, to));
    const Chronicle* chronicle = plan.record.find(gone.stem);
    view.set_optional("revisions", chronicle != nullptr
                                       ? revision_list(plan, page, *chronicle, chronicle->revisions.size())
                                       : View::List{});
    return view;
}

View moved_page(const SitePlan& plan, const Page& page) {
    const Redirect& redirect = plan.record.redirects[page.subject];
    const std::string to = relative_address(page.address, former_address(redirect.to));
    Frame frame;
    frame.title = plan.words().text("moved.heading");
    frame.crumbs = {{plan.words().text("page.home"), "index.html"}, {frame.title, {}}};
    frame.target = to;
    View view;
    view.set("heading", frame.title);
    add_frame(view, plan, page, std::move(frame));
    view.set("from", page.address);
    const Page* target = plan.find(former_address(redirect.to));
    view.set_optional("report", target != nullptr && target->kind == PageKind::report
                                    ? full_title_of(plan, target->subject)
                                    : std::string());
    return view;
}

}  // namespace gongkai::pages
