// SPDX-License-Identifier: MIT
// What staff write, typed: the site's settings, the registry of departments, known documents, and the
// reports; gathered in a Catalog, with a Ledger that says what became of every file.
//
// The catalog holds facts, not bodies: a page's body is read again when the page is rendered, so that
// memory grows with facts (a few KB a report). Formats: README, "What staff write".
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "markdown/markdown.h"
#include "numbers/numbers.h"
#include "repository/repository.h"
#include "workers/workers.h"

namespace gongkai {

/// A piece of text the privacy gate lets pass, and why.
struct PrivacyAllowance {
    std::string text;  ///< as written: 13800000000
    std::string reason;
    Place place;
};

/// How a revision's author appears to the public.
enum class AuthorPolicy { nothing, role, name };
/// The role shown for an author: 办公室, 计财科.
struct AuthorRole {
    std::string email, role;
};

/// What earlier versions must not show again: a piece of text, masked wherever an earlier version has it, or,
/// without a text, all earlier versions of a report.
struct Redaction {
    std::string report;  ///< stem: 2019/skx; empty: of all reports
    std::string text;    ///< as written in the earlier version; empty: the versions as a whole
    std::string reason;  ///< shown to the public
    Place place;
};

/// content/site.yml
struct Settings {
    std::string name;           ///< 网站名称
    std::string domain;         ///< 网站域名, without a scheme; empty when unknown
    std::string id_code;        ///< 政府网站标识码; empty when unknown
    std::string icp;            ///< ICP备案号
    std::string police_record;  ///< 公安备案号
    std::string badge_url;      ///< where 党政机关网站标识 leads; empty when unknown
    std::string city;           ///< the place the site speaks for, e.g. 韶关市
    std::string notice;         ///< a line shown on every page, e.g. that this is an example
    std::string owner_name, owner_phone, owner_address;      ///< 主办单位
    std::string owner_email, owner_postcode, operator_name;  ///< 邮箱, 邮编, 承办单位
    std::string language = "zh-CN";
    std::string theme = "default";
    std::string index_pattern;         ///< 索引号: {department}, {year}, {serial}; empty for none
    int timezone_minutes = 480;        ///< offset in which times of the record are shown
    bool offline = false;              ///< an edition for disks: web furniture may be missing
    bool public_checks = false;        ///< whether the public sees the findings: the site's decision
    std::string quality;               ///< id of the score sheet of 公开质量分; empty: no such score
    std::vector<std::string> regions;  ///< names of districts and counties, for misprinted places
    std::vector<PrivacyAllowance> privacy_allow;
    AuthorPolicy authors = AuthorPolicy::nothing;
    std::vector<AuthorRole> author_roles;
    std::vector<Redaction> redactions;
    std::string license_name, license_title, license_url;  ///< of the open data; empty when not stated
    bool workbook_each = false;  ///< an XLSX for each report, which costs a build more than its page does
    bool workbook_all = false;   ///< all tables in the site's XLSX, however many reports there are
    bool public_sources = true;  ///< source files may be downloaded where they say no more than their page
};

/// A name a department goes or went by. Years are inclusive; absent means open.
struct Alias {
    std::string name;
    std::optional<int> from, to;
};

/// content/departments.yml, in the registry's order, which is the site's order.
struct Department {
    std::string id;    ///< [a-z][a-z0-9-]*, part of addresses, never changes
    std::string name;  ///< 规范名称
    std::string short_name;
    std::vector<Alias> aliases;
    std::string initials;  ///< 拼音首字母 by which it is found, separated by blanks; empty: by ICU's readings
    std::string level;      ///< 国家级 省级 市级 县级 其他
    std::string parent;     ///< id, or empty
    bool external = false;  ///< named in reports but does not report here
    Place place;
};

/// content/documents.yml
struct KnownDocument {
    std::string number;  ///< normalised: 韶财绩〔2020〕1号
    std::string title;
    std::string issuer;
    std::optional<Date> date;
    std::string url;
    Place place;
};

/// content/tombstones.yml: a report that was public and is no longer in the repository.
struct Tombstone {
    std::string report;  ///< stem of its address: 2018/old
    std::string title;   ///< as it was; empty: the record knows it
    std::optional<Date> removed;
    std::string reason, decided_by;
    std::string moved_to;  ///< stem of the report that took its place; empty when none did
    Place place, moved_to_place;
};

/// A line of content/ids.lock: an address that was published once and must not vanish. The file is written by
/// `gongkai ids`, and lines are never taken out of it.
struct LockedAddress {
    std::string address;   ///< without an ending: reports/2019/skx, departments/skx, about/method
    std::string moved_to;  ///< what took its place: "reports/2018/old -> reports/2018/new"
    Place place;
};

enum class ReportKind { overall, project };  ///< 部门整体支出 | 项目支出
enum class ReportStatus { draft, published, withdrawn };

struct DatedValue {
    Date date;
    std::string as_printed;  ///< 2020-02-25 or 2020年02月25日
    Place place;
};

struct Amount {
    std::string name;  ///< 基本支出, 工资福利支出 …
    Money money;
    Place place;
};

struct Expenditure {
    MoneyUnit unit = MoneyUnit::ten_thousand_yuan;
    std::optional<Amount> total;
    std::vector<Amount> by_kind;                                ///< 基本支出, 项目支出
    std::vector<Amount> by_category;                            ///< 工资福利, 商品和服务, …
    bool by_kind_complete = true, by_category_complete = true;  ///< no part is blank
    Place place, by_kind_place, by_category_place;
};

/// A named input of the rubric's formulas: "budget.initial". Money is in the unit of `Expenditure`.
struct Figure {
    std::string name;
    Decimal value;
    Place place;
};

/// A figure every site may use; other names belong to a rubric's own formulas.
struct FigureName {
    std::string_view id;  ///< three_public.actual.receptions
    std::string_view zh;  ///< 公务接待费支出; may be written instead of the id
    bool money = true;
};
std::span<const FigureName> known_figures();
/// Its Chinese name; the id itself when it is not a known figure.
std::string_view figure_name(std::string_view id);

/// What the department claims for one node of the rubric.
struct Claim {
    std::string node;  ///< name or code of the rubric node
    std::optional<Decimal> score;
    std::optional<Decimal> rate;   ///< percent, as printed
    std::string target, actual;    ///< 指标值, 完成值 as printed: "≥95%", "96.2%", "12场"
    std::string level;             ///< of a qualitative indicator: 达成, 部分达成 …
    std::vector<std::string> met;  ///< of a check indicator: the items of the sheet that are fulfilled
    bool items_given = false;      ///< `met` was written, be it empty
    std::string reason;            ///< 偏差原因
    std::vector<std::string> evidence;
    Place node_place, score_place, rate_place, target_place, actual_place;
};

/// A key staff wrote and left without a value: the form has the field, the record leaves it blank.
struct BlankField {
    std::string name;  ///< Chinese: 填报人
    Place place;
};

struct Report {
    std::string source;  ///< content/reports/2019/skx.md
    std::string content_id;
    std::string sha256;      ///< of the file
    std::string stem;        ///< 2019/skx: its address without an ending
    std::string department;  ///< id
    int year = 0;
    ReportKind kind = ReportKind::overall;
    ReportStatus status = ReportStatus::draft;
    std::string title, series, attachment, rubric;
    std::string withdrawn_reason, withdrawn_by;  ///< why, and who decided
    std::optional<DatedValue> withdrawn_on;
    std::optional<DatedValue> filed, signed_on, approved, published;
    std::string cover_department;  ///< 部门名称 as the cover prints it
    std::vector<BlankField> blanks;
    std::string contact_name, contact_phone;
    std::vector<std::string> basis;
    Expenditure expenditure;
    std::vector<Figure> figures;
    std::vector<Claim> claims;
    std::optional<Decimal> claimed_total;
    std::string grade;
    std::map<std::string, std::string> explain;  ///< finding id → the department's answer
    std::string secrecy_review, approved_by;
    std::string revision_kind, revision_note;
    Place title_place, department_place, year_place, rubric_place, scores_place, total_place, grade_place,
        contact_name_place;
    std::map<std::string, Place> explain_places;

    std::vector<Heading> headings;
    std::vector<Link> links;
    std::vector<std::string> attachments;  ///< files of the folder beside the report

    /// Committer time of the first commit whose version was published; unset when not known.
    struct FirstPublished {
        std::int64_t time = 0;
        int offset_minutes = 0;
        std::string commit;
    };
    std::optional<FirstPublished> first_published;
    std::string last_changed_commit;  ///< that gave the file its present bytes; empty when not known
};

/// content/pages/*.md
struct TextPage {
    std::string source, content_id;
    std::string name;  ///< about/<name>.html
    std::string title;
    std::optional<Date> published;                ///< as the file says
    std::optional<std::int64_t> first_committed;  ///< committer time; unset when not known
    std::vector<Heading> headings;
    std::vector<Link> links;
};

/// What became of a source file.
enum class Outcome { published, withheld, error };
struct LedgerEntry {
    std::string path;
    Outcome outcome = Outcome::error;
    std::string reason;  ///< stable id: "draft", "withdrawn", "not-a-report" …; empty when published
};

/// Every file under content/, exactly once. Nothing is ever lost silently.
class Ledger {
public:
    void add(std::string path, Outcome outcome, std::string reason = {});
    /// Turns every file that has an error diagnostic into `error`, attachments together with their report,
    /// and accounts for files nobody claimed.
    void settle(const Snapshot& snapshot, const Diagnostics& diagnostics);
    const std::vector<LedgerEntry>& entries() const { return entries_; }  ///< by path, after settle()
    std::size_t count(Outcome outcome) const;

private:
    std::vector<LedgerEntry> entries_;
};

struct Catalog {
    Settings settings;
    std::vector<Department> departments;
    std::vector<KnownDocument> documents;
    std::vector<Tombstone> tombstones;
    std::vector<LockedAddress> locked;  ///< by address
    History history;                    ///< of content/reports; empty when it is not known
    std::vector<Report> reports;        ///< published ones: newest year first, then registry order, then stem
    /// Meant to be published, but with errors: kept so that all their mistakes can be told in one run.
    std::vector<Report> refused;
    std::vector<Report> withdrawn;  ///< by stem; their pages say that they were withdrawn
    std::vector<TextPage> pages;    ///< by name
    Ledger ledger;
    bool history_known = true;       ///< false for a shallow clone
    bool departments_known = false;  ///< departments.yml could be read, be it empty

    const Department* find_department(std::string_view id) const;
    const Report* find_report(std::string_view stem) const;
};

/// A report or text page while its bytes and its parsed body are in memory.
struct ReadFile {
    const SourceFile& file;
    std::string_view bytes;
    const MarkdownDocument& body;
    const Report* report = nullptr;  ///< null for text pages and for a frontmatter that cannot be read
};

/// Shown every report and text page once, from any worker, in any order. The registry is complete; reports
/// and pages are not there yet. What it adds to the diagnostics does not keep a report out of the catalog.
using FileVisitor =
    std::function<void(const Catalog& registry, const ReadFile& read, Diagnostics& diagnostics)>;

/// What reports are read against: settings, departments, documents, tombstones, locked addresses and the
/// history. Mistakes are collected.
Catalog load_registry(const Snapshot& snapshot, Diagnostics& diagnostics);

/// Reads the rest of content/ but the rubrics into a catalog that has its registry. Errors of all files are
/// collected; what has an error is left out of the catalog and stands in the ledger.
void load_reports(Catalog& catalog, const Snapshot& snapshot, const Workers& workers,
                  Diagnostics& diagnostics, const FileVisitor& visit = {});

/// Both, one after the other.
Catalog load_catalog(const Snapshot& snapshot, const Workers& workers, Diagnostics& diagnostics,
                     const FileVisitor& visit = {});

/// 2019/skx: the address of a report without an ending, as staff write it.
bool is_stem(std::string_view text);
/// content/reports/2019/skx.md → 2019/skx; empty for what is no report's place.
std::string_view stem_of(std::string_view path);
/// Whether a report of this year and department may stand there. A build refuses what does not.
bool stem_fits(std::string_view stem, int year, std::string_view department);

/// A version of a file and where it stood.
struct FileVersion {
    std::string_view path;
    const PathVersion* version = nullptr;
};
/// One file's versions through all its moves, oldest first, never empty. A file that was deleted and came
/// back is one; what was put where another file moved away from is another. Where a report was taken away and
/// a similar one added under another title, nothing moved. Points into the
/// history.
using Trail = std::vector<FileVersion>;
std::vector<Trail> file_trails(const History& history, const Snapshot& snapshot);

/// An earlier version of a report: its frontmatter and body, whatever mistakes it has. Nothing when it has
/// no readable frontmatter.
struct EarlierVersion {
    Report report;
    Facts body;
};
std::optional<EarlierVersion> read_earlier_version(const std::string& path, std::string_view bytes);
/// Its frontmatter alone, which is ten times as fast. A draft when it states no status: no build took it.
std::optional<Report> read_earlier_frontmatter(const std::string& path, std::string_view bytes);

/// The JSON Schema for editors of "report", "page", "site", "departments", "documents" or "tombstones"; empty
/// for other names.
std::string content_schema(std::string_view name);
std::vector<std::string_view> content_schema_names();

}  // namespace gongkai
