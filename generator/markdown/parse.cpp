// SPDX-License-Identifier: MIT
// The way of a body: limits, sentinels, cmark, our tree, passes. cmark is used for what it is good at, the
// block structure and the CommonMark inlines, with the extensions that write no global state: table,
// tasklist, footnotes. Its autolink and strikethrough change a table shared by all threads while they parse
// (github/cmark-gfm pull request 176), so those two are passes of ours.
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <memory>
#include <new>

#include "markdown/arena.h"
#include "markdown/build_tree.h"
#include "markdown/cjk_flanking.h"
#include "markdown/guards.h"
#include "markdown/markdown.h"
#include "markdown/passes.h"
#include "markdown/source.h"
#include "markdown/tree.h"

namespace gongkai {

namespace {

struct Extensions {
    cmark_syntax_extension *table, *tasklist;
};
/// Registration is global in cmark and must happen once, before any two threads parse.
const Extensions& extensions() {
    static const Extensions once = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return Extensions{cmark_find_syntax_extension("table"), cmark_find_syntax_extension("tasklist")};
    }();
    return once;
}

/// REQUIRES: an ArenaScope; the tree is gone with it, and nothing needs to be freed.
cmark_node* run_cmark(const ArenaScope& arena, std::string_view text) {
    // SOURCEPOS keeps the line numbers right after a code span over two lines.
    cmark_parser* parser =
        cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS, arena.memory());
    cmark_parser_attach_syntax_extension(parser, extensions().table);
    cmark_parser_attach_syntax_extension(parser, extensions().tasklist);
    cmark_parser_feed(parser, text.data(), text.size());
    return cmark_parser_finish(parser);
}

}  // namespace

struct MarkdownDocument::Rep {
    Rep(std::string_view text, unsigned first_line) : body(text), source(body, first_line) {}
    std::string body;
    Source source;
    std::unique_ptr<Tree> tree = std::make_unique<Tree>();
};

MarkdownDocument::MarkdownDocument(std::unique_ptr<Rep> rep) : rep_(std::move(rep)) {}
MarkdownDocument::MarkdownDocument(MarkdownDocument&&) noexcept = default;
MarkdownDocument& MarkdownDocument::operator=(MarkdownDocument&&) noexcept = default;
MarkdownDocument::~MarkdownDocument() = default;

MarkdownDocument MarkdownDocument::parse(const std::string& path, std::string_view body, unsigned first_line,
                                         Diagnostics& diagnostics) {
    auto rep = std::make_unique<Rep>(body, first_line);
    const Source& source = rep->source;
    if (!within_limits(path, source, diagnostics)) return MarkdownDocument(std::move(rep));
    try {
        const MarkedBody marked = mark_flanking(rep->body);
        const ArenaScope arena;
        build_tree(run_cmark(arena, marked.text), marked, source, *rep->tree);
    } catch (const TooDeep& too_deep) {
        diagnostics.add(Code::markdown_too_deep, path, source.place(too_deep.at, 1),
                        {std::to_string(deepest_tree)});
        rep->tree = std::make_unique<Tree>();
        return MarkdownDocument(std::move(rep));
    } catch (const OutOfBudget&) {
        diagnostics.add(Code::markdown_too_complex, path, Place{});
        rep->tree = std::make_unique<Tree>();
        return MarkdownDocument(std::move(rep));
    }
    Tree& tree = *rep->tree;
    mark_strikethrough(tree, rep->body);
    link_bare_addresses(tree, rep->body);
    link_names(tree, rep->body);
    join_lines(tree.root());
    name_anchors(tree);
    review(path, tree, source, diagnostics);
    lint(path, tree, source, diagnostics);
    return MarkdownDocument(std::move(rep));
}

Outline MarkdownDocument::outline() const { return outline_of(*rep_->tree, rep_->source); }

Facts MarkdownDocument::facts() const { return collect_facts(*rep_->tree, rep_->source); }

std::string MarkdownDocument::html(const LinkRewriter& rewrite, const std::vector<TextLink>& links) const {
    return write_html(*rep_->tree, rewrite, links);
}

}  // namespace gongkai
