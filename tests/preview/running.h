// SPDX-License-Identifier: MIT
// A small site in a working tree, a preview of it that runs beside the test, and a browser's part in C++.
#pragma once

#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "pages/small_site.h"
#include "preview/preview.h"
#include "repository/temporary.h"

namespace running {

using namespace gongkai;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

inline const std::string report_path = "content/reports/2019/skx.md";
inline const std::string report_url = "/reports/2019/skx.html";

/// A working tree with the small site, without any commit.
class WorkingTree {
public:
    WorkingTree() {
        testing::git(path(), "init -q -b main");
        for (const auto& [name, bytes] : small_site::files()) write(name, bytes);
    }
    std::string path() const { return folder_.path(); }
    std::string operator/(const std::string& name) const { return folder_ / name; }
    void write(const std::string& name, const std::string& bytes) const {
        testing::write_file(folder_ / name, bytes);
    }
    void write_report(const std::string& title) const { write(report_path, small_site::report(title, 2019)); }
    void break_report() const {
        std::string text = small_site::report("坏了", 2019);
        text.replace(text.find("2020-02-25"), 10, "2020-13-01");
        write(report_path, text);
    }

private:
    testing::TemporaryFolder folder_;
};

/// What an event said, kept.
struct Said {
    bool first;
    std::string url;
    std::size_t pages, errors;
    bool refused;
};

class Preview {
public:
    explicit Preview(const std::string& repository) : server_({repository, 0, Language::zh, 2}) {
        thread_ = std::thread([this] {
            server_.run([this](const PreviewEvent& event) {
                const std::lock_guard lock(mutex_);
                said_.push_back({event.first, event.url, event.pages,
                                 event.diagnostics.count(Severity::error), event.refused != nullptr});
            });
        });
    }
    ~Preview() { stop(); }

    void stop() {
        server_.stop();
        if (thread_.joinable()) thread_.join();
    }
    int port() const { return server_.port(); }
    std::vector<Said> said() const {
        const std::lock_guard lock(mutex_);
        return said_;
    }
    httplib::Client browser() const {
        httplib::Client client("127.0.0.1", port());
        client.set_read_timeout(10);
        return client;
    }
    std::string text(const std::string& target) const {
        auto client = browser();
        const auto result = client.Get(target);
        return result ? result->body : "no answer";
    }
    int status(const std::string& target) const {
        auto client = browser();
        const auto result = client.Get(target);
        return result ? result->status : -1;
    }
    /// Asks again and again until the page holds (or no longer holds) the text.
    bool shows(const std::string& target, const std::string& part, bool wanted = true) const {
        for (const auto end = Clock::now() + 10s; Clock::now() < end; std::this_thread::sleep_for(10ms))
            if (small_site::has(text(target), part) == wanted) return true;
        return false;
    }

private:
    PreviewServer server_;
    mutable std::mutex mutex_;
    std::vector<Said> said_;
    std::thread thread_;
};

/// A connection without a library, to say what a library would not.
class Wire {
public:
    explicit Wire(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        timeval patience{5, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        if (::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error("cannot connect");
    }
    ~Wire() { ::close(socket_); }
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    void send(const std::string& bytes) const { ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL); }
    /// What has come until `part` did, the connection closed, or five seconds passed.
    std::string until(const std::string& part) {
        char buffer[4096];
        std::size_t end;
        while ((end = read_.find(part)) == std::string::npos) {
            const ssize_t got = ::recv(socket_, buffer, sizeof buffer, 0);
            if (got <= 0) return std::exchange(read_, {});
            read_.append(buffer, static_cast<std::size_t>(got));
        }
        std::string text = read_.substr(0, end + part.size());
        read_.erase(0, text.size());
        return text;
    }
    /// Has the other side ended the connection, after what is still to be read?
    bool ends() {
        until("\x01 never sent");
        char one;
        return ::recv(socket_, &one, 1, 0) == 0;
    }

private:
    int socket_;
    std::string read_;
};

inline std::string head(const Preview& preview, const std::string& method, const std::string& target,
                        const std::string& host = {}, const std::string& more = {}) {
    Wire wire(preview.port());
    const std::string name = host.empty() ? "127.0.0.1:" + std::to_string(preview.port()) : host;
    wire.send(method + " " + target + " HTTP/1.1\r\nHost: " + name + "\r\n" + more + "\r\n");
    return wire.until("\r\n\r\n");
}

/// A stream of events; `next_state` is the id of the next state told.
class Events {
public:
    explicit Events(const Preview& preview) : wire_(preview.port()) {
        wire_.send("GET /-/events HTTP/1.1\r\nHost: localhost:" + std::to_string(preview.port()) +
                   "\r\nAccept: text/event-stream\r\nAccept-Encoding: gzip, br\r\n\r\n");
        head_ = wire_.until("\r\n\r\n");
    }
    const std::string& head() const { return head_; }
    std::string next_state() {
        wire_.until("event: state\ndata: ");
        return wire_.until("\n");
    }
    Wire& wire() { return wire_; }

private:
    Wire wire_;
    std::string head_;
};

}  // namespace running
