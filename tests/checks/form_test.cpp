// SPDX-License-Identifier: MIT
#include "body.h"
#include "catch.h"

using namespace gongkai;
using namespace gongkai::testing;

TEST_CASE("Traditional characters are told with their neighbours") {
    CHECK(Checked(with_body("1000 多名中小學生參加了活动。")).found("OCR-CHAR") ==
          "content/reports/2019/skx.md:23:10: warning[OCR-CHAR]: 简体文字中有繁体字：小學生、生參加\n"
          "  1000 多名中小學生參加了活动。\n"
          "               ^~ 简体是 小学生、生参加\n"
          "  提示：共 2 处；可在 explain（说明）里写 OCR-CHAR 作出说明\n");
}

TEST_CASE("Characters of both scripts and titles are not told") {
    CHECK(Checked(with_body("著名乾坤，《中華人民》。")).found("OCR-CHAR").empty());
}

TEST_CASE("A slip of the pen is told with the likely word") {
    CHECK(Checked(with_body("我们再接再励，推动工作。")).found("TYPO-DICT") ==
          "content/reports/2019/skx.md:23:3: warning[TYPO-DICT]: 可能写错：“再接再励”\n"
          "  我们再接再励，推动工作。\n"
          "      ^~~~~~~~ 是否应为“再接再厉”\n"
          "  提示：共 1 处；可在 explain（说明）里写 TYPO-DICT 作出说明\n");
}

TEST_CASE("Pieces of other words and titles are no slips") {
    CHECK(Checked(with_body("发布署名文章，研究竟争，《再接再励》，回复盖章，自己完成，选拔款式，交通迅速。"))
              .found("TYPO-DICT")
              .empty());
}

TEST_CASE("Half-width marks beside Chinese and mixed brackets are told together") {
    CHECK(Checked(with_body("按年初预算,资金细化为(1)宣传;（2）培训。")).found("PUNCT-HALF") ==
          "content/reports/2019/skx.md:23:6: note[PUNCT-HALF]: 中文里的半角标点：半角逗号 1 处、分号 1 "
          "处；编号括号半角 1 处、全角 1 处\n"
          "  按年初预算,资金细化为(1)宣传;（2）培训。\n"
          "            ^ 第一处\n"
          "  提示：请改用全角标点，编号括号前后一致；可在 explain（说明）里写 PUNCT-HALF 作出说明\n");
}

TEST_CASE("Ratios, thousands, English and one kind of bracket are not told") {
    CHECK(Checked(with_body("比例 1:1，1,234 元，Hello, world! (1)、(2)。")).found("PUNCT-HALF").empty());
}

TEST_CASE("A sentence that goes on in the next paragraph is told") {
    CHECK(Checked(with_body("# 二\n\n组织所属学会有序承接政府委托工作，得\n\n分率达到要求。"))
              .found("HARDWRAP") ==
          "content/reports/2019/skx.md:25:18: warning[HARDWRAP]: 句子在段末断开，下一段接着写：得｜分率\n"
          "  组织所属学会有序承接政府委托工作，得\n"
          "                                    ^~\n"
          "  提示：共 1 处，可能是分页时断开的，请合并；可在 explain（说明）里写 HARDWRAP 作出说明\n");
}

TEST_CASE("A sentence cut before its first mark is told by the word that the break cuts") {
    CHECK(told_by(Checked(with_body("# 二\n\n建成县域中医药适宜技术推\n\n广中心1个，推广技术18项。")),
                  "HARDWRAP") == "需说明 | 分段 | 1 处 | 术推｜广中 |  | 1\n");
    CHECK(Checked(with_body("# 二\n\n年度预算资金到位和使用情况\n\n到位资金120万元，支出118万元。"))
              .found("HARDWRAP")
              .empty());
}

TEST_CASE("Signatures and list items without a full stop are not cut sentences") {
    CHECK(
        Checked(with_body("会议指出，要抓好工作\n\n示例市科协\n\n2020年2月25日")).found("HARDWRAP").empty());
    CHECK(Checked(with_body("- 1.组织大赛。共获 26 个奖项\n\n科普资金是经常性支出，用于活动。"))
              .found("HARDWRAP")
              .empty());
}

TEST_CASE("The rules of form find on the real report what its readers found") {
    const Checked checked(committed_content());
    CHECK(told_by(checked, "DATE-ORDER") ==
          "需说明 | 填报日期与落款日期 | 2020-02-25 → 2020-03-25，29 天 | 填报日期 2020年02月25日 | 落款日期 "
          "2020年3月25日 | 2\n"
          "一致 | 评价年度与填报日期 | 2019 → 2020-02-25 | 评价年度 2019 | 填报日期 2020年02月25日 | 2\n");
    CHECK(told_by(checked, "DATE-FORMAT") ==
          "需说明 | 日期写法 | 1 处 | 2020年02月25日 | 2020年2月25日 | 1\n");
    CHECK(told_by(checked, "DATE-BROKEN").empty());
    CHECK(told_by(checked, "PERIOD-RELATIVE") == "需说明 | 年份写法 | 1 处 | 今年 | 评价年度 2019 | 1\n");
    CHECK(told_by(checked, "DOCNO-BRACKET") ==
          "需说明 | 文号 | 6 处文号中 1 处 | 韶财绩[2020]1 号 | 韶财绩〔2020〕1号 | 1\n");
    CHECK(
        told_by(checked, "DOCNO-SPACE") ==
        "需说明 | 文号 | 6 处文号中 4 处 | 韶财绩[2020]1 号、韶府办明电〔2016〕228 号、科协发调字〔2019〕20 "
        "号、韶财预〔2018〕33 号 | "
        "韶财绩〔2020〕1号、韶府办明电〔2016〕228号、科协发调字〔2019〕20号、韶财预〔2018〕33号 | 4\n");
    CHECK(told_by(checked, "DOCNO-UNSURE").empty());
    CHECK(told_by(checked, "DOCNO-CONFLICT") ==
          "不一致 | 韶财绩〔2020〕1号 | 同一文号有两种写法 | 韶财绩[2020]1 号 | 韶财绩〔2020〕1号 | 2\n");
    CHECK(told_by(checked, "DOCNO-LEVEL") ==
          "需说明 | 韶财预〔2018〕33号 | 韶关市财政局（市级）≠ 省级部门 | 《关于开展 2019 "
          "年度省级部门预算编制工作的通知》 | 市级 | 2\n");
    CHECK(told_by(checked, "DOCNO-MISSING") ==
          "需说明 | 文号 |  | 《省财政厅省科协关于提前下达 2019 "
          "年韶关市省科普示范县（市、区）创建专项资金的通知》 |  | 1\n");
    CHECK(told_by(checked, "NAME-ALIAS") ==
          "需说明 | 韶关市科学技术协会 | 韶关市科学技术协会 3 次、市科协 8 次、韶关市科协 6 "
          "次、市科学技术协会 1 "
          "次 | 4 | 韶关市科学技术协会 | 4\n");
    CHECK(told_by(checked, "PLACE-GAZETTEER") == "需说明 | 地名 |  | 浚江区 | 浈江区 | 1\n");
    CHECK(told_by(checked, "OCR-CHAR") == "需说明 | 用字 | 1 处 | 小學生 | 小学生 | 1\n");
    CHECK(told_by(checked, "TYPO-DICT") ==
          "需说明 | 用词 |  | 一个的感受 | 一个感受 | 1\n"
          "需说明 | 用词 |  | 按值或超额完成 | 按质或超额完成 | 1\n");
    CHECK(told_by(checked, "PUNCT-HALF") ==
          "需说明 | 标点 | 半角逗号 32 处；编号括号半角 14 处、全角 8 处 | 46 |  | 46\n");
    CHECK(told_by(checked, "HARDWRAP").empty());  // the transcription mended them
    CHECK(told_by(checked, "NUMBERING") ==
          "需说明 | 各部分下的层次序数不同 | 第一部分 一、 / 第二部分 （一） | （一） |  | 1\n"
          "需说明 | 列表项既有项目符号又有编号 | 37 项 | 1. |  | 37\n");
    CHECK(told_by(checked, "DUP-PARA") ==
          "需说明 | 重复的文字 | 2 处 | "
          "2019年我们争取了科技馆免费开放中央补助资金139万元，投入180多万元，完成了航空航天馆建设并正式对外开"
          "放，完成"
          "了市委交办的工作任务 |  | 2\n"
          "需说明 | 重复的文字 | 2 处 | “实事求是、尊重客观、力求精准” |  | 2\n");
    CHECK(told_by(checked, "PII-FILER") == "需说明 | 填报人 |  | 饶某某 |  | 1\n");
}

TEST_CASE("The text as it came out of its PDF has eight sentences cut by page breaks") {
    const Checked checked(untranscribed_content());
    CHECK(told_by(checked, "HARDWRAP") ==
          "需说明 | 分段 | 8 处 | "
          "移职｜能、开｜展、年｜目标、卫｜生等、区开｜展、得｜分率、进集｜体称、力求｜精准 |  | 8\n");
    CHECK(told_by(checked, "PUNCT-HALF") ==
          "需说明 | 标点 | 半角逗号 32 处；编号括号半角 14 处、全角 8 处 | 46 |  | 46\n");
    CHECK(told_by(checked, "DATE-FORMAT") ==
          "需说明 | 日期写法 | 2 处 | 2020年02月25日 | 2020年2月25日 | 2\n");
    CHECK(told_by(checked, "NUMBERING") == "需说明 | 列表项既有项目符号又有编号 | 6 项 | 1. |  | 6\n");
}
