// SPDX-License-Identifier: MIT
// Texts as long as a body may be that have little or nothing in common. The bounds are coarse: they tell
// seconds from minutes.
#include <ctime>
#include <random>

#include "difference/written.h"
#include "text/text.h"

using namespace gongkai;
using gongkai::testing::check_edits;
using gongkai::testing::check_paragraphs;
using gongkai::testing::Views;

namespace {

constexpr int most_seconds = 10;

/// Of this program, not of the machine.
class ProcessorTime {
public:
    int seconds() const { return static_cast<int>((std::clock() - start_) / CLOCKS_PER_SEC); }

private:
    std::clock_t start_ = std::clock();
};

void check_words(const std::string& before, const std::string& after) {
    const ProcessorTime time;
    check_edits(before, after, compare_words(before, after));
    CHECK(time.seconds() < most_seconds);
}

std::vector<ParagraphChange> timed(const std::vector<std::string>& before,
                                   const std::vector<std::string>& after) {
    const ProcessorTime time;
    const Views old_ones(before.begin(), before.end()), new_ones(after.begin(), after.end());
    auto changes = compare_paragraphs(old_ones, new_ones);
    CHECK(time.seconds() < most_seconds);
    check_paragraphs(old_ones, new_ones, changes);
    return changes;
}

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
}

/// Han characters from the first `alphabet` of them.
std::string random_text(std::size_t characters, unsigned alphabet, unsigned seed) {
    std::mt19937 engine(seed);
    std::string text;
    for (std::size_t i = 0; i < characters; ++i)
        append_utf8(text, static_cast<char32_t>(0x4E00 + engine() % alphabet));
    return text;
}

/// With every `distance`-th character another one.
std::string sprinkled(const std::string& text, std::size_t distance) {
    std::string changed;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = decode(text, at);
        append_utf8(changed, ++count % distance == 0 ? U'改' : c);
    }
    return changed;
}

}  // namespace

TEST_CASE("One character over and over against another takes no time") {
    check_words(repeated("字", 85'000), repeated("词", 85'000));
    check_words(std::string(250'000, '.'), std::string(250'000, ','));
    check_words(std::string(250'000, 'a'), std::string(250'000, 'b'));
    check_words(repeated("字", 85'000), repeated("字", 84'999));
    check_words(repeated("甲乙", 40'000), repeated("乙甲乙", 28'000));
    check_words(repeated("1", 250'000), repeated("2", 250'000));
}

TEST_CASE("Two random texts take no time") {
    check_words(random_text(34'000, 3'000, 1), random_text(34'000, 3'000, 2));
    check_words(random_text(34'000, 20, 1), random_text(34'000, 20, 2));
    check_words(random_text(85'000, 20'000, 1), random_text(85'000, 20'000, 2));
}

TEST_CASE("Many small changes all over a long text are found") {
    const std::string before = random_text(85'000, 3'000, 3);
    for (const std::size_t distance : {5, 20, 100}) {
        const std::string after = sprinkled(before, distance);
        const ProcessorTime time;
        const std::vector<Edit> edits = compare_words(before, after);
        CHECK(time.seconds() < most_seconds);
        check_edits(before, after, edits);
        // 3 edits a change; 20,000 edits are the most that are shown.
        CHECK((edits.size() == 2) == (distance == 5));
    }
}

TEST_CASE("20,000 paragraphs against 20,000 others take no time") {
    std::vector<std::string> before, after;
    for (unsigned i = 0; i < 20'000; ++i) {
        before.push_back(random_text(4, 3'000, i));
        after.push_back(random_text(4, 3'000, 100'000 + i));
    }
    CHECK(timed(before, after).size() == 40'000);
}

TEST_CASE("20,000 paragraphs that all changed a little are found again") {
    std::vector<std::string> before, after;
    for (unsigned i = 0; i < 20'000; ++i) {
        before.push_back(random_text(6, 3'000, i));
        after.push_back(before.back() + "改");
    }
    CHECK(timed(before, after).size() == 20'000);
}

TEST_CASE("Paragraphs alike in everything take no time") {
    const std::vector<std::string> before(20'000, "同样的一段话。"), after(19'000, "同样的一段话！");
    CHECK(timed(before, after).size() == 20'000);
    const std::vector<std::string> one(1, random_text(40'000, 500, 1));
    CHECK(timed(std::vector<std::string>(1, random_text(40'000, 500, 2)), one).size() == 2);
}

TEST_CASE("In a long text that repeats itself few changes stay few") {
    std::string before, after;
    for (unsigned i = 0; i < 9'000; ++i) {
        const std::string sentence = random_text(7, 3'000, i % 5) + "。";
        before += sentence;
        after += i == 100 ? "此处已改。" : i == 8'500 ? sentence + "新增" : sentence;
    }
    CHECK(compare_words(before, after).size() < 500);
    check_words(before, after);
}

TEST_CASE("20,000 paragraphs of a few kinds take no time") {
    std::vector<std::string> before, after;
    for (unsigned i = 0; i < 20'000; ++i) {
        before.push_back(random_text(4, 2, i));
        after.push_back(random_text(4, 2, 100'000 + i));
    }
    CHECK(timed(before, after).size() >= 20'000);
}

TEST_CASE("A long paragraph against many short ones takes no time") {
    std::vector<std::string> parts;
    for (unsigned i = 0; i < 40'000; ++i) parts.push_back(random_text(2, 50, i));
    CHECK(timed({random_text(80'000, 50, 9)}, parts).size() == 40'001);
    CHECK(timed(parts, {random_text(80'000, 50, 9)}).size() == 40'001);
}
