// SPDX-License-Identifier: MIT
// Two texts of one report held against each other: figures and scores first, then the text, in which what did
// not change is folded away.
#include "pages/revisions.h"
#include "pages/views.h"

namespace gongkai::pages {
namespace {

View::List figure_list(const std::vector<FigureChange>& figures) {
    View::List list;
    for (const FigureChange& figure : figures) {
        View row;
        row.set("name", figure.name)
            .set("before", figure.before.empty() ? std::string(absent) : figure.before)
            .set("after", figure.after.empty() ? std::string(absent) : figure.after);
        list.push_back(std::move(row));
    }
    return list;
}

View piece(EditKind kind, std::string_view text) {
    View view;
    view.set("kept", kind == EditKind::kept)
        .set("inserted", kind == EditKind::inserted)
        .set("deleted", kind == EditKind::deleted)
        .set("text", text);
    return view;
}

/// One paragraph as its pieces.
View::List pieces_of(const ParagraphChange& change, const VersionDifference& difference) {
    View::List pieces;
    for (const Edit& edit : change.edits) pieces.push_back(piece(edit.kind, edit.text));
    if (!pieces.empty()) return pieces;
    const std::string& text =
        change.after ? difference.after[*change.after] : difference.before[*change.before];
    pieces.push_back(piece(change.kind, text));
    return pieces;
}

/// Where a changed paragraph stands on the report's page, when that shows the newer text.
std::string place_of(const ParagraphChange& change, const VersionDifference& difference,
                     const std::string& report) {
    if (report.empty() || !change.after || difference.anchors[*change.after].empty()) return {};
    return report + "#" + difference.anchors[*change.after];
}

/// Changed paragraphs one by one, and runs of unchanged ones together.
View::List block_list(const VersionDifference& difference, const std::string& report, std::size_t& changed) {
    View::List blocks;
    View::List kept;
    const auto fold = [&] {
        if (kept.empty()) return;
        View block;
        block.set("folded", true).set("count", std::to_string(kept.size())).set("texts", std::move(kept));
        blocks.push_back(std::move(block));
        kept = {};
    };
    for (const ParagraphChange& change : difference.paragraphs) {
        if (!change.changed()) {
            View text;
            text.set("text", difference.after[*change.after]);
            kept.push_back(std::move(text));
            continue;
        }
        fold();
        ++changed;
        View block;
        block.set("folded", false)
            .set("whole", change.edits.empty())
            .set("added", change.kind == EditKind::inserted)
            .set("pieces", pieces_of(change, difference));
        block.set_optional("url", place_of(change, difference, report));
        blocks.push_back(std::move(block));
    }
    fold();
    return blocks;
}

View::List text_list(const std::vector<std::string>& texts) {
    View::List list;
    for (const std::string& text : texts) {
        View item;
        item.set("text", text);
        list.push_back(std::move(item));
    }
    return list;
}

std::string version_name(const Words& words, int version) {
    return words.text("page.version", {std::to_string(version)});
}

/// A word that names both versions: {0} is the older one.
std::string of_both(const Words& words, std::string_view key, const TextPair& pair) {
    return words.text(key,
                      {version_name(words, pair.before->version), version_name(words, pair.after->version)});
}

void add_neighbours(View& view, const Words& words, const Page& page, const std::string& stem,
                    const std::vector<TextPair>& pairs, std::size_t at) {
    const auto link = [&](std::size_t other) {
        View item;
        const TextPair& pair = pairs[other];
        item.set("text", of_both(words, "difference.versions", pair))
            .set("url", relative_address(page.address, difference_address(stem, pair.before->version,
                                                                          pair.after->version)));
        return View::List{std::move(item)};
    };
    view.set("earlier", at > 0 ? link(at - 1) : View::List{});
    view.set("later", at + 1 < pairs.size() ? link(at + 1) : View::List{});
}

}  // namespace

View difference_page(const SitePlan& plan, const Page& page) {
    const Report& report = plan.catalog.reports[page.subject];
    const Department& department = plan.catalog.departments[plan.department_of[page.subject]];
    const Chronicle& chronicle = *plan.chronicles[page.subject];
    const std::vector<TextPair> pairs = text_pairs(chronicle);
    const TextPair& pair = pairs[page.part];
    const VersionDifference difference =
        compare_versions(chronicle, *pair.before, *pair.after, plan.snapshot, plan.catalog.settings);
    const std::string report_url = relative_address(page.address, report_address(report));
    const std::string history_url = relative_address(page.address, history_address(report.stem));
    const auto index = static_cast<std::size_t>(pair.after - chronicle.revisions.data());

    const Words& words = plan.words();
    const std::string heading = of_both(words, "difference.heading", pair);
    Frame frame;
    frame.title = words.text("difference.title", {full_title(report, department), heading});
    frame.crumbs = {{words.text("page.home"), "index.html"},
                    {words.text("page.year", {std::to_string(report.year)}), year_address(report.year)},
                    {department.name, department_address(department)},
                    {words.text("page.report"), report_address(report)},
                    {words.text("history.heading"), history_address(report.stem)},
                    {words.text("difference.crumb"), {}}};
    frame.meta.report_column(words, report.year)
        .add("ArticleTitle", frame.title)
        .add("PubDate", minute_of(plan, *pair.after))
        .add("ContentSource", department.name);

    View view = revision_view(plan, page, chronicle, index);
    add_frame(view, plan, page, std::move(frame));
    std::size_t changed = 0;
    const bool current = pair.after->content_id == report.content_id;
    view.set("blocks", block_list(difference, current ? report_url : std::string(), changed));
    view.set("heading", heading)
        .set("report", full_title(report, department))
        .set("report_url", report_url)
        .set("history_url", history_url)
        .set("old_version", version_name(words, pair.before->version))
        .set("new_version", version_name(words, pair.after->version))
        .set("old_when", minute_of(plan, *pair.before))
        .set("changed", std::to_string(changed))
        .set("text_changed", changed > 0)
        .set_optional("masked", difference.masked > 0 ? std::to_string(difference.masked) : std::string())
        .set_optional("redactions", text_list(difference.redactions))
        .set_optional("withheld", difference.withheld);
    view.set_optional("figures", figure_list(difference.figures));
    add_neighbours(view, words, page, report.stem, pairs, page.part);
    return view;
}

}  // namespace gongkai::pages
