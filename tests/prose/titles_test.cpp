// SPDX-License-Identifier: MIT
#include "catch.h"
#include "prose/prose.h"

using namespace gongkai;

TEST_CASE("Titles are compared without issuers, blanks and marks") {
    struct {
        std::string_view printed, expected;
    } const rows[] = {
        {"《关于开展 2020 年市级财政重点评价工作的通知》", "关于开展2020年市级财政重点评价工作的通知"},
        {"《韶关市财政局关于开展2020年市级财政重点评价工作的通知》",
         "关于开展2020年市级财政重点评价工作的通知"},
        {"关于印发〈“十三五”规划（2016—2020年）〉的通知", "关于印发十三五规划(2016-2020年)的通知"},
        {"工作方案（2016～2020\u00A0年）\u3000", "工作方案(2016-2020年)"},
        {"", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.printed);
        CHECK(comparable_title(row.printed) == row.expected);
    }
}

TEST_CASE("A notice and what it issues may be one document") {
    CHECK(may_be_same_title("关于印发工作方案的通知", "工作方案"));
    CHECK(may_be_same_title("工作方案", "关于印发工作方案的通知"));
    CHECK_FALSE(may_be_same_title("关于预算的通知", "关于决算的通知"));
}
