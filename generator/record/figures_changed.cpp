// SPDX-License-Identifier: MIT
// Each field the public sees is printed from both versions and compared as printed: 509.10万元 and 5091000元
// are one amount and two texts.
#include "record/figures_changed.h"

#include <algorithm>
#include <string>

#include "numbers/numbers.h"

namespace gongkai::record {
namespace {

std::string printed(const Money& money) {
    return money.as_printed + std::string(money_unit_name(money.unit));
}
std::string printed(const std::optional<Decimal>& value, std::string_view unit = {}) {
    return value ? value->to_string() + std::string(unit) : "";
}
std::string printed(const std::optional<DatedValue>& date) { return date ? date->as_printed : ""; }
std::string printed(const std::vector<std::string>& list) {
    std::string text;
    for (const std::string& item : list) text += (text.empty() ? "" : "；") + item;
    return text;
}

const Amount* find(const std::vector<Amount>& amounts, const std::string& name) {
    const auto found =
        std::find_if(amounts.begin(), amounts.end(), [&](const Amount& a) { return a.name == name; });
    return found == amounts.end() ? nullptr : &*found;
}
const Figure* find(const std::vector<Figure>& figures, const std::string& name) {
    const auto found =
        std::find_if(figures.begin(), figures.end(), [&](const Figure& f) { return f.name == name; });
    return found == figures.end() ? nullptr : &*found;
}
const Claim* find(const std::vector<Claim>& claims, const std::string& node) {
    const auto found =
        std::find_if(claims.begin(), claims.end(), [&](const Claim& c) { return c.node == node; });
    return found == claims.end() ? nullptr : &*found;
}

/// The newer version's names in its order, then those only the older one has.
template <typename Item>
std::vector<std::string> names_of(const std::vector<Item>& before, const std::vector<Item>& after,
                                  std::string Item::*name) {
    std::vector<std::string> names;
    for (const std::vector<Item>* items : {&after, &before}) {
        for (const Item& item : *items) {
            if (std::find(names.begin(), names.end(), item.*name) == names.end()) names.push_back(item.*name);
        }
    }
    return names;
}

std::string printed(const Figure* figure, MoneyUnit unit) {
    if (figure == nullptr) return {};
    const auto known = known_figures();
    const bool money = std::any_of(known.begin(), known.end(), [&](const FigureName& each) {
        return each.money && each.id == figure->name;
    });
    return figure->value.to_string() + std::string(money ? money_unit_name(unit) : "");
}

class Comparison {
public:
    Comparison(const Report& before, const Report& after) : before_(before), after_(after) {}

    std::vector<FigureChange> rows() {
        spending();
        figures();
        scores();
        dates();
        identity();
        explanations();
        return std::move(rows_);
    }

private:
    void row(std::string name, std::string before, std::string after) {
        if (before != after) rows_.push_back({std::move(name), std::move(before), std::move(after)});
    }

    void spending() {
        const Expenditure &old_one = before_.expenditure, &new_one = after_.expenditure;
        row("总支出", old_one.total ? printed(old_one.total->money) : "",
            new_one.total ? printed(new_one.total->money) : "");
        amounts(old_one.by_kind, new_one.by_kind);
        amounts(old_one.by_category, new_one.by_category);
    }

    void amounts(const std::vector<Amount>& before, const std::vector<Amount>& after) {
        for (const std::string& name : names_of(before, after, &Amount::name)) {
            const Amount *old_one = find(before, name), *new_one = find(after, name);
            row(name, old_one ? printed(old_one->money) : "", new_one ? printed(new_one->money) : "");
        }
    }

    void figures() {
        for (const std::string& name : names_of(before_.figures, after_.figures, &Figure::name)) {
            row(std::string(figure_name(name)),
                printed(find(before_.figures, name), before_.expenditure.unit),
                printed(find(after_.figures, name), after_.expenditure.unit));
        }
    }

    void scores() {
        for (const std::string& node : names_of(before_.claims, after_.claims, &Claim::node)) {
            const Claim none, *old_one = find(before_.claims, node), *new_one = find(after_.claims, node);
            claim(node, old_one ? *old_one : none, new_one ? *new_one : none);
        }
        row("自评总分", printed(before_.claimed_total), printed(after_.claimed_total));
        row("等级", before_.grade, after_.grade);
    }

    void claim(const std::string& node, const Claim& before, const Claim& after) {
        row(node + " 自评得分", printed(before.score), printed(after.score));
        row(node + " 得分率", printed(before.rate, "%"), printed(after.rate, "%"));
        row(node + " 指标值", before.target, after.target);
        row(node + " 完成值", before.actual, after.actual);
        row(node + " 达成程度", before.level, after.level);
        row(node + " 已达要点", printed(before.met), printed(after.met));
        row(node + " 偏差原因", before.reason, after.reason);
        row(node + " 佐证材料", printed(before.evidence), printed(after.evidence));
    }

    void dates() {
        row("填报日期", printed(before_.filed), printed(after_.filed));
        row("落款日期", printed(before_.signed_on), printed(after_.signed_on));
        row("批复日期", printed(before_.approved), printed(after_.approved));
        row("发布日期", printed(before_.published), printed(after_.published));
    }

    void identity() {
        const auto kind = [](const Report& report) {
            return report.kind == ReportKind::overall ? "部门整体支出" : "项目支出";
        };
        row("标题", before_.title, after_.title);
        row("年度", std::to_string(before_.year), std::to_string(after_.year));
        row("类型", kind(before_), kind(after_));
        row("评分表", before_.rubric, after_.rubric);
        row("依据", printed(before_.basis), printed(after_.basis));
        row("联系电话", before_.contact_phone, after_.contact_phone);
        row("封面部门名称", before_.cover_department, after_.cover_department);
        row("所属系列", before_.series, after_.series);
        row("所属附件", before_.attachment, after_.attachment);
    }

    void explanations() {
        const auto answer = [](const Report& report, const std::string& rule) {
            const auto found = report.explain.find(rule);
            return found == report.explain.end() ? "" : found->second;
        };
        std::map<std::string, std::string> rules = after_.explain;
        rules.insert(before_.explain.begin(), before_.explain.end());
        for (const auto& [rule, text] : rules)
            row("对 " + rule + " 的说明", answer(before_, rule), answer(after_, rule));
    }

    const Report& before_;
    const Report& after_;
    std::vector<FigureChange> rows_;
};

}  // namespace

std::vector<FigureChange> figures_changed(const Report& before, const Report& after) {
    return Comparison(before, after).rows();
}

}  // namespace gongkai::record
