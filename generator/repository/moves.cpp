// SPDX-License-Identifier: MIT
// Likeness is libgit2's: it hashes a file's lines and keeps some hundred of the hashes, so that comparing two
// files does not read them again.
#include "repository/moves.h"

#include <git2/sys/hashsig.h>

#include <algorithm>
#include <map>

namespace gongkai {
namespace {

using Signature = git::Handle<git_hashsig, git_hashsig_free>;
using Files = std::vector<FileChange*>;

constexpr int least_likeness = 50;           // percent, as git has it
constexpr int least_of_one_name = 75;        // before files of other names are looked at, as git has it
constexpr std::size_t most_pairs = 250'000;  // in more than that no likeness is looked for

std::string file_name(const std::string& path) { return path.substr(path.rfind('/') + 1); }

std::string raw(const git_oid& id) { return {reinterpret_cast<const char*>(id.id), sizeof id.id}; }

void pair(FileChange& removed, FileChange& added) {
    removed.other_path = added.path;
    added.other_path = removed.path;
}

class MoveFinder {
public:
    MoveFinder(git_odb* odb, std::vector<FileChange>& changes) : odb_(odb) {
        for (FileChange& change : changes) {
            if (!change.after) removed_.push_back(&change);
            if (!change.before) added_.push_back(&change);
        }
    }

    void find() {
        pair_equal([](const git_oid& id, const FileChange& file) { return raw(id) + file_name(file.path); });
        pair_equal([](const git_oid& id, const FileChange&) { return raw(id); });
        pair_alike_of_one_name();
        pair_alike(removed_, added_, least_likeness);
    }

private:
    /// Pairs files of the same `key`, in the order of their paths.
    template <class Key>
    void pair_equal(Key key) {
        if (removed_.empty() || added_.empty()) return;
        std::map<std::string, Files> by_key;
        for (auto file = removed_.rbegin(); file != removed_.rend(); ++file)
            by_key[key(*(*file)->before, **file)].push_back(*file);
        for (FileChange* file : added_) {
            const auto found = by_key.find(key(*file->after, *file));
            if (found == by_key.end() || found->second.empty()) continue;
            pair(*found->second.back(), *file);
            found->second.pop_back();
        }
        drop_paired();
    }

    /// A folder that was renamed is few comparisons, and reports of one office are much alike anyway.
    void pair_alike_of_one_name() {
        if (removed_.empty() || added_.empty()) return;
        std::map<std::string, std::pair<Files, Files>> by_name;
        for (FileChange* file : removed_) by_name[file_name(file->path)].first.push_back(file);
        for (FileChange* file : added_) by_name[file_name(file->path)].second.push_back(file);
        for (const auto& [name, files] : by_name) pair_alike(files.first, files.second, least_of_one_name);
        drop_paired();
    }

    /// Pairs the files that are most alike first, of several in the order of their paths.
    void pair_alike(const Files& removed, const Files& added, int least) {
        if (removed.empty() || added.empty() || removed.size() > most_pairs / added.size()) return;
        struct Candidate {
            int likeness;
            FileChange *removed, *added;
        };
        std::vector<Candidate> candidates;
        for (FileChange* from : removed) {
            for (FileChange* to : added) {
                const int percent = likeness(*from->before, *to->after);
                if (percent >= least) candidates.push_back({percent, from, to});
            }
        }
        std::stable_sort(candidates.begin(), candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.likeness > b.likeness; });
        for (const auto& [percent, from, to] : candidates) {
            if (from->other_path.empty() && to->other_path.empty()) pair(*from, *to);
        }
    }

    int likeness(const git_oid& a, const git_oid& b) {
        const git_hashsig *left = signature(a), *right = signature(b);
        return left && right ? std::max(0, git_hashsig_compare(left, right)) : 0;
    }

    /// Null for a file of a few lines, which could be like anything.
    const git_hashsig* signature(const git_oid& id) {
        const auto [at, is_new] = signatures_.try_emplace(raw(id));
        if (is_new) {
            git::OdbObject blob;
            if (git_odb_read(out(blob), odb_, &id) != 0) git::fail_damaged(git::to_hex(id));
            const int error =
                git_hashsig_create(out(at->second), static_cast<const char*>(git_odb_object_data(blob.get())),
                                   git_odb_object_size(blob.get()), GIT_HASHSIG_SMART_WHITESPACE);
            if (error != 0 && error != GIT_EBUFS) git::fail_damaged(git::to_hex(id));
        }
        return at->second.get();
    }

    void drop_paired() {
        for (Files* files : {&removed_, &added_})
            std::erase_if(*files, [](const FileChange* file) { return !file->other_path.empty(); });
    }

    git_odb* odb_;
    Files removed_, added_;
    std::map<std::string, Signature> signatures_;  ///< by content
};

}  // namespace

void find_moves(git_odb* odb, std::vector<FileChange>& changes) { MoveFinder(odb, changes).find(); }

}  // namespace gongkai
