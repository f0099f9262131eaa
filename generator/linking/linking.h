// SPDX-License-Identifier: MIT
// The site's links. Links staff write, resolved by id, so that they survive renames; names and document
// numbers that reports mention, linked where that is sure; and the graph of it all: who cites which document,
// who names which body, which reports have something in common. A link that leads nowhere is an error with
// its place.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "markdown/markdown.h"
#include "names/names.h"
#include "prose/prose.h"
#include "report/report.h"

namespace gongkai {

// ---- addresses ------------------------------------------------------------------------------------

/// The address of a page from the site's root.
std::string report_address(const Report& report);
std::string report_address(std::string_view stem);
std::string page_address(const TextPage& page);
std::string department_address(const Department& department);
/// documents/2020-1-9f3c2a71.html for 韶财绩〔2020〕1号: year, serial and the first digits of the SHA-256 of
/// the normalised number. Han characters have no place in a file name, and a transliteration is no id.
std::string document_address(std::string_view normalized);
/// The address any file of the content gets when it is published: a report's or text page's, or an
/// attachment's, in which a name that is not all [A-Za-z0-9._-] gives way to the first digits of the content
/// id. Empty for a file that is none of these.
std::string source_address(const SourceFile& file);
/// `to` as a relative link on the page at `from`; both from the site's root. Always ends in a file; empty
/// when `to` is.
std::string relative_address(std::string_view from, std::string_view to);

/// Where reports that were moved stand now.
using MovedPaths = std::map<std::string, std::string>;

namespace linking {
class KnownTitles;
}

/// What a destination written by staff names.
struct LinkDestination {
    enum class Kind { outside, same_page, file, department, document, nothing };
    Kind kind = Kind::nothing;
    std::string
        path;        ///< of a file in the repository; of nothing: the path where there is none, if it is one
    std::string id;  ///< of the department; the document's normalised number; what stands in [[…]]
    std::string anchor;  ///< "#…" or empty
};

/// Resolves what staff write: a path relative to the file it stands in (also a former path of a report that
/// was moved, or of an attachment that moved with it); [[skx/2019]], [[skx/2019-2]] or [[2019/skx]] for a
/// report, [[skx]] for a department, [[韶财绩〔2020〕1号]] in any sure printed form for a document. Reports
/// may have an anchor: [[skx/2019#部门职能]].
class LinkResolver {
public:
    /// The arguments must outlive it. Of the catalog it needs the registry.
    LinkResolver(const Snapshot& snapshot, const Catalog& registry, const MovedPaths& moved);

    /// The address from the site's root. The destination itself when it leads out of the site (http, mailto
    /// …), to an anchor of the same page, or by a path to what has no address; empty for a [[…]] that names
    /// nothing. The text of a report is 韶关市科协2019年度报告, of others their name or number.
    LinkTarget resolve(const std::string& source, const std::string& destination) const;
    /// The file a destination names, if it is one of the snapshot's: content/reports/2019/skx.md. Else empty.
    std::string file_of(const std::string& source, const std::string& destination) const;
    LinkDestination read(const std::string& source, const std::string& destination) const;
    /// Of the documents that the registry had when this was made.
    const linking::KnownTitles& known_titles() const { return *titles_; }
    const IssuerCodes& known_codes() const { return *codes_; }

private:
    LinkDestination read_id(std::string_view inside) const;
    /// Where the file at `path` stands now; empty when there is none.
    std::string present_path(std::string path) const;
    std::string report_text(std::string_view path) const;

    const Snapshot& snapshot_;
    const Catalog& registry_;
    const MovedPaths& moved_;
    std::shared_ptr<const linking::KnownTitles> titles_;
    std::shared_ptr<const IssuerCodes> codes_;
};

/// Reports every link that leads nowhere, to a draft or to what was withdrawn.
void check_links(const Catalog& catalog, const Snapshot& snapshot, const LinkResolver& resolver,
                 Diagnostics& diagnostics);

// ---- what one report speaks of --------------------------------------------------------------------

/// The sentence that speaks of something.
struct Quote {
    std::string anchor;                ///< of its paragraph on the report's page
    std::string sentence;              ///< at most 200 characters around the name, … where it was cut
    std::uint32_t begin = 0, end = 0;  ///< of the name in `sentence`
};

/// One printed document number. Broken forms that leave a doubt are not among them.
struct Citation {
    std::string number;   ///< normalised
    std::string printed;  ///< as it stands in the text; empty where a [[…|words]] shows other words
    std::string title;    ///< the 《…》 beside it, without its marks; may be empty
    Quote quote;
};

/// 《…的通知》 and other kinds of official documents (党政机关公文处理工作条例 art. 8, and 办法 规定 细则
/// 方案 规划 纲要 …) printed without a number.
struct TitleMention {
    std::string title;  ///< without its marks
    std::string
        number;  ///< of the document of that title in documents.yml or elsewhere in the same report; or empty
    Quote quote;
};

/// A registered body the text names, but for the reporting department itself.
struct BodyMention {
    std::uint32_t department = 0;  ///< index in the registry
    std::uint32_t times = 0;
    Quote quote;  ///< the first
};

/// An explicit link to another report.
struct ReportMention {
    std::string stem;
    Quote quote;
};

struct References {
    std::vector<Citation> citations;  ///< in the text's order, as are the others
    std::vector<TitleMention> titles;
    std::vector<BodyMention> bodies;  ///< by department
    std::vector<ReportMention> reports;
};

struct LinkedText {
    References references;
    std::vector<TextLink> links;  ///< for the report's page at `report_address`, relative; sorted
};

/// What a report's text speaks of, and the links its page gets: every sure document number, and of each body
/// the first mention under a heading. Inside 《…》 a body is named only before 关于, where
/// its issuers stand.
LinkedText find_references(const Catalog& registry, const Report& report, const Facts& body,
                           const Prose& prose, const std::vector<NameMention>& names,
                           const LinkResolver& resolver);

/// As bytes and back, to be kept until a page shows them.
std::string pack(const References& references);
References unpack_references(std::string_view bytes);

// ---- the graph ------------------------------------------------------------------------------------

/// How often something was printed in one way.
struct Spelling {
    std::string text;
    std::size_t times = 0;
};

enum class DocumentConflict {
    two_titles,    ///< one number, two titles that cannot be one
    title_forms,   ///< one number, two titles that differ in print and can be one
    two_numbers,   ///< one title of one issuer, two numbers that differ in one place
    issuer_level,  ///< a county's or city's number under a title that speaks for a higher level
    future_year,   ///< cited by a report that is dated before the document's year
};

/// A document with a number, cited or known from documents.yml. A report cites it in its text or answers to
/// it: `basis` of the frontmatter.
struct CitedDocument {
    std::string number, issuer_code;
    int year = 0;
    const KnownDocument* known = nullptr;  ///< in the registry
    std::vector<Spelling> spellings;       ///< of the number, most frequent first
    std::vector<Spelling> titles;          ///< as printed, most frequent first; of equal ones the first met
    std::vector<std::uint32_t> cited_by;   ///< indices of reports, in the catalog's order, each once
    std::vector<std::uint32_t> quoted_in;  ///< those of them whose text cites it
    std::vector<std::uint32_t> basis_of;   ///< those of them that answer to it
    std::size_t citations = 0;             ///< places in texts
    int first_year = 0, last_year = 0;     ///< of the reports that cite it; 0 when none does
    struct Conflict {
        DocumentConflict kind;
        std::string one, other;  ///< the two titles, numbers, levels or years
    };
    std::vector<Conflict> conflicts;
};

/// A title that official documents have, printed without a number anywhere.
struct UnnumberedDocument {
    std::string title;
    std::vector<std::uint32_t> cited_by;
};

/// What two reports of different departments have in common.
struct RelatedReport {
    std::uint32_t report = 0;
    std::vector<std::uint32_t> documents;  ///< indices in `LinkGraph::documents`
    std::vector<std::uint32_t> bodies;     ///< indices of departments
};

struct LinkGraph {
    std::vector<CitedDocument> documents;        ///< by year, newest first, then issuer's code, then serial
    std::vector<UnnumberedDocument> unnumbered;  ///< by title
    /// By a title that some report prints without a number, as printed: index of the one document that goes
    /// by it. The titles of `unnumbered` are not among them.
    std::map<std::string, std::uint32_t, std::less<>> document_of_title;
    std::vector<std::vector<std::uint32_t>> named_in;     ///< by department: indices of reports that name it
    std::vector<std::vector<std::uint32_t>> linked_from;  ///< by report: reports that link to it
    std::vector<std::vector<RelatedReport>> related;  ///< by report: at most five, the most in common first

    /// Null when nothing cites it and the registry does not know it.
    const CitedDocument* find_document(std::string_view number) const;
    /// The document a report means by a title: the one whose number stands with it, else the one that goes by
    /// it elsewhere. Null when that is none or not sure.
    const CitedDocument* document_meant(const TitleMention& title) const;
};

/// Gathers the references of all reports of the catalog, what they answer to, and the documents the registry
/// knows. A title without a number that is some document's title cites that document. `references(i)` gives
/// those of report i and is called once for each, in order. What is cited by more than 40 reports makes no
/// two of them neighbours.
LinkGraph gather_links(const Catalog& catalog, const std::function<References(std::size_t)>& references);

}  // namespace gongkai
