// SPDX-License-Identifier: MIT
// What a real report says, pinned: the body of the seed report, a paragraph a line.
#include <algorithm>
#include <fstream>

#include "catch.h"
#include "prose/prose.h"

using namespace gongkai;

namespace {

/// The body of the report in content/, without its frontmatter and its marks.
const std::string& seed() {
    static const std::string text = [] {
        std::ifstream file(GONGKAI_SOURCE_DIR "/content/reports/2019/skx.md", std::ios::binary);
        std::string body, line;
        for (int fences = 0; std::getline(file, line);) {
            if (line == "---" && fences < 2) {
                ++fences;
            } else if (fences == 2) {
                const std::size_t begin = line.find_first_not_of("#- ");
                line.erase(0, begin == std::string::npos ? line.size() : begin);
                line.erase(std::remove(line.begin(), line.end(), '\\'), line.end());
                body += line + '\n';
            }
        }
        return body;
    }();
    return text;
}

using Texts = std::vector<std::string>;

template <typename Wanted>
Texts quantities(Wanted wanted) {
    const Prose prose = read_prose(seed());
    Texts spans;
    for (const Quantity& q : prose.quantities) {
        if (wanted(q)) spans.emplace_back(q.span.of(seed()));
    }
    return spans;
}

}  // namespace

TEST_CASE("The seed announces four totals and lists their parts") {
    const Prose prose = read_prose(seed());
    Texts found;
    for (const Enumeration& e : prose.enumerations) {
        std::string line = prose.quantities[e.total].value.to_string() + (e.exhaustive ? ":" : ">");
        for (const std::uint32_t part : e.parts) line += " " + prose.quantities[part].value.to_string();
        found.push_back(line);
    }
    CHECK(found == Texts{"509.10> 371.97 137.13", "509.10> 280.41 167.33 58.47 2.89", "26: 1 3 5 6 2 1 6 2 1",
                         "136> 85 51"});
}

TEST_CASE("The seed's amounts of money, shares and points are read") {
    CHECK(quantities([](const Quantity& q) { return q.kind == QuantityKind::money; }) ==
          Texts{"139 万元", "180 多万元", "509.10万元", "371.97万元", "137.13万元", "509.10万元",
                "280.41万元", "167.33万元", "58.47万元", "2.89万元", "139 万元", "180 多万元"});
    CHECK(quantities([](const Quantity& q) { return q.kind == QuantityKind::percent; }) ==
          Texts{"8.6%", "10.5%", "100%", "100%", "100%"});
    CHECK(quantities([](const Quantity& q) { return q.kind == QuantityKind::points; }) ==
          Texts{"100分", "100 分", "30 分", "30 分", "40 分", "40 分", "30 分", "30 分"});
}

TEST_CASE("The seed's vague quantities are read as such") {
    CHECK(quantities([](const Quantity& q) { return q.hedge != Hedge::none; }) ==
          Texts{"180 多万元", "3000 多人", "近 4000", "1000 多名", "180 多万元", "约 4000 名"});
}

TEST_CASE("The seed's numbers without a unit and its ordinals are told apart from counts") {
    CHECK(quantities([](const Quantity& q) { return q.kind == QuantityKind::bare; }) ==
          Texts{"近 4000", "20"});
    CHECK(quantities([](const Quantity& q) { return q.ordinal; }) ==
          Texts{"第 34 届", "第三届", "第 34 届", "第三届", "第八届", "第八届"});
}

TEST_CASE("The seed's six document numbers are read as printed and normalised") {
    const Prose prose = read_prose(seed());
    Texts found;
    for (const DocumentNumber& d : prose.documents) {
        std::string line = std::string(d.span.of(seed())) + " | " + d.normalized;
        if (!d.hexagonal) line += " bracket";
        if (d.blank_inside) line += " blank";
        if (!d.confident) line += " unsure";
        found.push_back(line);
        CHECK(d.title.of(seed()).starts_with("《"));
        CHECK(d.title.of(seed()).ends_with("》"));
    }
    CHECK(found == Texts{"韶财绩[2020]1 号 | 韶财绩〔2020〕1号 bracket blank",
                         "韶府办明电〔2016〕228 号 | 韶府办明电〔2016〕228号 blank",
                         "韶府办发函〔2019〕36号 | 韶府办发函〔2019〕36号",
                         "韶财绩〔2020〕1号 | 韶财绩〔2020〕1号",
                         "科协发调字〔2019〕20 号 | 科协发调字〔2019〕20号 blank",
                         "韶财预〔2018〕33 号 | 韶财预〔2018〕33号 blank"});
}

TEST_CASE("The seed's dates with a day are read") {
    const Prose prose = read_prose(seed());
    Texts found;
    for (const PrintedDate& date : prose.dates) {
        CHECK(date.possible);
        if (date.day != 0)
            found.push_back(std::string(date.span.of(seed())) + (date.padded ? " padded" : ""));
    }
    CHECK(found == Texts{"2019 年 5 月 30 日", "2019 年 6 月 25 日", "2019 年 9 月 22 日", "3 月 31 日",
                         "2019 年 5 月 5 日", "2019 年 10 月 26-27 日", "2020年3月25日"});
}
