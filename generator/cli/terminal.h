// SPDX-License-Identifier: MIT
// Private to the room: the language and the terminal. The only code that prints.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>

#include "diagnostics/diagnostics.h"
#include "workers/workers.h"

namespace gongkai {

/// --lang among the arguments; else LC_ALL, LC_MESSAGES or LANG: English for en…, Chinese otherwise.
Language language_of(int argc, const char* const* argv);

/// Picks the word for the language.
std::string_view pick(Language language, std::string_view zh, std::string_view en);

/// The same with {0}, {1} … filled in.
std::string say(Language language, std::string_view zh, std::string_view en,
                std::initializer_list<std::string> arguments = {});

/// "3 个错误，1 个警告，5 个提示", or nothing.
std::string counts_text(const Diagnostics& diagnostics, Language language);

/// Standard output, whole. Throws Failure when it cannot be written (a full disk, a closed pipe).
void print(std::string_view text);
/// Standard error.
void print_error(std::string_view text);

/// Diagnostics for people, to standard error or output; in colour on a terminal unless NO_COLOR is set.
std::string in_colour(const Diagnostic& diagnostic, Language language, int fd);

/// While it lives, and once a second has passed, draws phase, count and rate on standard error, when that is
/// a terminal.
class ProgressLine {
public:
    ProgressLine(const Progress& progress, Language language);
    ~ProgressLine();

private:
    struct Rep;
    std::unique_ptr<Rep> rep_;
};

}  // namespace gongkai
