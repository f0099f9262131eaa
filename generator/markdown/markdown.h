// SPDX-License-Identifier: MIT
// GitHub-flavoured Markdown as a Chinese writer means it. The only room that includes cmark-gfm.
//
// What differs from the GFM specification, each only where a CJK character stands next to the mark:
// emphasis and strikethrough may begin or end beside full-width punctuation; an autolink ends at
// full-width punctuation or a Han character; a line break between two CJK characters is no space.
// A single ~ is never strikethrough (5~10万元 is a range). Raw HTML and links whose scheme is not
// http, https, mailto or tel are dropped and reported with their place.
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
    std::string destination;  ///< as written, percent-decoded
    bool image = false;
    Place place;
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

    /// The place in the file of byte `offset` of `text`.
    Place place_of(std::size_t offset) const;
};

/// Rewrites a link's destination for the page it stands on; return it unchanged to keep it.
using LinkRewriter = std::function<std::string(const std::string& destination)>;

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
    /// h1, so # becomes h2. `rewrite` gets destinations percent-decoded, as `Link` has them.
    std::string html(const LinkRewriter& rewrite = {}) const;

private:
    struct Rep;
    explicit MarkdownDocument(std::unique_ptr<Rep> rep);
    std::unique_ptr<Rep> rep_;
};

}  // namespace gongkai
