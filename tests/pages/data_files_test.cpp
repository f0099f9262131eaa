// SPDX-License-Identifier: MIT
// The open data's files: that pages list what is there, that nothing private is in them, and that they are
// the same whoever asks first.
#include <thread>

#include "catch.h"
#include "digest/digest.h"
#include "pages/data_pages.h"
#include "pages/small_site.h"

using namespace small_site;
using namespace gongkai::pages;

namespace {

Files with_settings(const std::string& more) {
    Files all = files();
    all["content/site.yml"] += more;
    return all;
}

Files with_contact() {
    Files all = files();
    std::string& report = all["content/reports/2019/skx.md"];
    report.replace(report.find("grade: 优"), 0, "contact: {name: 饶小娟, phone: 0751-6189025}\n");
    return all;
}

/// All pages of the open data, asked for in this order or the other way round.
std::string all_data(Site& site, bool backwards) {
    std::vector<std::string> addresses;
    for (const Page& page : site.plan->pages)
        if (page.address.starts_with("data/") || page.address.starts_with("reports/"))
            addresses.push_back(page.address);
    std::map<std::string, std::string> bytes;
    if (backwards) std::reverse(addresses.begin(), addresses.end());
    for (const std::string& address : addresses) bytes[address] = site.page(address);
    std::string text;
    for (const auto& [address, content] : bytes) text += address + "\n" + content;
    return text;
}

}  // namespace

TEST_CASE("a report's page lists its data with size and hash, and the files are what it says") {
    Site site;
    const std::string page = site.page("reports/2019/skx.html");
    for (const char* address : {"reports/2019/skx.json", "reports/2019/skx.csv", "reports/2019/skx.md"}) {
        CAPTURE(address);
        CHECK(has(page, sha256_hex(site.page(address))));
    }
    CHECK(site.page("reports/2019/skx.md") == files()["content/reports/2019/skx.md"]);
    CHECK(site.plan->find("reports/2019/skx.xlsx") == nullptr);
    CHECK(site.plan->find("reports/2021/czj.json") == nullptr);
}

TEST_CASE("a site may give each report a workbook, and keep its sources to itself") {
    Site site(with_settings("data: {xlsx: each, sources: false}\n"));
    CHECK(site.page("reports/2019/skx.xlsx").starts_with("PK"));
    CHECK(has(site.page("reports/2019/skx.html"), sha256_hex(site.page("reports/2019/skx.xlsx"))));
    CHECK(site.plan->find("reports/2019/skx.md") == nullptr);
    CHECK_FALSE(has(site.page("reports/2019/skx.html"), "skx.md\" download"));
}

TEST_CASE("open data has the same bytes whatever is asked for first") {
    Site one, other;
    CHECK(all_data(one, false) == all_data(other, true));
}

TEST_CASE("several threads that ask for the site's tables at once get the same") {
    const Site site;
    std::vector<std::string> texts(4);
    std::vector<std::thread> threads;
    for (std::string& text : texts)
        threads.emplace_back([&] {
            site.plan->data->table_json(TableId::scores, [&](std::string_view piece) { text += piece; });
        });
    for (std::thread& thread : threads) thread.join();
    for (const std::string& text : texts) CHECK(text == texts.front());
    CHECK(has(texts.front(), "\"report\":\"2019/skx\""));
}

TEST_CASE("who filed a report stands in its own data, as on its page, and in no table of the site") {
    Site site(with_contact());
    CHECK(has(site.page("reports/2019/skx.html"), "0751-6189025"));
    CHECK(has(site.page("reports/2019/skx.json"), "\"phone\":\"0751-6189025\""));
    for (const Page& page : site.plan->pages) {
        if (!page.address.starts_with("data/") || page.address.ends_with(".xlsx")) continue;
        CAPTURE(page.address);
        CHECK_FALSE(has(site.page(page.address), "6189025"));
        CHECK_FALSE(has(site.page(page.address), "饶小娟"));
    }
}

TEST_CASE("a site that keeps its checks to itself has no table of them") {
    Files all = files();
    std::string& settings = all["content/site.yml"];
    settings.replace(settings.find("public_checks: true"), 19, "public_checks: false");
    Site site(std::move(all));
    for (const char* address : {"data/checks.csv", "data/checks.json", "data/quality.csv"})
        CHECK(site.plan->find(address) == nullptr);
    for (const char* address :
         {"reports/2019/skx.json", "data/datapackage.json", "data/schema/report.schema.json",
          "data/index.html", "reports/2019/skx.csv"}) {
        CAPTURE(address);
        CHECK_FALSE(has(site.page(address), "checks"));
        CHECK_FALSE(has(site.page(address), "SUM-BASIC-PROJ"));
    }
}

TEST_CASE("amounts stand in the printed unit and in yuan, and a blank is null") {
    Site site;
    const std::string json = site.page("reports/2019/skx.json");
    CHECK(has(json,
              R"("item":"基本支出","amount":371.97,"unit":"万元","amount_yuan":3719700.00,"share":73.06)"));
    CHECK(has(json, R"("recomputed":null)"));
    CHECK(has(json, R"("outcome":"no_inputs")"));
}

TEST_CASE("a licence in site.yml is in the package and on the page of data") {
    Site site(with_settings(
        "data: {license: CC-BY-4.0, license_title: 署名 4.0, license_url: \"https://a.cn/l\"}\n"));
    CHECK(has(site.page("data/datapackage.json"), "\"name\": \"CC-BY-4.0\""));
    CHECK(has(site.page("data/index.html"), "<a href=\"https://a.cn/l\">署名 4.0</a>"));
    CHECK_FALSE(has(Site().page("data/datapackage.json"), "licenses"));
}

TEST_CASE("a sitemap needs a domain, lists pages and not files, and stands in robots.txt") {
    CHECK(Site().plan->find("sitemap.xml") == nullptr);
    CHECK(Site().page("robots.txt") == "User-agent: *\nAllow: /\n");
    Files all = files();
    std::string& settings = all["content/site.yml"];
    settings.replace(settings.find("offline: true"), 13, "offline: false");
    Site site(std::move(all));
    const std::string sitemap = site.page("sitemap.xml");
    CHECK(has(sitemap, "<loc>https://example.gov.cn/reports/2019/skx.html</loc>"));
    CHECK_FALSE(has(sitemap, "404.html"));
    CHECK_FALSE(has(sitemap, ".json"));
    CHECK(has(site.page("robots.txt"), "Sitemap: https://example.gov.cn/sitemap.xml\n"));
}

TEST_CASE("sizes are said in words") {
    CHECK(size_in_words(0) == "0 B");
    CHECK(size_in_words(999) == "999 B");
    CHECK(size_in_words(1'000) == "1.0 KB");
    CHECK(size_in_words(46'062) == "46.1 KB");
    CHECK(size_in_words(1'449'999) == "1.4 MB");
}
