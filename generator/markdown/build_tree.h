// SPDX-License-Identifier: MIT
// From cmark's tree to ours.
#pragma once

#include <stdexcept>

#include "markdown/cjk_flanking.h"
#include "markdown/source.h"
#include "markdown/tree.h"

struct cmark_node;

namespace gongkai {

/// The tree is deeper than `deepest_tree`.
struct TooDeep : std::runtime_error {
    explicit TooDeep(std::size_t offset) : std::runtime_error("too deep"), at(offset) {}
    std::size_t at;  ///< byte offset in the body
};

void build_tree(cmark_node* document, const MarkedBody& marked, const Source& source, Tree& tree);

}  // namespace gongkai
