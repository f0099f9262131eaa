// SPDX-License-Identifier: MIT
// What a report says against what it says elsewhere: pure rules over a report, its score card and what its
// text says. A finding states two figures, how they relate and where they stand; it never says that a
// department is wrong. What words cannot settle is 需说明, never 不一致.
//
// A rule's id, severity and sentence stand in diagnostics/codes.def like every other code; its aspect, its
// title and its page of documentation in checks/catalogue.def.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "diagnostics/diagnostics.h"
#include "markdown/markdown.h"
#include "names/names.h"
#include "numbers/numbers.h"
#include "prose/prose.h"
#include "report/report.h"
#include "scoring/scoring.h"

namespace gongkai {

/// 一致, 不一致, 需说明, 无法核对
enum class Verdict { consistent, inconsistent, needs_explanation, not_checkable };

/// What a rule is about: 完整性, 勾稽, 可信, 可追溯, 规范, 个人信息.
enum class Aspect { completeness, arithmetic, credibility, traceability, form, privacy };

/// What a rule is, for people. `about` is Markdown: what is compared, with which tolerance, where the rule
/// comes from, what it cannot see, and what a department can do.
struct RuleInfo {
    Code code;
    Aspect aspect;
    std::string_view title[2];  ///< by Language
    std::string_view about[2];
};
std::span<const RuleInfo> rule_catalogue();
/// Null when the code is no rule's.
const RuleInfo* find_rule(Code code);
const RuleInfo* find_rule(std::string_view id);

std::string_view verdict_name(Verdict verdict, Language language);
std::string_view aspect_name(Aspect aspect, Language language);

struct FindingPlace {
    Place place;         ///< in the report's file
    std::string anchor;  ///< of the paragraph on the report's page; empty for the frontmatter
};

struct Finding {
    Code rule;
    Verdict verdict = Verdict::not_checkable;
    std::string subject;               ///< what was checked, e.g. 预算编制情况; may be empty
    std::string arithmetic;            ///< "371.97 + 137.13 = 509.10 万元"; may be empty
    std::string stated;                ///< the figure or words the report has
    std::string computed;              ///< what follows, or what the other place says
    std::vector<FindingPlace> places;  ///< first that of `stated`, then those it is held against
    std::string explanation;           ///< the department's answer, when there is one

    bool open() const {
        return explanation.empty() &&
               (verdict == Verdict::inconsistent || verdict == Verdict::needs_explanation);
    }
};

/// How many findings came to each verdict, by `Verdict`.
using VerdictCounts = std::array<std::size_t, 4>;
VerdictCounts count_verdicts(const std::vector<Finding>& findings);

/// All that the rules of one report may look at. Of the registry, settings, departments and documents.
struct Subject {
    const Catalog& registry;
    const Report& report;
    const ScoreCard& card;
    const Facts& body;
    const Prose& prose;                          ///< of `body.text`
    std::span<const NameMention> mentions = {};  ///< of registered bodies in `body.text`
};

/// Runs every rule of one report that applies, in the catalogue's order, and puts the department's answers
/// beside the findings.
std::vector<Finding> check(const Subject& subject);

/// A figure about something with a name of its own (a quoted event, a title), which other reports may state
/// too.
struct Statement {
    std::uint64_t about = 0;  ///< hash of the name and of what is counted
    Decimal value;
    std::string words;  ///< “迎国庆—科普嘉年华” 87 个展位
    FindingPlace place;
};
std::vector<Statement> statements_of(const Subject& subject);

/// The rules that hold reports against each other. Both are by index in `catalog.reports`.
std::vector<std::vector<Finding>> check_across(const Catalog& catalog,
                                               const std::vector<std::vector<Statement>>& statements);

/// Open findings as diagnostics of the report: 不一致 with the rule's severity, 需说明 never as an error.
void report_findings(const Report& report, const std::vector<Finding>& findings, Diagnostics& diagnostics);

/// An answer under `explain` to a rule that does not exist is an error.
void check_answers(const Report& report, Diagnostics& diagnostics);

/// Personal data in a file that is to be published: its text, if it has any, and its name. Also for the
/// registries whose texts reach public pages: departments, documents, tombstones. What site.yml allows is let
/// pass. Hits are diagnostics of the file only, never findings: a public page must not point at them.
void check_privacy(const std::string& path, std::string_view bytes, const Settings& settings,
                   Diagnostics& diagnostics);

/// The same in what the public still reads of a withdrawn report: its title, who withdrew it and why, and its
/// revision's note. `bytes` are those of its file; the rest of it is not shown and may say what it says.
void check_privacy_of_withdrawn(const Report& report, std::string_view bytes, const Settings& settings,
                                Diagnostics& diagnostics);

/// Findings as bytes and back, to be kept until a page shows them.
std::string pack(const std::vector<Finding>& findings);
std::vector<Finding> unpack(std::string_view bytes);

/// 公开质量分: a score sheet whose leaves are checks, each open finding taking points away.
struct QualityRow {
    int indicator = -1;             ///< index in the sheet
    std::optional<Decimal> points;  ///< of a leaf: what is left; of a parent: the sum of its children
    std::string derivation;         ///< "SUM-ENUM 需说明 1 项，扣 2 分，得 6 分"
};
struct QualityCard {
    const Rubric* rubric = nullptr;
    std::vector<QualityRow> rows;  ///< in the sheet's order
    Decimal total;
};
QualityCard score_quality(const Rubric& sheet, const std::vector<Finding>& findings);

}  // namespace gongkai
