// SPDX-License-Identifier: MIT
// What a reader will not see is named, with its place: raw HTML, links that could run or fetch something,
// and the texts that Markdown itself swallows: definitions nobody refers to, and the cells of a table row
// beyond its columns.
#include <algorithm>
#include <unordered_map>

#include "markdown/links.h"
#include "markdown/passes.h"
#include "markdown/reporter.h"
#include "text/text.h"

namespace gongkai {

namespace {

bool is_comment(std::string_view html) {
    html = trim(html);
    return html.size() >= 7 && html.starts_with("<!--") && html.find("-->") == html.size() - 3;
}

bool is_footnote_or_link_definition(std::string_view line) {
    const std::size_t open = line.find_first_not_of(" \t>");
    if (open == std::string_view::npos || line[open] != '[') return false;
    const std::size_t close = line.find(']', open);
    return close != std::string_view::npos && close > open + 1 && line.substr(close + 1, 1) == ":";
}

class Reviewer {
public:
    Reviewer(const std::string& path, Tree& tree, const Source& source, Diagnostics& diagnostics)
        : tree_(tree), source_(source), reporter_(path, source, diagnostics) {}

    void run() {
        walk(tree_.root(), [&](Node& node) {
            switch (node.kind) {
                case Kind::html:
                case Kind::html_block: html(node); break;
                case Kind::link: link(node); break;
                case Kind::image: image(node); break;
                case Kind::row: row(node); break;
                case Kind::code_block: code_info(node); break;
                default: break;
            }
        });
        lost_definitions();
    }

private:
    void html(Node& node) {
        node.dropped = true;
        const std::string_view text = trim(node.text);
        const std::string_view first_line = text.substr(0, text.find_first_of("\r\n"));
        if (is_comment(text)) return reporter_.report(Code::markdown_comment, node.at, first_line.size());
        if (node.kind == Kind::html_block) {
            return reporter_.report(Code::markdown_raw_html_block, node.at, first_line.size());
        }
        const bool closing = text.starts_with("</");  // belongs to one that was named
        if (!closing || open_tags_ == 0) {
            reporter_.report(Code::markdown_raw_html, node.at, first_line.size(), {std::string(first_line)});
        }
        open_tags_ += closing ? (open_tags_ > 0 ? -1 : 0) : 1;
    }

    void link(Node& node) {
        if (is_safe_link(node.text)) return;
        node.dropped = true;
        report_destination(Code::markdown_unsafe_link, node, scheme_of(node.text));
    }

    void image(Node& node) {
        const std::string scheme = scheme_of(node.text);
        if (is_external(node.text)) {
            node.dropped = true;
            report_destination(Code::markdown_external_image, node, std::string(node.text));
        } else if (!scheme.empty()) {
            node.dropped = true;
            report_destination(Code::markdown_unsafe_link, node, scheme);
        }
    }

    /// After ``` comes the name of a language; the page shows nothing of it.
    void code_info(const Node& node) {
        const bool is_name = std::all_of(node.title.begin(), node.title.end(), [&](const char& c) {
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            return letter || (&c != node.title.data() && ((c >= '0' && c <= '9') || c == '+' || c == '#' ||
                                                          c == '-' || c == '.' || c == '_'));
        });
        if (is_name) return;
        const std::size_t line = source_.line_of_offset(node.at);
        const std::size_t column = source_.line(line).find(node.title);
        reporter_.report(Code::markdown_code_info,
                         column == std::string_view::npos ? node.at : source_.start_of_line(line) + column,
                         node.title.size());
    }

    /// The caret stands under the destination where it is written out soon after in the same line.
    void report_destination(Code code, const Node& node, std::string argument) {
        const std::size_t line = source_.line_of_offset(node.at);
        const std::size_t end = source_.start_of_line(line) + source_.line(line).size();
        const std::string_view rest = source_.body().substr(0, std::min(end, node.at + 2048));
        const std::size_t found = node.text.empty() ? std::string_view::npos : rest.find(node.text, node.at);
        reporter_.report(code, found == std::string_view::npos ? node.at : found,
                         found == std::string_view::npos ? 1 : node.text.size(), {std::move(argument)});
    }

    /// GFM ignores the cells beyond the table's columns.
    void row(const Node& row) {
        if (row.header) return;
        std::size_t columns = 0;
        for (const Node* cell = row.first; cell; cell = cell->next) ++columns;
        const std::size_t line = source_.line_of_offset(row.at);
        const std::size_t end = source_.start_of_line(line) + source_.line(line).size();
        std::size_t at = row.at, cells = 0;
        while (at < end && (source_.body()[at] == ' ' || source_.body()[at] == '\t')) ++at;
        if (at < end && source_.body()[at] == '|') ++at;
        for (std::size_t start = at; at <= end; ++at) {
            if (at < end && (source_.body()[at] != '|' || source_.body()[at - (at > 0)] == '\\')) continue;
            const std::string_view cell = trim(source_.body().substr(start, at - start));
            if (++cells > columns && !cell.empty()) {
                const std::size_t cell_at = static_cast<std::size_t>(cell.data() - source_.body().data());
                reporter_.report(Code::markdown_extra_cell, cell_at, cell.size(), {std::to_string(columns)});
                return;
            }
            start = at + 1;
        }
    }

    /// `[注]: 数据来自决算` is a link definition to Markdown, and vanishes; so does an unused footnote.
    void lost_definitions() {
        if (source_.body().find("]:") == std::string_view::npos) return;
        std::vector<bool> shown(source_.line_count() + 2);
        walk(static_cast<const Tree&>(tree_).root(), [&](const Node& node) {
            const bool lines = node.kind == Kind::code_block || node.kind == Kind::html_block;
            if (!is_inline(node.kind) && !lines && node.kind != Kind::footnote) return;
            std::size_t line = source_.line_of_offset(node.at);
            const auto ends = lines ? std::count(node.text.begin(), node.text.end(), '\n') + node.fenced : 0;
            for (auto end = line + static_cast<std::size_t>(ends); line <= end && line < shown.size();
                 ++line) {
                shown[line] = true;
            }
        });
        auto uses = label_counts();
        for (std::size_t number = 1; number <= source_.line_count(); ++number) {
            const std::string_view line = source_.line(number);
            if (shown[number] || !is_footnote_or_link_definition(line)) continue;
            const std::size_t open = line.find('['), close = line.find(']', open);
            const std::string_view label = line.substr(open, close + 1 - open);
            const bool footnote = label.starts_with("[^");
            if (!footnote && uses[label] > 1) continue;
            reporter_.report(footnote ? Code::markdown_unused_footnote : Code::markdown_unused_definition,
                             source_.start_of_line(number) + open, label.size(), {std::string(label)});
        }
    }

    /// How often each [label] stands in the body, its definition included.
    std::unordered_map<std::string_view, int> label_counts() const {
        const std::string_view body = source_.body();
        std::unordered_map<std::string_view, int> counts;
        for (std::size_t open = body.find('['); open != std::string_view::npos;) {
            const std::size_t end = body.find_first_of("[]", open + 1);
            if (end == std::string_view::npos) break;
            if (body[end] == ']') ++counts[body.substr(open, end + 1 - open)];
            open = body[end] == '[' ? end : body.find('[', end);
        }
        return counts;
    }

    Tree& tree_;
    const Source& source_;
    Reporter reporter_;
    int open_tags_ = 0;
};

}  // namespace

void review(const std::string& path, Tree& tree, const Source& source, Diagnostics& diagnostics) {
    Reviewer(path, tree, source, diagnostics).run();
}

}  // namespace gongkai
