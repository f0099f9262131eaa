// SPDX-License-Identifier: MIT
#include "catch.h"
#include "linking/linking.h"
#include "report/loading.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

/// A site of two years, a text page, attachments, a draft; `body` is the report's of 2019.
Files site_with(const std::string& body) {
    Files files = site_files();
    const std::string report = files.at(skx);
    files["content/reports/2018/skx.md"] = edited({{"", report}}, "", "year: 2019", "year: 2018").at("");
    files["content/reports/2019/jyj.md"] =
        edited(edited({{"", report}}, "", "department: skx", "department: jyj"), "", "status: published",
               "status: draft")
            .at("");
    files["content/pages/about.md"] = "---\ntitle: 关于\n---\n# 一、说明\n";
    files["content/reports/2019/skx/table-1.xlsx"] = "x";
    files["content/reports/2019/skx/附件6-1 评分表.pdf"] = "p";
    files["content/reports/2019/skx/图/一.png"] = "i";
    return edited(files, skx, "正文。", body);
}

struct Linked : Loaded {
    Files files;
    explicit Linked(const Files& given) : Loaded(given), files(given) {
        check_links(catalog, snapshot, resolver, diagnostics);
    }
    std::string address(const std::string& destination) const {
        return resolver.resolve(skx, destination).address;
    }
    MovedPaths moved;
    LinkResolver resolver{snapshot, catalog, moved};
    std::string found(Language language = Language::zh) { return rendered(diagnostics, files, language); }
};

}  // namespace

TEST_CASE("Links between files lead to the addresses of what the files became") {
    struct {
        std::string destination, expected;
    } const rows[] = {
        {"../2018/skx.md", "reports/2018/skx.html"},
        {"./../2018/./skx.md", "reports/2018/skx.html"},
        {"skx.md", "reports/2019/skx.html"},
        {"../2018/skx.md#部门职能", "reports/2018/skx.html#部门职能"},
        {"../../pages/about.md#一说明", "about/about.html#一说明"},
        {"../../../content/pages/about.md", "about/about.html"},
        {"skx/table-1.xlsx", "reports/2019/skx/table-1.xlsx"},
        {"skx/附件6-1 评分表.pdf", "reports/2019/skx/" + content_id_of("p").substr(0, 12) + ".pdf"},
        {"skx/图/一.png", "reports/2019/skx/" + content_id_of("i").substr(0, 12) + ".png"},
        {"#部门职能", "#部门职能"},
        {"https://example.org/a.md#b", "https://example.org/a.md#b"},
        {"mailto:a@example.org", "mailto:a@example.org"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.destination);
        Linked linked(site_with("[链接](<" + row.destination + ">)"));
        CHECK(linked.found().empty());
        CHECK(linked.address(row.destination) == row.expected);
    }
}

TEST_CASE("A percent-encoded link names the same file") {
    Linked linked(site_with("![图](skx/%E5%9B%BE/%E4%B8%80.png)"));
    CHECK(linked.found().empty());
    CHECK(linked.address("skx/图/一.png").starts_with("reports/2019/skx/"));
}

TEST_CASE("A link that leads nowhere is told with its place") {
    struct {
        std::string body, expected;
    } const rows[] = {
        {"见[附件](skx/没有.pdf)。",
         "content/reports/2019/skx.md:23:2: error[link-broken]: "
         "链接的文件不存在：“content/reports/2019/skx/没有.pdf”\n"
         "  见[附件](skx/没有.pdf)。\n"
         "    ^\n"
         "  提示：路径从本文件所在文件夹算起\n"},
        {"[外面](../../../../etc/passwd)",
         "content/reports/2019/skx.md:23:1: error[link-broken]: 链接的文件不存在：“../../../../etc/passwd”\n"
         "  [外面](../../../../etc/passwd)\n"
         "  ^\n"
         "  提示：路径从本文件所在文件夹算起\n"},
        {"[草稿](jyj.md)",
         "content/reports/2019/skx.md:23:1: error[link-unpublished]: "
         "链接的报告是草稿，没有公开：“content/reports/2019/jyj.md”\n"
         "  [草稿](jyj.md)\n"
         "  ^\n"
         "  提示：草稿和撤回的报告及其附件不能链接\n"},
        {"[登记表](../../departments.yml)",
         "content/reports/2019/skx.md:23:1: error[link-unpublished]: "
         "链接的文件没有公开：“content/departments.yml”\n"
         "  [登记表](../../departments.yml)\n"
         "  ^\n"
         "  提示：草稿、撤回的报告和内容以外的文件不能链接\n"},
        {"[职能](#部门职责)",
         "content/reports/2019/skx.md:23:1: error[link-anchor-missing]: 目标页面没有标题锚点“部门职责”\n"
         "  [职能](#部门职责)\n"
         "  ^\n"
         "  提示：是否想写“#部门职能”？\n"},
        {"[说明](../../pages/about.md#第二部分)",
         "content/reports/2019/skx.md:23:1: error[link-anchor-missing]: 目标页面没有标题锚点“第二部分”\n"
         "  [说明](../../pages/about.md#第二部分)\n"
         "  ^\n"},
        {"[表](skx/table-1.xlsx#A1)",
         "content/reports/2019/skx.md:23:1: error[link-anchor-missing]: 目标页面没有标题锚点“A1”\n"
         "  [表](skx/table-1.xlsx#A1)\n"
         "  ^\n"},
    };
    for (const auto& row : rows) CHECK(Linked(site_with(row.body)).found() == row.expected);
}

TEST_CASE("Broken links in English") {
    CHECK(
        Linked(site_with("[a](b.md) [c](jyj.md)")).found(Language::en) ==
        "content/reports/2019/skx.md:23:1: error[link-broken]: the link leads to no file: "
        "'content/reports/2019/b.md'\n"
        "  [a](b.md) [c](jyj.md)\n"
        "  ^\n"
        "  hint: the path starts at the folder of this file\n"
        "content/reports/2019/skx.md:23:11: error[link-unpublished]: the link leads to a draft, which is not "
        "published: "
        "'content/reports/2019/jyj.md'\n"
        "  [a](b.md) [c](jyj.md)\n"
        "            ^\n"
        "  hint: drafts, withdrawn reports and their attachments cannot be linked\n");
}

TEST_CASE("A [[…]] leads to a report, a department or a document") {
    struct {
        std::string destination, address, text;
    } const rows[] = {
        {"[[skx/2018]]", "reports/2018/skx.html", "示例市科协2018年度报告"},
        {"[[2018/skx]]", "reports/2018/skx.html", "示例市科协2018年度报告"},
        {"[[skx/2018#部门职能]]", "reports/2018/skx.html#部门职能", "示例市科协2018年度报告"},
        {"[[jyj/2018-2]]", "reports/2018/jyj-2.html", "示例市教育局2018年度报告（2）"},
        {"[[2018/jyj-2]]", "reports/2018/jyj-2.html", "示例市教育局2018年度报告（2）"},
        {"[[jyj]]", "departments/jyj.html", "示例市教育局"},
        {"[[czt]]", "departments/czt.html", "示例省财政厅"},
        {"[[韶财绩〔2020〕1号]]", document_address("韶财绩〔2020〕1号"), "韶财绩〔2020〕1号"},
        {"[[韶财绩（2020） 1 号]]", document_address("韶财绩〔2020〕1号"), "韶财绩〔2020〕1号"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.destination);
        Files files = site_with(row.destination);
        files["content/reports/2018/jyj-2.md"] =
            edited({{"", files.at("content/reports/2018/skx.md")}}, "", "department: skx", "department: jyj")
                .at("");
        files["content/documents.yml"] = "documents:\n  - {number: \"韶财绩[2020]1 号\", title: 通知}\n";
        Linked linked(files);
        CHECK(linked.found().empty());
        const LinkTarget target = linked.resolver.resolve(skx, row.destination);
        CHECK(target.address == row.address);
        CHECK(target.text == row.text);
    }
}

TEST_CASE("A [[…]] that names nothing is told, with what it may have meant") {
    struct {
        std::string body, expected;
    } const rows[] = {
        {"见[[hbj/2016]]。",
         "content/reports/2019/skx.md:23:2: error[link-id-unknown]: “hbj/2016”不是报告、部门或文号\n"
         "  见[[hbj/2016]]。\n"
         "    ^\n"
         "  提示：可写 [[部门编号/年度]]、[[部门编号]] 或 [[文号]]\n"},
        {"[[skx/2017]]",
         "content/reports/2019/skx.md:23:1: error[link-id-unknown]: “skx/2017”不是报告、部门或文号\n"
         "  [[skx/2017]]\n"
         "  ^\n"
         "  提示：是否想写 [[skx/2019]]？\n"},
        {"[[2018/skz]]",
         "content/reports/2019/skx.md:23:1: error[link-id-unknown]: “2018/skz”不是报告、部门或文号\n"
         "  [[2018/skz]]\n"
         "  ^\n"
         "  提示：是否想写 [[2018/skx]]？\n"},
        {"[[示例市教育局]]",
         "content/reports/2019/skx.md:23:1: error[link-id-unknown]: “示例市教育局”不是报告、部门或文号\n"
         "  [[示例市教育局]]\n"
         "  ^\n"
         "  提示：是否想写 [[jyj]]？\n"},
        {"[[湘财绩〔20207号]]",
         "content/reports/2019/skx.md:23:1: error[link-id-unknown]: “湘财绩〔20207号”不是报告、部门或文号\n"
         "  [[湘财绩〔20207号]]\n"
         "  ^\n"
         "  提示：是否想写 [[湘财绩〔2020〕7号]]？\n"},
        {"[[skx/2018#部门职责]]",
         "content/reports/2019/skx.md:23:1: error[link-anchor-missing]: 目标页面没有标题锚点“部门职责”\n"
         "  [[skx/2018#部门职责]]\n"
         "  ^\n"
         "  提示：是否想写“#部门职能”？\n"},
        {"[[jyj/2019]]",
         "content/reports/2019/skx.md:23:1: error[link-unpublished]: "
         "链接的报告是草稿，没有公开：“content/reports/2019/jyj.md”\n"
         "  [[jyj/2019]]\n"
         "  ^\n"
         "  提示：草稿和撤回的报告及其附件不能链接\n"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.body);
        Linked linked(site_with(row.body));
        CHECK(linked.found() == row.expected);
    }
    CHECK(
        Linked(site_with("[[skx/2017]] [[x]]")).found(Language::en) ==
        "content/reports/2019/skx.md:23:1: error[link-id-unknown]: 'skx/2017' is no report, department or "
        "document number\n"
        "  [[skx/2017]] [[x]]\n"
        "  ^\n"
        "  hint: did you mean [[skx/2019]]?\n"
        "content/reports/2019/skx.md:23:14: error[link-id-unknown]: 'x' is no report, department or document "
        "number\n"
        "  [[skx/2017]] [[x]]\n"
        "               ^\n"
        "  hint: write [[department/year]], [[department]] or [[document number]]\n");
    Linked linked(site_with("[[hbj/2016]]"));
    CHECK(linked.address("[[hbj/2016]]").empty());
    CHECK(relative_address("reports/2019/skx.html", "").empty());
}

TEST_CASE("A [[文号]] that is not registered is told, in reports and in pages of text") {
    Files files = site_with("按[[韶财绩〔2020〕1号]]和[[国发〔2018〕3号|\n通知]]。");
    files["content/pages/about.md"] = "---\ntitle: 关于\n---\n见[[韶财绩[2020]1 号|通知]]。\n";
    CHECK(
        Linked(files).found() ==
        "content/pages/about.md:4:2: error[link-document-unknown]: 文件登记表里没有文号“韶财绩〔2020〕1号”\n"
        "  见[[韶财绩[2020]1 号|通知]]。\n"
        "    ^\n"
        "  提示：在 content/documents.yml 里登记；不登记的文号不写方括号\n"
        "content/reports/2019/skx.md:23:2: error[link-document-unknown]: "
        "文件登记表里没有文号“韶财绩〔2020〕1号”\n"
        "  按[[韶财绩〔2020〕1号]]和[[国发〔2018〕3号|\n"
        "    ^\n"
        "  提示：在 content/documents.yml 里登记；不登记的文号不写方括号\n"
        "content/reports/2019/skx.md:23:18: error[link-document-unknown]: "
        "文件登记表里没有文号“国发〔2018〕3号”\n"
        "  按[[韶财绩〔2020〕1号]]和[[国发〔2018〕3号|\n"
        "                           ^\n"
        "  提示：在 content/documents.yml 里登记；不登记的文号不写方括号\n");
    files["content/documents.yml"] =
        "documents:\n  - {number: 韶财绩〔2020〕1号, title: 甲}\n  - {number: 国发〔2018〕3号, title: 乙}\n";
    CHECK(Linked(files).found().empty());
    files["content/documents.yml"] =
        "documents:\n  - {number: 韶财绩〔2020〕11号, title: 甲}\n  - {number: 国发〔2018〕3号, title: 乙}\n";
    CHECK(Linked(files).found().find(
              "  提示：是否想写 [[韶财绩〔2020〕11号]]？如不是，在 content/documents.yml 里登记\n") !=
          std::string::npos);
    CHECK(Linked(files)
              .found(Language::en)
              .starts_with("content/pages/about.md:4:2: error[link-document-unknown]: no document "
                           "'韶财绩〔2020〕1号' in "
                           "documents.yml\n"
                           "  见[[韶财绩[2020]1 号|通知]]。\n"
                           "    ^\n"
                           "  hint: did you mean [[韶财绩〔2020〕11号]]? If not, register it in "
                           "content/documents.yml\n"));
}

TEST_CASE("A link is quoted where it begins, also when its words stand on the next line or it has none") {
    struct {
        std::string body, expected;
    } const rows[] = {
        {"见[\n附件](skx/没有.pdf)。",
         "content/reports/2019/skx.md:23:2: error[link-broken]: "
         "链接的文件不存在：“content/reports/2019/skx/没有.pdf”\n"
         "  见[\n"
         "    ^\n"},
        {"见[](skx/没有.pdf)。",
         "content/reports/2019/skx.md:23:2: error[link-broken]: "
         "链接的文件不存在：“content/reports/2019/skx/没有.pdf”\n"
         "  见[](skx/没有.pdf)。\n"
         "    ^\n"},
    };
    for (const auto& row : rows) CHECK(Linked(site_with(row.body)).found().starts_with(row.expected));
}

TEST_CASE("A link to a withdrawn report or to its attachment is told") {
    Files files = site_with("[撤回](../2018/skx.md)和[附件](../2018/skx/a.pdf)");
    files["content/reports/2018/skx/a.pdf"] = "a";
    files = edited(files, "content/reports/2018/skx.md", "status: published",
                   "status: withdrawn\nwithdrawn_reason: 数据有误");
    const std::string text = Linked(files).found();
    CHECK(text.find("content/reports/2019/skx.md:23:1: error[link-unpublished]: "
                    "链接的报告已经撤回：“content/reports/2018/skx.md”\n") != std::string::npos);
    CHECK(text.find("content/reports/2019/skx.md:23:22: error[link-unpublished]: "
                    "链接的报告已经撤回：“content/reports/2018/skx/a.pdf”\n") != std::string::npos);
    CHECK(Linked(files)
              .found(Language::en)
              .find("the link leads to a report that was withdrawn: 'content/reports/2018/skx.md'") !=
          std::string::npos);
}

TEST_CASE("A link to a former path of a moved report leads to where it stands now") {
    Files files = site_with("[旧](../2018/old.md#部门职能)，[附件](../2018/old/a.pdf)，[[old/2018]]");
    files["content/reports/2018/skx/a.pdf"] = "a";
    Loaded loaded(files);
    const MovedPaths moved = {{"content/reports/2018/old.md", "content/reports/2018/newer.md"},
                              {"content/reports/2018/newer.md", "content/reports/2018/skx.md"},
                              {"content/reports/2017/a.md", "content/reports/2017/b.md"},
                              {"content/reports/2017/b.md", "content/reports/2017/a.md"}};
    const LinkResolver resolver(loaded.snapshot, loaded.catalog, moved);
    CHECK(resolver.resolve(skx, "../2018/old.md#部门职能").address == "reports/2018/skx.html#部门职能");
    CHECK(resolver.resolve(skx, "../2018/old/a.pdf").address == "reports/2018/skx/a.pdf");
    CHECK(resolver.resolve(skx, "[[old/2018]]").address == "reports/2018/skx.html");
    CHECK(resolver.file_of(skx, "[[old/2018]]") == "content/reports/2018/skx.md");
    CHECK(resolver.file_of(skx, "[[skx]]").empty());
    CHECK(resolver.file_of(skx, "../2017/a.md").empty());  // to and fro, and no file at either
    check_links(loaded.catalog, loaded.snapshot, resolver, loaded.diagnostics);
    CHECK(rendered(loaded.diagnostics, files).empty());
}

TEST_CASE("An attachment beside no report is told") {
    Files files = site_with("正文。");
    files["content/reports/2019/nobody/a.pdf"] = "a";
    CHECK(Linked(files).found().find("content/reports/2019/nobody/a.pdf: error[attachment-orphan]") !=
          std::string::npos);
}

TEST_CASE("A document's address is made of its year, its serial and a digest of its number") {
    CHECK(document_address("韶财绩〔2020〕1号").starts_with("documents/2020-1-"));
    CHECK(document_address("韶财绩〔2020〕1号").size() ==
          std::string("documents/2020-1-01234567.html").size());
    CHECK(document_address("韶财绩〔2020〕1号") != document_address("韶财预〔2020〕1号"));
    CHECK(document_address("科协发调字〔2019〕20号").starts_with("documents/2019-20-"));
}

TEST_CASE("A report with errors is blamed itself, not by every link to it; its own links are checked too") {
    Files files = edited(site_with("[去年](../2018/skx.md)"), "content/reports/2018/skx.md",
                         "department: skx", "department: sky");
    files = edited(files, "content/reports/2018/skx.md", "正文。", "[无](none.md)");
    const std::string text = Linked(files).found(Language::en);
    CHECK(text.find("2019/skx.md") == std::string::npos);
    CHECK(text.find("2018/skx.md:3:13: error[department-unknown]") != std::string::npos);
    CHECK(text.find("2018/skx.md:23:1: error[link-broken]") != std::string::npos);
}

TEST_CASE("A report that cannot be read is not blamed again by a link to it") {
    Files files = site_with("[去年](../2018/skx.md)");
    files["content/reports/2018/skx.md"] = "没有前置信息\n";
    const std::string text = Linked(files).found(Language::en);
    CHECK(text.find("2018/skx.md") != std::string::npos);
    CHECK(text.find("2019/skx.md") == std::string::npos);
}

TEST_CASE("Addresses of attachments are ASCII, and keep the ending") {
    Report report;
    report.stem = "2019/skx";
    struct {
        std::string name, expected;
    } const rows[] = {
        {"a-1_B.pdf", "a-1_B.pdf"},      {"a b.pdf", "0123456789ab.pdf"},  {"附件.PDF", "0123456789ab.PDF"},
        {"附件", "0123456789ab"},        {"附件.表格", "0123456789ab"},    {"a.tar.gz", "a.tar.gz"},
        {"x/y.png", "0123456789ab.png"}, {"a%2F.png", "0123456789ab.png"}, {"a?.png", "0123456789ab.png"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        const SourceFile file{"content/reports/2019/skx/" + row.name,
                              "0123456789abcdef0123456789abcdef01234567"};
        CHECK(source_address(file) == "reports/2019/skx/" + row.expected);
    }
    CHECK(report_address(report) == "reports/2019/skx.html");
}

TEST_CASE("From page to page a relative address always ends in a file") {
    struct {
        std::string_view from, to, expected;
    } const rows[] = {
        {"index.html", "reports/2019/skx.html", "reports/2019/skx.html"},
        {"reports/2019/skx.html", "index.html", "../../index.html"},
        {"reports/2019/skx.html", "reports/2018/skx.html", "../2018/skx.html"},
        {"reports/2019/skx.html", "reports/2019/skx/a.pdf", "skx/a.pdf"},
        {"reports/2019/skx.html", "reports/2019/skx.html", "skx.html"},
        {"reports/2019/skx.html", "reports/2019/skx.html#a/b", "skx.html#a/b"},
        {"a/b.html", "ab/b.html", "../ab/b.html"},
        {"about/index.html", "assets/site.css", "../assets/site.css"},
        {"404.html", "404.html", "404.html"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.from, row.to);
        CHECK(relative_address(row.from, row.to) == row.expected);
    }
}
