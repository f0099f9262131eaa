// SPDX-License-Identifier: MIT
// YAML as staff write it, read strictly: a tree in which every key and value knows its place, and a
// table-driven reader that accepts Chinese and English keys. The only room that includes libyaml.
//
// Refused, each with its place: duplicate keys, aliases and anchors, tags, several documents, nesting
// beyond 32 levels, more than 20,000 nodes, tabs as indentation, and text that is not UTF-8.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "numbers/numbers.h"

namespace gongkai {

/// One YAML value. A blank value (`key:`) is a scalar that is not quoted and has no text.
struct YamlNode {
    enum class Kind { scalar, list, map };
    struct Entry;

    Kind kind = Kind::scalar;
    bool quoted = false;
    Place place;
    std::string text;             ///< of a scalar
    std::vector<YamlNode> items;  ///< of a list
    std::vector<Entry> entries;   ///< of a map, in the order written

    bool blank() const { return kind == Kind::scalar && !quoted && text.empty(); }
};
struct YamlNode::Entry {
    std::string key;
    Place key_place;
    YamlNode value;
};

/// Reads one YAML document that starts at line `first_line` of `path`. Errors go to `diagnostics`. After a
/// syntax error or beyond a limit nothing is returned; other errors (a key given twice, an alias, a tag)
/// leave a tree, so that what else is wrong in it can be reported too. An empty document is an empty map.
std::optional<YamlNode> read_yaml(const std::string& path, std::string_view yaml, unsigned first_line,
                                  Diagnostics& diagnostics, unsigned max_nodes = 20'000);

/// For the registries, which hold an entry for each department of a province.
constexpr unsigned max_registry_nodes = 1'000'000;

/// A Markdown file cut at its frontmatter fences.
struct FrontmatterSplit {
    std::string_view yaml;
    unsigned yaml_line = 2;  ///< line of the first line of `yaml`
    std::string_view body;
    unsigned body_line = 1;  ///< line of the first line of `body`
};
/// Nothing (and a diagnostic) when the file does not begin with `---` or the fence is never closed.
std::optional<FrontmatterSplit> split_frontmatter(const std::string& path, std::string_view file,
                                                  Diagnostics& diagnostics);

/// Reports a file that is not UTF-8, naming the encoding when it can be told, or that holds control
/// characters (the first ten). Returns the text without its byte order mark, or nothing.
std::optional<std::string_view> checked_text(const std::string& path, std::string_view bytes,
                                             Diagnostics& diagnostics);

enum class FieldType { text, integer, decimal, percent, date, boolean, choice, text_list, map, list, any };

/// One allowed key of a mapping: the schema that drives reading, "did you mean", and `gongkai schema`.
struct FieldSpec {
    std::string_view key;     ///< English
    std::string_view key_zh;  ///< Chinese; both are accepted
    FieldType type;
    bool required = false;
    std::string_view doc_zh, doc_en;
    std::span<const std::string_view> choices = {};  ///< for FieldType::choice, in pairs: value, Chinese
    std::span<const FieldSpec> fields = {};          ///< for maps, and for lists of maps
};

/// A mapping read against its table. Absent keys are absent; blank values are absent and not zero.
class FieldReader {
public:
    /// Reports what is not a mapping, unknown keys (with the nearest known one), a key given in both
    /// languages, values of the wrong type, and missing required keys.
    FieldReader(const std::string& path, const YamlNode& map, std::span<const FieldSpec> fields,
                Diagnostics& diagnostics);

    const YamlNode* find(std::string_view key) const;  ///< English key; null when absent or blank
    Place place(std::string_view key) const;           ///< of the value; the mapping's own when absent
    /// The table's row for a key. REQUIRES: a key of the table.
    const FieldSpec& spec(std::string_view key) const;
    std::string text(std::string_view key) const;  ///< empty when absent
    /// For `choice`: the English value.
    std::string choice(std::string_view key, std::string_view fallback) const;
    bool boolean(std::string_view key, bool fallback) const;
    std::optional<int> integer(std::string_view key) const;
    std::optional<Decimal> decimal(std::string_view key) const;
    std::optional<Decimal> percent(std::string_view key) const;  ///< 97.5% → 97.5
    /// 2020-02-25, or as documents print it: 2020年02月25日.
    std::optional<Date> date(std::string_view key) const;
    std::vector<std::string> texts(std::string_view key) const;

private:
    struct Found {
        const FieldSpec* spec;
        const YamlNode* value;
    };
    Place own_place_;
    std::span<const FieldSpec> fields_;
    std::vector<Found> found_;
};

/// "97.5%" or "97.5％" → 97.5; nothing without a percent sign.
std::optional<Decimal> parse_percent(std::string_view text);

/// The JSON Schema (2020-12) of one such table, for editors; Chinese and English keys both allowed.
std::string json_schema(std::string_view title, std::span<const FieldSpec> fields);

}  // namespace gongkai
