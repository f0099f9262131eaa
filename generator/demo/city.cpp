// SPDX-License-Identifier: MIT
// Everything here is invented and says so: 示例市 does not exist.
#include "demo/city.h"

#include <algorithm>
#include <array>

namespace gongkai::demo {
namespace {

using namespace std::string_view_literals;

constexpr auto topics = std::to_array(
    {"科学技术"sv,   "教育"sv,     "水利"sv,       "交通运输"sv,     "农业农村"sv, "文化旅游"sv,
     "卫生健康"sv,   "生态环境"sv, "民政"sv,       "司法"sv,         "应急管理"sv, "市场监管"sv,
     "统计"sv,       "审计"sv,     "商务"sv,       "林业"sv,         "自然资源"sv, "住房建设"sv,
     "城市管理"sv,   "体育"sv,     "广播电视"sv,   "医疗保障"sv,     "信访"sv,     "档案"sv,
     "地震"sv,       "气象服务"sv, "残疾人工作"sv, "退役军人事务"sv, "政务服务"sv, "公共资源交易"sv,
     "粮食储备"sv,   "供销合作"sv, "公路养护"sv,   "港航"sv,         "邮政协调"sv, "人防"sv,
     "园林绿化"sv,   "渔业"sv,     "畜牧"sv,       "农机"sv,         "种子"sv,     "防汛抗旱"sv,
     "节能"sv,       "散装水泥"sv, "地方史志"sv,   "图书"sv,         "博物"sv,     "群众文化"sv,
     "青少年活动"sv, "妇女儿童"sv, "老龄工作"sv,   "慈善"sv,         "救助"sv,     "殡葬服务"sv,
     "婚姻登记"sv,   "就业服务"sv, "社会保险"sv,   "人才交流"sv,     "职业培训"sv, "劳动监察"sv});
constexpr auto forms = std::to_array({"局"sv, "服务中心"sv, "事务中心"sv, "管理处"sv, "研究所"sv, "监督所"sv,
                                      "信息中心"sv, "培训中心"sv, "保障中心"sv});

std::string padded(int number) {
    std::string digits = std::to_string(number);
    if (digits.size() < 3) digits.insert(0, 3 - digits.size(), '0');
    return digits;
}

std::string line(std::string_view key, std::string_view value) {
    return std::string(key).append(": ").append(value).append("\n");
}

std::string node(std::string_view indent, std::string_view code, std::string_view name, int weight) {
    std::string out(indent);
    out.append("- code: \"").append(code).append("\"\n");
    const std::string inner = std::string(indent) + "  ";
    out += inner + line("name", name) + inner + line("weight", std::to_string(weight));
    return out;
}

std::string leaf_text(const Leaf& leaf) {
    const std::string inner = "          ";
    std::string out = node("        ", leaf.code, leaf.name, leaf.weight) + inner + line("kind", leaf.kind);
    if (!leaf.formula.empty()) {
        out += inner + line("formula", leaf.formula) + inner +
               line("scoring", "{by: proportional, target: " + std::to_string(leaf.target) + "%}");
    }
    return out + inner + line("rule", leaf.rule) + inner + line("provenance", "虚构示例");
}

void set_weight(std::vector<Section>& all, std::string_view code, int weight) {
    for (Section& section : all)
        for (Group& group : section.groups)
            for (Leaf& leaf : group.leaves)
                if (leaf.code == code) leaf.weight = weight;
}

}  // namespace

std::vector<Department> make_departments(int count) {
    std::vector<Department> out;
    for (int i = 0; i < count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        const std::string topic(topics[index % topics.size()]);
        const std::string_view form = forms[index / topics.size() % forms.size()];
        const std::size_t series = index / (topics.size() * forms.size());
        const std::string name =
            (series ? "第" + std::to_string(series + 1) : std::string()) + topic + std::string(form);
        Department d{
            std::string("d").append(padded(i + 1)), "示例市" + name, "市" + name, name, "", 0, topic};
        if (i % 7 == 3) {
            d.renamed = first_year + 3;
            d.old_name = "示例市" + name + "筹备办公室";
        }
        out.push_back(std::move(d));
    }
    return out;
}

std::string notice_number(int report_year) { return "示财绩〔" + std::to_string(report_year + 1) + "〕1号"; }
std::string plan_number(int report_year) { return "示府办〔" + std::to_string(report_year) + "〕36号"; }
std::string budget_number(int report_year) { return "示财预〔" + std::to_string(report_year - 1) + "〕33号"; }

std::string rubric_id(int year) { return year < 2019 ? "demo-2015" : "demo-2019"; }

std::vector<Section> sections(int year) {
    constexpr auto q = "quantitative"sv, j = "qualitative"sv, c = "check"sv;
    std::vector<Section> all = {
        {"1",
         "预算管理",
         30,
         {{"1.1",
           "预算编制",
           15,
           {{"1.1.1", "预算编制完整性", 5, c, "", "收支全部纳入预算得满分，每漏一项扣1分", 0},
            {"1.1.2", "绩效目标合理性", 5, j, "", "目标与部门职责和年度重点工作相符", 0},
            {"1.1.3", "绩效指标明确性", 5, j, "", "指标可量化、可衡量", 0}}},
          {"1.2",
           "预算约束",
           15,
           {{"1.2.1", "预算调整控制率", 5, q, "1 - budget.added / budget.full_year",
             "达到目标值得满分，未达到按比例扣分", 90},
            {"1.2.2", "资金结余控制率", 5, q, "1 - carry_out / budget.full_year",
             "达到目标值得满分，未达到按比例扣分", 95},
            {"1.2.3", "三公经费节约率", 5, q, "1 - three_public.actual / three_public.budget",
             "不超预算得满分，超出按比例扣分", 1}}}}},
        {"2",
         "执行与管理",
         40,
         {{"2.1",
           "资金执行",
           16,
           {{"2.1.1", "预算执行率", 8, q, "budget.executed / budget.full_year",
             "达到目标值得满分，未达到按比例扣分", 95},
            {"2.1.2", "支付进度", 4, q, "", "按季度达到序时进度得满分", 100},
            {"2.1.3", "政府采购执行率", 4, q, "procurement.actual / procurement.budget",
             "达到目标值得满分，未达到按比例扣分", 90}}},
          {"2.2",
           "制度合规",
           12,
           {{"2.2.1", "管理制度健全性", 4, c, "", "制度齐全得满分，每缺一项扣1分", 0},
            {"2.2.2", "资金使用合规性", 4, c, "", "发现一处不合规扣1分", 0},
            {"2.2.3", "预决算公开及时性", 4, c, "", "按规定内容和时限公开得满分", 0}}},
          {"2.3",
           "资产与人员",
           12,
           {{"2.3.1", "资产管理安全性", 4, c, "", "账实相符得满分，发现一处不符扣1分", 0},
            {"2.3.2", "固定资产利用率", 4, q, "assets.in_use / assets.total",
             "达到目标值得满分，未达到按比例扣分", 90},
            {"2.3.3", "在编人员到岗率", 4, q, "staff.actual / staff.quota",
             "达到目标值得满分，未达到按比例扣分", 85}}}}},
        {"3",
         "产出与效益",
         30,
         {{"3.1",
           "履职产出",
           15,
           {{"3.1.1", "重点工作完成率", 6, q, "tasks.done / tasks.planned",
             "达到目标值得满分，未达到按比例扣分", 95},
            {"3.1.2", "工作完成及时率", 4, q, "tasks.on_time / tasks.planned",
             "达到目标值得满分，未达到按比例扣分", 90},
            {"3.1.3", "工作质量达标率", 5, q, "tasks.qualified / tasks.planned",
             "达到目标值得满分，未达到按比例扣分", 95}}},
          {"3.2",
           "履职效益",
           15,
           {{"3.2.1", "社会效益", 5, j, "", "分达成、部分达成、未达成三档", 0},
            {"3.2.2", "可持续影响", 4, j, "", "分达成、部分达成、未达成三档", 0},
            {"3.2.3", "服务对象满意度", 6, q, "survey.satisfied / survey.valid",
             "达到目标值得满分，未达到按比例扣分", 90}}}}}};
    if (year < 2019) return all;
    set_weight(all, "2.1.1", 10);
    set_weight(all, "2.1.2", 3);
    set_weight(all, "2.1.3", 3);
    set_weight(all, "3.2.1", 4);
    set_weight(all, "3.2.3", 7);
    return all;
}

std::string site_file() {
    return "name: 示例市绩效公开\n"
           "domain: demo.example.invalid\n"
           "id_code: \"0000000000\"\n"
           "city: 示例市\n"
           "notice: 示例市、各部门和全部数字均为虚构，仅供试用和测试。\n"
           "owner:\n"
           "  name: 示例市财政局\n"
           "  phone: 0000-0000000\n"
           "  address: 示例市示例路1号\n"
           "language: zh-CN\n"
           "index_pattern: \"{department}-{year}-{serial}\"\n"
           "timezone: \"+08:00\"\n"
           "offline: true\n"
           "public_checks: true\n";
}

std::string departments_file(const std::vector<Department>& departments) {
    std::string out =
        "# 虚构的部门登记表。\n"
        "departments:\n"
        "  - id: city\n    name: 示例市人民政府\n    short: 市政府\n    level: 市级\n    external: true\n";
    for (const Department& d : departments) {
        out += "  - id: " + d.id + "\n    name: " + d.name + "\n    short: " + d.alias +
               "\n    level: 市级\n    parent: city\n    aliases:\n      - {name: " + d.plain + "}\n";
        if (d.renamed)
            out += "      - {name: " + d.old_name + ", to: " + std::to_string(d.renamed - 1) + "}\n";
        out += "    external: false\n";
    }
    return out;
}

std::string documents_file(int years) {
    std::string out = "# 虚构的文件。\ndocuments:\n";
    const auto add = [&](const std::string& number, const std::string& title, const std::string& issuer,
                         const std::string& date) {
        out += "  - number: " + number + "\n    title: " + title + "\n    issuer: " + issuer +
               "\n    date: " + date + "\n";
    };
    for (int year = first_year; year < first_year + years; ++year) {
        const std::string y = std::to_string(year), before = std::to_string(year - 1);
        const std::string after = std::to_string(year + 1);
        add(budget_number(year), "关于编制" + y + "年市级部门预算的通知", "示例市财政局", before + "-09-10");
        add(plan_number(year), "示例市" + y + "年预算绩效管理工作方案", "示例市人民政府办公室", y + "-03-20");
        add(notice_number(year), "关于开展" + y + "年度部门整体支出绩效自评工作的通知", "示例市财政局",
            after + "-01-15");
    }
    return out;
}

std::string rubric_file(int year) {
    const bool old = year < 2019;
    std::string out = line("id", rubric_id(year)) +
                      line("title", old ? "示例市部门整体支出绩效评价评分表（2015年版）"
                                        : "示例市部门整体支出绩效评价评分表（2019年版）") +
                      line("region", "示例市") + line("level", "部门整体支出") +
                      line("valid_from", old ? "2015" : "2019");
    if (old) out += line("valid_to", "2018");
    out += line("total", "100") + line("status", "example") + line("source", "虚构示例") +
           "execution_rate: \"2.1.1\"\n" +
           "bands:\n  - {grade: 优, min: 90}\n  - {grade: 良, min: 80}\n  - {grade: 中, min: 60}\n"
           "  - {grade: 差, min: 0}\nnodes:\n";
    for (const Section& section : sections(year)) {
        out += node("", section.code, section.name, section.weight) + "  provenance: 虚构示例\n  children:\n";
        for (const Group& group : section.groups) {
            out += node("    ", group.code, group.name, group.weight) +
                   "      provenance: 虚构示例\n      children:\n";
            for (const Leaf& leaf : group.leaves) out += leaf_text(leaf);
        }
    }
    return out;
}

}  // namespace gongkai::demo
