// SPDX-License-Identifier: MIT
// Two versions of one report: the figures that differ, the text that differs, and what neither shows.
#include "catch.h"
#include "record/record.h"

using namespace gongkai;

namespace {

constexpr const char* frontmatter =
    "title: 示例市科协2019年绩效自评报告\n"
    "department: skx\n"
    "year: 2019\n"
    "kind: overall\n"
    "rubric: r\n"
    "status: published\n";

std::string version(const std::string& yaml, const std::string& body) {
    return "---\n" + std::string(frontmatter) + yaml + "---\n\n" + body;
}

/// The older and the newer version, and perhaps one before them, as files of a snapshot, which knows them by
/// their bytes.
struct TwoVersions {
    std::string before, after, first;
    Settings settings;

    VersionDifference compare() const {
        const Snapshot snapshot =
            Snapshot::of_files({{"content/a.md", before}, {"content/b.md", after}, {"content/c.md", first}});
        Chronicle chronicle{"2019/skx", {"2018/kx"}, {}};
        for (const std::string* bytes : {&first, &before, &after}) {
            Revision& revision = chronicle.revisions.emplace_back();
            if (!bytes->empty()) revision.content_id = content_id_of(*bytes);
            revision.path = "content/reports/2019/skx.md";
        }
        return compare_versions(chronicle, chronicle.revisions[1], chronicle.revisions[2], snapshot,
                                settings);
    }
    TwoVersions& redact(const std::string& report, const std::string& text, const std::string& reason) {
        settings.redactions.push_back({report, text, reason, {}});
        return *this;
    }
    TwoVersions& allow(const std::string& text) {
        settings.privacy_allow.push_back({text, "办公", {}});
        return *this;
    }
};

TwoVersions bodies(const std::string& before, const std::string& after) {
    TwoVersions versions;
    versions.before = version("", before);
    versions.after = version("", after);
    return versions;
}

TwoVersions fields(const std::string& before, const std::string& after) {
    TwoVersions versions;
    versions.before = version(before, "正文。\n");
    versions.after = version(after, "正文。\n");
    return versions;
}

/// A row a line: name: before → after.
std::string figures(const TwoVersions& versions) {
    std::string text;
    for (const FigureChange& figure : versions.compare().figures)
        text += figure.name + ": " + figure.before + " → " + figure.after + "\n";
    return text;
}

/// A paragraph a line; kept ones begin with "=".
std::string paragraphs(const VersionDifference& difference) {
    std::string text;
    for (const ParagraphChange& change : difference.paragraphs) {
        if (!change.changed()) text += "= " + difference.after[*change.after];
        if (change.kind == EditKind::deleted) text += "- " + difference.before[*change.before];
        if (change.kind == EditKind::inserted) text += "+ " + difference.after[*change.after];
        if (!change.edits.empty()) text += "~ ";
        for (const Edit& edit : change.edits) {
            const std::string piece(edit.text);
            text += edit.kind == EditKind::kept      ? piece
                    : edit.kind == EditKind::deleted ? "[-" + piece + "-]"
                                                     : "{+" + piece + "+}";
        }
        text += "\n";
    }
    return text;
}

/// Everything that would be printed.
std::string printed(const VersionDifference& difference) {
    std::string text = paragraphs(difference) + difference.withheld;
    for (const FigureChange& figure : difference.figures) text += figure.name + figure.before + figure.after;
    for (const auto* list :
         {&difference.before, &difference.after, &difference.anchors, &difference.redactions})
        for (const std::string& each : *list) text += each + "\n";
    return text;
}

bool shows(const VersionDifference& difference, const std::string& secret) {
    return printed(difference).find(secret) != std::string::npos;
}

}  // namespace

TEST_CASE("Figures that differ come in a fixed order, each by its Chinese name and as printed") {
    const std::string before =
        "series: 市级自评报告\n"
        "attachment: 附件6-1\n"
        "basis: [韶财绩〔2020〕1号]\n"
        "contact: {name: 饶小娟, phone: 0751-6189025}\n"
        "dates: {filed: 2020年02月25日, signed: 2020-03-25}\n"
        "expenditure:\n"
        "  unit: 万元\n"
        "  total: 509.10\n"
        "  by_kind: {基本支出: 371.97, 项目支出: 137.13}\n"
        "  by_category: {工资福利支出: 280.41, 资本性支出: 2.89, 其他支出: 1.00}\n"
        "figures: {年初预算: 500, payment.planned: 98.5, x.own: 3}\n"
        "scores:\n"
        "  预算编制情况: {score: 30, rate: 100%, target: ≥95%, actual: 96%, level: 达成}\n"
        "  预算执行情况: {score: 40}\n"
        "  total: 100\n"
        "grade: 优\n"
        "explain: {sum-total: 四舍五入}\n";
    const std::string after =
        "series: 县级自评报告\n"
        "attachment: 附件6-2\n"
        "basis: [韶财绩〔2020〕1号, 韶府办发函〔2019〕36号]\n"
        "contact: {name: 张三丰, phone: 0751-6189026}\n"
        "dates: {filed: 2020年02月26日, signed: 2020-03-25, approved: 2020-04-01}\n"
        "expenditure:\n"
        "  unit: 万元\n"
        "  total: 510.10\n"
        "  by_kind: {基本支出: 371.97, 项目支出: 138.13}\n"
        "  by_category: {工资福利支出: 281.41, 资本性支出: 2.89, 赠与: 0.50}\n"
        "figures: {年初预算: 501, payment.planned: 99, x.own: 4}\n"
        "scores:\n"
        "  预算编制情况: {score: 29, rate: 96.67%, target: ≥96%, actual: 95%, level: 部分达成, reason: "
        "延期}\n"
        "  预算使用效益: {score: 30}\n"
        "  total: 99\n"
        "grade: 良\n"
        "explain: {sum-total: 尾差, rate-off: 见正文}\n";
    CHECK(figures(fields(before, after)) ==
          "总支出: 509.10万元 → 510.10万元\n"
          "项目支出: 137.13万元 → 138.13万元\n"
          "工资福利支出: 280.41万元 → 281.41万元\n"
          "赠与:  → 0.50万元\n"
          "其他支出: 1.00万元 → \n"
          "年初预算: 500万元 → 501万元\n"
          "既定支付进度: 98.5 → 99\n"
          "x.own: 3 → 4\n"
          "预算编制情况 自评得分: 30 → 29\n"
          "预算编制情况 得分率: 100% → 96.67%\n"
          "预算编制情况 指标值: ≥95% → ≥96%\n"
          "预算编制情况 完成值: 96% → 95%\n"
          "预算编制情况 达成程度: 达成 → 部分达成\n"
          "预算编制情况 偏差原因:  → 延期\n"
          "预算使用效益 自评得分:  → 30\n"
          "预算执行情况 自评得分: 40 → \n"
          "自评总分: 100 → 99\n"
          "等级: 优 → 良\n"
          "填报日期: 2020年02月25日 → 2020年02月26日\n"
          "批复日期:  → 2020-04-01\n"
          "依据: 韶财绩〔2020〕1号 → 韶财绩〔2020〕1号；韶府办发函〔2019〕36号\n"
          "联系电话: 0751-6189025 → 0751-6189026\n"
          "所属系列: 市级自评报告 → 县级自评报告\n"
          "所属附件: 附件6-1 → 附件6-2\n"
          "对 rate-off 的说明:  → 见正文\n"
          "对 sum-total 的说明: 四舍五入 → 尾差\n");
}

TEST_CASE("Title, year, kind and score sheet are compared too") {
    TwoVersions versions = fields("", "");
    versions.after =
        "---\ntitle: 示例市科协2020年绩效自评报告\ndepartment: skx\nyear: 2020\nkind: project\nrubric: s\n"
        "status: published\n---\n\n正文。\n";
    CHECK(figures(versions) ==
          "标题: 示例市科协2019年绩效自评报告 → 示例市科协2020年绩效自评报告\n"
          "年度: 2019 → 2020\n"
          "类型: 部门整体支出 → 项目支出\n"
          "评分表: r → s\n");
}

TEST_CASE("An amount printed in another unit is another text") {
    CHECK(figures(fields("expenditure: {unit: 万元, total: 509.10}\n",
                         "expenditure: {unit: 元, total: 5091000.00}\n")) ==
          "总支出: 509.10万元 → 5091000.00元\n");
}

TEST_CASE("Equal figures give no rows, and who filed the report is never one") {
    CHECK(figures(fields("grade: 优\n", "grade: 优\n")).empty());
    CHECK_FALSE(shows(fields("contact: {name: 饶小娟}\n", "contact: {name: 张三丰}\n").compare(), "张三丰"));
}

TEST_CASE("The text is compared paragraph by paragraph, table rows in one line") {
    const VersionDifference difference =
        bodies(
            "# 一、概况\n\n共 26 个奖项。\n\n删去的一段。\n\n| 指标 | 得分 |\n|--|--|\n| 预算执行情况 | 40 "
            "|\n",
            "# 一、概况\n\n共 27 个奖项。\n\n| 指标 | 得分 |\n|--|--|\n| 预算执行情况 | 38 |\n\n新增。\n")
            .compare();
    CHECK(paragraphs(difference) ==
          "= 一、概况\n"
          "~ 共 [-26-]{+27+} 个奖项。\n"
          "- 删去的一段。\n"
          "= 指标 | 得分\n"
          "~ 预算执行情况 | [-40-]{+38+}\n"
          "+ 新增。\n");
    REQUIRE(difference.anchors.size() == difference.after.size());
    CHECK(difference.anchors[0] == "一概况");
    CHECK(difference.anchors[1] == "s1-p1");
    CHECK(difference.masked == 0);
    CHECK(difference.redactions.empty());
    CHECK(difference.withheld.empty());
}

TEST_CASE("Personal data is masked in both versions, as the privacy gate masks it") {
    const VersionDifference difference =
        bodies("联系手机 13812345678，请致电。\n", "联系手机 13912345678，请致电。\n").compare();
    CHECK(paragraphs(difference) == "~ 联系手机 [-138****5678-]{+139****5678+}，请致电。\n");
    CHECK(difference.masked == 2);
    CHECK_FALSE(shows(difference, "13812345678"));
}

TEST_CASE("Personal data that a correction removed does not come back") {
    const VersionDifference difference =
        bodies("慰问了低保户王福生，送去慰问金。\n\n王福生表示感谢。\n", "慰问了低保户，送去慰问金。\n")
            .compare();
    CHECK(paragraphs(difference) ==
          "~ 慰问了低保户[-王某某-]，送去慰问金。\n"
          "- 王某某表示感谢。\n");
    CHECK(difference.masked == 2);
}

TEST_CASE("A name that one version tells too much of is masked wherever either version has it") {
    const VersionDifference difference = bodies("初三学生王俊亚在青少年科技创新大赛上获一等奖。\n",
                                                "王俊亚在青少年科技创新大赛上获一等奖。王 俊亚感谢老师。\n")
                                             .compare();
    CHECK(paragraphs(difference) ==
          "~ [-初三学生-]王某某在青少年科技创新大赛上获一等奖。{+王某某感谢老师。+}\n");
    CHECK(difference.masked == 3);
}

TEST_CASE("A name that another version tells too much of is masked as well") {
    TwoVersions versions = bodies("王俊亚获一等奖。\n\n第二段。\n", "第二段。\n");
    CHECK(shows(versions.compare(), "王俊亚"));
    versions.first = version("", "初三学生王俊亚获一等奖。\n");
    CHECK(paragraphs(versions.compare()) == "- 王某某获一等奖。\n= 第二段。\n");
}

TEST_CASE("A telephone number in the frontmatter is masked when it is a mobile number") {
    const VersionDifference difference =
        fields("contact: {phone: \"13812345678\"}\n", "contact: {phone: \"0751-6189025\"}\n").compare();
    REQUIRE(difference.figures.size() == 1);
    CHECK(difference.figures[0].before == "138****5678");
    CHECK(difference.figures[0].after == "0751-6189025");
    CHECK(difference.masked == 1);
}

TEST_CASE("What the privacy gate finds in the file is masked in the text, which need not show why") {
    // The words that tell of a pupil stand in a comment, which is no text.
    const VersionDifference difference =
        bodies("<!-- 初三学生王俊亚 -->\n\n王俊亚获一等奖。\n", "获一等奖。\n").compare();
    CHECK(difference.before == std::vector<std::string>{"王某某获一等奖。"});
}

TEST_CASE("A row whose values differ only in what is masked is not shown") {
    const VersionDifference difference =
        fields("explain: {a: 手机 13812345678}\n", "explain: {a: 手机 138 1234 5678}\n").compare();
    CHECK(difference.figures.empty());
    CHECK(difference.masked == 0);
}

TEST_CASE("What the privacy gate lets pass is shown") {
    const VersionDifference difference =
        bodies("值班 13812345678。\n", "值班 13812345678 转 2。\n").allow("138-1234-5678").compare();
    CHECK(shows(difference, "13812345678"));
    CHECK(difference.masked == 0);
    CHECK(bodies("值班 13812345678。\n", "值班。\n").allow("值班 13812345678").compare().masked == 0);
    CHECK(bodies("手机 13812345678。\n", "手机。\n").allow("值班 13812345678").compare().masked == 1);
}

TEST_CASE("A redacted text is blacked out in both versions, and its reason is given once") {
    const VersionDifference difference = bodies("会议由周平主持。周　平讲话。\n", "会议由**周 平**主持。\n")
                                             .redact("2019/skx", "周平", "个人隐私")
                                             .compare();
    CHECK(paragraphs(difference) == "~ 会议由██主持。[-██讲话。-]\n");
    CHECK(difference.masked == 3);
    CHECK(difference.redactions == std::vector<std::string>{"个人隐私"});
}

TEST_CASE("A redacted text is found however it is set") {
    for (const char* text :
         {"联系人ABC-12", "联系人 abc12", "联系人ＡＢＣ１２", "联 系 人ABC‐12", "联系人**ABC**12"}) {
        INFO(text);
        const VersionDifference difference =
            bodies(std::string(text) + "。\n", "无。\n").redact("", "联系人ABC12", "商业秘密").compare();
        CHECK(difference.before == std::vector<std::string>{"██████。"});
    }
}

TEST_CASE("A redaction holds for the report it names, under any address the report had") {
    const auto hidden = [](const std::string& report) {
        return bodies("会议由周平主持。\n", "会议。\n").redact(report, "周平", "个人隐私").compare().masked;
    };
    CHECK(hidden("2019/skx") == 1);
    CHECK(hidden("2018/kx") == 1);
    CHECK(hidden("") == 1);
    CHECK(hidden("2019/jyj") == 0);
}

TEST_CASE("A redaction hides figures and their names") {
    const VersionDifference difference =
        fields("grade: 优\nscores: {慰问周平: {score: 3, actual: 周平已领取}}\n",
               "grade: 良\nscores: {慰问周平: {score: 2, actual: 已领取}}\n")
            .redact("", "周平", "个人隐私")
            .compare();
    CHECK_FALSE(shows(difference, "周平"));
    REQUIRE(difference.figures.size() == 3);
    CHECK(difference.figures[1].name == "慰问██ 完成值");
    CHECK(difference.figures[1].before == "██已领取");
}

TEST_CASE("A redaction that hides nothing gives no reason") {
    CHECK(bodies("甲。\n", "乙。\n").redact("", "周平", "个人隐私").compare().redactions.empty());
}

TEST_CASE("A masked heading keeps no anchor, which would repeat it") {
    const VersionDifference difference =
        bodies("# 概况\n", "# 关于周平的说明\n\n正文。\n").redact("", "周平", "个人隐私").compare();
    CHECK(difference.after == std::vector<std::string>{"关于██的说明", "正文。"});
    CHECK(difference.anchors == std::vector<std::string>{"", "s1-p1"});
}

TEST_CASE("A redaction without a text withholds the whole difference") {
    const VersionDifference difference =
        bodies("甲。\n", "乙。\n").redact("2018/kx", "", "依法不予公开").compare();
    CHECK(difference.withheld == "依法不予公开");
    CHECK(difference.figures.empty());
    CHECK(difference.paragraphs.empty());
    CHECK(difference.before.empty());
    CHECK(difference.after.empty());
    CHECK(difference.masked == 0);
    CHECK(bodies("甲。\n", "乙。\n").redact("2019/jyj", "", "依法不予公开").compare().withheld.empty());
}

TEST_CASE("Secrets that overlap are blacked out as one, the longer of two that begin alike wins") {
    CHECK(bodies("甲乙丙丁戊。\n", "无。\n")
              .redact("", "乙丙", "一")
              .redact("", "丙丁", "二")
              .compare()
              .before == std::vector<std::string>{"甲███戊。"});
    CHECK(bodies("低保户王福，低保户王福生。\n", "无。\n").compare().before ==
          std::vector<std::string>{"低保户王某，低保户王某某。"});
    const VersionDifference both =
        bodies("低保户王福生。\n", "无。\n").redact("", "户王福", "个人隐私").compare();
    CHECK(both.before == std::vector<std::string>{"低保████。"});
    CHECK(both.redactions == std::vector<std::string>{"个人隐私"});
}

TEST_CASE("A version that cannot be read counts as one without text") {
    TwoVersions versions = bodies("甲。\n", "乙。\n");
    versions.before = "没有前言的文件\n";
    const VersionDifference difference = versions.compare();
    CHECK(difference.figures.empty());
    CHECK(difference.before.empty());
    CHECK(paragraphs(difference) == "+ 乙。\n");
}

TEST_CASE("A difference that was moved shows the same texts") {
    VersionDifference first = bodies("共 26 个奖项。\n", "共 27 个奖项。\n").compare();
    const VersionDifference moved = std::move(first);
    CHECK(paragraphs(moved) == "~ 共 [-26-]{+27+} 个奖项。\n");
}
