// SPDX-License-Identifier: MIT
// Leaves are scored first, in hundredths of a point; groups, sections and the total are their sums, the grade
// follows from the total. Money is drawn in units of 100 元, so that two decimals of 万元 are exact.
#include "demo/figures.h"

#include <algorithm>
#include <optional>

#include "demo/random.h"

namespace gongkai::demo {
namespace {

constexpr std::int64_t step = 10'000;  // 100 元 in fen

/// 28.5, 30, 5.96
std::string points_text(int hundredths) {
    int units = hundredths, scale = 2;
    for (; scale > 0 && units % 10 == 0; --scale) units /= 10;
    return Decimal{units, static_cast<std::uint8_t>(scale)}.to_string();
}

/// What the figures say of a quantitative indicator, exactly.
struct Share {
    std::int64_t part = 0, whole = 1;
};
std::optional<Share> measured(const Figures& f, std::string_view code) {
    const std::int64_t full_year = f.budget_initial + f.budget_added;
    if (code == "1.2.1") return Share{full_year - f.budget_added, full_year};
    if (code == "1.2.2") return Share{full_year - f.carry_out, full_year};
    if (code == "1.2.3") return Share{f.public_budget - f.public_actual, f.public_budget};
    if (code == "2.1.1") return Share{f.spent, full_year};
    if (code == "2.3.3") return Share{f.staff_actual, f.staff_quota};
    if (code == "3.1.1") return Share{f.tasks_done, f.tasks_planned};
    if (code == "3.2.3") return Share{f.satisfied, f.valid};
    return std::nullopt;
}

/// How careless a department is this year decides what falls short.
LeafScore score_leaf(const Figures& figures, const Leaf& leaf, int carelessness, Random& random) {
    LeafScore out{{leaf.code, leaf.name, leaf.weight, leaf.weight * 100}, nullptr, nullptr, "", "", ""};
    const bool full = random.between(1, 10) > carelessness;
    if (leaf.kind != "quantitative") {
        if (!full) out.score.hundredths -= 50 * random.between(1, leaf.weight / 2 + carelessness / 3);
        out.target = leaf.kind == "check" ? "符合" : "达成";
        out.actual = full ? out.target : leaf.kind == "check" ? "基本符合" : "部分达成";
        return out;
    }
    const int target = leaf.target * 10;
    const int above = std::min(1000 - target, 80);
    const int drawn = full ? target + random.between(0, above) : target - random.between(1, target / 4);
    const Share actual = measured(figures, leaf.code).value_or(Share{drawn, 1000});
    const Decimal percent = *percentage(Decimal{actual.part, 0}, Decimal{actual.whole, 0}, 1);
    const std::int64_t reached = actual.part * 100, wanted = actual.whole * leaf.target;
    if (reached < wanted) {
        out.score.hundredths = static_cast<int>((leaf.weight * 200 * reached + wanted) / (2 * wanted));
        out.reason = random.one_in(2) ? "受前期手续影响，下一年度改进" : "年初测算偏高，已调整计划";
    } else if (percent.units * 10 >= target * 13) {
        out.reason = "目标值定得偏低，下一年度调高";
    }
    out.target = "≥" + std::to_string(leaf.target) + "%";
    out.actual = percent.to_string() + "%";
    return out;
}

void score_all(Figures& figures, Random& random) {
    const int carelessness = random.between(0, 5) + (random.one_in(12) ? 3 : 0);
    for (const Section& section : figures.sheet) {
        Score sum{section.code, section.name, section.weight, 0};
        for (const Group& group : section.groups) {
            Score part{group.code, group.name, group.weight, 0};
            for (const Leaf& leaf : group.leaves) {
                LeafScore row = score_leaf(figures, leaf, carelessness, random);
                row.group = &group;
                row.section = &section;
                part.hundredths += row.score.hundredths;
                figures.leaves.push_back(std::move(row));
            }
            sum.hundredths += part.hundredths;
            figures.groups.push_back(part);
        }
        figures.total_hundredths += sum.hundredths;
        figures.sections.push_back(sum);
    }
    const int total = figures.total_hundredths;
    figures.grade = total >= 9000 ? "优" : total >= 8000 ? "良" : total >= 6000 ? "中" : "差";
}

/// Cuts `whole` into named parts of about the given shares (percent); the last takes what is left.
std::vector<Named> cut(std::int64_t whole, const std::vector<std::pair<std::string_view, int>>& shares,
                       Random& random) {
    std::vector<Named> out;
    std::int64_t rest = whole;
    for (std::size_t i = 0; i + 1 < shares.size(); ++i) {
        const std::int64_t share = shares[i].second * 10 + random.between(-30, 30);
        const std::int64_t part = whole / 1000 * share / step * step;
        out.push_back({shares[i].first, part});
        rest -= part;
    }
    out.push_back({shares.back().first, rest});
    return out;
}

}  // namespace

std::string Score::points() const { return points_text(hundredths); }

std::string Score::rate() const {
    if (hundredths == weight * 100) return "100%";
    return percentage(Decimal{hundredths, 2}, Decimal{weight, 0}).value_or(Decimal{}).to_string() + "%";
}

std::string Figures::total() const { return points_text(total_hundredths); }

std::string amount(std::int64_t fen) { return Money::of_fen(fen, MoneyUnit::ten_thousand_yuan).as_printed; }

Figures make_figures(int department, int year) {
    Random lasting({1, static_cast<std::uint64_t>(department)});
    Random random({2, static_cast<std::uint64_t>(department), static_cast<std::uint64_t>(year)});
    Figures f;
    f.sheet = sections(year);
    const int size = lasting.between(30'000, 900'000);  // 300 to 9,000 万元
    f.spent = std::int64_t{size} * random.between(90, 115) / 100 * step;
    f.by_kind = cut(f.spent, {{"基本支出", 68}, {"项目支出", 32}}, random);
    f.by_category =
        cut(f.spent,
            {{"工资福利支出", 48}, {"商品和服务支出", 30}, {"对个人和家庭的补助", 12}, {"资本性支出", 10}},
            random);
    f.budget_initial = f.spent / step * random.between(88, 99) / 100 * step;
    f.carry_out = f.spent / step * random.between(0, 4) / 100 * step;
    f.budget_added = f.spent + f.carry_out - f.budget_initial;
    f.public_budget = std::int64_t{random.between(300, 6000)} * step;
    f.public_actual = f.public_budget / step * random.between(60, 100) / 100 * step;
    f.staff_quota = lasting.between(12, 240);
    f.staff_actual = f.staff_quota - random.between(0, f.staff_quota / 8);
    f.tasks_planned = random.between(14, 60);
    f.tasks_done = f.tasks_planned - random.between(0, 3);
    f.valid = random.between(120, 900);
    f.satisfied = f.valid * random.between(86, 99) / 100;
    score_all(f, random);
    return f;
}

}  // namespace gongkai::demo
