// SPDX-License-Identifier: MIT
#include "catch.h"
#include "prose/prose.h"

using namespace gongkai;

namespace {

/// "26个 = 1项 3项 exhaustive open change -10万元"
std::string describe(const Enumeration& enumeration, const Prose& prose, std::string_view text) {
    const auto printed = [&](std::uint32_t i) { return std::string(prose.quantities[i].span.of(text)); };
    std::string out = printed(enumeration.total) + " =";
    for (const std::uint32_t part : enumeration.parts) out += " " + printed(part);
    if (enumeration.exhaustive) out += " exhaustive";
    if (enumeration.open) out += " open";
    if (enumeration.change) out += " change";
    for (const std::uint32_t fell : enumeration.decreases) out += " -" + printed(fell);
    return out;
}

}  // namespace

TEST_CASE("A sentence that announces a total and lists its parts is an enumeration") {
    struct {
        std::string_view text;
        std::vector<std::string> expected;
    } const rows[] = {
        {"共斩获26个奖项，包括一等奖1项、二等奖3项；专项奖6项；绘画一等奖2项，优秀组织工作者1项。",
         {"26个 = 1项 3项 6项 2项 1项 exhaustive"}},
        {"共有136支队伍386人参加比赛，其中小学组85队、中学组51队。", {"136支 = 85队 51队"}},
        {"总支出为509.10万元，其中基本支出371.97万元、项目支出137.13万元。",
         {"509.10万元 = 371.97万元 137.13万元"}},
        {"共安排3亿元，其中中央2亿元、省级5000万元、市级5000万元。", {"3亿元 = 2亿元 5000万元 5000万元"}},
        {"总投入50万元，其中：A项目30万元（含甲10万元、乙20万元）、B项目20万元。",
         {"50万元 = 30万元 20万元", "30万元 = 10万元 20万元"}},
        {"共50万元，其中办公费30万元，其中纸张10万元、印刷20万元；差旅费20万元。",
         {"50万元 = 30万元 20万元", "30万元 = 10万元 20万元"}},
        {"共50万元，其中办公费30万元，其中纸张10万元、印刷20万元、差旅费20万元。",
         {}},  // where the inner list ends?
        {"收入100万元，其中财政80万元、其他20万元；支出90万元，其中基本支出50万元、项目支出40万元。",
         {"100万元 = 80万元 20万元", "90万元 = 50万元 40万元"}},
        {"共14项，分别为3项、5项和6项。", {"14项 = 3项 5项 6项 exhaustive"}},
        {"共14项，其中一、二、三等奖分别为3项、5项和6项。", {"14项 = 3项 5项 6项"}},
        {"专家组共8人，由财政局3人、科技局5人组成。", {"8人 = 3人 5人 exhaustive"}},
        {"共8人，由财政局3人、科技局5人参加。", {}},
        {"共获奖26项：一等奖5项、二等奖21项。", {"26项 = 5项 21项 exhaustive"}},
        {"获奖26项：一等奖5项、二等奖21项。", {}},  // nothing says that it is a sum
        {"共50人，其中男30人，占60%，女20人，占40%。", {"50人 = 30人 20人"}},
        {"总支出509.10万元。其中：基本支出371.97万元，占73.06%；项目支出137.13万元。",
         {"509.10万元 = 371.97万元 137.13万元"}},
        {"收入100万元，比上年增加10万元，其中财政80万元、其他20万元。", {"100万元 = 80万元 20万元"}},
        {"比上年增加30万元，其中工资增加40万元、公用经费减少10万元。",
         {"30万元 = 40万元 10万元 change -10万元"}},
        {"支出100万元，其中工资增加40万元、公用经费减少10万元。", {}},
        {"人员支出占100%，其中工资占60%、津贴占40%。", {"100% = 60% 40%"}},
        {"全年完成率95%，其中一科100%、二科90%。", {}},
        {"指标分值40分，其中产出20分、效益15分、满意度5分。", {"40分 = 20分 15分 5分"}},
        {"共50万元，其中差旅费20万元、会议费10万元等。", {"50万元 = 20万元 10万元 open"}},
        {"共50万元，主要包括会议费10万元、培训费20万元。", {"50万元 = 10万元 20万元 exhaustive open"}},
        {"共50万元，其中2019年30万元、2020年20万元。", {"50万元 = 30万元 20万元"}},
        {"培训100人次，其中第一期40人次，第二期60人次。", {"100人次 = 40人次 60人次"}},
        {"共获奖26项，其中一等奖5项、二等奖21项，参加人数200人，比上年增加3项。", {"26项 = 5项 21项"}},
        {"共办活动12场次，其中讲座5场、展览7场，覆盖3万人次。", {"12场次 = 5场 7场"}},
        {"公车费2.5万元，其中购置费0万元，运行费2.5万元（汽油1万元，维修1.5万元），另有接待费1万元。",
         {"2.5万元 = 0万元 2.5万元"}},
        {"收入1200万元，其中，本年收入1000万元，年初结转和结余200万元。", {"1200万元 = 1000万元 200万元"}},
        {"投入约50万元，其中甲30万元、乙20万元。", {}},           // a hedged total is none
        {"补贴1200元/人，其中市级800元/人、县级400元/人。", {}},  // rates do not add up
        {"共50万元，其中甲30万元、乙约20万元、丙5万元。", {"50万元 = 30万元 5万元 open"}},
        {"共26个奖项，其中一等奖5项。", {}},   // one part is no list
        {"共50人，其中男30人\t女20人。", {}},  // cells of a table
        {"第26届大赛，其中一等奖5届、二等奖3届。", {}},
        {"投入30万元（上年20万元，预算35万元）。", {}},
        {"共开展活动5次，包括讲座、展览，培训3次、研讨2次。", {}},  // the figures are not in the list
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const Prose prose = read_prose(row.text);
        std::vector<std::string> found;
        for (const Enumeration& e : prose.enumerations) found.push_back(describe(e, prose, row.text));
        CHECK(found == row.expected);
    }
}
