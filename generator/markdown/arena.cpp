// SPDX-License-Identifier: MIT
// cmark asks for memory some thousand times a document and frees it piece by piece: with malloc that is
// 30 % of its time, and there is no way to stop a document that asks for gigabytes (the library calls
// abort() when it gets a null pointer). Here an allocation moves a pointer, freeing is nothing, the whole
// is forgotten at the end, and one that goes beyond the budget throws through the C frames: they hold
// nothing but arena memory, so nothing leaks. `cmark_mem` has no room for a context pointer, hence one
// arena a thread.
#include "markdown/arena.h"

#include <cmark-gfm.h>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <cstring>

namespace gongkai {

namespace {

constexpr std::size_t first_block = std::size_t{1} << 20;
constexpr std::size_t kept_memory = std::size_t{8} << 20;
constexpr std::size_t budget_a_document = std::size_t{96} << 20;
constexpr std::size_t header = 16;  // the allocation's rounded size stands before it, for `reallocate`

std::size_t rounded(std::size_t size) { return (size + 15) & ~std::size_t{15}; }

Arena& arena_of_this_thread() {
    thread_local Arena arena(budget_a_document);
    return arena;
}

void* take(std::size_t count, std::size_t size) {
    if (size != 0 && count > SIZE_MAX / 2 / size) throw OutOfBudget{};
    return arena_of_this_thread().allocate(count * size);
}
void* take_again(void* old, std::size_t size) { return arena_of_this_thread().reallocate(old, size); }
void forget(void*) {}

}  // namespace

void Arena::open_block(std::size_t least) {
    if (current_ + 1 < blocks_.size() && blocks_[current_ + 1].size >= least) {
        ++current_;
        return;
    }
    blocks_.resize(blocks_.empty() ? 0 : current_ + 1);
    const std::size_t size = std::max(least, blocks_.empty() ? first_block : 2 * blocks_.back().size);
    blocks_.push_back({std::make_unique<std::byte[]>(size), size, 0});
    current_ = blocks_.size() - 1;
}

void* Arena::allocate(std::size_t size) {
    if (size > budget_) throw OutOfBudget{};
    size = rounded(size);
    const std::size_t needed = header + size;
    total_ += needed;
    if (total_ > budget_) throw OutOfBudget{};
    if (blocks_.empty() || blocks_[current_].used + needed > blocks_[current_].size) open_block(needed);
    Block& block = blocks_[current_];
    std::byte* start = block.bytes.get() + block.used;
    block.used += needed;
    std::memcpy(start, &size, sizeof size);
    return start + header;
}

void* Arena::reallocate(void* old, std::size_t size) {
    if (!old) return allocate(size);
    std::size_t old_size;
    std::memcpy(&old_size, static_cast<std::byte*>(old) - header, sizeof old_size);
    if (size <= old_size) return old;
    void* fresh = allocate(size);
    std::memcpy(fresh, old, old_size);
    return fresh;
}

void Arena::reset() {
    std::size_t kept = 0;
    std::size_t count = 0;
    for (; count < blocks_.size() && kept + blocks_[count].size <= kept_memory; ++count) {
        kept += blocks_[count].size;
        std::memset(blocks_[count].bytes.get(), 0, blocks_[count].used);
        blocks_[count].used = 0;
    }
    blocks_.resize(count);
    current_ = 0;
    total_ = 0;
}

ArenaScope::ArenaScope() = default;
ArenaScope::~ArenaScope() { arena_of_this_thread().reset(); }
cmark_mem* ArenaScope::memory() const {
    static cmark_mem functions{take, take_again, forget};
    return &functions;
}

}  // namespace gongkai
