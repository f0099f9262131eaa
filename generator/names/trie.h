// SPDX-License-Identifier: MIT
// Private to the room: words as a tree of characters, in one table of edges. A step is one look into it.
#pragma once

#include <bitset>
#include <cassert>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "text/text.h"

namespace gongkai::names {

/// `decode` without a call for the characters of three bytes, which nearly all are.
inline char32_t decode_quickly(std::string_view utf8, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(utf8[at]);
    if ((lead & 0xF0) != 0xE0) return decode(utf8, at);
    const auto second = static_cast<unsigned char>(utf8[at + 1]),
               third = static_cast<unsigned char>(utf8[at + 2]);
    at += 3;
    return static_cast<char32_t>((lead & 0x0FU) << 12 | (second & 0x3FU) << 6 | (third & 0x3FU));
}

class Trie {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    Trie() : edges_(64), words_(1, none) {}

    /// The node of the word, made where it is missing.
    std::uint32_t add(std::u32string_view word) {
        std::uint32_t node = 0;
        for (const char32_t c : word) {
            if (node == 0) first_.set(c & 0xFFFF);
            const std::uint32_t next = step(node, c);
            node = next != none ? next : add_edge(node, c);
        }
        return node;
    }
    /// Whether words may begin with the character.
    bool may_begin(char32_t c) const { return first_.test(c & 0xFFFF); }
    /// The node after `c`, or `none`.
    std::uint32_t step(std::uint32_t node, char32_t c) const {
        const std::uint64_t key = key_of(node, c);
        for (std::size_t at = slot_of(key);; ++at) {
            const Edge& edge = edges_[at & (edges_.size() - 1)];
            if (edge.key == key) return edge.node;
            if (edge.key == 0) return none;
        }
    }
    /// What was put at a node: the number of a word, or `none`.
    std::uint32_t& word(std::uint32_t node) { return words_[node]; }
    std::uint32_t word(std::uint32_t node) const { return words_[node]; }

private:
    struct Edge {
        std::uint64_t key = 0;  ///< never 0: no word has U+0000
        std::uint32_t node = 0;
    };

    static std::uint64_t key_of(std::uint32_t node, char32_t c) { return std::uint64_t{node} << 21 | c; }
    std::size_t slot_of(std::uint64_t key) const {
        return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> 32) & (edges_.size() - 1);
    }
    std::uint32_t add_edge(std::uint32_t node, char32_t c) {
        assert(c != 0);
        if (2 * words_.size() > edges_.size()) grow();
        const auto next = static_cast<std::uint32_t>(words_.size());
        words_.push_back(none);
        put({key_of(node, c), next});
        return next;
    }
    void put(const Edge& edge) {
        std::size_t at = slot_of(edge.key);
        while (edges_[at].key != 0) at = (at + 1) & (edges_.size() - 1);
        edges_[at] = edge;
    }
    void grow() {
        std::vector<Edge> old(2 * edges_.size());
        old.swap(edges_);
        for (const Edge& edge : old)
            if (edge.key != 0) put(edge);
    }

    std::vector<Edge> edges_;  ///< a power of two of them, at most half of them in use
    std::vector<std::uint32_t> words_;
    std::bitset<0x10000> first_;
};

}  // namespace gongkai::names
