// SPDX-License-Identifier: MIT
// GitHub-flavoured Markdown as a Chinese writer means it. The only room that includes cmark-gfm.
//
// What differs from the GFM specification, each only where a CJK character stands next to the mark:
// emphasis and strikethrough may begin or end beside full-width punctuation; an autolink ends at
// full-width punctuation or a Han character; a line break between two CJK characters is no space.
// A single ~ is never strikethrough (5~10万元 is a range). [[…]] is a link to what has that name. Raw HTML
// and links whose scheme is not http, https, mailto or tel are dropped and reported with their place.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"

namespace gongkai {

struct Heading {
    int level = 1;     ///< 1 to 6
    std::string text;  ///< plain text
    std::string
        anchor;  ///< the text as an id, as Git hosts do: 一、部门职能 → 一部门职能; repeats get -1, -2 …
    unsigned line = 0;
};

/// A block of running text: paragraph, list item's text, table row, code block, heading: whatever can be
/// linked to. Every line of `Facts::text` is one.
struct Paragraph {
    enum class Kind : std::uint8_t { text, heading, item, row, header_row, code };
    Kind kind = Kind::text;       ///< item: stands in a list; rows follow their table's header row
    bool bullet = false;          ///< item: of a list without numbers
    std::string anchor;           ///< structural: "s3-p2" is the second paragraph under the third heading,
                                  ///< "fn1-p1" stands in a footnote; a heading has its own anchor
    std::uint64_t text_hash = 0;  ///< of the text without blanks: finds the paragraph again after edits
    unsigned line = 0;
    std::size_t begin = 0, end = 0;  ///< its span in `Facts::text`
};

/// Where a piece of `Facts::text` stands in the file: the byte at `offset` is at this place, and the
/// bytes after it follow on the same line, until the next run begins.
struct TextRun {
    std::size_t offset = 0;
    Place place;
};

struct Link {
    /// An address as written, percent-decoded. [[…]] and [[…|words]] are links too, unless Markdown sees a
    /// link or another mark in them; their destination is "[[…]]", without the words: [[skx/2019]].
    std::string destination;
    bool image = false;
    Place place;
};

/// A stretch of bytes of `Facts::text`.
struct TextSpan {
    std::size_t begin = 0, end = 0;
};

/// The body's skeleton: what can be linked to, and what it links to.
struct Outline {
    std::vector<Heading> headings;
    std::vector<Link> links;  ///< that were kept
};

/// The body's text, for those who read it.
struct Facts {
    std::vector<Paragraph> paragraphs;
    std::string text;  ///< plain text, one line a paragraph; a table's cells are separated by tabs
    std::vector<TextRun> runs;
    /// Running text in which a `TextLink` may stand: in no heading (nor a table's header row), link, image,
    /// code or footnote mark, and not across a line break that is kept. Sorted; where an emphasis begins or
    /// ends, one ends and the next begins.
    std::vector<TextSpan> linkable;

    /// The place in the file of byte `offset` of `text`.
    Place place_of(std::size_t offset) const;
};

/// Where a link leads on the page it stands on.
struct LinkTarget {
    std::string address;  ///< as written, to keep it; empty: only the link's text is shown
    std::string text;     ///< shown by a [[…]] without words of its own; empty: what stands in the brackets
};
using LinkRewriter = std::function<LinkTarget(const std::string& destination)>;

/// A piece of `Facts::text` to become a link.
struct TextLink {
    TextSpan span;  ///< whole characters within one of `Facts::linkable`; others are left alone
    std::string address;
    std::string_view kind;  ///< the link's class: "named", "document"
};

/// A parsed body. Parsing many at once on several threads is safe.
class MarkdownDocument {
public:
    /// `first_line` is the body's first line in the file at `path`. Bodies beyond the limits (256 KB,
    /// nesting of 32, tables of 64 columns or 20,000 cells …) are refused with a diagnostic and come
    /// out empty.
    static MarkdownDocument parse(const std::string& path, std::string_view body, unsigned first_line,
                                  Diagnostics& diagnostics);
    MarkdownDocument(MarkdownDocument&&) noexcept;
    MarkdownDocument& operator=(MarkdownDocument&&) noexcept;
    ~MarkdownDocument();

    Outline outline() const;
    Facts facts() const;
    /// Safe HTML: every character of the source is text or a mark we understand. The page's title is the
    /// h1; the body's highest headings become h2 and no level below is skipped. `rewrite` gets destinations
    /// as `Link` has them; without it, and where it gives a [[…]] back as it is, only the words of a [[…]]
    /// are shown. `links` are sorted and do not overlap.
    std::string html(const LinkRewriter& rewrite = {}, const std::vector<TextLink>& links = {}) const;

private:
    struct Rep;
    explicit MarkdownDocument(std::unique_ptr<Rep> rep);
    std::unique_ptr<Rep> rep_;
};

}  // namespace gongkai
