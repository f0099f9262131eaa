// SPDX-License-Identifier: MIT
// Atom feeds (RFC 4287) of the record's changes. Ids are UUIDs of version 8 (RFC 9562) made from the first
// commit of the record, so they stay when the site moves; links are relative to the feed, whose own address
// is given where the site has one.
#include "digest/digest.h"
#include "pages/revisions.h"
#include "pages/views.h"
#include "text/text.h"

namespace gongkai::pages {
namespace {

constexpr std::size_t entries_a_feed = 50;

/// Escaped, and without the controls and the two noncharacters that XML does not allow, not even as
/// references.
std::string in_xml(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') out += c;
    for (const std::string_view noncharacter : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
        for (auto at = out.find(noncharacter); at != std::string::npos; at = out.find(noncharacter, at))
            out.erase(at, noncharacter.size());
    return escaped(out);
}

class Feed {
public:
    Feed(const SitePlan& plan, std::string address) : plan_(plan), address_(std::move(address)) {}

    std::string write(std::string_view title, const std::vector<std::size_t>& changes,
                      std::string_view page_address) {
        const Settings& settings = plan_.catalog.settings;
        out_ =
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" "
            "xml:lang=\"" +
            in_xml(settings.language) + "\"";
        if (!settings.domain.empty() && !settings.offline)
            out_ += " xml:base=\"https://" + in_xml(settings.domain) + "/" + address_ + "\"";
        out_ += ">\n";
        element("title", title);
        element("id", uuid(address_));
        element("updated", time_of(changes.empty() ? nullptr : &plan_.changes[changes.back()]));
        out_ += "<author><name>" + in_xml(settings.owner_name) + "</name></author>\n";
        out_ += "<generator version=\"" + std::string(program_version()) + "\">Gongkai</generator>\n";
        link("self", address_);
        link("alternate", page_address);
        std::size_t left = entries_a_feed;
        for (auto i = changes.rbegin(); i != changes.rend() && left > 0; ++i, --left)
            entry(plan_.changes[*i]);
        return std::move(out_) + "</feed>\n";
    }

private:
    const Revision& revision_of(const Change& change) const {
        return plan_.record.chronicles[change.chronicle].revisions[change.revision];
    }
    const Commit& commit_of(const Change& change) const {
        return plan_.catalog.history.commits[revision_of(change).commit];
    }

    std::string time_of(const Change* change) const {
        const int zone = plan_.catalog.settings.timezone_minutes;
        if (change != nullptr) return rfc3339(commit_of(*change).time, zone);
        return rfc3339(plan_.snapshot.commit() ? plan_.snapshot.commit()->time : 0, zone);
    }

    /// The same name in the same record always gives the same id.
    std::string uuid(std::string_view name) const {
        const auto& commits = plan_.catalog.history.commits;
        const std::string& root = commits.empty() ? plan_.catalog.settings.name : commits.front().id;
        std::string hex = sha256_hex(root + "\n" + std::string(name)).substr(0, 32);
        hex[12] = '8';
        hex[16] = "89ab"[hex[16] % 4];
        for (const std::size_t at : {20, 16, 12, 8}) hex.insert(at, "-");
        return "urn:uuid:" + hex;
    }

    void element(std::string_view name, std::string_view text) {
        out_.append("<").append(name).append(">").append(in_xml(text));
        out_.append("</").append(name).append(">\n");
    }

    void link(std::string_view relation, std::string_view to) {
        out_.append("<link rel=\"").append(relation).append("\" href=\"");
        out_.append(in_xml(relative_address(address_, to))).append("\"/>\n");
    }

    /// Of a change: the report it began as, the commit and the kind. Stays when the report moves.
    std::string identity(const Change& change) const {
        const Revision& first = plan_.record.chronicles[change.chronicle].revisions.front();
        return joined({first.path, "\n", plan_.catalog.history.commits[first.commit].id, "\n",
                       commit_of(change).id, "\n", kind_id(revision_of(change).kind)});
    }

    void entry(const Change& change) {
        const Revision& revision = revision_of(change);
        const ReportName name = name_of(plan_, change);
        const Words& words = plan_.words();
        const std::string kind(revision_kind_name(revision.kind, words.language()));
        out_ += "<entry>\n";
        element("title", words.text("feed.part", {kind, name.title}));
        element("id", uuid(identity(change)));
        element("updated", time_of(&change));
        out_.append("<category term=\"").append(kind_id(revision.kind)).append("\" label=\"");
        out_.append(kind).append("\"/>\n");
        link("alternate", name.address);
        element("summary", revision.reason.empty() ? words.text("feed.summary", {name.department, kind})
                                                   : revision.reason);
        out_ += "</entry>\n";
    }

    const SitePlan& plan_;
    std::string address_;
    std::string out_;
};

}  // namespace

std::string site_feed(const SitePlan& plan) {
    std::vector<std::size_t> changes(plan.changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i) changes[i] = i;
    return Feed(plan, std::string(feed_address))
        .write(plan.words().text("feed.title", {plan.catalog.settings.name}), changes, changes_address);
}

std::string department_feed(const SitePlan& plan, std::size_t d) {
    const Department& department = plan.catalog.departments[d];
    return Feed(plan, department_feed_address(department))
        .write(plan.words().text("feed.part", {plan.catalog.settings.name, department.name}),
               plan.changes_by_department[d], department_address(department));
}

}  // namespace gongkai::pages
