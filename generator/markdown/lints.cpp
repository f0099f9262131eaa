// SPDX-License-Identifier: MIT
// Texts that are valid Markdown but not what their writer meant. Few and precise: each looks for a pattern
// that has no other sensible reading in a Chinese report, so a report without mistakes gives no warning.
#include "markdown/passes.h"
#include "markdown/reporter.h"
#include "text/text.h"

namespace gongkai {

namespace {

bool starts_with_cjk(std::string_view text) {
    std::size_t start = 0;
    return !text.empty() && is_cjk(decode(text, start));
}

bool is_ascii_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Linter {
public:
    Linter(const std::string& path, const Source& source, Diagnostics& diagnostics)
        : source_(source), reporter_(path, source, diagnostics) {}

    void visit(const Node& node) {
        switch (node.kind) {
            case Kind::heading: setext(node); break;
            case Kind::code_block: indented_code(node); break;
            case Kind::row: table_tail(node); break;
            case Kind::paragraph: paragraph(node); break;
            case Kind::text: literal_stars(node); break;
            default: break;
        }
        for (const Node* child = node.first; child; child = child->next) visit(*child);
    }

private:
    /// 合计 509.10 万元 above a line of --- becomes a heading.
    void setext(const Node& heading) {
        if (!heading.setext) return;
        const std::string text = plain_text(heading);
        const bool prose = text.find_first_of("0123456789") != std::string::npos || text.ends_with("。") ||
                           text.ends_with("；") || text.ends_with("：");
        const Node* last = heading.last;
        while (last && last->last) last = last->last;
        if (!prose || !last) return;
        const std::size_t underline = source_.line_of_offset(last->at) + 1;
        if (source_.line(underline).find('-') == std::string_view::npos) return;
        reporter_.report(Code::markdown_setext, source_.start_of_line(underline),
                         source_.line(underline).size());
    }

    void indented_code(const Node& code) {
        if (code.fenced) return;
        const std::size_t line = source_.line_of_offset(code.at);
        const std::string_view text = source_.line(line);
        const std::size_t start = text.find_first_not_of(" \t");
        if (start == std::string_view::npos || !starts_with_cjk(text.substr(start))) return;
        reporter_.report(Code::markdown_indented_code, source_.start_of_line(line), start);
    }

    /// A line without a bar directly below a table becomes its last row.
    void table_tail(const Node& row) {
        if (row.header || !row.first || !row.first->next) return;
        const std::size_t line = source_.line_of_offset(row.at);
        const std::string_view text = source_.line(line);
        if (text.find('|') != std::string_view::npos) return;
        reporter_.report(Code::markdown_table_tail, row.at, text.size());
    }

    void paragraph(const Node& paragraph) {
        const Node* first = paragraph.first;
        if (!first) return;
        bool starts_line = true, bars_reported = false;
        for (const Node* node = first; node; node = node->next) {
            if (node->kind == Kind::text && !node->escaped) {
                if (starts_line) heading_without_blank(*node);
                if (starts_line && !bars_reported) bars_reported = full_width_bars(*node);
                link_with_blank(*node);
            }
            starts_line = node->kind == Kind::soft_break || node->kind == Kind::hard_break;
        }
    }

    /// ##标题
    void heading_without_blank(const Node& text) {
        const std::size_t marks = text.text.find_first_not_of('#');
        if (marks == 0 || marks == std::string_view::npos || marks > 6) return;
        if (starts_with_cjk(text.text.substr(marks)))
            reporter_.report(Code::markdown_heading_blank, text.at, marks);
    }

    /// ｜项目｜金额｜
    bool full_width_bars(const Node& text) {
        constexpr std::string_view bar = "｜";
        const std::string_view line = trim(text.text);
        if (!line.starts_with(bar) || !line.ends_with(bar) || line.size() < 3 * bar.size()) return false;
        if (line.find(bar, bar.size()) == std::string_view::npos) return false;
        reporter_.report(Code::markdown_full_width_bars, text.at, bar.size());
        return true;
    }

    /// [名称](报告 1.md): the ] and the ( stand in the text because it is not a link.
    void link_with_blank(const Node& text) {
        for (std::size_t at = text.text.find("]("); at != std::string_view::npos;
             at = text.text.find("](", at + 2)) {
            const std::size_t end = text.text.find(')', at);
            if (end == std::string_view::npos) return;
            const std::string_view destination = text.text.substr(at + 2, end - at - 2);
            if (destination.find(' ') == std::string_view::npos ||
                text.text.rfind('[', at) == std::string_view::npos)
                continue;
            reporter_.report(Code::markdown_link_blank, text.at + at + 2, destination.size(),
                             {std::string(destination)});
        }
    }

    /// ** that found no partner.
    void literal_stars(const Node& text) {
        if (text.escaped) return;
        const std::string_view body = source_.body();
        for (std::size_t at = text.text.find("**"); at != std::string_view::npos;) {
            std::size_t end = text.text.find_first_not_of('*', at);
            if (end == std::string_view::npos) end = text.text.size();
            const std::size_t begin = text.at + at, stop = text.at + end;
            const bool between_words = begin > 0 && stop < body.size() && is_ascii_word(body[begin - 1]) &&
                                       is_ascii_word(body[stop]);
            if (end - at == 2 && !between_words) reporter_.report(Code::markdown_literal_stars, begin, 2);
            at = text.text.find("**", end);
        }
    }

    const Source& source_;
    Reporter reporter_;
};

}  // namespace

void lint(const std::string& path, const Tree& tree, const Source& source, Diagnostics& diagnostics) {
    Linter(path, source, diagnostics).visit(tree.root());
}

}  // namespace gongkai
