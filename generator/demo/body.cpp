// SPDX-License-Identifier: MIT
// The body of a report: fixed headings, figures where they belong, and described work drawn from many
// patterns until the wanted length is reached. Patterns hold {0} the topic, {1} a number, {2} another
// department, {3} a document, {4} the year.
#include <array>

#include "demo/figures.h"
#include "demo/random.h"
#include "demo/report.h"
#include "text/text.h"

namespace gongkai::demo {
namespace {

using namespace std::string_view_literals;

constexpr auto duties = std::to_array(
    {"贯彻执行国家和省有关{0}工作的方针政策，拟订全市{0}工作规划并组织实施"sv,
     "负责全市{0}领域的日常监督检查，受理投诉举报，维护公平有序的工作秩序"sv,
     "统筹{0}领域项目储备、申报和资金安排，指导各县（市、区）做好项目管理"sv,
     "组织{0}方面的宣传教育和业务培训，提高基层队伍的服务能力"sv,
     "承担{0}信息的采集、统计和发布工作，建立健全数据共享机制"sv,
     "会同{2}做好跨部门协作事项，完善联合会商和信息通报制度"sv,
     "负责{0}领域安全生产和应急处置工作，编制应急预案并组织演练"sv,
     "指导{0}行业的标准化建设，推广先进经验和适用技术"sv, "承办市委、市政府交办的其他工作任务"sv});

/// A piece of work: its heading, and what sentences about it call it.
struct Work {
    std::string_view heading, name;
};
constexpr auto openings = std::to_array<Work>({{"开展“{0}服务进基层”活动", "进基层活动"},
                                               {"推进{0}重点项目建设", "重点项目"},
                                               {"完成{0}专项整治", "专项整治"},
                                               {"组织{0}业务培训", "业务培训"},
                                               {"建设{0}信息平台", "信息平台"},
                                               {"落实{0}惠民措施", "惠民措施"},
                                               {"修订{0}管理制度", "制度修订"},
                                               {"举办{0}宣传周", "宣传周"},
                                               {"排查{0}风险隐患", "隐患排查"},
                                               {"开展{0}专题调研", "专题调研"},
                                               {"优化{0}办事流程", "流程优化"},
                                               {"更新{0}基础设施", "设施更新"}});

constexpr auto sentences = std::to_array(
    {"{5}共组织活动{1}场，参加群众{1}00人次，现场发放资料{1}0份。"sv,
     "会同{2}制定了{5}实施方案，明确了责任分工和完成时限，全年召开{5}协调会{1}次。"sv,
     "根据{3}的要求，我单位对照{5}任务清单逐项落实，按季度通报进展情况。"sv,
     "{5}年初确定的{1}项任务全部按期完成，其中提前完成的有3项，经抽查质量合格。"sv,
     "针对基层反映的{5}问题，先后到{1}个镇（街道）实地走访，梳理{5}意见{1}条，已办结九成以上。"sv,
     "{5}实行专款专用、专账核算，资金支付经过申请、审核、审批三道手续，未发现截留挪用情况。"sv,
     "我们把{5}与乡村振兴结合起来，在{1}个村开展{5}试点，形成可复制的做法。"sv,
     "{5}通过公开招标确定承接单位，{5}合同金额较预算节约{1}万元，节约资金已按规定上缴。"sv,
     "{5}与{2}建立了数据共享机制，{5}办理时限由{1}个工作日压缩至5个工作日。"sv,
     "受天气和前期手续影响，{5}的个别标段进度比计划晚了两周，经调度后于年底前全部完工。"sv,
     "{5}组织业务骨干{1}人参加集中学习，考核合格率达到百分之百。"sv,
     "{5}委托第三方对服务对象进行了问卷调查，多数受访者认为办事更方便、态度更好。"sv,
     "按照{3}的部署，为{5}完善内部控制制度{1}项，进一步规范了采购、合同和资产管理。"sv,
     "{5}全年受理咨询和投诉{1}件，均在规定时限内答复，回访满意率较上年有所提高。"sv,
     "为解决{5}人手不足的问题，采取以老带新、轮岗锻炼的办法，培养了一批{0}工作的骨干力量。"sv,
     "{2}为{5}在场地和技术方面给予了支持，双方联合开展{5}检查{1}次，发现并整改问题{1}处。"sv,
     "利用网站、公众号和宣传栏公开{5}动态{1}期，主动接受社会监督。"sv,
     "{5}对老旧设备进行了更新，为{5}新增设备{1}台（套），均已登记入账并贴上资产标签。"sv,
     "{5}被列入市政府年度重点督办事项，{4}年底通过了验收，资料已归档。"sv,
     "下半年{5}结合实际调整了实施步骤，把重点放在薄弱环节，资金使用更加均衡。"sv});

constexpr auto problems = std::to_array({"绩效目标的细化程度还不够，个别指标仍以定性描述为主，不便于考核"sv,
                                         "年初预算与实际需要存在一定差距，年中追加事项较多，影响执行进度"sv,
                                         "基层{0}工作力量薄弱，专业人员偏少，部分设施使用率不高"sv,
                                         "与{2}等单位的数据还没有完全打通，重复填报的情况仍然存在"sv,
                                         "个别项目前期论证不充分，开工时间偏晚，资金支付集中在第四季度"sv,
                                         "满意度调查的样本量偏小，覆盖的人群还不够广"sv});

constexpr auto measures = std::to_array({"提前做好项目储备和论证，把绩效目标细化到季度、落实到人"sv,
                                         "加强预算执行的动态监控，对进度偏慢的项目及时预警、限期整改"sv,
                                         "组织财务和业务人员共同参加绩效管理培训，提高自评质量"sv,
                                         "主动与{2}对接，推进数据共享，减少重复报送"sv,
                                         "扩大满意度调查的范围和样本量，并把结果用于改进工作"sv,
                                         "完善固定资产台账，每半年盘点一次，提高设备使用效率"sv});

class Body {
public:
    Body(const std::vector<Department>& departments, std::size_t index, int year, const Figures& figures)
        : departments_(departments),
          index_(index),
          year_(year),
          f_(figures),
          random_({4, index, static_cast<std::uint64_t>(year)}) {}

    std::string write(int edition, std::size_t wanted) {
        const std::string end = conclusion() + last_part(edition);
        first_part();
        part_two(wanted - std::min(wanted, end.size()));
        return out_ + end;
    }

private:
    const Department& self() const { return departments_[index_]; }

    /// Another department by its name or alias; our own when there is no other.
    std::string other() {
        const auto count = departments_.size();
        const std::size_t step = count > 1 ? 1 + random_.next() % (count - 1) : 0;
        const Department& d = departments_[(index_ + step) % count];
        switch (random_.between(1, 4)) {
            case 1: return d.name;
            case 2: return d.plain;
            default: return d.alias;
        }
    }

    std::string document() {
        switch (random_.between(1, 3)) {
            case 1: return "《示例市" + y(0) + "年预算绩效管理工作方案》（" + plan_number(year_) + "）";
            case 2: return budget_number(year_) + "文件";
            default: return "《关于编制" + y(0) + "年市级部门预算的通知》（" + budget_number(year_) + "）";
        }
    }

    std::string y(int offset) const { return std::to_string(year_ + offset); }

    std::string fill(std::string_view pattern, std::string_view work = "各项工作") {
        return format(pattern, {self().topic, std::to_string(random_.between(6, 98)), other(), document(),
                                y(0), std::string(work)});
    }

    /// `count` different ones, in the order of the list, from a random start.
    template <class List>
    std::vector<std::string> some(const List& list, int count) {
        std::vector<std::string> out;
        const auto start = static_cast<std::size_t>(random_.next() % list.size());
        for (std::size_t i = 0; i < static_cast<std::size_t>(count); ++i)
            out.push_back(fill(list[(start + i) % list.size()]));
        return out;
    }

    static std::string points(const Score& s) {
        return "指标分值" + std::to_string(s.weight) + "分，自评得分" + s.points() + "分，得分率" + s.rate() +
               "。";
    }

    void first_part() {
        const std::string& name = self().renamed > year_ ? self().old_name : self().name;
        out_ += "按照《关于开展" + y(0) + "年度部门整体支出绩效自评工作的通知》（" + notice_number(year_) +
                "）的要求，现将" + name + y(0) + "年部门整体支出绩效自评情况报告如下。\n\n";
        out_ += "# 第一部分 部门基本情况\n\n## 一、部门职能\n\n" + name + "（以下简称“" + self().alias +
                "”）的主要职责是：\n\n";
        const std::vector<std::string> ours = some(duties, random_.between(5, 7));
        for (std::size_t i = 0; i < ours.size(); ++i)
            out_ += std::to_string(i + 1) + ". " + ours[i] + (i + 1 < ours.size() ? "；\n" : "。\n");
        out_ += "\n核定编制" + std::to_string(f_.staff_quota) + "人，年末在职" +
                std::to_string(f_.staff_actual) + "人[^1]。\n\n## 二、年度总体工作和重点工作任务\n\n";
        const auto first = static_cast<std::size_t>(random_.next() % openings.size());
        for (std::size_t i = first, end = first + 5; i < end; ++i)
            out_ += "- " + fill(openings[i % openings.size()].heading) + "；\n";
        out_ += "- 完成市委、市政府交办的其他任务。\n\n" + goals() + "## 四、部门整体支出情况\n\n";
        out_ += y(0) + "年总支出为" + amount(f_.spent) + "万元，其中：" + list(f_.by_kind) +
                "。按经济分类，" + list(f_.by_category) + "。\n\n";
        out_ += "年初预算" + amount(f_.budget_initial) + "万元，年中追加" + amount(f_.budget_added) +
                "万元（主要用于新增的工作任务），年末结转结余" + amount(f_.carry_out) + "万元；三公经费预算" +
                amount(f_.public_budget) + "万元，实际支出" + amount(f_.public_actual) + "万元。\n\n";
        if (year_ > first_year)
            out_ +=
                "上一年度的情况见[" + y(-1) + "年度自评报告](../" + y(-1) + "/" + self().id + ".md)。\n\n";
    }

    static std::string list(const std::vector<Named>& parts) {
        std::string out;
        for (const Named& part : parts)
            out.append(out.empty() ? "" : "、").append(part.name).append(amount(part.fen)).append("万元");
        return out;
    }

    /// What the year was to reach, as the score sheet has it.
    std::string goals() const {
        std::string out = "## 三、部门整体支出绩效目标\n\n" + y(0) + "年的绩效目标是：";
        std::string_view separator;
        for (const LeafScore& row : f_.leaves) {
            if (row.target.find('%') == std::string::npos) continue;
            out.append(separator).append(row.score.name).append(row.target);
            separator = "，";
        }
        return out + "。\n\n";
    }

    /// Described work until `wanted` bytes are there.
    void part_two(std::size_t wanted) {
        out_ += "# 第二部分 绩效自评情况\n\n## 一、主要工作成效\n\n";
        const auto start = static_cast<std::size_t>(random_.next() % openings.size());
        for (std::size_t i = 0; i < openings.size() && out_.size() < wanted; ++i) {
            const Work& work = openings[(start + i) % openings.size()];
            out_ += "### " + std::to_string(i + 1) + ". " + fill(work.heading) + "\n\n";
            std::size_t sentence = random_.next() % sentences.size();
            for (int k = random_.between(4, 7); k > 0 && out_.size() < wanted; --k) {
                out_ += fill(sentences[sentence], work.name);
                sentence = (sentence + 7) % sentences.size();
            }
            out_ += "\n\n";
        }
    }

    std::string conclusion() {
        std::string out = "## 二、自评结论\n\n依据《部门整体支出绩效评价评分表》，自评得分**" + f_.total() +
                          "分**，自评等级为“" + f_.grade +
                          "”。各项指标得分如下：\n\n"
                          "| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 偏差原因 |\n"
                          "|---|---|---|---:|---:|---:|---:|---|\n";
        for (const LeafScore& row : f_.leaves)
            out.append("| ")
                .append(row.section->name)
                .append(" | ")
                .append(row.group->name)
                .append(" | ")
                .append(row.score.name)
                .append(" | " + row.target + " | " + row.actual + " | ")
                .append(std::to_string(row.score.weight) + " | " + row.score.points() + " | " + row.reason +
                        " |\n");
        out += "\n";
        for (const Score& section : f_.sections)
            out += "**" + std::string(section.name) + "**：" + points(section) +
                   fill(random_.pick(sentences), section.name) + "\n\n";
        return out;
    }

    std::string last_part(int edition) {
        std::string out = "# 第三部分 存在问题及改进意见\n\n";
        int number = 0;
        for (const std::string& problem : some(problems, 2))
            out += std::to_string(++number) + ". " + problem + "。\n";
        out += "\n下一步，我们将" + some(measures, 1)[0] + "；";
        Random edit({5, index_, static_cast<std::uint64_t>(year_), static_cast<std::uint64_t>(edition)});
        const auto pick = static_cast<std::size_t>(edit.between(0, 2));
        constexpr std::string_view words[] = {
            "在下一年度预算编制中予以落实", "由分管负责人按季度检查落实情况", "列入内部考核，年底前完成整改"};
        out.append(words[pick]);
        if (edition > 0) out += "（第" + std::to_string(edition) + "次修改）";
        return out + "。\n\n[^1]: 人数以" + y(0) + "年12月31日在册为准，不含离退休人员。\n";
    }

    const std::vector<Department>& departments_;
    std::size_t index_;
    int year_;
    const Figures& f_;
    Random random_;
    std::string out_;
};

}  // namespace

std::string report_body(const std::vector<Department>& departments, std::size_t index, int year, int edition,
                        const Figures& figures, std::size_t wanted_bytes) {
    return Body(departments, index, year, figures).write(edition, wanted_bytes);
}

}  // namespace gongkai::demo
