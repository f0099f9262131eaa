// SPDX-License-Identifier: MIT
#include <string>

#include "catch.h"
#include "text/text.h"

using namespace gongkai;

namespace {

/// The simplified form of everything found, with its offset.
std::string found_in(std::string_view text) {
    std::string found;
    for (const TraditionalCharacter& each : find_traditional(text)) {
        found += std::to_string(each.offset);
        append_utf8(found, each.simplified);
    }
    return found;
}

}  // namespace

TEST_CASE("Characters that only traditional Chinese has are found with their simplified form") {
    CHECK(found_in("中小學生") == "6学");
    CHECK(found_in("绩效評價 2019") == "6评9价");
    CHECK(found_in("學龍") == "0学3龙");
    CHECK(found_in("丟") == "0丢");  // the table's first row
    CHECK(found_in("龜") == "0龟");  // and its last ones
    CHECK(found_in("") == "");
}

TEST_CASE("What both scripts write, and what names may have, is not traditional") {
    for (const char* text : {"著名", "乾坤", "於是", "后来", "干部", "台湾", "昇", "喆", "堃", "淼", "釐",
                             "鑫", "一龥", "㐀𠀀", "ASCII, ，。“”", "かな"}) {
        CAPTURE(text);
        CHECK(found_in(text).empty());
    }
}
