// SPDX-License-Identifier: MIT
#include "catch.h"
#include "prose/prose.h"

using namespace gongkai;
using Style = Enumerator::Style;

TEST_CASE("The enumerator of a paragraph is read as printed") {
    struct {
        std::string_view text;
        Style style;
        int number;
        bool half_width;
        std::string_view rest;
    } const rows[] = {
        {"第一部分 部门基本情况", Style::part, 1, false, "部门基本情况"},
        {"第 2 部分：", Style::part, 2, false, "："},
        {"第三章 附则", Style::part, 3, false, "附则"},
        {"一、部门职能", Style::han, 1, false, "部门职能"},
        {"十二、其他", Style::han, 12, false, "其他"},
        {"（二）年度工作", Style::han_brackets, 2, false, "年度工作"},
        {"(四) 借力", Style::han_brackets, 4, true, "借力"},
        {"（四)借力", Style::han_brackets, 4, true, "借力"},
        {"1.组织", Style::digits, 1, true, "组织"},
        {"10. 组织", Style::digits, 10, true, "组织"},
        {"1．组织", Style::digits, 1, false, "组织"},
        {"1、组织", Style::digits, 1, false, "组织"},
        {"6.2019 年我们", Style::digits, 6, true, "2019 年我们"},
        {"（3）组织", Style::digit_brackets, 3, false, "组织"},
        {"(3)组织", Style::digit_brackets, 3, true, "组织"},
        {"3)组织", Style::digit_brackets, 3, true, "组织"},
        {"①开展", Style::circled, 1, false, "开展"},
        {"⑳开展", Style::circled, 20, false, "开展"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const auto enumerator = read_enumerator(row.text);
        REQUIRE(enumerator);
        CHECK(enumerator->style == row.style);
        CHECK(enumerator->number == row.number);
        CHECK(enumerator->half_width == row.half_width);
        CHECK(row.text.substr(enumerator->size) == row.rest);
    }
}

TEST_CASE("Figures and words at the beginning of a paragraph are no enumerators") {
    for (const std::string_view text : {"", "1.5万元", "2019年", "2019、2020年", "第三届大赛", "（以下简称）",
                                        "3个", "一是", "(2020)", "十分", "“一、", "0、", "6.2019 个"}) {
        CAPTURE(text);
        CHECK_FALSE(read_enumerator(text));
    }
}
