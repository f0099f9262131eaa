// SPDX-License-Identifier: MIT
// Which paragraphs are one that changed, and in which order all are shown.
#include "difference/written.h"

using namespace gongkai;
using gongkai::testing::written;

namespace {

using Paragraphs = std::vector<std::string_view>;

/// A line a paragraph: "0=0" kept, "1~1 …" changed inside, "2-" deleted, "+3" inserted.
std::string listed(const Paragraphs& before, const Paragraphs& after) {
    std::string list;
    for (const ParagraphChange& change : compare_paragraphs(before, after)) {
        if (!list.empty()) list += '\n';
        if (change.before) list += std::to_string(*change.before);
        list += change.kind == EditKind::deleted    ? "-"
                : change.kind == EditKind::inserted ? "+"
                : change.changed()                  ? "~"
                                                    : "=";
        if (change.after) list += std::to_string(*change.after);
        if (!change.edits.empty()) list += " " + written(change.edits);
    }
    return list;
}

}  // namespace

TEST_CASE("Equal paragraphs are kept and have no edits") {
    CHECK(listed({"一", "二"}, {"一", "二"}) == "0=0\n1=1");
    CHECK(listed({}, {}).empty());
    CHECK(listed({"一"}, {}) == "0-");
    CHECK(listed({}, {"一"}) == "+0");
}

TEST_CASE("Paragraphs that are alike are one that changed") {
    CHECK(listed({"一、概况", "我单位2019年总支出为509.10万元。", "三、结论"},
                 {"一、部门概况", "我单位2019年总支出为510.10万元。", "三、结论"}) ==
          "0~0 一、{+部门+}概况\n"
          "1~1 我单位2019年总支出为[-509.10万元-]{+510.10万元+}。\n"
          "2=2");
}

TEST_CASE("Paragraphs that are not alike were deleted and inserted") {
    CHECK(listed({"首", "开展科技工作者慰问活动。", "尾"}, {"首", "2020年预算已经批复到位。", "尾"}) ==
          "0=0\n1-\n+1\n2=2");
}

TEST_CASE("Between paragraphs put in and taken away the one that changed is found") {
    CHECK(listed({"承办全省三下乡主场活动启动仪式。", "举办全国科普日主场活动，共56家单位参展。"},
                 {"预算编制情况良好。", "举办全国科普日主场活动，共57家单位参展。", "资金全部到位。"}) ==
          "0-\n+0\n1~1 举办全国科普日主场活动，共[-56-]{+57+}家单位参展。\n+2");
}

TEST_CASE("Of several that are alike those most alike belong together") {
    CHECK(listed({"完成科普教育基地申报工作。", "完成科普教育基地申报及评审工作。"},
                 {"完成科普教育基地申报及验收评审工作。"}) ==
          "0-\n1~0 完成科普教育基地申报及{+验收+}评审工作。");
}

TEST_CASE("A paragraph that moved was deleted and inserted") {
    CHECK(listed({"甲段在前。", "乙段居中。", "丙段殿后。"}, {"乙段居中。", "丙段殿后。", "甲段在前。"}) ==
          "0-\n1=0\n2=1\n+2");
}

TEST_CASE("Blanks alone do not make a paragraph another one") {
    CHECK(listed({"共 26 个奖项"}, {"共26个奖项"}) == "0~0 共[- -]26[- -]个奖项");
}
