// SPDX-License-Identifier: MIT
// Every link staff wrote, held against what is published.
#include <algorithm>

#include "linking/linking.h"
#include "text/text.h"

namespace gongkai {
namespace {

using Kind = LinkDestination::Kind;

/// The headings of every page, by source file; of what has an address but no headings, null. A refused report
/// counts too: its own errors say why it is not there, not every link to it.
using Targets = std::map<std::string_view, const std::vector<Heading>*>;
Targets targets_of(const Catalog& catalog) {
    Targets targets;
    for (const auto* reports : {&catalog.reports, &catalog.refused}) {
        for (const Report& report : *reports) {
            targets[report.source] = &report.headings;
            for (const std::string& path : report.attachments) targets[path] = nullptr;
        }
    }
    for (const TextPage& page : catalog.pages) targets[page.source] = &page.headings;
    return targets;
}

/// Why files are not published: "draft", "withdrawn" …, "error" for those that tell their own errors.
using Withheld = std::map<std::string_view, std::string_view>;
Withheld withheld_files(const Catalog& catalog) {
    Withheld withheld;
    for (const LedgerEntry& entry : catalog.ledger.entries())
        if (entry.outcome != Outcome::published)
            withheld.emplace(entry.path, entry.outcome == Outcome::error ? std::string_view("error")
                                                                         : std::string_view(entry.reason));
    return withheld;
}

/// Numbers, sorted.
std::vector<std::string_view> registered_documents(const Catalog& catalog) {
    std::vector<std::string_view> numbers;
    numbers.reserve(catalog.documents.size());
    for (const KnownDocument& document : catalog.documents) numbers.push_back(document.number);
    std::sort(numbers.begin(), numbers.end());
    return numbers;
}

/// Ids that look like what a broken [[…]] may have meant, written as it is.
std::vector<std::string> candidates_for(const Catalog& catalog, std::string_view id) {
    std::vector<std::string> found;
    const std::size_t slash = id.find('/');
    if (slash == std::string_view::npos) {
        for (const Department& department : catalog.departments) found.push_back(department.id);
        for (const KnownDocument& document : catalog.documents) found.push_back(document.number);
        return found;
    }
    const bool year_first = id[0] >= '0' && id[0] <= '9';
    for (const Report& report : catalog.reports) {
        const std::string year = report.stem.substr(0, 4), name = report.stem.substr(5);
        // Any other would differ in both halves.
        if (id.find(year) == std::string_view::npos && id.find(report.department) == std::string_view::npos)
            continue;
        found.push_back(year_first ? report.stem
                                   : report.department + "/" + year + name.substr(report.department.size()));
    }
    return found;
}

/// What a broken [[…]] most likely meant; empty when nothing is near.
std::string meant_by(const Catalog& catalog, const std::string& id) {
    const auto number = read_document_number(id);
    if (number && !number->normalized.empty()) return number->normalized;
    for (const Department& department : catalog.departments)
        if (id == department.name || id == department.short_name) return department.id;
    const std::vector<std::string> candidates = candidates_for(catalog, id);
    const std::vector<std::string_view> views(candidates.begin(), candidates.end());
    return nearest(id, views);
}

class LinkCheck {
public:
    LinkCheck(const Catalog& catalog, const LinkResolver& resolver, Diagnostics& diagnostics)
        : catalog_(catalog),
          targets_(targets_of(catalog)),
          withheld_(withheld_files(catalog)),
          documents_(registered_documents(catalog)),
          resolver_(resolver),
          diagnostics_(diagnostics) {}

    void check(const std::string& source, const std::vector<Link>& links,
               const std::vector<Heading>& headings) {
        for (const Link& link : links) {
            const LinkDestination to = resolver_.read(source, link.destination);
            switch (to.kind) {
                case Kind::outside: break;
                case Kind::same_page: check_anchor(source, link, headings, to.anchor); break;
                case Kind::department: check_anchor(source, link, {}, to.anchor); break;
                case Kind::document: check_document(source, link, to); break;
                case Kind::file: check_file(source, link, to); break;
                case Kind::nothing: tell_nothing(source, link, to); break;
            }
        }
    }

private:
    void check_file(const std::string& source, const Link& link, const LinkDestination& to) {
        const auto target = targets_.find(to.path);
        if (target == targets_.end()) {
            const auto reason = withheld_.find(to.path);
            const std::string_view why = reason == withheld_.end() ? std::string_view() : reason->second;
            if (why == "error") return;
            const Code code = why == "draft"       ? Code::link_to_draft
                              : why == "withdrawn" ? Code::link_to_withdrawn
                                                   : Code::link_to_unpublished;
            diagnostics_.add(code, source, link.place, {link.destination, to.path});
            return;
        }
        static const std::vector<Heading> none;
        check_anchor(source, link, target->second != nullptr ? *target->second : none, to.anchor);
    }

    /// A link by number is to a registered document: any other may be a slip of the pen, and leads to a page
    /// only where some report's text happens to cite it.
    void check_document(const std::string& source, const Link& link, const LinkDestination& to) {
        if (std::binary_search(documents_.begin(), documents_.end(), to.id)) {
            check_anchor(source, link, {}, to.anchor);
            return;
        }
        const std::string similar = nearest(to.id, documents_);
        diagnostics_.add(similar.empty() ? Code::link_document_unknown : Code::link_document_unknown_similar,
                         source, link.place, {to.id, similar});
    }

    void tell_nothing(const std::string& source, const Link& link, const LinkDestination& to) {
        if (to.id.empty()) {
            const std::string& shown = to.path.empty() ? link.destination : to.path;
            diagnostics_.add(Code::link_broken, source, link.place, {link.destination, shown});
            return;
        }
        const std::string similar = meant_by(catalog_, to.id);
        diagnostics_.add(similar.empty() ? Code::link_id_unknown : Code::link_id_unknown_similar, source,
                         link.place, {to.id, similar});
    }

    void check_anchor(const std::string& source, const Link& link, const std::vector<Heading>& headings,
                      const std::string& anchor) {
        if (anchor.size() < 2) return;
        const std::string wanted = anchor.substr(1);
        std::vector<std::string_view> known;
        known.reserve(headings.size());
        for (const Heading& heading : headings) known.push_back(heading.anchor);
        if (std::find(known.begin(), known.end(), wanted) != known.end()) return;
        const std::string similar = nearest(wanted, known);
        diagnostics_.add(similar.empty() ? Code::link_anchor_missing : Code::link_anchor_missing_similar,
                         source, link.place, {wanted, similar});
    }

    const Catalog& catalog_;
    Targets targets_;
    Withheld withheld_;
    std::vector<std::string_view> documents_;
    const LinkResolver& resolver_;
    Diagnostics& diagnostics_;
};

}  // namespace

void check_links(const Catalog& catalog, const Snapshot&, const LinkResolver& resolver,
                 Diagnostics& diagnostics) {
    LinkCheck links(catalog, resolver, diagnostics);
    for (const Report& report : catalog.reports) links.check(report.source, report.links, report.headings);
    for (const Report& report : catalog.refused) links.check(report.source, report.links, report.headings);
    for (const TextPage& page : catalog.pages) links.check(page.source, page.links, page.headings);
}

}  // namespace gongkai
