// SPDX-License-Identifier: MIT
#include "preview/error_page.h"

#include <algorithm>

#include "text/text.h"

namespace gongkai::preview {
namespace {

constexpr std::size_t most_shown = 100;

/// `all: revert` keeps the theme's rules off the panel.
constexpr std::string_view style =
    R"css(.gongkai-preview, .gongkai-preview * { all: revert; box-sizing: border-box; }
.gongkai-preview { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 70vh; overflow: auto;
  background: #fff8f6; color: #1a1a1a; border-top: 4px solid #b3261e; box-shadow: 0 -2px 16px #0005;
  font: 16px/1.6 system-ui, "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; padding: 12px 20px; }
.gongkai-preview.whole { position: static; max-height: none; min-height: 100vh; box-shadow: none; }
.gongkai-preview summary { font-weight: bold; color: #8c1d18; cursor: pointer; }
.gongkai-preview ol { margin: 8px 0 0; padding: 0; list-style: none; }
.gongkai-preview li { padding: 8px 0; border-top: 1px solid #e6c9c5; }
.gongkai-preview p { margin: 0; overflow-wrap: anywhere; }
.gongkai-preview .place { font-family: ui-monospace, "Noto Sans Mono CJK SC", monospace; }
.gongkai-preview .code { color: #595959; }
.gongkai-preview pre { margin: 4px 0; padding: 6px 10px; overflow-x: auto; background: #fff; border: 1px solid #e6c9c5;
  font: 15px/1.5 ui-monospace, "Noto Sans Mono CJK SC", monospace; }
.gongkai-preview mark { background: #ffd6d1; color: inherit; }
.gongkai-preview .gap { visibility: hidden; user-select: none; }
.gongkai-preview .caret { color: #b3261e; }
)css";

std::string_view pick(Language language, std::string_view zh, std::string_view en) {
    return language == Language::zh ? zh : en;
}

/// Byte offset of a 1-based column in code points, at most the line's end.
std::size_t byte_of(std::string_view line, unsigned column) {
    std::size_t at = 0;
    for (unsigned left = std::max(column, 1U) - 1; left > 0 && at < line.size(); --left)
        for (++at; at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80;) ++at;
    return at;
}

/// The source line with the place marked, and a caret under it. What stands before the caret is the same
/// text made invisible, so that they align in any font.
std::string excerpt_html(const Diagnostic& d, Language language) {
    const std::string_view line = d.excerpt;
    const std::size_t begin = byte_of(line, d.place.column);
    const std::size_t end = byte_of(line, d.place.column + std::max(1U, d.place.length));
    const std::string before = escaped(line.substr(0, begin));
    std::string out = "<pre>" + before;
    out += "<mark>" + escaped(line.substr(begin, end - begin)) + "</mark>" + escaped(line.substr(end)) + '\n';
    out += "<span class=\"gap\" aria-hidden=\"true\">" + before + "</span><span class=\"caret\">^ ";
    return out + escaped(expected_text(d, language)) + "</span></pre>";
}

std::string item_html(const Diagnostic& d, Language language) {
    std::string place = d.path;
    if (d.place.line != 0) place += ':' + std::to_string(d.place.line) + ':' + std::to_string(d.place.column);
    std::string out = "<li><p><span class=\"place\">" + escaped(place) + "</span> <span class=\"code\">[" +
                      std::string(info(d.code).id) + "]</span></p><p>" + escaped(message_text(d, language)) +
                      "</p>";
    const std::string expected = expected_text(d, language);
    if (!d.excerpt.empty())
        out += excerpt_html(d, language);
    else if (!expected.empty())
        out += "<p>" + escaped(expected) + "</p>";
    const std::string hint = hint_text(d, language);
    if (!hint.empty())
        out += "<p>" + std::string(pick(language, "提示：", "Hint: ")) + escaped(hint) + "</p>";
    return out + "</li>\n";
}

std::string summary_text(const Trouble& trouble, Language language) {
    if (trouble.refused)
        return std::string(pick(language, "现在读不了网站的内容", "The site cannot be read now"));
    const std::string count = std::to_string(trouble.diagnostics.count(Severity::error));
    const std::string text =
        language == Language::zh ? "内容有 " + count + " 个错误" : "Errors in the content: " + count;
    if (!trouble.page_is_old) return text;
    return text + std::string(pick(language, "；网页还是改动之前的样子", "; the page is as it was before"));
}

std::string items_html(const Trouble& trouble, Language language) {
    std::string out;
    if (trouble.refused) out += "<li><p>" + escaped(trouble.refused->text(language)) + "</p></li>\n";
    std::size_t shown = 0, left = 0;
    for (const Diagnostic& d : trouble.diagnostics.items()) {
        if (d.severity() != Severity::error) continue;
        if (shown++ < most_shown)
            out += item_html(d, language);
        else
            ++left;
    }
    if (left != 0)
        out += "<li><p>" +
               (language == Language::zh ? "还有 " + std::to_string(left) + " 个"
                                         : "and " + std::to_string(left) + " more") +
               "</p></li>\n";
    return out;
}

std::string panel(const Trouble& trouble, Language language, std::string_view classes) {
    return "<div class=\"" + std::string(classes) + "\" role=\"alert\" lang=\"" +
           std::string(pick(language, "zh-CN", "en")) + "\">\n<details open><summary>" +
           summary_text(trouble, language) + "</summary>\n<ol>\n" + items_html(trouble, language) +
           "</ol>\n<p>" +
           std::string(pick(language, "改好并保存，这里会自己更新。",
                            "Save a correction, and this updates itself.")) +
           "</p></details></div>\n";
}

}  // namespace

std::string error_panel(const Trouble& trouble, Language language) {
    return panel(trouble, language, "gongkai-preview");
}

std::string error_page(const Trouble& trouble, Language language) {
    return "<!doctype html>\n<html lang=\"" + std::string(pick(language, "zh-CN", "en")) +
           "\"><head><meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
           summary_text(trouble, language) + "</title></head>\n<body>\n" +
           panel(trouble, language, "gongkai-preview whole") + "</body></html>\n";
}

std::string_view error_style() { return style; }

}  // namespace gongkai::preview
