// SPDX-License-Identifier: MIT
// Writing commits. The files of the next commit are a tree of folders in memory; a commit writes only
// the folders that changed, as raw git objects, so nothing of the machine (clock, user, configuration)
// reaches an id. New objects wait in memory (libgit2's "mempack") until they go to disk: a few as loose
// files, many as one pack.
#include <git2/sys/mempack.h>
#include <git2/sys/odb_backend.h>

#include <algorithm>
#include <cassert>
#include <charconv>
#include <filesystem>
#include <map>
#include <unordered_set>

#include "repository/git.h"
#include "repository/repository.h"

namespace gongkai {
namespace {

constexpr std::size_t few_objects = 64;
constexpr std::size_t most_waiting_bytes = std::size_t{256} << 20;

[[noreturn]] void fail_write() {
    const std::string message = git::last_message();
    throw Failure("写入仓库失败：" + message, "Writing the repository failed: " + message);
}
void check(int error) {
    if (error < 0) fail_write();
}

/// A folder of the next commit. Names of folders carry a final '/', which is how git sorts a tree.
struct Folder {
    struct Entry {
        git_oid id{};
        git_filemode_t mode = GIT_FILEMODE_TREE;
        std::unique_ptr<Folder> folder;  ///< null for a file
    };
    std::map<std::string, Entry> entries;
    bool changed = true;

    /// "a/b/c.md" → the entry of c.md in b/ in a/, made when missing.
    void put(std::string_view path, const git_oid& id, git_filemode_t mode) {
        changed = true;
        const std::size_t slash = path.find('/');
        assert(slash != 0 && !path.empty());
        if (slash == path.npos) {
            assert(!entries.contains(std::string(path) + "/"));
            Entry& entry = entries[std::string(path)];
            entry.id = id;
            entry.mode = mode;
            return;
        }
        assert(!entries.contains(std::string(path.substr(0, slash))));
        Entry& entry = entries[std::string(path.substr(0, slash + 1))];
        if (!entry.folder) entry.folder = std::make_unique<Folder>();
        entry.folder->put(path.substr(slash + 1), id, mode);
    }

    /// Removes the file, and every folder that it leaves empty.
    void remove(std::string_view path) {
        changed = true;
        const std::size_t slash = path.find('/');
        const auto at = entries.find(std::string(path.substr(0, slash == path.npos ? slash : slash + 1)));
        if (at == entries.end()) return;
        if (at->second.folder) {
            at->second.folder->remove(path.substr(slash + 1));
            if (!at->second.folder->entries.empty()) return;
        }
        entries.erase(at);
    }
};

std::string signature(const std::string& name, const std::string& email, std::int64_t time,
                      int offset_minutes) {
    assert(name.find_first_of("<>\n") == name.npos && email.find_first_of("<>\n") == email.npos);
    const int minutes = std::abs(offset_minutes);
    const std::string digits = std::to_string(10000 + minutes / 60 * 100 + minutes % 60).substr(1);
    return name + " <" + email + "> " + std::to_string(time) + (offset_minutes < 0 ? " -" : " +") + digits;
}

std::string octal(git_filemode_t mode) {
    char digits[8];
    return {digits, std::to_chars(digits, std::end(digits), static_cast<unsigned>(mode), 8).ptr};
}

git_filemode_t stored(RepositoryWriter::Mode mode) {
    switch (mode) {
        case RepositoryWriter::Mode::executable: return GIT_FILEMODE_BLOB_EXECUTABLE;
        case RepositoryWriter::Mode::link: return GIT_FILEMODE_LINK;
        case RepositoryWriter::Mode::file: break;
    }
    return GIT_FILEMODE_BLOB;
}

}  // namespace

struct RepositoryWriter::Rep {
    git::Repository repository;
    git::Odb odb;                       ///< the repository's, with the memory in front
    git_odb_backend* memory = nullptr;  ///< owned by `odb`
    git::Odb disk;                      ///< the same folder without the memory
    Writing writing;
    Folder root;
    std::string head;                 ///< the last commit's id, or empty
    std::vector<std::string> merged;  ///< further parents of the next commit
    git_oid checked_out{};            ///< tree of the last checkout
    bool has_checkout = false;
    struct Waiting {
        git_oid id;
        std::string path;  ///< objects of like paths are likely to be alike
    };
    std::vector<Waiting> waiting;  ///< objects that are only in memory
    std::size_t waiting_bytes = 0;
    std::unordered_set<std::string> known;  ///< raw ids of all objects written

    git_oid write(std::string_view bytes, git_object_t type, const std::string& path);
    git_oid write_tree(Folder& folder, const std::string& path);
    Folder read_tree(const git_oid& id) const;
    void write_down();
    void write_loose();
    void write_pack();
};

git_oid RepositoryWriter::Rep::write(std::string_view bytes, git_object_t type, const std::string& path) {
    git_oid id;
    check(git_odb_hash(&id, bytes.data(), bytes.size(), type));
    if (!known.emplace(reinterpret_cast<const char*>(id.id), sizeof id.id).second) return id;
    check(git_odb_write(&id, odb.get(), bytes.data(), bytes.size(), type));
    waiting.push_back({id, path});
    waiting_bytes += bytes.size();
    if (waiting_bytes > most_waiting_bytes) write_down();
    return id;
}

git_oid RepositoryWriter::Rep::write_tree(Folder& folder, const std::string& path) {
    std::string bytes;
    for (auto& [name, entry] : folder.entries) {
        if (entry.folder && entry.folder->changed) entry.id = write_tree(*entry.folder, path + name);
        bytes.append(octal(entry.mode)).push_back(' ');
        bytes.append(name, 0, name.size() - (entry.folder ? 1 : 0)).push_back('\0');
        bytes.append(reinterpret_cast<const char*>(entry.id.id), 20);
    }
    folder.changed = false;
    return write(bytes, GIT_OBJECT_TREE, path);
}

Folder RepositoryWriter::Rep::read_tree(const git_oid& id) const {
    git::Tree tree;
    check(git_tree_lookup(out(tree), repository.get(), &id));
    Folder folder;
    for (std::size_t i = 0; i < git_tree_entrycount(tree.get()); ++i) {
        const git_tree_entry* found = git_tree_entry_byindex(tree.get(), i);
        const git_filemode_t mode = git_tree_entry_filemode(found);
        std::string name = git_tree_entry_name(found);
        if (mode == GIT_FILEMODE_TREE) name += '/';
        Folder::Entry& entry = folder.entries[name];
        entry.id = *git_tree_entry_id(found);
        entry.mode = mode;
        if (mode == GIT_FILEMODE_TREE) entry.folder = std::make_unique<Folder>(read_tree(entry.id));
    }
    folder.changed = false;
    return folder;
}

void RepositoryWriter::Rep::write_down() {
    if (waiting.empty()) return;
    if (waiting.size() <= few_objects)
        write_loose();
    else
        write_pack();
    check(git_mempack_reset(memory));
    waiting.clear();
    waiting_bytes = 0;
}

void RepositoryWriter::Rep::write_loose() {
    for (const auto& [id, path] : waiting) {
        git::OdbObject object;
        check(git_odb_read(out(object), odb.get(), &id));
        git_oid written;
        check(git_odb_write(&written, disk.get(), git_odb_object_data(object.get()),
                            git_odb_object_size(object.get()), git_odb_object_type(object.get())));
    }
}

void RepositoryWriter::Rep::write_pack() {
    git::Packbuilder pack;
    check(git_packbuilder_new(out(pack), repository.get()));
    git_packbuilder_set_threads(pack.get(), 0);
    for (const auto& [id, path] : waiting) check(git_packbuilder_insert(pack.get(), &id, path.c_str()));
    check(git_packbuilder_write(pack.get(), nullptr, 0, nullptr, nullptr));
    check(git_odb_refresh(odb.get()));
}

RepositoryWriter::RepositoryWriter(const std::string& folder, Writing writing)
    : rep_(std::make_unique<Rep>()) {
    git::start();
    rep_->writing = writing;
    std::error_code error;
    if (std::filesystem::exists(folder, error) && !std::filesystem::is_empty(folder, error))
        throw Failure("“" + folder + "”已存在且不是空文件夹。请换一个名字，或先移走它。",
                      "'" + folder + "' exists and is not an empty folder. Choose another name, or move it.");
    git_repository_init_options options;
    check(git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION));
    options.flags = GIT_REPOSITORY_INIT_MKDIR | GIT_REPOSITORY_INIT_MKPATH | GIT_REPOSITORY_INIT_NO_REINIT;
    options.initial_head = "main";
    check(git_repository_init_ext(out(rep_->repository), folder.c_str(), &options));
    const std::string objects = std::string(git_repository_path(rep_->repository.get())) + "objects";
    check(git_odb_open(out(rep_->disk), objects.c_str()));
    check(git_repository_odb(out(rep_->odb), rep_->repository.get()));
    check(git_mempack_new(&rep_->memory));
    check(git_odb_add_backend(rep_->odb.get(), rep_->memory, 999));
}

RepositoryWriter::~RepositoryWriter() = default;

void RepositoryWriter::put(const std::string& path, std::optional<std::string_view> bytes, Mode mode) {
    if (bytes)
        rep_->root.put(path, rep_->write(*bytes, GIT_OBJECT_BLOB, path), stored(mode));
    else
        rep_->root.remove(path);
}

void RepositoryWriter::start_from(const std::string& commit) {
    const git_oid id = git::from_hex(commit);
    git::Commit found;
    check(git_commit_lookup(out(found), rep_->repository.get(), &id));
    rep_->root = rep_->read_tree(*git_commit_tree_id(found.get()));
    rep_->head = commit;
    rep_->merged.clear();
}

void RepositoryWriter::merge(const std::string& commit) { rep_->merged.push_back(commit); }

std::string RepositoryWriter::commit(const std::string& message, const std::string& author_name,
                                     const std::string& author_email, std::int64_t time, int offset_minutes) {
    const std::string who = signature(author_name, author_email, time, offset_minutes);
    std::string bytes = "tree " + git::to_hex(rep_->write_tree(rep_->root, "")) + "\n";
    if (!rep_->head.empty()) bytes += "parent " + rep_->head + "\n";
    for (const std::string& parent : rep_->merged) bytes += "parent " + parent + "\n";
    rep_->merged.clear();
    bytes += "author " + who + "\ncommitter " + who + "\n\n" + message;
    if (!message.ends_with('\n')) bytes += '\n';
    rep_->head = git::to_hex(rep_->write(bytes, GIT_OBJECT_COMMIT, ""));
    if (rep_->writing == Writing::each_commit) finish();
    return rep_->head;
}

void RepositoryWriter::finish() {
    rep_->write_down();
    if (rep_->head.empty()) return;
    git::Reference main;
    const git_oid id = git::from_hex(rep_->head);
    check(git_reference_create(out(main), rep_->repository.get(), "refs/heads/main", &id, 1, nullptr));
}

void RepositoryWriter::checkout() {
    finish();
    if (rep_->head.empty()) return;
    const git_oid id = git::from_hex(rep_->head);
    git::Commit commit;
    check(git_commit_lookup(out(commit), rep_->repository.get(), &id));
    git::Tree baseline;
    git_checkout_options options;
    check(git_checkout_options_init(&options, GIT_CHECKOUT_OPTIONS_VERSION));
    options.checkout_strategy = GIT_CHECKOUT_FORCE;
    options.disable_filters = 1;
    if (rep_->has_checkout) {
        check(git_tree_lookup(out(baseline), rep_->repository.get(), &rep_->checked_out));
        options.baseline = baseline.get();
    }
    check(git_checkout_tree(rep_->repository.get(), reinterpret_cast<git_object*>(commit.get()), &options));
    rep_->checked_out = *git_commit_tree_id(commit.get());
    rep_->has_checkout = true;
}

}  // namespace gongkai
