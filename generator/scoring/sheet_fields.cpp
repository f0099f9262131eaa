// SPDX-License-Identifier: MIT
// The tables of score sheets: every key in English and Chinese, with its type and its meaning.
#include <array>

#include "scoring/sheet.h"

namespace gongkai {
namespace {

using T = FieldType;
using namespace std::string_view_literals;

constexpr auto kind_choices = std::to_array(
    {"quantitative"sv, "定量"sv, "qualitative"sv, "定性"sv, "check"sv, "检查"sv, "manual"sv, "人工"sv});
constexpr auto status_choices =
    std::to_array({"official"sv, "正式"sv, "reconstructed"sv, "复原"sv, "example"sv, "示例"sv});
constexpr auto basis_choices =
    std::to_array({"verified"sv, "已核实"sv, "reported"sv, "报告所载"sv, "common_knowledge"sv, "通行做法"sv});
constexpr auto purpose_choices = std::to_array({"report"sv, "评价"sv, "quality"sv, "公开质量"sv});
constexpr auto method_choices =
    std::to_array({"proportional"sv, "按比例"sv, "bands"sv, "分档"sv, "deduct"sv, "扣分"sv, "target"sv,
                   "对照指标值"sv, "level"sv, "达成程度"sv, "items"sv, "评分要点"sv});
constexpr auto direction_choices =
    std::to_array({"at_least"sv, "不低于"sv, "at_most"sv, "不高于"sv, "equals"sv, "等于"sv});
constexpr auto reverse_choices = std::to_array({"linear_2x"sv, "超出递减"sv, "inverse"sv, "反比"sv});
constexpr auto beyond_choices =
    std::to_array({"above"sv, "高于"sv, "below"sv, "低于"sv, "either"sv, "高于或低于"sv});
constexpr auto count_choices =
    std::to_array({"proportional"sv, "按比例"sv, "whole"sv, "满才计"sv, "started"sv, "不足按一"sv});

constexpr auto grade_table = std::to_array<FieldSpec>({
    {"grade", "等级", T::text, true, "等级名称", "the grade's name"},
    {"min", "起点", T::decimal, true, "达到此分即为该等级", "the smallest total that earns it"},
});
constexpr auto band_table = std::to_array<FieldSpec>({
    {"at_most", "不高于", T::text, false, "数值不高于此即落在本档", "values up to this fall into the band"},
    {"at_least", "不低于", T::text, false, "数值不低于此即落在本档",
     "values from this on fall into the band"},
    {"points", "得分", T::decimal, true, "本档得分", "points of the band"},
});
constexpr auto level_table = std::to_array<FieldSpec>({
    {"level", "程度", T::text, true, "达成程度的名称", "the level's name"},
    {"from", "起点", T::percent, true, "至少得分值的百分之几", "the least share of the weight"},
});
constexpr auto item_table = std::to_array<FieldSpec>({
    {"name", "名称", T::text, true, "要点名称", "the item's name"},
    {"points", "得分", T::decimal, true, "达到即得的分", "points it earns"},
    {"evidence", "佐证", T::boolean, false, "有佐证才计分", "counts only with evidence"},
});
constexpr auto scoring_table = std::to_array<FieldSpec>({
    {"by", "方法", T::choice, true, "评分方法", "how points follow", method_choices},
    {"target", "目标", T::text, false, "按比例：目标值，如 100%",
     "proportional: the target, 100% by default"},
    {"direction", "方向", T::choice, false, "按比例：不低于、不高于或等于目标值",
     "proportional: which side of the target is full marks", direction_choices},
    {"reverse", "反向", T::choice, false, "反向指标超出时怎样得分", "what exceeding a ceiling earns",
     reverse_choices},
    {"bands", "档次", T::list, false, "分档：各档的界限和得分", "bands: limits and points", {}, band_table},
    {"from", "起点", T::text, false, "扣分：从何处起扣，如 100%", "deduct: where deducting begins"},
    {"beyond", "偏向", T::choice, false, "扣分：高于、低于起点时扣", "deduct: on which side", beyond_choices},
    {"each", "每", T::text, false, "扣分：每多少扣一次，如 1 或 5%", "deduct: the step, percentage points"},
    {"points", "扣", T::decimal, false, "扣分：每次扣几分", "deduct: points for each step"},
    {"count", "计法", T::choice, false, "扣分：不足一次的怎样计", "deduct: what part of a step costs",
     count_choices},
    {"levels", "程度", T::list, false, "达成程度：各程度的起点", "level: where each begins", {}, level_table},
    {"items", "要点", T::list, false, "评分要点：名称和得分", "items: names and points", {}, item_table},
});
constexpr auto not_applicable_table = std::to_array<FieldSpec>({
    {"when", "条件", T::text, true, "什么情况下不适用，如 政府采购预算 = 0", "one comparison"},
    {"points", "得分", T::text, false, "不适用时的得分：满分，或分数", "full, or points"},
});
constexpr auto node_table = std::to_array<FieldSpec>({
    {"code", "代码", T::text, true, "指标代码，如 2.1.3", "code such as 2.1.3"},
    {"name", "名称", T::text, true, "指标名称", "the indicator's name"},
    {"weight", "分值", T::decimal, false, "分值", "points"},
    {"kind", "类型", T::choice, false, "定量、定性、检查、人工", "kind of indicator", kind_choices},
    {"formula", "公式", T::text, false, "计算公式，如 预算执行数 ÷ 全年预算", "formula over figures"},
    {"label", "算出", T::text, false, "公式算出的是什么，如 执行率", "what the formula's value is called"},
    {"inputs", "数据", T::text_list, false, "公式用到的数据", "figures the formula needs"},
    {"scoring", "评分", T::map, false, "怎样由数值得分", "how points follow", {}, scoring_table},
    {"not_applicable",
     "不适用",
     T::map,
     false,
     "何时不适用、得几分",
     "when it does not apply",
     {},
     not_applicable_table},
    {"checks", "核对规则", T::text_list, false, "公开质量分：哪些核对规则", "quality: ids of rules"},
    {"each", "每项扣分", T::decimal, false, "公开质量分：每个未了结的核对结果扣几分",
     "quality: points for each open finding"},
    {"rule", "评分规则", T::text, false, "评分规则的文字", "the rule in words"},
    {"evidence_required", "佐证要求", T::text, false, "需要的佐证", "evidence wanted"},
    {"provenance", "出处", T::text, true, "这一行的出处", "where this line comes from"},
    {"basis", "依据", T::choice, false, "已核实、报告所载或通行做法", "what this line rests on",
     basis_choices},
    {"children", "下级", T::list, false, "下级指标", "indicators below"},
});
constexpr auto rubric_table = std::to_array<FieldSpec>({
    {"id", "标识", T::text, true, "标识，与文件名一致", "id, equal to the file name"},
    {"title", "标题", T::text, true, "评分表标题", "title"},
    {"purpose", "用途", T::choice, false, "评价报告，或打公开质量分", "what it scores", purpose_choices},
    {"region", "地区", T::text, false, "适用地区", "where it applies"},
    {"level", "层级", T::text, false, "部门整体或项目等", "what it evaluates"},
    {"valid_from", "始于", T::integer, false, "适用的第一个年度", "first year it applies to"},
    {"valid_to", "止于", T::integer, false, "适用的最后一个年度", "last year it applies to"},
    {"total", "总分", T::decimal, false, "总分", "total points"},
    {"status", "状态", T::choice, true, "正式、复原或示例", "official, reconstructed or example",
     status_choices},
    {"source", "来源", T::text, true, "评分表的来源", "where the sheet comes from"},
    {"note", "备注", T::text, false, "说明", "a note"},
    {"bands", "等级", T::list, false, "等级划分", "grade bands", {}, grade_table},
    {"levels",
     "达成程度",
     T::list,
     false,
     "定性指标各程度的起点",
     "levels of qualitative indicators",
     {},
     level_table},
    {"reverse", "反向", T::choice, false, "反向指标超出时怎样得分；不写为超出递减",
     "what exceeding a ceiling earns; linear_2x by default", reverse_choices},
    {"rounding", "小数位", T::integer, false, "得分保留几位小数；不写为 2",
     "decimals of points; 2 by default"},
    {"execution_rate", "预算执行率", T::text, false, "预算执行率的指标代码", "code of the execution rate"},
    {"nodes", "指标", T::list, true, "一级指标", "level-1 indicators", {}, node_table},
});

}  // namespace

std::span<const FieldSpec> rubric_fields() { return rubric_table; }
std::span<const FieldSpec> node_fields() { return node_table; }
std::span<const FieldSpec> grade_fields() { return grade_table; }
std::span<const FieldSpec> scoring_fields() { return scoring_table; }
std::span<const FieldSpec> not_applicable_fields() { return not_applicable_table; }
std::span<const FieldSpec> band_fields() { return band_table; }
std::span<const FieldSpec> level_fields() { return level_table; }
std::span<const FieldSpec> item_fields() { return item_table; }

std::string rubric_schema() { return json_schema("content/rubrics/<id>.yml", rubric_fields()); }

Reverse reverse_named(std::string_view name) {
    return name == "inverse" ? Reverse::inverse : Reverse::linear_2x;
}

IndicatorKind kind_named(std::string_view name) {
    if (name == "quantitative") return IndicatorKind::quantitative;
    if (name == "qualitative") return IndicatorKind::qualitative;
    return name == "check" ? IndicatorKind::check : IndicatorKind::manual;
}

}  // namespace gongkai
