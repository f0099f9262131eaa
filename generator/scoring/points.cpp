// SPDX-License-Identifier: MIT
// From an exact value to points and to a sentence. What the sentence prints is rounded, so it is printed
// with as many decimals as it takes for the points to follow from what is printed: 38.849% of 10 points are
// 3.88, but 38.85% of them would be 3.89.
#include "scoring/points.h"

#include <algorithm>

namespace gongkai {
namespace {

constexpr std::uint8_t most_decimals = 6;

/// Rounded as the sheet says, within 0 and the weight; nothing when exact arithmetic cannot hold it.
std::optional<Decimal> settled(Fraction points, Decimal weight, std::uint8_t rounding) {
    if (!points.has_value()) return std::nullopt;
    return std::clamp(points.rounded(rounding), Decimal{}, weight).trimmed();
}

/// The value with two decimals, or with as many more as it takes to satisfy `still_right`.
template <typename StillRight>
Quantity shown(Fraction value, bool percent, StillRight still_right) {
    Quantity q{{}, percent};
    Fraction scaled = percent ? value * Decimal{100, 0} : value;
    if (!scaled.has_value()) scaled = Fraction(value.rounded(most_decimals)) * Decimal{100, 0};
    for (std::uint8_t scale = 2; scale <= most_decimals; ++scale) {
        q.number = scaled.rounded(scale).trimmed();
        if (still_right(q.value())) break;
    }
    return q;
}

/// How an actual stands to its target, and the share of the weight that follows.
struct Standing {
    enum class Kind { reached, part, over_linear, over_inverse, twice, zero_target };
    Kind kind = Kind::reached;
    Fraction ratio;  ///< B ÷ A, (B − A) ÷ A or A ÷ B
    Fraction share() const {
        switch (kind) {
            case Kind::reached: return Decimal{1, 0};
            case Kind::over_linear: return Fraction(Decimal{1, 0}) - ratio;
            case Kind::part:
            case Kind::over_inverse: return ratio;
            case Kind::twice:
            case Kind::zero_target: break;
        }
        return {};
    }
};

/// A negative actual counts as 0, in every production system seen.
Standing standing(Direction direction, Reverse reverse, Fraction target, Fraction actual) {
    using Kind = Standing::Kind;
    const Fraction zero;
    const Fraction b = std::max(actual, zero);
    const bool at_most = direction == Direction::at_most;
    if (at_most || (direction == Direction::equals && target == zero)) {
        if (b <= target) return {Kind::reached, {}};
        if (target == zero) return {Kind::zero_target, {}};
        if (reverse == Reverse::inverse) return {Kind::over_inverse, target / b};
        const Fraction over = (b - target) / target;
        return over >= Decimal{1, 0} ? Standing{Kind::twice, {}} : Standing{Kind::over_linear, over};
    }
    return b >= target ? Standing{Kind::reached, {}} : Standing{Kind::part, b / target};
}

/// How points follow from a standing: "为指标值的 94.74%". `target` is 指标值, or 目标值 95%.
std::string standing_words(const Standing& s, Direction direction, const std::string& target, Decimal weight,
                           Decimal points, std::uint8_t rounding) {
    using Kind = Standing::Kind;
    const Quantity ratio = shown(s.ratio, true, [&](Fraction printed) {
        return settled(Standing{s.kind, printed}.share() * weight, weight, rounding) == points;
    });
    const bool ends_in_a_number = target.ends_with('%') || (target.back() >= '0' && target.back() <= '9');
    const std::string gap = ends_in_a_number ? " " : "";
    switch (s.kind) {
        case Kind::reached: return (direction == Direction::at_most ? "不超过" : "达到") + target;
        case Kind::part: return "为" + target + gap + "的 " + ratio.text();
        case Kind::over_linear: return "超过" + target + "，超出部分占" + target + gap + "的 " + ratio.text();
        case Kind::over_inverse: return "超过" + target + "，" + target + gap + "为其 " + ratio.text();
        case Kind::twice: return "达到" + target + gap + "的两倍";
        case Kind::zero_target: break;
    }
    return "超过" + target;
}

// ---- bands ----

const BandsRule::Band& band_of(const BandsRule& rule, Fraction value) {
    const auto holds = [&](const BandsRule::Band& band) {
        if (!band.limit) return true;
        return rule.ceilings ? value <= band.limit->value() : value >= band.limit->value();
    };
    return *std::find_if(rule.bands.begin(), rule.bands.end(), holds);
}

std::string band_words(const BandsRule& rule, const BandsRule::Band& band) {
    const auto limit_text = [](const BandsRule::Band& b) { return b.limit->text(); };
    const bool first = &band == &rule.bands.front();
    if (!band.limit) {
        if (first) return "各档相同";
        return (rule.ceilings ? "超过 " : "低于 ") + limit_text(*(&band - 1));
    }
    if (first) return (rule.ceilings ? "不超过 " : "不低于 ") + limit_text(band);
    const std::string last = limit_text(*(&band - 1));
    return rule.ceilings ? "在 (" + last + ", " + limit_text(band) + "] 一档"
                         : "在 [" + limit_text(band) + ", " + last + ") 一档";
}

// ---- deductions ----

bool is_beyond(DeductionRule::Beyond wanted, Fraction value, Fraction from) {
    if (wanted == DeductionRule::Beyond::either) return value != from;
    return wanted == DeductionRule::Beyond::above ? value > from : value < from;
}

Fraction deducted(const DeductionRule& rule, Fraction value) {
    const Fraction from = rule.from.value();
    if (!is_beyond(rule.beyond, value, from)) return {};
    const Fraction distance = value > from ? value - from : from - value;
    Fraction times = distance / Quantity{rule.each, rule.from.percent}.value();
    if (rule.count == DeductionRule::Count::whole) times = times.floor();
    if (rule.count == DeductionRule::Count::started) times = -(-times).floor();
    return times * rule.points;
}

std::string deduction_words(const DeductionRule& rule, const Quantity& value, Decimal weight,
                            Decimal points) {
    if (!is_beyond(rule.beyond, value.value(), rule.from.value())) {
        const std::string_view relation = rule.beyond == DeductionRule::Beyond::above   ? "不超过 "
                                          : rule.beyond == DeductionRule::Beyond::below ? "不低于 "
                                                                                        : "等于 ";
        return std::string(relation) + rule.from.text();
    }
    const bool above = value.number > rule.from.number;
    const Decimal distance = above ? value.number - rule.from.number : rule.from.number - value.number;
    const auto amount = [&](Decimal d) {
        return d.trimmed().to_string() + (rule.from.percent ? " 个百分点" : "");
    };
    const auto points_of = [](Decimal p) { return "扣 " + p.trimmed().to_string() + " 分"; };
    const std::string verb = above ? "超" : "低";
    const bool whole = rule.count == DeductionRule::Count::whole;
    std::string words = verb + " " + amount(distance) + "，每" + verb + (whole ? "满 " : " ") +
                        amount(rule.each) + (rule.from.percent ? "" : " ") + points_of(rule.points);
    if (rule.count == DeductionRule::Count::started) words += "（不足的按 " + amount(rule.each) + "计）";
    return words + "，" + (points == Decimal{} ? "扣完为止" : points_of(weight - points));
}

/// Points by one of the rules over a value, exact.
struct ExactPoints {
    Fraction value;
    Decimal weight;
    Fraction operator()(const ProportionRule& rule) const {
        return standing(rule.direction, rule.reverse, rule.target.value(), value).share() * weight;
    }
    Fraction operator()(const BandsRule& rule) const { return band_of(rule, value).points; }
    Fraction operator()(const DeductionRule& rule) const { return weight - deducted(rule, value); }
    template <typename Other>
    Fraction operator()(const Other&) const {
        return Fraction::none();
    }
};

/// Which of a rule's cases a value falls in, so that what is printed never tells of another one.
struct CaseOf {
    Fraction value;
    std::ptrdiff_t operator()(const ProportionRule& rule) const {
        return static_cast<int>(standing(rule.direction, rule.reverse, rule.target.value(), value).kind);
    }
    std::ptrdiff_t operator()(const BandsRule& rule) const {
        return &band_of(rule, value) - rule.bands.data();
    }
    std::ptrdiff_t operator()(const DeductionRule& rule) const {
        return is_beyond(rule.beyond, value, rule.from.value()) ? 1 : 0;
    }
    template <typename Other>
    std::ptrdiff_t operator()(const Other&) const {
        return 0;
    }
};

bool in_percent(const PointsRule& points) {
    if (const auto* rule = std::get_if<ProportionRule>(&points)) return rule->target.percent;
    if (const auto* rule = std::get_if<DeductionRule>(&points)) return rule->from.percent;
    const BandsRule::Band& first = std::get<BandsRule>(points).bands.front();
    return first.limit && first.limit->percent;
}

/// Why a value earns its points; empty where that goes without saying.
std::string value_words(const LeafRule& leaf, const Quantity& value, Decimal weight, Decimal points) {
    if (const auto* rule = std::get_if<BandsRule>(&leaf.points)) {
        return band_words(*rule, band_of(*rule, value.value()));
    }
    if (const auto* rule = std::get_if<DeductionRule>(&leaf.points)) {
        return deduction_words(*rule, value, weight, points);
    }
    const auto& rule = std::get<ProportionRule>(leaf.points);
    const Standing s = standing(rule.direction, rule.reverse, rule.target.value(), value.value());
    const bool of_the_whole = rule.target.value() == Fraction(Decimal{1, 0});
    if (s.kind == Standing::Kind::part && of_the_whole) return {};
    return standing_words(s, rule.direction, "目标值 " + rule.target.text(), weight, points, leaf.rounding);
}

}  // namespace

std::string points_text(Decimal points, Decimal weight) {
    return (points == weight && weight > Decimal{} ? "得满分 " : "得 ") + points.trimmed().to_string() +
           " 分";
}

std::optional<Earned> earned_by_value(const LeafRule& leaf, Fraction value, Decimal weight) {
    const auto points_for = [&](Fraction v) {
        return settled(std::visit(ExactPoints{v, weight}, leaf.points), weight, leaf.rounding);
    };
    const auto points = points_for(value);
    if (!points) return std::nullopt;
    const auto own_case = std::visit(CaseOf{value}, leaf.points);
    const Quantity printed = shown(value, in_percent(leaf.points), [&](Fraction v) {
        return points_for(v) == points && std::visit(CaseOf{v}, leaf.points) == own_case;
    });
    std::string words = value_words(leaf, printed, weight, *points);
    words = printed.text() + (words.empty() ? "" : "，" + words) + "，" + points_text(*points, weight);
    return Earned{*points, std::move(words)};
}

Earned earned_by_target(const LeafRule& leaf, const Measure& target, const Measure& actual, Decimal weight) {
    const bool ceiling = target.relation == Relation::at_most || target.relation == Relation::below;
    const bool floor = target.relation == Relation::at_least || target.relation == Relation::above;
    const Direction direction = ceiling ? Direction::at_most
                                : floor ? Direction::at_least
                                        : Direction::equals;
    const Reverse reverse = std::get<TargetRule>(leaf.points).reverse;
    const Standing s = standing(direction, reverse, target.number, actual.number);
    const Decimal points = settled(s.share() * weight, weight, leaf.rounding).value_or(Decimal{});
    return {points, standing_words(s, direction, "指标值", weight, points, leaf.rounding) + "，" +
                        points_text(points, weight)};
}

Earned earned_by_items(const ItemsRule& rule, const Claim& claim, Decimal weight) {
    Decimal sum;
    std::string counted;
    std::string unproven;
    for (const ItemsRule::Item& item : rule.items) {
        if (std::find(claim.met.begin(), claim.met.end(), item.name) == claim.met.end()) continue;
        if (item.needs_evidence && claim.evidence.empty()) {
            unproven += "，“" + item.name + "”没有佐证，不计分";
            continue;
        }
        sum = sum + item.points;
        counted += (counted.empty() ? "已达到" : "、") + ("“" + item.name + "”") + " " +
                   item.points.trimmed().to_string() + " 分";
    }
    const Decimal points = std::clamp(sum, Decimal{}, weight).trimmed();
    if (counted.empty()) counted = "没有计分的要点";
    return {points, counted + unproven + "，" + points_text(points, weight)};
}

}  // namespace gongkai
