// SPDX-License-Identifier: MIT
// One pass over the text with a tree of names; what stands around a name decides whether it is one.
#include "names/names.h"

#include <algorithm>
#include <map>
#include <string>

#include "names/places.h"
#include "names/surroundings.h"
#include "names/trie.h"

namespace gongkai {

using namespace names;

namespace {

/// A department that goes by a name, and when.
struct Bearer {
    std::uint32_t department = 0;
    std::optional<int> from, to;
    bool in(int year) const { return (!from || *from <= year) && (!to || year <= *to); }
};

struct Name {
    std::string text;
    NameKind kind;
    std::vector<Bearer> bearers;  ///< by department
};

/// What telling departments of one name apart needs.
struct Known {
    std::string id, level, names;  ///< all names, one a line
    bool own_city = false;         ///< its full name begins with the site's city
    bool placeless = false;        ///< none of its names says where it is
};

using Candidates = std::vector<std::uint32_t>;

std::vector<std::string_view> names_of(const Department& department) {
    std::vector<std::string_view> names{department.name, department.short_name};
    for (const Alias& alias : department.aliases) names.push_back(alias.name);
    return names;
}

}  // namespace

struct NameFinder::Rep {
    std::vector<Name> names;
    std::vector<Known> departments;
    Trie trie;
    Places places;
    std::string city;

    explicit Rep(const Catalog& registry) : places(registry), city(registry.settings.city) {
        for (const Department& department : registry.departments) {
            const auto index = static_cast<std::uint32_t>(departments.size());
            departments.push_back(known(department));
            add(department.name, {index, {}, {}});
            add(department.short_name, {index, {}, {}});
            for (const Alias& alias : department.aliases) add(alias.name, {index, alias.from, alias.to});
        }
    }

    Known known(const Department& department) const {
        Known result{department.id, department.level, {}, false, true};
        for (const std::string_view name : names_of(department)) {
            result.names.append(name) += '\n';
            result.placeless = result.placeless && place_of(name).empty();
        }
        const std::string_view place = place_of(department.name);
        result.own_city = !city.empty() && (place == city || department.name.starts_with(city));
        return result;
    }

    void add(const std::string& text, const Bearer& bearer) {
        std::u32string characters;
        for (std::size_t at = 0; at < text.size();) characters += decode(text, at);
        if (characters.size() < 2) return;
        std::uint32_t& number = trie.word(trie.add(characters));
        if (number == Trie::none) {
            number = static_cast<std::uint32_t>(names.size());
            names.push_back({text, kind_of(text), {}});
        }
        names[number].bearers.push_back(bearer);
    }

    /// The longest name at `begin`; `end` is past it. `Trie::none` when there is none.
    std::uint32_t longest_at(std::string_view text, std::size_t begin, std::size_t& end) const {
        std::uint32_t found = Trie::none;
        for (std::size_t at = begin, node = 0; at < text.size();) {
            const char32_t c = decode_quickly(text, at);
            node = trie.step(static_cast<std::uint32_t>(node), c);
            if (node == Trie::none) break;
            const std::uint32_t word = trie.word(static_cast<std::uint32_t>(node));
            if (word == Trie::none) continue;
            found = word;
            end = at;
        }
        return found;
    }

    /// Those who go by the name in that year, each once.
    Candidates candidates_of(const Name& name, int year) const {
        Candidates found;
        for (const Bearer& bearer : name.bearers) {
            if (bearer.in(year) && (found.empty() || found.back() != bearer.department))
                found.push_back(bearer.department);
        }
        return found;
    }

    /// Keeps those of the place printed before the name: 广东省 before 省科协 or, of a name that says no
    /// level at all, before 科协.
    void keep_of_place(std::string_view text, std::size_t begin, const Name& name,
                       Candidates& candidates) const {
        if (name.kind == NameKind::complete || begin == 0) return;
        std::size_t before = begin;
        const char32_t previous = decode_before(text, before);
        if (name.kind == NameKind::bare && !is_level_word(previous)) return;
        const std::size_t level_end = name.kind == NameKind::bare ? begin : begin + 3;
        const std::string_view place = places.ending_at(text, level_end);
        if (place.empty()) {
            if (makes_longer_word(text, level_end)) candidates.clear();
            if (name.kind != NameKind::bare) return;
            std::erase_if(candidates,
                          [&](std::uint32_t each) { return departments[each].level != level_of(previous); });
            return;
        }
        std::erase_if(candidates, [&](std::uint32_t each) {
            const Known& department = departments[each];
            return department.names.find(place) == std::string::npos &&
                   !(place == city && department.placeless);
        });
    }

    std::optional<std::uint32_t> meant(const Candidates& candidates, std::string_view reporting) const {
        if (candidates.size() == 1) return candidates.front();
        const auto only = [&](auto fits) -> std::optional<std::uint32_t> {
            const auto first = std::find_if(candidates.begin(), candidates.end(), fits);
            if (first == candidates.end() ||
                std::find_if(first + 1, candidates.end(), fits) != candidates.end())
                return std::nullopt;
            return *first;
        };
        if (const auto own = only([&](std::uint32_t each) { return departments[each].id == reporting; }))
            return own;
        return only([&](std::uint32_t each) { return departments[each].own_city; });
    }

    std::optional<NameMention> mention(std::string_view text, std::size_t begin, std::size_t end,
                                       std::uint32_t number, int year, std::string_view reporting) const {
        const Name& name = names[number];
        if (is_cut_from_longer_word(text, begin, end)) return std::nullopt;
        Candidates candidates = candidates_of(name, year);
        if (!candidates.empty()) keep_of_place(text, begin, name, candidates);
        if (candidates.empty()) return std::nullopt;
        return NameMention{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), number,
                           meant(candidates, reporting)};
    }
};

bool goes_by(const Department& department, std::string_view name, int year) {
    if (name == department.name || name == department.short_name) return !name.empty();
    return std::any_of(department.aliases.begin(), department.aliases.end(), [&](const Alias& alias) {
        return alias.name == name && Bearer{0, alias.from, alias.to}.in(year);
    });
}

NameFinder::NameFinder(const Catalog& registry) : rep_(std::make_unique<const Rep>(registry)) {}
NameFinder::NameFinder(NameFinder&&) noexcept = default;
NameFinder& NameFinder::operator=(NameFinder&&) noexcept = default;
NameFinder::~NameFinder() = default;

std::vector<NameMention> NameFinder::find(std::string_view text, int year, std::string_view reporting) const {
    std::vector<NameMention> found;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        const char32_t first = decode_quickly(text, end);
        const std::uint32_t number =
            rep_->trie.may_begin(first) ? rep_->longest_at(text, begin, end) : Trie::none;
        if (number != Trie::none) {
            const auto mention = rep_->mention(text, begin, end, number, year, reporting);
            if (mention) found.push_back(*mention);
        }
        begin = end;
    }
    return found;
}

std::string_view NameFinder::name(std::uint32_t number) const { return rep_->names[number].text; }

}  // namespace gongkai
