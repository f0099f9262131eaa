// SPDX-License-Identifier: MIT
#include "catch.h"
#include "prose/prose.h"

using namespace gongkai;

TEST_CASE("Document numbers are found in every broken form") {
    struct {
        std::string_view text, span, normalized;
        bool hexagonal, blank_inside, confident;
    } const rows[] = {
        {"（韶财绩[2020]1 号）", "韶财绩[2020]1 号", "韶财绩〔2020〕1号", false, true, true},
        {"韶府办明电〔2016〕228 号", "韶府办明电〔2016〕228 号", "韶府办明电〔2016〕228号", true, true, true},
        {"新政办发[2018]47号", "新政办发[2018]47号", "新政办发〔2018〕47号", false, false, true},
        {"财预【2020】10号", "财预【2020】10号", "财预〔2020〕10号", false, false, true},
        {"国办发(2020) 45号", "国办发(2020) 45号", "国办发〔2020〕45号", false, true, true},
        {"国办发（2020）45号", "国办发（2020）45号", "国办发〔2020〕45号", false, false, true},
        {"财预〔2012396号", "财预〔2012396号", "财预〔2012〕396号", false, false, false},
        {"湘财绩〔20207号", "湘财绩〔20207号", "湘财绩〔2020〕7号", false, false, false},
        {"益赫政发201612号", "益赫政发201612号", "益赫政发〔2016〕12号", false, false, false},
        {"深府2009153号", "深府2009153号", "深府〔2009〕153号", false, false, false},
        {"财资环〔2021〕90号", "财资环〔2021〕90号", "财资环〔2021〕90号", true, false, true},
        {"粤财预〔2019〕第05号", "粤财预〔2019〕第05号", "粤财预〔2019〕5号", true, false, true},
        {"韶财绩 〔2020〕1号", "韶财绩 〔2020〕1号", "韶财绩〔2020〕1号", true, true, true},
        {"韶财绩〔2020年〕1号", "韶财绩〔2020年〕1号", "韶财绩〔2020〕1号", true, false, true},
        {"根据韶财绩〔2020〕1号文件", "韶财绩〔2020〕1号", "韶财绩〔2020〕1号", true, false, true},
        {"转发省财政厅粤财预〔2020〕1号", "粤财预〔2020〕1号", "粤财预〔2020〕1号", true, false, true},
        {"按照中办发〔2012〕14号", "中办发〔2012〕14号", "中办发〔2012〕14号", true, false, true},
        {"〔2020〕1号", "〔2020〕1号", "", true, false, false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const Prose prose = read_prose(row.text);
        REQUIRE(prose.documents.size() == 1);
        const DocumentNumber& document = prose.documents[0];
        CHECK(document.span.of(row.text) == row.span);
        CHECK(document.normalized == row.normalized);
        CHECK(document.hexagonal == row.hexagonal);
        CHECK(document.blank_inside == row.blank_inside);
        CHECK(document.confident == row.confident);
        CHECK(prose.quantities.empty());
        CHECK(prose.dates.empty());
    }
}

TEST_CASE("A code is sure at a mark or after words that lead in") {
    struct {
        std::string_view before, code, after;
    } const rows[] = {
        {"", "韶财绩", ""},
        {"见：", "韶财绩", ""},
        {"（", "韶财绩", "）"},
        {"《甲通知》", "韶财绩", ""},
        {"文件 ", "韶财绩", ""},
        {"其中", "韶财绩", ""},
        {"按照本市", "韶府办", ""},
        {"韶关市教育局", "韶教", ""},
        {"转发省财政厅", "粤财预", ""},
        {"韶关市人民政府办公室和", "韶府办", ""},
        {"工作经", "韶府办", "批准"},
        {"依据", "韶财绩", ""},
        {"根据", "韶财绩", ""},
        {"关于", "韶财绩", ""},
        {"转发", "韶财绩", ""},
        {"印发", "韶财绩", ""},
        {"详见", "韶财绩", ""},
        {"即", "韶财绩", ""},
        {"及", "韶财绩", ""},
        {"和", "韶财绩", ""},
        {"与", "韶财绩", ""},
        {"或", "韶财绩", ""},
        {"由", "韶财绩", ""},
        {"以", "韶财绩", ""},
        {"据", "韶财绩", ""},
        {"经", "韶财绩", ""},
        {"对", "韶财绩", ""},
        {"按", "韶财绩", ""},
        {"在", "韶财绩", ""},
        {"为", "韶财绩", ""},
        {"现将", "韶财绩", "印发"},
        {"按", "财预", ""},
        {"，", "从府办", ""},
        {"，", "于府办字", ""},
        {"，", "将政文", ""},
        {"，", "和政发", ""},
        {"根据", "从府办", ""},
        {"，", "粤经信", ""},
        {"，", "黔数据", ""},
        {"，", "达市府函", ""},
        {"，", "韶应急", ""},
        {"，", "镇政府办发", ""},
        {"，", "教基厅函", ""},
        {"，", "甲乙丙丁戊己庚辛", ""},
    };
    for (const auto& row : rows) {
        const std::string number = std::string(row.code) + "〔2020〕1号";
        const std::string text = std::string(row.before) + number + std::string(row.after);
        CAPTURE(text);
        const Prose prose = read_prose(text);
        REQUIRE(prose.documents.size() == 1);
        CHECK(prose.documents[0].normalized == number);
        CHECK(prose.documents[0].span.of(text) == number);
        CHECK(prose.documents[0].confident);
    }
}

TEST_CASE("A code that may begin elsewhere is nobody's") {
    for (const std::string_view before :
         {"其后韶财绩", "新韶关市韶财绩", "2019年韶财绩", "A韶财绩", "附件1韶财绩", "工作韶财绩", "深",
          "从财预", "将办公共发", "本市府办", "韶关市政府办发", "从财", "甲乙丙丁戊己庚辛壬"}) {
        const std::string text = std::string(before) + "〔2020〕1号";
        CAPTURE(text);
        const Prose prose = read_prose(text);
        REQUIRE(prose.documents.size() == 1);
        const DocumentNumber& document = prose.documents[0];
        CHECK_FALSE(document.confident);
        CHECK(document.normalized.empty());
        CHECK(document.issuer_code.empty());
        CHECK(document.span.of(text) == "〔2020〕1号");
        CHECK(document.year == 2020);
        CHECK(document.serial == 1);
    }
}

TEST_CASE("A code known from elsewhere wins over the words before it") {
    struct {
        std::string_view text, known, normalized;
    } const rows[] = {
        {"从财预〔2020〕3号", "从财预〔2019〕1号", "从财预〔2020〕3号"},
        {"将财预〔2020〕3号", "将财预〔2019〕1号", "将财预〔2020〕3号"},
        {"于韶财绩〔2020〕3号", "于韶财绩〔2019〕1号", "于韶财绩〔2020〕3号"},
        {"其后韶财绩 [2020] 3号", "韶财绩〔2019〕1号", "韶财绩〔2020〕3号"},
        {"，复印韶财绩〔2020〕3号", "韶财绩〔2019〕1号", "韶财绩〔2020〕3号"},
        {"，甲乙丙丁戊己庚辛壬〔2020〕3号", "甲乙丙丁戊己庚辛壬〔2019〕1号", "甲乙丙丁戊己庚辛壬〔2020〕3号"},
        // The end of another's code is not the code.
        {"韶财预〔2020〕3号", "财预〔2019〕1号", "韶财预〔2020〕3号"},
        {"其后韶财预〔2020〕3号", "财预〔2019〕1号", ""},
        {"韶曲府办〔2020〕3号", "曲府办〔2019〕1号", "韶曲府办〔2020〕3号"},
        {"其后财〔2020〕3号", "财〔2019〕1号", ""},
        {"其后韶府办〔2020〕3号", "韶财绩〔2019〕1号", ""},
        {"其后韶财绩〔2020〕3号", "根据", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text, row.known);
        Prose prose = read_prose(row.text);
        IssuerCodes known;
        known.add(row.known);
        prefer_known_codes(row.text, known, prose.documents);
        REQUIRE(prose.documents.size() == 1);
        CHECK(prose.documents[0].normalized == row.normalized);
        CHECK(prose.documents[0].confident == !row.normalized.empty());
    }
}

TEST_CASE("A known code makes no number sure that lost a bracket") {
    Prose prose = read_prose("韶财绩〔20203号");
    IssuerCodes known;
    known.add("韶财绩〔2019〕1号");
    prefer_known_codes("韶财绩〔20203号", known, prose.documents);
    REQUIRE(prose.documents.size() == 1);
    CHECK_FALSE(prose.documents[0].confident);
}

TEST_CASE("Dates, counted numbers and house numbers are no document numbers") {
    for (const std::string_view text : {"2019年3号", "第3号", "编号201912号", "科技路2019号", "（2019）3号楼",
                                        "2019号", "〔2020〕", "证书20191234号", "地址：科技路20191号"}) {
        CAPTURE(text);
        CHECK(read_prose(text).documents.empty());
    }
}

TEST_CASE("Two document numbers side by side keep to themselves") {
    const std::string_view text = "依据韶财绩〔2020〕1号和韶财预〔2018〕33号文";
    const Prose prose = read_prose(text);
    REQUIRE(prose.documents.size() == 2);
    CHECK(prose.documents[0].normalized == "韶财绩〔2020〕1号");
    CHECK(prose.documents[1].normalized == "韶财预〔2018〕33号");
}

TEST_CASE("A document number takes the title it stands beside") {
    struct {
        std::string_view text, title;
    } const rows[] = {
        {"《甲通知》（韶财绩〔2020〕1号）", "《甲通知》"},
        {"《甲通知》(文号：韶财绩〔2020〕1号)", "《甲通知》"},
        {"《甲通知》 （韶财绩〔2020〕1号）《乙意见》", "《甲通知》"},
        {"韶财绩〔2020〕1号《甲通知》", "《甲通知》"},
        {"《甲通知》要求，韶财绩〔2020〕1号", ""},
        {"《甲通知》和韶财绩〔2020〕1号", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const Prose prose = read_prose(row.text);
        REQUIRE(prose.documents.size() == 1);
        CHECK(prose.documents[0].title.of(row.text) == row.title);
    }
}

TEST_CASE("A field that holds a document number gives its standard form") {
    CHECK(read_document_number(" 韶财绩[2020]1 号 ")->normalized == "韶财绩〔2020〕1号");
    CHECK(read_document_number("韶府办发函〔2019〕36号")->issuer_code == "韶府办发函");
    for (const std::string_view code :
         {"从府办", "于府办字", "将政文", "和政发", "即政办", "从财预", "按某某", "中"}) {
        CAPTURE(code);
        const auto number = read_document_number(std::string(code) + "[2020] 03号");
        REQUIRE(number);
        CHECK(number->issuer_code == code);
        CHECK(number->normalized == std::string(code) + "〔2020〕3号");
        CHECK(number->confident == (code != "中"));
    }
    CHECK_FALSE(read_document_number("甲乙丙丁戊己庚辛壬〔2020〕1号")->confident);
    CHECK_FALSE(read_document_number("根据韶财绩〔2020〕1号"));
    CHECK_FALSE(read_document_number("韶财绩"));
    CHECK_FALSE(read_document_number("2019年3号"));
    CHECK_FALSE(read_document_number("韶财绩〔2020〕1号、粤财预〔2020〕2号"));
    CHECK_FALSE(read_document_number(""));
}
