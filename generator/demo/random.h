// SPDX-License-Identifier: MIT
// Pseudo-random numbers that are the same with every library (splitmix64). Private to this room.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>

namespace gongkai::demo {

class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    /// A generator for one thing, whatever is drawn for the others.
    Random(std::initializer_list<std::uint64_t> names) {
        for (const std::uint64_t name : names) state_ = next() ^ (name * 0x9e3779b97f4a7c15u);
    }

    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    /// From `low` to `high`, both included.
    int between(int low, int high) {
        const auto count = static_cast<std::uint64_t>(high - low) + 1;
        return low + static_cast<int>(next() % count);
    }
    bool one_in(int n) { return between(1, n) == 1; }
    template <class List>
    const auto& pick(const List& list) {
        return list[static_cast<std::size_t>(next() % std::size(list))];
    }

private:
    std::uint64_t state_ = 0;
};

}  // namespace gongkai::demo
