// SPDX-License-Identifier: MIT
// content/site.yml
#include <algorithm>

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

void read_open_data(const std::string& path, const FieldReader& fields, Settings& settings,
                    Diagnostics& diagnostics) {
    const YamlNode* node = fields.find("data");
    if (node == nullptr) return;
    const FieldReader data(path, *node, fields.spec("data").fields, diagnostics);
    settings.license_name = data.text("license");
    settings.license_title = data.text("license_title");
    settings.license_url = data.text("license_url");
    const std::string workbooks = data.choice("xlsx", "site");
    settings.workbook_each = workbooks == "each";
    settings.workbook_all = workbooks == "all";
    settings.public_sources = data.boolean("sources", settings.public_sources);
}

bool all_digits(std::string_view text) { return text.find_first_not_of("0123456789") == text.npos; }

/// 10 digits, or bm and 8 digits for ministries.
bool is_id_code(std::string_view code) {
    if (code.size() != 10) return false;
    return all_digits(code) || (code.starts_with("bm") && all_digits(code.substr(2)));
}

/// www.example.gov.cn: no scheme, no path, no blanks.
bool is_domain(std::string_view domain) {
    const auto fits = [](char c) {
        return c == '.' || c == '-' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z');
    };
    return domain.find('.') != domain.npos && std::all_of(domain.begin(), domain.end(), fits);
}

/// What machines read from every page must be in their form.
void check_site_values(const std::string& path, const FieldReader& fields, const Settings& s,
                       Diagnostics& diagnostics) {
    const auto check = [&](const char* key, const std::string& value, bool fits, Code code) {
        if (!value.empty() && !fits) diagnostics.add(code, path, fields.place(key), {value});
    };
    check("domain", s.domain, is_domain(s.domain), Code::site_domain_invalid);
    check("id_code", s.id_code, is_id_code(s.id_code), Code::site_id_code_invalid);
    check("badge", s.badge_url, s.badge_url.starts_with("https://bszs.conac.cn/"), Code::site_badge_invalid);
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
    s.badge_url = fields.text("badge");
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
    check_site_values(path, fields, s, diagnostics);
    read_open_data(path, fields, s, diagnostics);
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
        s.owner_postcode = owner.text("postcode");
        s.owner_email = owner.text("email");
        s.operator_name = owner.text("operator");
    }
    return s;
}

}  // namespace gongkai
