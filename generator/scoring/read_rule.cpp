// SPDX-License-Identifier: MIT
// From a node's `scoring` to a rule. Whatever contradicts itself, its kind or its weight is found here, so
// that applying a rule is plain arithmetic.
#include <algorithm>
#include <array>

#include "scoring/sheet.h"

namespace gongkai {
namespace {

/// A method, the kind of indicator it belongs to, and the keys it has.
struct Method {
    std::string_view name;
    IndicatorKind kind;
    bool has_formula;
    std::array<std::string_view, 5> keys;
};
constexpr auto methods = std::to_array<Method>({
    {"proportional", IndicatorKind::quantitative, true, {"target", "direction", "reverse"}},
    {"bands", IndicatorKind::quantitative, true, {"bands"}},
    {"deduct", IndicatorKind::quantitative, true, {"from", "beyond", "each", "points", "count"}},
    {"target", IndicatorKind::quantitative, false, {"reverse"}},
    {"level", IndicatorKind::qualitative, false, {"levels"}},
    {"items", IndicatorKind::check, false, {"items"}},
});

const Method* find_method(std::string_view name) {
    const auto found =
        std::find_if(methods.begin(), methods.end(), [&](const Method& m) { return m.name == name; });
    return found == methods.end() ? nullptr : &*found;
}

/// "proportional（按比例）": a word of the sheets, for messages in either language.
std::string word_of(const FieldReader& fields, std::string_view key, std::string_view value) {
    const auto choices = fields.spec(key).choices;
    const auto found = std::find(choices.begin(), choices.end(), value);
    return std::string(*found) + "（" + std::string(*(found + 1)) + "）";
}

/// Reads the one rule of a node. What it finds wrong is in the diagnostics; the rule is used only when
/// nothing is.
class ScoringReader {
public:
    ScoringReader(const std::string& path, const YamlNode& node, const SheetDefaults& defaults,
                  const Indicator& indicator, Diagnostics& diagnostics)
        : path_(path),
          node_(node),
          fields_(path, node, scoring_fields(), diagnostics),
          defaults_(defaults),
          weight_(indicator.weight.value_or(Decimal{})),
          diagnostics_(diagnostics),
          method_(find_method(fields_.choice("by", ""))) {}

    const Method* method() const { return method_; }
    std::string method_name() const { return word_of(fields_, "by", method_->name); }

    PointsRule read() {
        check_keys();
        if (method_->name == "proportional") return proportion();
        if (method_->name == "bands") return bands();
        if (method_->name == "deduct") return deduction();
        if (method_->name == "target") return TargetRule{reverse()};
        return method_->name == "level" ? PointsRule(levels()) : PointsRule(items());
    }

private:
    void check_keys() {
        for (const FieldSpec& spec : scoring_fields()) {
            const auto& keys = method_->keys;
            if (spec.key == "by" || std::find(keys.begin(), keys.end(), spec.key) != keys.end()) continue;
            for (const YamlNode::Entry& entry : node_.entries) {
                if (entry.key != spec.key && entry.key != spec.key_zh) continue;
                diagnostics_.add(Code::scoring_key_useless, path_, entry.key_place,
                                 {entry.key, method_name()});
            }
        }
    }

    bool present(std::string_view key) {
        if (fields_.find(key) != nullptr) return true;
        const FieldSpec& spec = fields_.spec(key);
        diagnostics_.add(Code::field_missing, path_, node_.place,
                         {std::string(spec.key_zh), std::string(spec.key), std::string(spec.doc_zh),
                          std::string(spec.doc_en)});
        return false;
    }

    std::optional<Quantity> quantity(const FieldReader& fields, std::string_view key) {
        const std::string text = fields.text(key);
        if (const auto percent = parse_percent(text)) return Quantity{*percent, true};
        if (const auto number = Decimal::parse(text)) return Quantity{*number, false};
        diagnostics_.add(Code::scoring_quantity, path_, fields.place(key), {std::string(key), text});
        return std::nullopt;
    }

    void check_points(const FieldReader& fields, Decimal points) {
        if (points >= Decimal{} && points <= weight_) return;
        diagnostics_.add(Code::scoring_points, path_, fields.place("points"),
                         {points.to_string(), weight_.to_string()});
    }

    void check_positive(std::string_view key, Decimal value) {
        if (value > Decimal{}) return;
        diagnostics_.add(Code::scoring_not_positive, path_, fields_.place(key), {std::string(key)});
    }

    Reverse reverse() const {
        return fields_.find("reverse") != nullptr ? reverse_named(fields_.choice("reverse", ""))
                                                  : defaults_.reverse;
    }

    ProportionRule proportion() {
        ProportionRule rule;
        rule.target = {{100, 0}, true};
        if (fields_.find("target") != nullptr)
            rule.target = quantity(fields_, "target").value_or(rule.target);
        if (rule.target.number < Decimal{}) {
            diagnostics_.add(Code::scoring_negative, path_, fields_.place("target"), {"target"});
        }
        const std::string direction = fields_.choice("direction", "at_least");
        rule.direction = direction == "at_most"  ? Direction::at_most
                         : direction == "equals" ? Direction::equals
                                                 : Direction::at_least;
        rule.reverse = reverse();
        return rule;
    }

    BandsRule bands() {
        BandsRule rule;
        if (!present("bands")) return rule;
        const YamlNode& list = *fields_.find("bands");
        if (list.items.empty()) diagnostics_.add(Code::scoring_band_limit, path_, list.place);
        for (std::size_t i = 0; i < list.items.size(); ++i) {
            const FieldReader band(path_, list.items[i], band_fields(), diagnostics_);
            const bool ceiling = band.find("at_most") != nullptr;
            const bool floor = band.find("at_least") != nullptr;
            if (i == 0) rule.ceilings = ceiling;
            const bool is_last = i + 1 == list.items.size();
            const bool clear = is_last         ? !ceiling && !floor
                               : rule.ceilings ? ceiling && !floor
                                               : floor && !ceiling;
            if (!clear) diagnostics_.add(Code::scoring_band_limit, path_, list.items[i].place);
            BandsRule::Band read;
            read.points = band.decimal("points").value_or(Decimal{});
            check_points(band, read.points);
            if (clear && !is_last) read.limit = quantity(band, rule.ceilings ? "at_most" : "at_least");
            if (!rule.bands.empty()) check_reachable(rule, read, list.items[i].place);
            rule.bands.push_back(read);
        }
        return rule;
    }

    void check_reachable(const BandsRule& rule, const BandsRule::Band& band, Place place) {
        const auto& last = rule.bands.back();
        if (!last.limit || !band.limit) return;
        if (last.limit->percent != band.limit->percent) {
            diagnostics_.add(Code::scoring_quantity_mixed, path_, place,
                             {last.limit->text(), band.limit->text()});
        } else if (rule.ceilings ? band.limit->number <= last.limit->number
                                 : band.limit->number >= last.limit->number) {
            diagnostics_.add(Code::scoring_band_unreachable, path_, place);
        }
    }

    DeductionRule deduction() {
        DeductionRule rule;
        if (!present("from") || !present("beyond") || !present("each") || !present("points")) return rule;
        const auto from = quantity(fields_, "from");
        const auto each = quantity(fields_, "each");
        if (!from || !each) return rule;
        if (each->percent && !from->percent) {
            diagnostics_.add(Code::scoring_quantity_mixed, path_, fields_.place("each"), {"from", "each"});
        }
        rule.from = *from;
        rule.each = each->number;
        rule.points = fields_.decimal("points").value_or(Decimal{});
        check_positive("each", rule.each);
        check_positive("points", rule.points);
        const std::string beyond = fields_.choice("beyond", "above");
        rule.beyond = beyond == "either"  ? DeductionRule::Beyond::either
                      : beyond == "below" ? DeductionRule::Beyond::below
                                          : DeductionRule::Beyond::above;
        const std::string count = fields_.choice("count", "proportional");
        rule.count = count == "whole"     ? DeductionRule::Count::whole
                     : count == "started" ? DeductionRule::Count::started
                                          : DeductionRule::Count::proportional;
        return rule;
    }

    LevelsRule levels() {
        if (fields_.find("levels") != nullptr)
            return read_levels(path_, *fields_.find("levels"), diagnostics_);
        if (defaults_.levels.levels.empty()) present("levels");
        return defaults_.levels;
    }

    ItemsRule items() {
        ItemsRule rule;
        if (!present("items")) return rule;
        const YamlNode& list = *fields_.find("items");
        Decimal sum;
        std::string terms;
        for (const YamlNode& item : list.items) {
            const FieldReader fields(path_, item, item_fields(), diagnostics_);
            const Decimal points = fields.decimal("points").value_or(Decimal{});
            check_points(fields, points);
            sum = sum + points;
            terms += (terms.empty() ? "" : " + ") + points.to_string();
            rule.items.push_back({fields.text("name"), points, fields.boolean("evidence", false)});
        }
        if (sum != weight_) {
            diagnostics_.add(Code::scoring_items_sum, path_, list.place,
                             {sum.to_string(), weight_.to_string(), terms});
        }
        return rule;
    }

    const std::string& path_;
    const YamlNode& node_;
    FieldReader fields_;
    const SheetDefaults& defaults_;
    Decimal weight_;
    Diagnostics& diagnostics_;
    const Method* method_;
};

/// What a rule needs of its node besides itself.
void check_node(const std::string& path, const FieldReader& fields, const Method& method,
                const std::string& method_name, const Indicator& indicator, Diagnostics& diagnostics) {
    const Place place = fields.place("scoring");
    const YamlNode* children = fields.find("children");
    if (children != nullptr && !children->items.empty()) {
        diagnostics.add(Code::scoring_above_leaves, path, place, {indicator.name});
    } else if (!indicator.weight) {
        diagnostics.add(Code::scoring_without_weight, path, place, {indicator.name});
    }
    if (fields.find("kind") != nullptr && indicator.kind != method.kind) {
        diagnostics.add(Code::scoring_kind, path, place,
                        {word_of(fields, "kind", fields.choice("kind", "")), method_name});
    }
    if (method.has_formula && fields.find("formula") == nullptr) {
        diagnostics.add(Code::scoring_without_formula, path, place, {method_name});
    }
    if (!method.has_formula && fields.find("formula") != nullptr) {
        diagnostics.add(Code::scoring_with_formula, path, place, {method_name});
    }
}

void read_not_applicable(const std::string& path, const YamlNode& node, FormulaReader& formulas,
                         const Indicator& indicator, ReadRule& out, Diagnostics& diagnostics) {
    const FieldReader fields(path, node, not_applicable_fields(), diagnostics);
    if (!indicator.weight) {
        diagnostics.add(Code::scoring_without_weight, path, node.place, {indicator.name});
        return;
    }
    NotApplicableRule rule;
    const std::string points = fields.text("points");
    if (!points.empty() && points != "full" && points != "满分") {
        rule.points = Decimal::parse(points);
        if (!rule.points || *rule.points < Decimal{} || *rule.points > *indicator.weight) {
            diagnostics.add(Code::scoring_points, path, fields.place("points"),
                            {points, indicator.weight->to_string()});
        }
    }
    const YamlNode* when = fields.find("when");
    auto condition = when != nullptr ? formulas.condition(*when, out.condition_inputs) : std::nullopt;
    if (!condition) return;
    rule.when = std::move(*condition);
    out.rule->not_applicable = std::move(rule);
}

}  // namespace

LevelsRule read_levels(const std::string& path, const YamlNode& list, Diagnostics& diagnostics) {
    LevelsRule rule;
    for (const YamlNode& item : list.items) {
        const FieldReader fields(path, item, level_fields(), diagnostics);
        const auto from = fields.percent("from");
        if (!from) return {};  // reported by the reader
        rule.levels.push_back({fields.text("level"), *from});
    }
    const auto& all = rule.levels;
    const auto not_below = [](const auto& a, const auto& b) { return a.from <= b.from; };
    const bool descending = std::adjacent_find(all.begin(), all.end(), not_below) == all.end();
    if (!all.empty() && descending && all.back().from == Decimal{} && all.front().from <= Decimal{100, 0}) {
        return rule;
    }
    diagnostics.add(Code::scoring_levels, path, list.place);
    return {};
}

ReadRule read_rule(const std::string& path, const FieldReader& fields, const SheetDefaults& defaults,
                   Indicator& indicator, Diagnostics& diagnostics) {
    Diagnostics own;
    ReadRule out;
    out.rule = std::make_shared<LeafRule>();
    out.rule->rounding = defaults.rounding;
    FormulaReader formulas(path, fields.find("inputs"), own);
    if (const YamlNode* node = fields.find("formula"))
        out.rule->formula = formulas.formula(*node, out.formula_inputs);
    for (const std::string& id : out.formula_inputs) {
        auto& inputs = indicator.inputs;
        if (std::find(inputs.begin(), inputs.end(), id) == inputs.end()) inputs.push_back(id);
    }
    if (const YamlNode* node = fields.find("scoring")) {
        ScoringReader scoring(path, *node, defaults, indicator, own);
        if (const Method* method = scoring.method()) {
            check_node(path, fields, *method, scoring.method_name(), indicator, own);
            if (fields.find("kind") == nullptr) indicator.kind = method->kind;
            if (indicator.weight) out.rule->points = scoring.read();
        }
    } else if (indicator.kind == IndicatorKind::qualitative && indicator.weight &&
               !defaults.levels.levels.empty()) {
        out.rule->points = defaults.levels;
    }
    if (const YamlNode* node = fields.find("not_applicable"))
        read_not_applicable(path, *node, formulas, indicator, out, own);
    formulas.check_listed();
    if (own.has_errors()) out = {};
    diagnostics.append(std::move(own));
    return out;
}

}  // namespace gongkai
