// SPDX-License-Identifier: MIT
#include "body.h"
#include "catch.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("Dates that do not follow each other are told with both") {
    CHECK(Checked(edited(with_body("正文。"), skx, "dates: {filed: 2020-02-25}",
                         "dates: {filed: 2020年02月25日, signed: 2020年3月25日}"))
              .found("DATE-ORDER") ==
          "content/reports/2019/skx.md:7:16: warning[DATE-ORDER]: 填报日期与落款日期：2020-02-25 → "
          "2020-03-25，29 天\n"
          "  dates: {filed: 2020年02月25日, signed: 2020年3月25日}\n"
          "                 ^~~~~~~~~~~~~~ 填报日期 2020年02月25日；落款日期 2020年3月25日\n"
          "  提示：请核对日期；如属实，可在 explain（说明）里写 DATE-ORDER 作出说明\n");
    CHECK(Checked(with_body("正文。\n\n示例市科协\n\n2020年2月20日")).found("DATE-ORDER") ==
          "content/reports/2019/skx.md:7:16: warning[DATE-ORDER]: 填报日期与落款日期：2020-02-25 → "
          "2020-02-20，早 5 天\n"
          "  dates: {filed: 2020-02-25}\n"
          "                 ^~~~~~~~~~ 填报日期 2020-02-25；落款日期 2020年2月20日\n"
          "  提示：请核对日期；如属实，可在 explain（说明）里写 DATE-ORDER 作出说明\n");
    CHECK(Checked(edited(with_body("正文。"), skx, "dates: {filed: 2020-02-25}",
                         "dates: {signed: 2020-03-25, published: 2020-03-01}"))
              .found("DATE-ORDER") ==
          "content/reports/2019/skx.md:7:17: warning[DATE-ORDER]: 落款日期与公开日期：2020-03-25 → "
          "2020-03-01，早 24 天\n"
          "  dates: {signed: 2020-03-25, published: 2020-03-01}\n"
          "                  ^~~~~~~~~~ 落款日期 2020-03-25；公开日期 2020-03-01\n"
          "  提示：请核对日期；如属实，可在 explain（说明）里写 DATE-ORDER 作出说明\n");
    CHECK(
        Checked(edited(with_body("正文。"), skx, "dates: {filed: 2020-02-25}", "dates: {filed: 2018-12-25}"))
            .found("DATE-ORDER") ==
        "content/reports/2019/skx.md:4:7: warning[DATE-ORDER]: 评价年度与填报日期：2019 → 2018-12-25\n"
        "  year: 2019\n"
        "        ^~~~ 评价年度 2019；填报日期 2018-12-25\n"
        "  提示：请核对日期；如属实，可在 explain（说明）里写 DATE-ORDER 作出说明\n");
}

TEST_CASE("Dates that follow each other, and dates inside the text, are not told") {
    CHECK(Checked(edited(with_body("正文。"), skx, "dates: {filed: 2020-02-25}",
                         "dates: {filed: 2020-02-25, signed: 2020-03-03, published: 2020-03-03}"))
              .found("DATE-ORDER")
              .empty());
    CHECK(Checked(with_body("2020年2月20日召开会议。")).found("DATE-ORDER").empty());
}

TEST_CASE("A date order that was checked and is right is a finding too") {
    CHECK(Checked(edited(with_body("正文。"), skx, "dates: {filed: 2020-02-25}",
                         "dates: {filed: 2020-02-25, signed: 2020-03-03, published: 2020-03-03}"))
              .verdicts_of("DATE-ORDER") ==
          "DATE-ORDER 一致: 2020-02-25 → 2020-03-03，7 天\n"
          "DATE-ORDER 一致: 2020-03-03 → 2020-03-03，同一天\n"
          "DATE-ORDER 一致: 2019 → 2020-02-25\n");
    CHECK(Checked(edited(with_body("正文。"), skx, "dates: {filed: 2020-02-25}\n", ""))
              .verdicts_of("DATE-ORDER")
              .empty());
    CHECK(Checked(edited(with_body("正文。"), skx, "dates: {filed: 2020-02-25}",
                         "dates: {filed: 2020-02-25, signed: 2020-03-04}"))
              .has("DATE-ORDER", Verdict::needs_explanation));
}

TEST_CASE("A padded month or day is told, in the text and in the frontmatter") {
    CHECK(Checked(edited(with_body("2020年02月25日和 2020 年 3 月 05 日召开会议。"), skx,
                         "dates: {filed: 2020-02-25}", "dates: {filed: 2020年02月25日}"))
              .found("DATE-FORMAT") ==
          "content/reports/2019/skx.md:7:16: note[DATE-FORMAT]: 日期的月、日前面有 0：2020年02月25日、2020 "
          "年 3 月 05 日\n"
          "  dates: {filed: 2020年02月25日}\n"
          "                 ^~~~~~~~~~~~~~ 公文写作 2020年2月25日、2020 年 3 月 5 日\n"
          "  提示：共 3 处；可在 explain（说明）里写 DATE-FORMAT 作出说明\n");
}

TEST_CASE("Dates without padding, in digits only or in titles are not told") {
    CHECK(
        Checked(with_body("2020年10月20日、2020-02-25 和《2020年02月办法》。")).found("DATE-FORMAT").empty());
}

TEST_CASE("A day the calendar does not have is an error") {
    CHECK(Checked(with_body("2019年13月开工，2019年2月30日完工。")).found("DATE-BROKEN") ==
          "content/reports/2019/skx.md:23:1: error[DATE-BROKEN]: 日历上没有这一天：2019年13月\n"
          "  2019年13月开工，2019年2月30日完工。\n"
          "  ^~~~~~~~~~\n"
          "  提示：请核对日期；可在 explain（说明）里写 DATE-BROKEN 作出说明\n"
          "content/reports/2019/skx.md:23:12: error[DATE-BROKEN]: 日历上没有这一天：2019年2月30日\n"
          "  2019年13月开工，2019年2月30日完工。\n"
          "                  ^~~~~~~~~~~~~\n"
          "  提示：请核对日期；可在 explain（说明）里写 DATE-BROKEN 作出说明\n");
}

TEST_CASE("Days of leap years and dates without a day exist") {
    CHECK(Checked(with_body("2020年2月29日、12月31日和 2019年。")).found("DATE-BROKEN").empty());
}

TEST_CASE("This year and last year are told") {
    CHECK(Checked(with_body("今年有 6 个课题立项，比去年多 2 个。")).found("PERIOD-RELATIVE") ==
          "content/reports/2019/skx.md:23:1: note[PERIOD-RELATIVE]: 用了随时间变化的年份：今年、去年\n"
          "  今年有 6 个课题立项，比去年多 2 个。\n"
          "  ^~~~ 本报告的评价年度 2019\n"
          "  提示：共 2 处，请写明是哪一年；可在 explain（说明）里写 PERIOD-RELATIVE 作出说明\n");
}

TEST_CASE("Other words that contain 今年 or 前年 are not told") {
    CHECK(Checked(with_body("以前年度结转，说明年份，当今年轻人，三年前年均，《今年计划》。"))
              .found("PERIOD-RELATIVE")
              .empty());
}
