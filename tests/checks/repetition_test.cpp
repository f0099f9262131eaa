// SPDX-License-Identifier: MIT
#include "body.h"
#include "catch.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("A sentence or a motto that stands twice is told once, with both places") {
    CHECK(Checked(
              with_body("1.我们争取了科技馆免费开放中央补助资金 139 "
                        "万元，完成了航空航天馆建设并正式对外开放。\n\n其他。\n\n2."
                        "我们争取了科技馆免费开放中央补助资金139万元，完成了航空航天馆建设并正式对外开放。"))
              .found("DUP-PARA") ==
          "content/reports/2019/skx.md:23:3: note[DUP-PARA]: 同样的文字出现 2 "
          "处：我们争取了科技馆免费开放中央补助资金139万元，完成了航空航天馆建设并正式对外开放\n"
          "  1.我们争取了科技馆免费开放中央补助资金 139 万元，完成了航空航天馆建设并正式对外开放。\n"
          "    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "  提示：请核对是否需要重复；可在 explain（说明）里写 DUP-PARA 作出说明\n");
    CHECK(Checked(
              with_body("遵循“实事求是、尊重客观、力求精准”的原则。\n\n坚持“实事求是、尊重客观、力求精准”。"))
              .found("DUP-PARA") ==
          "content/reports/2019/skx.md:23:3: note[DUP-PARA]: 同样的文字出现 2 "
          "处：“实事求是、尊重客观、力求精准”\n"
          "  遵循“实事求是、尊重客观、力求精准”的原则。\n"
          "      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
          "  提示：请核对是否需要重复；可在 explain（说明）里写 DUP-PARA 作出说明\n");
}

TEST_CASE("Short sentences and short quotations may stand twice") {
    CHECK(Checked(
              with_body(
                  "市科协组织开展了系列科普活动。\n\n市科协组织开展了系列科普活动。\n\n“甲、乙”，“甲、乙”。"))
              .found("DUP-PARA")
              .empty());
}

TEST_CASE("Many repeated sentences are told, but not without end, in the order of the text") {
    std::string body;
    for (int round = 0; round < 3; ++round) {
        for (int i = 100; i < 130; ++i) {
            body += "第" + std::to_string(i) +
                    "次活动组织科技工作者和志愿者深入基层开展科普宣传和技术培训服务工作。\n\n";
        }
    }
    const Checked checked(with_body(body));
    std::vector<const Finding*> told;
    for (const Finding& f : checked.findings) {
        if (info(f.rule).id == "DUP-PARA") told.push_back(&f);
    }
    REQUIRE(told.size() == 20);
    CHECK(told.front()->stated.starts_with("第100次"));
    CHECK(told.back()->stated.starts_with("第119次"));
    CHECK(told.front()->places.size() == 3);
}

TEST_CASE("Headings and rows of tables may repeat each other") {
    const std::string row =
        "| 组织科技工作者和志愿者深入基层开展科普宣传和技术培训服务工作并取得明显成效的情况 | 1 |\n";
    CHECK(Checked(with_body("| 甲 | 乙 |\n|-|-|\n" + row + row)).found("DUP-PARA").empty());
}
