// SPDX-License-Identifier: MIT
// Private to search: a value for each of many grams, found by the gram; and the grams in any order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "search/grams.h"

namespace gongkai::search {

template <typename Value>
class GramTable {
public:
    struct Entry {
        Gram gram = 0;
        Value value = {};
    };

    /// Makes it when it is not there.
    Value& at(Gram gram) {
        Slot& slot = slots_[slot_of(gram)];
        if (slot.gram != 0) return entries_[slot.entry].value;
        slot = {gram, static_cast<std::uint32_t>(entries_.size())};
        entries_.push_back({gram, {}});
        if (2 * entries_.size() > slots_.size()) grow();
        return entries_.back().value;
    }
    /// Null when it is not there.
    const Value* find(Gram gram) const {
        const Slot& slot = slots_[slot_of(gram)];
        return slot.gram == 0 ? nullptr : &entries_[slot.entry].value;
    }
    /// Asks the machine to have ready what `find` will read.
    void expect(Gram gram) const { __builtin_prefetch(&slots_[first_slot(gram)]); }
    /// And what `at` will, when `expect` was some time ago.
    void expect_entry(Gram gram) const {
        const Slot& slot = slots_[first_slot(gram)];
        if (slot.gram == gram) __builtin_prefetch(&entries_[slot.entry]);
    }
    std::vector<Entry>& entries() { return entries_; }

private:
    struct Slot {
        Gram gram = 0;  // 0: free
        std::uint32_t entry = 0;
    };
    std::size_t first_slot(Gram gram) const {
        return gram * 0x9E3779B97F4A7C15U >> 32U & (slots_.size() - 1);
    }
    std::size_t slot_of(Gram gram) const {
        std::size_t at = first_slot(gram);
        while (slots_[at].gram != 0 && slots_[at].gram != gram) at = (at + 1) & (slots_.size() - 1);
        return at;
    }
    void grow() {
        slots_.assign(2 * slots_.size(), {});
        for (std::size_t i = 0; i < entries_.size(); ++i)
            slots_[slot_of(entries_[i].gram)] = {entries_[i].gram, static_cast<std::uint32_t>(i)};
    }

    std::vector<Slot> slots_ = std::vector<Slot>(1U << 10U);
    std::vector<Entry> entries_;
};

}  // namespace gongkai::search
