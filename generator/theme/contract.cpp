// SPDX-License-Identifier: MIT
// The contract as YAML: a name and its kind a line; a list is a YAML list of one item.
#include "theme/contract.h"

#include <algorithm>
#include <cassert>

#include "frontmatter/frontmatter.h"

namespace gongkai::theme {
namespace {

constexpr std::string_view kind_names[] = {"flag", "text", "html", "json"};

bool is_leaf(const ViewShape& shape) { return shape.kind < ViewShape::Kind::list; }

void write_members(std::string& out, const ViewShape& object, std::size_t indent);

/// What stands behind "name:" or "-".
void write_shape(std::string& out, const ViewShape& shape, std::size_t indent) {
    if (is_leaf(shape)) {
        out += ' ';
        out += kind_names[static_cast<std::size_t>(shape.kind)];
        out += '\n';
    } else if (shape.kind == ViewShape::Kind::object) {
        out += '\n';
        write_members(out, shape, indent + 2);
    } else if (shape.item.empty()) {
        out += " []\n";
    } else {
        out += '\n' + std::string(indent + 2, ' ') + '-';
        write_shape(out, shape.item.front(), indent + 2);
    }
}

void write_members(std::string& out, const ViewShape& object, std::size_t indent) {
    for (const auto& [name, shape] : object.members) {
        out += std::string(indent, ' ') + name + ':';
        write_shape(out, shape, indent);
    }
}

ViewShape shape_from(const YamlNode& node) {
    ViewShape shape;
    switch (node.kind) {
        case YamlNode::Kind::scalar: {
            const auto name = std::find(std::begin(kind_names), std::end(kind_names), node.text);
            shape.kind = name == std::end(kind_names)
                             ? ViewShape::Kind::object  // one without names
                             : static_cast<ViewShape::Kind>(name - std::begin(kind_names));
            break;
        }
        case YamlNode::Kind::list:
            shape.kind = ViewShape::Kind::list;
            for (const YamlNode& item : node.items) shape.item.push_back(shape_from(item));
            break;
        case YamlNode::Kind::map:
            for (const YamlNode::Entry& entry : node.entries)
                shape.members.emplace_back(entry.key, shape_from(entry.value));
    }
    return shape;
}

}  // namespace

const ViewShape* ViewShape::member(std::string_view name) const {
    const auto found =
        std::find_if(members.begin(), members.end(), [&](const auto& m) { return m.first == name; });
    return found == members.end() ? nullptr : &found->second;
}

ViewShape shape_of(const View& view) {
    ViewShape shape;
    if (const auto* object = std::get_if<View::Object>(&view.value())) {
        for (const auto& [name, value] : *object) shape.members.emplace_back(name, shape_of(value));
        std::sort(shape.members.begin(), shape.members.end(),
                  [](const auto& a, const auto& b) { return a.first < b.first; });
    } else if (const auto* list = std::get_if<View::List>(&view.value())) {
        shape.kind = ViewShape::Kind::list;
        for (const View& item : *list) {
            if (shape.item.empty())
                shape.item.push_back(shape_of(item));
            else
                add_shape(shape.item.front(), shape_of(item));
        }
    } else if (std::holds_alternative<bool>(view.value())) {
        shape.kind = ViewShape::Kind::flag;
    } else if (std::holds_alternative<View::Html>(view.value())) {
        shape.kind = ViewShape::Kind::html;
    } else if (std::holds_alternative<View::Json>(view.value())) {
        shape.kind = ViewShape::Kind::json;
    } else {
        shape.kind = ViewShape::Kind::text;
    }
    return shape;
}

std::string add_shape(ViewShape& shape, const ViewShape& other) {
    if (shape.kind != other.kind) return "its items";
    if (!other.item.empty()) {
        if (shape.item.empty())
            shape.item = other.item;
        else if (const std::string mistake = add_shape(shape.item.front(), other.item.front());
                 !mistake.empty())
            return mistake;
    }
    for (const auto& [name, added] : other.members) {
        const auto at = std::lower_bound(shape.members.begin(), shape.members.end(), name,
                                         [](const auto& m, const std::string& n) { return m.first < n; });
        if (at == shape.members.end() || at->first != name) {
            shape.members.emplace(at, name, added);
        } else if (at->second.kind != added.kind) {
            return name;
        } else if (const std::string mistake = add_shape(at->second, added); !mistake.empty()) {
            return name + "." + mistake;
        }
    }
    return {};
}

std::string contract_text(const Contract& contract) {
    std::string out =
        "# What a template may ask for: each name and its kind (text, html, json, flag; `-` begins a list's "
        "item).\n"
        "# Written from the views by a test; contract.md says what the names mean.\n";
    for (const auto& [name, shape] : contract) {
        out += '\n' + name + ":";
        write_shape(out, shape, 0);
    }
    return out;
}

Contract read_contract(std::string_view text) {
    Diagnostics diagnostics;
    const auto yaml = read_yaml("contract.yml", text, 1, diagnostics);
    assert(yaml && diagnostics.empty());
    Contract contract;
    if (yaml)
        for (const YamlNode::Entry& entry : yaml->entries)
            contract.emplace(entry.key, shape_from(entry.value));
    return contract;
}

const Contract& built_in_contract() {
    static const Contract contract = [] {
        for (const ThemeFile& file : built_in_theme())
            if (file.path == "contract.yml") return read_contract(file.bytes);
        return Contract{};
    }();
    return contract;
}

}  // namespace gongkai::theme
