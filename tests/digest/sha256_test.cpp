// SPDX-License-Identifier: MIT
#include <thread>
#include <vector>

#include "catch.h"
#include "digest/digest.h"

using namespace gongkai;

TEST_CASE("SHA-256 gives the digests of its standard") {
    CHECK(sha256_hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256_hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(sha256_hex(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("SHA-256 may be asked from many threads at once") {
    std::vector<std::string> digests(8);
    {
        std::vector<std::jthread> threads;
        for (std::string& digest : digests) {
            threads.emplace_back([&digest] {
                for (int i = 0; i < 100; ++i) digest = sha256_hex("abc");
            });
        }
    }
    for (const std::string& digest : digests) CHECK(digest == sha256_hex("abc"));
}

TEST_CASE("SHA-256 of pieces is that of the whole") {
    Sha256 pieces;
    for (const char* piece : {"abcdbcdecdefdefg", "", "efghfghighijhijkijkljklmklmnlmnomnopnopq"})
        pieces.add(piece);
    CHECK(pieces.size() == 56);
    CHECK(pieces.hex() == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}
