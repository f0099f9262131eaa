// SPDX-License-Identifier: MIT
#include "catch.h"
#include "checks/report_with.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

/// A second report of the site: the first one's with another department, year and text.
Files with_second(const Files& first, const std::string& department, const std::string& year,
                  const std::string& body) {
    Files second = edited(report_with(body), skx, "department: skx", "department: " + department);
    second = edited(std::move(second), skx, "year: 2019", "year: " + year);
    Files files = first;
    files["content/reports/" + year + "/" + department + ".md"] = second.at(skx);
    return files;
}

const std::string fair = "举办“迎国庆—科普嘉年华”主场活动，共设87个展位。\n";

}  // namespace

TEST_CASE("Two departments that state different totals of one named event are both asked") {
    const Files files =
        with_second(report_with(fair), "jyj", "2019", "协办“迎国庆-科普嘉年华”主场活动，共设78个展位。\n");
    CHECK(Checked(files).found("XDEPT-VALUE") ==
          "content/reports/2019/jyj.md:21:21: warning[XDEPT-VALUE]: "
          "同一件事在两份报告里的数不同：“迎国庆科普嘉年华” 78个展位，78 ≠ "
          "87（示例市科协）\n"
          "  协办“迎国庆-科普嘉年华”主场活动，共设78个展位。\n"
          "                                       ^~~~ 本报告是 78，另一份是 87\n"
          "  提示：可在 explain（说明）里写 XDEPT-VALUE 作出说明\n"
          "content/reports/2019/skx.md:21:21: warning[XDEPT-VALUE]: "
          "同一件事在两份报告里的数不同：“迎国庆科普嘉年华” 87个展位，87 ≠ "
          "78（示例市教育局）\n"
          "  举办“迎国庆—科普嘉年华”主场活动，共设87个展位。\n"
          "                                       ^~~~ 本报告是 87，另一份是 78\n"
          "  提示：可在 explain（说明）里写 XDEPT-VALUE 作出说明\n");
}

TEST_CASE("Other totals, other years and other names are not compared") {
    const struct {
        std::string department, year, body;
    } rows[] = {
        {"jyj", "2019", "协办“迎国庆-科普嘉年华”主场活动，共设87个展位。\n"},
        {"jyj", "2019", "协办“迎国庆-科普嘉年华”主场活动，共设78个摊位。\n"},
        {"jyj", "2019", "协办“迎国庆-科普嘉年华”和“科普大篷车进校园”，共设78个展位。\n"},
        {"jyj", "2019", "协办“科普大篷车进校园”活动，共设78个展位。\n"},
        {"jyj", "2020", "协办“迎国庆-科普嘉年华”主场活动，共设78个展位。\n"},
        {"skx", "2020", "举办“迎国庆-科普嘉年华”主场活动，共设78个展位。\n"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.body, row.department, row.year);
        CHECK(verdicts(with_second(report_with(fair), row.department, row.year, row.body), "XDEPT-VALUE")
                  .empty());
    }
}

TEST_CASE("What one year carries out the next carries in") {
    const auto carried = [](const std::string& out, const std::string& in) {
        const Files files = with_second(report_with("正文。\n", "figures: {carry_out: " + out + "}\n"), "skx",
                                        "2020", "正文。\n");
        return edited(files, "content/reports/2020/skx.md",
                      "status:", "figures: {carry_in: " + in + "}\nstatus:");
    };
    CHECK(Checked(carried("120.00", "102.00")).found("XYEAR-OPEN") ==
          "content/reports/2020/skx.md:18:21: warning[XYEAR-OPEN]: "
          "上年结转与上一年度报告的年末结转结余不同：102.00 万元 ≠ 120.00 "
          "万元（2019 年度报告）\n"
          "  figures: {carry_in: 102.00}\n"
          "                      ^~~~~~ 本年写的是 102.00 万元，上一年度是 120.00 万元\n"
          "  提示：可在 explain（说明）里写 XYEAR-OPEN 作出说明\n");
    CHECK(verdicts(carried("120.00", "120"), "XYEAR-OPEN") ==
          "XYEAR-OPEN 一致: 120 万元 = 120.00 万元（2019 年度报告）\n");
    CHECK(verdicts(carried("120.00", "120.01"), "XYEAR-OPEN").starts_with("XYEAR-OPEN 一致"));
    CHECK(
        verdicts(edited(carried("120.00", "102.00"), "content/reports/2020/skx.md", "unit: 万元", "unit: 元"),
                 "XYEAR-OPEN")
            .starts_with("XYEAR-OPEN 需说明: 102.00 元 ≠ 120.00 万元"));
}
