// SPDX-License-Identifier: MIT
// HTML for the tree. The markup is cmark's own wherever there was no reason to differ; we differ for ids,
// classes instead of the obsolete align, tables that scroll sideways, Chinese labels, and safety: a character
// of the source becomes text or a mark we understand, never markup of its own.
#include <algorithm>
#include <array>

#include "markdown/passes.h"
#include "markdown/running_text.h"
#include "text/text.h"

namespace gongkai {

namespace {

/// The page's title is the h1, so a body's highest headings are h2.
constexpr std::size_t title_level = 1, lowest_level = 6;

/// Characters HTML forbids: controls, noncharacters. (U+FFFE and U+FFFF make cmark emit a broken byte.)
bool is_forbidden(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0) || (c >= 0xFDD0 && c <= 0xFDEF) ||
           (c & 0xFFFE) == 0xFFFE;
}

class Writer {
public:
    Writer(const LinkRewriter& rewrite, const std::vector<Anchor>& anchors)
        : rewrite_(rewrite), anchor_(anchors.data()), anchors_end_(anchors.data() + anchors.size()) {}

    std::string write(const Node& root) {
        children(root);
        if (in_footnotes_) out_ += "</ol>\n</section>\n";
        return std::move(out_);
    }

private:
    void children(const Node& parent) {
        for (const Node* child = parent.first; child; child = child->next) node(*child);
    }

    void node(const Node& n) {
        switch (n.kind) {
            case Kind::document: children(n); break;
            case Kind::quote: container("blockquote", n); break;
            case Kind::bullet_list: container("ul", n); break;
            case Kind::ordered_list: ordered_list(n); break;
            case Kind::item: item(n); break;
            case Kind::code_block: code_block(n); break;
            case Kind::html_block:
            case Kind::html: break;
            case Kind::paragraph: paragraph(n); break;
            case Kind::heading: heading(n); break;
            case Kind::rule: fresh_line(), out_ += "<hr>\n"; break;
            case Kind::table: table(n); break;
            case Kind::row:
            case Kind::cell: break;  // by `table`
            case Kind::footnote: footnote(n); break;
            case Kind::text: text(n, n.text); break;
            case Kind::soft_break:
                if (!n.joined) text(n, "\n");
                break;
            case Kind::hard_break: out_ += "<br>\n"; break;
            case Kind::code: out_ += "<code>", escape(n.text), out_ += "</code>"; break;
            case Kind::emphasis: span("em", n); break;
            case Kind::strong: span("strong", n); break;
            case Kind::strike: span("del", n); break;
            case Kind::link: link(n); break;
            case Kind::image: image(n); break;
            case Kind::footnote_mark: footnote_mark(n); break;
        }
    }

    // --- blocks

    void fresh_line() {
        if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    }

    void open(std::string_view tag) { out_.append("<").append(tag).append(">"); }
    void close(std::string_view tag) { out_.append("</").append(tag).append(">"); }

    void container(std::string_view tag, const Node& n) {
        fresh_line();
        open(tag), out_ += '\n';
        children(n);
        fresh_line();
        close(tag), out_ += '\n';
    }

    void ordered_list(const Node& n) {
        fresh_line();
        out_ += n.number == 1 ? "<ol>\n" : "<ol start=\"" + std::to_string(n.number) + "\">\n";
        children(n);
        out_ += "</ol>\n";
    }

    static bool is_tight(const Node& paragraph) {
        const Node* item = paragraph.parent;
        return item && item->kind == Kind::item && item->parent->tight;
    }

    /// In a tight list paragraphs have no element of their own: the first one's id goes to the item.
    void item(const Node& n) {
        fresh_line();
        const bool lends_id = n.first && n.first->kind == Kind::paragraph && is_tight(*n.first);
        out_ += "<li";
        if (lends_id) attribute("id", n.first->id);
        out_ += '>';
        if (n.task != Task::none) {
            out_ += n.task == Task::done ? "<input checked disabled type=\"checkbox\" aria-label=\"已完成\"> "
                                         : "<input disabled type=\"checkbox\" aria-label=\"未完成\"> ";
        }
        children(n);
        out_ += "</li>\n";
    }

    void paragraph(const Node& n) {
        if (is_tight(n)) {
            const bool lent = n.parent->first == &n;
            if (!lent) out_ += "<span", attribute("id", n.id), out_ += '>';
            children(n);
            if (!lent) out_ += "</span>";
            return;
        }
        fresh_line();
        out_ += "<p";
        attribute("id", n.id);
        out_ += '>';
        children(n);
        if (n.parent->kind == Kind::footnote && !n.next) out_ += ' ', back_links(*n.parent);
        out_ += "</p>\n";
    }

    /// One below the heading it stands under, whatever the source skips: a body may begin with ##.
    std::size_t level_on_page(int level) {
        while (!above_.empty() && above_.back() >= level) above_.pop_back();
        above_.push_back(level);
        return std::min(above_.size() + title_level, lowest_level);
    }

    void heading(const Node& n) {
        fresh_line();
        const std::string tag = "h" + std::to_string(level_on_page(n.level));
        out_.append("<").append(tag);
        attribute("id", n.id);
        out_ += '>';
        children(n);
        close(tag), out_ += '\n';
    }

    void code_block(const Node& n) {
        fresh_line();
        out_ += "<pre";
        attribute("id", n.id);
        out_ += " tabindex=\"0\"><code";
        const std::string_view language = n.title.substr(0, n.title.find_first_of(" \t\n\v\f\r"));
        if (!language.empty()) out_ += " class=\"language-", escape(language), out_ += '"';
        out_ += '>';
        escape(n.text);
        out_ += "</code></pre>\n";
    }

    void table(const Node& n) {
        fresh_line();
        out_ += "<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"表格 ";
        out_.append(std::to_string(++tables_)).append("\">\n<table>\n");
        bool in_body = false;
        for (const Node* row = n.first; row; row = row->next) {
            if (row->header) out_ += "<thead>\n";
            if (!row->header && !in_body) out_ += "<tbody>\n", in_body = true;
            out_ += "<tr";
            attribute("id", row->id);
            out_ += ">\n";
            for (const Node* each = row->first; each; each = each->next) cell(*each);
            out_ += row->header ? "</tr>\n</thead>\n" : "</tr>\n";
        }
        out_ += in_body ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n";
    }

    void cell(const Node& n) {
        const bool header = n.header && n.first;  // an empty th would be a heading of nothing
        out_ += header ? "<th scope=\"col\"" : "<td";
        if (n.align == 'l') out_ += " class=\"align-left\"";
        if (n.align == 'c') out_ += " class=\"align-center\"";
        if (n.align == 'r') out_ += " class=\"align-right\"";
        out_ += '>';
        children(n);
        out_ += header ? "</th>\n" : "</td>\n";
    }

    // --- footnotes

    void footnote(const Node& n) {
        if (!in_footnotes_) out_ += "<section class=\"footnotes\" aria-label=\"注释\">\n<ol>\n";
        in_footnotes_ = true;
        out_ += "<li id=\"fn-" + std::to_string(n.number) + "\">\n";
        children(n);
        if (!n.last || n.last->kind != Kind::paragraph) back_links(n), out_ += '\n';
        out_ += "</li>\n";
    }

    static std::string mark_id(int number, int repeat) {
        return "fnref-" + std::to_string(number) + (repeat > 1 ? "-" + std::to_string(repeat) : "");
    }

    void back_links(const Node& n) {
        for (int i = 1; i <= n.repeat; ++i) {
            if (i > 1) out_ += ' ';
            out_ +=
                "<a href=\"#" + mark_id(n.number, i) + "\" class=\"footnote-backref\" aria-label=\"返回正文";
            out_ +=
                i > 1 ? " " + std::to_string(i) + "\">↩<sup>" + std::to_string(i) + "</sup></a>" : "\">↩</a>";
        }
    }

    /// The mark in a link cannot be one: no link may stand in a link.
    void footnote_mark(const Node& n) {
        const std::string number = std::to_string(n.number), id = mark_id(n.number, n.repeat);
        if (in_link_) {
            out_ += "<sup class=\"footnote-ref\" id=\"" + id + "\">" + number + "</sup>";
        } else {
            out_ += "<sup class=\"footnote-ref\"><a href=\"#fn-" + number + "\" id=\"" + id +
                    "\" aria-label=\"注释 " + number + "\">" + number + "</a></sup>";
        }
    }

    // --- inlines

    /// With the links that begin or end in it.
    void text(const Node& n, std::string_view text) {
        std::size_t done = 0;
        for (; anchor_ != anchors_end_ && (anchor_->first == &n || anchor_->last == &n); ++anchor_) {
            if (anchor_->first == &n) {
                escape(text.substr(done, anchor_->from - done));
                done = anchor_->from;
                open_link(*anchor_->link);
            }
            if (anchor_->last != &n) break;
            escape(text.substr(done, anchor_->to - done));
            done = anchor_->to;
            out_ += "</a>";
        }
        escape(text.substr(done));
    }

    void open_link(const TextLink& link) {
        out_ += "<a";
        attribute("class", link.kind);
        out_ += " href=\"";
        escape_address(link.address);
        out_ += "\">";
    }

    void span(std::string_view tag, const Node& n) { open(tag), children(n), close(tag); }

    /// What a link or image becomes on this page.
    struct Shown {
        bool leads = false;  ///< otherwise only its text is shown
        LinkTarget target;
    };
    Shown shown(const Node& n) const {
        Shown shown{!n.dropped && !n.by_name, {std::string(n.text), {}}};
        if (!rewrite_ || n.dropped) return shown;
        const std::string destination = destination_of(n);
        LinkTarget target = rewrite_(destination);
        if (target.address == destination) {  // as written; a [[…]] says no address
            shown.target.text = std::move(target.text);
            return shown;
        }
        return {!target.address.empty(), std::move(target)};
    }

    void link(const Node& n) {
        const auto [leads, target] = shown(n);
        const bool opens = leads && !in_link_;
        if (opens) {
            out_ += "<a href=\"";
            escape_address(target.address);
            out_ += '"';
            if (!n.title.empty()) attribute("title", n.title);
            out_ += '>';
            in_link_ = true;
        }
        if (n.by_name && !n.worded && !target.text.empty()) {
            escape(target.text);
        } else {
            children(n);
        }
        if (opens) out_ += "</a>", in_link_ = false;
    }

    void image(const Node& n) {
        const std::string alt = plain_text(n);
        const auto [leads, target] = shown(n);
        if (!leads) return escape(alt);
        out_ += "<img src=\"";
        escape_address(target.address);
        out_ += "\" alt=\"";
        escape(alt);
        out_ += '"';
        if (!n.title.empty()) attribute("title", n.title);
        out_ += '>';
    }

    // --- escaping

    void attribute(std::string_view name, std::string_view value) {
        out_.append(" ").append(name).append("=\"");
        escape(value);
        out_ += '"';
    }

    /// For text and for attributes in double quotes.
    void escape(std::string_view text) {
        std::size_t done = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            const Class kind = classes[static_cast<unsigned char>(text[at])];
            if (kind == plain) continue;
            std::size_t next = at + 1;
            const char* instead = nullptr;
            switch (text[at]) {
                case '&': instead = "&amp;"; break;
                case '<': instead = "&lt;"; break;
                case '>': instead = "&gt;"; break;
                case '"': instead = "&quot;"; break;
                case '\r': instead = next < text.size() && text[next] == '\n' ? "" : "\n"; break;
                default:
                    next = at;
                    if (is_forbidden(decode(text, next))) instead = "\uFFFD";
            }
            if (instead) {
                out_.append(text, done, at - done).append(instead);
                done = next;
            }
            at = next - 1;
        }
        out_.append(text, done);
    }

    void escape_address(std::string_view address) {
        constexpr std::string_view kept = "!#$%()*+,-./:;=?@_~";
        constexpr std::string_view digits = "0123456789ABCDEF";
        for (const char c : address) {
            const auto byte = static_cast<unsigned char>(c);
            const bool word = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (word || kept.find(c) != std::string_view::npos) {
                out_ += c;
            } else if (c == '&') {
                out_ += "&amp;";
            } else if (c == '\'') {
                out_ += "&#x27;";
            } else {
                out_ += '%', out_ += digits[byte >> 4], out_ += digits[byte & 15];
            }
        }
    }

    /// Which bytes need a second look: marks of HTML, controls, and the first bytes of forbidden characters.
    enum Class : unsigned char { plain, look };
    static constexpr std::array<Class, 256> classes = [] {
        std::array<Class, 256> table{};
        for (std::size_t c = 0; c < 0x20; ++c) table[c] = look;
        table['\t'] = table['\n'] = plain;
        for (const unsigned char c : {'&', '<', '>', '"', '\x7F'}) table[c] = look;
        table[0xC2] = table[0xEF] = look;
        for (std::size_t c = 0xF0; c < 0xF8; ++c) table[c] = look;
        return table;
    }();

    const LinkRewriter& rewrite_;
    std::string out_;
    int tables_ = 0;
    bool in_footnotes_ = false;
    bool in_link_ = false;
    std::vector<int> above_;  ///< the source levels of the headings a next one may stand under
    const Anchor* anchor_;    ///< the next, or the one that is open
    const Anchor* anchors_end_;
};

}  // namespace

std::string write_html(const Tree& tree, const LinkRewriter& rewrite, const std::vector<TextLink>& links) {
    return Writer(rewrite, place_links(tree, links)).write(tree.root());
}

}  // namespace gongkai
