// SPDX-License-Identifier: MIT
#include "names/surroundings.h"

#include <algorithm>

#include "names/longer_words.h"
#include "names/places.h"
#include "text/text.h"

namespace gongkai::names {
namespace {

constexpr std::size_t longest_bare_name = 5;

bool is_latin(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

/// The words of `longer_after` as a tree, so that looking whether one follows is nearly always one step.
class WordsAfter {
public:
    WordsAfter() {
        for (const LongerAfter& each : longer_after) {
            for (std::string_view rest = each.follows; !rest.empty();) {
                const std::size_t end = rest.find(' ');
                add(rest.substr(0, end), each.end);
                rest.remove_prefix(end + 1);
            }
        }
    }
    /// Whether one of them follows a name at the beginning of `rest`.
    bool follow(std::string_view name, std::string_view rest) const {
        for (std::size_t at = 0, node = 0; at < rest.size();) {
            node = words_.step(static_cast<std::uint32_t>(node), decode_quickly(rest, at));
            if (node == Trie::none) return false;
            const std::uint32_t word = words_.word(static_cast<std::uint32_t>(node));
            if (word == Trie::none) continue;
            for (const std::string_view end : ends_[word])
                if (name.ends_with(end)) return true;
        }
        return false;
    }

private:
    void add(std::string_view word, std::string_view end) {
        std::u32string characters;
        for (std::size_t at = 0; at < word.size();) characters += decode(word, at);
        std::uint32_t& number = words_.word(words_.add(characters));
        if (number == Trie::none) {
            number = static_cast<std::uint32_t>(ends_.size());
            ends_.emplace_back();
        }
        ends_[number].push_back(end);
    }

    Trie words_;
    std::vector<std::vector<std::string_view>> ends_;  ///< of names, by word
};

}  // namespace

NameKind kind_of(std::string_view name) {
    std::size_t at = 0;
    const auto begins_with = [&](std::string_view word) { return name.starts_with(word); };
    if (is_level_word(decode(name, at)) &&
        std::none_of(std::begin(not_a_level), std::end(not_a_level), begins_with))
        return NameKind::level;
    if (std::any_of(std::begin(beginnings_of_national_names), std::end(beginnings_of_national_names),
                    begins_with))
        return NameKind::complete;
    const bool bare = count_code_points(name) <= longest_bare_name && place_of(name).empty() &&
                      std::any_of(std::begin(ends_of_bare_names), std::end(ends_of_bare_names),
                                  [&](std::string_view end) { return name.ends_with(end); });
    return bare ? NameKind::bare : NameKind::complete;
}

std::string_view level_of(char32_t c) {
    switch (c) {
        case U'省': return "省级";
        case U'市':
        case U'州': return "市级";
        case U'县':
        case U'区': return "县级";
        default: return {};
    }
}

bool is_cut_from_longer_word(std::string_view text, std::size_t begin, std::size_t end) {
    if (begin > 0 && is_latin(text[begin - 1]) && is_latin(text[begin])) return true;
    const std::string_view name = text.substr(begin, end - begin), rest = text.substr(end);
    if (!rest.empty() && is_latin(rest.front()) && is_latin(name.back())) return true;
    static const WordsAfter words;
    if (!words.follow(name, rest)) return false;
    return std::none_of(std::begin(not_longer_after), std::end(not_longer_after),
                        [&](std::string_view word) { return rest.starts_with(word); });
}

bool makes_longer_word(std::string_view text, std::size_t end) {
    std::size_t level_begin = end;
    decode_before(text, level_begin);
    if (level_begin == 0) return false;
    const std::string_view level = text.substr(level_begin, end - level_begin);
    std::size_t before = level_begin;
    decode_before(text, before);
    const std::string_view previous = text.substr(before, level_begin - before);
    return std::any_of(std::begin(longer_before), std::end(longer_before), [&](const LongerBefore& each) {
        return (each.level.empty() || each.level == level) &&
               each.characters.find(previous) != std::string_view::npos;
    });
}

}  // namespace gongkai::names
