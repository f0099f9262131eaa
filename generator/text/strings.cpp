// SPDX-License-Identifier: MIT
// Small questions about strings: patterns, nearest words, lines, what markup needs.
#include <fmt/args.h>
#include <fmt/core.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "text/text.h"

namespace gongkai {
namespace {

std::u32string code_points(std::string_view utf8) {
    std::u32string out;
    for (std::size_t i = 0; i < utf8.size();) out.push_back(decode(utf8, i));
    return out;
}

/// Levenshtein's distance, in which two neighbours that changed places (titel) count as one mistake.
/// Three rows of the table are kept: this one and the two above it.
std::size_t edit_distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> second_above(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(second_above, above);
        std::swap(above, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t substituted = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, substituted});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], second_above[j - 2] + 1);
        }
    }
    return row[b.size()];
}

}  // namespace

std::string format(std::string_view pattern, std::span<const std::string> arguments) {
    fmt::dynamic_format_arg_store<fmt::format_context> store;
    for (const std::string& argument : arguments) store.push_back(std::cref(argument));
    return fmt::vformat(fmt::string_view(pattern.data(), pattern.size()), store);
}

std::string format(std::string_view pattern, std::initializer_list<std::string> arguments) {
    return format(pattern, std::span<const std::string>(arguments.begin(), arguments.size()));
}

std::string nearest(std::string_view word, std::span<const std::string_view> candidates) {
    const std::u32string wanted = code_points(word);
    const std::size_t limit = std::max<std::size_t>(1, wanted.size() / 3);
    std::string best;
    std::size_t best_distance = limit + 1;
    for (const std::string_view candidate : candidates) {
        const std::size_t size = count_code_points(candidate);
        if (std::max(size, wanted.size()) - std::min(size, wanted.size()) > limit) continue;
        const std::size_t distance = edit_distance(wanted, code_points(candidate));
        const bool something_in_common = distance < std::max(size, wanted.size());
        if (something_in_common && distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    return best;
}

std::string_view line_of(std::string_view text, std::size_t line) {
    for (std::size_t current = 1;; ++current) {
        const std::size_t end = text.find('\n');
        if (current == line) {
            std::string_view found = text.substr(0, end);
            if (found.ends_with('\r')) found.remove_suffix(1);
            return found;
        }
        if (end == std::string_view::npos) return {};
        text.remove_prefix(end + 1);
    }
}

bool starts_with_ignoring_case(std::string_view text, std::string_view prefix) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return text.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), text.begin(),
                                                      [&](char a, char b) { return lower(a) == lower(b); });
}

std::string_view trim(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

void append_escaped(std::string& out, std::string_view text) {
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char* escape = nullptr;
        switch (text[i]) {
            case '&': escape = "&amp;"; break;
            case '<': escape = "&lt;"; break;
            case '>': escape = "&gt;"; break;
            case '"': escape = "&quot;"; break;
            case '\'': escape = "&#39;"; break;
            default: continue;
        }
        out.append(text, done, i - done);
        out += escape;
        done = i + 1;
    }
    out.append(text, done);
}

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    append_escaped(out, text);
    return out;
}

}  // namespace gongkai
