// SPDX-License-Identifier: MIT
// [[target]] and [[target|words]]: links to what has a name on the site. They stand in plain text: emphasis,
// a code span, an address or a link in them leaves them text, and so does \[. No bracket stands in them but
// those around a year, [[韶财绩[2020]1号]], as numbers of documents are often printed. The bar may be written
// \|, as a table's cells need it. The target has at most 100 characters and stands on one line; the words may
// go on over several.
#include <algorithm>
#include <string>
#include <vector>

#include "markdown/passes.h"
#include "text/text.h"

namespace gongkai {

namespace {

constexpr std::size_t longest_target = 100;
constexpr char line_end = '\n';
constexpr char escaped_bracket = '\x01';

struct Span {
    std::size_t begin = 0, end = 0;
};

/// One [[…]] in a stretch.
struct NameLink {
    Span whole, target;
    Span words;  ///< empty when it has none
};

/// Without the blanks at its ends.
Span trimmed(std::string_view text, Span span) {
    const std::string_view inner = text.substr(span.begin, span.end - span.begin), kept = trim(inner);
    if (kept.empty()) return {span.begin, span.begin};
    const std::size_t begin = span.begin + static_cast<std::size_t>(kept.data() - inner.data());
    return {begin, begin + kept.size()};
}

bool is_target(std::string_view target) {
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < ' '; };
    return !target.empty() && std::none_of(target.begin(), target.end(), is_control) &&
           count_code_points(target) <= longest_target;
}

/// [2020]
bool is_year(std::string_view text) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() >= 6 && text[0] == '[' && text[5] == ']' &&
           std::all_of(text.begin() + 1, text.begin() + 5, is_digit);
}

/// Where the ]] of a [[ before `at` stands; npos when there is none.
std::size_t closing(std::string_view text, std::size_t at) {
    for (at = text.find_first_of("[]", at); at != std::string_view::npos; at = text.find_first_of("[]", at)) {
        if (text.substr(at, 2) == "]]") return at;
        if (!is_year(text.substr(at, 6))) return std::string_view::npos;
        at += 6;
    }
    return at;
}

std::vector<NameLink> find_names(std::string_view text) {
    std::vector<NameLink> found;
    for (std::size_t at = text.find("[["); at != std::string_view::npos; at = text.find("[[", at)) {
        const std::size_t end = closing(text, at + 2);
        if (end != std::string_view::npos) {
            const std::size_t bar = std::min(text.substr(0, end).find('|', at), end);
            NameLink link{{at, end + 2}, trimmed(text, {at + 2, bar}), {}};
            if (bar < end) link.words = trimmed(text, {bar + 1, end});
            if (is_target(text.substr(link.target.begin, link.target.end - link.target.begin))) {
                found.push_back(link);
                at = end + 2;
                continue;
            }
        }
        ++at;
    }
    return found;
}

/// Neighbouring texts and soft breaks as one string, in which a soft break is a line end.
struct Stretch {
    std::string text;
    std::vector<Node*> nodes;

    void add(Node* node) {
        nodes.push_back(node);
        if (node->kind == Kind::soft_break) {
            text += line_end;
        } else if (node->escaped && (node->text == "[" || node->text == "]")) {
            text += escaped_bracket;
        } else {
            text += node->text;
        }
    }
};

/// Moves what is left of a stretch into the tree, front to back.
class Mover {
public:
    Mover(Tree& tree, const Stretch& stretch) : tree_(tree), nodes_(stretch.nodes) {}

    /// Up to byte `end`, to the end of `parent`; without a parent it is left out.
    void move(std::size_t end, Node* parent) {
        while (at_ < end) {
            Node* node = nodes_[next_];
            const std::size_t size = node->kind == Kind::text ? node->text.size() : 1;
            const std::size_t from = at_ - start_, to = std::min(end - start_, size);
            if (parent) append(*parent, to - from == size ? node : slice(tree_, *node, from, to));
            at_ = start_ + to;
            if (to == size) ++next_, start_ = at_;
        }
    }

    /// Where in the body the next byte stands.
    std::size_t place() const {
        const Node& node = *nodes_[next_];
        return node.escaped ? node.at : node.at + (at_ - start_);
    }

private:
    Tree& tree_;
    const std::vector<Node*>& nodes_;
    std::size_t next_ = 0;            ///< the node that is being moved
    std::size_t start_ = 0, at_ = 0;  ///< in the stretch: where it begins; what is moved
};

void flush(Tree& tree, Node& parent, Stretch& stretch) {
    Mover mover(tree, stretch);
    for (const NameLink& found : find_names(stretch.text)) {
        mover.move(found.whole.begin, &parent);
        Node* link = tree.make(Kind::link, mover.place());
        link->by_name = true;
        link->worded = found.words.begin < found.words.end;
        const Span target = found.target, shown = link->worded ? found.words : target;
        const std::string name = stretch.text.substr(target.begin, target.end - target.begin);
        link->text = tree.keep("[[" + name + "]]");
        append(parent, link);
        mover.move(shown.begin, nullptr);
        mover.move(shown.end, link);
        mover.move(found.whole.end, nullptr);
    }
    mover.move(stretch.text.size(), &parent);
    stretch = {};
}

void link_in(Tree& tree, Node& parent) {
    bool any = false;
    for (Node* child = parent.first; child; child = child->next) {
        if (child->kind == Kind::text) any = any || child->text.find("[") != std::string_view::npos;
        if (child->first && child->kind != Kind::link && child->kind != Kind::image) link_in(tree, *child);
    }
    if (!any) return;
    Stretch stretch;
    for (Node* child : take_children(parent)) {
        if (child->kind == Kind::text || child->kind == Kind::soft_break) {
            stretch.add(child);
        } else {
            flush(tree, parent, stretch);
            append(parent, child);
        }
    }
    flush(tree, parent, stretch);
}

}  // namespace

void link_names(Tree& tree, std::string_view body) {
    if (body.find("[[") != std::string_view::npos) link_in(tree, tree.root());
}

}  // namespace gongkai
