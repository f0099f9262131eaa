// SPDX-License-Identifier: MIT
// What a chronicle's masking knows: each version is read once, as the privacy gate sees the file and as the
// public sees its figures and its text, so that the time grows with the number of versions and not with its
// square.
#include <set>

#include "markdown/markdown.h"
#include "record/figures_changed.h"
#include "record/masking.h"
#include "text/text.h"

namespace gongkai::record {
namespace {

/// The file's bytes have what neither figures nor text show; the two have words together that marks of
/// Markdown and YAML part in the file.
void learn_version(Masking& masking, const std::string& path, const std::string& bytes,
                   const Settings& settings) {
    if (!first_invalid_utf8(bytes)) masking.learn(bytes, settings);
    const std::optional<EarlierVersion> version = read_earlier_version(path, bytes);
    if (!version) return;
    for (const FigureChange& figure : figures_changed(Report(), version->report))
        masking.learn(figure.after, settings);
    masking.learn(version->body.text, settings);
}

/// Whether a page tells of more than the text that stands on the report's own page.
bool tells_of_earlier(const Chronicle& chronicle) {
    return chronicle.revisions.size() > 1 || !chronicle.revisions.front().reason.empty();
}

}  // namespace

Masking masking_of(const Chronicle& chronicle, const Snapshot& snapshot, const Settings& settings) {
    Masking masking(chronicle, settings);
    std::set<std::string_view> learned{""};
    for (const Revision& revision : chronicle.revisions) {
        masking.learn(revision.reason, settings);
        if (learned.insert(revision.content_id).second)
            learn_version(masking, revision.path, snapshot.read_version(revision.content_id), settings);
    }
    return masking;
}

void mask_reasons(std::vector<Chronicle>& chronicles, const Snapshot& snapshot, const Settings& settings,
                  const Workers& workers) {
    workers.for_each("read", chronicles.size(), [&](std::size_t i) {
        Chronicle& chronicle = chronicles[i];
        if (!tells_of_earlier(chronicle)) return;
        const auto masking = std::make_shared<const Masking>(masking_of(chronicle, snapshot, settings));
        const bool withheld = !masking->withheld().empty();
        for (Revision& revision : chronicle.revisions)
            revision.reason = withheld ? std::string() : masking->mask(revision.reason, settings).text;
        chronicle.masking = masking;
    });
}

}  // namespace gongkai::record
