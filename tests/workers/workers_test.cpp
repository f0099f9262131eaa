// SPDX-License-Identifier: MIT
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "catch.h"
#include "workers/workers.h"

using namespace gongkai;
using namespace std::chrono_literals;

namespace {

/// Runs `body` in a process of its own, because a stop that was requested stays so. Its exit code.
template <class Body>
int in_another_process(Body&& body) {
    const pid_t child = fork();
    if (child == 0) _exit(body());
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("Every task runs once, however many workers there are") {
    const unsigned jobs = GENERATE(1U, 2U, 3U, 8U, 64U);
    const std::size_t count = GENERATE(0U, 1U, 2U, 1000U);
    std::vector<int> calls(count);
    std::vector<std::size_t> squares(count);
    Workers{jobs}.for_each("test", count, [&](std::size_t i) {
        ++calls[i];
        squares[i] = i * i;
    });
    CHECK(calls == std::vector<int>(count, 1));
    for (std::size_t i = 0; i < count; ++i) REQUIRE(squares[i] == i * i);
}

TEST_CASE("The exception of the lowest failing index is the one that is thrown") {
    const unsigned jobs = GENERATE(1U, 2U, 8U);
    for (int round = 0; round < 20; ++round) {
        std::string caught;
        try {
            Workers{jobs}.for_each("test", 100, [](std::size_t i) {
                if (i == 5) std::this_thread::sleep_for(1ms);  // the later ones fail first
                if (i >= 5) throw std::runtime_error(std::to_string(i));
            });
        } catch (const std::runtime_error& error) {
            caught = error.what();
        }
        REQUIRE(caught == "5");
    }
}

TEST_CASE("After a failure no new tasks are begun") {
    std::atomic<int> begun{0};
    CHECK_THROWS_AS(Workers{2}.for_each("test", 100'000,
                                        [&](std::size_t) {
                                            ++begun;
                                            throw std::runtime_error("no");
                                        }),
                    std::runtime_error);
    CHECK(begun <= 2);
}

TEST_CASE("Progress names the phase and counts what is done") {
    Progress progress;
    Workers{4, &progress}.for_each("render", 50, [](std::size_t) {});
    CHECK(std::string(progress.phase) == "render");
    CHECK(progress.done == 50);
    CHECK(progress.total == 50);
}

TEST_CASE("A stop ends running and later loops") {
    const int code = in_another_process([] {
        std::atomic<int> begun{0};
        int interruptions = 0;
        try {
            Workers{2}.for_each("test", 100'000, [&](std::size_t) {
                ++begun;
                request_stop();
            });
        } catch (const Interrupted&) {
            ++interruptions;
        }
        try {
            Workers{1}.for_each("test", 1, [&](std::size_t) { begun += 1000; });
        } catch (const Interrupted&) {
            ++interruptions;
        }
        return interruptions == 2 && begun <= 2 ? 0 : 1;
    });
    CHECK(code == 0);
    CHECK_FALSE(stop_requested());
}

TEST_CASE("There is at least one core") { CHECK(available_cores() >= 1); }
