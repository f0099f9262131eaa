// SPDX-License-Identifier: MIT
#include "preview/address.h"

#include "catch.h"
#include "preview/dressing.h"

using namespace gongkai::preview;

TEST_CASE("a target becomes an address of the plan, or nothing") {
    const std::pair<std::string, std::optional<std::string>> rows[] = {
        {"/", "index.html"},
        {"/?q=1", "index.html"},
        {"/about/", "about/index.html"},
        {"/a%2Db.html", "a-b.html"},
        {"/%41", "A"},
        {"/a%252e", "a%2e"},  // decoded once
        {"/../x", "../x"},    // in no plan
        {"/a%00", std::nullopt},
        {"/a%5cb", std::nullopt},
        {"/a\\b", std::nullopt},
        {"/a%20b", std::nullopt},
        {"/a%", std::nullopt},
        {"/a%4", std::nullopt},
        {"/a%g1", std::nullopt},
        {"/关于", std::nullopt},
        {"", std::nullopt},
        {"*", std::nullopt},
        {"http://localhost/", std::nullopt},
    };
    for (const auto& [target, address] : rows) {
        INFO(target);
        CHECK(address_of(target) == address);
    }
}

TEST_CASE("types have a charset where there is one") {
    CHECK(content_type_of("index.html") == "text/html; charset=utf-8");
    CHECK(content_type_of("a/b.JPG") == "image/jpeg");
    CHECK(content_type_of("a.b/c") == "application/octet-stream");
    CHECK(content_type_of("LICENSE") == "application/octet-stream");
}

TEST_CASE("a page's policy is widened only by what the preview adds") {
    const auto widened = [](const std::string& policy) {
        const std::string before = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
        const std::string page = dressed("<html>" + before + policy + "\"><body></body></html>", "", "x");
        const std::size_t begin = page.find(before) + before.size();
        return page.substr(begin, page.find('"', begin) - begin);
    };
    CHECK(
        widened("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:") ==
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'");
    CHECK(widened("default-src 'none'") ==
          "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'");
    CHECK(widened("connect-src 'none'; img-src *") == "connect-src 'self'; img-src *");
    CHECK(widened("default-src https: ;script-src 'nonce-1'") ==
          "default-src https:; script-src 'nonce-1' 'self'; style-src https: 'self'; connect-src https: "
          "'self'");
}

TEST_CASE("the script stands at the end of the body, or of a page without one") {
    CHECK(dressed("<body>a</body>", "", "7") ==
          "<body>a<script src=\"/-/reload.js\" data-state=\"7\"></script>\n</body>");
    CHECK(dressed("a", "<p>b</p>", "7") ==
          "a<link rel=\"stylesheet\" href=\"/-/preview.css\">\n<p>b</p>"
          "<script src=\"/-/reload.js\" data-state=\"7\"></script>\n");
}
