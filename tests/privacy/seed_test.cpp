// SPDX-License-Identifier: MIT
// A real report: one pupil with his school, three people visited at home, and nothing else; not the office's
// telephone, not the leaders, not the winners of awards.
#include <fstream>
#include <iterator>

#include "privacy/finding.h"

using namespace gongkai;

TEST_CASE("The report of 2019 names one minor and three people visited at home") {
    std::ifstream file(GONGKAI_SOURCE_DIR "/content/reports/2019/skx.md", std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    REQUIRE(text.size() > 10'000);
    CHECK(found(text) == "home_visit 陈尚周; home_visit 郭飞跃; home_visit 刘春艳; minor 王俊亚");
}
