// SPDX-License-Identifier: MIT
// Values of columns that have a fixed set of them, in the order of the enumerations they stand for.
#include "data/values.h"

namespace gongkai::data {
namespace {

constexpr ColumnChoice kinds[] = {{"overall", "部门整体支出"}, {"project", "项目支出"}};
constexpr ColumnChoice outcomes[] = {
    {"no_formula", "评分表没有给出计算公式或评分规则"}, {"no_inputs", "报告未载明计算所需的数据"},
    {"by_judgement", "须由人评判，不能由数据算出"},     {"zero_base", "计算公式的除数为零，不可比"},
    {"parts_missing", "下级指标中有的无法复算"},        {"recomputed", "已由报告所载数据复算"}};
constexpr ColumnChoice bases[] = {{"unstated", "未注明"},
                                  {"verified", "已核实来源"},
                                  {"reported", "报告所载"},
                                  {"common_knowledge", "通行做法，未核实"}};
constexpr ColumnChoice verdicts[] = {{"consistent", "一致"},
                                     {"inconsistent", "不一致"},
                                     {"needs_explanation", "需说明"},
                                     {"not_checkable", "无法核对"}};
constexpr ColumnChoice revisions[] = {{"first", "首次公开"}, {"update", "更新"},     {"correction", "更正"},
                                      {"move", "移动网址"},  {"withdrawal", "撤回"}, {"restoration", "恢复"},
                                      {"deletion", "删除"}};
constexpr ColumnChoice indicator_kinds[] = {
    {"quantitative", "定量"}, {"qualitative", "定性"}, {"check", "逐项检查"}, {"manual", "人工评分"}};
constexpr ColumnChoice rubric_states[] = {
    {"official", "官方原件"}, {"reconstructed", "根据报告复原"}, {"example", "示例"}};
constexpr ColumnChoice splits[] = {
    {"total", "合计"}, {"by_kind", "按支出性质"}, {"by_category", "按经济分类"}};
constexpr ColumnChoice citations[] = {{"number", "载有文号"}, {"title", "只载标题"}};
constexpr ColumnChoice mentions[] = {{"department", "登记的单位"}, {"report", "另一份报告"}};

}  // namespace

std::span<const ColumnChoice> kind_choices() { return kinds; }
std::span<const ColumnChoice> outcome_choices() { return outcomes; }
std::span<const ColumnChoice> basis_choices() { return bases; }
std::span<const ColumnChoice> verdict_choices() { return verdicts; }
std::span<const ColumnChoice> revision_choices() { return revisions; }
std::span<const ColumnChoice> indicator_kind_choices() { return indicator_kinds; }
std::span<const ColumnChoice> rubric_status_choices() { return rubric_states; }
std::span<const ColumnChoice> split_choices() { return splits; }
std::span<const ColumnChoice> citation_choices() { return citations; }
std::span<const ColumnChoice> mention_choices() { return mentions; }

std::string listed(const std::vector<std::string>& items) {
    std::string text;
    for (const std::string& item : items) {
        if (!text.empty()) text += "；";
        text += item;
    }
    return text;
}

}  // namespace gongkai::data
