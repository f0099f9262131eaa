// SPDX-License-Identifier: MIT
// The rows of one report: what its page says, cell by cell, in the order of the columns of tables.cpp.
#include <algorithm>

#include "data/values.h"

namespace gongkai {

using namespace data;

namespace {

/// The digits of a printed amount without what JSON does not know: leading zeros, a plus sign.
std::string amount_in(const Money& money, MoneyUnit unit) {
    const std::string& printed =
        money.unit == unit ? money.as_printed : Money::of_fen(money.fen, unit).as_printed;
    const std::optional<Decimal> number = Decimal::parse(printed);
    return number ? number->to_string() : printed;
}

std::string in_yuan(const Money& money) { return Decimal{money.fen, 2}.to_string(); }

std::string printed(const std::optional<DatedValue>& date) { return date ? date->as_printed : ""; }

std::optional<Decimal> share_of(std::optional<Decimal> part, std::optional<Decimal> whole) {
    return part && whole ? percentage(*part, *whole) : std::nullopt;
}

Row report_row(const ReportRecord& record) {
    const Report& report = record.report;
    const ScoreCard& card = record.card;
    const Expenditure& spending = report.expenditure;
    const std::optional<Decimal> full = card.rubric != nullptr ? card.rubric->total : std::nullopt;
    std::optional<Decimal> difference, recomputable;
    if (card.total && card.recomputed_total) difference = *card.total - *card.recomputed_total;
    if (card.rubric != nullptr) recomputable = card.recomputable_weight;
    const bool has_minute = record.published.size() > 10;
    return {report.stem,
            record.department.id,
            record.department.name,
            std::to_string(report.year),
            value_of(kind_choices(), report.kind),
            report.title,
            record.title,
            report_address(report),
            record.index_number,
            cell(report.filed),
            printed(report.filed),
            cell(report.signed_on),
            printed(report.signed_on),
            record.published.substr(0, 10),
            has_minute ? record.published : std::string(),
            report.attachment,
            report.series,
            listed(report.basis),
            card.rubric != nullptr ? card.rubric->id : std::string(),
            cell(card.total),
            cell(full),
            cell(share_of(card.total, full)),
            cell(card.level1_sum),
            cell(card.recomputed_total),
            cell(difference),
            cell(recomputable),
            cell(share_of(recomputable, full)),
            report.grade,
            card.grade_by_total,
            card.grade_by_recomputed,
            spending.total ? amount_in(spending.total->money, spending.unit) : std::string(),
            spending.total ? std::string(money_unit_name(spending.unit)) : std::string(),
            spending.total ? in_yuan(spending.total->money) : std::string(),
            report.source,
            report.content_id,
            report.sha256,
            report.last_changed_commit};
}

std::string outcome_of(const ScoreRow& score) {
    constexpr std::size_t recomputed = 5;
    if (!score.not_recomputable) return std::string(outcome_choices()[recomputed].value);
    return value_of(outcome_choices(), *score.not_recomputable);
}

std::string missing_inputs(const ScoreRow& score) {
    std::vector<std::string> names;
    for (const std::string& input : score.missing_inputs) names.emplace_back(figure_name(input));
    return listed(names);
}

std::string parent_code(const Rubric& rubric, const Indicator& indicator) {
    return indicator.parent < 0 ? std::string()
                                : rubric.indicators[static_cast<std::size_t>(indicator.parent)].code;
}

Row score_row(const Report& report, const Rubric& rubric, const ScoreRow& score) {
    const Indicator& indicator = rubric.indicators[static_cast<std::size_t>(score.indicator)];
    const Claim* claim = score.claim;
    const auto said = [&](std::string Claim::*text) { return claim != nullptr ? claim->*text : ""; };
    const auto& allowed = score.allowed;
    return {report.stem,
            indicator.code,
            indicator.name,
            std::to_string(indicator.depth + 1),
            parent_code(rubric, indicator),
            cell(indicator.weight),
            said(&Claim::target),
            said(&Claim::actual),
            cell(score.claimed),
            cell(score.rate),
            cell(score.children_sum),
            cell(score.recomputed),
            cell(score.difference),
            outcome_of(score),
            score.derivation,
            missing_inputs(score),
            said(&Claim::level),
            allowed ? allowed->least.to_string() : std::string(),
            allowed ? allowed->most.to_string() : std::string(),
            allowed ? yes_no(allowed->most_included) : std::string(),
            yes_no(score.not_applicable),
            said(&Claim::reason),
            claim != nullptr ? listed(claim->evidence) : std::string(),
            value_of(basis_choices(), indicator.basis)};
}

void add_split(Rows& rows, const Report& report, std::size_t split, const std::vector<Amount>& parts) {
    const Expenditure& spending = report.expenditure;
    std::int64_t whole = 0;
    for (const Amount& part : parts) whole += part.money.fen;
    if (spending.total) whole = spending.total->money.fen;
    for (const Amount& part : parts)
        rows.push_back({report.stem, std::string(split_choices()[split].value), part.name,
                        amount_in(part.money, spending.unit), std::string(money_unit_name(spending.unit)),
                        in_yuan(part.money),
                        cell(percentage(Decimal{part.money.fen, 0}, Decimal{whole, 0}))});
}

Rows spending_rows(const Report& report) {
    const Expenditure& spending = report.expenditure;
    Rows rows;
    if (spending.total) {
        Amount total = *spending.total;
        total.name = "总支出";
        add_split(rows, report, 0, {total});
    }
    add_split(rows, report, 1, spending.by_kind);
    add_split(rows, report, 2, spending.by_category);
    return rows;
}

Rows figure_rows(const Report& report) {
    const auto known = known_figures();
    Rows rows;
    for (const Figure& figure : report.figures) {
        const auto name = std::find_if(known.begin(), known.end(),
                                       [&](const FigureName& each) { return each.id == figure.name; });
        const bool money = name != known.end() && name->money;
        rows.push_back({report.stem, figure.name, std::string(figure_name(figure.name)),
                        figure.value.to_string(),
                        money ? std::string(money_unit_name(report.expenditure.unit)) : std::string()});
    }
    return rows;
}

Rows citation_rows(const ReportRecord& record) {
    const std::string number(citation_choices()[0].value), title_alone(citation_choices()[1].value);
    const std::string& stem = record.report.stem;
    Rows rows;
    for (const Citation& each : record.references.citations)
        rows.push_back(
            {stem, number, each.number, each.printed, each.title, each.quote.anchor, each.quote.sentence});
    for (const TitleMention& each : record.references.titles) {
        const CitedDocument* document = record.graph.document_meant(each);
        rows.push_back({stem,
                        title_alone,
                        document != nullptr ? document->number : std::string(),
                        {},
                        each.title,
                        each.quote.anchor,
                        each.quote.sentence});
    }
    return rows;
}

Rows mention_rows(const ReportRecord& record) {
    const std::string body(mention_choices()[0].value), report(mention_choices()[1].value);
    const std::string& stem = record.report.stem;
    Rows rows;
    for (const BodyMention& each : record.references.bodies) {
        const Department& department = record.catalog.departments[each.department];
        rows.push_back({stem, body, department.id, department.name, std::to_string(each.times),
                        each.quote.anchor, each.quote.sentence});
    }
    for (const ReportMention& each : record.references.reports)
        rows.push_back({stem, report, each.stem, {}, "1", each.quote.anchor, each.quote.sentence});
    return rows;
}

/// The lines a finding stands on, each once; a place without a line is the report as a whole.
std::vector<std::string> places_of(const Finding& finding) {
    std::vector<std::string> places;
    for (const FindingPlace& place : finding.places) {
        if (place.place.line == 0) continue;
        std::string text = std::to_string(place.place.line);
        if (!place.anchor.empty()) text += "#" + place.anchor;
        if (std::find(places.begin(), places.end(), text) == places.end()) places.push_back(std::move(text));
    }
    return places;
}

Row check_row(const Report& report, const Finding& finding) {
    const RuleInfo* rule = find_rule(finding.rule);
    const std::string id(info(finding.rule).id);
    const std::vector<std::string> places = places_of(finding);
    return {report.stem,
            id,
            rule != nullptr ? std::string(rule->title[static_cast<std::size_t>(Language::zh)]) : id,
            value_of(verdict_choices(), finding.verdict),
            finding.subject,
            finding.arithmetic,
            finding.stated,
            finding.computed,
            listed(places),
            std::to_string(places.size()),
            finding.explanation};
}

Rows quality_rows(const Report& report, const QualityCard& card) {
    Rows rows;
    for (const QualityRow& line : card.rows) {
        const Indicator& indicator = card.rubric->indicators[static_cast<std::size_t>(line.indicator)];
        rows.push_back({report.stem, indicator.code, indicator.name, std::to_string(indicator.depth + 1),
                        cell(indicator.weight), cell(line.points), line.derivation});
    }
    rows.push_back({report.stem, "total", "合计", "0", cell(card.rubric->total), card.total.to_string(), {}});
    return rows;
}

Rows revision_rows(const ReportRecord& record) {
    const Settings& settings = record.catalog.settings;
    Rows rows;
    for (const Revision& revision : record.chronicle->revisions) {
        const Commit& commit = record.catalog.history.commits[revision.commit];
        rows.push_back({record.report.stem, std::to_string(rows.size() + 1),
                        revision.version > 0 ? std::to_string(revision.version) : std::string(),
                        value_of(revision_choices(), revision.kind),
                        minute_of_time(commit.time, settings.timezone_minutes), commit.id, revision.reason,
                        shown_author(commit, settings), revision.moved_from});
    }
    return rows;
}

}  // namespace

ReportRows report_rows(const ReportRecord& record) {
    ReportRows rows;
    const auto of = [&](TableId id) -> Rows& { return rows[static_cast<std::size_t>(id)]; };
    of(TableId::reports).push_back(report_row(record));
    if (const Rubric* rubric = record.card.rubric)
        for (const ScoreRow& score : record.card.rows)
            of(TableId::scores).push_back(score_row(record.report, *rubric, score));
    of(TableId::spending) = spending_rows(record.report);
    of(TableId::figures) = figure_rows(record.report);
    of(TableId::citations) = citation_rows(record);
    of(TableId::mentions) = mention_rows(record);
    for (const Finding& finding : record.findings)
        of(TableId::checks).push_back(check_row(record.report, finding));
    if (record.quality && record.quality->rubric != nullptr)
        of(TableId::quality) = quality_rows(record.report, *record.quality);
    if (record.chronicle != nullptr) of(TableId::revisions) = revision_rows(record);
    return rows;
}

Rows indicator_rows(const Rubrics& rubrics, const std::function<std::size_t(const Rubric&)>& reports_using) {
    Rows rows;
    for (const auto& [id, rubric] : rubrics) {
        if (rubric.purpose != RubricPurpose::report) continue;
        const std::string used = std::to_string(reports_using(rubric));
        for (const Indicator& each : rubric.indicators)
            rows.push_back({rubric.id, rubric.title, value_of(rubric_status_choices(), rubric.status),
                            cell(rubric.total), used, each.code, each.name, std::to_string(each.depth + 1),
                            parent_code(rubric, each), cell(each.weight),
                            value_of(indicator_kind_choices(), each.kind), each.formula, each.rule,
                            listed(each.inputs), each.evidence_required, each.provenance,
                            value_of(basis_choices(), each.basis)});
    }
    return rows;
}

}  // namespace gongkai
