// SPDX-License-Identifier: MIT
// Drawings, to the letter: what stands in the page is what was computed, and nothing rests on colour alone.
#include "pages/drawing.h"

#include "catch.h"

using namespace gongkai;
using namespace gongkai::pages;
using State = YearValue::State;

namespace {

const Caption caption{"a", "得分 <1>", "2018：93%"};
constexpr const char* head =
    " role=\"img\" aria-labelledby=\"a-t a-d\"><title id=\"a-t\">得分 &lt;1&gt;</title>"
    "<desc id=\"a-d\">2018：93%</desc>";

Series series(std::vector<YearValue> years) {
    return {std::move(years), {"未公开", "未载明", "评分表更换"}, {}};
}

YearValue known(int year, std::int64_t value, bool breaks = false) {
    return {year, State::known, {value, 0}, breaks};
}

bool has(const View::Html& html, const std::string& part) {
    return html.text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a rate's bar is silent and never longer than its cell") {
    const auto bar = [](const char* length) {
        return std::string(
                   "<svg class=\"bar\" width=\"100\" height=\"6\" aria-hidden=\"true\"><rect width=\"") +
               length + "%\" height=\"6\"/></svg>";
    };
    CHECK(rate_bar({8750, 2}).text == bar("88"));
    CHECK(rate_bar({120, 0}).text == bar("100"));
    CHECK(rate_bar({-3, 0}).text == bar("0"));
}

TEST_CASE("an axis of rates reaches from whole tens to a hundred and is never short") {
    const auto range = [](std::vector<Decimal> rates) {
        const Range r = rate_range(rates);
        return r.low.to_string() + "-" + r.high.to_string();
    };
    CHECK(range({}) == "80-100");
    CHECK(range({{995, 1}}) == "80-100");
    CHECK(range({{7999, 2}, {90, 0}}) == "70-100");
    CHECK(range({{0, 0}}) == "0-100");
    CHECK(range({{105, 0}}) == "80-110");
}

TEST_CASE("a strip plot heaps equal values and rings the own one") {
    const Range range{{80, 0}, {100, 0}};
    const View::Html html = strip_plot(caption, {{90, 0}, {90, 0}, {100, 0}}, range);
    CHECK(html.text ==
          std::string("<svg class=\"plot\" height=\"49\"") + head +
              "<line class=\"axis\" x1=\"0%\" y1=\"25\" x2=\"100%\" y2=\"25\"/>"
              "<line class=\"axis\" x1=\"0%\" y1=\"25\" x2=\"0%\" y2=\"30\"/>"
              "<text x=\"0%\" y=\"44\" text-anchor=\"start\">80</text>"
              "<line class=\"axis\" x1=\"50%\" y1=\"25\" x2=\"50%\" y2=\"30\"/>"
              "<text x=\"50%\" y=\"44\" text-anchor=\"middle\">90</text>"
              "<line class=\"axis\" x1=\"100%\" y1=\"25\" x2=\"100%\" y2=\"30\"/>"
              "<text x=\"100%\" y=\"44\" text-anchor=\"end\">100</text>"
              "<g class=\"c1\"><circle cx=\"51%\" cy=\"17\" r=\"3\"/>"
              "<circle cx=\"51%\" cy=\"10\" r=\"3\"/><circle cx=\"99%\" cy=\"17\" r=\"3\"/></g></svg>");
    const View::Html own = strip_plot(caption, {{90, 0}, {100, 0}}, range, OwnValue{{100, 0}, "本报告"});
    CHECK(has(own, "<circle class=\"ring\" cx=\"99%\" cy=\"30\" r=\"6\"/>"));
    CHECK(has(own, "<text x=\"99%\" y=\"14\" text-anchor=\"end\">本报告</text>"));
    CHECK(strip_plot(caption, {}, range).text.empty());
}

TEST_CASE("a trend leaves out what is not known and says why") {
    const Series years = series(
        {known(2018, 90), {2019, State::not_published, {}, false}, known(2020, 100), known(2021, 80, true)});
    const Range range{{80, 0}, {100, 0}};
    CHECK(in_words(years, "%") == "2018：90%；2019：未公开；2020：100%；2021（评分表更换）：80%");
    const View::Html html = trend(caption, years, range);
    CHECK(has(html,
              "<rect class=\"gap\" x=\"31%\" y=\"22\" width=\"23%\" height=\"126\"/>"
              "<text x=\"42.5%\" y=\"52\" writing-mode=\"vertical-rl\">未公开</text>"));
    CHECK(has(html,
              "<line class=\"break\" x1=\"77%\" y1=\"6\" x2=\"77%\" y2=\"148\"/>"
              "<text x=\"76%\" y=\"16\" text-anchor=\"end\">评分表更换</text>"));
    CHECK_FALSE(has(html, "class=\"s1\""));  // no line crosses a gap or a break
    CHECK(has(html, "<circle class=\"c1\" cx=\"19.5%\" cy=\"85\" r=\"4\"/>"));
    CHECK(has(html, "<text x=\"88.5%\" y=\"168\" text-anchor=\"middle\">2021</text>"));
}

TEST_CASE("a trend joins neighbouring years and rings the year whose page it is") {
    Series years = series({known(2018, 80), known(2019, 100)});
    years.own = 2019;
    const View::Html html = trend(caption, years, {{80, 0}, {100, 0}});
    CHECK(has(html, "<line class=\"s1\" x1=\"31%\" y1=\"148\" x2=\"77%\" y2=\"22\"/>"));
    CHECK(has(html, "<circle class=\"ring\" cx=\"77%\" cy=\"22\" r=\"8\"/>"));
    CHECK(trend(caption, series({known(2018, 80)}), {{80, 0}, {100, 0}}).text.empty());
}

TEST_CASE("of many years every so manyth is named, the last one always") {
    std::vector<YearValue> years;
    for (int year = 2001; year <= 2020; ++year) years.push_back(known(year, 90));
    const View::Html html = trend(caption, series(years), {{80, 0}, {100, 0}});
    CHECK(has(html, ">2020</text>"));
    CHECK(has(html, ">2017</text>"));
    CHECK_FALSE(has(html, ">2019</text>"));
}

TEST_CASE("columns stand on zero") {
    const View::Html html = columns(caption, series({known(2018, 50), known(2019, 100)}));
    CHECK(has(html, "<rect class=\"c1\" x=\"17.2%\" y=\"85\" width=\"27.6%\" height=\"63\"/>"));
    CHECK(has(html, "<text x=\"0%\" y=\"16\" text-anchor=\"start\">100</text>"));
    CHECK(columns(caption, series({known(2018, -1), known(2019, 100)})).text.empty());
    CHECK(columns(caption, series({known(2018, 0), known(2019, 0)})).text.empty());
}

TEST_CASE("a sparkline stops at gaps and breaks") {
    const Range range{{80, 0}, {100, 0}};
    CHECK(
        sparkline(caption, series({known(2018, 80), known(2019, 100), known(2020, 90, true)}), range).text ==
        std::string("<svg class=\"spark\" width=\"96\" height=\"24\"") + head +
            "<path d=\"M4 20h0L48 4M92 12h0\"/></svg>");
    CHECK(sparkline(caption, series({known(2018, 80)}), range).text.empty());
}
