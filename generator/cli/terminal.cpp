// SPDX-License-Identifier: MIT
#include "cli/terminal.h"

#include <unistd.h>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <thread>

#include "text/text.h"

namespace gongkai {
namespace {

using Clock = std::chrono::steady_clock;
using namespace std::chrono_literals;

std::string_view environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

bool colour_wanted(int fd) {
    return isatty(fd) == 1 && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

std::string_view phase_name(std::string_view phase, Language language) {
    if (phase == "read") return pick(language, "读取", "reading");
    if (phase == "check") return pick(language, "核对", "checking");
    if (phase == "render") return pick(language, "生成", "rendering");
    if (phase == "move") return pick(language, "放入", "moving");
    return phase;
}

}  // namespace

Language language_of(int argc, const char* const* argv) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == "--lang=en" ||
            (argument == "--lang" && i + 1 < argc && std::string_view(argv[i + 1]) == "en")) {
            return Language::en;
        }
        if (argument.starts_with("--lang")) return Language::zh;
    }
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        if (const std::string_view value = environment(name); !value.empty()) {
            return value.starts_with("en") ? Language::en : Language::zh;
        }
    }
    return Language::zh;
}

std::string_view pick(Language language, std::string_view zh, std::string_view en) {
    return language == Language::zh ? zh : en;
}

std::string say(Language language, std::string_view zh, std::string_view en,
                std::initializer_list<std::string> arguments) {
    return format(pick(language, zh, en), arguments);
}

std::string counts_text(const Diagnostics& diagnostics, Language language) {
    if (diagnostics.empty()) return {};
    return say(language, "{0} 个错误，{1} 个警告，{2} 个提示\n", "{0} errors, {1} warnings, {2} notes\n",
               {std::to_string(diagnostics.count(Severity::error)),
                std::to_string(diagnostics.count(Severity::warning)),
                std::to_string(diagnostics.count(Severity::note))});
}

void print(std::string_view text) {
    const bool written =
        std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
    if (!written) throw Failure("无法写到标准输出", "cannot write to standard output");
}

void print_error(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stderr); }

std::string in_colour(const Diagnostic& diagnostic, Language language, int fd) {
    std::string text = render(diagnostic, language);
    if (!colour_wanted(fd)) return text;
    const std::string tag = '[' + std::string(info(diagnostic.code).id) + ']';
    const std::size_t end = text.find(tag, diagnostic.path.size());
    const std::size_t begin = text.rfind(' ', end) + 1;
    const char* colour = diagnostic.severity() == Severity::error     ? "\033[1;31m"
                         : diagnostic.severity() == Severity::warning ? "\033[1;33m"
                                                                      : "\033[1;36m";
    text.insert(end + tag.size(), "\033[0m");
    return text.insert(begin, colour);
}

struct ProgressLine::Rep {
    const Progress& progress;
    Language language;
    std::mutex mutex;
    std::condition_variable_any woken;
    std::jthread thread;

    void draw(std::string_view phase, std::chrono::duration<double> running) const {
        const std::size_t done = progress.done;
        const std::size_t total = progress.total;
        const auto rate = static_cast<std::size_t>(static_cast<double>(done) / running.count());
        print_error("\r\033[K" + std::string(phase_name(phase, language)) + ' ' + std::to_string(done) + '/' +
                    std::to_string(total) + "  " + std::to_string(rate) + "/s");
    }

    void run(const std::stop_token& stop) {
        const Clock::time_point start = Clock::now();
        Clock::time_point phase_start = start;
        const char* phase = "";
        bool drawn = false;
        std::unique_lock lock(mutex);
        while (!woken.wait_for(lock, stop, 100ms, [] { return false; }) && !stop.stop_requested()) {
            if (progress.phase != phase) {
                phase = progress.phase;
                phase_start = Clock::now() - 100ms;
            }
            if (Clock::now() - start < 1s) continue;
            draw(phase, Clock::now() - phase_start);
            drawn = true;
        }
        if (drawn) print_error("\r\033[K");
    }
};

ProgressLine::ProgressLine(const Progress& progress, Language language) {
    if (isatty(STDERR_FILENO) != 1) return;
    rep_ = std::make_unique<Rep>(progress, language);
    rep_->thread = std::jthread([rep = rep_.get()](const std::stop_token& stop) { rep->run(stop); });
}

ProgressLine::~ProgressLine() = default;

}  // namespace gongkai
