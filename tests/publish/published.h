// SPDX-License-Identifier: MIT
// A small site written to a folder of its own.
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "publish/publish.h"
#include "repository/temporary.h"
#include "snapshots.h"

namespace gongkai::testing {

/// The Failure's words, or that there was none.
template <class Function>
std::string failure(Function&& function, Language language = Language::zh) {
    try {
        function();
    } catch (const Failure& failure) {
        return failure.text(language);
    }
    return "(no failure)";
}

inline BuildResult publish(const Files& files, const std::string& folder, unsigned jobs = 2) {
    Diagnostics diagnostics;
    const auto plan = plan_site(Snapshot::of_files(files), Workers{jobs}, diagnostics);
    if (diagnostics.has_errors()) throw std::runtime_error(rendered(diagnostics, files));
    return write_site(*plan, folder, Workers{jobs}, diagnostics);
}

inline std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Everything in a folder, "path: bytes", symbolic links not followed.
inline std::map<std::string, std::string> everything_in(const std::string& folder) {
    std::map<std::string, std::string> all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string path = entry.path().lexically_relative(folder).string();
        all[path] = entry.is_symlink()     ? "(link)"
                    : entry.is_directory() ? "(folder)"
                                           : read_file(entry.path().string());
    }
    return all;
}

inline unsigned mode_of(const std::string& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) return 0;
    return status.st_mode & 0777U;
}

}  // namespace gongkai::testing
