// SPDX-License-Identifier: MIT
// How hits are masked, and their order.
#include "privacy/finding.h"

using namespace gongkai;

namespace {

std::string masked(std::string_view text) {
    std::string list;
    for (const PrivacyHit& hit : find_personal_data(text)) list += (list.empty() ? "" : "; ") + hit.masked;
    return list;
}

}  // namespace

TEST_CASE("An identity number keeps six digits before and four after") {
    CHECK(masked("身份证号 44020219900307124X") == "440202********124X");
    CHECK(masked("身份证号 ４４０２０２ 19900307 1231") == "440202********1231");
    CHECK(masked("身份证号 440202900307123") == "440202*****7123");
}

TEST_CASE("A mobile number keeps three digits before and four after, a card the last four") {
    CHECK(masked("+86 138-1234-5678") == "138****5678");
    CHECK(masked("6222 0210 0011 2233 449") == "***************3449");
    CHECK(masked("账号：44001234567890") == "**********7890");
}

TEST_CASE("A name keeps its surname") {
    CHECK(masked("学生王俊亚荣获一等奖") == "王某某");
    CHECK(masked("学生李明荣获一等奖") == "李某");
    CHECK(masked("学生欧阳娜荣获一等奖") == "欧阳某");
    CHECK(masked("学生欧阳娜娜荣获一等奖") == "欧阳某某");
    CHECK(masked("学生王　伟荣获一等奖") == "王　某");
}

TEST_CASE("An address keeps what is wider than a street") {
    CHECK(masked("家住韶关市武江区惠民北路 12 号 3 栋 201 室") == "韶关市武江区***");
    CHECK(masked("家住曲江区马坝镇乐园村三组") == "曲江区马坝镇***");
    CHECK(masked("家住始兴县太平镇红旗路 8 号") == "始兴县太平镇***");
    CHECK(masked("家住河西新村 12 栋") == "***");
}

TEST_CASE("Hits come by place and do not overlap") {
    const std::string text =
        "低保户王福生，身份证号 440202199003071231，手机 13812345678，家住浈江区风采路25号13912345678";
    CHECK(found(text) ==
          "hardship 王福生; identity_number 440202199003071231; mobile_number 13812345678; "
          "home_address 浈江区风采路25号; mobile_number 13912345678");
    std::size_t end = 0;
    for (const PrivacyHit& hit : find_personal_data(text)) {
        CHECK(hit.begin >= end);
        CHECK(hit.begin < hit.end);
        end = hit.end;
    }
}

TEST_CASE("Of two kinds for one place the more specific stays") {
    CHECK(found("账号：13812345678") == "mobile_number 13812345678");
    CHECK(found("账号：440202199003071231") == "identity_number 440202199003071231");
    CHECK(found("小学学生王小明，13岁") == "young_minor 王小明");
    CHECK(found("来到贫困户王福生家中") == "hardship 王福生");
}
