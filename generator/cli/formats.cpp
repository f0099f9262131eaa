// SPDX-License-Identifier: MIT
#include "cli/formats.h"

#include <algorithm>
#include <set>

#include "checks/checks.h"
#include "digest/digest.h"
#include "json/json.h"
#include "text/text.h"

namespace gongkai {
namespace {

constexpr std::string_view severity_names[] = {"error", "warning", "note"};

std::string_view severity_name(const Diagnostic& d) {
    return severity_names[static_cast<std::size_t>(d.severity())];
}

/// The message with what was expected, on one line.
std::string sentence(const Diagnostic& d, Language language) {
    std::string text = message_text(d, language);
    const std::string expected = expected_text(d, language);
    if (!expected.empty())
        text += (language == Language::zh ? "（" : " (") + expected + (language == Language::zh ? "）" : ")");
    return text;
}

// ---- json -----------------------------------------------------------------------------------------

void write_place(JsonWriter& json, const Place& place) {
    json.member("line", place.line).member("column", place.column).member("length", place.length);
}

void write_diagnostic(JsonWriter& json, const Diagnostic& d) {
    const auto both = [&](const char* name, std::string (*text)(const Diagnostic&, Language)) {
        json.key(name).begin_object();
        json.member("zh", text(d, Language::zh)).member("en", text(d, Language::en)).end_object();
    };
    json.begin_object();
    json.member("code", info(d.code).id).member("severity", severity_name(d)).member("path", d.path);
    write_place(json, d.place);
    both("message", message_text);
    both("expected", expected_text);
    both("hint", hint_text);
    json.member("excerpt", d.excerpt).end_object();
}

void write_finding(JsonWriter& json, const Finding& f) {
    constexpr std::string_view verdicts[] = {"consistent", "inconsistent", "needs-explanation",
                                             "not-checkable"};
    json.begin_object();
    json.member("rule", info(f.rule).id).member("verdict", verdicts[static_cast<std::size_t>(f.verdict)]);
    json.member("subject", f.subject).member("arithmetic", f.arithmetic);
    json.member("stated", f.stated).member("computed", f.computed).member("explanation", f.explanation);
    json.key("places").begin_array();
    for (const FindingPlace& each : f.places) {
        json.begin_object();
        write_place(json, each.place);
        json.member("anchor", each.anchor).end_object();
    }
    json.end_array().end_object();
}

/// A path as a relative URI (RFC 3986): everything but unreserved characters and / is encoded.
std::string path_uri(std::string_view path) {
    constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string uri;
    for (const char c : path) {
        if (plain.find(c) != std::string_view::npos) {
            uri += c;
        } else {
            const auto byte = static_cast<unsigned char>(c);
            uri.append({'%', digits[byte >> 4], digits[byte & 15]});
        }
    }
    return uri;
}

// ---- sarif ----------------------------------------------------------------------------------------

void write_text(JsonWriter& json, const char* name, std::string_view text) {
    json.key(name).begin_object();
    json.member("text", text).end_object();
}

void write_sarif_rules(JsonWriter& json, const std::set<Code>& codes, Language language) {
    const auto l = static_cast<std::size_t>(language);
    std::set<std::string_view> written;
    json.key("rules").begin_array();
    for (const Code code : codes) {
        if (!written.insert(info(code).id).second) continue;
        json.begin_object();
        json.member("id", info(code).id);
        if (const RuleInfo* rule = find_rule(code)) {
            write_text(json, "shortDescription", rule->title[l]);
            write_text(json, "fullDescription", rule->about[l]);
        }
        json.key("defaultConfiguration").begin_object();
        json.member("level", severity_names[static_cast<std::size_t>(info(code).severity)]).end_object();
        json.end_object();
    }
    json.end_array();
}

void write_sarif_location(JsonWriter& json, const std::string& path, const Place& place) {
    json.begin_object().key("physicalLocation").begin_object();
    json.key("artifactLocation").begin_object();
    json.member("uri", path_uri(path)).end_object();
    if (place.line != 0) {
        json.key("region").begin_object();
        json.member("startLine", place.line).member("startColumn", place.column);
        json.member("endColumn", place.column + place.length).end_object();
    }
    json.end_object().end_object();
}

void write_sarif_result(JsonWriter& json, const Diagnostic& d, Language language) {
    json.begin_object();
    json.member("ruleId", info(d.code).id).member("level", severity_name(d));
    write_text(json, "message", sentence(d, language));
    json.key("locations").begin_array();
    write_sarif_location(json, d.path, d.place);
    json.end_array();
    if (!d.also.empty()) {
        json.key("relatedLocations").begin_array();
        for (const Place& place : d.also) write_sarif_location(json, d.path, place);
        json.end_array();
    }
    json.end_object();
}

// ---- lines and lists ------------------------------------------------------------------------------

/// GitHub reads %, line ends and, in properties, : and , as its own.
std::string github_escaped(std::string_view text, bool property) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '%': out += "%25"; break;
            case '\r': out += "%0D"; break;
            case '\n': out += "%0A"; break;
            case ':': out += property ? "%3A" : ":"; break;
            case ',': out += property ? "%2C" : ","; break;
            default: out += c;
        }
    }
    return out;
}

bool fits(std::string_view id, std::string_view word) {
    return id == word || (id.starts_with(word) && id.size() > word.size() && id[word.size()] == '-');
}

bool fits_any(std::string_view id, const std::vector<std::string>& words) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return fits(id, word); });
}

}  // namespace

std::optional<CheckFormat> check_format_named(std::string_view name) {
    if (name == "text") return CheckFormat::text;
    if (name == "json") return CheckFormat::json;
    if (name == "sarif") return CheckFormat::sarif;
    if (name == "github") return CheckFormat::github;
    if (name == "gitlab") return CheckFormat::gitlab;
    return std::nullopt;
}

std::string check_json(const SitePlan& plan, const Diagnostics& diagnostics) {
    const Ledger& ledger = plan.catalog.ledger;
    JsonWriter json;
    json.begin_object();
    json.member("errors", diagnostics.count(Severity::error))
        .member("warnings", diagnostics.count(Severity::warning))
        .member("notes", diagnostics.count(Severity::note));
    json.key("ledger").begin_object();
    json.member("files", ledger.entries().size()).member("published", ledger.count(Outcome::published));
    json.member("withheld", ledger.count(Outcome::withheld))
        .member("error", ledger.count(Outcome::error))
        .end_object();
    json.key("diagnostics").begin_array();
    for (const Diagnostic& d : diagnostics.items()) write_diagnostic(json, d);
    json.end_array();
    json.key("reports").begin_array();
    for (std::size_t i = 0; i < plan.catalog.reports.size(); ++i) {
        json.begin_object();
        json.member("path", plan.catalog.reports[i].source).key("findings").begin_array();
        for (const Finding& finding : plan.assess(i).findings) write_finding(json, finding);
        json.end_array().end_object();
    }
    json.end_array().end_object();
    return json.take();
}

std::string sarif(const Diagnostics& diagnostics, Language language) {
    std::set<Code> codes;
    for (const Diagnostic& d : diagnostics.items()) codes.insert(d.code);
    JsonWriter json;
    json.begin_object();
    json.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json").member("version", "2.1.0");
    json.key("runs").begin_array().begin_object();
    json.key("tool").begin_object().key("driver").begin_object();
    json.member("name", "gongkai").member("version", program_version());
    write_sarif_rules(json, codes, language);
    json.end_object().end_object();
    json.member("columnKind", "unicodeCodePoints");
    json.key("results").begin_array();
    for (const Diagnostic& d : diagnostics.items()) write_sarif_result(json, d, language);
    json.end_array().end_object().end_array().end_object();
    return json.take();
}

std::string github_annotations(const Diagnostics& diagnostics, Language language) {
    std::string out;
    for (const Diagnostic& d : diagnostics.items()) {
        const std::string_view command = d.severity() == Severity::note ? "notice" : severity_name(d);
        out += "::" + std::string(command) + " file=" + github_escaped(d.path, true);
        if (d.place.line != 0) {
            out += ",line=" + std::to_string(d.place.line) + ",col=" + std::to_string(d.place.column) +
                   ",endColumn=" + std::to_string(d.place.column + d.place.length);
        }
        out += ",title=" + github_escaped(info(d.code).id, true) +
               "::" + github_escaped(sentence(d, language), false) + '\n';
    }
    return out;
}

std::string gitlab_report(const Diagnostics& diagnostics, Language language) {
    constexpr std::string_view severities[] = {"major", "minor", "info"};
    JsonWriter json;
    json.begin_array();
    for (const Diagnostic& d : diagnostics.items()) {
        const std::string text = sentence(d, language);
        json.begin_object();
        json.member("description", text).member("check_name", info(d.code).id);
        // Of the words, not of the line: an edit above must not make an old finding look new.
        json.member("fingerprint", sha256_hex(std::string(info(d.code).id) + '\n' + d.path + '\n' + text +
                                              '\n' + d.excerpt));
        json.member("severity", severities[static_cast<std::size_t>(d.severity())]);
        json.key("location").begin_object();
        json.member("path", d.path).key("lines").begin_object();
        json.member("begin", std::max(d.place.line, 1U)).end_object().end_object().end_object();
    }
    json.end_array();
    return json.take();
}

void CodeFilter::validate() const {
    std::vector<std::string_view> ids;
    for (const CodeInfo& code : all_codes()) ids.push_back(code.id);
    for (const auto* words : {&select, &ignore}) {
        for (const std::string& word : *words) {
            if (std::any_of(ids.begin(), ids.end(), [&](std::string_view id) { return fits(id, word); }))
                continue;
            const std::string similar = nearest(word, ids);
            throw Failure("没有编号“" + word + "”" + (similar.empty() ? "" : "，是否想写“" + similar + "”？"),
                          "there is no code '" + word + "'" +
                              (similar.empty() ? "" : "; did you mean '" + similar + "'?"));
        }
    }
}

Diagnostics CodeFilter::apply(const Diagnostics& diagnostics) const {
    Diagnostics kept;
    for (const Diagnostic& d : diagnostics.items()) {
        const std::string_view id = info(d.code).id;
        if ((select.empty() || fits_any(id, select)) && !fits_any(id, ignore)) kept.add(d);
    }
    return kept;
}

}  // namespace gongkai
