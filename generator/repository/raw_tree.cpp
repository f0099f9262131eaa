// SPDX-License-Identifier: MIT
#include "repository/raw_tree.h"

#include <algorithm>

namespace gongkai::git {
namespace {

/// The byte that `entry` is sorted by: a folder's name ends in '/'.
unsigned char sort_byte(const RawEntry& entry, std::size_t at) {
    if (at < entry.name.size()) return static_cast<unsigned char>(entry.name[at]);
    return at == entry.name.size() && entry.is_folder() ? '/' : '\0';
}

int compare_names(const RawEntry& a, const RawEntry& b) {
    const std::size_t common = std::min(a.name.size(), b.name.size());
    if (const int order = a.name.compare(0, common, b.name, 0, common); order != 0) return order;
    if (const int order = sort_byte(a, common) - sort_byte(b, common); order != 0) return order;
    return static_cast<int>(a.name.size() > common) - static_cast<int>(b.name.size() > common);
}

}  // namespace

RawTree::RawTree(git_odb* odb, const git_oid& id) : id_(id) {
    if (git_odb_read(out(object_), odb, &id) != 0) fail_damaged(to_hex(id));
    if (git_odb_object_type(object_.get()) != GIT_OBJECT_TREE) fail_damaged(to_hex(id), "not a tree");
}

std::string_view RawTree::bytes() const {
    if (!object_.get()) return {};
    return {static_cast<const char*>(git_odb_object_data(object_.get())), git_odb_object_size(object_.get())};
}

TreeComparison::TreeComparison(const RawTree& older, const RawTree& newer)
    : older_{older.bytes(), &older.id()}, newer_{newer.bytes(), &newer.id()} {}

std::size_t TreeComparison::Side::record() const {
    const std::size_t end = rest.find('\0');
    if (end == rest.npos || rest.size() - end <= GIT_OID_RAWSZ) fail_damaged(to_hex(*tree), "not a tree");
    return end + 1 + GIT_OID_RAWSZ;
}

RawEntry TreeComparison::Side::entry() const {
    const std::string_view text = rest.substr(0, record() - GIT_OID_RAWSZ - 1);
    RawEntry entry;
    std::size_t at = 0;
    for (; at < text.size() && text[at] >= '0' && text[at] <= '7'; ++at)
        entry.mode = entry.mode * 8 + static_cast<unsigned>(text[at] - '0');
    if (at == 0 || at == text.size() || text[at] != ' ') fail_damaged(to_hex(*tree), "not a tree");
    entry.name = text.substr(at + 1);
    git_oid_fromraw(&entry.id, reinterpret_cast<const unsigned char*>(rest.data() + text.size() + 1));
    return entry;
}

std::optional<TreeComparison::Difference> TreeComparison::next() {
    while (!older_.rest.empty() && !newer_.rest.empty()) {
        const std::size_t record = older_.record();
        if (!newer_.rest.starts_with(older_.rest.substr(0, record))) break;
        older_.rest.remove_prefix(record);
        newer_.rest.remove_prefix(record);
    }
    Difference difference;
    if (!older_.rest.empty()) difference.older = older_.entry();
    if (!newer_.rest.empty()) difference.newer = newer_.entry();
    if (!difference.older && !difference.newer) return std::nullopt;
    if (difference.older && difference.newer) {
        const int order = compare_names(*difference.older, *difference.newer);
        if (order < 0) difference.newer.reset();
        if (order > 0) difference.older.reset();
    }
    if (difference.older) older_.step();
    if (difference.newer) newer_.step();
    return difference;
}

}  // namespace gongkai::git
