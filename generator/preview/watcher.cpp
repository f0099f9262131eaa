// SPDX-License-Identifier: MIT
// inotify without a table of paths. Whenever a folder appears, moves or vanishes, or events were lost, all
// folders are watched anew: watching one that is watched already changes nothing. A folder is watched
// before it is listed, and the site is read after that, so nothing falls between. A folder that was moved
// away stays watched, which costs a needless look at the site and nothing else.
#include "preview/watcher.h"

#include <dirent.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <thread>

namespace gongkai::preview {
namespace {

using namespace std::chrono_literals;

constexpr auto quiet_time = 30ms;
constexpr auto longest_unrest = 500ms;
constexpr auto blind_interval = 1000ms;
constexpr int deepest = 64;
constexpr std::uint32_t events = IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE |
                                 IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR |
                                 IN_DONT_FOLLOW | IN_EXCL_UNLINK;

/// The folder at or above `start` that has a .git in it, with a '/' behind.
std::string working_tree_of(const std::string& start) {
    std::error_code error;
    std::filesystem::path folder = std::filesystem::weakly_canonical(start, error);
    if (error) folder = start;
    for (std::filesystem::path at = folder;; at = at.parent_path()) {
        if (std::filesystem::exists(at / ".git", error)) return (at / "").string();
        if (at == at.parent_path()) return (folder / "").string();
    }
}

/// Where HEAD is: .git, or what a linked working tree's .git file names.
std::string git_folder_of(const std::string& root) {
    std::error_code error;
    const std::filesystem::path place = root + ".git";
    if (std::filesystem::is_directory(place, error)) return place.string() + '/';
    std::ifstream file(place);
    std::string key, target;
    if (!(file >> key) || key != "gitdir:" || !std::getline(file >> std::ws, target)) return {};
    return (std::filesystem::path(root) / target / "").string();
}

bool is_site_folder(std::string_view name) { return name == "content" || name == "themes" || name == ".git"; }

}  // namespace

Watcher::Watcher(const std::string& repository)
    : root_(working_tree_of(repository)), git_folder_(git_folder_of(root_)) {
    inotify_ = ::inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    watch_all();
}

Watcher::~Watcher() {
    if (inotify_ >= 0) ::close(inotify_);
}

void Watcher::watch_all() {
    blind_ = inotify_ < 0;
    if (blind_) return;
    root_watch_ = watch(root_);
    if (root_watch_ < 0) blind_ = true;  // the working tree itself is away: wait for it to come back
    git_watch_ = git_folder_.empty() ? -1 : watch(git_folder_);
    if (!git_folder_.empty()) watch(git_folder_ + "logs");  // each move of HEAD is written there
    watch_tree(root_ + "content", 0);
    watch_tree(root_ + "themes", 0);
}

int Watcher::watch(const std::string& folder) {
    const int id = ::inotify_add_watch(inotify_, folder.c_str(), events);
    if (id < 0 && errno != ENOENT && errno != ENOTDIR) blind_ = true;  // no more watches, no permission
    return id;
}

void Watcher::watch_tree(const std::string& folder, int depth) {
    if (depth > deepest || watch(folder) < 0) return;
    DIR* directory = ::opendir(folder.c_str());
    if (directory == nullptr) return;
    while (const dirent* entry = ::readdir(directory)) {
        const std::string_view name = entry->d_name;
        if (name == "." || name == ".." || name == ".git") continue;
        const std::string path = folder + '/' + entry->d_name;
        struct stat status {};
        const bool is_folder =
            entry->d_type == DT_DIR ||
            (entry->d_type == DT_UNKNOWN && ::lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode));
        if (is_folder) watch_tree(path, depth + 1);
    }
    ::closedir(directory);
}

bool Watcher::has_events(std::chrono::milliseconds patience) const {
    if (inotify_ < 0) {
        std::this_thread::sleep_for(patience);
        return false;
    }
    pollfd waiting{inotify_, POLLIN, 0};
    return ::poll(&waiting, 1, static_cast<int>(patience.count())) > 0;
}

/// Takes all events that are there. Git's lock files and the root's other files say nothing.
Watcher::News Watcher::read_events() {
    alignas(inotify_event) std::array<char, 16384> buffer;
    News news = News::none;
    for (;;) {
        const ssize_t got = ::read(inotify_, buffer.data(), buffer.size());
        if (got <= 0) return news;
        for (std::size_t at = 0; at + sizeof(inotify_event) <= static_cast<std::size_t>(got);) {
            inotify_event event;
            std::memcpy(&event, buffer.data() + at, sizeof event);
            const std::string_view name =
                event.len == 0 ? "" : buffer.data() + at + offsetof(inotify_event, name);
            at += sizeof event + event.len;
            if ((event.mask & IN_IGNORED) != 0) continue;
            if (event.wd == root_watch_ && !name.empty() && !is_site_folder(name)) continue;
            if (event.wd == git_watch_ && name.ends_with(".lock")) continue;
            const bool of_folder =
                (event.mask & (IN_ISDIR | IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF)) != 0;
            news = of_folder || news == News::folder ? News::folder : News::file;
        }
    }
}

bool Watcher::wait(std::chrono::milliseconds patience) {
    auto deadline = Clock::now() + patience;
    auto end_of_unrest = Clock::time_point::max();
    bool changed = false;
    for (auto now = Clock::now(); now < deadline; now = Clock::now()) {
        if (!has_events(std::chrono::ceil<std::chrono::milliseconds>(deadline - now))) break;
        const News news = read_events();
        if (news == News::none) continue;
        if (news == News::folder) watch_all();
        if (!changed) end_of_unrest = Clock::now() + longest_unrest;
        changed = true;
        deadline = std::min(Clock::now() + quiet_time, end_of_unrest);
    }
    if (blind_ && Clock::now() - last_look_ > blind_interval) {
        watch_all();
        changed = true;
    }
    if (changed) last_look_ = Clock::now();
    return changed;
}

}  // namespace gongkai::preview
