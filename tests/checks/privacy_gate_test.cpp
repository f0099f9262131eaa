// SPDX-License-Identifier: MIT
#include <string>

#include "body.h"
#include "catch.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

/// What the gate says of a file, as people read it.
std::string told_of(const std::string& path, const std::string& bytes, const Settings& settings = {},
                    Language language = Language::zh) {
    Diagnostics diagnostics;
    check_privacy(path, bytes, settings, diagnostics);
    return rendered(diagnostics, {{path, bytes}}, language);
}

Settings allowing(const std::string& text) {
    Settings settings;
    settings.privacy_allow.push_back({text, "办公手机", {}});
    return settings;
}

}  // namespace

TEST_CASE("Personal data is told with its mask, and quoted as stars") {
    const struct {
        std::string text, expected;
    } rows[] = {
        {"张三，身份证号11010519491231002X。",
         "a.md:2:8: error[PII-ID]: 身份证号：110105********002X\n"
         "  张三，身份证号******************。\n"
         "                ^~~~~~~~~~~~~~~~~~\n"
         "  提示：请删除或按公开要求隐去；确可公开的，写进 site.yml 的 privacy: allow 并注明理由\n"},
        {"开户账号：4111111111111111",
         "a.md:2:6: error[PII-BANK]: 银行账号：************1111\n"
         "  开户账号：****************\n"
         "            ^~~~~~~~~~~~~~~~\n"
         "  提示：请删除或按公开要求隐去；确可公开的，写进 site.yml 的 privacy: allow 并注明理由\n"},
        {"手机 13800000000",
         "a.md:2:4: error[PII-MOBILE]: 手机号码：138****0000\n"
         "  手机 ***********\n"
         "       ^~~~~~~~~~~\n"
         "  提示：请删除或按公开要求隐去；确可公开的，写进 site.yml 的 privacy: allow 并注明理由\n"},
        {"家住示例市武江区新华北路12号3栋502房。",
         "a.md:2:3: error[PII-ADDRESS]: 家庭住址：示例市武江区***\n"
         "  家住＊＊＊＊＊＊＊＊＊＊**＊*＊***＊。\n"
         "      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
         "  提示：请删除或按公开要求隐去；确可公开的，写进 site.yml 的 privacy: allow 并注明理由\n"},
        {"王小明患有白血病。",
         "a.md:2:1: error[PII-HEALTH]: 具名的健康信息：王某某\n"
         "  ＊＊＊患有白血病。\n"
         "  ^~~~~~\n"
         "  提示：请删除或按公开要求隐去；确可公开的，写进 site.yml 的 privacy: allow 并注明理由\n"},
        {"低保户王小明。",
         "a.md:2:4: error[PII-HARDSHIP]: 具名的困难情况：王某某\n"
         "  低保户＊＊＊。\n"
         "        ^~~~~~\n"
         "  提示：请删除或按公开要求隐去；确可公开的，写进 site.yml 的 privacy: allow 并注明理由\n"},
        {"示例小学三年级学生王小明获奖。",
         "a.md:2:10: error[PII-MINOR-14]: 不满十四周岁的未成年人姓名：王某某\n"
         "  示例小学三年级学生＊＊＊获奖。\n"
         "                    ^~~~~~\n"
         "  提示：请删除或按公开要求隐去；确可公开的，写进 site.yml 的 privacy: allow 并注明理由\n"},
        {"示例实验学校初中三年级学生王小明获奖。",
         "a.md:2:14: warning[PII-MINOR]: 未成年人的姓名和学校：王某某\n"
         "  示例实验学校初中三年级学生＊＊＊获奖。\n"
         "                            ^~~~~~\n"
         "  提示：请删除或按公开要求隐去；确可公开的，写进 site.yml 的 privacy: allow 并注明理由\n"},
        {"到工程师郭飞跃的家中进行慰问。",
         "a.md:2:5: warning[PII-HOME-VISIT]: 具名的入户走访：郭某某\n"
         "  到工程师＊＊＊的家中进行慰问。\n"
         "          ^~~~~~\n"
         "  提示：请删除或按公开要求隐去；确可公开的，写进 site.yml 的 privacy: allow 并注明理由\n"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(told_of("a.md", "正文。\n" + row.text + "\n") == row.expected);
    }
}

TEST_CASE("Office telephones, and texts without personal data, pass") {
    CHECK(told_of("a.md", "电话 0751-6189025，12345。\n预算 509.10 万元。").empty());
    CHECK(told_of("a.md", "").empty());
}

TEST_CASE("What the site allows passes, whole and not in part") {
    CHECK(told_of("a.md", "手机 13800000000", allowing("13800000000")).empty());
    CHECK(told_of("a.md", "手机 138 0000 0000", allowing("138-0000-0000")).empty());
    CHECK(told_of("a.md", "初中三年级学生王小明获奖", allowing("初中三年级学生王小明")).empty());
    CHECK_FALSE(told_of("a.md", "手机 13800000000", allowing("13800000001")).empty());
    CHECK_FALSE(told_of("a.md", "手机 13800000000", allowing("1380000")).empty());
    CHECK_FALSE(
        told_of("a.md", "手机 13800000000，初中三年级学生王小明", allowing("初中三年级学生王小明")).empty());
    CHECK_FALSE(told_of("a.md", "手机 13800000000", allowing("")).empty());
}

TEST_CASE("File names are looked at too") {
    CHECK(told_of("附件/13812345678.txt", "正文。") ==
          "附件/13812345678.txt: error[PII-MOBILE]: 手机号码：138****5678\n"
          "  提示：请删除或按公开要求隐去；确可公开的，写进 site.yml 的 privacy: allow 并注明理由\n");
}

TEST_CASE("A file that is no text is told as not searched") {
    const std::string expected =
        "a.pdf: note[PII-UNREAD]: 不是文字文件，没有检查其中有无个人信息\n"
        "  提示：公开前请人工查看，并清除文件属性里的作者等信息\n";
    CHECK(told_of("a.pdf", "%PDF-1.4 \xFF\xFE") == expected);
    CHECK(told_of("a.pdf", std::string("PK\0\3", 4)) == expected);
}

TEST_CASE("The places count characters, after a byte order mark and over lines") {
    CHECK(told_of("a.md", "\xEF\xBB\xBF手机 13800000000\n\n手机：13912345678，13712345678")
              .find("a.md:1:4: ") == 0);
    const std::string told = told_of("a.md", "一\n手机：13912345678，13712345678");
    CHECK(told.find("a.md:2:4: ") != std::string::npos);
    CHECK(told.find("a.md:2:16: ") != std::string::npos);
}
