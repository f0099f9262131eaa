// SPDX-License-Identifier: MIT
#include <cstdint>

#include "catch.h"
#include "packing/packing.h"

using namespace gongkai;

TEST_CASE("What was packed comes out in the order in which it went in") {
    Packer packer;
    packer.number(0);
    packer.text("部门整体支出");
    packer.number(UINT32_MAX);
    packer.text("");
    packer.text(std::string_view("a\0b", 3));
    packer.number(256);
    const std::string bytes = packer.take();

    Unpacker unpacker(bytes);
    CHECK(unpacker.number() == 0);
    CHECK(unpacker.text() == "部门整体支出");
    CHECK(unpacker.number() == UINT32_MAX);
    CHECK(unpacker.text().empty());
    CHECK(unpacker.text() == std::string("a\0b", 3));
    CHECK(unpacker.number() == 256);
}

TEST_CASE("A number takes four bytes, a text four more than it has") {
    Packer packer;
    CHECK(packer.take().empty());
    packer.number(7);
    CHECK(packer.take().size() == 4);
    packer.text("三个字");
    CHECK(packer.take().size() == 4 + 9);
}
