// SPDX-License-Identifier: MIT
// Opening repositories. libgit2 says "config value 'safe.directory' was not found" where a person needs
// to hear "this folder belongs to another user"; here its answers become sentences that say what to do.
#include "repository/git.h"

#include <cassert>
#include <filesystem>
#include <iterator>

#include "diagnostics/diagnostics.h"

namespace gongkai::git {
namespace {

bool contains(const std::string& text, std::string_view part) { return text.find(part) != text.npos; }

/// The folder git would name: the nearest one at or above `path` that holds a repository.
std::string repository_folder(const std::string& path) {
    namespace fs = std::filesystem;
    std::error_code ignored;
    const fs::path start = fs::weakly_canonical(fs::absolute(path, ignored), ignored);
    for (fs::path folder = start;; folder = folder.parent_path()) {
        const bool bare = fs::exists(folder / "HEAD", ignored) && fs::exists(folder / "objects", ignored);
        if (bare || fs::exists(folder / ".git", ignored)) return folder.string();
        if (folder == folder.parent_path()) return start.string();
    }
}

[[noreturn]] void fail_owner(const std::string& path) {
    const std::string command = "git config --global --add safe.directory '" + repository_folder(path) + "'";
    throw Failure(
        "仓库“" + path + "”属于另一个用户，git 出于安全不打开它。如果信任它，请运行：\n  " + command,
        "The repository '" + path +
            "' belongs to another user, so git refuses to open it. If you trust it, run:\n  " + command);
}

[[noreturn]] void fail_format(const std::string& path, const std::string& zh, const std::string& en) {
    throw Failure(
        "不能读取仓库“" + path + "”：它使用了" + zh + "。请换用普通格式的克隆。",
        "Cannot read the repository '" + path + "': it uses " + en + ". Use a clone in the ordinary format.");
}

[[noreturn]] void fail_open(const std::string& path, int error) {
    const std::string message = last_message();
    if (error == GIT_EOWNER || contains(message, "safe.directory") || contains(message, "not owned by"))
        fail_owner(path);
    if (contains(message, "objectformat") || contains(message, "object format") ||
        contains(message, "sha256"))
        fail_format(path, " SHA-256 对象格式，目前不支持", "the SHA-256 object format, not supported yet");
    if (contains(message, "refstorage") || contains(message, "reftable"))
        fail_format(path, " reftable 引用格式，目前不支持",
                    "the reftable reference format, not supported yet");
    if (contains(message, "unsupported extension") || contains(message, "unsupported repository version"))
        fail_format(path, "不支持的扩展（" + message + "）", "an unsupported extension (" + message + ")");
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        throw Failure("没有“" + path + "”这个文件夹。请检查仓库的位置。",
                      "There is no folder '" + path + "'. Check where the repository is.");
    if (error == GIT_ENOTFOUND)
        throw Failure(
            "“" + path + "”不是 git 仓库，也不在仓库里。请到站点仓库的文件夹里运行，或指明它的位置。",
            "'" + path +
                "' is not a git repository, nor inside one. Run in the folder of the site's "
                "repository, or name it.");
    throw Failure("打不开仓库“" + path + "”：" + message,
                  "Cannot open the repository '" + path + "': " + message);
}

struct Library {
    Library() {
        git_libgit2_init();
        // Reading 10,000 blobs takes 0.9 s instead of 2.4 s; Snapshot::verify_reads() checks where it
        // matters.
        git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, 0);
        // These change nothing for a reader; "git sparse-checkout" and partial clones set them.
        const char* harmless[] = {"worktreeconfig", "partialclone", "preciousobjects"};
        git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, harmless, std::size(harmless));
    }
    // Never shut down: handles may outlive any order of destruction.
};

}  // namespace

void start() { static const Library library; }

std::string last_message() {
    const git_error* error = git_error_last();
    return error && error->message ? error->message : "?";
}

Repository open(const std::string& path) {
    start();
    Repository repository;
    const int error = git_repository_open_ext(out(repository), path.c_str(), 0, nullptr);
    if (error != 0) fail_open(path, error);
    return repository;
}

std::string to_hex(const git_oid& id) {
    std::string hex(40, '0');
    git_oid_fmt(hex.data(), &id);
    return hex;
}

git_oid from_hex(std::string_view hex) {
    assert(hex.size() == 40);
    git_oid id;
    [[maybe_unused]] const int error = git_oid_fromstrn(&id, hex.data(), 40);
    assert(error == 0);
    return id;
}

git_oid hash_blob(std::string_view bytes) {
    start();
    git_oid id;
    if (git_odb_hash(&id, bytes.data(), bytes.size(), GIT_OBJECT_BLOB) != 0)
        throw Failure("不能计算哈希：" + last_message(), "Cannot compute a hash: " + last_message());
    return id;
}

void fail_damaged(const std::string& what, const std::string& reason) {
    throw Failure("仓库里的“" + what + "”缺失或损坏（" + reason +
                      "）。请用 git fsck 检查，再从完好的克隆取回（git fetch）。",
                  "'" + what + "' in the repository is missing or damaged (" + reason +
                      "). Check with git fsck and fetch it again from a sound clone (git fetch).");
}

}  // namespace gongkai::git
