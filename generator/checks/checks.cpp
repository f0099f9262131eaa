// SPDX-License-Identifier: MIT
// The catalogue, and the one loop that runs it.
#include "checks/checks.h"

#include <algorithm>

#include "checks/rules.h"
#include "text/text.h"

namespace gongkai {

using namespace checks;

namespace {

constexpr auto catalogue = std::to_array<RuleInfo>({
#define RULE(code, aspect, title_zh, title_en, about_zh, about_en) \
    RuleInfo{Code::code, Aspect::aspect, {title_zh, title_en}, {about_zh, about_en}},
#include "checks/catalogue.def"
#undef RULE
});

void answer(const Report& report, Findings& findings) {
    if (report.explain.empty()) return;
    for (Finding& finding : findings) {
        const auto found = report.explain.find(std::string(info(finding.rule).id));
        if (found != report.explain.end()) finding.explanation = found->second;
    }
}

}  // namespace

std::span<const RuleInfo> rule_catalogue() { return catalogue; }

const RuleInfo* find_rule(Code code) {
    static const std::vector<const RuleInfo*> by_code = [] {
        std::vector<const RuleInfo*> table(all_codes().size());
        for (const RuleInfo& rule : catalogue) table[static_cast<std::size_t>(rule.code)] = &rule;
        return table;
    }();
    return by_code[static_cast<std::size_t>(code)];
}

const RuleInfo* find_rule(std::string_view id) {
    const auto found = std::find_if(catalogue.begin(), catalogue.end(),
                                    [&](const RuleInfo& r) { return info(r.code).id == id; });
    return found == catalogue.end() ? nullptr : &*found;
}

std::string_view verdict_name(Verdict verdict, Language language) {
    const bool zh = language == Language::zh;
    switch (verdict) {
        case Verdict::consistent: return zh ? "一致" : "consistent";
        case Verdict::inconsistent: return zh ? "不一致" : "inconsistent";
        case Verdict::needs_explanation: return zh ? "需说明" : "needs explanation";
        case Verdict::not_checkable: break;
    }
    return zh ? "无法核对" : "not checkable";
}

std::string_view aspect_name(Aspect aspect, Language language) {
    const bool zh = language == Language::zh;
    switch (aspect) {
        case Aspect::completeness: return zh ? "完整性" : "completeness";
        case Aspect::arithmetic: return zh ? "勾稽" : "arithmetic";
        case Aspect::credibility: return zh ? "可信" : "credibility";
        case Aspect::traceability: return zh ? "可追溯" : "traceability";
        case Aspect::form: return zh ? "规范" : "form";
        case Aspect::privacy: break;
    }
    return zh ? "个人信息" : "personal data";
}

VerdictCounts count_verdicts(const std::vector<Finding>& findings) {
    VerdictCounts counts{};
    for (const Finding& finding : findings) ++counts[static_cast<std::size_t>(finding.verdict)];
    return counts;
}

std::vector<Finding> check(const Subject& subject) {
    Findings findings;
    const Material material(subject);
    for (const auto rules :
         {spending_rules(), score_rules(), figure_rules(), prose_rules(), table_rules(), credibility_rules(),
          completeness_rules(), date_rules(), document_rules(), name_rules(), form_rules()}) {
        for (const Rule rule : rules) rule(material, findings);
    }
    answer(subject.report, findings);
    return findings;
}

void report_findings(const Report& report, const std::vector<Finding>& findings, Diagnostics& diagnostics) {
    for (const Finding& f : findings) {
        if (!f.open()) continue;
        Diagnostic found;
        found.code = f.rule;
        found.path = report.source;
        found.arguments = {f.subject, f.arithmetic, f.stated, f.computed, std::to_string(f.places.size())};
        found.softened = f.verdict == Verdict::needs_explanation;
        if (!f.places.empty()) found.place = f.places.front().place;
        for (std::size_t i = 1; i < f.places.size(); ++i) found.also.push_back(f.places[i].place);
        diagnostics.add(std::move(found));
    }
}

void check_answers(const Report& report, Diagnostics& diagnostics) {
    for (const auto& [id, place] : report.explain_places) {
        if (find_rule(id) != nullptr) continue;
        std::vector<std::string_view> ids;
        for (const RuleInfo& rule : catalogue) ids.push_back(info(rule.code).id);
        const std::string similar = nearest(id, ids);
        diagnostics.add(similar.empty() ? Code::explain_unknown : Code::explain_unknown_similar,
                        report.source, place, {id, similar});
    }
}

namespace checks {

FindingPlace place_in_body(const Subject& subject, Span span) {
    FindingPlace found{subject.body.place_of(span.begin), {}};
    found.place.length = static_cast<unsigned>(count_code_points(span.of(subject.body.text)));
    const auto& paragraphs = subject.body.paragraphs;
    const auto after =
        std::upper_bound(paragraphs.begin(), paragraphs.end(), span.begin,
                         [](std::size_t at, const Paragraph& paragraph) { return at < paragraph.begin; });
    if (after != paragraphs.begin()) found.anchor = std::prev(after)->anchor;
    return found;
}

bool close(Decimal a, Decimal b, Decimal tolerance) { return a - b <= tolerance && b - a <= tolerance; }

Decimal rate_tolerance(Decimal printed) { return {5, static_cast<std::uint8_t>(printed.scale + 1)}; }

}  // namespace checks
}  // namespace gongkai
