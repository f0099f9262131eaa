// SPDX-License-Identifier: MIT
#include "theme/html_scanner.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace gongkai::theme {
namespace {

constexpr std::array<std::string_view, 8> raw_elements = {"script", "style",  "textarea", "title",
                                                          "xmp",    "iframe", "noembed",  "noframes"};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }

}  // namespace

void HtmlScanner::feed(char c) {
    switch (where_) {
        case Where::text:
            if (c == '<') where_ = Where::less_than;
            break;
        case Where::less_than:
        case Where::tag_name: feed_markup(c); break;
        case Where::tag: feed_tag(c); break;
        case Where::before_value:
            if (is_space(c)) break;
            where_ = c == '"' ? Where::value_double : c == '\'' ? Where::value_single : Where::value_unquoted;
            if (c == '>') finish_tag();
            break;
        case Where::value_unquoted:
            if (is_space(c)) where_ = Where::tag;
            if (c == '>') finish_tag();
            attribute_done_ = true;
            break;
        case Where::value_double:
        case Where::value_single:
            if (c == (where_ == Where::value_double ? '"' : '\'')) {
                where_ = Where::tag;
                attribute_done_ = true;
            }
            break;
        case Where::declaration:
        case Where::comment: feed_comment(c); break;
        case Where::raw: feed_raw(c); break;
    }
}

void HtmlScanner::feed_unknown() {
    if (where_ == Where::before_value) where_ = Where::value_unquoted;
    if (where_ == Where::less_than) feed_markup('x');
    if (where_ == Where::raw) tail_.clear();
}

/// Behind '<', and in a tag's name.
void HtmlScanner::feed_markup(char c) {
    if (where_ == Where::less_than) {
        element_.clear();
        attribute_.clear();
        tail_.clear();
        closing_ = c == '/';
        if (c == '!' || c == '?') {
            where_ = Where::declaration;
            tail_ = c;
        } else if (closing_ || is_letter(c)) {
            where_ = Where::tag_name;
            if (!closing_) element_ = lower(c);
        } else {
            where_ = c == '<' ? Where::less_than : Where::text;
        }
    } else if (c == '>') {
        finish_tag();
    } else if (is_space(c) || c == '/') {
        where_ = Where::tag;
        attribute_done_ = true;
    } else {
        element_ += lower(c);
    }
}

void HtmlScanner::feed_tag(char c) {
    if (c == '>') return finish_tag();
    if (c == '=' && !attribute_.empty()) {
        where_ = Where::before_value;
    } else if (is_space(c) || c == '/') {
        attribute_done_ = true;
    } else {
        if (attribute_done_) attribute_.clear();
        attribute_done_ = false;
        attribute_ += lower(c);
    }
}

void HtmlScanner::feed_comment(char c) {
    if (where_ == Where::declaration) {
        if (c == '>') where_ = Where::text;
        tail_ += c;
        if (tail_ == "!--") {
            where_ = Where::comment;
            tail_.clear();
        }
        return;
    }
    if (c == '>' && tail_ == "--") where_ = Where::text;
    tail_ = c == '-' ? (tail_.empty() ? "-" : "--") : "";
}

void HtmlScanner::feed_raw(char c) {
    const std::string end = "</" + raw_;
    if (tail_ == end && (c == '>' || c == '/' || is_space(c))) {
        closing_ = true;
        element_ = raw_;
        where_ = Where::tag;
        if (c == '>') finish_tag();
    } else if (tail_.size() < end.size() && lower(c) == end[tail_.size()]) {
        tail_ += lower(c);
    } else {
        tail_ = c == '<' ? "<" : "";
    }
}

void HtmlScanner::finish_tag() {
    where_ = Where::text;
    tail_.clear();
    attribute_.clear();
    if (element_ == "pre") pre_depth_ = std::max(0, pre_depth_ + (closing_ ? -1 : 1));
    const bool is_raw = std::find(raw_elements.begin(), raw_elements.end(), element_) != raw_elements.end();
    raw_ = is_raw && !closing_ ? element_ : "";
    if (!raw_.empty()) where_ = Where::raw;
}

}  // namespace gongkai::theme
