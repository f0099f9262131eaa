// SPDX-License-Identifier: MIT
// Where in an HTML text are we? A small reading of the HTML standard's tokenizer, just enough to know
// whether a place is text, inside a tag, inside a quoted attribute value, a comment, or raw text.
// Private to the room `theme`.
#pragma once

#include <string>

namespace gongkai::theme {

class HtmlScanner {
public:
    enum class Where {
        text,
        less_than,  // just behind '<'
        tag_name,
        tag,           // between attributes, or in an attribute's name
        before_value,  // just behind '='
        value_unquoted,
        value_double,
        value_single,
        declaration,  // <!doctype …>, <?xml …?>
        comment,
        raw,  // the content of script, style, textarea, title …: no tags but the closing one
    };

    void feed(char c);
    /// A Mustache tag stands here: an unquoted value, or a tag's name, begins with it.
    void feed_unknown();

    Where where() const { return where_; }
    /// The element whose raw content we are in, lower case.
    const std::string& raw_element() const { return raw_; }
    /// The attribute whose value we are in, lower case.
    const std::string& attribute() const { return attribute_; }
    bool in_pre() const { return pre_depth_ > 0; }

private:
    void feed_markup(char c);
    void feed_tag(char c);
    void feed_comment(char c);
    void feed_raw(char c);
    void finish_tag();

    Where where_ = Where::text;
    std::string element_;    // the tag's name
    std::string attribute_;  // the attribute's name
    std::string raw_;
    std::string tail_;  // of a declaration, comment or raw text: what may become its end
    bool closing_ = false;
    bool attribute_done_ = false;
    int pre_depth_ = 0;
};

}  // namespace gongkai::theme
