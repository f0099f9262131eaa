// SPDX-License-Identifier: MIT
// Two versions of a paragraph: their tokens aligned, then made fit to read.
#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>

#include "difference/alignment.h"
#include "difference/difference.h"
#include "difference/legible.h"
#include "difference/tokens.h"

namespace gongkai {
namespace {

using namespace difference;

constexpr std::size_t most_edits = 20'000;

/// Equal tokens have equal ids.
class TokenIds {
public:
    std::u32string of(const std::vector<Token>& tokens) {
        std::u32string ids;
        ids.reserve(tokens.size());
        for (const Token& token : tokens)
            ids += ids_.try_emplace(token.text, static_cast<char32_t>(ids_.size())).first->second;
        return ids;
    }

private:
    std::unordered_map<std::string_view, char32_t> ids_;
};

/// Writes edits of stretches of tokens.
class Writer {
public:
    Writer(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

    void add(EditKind kind, std::size_t begin, std::size_t end, std::vector<Edit>& edits) const {
        if (begin == end) return;
        const std::size_t from = offset(begin);
        edits.push_back({kind, text_.substr(from, offset(end) - from)});
    }

private:
    std::size_t offset(std::size_t token) const {
        return token == tokens_.size() ? text_.size()
                                       : static_cast<std::size_t>(tokens_[token].text.data() - text_.data());
    }

    std::string_view text_;
    const std::vector<Token>& tokens_;
};

/// Less than a quarter of the longer text stayed, and what stayed is scattered.
bool hardly_alike(const std::vector<Edit>& edits, std::size_t longer) {
    std::size_t kept = 0;
    bool deleted = false, inserted = false;
    for (const Edit& edit : edits) {
        if (edit.kind == EditKind::kept) kept += edit.text.size();
        deleted = deleted || edit.kind == EditKind::deleted;
        inserted = inserted || edit.kind == EditKind::inserted;
    }
    return deleted && inserted && kept < longer / 4;
}

std::vector<Match> matches_of(const std::vector<Token>& before, const std::vector<Token>& after,
                              bool mirrored) {
    TokenIds ids;
    const std::u32string old_ids = ids.of(before), new_ids = ids.of(after);
    if (!mirrored) return align(old_ids, new_ids);
    std::vector<Match> matches = align(new_ids, old_ids);
    for (Match& match : matches) std::swap(match.before, match.after);
    return matches;
}

}  // namespace

std::vector<Edit> compare_words(std::string_view before, std::string_view after) {
    const std::vector<Token> old_tokens = tokens_of(before), new_tokens = tokens_of(after);
    // Of several shortest ways the same one is taken in both directions.
    const bool mirrored = std::pair(after.size(), after) < std::pair(before.size(), before);
    const std::vector<Match> matches = matches_of(old_tokens, new_tokens, mirrored);
    const Writer old_text(before, old_tokens), new_text(after, new_tokens);
    std::vector<Edit> edits;
    std::size_t kept_from = 0;
    const std::vector<Gap> gaps =
        made_legible(gaps_between(matches, old_tokens.size(), new_tokens.size()), old_tokens, new_tokens);
    for (const Gap& gap : gaps) {
        new_text.add(EditKind::kept, kept_from, gap.after_begin, edits);
        old_text.add(EditKind::deleted, gap.before_begin, gap.before_end, edits);
        new_text.add(EditKind::inserted, gap.after_begin, gap.after_end, edits);
        kept_from = gap.after_end;
    }
    new_text.add(EditKind::kept, kept_from, new_tokens.size(), edits);
    if (edits.size() > most_edits || hardly_alike(edits, std::max(before.size(), after.size())))
        return {{EditKind::deleted, before}, {EditKind::inserted, after}};
    return edits;
}

}  // namespace gongkai
