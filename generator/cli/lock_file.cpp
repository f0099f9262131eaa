// SPDX-License-Identifier: MIT
#include "cli/lock_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

#include "diagnostics/diagnostics.h"

namespace gongkai {
namespace {

namespace fs = std::filesystem;

/// The new text beside the old file, gone again unless it takes its place.
class FileBeside {
public:
    explicit FileBeside(const std::string& target)
        : target_(target), path_(fs::path(target).parent_path() / ".ids.lock-XXXXXX") {
        fd_ = ::mkstemp(path_.data());
        if (fd_ < 0) fail();
    }
    ~FileBeside() {
        if (fd_ >= 0) ::close(fd_);
        if (!placed_) ::unlink(path_.c_str());
    }
    FileBeside(const FileBeside&) = delete;
    FileBeside& operator=(const FileBeside&) = delete;

    void write(std::string_view bytes) {
        while (!bytes.empty()) {
            const ssize_t written = ::write(fd_, bytes.data(), bytes.size());
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) fail();
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }

    void take_place() {
        struct stat old {};
        const mode_t mode = ::stat(target_.c_str(), &old) == 0 ? old.st_mode & 0777U : 0644U;
        if (::fchmod(fd_, mode) != 0 || ::fsync(fd_) != 0) fail();
        if (::rename(path_.c_str(), target_.c_str()) != 0) fail();
        placed_ = true;
        const int folder =
            ::open(fs::path(target_).parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        if (folder < 0) return;  // the name is safe once the system writes it
        ::fsync(folder);
        ::close(folder);
    }

private:
    [[noreturn]] void fail() const {
        const std::string why = std::generic_category().message(errno);
        throw Failure("无法写入“" + target_ + "”：" + why, "cannot write '" + target_ + "': " + why);
    }

    std::string target_, path_;
    int fd_ = -1;
    bool placed_ = false;
};

}  // namespace

std::string lock_text(std::string_view old_text, std::string_view addresses) {
    std::string comments;
    for (std::size_t begin = 0; begin < old_text.size();) {
        const std::size_t end = std::min(old_text.find('\n', begin), old_text.size());
        std::string_view line = old_text.substr(begin, end - begin);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.starts_with('#')) comments.append(line) += '\n';
        begin = end + 1;
    }
    if (comments.empty()) {
        comments =
            "# 公开过的网址，由 gongkai ids 写入，不要删除其中的行。\n"
            "# Addresses that were public, written by gongkai ids; do not take lines out.\n";
    }
    return comments + std::string(addresses);
}

std::string worktree_root(const std::string& repository) {
    std::error_code ignored;
    fs::path folder = fs::weakly_canonical(repository, ignored);
    while (!fs::exists(folder / ".git", ignored) && folder.has_relative_path()) folder = folder.parent_path();
    return folder.string();
}

void replace_file(const std::string& path, std::string_view bytes) {
    FileBeside file(path);
    file.write(bytes);
    file.take_place();
}

}  // namespace gongkai
