// SPDX-License-Identifier: MIT
#include "catch.h"
#include "reading.h"

using namespace gongkai;
using namespace gongkai::testing;

namespace {

using Indices = std::vector<std::uint32_t>;

/// Reports of 2019, each of a department of its own, and the references they are given.
struct Graph {
    Catalog catalog;
    std::vector<References> references;

    explicit Graph(std::size_t reports) : references(reports) {
        catalog.settings.city = "韶关市";
        for (std::size_t i = 0; i < reports; ++i) {
            Department department;
            department.id = "d" + std::to_string(i);
            department.name = "单位" + std::to_string(i);
            catalog.departments.push_back(department);
            Report report;
            report.department = department.id;
            report.year = 2019;
            report.filed = DatedValue{*Date::parse("2020-02-25"), "2020-02-25", {}};
            report.stem = "2019/" + department.id;
            catalog.reports.push_back(report);
        }
    }
    void cite(std::size_t report, const std::string& number, const std::string& title = {},
              const std::string& printed = {}) {
        references[report].citations.push_back({number, printed.empty() ? number : printed, title, {}});
    }
    LinkGraph gather() const {
        return gather_links(catalog, [&](std::size_t i) { return references[i]; });
    }
};

std::string conflicts(const CitedDocument& document) {
    constexpr const char* names[] = {"two_titles", "title_forms", "two_numbers", "issuer_level",
                                     "future_year"};
    std::string text;
    for (const auto& each : document.conflicts)
        text += std::string(names[static_cast<std::size_t>(each.kind)]) + ": " + each.one + " | " +
                each.other + "\n";
    return text;
}

std::string spellings(const std::vector<Spelling>& all) {
    std::string text;
    for (const Spelling& each : all) text += each.text + " " + std::to_string(each.times) + "\n";
    return text;
}

}  // namespace

TEST_CASE("The real report gives five documents, one with two spellings and two forms of its title") {
    const Read read(committed_content());
    const LinkGraph& graph = read.graph;
    std::string numbers;
    for (const CitedDocument& each : graph.documents)
        numbers += each.number + " " + std::to_string(each.citations) + "\n";
    CHECK(numbers ==
          "韶财绩〔2020〕1号 2\n科协发调字〔2019〕20号 1\n韶府办发函〔2019〕36号 1\n韶财预〔2018〕33号 1\n"
          "韶府办明电〔2016〕228号 1\n");
    const CitedDocument* document = graph.find_document("韶财绩〔2020〕1号");
    REQUIRE(document != nullptr);
    CHECK(document->issuer_code == "韶财绩");
    CHECK(document->year == 2020);
    CHECK(document->known == &read.catalog.documents[0]);
    CHECK(spellings(document->spellings) == "韶财绩[2020]1 号 1\n韶财绩〔2020〕1号 1\n");
    CHECK(document->cited_by == Indices{0});
    CHECK(document->first_year == 2019);
    CHECK(document->last_year == 2019);
    CHECK(conflicts(*document) ==
          "title_forms: 韶关市财政局关于开展2020年市级财政重点评价工作的通知 | "
          "关于开展 2020 年市级财政重点评价工作的通知\n");
    CHECK(conflicts(*graph.find_document("韶财预〔2018〕33号")) ==
          "issuer_level: 韶关市财政局（市级） | 省级部门\n");
    CHECK(conflicts(*graph.find_document("韶府办明电〔2016〕228号")).empty());
    CHECK(graph.find_document("韶财绩〔2020〕2号") == nullptr);
    CHECK(graph.find_document("无") == nullptr);
    REQUIRE(graph.unnumbered.size() == 2);
    CHECK(graph.unnumbered[0].title == "关于进一步加强新时期科协工作的若干意见");
    CHECK(graph.unnumbered[1].title ==
          "省财政厅省科协关于提前下达 2019 年韶关市省科普示范县（市、区）创建专项资金的通知");
    CHECK(graph.unnumbered[1].cited_by == Indices{0});
    std::size_t named = 0;
    for (const auto& reports : graph.named_in) named += reports.size();
    CHECK(named == 30);
    REQUIRE(graph.related.size() == 1);
    CHECK(graph.related[0].empty());
}

TEST_CASE("Spellings and titles are counted over all reports, the most frequent first") {
    Graph graph(3);
    graph.catalog.reports[2].year = 2017;
    graph.cite(0, "甲〔2018〕1号", "关于预算的意见", "甲[2018]1号");
    graph.cite(1, "甲〔2018〕1号", "关于预算的通知");
    graph.cite(2, "甲〔2018〕1号");
    graph.cite(2, "甲〔2018〕1号", "关于预算的通知");
    const LinkGraph found = graph.gather();
    REQUIRE(found.documents.size() == 1);
    const CitedDocument& document = found.documents[0];
    CHECK(spellings(document.spellings) == "甲〔2018〕1号 3\n甲[2018]1号 1\n");
    CHECK(spellings(document.titles) == "关于预算的通知 2\n关于预算的意见 1\n");
    CHECK(document.cited_by == Indices{0, 1, 2});
    CHECK(document.citations == 4);
    CHECK(document.first_year == 2017);
    CHECK(document.last_year == 2019);
    CHECK(conflicts(document).starts_with("two_titles: 关于预算的通知 | 关于预算的意见\n"));
}

TEST_CASE("Documents stand by year, newest first, then issuer and serial; the registry's are among them") {
    Graph graph(1);
    graph.catalog.documents.resize(1);
    graph.catalog.documents[0].number = "乙〔2018〕3号";
    for (const char* number : {"甲〔2018〕10号", "甲〔2018〕9号", "丙〔2019〕1号", "甲〔2017〕1号"})
        graph.cite(0, number);
    const LinkGraph found = graph.gather();
    std::string order;
    for (const CitedDocument& each : found.documents) {
        order += each.number + " ";
        CHECK(found.find_document(each.number) == &each);
    }
    CHECK(order == "丙〔2019〕1号 乙〔2018〕3号 甲〔2018〕9号 甲〔2018〕10号 甲〔2017〕1号 ");
    const CitedDocument* known = found.find_document("乙〔2018〕3号");
    REQUIRE(known != nullptr);
    CHECK(known->citations == 0);
    CHECK(known->known == &graph.catalog.documents[0]);
    CHECK(known->first_year == 0);
}

TEST_CASE("What reports say of a document and cannot all be right about is a conflict") {
    struct {
        const char *number, *title, *other_number, *other_title, *expected;
    } const rows[] = {
        {"韶财〔2018〕1号", "关于预算的通知", "韶财〔2018〕1号", "关于 预算的通知", ""},
        {"韶财〔2018〕1号", "关于预算的通知", "韶财〔2018〕1号", "市财政局关于预算的通知",
         "title_forms: 关于预算的通知 | 市财政局关于预算的通知\n"},
        {"韶财〔2018〕1号", "关于预算的通知", "韶财〔2018〕1号", "关于决算的通知",
         "two_titles: 关于预算的通知 | 关于决算的通知\n"},
        {"韶财〔2018〕1号", "关于预算的通知", "韶财〔2018〕7号", "关于预算的通知",
         "two_numbers: 韶财〔2018〕1号 | 韶财〔2018〕7号\n"},
        {"韶财〔2018〕1号", "关于预算的通知", "韶财〔2017〕1号", "关于预算的通知",
         "two_numbers: 韶财〔2018〕1号 | 韶财〔2017〕1号\n"},
        {"韶财〔2018〕1号", "关于预算的通知", "韶财〔2017〕7号", "关于预算的通知", ""},
        {"韶财〔2018〕1号", "关于预算的通知", "韶府〔2018〕7号", "关于预算的通知", ""},
        {"韶财〔2018〕1号", "关于下达资金的通知", "韶财〔2018〕7号", "关于下达资金的通知", ""},
        {"韶财〔2018〕1号", "关于省级部门预算的通知", "韶财〔2018〕1号", "",
         "issuer_level: 韶关市（市级） | 省级部门\n"},
        {"韶财〔2018〕1号", "转发关于省级部门预算的通知", "韶财〔2018〕1号", "", ""},
        {"粤财〔2018〕1号", "关于省级部门预算的通知", "粤财〔2018〕1号", "", ""},
        {"韶财〔2021〕1号", "", "韶财〔2021〕1号", "", "future_year: 2021 | 2020\n"},
        {"韶财〔2020〕1号", "", "韶财〔2020〕1号", "", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.title, row.other_number, row.other_title);
        Graph graph(2);
        graph.cite(0, row.number, row.title);
        graph.cite(1, row.other_number, row.other_title);
        const LinkGraph found = graph.gather();
        CHECK(conflicts(*found.find_document(row.number)) == row.expected);
    }
}

TEST_CASE("The date under a report says which documents it can have known") {
    Graph graph(1);
    graph.cite(0, "韶财〔2021〕1号");
    graph.catalog.reports[0].filed.reset();
    graph.catalog.reports[0].signed_on = DatedValue{*Date::parse("2021-03-01"), "2021-03-01", {}};
    CHECK(conflicts(graph.gather().documents[0]).empty());
    graph.catalog.reports[0].signed_on = DatedValue{*Date::parse("2020-03-01"), "2020-03-01", {}};
    CHECK(conflicts(graph.gather().documents[0]) == "future_year: 2021 | 2020\n");
}

TEST_CASE("A report without a date is held against no document's year, but the next one is") {
    Graph graph(2);
    graph.cite(0, "韶财〔2031〕1号");
    graph.catalog.reports[0].filed.reset();
    CHECK(conflicts(graph.gather().documents[0]).empty());
    graph.cite(1, "韶财〔2031〕1号");
    CHECK(conflicts(graph.gather().documents[0]) == "future_year: 2031 | 2020\n");
}

TEST_CASE("A document on trial and the same one later are two titles met and no conflict") {
    struct {
        const char *title, *other_title, *expected;
    } const rows[] = {
        {"某某管理办法", "某某管理办法（试行）", ""},
        {"某某管理办法(暂行)", "某某管理办法（试行）", ""},
        {"关于印发〈某某管理办法〉的通知", "关于印发《某某管理办法（试行）》的通知", ""},
        {"某某管理办法", "某某监督办法（试行）", "two_titles: 某某管理办法 | 某某监督办法（试行）\n"},
        {"关于某某的办法", "市财政局关于某某的办法（试行）",
         "title_forms: 关于某某的办法 | 市财政局关于某某的办法（试行）\n"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.title, row.other_title);
        Graph graph(2);
        graph.cite(0, "韶财〔2018〕1号", row.title);
        graph.cite(1, "韶财〔2018〕1号", row.other_title);
        const LinkGraph found = graph.gather();
        CHECK(conflicts(found.documents[0]) == row.expected);
        CHECK(found.documents[0].titles.size() == 2);
    }
}

TEST_CASE("A report cites what it answers to, in no place of its text") {
    Graph graph(3);
    graph.catalog.reports[0].basis = {"韶财绩(2020)1 号", "韶财绩〔2020〕1号", "中华人民共和国预算法",
                                      "韶财绩〔20207号"};
    graph.catalog.reports[0].year = 2018;
    graph.catalog.reports[1].basis = {"韶财绩〔2020〕1号"};
    graph.cite(1, "韶财绩〔2020〕1号");
    graph.cite(2, "韶财绩〔2020〕1号");
    const LinkGraph found = graph.gather();
    REQUIRE(found.documents.size() == 1);
    const CitedDocument& document = found.documents[0];
    CHECK(document.number == "韶财绩〔2020〕1号");
    CHECK(document.cited_by == Indices{0, 1, 2});
    CHECK(document.basis_of == Indices{0, 1});
    CHECK(document.quoted_in == Indices{1, 2});
    CHECK(document.citations == 2);
    CHECK(document.first_year == 2018);
    CHECK(found.related[0].size() == 2);
}

TEST_CASE("A title without a number cites the document that has it in another report, or is listed") {
    Graph graph(4);
    graph.cite(0, "甲〔2018〕1号", "甲省财政厅关于预算的通知");
    graph.references[1].titles = {{"关于预算的通知", "", {}}, {"某某管理办法", "", {}}};
    graph.references[2].titles = {{"乙省财政厅关于预算的通知", "", {}}, {"某某 管理办法", "", {}}};
    graph.references[3].titles = {{"关于预算的通知", "甲〔2018〕1号", {}}};
    const LinkGraph found = graph.gather();
    CHECK(found.documents[0].cited_by == Indices{0, 1, 3});
    CHECK(found.documents[0].citations == 3);
    CHECK(spellings(found.documents[0].spellings) == "甲〔2018〕1号 1\n");
    REQUIRE(found.unnumbered.size() == 2);
    CHECK(found.unnumbered[0].title == "乙省财政厅关于预算的通知");
    CHECK(found.unnumbered[1].title == "某某管理办法");
    CHECK(found.unnumbered[1].cited_by == Indices{1, 2});
}

TEST_CASE("What a title without a number means is settled once for all reports") {
    Graph graph(4);
    graph.cite(0, "甲〔2018〕1号", "关于印发〈科普实施方案〉的通知");
    graph.cite(0, "乙〔2018〕2号", "关于决算的通知");
    graph.cite(1, "丙〔2018〕3号", "关于决算的通知");
    graph.references[2].titles = {{"科普实施方案", "", {}}, {"关于决算的通知", "", {}}};
    graph.references[3].titles = {{"某某管理办法", "", {}}, {"关于决算的通知", "丙〔2018〕3号", {}}};
    const LinkGraph found = graph.gather();
    const auto meant = [&](const TitleMention& title) {
        const CitedDocument* document = found.document_meant(title);
        return document == nullptr ? std::string() : document->number;
    };
    CHECK(meant({"科普实施方案", "", {}}) == "甲〔2018〕1号");
    CHECK(meant({"关于决算的通知", "", {}}).empty());  // two documents go by it
    CHECK(meant({"关于决算的通知", "丙〔2018〕3号", {}}) == "丙〔2018〕3号");
    CHECK(meant({"某某管理办法", "", {}}).empty());
    REQUIRE(found.document_of_title.size() == 1);
    CHECK(found.documents[found.document_of_title.at("科普实施方案")].number == "甲〔2018〕1号");
}

TEST_CASE("Reports are related by documents and bodies that few reports share") {
    Graph graph(50);
    for (std::size_t i = 0; i < 50; ++i) graph.cite(i, "全〔2018〕1号");  // relates none: all have it
    for (const std::size_t i : {0, 1, 2}) graph.cite(i, "甲〔2018〕1号");
    for (const std::size_t i : {0, 2, 3}) graph.references[i].bodies.push_back({7, 1, {}});
    graph.references[4].reports = {{"2019/d0", {}}, {"2019/d0", {}}, {"2019/nobody", {}}};
    graph.references[5].reports = {{"2019/d0", {}}};
    const LinkGraph found = graph.gather();
    REQUIRE(found.related.size() == 50);
    const auto& related = found.related[0];
    REQUIRE(related.size() == 3);
    CHECK(related[0].report == 2);
    CHECK(found.documents[related[0].documents.at(0)].number == "甲〔2018〕1号");
    CHECK(related[0].bodies == Indices{7});
    CHECK(related[1].report == 1);
    CHECK(related[1].bodies.empty());
    CHECK(related[2].report == 3);
    CHECK(found.related[9].empty());
    CHECK(found.named_in[7] == Indices{0, 2, 3});
    CHECK(found.linked_from[0] == Indices{4, 5});
}

TEST_CASE("At most five reports are related, and none of the same department") {
    Graph graph(9);
    for (std::size_t i = 0; i < 9; ++i) graph.cite(i, "甲〔2018〕1号");
    graph.catalog.reports[1].department = "d0";
    const LinkGraph found = graph.gather();
    REQUIRE(found.related[0].size() == 5);
    CHECK(found.related[0][0].report == 2);
    CHECK(found.related[0][4].report == 6);
}
