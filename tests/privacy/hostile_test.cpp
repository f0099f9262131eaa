// SPDX-License-Identifier: MIT
// Texts made to cost time, and bytes that are no text.
#include <ctime>

#include "privacy/finding.h"

using namespace gongkai;

namespace {

/// At least `size` bytes of `piece`.
std::string full_of(std::string_view piece, std::size_t size) {
    std::string text;
    while (text.size() < size) text += piece;
    return text;
}

/// Processor time, in clock ticks, of one search.
std::clock_t cost(const std::string& text) {
    const std::clock_t start = std::clock();
    find_personal_data(text);
    return std::clock() - start;
}

}  // namespace

// Sanitizers included; what grows with the square of the length would take minutes.
TEST_CASE("A megabyte of digits, of ones and of 家住 takes time in proportion to its length") {
    for (const std::string_view piece : {"0123456789", "1", "家住"}) {
        CAPTURE(piece);
        CHECK(cost(full_of(piece, 1U << 20U)) / CLOCKS_PER_SEC < 10);
    }
}

TEST_CASE("Other hostile texts do, too") {
    for (const std::string_view piece : {"1 ",
                                         "1-",
                                         "138 1234 ",
                                         "62 ",
                                         "家住1号路",
                                         "住址：",
                                         "学生",
                                         "学生王",
                                         "学生王俊亚、",
                                         "患",
                                         "患有的",
                                         "低保",
                                         "残疾",
                                         "家",
                                         "家中",
                                         "到王福生家中",
                                         "到王福生、",
                                         "王福生等家中",
                                         "\u200B",
                                         "1\u200B",
                                         "1 \u200B",
                                         "（",
                                         "《学生王俊亚",
                                         "三年级（",
                                         "13岁",
                                         "岁",
                                         "账号",
                                         "账号 1234567",
                                         "王福生患",
                                         "，男，",
                                         "王福生，男，患病",
                                         "年级王小明（三年级）",
                                         "\xE5",
                                         "１"}) {
        CAPTURE(piece);
        CHECK(cost(full_of(piece, 1U << 18U)) / CLOCKS_PER_SEC < 5);
    }
}

TEST_CASE("A long run of digits is no number") {
    CHECK(found(std::string(1U << 20U, '1')).empty());
    CHECK(found(full_of("6222021000112233449", 1U << 16U)).empty());
    CHECK(found(full_of("13812345678", 1U << 16U)).empty());
}

TEST_CASE("Bytes that are no UTF-8 are passed over, and the numbers between them are found") {
    CHECK(found("\xC9\xED\xB7\xDD\xD6\xA4 44020219900307124X") == "identity_number 44020219900307124X");
    CHECK(found("\xCA\xD6\xBB\xFA\xA3\xBA"
                "13812345678\xA1\xA3") == "mobile_number 13812345678");
    CHECK(found("\xFF\xFE\xE5\xAD").empty());
    CHECK(found("").empty());
    CHECK(found(std::string("\0\0"
                            "13812345678\0",
                            14)) == "mobile_number 13812345678");
}

TEST_CASE("A text may be cut anywhere") {
    const std::string text =
        "家住浈江区风采路25号，学生王俊亚（初三）患有癌症，13岁，账号：6222 0210 0011 2233 449，到王福生家中";
    for (std::size_t end = 0; end <= text.size(); ++end) {
        for (const PrivacyHit& hit : find_personal_data(std::string_view(text).substr(0, end))) {
            REQUIRE(hit.end <= end);
        }
        for (const PrivacyHit& hit : find_personal_data(std::string_view(text).substr(end))) {
            REQUIRE(hit.end <= text.size() - end);
        }
    }
}
