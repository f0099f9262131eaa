// SPDX-License-Identifier: MIT
// A report's file: frontmatter into typed fields, the body into facts. A pure function of path and bytes,
// so that its result may be kept by content id.
#include <algorithm>
#include <array>

#include "digest/digest.h"
#include "report/reading.h"
#include "text/text.h"

namespace gongkai {
namespace {

constexpr auto claim_fields = std::to_array<FieldSpec>({
    {"score", "得分", FieldType::decimal, false, "自评得分", "claimed points"},
    {"rate", "得分率", FieldType::percent, false, "得分率", "score rate"},
    {"target", "指标值", FieldType::text, false, "年度指标值，照原文", "target, as printed"},
    {"actual", "完成值", FieldType::text, false, "实际完成值，照原文", "actual, as printed"},
    {"level", "达成程度", FieldType::text, false, "定性指标的达成程度",
     "how far a qualitative goal is reached"},
    {"met", "已达要点", FieldType::text_list, false, "已达到的评分要点",
     "the sheet's items that are fulfilled"},
    {"reason", "理由", FieldType::text, false, "理由或偏差原因", "why"},
    {"evidence", "佐证", FieldType::text_list, false, "佐证材料", "evidence"},
});

/// Reads the parts of one report. What a part finds wrong is in the diagnostics; reading goes on.
class ReportReader {
public:
    /// `usual_status`: of a report that does not state it.
    ReportReader(Report& report, Diagnostics& diagnostics, std::string_view usual_status)
        : report_(report), path_(report.source), diagnostics_(diagnostics), usual_status_(usual_status) {}

    void read(const YamlNode& yaml) {
        const FieldReader fields(path_, yaml, report_fields(), diagnostics_);
        identity(fields);
        status(fields);
        blanks(yaml, report_fields());
        if (const YamlNode* node = fields.find("dates")) {
            dates({path_, *node, fields.spec("dates").fields, diagnostics_});
            blanks(*node, fields.spec("dates").fields);
        }
        if (const YamlNode* node = fields.find("contact")) {
            const FieldReader contact(path_, *node, fields.spec("contact").fields, diagnostics_);
            report_.contact_name = contact.text("name");
            report_.contact_name_place = contact.place("name");
            blanks(*node, fields.spec("contact").fields);
            report_.contact_phone = contact.text("phone");
        }
        if (const YamlNode* node = fields.find("expenditure")) {
            report_.expenditure.place = node->place;
            expenditure({path_, *node, fields.spec("expenditure").fields, diagnostics_});
        }
        if (const YamlNode* node = fields.find("figures")) figures(*node, "");
        if (const YamlNode* node = fields.find("scores")) scores(*node);
        if (const YamlNode* node = fields.find("explain")) {
            for (const auto& entry : node->entries) {
                report_.explain[entry.key] = entry.value.text;
                report_.explain_places[entry.key] = entry.key_place;
            }
        }
    }

private:
    void blanks(const YamlNode& map, std::span<const FieldSpec> specs) {
        for (const YamlNode::Entry& entry : map.entries) {
            if (!entry.value.blank()) continue;
            for (const FieldSpec& spec : specs) {
                if (entry.key != spec.key && entry.key != spec.key_zh) continue;
                report_.blanks.push_back({std::string(spec.doc_zh), entry.key_place});
            }
        }
    }

    void identity(const FieldReader& fields) {
        report_.cover_department = fields.text("cover_department");
        report_.title = fields.text("title");
        report_.title_place = fields.place("title");
        report_.department = fields.text("department");
        report_.department_place = fields.place("department");
        report_.year = fields.integer("year").value_or(0);
        if (fields.find("year") != nullptr) report_.year_place = fields.place("year");
        report_.kind =
            fields.choice("kind", "overall") == "project" ? ReportKind::project : ReportKind::overall;
        report_.series = fields.text("series");
        report_.attachment = fields.text("attachment");
        report_.rubric = fields.text("rubric");
        report_.rubric_place = fields.place("rubric");
        report_.basis = fields.texts("basis");
        report_.grade = fields.text("grade");
        report_.grade_place = fields.place("grade");
    }

    void status(const FieldReader& fields) {
        const std::string status = fields.choice("status", usual_status_);
        report_.status = status == "published"   ? ReportStatus::published
                         : status == "withdrawn" ? ReportStatus::withdrawn
                                                 : ReportStatus::draft;
        report_.withdrawn_reason = fields.text("withdrawn_reason");
        if (report_.status == ReportStatus::withdrawn && report_.withdrawn_reason.empty()) {
            diagnostics_.add(Code::withdrawn_without_reason, path_, fields.place("status"));
        }
        report_.withdrawn_by = fields.text("withdrawn_by");
        report_.withdrawn_on = dated(fields, "withdrawn_on");
        if (const YamlNode* node = fields.find("review")) {
            const FieldReader review(path_, *node, fields.spec("review").fields, diagnostics_);
            report_.secrecy_review = review.text("secrecy");
            report_.approved_by = review.text("approved_by");
        }
        if (const YamlNode* node = fields.find("revision")) {
            const FieldReader revision(path_, *node, fields.spec("revision").fields, diagnostics_);
            report_.revision_kind = revision.choice("kind", "");
            report_.revision_note = revision.text("note");
        }
    }

    void dates(const FieldReader& fields) {
        report_.filed = dated(fields, "filed");
        report_.signed_on = dated(fields, "signed");
        report_.approved = dated(fields, "approved");
        report_.published = dated(fields, "published");
    }

    static std::optional<DatedValue> dated(const FieldReader& fields, std::string_view key) {
        const auto date = fields.date(key);
        return date ? std::optional(DatedValue{*date, fields.text(key), fields.place(key)}) : std::nullopt;
    }

    void expenditure(const FieldReader& fields) {
        Expenditure& e = report_.expenditure;
        const YamlNode* unit = fields.find("unit");
        if (unit == nullptr) return;
        const auto parsed = parse_money_unit(unit->text);
        if (!parsed) {
            diagnostics_.add(Code::unit_unknown, path_, unit->place, {unit->text});
            return;
        }
        e.unit = *parsed;
        if (const YamlNode* total = fields.find("total")) {
            if (auto money = amount("total", *total))
                e.total = Amount{"total", std::move(*money), total->place};
        }
        if (const YamlNode* map = fields.find("by_kind")) {
            e.by_kind_place = map->place;
            e.by_kind_complete = amounts(*map, e.by_kind);
        }
        if (const YamlNode* map = fields.find("by_category")) {
            e.by_category_place = map->place;
            e.by_category_complete = amounts(*map, e.by_category);
        }
    }

    /// Whether every part has an amount.
    bool amounts(const YamlNode& map, std::vector<Amount>& out) {
        for (const YamlNode::Entry& entry : map.entries) {
            if (entry.value.blank()) continue;
            if (auto money = amount(entry.key, entry.value)) {
                out.push_back({entry.key, std::move(*money), entry.value.place});
            }
        }
        return out.size() == map.entries.size();
    }

    std::optional<Money> amount(const std::string& name, const YamlNode& node) {
        auto money = Money::parse(node.text, report_.expenditure.unit);
        if (!money) {
            diagnostics_.add(Code::amount_invalid, path_, node.place,
                             {name, node.text, std::string(money_unit_name(report_.expenditure.unit))});
        }
        return money;
    }

    /// Nested maps become dotted names: budget: {initial: 1} is budget.initial, and a map's own `total` is
    /// the map's name: three_public: {actual: {total: 3, receptions: 1}}.
    void figures(const YamlNode& map, const std::string& prefix) {
        for (const YamlNode::Entry& entry : map.entries) {
            const std::string name = figure_id(prefix + entry.key);
            if (entry.value.kind == YamlNode::Kind::map) {
                figures(entry.value, name + ".");
            } else if (entry.value.blank()) {
                continue;
            } else if (const auto value = Decimal::parse(entry.value.text)) {
                report_.figures.push_back({name, *value, entry.value.place});
            } else {
                diagnostics_.add(Code::figure_invalid, path_, entry.value.place, {name, entry.value.text});
            }
        }
    }

    void scores(const YamlNode& map) {
        report_.scores_place = map.place;
        for (const YamlNode::Entry& entry : map.entries) {
            if (entry.key == "total" || entry.key == "总分") {
                total(entry);
            } else if (!entry.value.blank()) {
                claim(entry);
            }
        }
    }

    void total(const YamlNode::Entry& entry) {
        if (entry.value.blank()) return;
        report_.total_place = entry.value.place;
        report_.claimed_total = Decimal::parse(entry.value.text);
        if (!report_.claimed_total) {
            diagnostics_.add(Code::field_not_decimal, path_, entry.value.place,
                             {entry.key, entry.value.text});
        }
    }

    void claim(const YamlNode::Entry& entry) {
        if (entry.value.kind != YamlNode::Kind::map) {
            diagnostics_.add(Code::field_not_map, path_, entry.value.place, {entry.key});
            return;
        }
        const FieldReader fields(path_, entry.value, claim_fields, diagnostics_);
        Claim claim;
        claim.node = entry.key;
        claim.node_place = entry.key_place;
        claim.score = fields.decimal("score");
        claim.score_place = fields.place("score");
        claim.rate = fields.percent("rate");
        claim.rate_place = fields.place("rate");
        claim.target = fields.text("target");
        claim.target_place = fields.place("target");
        claim.actual = fields.text("actual");
        claim.actual_place = fields.place("actual");
        claim.level = fields.text("level");
        claim.met = fields.texts("met");
        claim.items_given = fields.find("met") != nullptr;
        claim.reason = fields.text("reason");
        claim.evidence = fields.texts("evidence");
        report_.claims.push_back(std::move(claim));
    }

    Report& report_;
    const std::string& path_;
    Diagnostics& diagnostics_;
    std::string_view usual_status_;
};

/// The frontmatter's tree, unless its syntax is broken, and the body.
struct Parts {
    std::optional<YamlNode> yaml;
    FrontmatterSplit split;
};
std::optional<Parts> parts_of(const std::string& path, std::string_view bytes, Diagnostics& diagnostics) {
    const auto text = checked_text(path, bytes, diagnostics);
    if (!text) return std::nullopt;
    const auto split = split_frontmatter(path, *text, diagnostics);
    if (!split) return std::nullopt;
    return Parts{read_yaml(path, split->yaml, split->yaml_line, diagnostics), *split};
}

/// The bytes with the closing fence and without what follows it; all of them when no fence closes.
std::string_view up_to_body(std::string_view bytes) {
    constexpr std::string_view fence = "\n---";
    for (std::size_t at = 0; (at = bytes.find(fence, at)) != bytes.npos;) {
        at += fence.size();
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        if (trim(bytes.substr(at, end - at)).empty()) return bytes.substr(0, end);
    }
    return bytes;
}

}  // namespace

ReadReport read_report(const std::string& path, std::string_view bytes, Diagnostics& diagnostics) {
    Diagnostics own;
    ReadReport read;
    if (const auto parts = parts_of(path, bytes, own)) {
        read.body = MarkdownDocument::parse(path, parts->split.body, parts->split.body_line, own);
        if (parts->yaml) {
            Report& report = read.report.emplace();
            report.source = path;
            report.sha256 = sha256_hex(bytes);
            // Without a status the file has an error of its own; the rest is checked as for publication.
            ReportReader(report, own, "published").read(*parts->yaml);
            Outline outline = read.body->outline();
            report.headings = std::move(outline.headings);
            report.links = std::move(outline.links);
        }
    }
    read.sound = !own.has_errors();
    diagnostics.append(std::move(own));
    return read;
}

ReadTextPage read_text_page(const std::string& path, std::string_view bytes, Diagnostics& diagnostics) {
    Diagnostics own;
    ReadTextPage read;
    TextPage page;
    page.source = path;
    if (const auto parts = parts_of(path, bytes, own)) {
        if (parts->yaml) {
            const FieldReader fields(path, *parts->yaml, page_fields(), own);
            page.title = fields.text("title");
            page.published = fields.date("published");
        }
        read.body = MarkdownDocument::parse(path, parts->split.body, parts->split.body_line, own);
        Outline outline = read.body->outline();
        page.headings = std::move(outline.headings);
        page.links = std::move(outline.links);
    }
    if (!own.has_errors()) read.page = std::move(page);
    diagnostics.append(std::move(own));
    return read;
}

std::optional<Report> read_earlier_frontmatter(const std::string& path, std::string_view bytes) {
    Diagnostics ignored;  // an earlier version's mistakes are history
    const auto parts = parts_of(path, up_to_body(bytes), ignored);
    if (!parts || !parts->yaml) return std::nullopt;
    Report report;
    report.source = path;
    ReportReader(report, ignored, "draft").read(*parts->yaml);
    return report;
}

std::optional<EarlierVersion> read_earlier_version(const std::string& path, std::string_view bytes) {
    Diagnostics ignored;
    const ReadReport read = read_report(path, bytes, ignored);
    if (!read.report || !read.body) return std::nullopt;
    return EarlierVersion{*read.report, read.body->facts()};
}

}  // namespace gongkai
