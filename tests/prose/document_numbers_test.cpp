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
    CHECK_FALSE(read_document_number("韶财绩"));
    CHECK_FALSE(read_document_number("2019年3号"));
    CHECK_FALSE(read_document_number("韶财绩〔2020〕1号、粤财预〔2020〕2号"));
    CHECK_FALSE(read_document_number(""));
}
