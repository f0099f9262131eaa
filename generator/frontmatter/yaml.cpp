// SPDX-License-Identifier: MIT
// libyaml's events, one after another, grow a tree of our own. The limits are checked while events
// arrive, so that a hostile file ends early: libyaml 0.2.5 itself has no depth limit.
#include <yaml.h>

#include <array>
#include <unordered_map>

#include "frontmatter/controls.h"
#include "frontmatter/frontmatter.h"
#include "text/text.h"

namespace gongkai {
namespace {

constexpr unsigned max_depth = 32;

/// Where to look for what is wrong: libyaml knows where it stumbled and where the thing it was reading began.
enum class Look { here, at_the_beginning, at_the_beginning_if_above };

struct Words {
    std::string_view en, zh;
    Look look = Look::here;
};

/// What libyaml says, for people who do not read its English.
constexpr auto syntax_words = std::to_array<Words>({
    {"could not find expected ':'", "缺少冒号", Look::at_the_beginning},
    {"did not find expected key", "此处应是下一项；常见原因是缩进不齐，或文字里有未加引号的冒号"},
    {"did not find expected ',' or ']'", "方括号没有闭合，或缺少逗号", Look::at_the_beginning_if_above},
    {"did not find expected ',' or '}'", "花括号没有闭合，或缺少逗号", Look::at_the_beginning_if_above},
    {"did not find expected '-' indicator", "列表的下一行应以 - 开头"},
    {"did not find expected node content", "此处应有内容"},
    {"did not find expected <document start>", "此处不应再有内容"},
    {"found unexpected end of stream", "引号没有闭合", Look::at_the_beginning},
    {"found unexpected document indicator", "引号没有闭合", Look::at_the_beginning},
    {"found character that cannot start any token", "文字不能以这个字符开头，请加引号"},
    {"mapping values are not allowed in this context", "此处不能有冒号；文字里有冒号时请加引号"},
    {"block sequence entries are not allowed in this context", "此处不能开始列表"},
    {"mapping keys are not allowed in this context", "此处不能有问号；以 ? 开头的文字请加引号"},
    {"block collections are not allowed in this context", "此处不能开始列表"},
    {"found unexpected ':'", "冒号后面要有空格；文字里有冒号时请加引号"},
    {"found unknown escape character", "双引号里有不认识的转义"},
    {"did not find expected hexdecimal number", "双引号里有不完整的转义"},
    {"did not find expected alphabetic or numeric character",
     "& 或 * 后面没有名称；以它们开头的文字请加引号"},
    {"did not find expected comment or line break", "| 或 > 后面应换行；以它们开头的文字请加引号"},
    {"found undefined tag handle", "文字不能以 ! 开头，请加引号"},
    {"did not find expected '!'", "文字不能以 ! 开头，请加引号"},
    {"did not find expected whitespace or line break", "文字不能以 ! 开头，请加引号"},
    {"did not find expected tag URI", "文字不能以 ! 开头，请加引号"},
    {"found unknown directive name", "文字不能以 % 开头，请加引号"},
    {"did not find expected version number", "文字不能以 % 开头，请加引号"},
    {"could not find expected directive name", "文字不能以 % 开头，请加引号"},
    {"control characters are not allowed", "有控制字符"},
    {"invalid leading UTF-8 octet", "不是有效的 UTF-8"},
});

Words words_for(std::string_view problem) {
    for (const Words& words : syntax_words) {
        if (problem.starts_with(words.en)) return words;
    }
    return {problem, problem};
}

/// "!!str" and not what libyaml makes of it.
std::string tag_as_written(std::string_view tag) {
    constexpr std::string_view standard = "tag:yaml.org,2002:";
    return tag.starts_with(standard) ? "!!" + std::string(tag.substr(standard.size())) : std::string(tag);
}

class YamlReader {
public:
    YamlReader(const std::string& path, std::string_view yaml, unsigned first_line, unsigned max_nodes,
               Diagnostics& diagnostics)
        : path_(path), first_line_(first_line), max_nodes_(max_nodes), diagnostics_(diagnostics) {
        yaml_parser_initialize(&parser_);
        yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
        yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(yaml.data()),
                                     yaml.size());
    }
    YamlReader(const YamlReader&) = delete;
    YamlReader& operator=(const YamlReader&) = delete;
    ~YamlReader() {
        yaml_event_delete(&event_);
        yaml_parser_delete(&parser_);
    }

    std::optional<YamlNode> read() {
        YamlNode root;
        root.kind = YamlNode::Kind::map;
        root.place = {first_line_, 1, 1};
        if (!skip_to_content()) return std::nullopt;
        if (event_.type == YAML_STREAM_END_EVENT) return root;
        if (!node(root, 1) || !expect_end()) return std::nullopt;
        return root;
    }

private:
    /// The next event; false at a syntax error, which is reported.
    bool next() {
        yaml_event_delete(&event_);
        if (yaml_parser_parse(&parser_, &event_) != 0) return true;
        const std::string problem = parser_.problem != nullptr ? parser_.problem : "unreadable";
        const Words words = words_for(problem);
        report(Code::yaml_syntax, place_of(place_to_look(words.look)), {problem, std::string(words.zh)});
        return false;
    }

    const yaml_mark_t& place_to_look(Look look) const {
        const bool known = parser_.context != nullptr;
        const bool above = parser_.context_mark.line < parser_.problem_mark.line;
        const bool at_the_beginning =
            look == Look::at_the_beginning || (look == Look::at_the_beginning_if_above && above);
        return known && at_the_beginning ? parser_.context_mark : parser_.problem_mark;
    }

    bool skip_to_content() {
        do {
            if (!next()) return false;
        } while (event_.type == YAML_STREAM_START_EVENT || event_.type == YAML_DOCUMENT_START_EVENT);
        return true;
    }

    /// Nothing but the end of the stream may follow the first document; false at a syntax error.
    bool expect_end() {
        while (event_.type != YAML_STREAM_END_EVENT) {
            if (!next()) return false;
            if (event_.type == YAML_DOCUMENT_START_EVENT) {
                report(Code::yaml_several_documents, place_of(event_.start_mark));
                return true;
            }
        }
        return true;
    }

    /// Reads the node whose first event is current, up to its last event.
    bool node(YamlNode& out, unsigned depth) {
        out.place = place_of(event_.start_mark, event_.end_mark);
        if (depth > max_depth) return refuse(Code::yaml_too_deep, max_depth);
        if (++nodes_ > max_nodes_) return refuse(Code::yaml_too_large, max_nodes_);
        switch (event_.type) {
            case YAML_SCALAR_EVENT: return scalar(out);
            case YAML_SEQUENCE_START_EVENT: return list(out, depth);
            case YAML_MAPPING_START_EVENT: return map(out, depth);
            default: break;
        }
        report(Code::yaml_alias, out.place);
        out.quoted = true;  // it is there, though it says nothing
        return true;
    }

    bool scalar(YamlNode& out) {
        const auto& data = event_.data.scalar;
        refuse_decoration(data.anchor, data.tag, out.place);
        out.kind = YamlNode::Kind::scalar;
        out.quoted = data.style != YAML_PLAIN_SCALAR_STYLE;
        out.text.assign(reinterpret_cast<const char*>(data.value), data.length);
        refuse_escaped_controls(out);
        return true;
    }

    bool list(YamlNode& out, unsigned depth) {
        refuse_decoration(event_.data.sequence_start.anchor, event_.data.sequence_start.tag, out.place);
        out.kind = YamlNode::Kind::list;
        out.place.length = 1;
        for (;;) {
            if (!next()) return false;
            if (event_.type == YAML_SEQUENCE_END_EVENT) return true;
            if (!node(out.items.emplace_back(), depth + 1)) return false;
        }
    }

    bool map(YamlNode& out, unsigned depth) {
        refuse_decoration(event_.data.mapping_start.anchor, event_.data.mapping_start.tag, out.place);
        out.kind = YamlNode::Kind::map;
        out.place.length = 1;
        for (;;) {
            if (!next()) return false;
            if (event_.type == YAML_MAPPING_END_EVENT) {
                drop_duplicates(out);
                return true;
            }
            const bool is_alias = event_.type == YAML_ALIAS_EVENT;
            YamlNode key;
            if (!node(key, depth + 1)) return false;
            const bool is_text = key.kind == YamlNode::Kind::scalar;
            if (!is_text) report(Code::yaml_key_not_text, key.place);
            YamlNode value;
            if (!next() || !node(value, depth + 1)) return false;
            if (is_text && !is_alias)
                out.entries.push_back({std::move(key.text), key.place, std::move(value)});
        }
    }

    /// Of entries with one key the first stays; the others are reported.
    void drop_duplicates(YamlNode& map) {
        std::unordered_map<std::string_view, unsigned> lines;
        std::vector<YamlNode::Entry> kept;
        kept.reserve(map.entries.size());  // the keys in `lines` stay where they are
        for (YamlNode::Entry& entry : map.entries) {
            if (const auto first = lines.find(entry.key); first != lines.end()) {
                report(Code::yaml_duplicate_key, entry.key_place, {entry.key, std::to_string(first->second)});
            } else {
                kept.push_back(std::move(entry));
                lines.emplace(kept.back().key, kept.back().key_place.line);
            }
        }
        map.entries = std::move(kept);
    }

    /// "\x07" in double quotes passes where the character itself would not.
    void refuse_escaped_controls(const YamlNode& scalar) {
        for (std::size_t i = 0; i < scalar.text.size();) {
            const char32_t c = decode(scalar.text, i);
            if (!is_invisible_control(c)) continue;
            report(Code::encoding_control, scalar.place, {code_point_name(c)});
            return;
        }
    }

    void refuse_decoration(const unsigned char* anchor, const unsigned char* tag, Place place) {
        if (anchor != nullptr) report(Code::yaml_alias, place);
        if (tag != nullptr)
            report(Code::yaml_tag, place, {tag_as_written(reinterpret_cast<const char*>(tag))});
    }

    bool refuse(Code code, unsigned limit) {
        report(code, place_of(event_.start_mark), {std::to_string(limit)});
        return false;
    }

    void report(Code code, Place place, std::vector<std::string> arguments = {}) {
        diagnostics_.add(code, path_, place, std::move(arguments));
    }

    Place place_of(const yaml_mark_t& mark) const {
        return {first_line_ + static_cast<unsigned>(mark.line), static_cast<unsigned>(mark.column) + 1, 1};
    }
    Place place_of(const yaml_mark_t& begin, const yaml_mark_t& end) const {
        Place place = place_of(begin);
        if (end.line == begin.line && end.column > begin.column) {
            place.length = static_cast<unsigned>(end.column - begin.column);
        }
        return place;
    }

    const std::string& path_;
    unsigned first_line_;
    unsigned max_nodes_;
    Diagnostics& diagnostics_;
    yaml_parser_t parser_{};
    yaml_event_t event_{};
    unsigned nodes_ = 0;
};

/// libyaml's word for a tab is "cannot start any token"; ours names it.
bool has_tab_indentation(const std::string& path, std::string_view yaml, unsigned first_line,
                         Diagnostics& diagnostics) {
    unsigned line = first_line;
    bool found = false;
    for (std::size_t begin = 0; begin < yaml.size(); ++line) {
        const std::size_t text = yaml.find_first_not_of(" ", begin);
        if (text != std::string_view::npos && yaml[text] == '\t') {
            diagnostics.add(Code::yaml_tab, path, {line, static_cast<unsigned>(text - begin) + 1, 1});
            found = true;
        }
        const std::size_t end = yaml.find('\n', begin);
        if (end == std::string_view::npos) break;
        begin = end + 1;
    }
    return found;
}

}  // namespace

std::optional<YamlNode> read_yaml(const std::string& path, std::string_view yaml, unsigned first_line,
                                  Diagnostics& diagnostics, unsigned max_nodes) {
    if (has_tab_indentation(path, yaml, first_line, diagnostics)) return std::nullopt;
    return YamlReader(path, yaml, first_line, max_nodes, diagnostics).read();
}

}  // namespace gongkai
