// SPDX-License-Identifier: MIT
#include "repository/commit_facts.h"

#include "repository/paths.h"
#include "text/text.h"

namespace gongkai {
namespace {

struct Trailers {
    git_message_trailer_array list{};
    explicit Trailers(const char* message) {
        if (git_message_trailers(&list, message) != 0) list = {};
    }
    ~Trailers() { git_message_trailer_array_free(&list); }
    Trailers(const Trailers&) = delete;
    Trailers& operator=(const Trailers&) = delete;
};

/// A value may go on in indented lines: they become one line.
std::string one_line(std::string_view value) {
    std::string out;
    for (;;) {
        const std::size_t end = value.find('\n');
        const std::string_view line = trim(value.substr(0, end));
        if (!out.empty() && !line.empty()) out += ' ';
        out += line;
        if (end == value.npos) return printable(out);
        value.remove_prefix(end + 1);
    }
}

}  // namespace

git::Mailmap mailmap_of(git_repository* repository, const git_commit* commit) {
    git::Tree tree;
    if (git_commit_tree(out(tree), commit) != 0) git::fail_damaged(git::to_hex(*git_commit_tree_id(commit)));
    git::Mailmap mailmap;
    const git_tree_entry* entry = git_tree_entry_byname(tree.get(), ".mailmap");
    const git_filemode_t mode = entry ? git_tree_entry_filemode(entry) : GIT_FILEMODE_UNREADABLE;
    if (mode != GIT_FILEMODE_BLOB && mode != GIT_FILEMODE_BLOB_EXECUTABLE) return mailmap;
    git::Blob blob;
    if (git_blob_lookup(out(blob), repository, git_tree_entry_id(entry)) != 0 ||
        git_mailmap_from_buffer(out(mailmap), static_cast<const char*>(git_blob_rawcontent(blob.get())),
                                static_cast<std::size_t>(git_blob_rawsize(blob.get()))) != 0)
        git::fail_damaged(".mailmap");
    return mailmap;
}

Commit commit_facts(const git_commit* commit, const git_mailmap* mailmap) {
    const git_signature* author = git_commit_author(commit);
    const char* name = author->name;
    const char* email = author->email;
    if (git_mailmap_resolve(&name, &email, mailmap, author->name, author->email) != 0)
        git::fail_damaged(".mailmap");
    Commit facts{git::to_hex(*git_commit_id(commit)),
                 git_commit_time(commit),
                 git_commit_time_offset(commit),
                 printable(trim(name)),
                 printable(trim(email)),
                 {}};
    const Trailers trailers(git_commit_message(commit));
    for (std::size_t i = 0; i < trailers.list.count; ++i) {
        const git_message_trailer& trailer = trailers.list.trailers[i];
        facts.trailers.emplace_back(printable(trailer.key), one_line(trailer.value));
    }
    return facts;
}

}  // namespace gongkai
