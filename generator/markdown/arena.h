// SPDX-License-Identifier: MIT
// Memory for one run of the Markdown parser.
#pragma once

#include <cstddef>
#include <memory>
#include <new>
#include <vector>

struct cmark_mem;

namespace gongkai {

/// The parser wanted more memory than a document may have.
struct OutOfBudget : std::bad_alloc {};

/// One bump of a pointer for each allocation and one reset for a whole document; blocks are kept for the
/// next one. Invariant: memory not handed out is zero, so `allocate` need not clear and a read past an
/// allocation sees no earlier document.
class Arena {
public:
    explicit Arena(std::size_t budget) : budget_(budget) {}
    /// Zeroed memory. Throws OutOfBudget.
    void* allocate(std::size_t size);
    void* reallocate(void* old, std::size_t size);
    void reset();

private:
    struct Block {
        std::unique_ptr<std::byte[]> bytes;
        std::size_t size = 0, used = 0;
    };
    void open_block(std::size_t least);

    std::vector<Block> blocks_;
    std::size_t current_ = 0;  ///< the block that is being filled
    std::size_t total_ = 0;
    std::size_t budget_;
};

/// While it lives, this thread's parser allocates from this thread's arena.
class ArenaScope {
public:
    ArenaScope();
    ~ArenaScope();
    ArenaScope(const ArenaScope&) = delete;
    ArenaScope& operator=(const ArenaScope&) = delete;
    cmark_mem* memory() const;
};

}  // namespace gongkai
