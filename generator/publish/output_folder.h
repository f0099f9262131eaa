// SPDX-License-Identifier: MIT
// Private to the room: the only code that writes files.
#pragma once

#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace gongkai {

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int fd = -1) : fd_(fd) {}
    Descriptor(Descriptor&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
    Descriptor& operator=(Descriptor&& other) noexcept;
    ~Descriptor();
    int get() const { return fd_; }
    explicit operator bool() const { return fd_ >= 0; }

private:
    int fd_;
};

/// The folder a site is written to, held by a lock. Every path is opened from the folder down, one part
/// after another, never through a symbolic link. All members throw Failure when the system refuses.
class OutputFolder {
public:
    /// Makes the folder when it is missing, locks it, and clears what an interrupted build left aside.
    explicit OutputFolder(std::string path);
    ~OutputFolder();
    OutputFolder(const OutputFolder&) = delete;
    OutputFolder& operator=(const OutputFolder&) = delete;

    /// The files the build before wrote, from its SHA256SUMS; empty for a new folder.
    const std::set<std::string>& earlier_files() const { return earlier_; }

    /// Throws Failure when an earlier build did not write what stands at an address, or in the way to it.
    void refuse_taken(const std::string& address);
    /// Moves a file written aside to its place.
    void move_into_place(std::size_t number, const std::string& address);
    /// Removes a file and the folders it leaves empty.
    void remove(const std::string& address);

private:
    friend class FileAside;
    int folder_of(const std::string& address);
    Descriptor open_earlier(const std::string& address);
    Descriptor create_aside(std::size_t number);
    [[noreturn]] void fail(const std::string& what) const;
    void refuse_foreign_files() const;
    void read_earlier_files();
    void clear_aside();

    std::string path_;
    Descriptor root_;
    std::vector<Descriptor> aside_;  ///< folders for files written aside
    std::set<std::string> earlier_;
    std::mutex mutex_;
    std::map<std::string, Descriptor> folders_;
};

/// A file of the site while its bytes come: as long as they are those of the file that is there, nothing is
/// written. Members throw Failure when the system refuses. One thread a file.
class FileAside {
public:
    /// `number` is the file's own, by which it is moved into place.
    FileAside(OutputFolder& folder, std::size_t number, const std::string& address);

    void add(std::string_view bytes);
    /// Whether it differs from what is there, and so lies aside now.
    bool finish();

private:
    bool continues_earlier(std::string_view bytes);
    void begin();

    OutputFolder& folder_;
    std::size_t number_;
    Descriptor earlier_, aside_;
    std::size_t same_ = 0;  ///< bytes that are equal so far
};

/// Whether an address may become a path: relative, ASCII letters, digits and . _ - / only, no part that
/// begins with a dot.
bool is_safe_address(std::string_view address);

}  // namespace gongkai
