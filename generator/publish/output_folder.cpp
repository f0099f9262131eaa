// SPDX-License-Identifier: MIT
#include "publish/output_folder.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>

#include "diagnostics/diagnostics.h"

namespace gongkai {
namespace {

constexpr const char* aside_name = ".gongkai-aside";
constexpr const char* sums_name = "SHA256SUMS";
constexpr const char* report_name = "build-report.json";                    // part of every site
constexpr int read_flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC;  // a pipe there must not hold us
/// Pages with neighbouring numbers are written aside into different folders: two threads creating files in
/// one folder wait for each other.
constexpr std::size_t aside_folders = 8;
constexpr mode_t folder_mode = 0755;
constexpr mode_t file_mode = 0644;

struct CloseListing {
    void operator()(DIR* listing) const { closedir(listing); }
};

/// All bytes of an open file, or nothing.
std::optional<std::string> read_all(int fd) {
    struct stat status {};
    if (fstat(fd, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t n = read(fd, bytes.data() + done, bytes.size() - done);
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) return std::nullopt;
        done += static_cast<std::size_t>(n);
    }
    return bytes;
}

/// At most `size` bytes from a place on; 0 at the end and when the system refuses.
std::size_t read_some(int fd, char* to, std::size_t size, std::size_t from) {
    ssize_t n = -1;
    do {
        n = pread(fd, to, size, static_cast<off_t>(from));
    } while (n < 0 && errno == EINTR);
    return n > 0 ? static_cast<std::size_t>(n) : 0;
}

bool write_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t n = write(fd, bytes.data(), bytes.size());
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(n));
    }
    return true;
}

/// Opens a folder inside another, made when missing; never through a symbolic link.
Descriptor open_folder(int parent, const char* name) {
    constexpr int flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
    Descriptor folder(openat(parent, name, flags));
    if (!folder && errno == ENOENT && (mkdirat(parent, name, folder_mode) == 0 || errno == EEXIST)) {
        fchmodat(parent, name, folder_mode, 0);  // whatever the umask
        folder = Descriptor(openat(parent, name, flags));
    }
    return folder;
}

/// Removes a folder of ours with all that is in it; symbolic links are removed, not followed.
void remove_tree(int parent, const char* name) {
    const Descriptor folder(openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!folder) return;
    const std::unique_ptr<DIR, CloseListing> listing(fdopendir(dup(folder.get())));
    while (const dirent* entry = listing ? readdir(listing.get()) : nullptr) {
        const std::string_view found = entry->d_name;
        if (found == "." || found == "..") continue;
        if (unlinkat(folder.get(), entry->d_name, 0) != 0) remove_tree(folder.get(), entry->d_name);
    }
    unlinkat(parent, name, AT_REMOVEDIR);
}

}  // namespace

Descriptor& Descriptor::operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
}
Descriptor::~Descriptor() {
    if (fd_ >= 0) close(fd_);
}

bool is_safe_address(std::string_view address) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
               c == '_' || c == '-' || c == '/';
    };
    if (address.empty() || address.front() == '/' || address.back() == '/') return false;
    if (!std::all_of(address.begin(), address.end(), plain)) return false;
    return address.front() != '.' && address.find("//") == std::string_view::npos &&
           address.find("/.") == std::string_view::npos;
}

OutputFolder::OutputFolder(std::string path) : path_(std::move(path)) {
    std::error_code error;
    const bool is_new = std::filesystem::create_directories(path_, error);
    root_ = Descriptor(open(path_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!root_ || (is_new && fchmod(root_.get(), folder_mode) != 0)) fail(path_);
    if (flock(root_.get(), LOCK_EX | LOCK_NB) != 0) {
        throw Failure("另一次构建正在写入 " + path_ + "，请等它结束",
                      "another build is writing to " + path_ + "; wait for it to end");
    }
    read_earlier_files();
    if (earlier_.empty()) refuse_foreign_files();
    clear_aside();
    const Descriptor aside = open_folder(root_.get(), aside_name);
    for (std::size_t i = 0; i < aside_folders; ++i) {
        aside_.push_back(open_folder(aside.get(), std::to_string(i).c_str()));
        if (!aside_.back()) fail(aside_name);
    }
}

OutputFolder::~OutputFolder() {
    try {
        clear_aside();
    } catch (...) {  // NOLINT(bugprone-empty-catch): the next build clears it
    }
}

void OutputFolder::fail(const std::string& what) const {
    const std::string reason = std::strerror(errno);
    throw Failure("无法写入 " + path_ + "（" + what + "）：" + reason,
                  "cannot write to " + path_ + " (" + what + "): " + reason);
}

/// A folder that is not empty must be one of ours, or hold nothing but dotfiles such as .gitignore.
void OutputFolder::refuse_foreign_files() const {
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(path_, error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with('.')) continue;
        throw Failure(
            path_ + " 里有不是本程序写的文件（" + name + "），请换一个空文件夹",
            path_ + " holds files this program did not write (" + name + "); choose an empty folder");
    }
}

void OutputFolder::read_earlier_files() {
    const Descriptor sums(openat(root_.get(), sums_name, read_flags));
    if (!sums) return;
    const std::string text = read_all(sums.get()).value_or("");
    constexpr std::size_t prefix = 64 + 2;  // digest and two blanks
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        const std::string_view line = std::string_view(text).substr(begin, end - begin);
        if (line.size() > prefix && is_safe_address(line.substr(prefix)))
            earlier_.emplace(line.substr(prefix));
        begin = end + 1;
    }
    // Others write files of this name too, beside what must not be lost.
    if (!earlier_.contains(report_name)) earlier_.clear();
    if (!earlier_.empty()) earlier_.emplace(sums_name);
}

void OutputFolder::clear_aside() { remove_tree(root_.get(), aside_name); }

/// The descriptor of the folder an address stands in; opened once and kept.
int OutputFolder::folder_of(const std::string& address) {
    const std::size_t slash = address.rfind('/');
    if (slash == std::string::npos) return root_.get();
    const std::string folder = address.substr(0, slash);
    const std::lock_guard lock(mutex_);
    int parent = root_.get();
    for (std::size_t end = 0; end != std::string::npos && end <= folder.size();) {
        const std::size_t begin = end;
        end = folder.find('/', begin);
        const std::string path = folder.substr(0, end);
        auto found = folders_.find(path);
        if (found == folders_.end()) {
            Descriptor opened = open_folder(
                parent, folder.substr(begin, end == std::string::npos ? end : end - begin).c_str());
            if (!opened) fail(path);
            found = folders_.emplace(path, std::move(opened)).first;
        }
        parent = found->second.get();
        if (end != std::string::npos) ++end;
    }
    return parent;
}

/// Nothing when an earlier build wrote no such file, or it is no longer one.
Descriptor OutputFolder::open_earlier(const std::string& address) {
    if (!earlier_.contains(address)) return Descriptor();
    const std::string name = address.substr(address.rfind('/') + 1);
    Descriptor file(openat(folder_of(address), name.c_str(), read_flags));
    struct stat status {};
    if (!file || fstat(file.get(), &status) != 0 || !S_ISREG(status.st_mode)) return Descriptor();
    return file;
}

void OutputFolder::refuse_taken(const std::string& address) {
    if (earlier_.contains(address)) return;
    const std::string name = address.substr(address.rfind('/') + 1);
    struct stat status {};
    if (fstatat(folder_of(address), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return;
    throw Failure(
        path_ + " 里的 " + address + " 不是本程序写的，而网站需要这个位置，请移走它",
        path_ + " holds " + address + ", which this program did not write and the site needs; move it away");
}

Descriptor OutputFolder::create_aside(std::size_t number) {
    const std::string name = std::to_string(number);
    Descriptor file(openat(aside_[number % aside_folders].get(), name.c_str(),
                           O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file_mode));
    if (!file || fchmod(file.get(), file_mode) != 0) fail(name);
    return file;
}

void OutputFolder::move_into_place(std::size_t number, const std::string& address) {
    const std::string name = address.substr(address.rfind('/') + 1);
    if (renameat(aside_[number % aside_folders].get(), std::to_string(number).c_str(), folder_of(address),
                 name.c_str()) != 0)
        fail(address);
}

void OutputFolder::remove(const std::string& address) {
    const std::string name = address.substr(address.rfind('/') + 1);
    if (unlinkat(folder_of(address), name.c_str(), 0) != 0 && errno != ENOENT) fail(address);
    for (std::size_t slash = address.rfind('/'); slash != std::string::npos;
         slash = address.rfind('/', slash - 1)) {
        if (unlinkat(root_.get(), address.substr(0, slash).c_str(), AT_REMOVEDIR) != 0 || slash == 0) return;
        const std::lock_guard lock(mutex_);
        folders_.erase(address.substr(0, slash));
    }
}

FileAside::FileAside(OutputFolder& folder, std::size_t number, const std::string& address)
    : folder_(folder), number_(number), earlier_(folder.open_earlier(address)) {}

/// Whether the file that is there goes on with these bytes.
bool FileAside::continues_earlier(std::string_view bytes) {
    if (!earlier_) return false;
    std::array<char, 64 * 1024> there;
    while (!bytes.empty()) {
        const std::size_t n =
            read_some(earlier_.get(), there.data(), std::min(bytes.size(), there.size()), same_);
        if (n == 0 || bytes.compare(0, n, there.data(), n) != 0) return false;
        bytes.remove_prefix(n);
        same_ += n;
    }
    return true;
}

/// From here on all is written; what was equal is copied.
void FileAside::begin() {
    aside_ = folder_.create_aside(number_);
    std::array<char, 64 * 1024> there;
    for (std::size_t done = 0; done < same_;) {
        const std::size_t n =
            read_some(earlier_.get(), there.data(), std::min(same_ - done, there.size()), done);
        if (n == 0 || !write_all(aside_.get(), {there.data(), n})) folder_.fail(std::to_string(number_));
        done += n;
    }
}

void FileAside::add(std::string_view bytes) {
    if (!aside_) {
        const std::size_t before = same_;
        if (continues_earlier(bytes)) return;
        bytes.remove_prefix(same_ - before);
        begin();
    }
    if (!write_all(aside_.get(), bytes)) folder_.fail(std::to_string(number_));
}

bool FileAside::finish() {
    char more = 0;
    if (!aside_ && (!earlier_ || read_some(earlier_.get(), &more, 1, same_) > 0)) begin();
    return static_cast<bool>(aside_);
}

}  // namespace gongkai
