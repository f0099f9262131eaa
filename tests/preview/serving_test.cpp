// SPDX-License-Identifier: MIT
#include "catch.h"
#include "preview/http.h"
#include "running.h"

using namespace running;
using small_site::has;

TEST_CASE("the library's classes are as large here as in the room") {
    CHECK(sizeof(httplib::Request) == preview::size_of_library_request());
#if defined(__x86_64__) && !defined(CPPHTTPLIB_VERSION_NUM)
    if (std::string(CPPHTTPLIB_VERSION) == "0.11.4") CHECK(sizeof(httplib::Request) == 608);
#endif
}

TEST_CASE("the pages of the plan are served as they will be published, with live reload") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    auto client = preview.browser();

    const auto home = client.Get("/");
    REQUIRE(home);
    CHECK(home->status == 200);
    CHECK(home->get_header_value("Content-Type") == "text/html; charset=utf-8");
    CHECK(home->get_header_value("Cache-Control") == "no-cache");
    CHECK(has(home->body, "测试网站"));
    CHECK(has(home->body, "<script src=\"/-/reload.js\" data-state=\""));
    CHECK(has(home->body, "script-src 'self'"));
    CHECK(has(home->body, "connect-src 'self'"));
    CHECK_FALSE(has(home->body, "gongkai-preview"));
    CHECK_FALSE(home->has_header("Access-Control-Allow-Origin"));

    const auto script = client.Get("/-/reload.js");
    REQUIRE(script);
    CHECK(script->get_header_value("Content-Type") == "text/javascript; charset=utf-8");
    CHECK(has(script->body, "EventSource"));
    CHECK(preview.status("/-/preview.css") == 200);
    CHECK(has(preview.text(report_url), "正文又一段"));
    CHECK(preview.text("/index.html?from=here") == home->body);

    const auto said = preview.said();
    REQUIRE(said.size() == 1);
    CHECK(said[0].first);
    CHECK(said[0].url == "http://127.0.0.1:" + std::to_string(preview.port()) + "/");
    CHECK(said[0].pages > 5);
    CHECK(said[0].errors == 0);
}

TEST_CASE("a folder leads to its index, and an unknown page to the site's own 404") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    auto client = preview.browser();
    const auto folder = client.Get("/about");
    REQUIRE(folder);
    CHECK(folder->status == 301);
    CHECK(folder->get_header_value("Location") == "/about/");
    CHECK(preview.status("/about/") == 200);

    const auto unknown = client.Get("/deep/down/unknown.html");
    REQUIRE(unknown);
    CHECK(unknown->status == 404);
    CHECK(has(unknown->body, "没有找到"));
    CHECK(has(unknown->body, "<base href=\"/\">"));
}

TEST_CASE("nothing outside the plan is ever found") {
    const WorkingTree tree;
    tree.write("secret.txt", "secret");
    const Preview preview(tree.path());
    for (const char* target :
         {"/..%2f..%2fetc/passwd", "/../../../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/secret.txt",
          "/content/site.yml", "/.git/HEAD", "/index.html%00.png", "/about%5cindex.html",
          "/about\\index.html", "/index.html%", "/index.html%zz", "//etc/passwd", "/.", "/..",
          "/%E5%85%B3%E4%BA%8E", "/index.html/", "http://127.0.0.1/index.html", "/reports/2021/czj.html",
          "/reports/2018/skx.md"}) {
        INFO(target);
        CHECK(head(preview, "GET", target).starts_with("HTTP/1.1 404 "));
    }
    CHECK(head(preview, "GET", "/index%2Ehtml").starts_with("HTTP/1.1 200 "));
}

TEST_CASE("only this machine's names with the port are answered to") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    const std::string port = ":" + std::to_string(preview.port());
    for (const std::string name : {"127.0.0.1", "localhost", "LocalHost", "[::1]"}) {
        INFO(name);
        CHECK(head(preview, "GET", "/", name + port).starts_with("HTTP/1.1 200 "));
        CHECK(head(preview, "GET", "/", name).starts_with("HTTP/1.1 421 "));
        CHECK(head(preview, "GET", "/", name + ":1").starts_with("HTTP/1.1 421 "));
    }
    for (const std::string name : {"evil.example", "localhost.evil.example", "127.0.0.1.nip.io", "0.0.0.0"})
        CHECK(head(preview, "GET", "/", name + port).starts_with("HTTP/1.1 421 "));
    CHECK(head(preview, "GET", "/", {}, "Host: evil.example\r\n").starts_with("HTTP/1.1 421 "));
    CHECK(head(preview, "GET", "/-/events", "evil.example").starts_with("HTTP/1.1 421 "));
}

TEST_CASE("other sites in the same browser learn nothing") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    const std::string own = "http://localhost:" + std::to_string(preview.port());
    CHECK(head(preview, "GET", "/", {}, "Origin: " + own + "\r\n").starts_with("HTTP/1.1 200 "));
    for (const char* origin : {"http://evil.example", "https://localhost", "null", "http://localhost:1"})
        CHECK(head(preview, "GET", "/", {}, std::string("Origin: ") + origin + "\r\n")
                  .starts_with("HTTP/1.1 403 "));
    const std::string image = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n";
    const std::string link = "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n";
    CHECK(head(preview, "GET", "/", {}, image).starts_with("HTTP/1.1 403 "));
    CHECK(head(preview, "GET", "/", {}, link).starts_with("HTTP/1.1 200 "));
}

TEST_CASE("only reading is allowed, and what follows a refused body is not taken for a request") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    for (const char* method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"}) {
        INFO(method);
        const std::string answer = head(preview, method, "/", {}, "Content-Length: 0\r\n");
        CHECK(answer.starts_with("HTTP/1.1 405 "));
        CHECK(has(answer, "Allow: GET, HEAD"));
    }
    Wire wire(preview.port());
    const std::string host = "Host: localhost:" + std::to_string(preview.port()) + "\r\n";
    const std::string inner = "GET /-/preview.css HTTP/1.1\r\n" + host + "\r\n";
    wire.send("POST / HTTP/1.1\r\n" + host + "Content-Length: " + std::to_string(inner.size()) + "\r\n\r\n" +
              inner);
    const std::string all = wire.until("\x01 never sent");
    CHECK(all.starts_with("HTTP/1.1 405 "));
    CHECK_FALSE(has(all, "HTTP/1.1 200 "));

    const std::string answer = head(preview, "HEAD", "/");
    CHECK(answer.starts_with("HTTP/1.1 200 "));
    CHECK(has(answer, "Content-Length: "));
}

TEST_CASE("a page the browser has already is not sent again") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    auto client = preview.browser();
    for (const char* target : {"/", "/assets/icon.svg", "/-/reload.js"}) {
        INFO(target);
        const auto first = client.Get(target);
        REQUIRE(first);
        const std::string tag = first->get_header_value("ETag");
        REQUIRE_FALSE(tag.empty());
        const auto again = client.Get(target, {{"If-None-Match", "W/\"x\", " + tag}});
        REQUIRE(again);
        CHECK(again->status == 304);
        CHECK(again->body.empty());
        const auto other = client.Get(target, {{"If-None-Match", "\"0123\""}});
        REQUIRE(other);
        CHECK(other->status == 200);
    }
}

TEST_CASE("nothing is compressed on the fly") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    for (const char* target : {"/", "/assets/icon.svg", "/-/preview.css"})
        CHECK_FALSE(has(head(preview, "GET", target, {}, "Accept-Encoding: gzip, deflate, br\r\n"),
                        "Content-Encoding"));
}

TEST_CASE("parts of a page are sent where they fit, and never more than the page") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    auto client = preview.browser();
    const auto whole = client.Get("/robots.txt");
    REQUIRE(whole);
    REQUIRE(whole->body.size() > 10);
    const auto part = [&](const std::string& range) {
        return client.Get("/robots.txt", {{"Range", "bytes=" + range}});
    };

    auto some = part("2-5");
    REQUIRE(some);
    CHECK(some->status == 206);
    CHECK(some->body == whole->body.substr(2, 4));
    some = part("4-99999");
    REQUIRE(some);
    CHECK(some->body == whole->body.substr(4));
    some = part("-3");
    REQUIRE(some);
    CHECK(some->body == whole->body.substr(whole->body.size() - 3));
    CHECK(part("99999-")->status == 416);
    CHECK(part("0-,0-,0-")->status == 416);
    const auto many = part("0-0,1-1,2-2,3-3,4-4");
    REQUIRE(many);
    CHECK(many->status == 200);
    CHECK(many->body == whole->body);
}

TEST_CASE("staff's attachments are downloads that run nothing") {
    const WorkingTree tree;
    tree.write("content/reports/2019/skx/page.html", "<script>alert(1)</script>");
    const Preview preview(tree.path());
    auto client = preview.browser();
    const std::string page = preview.text(report_url);
    const std::size_t at = page.find("skx/page");
    REQUIRE(at != std::string::npos);
    const auto file = client.Get("/reports/2019/" + page.substr(at, page.find('"', at) - at));
    REQUIRE(file);
    CHECK(file->status == 200);
    CHECK(file->body == "<script>alert(1)</script>");
    CHECK(has(file->get_header_value("Content-Security-Policy"), "sandbox"));
}

TEST_CASE("a taken port is refused in words") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    try {
        PreviewServer second({tree.path(), preview.port(), Language::zh, 1});
        FAIL("took a port that is taken");
    } catch (const Failure& failure) {
        const std::string number = std::to_string(preview.port());
        CHECK(failure.text(Language::zh) ==
              "端口 " + number + " 已被别的程序占用。请关闭那个程序，或用 --port 指定别的端口（0 为任选）。");
        CHECK(has(failure.text(Language::en), "Port " + number + " is taken"));
    }
}

TEST_CASE("a folder that is no repository is refused in words") {
    const testing::TemporaryFolder folder;
    PreviewServer server({folder.path(), 0, Language::zh, 1});
    CHECK_THROWS_AS(server.run({}), Failure);
}

TEST_CASE("a server that never ran gives its port back") {
    const WorkingTree tree;
    int port = 0;
    { port = PreviewServer({tree.path(), 0, Language::zh, 1}).port(); }
    CHECK_NOTHROW(PreviewServer({tree.path(), port, Language::zh, 1}));
}

TEST_CASE("stopping takes a moment, whatever connections are open") {
    const WorkingTree tree;
    Preview preview(tree.path());
    CHECK(preview.status("/") == 200);
    std::vector<std::unique_ptr<Wire>> idle;
    for (int i = 0; i < 20; ++i) idle.push_back(std::make_unique<Wire>(preview.port()));
    Wire half(preview.port());
    half.send("GET / HT");
    Events events(preview);
    events.next_state();
    const auto begin = Clock::now();
    preview.stop();
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - begin);
    WARN("stopped in " << took.count() << " ms");
    CHECK(took < 2s);  // about 0.1 s when the machine is quiet; what this catches is waiting for a time-out
}

TEST_CASE("connections that ask nothing do not keep others waiting") {
    const WorkingTree tree;
    const Preview preview(tree.path());
    CHECK(preview.status("/") == 200);
    std::vector<std::unique_ptr<Wire>> idle;
    for (int i = 0; i < 300; ++i) idle.push_back(std::make_unique<Wire>(preview.port()));
    const auto begin = Clock::now();
    CHECK(preview.status("/") == 200);
    CHECK(Clock::now() - begin < 1s);
}
