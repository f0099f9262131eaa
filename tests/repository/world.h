// SPDX-License-Identifier: MIT
// Short words for the tests of this room.
#pragma once

#include <string>
#include <vector>

#include "catch.h"
#include "repository/repository.h"
#include "temporary.h"

namespace gongkai::testing {

constexpr std::int64_t day = 86'400;
constexpr std::int64_t start_time = 1'580'000'000;  // 2020-01-26

/// Commits `number` days after the start, at +08:00.
inline std::string commit(RepositoryWriter& writer, int number = 0) {
    return writer.commit("第" + std::to_string(number) + "次", "示例市财政局", "demo@example.invalid",
                         start_time + number * day, 480);
}

inline std::vector<std::string> paths(const Snapshot& snapshot) {
    std::vector<std::string> out;
    for (const SourceFile& file : snapshot.files()) out.push_back(file.path);
    return out;
}

inline std::string text_of(const Snapshot& snapshot, const std::string& path) {
    const SourceFile* file = snapshot.find(path);
    return file ? snapshot.read(*file) : "(absent)";
}

inline std::string rendered(Diagnostics& diagnostics, Language language = Language::zh) {
    diagnostics.sort();
    std::string out;
    for (const Diagnostic& d : diagnostics.items()) out += render(d, language);
    return out;
}

/// The Failure's words, or what was wrong instead.
template <class Function>
std::string failure(Function&& function, Language language = Language::zh) {
    try {
        function();
    } catch (const Failure& failure) {
        return failure.text(language);
    }
    return "(no failure)";
}

inline bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace gongkai::testing
