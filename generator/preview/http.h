// SPDX-License-Identifier: MIT
// Private to preview: an HTTP server for this machine, without cpp-httplib's types. It knows nothing of
// sites; a handler answers each request.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace gongkai::preview {

/// What the handler may know of a request. Headers that are absent are empty.
struct HttpRequest {
    std::string method;
    std::string target;  ///< as sent: /reports/2019/skx.html?x=1
    std::string host;    ///< empty also when there are two
    std::string origin, fetch_site, fetch_mode, if_none_match;
};

using HttpBody = std::shared_ptr<const std::string>;

struct HttpResponse {
    int status = 200;
    std::string type;  ///< of the body
    HttpBody body;     ///< may be null
    std::vector<std::pair<std::string, std::string>> headers;
    /// An endless answer instead of `body`: waits for the next piece; nothing ends it. Called on a thread
    /// of this connection's own.
    std::function<std::optional<std::string>()> stream;
};

class HttpServer {
public:
    using Handler = std::function<HttpResponse(const HttpRequest&)>;

    /// Takes the port on 127.0.0.1; 0 is any free one. Throws Failure when it is not free.
    HttpServer(int port, Handler handler);
    ~HttpServer();

    int port() const;

    /// Answers until `should_stop`, which is asked every 50 ms, says so; then closes all connections and
    /// joins all threads. Streams must end by themselves. Throws Failure when the system ends it.
    /// REQUIRES: called at most once.
    void serve(const std::function<bool()>& should_stop);

private:
    struct Rep;
    std::unique_ptr<Rep> rep_;
};

/// The size of a request as this room was compiled, for the test that all of the program agrees on it.
std::size_t size_of_library_request();

}  // namespace gongkai::preview
