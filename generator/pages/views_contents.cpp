// SPDX-License-Identifier: MIT
// A flat run of headings becomes a list nested three deep, which is as deep as a template can name
// without recursion. A heading that skips a level hangs from the nearest one above; deeper ones than the
// third level are left to the body.
#include "pages/views.h"

namespace gongkai::pages {
namespace {

struct Node {
    const Heading* heading;
    std::vector<Node> children;
};

std::vector<Node> tree_of(const std::vector<Heading>& headings, std::size_t& at, int above, int depth) {
    std::vector<Node> nodes;
    while (at < headings.size() && headings[at].level > above) {
        const Heading& heading = headings[at++];
        Node node{&heading, tree_of(headings, at, heading.level, depth + 1)};
        if (depth < 3) nodes.push_back(std::move(node));
    }
    return nodes;
}

View::List list_of(const std::vector<Node>& nodes, int depth) {
    View::List list;
    for (const Node& node : nodes) {
        View item;
        item.set("text", node.heading->text).set("url", "#" + node.heading->anchor);
        if (depth < 2) item.set_optional(depth == 0 ? "parts" : "points", list_of(node.children, depth + 1));
        list.push_back(std::move(item));
    }
    return list;
}

}  // namespace

View::List contents_list(const std::vector<Heading>& headings) {
    std::size_t at = 0;
    return list_of(tree_of(headings, at, 0, 0), 0);
}

}  // namespace gongkai::pages
