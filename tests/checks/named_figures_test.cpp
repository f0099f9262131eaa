// SPDX-License-Identifier: MIT
#include "catch.h"
#include "checks/report_with.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("One thing measured twice asks for an explanation where it looks like a slip of the pen") {
    struct {
        std::string body, expected;
    } const rows[] = {
        {"新改建农村公路128.6公里。\n\n126.8公里新改建农村公路投入使用。\n",
         "XREF-VALUE 需说明: 128.6公里 ≠ 126.8公里\n"},
        {"新改建农村公路128.6公里。\n\n128.6公里新改建农村公路投入使用。\n", ""},
        {"新改建农村公路128.6公里。\n\n其中新改建农村公路40公里在河东镇。\n", ""},
        {"河东镇，新改建农村公路12.5公里。\n\n河西镇，新改建农村公路15.2公里。\n", ""},
        {"2018年新改建农村公路12.5公里。\n\n2019年新改建农村公路15.2公里。\n", ""},
        {"组织召开工作协调会议13次。\n\n组织召开工作协调会议31次。\n", ""},
        {"# 绩效目标\n\n建设高标准农田1.2万亩。\n\n# 完成情况\n\n建设高标准农田1.3万亩。\n", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.body);
        CHECK(verdicts(row.body, "XREF-VALUE") == row.expected);
    }
}

TEST_CASE("A goal that the same words tell lower later asks for an explanation") {
    const auto told = [](const std::string& goals, const std::string& results) {
        return verdicts("# 年度绩效目标\n\n" + goals + "\n\n# 完成情况\n\n" + results + "\n",
                        "TARGET-MISSED");
    };
    CHECK(told("完成安防工程40公里，修复路面12万平方米。", "完成安防工程33公里。") ==
          "TARGET-MISSED 需说明: 安防工程：33公里 < 40公里\n");
    CHECK(told("完成安防工程不少于40公里。", "完成安防工程42公里。").empty());
    CHECK(told("完成安防工程40公里。", "因线路调整，完成安防工程33公里。").empty());
    CHECK(told("完成安防工程40公里。", "第一季度完成安防工程18公里，第二季度完成安防工程22公里。").empty());
    CHECK(told("举办技能培训20期。", "举办技能培训8期。举办技能培训12期。").empty());
    CHECK(told("城镇登记失业率4%。", "城镇登记失业率3.2%。").empty());
    CHECK(told("病害处治平均时限48小时。", "病害处治平均时限45小时。").empty());
}
