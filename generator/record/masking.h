// SPDX-License-Identifier: MIT
// Private to the room: what a report's earlier versions must not show again, and how they, and what is told
// of them, are printed without it.
//
// The rule: what the privacy gate finds in any version of the report, and what `redact` in site.yml names, is
// masked wherever it stands in the two and in what is told of them, also where the gate alone would not know
// it (a pupil's name in a later sentence) and where the newer version prints it. A name that happens to be
// part of a longer word is masked there too: on this page it is better to hide too much. What `privacy:
// {allow}` names stays. Masks hide words, not what a reader can conclude: when a name is still public and the
// words that told of the person's hardship are gone, `redact` has to name those words.
#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "record/record.h"

namespace gongkai::record {

class Masking {
public:
    /// With the redactions of the chronicle's report, under any of its stems, and of all reports. The other
    /// functions take the same settings; none is kept, so that a chronicle can own its masking.
    Masking(const Chronicle& chronicle, const Settings& settings);

    /// The reason why nothing may be shown of earlier versions; empty when they may.
    const std::string& withheld() const { return withheld_; }

    /// Remembers what the privacy gate finds in a text. To be done with all texts before the first is masked.
    /// REQUIRES: valid UTF-8
    void learn(std::string_view text, const Settings& settings);

    struct Masked {
        std::string text;
        std::size_t pieces = 0;
        std::set<std::size_t> redactions;  ///< indices into `Settings::redactions`
    };
    /// Blanks, hyphens, marks of Markdown, full-width forms and capitals make no difference: **王 小明** is
    /// 王小明. REQUIRES: valid UTF-8
    Masked mask(std::string_view text, const Settings& settings) const;

private:
    struct Secret {
        std::string mask;                     ///< the gate's
        std::vector<std::size_t> redactions;  ///< that name it: then it is blacked out
    };
    struct Piece {
        std::size_t begin = 0, end = 0;  ///< indices into the text's characters
        std::vector<const Secret*> secrets;
    };
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::u32string_view text) const {
            return std::hash<std::u32string_view>()(text);
        }
    };

    std::vector<Piece> find_pieces(std::string_view text, const struct Characters& characters,
                                   const Settings& settings) const;
    static std::string mask_of(const Piece& piece);

    std::string withheld_;
    std::unordered_map<std::u32string, Secret, Hash, std::equal_to<>> secrets_;
    std::set<std::size_t> sizes_;  ///< of the secrets, in characters
};

/// The masking of a chronicle, which knows every version and every reason of it.
Masking masking_of(const Chronicle& chronicle, const Snapshot& snapshot, const Settings& settings);

/// Gives each chronicle that tells of earlier versions its masking, and hides in the reasons what it knows.
/// Where the versions are withheld, nothing is told of them either.
void mask_reasons(std::vector<Chronicle>& chronicles, const Snapshot& snapshot, const Settings& settings,
                  const Workers& workers);

}  // namespace gongkai::record
