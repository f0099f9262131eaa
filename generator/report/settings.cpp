// SPDX-License-Identifier: MIT
// content/site.yml
#include "report/reading.h"
#include "text/text.h"

namespace gongkai {
namespace {

/// "+08:00" → 480.
std::optional<int> parse_timezone(std::string_view text) {
    if (text.size() != 6 || (text[0] != '+' && text[0] != '-') || text[3] != ':') return std::nullopt;
    const auto hours = Decimal::parse(text.substr(1, 2));
    const auto minutes = Decimal::parse(text.substr(4, 2));
    if (!hours || !minutes || hours->units < 0 || hours->units > 14 || minutes->units < 0 ||
        minutes->units > 59) {
        return std::nullopt;
    }
    const int total = static_cast<int>(hours->units * 60 + minutes->units);
    return text[0] == '-' ? -total : total;
}

void read_redactions(const std::string& path, const FieldReader& fields, Settings& settings,
                     Diagnostics& diagnostics) {
    const YamlNode* list = fields.find("redact");
    if (list == nullptr) return;
    for (const YamlNode& item : list->items) {
        const FieldReader redact(path, item, fields.spec("redact").fields, diagnostics);
        Redaction r{redact.text("report"), redact.text("text"), redact.text("reason"), item.place};
        if (r.report.empty() && r.text.empty()) diagnostics.add(Code::redaction_empty, path, item.place);
        if (!r.report.empty() && !is_stem(r.report))
            diagnostics.add(Code::stem_invalid, path, redact.place("report"), {r.report});
        settings.redactions.push_back(std::move(r));
    }
}

void read_authors(const std::string& path, const FieldReader& fields, Settings& settings,
                  Diagnostics& diagnostics) {
    const std::string policy = fields.choice("authors", "nothing");
    settings.authors = policy == "name"   ? AuthorPolicy::name
                       : policy == "role" ? AuthorPolicy::role
                                          : AuthorPolicy::nothing;
    const YamlNode* list = fields.find("author_roles");
    if (list == nullptr) return;
    for (const YamlNode& item : list->items) {
        const FieldReader role(path, item, fields.spec("author_roles").fields, diagnostics);
        settings.author_roles.push_back({role.text("email"), role.text("role")});
    }
}

void read_allowances(const std::string& path, const FieldReader& fields, Settings& settings,
                     Diagnostics& diagnostics) {
    const YamlNode* node = fields.find("privacy");
    if (node == nullptr) return;
    const FieldReader privacy(path, *node, fields.spec("privacy").fields, diagnostics);
    const YamlNode* list = privacy.find("allow");
    if (list == nullptr) return;
    for (const YamlNode& item : list->items) {
        const FieldReader allow(path, item, privacy.spec("allow").fields, diagnostics);
        settings.privacy_allow.push_back({allow.text("text"), allow.text("reason"), item.place});
    }
}

}  // namespace

std::optional<Settings> read_settings(const std::string& path, std::string_view bytes,
                                      Diagnostics& diagnostics) {
    const auto text = checked_text(path, bytes, diagnostics);
    const auto yaml = text ? read_yaml(path, *text, 1, diagnostics) : std::nullopt;
    if (!yaml) return std::nullopt;
    const FieldReader fields(path, *yaml, site_fields(), diagnostics);
    Settings s;
    s.name = fields.text("name");
    s.domain = fields.text("domain");
    s.id_code = fields.text("id_code");
    s.icp = fields.text("icp");
    s.police_record = fields.text("police_record");
    s.city = fields.text("city");
    s.notice = fields.text("notice");
    s.language = fields.choice("language", s.language);
    if (fields.find("theme") != nullptr) s.theme = fields.text("theme");
    s.index_pattern = fields.text("index_pattern");
    s.offline = fields.boolean("offline", s.offline);
    s.public_checks = fields.boolean("public_checks", s.public_checks);
    s.quality = fields.text("quality");
    s.regions = fields.texts("regions");
    read_allowances(path, fields, s, diagnostics);
    read_authors(path, fields, s, diagnostics);
    read_redactions(path, fields, s, diagnostics);
    if (const YamlNode* zone = fields.find("timezone")) {
        const auto minutes = parse_timezone(zone->text);
        if (!minutes) diagnostics.add(Code::timezone_invalid, path, zone->place, {zone->text});
        s.timezone_minutes = minutes.value_or(s.timezone_minutes);
    }
    if (const YamlNode* node = fields.find("owner")) {
        const FieldReader owner(path, *node, fields.spec("owner").fields, diagnostics);
        s.owner_name = owner.text("name");
        s.owner_phone = owner.text("phone");
        s.owner_address = owner.text("address");
    }
    return s;
}

}  // namespace gongkai
