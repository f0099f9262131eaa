// SPDX-License-Identifier: MIT
// What happens to the tree between the parser and the reader, in this order (parse.cpp), and what reads it.
#pragma once

#include <string>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "markdown/markdown.h"
#include "markdown/source.h"
#include "markdown/tree.h"

namespace gongkai {

/// ~~text~~ becomes `strike`.
void mark_strikethrough(Tree& tree, std::string_view body);
/// https://…, www.… and name@host in plain text become links.
void link_bare_addresses(Tree& tree, std::string_view body);
/// [[target]] and [[target|words]] become links.
void link_names(Tree& tree, std::string_view body);
/// Soft breaks between two CJK characters become nothing.
void join_lines(Node& node);
/// Ids for headings and paragraphs, counts for footnote marks.
void name_anchors(Tree& tree);
/// Drops and reports what is not safe, and names what Markdown swallowed.
void review(const std::string& path, Tree& tree, const Source& source, Diagnostics& diagnostics);
/// Warns of texts that Markdown understands differently from their writer.
void lint(const std::string& path, const Tree& tree, const Source& source, Diagnostics& diagnostics);

std::string write_html(const Tree& tree, const LinkRewriter& rewrite, const std::vector<TextLink>& links);
Outline outline_of(const Tree& tree, const Source& source);
Facts collect_facts(const Tree& tree, const Source& source);

/// What a link or image says of where it leads, as `Link` has it.
std::string destination_of(const Node& link);
/// The plain text in `node`, soft breaks as blanks.
std::string plain_text(const Node& node);

}  // namespace gongkai
