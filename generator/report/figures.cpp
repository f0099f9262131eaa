// SPDX-License-Identifier: MIT
// The figures every site may use as inputs of formulas: their names in both languages.
#include <algorithm>
#include <array>

#include "report/reading.h"

namespace gongkai {
namespace {

constexpr auto table = std::to_array<FigureName>({
    {"budget.initial", "年初预算"},
    {"budget.added", "追加预算"},
    {"budget.adjusted", "调整后预算"},
    {"budget.full_year", "全年预算"},
    {"budget.executed", "预算执行数"},
    {"carry_in", "上年结转"},
    {"carry_out", "年末结转结余"},
    {"prior.carry_out", "上年年末结转结余"},
    {"fund.initial", "资金总额年初预算"},
    {"fund.initial.current_year", "本年财政拨款年初预算"},
    {"fund.initial.carried_in", "上年结转资金年初预算"},
    {"fund.initial.other", "其他资金年初预算"},
    {"fund.full_year", "资金总额全年预算"},
    {"fund.full_year.current_year", "本年财政拨款全年预算"},
    {"fund.full_year.carried_in", "上年结转资金全年预算"},
    {"fund.full_year.other", "其他资金全年预算"},
    {"fund.executed", "资金总额全年执行数"},
    {"fund.executed.current_year", "本年财政拨款全年执行数"},
    {"fund.executed.carried_in", "上年结转资金全年执行数"},
    {"fund.executed.other", "其他资金全年执行数"},
    {"three_public.budget", "三公经费预算"},
    {"three_public.budget.abroad", "因公出国（境）费预算"},
    {"three_public.budget.cars_purchase", "公务用车购置费预算"},
    {"three_public.budget.cars_running", "公务用车运行维护费预算"},
    {"three_public.budget.receptions", "公务接待费预算"},
    {"three_public.actual", "三公经费支出"},
    {"three_public.actual.abroad", "因公出国（境）费支出"},
    {"three_public.actual.cars_purchase", "公务用车购置费支出"},
    {"three_public.actual.cars_running", "公务用车运行维护费支出"},
    {"three_public.actual.receptions", "公务接待费支出"},
    {"three_public.prior", "上年三公经费支出"},
    {"three_public.prior.abroad", "上年因公出国（境）费支出"},
    {"three_public.prior.cars_purchase", "上年公务用车购置费支出"},
    {"three_public.prior.cars_running", "上年公务用车运行维护费支出"},
    {"three_public.prior.receptions", "上年公务接待费支出"},
    {"three_public.prior_budget", "上年三公经费预算"},
    {"public.budget", "公用经费预算"},
    {"public.actual", "公用经费支出"},
    {"procurement.budget", "政府采购预算"},
    {"procurement.actual", "政府采购支出"},
    {"projects.key_spending", "重点项目支出"},
    {"projects.total_spending", "项目总支出"},
    {"payment.actual", "实际支付进度", false},
    {"payment.planned", "既定支付进度", false},
    {"assets.in_use", "在用固定资产"},
    {"assets.total", "固定资产总额"},
    {"building.area_approved", "批准建设面积", false},
    {"building.area_actual", "实际建设面积", false},
    {"building.investment_approved", "批准投资概算"},
    {"building.investment_actual", "实际投资"},
    {"staff.quota", "编制数", false},
    {"staff.actual", "在职人员数", false},
    {"staff.retired", "离退休人员数", false},
    {"tasks.planned", "计划工作数", false},
    {"tasks.done", "完成工作数", false},
    {"tasks.on_time", "及时完成工作数", false},
    {"tasks.qualified", "质量达标工作数", false},
    {"tasks.key_planned", "重点工作交办数", false},
    {"tasks.key_done", "重点工作办结数", false},
    {"survey.sent", "发放问卷数", false},
    {"survey.valid", "有效问卷数", false},
    {"survey.satisfied", "满意问卷数", false},
});

}  // namespace

std::span<const FigureName> known_figures() { return table; }

std::string_view figure_name(std::string_view id) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const FigureName& f) { return f.id == id; });
    return found == table.end() ? id : found->zh;
}

std::string figure_id(std::string name) {
    constexpr std::string_view total = ".total";
    if (name.ends_with(total)) name.resize(name.size() - total.size());
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const FigureName& f) { return f.zh == name; });
    return found == table.end() ? name : std::string(found->id);
}

}  // namespace gongkai
