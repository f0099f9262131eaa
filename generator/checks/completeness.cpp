// SPDX-License-Identifier: MIT
// What a report of its kind has and this one lacks: dimensions, parts, attachments, evidence, cover. A text
// of a few lines is no report text (the report may be an attached file): its parts are not looked for.
#include <algorithm>
#include <array>

#include "checks/outline.h"
#include "checks/rules.h"
#include "checks/stated.h"
#include "checks/tables.h"

namespace gongkai::checks {
namespace {

Finding one_question(Code rule, std::string subject, std::string stated, std::vector<FindingPlace> places) {
    std::string arithmetic = stated;
    return make_finding(rule, Verdict::needs_explanation, std::move(subject), std::move(arithmetic),
                        std::move(stated), "", std::move(places));
}

// ---- dimensions -----------------------------------------------------------------------------------

struct Dimension {
    std::string_view name;
    std::array<std::string_view, 3> words;
};
constexpr auto dimensions = std::to_array<Dimension>({
    {"产出", {"产出", "数量指标", "完成率"}},
    {"效益", {"效益", "效果", "成效"}},
    {"满意度", {"满意度", "满意率", "满意程度"}},
});

bool speaks_of(const Material& s, const Dimension& dimension) {
    const auto named = [&](const Indicator& indicator) {
        return std::any_of(dimension.words.begin(), dimension.words.end(),
                           [&](auto word) { return has(indicator.name, word); });
    };
    if (s.card.rubric != nullptr &&
        std::any_of(s.card.rubric->indicators.begin(), s.card.rubric->indicators.end(), named))
        return true;
    return std::any_of(dimension.words.begin(), dimension.words.end(),
                       [&](auto word) { return has(s.body.text, word); });
}

void dimensions_missing(const Material& s, Findings& findings) {
    if (is_stub(s)) return;
    std::string missing;
    for (const Dimension& dimension : dimensions) {
        if (!speaks_of(s, dimension)) append_listed(missing, dimension.name);
    }
    if (!missing.empty())
        findings.push_back(
            one_question(Code::dim_missing, "评价维度", missing, {in_frontmatter(s.report.title_place)}));
}

// ---- outline --------------------------------------------------------------------------------------

struct Part {
    std::string_view name;
    std::array<std::string_view, 4> titles;  ///< a section whose title has one of them
};
constexpr auto overall_parts = std::to_array<Part>({
    {"部门职能", {"职能", "职责", "概况", "主要职责"}},
    {"机构人员", {"机构", "人员", "编制数", "编制人数"}},
    {"年度工作任务", {"任务", "工作", "任务", "工作"}},
    {"绩效目标", {"绩效目标", "年度目标", "总体目标", "目标设"}},
    {"支出情况", {"支出情况", "资金使用", "收支", "预算执行"}},
    {"绩效自评情况", {"自评", "绩效分析", "评价结论", "绩效评价"}},
    {"存在问题", {"问题", "不足", "问题", "不足"}},
    {"改进措施", {"改进", "建议", "措施", "下一步"}},
});
constexpr auto project_parts = std::to_array<Part>({
    {"项目概况", {"概况", "基本情况", "立项", "背景"}},
    {"资金情况", {"资金", "支出", "预算", "经费"}},
    {"绩效目标", {"绩效目标", "目标", "总体目标", "年度目标"}},
    {"绩效分析", {"绩效", "自评", "评价", "完成情况"}},
    {"存在问题", {"问题", "不足", "问题", "不足"}},
});

bool has_section(const std::vector<Section>& sections, const Part& part) {
    return std::any_of(sections.begin(), sections.end(), [&](const Section& section) {
        return std::any_of(part.titles.begin(), part.titles.end(),
                           [&](auto word) { return has(section.title, word); });
    });
}

bool any_figure(const Material& s, std::initializer_list<std::string_view> prefixes) {
    return std::any_of(s.report.figures.begin(), s.report.figures.end(),
                       [&](const Figure& f) { return starts_with_any(f.name, prefixes); });
}

bool any_quantity(const Material& s, QuantityKind kind, std::initializer_list<std::string_view> words) {
    return std::any_of(s.prose.quantities.begin(), s.prose.quantities.end(),
                       [&](const Quantity& q) { return q.kind == kind && has_any(lead_of(s, q), words); });
}

bool any_column(const Material& s, std::initializer_list<Column> wanted) {
    for (const Table& table : s.tables) {
        for (const Column column : wanted) {
            if (table.find(column) >= 0) return true;
        }
    }
    return false;
}

/// The part has no title of its own, but what it would hold is there.
bool has_content(const Material& s, std::string_view part) {
    const std::string_view text = s.body.text;
    if (part == "部门职能") return has_any(text, {"主要职责", "主要职能"});
    if (part == "机构人员") {
        return any_figure(s, {"staff."}) ||
               any_quantity(s, QuantityKind::count, {"编制", "在职", "在编", "内设机构", "实有人"});
    }
    if (part == "支出情况") return any_quantity(s, QuantityKind::money, {"支出"});
    if (part == "改进措施") return has_any(text, {"下一步", "改进"});
    if (part == "绩效自评情况") return has_any(text, {"自评得分", "自评结果"});
    return false;
}

void sections_missing(const Material& s, Findings& findings) {
    if (is_stub(s)) return;
    const std::vector<Section>& sections = s.sections;
    const bool overall = s.report.kind == ReportKind::overall;
    std::string missing;
    const std::span<const Part> parts =
        overall ? std::span<const Part>(overall_parts) : std::span<const Part>(project_parts);
    for (const Part& part : parts) {
        if (!has_section(sections, part) && !has_content(s, part.name)) append_listed(missing, part.name);
    }
    if (overall) {
        if (!any_figure(s, {"budget.", "fund."}) &&
            !any_quantity(s, QuantityKind::money, {"预算", "批复", "下达", "指标"}) &&
            !any_column(s, {Column::budget, Column::full_budget}))
            append_listed(missing, "预算安排");
        if (!any_figure(s, {"three_public."}) && !has_any(s.body.text, {"三公", "公务接待", "“三公”"}))
            append_listed(missing, "三公经费");
    }
    if (!missing.empty())
        findings.push_back(
            one_question(Code::section_missing, "报告提纲", missing, {in_frontmatter(s.report.title_place)}));
}

/// A section on goals that tells the result.
void section_wrong(const Material& s, Findings& findings) {
    for (const Section& section : s.sections) {
        if (!has(section.title, "绩效目标") ||
            has_any(section.title, {"完成", "实现", "自评", "情况", "评价", "分析"}))
            continue;
        if (section.first >= section.last) continue;
        const std::size_t begin = s.body.paragraphs[section.first].begin,
                          end = s.body.paragraphs[section.last - 1].end;
        const std::string_view text = std::string_view(s.body.text).substr(begin, end - begin);
        if (!has_any(text, {"自评得分", "绩效等级", "自评结果", "自评等级"})) continue;
        if (has_any(text, {"目标1", "目标一", "总体目标", "年度目标", "年度绩效目标", "预期目标", "目标是",
                           "目标为", "目标：", "力争", "确保", "≥", "指标值"}))
            continue;
        findings.push_back(make_finding(Code::section_wrong, Verdict::needs_explanation,
                                        std::string(section.title), "写有自评结果，没有目标",
                                        std::string(section.title), "", {place_in_body(s, section.span)}));
    }
}

// ---- attachments and evidence ---------------------------------------------------------------------

bool is_sheet(std::string_view title) {
    return ends_with_any(title, {"评分表》", "自评表》", "基础数据表》", "指标表》", "评分表", "自评表"}) &&
           title.size() < 150;
}

/// An attached file, a linked file or an indicator table of the text may be what is cited.
bool something_attached(const Material& s) {
    if (!s.report.attachments.empty() || any_column(s, {Column::level1, Column::level2, Column::level3}))
        return true;
    return std::any_of(s.report.links.begin(), s.report.links.end(),
                       [](const Link& link) { return !link.image; });
}

/// Whether a file of this name may be a sheet of scores, indicators or figures.
bool may_be_sheet(std::string_view name) {
    if (has_any(name, {"佐证", "满意度", "调查", "照片", "合同", "凭证", "会议", "制度", "通知", "验收"}))
        return has_any(name, {"自评表", "评分表"});
    return true;
}

/// Whether something attached, or a table of the text, can be the sheet a text speaks of.
bool sheet_attached(const Material& s) {
    const auto& names = s.report.attachments;
    return any_column(s, {Column::level1, Column::level2, Column::level3}) ||
           std::any_of(names.begin(), names.end(),
                       [](const std::string& name) { return may_be_sheet(name); }) ||
           std::any_of(s.report.links.begin(), s.report.links.end(),
                       [](const Link& link) { return !link.image && may_be_sheet(link.destination); });
}

/// “《…评分表》（见附件1）”
bool is_said_to_be_attached(const Material& s, Span title) {
    const std::string_view after = std::string_view(s.body.text).substr(title.end, 30);
    return starts_with_any(after, {"（见附件", "（详见附件", "（附件", "(见附件", "（附后", "（见附表"});
}

void attachments_missing(const Material& s, Findings& findings) {
    std::string names;
    std::vector<FindingPlace> places;
    const auto cite = [&](Span span) {
        const std::string words(span.of(s.body.text));
        if (!has(names, words)) append_listed(names, words);
        places.push_back(place_in_body(s, span));
    };
    const bool attached = something_attached(s), sheet = sheet_attached(s);
    for (const Span& title : s.prose.titles) {
        if (is_sheet(title.of(s.body.text)) && (!attached || (!sheet && is_said_to_be_attached(s, title))))
            cite(title);
    }
    for (const PhraseHit& hit : s.prose.phrases) {
        if (hit.phrase == Phrase::see_attachment && !attached) cite(hit.span);
    }
    if (places.empty()) return;
    findings.push_back(one_question(Code::attach_missing, "附件", names, std::move(places)));
}

/// Evidence of the indicator itself or of one above it.
bool has_evidence(const Material& s, int indicator) {
    for (int at = indicator; at >= 0; at = s.card.rubric->indicators[static_cast<std::size_t>(at)].parent) {
        const Claim* claim = s.card.rows[static_cast<std::size_t>(at)].claim;
        if (claim != nullptr && !claim->evidence.empty()) return true;
    }
    return false;
}

/// A group whose leaves are scored rests on them.
bool has_scored_children(const Material& s, int indicator) {
    return std::any_of(s.card.rows.begin(), s.card.rows.end(), [&](const ScoreRow& row) {
        return row.claimed &&
               s.card.rubric->indicators[static_cast<std::size_t>(row.indicator)].parent == indicator;
    });
}

void evidence_missing(const Material& s, Findings& findings) {
    if (s.card.rubric == nullptr || s.card.rows.size() != s.card.rubric->indicators.size()) return;
    std::string names;
    std::vector<FindingPlace> places;
    std::size_t count = 0;
    for (const ScoreRow& row : s.card.rows) {
        if (!row.claimed || row.claim == nullptr || has_scored_children(s, row.indicator) ||
            has_evidence(s, row.indicator))
            continue;
        if (++count <= 5)
            append_listed(names, s.card.rubric->indicators[static_cast<std::size_t>(row.indicator)].name);
        places.push_back(in_frontmatter(row.claim->score_place));
    }
    if (count == 0) return;
    if (count > 5) names += "等 " + std::to_string(count) + " 个";
    findings.push_back(one_question(Code::evidence_missing, "佐证材料", names, std::move(places)));
}

// ---- cover and leftovers --------------------------------------------------------------------------

void cover_missing(const Material& s, Findings& findings) {
    std::string names;
    std::vector<FindingPlace> places;
    for (const BlankField& blank : s.report.blanks) {
        append_listed(names, blank.name);
        places.push_back(in_frontmatter(blank.place));
    }
    const auto absent = [&](bool given, std::string_view name, std::string_view blank_name) {
        if (!given && !has(names, blank_name)) append_listed(names, name);
    };
    if (s.report.kind == ReportKind::overall) {
        absent(!s.report.contact_name.empty(), "填报人", "填报人");
        absent(!s.report.contact_phone.empty(), "联系电话", "电话");
        absent(s.report.filed.has_value(), "填报日期", "填报日期");
    }
    if (names.empty()) return;
    if (places.empty()) places.push_back(in_frontmatter(s.report.title_place));
    findings.push_back(one_question(Code::cover_missing, "封面", names, std::move(places)));
}

bool is_inside(const std::vector<Span>& spans, Span hit) {
    const auto after = std::upper_bound(spans.begin(), spans.end(), hit.begin,
                                        [](std::uint32_t at, Span each) { return at < each.begin; });
    return after != spans.begin() && std::prev(after)->end >= hit.end;
}

/// A mask over a person's data (王××, 138****5678) is meant to stay; so is a pause of speech.
bool is_meant(const Material& s, Span hit) {
    const std::string_view text = s.body.text, words = hit.of(text);
    const std::string_view before = text.substr(0, hit.begin), after = text.substr(hit.end, 9);
    if (words.starts_with("……")) return is_inside(s.prose.quotations, hit);
    if (words.starts_with("×"))
        return !starts_with_any(
            after, {"元", "万元", "人", "个", "年", "月", "日", "市", "县", "区", "局", "单位", "%", "％"});
    if (words.starts_with("*"))
        return (!before.empty() && before.back() >= '0' && before.back() <= '9') ||
               has_digit(after.substr(0, 1));
    return false;
}

/// Dots in a running sentence may only trail off; alone, or behind a colon, they stand for what is missing.
bool stands_for_text(const Material& s, Span hit) {
    const std::string_view before = std::string_view(s.body.text).substr(0, hit.begin);
    return ends_with_any(before, {"：", ":", "\t"}) || count_han(text_of(s, paragraph_at(s, hit.begin))) == 0;
}

void leftovers(const Material& s, Phrase phrase, Code rule, const char* subject, Findings& findings) {
    Finding f = make_finding(rule, Verdict::inconsistent, subject, "", "", "", {});
    bool sure = false;
    for (const PhraseHit& hit : s.prose.phrases) {
        if (hit.phrase != phrase || (phrase == Phrase::placeholder && is_meant(s, hit.span))) continue;
        const std::string words = without_blanks(hit.span.of(s.body.text));
        // Three dots in a running sentence may only trail off.
        sure = sure || !words.starts_with("……") || stands_for_text(s, hit.span);
        if (!has(f.stated, words)) append_listed(f.stated, words);
        f.places.push_back(place_in_body(s, hit.span));
    }
    if (f.places.empty()) return;
    f.arithmetic = f.stated;
    if (!sure) f.verdict = Verdict::needs_explanation;
    findings.push_back(std::move(f));
}

void placeholders(const Material& s, Findings& findings) {
    leftovers(s, Phrase::placeholder, Code::placeholder_left, "待填内容", findings);
}
void template_hints(const Material& s, Findings& findings) {
    leftovers(s, Phrase::template_hint, Code::template_hint_left, "模板提示", findings);
}

constexpr auto rules =
    std::to_array<Rule>({dimensions_missing, sections_missing, section_wrong, attachments_missing,
                         evidence_missing, cover_missing, placeholders, template_hints});

}  // namespace

std::span<const Rule> completeness_rules() { return rules; }

}  // namespace gongkai::checks
