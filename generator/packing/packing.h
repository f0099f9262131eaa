// SPDX-License-Identifier: MIT
// Values as bytes and back: a number as four bytes, a text with its length before it. Nothing says what
// comes next: it is read in the order in which it was written, by the same program in the same run.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace gongkai {

class Packer {
public:
    /// REQUIRES: below 2³².
    void number(std::size_t value);
    void text(std::string_view value);
    std::string take() { return std::move(bytes_); }

private:
    std::string bytes_;
};

class Unpacker {
public:
    /// `bytes` must stay while this reads from them.
    explicit Unpacker(std::string_view bytes) : rest_(bytes) {}

    /// REQUIRES: such a value was written at this place.
    std::uint32_t number();
    std::string text();

private:
    std::string_view take(std::size_t size);

    std::string_view rest_;
};

}  // namespace gongkai
