// SPDX-License-Identifier: MIT
// The public record: what the public could see of each report and when that changed, from the history's one
// walk; what became of addresses that were public once. An address that was public and leads nowhere now is
// an error. Sources: 政府信息公开条例 art. 53 (liability for what is not kept up); 国办秘函〔2019〕19号
// (faked dates are a veto): times are the record's, never the build's.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "difference/difference.h"
#include "report/report.h"
#include "repository/repository.h"
#include "workers/workers.h"

namespace gongkai {

namespace record {
class Masking;
}

/// 首次公开, 更新, 更正, 移动网址, 撤回, 恢复, 删除
enum class RevisionKind { first, update, correction, move, withdrawal, restoration, deletion };
std::string_view revision_kind_name(RevisionKind kind, Language language);

/// A commit that changed what the public sees of a report.
struct Revision {
    RevisionKind kind = RevisionKind::first;
    int version = 0;         ///< of the text the public sees from here on: 1, 2, …; 0 when it sees none
    std::size_t commit = 0;  ///< index into `History::commits`
    std::string content_id;  ///< of the file; empty after a deletion
    std::string path;        ///< of the file at that time
    /// Why: `revision.note`, else the commit's trailer Revision-Reason, else `withdrawn_reason`; empty when
    /// the record does not say. A note that the public saw there before explains an earlier change. Masked
    /// like the versions, and dropped where they are withheld.
    std::string reason;
    std::string moved_from;  ///< of a move: the stem it had
};

/// All of a report's revisions. Drafts before the first publication are not part of it.
struct Chronicle {
    std::string stem;                 ///< 2019/skx: where it stands, or stood last
    std::vector<std::string> former;  ///< other stems it was public at, oldest first
    std::vector<Revision> revisions;  ///< oldest first, never empty
    /// What must not be shown of it, learned once; null where nothing is told of earlier versions.
    std::shared_ptr<const record::Masking> masking = nullptr;
};

/// What is shown where a report was and is no more. Its texts are masked like the report's versions.
struct Gone {
    std::string stem;
    /// The title as its file or its tombstone has it, else as last published, unless the versions are
    /// withheld; the department's id.
    std::string title, department;
    int year = 0;
    RevisionKind how = RevisionKind::deletion;  ///< or withdrawal
    std::string when;                ///< YYYY-MM-DD: as the author says, else the commit's day; may be empty
    std::string reason, decided_by;  ///< empty when the record does not say
    std::string last_sha256;         ///< of the file as last published; empty when not known
    std::string moved_to;            ///< stem of the report that took its place; may be empty
};

/// An address that moved: a page there leads on. Addresses as ids.lock writes them, without an ending:
/// reports/2018/old.
struct Redirect {
    std::string from, to;
};

struct Record {
    bool known = true;                  ///< false without the whole history: then there are no chronicles
    std::vector<Chronicle> chronicles;  ///< by stem; of every report that is or was public
    std::vector<Gone> gone;             ///< by stem
    std::vector<Redirect> redirects;    ///< by `from`; each leads to a page that exists

    const Chronicle* find(std::string_view stem) const;
};

/// Needs the whole catalog. Reads the earlier versions of reports that have any. Reports each address that
/// was public and now leads nowhere.
Record read_record(const Catalog& catalog, const Snapshot& snapshot, const Workers& workers,
                   Diagnostics& diagnostics);

/// Paths of reports that were moved, by their former path, with the path they have now.
std::map<std::string, std::string> moved_paths(const History& history, const Snapshot& snapshot);

/// The lines of content/ids.lock as they should be: those it has, and every address that is public now, with
/// where it leads. By address.
std::vector<LockedAddress> addresses_to_lock(const Catalog& catalog, const Record& record);
/// The same as text, one a line.
std::string locked_addresses(const Catalog& catalog, const Record& record);
/// How many of those lines the file lacks, or has otherwise.
std::size_t addresses_not_locked(const Catalog& catalog, const Record& record);

/// The author as the site's policy shows them; empty for nothing.
std::string shown_author(const Commit& commit, const Settings& settings);

/// A line of the frontmatter that differs: 总支出, 预算执行情况 自评得分, 等级, 填报日期 …
struct FigureChange {
    std::string name;
    std::string before, after;  ///< as printed; empty: not stated
};

/// What changed between two published versions of a report. Owns its texts, into which `paragraphs` points:
/// it can be moved and not copied.
struct VersionDifference {
    VersionDifference() = default;
    VersionDifference(VersionDifference&&) noexcept = default;
    VersionDifference& operator=(VersionDifference&&) noexcept = default;

    std::vector<FigureChange> figures;  ///< spending and figures, scores, dates, then the rest
    std::vector<ParagraphChange> paragraphs;
    std::vector<std::string> before, after;  ///< the paragraphs, masked; cells of a row have " | " between
    std::vector<std::string> anchors;  ///< of the newer text's paragraphs; empty where it tells too much
    std::size_t masked = 0;  ///< places in both versions where personal data or a redaction is hidden
    std::vector<std::string> redactions;  ///< why texts are hidden, as site.yml says
    std::string withheld;                 ///< not empty: nothing is shown, for this reason
};

/// The difference between consecutive revisions with a text. Personal data that the privacy gate knows from
/// any of the chronicle's versions, and what `redact` in site.yml names, is masked in both before they are
/// compared. A version whose frontmatter cannot be read counts as one without text, and no figures are
/// compared with it. Pure: the same versions and settings give the same.
VersionDifference compare_versions(const Chronicle& chronicle, const Revision& before, const Revision& after,
                                   const Snapshot& snapshot, const Settings& settings);

}  // namespace gongkai
