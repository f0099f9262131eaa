// SPDX-License-Identifier: MIT
// The score of one leaf: by its sheet's rule for what does not apply, by a formula's value, or by what the
// report claims beside the score. Where nothing follows, the row says why.
#include "scoring/recompute.h"

#include <algorithm>

#include "scoring/points.h"
#include "text/text.h"

namespace gongkai {
namespace {

// What a report would have to give beside figures with names of their own.
constexpr std::string_view target_word = "指标值";
constexpr std::string_view actual_word = "完成值";
constexpr std::string_view numeric_target = "数字形式的指标值";
constexpr std::string_view numeric_actual = "数字形式的完成值";
constexpr std::string_view same_unit = "与指标值单位相同的完成值";
constexpr std::string_view computable = "可计算范围内的数据";

class Leaf {
public:
    Leaf(const Report& report, const Rubric& rubric, const Figures& figures, ScoreRow& row,
         Diagnostics& diagnostics)
        : report_(report),
          rubric_(rubric),
          figures_(figures),
          row_(row),
          diagnostics_(diagnostics),
          indicator_(rubric.indicators[static_cast<std::size_t>(row.indicator)]) {}

    void run() {
        const LeafRule* rule = indicator_.scoring.get();
        if (rule == nullptr) {
            without_rule();
        } else if (!rule->not_applicable || !not_applicable(*rule->not_applicable)) {
            by_rule(*rule);
        }
    }

private:
    void by_rule(const LeafRule& rule) {
        if (const auto* levels = std::get_if<LevelsRule>(&rule.points)) {
            allow(*levels);
        } else if (const auto* items = std::get_if<ItemsRule>(&rule.points)) {
            by_items(*items);
        } else if (std::holds_alternative<TargetRule>(rule.points)) {
            by_target(rule);
        } else if (rule.formula) {
            by_formula(rule);
        } else {
            without_rule();
        }
    }

    void without_rule() {
        const bool judged =
            indicator_.kind == IndicatorKind::qualitative || indicator_.kind == IndicatorKind::check;
        row_.not_recomputable = judged ? NotRecomputable::by_judgement : NotRecomputable::no_formula;
    }

    void earn(Decimal points, std::string derivation) {
        row_.recomputed = points;
        row_.derivation = std::move(derivation);
    }

    void lack(std::string_view what) {
        row_.not_recomputable = NotRecomputable::no_inputs;
        row_.missing_inputs.emplace_back(what);
    }

    Figures figures_of(const std::vector<std::size_t>& slots) const {
        Figures out;
        out.reserve(slots.size());
        for (const std::size_t slot : slots) out.push_back(figures_[slot]);
        return out;
    }

    /// False when it applies, and when that cannot be told: an absent figure is missing, never zero.
    bool not_applicable(const NotApplicableRule& rule) {
        if (!rule.when.holds(figures_of(rule.slots)).value_or(false)) return false;
        std::vector<std::string> names;
        for (const std::size_t slot : rule.slots) names.emplace_back(figure_name(rubric_.inputs[slot]));
        const Decimal points = rule.points.value_or(*indicator_.weight).trimmed();
        row_.not_applicable = true;
        earn(points, rule.when.text(names) + "，按不适用" + points_text(points, *indicator_.weight));
        return true;
    }

    void by_formula(const LeafRule& rule) {
        const Figures figures = figures_of(rule.slots);
        const FormulaValue value = rule.formula->value(figures);
        if (value.kind == FormulaValue::Kind::missing) {
            row_.not_recomputable = NotRecomputable::no_inputs;
            for (const std::string& input : indicator_.inputs) {
                const auto slot = std::lower_bound(rubric_.inputs.begin(), rubric_.inputs.end(), input);
                if (!figures_[static_cast<std::size_t>(slot - rubric_.inputs.begin())])
                    row_.missing_inputs.push_back(input);
            }
        } else if (std::holds_alternative<std::monostate>(rule.points)) {
            row_.not_recomputable = NotRecomputable::no_formula;
        } else if (value.kind == FormulaValue::Kind::zero_base) {
            row_.not_recomputable = NotRecomputable::zero_base;
            row_.derivation = equation(rule, figures) + "，分母为 0，不可比";
        } else if (const auto earned = value.kind == FormulaValue::Kind::known
                                           ? earned_by_value(rule, value.value, *indicator_.weight)
                                           : std::nullopt) {
            earn(earned->points, equation(rule, figures) + " = " + earned->words);
        } else {
            lack(computable);
        }
    }

    /// "执行率 = 334.67 ÷ 861.46"
    std::string equation(const LeafRule& rule, const Figures& figures) const {
        return indicator_.label + " = " + rule.formula->with_numbers(figures);
    }

    void by_target(const LeafRule& rule) {
        const Claim* claim = row_.claim;
        if (claim == nullptr || claim->target.empty()) lack(target_word);
        if (claim == nullptr || claim->actual.empty()) lack(actual_word);
        if (row_.not_recomputable) return;
        const auto target = read_measure(claim->target);
        const auto actual = read_measure(claim->actual);
        if (!target || target->number < Decimal{}) lack(numeric_target);
        if (!actual || actual->relation != Relation::none) lack(numeric_actual);
        if (row_.not_recomputable) return;
        if (target->unit != actual->unit) {
            lack(same_unit);
            return;
        }
        Earned earned = earned_by_target(rule, *target, *actual, *indicator_.weight);
        earn(earned.points,
             "指标值 " + claim->target + "，完成值 " + claim->actual + "，" + std::move(earned.words));
    }

    /// People decide within the level they claim.
    void allow(const LevelsRule& rule) {
        row_.not_recomputable = NotRecomputable::by_judgement;
        if (row_.claim == nullptr || row_.claim->level.empty()) return;
        const auto& levels = rule.levels;
        auto claimed = levels.end();  // the longest name the claim begins with: 部分达成并具有一定效果
        for (auto level = levels.begin(); level != levels.end(); ++level) {
            const bool longer = claimed == levels.end() || level->name.size() > claimed->name.size();
            if (longer && row_.claim->level.starts_with(level->name)) claimed = level;
        }
        if (claimed == levels.end()) {
            std::string names;
            for (const auto& level : levels) names += (names.empty() ? "" : "、") + level.name;
            diagnostics_.add(Code::level_unknown, report_.source, row_.claim->node_place,
                             {row_.claim->level, names});
            return;
        }
        const bool highest = claimed == levels.begin();
        const auto share = [&](Decimal percent) {
            return (Fraction::percent(percent) * *indicator_.weight).rounded(6).trimmed();
        };
        row_.allowed = {share(claimed->from), share(highest ? Decimal{100, 0} : std::prev(claimed)->from),
                        highest};
    }

    void by_items(const ItemsRule& rule) {
        if (row_.claim == nullptr || !row_.claim->items_given) {
            row_.not_recomputable = NotRecomputable::by_judgement;
            return;
        }
        for (const std::string& name : row_.claim->met) check_item(rule, name);
        Earned earned = earned_by_items(rule, *row_.claim, *indicator_.weight);
        earn(earned.points, std::move(earned.words));
    }

    void check_item(const ItemsRule& rule, const std::string& name) {
        std::vector<std::string_view> known;
        for (const ItemsRule::Item& item : rule.items) known.push_back(item.name);
        if (std::find(known.begin(), known.end(), name) != known.end()) return;
        const std::string similar = nearest(name, known);
        diagnostics_.add(similar.empty() ? Code::item_unknown : Code::item_unknown_similar, report_.source,
                         row_.claim->node_place, {name, indicator_.name, similar});
    }

    const Report& report_;
    const Rubric& rubric_;
    const Figures& figures_;
    ScoreRow& row_;
    Diagnostics& diagnostics_;
    const Indicator& indicator_;
};

}  // namespace

void recompute(const Report& report, const Rubric& rubric, const Figures& figures, ScoreRow& row,
               Diagnostics& diagnostics) {
    Leaf(report, rubric, figures, row, diagnostics).run();
}

}  // namespace gongkai
