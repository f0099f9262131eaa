// SPDX-License-Identifier: MIT
// Names of registered departments and bodies in running text: all names in one pass, the longest where
// several begin at one place, never inside a longer word (科技部 in 科技部门, 市科协 in 乐昌市科协). And the
// levels of bodies, 国家级 to 县级, that documents speak for.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace gongkai {

/// A name the text mentions.
struct NameMention {
    std::uint32_t begin = 0, end = 0;  ///< bytes of the text
    std::uint32_t name = 0;            ///< which of the finder's names
    /// Index in `Catalog::departments`; absent when several go by this name in this year and neither the
    /// reporting department nor the site's own city tells which is meant.
    std::optional<std::uint32_t> department;
};

/// Whether a department goes by `name` in `year`: full and short names always, aliases in their years.
bool goes_by(const Department& department, std::string_view name, int year);

/// Built once for a registry, then shared by all threads.
class NameFinder {
public:
    /// The names of a department: its full name, its short name, its aliases in their years. A name shorter
    /// than two characters is never looked for. Keeps nothing of `registry`.
    explicit NameFinder(const Catalog& registry);
    NameFinder(NameFinder&&) noexcept;
    NameFinder& operator=(NameFinder&&) noexcept;
    ~NameFinder();

    /// Every mention, in the text's order, none overlapping another. From the left, the longest registered
    /// name hides what is inside it, also where it is no mention itself: when nobody went by it in `year`,
    /// or when it is part of a longer word. A name several go by is that of the place printed before it,
    /// else of `reporting` (the id of the department whose text it is), else of the site's own city.
    /// Linear in the text.
    std::vector<NameMention> find(std::string_view text, int year, std::string_view reporting = {}) const;
    /// As registered.
    std::string_view name(std::uint32_t number) const;

private:
    struct Rep;
    std::unique_ptr<const Rep> rep_;
};

/// 国家级, 省级, 市级 or 县级, and the words that say so.
struct BodyLevel {
    std::string level;  ///< empty when it is not known
    std::string words;
};
/// The level of the bodies a document's title speaks for, when its issuer has to be of that level: 省级 of
/// “省级部门预算编制”. 省级专项资金 says nothing: a city passes a province's money on; nor does 转发.
BodyLevel level_in_title(std::string_view title);
/// The level of a document's issuer: of the body of that name in the registry, or by the first character of
/// the number, when that is the one of the site's own city.
BodyLevel level_of_issuer(const Catalog& registry, std::string_view issuer, std::string_view issuer_code);
/// Whether the first level is known and stands below the second.
bool is_below(std::string_view level, std::string_view other);

}  // namespace gongkai
