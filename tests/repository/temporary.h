// SPDX-License-Identifier: MIT
// A folder of its own for each test, and the git command without anybody's configuration.
#pragma once

#include <stdlib.h>
#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

namespace gongkai::testing {

class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "gongkai-test-XXXXXX").string();
        if (!::mkdtemp(name.data())) throw std::runtime_error("mkdtemp failed");
        path_ = name;
    }
    ~TemporaryFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    std::string operator/(const std::string& name) const { return (path_ / name).string(); }
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

/// Runs a shell command; its output without the final newline. Throws when it fails.
inline std::string run(const std::string& command) {
    FILE* pipe = ::popen(("{ " + command + "\n} 2>&1").c_str(), "r");
    if (!pipe) throw std::runtime_error("popen failed");
    std::string output;
    std::array<char, 4096> buffer{};
    for (std::size_t got; (got = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        output.append(buffer.data(), got);
    const int status = ::pclose(pipe);
    if (status != 0) throw std::runtime_error(command + ": " + output);
    while (output.ends_with('\n')) output.pop_back();
    return output;
}

/// git in `folder`, with a fixed identity and time.
inline std::string git(const std::string& folder, const std::string& arguments) {
    return run(
        "env GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 GIT_AUTHOR_NAME=t "
        "GIT_AUTHOR_EMAIL=t@t.invalid "
        "GIT_COMMITTER_NAME=t GIT_COMMITTER_EMAIL=t@t.invalid GIT_AUTHOR_DATE='1580000000 +0800' "
        "GIT_COMMITTER_DATE='1580000000 +0800' GIT_ALLOW_PROTOCOL=file git -c safe.directory='*' -C '" +
        folder + "' " + arguments);
}

inline void write_file(const std::string& path, const std::string& bytes) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

}  // namespace gongkai::testing
