// SPDX-License-Identifier: MIT
// A pool, not thread-local storage: handles die with their snapshot, and a lock held for a vector's
// push or pop costs nothing beside inflating a blob.
#include "repository/objects.h"

#include <filesystem>

#include "diagnostics/diagnostics.h"

namespace gongkai::git {
namespace {

void check_hash(git_odb_object* object, const git_oid& id, const std::string& name) {
    git_oid actual;
    if (git_odb_hash(&actual, git_odb_object_data(object), git_odb_object_size(object),
                     git_odb_object_type(object)) == 0 &&
        git_oid_equal(&actual, &id))
        return;
    throw Failure("仓库里的“" + name + "”已损坏：内容与编号 " + to_hex(id) +
                      " 不符。请用 git fsck 检查，再从完好的克隆取回（git fetch）。",
                  "'" + name + "' in the repository is damaged: its bytes do not match its id " + to_hex(id) +
                      ". Check with git fsck and fetch it again from a sound clone (git fetch).");
}

}  // namespace

ObjectPool::ObjectPool(git_repository* repository) {
    git_buf path = GIT_BUF_INIT;
    if (git_repository_item_path(&path, repository, GIT_REPOSITORY_ITEM_OBJECTS) != 0)
        fail_damaged("objects");
    folder_.assign(path.ptr, path.size);
    git_buf_dispose(&path);
    idle_.push_back(borrow());
}

Odb ObjectPool::borrow() const {
    {
        const std::lock_guard lock(mutex_);
        if (!idle_.empty()) {
            Odb odb = std::move(idle_.back());
            idle_.pop_back();
            return odb;
        }
    }
    Odb odb;
    if (git_odb_open(out(odb), folder_.c_str()) != 0) fail_damaged(folder_);
    return odb;
}

std::string ObjectPool::read_blob(const git_oid& id, const std::string& name) const {
    Odb odb = borrow();
    OdbObject object;
    if (git_odb_read(out(object), odb.get(), &id) != 0 ||
        git_odb_object_type(object.get()) != GIT_OBJECT_BLOB)
        fail_damaged(name);
    if (verify_) check_hash(object.get(), id, name);
    std::string bytes(static_cast<const char*>(git_odb_object_data(object.get())),
                      git_odb_object_size(object.get()));
    object.reset();
    const std::lock_guard lock(mutex_);
    idle_.push_back(std::move(odb));
    return bytes;
}

void verify_object(git_odb* odb, const git_oid& id) {
    OdbObject object;
    if (git_odb_read(out(object), odb, &id) != 0) fail_damaged(to_hex(id));
    check_hash(object.get(), id, to_hex(id));
}

}  // namespace gongkai::git
