// SPDX-License-Identifier: MIT
// Copies cmark's tree into ours: sentinels go, neighbouring texts become one again, and every text gets its
// place in the body. cmark says where an inline begins, but its columns go wrong after indented
// continuation lines, footnotes and links over two lines, so a place counts only when the text is really
// there; otherwise the text is looked for a little further on.
#include "markdown/build_tree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cctype>
#include <optional>

#include "markdown/guards.h"
#include "text/text.h"

namespace gongkai {

namespace {

constexpr std::size_t furthest_search = 2048;

Kind kind_of(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
        case CMARK_NODE_DOCUMENT: return Kind::document;
        case CMARK_NODE_BLOCK_QUOTE: return Kind::quote;
        case CMARK_NODE_LIST:
            return cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Kind::ordered_list
                                                                        : Kind::bullet_list;
        case CMARK_NODE_ITEM: return Kind::item;
        case CMARK_NODE_CODE_BLOCK: return Kind::code_block;
        case CMARK_NODE_HTML_BLOCK: return Kind::html_block;
        case CMARK_NODE_PARAGRAPH: return Kind::paragraph;
        case CMARK_NODE_HEADING: return Kind::heading;
        case CMARK_NODE_THEMATIC_BREAK: return Kind::rule;
        case CMARK_NODE_FOOTNOTE_DEFINITION: return Kind::footnote;
        case CMARK_NODE_TEXT: return Kind::text;
        case CMARK_NODE_SOFTBREAK: return Kind::soft_break;
        case CMARK_NODE_LINEBREAK: return Kind::hard_break;
        case CMARK_NODE_CODE: return Kind::code;
        case CMARK_NODE_HTML_INLINE: return Kind::html;
        case CMARK_NODE_EMPH: return Kind::emphasis;
        case CMARK_NODE_STRONG: return Kind::strong;
        case CMARK_NODE_LINK: return Kind::link;
        case CMARK_NODE_IMAGE: return Kind::image;
        case CMARK_NODE_FOOTNOTE_REFERENCE: return Kind::footnote_mark;
        default: break;
    }
    // An extension's types are numbered when it is registered; their names are fixed.
    const std::string_view name = cmark_node_get_type_string(node);
    if (name == "table") return Kind::table;
    return name == "table_cell" ? Kind::cell : Kind::row;
}

std::string_view view(const char* text) { return text ? std::string_view(text) : std::string_view(); }

/// cmark writes &#xFFFE; and &#xFFFF; as the lone bytes FE and FF, which are no UTF-8.
bool is_well_formed(std::string_view text) {
    return text.find('\xFE') == std::string_view::npos && text.find('\xFF') == std::string_view::npos;
}
std::string well_formed(std::string text) {
    if (is_well_formed(text)) return text;
    for (std::size_t at = text.find_first_of("\xFE\xFF"); at != std::string::npos;
         at = text.find_first_of("\xFE\xFF", at)) {
        text.replace(at, 1, "\uFFFD");
    }
    return text;
}

class Builder {
public:
    Builder(const MarkedBody& marked, const Source& source, Tree& tree)
        : marked_(marked), source_(source), text_(marked.text), tree_(tree) {}

    void children(cmark_node* from, Node& to, int depth) {
        for (cmark_node* child = cmark_node_first_child(from); child; child = cmark_node_next(child)) {
            convert(child, to, depth);
        }
    }

private:
    void convert(cmark_node* from, Node& parent, int depth) {
        const Kind kind = kind_of(from);
        if (depth > deepest_tree) throw TooDeep(marked_.to_body(cursor_));
        if (kind == Kind::text) return add_text(from, parent);
        Node* node = tree_.make(kind, 0);
        append(parent, node);
        if (is_inline(kind)) {
            inline_details(from, *node);
        } else {
            block_details(from, *node);
        }
        children(from, *node, depth + 1);
        if (kind == Kind::link || kind == Kind::image) pass_destination();
    }

    // --- blocks

    void block_details(cmark_node* from, Node& node) {
        if (cmark_node_get_start_line(from) > 0 && node.kind != Kind::cell) cursor_ = hint(from);
        node.at = marked_.to_body(cursor_);
        switch (node.kind) {
            case Kind::heading:
                node.level = static_cast<std::uint8_t>(cmark_node_get_heading_level(from));
                node.setext = text_.substr(cursor_, 1) != "#";
                break;
            case Kind::bullet_list:
            case Kind::ordered_list:
                node.number = cmark_node_get_list_start(from);
                node.tight = cmark_node_get_list_tight(from) != 0;
                break;
            case Kind::item:
                if (view(cmark_node_get_type_string(from)) == "tasklist") node.task = task_at(node.at);
                break;
            case Kind::code_block:
                node.fenced = cmark_node_get_fenced(from, &ignored_, &ignored_, &ignored_char_) != 0;
                node.title = keep(view(cmark_node_get_fence_info(from)));
                [[fallthrough]];
            case Kind::html_block: node.text = keep(view(cmark_node_get_literal(from))); break;
            case Kind::row: row_details(from, node); break;
            case Kind::cell:
                node.header = node.parent->header;
                if (column_ < alignments_.size()) node.align = alignments_[column_++];
                break;
            case Kind::table: table_details(from); break;
            case Kind::footnote: node.number = ++footnotes_; break;
            default: break;
        }
    }

    void table_details(cmark_node* table) {
        const std::uint16_t columns = cmark_gfm_extensions_get_table_columns(table);
        const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(table);
        alignments_.assign(reinterpret_cast<const char*>(alignments), columns);
    }

    void row_details(cmark_node* from, Node& row) {
        row.header = cmark_gfm_extensions_get_table_row_is_header(from) != 0;
        column_ = 0;
    }

    /// cmark looks for [x] anywhere in the item's line; only the one after the marker counts.
    Task task_at(std::size_t at) const {
        const std::string_view line = source_.body().substr(at, 64);
        const std::size_t box = line.find('[');
        const bool done = box + 1 < line.size() && (line[box + 1] == 'x' || line[box + 1] == 'X');
        return done ? Task::done : Task::open;
    }

    // --- inlines

    void inline_details(cmark_node* from, Node& node) {
        switch (node.kind) {
            case Kind::soft_break:
            case Kind::hard_break: node.at = marked_.to_body(cursor_); return;
            case Kind::code:
            case Kind::html: {
                const std::string_view literal = view(cmark_node_get_literal(from));
                const std::optional<std::size_t> found = find(hint(from), literal);
                node.text = keep(literal);
                settle(node, found.value_or(std::max(cursor_, hint(from))), found ? literal.size() : 0);
                return;
            }
            case Kind::footnote_mark:
                node.number = std::atoi(cmark_node_get_literal(from));
                settle(node, find(hint(from), "[^").value_or(cursor_), 2);
                cursor_ = std::min(text_.size(), text_.find(']', cursor_));
                return;
            case Kind::link:
            case Kind::image:
                node.text = keep(view(cmark_node_get_url(from)));
                node.title = keep(view(cmark_node_get_title(from)));
                settle(node, bracket(hint(from), node.kind), 1);
                return;
            default: settle(node, std::max(cursor_, hint(from)), 0);
        }
    }

    void settle(Node& node, std::size_t at, std::size_t length) {
        node.at = marked_.to_body(at);
        cursor_ = std::min(at + length, text_.size());
    }

    std::size_t bracket(std::size_t hinted, Kind kind) const {
        const std::string_view marks = kind == Kind::image ? "!" : "[<";
        if (hinted < text_.size() && marks.find(text_[hinted]) != std::string_view::npos) return hinted;
        const std::size_t found = text_.substr(0, cursor_ + furthest_search).find_first_of(marks, cursor_);
        return found == std::string_view::npos ? cursor_ : found;
    }

    /// Past `](destination "title")`, so that nothing in it is taken for the text that follows.
    void pass_destination() {
        if (text_.substr(cursor_, 2) != "](") return;
        const std::size_t end = text_.substr(0, cursor_ + furthest_search).find(')', cursor_);
        if (end != std::string_view::npos) cursor_ = end + 1;
    }

    void add_text(cmark_node* from, Node& parent) {
        const std::string_view raw = view(cmark_node_get_literal(from));
        const std::string_view literal =
            is_well_formed(raw) ? raw : tree_.keep(well_formed(std::string(raw)));
        const std::size_t hinted = hint(from);
        if (text_.compare(hinted, literal.size(), literal) == 0) {
            piece(parent, hinted, literal.size(), false);
            cursor_ = hinted + literal.size();
        } else {
            align(parent, literal, hinted);
        }
    }

    /// cmark joins texts: `a\~&amp;b` is one literal, a~&b. Splits it again into pieces of the source and
    /// characters that were written differently. The pieces together are the literal, whatever happens.
    void align(Node& parent, std::string_view literal, std::size_t at) {
        while (!literal.empty()) {
            std::size_t length = common(literal, at);
            if (length == 0 && is_escape(at) && text_[at + 1] == literal[0]) {
                piece(parent, ++at, length = 1, true);
            } else if (const std::size_t entity = length == 0 ? entity_length(literal, at) : 0) {
                length = decoded_length(literal, at + entity);
                push(parent, tree_.keep(literal.substr(0, length)), marked_.to_body(at), true);
                at += entity - length;
            } else if (length > 0) {
                piece(parent, at, length, false);
            } else if (const auto found = look_for(literal, at); found && *found != at) {
                at = *found;
                continue;
            } else {
                push(parent, keep(literal), marked_.to_body(at), false);
                return;
            }
            literal.remove_prefix(length);
            at += length;
            cursor_ = at;
        }
    }

    void piece(Node& parent, std::size_t at, std::size_t length, bool escaped) {
        const std::size_t begin = marked_.to_body(at), end = marked_.to_body(at + length);
        push(parent, source_.body().substr(begin, end - begin), begin, escaped);
    }

    /// How many bytes the literal and the source have in common, up to an escape or entity.
    std::size_t common(std::string_view literal, std::size_t at) const {
        std::size_t length = 0;
        while (length < literal.size() && at + length < text_.size() &&
               text_[at + length] == literal[length] && !is_escape(at + length) &&
               entity_length(literal.substr(length), at + length) == 0) {
            ++length;
        }
        const auto is_inside = [&](std::size_t i) {
            return i < literal.size() && (static_cast<unsigned char>(literal[i]) & 0xC0) == 0x80;
        };
        while (length > 0 && is_inside(length)) --length;
        return length;
    }

    bool is_escape(std::size_t at) const {
        return at + 1 < text_.size() && text_[at] == '\\' &&
               std::ispunct(static_cast<unsigned char>(text_[at + 1]));
    }

    /// The length of the entity at `at`, 0 when there is none or it stands in the literal as it is.
    std::size_t entity_length(std::string_view literal, std::size_t at) const {
        if (at >= text_.size() || text_[at] != '&') return 0;
        const std::size_t end = text_.substr(0, at + 40).find_first_of("; \n&", at + 1);
        if (end == std::string_view::npos || text_[end] != ';') return 0;
        const std::size_t length = end + 1 - at;
        return literal.starts_with(text_.substr(at, length)) ? 0 : length;
    }

    /// An entity stands for one character, a few for two: whichever lets the rest fit.
    std::size_t decoded_length(std::string_view literal, std::size_t rest) const {
        std::size_t one = 0;
        decode(literal, one);
        if (one == literal.size() || text_.substr(rest, 1) == literal.substr(one, 1)) return one;
        std::size_t two = one;
        decode(literal, two);
        return two < literal.size() && text_.substr(rest, 1) == literal.substr(two, 1) ? two : one;
    }

    /// Where the literal's beginning stands a little further on.
    std::optional<std::size_t> look_for(std::string_view literal, std::size_t at) const {
        std::size_t length = std::min<std::size_t>(literal.size(), 12);
        while (length > 0 && length < literal.size() &&
               (static_cast<unsigned char>(literal[length]) & 0xC0) == 0x80) {
            --length;
        }
        for (const std::size_t from : {at, cursor_}) {
            const std::size_t found =
                text_.substr(0, from + furthest_search).find(literal.substr(0, length), from);
            if (found != std::string_view::npos) return found;
        }
        return std::nullopt;
    }

    void push(Node& parent, std::string_view text, std::size_t at, bool escaped) {
        if (text.empty()) return;
        Node* last = parent.last;
        const bool continues = last && last->kind == Kind::text && !last->escaped && !escaped &&
                               last->text.data() + last->text.size() == text.data() &&
                               last->at + last->text.size() == at;
        if (continues) {
            last->text = {last->text.data(), last->text.size() + text.size()};
            return;
        }
        Node* node = tree_.make(Kind::text, at);
        node->text = text;
        node->escaped = escaped;
        append(parent, node);
    }

    std::string_view keep(std::string_view text) {
        return tree_.keep(well_formed(marked_.without_sentinel(text)));
    }

    // --- places

    /// Where cmark says the node begins.
    std::size_t hint(cmark_node* node) const {
        const int line = cmark_node_get_start_line(node), column = cmark_node_get_start_column(node);
        if (line <= 0) return cursor_;
        const std::size_t start = marked_.to_marked(source_.start_of_line(static_cast<std::size_t>(line)));
        return std::min(start + static_cast<std::size_t>(std::max(column, 1)) - 1, text_.size());
    }

    std::optional<std::size_t> find(std::size_t hinted, std::string_view literal) const {
        for (const std::size_t at : {hinted, hinted + 1, cursor_}) {
            if (at < text_.size() && text_.compare(at, literal.size(), literal) == 0) return at;
        }
        const std::size_t found = text_.substr(0, cursor_ + furthest_search).find(literal, cursor_);
        if (found == std::string_view::npos) return std::nullopt;
        return found;
    }

    const MarkedBody& marked_;
    const Source& source_;
    std::string_view text_;  ///< the marked body
    Tree& tree_;
    std::size_t cursor_ = 0;  ///< in the marked body: where the last text ended
    std::string alignments_;
    std::size_t column_ = 0;
    int footnotes_ = 0;
    int ignored_ = 0;
    char ignored_char_ = 0;
};

}  // namespace

void build_tree(cmark_node* document, const MarkedBody& marked, const Source& source, Tree& tree) {
    Builder(marked, source, tree).children(document, tree.root(), 1);
}

}  // namespace gongkai
