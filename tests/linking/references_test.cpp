// SPDX-License-Identifier: MIT
#include "catch.h"
#include "reading.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

Files with_body(const std::string& body) {
    return edited(edited(site_files(), skx, "正文。", body), "content/departments.yml", "name: 示例市教育局",
                  "name: 示例市教育局, aliases: [{name: 市教育局}]");
}

std::string citations(const Read& read) {
    std::string text;
    for (const Citation& each : read.references().citations) {
        const Quote& quote = each.quote;
        const std::string quoted = quote.sentence.substr(quote.begin, quote.end - quote.begin);
        if (!each.printed.empty()) CHECK(quoted == each.printed);
        text += each.number + " | " + each.printed + " | " + each.title + " | " + each.quote.anchor + "\n";
    }
    return text;
}
std::string titles(const Read& read) {
    std::string text;
    for (const TitleMention& each : read.references().titles) text += each.title + " | " + each.number + "\n";
    return text;
}
std::string bodies(const Read& read) {
    std::string text;
    for (const BodyMention& each : read.references().bodies)
        text += read.name_of(each.department) + " " + std::to_string(each.times) + "\n";
    return text;
}

}  // namespace

TEST_CASE("The real report cites six times, five documents, and names one notice without a number") {
    const Read read(committed_content());
    CHECK(
        citations(read) ==
        "韶财绩〔2020〕1号 | 韶财绩[2020]1 号 | 关于开展 2020 年市级财政重点评价工作的通知 | s0-p1\n"
        "韶府办明电〔2016〕228号 | 韶府办明电〔2016〕228 号 | "
        "韶关市全民科学素质行动计划纲要实施方案（2016～2020 年） | s9-p5\n"
        "韶府办发函〔2019〕36号 | 韶府办发函〔2019〕36号 | "
        "韶关市市级全面实施预算绩效管理工作方案（2019-2022年） | s10-p1\n"
        "韶财绩〔2020〕1号 | 韶财绩〔2020〕1号 | "
        "韶关市财政局关于开展2020年市级财政重点评价工作的通知 | s10-p1\n"
        "科协发调字〔2019〕20号 | 科协发调字〔2019〕20 号 | 中共中央宣传部 中国科协 科技部 中国科学院 "
        "中国工程院 国防科工局关于开展 2019 年“最美科技工作者”学习宣传活动的通知 | s13-p1\n"
        "韶财预〔2018〕33号 | 韶财预〔2018〕33 号 | 关于开展 2019 年度省级部门预算编制工作的通知 | s14-p3\n");
    CHECK(titles(read) ==
          "关于进一步加强新时期科协工作的若干意见 | \n"
          "省财政厅省科协关于提前下达 2019 年韶关市省科普示范县（市、区）创建专项资金的通知 | \n");
    CHECK(read.references().reports.empty());
}

TEST_CASE("The bodies that the real report names in its text and as issuers of documents, and how often") {
    CHECK(bodies(Read(committed_content())) ==
          "中共中央宣传部 1\n中国科学技术协会 5\n中华人民共和国科学技术部 1\n中国科学院 1\n中国工程院 1\n"
          "国家国防科技工业局 1\n中国科普研究所 1\n中国科学院老科学家科普演讲团 1\n中共广东省委宣传部 1\n"
          "广东省文明办 1\n广东省财政厅 1\n广东省科学技术协会 13\n省科技工作者与企业创新服务中心 "
          "1\n广东科学中心 2\n"
          "广东科学馆 1\n中共韶关市委员会 1\n中共韶关市委宣传部 3\n韶关市文明办 1\n韶关市人民政府 5\n"
          "韶关市财政局 2\n韶关市教育局 2\n韶关市科学技术局 4\n韶关市科技馆 4\n市全民科学素质工作领导小组 1\n"
          "始兴县人民政府 1\n东莞科技馆 1\n广东省地质局第三地质大队 1\n广东北江实验学校 1\n凡口铅锌矿 1\n"
          "乳源东阳光优艾希杰精箔有限公司 1\n");
}

TEST_CASE("The real report's links: every number, and each body once under a heading") {
    const Read read(committed_content());
    CHECK(read.links() ==
          "韶关市财政局>../../departments/sczj.html\n"
          "韶财绩[2020]1 号>../../documents/2020-1-1daf8bbd.html\n"
          "市政府>../../departments/szf.html\n"
          "省科协>../../departments/gdskx.html\n"
          "中国科学院老科学家科普演讲团>../../departments/zgkxylkxjkpyjt.html\n"
          "中国科普研究所>../../departments/zgkpyjs.html\n"
          "市科技馆>../../departments/skjg.html\n"
          "省科协>../../departments/gdskx.html\n"
          "韶府办明电〔2016〕228 号>../../documents/2016-228-2f485dbd.html\n"
          "省财政厅>../../departments/gdsczt.html\n"
          "省科协>../../departments/gdskx.html\n"
          "韶关市委>../../departments/sw.html\n"
          "市政府>../../departments/szf.html\n"
          "韶府办发函〔2019〕36号>../../documents/2019-36-c3f01bdf.html\n"
          "韶关市财政局>../../departments/sczj.html\n"
          "韶财绩〔2020〕1号>../../documents/2020-1-1daf8bbd.html\n"
          "中共中央宣传部>../../departments/zyxcb.html\n"
          "中国科协>../../departments/zgkx.html\n"
          "科技部>../../departments/kjb.html\n"
          "中国科学院>../../departments/zgkxy.html\n"
          "中国工程院>../../departments/zggcy.html\n"
          "国防科工局>../../departments/gfkgj.html\n"
          "科协发调字〔2019〕20 号>../../documents/2019-20-d172e6d8.html\n"
          "市委宣传部>../../departments/swxcb.html\n"
          "市科技局>../../departments/skjj.html\n"
          "市政府>../../departments/szf.html\n"
          "凡口铅锌矿>../../departments/fkqxk.html\n"
          "乳源东阳光优艾希杰精箔有限公司>../../departments/rydygyaxjjb.html\n"
          "广东省地质局第三地质大队>../../departments/gdsdzjdsdzdd.html\n"
          "省委宣传部>../../departments/gdswxcb.html\n"
          "省文明办>../../departments/gdswmb.html\n"
          "省科协>../../departments/gdskx.html\n"
          "始兴县人民政府>../../departments/sxxzf.html\n"
          "韶关市文明办>../../departments/swmb.html\n"
          "省科技工作者与企业创新服务中心>../../departments/skjgzzyqycxfwzx.html\n"
          "广东科学中心>../../departments/gdkxzx.html\n"
          "东莞科技馆>../../departments/dgkjg.html\n"
          "广东科学馆>../../departments/gdkxg.html\n"
          "市教育局>../../departments/sjyj.html\n"
          "广东北江实验学校>../../departments/gdbjsyxx.html\n"
          "市全民科学素质工作领导小组>../../departments/sqmkxszgzldxz.html\n"
          "市科技馆>../../departments/skjg.html\n"
          "市政府>../../departments/szf.html\n"
          "韶财预〔2018〕33 号>../../documents/2018-33-1d0516b7.html\n"
          "省科协>../../departments/gdskx.html\n"
          "中国科协>../../departments/zgkx.html\n");
}

TEST_CASE("The page of the real report has those links and no others") {
    const Read read(committed_content());
    const std::string& html = read.html.at(skx);
    std::size_t anchors = 0;
    for (std::size_t at = html.find("<a "); at != std::string::npos; at = html.find("<a ", at + 1)) ++anchors;
    CHECK(anchors == read.linked.at(skx).links.size());
    CHECK(html.find("（<a class=\"document\" href=\"../../" + document_address("韶财绩〔2020〕1号") +
                    "\">韶财绩[2020]1 号</a>）") != std::string::npos);
}

TEST_CASE("A document number is cited in every sure form, and linked where a link may stand") {
    const std::string to = relative_address("reports/2019/skx.html", document_address("财预〔2013〕53号"));
    const Read read(
        with_body("按《关于预算的通知》（财预[2013]53号）办理，**财预〔2013〕53 号**，`财预〔2013〕53号`。"
                  "[原文](财预.pdf)，财预〔201353号。"));
    CHECK(citations(read) ==
          "财预〔2013〕53号 | 财预[2013]53号 | 关于预算的通知 | s1-p1\n"
          "财预〔2013〕53号 | 财预〔2013〕53 号 |  | s1-p1\n"
          "财预〔2013〕53号 | 财预〔2013〕53号 |  | s1-p1\n");
    CHECK(read.links() == "财预[2013]53号>" + to + "\n财预〔2013〕53 号>" + to + "\n");
}

TEST_CASE("A number whose code may begin elsewhere is neither cited nor linked, unless its code is known") {
    const std::string body =
        "其后韶财绩〔2020〕1号，从财预〔2020〕3号，深〔2020〕1号，其后示教〔2020〕2号，按照本市韶府办〔2020〕"
        "5号。";
    CHECK(citations(Read(with_body(body))) == "韶府办〔2020〕5号 | 韶府办〔2020〕5号 |  | s1-p1\n");
    Files files =
        edited(with_body(body), skx, "department: skx", "department: skx\nbasis: [示教〔2019〕7号]");
    files["content/documents.yml"] =
        "documents:\n  - {number: 韶财绩〔2019〕4号, title: 甲}\n  - {number: 从财预〔2020〕3号, title: "
        "乙}\n";
    const Read read(files);
    CHECK(citations(read) ==
          "韶财绩〔2020〕1号 | 韶财绩〔2020〕1号 |  | s1-p1\n"
          "从财预〔2020〕3号 | 从财预〔2020〕3号 |  | s1-p1\n"
          "示教〔2020〕2号 | 示教〔2020〕2号 |  | s1-p1\n"
          "韶府办〔2020〕5号 | 韶府办〔2020〕5号 |  | s1-p1\n");
    CHECK(
        read.links().starts_with("韶财绩〔2020〕1号>../../" + document_address("韶财绩〔2020〕1号") + "\n"));
}

TEST_CASE("A [[…]] takes the whole number, also one whose code begins like a word") {
    const Read read(
        with_body("[[从府办〔2020〕3号]]，[[于府办字〔2020〕3号|通知]]，[[将政文〔2020〕3号]]。"));
    CHECK(citations(read) ==
          "从府办〔2020〕3号 | 从府办〔2020〕3号 |  | s1-p1\n"
          "于府办字〔2020〕3号 |  |  | s1-p1\n"
          "将政文〔2020〕3号 | 将政文〔2020〕3号 |  | s1-p1\n");
}

TEST_CASE("A row of a table with one title and one number says that they belong together") {
    const Read read(with_body("| 文件 | 文号 |\n|---|---|\n| 《关于预算的通知》 | 财预〔2013〕53号 |\n"));
    CHECK(citations(read) == "财预〔2013〕53号 | 财预〔2013〕53号 | 关于预算的通知 | s1-p2\n");
    CHECK(titles(read).empty());
    CHECK(read.references().citations.at(0).quote.sentence == "《关于预算的通知》 财预〔2013〕53号");
}

TEST_CASE("A title of an official document is known by its number elsewhere, or has none") {
    Files files = with_body(
        "根据《关于预算的通知》（财预〔2013〕53号）和《关于 预算的通知》《某某管理办法（试行）》"
        "《示例市预算管理办法》《办法》《丰收》《中华人民共和国预算法》。");
    files["content/documents.yml"] =
        "documents:\n  - {number: 示府〔2018〕2号, title: "
        "示例市人民政府关于印发〈示例市预算管理办法〉的通知}\n";
    const Read read(files);
    CHECK(titles(read) ==
          "关于 预算的通知 | 财预〔2013〕53号\n"
          "某某管理办法（试行） | \n"
          "示例市预算管理办法 | 示府〔2018〕2号\n"
          "中华人民共和国预算法 | \n");
    CHECK(read.links() == "财预〔2013〕53号>../../" + document_address("财预〔2013〕53号") +
                              "\n《关于 预算的通知》>../../" + document_address("财预〔2013〕53号") +
                              "\n《示例市预算管理办法》>../../" + document_address("示府〔2018〕2号") + "\n");
}

TEST_CASE("A title that two documents have, or another issuer's, is none of theirs") {
    Files files = with_body("根据《关于做好绩效自评的通知》和《乙省财政厅关于预算的通知》。");
    files["content/documents.yml"] =
        "documents:\n"
        "  - {number: 甲财〔2019〕2号, title: 甲省财政厅关于做好绩效自评的通知}\n"
        "  - {number: 乙财〔2019〕2号, title: 乙省财政厅关于做好绩效自评的通知}\n"
        "  - {number: 甲财〔2019〕3号, title: 甲省财政厅关于预算的通知}\n";
    CHECK(titles(Read(files)) == "关于做好绩效自评的通知 | \n乙省财政厅关于预算的通知 | \n");
}

TEST_CASE("The first mention of a body under each heading is linked, all are counted, titles not") {
    const Read read(
        with_body("市教育局和市教育局。《示例市教育局财务制度》，示例市科协。\n\n## 二、示例市教育局\n\n"
                  "[市教育局](#部门职能)，`市教育局`，市教育局，示例省财政厅、示例市教育局。\n\n# "
                  "三\n\n广州市教育局。"));
    CHECK(bodies(read) == "示例市教育局 7\n示例省财政厅 1\n");
    CHECK(read.links() ==
          "市教育局>../../departments/jyj.html\n市教育局>../../departments/jyj.html\n"
          "示例省财政厅>../../departments/czt.html\n");
    CHECK(read.references().bodies.at(0).quote.sentence == "市教育局和市教育局。");
    CHECK(read.references().bodies.at(1).quote.anchor == "s2-p1");
}

TEST_CASE("What staff link to themselves counts: reports, and documents under other words") {
    Files files = with_body(
        "去年的[[skx/2018]]，[报告](../2018/skx.md#部门职能)。按[[财预（2013）53号|通知]]，"
        "按[[财预〔2013〕54号]]办理。");
    files["content/reports/2018/skx.md"] = edited(site_files(), skx, "year: 2019", "year: 2018").at(skx);
    const Read read(files);
    CHECK(citations(read) ==
          "财预〔2013〕53号 |  |  | s1-p1\n"
          "财预〔2013〕54号 | 财预〔2013〕54号 |  | s1-p1\n");
    CHECK(read.references().citations[0].quote.sentence == "按通知，按财预〔2013〕54号办理。");
    const auto& reports = read.references().reports;
    REQUIRE(reports.size() == 2);
    CHECK(reports[0].stem == "2018/skx");
    const Quote& quote = reports[0].quote;
    CHECK(quote.sentence == "去年的示例市科协2018年度报告，报告。");
    CHECK(quote.sentence.substr(quote.begin, quote.end - quote.begin) == "示例市科协2018年度报告");
    CHECK(reports[1].quote.sentence == "去年的skx/2018，报告。");
    CHECK(read.links().empty());
}

TEST_CASE("A long sentence is quoted around the name, 200 characters of it") {
    std::string before, after;
    for (int i = 0; i < 150; ++i) before += "前", after += "后";
    const auto quote = [](const std::string& body) {
        return Read(with_body(body)).references().bodies.at(0).quote;
    };
    const Quote middle = quote(before + "市教育局" + after);
    CHECK(middle.sentence.starts_with("…前"));
    CHECK(middle.sentence.ends_with("后…"));
    CHECK(middle.sentence.size() == 2 * 3 + 200 * 3);
    CHECK(middle.sentence.substr(middle.begin, middle.end - middle.begin) == "市教育局");
    const Quote first = quote("市教育局" + after + after);
    CHECK(first.sentence.starts_with("市教育局后"));
    CHECK(first.sentence.size() == 3 + 200 * 3);
    const Quote last = quote(before + before + "市教育局");
    CHECK(last.sentence.ends_with("前市教育局"));
    CHECK(last.sentence.size() == 3 + 200 * 3);
}

TEST_CASE("References come out of their bytes as they went in") {
    const References references = Read(committed_content()).references();
    const References again = unpack_references(pack(references));
    CHECK(pack(again) == pack(references));
    REQUIRE(again.citations.size() == references.citations.size());
    CHECK(again.citations.back().quote.sentence == references.citations.back().quote.sentence);
    CHECK(again.citations.back().quote.end == references.citations.back().quote.end);
    REQUIRE(again.bodies.size() == references.bodies.size());
    CHECK(again.bodies.front().times == references.bodies.front().times);
    CHECK(unpack_references(pack(References{})).titles.empty());
}
