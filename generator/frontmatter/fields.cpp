// SPDX-License-Identifier: MIT
// A mapping held against its table: every mistake is reported here, so that what reads the values
// afterwards is plain.
#include <algorithm>

#include "frontmatter/frontmatter.h"
#include "text/text.h"

namespace gongkai {
namespace {

using Kind = YamlNode::Kind;

std::optional<int> parse_integer(std::string_view text) {
    const auto value = Decimal::parse(text);
    if (!value || value->scale != 0 || value->units > 1'000'000'000 || value->units < -1'000'000'000)
        return std::nullopt;
    return static_cast<int>(value->units);
}

std::optional<Date> parse_date(std::string_view text) {
    const auto date = Date::parse(text);
    return date ? date : Date::parse_printed(text);
}

std::optional<bool> parse_boolean(std::string_view text) {
    if (text == "true" || text == "是") return true;
    if (text == "false" || text == "否") return false;
    return std::nullopt;
}

/// The English value of a choice given in either language; empty when it is none of them.
std::string_view choice_value(const FieldSpec& spec, std::string_view text) {
    for (std::size_t i = 0; i + 1 < spec.choices.size(); i += 2) {
        if (text == spec.choices[i] || text == spec.choices[i + 1]) return spec.choices[i];
    }
    return {};
}

std::string choices_text(const FieldSpec& spec, std::size_t language, std::string_view separator) {
    std::string out;
    for (std::size_t i = 0; i + 1 < spec.choices.size(); i += 2) {
        if (!out.empty()) out += separator;
        out += spec.choices[i + language];
    }
    return out;
}

/// Holds one value against its row of the table.
class ValueCheck {
public:
    ValueCheck(const std::string& path, const FieldSpec& spec, const YamlNode::Entry& entry,
               Diagnostics& diagnostics)
        : path_(path), spec_(spec), entry_(entry), diagnostics_(diagnostics) {}

    bool run() {
        switch (spec_.type) {
            case FieldType::any: return true;
            case FieldType::map:
                return entry_.value.kind == Kind::map || fail(Code::field_not_map, entry_.value);
            case FieldType::list:
                return entry_.value.kind == Kind::list || fail(Code::field_not_list, entry_.value);
            case FieldType::text_list: return text_list();
            default: return scalar();
        }
    }

private:
    bool text_list() {
        if (entry_.value.kind != Kind::list) return fail(Code::field_not_list, entry_.value);
        bool sound = true;
        for (const YamlNode& item : entry_.value.items) {
            if (item.kind != Kind::scalar) sound = fail(Code::field_not_text, item);
        }
        return sound;
    }

    bool scalar() {
        const YamlNode& value = entry_.value;
        if (value.kind != Kind::scalar) return fail(Code::field_not_text, value);
        switch (spec_.type) {
            case FieldType::integer: return parse_integer(value.text) || fail(Code::field_not_integer, value);
            case FieldType::decimal:
                return Decimal::parse(value.text) || fail(Code::field_not_decimal, value);
            case FieldType::percent: return parse_percent(value.text) || fail(Code::field_not_percent, value);
            case FieldType::date: return parse_date(value.text) || fail(Code::field_not_date, value);
            case FieldType::boolean: return parse_boolean(value.text) || fail(Code::field_not_boolean, value);
            case FieldType::choice: return !choice_value(spec_, value.text).empty() || fail_choice();
            default: return true;
        }
    }

    bool fail(Code code, const YamlNode& node) {
        diagnostics_.add(code, path_, node.place, {entry_.key, node.text});
        return false;
    }

    bool fail_choice() {
        diagnostics_.add(
            Code::field_not_choice, path_, entry_.value.place,
            {entry_.key, entry_.value.text, choices_text(spec_, 1, "、"), choices_text(spec_, 0, ", ")});
        return false;
    }

    const std::string& path_;
    const FieldSpec& spec_;
    const YamlNode::Entry& entry_;
    Diagnostics& diagnostics_;
};

const FieldSpec* find_spec(std::span<const FieldSpec> fields, std::string_view key) {
    const auto matches = [&](const FieldSpec& f) {
        return key == f.key || (key == f.key_zh && !key.empty());
    };
    const auto found = std::find_if(fields.begin(), fields.end(), matches);
    return found == fields.end() ? nullptr : &*found;
}

void report_unknown(const std::string& path, const YamlNode::Entry& entry, std::span<const FieldSpec> fields,
                    Diagnostics& diagnostics) {
    std::vector<std::string_view> known;
    std::string listed;
    for (const FieldSpec& field : fields) {
        known.insert(known.end(), {field.key, field.key_zh});
        listed += (listed.empty() ? "" : ", ") + std::string(field.key);
    }
    const std::string similar = nearest(entry.key, known);
    diagnostics.add(similar.empty() ? Code::field_unknown : Code::field_unknown_similar, path,
                    entry.key_place, {entry.key, similar.empty() ? listed : similar});
}

}  // namespace

std::optional<Decimal> parse_percent(std::string_view text) {
    for (const std::string_view sign : {std::string_view("%"), std::string_view("％")}) {
        if (text.ends_with(sign)) return Decimal::parse(trim(text.substr(0, text.size() - sign.size())));
    }
    return std::nullopt;
}

FieldReader::FieldReader(const std::string& path, const YamlNode& map, std::span<const FieldSpec> fields,
                         Diagnostics& diagnostics)
    : own_place_(map.place), fields_(fields) {
    if (map.kind != Kind::map) {
        diagnostics.add(Code::field_not_map, path, map.place, {map.text});
        return;
    }
    std::vector<std::pair<const FieldSpec*, const YamlNode::Entry*>> seen;
    for (const YamlNode::Entry& entry : map.entries) {
        const FieldSpec* spec = find_spec(fields, entry.key);
        if (spec == nullptr) {
            report_unknown(path, entry, fields, diagnostics);
            continue;
        }
        const auto earlier =
            std::find_if(seen.begin(), seen.end(), [&](const auto& s) { return s.first == spec; });
        if (earlier != seen.end()) {
            diagnostics.add(Code::field_twice, path, entry.key_place, {entry.key, earlier->second->key});
            continue;
        }
        seen.emplace_back(spec, &entry);
        if (entry.value.blank()) continue;
        if (ValueCheck(path, *spec, entry, diagnostics).run()) found_.push_back({spec, &entry.value});
    }
    for (const FieldSpec& field : fields) {
        const auto given = [&](const auto& s) { return s.first == &field && !s.second->value.blank(); };
        if (!field.required || std::any_of(seen.begin(), seen.end(), given)) continue;
        diagnostics.add(Code::field_missing, path, map.place,
                        {std::string(field.key_zh), std::string(field.key), std::string(field.doc_zh),
                         std::string(field.doc_en)});
    }
}

const YamlNode* FieldReader::find(std::string_view key) const {
    for (const Found& found : found_) {
        if (found.spec->key == key) return found.value;
    }
    return nullptr;
}

const FieldSpec& FieldReader::spec(std::string_view key) const { return *find_spec(fields_, key); }

Place FieldReader::place(std::string_view key) const {
    const YamlNode* value = find(key);
    return value != nullptr ? value->place : own_place_;
}

std::string FieldReader::text(std::string_view key) const {
    const YamlNode* value = find(key);
    return value != nullptr ? value->text : std::string();
}

std::string FieldReader::choice(std::string_view key, std::string_view fallback) const {
    for (const Found& found : found_) {
        if (found.spec->key == key) return std::string(choice_value(*found.spec, found.value->text));
    }
    return std::string(fallback);
}

bool FieldReader::boolean(std::string_view key, bool fallback) const {
    const YamlNode* value = find(key);
    return value != nullptr ? parse_boolean(value->text).value_or(fallback) : fallback;
}

std::optional<int> FieldReader::integer(std::string_view key) const {
    const YamlNode* value = find(key);
    return value != nullptr ? parse_integer(value->text) : std::nullopt;
}

std::optional<Decimal> FieldReader::decimal(std::string_view key) const {
    const YamlNode* value = find(key);
    return value != nullptr ? Decimal::parse(value->text) : std::nullopt;
}

std::optional<Decimal> FieldReader::percent(std::string_view key) const {
    const YamlNode* value = find(key);
    return value != nullptr ? parse_percent(value->text) : std::nullopt;
}

std::optional<Date> FieldReader::date(std::string_view key) const {
    const YamlNode* value = find(key);
    return value != nullptr ? parse_date(value->text) : std::nullopt;
}

std::vector<std::string> FieldReader::texts(std::string_view key) const {
    std::vector<std::string> out;
    if (const YamlNode* list = find(key)) {
        for (const YamlNode& item : list->items) out.push_back(item.text);
    }
    return out;
}

}  // namespace gongkai
