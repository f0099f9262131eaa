// SPDX-License-Identifier: MIT
// cpp-httplib (0.11 to 0.18), and what has to be done to it:
//   - every request is answered before routing, so nothing of the library's own routes, regular
//     expressions, file serving or body reading is ever reached;
//   - bodies are sized providers, which it never compresses (it would use brotli 11) and never copies;
//   - a Range is honoured only where it fits: it would answer 2,500 overlapping ones with gigabytes;
//   - SO_REUSEADDR alone: with the library's SO_REUSEPORT two servers share a port without a word;
//   - stopping is done by the accepting thread itself, and idle connections are shut down at once.
#include "preview/http.h"

#include <dirent.h>
#include <httplib.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>

#include "diagnostics/diagnostics.h"
#include "preview/http_workers.h"

#if !defined(CPPHTTPLIB_OPENSSL_SUPPORT) || !defined(CPPHTTPLIB_ZLIB_SUPPORT) || \
    !defined(CPPHTTPLIB_BROTLI_SUPPORT)
#error "Compile with pkg-config's flags for cpp-httplib: they change the layout of its classes."
#endif

namespace gongkai::preview {
namespace {

constexpr const char* loopback = "127.0.0.1";
constexpr std::size_t most_ranges = 4;
constexpr std::size_t most_connections = 1024;
constexpr int backlog = 512;

/// Shuts down every connection accepted on `port`; cpp-httplib would wait for the idle ones. The sockets
/// are found by their local address, as it does not tell which they are.
void shut_down_connections(int port) {
    DIR* folder = ::opendir("/proc/self/fd");
    if (folder == nullptr) return;
    while (const dirent* entry = ::readdir(folder)) {
        const int fd = std::atoi(entry->d_name);
        sockaddr_in address{};
        socklen_t size = sizeof address;
        if (::getsockname(fd, reinterpret_cast<sockaddr*>(&address), &size) == 0 &&
            address.sin_family == AF_INET && ntohs(address.sin_port) == port)
            ::shutdown(fd, SHUT_RDWR);
    }
    ::closedir(folder);
}

/// The library's queue of connections. It is told of each accepted one and of each idle moment, both on
/// the accepting thread: the place to look whether to stop.
class Queue : public httplib::TaskQueue {
    using Enqueued = decltype(std::declval<httplib::TaskQueue&>().enqueue({}));  // void, later bool

public:
    Queue(int port, std::function<void()> look)
        : port_(port), look_(std::move(look)), workers_(most_connections) {}

    Enqueued enqueue(std::function<void()> task) override {
        workers_.add(std::move(task));
        look_();
        return Enqueued(true);
    }
    void on_idle() override { look_(); }
    void shutdown() override {
        shut_down_connections(port_);
        workers_.join();
    }

private:
    int port_;
    std::function<void()> look_;
    HttpWorkers workers_;
};

HttpRequest plain_request(const httplib::Request& request) {
    HttpRequest plain;
    plain.method = request.method;
    plain.target = request.target;
    if (request.get_header_value_count("Host") == 1) plain.host = request.get_header_value("Host");
    plain.origin = request.get_header_value("Origin");
    plain.fetch_site = request.get_header_value("Sec-Fetch-Site");
    plain.fetch_mode = request.get_header_value("Sec-Fetch-Mode");
    plain.if_none_match = request.get_header_value("If-None-Match");
    return plain;
}

/// Cuts the ranges to `size` bytes, as is the rule. False when one begins behind the end, or when together
/// they are more than the whole. -1 stands for "not given".
bool ranges_fit(httplib::Ranges& ranges, std::size_t size) {
    const auto all = static_cast<ssize_t>(size);
    ssize_t sum = 0;
    for (auto& [first, last] : ranges) {
        if (first >= all || (first < 0 && last <= 0)) return false;
        last = std::min(last, first < 0 ? all : all - 1);
        if (first >= 0 && last >= 0 && last < first) return false;
        sum += first < 0 ? last : (last < 0 ? all - 1 : last) - first + 1;
    }
    return sum <= all;
}

/// What follows an unread request body on the same connection would be taken for the next request.
bool must_close(const httplib::Request& request) {
    return (request.method != "GET" && request.method != "HEAD") || request.has_header("Transfer-Encoding") ||
           request.get_header_value_count("Content-Length") != 0;
}

void send_body(const HttpResponse& answer, bool close, httplib::Response& response) {
    if (!answer.body || answer.body->empty()) return;
    response.set_content_provider(
        answer.body->size(), answer.type,
        [body = answer.body, close](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
            return sink.write(body->data() + offset, length) && !close;  // a provider that fails ends all
        });
}

void send_stream(const HttpResponse& answer, httplib::Response& response) {
    response.set_chunked_content_provider("text/event-stream",
                                          [next = answer.stream](std::size_t, httplib::DataSink& sink) {
                                              const std::optional<std::string> piece = next();
                                              if (piece) return sink.write(piece->data(), piece->size());
                                              sink.done();
                                              return true;
                                          });
}

/// Ranges of anything but a whole page, and more of them than a reader needs, are as if not asked for.
/// `request` is the library's own object, which is not const.
void settle_ranges(const httplib::Request& request, HttpResponse& answer) {
    auto& ranges = const_cast<httplib::Request&>(request).ranges;
    if (ranges.empty()) return;
    const std::size_t size = answer.body ? answer.body->size() : 0;
    if (answer.status != 200 || answer.stream || size == 0 || ranges.size() > most_ranges)
        return ranges.clear();
    if (ranges_fit(ranges, size)) {
        answer.status = 206;
        return;
    }
    ranges.clear();
    answer.status = 416;
    answer.body = nullptr;
    answer.headers.emplace_back("Content-Range", "bytes */" + std::to_string(size));
}

void respond(const HttpServer::Handler& handler, const httplib::Request& request,
             httplib::Response& response) {
    HttpResponse answer;
    try {
        answer = handler(plain_request(request));
    } catch (...) {  // what went wrong is nobody's business on the wire
        answer = HttpResponse{};
        answer.status = 500;
    }
    settle_ranges(request, answer);
    response.status = answer.status;
    response.set_header("Cache-Control", "no-cache");
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Cross-Origin-Resource-Policy", "same-origin");
    response.set_header("Referrer-Policy", "no-referrer");
    for (const auto& [name, value] : answer.headers) response.set_header(name, value);
    if (answer.stream) return send_stream(answer, response);
    send_body(answer, must_close(request), response);
}

[[noreturn]] void fail_to_bind(int port, int error) {
    const std::string number = std::to_string(port);
    if (error == EACCES)
        throw Failure("没有权限使用端口 " + number + "。请用 --port 指定 1024 以上的端口。",
                      "No permission to use port " + number + ". Choose one above 1024 with --port.");
    throw Failure(
        "端口 " + number + " 已被别的程序占用。请关闭那个程序，或用 --port 指定别的端口（0 为任选）。",
        "Port " + number +
            " is taken by another program. End that program, or choose another port with --port "
            "(0 for any).");
}

}  // namespace

struct HttpServer::Rep {
    httplib::Server server;
    int port = 0;
    int listening = -1;  ///< ours to close until `served`
    bool served = false;
};

HttpServer::HttpServer(int port, Handler handler) : rep_(std::make_unique<Rep>()) {
    using HandlerResponse = httplib::Server::HandlerResponse;
    httplib::Server& server = rep_->server;
    server.set_pre_routing_handler(
        [handle = std::move(handler)](const httplib::Request& request, httplib::Response& response) {
            respond(handle, request, response);
            return HandlerResponse::Handled;
        });
    server.set_exception_handler([](const httplib::Request&, httplib::Response& response,
                                    std::exception_ptr) { response.status = 500; });
    server.set_socket_options([this](socket_t socket) {
        const int on = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
        rep_->listening = socket;
    });
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(1000);
    server.set_keep_alive_timeout(1);
    server.set_read_timeout(2);
    server.set_write_timeout(5);
    server.set_idle_interval(0, 50'000);
    server.set_payload_max_length(1024);

    errno = 0;
    rep_->port = port == 0                             ? server.bind_to_any_port(loopback)
                 : server.bind_to_port(loopback, port) ? port
                                                       : -1;
    if (rep_->port <= 0) {
        const int error = errno;
        rep_->listening = -1;  // the library has closed it
        fail_to_bind(port, error);
    }
    ::listen(rep_->listening, backlog);  // the library's own is 5
}

HttpServer::~HttpServer() {
    if (!rep_->served && rep_->listening >= 0) ::close(rep_->listening);
}

int HttpServer::port() const { return rep_->port; }

void HttpServer::serve(const std::function<bool()>& should_stop) {
    rep_->served = true;
    httplib::Server& server = rep_->server;
    bool stopped = false;
    server.new_task_queue = [&] {
        return new Queue(rep_->port, [&] {
            if (stopped || !should_stop()) return;
            stopped = true;
            server.stop();
        });
    };
    server.listen_after_bind();
    if (!stopped)
        throw Failure("系统中止了预览服务。请再运行一次。",
                      "The system ended the preview's server. Run it again.");
}

std::size_t size_of_library_request() { return sizeof(httplib::Request); }

}  // namespace gongkai::preview
