// SPDX-License-Identifier: MIT
// Random edits of the seed's paragraphs: the difference, applied to the old text, gives the new one, cuts no
// number, and reads the same in both directions.
#include <algorithm>
#include <fstream>
#include <random>
#include <sstream>

#include "difference/written.h"
#include "prose/prose.h"
#include "text/text.h"

using namespace gongkai;
using gongkai::testing::check_edits;
using gongkai::testing::check_paragraphs;
using gongkai::testing::Views;

namespace {

std::vector<std::string> seed_paragraphs() {
    std::ifstream file(std::string(GONGKAI_SOURCE_DIR) + "/content/reports/2019/skx.md");
    std::vector<std::string> paragraphs;
    int fences = 0;
    for (std::string line; std::getline(file, line);) {
        if (line == "---") {
            ++fences;
        } else if (fences >= 2 && !line.empty()) {
            paragraphs.push_back(line);
        }
    }
    return paragraphs;
}

/// Draws that are the same on every machine.
class Draw {
public:
    explicit Draw(unsigned seed) : engine_(seed) {}
    std::size_t below(std::size_t limit) { return engine_() % limit; }
    std::string from(const std::vector<std::string>& choices) { return choices[below(choices.size())]; }

private:
    std::mt19937 engine_;
};

const std::vector<std::string> pieces = {"的",
                                         "工作",
                                         "，",
                                         "。",
                                         "新增",
                                         "509.10万元",
                                         "8.6%",
                                         "26",
                                         "2020年3月5日",
                                         "2019年",
                                         " ",
                                         "　",
                                         "3,000人",
                                         "韶财绩〔2020〕1号",
                                         "韶府办发函[2019] 36 号",
                                         "Workshop",
                                         "5G",
                                         "百分之八",
                                         "“最美科技工作者”",
                                         "0751-6189025"};

std::size_t boundary(const std::string& text, Draw& draw) {
    std::size_t at = draw.below(text.size() + 1);
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80) ++at;
    return at;
}

/// Inserts, deletes or replaces a stretch.
std::string with_edits(std::string text, Draw& draw) {
    for (std::size_t edits = 1 + draw.below(4); edits > 0; --edits) {
        std::size_t begin = boundary(text, draw);
        std::size_t end = boundary(text, draw);
        if (begin > end) std::swap(begin, end);
        if (draw.below(4) != 0) {  // mostly a few characters
            end = begin;
            for (std::size_t i = draw.below(6); i > 0 && end < text.size(); --i) decode(text, end);
        }
        text.replace(begin, end - begin, draw.below(3) == 0 ? "" : draw.from(pieces));
    }
    return text;
}

/// Where pieces begin on the side that `other` is not of.
std::vector<std::size_t> cuts(const std::vector<Edit>& edits, EditKind other) {
    std::vector<std::size_t> cuts;
    std::size_t at = 0;
    for (const Edit& edit : edits) {
        if (edit.kind == other) continue;
        cuts.push_back(at);
        at += edit.text.size();
    }
    return cuts;
}

void check_nothing_cut(std::string_view text, const std::vector<std::size_t>& cuts) {
    const Prose prose = read_prose(text);
    const auto check = [&](Span span) {
        const auto inside = std::upper_bound(cuts.begin(), cuts.end(), span.begin);
        INFO(span.of(text));
        const bool whole = inside == cuts.end() || *inside >= span.end;
        REQUIRE(whole);
    };
    for (const Quantity& quantity : prose.quantities) check(quantity.digits);
    for (const PrintedDate& date : prose.dates) check(date.span);
    for (const DocumentNumber& document : prose.documents) check(document.span);
}

std::size_t bytes_of(const std::vector<Edit>& edits, EditKind kind) {
    std::size_t bytes = 0;
    for (const Edit& edit : edits) bytes += edit.kind == kind ? edit.text.size() : 0;
    return bytes;
}

}  // namespace

TEST_CASE("The difference of two paragraphs, applied to the old one, gives the new one") {
    const std::vector<std::string> seed = seed_paragraphs();
    REQUIRE(seed.size() > 60);
    Draw draw(20200225);
    for (int round = 0; round < 3000; ++round) {
        const std::string before = draw.from(seed);
        const std::string after = with_edits(before, draw);
        INFO(before << "\n" << after);
        const std::vector<Edit> edits = compare_words(before, after);
        check_edits(before, after, edits);
        check_nothing_cut(before, cuts(edits, EditKind::inserted));
        check_nothing_cut(after, cuts(edits, EditKind::deleted));
    }
}

TEST_CASE("The other way round the pieces are the same") {
    const std::vector<std::string> seed = seed_paragraphs();
    Draw draw(7);
    for (int round = 0; round < 1000; ++round) {
        const std::string before = draw.from(seed);
        const std::string after = round % 3 == 0 ? draw.from(seed) : with_edits(before, draw);
        INFO(before << "\n" << after);
        const std::vector<Edit> forth = compare_words(before, after), back = compare_words(after, before);
        CHECK(bytes_of(forth, EditKind::deleted) == bytes_of(back, EditKind::inserted));
        CHECK(bytes_of(forth, EditKind::inserted) == bytes_of(back, EditKind::deleted));
        CHECK(cuts(forth, EditKind::inserted) == cuts(back, EditKind::deleted));
    }
}

TEST_CASE("Equal paragraphs give one kept piece") {
    for (const std::string& text : seed_paragraphs()) {
        const std::vector<Edit> edits = compare_words(text, text);
        REQUIRE(edits.size() == 1);
        CHECK(edits[0].kind == EditKind::kept);
        CHECK(edits[0].text == text);
    }
}

TEST_CASE("The difference of two texts, applied to the old one, gives the new one") {
    const std::vector<std::string> seed = seed_paragraphs();
    Draw draw(1949);
    for (int round = 0; round < 150; ++round) {
        std::vector<std::string> after = seed;
        for (std::size_t edits = draw.below(12); edits > 0; --edits) {
            const std::size_t at = draw.below(after.size());
            switch (draw.below(5)) {
                case 0: after.erase(after.begin() + static_cast<std::ptrdiff_t>(at)); break;
                case 1: after.insert(after.begin() + static_cast<std::ptrdiff_t>(at), draw.from(seed)); break;
                case 2: std::swap(after[at], after[draw.below(after.size())]); break;
                default: after[at] = with_edits(after[at], draw);
            }
        }
        const Views old_views(seed.begin(), seed.end()), new_views(after.begin(), after.end());
        check_paragraphs(old_views, new_views, compare_paragraphs(old_views, new_views));
        check_paragraphs(new_views, old_views, compare_paragraphs(new_views, old_views));
    }
}

TEST_CASE("One character changed in a text is all that is shown") {
    const std::vector<std::string> seed = seed_paragraphs();
    Draw draw(3);
    for (int round = 0; round < 100; ++round) {
        std::vector<std::string> after = seed;
        const std::size_t at = draw.below(after.size());
        after[at] += "！";
        std::size_t changed = 0;
        for (const ParagraphChange& change :
             compare_paragraphs(Views(seed.begin(), seed.end()), Views(after.begin(), after.end()))) {
            if (!change.changed()) continue;
            ++changed;
            REQUIRE(change.edits.size() == 2);
            CHECK(change.edits[1].text == "！");
        }
        CHECK(changed == 1);
    }
}
