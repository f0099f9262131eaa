// SPDX-License-Identifier: MIT
// Bare addresses in plain text, by the rules of GFM's autolink extension, with one difference: an address
// ends where Chinese begins, and may begin where Chinese ends (见https://a.cn/b。后文). The text of one
// address may lie in several nodes (cmark cuts at _ and &), so each stretch of neighbouring texts is looked
// at as one string.
#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "markdown/passes.h"
#include "text/text.h"

namespace gongkai {

namespace {

bool is_alnum(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }
bool is_alpha(char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; }
bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

struct Address {
    std::size_t begin, end;  ///< in the stretch
    std::string destination;
};

/// Past the last byte that can belong to an address that begins at `at`.
std::size_t reach(std::string_view text, std::size_t at) {
    while (at < text.size() && !is_space(text[at]) && text[at] != '<') {
        std::size_t next = at;
        const char32_t c = decode(text, next);
        if (is_cjk(c) || c == 0x3000 || c == 0xA0 || c == 0xFFFD) break;
        at = next;
    }
    return at;
}

/// The length of the host name at the start of `text`, 0 when it is none.
std::size_t host_length(std::string_view text) {
    std::size_t dots = 0, underscores = 0, underscores_before = 0, at = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '_') {
            ++underscores;
        } else if (c == '.') {
            if (at + 1 == text.size()) break;
            underscores_before = underscores;
            underscores = 0;
            ++dots;
        } else if (!is_alnum(c) && c != '-' && static_cast<unsigned char>(c) < 0x80) {
            break;
        }
    }
    return underscores > 0 || underscores_before > 0 || dots == 0 ? 0 : at;
}

/// Without what more likely belongs to the sentence: ?!.,:*_~'" at the end, an entity, a closing bracket
/// that was opened before.
std::size_t without_tail(std::string_view text) {
    std::size_t end = text.size();
    auto unopened = std::count(text.begin(), text.end(), ')') - std::count(text.begin(), text.end(), '(');
    while (end > 0) {
        if (is_one_of(text[end - 1], "?!.,:*_~'\"")) {
            --end;
        } else if (text[end - 1] == ';') {
            std::size_t start = end - 1;
            while (start > 0 && is_alpha(text[start - 1])) --start;
            end = start > 0 && start < end - 1 && text[start - 1] == '&' ? start - 1 : end - 1;
        } else if (text[end - 1] == ')' && unopened > 0) {
            --unopened;
            --end;
        } else {
            break;
        }
    }
    return end;
}

class Finder {
public:
    explicit Finder(std::string_view text) : text_(text) {}

    std::vector<Address> find() {
        for (std::size_t at = text_.find_first_of(":w@"); at != std::string_view::npos;
             at = text_.find_first_of(":w@", std::max(at + 1, done_))) {
            if (text_[at] == ':') {
                web(at);
            } else if (text_[at] == 'w') {
                www(at);
            } else {
                mail(at);
            }
        }
        return std::move(found_);
    }

private:
    void add(std::size_t begin, std::size_t end, std::string_view scheme) {
        found_.push_back({begin, end, std::string(scheme).append(text_.substr(begin, end - begin))});
        done_ = end;
    }

    void web(std::size_t colon) {
        if (text_.substr(colon, 3) != "://") return;
        std::size_t begin = colon;
        while (begin > done_ && is_alpha(text_[begin - 1])) --begin;
        const std::string_view scheme = text_.substr(begin, colon - begin);
        if (!starts_with_ignoring_case(scheme, "http") || scheme.size() > 5 ||
            (scheme.size() == 5 && (scheme[4] | 0x20) != 's')) {
            return;
        }
        const std::size_t host = colon + 3, end = reach(text_, host);
        const auto valid = [](char c) { return is_alnum(c) || static_cast<unsigned char>(c) >= 0x80; };
        if (host == end || !valid(text_[host])) return;
        const std::size_t length = without_tail(text_.substr(begin, end - begin));
        if (begin + length > host) add(begin, begin + length, "");
    }

    void www(std::size_t begin) {
        if (text_.substr(begin, 4) != "www.") return;
        if (begin > 0 && !is_one_of(text_[begin - 1], "*_~(") && !is_space(text_[begin - 1]) &&
            static_cast<unsigned char>(text_[begin - 1]) < 0x80) {
            return;
        }
        const std::string_view candidate = text_.substr(begin, reach(text_, begin) - begin);
        if (host_length(candidate) == 0) return;
        const std::size_t length = without_tail(candidate);
        if (length > 4) add(begin, begin + length, "http://");
    }

    void mail(std::size_t at) {
        std::size_t begin = at;
        while (begin > done_ && (is_alnum(text_[begin - 1]) || is_one_of(text_[begin - 1], ".+-_"))) --begin;
        if (begin == at) return;
        std::size_t end = at + 1, dots = 0;
        for (; end < text_.size(); ++end) {
            const char c = text_[end];
            if (c == '@') return;
            if (c == '.' && end + 1 < text_.size() && is_alnum(text_[end + 1]))
                ++dots;
            else if (!is_alnum(c) && c != '-' && c != '_')
                break;
        }
        if (dots == 0 || !is_alnum(text_[end - 1])) return;
        constexpr std::string_view scheme = "mailto:";
        const bool written =
            begin >= scheme.size() + done_ && text_.substr(begin - scheme.size(), scheme.size()) == scheme;
        add(written ? begin - scheme.size() : begin, end, written ? "" : scheme);
    }

    std::string_view text_;
    std::size_t done_ = 0;  ///< end of the last address
    std::vector<Address> found_;
};

/// Neighbouring texts, as one string and as the nodes they came from.
struct Stretch {
    std::string text;
    std::vector<Node*> nodes;
};

/// A colon or @ that was written with a backslash or as an entity begins no address.
bool breaks(const Node& text) { return text.escaped && is_one_of(text.text[0], ":@./w"); }

/// Appends bytes [begin, end) of the stretch to `parent`, as text.
void append_range(Tree& tree, Node& parent, const Stretch& stretch, std::size_t begin, std::size_t end) {
    std::size_t start = 0;
    for (Node* node : stretch.nodes) {
        const std::size_t stop = start + node->text.size();
        const std::size_t from = std::max(begin, start), to = std::min(end, stop);
        if (from < to) append(parent, slice(tree, *node, from - start, to - start));
        start = stop;
    }
}

void flush(Tree& tree, Node& parent, Stretch& stretch) {
    const std::vector<Address> addresses = Finder(stretch.text).find();
    if (addresses.empty()) {
        for (Node* node : stretch.nodes) append(parent, node);
    } else {
        std::size_t done = 0;
        for (const Address& address : addresses) {
            append_range(tree, parent, stretch, done, address.begin);
            Node* link = tree.make(Kind::link, 0);
            append_range(tree, *link, stretch, address.begin, address.end);
            link->at = link->first->at;
            link->text = tree.keep(address.destination);
            append(parent, link);
            done = address.end;
        }
        append_range(tree, parent, stretch, done, stretch.text.size());
    }
    stretch.text.clear();
    stretch.nodes.clear();
}

void link_in(Tree& tree, Node& parent) {
    for (Node* child = parent.first; child; child = child->next) {
        if (child->first && child->kind != Kind::link && child->kind != Kind::image) link_in(tree, *child);
    }
    const bool hopeless = [&] {
        for (Node* child = parent.first; child; child = child->next) {
            if (child->kind == Kind::text && child->text.find_first_of(":@.") != std::string_view::npos)
                return false;
        }
        return true;
    }();
    if (hopeless) return;
    Stretch stretch;
    for (Node* child : take_children(parent)) {
        if (child->kind != Kind::text || breaks(*child)) {
            flush(tree, parent, stretch);
            append(parent, child);
        } else {
            stretch.text += child->text;
            stretch.nodes.push_back(child);
        }
    }
    flush(tree, parent, stretch);
}

}  // namespace

void link_bare_addresses(Tree& tree, std::string_view body) {
    const bool any = body.find("://") != std::string_view::npos ||
                     body.find("www.") != std::string_view::npos || body.find('@') != std::string_view::npos;
    if (any) link_in(tree, tree.root());
}

}  // namespace gongkai
