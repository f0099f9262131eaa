// SPDX-License-Identifier: MIT
#include "catch.h"
#include "prose/prose.h"

using namespace gongkai;

namespace {

constexpr auto money = QuantityKind::money;
constexpr auto percent = QuantityKind::percent;
constexpr auto percent_points = QuantityKind::percent_points;
constexpr auto points = QuantityKind::points;
constexpr auto count = QuantityKind::count;
constexpr auto bare = QuantityKind::bare;

/// "180 万元 above ~": value, range, unit or measure, hedge, what makes it inexact or a name.
std::string describe(const Quantity& q, std::string_view text) {
    std::string out = q.value.to_string();
    if (q.upper) out += ".." + q.upper->to_string();
    if (q.kind == money) out += " " + std::string(money_unit_name(q.unit));
    if (!q.measure.empty()) out += " " + std::string(q.measure.of(text));
    if (!q.per.empty()) out += " /" + std::string(q.per.of(text));
    constexpr std::string_view hedges[] = {"", " about", " above", " below"};
    out += hedges[static_cast<std::size_t>(q.hedge)];
    if (q.ordinal) out += " ordinal";
    if (!q.exact) out += " ~";
    return out;
}

}  // namespace

TEST_CASE("One number is read with its unit, its hedges and its range") {
    struct {
        std::string_view text;
        QuantityKind kind;
        std::string_view span;
        std::string_view expected;
    } const rows[] = {
        // money
        {"总支出509.10万元", money, "509.10万元", "509.10 万元"},
        {"共1,234.56元", money, "1,234.56元", "1234.56 元"},
        {"共1，234.56万元", money, "1，234.56万元", "1234.56 万元"},
        {"共１２３．５万元", money, "１２３．５万元", "123.5 万元"},
        {"共两万元", money, "两万元", "2 万元"},
        {"共三千二百万元", money, "三千二百万元", "3200 万元"},
        {"共三万五千元", money, "三万五千元", "35000 元"},
        {"投入3千元", money, "3千元", "3000 元"},
        {"投入2百万元", money, "2百万元", "200 万元"},
        {"投入3万亿元", money, "3万亿元", "30000 亿元"},
        {"投入1亿2000万元", money, "1亿2000万元", "12000 万元"},
        {"投入 180 多万元", money, "180 多万元", "180 万元 above ~"},
        {"投入超180多万元", money, "超180多万元", "180 万元 above ~"},
        {"投入180余万元", money, "180余万元", "180 万元 above ~"},
        {"投入5~10万元", money, "5~10万元", "5..10 万元 ~"},
        {"投入5—10万元", money, "5—10万元", "5..10 万元 ~"},
        {"投入5万元至10万元", money, "5万元至10万元", "5..10 万元 ~"},
        {"￥500.00", money, "￥500.00", "500.00 元"},
        {"单价500元/人", money, "500元/人", "500 元 /人"},
        {"补助2000元每户", money, "2000元每户", "2000 元 /户"},
        {"节约30万元", money, "30万元", "30 万元"},
        {"节约约30万元", money, "约30万元", "30 万元 about ~"},
        {"结余30万元", money, "30万元", "30 万元"},
        {"30万元余额", money, "30万元", "30 万元"},
        {"增加-30万元", money, "-30万元", "-30 万元"},
        // shares
        {"得分率 100%", percent, "100%", "100"},
        {"目前为8.6％", percent, "8.6％", "8.6"},
        {"占百分之八十五点三", percent, "百分之八十五点三", "85.3"},
        {"达百分之百", percent, "百分之百", "100"},
        {"达百分之85", percent, "百分之85", "85"},
        {"增长10%-20%", percent, "10%-20%", "10..20 ~"},
        {"增长10-20%", percent, "10-20%", "10..20 ~"},
        {"同比-5.2%", percent, "-5.2%", "-5.2"},
        {"80%以上", percent, "80%以上", "80 above ~"},
        {"满意度不低于90%", percent, "不低于90%", "90 above ~"},
        {"满意度≥90%", percent, "≥90%", "90 above ~"},
        {"提高5个百分点", percent_points, "5个百分点", "5"},
        // points
        {"自评得分 30 分", points, "30 分", "30"},
        {"指标分值30分", points, "30分", "30"},
        {"得分九十五分", points, "九十五分", "95"},
        {"培训30分钟", count, "30分钟", "30 分钟"},
        // counts
        {"共获26 个奖项", count, "26 个", "26 个"},
        {"三千二百人", count, "三千二百人", "3200 人"},
        {"十五个", count, "十五个", "15 个"},
        {"1.2万人", count, "1.2万人", "12000 人"},
        {"2.5万人次", count, "2.5万人次", "25000 人次"},
        {"2万多名", count, "2万多名", "20000 名 above ~"},
        {"3.5万人（次）", count, "3.5万人（次）", "35000 人（次）"},
        {"9台（套）", count, "9台（套）", "9 台（套）"},
        {"3000 多人", count, "3000 多人", "3000 人 above ~"},
        {"1000多名中小學生", count, "1000多名", "1000 名 above ~"},
        {"约 4000 名市民", count, "约 4000 名", "4000 名 about ~"},
        {"30人左右", count, "30人左右", "30 人 about ~"},
        {"30天以内", count, "30天以内", "30 天 below ~"},
        {"不足30人", count, "不足30人", "30 人 below ~"},
        {"将近30人", count, "将近30人", "30 人 below ~"},
        {"至少5项", count, "至少5项", "5 项 above ~"},
        {"逾百人", count, "逾百人", "100 人 above ~"},
        {"几十人", count, "几十人", "10 人 about ~"},
        {"数百名", count, "数百名", "100 名 about ~"},
        {"上千人", count, "上千人", "1000 人 above ~"},
        {"近百人", count, "近百人", "100 人 below ~"},
        {"十几个", count, "十几个", "10 个 about ~"},
        {"三四十人", count, "三四十人", "30..40 人 about ~"},
        {"三至五人", count, "三至五人", "3..5 人 ~"},
        {"3-5名", count, "3-5名", "3..5 名 ~"},
        {"最近3次", count, "3次", "3 次"},
        {"近5年", count, "5年", "5 年"},
        {"占地 176 平方米", count, "176 平方米", "176 平方米"},
        {"100万美元", count, "100万美元", "1000000 美元"},
        {"第34届大赛", count, "第34届", "34 届 ordinal"},
        {"第三届", count, "第三届", "3 届 ordinal"},
        {"第 2 批", count, "第 2 批", "2 批 ordinal"},
        {"工期20年", count, "20年", "20 年 ~"},  // or the year 2020
        // bare
        {"近4000学生", bare, "近4000", "4000 below ~"},
        {"歼 20 战斗机", bare, "20", "20"},
        {"投入139万", bare, "139万", "1390000"},
        {"聘用30人员", bare, "30", "30"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        const Prose prose = read_prose(row.text);
        REQUIRE(prose.quantities.size() == 1);
        const Quantity& q = prose.quantities[0];
        CHECK(q.kind == row.kind);
        CHECK(q.span.of(row.text) == row.span);
        CHECK(describe(q, row.text) == row.expected);
    }
}

TEST_CASE("Numbers that count nothing are no quantities") {
    const std::string_view rows[] = {
        "联系电话：0751-6189025",
        "手机13800138000",
        "附件6-1",
        "采用VR技术",
        "科普e站",
        "3D打印",
        "A4",
        "PM2.5",
        "COVID-19",
        "模型1:1",
        "基层“3+1”工作",
        "5·12防灾减灾日",
        "完成2/3",
        "14时30分",
        "上午9：30",
        "上午9:30",
        "进一步统一思想",
        "三下乡",
        "十分重视",
        "“四个意识”",
        "四个意识",
        "一是加强",
        "这一项",
        "三位一体",
        "一次性",
        "十九大",
        "三分之二",
        "1. 组织",
        "（1）组织",
        "职责是：1. 宣传；2. 开展",
        "3号楼",
        "20世纪90年代",
        "1.2.3",
        "1234567890123元",
        "编号201912号",
        "一部门",
        "第一部分 基本情况",
        "①开展",
        "1，234项",
        "2016-2020",
    };
    for (const std::string_view row : rows) {
        CAPTURE(row);
        const Prose prose = read_prose(row);
        std::vector<std::string> found;
        for (const Quantity& q : prose.quantities) found.push_back(describe(q, row));
        CHECK(found == std::vector<std::string>{});
    }
}

TEST_CASE("A change from one number to another is no range") {
    for (const std::string_view row : {"从3个到5个", "由5万元到8万元", "覆盖率由10%提高到20%"}) {
        CAPTURE(row);
        const Prose prose = read_prose(row);
        REQUIRE(prose.quantities.size() == 2);
        CHECK_FALSE(prose.quantities[0].upper);
    }
}

TEST_CASE("A quantity knows the words before it and after it in its clause") {
    struct {
        std::string_view text;
        std::size_t index;
        std::string_view lead, digits, noun;
    } const rows[] = {
        {"总支出509.10万元，其中：工资福利支出280.41万元、", 1, "工资福利支出", "280.41", ""},
        {"2019年总支出为509.10万元", 0, "总支出为", "509.10", ""},
        {"其中基本支出371.97万元", 0, "基本支出", "371.97", ""},
        {"共有 136 支队伍 386 人参加比赛，", 0, "共有", "136", "队伍"},
        {"共有 136 支队伍 386 人参加比赛，", 1, "队伍", "386", "参加比赛"},
        {"1. 举办培训3期", 0, "举办培训", "3", ""},
        {"①举办培训3期", 0, "举办培训", "3", ""},
        {"共1.2万人次参与", 0, "共", "1.2万", "参与"},
        {"共约4000名市民", 0, "共", "4000", "市民"},
        {"开展了 11 场“善美韶城”活动", 0, "开展了", "11", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text, row.index);
        const Prose prose = read_prose(row.text);
        REQUIRE(prose.quantities.size() > row.index);
        const Quantity& q = prose.quantities[row.index];
        CHECK(q.lead.of(row.text) == row.lead);
        CHECK(q.digits.of(row.text) == row.digits);
        CHECK(q.noun.of(row.text) == row.noun);
    }
}

TEST_CASE("An enumerator before a year does not become a decimal") {
    const std::string_view text = "6.2019 年我们争取了139 万元";
    const Prose prose = read_prose(text);
    REQUIRE(prose.dates.size() == 1);
    CHECK(prose.dates[0].span.of(text) == "2019 年");
    REQUIRE(prose.quantities.size() == 1);
    CHECK(prose.quantities[0].lead.of(text) == "我们争取了");
}

TEST_CASE("Chinese numerals are read whole or not at all") {
    struct {
        std::string_view text;
        std::optional<std::int64_t> expected;
    } const rows[] = {
        {"三千二百", 3200},
        {"二〇一九", 2019},
        {"二○二○", 2020},
        {"十五", 15},
        {"十", 10},
        {"两万", 20000},
        {"一百零二", 102},
        {"三万五千", 35000},
        {"一亿二千万", 120'000'000},
        {"三万亿", 3'000'000'000'000},
        {"２０１９", 2019},
        {"42", 42},
        {"零", 0},
        {"七", 7},
        {"三千二", std::nullopt},
        {"万", std::nullopt},
        {"百", std::nullopt},
        {"十五个", std::nullopt},
        {"", std::nullopt},
        {"十三五", std::nullopt},
        {"二百三百", std::nullopt},
        {"12a", std::nullopt},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(read_chinese_numeral(row.text) == row.expected);
    }
}

TEST_CASE("Clauses, sentences, titles and quotations are marked") {
    const std::string_view text = "据《关于〈A〉、《B》的通知》，“共3项。”完成：是\n\t二\t1,234.5元,好";
    const Prose prose = read_prose(text);
    std::vector<std::string_view> clauses, sentences;
    for (const Clause& clause : prose.clauses) clauses.push_back(clause.span.of(text));
    for (const Sentence& sentence : prose.sentences) sentences.push_back(sentence.span.of(text));
    CHECK(clauses == std::vector<std::string_view>{"据《关于〈A〉、", "《B》的通知》，", "“共3项。”",
                                                   "完成：", "是", "二", "1,234.5元,", "好"});
    REQUIRE(sentences.size() == 3);
    CHECK(sentences[0].ends_with("。”"));
    CHECK(prose.sentences[2].paragraph == 1);
    REQUIRE(prose.titles.size() == 1);
    CHECK(prose.titles[0].of(text) == "《关于〈A〉、《B》的通知》");
    REQUIRE(prose.quotations.size() == 1);
    CHECK(prose.quotations[0].of(text) == "“共3项。”");
}

TEST_CASE("Long runs of anything are read in linear time and without harm") {
    const std::string_view units[] = {
        "1",     "（", "（1项",         "一", "万", "1.", "1-", "1亿", "其中甲1项、",        "百分之",
        "1,000", "《", "韶〔2020〕1号", "“3", "）", "×",  "约", "1年", "共3项，其中甲1项；", "\t",
        "第"};
    for (const std::string_view unit : units) {
        CAPTURE(unit);
        std::string text;
        while (text.size() < 300'000) text += unit;
        const Prose prose = read_prose(text);
        for (const Quantity& q : prose.quantities) REQUIRE(q.span.end <= text.size());
    }
}
