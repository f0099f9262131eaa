// SPDX-License-Identifier: MIT
// Two published versions of a report: read, masked, compared. Masking comes first, so that no difference
// shows what a mask hides.
#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "markdown/markdown.h"
#include "record/figures_changed.h"
#include "record/masking.h"
#include "record/record.h"

namespace gongkai {
namespace {

using record::Masking;

std::string_view text_of(const Facts& body, const Paragraph& paragraph) {
    return std::string_view(body.text).substr(paragraph.begin, paragraph.end - paragraph.begin);
}

/// A table's row in one line: 预算执行 | 40 | 100%.
std::string with_bars(std::string_view row) {
    std::string text;
    for (const char c : row) {
        if (c == '\t') {
            text += " | ";
        } else {
            text += c;
        }
    }
    return text;
}

class VersionComparison {
public:
    VersionComparison(const Masking& masking, const Settings& settings)
        : masking_(masking), settings_(settings) {}

    VersionDifference compare(const std::optional<EarlierVersion>& before,
                              const std::optional<EarlierVersion>& after) {
        if (before && after) {
            for (const FigureChange& figure : record::figures_changed(before->report, after->report))
                add(figure);
        }
        if (before) add(before->body, difference_.before, nullptr);
        if (after) add(after->body, difference_.after, &difference_.anchors);
        difference_.paragraphs = compare_paragraphs({difference_.before.begin(), difference_.before.end()},
                                                    {difference_.after.begin(), difference_.after.end()});
        for (const std::size_t redaction : redactions_) name_reason(settings_.redactions[redaction].reason);
        return std::move(difference_);
    }

private:
    Masking::Masked mask(std::string_view text) const { return masking_.mask(text, settings_); }

    void add(const FigureChange& figure) {
        const Masking::Masked name = mask(figure.name);
        const Masking::Masked before = mask(figure.before), after = mask(figure.after);
        if (before.text == after.text) return;  // what differs is hidden
        difference_.figures.push_back({name.text, before.text, after.text});
        for (const Masking::Masked* masked : {&name, &before, &after}) count(*masked);
    }

    void add(const Facts& body, std::vector<std::string>& texts, std::vector<std::string>* anchors) {
        for (const Paragraph& paragraph : body.paragraphs) {
            const Masking::Masked masked = mask(text_of(body, paragraph));
            count(masked);
            texts.push_back(with_bars(masked.text));
            if (anchors == nullptr) continue;
            // A heading's anchor is its text.
            const bool tells = paragraph.kind == Paragraph::Kind::heading && masked.pieces > 0;
            anchors->push_back(tells ? "" : paragraph.anchor);
        }
    }

    void count(const Masking::Masked& masked) {
        difference_.masked += masked.pieces;
        redactions_.insert(masked.redactions.begin(), masked.redactions.end());
    }

    void name_reason(const std::string& reason) {
        std::vector<std::string>& reasons = difference_.redactions;
        if (std::find(reasons.begin(), reasons.end(), reason) == reasons.end()) reasons.push_back(reason);
    }

    const Masking& masking_;
    const Settings& settings_;
    VersionDifference difference_;
    std::set<std::size_t> redactions_;  ///< that hid something
};

}  // namespace

VersionDifference compare_versions(const Chronicle& chronicle, const Revision& before, const Revision& after,
                                   const Snapshot& snapshot, const Settings& settings) {
    const std::shared_ptr<const Masking> masking =
        chronicle.masking != nullptr
            ? chronicle.masking
            : std::make_shared<const Masking>(record::masking_of(chronicle, snapshot, settings));
    if (!masking->withheld().empty()) {
        VersionDifference nothing;
        nothing.withheld = masking->withheld();
        return nothing;
    }
    const auto read = [&](const Revision& revision) -> std::optional<EarlierVersion> {
        if (revision.content_id.empty()) return std::nullopt;
        return read_earlier_version(revision.path, snapshot.read_version(revision.content_id));
    };
    const std::optional<EarlierVersion> old_one = read(before), new_one = read(after);
    return VersionComparison(*masking, settings).compare(old_one, new_one);
}

}  // namespace gongkai
