// SPDX-License-Identifier: MIT
// content/departments.yml, content/documents.yml and content/tombstones.yml: lists of entries, each read on
// its own, so that one bad entry does not hide the mistakes of the next.
#include <algorithm>
#include <functional>
#include <map>

#include "prose/prose.h"
#include "report/reading.h"
#include "text/text.h"

namespace gongkai {
namespace {

/// Calls `read_entry` for each entry of the list `key`, the file's only one.
void for_each_entry(const std::string& path, std::string_view bytes, std::span<const FieldSpec> table,
                    Diagnostics& diagnostics,
                    const std::function<void(const FieldReader&, const YamlNode&)>& read_entry) {
    const auto text = checked_text(path, bytes, diagnostics);
    if (!text) return;
    const auto yaml = read_yaml(path, *text, 1, diagnostics, max_registry_nodes);
    if (!yaml) return;
    const FieldReader file(path, *yaml, table, diagnostics);
    const YamlNode* list = file.find(table[0].key);
    if (list == nullptr) return;
    for (const YamlNode& item : list->items) {
        read_entry(FieldReader(path, item, table[0].fields, diagnostics), item);
    }
}

/// Reports a value that an earlier entry already has.
class Unique {
public:
    Unique(const std::string& path, Diagnostics& diagnostics) : path_(path), diagnostics_(diagnostics) {}
    void note(const std::string& value, Place place) {
        const auto [first, is_new] = lines_.try_emplace(value, place.line);
        if (is_new || value.empty()) return;
        diagnostics_.add(Code::identifier_twice, path_, place, {value, std::to_string(first->second)});
    }

private:
    const std::string& path_;
    Diagnostics& diagnostics_;
    std::map<std::string, unsigned> lines_;
};

Department read_department(const std::string& path, const FieldReader& fields, Diagnostics& diagnostics) {
    Department d;
    d.id = fields.text("id");
    d.name = fields.text("name");
    d.short_name = fields.text("short");
    d.initials = fields.text("initials");
    d.level = fields.choice("level", "其他");
    d.parent = fields.text("parent");
    d.external = fields.boolean("external", false);
    d.place = fields.place("id");
    if (!d.id.empty() && !is_identifier(d.id))
        diagnostics.add(Code::identifier_invalid, path, d.place, {d.id});
    const YamlNode* aliases = fields.find("aliases");
    if (aliases == nullptr) return d;
    for (const YamlNode& item : aliases->items) {
        const FieldReader alias(path, item, fields.spec("aliases").fields, diagnostics);
        d.aliases.push_back({alias.text("name"), alias.integer("from"), alias.integer("to")});
    }
    return d;
}

/// The normalised number; empty, and told, when what is written is none.
std::string read_number(const std::string& path, const FieldReader& fields, Diagnostics& diagnostics) {
    const std::string written = fields.text("number");
    if (written.empty()) return {};  // told as a field that is missing
    const auto number = read_document_number(written);
    if (number && number->brackets && !number->normalized.empty()) return number->normalized;
    const std::string similar = number ? number->normalized : std::string();
    const Code code = similar.empty() ? Code::document_number_invalid : Code::document_number_similar;
    diagnostics.add(code, path, fields.place("number"), {written, similar});
    return {};
}

void check_parents(const std::string& path, const std::vector<Department>& departments,
                   const std::map<std::string, Place>& parents, Diagnostics& diagnostics) {
    for (const auto& [parent, place] : parents) {
        const bool known = std::any_of(departments.begin(), departments.end(),
                                       [&, &name = parent](const Department& d) { return d.id == name; });
        if (!known) diagnostics.add(Code::parent_unknown, path, place, {parent});
    }
}

}  // namespace

bool is_identifier(std::string_view id) {
    const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto allowed = [&](char c) { return lower(c) || (c >= '0' && c <= '9') || c == '-'; };
    return !id.empty() && id.size() <= 64 && lower(id[0]) && id.back() != '-' &&
           std::all_of(id.begin(), id.end(), allowed);
}

std::vector<Department> read_departments(const std::string& path, std::string_view bytes,
                                         Diagnostics& diagnostics) {
    std::vector<Department> departments;
    std::map<std::string, Place> parents;
    Unique ids(path, diagnostics);
    Unique names(path, diagnostics);
    for_each_entry(path, bytes, departments_fields(), diagnostics,
                   [&](const FieldReader& fields, const YamlNode&) {
                       Department d = read_department(path, fields, diagnostics);
                       ids.note(d.id, d.place);
                       names.note(d.name, fields.place("name"));
                       if (!d.parent.empty()) parents.try_emplace(d.parent, fields.place("parent"));
                       departments.push_back(std::move(d));
                   });
    check_parents(path, departments, parents, diagnostics);
    return departments;
}

std::vector<KnownDocument> read_documents(const std::string& path, std::string_view bytes,
                                          Diagnostics& diagnostics) {
    std::vector<KnownDocument> documents;
    Unique numbers(path, diagnostics);
    for_each_entry(path, bytes, documents_fields(), diagnostics,
                   [&](const FieldReader& fields, const YamlNode& item) {
                       KnownDocument d;
                       d.number = read_number(path, fields, diagnostics);
                       d.title = fields.text("title");
                       d.issuer = fields.text("issuer");
                       d.date = fields.date("date");
                       d.url = fields.text("url");
                       d.place = item.place;
                       if (d.number.empty()) return;
                       numbers.note(d.number, fields.place("number"));
                       documents.push_back(std::move(d));
                   });
    return documents;
}

std::vector<Tombstone> read_tombstones(const std::string& path, std::string_view bytes,
                                       Diagnostics& diagnostics) {
    std::vector<Tombstone> tombstones;
    Unique reports(path, diagnostics);
    const auto stem = [&](const FieldReader& fields, std::string_view key) {
        std::string text = fields.text(key);
        if (!text.empty() && !is_stem(text))
            diagnostics.add(Code::stem_invalid, path, fields.place(key), {text});
        return text;
    };
    for_each_entry(path, bytes, tombstones_fields(), diagnostics,
                   [&](const FieldReader& fields, const YamlNode&) {
                       Tombstone t;
                       t.report = stem(fields, "report");
                       t.title = fields.text("title");
                       t.removed = fields.date("removed");
                       t.reason = fields.text("reason");
                       t.decided_by = fields.text("decided_by");
                       t.moved_to = stem(fields, "moved_to");
                       t.place = fields.place("report");
                       t.moved_to_place = fields.place("moved_to");
                       reports.note(t.report, t.place);
                       tombstones.push_back(std::move(t));
                   });
    return tombstones;
}

}  // namespace gongkai
