// SPDX-License-Identifier: MIT
// One pass over a file's versions. What no build could have taken (a frontmatter that cannot be read, a file
// in the wrong place) changed nothing for the public; it went on seeing what it saw.
#include "record/chronicles.h"

#include <algorithm>
#include <set>

#include "text/text.h"

namespace gongkai::record {
namespace {

bool equal_ignoring_case(std::string_view a, std::string_view b) {
    return a.size() == b.size() && starts_with_ignoring_case(a, b);
}

/// The last trailer of that name; empty when there is none.
std::string_view trailer_of(const Commit& commit, std::string_view key) {
    std::string_view value;
    for (const auto& [name, text] : commit.trailers)
        if (equal_ignoring_case(name, key)) value = text;
    return trim(value);
}

bool says_correction(std::string_view kind) {
    return kind == "更正" || equal_ignoring_case(kind, "correction");
}

class Chronicler {
public:
    Chronicler(const Versions& versions, const History& history) : versions_(versions), history_(history) {}

    Chronicle write(const Trail& trail) {
        for (const FileVersion& at : trail) visit(at);
        finish(trail);
        return std::move(chronicle_);
    }

private:
    enum class Sight { nothing, text, withdrawn };

    void visit(const FileVersion& at) {
        const std::string_view stem = stem_of(at.path);
        if (at.version->gone() || stem.empty()) {
            disappears(at);
            return;
        }
        const VersionFacts* facts = versions_.find(at.version->content_id);
        if (facts == nullptr || !stem_fits(stem, facts->year, facts->department)) return;
        if (facts->status == ReportStatus::published) {
            appears(at, *facts);
        } else if (sight_ == Sight::text) {
            add(at, RevisionKind::withdrawal, 0, reason(at, *facts));
            sight_ = Sight::withdrawn;
        } else {
            return;  // nobody saw it
        }
        if (facts->status == ReportStatus::draft) return;
        previous_ = facts;
        told_.insert(at.version->content_id);
    }

    void disappears(const FileVersion& at) {
        if (sight_ == Sight::nothing) return;
        const Commit& commit = history_.commits[at.version->commit];
        add(at, RevisionKind::deletion, 0, std::string(trailer_of(commit, "Revision-Reason")));
        chronicle_.revisions.back().content_id.clear();  // it may have moved out of the reports
        sight_ = Sight::nothing;
    }

    void appears(const FileVersion& at, const VersionFacts& facts) {
        const bool same_text = at.version->content_id == shown_id_;
        const bool same_place = at.path == shown_path_;
        if (sight_ == Sight::text && same_text && same_place) return;
        if (!same_text) ++version_;
        const RevisionKind kind = chronicle_.revisions.empty() ? RevisionKind::first
                                  : sight_ != Sight::text      ? RevisionKind::restoration
                                  : !same_place                ? RevisionKind::move
                                                               : kind_of_change(at, facts);
        add(at, kind, version_, reason(at, facts));
        if (!same_place && !shown_path_.empty()) {
            chronicle_.revisions.back().moved_from = stem_of(shown_path_);
            remember(stem_of(shown_path_));
        }
        sight_ = Sight::text;
        shown_id_ = at.version->content_id;
        shown_path_ = at.path;
    }

    void remember(std::string_view stem) {
        auto& former = chronicle_.former;
        if (std::find(former.begin(), former.end(), stem) == former.end()) former.emplace_back(stem);
    }

    /// Whether `revision:` is public and speaks of this change: not of an earlier one, and not of the one
    /// that first gave the file the bytes it has again.
    bool has_own_note(const FileVersion& at, const VersionFacts& facts) const {
        if (facts.status == ReportStatus::draft || told_.contains(at.version->content_id)) return false;
        return previous_ == nullptr || facts.revision_kind != previous_->revision_kind ||
               facts.revision_note != previous_->revision_note;
    }

    RevisionKind kind_of_change(const FileVersion& at, const VersionFacts& facts) const {
        const Commit& commit = history_.commits[at.version->commit];
        const bool in_file = has_own_note(at, facts) && !facts.revision_kind.empty();
        const std::string_view kind =
            in_file ? std::string_view(facts.revision_kind) : trailer_of(commit, "Revision-Kind");
        return says_correction(kind) ? RevisionKind::correction : RevisionKind::update;
    }

    std::string reason(const FileVersion& at, const VersionFacts& facts) const {
        if (has_own_note(at, facts) && !facts.revision_note.empty()) return facts.revision_note;
        const std::string_view trailer = trailer_of(history_.commits[at.version->commit], "Revision-Reason");
        if (!trailer.empty()) return std::string(trailer);
        return facts.status == ReportStatus::withdrawn ? facts.withdrawn_reason : std::string();
    }

    void add(const FileVersion& at, RevisionKind kind, int version, std::string reason) {
        Revision revision;
        revision.kind = kind;
        revision.version = version;
        revision.commit = at.version->commit;
        revision.content_id = at.version->content_id;
        revision.path = at.path;
        revision.reason = std::move(reason);
        chronicle_.revisions.push_back(std::move(revision));
    }

    /// Where the report stands, or stood last.
    void finish(const Trail& trail) {
        if (chronicle_.revisions.empty()) return;
        const std::string_view last = stem_of(trail.back().path);
        const std::string_view shown = stem_of(shown_path_);
        chronicle_.stem = last.empty() ? shown : last;
        if (shown != chronicle_.stem) remember(shown);
        std::erase(chronicle_.former, chronicle_.stem);
    }

    const Versions& versions_;
    const History& history_;
    Chronicle chronicle_;
    Sight sight_ = Sight::nothing;
    int version_ = 0;
    std::string_view shown_id_, shown_path_;  ///< what the public saw last
    const VersionFacts* previous_ = nullptr;  ///< whose note the public could see last; drafts never
    std::set<std::string_view> told_;         ///< content ids of all that
};

}  // namespace

std::vector<Chronicle> write_chronicles(const std::vector<Trail>& trails, const Versions& versions,
                                        const History& history) {
    std::vector<Chronicle> chronicles;
    for (const Trail& trail : trails) {
        Chronicle chronicle = Chronicler(versions, history).write(trail);
        if (!chronicle.revisions.empty()) chronicles.push_back(std::move(chronicle));
    }
    std::stable_sort(chronicles.begin(), chronicles.end(), [](const Chronicle& a, const Chronicle& b) {
        return a.stem != b.stem ? a.stem < b.stem : a.revisions.back().commit > b.revisions.back().commit;
    });
    return chronicles;
}

const Revision* last_shown(const Chronicle& chronicle) {
    const auto& revisions = chronicle.revisions;
    const auto found =
        std::find_if(revisions.rbegin(), revisions.rend(), [](const Revision& r) { return r.version > 0; });
    return found == revisions.rend() ? nullptr : &*found;
}

}  // namespace gongkai::record
