// SPDX-License-Identifier: MIT
// Two versions of a text: equal paragraphs aligned first, then in each gap those that are alike, then words.
#include <string>
#include <unordered_map>
#include <utility>

#include "difference/alignment.h"
#include "difference/difference.h"
#include "difference/pairing.h"

namespace gongkai {
namespace {

using namespace difference;
using Paragraphs = std::vector<std::string_view>;

class Comparison {
public:
    Comparison(const Paragraphs& before, const Paragraphs& after) : before_(before), after_(after) {}

    std::vector<ParagraphChange> changes() {
        std::unordered_map<std::string_view, char32_t> known;
        const auto ids_of = [&](const Paragraphs& paragraphs) {
            std::u32string ids;
            for (const std::string_view text : paragraphs)
                ids += known.try_emplace(text, static_cast<char32_t>(known.size())).first->second;
            return ids;
        };
        const std::u32string old_ids = ids_of(before_), new_ids = ids_of(after_);
        for (const Gap& gap : gaps_between(align(old_ids, new_ids), before_.size(), after_.size())) {
            keep(gap.after_begin);
            for (const Match& pair : alike_paragraphs(before_, after_, gap)) {
                replace(pair);
                if (before_[pair.before] == after_[pair.after]) {
                    keep(pair.after + 1);  // equal ones that a coarse alignment passed over
                } else {
                    change(pair);
                }
            }
            replace({gap.before_end, gap.after_end});
        }
        keep(after_.size());
        return std::move(changes_);
    }

private:
    /// The next paragraphs are the same up to `end` of the new ones.
    void keep(std::size_t end) {
        for (; at_.after < end; ++at_.before, ++at_.after)
            changes_.push_back({EditKind::kept, at_.before, at_.after, {}});
    }

    /// The next paragraphs up to `end` are others.
    void replace(Match end) {
        for (; at_.before < end.before; ++at_.before)
            changes_.push_back({EditKind::deleted, at_.before, std::nullopt, {}});
        for (; at_.after < end.after; ++at_.after)
            changes_.push_back({EditKind::inserted, std::nullopt, at_.after, {}});
    }

    void change(Match pair) {
        std::vector<Edit> edits = compare_words(before_[pair.before], after_[pair.after]);
        const bool nothing_kept =
            edits.size() == 2 && edits[0].kind == EditKind::deleted && edits[1].kind == EditKind::inserted;
        if (nothing_kept) {
            replace({pair.before + 1, pair.after + 1});
            return;
        }
        changes_.push_back({EditKind::kept, pair.before, pair.after, std::move(edits)});
        at_ = {pair.before + 1, pair.after + 1};
    }

    const Paragraphs& before_;
    const Paragraphs& after_;
    std::vector<ParagraphChange> changes_;
    Match at_;
};

}  // namespace

std::vector<ParagraphChange> compare_paragraphs(const std::vector<std::string_view>& before,
                                                const std::vector<std::string_view>& after) {
    return Comparison(before, after).changes();
}

}  // namespace gongkai
