// SPDX-License-Identifier: MIT
// Listing the working tree without hashing what has not changed. git's index holds, for each tracked
// file, its blob id and what stat() said when that id was found; if stat() still says so, the id still
// holds. Two traps:
//   - a file written within one clock tick of the index (or of our own earlier walk) may change again
//     without its time changing: such files are "racy" and hashed;
//   - where a filter applies (autocrlf, .gitattributes), the blob is not the file's bytes; then the id is
//     taken only if the sizes agree, as every such filter changes the size.
#include "repository/worktree_files.h"

#include <dirent.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <system_error>

#include "repository/disk.h"
#include "repository/paths.h"

namespace gongkai {
namespace {

constexpr FileTime second = 1'000'000'000;

FileTime of_timespec(const struct timespec& time) { return time.tv_sec * second + time.tv_nsec; }

FileTime of_index_time(const git_index_time& time) {
    return FileTime{time.seconds} * second + time.nanoseconds;
}

std::string reason(int error) { return std::generic_category().message(error); }

bool is_filtered(git_repository* repository, const std::string& root) {
    git::Config config;
    const char* value = nullptr;
    if (git_repository_config_snapshot(out(config), repository) == 0) {
        if (git_config_get_string(&value, config.get(), "core.autocrlf") == 0 &&
            std::strcmp(value, "false") != 0)
            return true;
        if (git_config_get_string(&value, config.get(), "core.attributesfile") == 0) return true;
    }
    std::error_code ignored;
    return std::filesystem::exists(root + ".gitattributes", ignored) ||
           std::filesystem::exists(std::string(git_repository_commondir(repository)) + "info/attributes",
                                   ignored);
}

/// What git's index knows.
class TrackedFiles {
public:
    TrackedFiles(git_repository* repository, const std::string& root)
        : filtered_(is_filtered(repository, root)) {
        if (git_repository_index(out(index_), repository) != 0) git::fail_damaged("index");
        struct stat status {};
        if (::stat(git_index_path(index_.get()), &status) == 0) written_ = modified_at(status);
        if (git_repository_odb(out(odb_), repository) != 0) git::fail_damaged("objects");
    }

    void expect_filters() { filtered_ = true; }
    bool has(const std::string& path) const {
        return git_index_find(nullptr, index_.get(), path.c_str()) == 0;
    }
    bool has_below(const std::string& folder) const {
        return git_index_find_prefix(nullptr, index_.get(), (folder + "/").c_str()) == 0;
    }
    bool is_submodule(const std::string& path) const {
        const git_index_entry* entry = git_index_get_bypath(index_.get(), path.c_str(), 0);
        return entry && entry->mode == GIT_FILEMODE_COMMIT;
    }

    /// The blob id, if the index is sure.
    const git_oid* id_of(const std::string& path, const struct stat& status) const {
        const git_index_entry* entry = git_index_get_bypath(index_.get(), path.c_str(), 0);
        if (!entry || !matches(*entry, status)) return nullptr;
        if (filtered_) {
            std::size_t size = 0;
            git_object_t type{};
            if (git_odb_read_header(&size, &type, odb_.get(), &entry->id) != 0 ||
                static_cast<std::int64_t>(size) != status.st_size)
                return nullptr;
        }
        return &entry->id;
    }

private:
    bool matches(const git_index_entry& entry, const struct stat& status) const {
        const bool coarse = entry.mtime.nanoseconds == 0;
        const FileTime modified = modified_at(status);
        const bool same_change =
            entry.ctime.seconds == static_cast<std::int32_t>(status.st_ctim.tv_sec) &&
            (entry.ctime.nanoseconds == 0 || entry.ctime.nanoseconds == status.st_ctim.tv_nsec);
        const FileTime known = of_index_time(entry.mtime);
        return (coarse ? modified / second == known / second : modified == known) &&
               (coarse ? modified / second < written_ / second : modified < written_) &&
               entry.file_size == static_cast<std::uint32_t>(status.st_size) &&
               entry.ino == static_cast<std::uint32_t>(status.st_ino) && same_change &&
               (entry.mode == GIT_FILEMODE_BLOB || entry.mode == GIT_FILEMODE_BLOB_EXECUTABLE);
    }

    git::Index index_;
    git::Odb odb_;
    FileTime written_ = 0;
    bool filtered_;
};

class Lister {
public:
    Lister(git_repository* repository, const WorktreeFiles* earlier, Diagnostics& diagnostics)
        : repository_(repository), earlier_(earlier), diagnostics_(diagnostics) {
        found_.root = git_repository_workdir(repository);
        struct timespec now {};
        ::clock_gettime(CLOCK_REALTIME, &now);
        found_.scanned = of_timespec(now);
    }

    WorktreeFiles list() {
        TrackedFiles tracked(repository_, found_.root);
        tracked_ = &tracked;
        for (const std::string_view folder : site_folders) {
            struct stat status {};
            const std::string path(folder);
            if (::lstat((found_.root + path).c_str(), &status) != 0 && errno == ENOENT) continue;
            if (!S_ISREG(status.st_mode)) add(path, folder);
        }
        sort();
        return std::move(found_);
    }

private:
    void list_folder(const std::string& folder) {
        if (std::count(folder.begin(), folder.end(), '/') > 64)
            return diagnostics_.add(Code::file_unreadable, folder, {}, {reason(ELOOP)});
        const std::string place = found_.root + folder;
        DIR* directory = ::opendir(place.c_str());
        if (!directory) return diagnostics_.add(Code::file_unreadable, folder, {}, {reason(errno)});
        std::vector<std::string> names;
        while (const dirent* entry = ::readdir(directory)) {
            const std::string_view name = entry->d_name;
            if (name != "." && name != "..") names.emplace_back(name);
        }
        ::closedir(directory);
        std::sort(names.begin(), names.end());
        if (std::binary_search(names.begin(), names.end(), ".gitattributes")) tracked_->expect_filters();
        for (const std::string& name : names) add(join(folder, name), name);
    }

    void add(const std::string& path, std::string_view name) {
        struct stat status {};
        if (::lstat((found_.root + path).c_str(), &status) != 0) {
            if (errno != ENOENT)
                diagnostics_.add(Code::file_unreadable, printable(path), {}, {reason(errno)});
            return;
        }
        const bool is_folder = S_ISDIR(status.st_mode);
        if (is_ignored(path, is_folder)) return;
        if (const auto problem = name_problem(name)) return diagnostics_.add(*problem, printable(path), {});
        if (S_ISLNK(status.st_mode)) return diagnostics_.add(Code::file_symlink, path, {});
        if (is_folder) {
            if (tracked_->is_submodule(path) || is_nested_repository(path))
                return diagnostics_.add(Code::file_submodule, path, {});
            return list_folder(path);
        }
        if (!S_ISREG(status.st_mode)) return diagnostics_.add(Code::file_special, path, {});
        add_file(path, status);
    }

    void add_file(const std::string& path, struct stat status) {
        if (const git_oid* id = tracked_->id_of(path, status)) return keep(path, status, git::to_hex(*id));
        if (const std::string* id = earlier_id(path, status)) return keep(path, status, *id);
        const auto bytes = read_disk(found_.root + path, status);
        if (!bytes) return diagnostics_.add(Code::file_unreadable, path, {}, {reason(errno)});
        keep(path, status, git::to_hex(git::hash_blob(*bytes)));
    }

    void keep(const std::string& path, const struct stat& status, std::string id) {
        found_.files.push_back({path, std::move(id)});
        found_.stamps.push_back(FileStamp::of(status));
    }

    const std::string* earlier_id(const std::string& path, const struct stat& status) const {
        if (!earlier_) return nullptr;
        const auto& files = earlier_->files;
        const auto at =
            std::lower_bound(files.begin(), files.end(), path,
                             [](const SourceFile& f, const std::string& p) { return f.path < p; });
        if (at == files.end() || at->path != path) return nullptr;
        const FileStamp& stamp = earlier_->stamps[static_cast<std::size_t>(at - files.begin())];
        return stamp == FileStamp::of(status) && !earlier_->is_young(stamp) ? &at->content_id : nullptr;
    }

    bool is_ignored(const std::string& path, bool is_folder) const {
        if (is_folder ? tracked_->has_below(path) : tracked_->has(path)) return false;
        int ignored = 0;
        const std::string asked = is_folder ? path + "/" : path;
        if (git_ignore_path_is_ignored(&ignored, repository_, asked.c_str()) != 0) return false;
        return ignored == 1;
    }

    bool is_nested_repository(const std::string& path) const {
        struct stat status {};
        return ::lstat((found_.root + path + "/.git").c_str(), &status) == 0;
    }

    void sort() {
        std::vector<std::size_t> order(found_.files.size());
        for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return found_.files[a].path < found_.files[b].path; });
        WorktreeFiles sorted{std::move(found_.root), found_.scanned, {}, {}};
        for (const std::size_t i : order) {
            sorted.files.push_back(std::move(found_.files[i]));
            sorted.stamps.push_back(found_.stamps[i]);
        }
        found_ = std::move(sorted);
    }

    git_repository* repository_;
    const WorktreeFiles* earlier_;
    Diagnostics& diagnostics_;
    TrackedFiles* tracked_ = nullptr;
    WorktreeFiles found_;
};

}  // namespace

FileTime modified_at(const struct stat& status) { return of_timespec(status.st_mtim); }

FileStamp FileStamp::of(const struct stat& status) {
    return {modified_at(status), of_timespec(status.st_ctim), status.st_size, status.st_ino, status.st_dev};
}

bool WorktreeFiles::is_young(const FileStamp& stamp) const {
    return std::max(stamp.modified, stamp.changed) + 2 * second > scanned;
}

WorktreeFiles worktree_files(git_repository* repository, const WorktreeFiles* earlier,
                             Diagnostics& diagnostics) {
    return Lister(repository, earlier, diagnostics).list();
}

std::string read_worktree_file(const WorktreeFiles& worktree, std::size_t index) {
    const SourceFile& file = worktree.files[index];
    const FileStamp& stamp = worktree.stamps[index];
    struct stat status {};
    auto bytes = read_disk(worktree.root + file.path, status);
    const bool same = bytes && FileStamp::of(status) == stamp &&
                      static_cast<std::int64_t>(bytes->size()) == stamp.size &&
                      (!worktree.is_young(stamp) || git::to_hex(git::hash_blob(*bytes)) == file.content_id);
    if (same) return std::move(*bytes);
    if (!bytes && errno != ENOENT && errno != EINVAL && errno != ELOOP)
        throw Failure("无法读取文件“" + file.path + "”：" + reason(errno),
                      "Cannot read the file '" + file.path + "': " + reason(errno));
    throw Failure("文件“" + file.path + "”在读取期间被改动。请再运行一次。",
                  "The file '" + file.path + "' changed while it was being read. Run again.");
}

}  // namespace gongkai
