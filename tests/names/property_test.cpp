// SPDX-License-Identifier: MIT
// Random registries and texts of a few characters, so that names lie inside and across each other, against
// the same rules written down once more without any cleverness.
#include <map>
#include <random>

#include "catch.h"
#include "names/names.h"

using namespace gongkai;

namespace {

using Words = std::vector<std::string>;

/// Characters of a text.
Words characters(const std::string& text) {
    Words found;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t size = static_cast<unsigned char>(text[i]) < 0x80 ? 1 : 3;
        found.push_back(text.substr(i, size));
        i += size;
    }
    return found;
}
std::string joined(const Words& words, std::size_t begin, std::size_t end) {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) text += words[i];
    return text;
}
bool is_any(const std::string& word, const Words& words) {
    for (const std::string& each : words)
        if (each == word) return true;
    return false;
}

/// The alphabet has the level words 市 and 省, the place 韶关市, words around names (全, 门, 大学) and three
/// characters of names.
const Words alphabet = {"市", "省", "韶", "关", "全", "门", "部", "科", "协", "大", "学", "、"};

class Naive {
public:
    Naive(const Catalog& catalog, int year, std::string reporting)
        : catalog_(catalog), year_(year), reporting_(std::move(reporting)) {
        for (std::size_t d = 0; d < catalog.departments.size(); ++d) {
            const Department& department = catalog.departments[d];
            if (department.name.size() > 3) names_[department.name].insert_or_assign(d, true);
            for (const Alias& alias : department.aliases) {
                bool& valid = names_[alias.name][d];
                valid = valid || ((!alias.from || *alias.from <= year_) && (!alias.to || year_ <= *alias.to));
            }
        }
    }

    /// "begin-end>department" of every mention.
    std::string find(const std::string& text) const {
        const Words all = characters(text);
        std::string found;
        for (std::size_t begin = 0; begin < all.size();) {
            std::size_t longest = 0;
            for (std::size_t end = begin + 2; end <= all.size(); ++end)
                if (names_.count(joined(all, begin, end)) > 0) longest = end;
            if (longest == 0) {
                ++begin;
                continue;
            }
            found += judged(all, begin, longest);
            begin = longest;
        }
        return found;
    }

private:
    std::string judged(const Words& all, std::size_t begin, std::size_t end) const {
        const std::string name = joined(all, begin, end), next = end < all.size() ? all[end] : "";
        if (joined(all, end, all.size()).starts_with("大学")) return {};
        if (all[end - 1] == "部" && next == "门") return {};
        std::vector<std::size_t> candidates;
        for (const auto& [department, valid] : names_.at(name))
            if (valid) candidates.push_back(department);
        const bool level = all[begin] == "市" || all[begin] == "省";
        const bool bare = !level && end - begin <= 5 && place_in(name).empty() &&
                          (all[end - 1] == "协" || all[end - 1] == "部");
        const bool level_before = begin > 0 && (all[begin - 1] == "市" || all[begin - 1] == "省");
        if (begin > 0 && (level || (bare && level_before))) {
            const std::size_t at = level ? begin : begin - 1;  // of the level word
            const std::string before = joined(all, 0, at + 1), word = at > 0 ? all[at - 1] : "";
            const std::string place = known_place(before);
            std::vector<std::size_t> kept;
            for (const std::size_t each : candidates) {
                if (place.empty()) {
                    if (is_any(word, {"全", "市", "省"})) continue;
                    if (bare && catalog_.departments[each].level != all[at] + "级") continue;
                } else if (!says(each, place) && !(place == "韶关市" && says_no_place(each))) {
                    continue;
                }
                kept.push_back(each);
            }
            candidates = kept;
        }
        if (candidates.empty()) return {};
        const std::string department = meant(candidates);
        const std::size_t from = joined(all, 0, begin).size();
        return std::to_string(from) + "-" + std::to_string(from + name.size()) + ">" + department + " ";
    }

    std::string meant(const std::vector<std::size_t>& candidates) const {
        if (candidates.size() == 1) return catalog_.departments[candidates[0]].id;
        std::string own;
        for (const std::size_t each : candidates) {
            const Department& department = catalog_.departments[each];
            if (department.id == reporting_) return department.id;
            if (department.name.starts_with("韶关市")) own += (own.empty() ? "" : "+") + department.id;
        }
        return own.empty() || own.find('+') != std::string::npos ? "?" : own;
    }

    /// What stands before the first level word, and it: two characters at least.
    static std::string place_in(const std::string& name) {
        const Words all = characters(name);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (all[i] == "、" || i >= 9) return {};
            if (all[i] == "市" || all[i] == "省") return i >= 2 ? joined(all, 0, i + 1) : std::string();
        }
        return {};
    }
    std::string known_place(const std::string& before) const {
        std::string longest;
        const auto try_place = [&](const std::string& place) {
            if (!place.empty() && before.ends_with(place) && place.size() > longest.size()) longest = place;
        };
        try_place("韶关市");
        for (const Department& department : catalog_.departments) {
            try_place(place_in(department.name));
            for (const Alias& alias : department.aliases) try_place(place_in(alias.name));
        }
        return longest;
    }
    bool says(std::size_t d, const std::string& place) const {
        const Department& department = catalog_.departments[d];
        if (department.name.find(place) != std::string::npos) return true;
        for (const Alias& alias : department.aliases)
            if (alias.name.find(place) != std::string::npos) return true;
        return false;
    }
    bool says_no_place(std::size_t d) const {
        const Department& department = catalog_.departments[d];
        if (!place_in(department.name).empty()) return false;
        for (const Alias& alias : department.aliases)
            if (!place_in(alias.name).empty()) return false;
        return true;
    }

    const Catalog& catalog_;
    int year_;
    std::string reporting_;
    std::map<std::string, std::map<std::size_t, bool>> names_;
};

class Dice {
public:
    explicit Dice(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t count) { return engine_() % count; }
    std::string word(std::size_t shortest, std::size_t longest, std::size_t letters) {
        std::string text;
        for (std::size_t n = shortest + below(longest - shortest + 1); n > 0; --n)
            text += alphabet[below(letters)];
        return text;
    }
    /// Half of the names are made from another one, so that they share beginnings and ends.
    Catalog catalog() {
        Catalog made;
        made.settings.city = "韶关市";
        Words earlier{"韶关市"};
        const auto name = [&] {
            std::string text =
                below(2) == 0 ? word(1, 4, 11) : earlier[below(earlier.size())] + word(1, 2, 11);
            if (below(3) == 0) text = text.substr(3 * below(2));
            earlier.push_back(text.empty() ? "科" : text);
            return earlier.back();
        };
        const char* const levels[] = {"省级", "市级", "其他"};
        for (std::size_t d = 0, count = 1 + below(6); d < count; ++d) {
            Department department;
            department.id = std::string(1, static_cast<char>('a' + d));
            department.name = name();
            department.level = levels[below(3)];
            for (std::size_t n = below(3); n > 0; --n) {
                Alias alias{name(), {}, {}};
                if (below(3) == 0) alias.from = 2018 + static_cast<int>(below(3));
                if (below(3) == 0) alias.to = 2018 + static_cast<int>(below(3));
                if (alias.name.size() > 3) department.aliases.push_back(alias);
            }
            made.departments.push_back(department);
        }
        return made;
    }

private:
    std::mt19937 engine_;
};

}  // namespace

TEST_CASE("On random registries and texts the finder finds what a naive reading of the rules finds") {
    std::size_t mentions = 0, unclear = 0;
    for (unsigned seed = 0; seed < 3000; ++seed) {
        Dice dice(seed);
        const Catalog catalog = dice.catalog();
        const NameFinder finder(catalog);
        const std::string reporting = dice.below(2) == 0 ? "a" : "";
        const Naive naive(catalog, 2019, reporting);
        for (int i = 0; i < 10; ++i) {
            std::string text = dice.word(0, 12, alphabet.size());
            for (std::size_t n = dice.below(4); n > 0; --n) {
                const Department& department = catalog.departments[dice.below(catalog.departments.size())];
                text += department.name + dice.word(0, 3, alphabet.size());
                for (const Alias& alias : department.aliases)
                    text += alias.name + dice.word(0, 2, alphabet.size());
            }
            std::string found;
            for (const NameMention& each : finder.find(text, 2019, reporting)) {
                ++mentions;
                unclear += each.department ? 0 : 1;
                found += std::to_string(each.begin) + "-" + std::to_string(each.end) + ">" +
                         (each.department ? catalog.departments[*each.department].id : "?") + " ";
            }
            const std::string expected = naive.find(text);
            if (found != expected) {
                CAPTURE(seed, text);
                for (const Department& department : catalog.departments) UNSCOPED_INFO(department.name);
                REQUIRE(found == expected);
            }
        }
    }
    CHECK(mentions > 20000);  // the test has something to compare
    CHECK(unclear > 100);
}
