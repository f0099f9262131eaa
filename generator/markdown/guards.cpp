// SPDX-License-Identifier: MIT
// Some short texts cost cmark seconds and gigabytes (Debian 12's version takes 19 s for a table of 15 KB):
// each limit below stands for one such kind, measured, and is far above what any report holds. One pass
// over the lines. The second fence is the arena's budget.
#include "markdown/guards.h"

#include <algorithm>
#include <cctype>

namespace gongkai {

namespace {

constexpr std::size_t most_bytes = 256 * 1024;
constexpr std::size_t most_containers = 32;         // on one line: > > - 1. …
constexpr std::size_t most_columns = 64;            // of a table
constexpr std::size_t most_cells = 20'000;          // of a table
constexpr std::size_t most_delimiter_rows = 20;     // |---| lines without an empty line between
constexpr std::size_t most_declarations = 100;      // <? and <!
constexpr std::size_t most_expanded = 1024 * 1024;  // link definitions' length x uses

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// How many bytes of the line are block quote and list markers, and how many markers.
struct Prefix {
    std::size_t length = 0, containers = 0;
};
Prefix container_prefix(std::string_view line) {
    Prefix prefix;
    std::size_t at = 0;
    while (at < line.size()) {
        const char c = line[at];
        if (is_blank(c)) {
            ++at;
            continue;
        }
        std::size_t marker = 0;
        if (c == '>') {
            marker = 1;
        } else if (c == '-' || c == '+' || c == '*') {
            marker = at + 1 == line.size() || is_blank(line[at + 1]) ? 1 : 0;
        } else if (std::isdigit(static_cast<unsigned char>(c))) {
            std::size_t end = at;
            while (end < line.size() && std::isdigit(static_cast<unsigned char>(line[end]))) ++end;
            const bool closed = end < line.size() && (line[end] == '.' || line[end] == ')');
            marker = closed && (end + 1 == line.size() || is_blank(line[end + 1])) ? end + 1 - at : 0;
        }
        if (marker == 0) break;
        at += marker;
        prefix.length = at;
        ++prefix.containers;
    }
    return prefix;
}

/// The columns of a table's delimiter row, 0 for any other line.
std::size_t delimiter_columns(std::string_view row) {
    if (row.find_first_not_of("|-: \t\v\f") != std::string_view::npos) return 0;
    if (row.find('-') == std::string_view::npos) return 0;
    const std::size_t first = row.find_first_not_of(" \t\v\f"), last = row.find_last_not_of(" \t\v\f");
    const auto bars = static_cast<std::size_t>(std::count(row.begin(), row.end(), '|'));
    return bars + 1 - (row[first] == '|') - (last != first && row[last] == '|');
}

class Guard {
public:
    Guard(const std::string& path, const Source& source, Diagnostics& diagnostics)
        : path_(path), source_(source), diagnostics_(diagnostics) {}

    bool pass() {
        const std::string_view body = source_.body();
        if (body.size() > most_bytes) {
            diagnostics_.add(
                Code::markdown_too_large, path_, Place{},
                {std::to_string((body.size() + 1023) / 1024), std::to_string(most_bytes / 1024)});
            return false;
        }
        return lines_pass() && declarations_pass() && definitions_pass();
    }

private:
    bool refuse(Code code, std::size_t offset, std::size_t length, std::vector<std::string> arguments) {
        diagnostics_.add(code, path_, source_.place(offset, length), std::move(arguments));
        return false;
    }

    bool lines_pass() {
        std::size_t columns = 0, rows = 0, delimiter_rows = 0;
        for (std::size_t number = 1; number <= source_.line_count(); ++number) {
            const std::string_view line = source_.line(number);
            const std::size_t start = source_.start_of_line(number);
            const Prefix prefix = container_prefix(line);
            if (prefix.containers > most_containers) {
                return refuse(Code::markdown_too_deep, start, line.size(), {std::to_string(most_containers)});
            }
            const std::string_view rest = line.substr(prefix.length);
            if (const std::size_t found = delimiter_columns(rest);
                found > 1 || (found == 1 && columns == 0)) {
                columns = found, rows = 0;
                if (columns > most_columns) {
                    return refuse(Code::markdown_table_too_large, start, line.size(),
                                  {std::to_string(most_columns), std::to_string(most_cells)});
                }
                if (rest.find('|') != std::string_view::npos && ++delimiter_rows > most_delimiter_rows) {
                    return refuse(Code::markdown_too_many_marks, start, line.size(),
                                  {"|---|", std::to_string(most_delimiter_rows)});
                }
            } else if (rest.find_first_not_of(" \t") == std::string_view::npos) {
                columns = delimiter_rows = 0;
            } else if (columns * ++rows > most_cells) {
                return refuse(Code::markdown_table_too_large, start, line.size(),
                              {std::to_string(most_columns), std::to_string(most_cells)});
            }
        }
        return true;
    }

    bool declarations_pass() {
        const std::string_view body = source_.body();
        std::size_t count = 0;
        for (std::size_t at = body.find('<'); at != std::string_view::npos; at = body.find('<', at + 1)) {
            if (at + 1 == body.size() || (body[at + 1] != '?' && body[at + 1] != '!')) continue;
            if (++count > most_declarations) {
                return refuse(Code::markdown_too_many_marks, at, 2,
                              {std::string(body.substr(at, 2)), std::to_string(most_declarations)});
            }
        }
        return true;
    }

    /// Each use of a definition copies its destination and title.
    bool definitions_pass() {
        const std::string_view body = source_.body();
        std::size_t longest = 0, longest_at = 0;
        for (std::size_t at = body.find("]:"); at != std::string_view::npos; at = body.find("]:", at)) {
            std::size_t end = body.find("\n\n", at);
            if (end == std::string_view::npos) end = body.size();
            if (end - at > longest) longest = end - at, longest_at = at;
            at = end;
        }
        if (longest == 0) return true;
        const auto uses = static_cast<std::size_t>(std::count(body.begin(), body.end(), ']'));
        if (longest * uses <= most_expanded) return true;
        // The bound above is cheap and coarse; count again with what stands on the definition's own lines.
        return exact_definitions_pass(uses, longest_at);
    }

    bool exact_definitions_pass(std::size_t uses, std::size_t place) {
        const std::string_view body = source_.body();
        std::size_t longest = 0;
        for (std::size_t number = 1; number <= source_.line_count(); ++number) {
            const std::string_view line = source_.line(number);
            const std::string_view rest = line.substr(container_prefix(line).length);
            const std::size_t open = rest.find_first_not_of(" \t");
            if (open == std::string_view::npos || rest[open] != '[' || rest.starts_with("[^")) continue;
            const std::size_t close = line.find("]:");
            if (close == std::string_view::npos) continue;
            const std::size_t begin = source_.start_of_line(number) + close + 2;
            longest = std::max(longest, definition_end(begin) - begin);
        }
        if (longest * uses <= most_expanded) return true;
        return refuse(Code::markdown_references_too_large, std::min(place, body.size()), 2, {});
    }

    /// A definition: a destination, then perhaps a title in quotes, which may go on over lines.
    std::size_t definition_end(std::size_t at) const {
        const std::string_view body = source_.body();
        const auto past_blanks = [&](std::size_t from) {
            const std::size_t found = body.find_first_not_of(" \t\r\n", from);
            return found == std::string_view::npos ? body.size() : found;
        };
        std::size_t end = body.find_first_of(" \t\r\n", past_blanks(at));
        if (end == std::string_view::npos) return body.size();
        const std::size_t title = past_blanks(end);
        if (title == body.size() || std::string_view("\"'(").find(body[title]) == std::string_view::npos)
            return end;
        const std::size_t close = body.find(body[title] == '(' ? ')' : body[title], title + 1);
        return close == std::string_view::npos ? body.size() : close;
    }

    const std::string& path_;
    const Source& source_;
    Diagnostics& diagnostics_;
};

}  // namespace

bool within_limits(const std::string& path, const Source& source, Diagnostics& diagnostics) {
    return Guard(path, source, diagnostics).pass();
}

}  // namespace gongkai
