// SPDX-License-Identifier: MIT
// libgit2 (1.5 to 1.9) behind owning handles, and its errors in words. Private to this room: no other
// file of the program includes git2.h.
#pragma once

#include <git2.h>

#include <string>
#include <string_view>
#include <utility>

namespace gongkai::git {

/// Owns what a libgit2 function made: `git_x_new(out(handle), …)`. Not a unique_ptr, whose out-adaptors
/// fill it only at the end of the full expression: `f(out(x)) == 0 && g(x.get())` must work.
template <class T, void (*Free)(T*)>
class Handle {
public:
    Handle() = default;
    explicit Handle(T* object) : object_(object) {}
    Handle(Handle&& other) noexcept : object_(other.release()) {}
    Handle& operator=(Handle&& other) noexcept {
        if (this != &other) reset(other.release());
        return *this;
    }
    ~Handle() { reset(); }

    T* get() const { return object_; }
    T* release() { return std::exchange(object_, nullptr); }
    void reset(T* object = nullptr) {
        if (object_) Free(object_);
        object_ = object;
    }
    friend T** out(Handle& handle) {
        handle.reset();
        return &handle.object_;
    }

private:
    T* object_ = nullptr;
};

using Repository = Handle<git_repository, git_repository_free>;
using Odb = Handle<git_odb, git_odb_free>;
using OdbObject = Handle<git_odb_object, git_odb_object_free>;
using Object = Handle<git_object, git_object_free>;
using Commit = Handle<git_commit, git_commit_free>;
using Tree = Handle<git_tree, git_tree_free>;
using Index = Handle<git_index, git_index_free>;
using Reference = Handle<git_reference, git_reference_free>;
using Mailmap = Handle<git_mailmap, git_mailmap_free>;
using Blob = Handle<git_blob, git_blob_free>;
using Config = Handle<git_config, git_config_free>;
using Packbuilder = Handle<git_packbuilder, git_packbuilder_free>;

/// Starts the library once and sets its process-wide options. Safe from any thread.
void start();

/// What libgit2 says about the last error of this thread.
std::string last_message();

/// Opens the repository at or above `path`, bare or not. Nothing of the environment is looked at
/// (no GIT_DIR). Throws Failure, in words.
Repository open(const std::string& path);

std::string to_hex(const git_oid& id);
/// REQUIRES: 40 hexadecimal digits.
git_oid from_hex(std::string_view hex);
git_oid hash_blob(std::string_view bytes);

/// The environment's refusal while reading objects: `what` is an object id or a path.
[[noreturn]] void fail_damaged(const std::string& what, const std::string& reason = last_message());

}  // namespace gongkai::git
