// SPDX-License-Identifier: MIT
// What is one piece of a changed paragraph, and how the pieces read.
#include "difference/written.h"

using namespace gongkai;
using gongkai::testing::written;

namespace {

struct Case {
    std::string before, after, expected;
};

}  // namespace

TEST_CASE("Characters that changed are shown one by one") {
    CHECK(written("组织参观学习活动。", "组织观摩学习活动。") == "组织[-参-]观{+摩+}学习活动。");
    CHECK(written("甲、丙。", "甲、乙、丙。") == "甲、{+乙、+}丙。");
    CHECK(written("甲、乙、丙。", "甲、丙。") == "甲、[-乙、-]丙。");
    CHECK(written("成效显著", "成效显著。") == "成效显著{+。+}");
}

TEST_CASE("Equal texts differ in nothing") {
    CHECK(written("我单位2019年总支出为509.10万元。", "我单位2019年总支出为509.10万元。") ==
          "我单位2019年总支出为509.10万元。");
    CHECK(compare_words("", "").empty());
    CHECK(written("", "新增。") == "{+新增。+}");
    CHECK(written("删去。", "") == "[-删去。-]");
}

TEST_CASE("A number, an amount, a date, a document number or a Latin word changes as a whole") {
    const Case cases[] = {
        {"总支出为509.10万元。", "总支出为509.18万元。", "总支出为[-509.10万元-]{+509.18万元+}。"},
        {"总支出为509.10万元。", "总支出为509.10亿元。", "总支出为[-509.10万元-]{+509.10亿元+}。"},
        {"投入约180多万元以上。", "投入约190多万元以上。", "投入约[-180多万元-]{+190多万元+}以上。"},
        {"共 26 个奖项。", "共 25 个奖项。", "共 [-26-]{+25+} 个奖项。"},
        {"得分率 100%，优。", "得分率 96.5%，优。", "得分率 [-100%-]{+96.5%+}，优。"},
        {"约占百分之八，下同。", "约占百分之九，下同。", "约占[-百分之八-]{+百分之九+}，下同。"},
        {"于 2020 年 3 月 25 日报送。", "于 2020 年 3 月 26 日报送。",
         "于 [-2020 年 3 月 25 日-]{+2020 年 3 月 26 日+}报送。"},
        {"根据韶财绩〔2020〕1号的要求", "根据韶财绩〔2020〕12号的要求",
         "根据[-韶财绩〔2020〕1号-]{+韶财绩〔2020〕12号+}的要求"},
        {"根据（韶财绩[2020]1 号）的要求", "根据（韶财绩〔2020〕1号）的要求",
         "根据（[-韶财绩[2020]1 号-]{+韶财绩〔2020〕1号+}）的要求"},
        {"创新论坛（FIT Workshop）活动", "创新论坛（FIT Workshops）活动",
         "创新论坛（FIT [-Workshop-]{+Workshops+}）活动"},
        {"采用 VR 技术和5G网络", "采用 AR 技术和6G网络", "采用 [-VR-]{+AR+} 技术和[-5G-]{+6G+}网络"},
        {"电话：0751-6189025。", "电话：0751-6189026。", "电话：[-0751-6189025-]{+0751-6189026+}。"},
        {"网址：www.sg.gov.cn/a，请查阅。", "网址：www.sg.gov.cn/b，请查阅。",
         "网址：[-www.sg.gov.cn/a-]{+www.sg.gov.cn/b+}，请查阅。"},
        {"第34届大赛", "第35届大赛", "第[-34-]{+35+}届大赛"},
        {"模型比例为1:1的展品", "模型比例为1:10的展品", "模型比例为[-1:1-]{+1:10+}的展品"},
        {"ＡＢ类指标的完成情况", "ＡＣ类指标的完成情况", "[-ＡＢ-]{+ＡＣ+}类指标的完成情况"},
    };
    for (const Case& each : cases) CHECK(written(each.before, each.after) == each.expected);
}

TEST_CASE("A masked number or name is one piece") {
    CHECK(written("联系手机 138****5678，请致电。", "联系手机 139****5678，请致电。") ==
          "联系手机 [-138****5678-]{+139****5678+}，请致电。");
    CHECK(written("会议由███主持。", "会议由██主持。") == "会议由[-███-]{+██+}主持。");
}

TEST_CASE("An enumerator is no part of the number after it") {
    CHECK(written("6.2019年完成了各项任务。", "7.2019年完成了各项任务。") ==
          "[-6-]{+7+}.2019年完成了各项任务。");
}

TEST_CASE("A run of blanks is one piece") {
    CHECK(written("共 26 个奖项", "共  26个奖项") == "共[- -]{+  +}26[- -]个奖项");
    CHECK(written("一级\t二级\t三级", "一级\t四级\t三级") == "一级\t[-二-]{+四+}级\t三级");
}

TEST_CASE("An accent stays with its letter") {
    CHECK(written("甲乙丙e\u0301丁戊己", "甲乙丙e丁戊己") == "甲乙丙[-e\u0301-]{+e+}丁戊己");
    CHECK(written("葛\U000E0100洪与道教", "葛洪与道教") == "[-葛\U000E0100-]{+葛+}洪与道教");
}

TEST_CASE("A sentence put in or taken away is shown as that sentence") {
    CHECK(written("本年完成预算。资金到位。", "全年完成预算。收支平衡。资金到位。") ==
          "[-本-]{+全+}年完成预算。{+收支平衡。+}资金到位。");
    CHECK(written("本年完成预算。", "全年完成预算。收支平衡。") == "[-本-]{+全+}年完成预算。{+收支平衡。+}");
    CHECK(written("全年完成预算。收支平衡。", "本年完成预算。") == "[-全-]{+本+}年完成预算。[-收支平衡。-]");
    CHECK(written("含甲、乙两项。", "包括甲、丙、乙两项。") == "[-含-]{+包括+}甲、{+丙、+}乙两项。");
}

TEST_CASE("A lone character between a replacement and another change is part of one replacement") {
    CHECK(written("我单位认真落实责任，及时报送材料。", "我单位严格执行规定，按期提交材料。") ==
          "我单位[-认真落实责任，及时报送-]{+严格执行规定，按期提交+}材料。");
    CHECK(written("在此次比赛中，北江学校三年级学生王某某获奖。", "在此次比赛中，我市一名学生获奖。") ==
          "在此次比赛中，[-北江学校三年级学生王某某-]{+我市一名学生+}获奖。");
}

TEST_CASE("Two deletions around a character that stayed are two deletions") {
    CHECK(written("我单位认真总结经验做法。", "我单位总结做法。") == "我单位[-认真-]总结[-经验-]做法。");
    CHECK(written("全面落实总体要求。", "落实体要求。") == "[-全面-]落实[-总-]体要求。");
}

TEST_CASE("A number that stayed between two replacements is seen to have stayed") {
    CHECK(written("本年度共评出18个优秀项目。", "本年度新立项18名优秀项目。") ==
          "本年度[-共评出-]{+新立项+}18[-个-]{+名+}优秀项目。");
}

TEST_CASE("Where hardly anything stayed the whole text was replaced") {
    CHECK(written("开展调研工作，积极推动学术交流。", "2020年预算已批复，资金全部到位。") ==
          "[-开展调研工作，积极推动学术交流。-]{+2020年预算已批复，资金全部到位。+}");
    CHECK(written("概况。", "概况（市科协机关及所属事业单位截至年末的情况）。") ==
          "概况{+（市科协机关及所属事业单位截至年末的情况）+}。");
}
