// SPDX-License-Identifier: MIT
#include "catch.h"
#include "text/text.h"

using namespace gongkai;
using namespace std::string_literals;

TEST_CASE("The encoding of a file is told from its bytes") {
    struct {
        std::string bytes;
        Encoding expected;
        std::string_view name;
    } const rows[] = {
        {"", Encoding::utf8, "UTF-8"},
        {"绩效", Encoding::utf8, "UTF-8"},
        {"\xEF\xBB\xBF绩效", Encoding::utf8_bom, "UTF-8 BOM"},
        {"\xEF\xBB\xBF\xFF", Encoding::unknown, "?"},
        {"\xFF\xFEn\0"s, Encoding::utf16le, "UTF-16LE"},
        {"\xFE\xFF\0n"s, Encoding::utf16be, "UTF-16BE"},
        {"\xBC\xA8\xD0\xA7", Encoding::gb18030, "GB18030 (GBK)"},  // 绩效
        {"title: \xBC\xA8\xD0\xA7\n", Encoding::gb18030, "GB18030 (GBK)"},
        {"\x81\x30\x81\x30", Encoding::gb18030, "GB18030 (GBK)"},
        {"\xBC", Encoding::unknown, "?"},  // half a character
        {"a\xFF\xFF", Encoding::unknown, "?"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.bytes);
        CHECK(detect_encoding(row.bytes) == row.expected);
        CHECK(encoding_name(row.expected) == row.name);
    }
}

TEST_CASE("The first byte that is not well-formed UTF-8 is found") {
    struct {
        std::string bytes;
        std::optional<std::size_t> expected;
    } const rows[] = {
        {"", std::nullopt},
        {"a\0b"s, std::nullopt},
        {"é绩𠮷", std::nullopt},
        {"\xF4\x8F\xBF\xBF", std::nullopt},  // U+10FFFF
        {"ab\x80", 2},                       // a tail alone
        {"\xC0\xAF", 0},                     // '/' overlong
        {"\xE0\x80\xAF", 0},                 // '/' overlong
        {"\xF0\x80\x80\xAF", 0},             // '/' overlong
        {"\xED\xA0\x80", 0},                 // a surrogate
        {"\xF4\x90\x80\x80", 0},             // above U+10FFFF
        {"绩\xE7\xBB", 3},                   // cut short
        {"\xF0\x9F\x98", 0},                 // cut short
        {"\xFE", 0},
    };
    for (const auto& row : rows) {
        CAPTURE(row.bytes);
        CHECK(first_invalid_utf8(row.bytes) == row.expected);
    }
}

TEST_CASE("Every code point decodes to itself") {
    const auto c = GENERATE(as<char32_t>{}, 0, 'a', 0x7F, 0x80, 0x7FF, 0x800, 0x7EE9, 0xFFFF, 0x10000,
                            0x20BB7, 0x10FFFF);
    std::string utf8;
    append_utf8(utf8, c);
    std::size_t position = 0;
    CHECK(decode(utf8, position) == c);
    CHECK(position == utf8.size());
    CHECK(count_code_points(utf8) == 1);
}

TEST_CASE("A Han character takes two cells of a terminal") {
    struct {
        std::string_view text;
        std::size_t expected;
    } const rows[] = {
        {"", 0},     {"abc", 3},     {"绩效", 4}, {"（a）", 5},    {"𠮷", 2},           {"\t", 1},
        {"\x01", 0}, {"e\u0301", 1}, {"é", 1},    {"\uFEFFab", 2}, {"\uFF21\uFF41", 4}, {"\u200B", 0},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(display_width(row.text) == row.expected);
    }
}

TEST_CASE("Chinese characters and punctuation are told from the rest") {
    struct {
        char32_t c;
        bool han, cjk, punctuation;
    } const rows[] = {
        {U'绩', true, true, false},  {U'𠮷', true, true, false},  {U'〇', true, true, false},
        {U'，', false, true, true},  {U'“', false, true, true},   {U'（', false, true, true},
        {U'—', false, true, true},   {U'あ', false, true, false}, {U'①', false, true, false},
        {U'a', false, false, false}, {U',', false, false, false}, {U'é', false, false, false},
        {U' ', false, false, false},
    };
    for (const auto& row : rows) {
        CAPTURE(static_cast<unsigned>(row.c));
        CHECK(is_han(row.c) == row.han);
        CHECK(is_cjk(row.c) == row.cjk);
        CHECK(is_cjk_punctuation(row.c) == row.punctuation);
    }
}
