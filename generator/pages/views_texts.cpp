// SPDX-License-Identifier: MIT
// The frame every page stands in, pages of plain text, and what is said about where a page comes from.
#include <algorithm>

#include "pages/body_store.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

/// "../" for each folder a page lies in, so that `{{root}}index.html` leads home from anywhere.
std::string root_of(std::string_view address) {
    std::string root;
    for (const char c : address)
        if (c == '/') root += "../";
    return root;
}

View::List crumb_list(const Page& page, const std::vector<Crumb>& crumbs) {
    View::List list;
    for (const Crumb& crumb : crumbs) {
        std::string url;
        if (!crumb.address.empty()) url = relative_address(page.address, crumb.address);
        View item;
        item.set("text", crumb.text).set("has_url", !url.empty()).set("url", std::move(url));
        list.push_back(std::move(item));
    }
    return list;
}

/// A path as one word of a shell's command line.
std::string shell_word(std::string_view path) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '/' ||
               c == '.' || c == '_' || c == '-' || c == ':';
    };
    if (std::all_of(path.begin(), path.end(), plain)) return std::string(path);
    std::string word = "'";
    for (const char c : path) {
        if (c == '\'')
            word += "'\\''";
        else
            word += c;
    }
    return word + "'";
}

/// As the file says, else the time of its first commit; empty when neither is known.
std::string publication_minute(const TextPage& text, const Settings& settings) {
    std::string minute;
    if (text.first_committed) minute = minute_of_time(*text.first_committed, settings.timezone_minutes);
    if (!text.published) return minute;
    const std::string date = text.published->to_string();
    return minute.starts_with(date) ? minute : joined({date, " 00:00"});
}

}  // namespace

void add_frame(View& view, const SitePlan& plan, const Page& page, Frame frame) {
    const std::string& site = plan.catalog.settings.name;
    std::string title = frame.title.empty() ? site : joined({frame.title, " - ", site});
    view.set("root", root_of(page.address))
        .set("page_title", std::move(title))
        .set("meta", frame.meta.take())
        .set("at_home", page.kind == PageKind::home)
        .set("at_changes", page.kind == PageKind::changes || page.kind == PageKind::changes_part)
        .set("at_data", page.kind == PageKind::data_index)
        .set("at_documents", page.kind == PageKind::document || page.kind == PageKind::document_list ||
                                 page.kind == PageKind::document_mentions)
        .set("at_about", page.kind == PageKind::text || page.kind == PageKind::about_index ||
                             page.kind == PageKind::rules)
        .set_optional("target", std::move(frame.target))
        .set_optional("json_ld", View::Json(frame.json_ld))
        .set_optional("description", std::move(frame.description))
        .set_optional("crumbs", crumb_list(page, frame.crumbs));
}

/// The commit is the one that gave the report its present text, not the site's: a page changes only when
/// what it shows does.
void add_provenance(View& view, const Report& report) {
    const std::string& commit = report.last_changed_commit;
    const std::string path = shell_word(report.source);
    std::string find_id = joined({"git hash-object ", path});
    std::string find_hash = joined({"sha256sum ", path});
    if (!commit.empty()) {
        const std::string object = shell_word(joined({commit, ":", report.source}));
        find_id = joined({"git rev-parse ", object});
        find_hash = joined({"git show ", object, " | sha256sum"});
    }
    view.set_optional("commit_id", commit);
    view.set("source", report.source)
        .set("content_id", report.content_id)
        .set("sha256", report.sha256)
        .set("find_id", std::move(find_id))
        .set("find_hash", std::move(find_hash));
}

void add_citation(View& view, const SitePlan& plan, const Page& page) {
    const Report& report = plan.catalog.reports[page.subject];
    const Settings& settings = plan.catalog.settings;
    const Department& department = plan.catalog.departments[plan.department_of[page.subject]];
    const std::string url = public_url(settings, page.address);
    const std::string published = publication(report, settings).text;
    const Words& words = plan.words();
    std::string text = words.text(
        "cite.text", {department.name, full_title(report, department),
                      published.empty() ? published : words.text("cite.published", {published}),
                      settings.name, url.empty() ? page.address : url, report.sha256.substr(0, 16)});
    view.set("citation", std::move(text)).set("address", page.address);
}

View text_page(const SitePlan& plan, const Page& page) {
    const TextPage& text = plan.catalog.pages[page.subject];
    Frame frame;
    frame.title = text.title;
    frame.crumbs = {{plan.words().text("page.home"), "index.html"},
                    {plan.words().text("about.heading"), "about/index.html"},
                    {text.title, {}}};
    const Words& words = plan.words();
    frame.meta
        .column(words.text("about.heading"), words.text("meta.about"), words.text("meta.keywords_about"),
                words.text("meta.type_about"))
        .add("ArticleTitle", text.title)
        .add("PubDate", publication_minute(text, plan.catalog.settings))
        .add("ContentSource", plan.catalog.settings.owner_name)
        .add("Url", public_url(plan.catalog.settings, page.address));
    View view;
    add_frame(view, plan, page, std::move(frame));
    view.set("heading", text.title)
        .set("contents", contents_list(text.headings))
        .set("body", View::Html{plan.bodies->get(text.source)})
        .set("source", text.source)
        .set("content_id", text.content_id);
    view.set("long", text.headings.size() >= 4);
    return view;
}

View about_page(const SitePlan& plan, const Page& page) {
    Frame frame;
    frame.title = plan.words().text("about.heading");
    frame.description = plan.words().text("about.description");
    frame.crumbs = {{plan.words().text("page.home"), "index.html"}, {frame.title, {}}};
    frame.meta.column(frame.title, frame.description, plan.words().text("meta.keywords_about"),
                      plan.words().text("meta.type_about"));
    View::List texts;
    const auto add = [&](std::string_view text, std::string_view address) {
        View item;
        item.set("text", text).set("url", relative_address(page.address, address));
        texts.push_back(std::move(item));
    };
    for (const TextPage& text : plan.catalog.pages) add(text.title, page_address(text));
    add(plan.words().text("rules.heading"), rules_address);
    View view;
    add_frame(view, plan, page, std::move(frame));
    view.set("texts", std::move(texts));
    const auto& commit = plan.snapshot.commit();
    view.set_optional("commit", commit && !plan.snapshot.is_worktree() ? commit->id : std::string());
    return view;
}

View not_found_page(const SitePlan& plan, const Page& page) {
    Frame frame;
    frame.title = plan.words().text("not_found.heading");
    View view;
    add_frame(view, plan, page, std::move(frame));
    return view;
}

}  // namespace gongkai::pages
